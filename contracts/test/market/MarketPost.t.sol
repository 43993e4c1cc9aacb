// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IBondVault} from "../../src/interfaces/IBondVault.sol";
import {IMarketErrors} from "../../src/interfaces/IMarketErrors.sol";
import {IMarketRecords} from "../../src/interfaces/IMarketRecords.sol";
import {IParameters} from "../../src/interfaces/IParameters.sol";
import {IStake} from "../../src/interfaces/IStake.sol";
import {Order, Tier} from "../../src/market/Orders.sol";
import {vm} from "../Vm.sol";
import {MarketBase} from "./MarketBase.sol";

/// @dev Orders on chain: posted, cancelled, expired, and which the market takes at all.
contract MarketPostTest is MarketBase {
    function test_a_posted_order_has_its_highest_fee_in_escrow() public {
        Order memory o = orderOf(1);
        bytes32 request = post(o);
        require(request == market.requestOf(o), "name");
        IMarketRecords.Request memory r = market.requests(request);
        require(r.state == IMarketRecords.State.Posted && r.fee == o.feeEnd && r.terms == 1, "record");
        require(balance(address(market)) == o.feeEnd && balance(alice) == 10_000e18 - o.feeEnd, "escrow");
        require(market.used(alice, 1) && !market.used(alice, 2), "nonce");
    }

    function test_only_the_requester_posts() public {
        Order memory o = orderOf(1);
        refused(IMarketErrors.NotRequester.selector, abi.encode(PROVIDER));
        vm.prank(PROVIDER);
        market.post(o);
    }

    function test_a_nonce_serves_once() public {
        Order memory o = orderOf(1);
        post(o);
        refused(IMarketErrors.NonceUsed.selector, abi.encode(alice, 1));
        vm.prank(alice);
        market.post(o);
        o.input = keccak256("another");
        refused(IMarketErrors.NonceUsed.selector, abi.encode(alice, 1));
        vm.prank(alice);
        market.post(o);
        o.requester = bob;
        post(o);
        o.requester = alice;
        o.nonce = 257; // the same bit of the next word
        post(o);
    }

    function test_posting_takes_money() public {
        Order memory o = orderOf(1);
        (o.feeEnd, o.valueAtRisk) = (10_001e18, 10_001e18);
        refused(IBondVault.BalanceTooLow.selector, abi.encode(alice, 10_000e18, 10_001e18));
        vm.prank(alice);
        market.post(o);
    }

    function test_posting_has_a_deadline() public {
        Order memory o = orderOf(1);
        vm.warp(o.lockBy);
        post(o);
        o.nonce = 2;
        vm.warp(uint256(o.lockBy) + 1);
        refused(IMarketErrors.TooLate.selector, abi.encode(o.lockBy));
        vm.prank(alice);
        market.post(o);
    }

    function test_cancelling_gives_the_escrow_back() public {
        Order memory o = orderOf(1);
        post(o);
        vm.prank(alice);
        market.cancel(o);
        expectState(o, IMarketRecords.State.Refunded);
        require(balance(alice) == 10_000e18 && balance(address(market)) == 0, "escrow");
        vm.expectRevert(wrongState(o, IMarketRecords.State.Refunded));
        vm.prank(alice);
        market.cancel(o);
    }

    function test_a_cancelled_signed_order_is_dead() public {
        Order memory o = orderOf(1);
        bytes memory signature = signed(o);
        vm.prank(alice);
        market.cancel(o);
        refused(IMarketErrors.NonceUsed.selector, abi.encode(alice, 1));
        vm.prank(PROVIDER);
        market.lock(o, signature);
        refused(IMarketErrors.NonceUsed.selector, abi.encode(alice, 1));
        vm.prank(alice);
        market.cancel(o);
    }

    function test_only_the_requester_cancels_and_not_what_is_locked() public {
        Order memory o = orderOf(1);
        post(o);
        refused(IMarketErrors.NotRequester.selector, abi.encode(PROVIDER));
        vm.prank(PROVIDER);
        market.cancel(o);
        lock(o);
        vm.expectRevert(wrongState(o, IMarketRecords.State.Locked));
        vm.prank(alice);
        market.cancel(o);
    }

    function test_what_nobody_locked_expires() public {
        Order memory o = orderOf(1);
        post(o);
        vm.warp(o.lockBy);
        refused(IMarketErrors.TooEarly.selector, abi.encode(o.lockBy));
        market.expire(o);
        vm.warp(uint256(o.lockBy) + 1);
        vm.prank(ANYBODY);
        market.expire(o);
        expectState(o, IMarketRecords.State.Refunded);
        require(balance(alice) == 10_000e18, "escrow");
        vm.expectRevert(wrongState(o, IMarketRecords.State.Refunded));
        market.expire(o);
    }

    function refusedOrder(Order memory o, bytes4 selector, bytes memory arguments) private {
        refused(selector, arguments);
        vm.prank(alice);
        market.post(o);
        bytes memory signature = signed(o);
        refused(selector, arguments);
        vm.prank(PROVIDER);
        market.lock(o, signature);
    }

    function test_fees_rise_and_are_at_most_the_value_at_risk() public {
        Order memory o = orderOf(1);
        o.feeEnd = o.feeStart - 1;
        refusedOrder(o, IMarketErrors.BadFees.selector, abi.encode(o.feeStart, o.feeEnd, o.valueAtRisk));
        o.feeEnd = o.valueAtRisk + 1;
        refusedOrder(o, IMarketErrors.BadFees.selector, abi.encode(o.feeStart, o.feeEnd, o.valueAtRisk));
        o.feeEnd = o.valueAtRisk;
        post(o);
    }

    function test_each_tier_has_its_least_fee() public {
        uint16[3] memory premium = [uint16(10_500), 12_000, 10_100];
        for (uint256 i = 0; i < 3; ++i) {
            Order memory o = orderOf(i, Tier(i));
            uint96 least = uint96(uint256(PRICE) * premium[i] / 10_000);
            o.feeStart = least - 1;
            refusedOrder(o, IMarketErrors.FeeTooLow.selector, abi.encode(o.feeStart, least));
            o.feeStart = least;
            post(o);
        }
    }

    function test_times_are_in_order() public {
        Order memory o = orderOf(1);
        o.rampStart = o.lockBy + 1;
        refusedOrder(o, IMarketErrors.BadTimes.selector, abi.encode(o.rampStart, o.lockBy, o.answerBy, o.settleBy));
        o = orderOf(1);
        o.answerBy = o.lockBy - 1;
        refusedOrder(o, IMarketErrors.BadTimes.selector, abi.encode(o.rampStart, o.lockBy, o.answerBy, o.settleBy));
        o = orderOf(1);
        o.settleBy = o.answerBy - 1;
        refusedOrder(o, IMarketErrors.BadTimes.selector, abi.encode(o.rampStart, o.lockBy, o.answerBy, o.settleBy));
        (o.rampStart, o.answerBy, o.settleBy) = (o.lockBy, o.lockBy, o.lockBy);
        post(o);
    }

    function test_privacy_has_two_bits() public {
        Order memory o = orderOf(1);
        o.privacy = 4;
        refusedOrder(o, IMarketErrors.BadPrivacy.selector, abi.encode(4));
    }

    function test_a_private_output_has_a_key_and_no_other() public {
        Order memory o = orderOf(1);
        o.privacy = 2;
        refusedOrder(o, IMarketErrors.BadEncryptionKey.selector, abi.encode(0));
        (o.privacy, o.encryptionKey) = (0, keccak256("key"));
        refusedOrder(o, IMarketErrors.BadEncryptionKey.selector, abi.encode(o.encryptionKey));
        o.privacy = 2;
        post(o);
    }

    function test_a_private_input_names_its_provider() public {
        Order memory o = orderOf(1);
        o.privacy = 1;
        refusedOrder(o, IMarketErrors.ProviderNotNamed.selector, "");
        o.provider = PROVIDER;
        post(o);
    }

    function test_callbacks_have_a_limit_of_gas() public {
        Order memory o = orderOf(1);
        (o.callback, o.callbackGas) = (ANYBODY, 500_001);
        refusedOrder(o, IMarketErrors.CallbackGasTooHigh.selector, abi.encode(500_001, 500_000));
        o.callbackGas = 500_000;
        post(o);
    }

    function test_models_are_registered_and_not_deprecated() public {
        Order memory o = orderOf(1);
        o.modelOwner = alice;
        refusedOrder(o, IMarketErrors.UnknownModel.selector, abi.encode(alice, version));
        o = orderOf(1);
        o.model = keccak256("model");
        refusedOrder(o, IMarketErrors.UnknownModel.selector, abi.encode(OWNER, o.model));
        o = orderOf(1);
        vm.prank(OWNER);
        registry.deprecate(version);
        refusedOrder(o, IMarketErrors.ModelDeprecated.selector, abi.encode(OWNER, version));
    }

    function test_a_deprecated_model_takes_no_lock_of_a_posted_order() public {
        Order memory o = orderOf(1);
        post(o);
        vm.prank(OWNER);
        registry.deprecate(version);
        refused(IMarketErrors.ModelDeprecated.selector, abi.encode(OWNER, version));
        vm.prank(PROVIDER);
        market.lock(o, "");
        vm.prank(alice);
        market.cancel(o);
    }

    function test_a_posted_order_keeps_its_terms() public {
        Order memory o = orderOf(1);
        (o.lockBy, o.answerBy, o.settleBy) = (uint40(START + 3 days), uint40(START + 4 days), uint40(START + 5 days));
        post(o);
        IParameters.Terms memory t = terms();
        t.premiumBps = [uint16(50_000), 50_000, 50_000];
        t.protocolFeeBps = 0;
        parameters.propose(t);
        vm.warp(START + 1 days);
        parameters.enact(t);
        require(market.requests(lock(o)).terms == 1, "terms");
        o.feeStart = PRICE * 6 - 1;
        o.nonce = 2;
        refusedOrder(o, IMarketErrors.FeeTooLow.selector, abi.encode(o.feeStart, PRICE * 6));
    }
}

/// @dev Without a service manager.
contract MarketAloneTest is MarketBase {
    function stakeFor() internal pure override returns (IStake) {
        return IStake(address(0));
    }

    function test_no_attested_tier_without_attesters() public {
        Order memory o = orderOf(1);
        refused(IMarketErrors.NoAttesters.selector, "");
        vm.prank(alice);
        market.post(o);
    }

    function test_other_tiers_go_on_without_attesters() public {
        Order memory o = orderOf(1, Tier.Settled);
        lock(o);
        settle(one(submission(o, "")));
        expectState(o, IMarketRecords.State.Paid);
        o = orderOf(2, Tier.Deferred);
        lock(o);
        vm.warp(uint256(o.answerBy) + 1);
        market.timeout(o);
        expectState(o, IMarketRecords.State.Faulted);
    }
}
