// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IMarketErrors} from "../../src/interfaces/IMarketErrors.sol";
import {IMarketRecords} from "../../src/interfaces/IMarketRecords.sol";
import {IVerifierRouter} from "../../src/interfaces/IVerifierRouter.sol";
import {Order, Proof, Submission, Tier} from "../../src/market/Orders.sol";
import {vm} from "../Vm.sol";
import {MarketBase} from "./MarketBase.sol";
import {AnyVerifier} from "./MarketDoubles.sol";

/// @dev Answers, settlements, deliveries, and what is too late for them.
contract MarketAnswerTest is MarketBase {
    function settleRefused(Submission[] memory list, bytes4 selector, bytes memory arguments) private {
        refused(selector, arguments);
        settle(list);
    }

    function expectPaid(uint96 fee) private view {
        uint96 protocol = fee * 200 / 10_000;
        require(balance(TREASURY) == protocol, "treasury");
        require(balance(PROVIDER) == 100_000e18 + fee - protocol, "provider");
        require(balance(address(market)) == 0 && locked(PROVIDER) == 0, "left");
        (uint64 items, uint64 load) = open(PROVIDER);
        require(items == 0 && load == 0, "open");
        (uint256 proven,) = policy.record(PROVIDER);
        require(proven == protocol, "proven");
    }

    function test_only_the_locker_answers_in_time() public {
        Order memory o = orderOf(1, Tier.Deferred);
        vm.expectRevert(wrongState(o, IMarketRecords.State.None));
        vm.prank(PROVIDER);
        market.answer(o, OUTPUT, "");
        lock(o);
        refused(IMarketErrors.NotProvider.selector, abi.encode(RIVAL));
        vm.prank(RIVAL);
        market.answer(o, OUTPUT, "");
        refused(IMarketErrors.DataTooLong.selector, abi.encode(4097, 4096));
        vm.prank(PROVIDER);
        market.answer(o, OUTPUT, new bytes(4097));
        vm.warp(uint256(o.answerBy) + 1);
        refused(IMarketErrors.TooLate.selector, abi.encode(o.answerBy));
        vm.prank(PROVIDER);
        market.answer(o, OUTPUT, "");
        vm.warp(o.answerBy);
        answer(o, new bytes(4096));
        expectState(o, IMarketRecords.State.Answered);
        vm.expectRevert(wrongState(o, IMarketRecords.State.Answered));
        vm.prank(PROVIDER);
        market.answer(o, OUTPUT, "");
    }

    function test_a_signed_order_is_settled_directly() public {
        Order memory o = orderOf(1, Tier.Settled);
        Submission[] memory list = one(submission(o, ""));
        vm.prank(ANYBODY);
        settle(list);
        expectState(o, IMarketRecords.State.None);
        require(market.used(alice, 1) && balance(alice) == 10_000e18 - 1e18, "fee");
        expectPaid(1e18);
        settleRefused(list, IMarketErrors.NonceUsed.selector, abi.encode(alice, 1));
    }

    function test_a_posted_order_is_settled_directly() public {
        Order memory o = orderOf(1, Tier.Settled);
        post(o);
        vm.warp(START + 30 minutes);
        Submission[] memory list = one(submission(o, ""));
        settle(list);
        expectState(o, IMarketRecords.State.Paid);
        require(balance(alice) == 10_000e18 - 2e18, "fee");
        expectPaid(2e18);
        vm.expectRevert(wrongState(o, IMarketRecords.State.Paid));
        settle(list);
    }

    function test_every_tier_is_settled_from_a_lock() public {
        Order memory o = orderOf(1, Tier.Settled);
        lock(o);
        vm.warp(o.settleBy);
        settle(one(submission(o, "")));
        expectState(o, IMarketRecords.State.Paid);
        expectPaid(1e18);
    }

    function test_an_attested_order_whose_attesters_are_silent_is_settled() public {
        lock(orderOf(1));
        answer(orderOf(1), "");
        settle(one(submission(orderOf(1), "")));
        expectState(orderOf(1), IMarketRecords.State.Paid);
        expectPaid(1e18);
    }

    function test_a_deferred_order_is_settled_after_its_answer_alone() public {
        Order memory o = orderOf(1, Tier.Deferred);
        Submission[] memory list = one(submission(o, ""));
        settleRefused(list, IMarketErrors.WrongTier.selector, abi.encode(market.requestOf(o), Tier.Deferred));
        lock(o);
        settleRefused(list, IMarketErrors.WrongTier.selector, abi.encode(market.requestOf(o), Tier.Deferred));
        answer(o, "");
        settle(list);
        expectState(o, IMarketRecords.State.Paid);
        expectPaid(1e18);
    }

    function test_the_answer_is_the_one_that_was_posted() public {
        (Order memory o, bytes32 request) = answered(1);
        Submission memory s = submission(o, "");
        s.output = keccak256("another");
        settleRefused(one(s), IMarketErrors.WrongAnswer.selector, abi.encode(request));
        s = submission(o, hex"0001");
        settleRefused(one(s), IMarketErrors.WrongAnswer.selector, abi.encode(request));
    }

    function test_settlements_have_a_deadline() public {
        Order memory o = orderOf(1, Tier.Settled);
        Submission[] memory list = one(submission(o, ""));
        vm.warp(uint256(o.lockBy) + 1);
        settleRefused(list, IMarketErrors.TooLate.selector, abi.encode(o.lockBy));
        vm.warp(o.lockBy);
        lock(o);
        vm.warp(uint256(o.settleBy) + 1);
        settleRefused(list, IMarketErrors.TooLate.selector, abi.encode(o.settleBy));
    }

    function test_a_bad_proof_settles_nothing() public {
        (Order memory o,) = answered(1);
        Proof memory p = proof();
        p.proof = "bad";
        Submission[] memory list = one(submission(o, ""));
        refused(IVerifierRouter.Rejected.selector, abi.encode(abi.encodeWithSelector(AnyVerifier.BadProof.selector)));
        market.settle(list, PROVIDER, p);
        expectState(o, IMarketRecords.State.Answered);
    }

    function test_nobody_settles_anothers_lock() public {
        Order memory o = orderOf(1, Tier.Settled);
        lock(o);
        Submission[] memory list = one(submission(o, ""));
        refused(IMarketErrors.NotProvider.selector, abi.encode(RIVAL));
        market.settle(list, RIVAL, proof());
        o.nonce = 2;
        o.provider = PROVIDER;
        list = one(submission(o, ""));
        refused(IMarketErrors.NotProvider.selector, abi.encode(RIVAL));
        market.settle(list, RIVAL, proof());
    }

    function test_a_batch_pays_all_requesters() public {
        Order memory o = orderOf(2, Tier.Settled);
        o.requester = bob;
        lock(orderOf(1));
        settle(two(submission(orderOf(1), ""), submission(o, "")));
        require(balance(alice) == 10_000e18 - 1e18 && balance(bob) == 10_000e18 - 1e18, "fees");
        expectPaid(2e18);
    }

    function test_a_request_is_in_a_batch_once() public {
        Submission memory s = submission(orderOf(1, Tier.Settled), "");
        settleRefused(two(s, s), IMarketErrors.NonceUsed.selector, abi.encode(alice, 1));
        (Order memory o,) = answered(2);
        s = submission(o, "");
        vm.expectRevert(wrongState(o, IMarketRecords.State.Paid));
        settle(two(s, s));
    }

    function test_nothing_is_settled_by_no_submissions() public {
        settleRefused(new Submission[](0), IMarketErrors.NoSubmissions.selector, "");
    }

    function test_a_batch_has_one_class() public {
        Order memory o = orderOf(2, Tier.Settled);
        o.modelOwner = SLOW_OWNER;
        Submission[] memory list = two(submission(orderOf(1, Tier.Settled), ""), submission(o, ""));
        settleRefused(list, IMarketErrors.MixedClasses.selector, abi.encode(CLASS, SLOW));
    }

    function test_direct_batches_carry_no_data() public {
        Submission memory a = submission(orderOf(1, Tier.Settled), hex"0001");
        Submission memory b = submission(orderOf(2, Tier.Settled), "");
        settleRefused(two(a, b), IMarketErrors.DataInBatch.selector, abi.encode(market.requestOf(a.order)));
        settleRefused(two(b, a), IMarketErrors.DataInBatch.selector, abi.encode(market.requestOf(a.order)));
    }

    function test_a_batch_of_one_leaf_among_others_is_a_batch() public {
        Submission[] memory list = one(submission(orderOf(1, Tier.Settled), hex"0001"));
        Proof memory p = proof();
        p.leaves = new bytes32[](2);
        p.positions = new uint256[](1);
        refused(IMarketErrors.DataInBatch.selector, abi.encode(market.requestOf(list[0].order)));
        market.settle(list, PROVIDER, p);
    }

    /// @dev Until then the requester challenges bytes that lie.
    function test_batches_of_answers_with_data_wait_for_the_delivery_window() public {
        Order memory o = orderOf(1, Tier.Deferred);
        lock(o);
        vm.warp(START + 10 minutes);
        answer(o, hex"0001");
        (Order memory other,) = answered(2);
        Submission[] memory list = two(submission(o, hex"0001"), submission(other, ""));
        vm.warp(START + 70 minutes);
        settleRefused(list, IMarketErrors.TooEarly.selector, abi.encode(START + 70 minutes));
        vm.warp(START + 70 minutes + 1);
        settle(list);
        expectState(o, IMarketRecords.State.Paid);
        o = orderOf(3, Tier.Settled);
        (o.rampStart, o.lockBy, o.answerBy) = (o.settleBy, o.settleBy, o.settleBy);
        lock(o);
        answer(o, hex"0001");
        (other.nonce, other.lockBy, other.answerBy) = (4, o.settleBy, o.settleBy);
        lock(other);
        answer(other, "");
        vm.warp(o.settleBy);
        list = two(submission(o, hex"0001"), submission(other, ""));
        settleRefused(list, IMarketErrors.DataInBatch.selector, abi.encode(market.requestOf(o)));
    }

    function test_timeouts_of_locks_and_answers() public {
        Order memory o = orderOf(1, Tier.Deferred);
        vm.expectRevert(wrongState(o, IMarketRecords.State.None));
        market.timeout(o);
        uint96 bond = market.requests(lock(o)).bond;
        vm.warp(o.answerBy);
        refused(IMarketErrors.TooEarly.selector, abi.encode(o.answerBy));
        market.timeout(o);
        vm.warp(uint256(o.answerBy) + 1);
        vm.prank(ANYBODY);
        market.timeout(o);
        expectState(o, IMarketRecords.State.Faulted);
        require(balance(alice) == 10_000e18 + o.valueAtRisk, "refund and compensation");
        require(balance(TREASURY) == bond - o.valueAtRisk, "treasury");
        require(locked(PROVIDER) == 0 && balance(PROVIDER) == 100_000e18 - bond, "provider");
        (address faulty, uint32 set, uint96 noted, uint96 value, bytes32 signers) = stake.faults(market.requestOf(o));
        require(faulty == PROVIDER && set == SET && noted == bond && value == o.valueAtRisk && signers == 0, "noted");
        vm.expectRevert(wrongState(o, IMarketRecords.State.Faulted));
        market.timeout(o);
    }

    function test_other_tiers_time_out_at_settleBy() public {
        Order[3] memory orders = [orderOf(1), orderOf(2, Tier.Settled), orderOf(3, Tier.Deferred)];
        for (uint256 i = 0; i < 3; ++i) {
            lock(orders[i]);
        }
        answer(orders[2], "");
        vm.warp(orders[0].settleBy);
        for (uint256 i = 0; i < 3; ++i) {
            refused(IMarketErrors.TooEarly.selector, abi.encode(orders[i].settleBy));
            market.timeout(orders[i]);
        }
        vm.warp(uint256(orders[0].settleBy) + 1);
        for (uint256 i = 0; i < 3; ++i) {
            market.timeout(orders[i]);
            expectState(orders[i], IMarketRecords.State.Faulted);
        }
        require(stake.faultCount() == 3, "faults");
    }

    function test_a_broken_service_manager_stops_no_fault() public {
        Order memory o = orderOf(1);
        lock(o);
        stake.breakDown(true);
        vm.warp(uint256(o.settleBy) + 1);
        market.timeout(o);
        expectState(o, IMarketRecords.State.Faulted);
        require(stake.faultCount() == 0, "noted");
    }

    /// @dev Else whoever times a request out could spare the provider its slash.
    function test_too_little_gas_hides_no_fault() public {
        Order memory o = orderOf(1);
        lock(o);
        vm.warp(uint256(o.settleBy) + 1);
        bytes memory call_ = abi.encodeCall(market.timeout, (o));
        for (uint256 gas_ = 50_000; gas_ < 900_000; gas_ += 10_000) {
            (bool ok,) = address(market).call{gas: gas_}(call_);
            require(ok == (state(o) == IMarketRecords.State.Faulted), "half a call");
            if (ok) break;
        }
        expectState(o, IMarketRecords.State.Faulted);
        require(stake.faultCount() == 1, "not noted");
    }

    function test_private_outputs_are_locked_first() public {
        Order memory o = hiddenOrder(1, Tier.Settled);
        Submission[] memory list = one(submission(o, hex"00"));
        settleRefused(list, IMarketErrors.LockFirst.selector, abi.encode(market.requestOf(o)));
        post(o);
        settleRefused(list, IMarketErrors.LockFirst.selector, abi.encode(market.requestOf(o)));
    }

    function test_a_private_output_is_paid_after_its_delivery_window() public {
        Order memory o = hiddenOrder(1, Tier.Deferred);
        bytes32 request = lock(o);
        answer(o, hex"1234");
        uint96 bond = locked(PROVIDER);
        settle(one(submission(o, hex"1234")));
        IMarketRecords.Request memory r = market.requests(request);
        require(r.state == IMarketRecords.State.Proven && r.deliverBy == START + 1 hours, "proven");
        require(balance(address(market)) == 1e18 && locked(PROVIDER) == bond, "held");
        (uint64 items, uint64 load) = open(PROVIDER);
        require(items == 1 && load == 0, "open");
        vm.warp(START + 1 hours);
        refused(IMarketErrors.TooEarly.selector, abi.encode(START + 1 hours));
        market.release(o, OUTPUT, hex"1234");
        vm.warp(START + 1 hours + 1);
        refused(IMarketErrors.WrongAnswer.selector, abi.encode(request));
        market.release(o, OUTPUT, hex"1235");
        refused(IMarketErrors.WrongAnswer.selector, abi.encode(request));
        market.release(o, keccak256("another"), hex"1234");
        market.release(o, OUTPUT, hex"1234");
        expectState(o, IMarketRecords.State.Paid);
        expectPaid(1e18);
        vm.expectRevert(wrongState(o, IMarketRecords.State.Paid));
        market.release(o, OUTPUT, hex"1234");
    }

    function test_the_requester_releases_at_once() public {
        Order memory o = hiddenOrder(1, Tier.Settled);
        lock(o);
        settle(one(submission(o, hex"1234")));
        vm.prank(alice);
        market.release(o, OUTPUT, hex"1234");
        expectPaid(1e18);
    }
}
