// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IInferenceMarket} from "../../src/interfaces/IInferenceMarket.sol";
import {IMarketErrors} from "../../src/interfaces/IMarketErrors.sol";
import {IMarketRecords} from "../../src/interfaces/IMarketRecords.sol";
import {Attestation, Order, Orders, Submission, Tier} from "../../src/market/Orders.sol";
import {vm} from "../Vm.sol";
import {MarketBase} from "./MarketBase.sol";

/// @dev What the contract for disputes, here a plain address, may do to items.
contract MarketDisputeTest is MarketBase {
    address private constant CHALLENGER = address(0xc4a11e);

    function dispute(IInferenceMarket.Place memory p) private returns (uint32) {
        vm.prank(DISPUTES);
        return market.dispute(p);
    }

    function disputeRefused(IInferenceMarket.Place memory p, bytes4 selector, bytes memory arguments) private {
        refused(selector, arguments);
        vm.prank(DISPUTES);
        market.dispute(p);
    }

    function resolve(IInferenceMarket.Place memory p, bool upheld) private {
        vm.prank(DISPUTES);
        market.resolve(p, upheld, CHALLENGER);
    }

    function deferred(uint256 nonce) private returns (Order memory o, IInferenceMarket.Place memory p) {
        bytes32 request;
        (o, request) = answered(nonce);
        IMarketRecords.Request memory r = market.requests(request);
        p = placeOf(o, r.fee, r.bond, "");
    }

    function expectNothingOpen() private view {
        (uint64 items, uint64 load) = open(PROVIDER);
        (uint64 all, uint96 value) = openAttested();
        require(items == 0 && load == 0 && all == 0 && value == 0, "open");
        require(locked(PROVIDER) == 0 && balance(address(market)) == 0, "left");
    }

    function test_disputes_alone_may() public {
        IInferenceMarket.Place memory p = attested(orderOf(1), "");
        bytes memory no = abi.encodeWithSelector(IMarketErrors.NotDisputes.selector, address(this));
        vm.expectRevert(no);
        market.dispute(p);
        vm.expectRevert(no);
        market.resolve(p, true, CHALLENGER);
        vm.expectRevert(no);
        market.undo(p);
        vm.expectRevert(no);
        market.refuse(p);
    }

    function test_an_attested_item_that_was_right() public {
        Order memory o = orderOf(1);
        IInferenceMarket.Place memory p = attested(o, "");
        require(dispute(p) == 1, "terms");
        require(market.attestations(Orders.attestation(p.attestation)).disputes == 1, "count");
        vm.warp(START + 2 days + 1);
        refused(IMarketErrors.InDispute.selector, abi.encode(Orders.attestation(p.attestation)));
        market.finalize(p.attestation, p.items);
        resolve(p, true);
        expectState(o, IMarketRecords.State.Closed);
        expectNothingOpen();
        market.finalize(p.attestation, p.items);
        expectNothingOpen();
        require(stake.faultCount() == 0 && balance(alice) == 10_000e18 - 1e18, "nobody is at fault");
    }

    function test_an_attested_item_that_was_wrong() public {
        Order memory o = orderOf(1);
        IInferenceMarket.Place memory p = attested(o, "");
        uint96 bond = p.item.bond;
        (uint96 treasury, uint96 provider) = (balance(TREASURY), balance(PROVIDER));
        dispute(p);
        resolve(p, false);
        expectState(o, IMarketRecords.State.Faulted);
        uint96 rest = bond - 1e18 - 100e18;
        require(balance(alice) == 10_000e18 + 100e18, "refund out of the bond, and compensation");
        require(balance(CHALLENGER) == rest / 2 && balance(TREASURY) == treasury + rest - rest / 2, "shares");
        require(balance(PROVIDER) == provider, "provider keeps the fee, which its bond gave back");
        expectNothingOpen();
        (,, uint96 noted, uint96 value, bytes32 signers) = stake.faults(market.requestOf(o));
        require(noted == bond && value == 100e18 && signers == p.attestation.signers, "signers are at fault");
        vm.warp(START + 2 days + 1);
        market.finalize(p.attestation, p.items);
        expectNothingOpen();
    }

    function test_others_of_the_attestation_stay() public {
        Submission[] memory list = new Submission[](3);
        for (uint256 i = 0; i < 3; ++i) {
            list[i] = submission(orderOf(i), "");
        }
        (Attestation memory a, bytes32[] memory items) = attest(list);
        uint96 bond = a.bond / 3;
        for (uint256 i = 0; i < 2; ++i) {
            IInferenceMarket.Place memory p = placeOf(list[i].order, 1e18, bond, "");
            (p.attestation, p.items, p.index) = (a, items, i);
            dispute(p);
            resolve(p, i == 0);
        }
        IMarketRecords.Record memory r = market.attestations(Orders.attestation(a));
        require(r.items == 2 && r.bond == 2 * bond && r.value == 200e18 && r.disputes == 0, "record");
        (uint64 count, uint64 load) = open(PROVIDER);
        (uint64 all, uint96 value) = openAttested();
        require(count == 1 && load == SECONDS && all == SECONDS && value == 100e18, "open");
        require(locked(PROVIDER) == bond, "bond of the third");
        vm.warp(START + 2 days + 1);
        market.finalize(a, items);
        expectNothingOpen();
    }

    function test_disputes_begin_in_the_window() public {
        IInferenceMarket.Place memory p = attested(orderOf(1), "");
        IInferenceMarket.Place memory last = attested(orderOf(2), "");
        vm.warp(START + 2 days);
        dispute(p);
        vm.warp(START + 2 days + 1);
        disputeRefused(last, IMarketErrors.TooLate.selector, abi.encode(START + 2 days));
    }

    function test_an_item_is_disputed_once() public {
        IInferenceMarket.Place memory p = attested(orderOf(1), "");
        bytes32 request = market.requestOf(p.item.order);
        refused(IMarketErrors.NotInDispute.selector, abi.encode(request));
        vm.prank(DISPUTES);
        market.resolve(p, true, CHALLENGER);
        refused(IMarketErrors.NotInDispute.selector, abi.encode(request));
        vm.prank(DISPUTES);
        market.undo(p);
        dispute(p);
        disputeRefused(p, IMarketErrors.InDispute.selector, abi.encode(request));
        resolve(p, true);
        disputeRefused(p, IMarketErrors.Disputed.selector, abi.encode(request));
        p = attested(orderOf(2), "");
        dispute(p);
        resolve(p, false);
        vm.expectRevert(wrongState(p.item.order, IMarketRecords.State.Faulted));
        vm.prank(DISPUTES);
        market.dispute(p);
    }

    function test_an_item_is_where_it_is_said_to_be() public {
        Submission[] memory list = two(submission(orderOf(1), ""), submission(orderOf(2), ""));
        (Attestation memory a, bytes32[] memory items) = attest(list);
        IInferenceMarket.Place memory p = placeOf(list[0].order, 1e18, a.bond / 2, "");
        (p.attestation, p.items, p.index) = (a, items, 1);
        disputeRefused(p, IMarketErrors.WrongItem.selector, abi.encode(items[0]));
        p.index = 2;
        disputeRefused(p, IMarketErrors.WrongItem.selector, abi.encode(items[0]));
        p.index = 0;
        p.items[1] = items[0];
        disputeRefused(p, IMarketErrors.WrongItem.selector, abi.encode(a.items));
        p.items[1] = Orders.item(market.requestOf(list[1].order), PROVIDER, 1e18, a.bond / 2, OUTPUT, keccak256(""));
        p.item.bond += 1;
        vm.expectRevert();
        dispute(p);
        p.item.bond -= 1;
        p.attestation.value += 1;
        disputeRefused(p, IMarketErrors.UnknownAttestation.selector, abi.encode(Orders.attestation(p.attestation)));
        p.attestation.value -= 1;
        dispute(p);
    }

    function test_a_deferred_request_that_was_right_is_paid() public {
        (Order memory o, IInferenceMarket.Place memory p) = deferred(1);
        require(dispute(p) == 1, "terms");
        bytes32 request = market.requestOf(o);
        Submission[] memory list = one(submission(o, ""));
        refused(IMarketErrors.InDispute.selector, abi.encode(request));
        settle(list);
        vm.warp(uint256(o.settleBy) + 1);
        refused(IMarketErrors.InDispute.selector, abi.encode(request));
        market.timeout(o);
        resolve(p, true);
        expectState(o, IMarketRecords.State.Paid);
        expectNothingOpen();
        require(balance(TREASURY) == 2e16 && balance(PROVIDER) == 100_000e18 + 1e18 - 2e16, "paid");
    }

    function test_a_deferred_request_that_was_wrong_is_refunded() public {
        (Order memory o, IInferenceMarket.Place memory p) = deferred(1);
        dispute(p);
        resolve(p, false);
        expectState(o, IMarketRecords.State.Faulted);
        uint96 rest = p.item.bond - 100e18;
        require(balance(alice) == 10_000e18 + 100e18, "refund out of escrow, and compensation");
        require(balance(CHALLENGER) == rest / 2 && balance(TREASURY) == rest - rest / 2, "shares");
        expectNothingOpen();
        (,,,, bytes32 signers) = stake.faults(market.requestOf(o));
        require(signers == 0, "nobody signed");
    }

    function test_deferred_requests_are_disputed_until_settleBy_and_answered_alone() public {
        Order memory o = orderOf(1, Tier.Deferred);
        IMarketRecords.Request memory r = market.requests(lock(o));
        IInferenceMarket.Place memory p = placeOf(o, r.fee, r.bond, "");
        bytes32 item = Orders.item(market.requestOf(o), PROVIDER, r.fee, r.bond, OUTPUT, keccak256(""));
        disputeRefused(p, IMarketErrors.WrongItem.selector, abi.encode(item));
        answer(o, "");
        vm.warp(uint256(o.settleBy) + 1);
        disputeRefused(p, IMarketErrors.TooLate.selector, abi.encode(o.settleBy));
        vm.warp(o.settleBy);
        dispute(p);
    }

    function test_an_answer_of_another_tier_is_not_disputed_before_it_is_proven() public {
        Order memory o = orderOf(1);
        IMarketRecords.Request memory r = market.requests(lock(o));
        answer(o, "");
        disputeRefused(
            placeOf(o, r.fee, r.bond, ""),
            IMarketErrors.WrongTier.selector,
            abi.encode(market.requestOf(o), Tier.Attested)
        );
    }

    function test_a_settled_request_is_not_disputed() public {
        (Order memory o, IInferenceMarket.Place memory p) = deferred(1);
        settle(one(submission(o, "")));
        vm.expectRevert();
        dispute(p);
    }

    function hidden(Tier tier) private returns (Order memory o, IInferenceMarket.Place memory p) {
        o = hiddenOrder(1, tier);
        IMarketRecords.Request memory r = market.requests(lock(o));
        if (tier == Tier.Attested) return (o, attested(o, hex"12"));
        answer(o, hex"12");
        settle(one(submission(o, hex"12")));
        p = placeOf(o, r.fee, r.bond, hex"12");
    }

    function refuse(IInferenceMarket.Place memory p) private {
        vm.prank(DISPUTES);
        market.refuse(p);
    }

    function test_a_refused_delivery_is_the_providers_fault() public {
        (Order memory o, IInferenceMarket.Place memory p) = hidden(Tier.Deferred);
        vm.warp(START + 1 hours);
        refuse(p);
        expectState(o, IMarketRecords.State.Faulted);
        require(balance(alice) == 10_000e18 + 100e18 && balance(TREASURY) == p.item.bond - 100e18, "shares");
        expectNothingOpen();
        vm.expectRevert();
        refuse(p);
    }

    function test_a_refused_delivery_of_an_attested_item_is_not_the_signers_fault() public {
        (Order memory o, IInferenceMarket.Place memory p) = hidden(Tier.Attested);
        refuse(p);
        expectState(o, IMarketRecords.State.Faulted);
        require(balance(alice) == 10_000e18 + 100e18, "refund");
        expectNothingOpen();
        (,,,, bytes32 signers) = stake.faults(market.requestOf(o));
        require(signers == 0, "signers");
        vm.warp(START + 2 days + 1);
        market.finalize(p.attestation, p.items);
        expectNothingOpen();
    }

    function test_deliveries_are_refused_in_their_window() public {
        (, IInferenceMarket.Place memory p) = hidden(Tier.Deferred);
        vm.warp(START + 1 hours + 1);
        refused(IMarketErrors.TooLate.selector, abi.encode(START + 1 hours));
        vm.prank(DISPUTES);
        market.refuse(p);
    }

    function test_only_proven_requests_are_refused() public {
        (Order memory o, IInferenceMarket.Place memory p) = deferred(1);
        vm.expectRevert(wrongState(o, IMarketRecords.State.Answered));
        vm.prank(DISPUTES);
        market.refuse(p);
    }

    /// @dev A bond in the attestation is not freed by naming the item without it.
    function test_an_attested_private_item_comes_with_its_attestation() public {
        (, IInferenceMarket.Place memory p) = hidden(Tier.Attested);
        bytes32 item = p.items[0];
        IInferenceMarket.Place memory bare = placeOf(p.item.order, p.item.fee, p.item.bond, hex"12");
        refused(IMarketErrors.WrongItem.selector, abi.encode(item));
        vm.prank(DISPUTES);
        market.refuse(bare);
        disputeRefused(bare, IMarketErrors.WrongItem.selector, abi.encode(item));
    }

    function test_a_private_attested_item_in_dispute_is_not_released() public {
        (Order memory o, IInferenceMarket.Place memory p) = hidden(Tier.Attested);
        dispute(p);
        refused(IMarketErrors.InDispute.selector, abi.encode(market.requestOf(o)));
        vm.prank(alice);
        market.release(o, OUTPUT, hex"12");
        resolve(p, true);
        expectState(o, IMarketRecords.State.Proven);
        require(locked(PROVIDER) == p.item.bond, "the delivery may still be refused");
        vm.prank(alice);
        market.release(o, OUTPUT, hex"12");
        vm.warp(START + 2 days + 1);
        market.finalize(p.attestation, p.items);
        expectNothingOpen();
    }

    function test_a_private_attested_item_at_fault_is_refunded_out_of_escrow() public {
        (Order memory o, IInferenceMarket.Place memory p) = hidden(Tier.Attested);
        dispute(p);
        resolve(p, false);
        expectState(o, IMarketRecords.State.Faulted);
        uint96 rest = p.item.bond - 100e18;
        require(balance(alice) == 10_000e18 + 100e18 && balance(CHALLENGER) == rest / 2, "shares");
        expectNothingOpen();
    }

    /// @dev Of two faults of one item the first counts.
    function refusedInDispute(bool upheld) private {
        (, IInferenceMarket.Place memory p) = hidden(Tier.Attested);
        dispute(p);
        refuse(p);
        (uint96 treasury, uint96 challenger) = (balance(TREASURY), balance(CHALLENGER));
        vm.warp(START + 2 days + 1);
        refused(IMarketErrors.InDispute.selector, abi.encode(Orders.attestation(p.attestation)));
        market.finalize(p.attestation, p.items);
        resolve(p, upheld);
        require(balance(TREASURY) == treasury && balance(CHALLENGER) == challenger, "paid twice");
        require(stake.faultCount() == 1, "noted twice");
        market.finalize(p.attestation, p.items);
        expectNothingOpen();
    }

    function test_a_refusal_before_a_dispute_fails_is_the_only_fault() public {
        refusedInDispute(false);
    }

    function test_a_refusal_before_a_dispute_is_answered_stands() public {
        refusedInDispute(true);
    }

    function test_an_upheld_private_deferred_request_is_delivered() public {
        Order memory o = hiddenOrder(1, Tier.Deferred);
        IMarketRecords.Request memory r = market.requests(lock(o));
        answer(o, hex"12");
        IInferenceMarket.Place memory p = placeOf(o, r.fee, r.bond, hex"12");
        dispute(p);
        vm.warp(START + 10 hours);
        resolve(p, true);
        expectState(o, IMarketRecords.State.Proven);
        require(market.requests(market.requestOf(o)).deliverBy == START + 11 hours, "window");
        (uint64 items, uint64 load) = open(PROVIDER);
        require(items == 1 && load == 0, "open");
        vm.warp(START + 11 hours + 1);
        market.release(o, OUTPUT, hex"12");
        expectNothingOpen();
    }
}
