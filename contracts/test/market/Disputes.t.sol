// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {Case} from "../../src/court/CourtTypes.sol";
import {IDisputes} from "../../src/interfaces/IDisputes.sol";
import {IInferenceMarket} from "../../src/interfaces/IInferenceMarket.sol";
import {IMarketRecords} from "../../src/interfaces/IMarketRecords.sol";
import {Deliveries} from "../../src/market/Deliveries.sol";
import {Disputes} from "../../src/market/Disputes.sol";
import {Proof} from "../../src/market/Orders.sol";
import {vm} from "../Vm.sol";
import {DisputesBase} from "./DisputesBase.sol";

contract DisputesTest is DisputesBase {
    function test_ChallengeTakesTheBond() public {
        vm.fee(50 gwei);
        // 1.5 × (700,000 gas × 50 gwei × 2,000 + 0.03) = 1.5 × (70 + 0.03)
        uint96 bond = disputes.challengeBond(CLASS, 1);
        require(bond == 105.045e18, "bond");
        fund(CHALLENGER, 10e18);
        (Answer memory a,) = challenged("attested");
        require(balance(address(disputes)) == bond && balance(CHALLENGER) == 110e18 - bond, "balances");
        require(market.requests(a.request).dispute == IMarketRecords.Dispute.Open, "not in dispute");
        (address by, uint96 kept, uint40 respondBy,, Disputes.Status status,) = disputes.challenges(a.request);
        require(by == CHALLENGER && kept == bond && respondBy == START + RESPONSE, "record");
        require(status == Disputes.Status.Open, "status");
        vm.fee(0);
        require(disputes.challengeBond(CLASS, 1) == FLOOR, "not the floor");
    }

    function test_OneChallengeForARequest() public {
        (Answer memory a, IInferenceMarket.Place memory p) = challenged("attested");
        vm.expectRevert(abi.encodeWithSelector(Disputes.AlreadyChallenged.selector, a.request));
        disputes.challenge(p);
        disputes.settle(p, proofOf("attested"), none());
        vm.expectRevert(abi.encodeWithSelector(Disputes.AlreadyChallenged.selector, a.request));
        disputes.challenge(p);
    }

    function test_SettlementProofAnswers() public {
        (Answer memory a, IInferenceMarket.Place memory p) = challenged("attested");
        disputes.settle(p, proofOf("attested"), none());
        expectState(a, IMarketRecords.State.Closed);
        require(balance(PAYEE) == FLOOR && balance(address(disputes)) == 0, "bond");
        vm.expectRevert(abi.encodeWithSelector(Disputes.NotChallenged.selector, a.request));
        disputes.settle(p, proofOf("attested"), none());
    }

    function test_ProofOfABatchAnswersEachOfItsRequests() public {
        (Answer memory a, IInferenceMarket.Place memory p) = challenged("first");
        (Answer memory b, IInferenceMarket.Place memory q) = challenged("second");
        disputes.settle(p, partOf("pair", 0), opening(a));
        disputes.settle(q, partOf("pair", 1), opening(b));
        expectState(a, IMarketRecords.State.Paid);
        expectState(b, IMarketRecords.State.Paid);
        require(balance(PAYEE) == 2 * FLOOR, "bonds");
    }

    function test_CourtAnswers() public {
        (Answer memory a, IInferenceMarket.Place memory p) = challenged("attested");
        Case memory c = caseOf("attested");
        bytes32 id = court.caseId(c);
        openCase(RESCUER, a.request, id);
        bytes[] memory steps = courtSteps();
        for (uint256 i = 0; i < steps.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(Disputes.NotAccepted.selector, id));
            disputes.concludeCase(p, c, new bytes32[](0), 0, opening(a));
            (bool ok,) = address(court).call(steps[i]);
            require(ok, "a step reverts");
        }
        disputes.concludeCase(p, c, new bytes32[](0), 0, opening(a));
        expectState(a, IMarketRecords.State.Closed);
        require(balance(RESCUER) == FLOOR, "bond");
    }

    function test_CourtAnswersForOneOfABatch() public {
        (Answer memory b, IInferenceMarket.Place memory q) = challenged("second");
        Case memory c = caseOf("pair");
        bytes32 id = court.caseId(c);
        bytes32[] memory leaves = leavesOf("pair");
        openCase(RESCUER, b.request, id);
        accept(id);
        vm.expectPartialRevert(Disputes.WrongCase.selector);
        disputes.concludeCase(q, c, leaves, 0, opening(b));
        vm.expectPartialRevert(Disputes.WrongCase.selector);
        disputes.concludeCase(q, c, leaves, 2, opening(b));
        vm.expectPartialRevert(Deliveries.WrongSettlementKey.selector);
        disputes.concludeCase(q, c, leaves, 1, none());
        disputes.concludeCase(q, c, leaves, 1, opening(b));
        expectState(b, IMarketRecords.State.Paid);
    }

    /// @dev Cases of other keys, roots and requests are accepted by the court as well, and answer nothing here.
    function test_AcceptedCaseOfSomethingElseAnswersNothing() public {
        (Answer memory a, IInferenceMarket.Place memory p) = challenged("attested");
        Case memory c = caseOf("pair");
        c.root = caseOf("attested").root;
        bytes32 id = court.caseId(c);
        openCase(RESCUER, a.request, id);
        accept(id);
        (bytes32 key,) = registry.keys(OWNER, version(), 1);
        vm.expectRevert(abi.encodeWithSelector(Disputes.WrongCourtKey.selector, key));
        disputes.concludeCase(p, c, new bytes32[](0), 0, opening(a));
        c = caseOf("attested");
        c.root = caseOf("pair").root;
        id = court.caseId(c);
        openCase(RESCUER, a.request, id);
        accept(id);
        vm.expectPartialRevert(Disputes.WrongCase.selector);
        disputes.concludeCase(p, c, new bytes32[](0), 0, opening(a));
        c = caseOf("attested");
        bytes32 unopened = court.caseId(c);
        accept(unopened);
        vm.expectRevert(abi.encodeWithSelector(Disputes.NotOpened.selector, unopened));
        disputes.concludeCase(p, c, new bytes32[](0), 0, opening(a));
    }

    function test_NoAnswerInTimeIsAFault() public {
        (Answer memory a, IInferenceMarket.Place memory p) = challenged("attested");
        uint256 deadline = START + RESPONSE;
        vm.warp(deadline);
        vm.expectRevert(abi.encodeWithSelector(Disputes.TooEarly.selector, deadline));
        disputes.fail(p);
        vm.warp(deadline + 1);
        vm.expectRevert(abi.encodeWithSelector(Disputes.TooLate.selector, deadline));
        disputes.settle(p, proofOf("attested"), none());
        disputes.fail(p);
        expectState(a, IMarketRecords.State.Faulted);
        // The bond is 13.025: fee 1 and value 10 to the requester, half of the rest to the challenger.
        require(balance(CHALLENGER) == 101.0125e18 && balance(REQUESTER) == 1_010e18, "challenger, requester");
        vm.expectRevert(abi.encodeWithSelector(Disputes.NotChallenged.selector, a.request));
        disputes.fail(p);
    }

    function test_AnswerIsGoodInTheLastSecond() public {
        (Answer memory a, IInferenceMarket.Place memory p) = challenged("attested");
        vm.warp(START + RESPONSE);
        disputes.settle(p, proofOf("attested"), none());
        expectState(a, IMarketRecords.State.Closed);
    }

    function test_AnotherItemIsNotTheChallenged() public {
        (Answer memory a, IInferenceMarket.Place memory p) = challenged("attested");
        Proof memory proof = proofOf("attested");
        (,,,,, bytes32 item) = disputes.challenges(a.request);
        p.item.bond -= 1;
        vm.expectRevert(abi.encodeWithSelector(Disputes.OtherItem.selector, item));
        disputes.settle(p, proof, none());
        p.item.bond += 1;
        p.item.output ^= bytes32(uint256(1));
        vm.expectRevert(abi.encodeWithSelector(Disputes.OtherItem.selector, item));
        disputes.settle(p, proof, none());
        p.item.output ^= bytes32(uint256(1));
        disputes.settle(p, proof, none());
    }

    /// @dev Posted bytes of another output than the digest's: a true proof of the digest does not save the answer.
    function test_PostedBytesThatLieCannotBeAnswered() public {
        Answer memory a = answer("attested");
        a.data[19] ^= 0x01;
        IInferenceMarket.Place memory p = open(a);
        challenge(p);
        Proof memory proof = proofOf("attested");
        vm.expectRevert(abi.encodeWithSelector(Disputes.WrongData.selector, keccak256(a.data)));
        disputes.settle(p, proof, none());
        vm.expectRevert();
        disputes.settle(p, proof, opening(a));
        Case memory c = caseOf("attested");
        bytes32 id = court.caseId(c);
        openCase(RESCUER, a.request, id);
        accept(id);
        vm.expectRevert(Deliveries.OtherValues.selector);
        disputes.concludeCase(p, c, new bytes32[](0), 0, opening(a));
    }

    /// @dev The same in a batch, and with openings that are wrong in one thing.
    function test_BatchComesWithWhatOpensThePostedBytes() public {
        (Answer memory a, IInferenceMarket.Place memory p) = challenged("first");
        Proof memory proof = partOf("pair", 0);
        IDisputes.Opening memory o = opening(a);
        o.row = answer("second").row;
        vm.expectRevert(abi.encodeWithSelector(Deliveries.WrongRow.selector, a.output));
        disputes.settle(p, proof, o);
        o = opening(a);
        o.powers[77] ^= 0x01;
        vm.expectRevert(abi.encodeWithSelector(Deliveries.WrongPowers.selector, srsDigest()));
        disputes.settle(p, proof, o);
        o = opening(a);
        o.data = answer("second").data;
        vm.expectRevert(abi.encodeWithSelector(Disputes.WrongData.selector, keccak256(a.data)));
        disputes.settle(p, proof, o);
        vm.expectRevert(abi.encodeWithSelector(Disputes.WrongData.selector, keccak256(a.data)));
        disputes.settle(p, proof, none());
        disputes.settle(p, proof, opening(a));
    }

    function test_ProofWithoutPayeeIsRefused() public {
        (, IInferenceMarket.Place memory p) = challenged("attested");
        Proof memory proof = proofOf("attested");
        proof.payee = address(0);
        vm.expectRevert(Disputes.NoPayee.selector);
        disputes.settle(p, proof, none());
    }
}
