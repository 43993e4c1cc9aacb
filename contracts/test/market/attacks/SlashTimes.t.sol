// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IInferenceMarket} from "../../../src/interfaces/IInferenceMarket.sol";
import {IMarketErrors} from "../../../src/interfaces/IMarketErrors.sol";
import {IMarketRecords} from "../../../src/interfaces/IMarketRecords.sol";
import {Disputes} from "../../../src/market/Disputes.sol";
import {Order, Proof, Tier} from "../../../src/market/Orders.sol";
import {vm} from "../../Vm.sol";
import {AttackBase} from "./AttackBase.sol";

/// @title A fault twice, too early, too late, or where there was none
/// @dev The market's side; what the service manager makes of a fault is tested with it.
contract SlashTimesTest is AttackBase {
    function expectUnchanged(uint256 had) private view {
        require(wealth(PROVIDER) == had && stake.faultCount() == 0, "punished");
    }

    function test_TwiceForOneTimeout() public {
        Order memory o = orderOf(1, Tier.Deferred);
        lock(o);
        vm.warp(o.answerBy + 1);
        market.timeout(o);
        uint256 had = wealth(PROVIDER);
        bytes memory over = wrongState(o, IMarketRecords.State.Faulted);
        vm.expectRevert(over);
        market.timeout(o);
        vm.expectRevert(over);
        vm.prank(PROVIDER);
        market.answer(o, OUTPUT, "");
        require(wealth(PROVIDER) == had && stake.faultCount() == 1, "twice");
    }

    function test_TwiceForOneChallenge() public {
        (Order memory o, bytes32 request) = answered(1);
        IInferenceMarket.Request memory r = market.requests(request);
        IInferenceMarket.Place memory place = placeOf(o, r.fee, r.bond, "");
        challenge(THIEF, place);
        vm.warp(o.settleBy + 2 * DAY);
        disputes.fail(place);
        uint256 had = wealth(PROVIDER);
        refused(Disputes.NotChallenged.selector, abi.encode(request));
        disputes.fail(place);
        bytes memory over = wrongState(o, IMarketRecords.State.Faulted);
        vm.expectRevert(over);
        market.timeout(o);
        vm.prank(THIEF);
        refused(Disputes.AlreadyChallenged.selector, abi.encode(request));
        disputes.challenge(place);
        require(wealth(PROVIDER) == had && stake.faultCount() == 1, "twice");
    }

    function test_AttestedItemTwice() public {
        Order memory o = orderOf(1);
        IInferenceMarket.Place memory place = attested(o, "");
        challenge(THIEF, place);
        vm.warp(START + 4 * DAY);
        disputes.fail(place);
        uint256 had = wealth(PROVIDER);
        refused(Disputes.NotChallenged.selector, abi.encode(market.requestOf(o)));
        disputes.fail(place);
        market.finalize(place.attestation, place.items);
        require(wealth(PROVIDER) == had && locked(PROVIDER) == 0, "the bond was paid once");
        vm.expectPartialRevert(IMarketErrors.UnknownAttestation.selector);
        market.finalize(place.attestation, place.items);
        require(stake.faultCount() == 1, "twice");
    }

    function test_TooEarly() public {
        (Order memory o,) = answered(1);
        Order memory unanswered = orderOf(2, Tier.Deferred);
        lock(unanswered);
        uint256 had = wealth(PROVIDER);
        vm.warp(unanswered.answerBy);
        refused(IMarketErrors.TooEarly.selector, abi.encode(o.settleBy));
        market.timeout(o);
        refused(IMarketErrors.TooEarly.selector, abi.encode(unanswered.answerBy));
        market.timeout(unanswered);
        expectUnchanged(had);
    }

    function test_AfterTheProof() public {
        (Order memory o, bytes32 request) = answered(1);
        IInferenceMarket.Request memory r = market.requests(request);
        IInferenceMarket.Place memory place = placeOf(o, r.fee, r.bond, "");
        Proof memory p = prove(one(submission(o, "")), PROVIDER, PROVIDER);
        vm.warp(o.settleBy);
        market.settle(one(submission(o, "")), PROVIDER, p);
        uint256 had = wealth(PROVIDER);
        vm.warp(o.settleBy + 9 * DAY);
        bytes memory over = wrongState(o, IMarketRecords.State.Paid);
        vm.expectRevert(over);
        market.timeout(o);
        vm.prank(THIEF);
        vm.expectPartialRevert(IMarketErrors.WrongItem.selector);
        disputes.challenge(place);
        expectUnchanged(had);
    }

    function test_AfterTheAnswerToAChallenge() public {
        (Order memory o, bytes32 request) = answered(1);
        IInferenceMarket.Request memory r = market.requests(request);
        IInferenceMarket.Place memory place = placeOf(o, r.fee, r.bond, "");
        challenge(THIEF, place);
        disputes.settle(place, prove(one(submission(o, "")), PROVIDER, PROVIDER), noOpening());
        uint256 had = wealth(PROVIDER);
        vm.warp(o.settleBy + 9 * DAY);
        refused(Disputes.NotChallenged.selector, abi.encode(request));
        disputes.fail(place);
        bytes memory over = wrongState(o, IMarketRecords.State.Paid);
        vm.expectRevert(over);
        market.timeout(o);
        expectUnchanged(had);
    }

    function test_AnswerAfterTheDeadlineOfAChallenge() public {
        (Order memory o, bytes32 request) = answered(1);
        IInferenceMarket.Request memory r = market.requests(request);
        IInferenceMarket.Place memory place = placeOf(o, r.fee, r.bond, "");
        challenge(THIEF, place);
        Proof memory p = prove(one(submission(o, "")), PROVIDER, PROVIDER);
        vm.warp(START + DAY + 1);
        refused(Disputes.TooLate.selector, abi.encode(START + DAY));
        disputes.settle(place, p, noOpening());
        disputes.fail(place);
        require(stake.faultCount() == 1, "no fault");
    }

    /// @dev Nobody but the contract for disputes ends one.
    function test_ByAnybodyElse() public {
        (Order memory o, bytes32 request) = answered(1);
        IInferenceMarket.Request memory r = market.requests(request);
        IInferenceMarket.Place memory place = placeOf(o, r.fee, r.bond, "");
        address[4] memory senders = [THIEF, alice, TREASURY, address(this)];
        for (uint256 i = 0; i < senders.length; ++i) {
            bytes memory no = abi.encodeWithSelector(IMarketErrors.NotDisputes.selector, senders[i]);
            vm.prank(senders[i]);
            vm.expectRevert(no);
            market.dispute(place);
            vm.prank(senders[i]);
            vm.expectRevert(no);
            market.resolve(place, false, THIEF);
            vm.prank(senders[i]);
            vm.expectRevert(no);
            market.refuse(place);
            vm.prank(senders[i]);
            vm.expectRevert(no);
            market.undo(place);
        }
    }
}
