// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {Statements} from "../../src/Statements.sol";
import {Case} from "../../src/court/CourtTypes.sol";
import {IDisputes} from "../../src/interfaces/IDisputes.sol";
import {IInferenceMarket} from "../../src/interfaces/IInferenceMarket.sol";
import {IMarketRecords} from "../../src/interfaces/IMarketRecords.sol";
import {IVerifierRouter} from "../../src/interfaces/IVerifierRouter.sol";
import {HyperKzg} from "../../src/lib/HyperKzg.sol";
import {Disputes} from "../../src/market/Disputes.sol";
import {Orders, Proof} from "../../src/market/Orders.sol";
import {Proofs} from "../../src/market/Proofs.sol";
import {vm} from "../Vm.sol";
import {DisputesBase} from "./DisputesBase.sol";

/// @title Attacks on challenges and their answers, each under its name
contract DisputeAttacksTest is DisputesBase {
    address internal constant THIEF = address(0x7417f);

    /// @dev The thief sees a proof on its way: it cannot put its own name in, and sending it pays whom it names.
    function test_ProofStealing() public {
        (, IInferenceMarket.Place memory p) = challenged("attested");
        Proof memory stolen = proofOf("attested");
        stolen.payee = THIEF;
        vm.prank(THIEF);
        vm.expectRevert(
            abi.encodeWithSelector(
                IVerifierRouter.Rejected.selector, abi.encodeWithSelector(HyperKzg.WrongFold.selector)
            )
        );
        disputes.settle(p, stolen, none());
        vm.prank(THIEF);
        disputes.settle(p, proofOf("attested"), none());
        require(balance(PAYEE) == FLOOR && balance(THIEF) == 0, "the thief is paid");
    }

    /// @dev The thief sees a case opened, or a commitment, or an accepted case: all of them pay the rescuer.
    function test_CourtFrontRunning() public {
        (Answer memory a, IInferenceMarket.Place memory p) = challenged("attested");
        Case memory c = caseOf("attested");
        bytes32 id = court.caseId(c);
        bytes32 salt = "salt";
        bytes32 commitment = keccak256(abi.encode(a.request, id, RESCUER, salt));
        vm.prank(THIEF); // copies the commitment before the rescuer makes it
        disputes.commitCase(commitment);
        vm.prank(RESCUER);
        disputes.commitCase(commitment);
        vm.prank(RESCUER);
        vm.expectRevert(abi.encodeWithSelector(Disputes.NotCommitted.selector, commitment));
        disputes.openCase(a.request, id, salt);
        vm.roll(block.number + 1);
        bytes32 own = keccak256(abi.encode(a.request, id, THIEF, salt));
        vm.prank(THIEF); // sees the opening in the pool, has no commitment of an earlier block
        disputes.commitCase(own);
        vm.prank(THIEF);
        vm.expectRevert(abi.encodeWithSelector(Disputes.NotCommitted.selector, own));
        disputes.openCase(a.request, id, salt);
        vm.prank(RESCUER);
        disputes.openCase(a.request, id, salt);
        vm.roll(block.number + 1);
        vm.prank(THIEF);
        vm.expectPartialRevert(Disputes.AlreadyOpened.selector);
        disputes.openCase(a.request, id, salt);
        accept(id);
        vm.prank(THIEF);
        disputes.concludeCase(p, c, new bytes32[](0), 0, opening(a));
        require(balance(RESCUER) == FLOOR && balance(THIEF) == 0, "the thief is paid");
    }

    /// @dev A case that somebody opens and leaves can be opened by another who takes the steps, before the window is over.
    function test_CaseOpenedAndLeft() public {
        (Answer memory a, IInferenceMarket.Place memory p) = challenged("attested");
        Case memory c = caseOf("attested");
        bytes32 id = court.caseId(c);
        openCase(THIEF, a.request, id);
        vm.warp(START + RESPONSE / 4);
        bytes32 salt = "mine";
        vm.prank(RESCUER);
        disputes.commitCase(keccak256(abi.encode(a.request, id, RESCUER, salt)));
        vm.roll(block.number + 1);
        vm.prank(RESCUER);
        vm.expectPartialRevert(Disputes.AlreadyOpened.selector);
        disputes.openCase(a.request, id, salt);
        vm.warp(START + RESPONSE / 4 + 1);
        vm.prank(RESCUER);
        disputes.openCase(a.request, id, salt);
        accept(id);
        disputes.concludeCase(p, c, new bytes32[](0), 0, opening(a));
        require(balance(RESCUER) == FLOOR && balance(THIEF) == 0, "who left it is paid");
    }

    /// @dev Commitments and openings for another request or case open nothing.
    function test_CommitmentIsToOneCaseOfOneRequest() public {
        (Answer memory a,) = challenged("attested");
        bytes32 id = court.caseId(caseOf("attested"));
        bytes32 salt = "salt";
        vm.prank(RESCUER);
        disputes.commitCase(keccak256(abi.encode(a.request, id, RESCUER, salt)));
        vm.roll(block.number + 1);
        vm.prank(RESCUER);
        vm.expectPartialRevert(Disputes.NotCommitted.selector);
        disputes.openCase(a.request, ~id, salt);
        vm.prank(RESCUER);
        vm.expectPartialRevert(Disputes.NotChallenged.selector);
        disputes.openCase(~a.request, id, salt);
        vm.prank(RESCUER);
        disputes.openCase(a.request, id, salt);
    }

    /// @dev Challenges of right answers cost their bonds, which grow with the base fee, and pay those who answer; the
    /// provider has its fees and its bonds, and there is no second challenge.
    function test_ChallengeGriefing() public {
        vm.fee(30 gwei);
        uint96 bond = disputes.challengeBond(CLASS, 1);
        require(bond > uint256(SETTLE_GAS) * 30 gwei * 2_000, "less than the gas of an answer");
        fund(CHALLENGER, 2 * bond);
        uint96 before = balance(CHALLENGER);
        (Answer memory a, IInferenceMarket.Place memory p) = challenged("first");
        (Answer memory b, IInferenceMarket.Place memory q) = challenged("second");
        disputes.settle(p, partOf("pair", 0), opening(a));
        disputes.settle(q, partOf("pair", 1), opening(b));
        require(balance(CHALLENGER) == before - 2 * bond && balance(PAYEE) == 2 * bond, "bonds");
        require(vault.lockedOf(PROVIDER) == 0 && balance(PROVIDER) > 100_000e18, "the provider lost");
        vm.expectRevert(abi.encodeWithSelector(Disputes.AlreadyChallenged.selector, a.request));
        disputes.challenge(p);
    }

    /// @dev A liar challenges itself to keep others from it: it answers for the fault all the same, and loses.
    function test_ChallengingOneself() public {
        Answer memory a = answer("attested");
        a.data[3] ^= 0x01;
        uint96 before = balance(PROVIDER);
        IInferenceMarket.Place memory p = open(a);
        vm.prank(PROVIDER);
        disputes.challenge(p);
        vm.prank(CHALLENGER);
        vm.expectRevert(abi.encodeWithSelector(Disputes.AlreadyChallenged.selector, a.request));
        disputes.challenge(p);
        vm.warp(START + RESPONSE + 1);
        disputes.fail(p);
        expectState(a, IMarketRecords.State.Faulted);
        // Value at risk goes to the requester, and half of what the bond has beyond to the treasury.
        require(balance(PROVIDER) + 10e18 < before, "the liar gains");
        require(balance(REQUESTER) == 1_010e18 && stake.faultCount() == 1, "not made good");
    }

    /// @dev Somebody without a bond in the vault challenges nothing.
    function test_ChallengeWithoutBond() public {
        IInferenceMarket.Place memory p = open(answer("attested"));
        vm.prank(THIEF);
        vm.expectRevert();
        disputes.challenge(p);
        require(market.requests(answer("attested").request).dispute == IMarketRecords.Dispute.None, "in dispute");
    }

    /// @dev The provider is dead, and all twenty answers of its certificate are challenged in the last second. The signers
    /// answer through the court with the proofs that they keep: nobody is at fault, and all bonds are theirs. The first
    /// answer's case takes real steps; the verdicts of the others are put into the court's storage.
    function test_LastSecondChallengesOfADeadProvider() public {
        Answer[] memory all = new Answer[](20);
        for (uint256 i = 0; i < 20; ++i) {
            all[i] = answer("attested");
            all[i].order.nonce += i;
            all[i].request = market.requestOf(all[i].order);
            all[i].context = Orders.context(address(market), all[i].request, PROVIDER, all[i].order.nonce);
        }
        fund(CHALLENGER, 20 * FLOOR);
        IInferenceMarket.Place memory p = attested(all);
        vm.warp(START + 2 days);
        for (uint256 i = 0; i < 20; ++i) {
            at(p, all, i);
            challenge(p);
        }
        vm.warp(START + 2 days + 1);
        at(p, all, 0);
        vm.expectRevert();
        market.finalize(p.attestation, p.items);
        uint256 sum = balance(CHALLENGER);
        vm.warp(START + 2 days + RESPONSE);
        for (uint256 i = 0; i < 20; ++i) {
            at(p, all, i);
            rescue(p, all[i], i);
        }
        for (uint256 i = 0; i < 20; ++i) {
            require(balance(address(uint160(0x5151 + i))) == FLOOR, "a signer's bond");
            expectState(all[i], IMarketRecords.State.Closed);
        }
        require(balance(CHALLENGER) == sum && balance(address(disputes)) == 0, "bonds do not add up");
        require(stake.faultCount() == 0 && vault.lockedOf(PROVIDER) == 0, "somebody is at fault");
        market.finalize(p.attestation, p.items);
    }

    function at(IInferenceMarket.Place memory p, Answer[] memory all, uint256 i) private pure {
        (p.item.order, p.index) = (all[i].order, i);
    }

    /// @dev A signer answers with its copy of the proof.
    function rescue(IInferenceMarket.Place memory p, Answer memory a, uint256 i) private {
        Case memory c = caseOf("attested");
        if (i != 0) {
            bytes32[] memory leaves = new bytes32[](1);
            leaves[0] = Statements.leaf(0, a.request, a.context, a.order.input, a.output);
            c.root = Statements.root(leaves);
        }
        bytes32 id = court.caseId(c);
        openCase(address(uint160(0x5151 + i)), a.request, id);
        if (i == 0) {
            bytes[] memory steps = courtSteps();
            for (uint256 k = 0; k < steps.length; ++k) {
                (bool ok,) = address(court).call(steps[k]);
                require(ok, "a step reverts");
            }
        } else {
            accept(id);
        }
        disputes.concludeCase(p, c, new bytes32[](0), 0, opening(a));
    }

    /// @dev A proof of one answer answers no other, at no position, and nothing twice.
    function test_ReplayAcrossRequestsAndPositions() public {
        (Answer memory a, IInferenceMarket.Place memory p) = challenged("first");
        (Answer memory b, IInferenceMarket.Place memory q) = challenged("second");
        vm.expectPartialRevert(Proofs.WrongLeaf.selector);
        disputes.settle(p, partOf("pair", 1), opening(a));
        vm.expectPartialRevert(Proofs.WrongLeaf.selector);
        disputes.settle(q, partOf("pair", 0), opening(b));
        IDisputes.Opening memory o = opening(a);
        vm.expectPartialRevert(IVerifierRouter.Rejected.selector);
        disputes.settle(p, withLeaf(a), o);
        disputes.settle(p, partOf("pair", 0), opening(a));
        vm.expectRevert(abi.encodeWithSelector(Disputes.NotChallenged.selector, a.request));
        disputes.settle(p, partOf("pair", 0), opening(a));
        expectState(b, IMarketRecords.State.Answered);
    }

    /// @dev The pair's proof with a list of leaves in which the second's place has the first, as its second leaf.
    function withLeaf(Answer memory a) private view returns (Proof memory p) {
        p = partOf("pair", 1);
        p.leaves[1] = Statements.leaf(1, a.request, a.context, a.order.input, a.output);
    }

    /// @dev A challenge of a proof's answer on a chain that forked off, and of an answer at another market.
    function test_ReplayAcrossChains() public {
        (Answer memory a, IInferenceMarket.Place memory p) = challenged("first");
        vm.chainId(1);
        bytes32 other = market.requestOf(a.order);
        require(other != a.request, "the same name");
        vm.expectRevert(abi.encodeWithSelector(Disputes.NotChallenged.selector, other));
        disputes.settle(p, partOf("pair", 0), opening(a));
    }
}
