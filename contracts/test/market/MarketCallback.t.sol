// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IInferenceMarket} from "../../src/interfaces/IInferenceMarket.sol";
import {IMarketErrors} from "../../src/interfaces/IMarketErrors.sol";
import {IMarketRecords} from "../../src/interfaces/IMarketRecords.sol";
import {Order, Proof, Submission, Tier} from "../../src/market/Orders.sol";
import {vm, Vm} from "../Vm.sol";
import {MarketBase} from "./MarketBase.sol";
import {TestCallback} from "./MarketDoubles.sol";

/// @dev Callbacks: told with the gas that they asked for, whatever they do.
contract MarketCallbackTest is MarketBase {
    TestCallback private callback = new TestCallback();

    function order(uint256 nonce, Tier tier) private view returns (Order memory o) {
        o = orderOf(nonce, tier);
        (o.callback, o.callbackGas) = (address(callback), 200_000);
    }

    function expectTold(Order memory o, bytes memory data) private view {
        require(callback.count() == 1 && callback.request() == market.requestOf(o), "request");
        require(callback.output() == OUTPUT && keccak256(callback.data()) == keccak256(data), "answer");
    }

    /// @dev Settles, and tells whether the market said that a callback failed.
    function settledWithFailure(Order memory o) private returns (bool failed) {
        Submission[] memory list = one(submission(o, ""));
        vm.recordLogs();
        settle(list);
        Vm.Log[] memory logs = vm.getRecordedLogs();
        for (uint256 i = 0; i < logs.length; ++i) {
            failed = failed || logs[i].topics[0] == IMarketRecords.CallbackFailed.selector;
        }
        require(balance(PROVIDER) == 100_000e18 + 98e16 && balance(TREASURY) == 2e16, "paid");
    }

    function test_attested_answers_are_told() public {
        Order memory o = order(1, Tier.Attested);
        attested(o, hex"0102");
        expectTold(o, hex"0102");
    }

    function test_settled_answers_are_told() public {
        Order memory o = order(1, Tier.Settled);
        require(!settledWithFailure(o), "failed");
        expectTold(o, "");
    }

    function test_private_answers_are_told_when_they_are_paid() public {
        Order memory o = hiddenOrder(1, Tier.Settled);
        (o.callback, o.callbackGas) = (address(callback), 200_000);
        lock(o);
        settle(one(submission(o, hex"12")));
        require(callback.count() == 0, "told before the payment");
        vm.prank(alice);
        market.release(o, OUTPUT, hex"12");
        expectTold(o, hex"12");
    }

    function test_the_end_of_a_dispute_is_told_without_data() public {
        Order memory o = order(1, Tier.Deferred);
        IMarketRecords.Request memory r = market.requests(lock(o));
        answer(o, hex"0102");
        IInferenceMarket.Place memory p = placeOf(o, r.fee, r.bond, hex"0102");
        vm.prank(DISPUTES);
        market.dispute(p);
        vm.prank(DISPUTES);
        market.resolve(p, true, ANYBODY);
        expectTold(o, "");
    }

    function test_a_callback_that_reverts_changes_nothing() public {
        callback.be(TestCallback.Mood.Reverts);
        require(settledWithFailure(order(1, Tier.Settled)), "not said");
    }

    function test_a_callback_that_burns_its_gas_changes_nothing() public {
        callback.be(TestCallback.Mood.Burns);
        Order memory o = order(1, Tier.Settled);
        Submission[] memory list = one(submission(o, ""));
        uint256 before = gasleft();
        settle(list);
        require(before - gasleft() < 800_000, "more than it asked for");
    }

    function test_a_callback_that_returns_much_changes_nothing() public {
        callback.be(TestCallback.Mood.Bombs);
        require(settledWithFailure(order(1, Tier.Settled)), "not said");
    }

    function test_a_callback_that_is_no_contract_changes_nothing() public {
        Order memory o = order(1, Tier.Settled);
        o.callback = ANYBODY;
        settledWithFailure(o);
    }

    /// @dev Whoever brings the proof chooses the gas, and cannot starve the callback by it.
    function test_a_callback_has_all_of_its_gas_or_nothing_happens() public {
        Order memory o = order(1, Tier.Settled);
        bytes memory call_ = abi.encodeCall(market.settle, (one(submission(o, "")), PROVIDER, proof()));
        uint256 gas_ = 150_000;
        while (callback.count() == 0) {
            require(!market.used(alice, 1), "paid without telling");
            gas_ += 5_000;
            (bool ok,) = address(market).call{gas: gas_}(call_);
            require(ok == (callback.count() == 1), "half a call");
        }
        require(callback.gas_() > 199_000 && callback.gas_() <= 200_000, "gas");
        expectTold(o, "");
    }

    function enter(bytes memory call_) private {
        callback.reenter(market, call_);
        Order memory o = order(100 + callback.count(), Tier.Settled);
        o.callbackGas = 500_000;
        settle(one(submission(o, "")));
        require(callback.refusal() == IMarketErrors.Reentered.selector, "entered");
    }

    function test_no_entry_point_is_open_to_a_callback() public {
        (Order memory a,) = answered(1);
        IInferenceMarket.Place memory p = attested(orderOf(2), "");
        Order memory o = orderOf(3);
        Submission[] memory list = one(submission(o, ""));
        enter(abi.encodeCall(market.post, (o)));
        enter(abi.encodeCall(market.cancel, (o)));
        enter(abi.encodeCall(market.expire, (o)));
        enter(abi.encodeCall(market.lock, (o, list[0].signature)));
        enter(abi.encodeCall(market.answer, (a, OUTPUT, "")));
        enter(abi.encodeCall(market.attest, (list, PROVIDER, "")));
        Proof memory none;
        enter(abi.encodeCall(market.settle, (list, PROVIDER, none)));
        enter(abi.encodeCall(market.timeout, (a)));
        enter(abi.encodeCall(market.finalize, (p.attestation, p.items)));
        enter(abi.encodeCall(market.release, (a, OUTPUT, "")));
        enter(abi.encodeCall(market.unwind, (a)));
        enter(abi.encodeCall(market.unwindAttestation, (p.attestation, p.items)));
        enter(abi.encodeCall(market.dispute, (p)));
        enter(abi.encodeCall(market.resolve, (p, true, ANYBODY)));
        enter(abi.encodeCall(market.undo, (p)));
        enter(abi.encodeCall(market.refuse, (p)));
        require(callback.count() == 16, "all");
    }
}
