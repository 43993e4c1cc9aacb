// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IBondVault} from "../../src/interfaces/IBondVault.sol";
import {IMarketErrors} from "../../src/interfaces/IMarketErrors.sol";
import {IMarketRecords} from "../../src/interfaces/IMarketRecords.sol";
import {Order, Orders, Tier} from "../../src/market/Orders.sol";
import {vm} from "../Vm.sol";
import {MarketBase} from "./MarketBase.sol";
import {TestStake, TestWallet} from "./MarketDoubles.sol";

/// @dev Locks: whose signature, which fee, which bond, how many.
contract MarketLockTest is MarketBase {
    uint256 private constant ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141;

    function test_a_signed_order_is_locked_from_the_prepaid_balance() public {
        Order memory o = orderOf(1);
        vm.warp(START + 30 minutes);
        uint96 bond = bondOf(o, 2e18);
        bytes32 request = lock(o);
        IMarketRecords.Request memory r = market.requests(request);
        require(r.state == IMarketRecords.State.Locked && r.provider == PROVIDER && r.terms == 1, "record");
        require(r.fee == 2e18 && r.bond == bond && bond >= 2e18 + o.valueAtRisk, "money");
        require(balance(address(market)) == 2e18 && balance(alice) == 10_000e18 - 2e18, "escrow");
        require(locked(PROVIDER) == bond, "bond");
        (uint64 items, uint64 load) = open(PROVIDER);
        require(items == 1 && load == SECONDS && market.used(alice, 1), "open");
    }

    function test_a_posted_order_gives_back_what_the_ramp_does_not_ask() public {
        Order memory o = orderOf(1);
        post(o);
        vm.prank(PROVIDER);
        market.lock(o, "");
        require(balance(alice) == 10_000e18 - 1e18 && balance(address(market)) == 1e18, "difference");
        vm.expectRevert(wrongState(o, IMarketRecords.State.Locked));
        vm.prank(RIVAL);
        market.lock(o, "");
    }

    function test_an_order_may_name_its_provider() public {
        Order memory o = orderOf(1);
        o.provider = PROVIDER;
        bytes memory signature = signed(o);
        refused(IMarketErrors.NotProvider.selector, abi.encode(RIVAL));
        vm.prank(RIVAL);
        market.lock(o, signature);
        lock(o);
    }

    function test_locks_end_at_lockBy() public {
        Order memory o = orderOf(1);
        vm.warp(o.lockBy);
        require(market.requests(lock(o)).fee == o.feeEnd, "fee");
        o.nonce = 2;
        bytes memory signature = signed(o);
        vm.warp(uint256(o.lockBy) + 1);
        refused(IMarketErrors.TooLate.selector, abi.encode(o.lockBy));
        vm.prank(PROVIDER);
        market.lock(o, signature);
    }

    function testFuzz_the_fee_follows_the_ramp(uint96 start, uint96 rise, uint40 length, uint40 time) public {
        Order memory o = orderOf(1);
        o.feeStart = 1e18 + start % 50e18;
        o.feeEnd = o.feeStart + rise % 49e18;
        o.rampStart = uint40(START) + length % 1 hours;
        vm.warp(START + time % (1 hours + 1));
        uint96 fee = market.requests(lock(o)).fee;
        uint256 now_ = block.timestamp;
        require(fee >= o.feeStart && fee <= o.feeEnd, "bounds");
        if (now_ <= o.rampStart) {
            require(fee == o.feeStart, "before");
        } else if (now_ == o.lockBy) {
            require(fee == o.feeEnd, "end");
        } else {
            uint256 exact = uint256(o.feeEnd - o.feeStart) * (now_ - o.rampStart);
            uint256 steps = o.lockBy - o.rampStart;
            require((fee - o.feeStart) * steps <= exact && (uint256(fee - o.feeStart) + 1) * steps > exact, "line");
        }
        require(balance(address(market)) == fee && balance(alice) == 10_000e18 - fee, "escrow");
    }

    function badSignature(Order memory o, bytes memory signature) private {
        refused(IMarketErrors.BadSignature.selector, abi.encode(o.requester));
        vm.prank(PROVIDER);
        market.lock(o, signature);
    }

    function test_signatures_are_the_requesters_in_one_form() public {
        Order memory o = orderOf(1);
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(ALICE_KEY, market.requestOf(o));
        badSignature(o, signedBy(o, BOB_KEY));
        badSignature(o, "");
        badSignature(o, abi.encodePacked(r, s));
        badSignature(o, abi.encodePacked(r, s, v, v));
        badSignature(o, abi.encodePacked(r, s, v - 27));
        badSignature(o, abi.encodePacked(r, ORDER - uint256(s), uint8(55 - v)));
        badSignature(o, abi.encodePacked(r, s, uint8(55 - v)));
        badSignature(o, new bytes(65));
        o.requester = address(0);
        badSignature(o, new bytes(65));
    }

    function test_a_signature_is_for_one_order_market_and_chain() public {
        Order memory o = orderOf(1);
        bytes memory signature = signed(o);
        o.feeEnd += 1;
        badSignature(o, signature);
        o.feeEnd -= 1;
        vm.chainId(5);
        badSignature(o, signature);
        bytes32 hash = keccak256(abi.encode(Orders.ORDER_TYPEHASH, o));
        bytes32 here = market.requestOf(o);
        require(here == keccak256(abi.encodePacked(hex"1901", Orders.domainSeparator(address(market)), hash)), "digest");
        bytes32 there = keccak256(abi.encodePacked(hex"1901", Orders.domainSeparator(address(vault)), hash));
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(ALICE_KEY, there);
        badSignature(o, abi.encodePacked(r, s, v));
    }

    function test_a_contract_signs_by_erc_1271() public {
        TestWallet wallet = new TestWallet();
        fund(address(wallet), 100e18);
        Order memory o = orderOf(1);
        o.requester = address(wallet);
        bytes memory signature = abi.encode(market.requestOf(o));
        badSignature(o, "");
        for (uint256 mood = 1; mood <= 4; ++mood) {
            wallet.be(mood);
            badSignature(o, signature);
        }
        wallet.be(0);
        vm.prank(PROVIDER);
        market.lock(o, signature);
        require(balance(address(wallet)) == 99e18, "paid");
    }

    function test_a_lock_needs_the_fee_and_the_bond() public {
        Order memory o = orderOf(1);
        bytes memory signature = signed(o);
        vm.prank(alice);
        vault.withdraw(alice, 10_000e18);
        refused(IBondVault.BalanceTooLow.selector, abi.encode(alice, 0, 1e18));
        vm.prank(PROVIDER);
        market.lock(o, signature);
        o.requester = bob;
        signature = signed(o);
        vm.prank(PROVIDER);
        vault.withdraw(PROVIDER, 100_000e18);
        uint96 bond = bondOf(o, 1e18);
        refused(IBondVault.BalanceTooLow.selector, abi.encode(PROVIDER, 0, bond));
        vm.prank(PROVIDER);
        market.lock(o, signature);
    }

    function test_locked_bonds_are_at_most_the_slashable_stake() public {
        Order memory o = orderOf(1);
        uint96 first = bondOf(o, 1e18);
        stake.give(PROVIDER, first);
        lock(o);
        o.nonce = 2;
        uint96 second = bondOf(o, 1e18);
        bytes memory signature = signed(o);
        stake.give(PROVIDER, first + second - 1);
        refused(TestStake.TooLittle.selector, abi.encode(first + second));
        vm.prank(PROVIDER);
        market.lock(o, signature);
        stake.give(PROVIDER, first + second);
        lock(o);
    }

    function slow(uint256 nonce, Tier tier) private view returns (Order memory o) {
        o = orderOf(nonce, tier);
        o.modelOwner = SLOW_OWNER;
    }

    /// @dev An hour to settle, a day to respond: twelve are open at most, besides what cannot be challenged.
    function test_open_challengeable_items_can_be_settled_in_half_the_response_window() public {
        for (uint256 i = 0; i < 12; ++i) {
            lock(slow(i, i % 2 == 0 ? Tier.Attested : Tier.Deferred));
        }
        bytes memory signature = signed(slow(12, Tier.Deferred));
        refused(IMarketErrors.TooManyOpen.selector, abi.encode(13 * SLOW_SECONDS, 12 hours));
        vm.prank(PROVIDER);
        market.lock(slow(12, Tier.Deferred), signature);
        lock(slow(12, Tier.Settled));
        signature = signed(orderOf(13));
        refused(IMarketErrors.TooManyOpen.selector, abi.encode(12 * SLOW_SECONDS + SECONDS, 12 hours));
        vm.prank(PROVIDER);
        market.lock(orderOf(13), signature);
        settle(one(submission(slow(0, Tier.Attested), "")));
        lock(orderOf(13));
    }

    /// @dev Thirteen locked orders weigh on the vault's record of when everything is free.
    function test_a_bond_is_locked_until_its_last_window_may_end() public {
        Order memory o = orderOf(1);
        lock(o);
        require(vault.lockedUntil(PROVIDER) == o.settleBy + 3 days, "attested");
        o = hiddenOrder(2, Tier.Attested);
        lock(o);
        require(vault.lockedUntil(PROVIDER) == o.settleBy + 3 days + 1 hours, "private");
    }
}
