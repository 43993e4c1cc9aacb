// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IInferenceMarket} from "../../src/interfaces/IInferenceMarket.sol";
import {IMarketErrors} from "../../src/interfaces/IMarketErrors.sol";
import {IMarketRecords} from "../../src/interfaces/IMarketRecords.sol";
import {Order, Orders, Submission, Tier} from "../../src/market/Orders.sol";
import {vm} from "../Vm.sol";
import {MarketBase} from "./MarketBase.sol";

/// @dev Freezes: what stops, what goes on, what is given back.
contract MarketClockTest is MarketBase {
    bytes private stopped = abi.encodeWithSelector(IMarketErrors.Stopped.selector, VERIFIER);

    /// @dev Freezes the class for some time.
    function pause(uint256 length) private {
        router.freeze(VERIFIER);
        vm.warp(block.timestamp + length);
        router.unfreeze(VERIFIER);
    }

    function later(uint256 time) private {
        vm.warp(block.timestamp + time);
    }

    function test_nothing_is_decided_while_frozen() public {
        (Order memory o,) = answered(1);
        IMarketRecords.Request memory r = market.requests(market.requestOf(o));
        IInferenceMarket.Place memory p = attested(orderOf(2), "");
        Submission[] memory list = one(submission(o, ""));
        Submission[] memory fresh = one(submission(orderOf(3), ""));
        bytes memory c = certificate(fresh, PROVIDER);
        router.freezeAll();
        vm.expectRevert(stopped);
        settle(list);
        vm.expectRevert(stopped);
        vm.prank(PROVIDER);
        market.attest(fresh, PROVIDER, c);
        vm.expectRevert(stopped);
        vm.prank(PROVIDER);
        market.lock(fresh[0].order, fresh[0].signature);
        vm.expectRevert(stopped);
        vm.prank(DISPUTES);
        market.dispute(p);
        IInferenceMarket.Place memory deferred = placeOf(o, r.fee, r.bond, "");
        vm.expectRevert(stopped);
        vm.prank(DISPUTES);
        market.dispute(deferred);
        later(3 days);
        vm.expectRevert(stopped);
        market.timeout(o);
        vm.expectRevert(stopped);
        market.finalize(p.attestation, p.items);
    }

    function test_answers_refunds_and_deliveries_go_on() public {
        Order memory o = orderOf(1, Tier.Deferred);
        lock(o);
        Order memory h = hiddenOrder(2, Tier.Settled);
        lock(h);
        settle(one(submission(h, hex"12")));
        post(orderOf(3));
        router.freeze(VERIFIER);
        post(orderOf(4, Tier.Settled));
        later(1 hours);
        answer(o, "");
        later(1);
        market.release(h, OUTPUT, hex"12");
        vm.prank(alice);
        market.cancel(orderOf(3));
        uint96 all = balance(alice);
        vm.prank(alice);
        vault.withdraw(alice, all);
    }

    function test_deadlines_move_by_what_was_frozen() public {
        Order memory o = orderOf(1, Tier.Deferred);
        lock(o);
        pause(1 days);
        vm.warp(o.answerBy + 1 days);
        answer(o, "");
        pause(1 hours);
        vm.warp(uint256(o.settleBy) + 25 hours);
        refused(IMarketErrors.TooEarly.selector, abi.encode(o.settleBy + 25 hours));
        market.timeout(o);
        settle(one(submission(o, "")));
        expectState(o, IMarketRecords.State.Paid);
    }

    function test_a_freeze_before_a_record_moves_nothing() public {
        pause(3 days);
        Order memory o = orderOf(1, Tier.Deferred);
        (o.lockBy, o.answerBy, o.settleBy) =
        (uint40(block.timestamp + 1), uint40(block.timestamp + 2), uint40(block.timestamp + 3));
        require(market.requests(lock(o)).stoppedAt == 3 days, "stopped");
        later(3);
        market.timeout(o);
        expectState(o, IMarketRecords.State.Faulted);
    }

    function test_windows_move_by_what_was_frozen() public {
        IInferenceMarket.Place memory p = attested(orderOf(1), "");
        IInferenceMarket.Place memory q = attested(orderOf(2), "");
        pause(5 days);
        vm.warp(START + 7 days);
        refused(IMarketErrors.TooEarly.selector, abi.encode(START + 7 days));
        market.finalize(p.attestation, p.items);
        vm.prank(DISPUTES);
        market.dispute(q);
        vm.warp(START + 7 days + 1);
        market.finalize(p.attestation, p.items);
    }

    function test_a_posted_order_moves_with_its_ramp() public {
        Order memory o = orderOf(1, Tier.Deferred);
        post(o);
        pause(10 hours);
        later(30 minutes);
        IMarketRecords.Request memory r = market.requests(lock(o));
        require(r.fee == 2e18 && r.stoppedAt == 0, "ramp");
        vm.warp(uint256(o.answerBy) + 10 hours);
        answer(o, "");
        o = orderOf(2);
        vm.warp(START + 11 hours);
        refused(IMarketErrors.TooLate.selector, abi.encode(o.lockBy));
        vm.prank(PROVIDER);
        market.lock(o, "");
    }

    function test_a_posted_order_expires_later() public {
        Order memory o = orderOf(1);
        post(o);
        router.freeze(VERIFIER);
        later(10 hours);
        refused(IMarketErrors.TooEarly.selector, abi.encode(o.lockBy + 10 hours));
        market.expire(o);
        router.unfreeze(VERIFIER);
        later(1 hours + 1);
        market.expire(o);
    }

    /// @dev The requester has the whole delivery window to look at posted values, frozen or not.
    function test_the_window_for_posted_values_moves_too() public {
        Order memory o = orderOf(1, Tier.Deferred);
        lock(o);
        pause(1 hours);
        answer(o, hex"0001");
        pause(2 hours);
        (Order memory other,) = answeredAfter(o, 2);
        Submission[] memory list = two(submission(o, hex"0001"), submission(other, ""));
        refused(IMarketErrors.TooEarly.selector, abi.encode(START + 4 hours));
        settle(list);
        vm.warp(START + 4 hours + 1);
        settle(list);
    }

    function answeredAfter(Order memory like, uint256 nonce) private returns (Order memory o, bytes32 request) {
        o = orderOf(nonce, Tier.Deferred);
        o.settleBy = like.settleBy;
        o.lockBy = o.answerBy = uint40(block.timestamp);
        request = lock(o);
        answer(o, "");
    }

    function unwindRefused(Order memory o, uint256 seconds_) private {
        refused(IMarketErrors.NotStopped.selector, abi.encode(VERIFIER, seconds_));
        market.unwind(o);
    }

    function test_seven_days_of_freezes_give_everything_back() public {
        Order memory p = orderOf(1, Tier.Deferred);
        post(p);
        Order memory l = orderOf(2, Tier.Settled);
        lock(l);
        (Order memory a,) = answered(3);
        pause(4 days);
        unwindRefused(l, 4 days);
        router.freeze(VERIFIER);
        later(3 days - 1);
        unwindRefused(l, 7 days - 1);
        later(1);
        Order[3] memory orders = [p, l, a];
        for (uint256 i = 0; i < 3; ++i) {
            vm.prank(ANYBODY);
            market.unwind(orders[i]);
            expectState(orders[i], IMarketRecords.State.Refunded);
            vm.expectRevert(wrongState(orders[i], IMarketRecords.State.Refunded));
            market.unwind(orders[i]);
        }
        require(balance(alice) == 10_000e18 && balance(PROVIDER) == 100_000e18, "all is back");
        require(locked(PROVIDER) == 0 && balance(address(market)) == 0 && stake.faultCount() == 0, "left");
        (uint64 items, uint64 load) = open(PROVIDER);
        require(items == 0 && load == 0, "open");
    }

    function test_nothing_unwinds_once_a_freeze_is_lifted() public {
        Order memory o = orderOf(1);
        lock(o);
        pause(8 days);
        unwindRefused(o, 8 days);
        vm.warp(uint256(o.settleBy) + 8 days + 1);
        market.timeout(o);
    }

    function test_a_freeze_of_another_class_is_none_of_this() public {
        Order memory o = orderOf(1);
        lock(o);
        router.freeze(OTHER_VERIFIER);
        later(8 days);
        unwindRefused(o, 0);
        market.timeout(o);
    }

    function test_an_attestation_unwinds_without_its_payments() public {
        IInferenceMarket.Place memory p = attested(orderOf(1), "");
        uint96 paid = balance(PROVIDER);
        router.freezeAll();
        later(7 days - 1);
        refused(IMarketErrors.NotStopped.selector, abi.encode(VERIFIER, 7 days - 1));
        market.unwindAttestation(p.attestation, p.items);
        later(1);
        market.unwindAttestation(p.attestation, p.items);
        require(balance(PROVIDER) == paid + p.item.bond && locked(PROVIDER) == 0, "bond");
        refused(IMarketErrors.UnknownAttestation.selector, abi.encode(Orders.attestation(p.attestation)));
        market.unwindAttestation(p.attestation, p.items);
    }

    function test_disputes_unwind_first() public {
        IInferenceMarket.Place memory p = attested(orderOf(1), "");
        (Order memory o, bytes32 request) = answered(2);
        IMarketRecords.Request memory r = market.requests(request);
        IInferenceMarket.Place memory q = placeOf(o, r.fee, r.bond, "");
        vm.prank(DISPUTES);
        market.dispute(p);
        vm.prank(DISPUTES);
        market.dispute(q);
        router.freezeAll();
        later(7 days);
        refused(IMarketErrors.InDispute.selector, abi.encode(Orders.attestation(p.attestation)));
        market.unwindAttestation(p.attestation, p.items);
        refused(IMarketErrors.InDispute.selector, abi.encode(request));
        market.unwind(o);
        vm.prank(DISPUTES);
        market.undo(p);
        vm.prank(DISPUTES);
        market.undo(q);
        market.unwindAttestation(p.attestation, p.items);
        market.unwind(o);
        expectState(o, IMarketRecords.State.Refunded);
        require(locked(PROVIDER) == 0 && balance(address(market)) == 0 && stake.faultCount() == 0, "left");
    }

    function test_only_what_is_open_unwinds() public {
        Order memory h = hiddenOrder(2, Tier.Settled);
        lock(h);
        settle(one(submission(h, hex"12")));
        router.freezeAll();
        later(7 days);
        vm.expectRevert(wrongState(h, IMarketRecords.State.Proven));
        market.unwind(h);
        market.release(h, OUTPUT, hex"12");
    }
}
