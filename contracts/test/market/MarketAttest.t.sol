// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IMarketErrors} from "../../src/interfaces/IMarketErrors.sol";
import {IMarketRecords} from "../../src/interfaces/IMarketRecords.sol";
import {IInferenceMarket} from "../../src/interfaces/IInferenceMarket.sol";
import {IParameters} from "../../src/interfaces/IParameters.sol";
import {Attestation, Order, Orders, Submission, Tier} from "../../src/market/Orders.sol";
import {vm} from "../Vm.sol";
import {MarketBase} from "./MarketBase.sol";
import {TestStake} from "./MarketDoubles.sol";

/// @dev Attestations: who brings them, what they pay and hold, when they are final.
contract MarketAttestTest is MarketBase {
    function attestRefused(Submission[] memory list, address sender, bytes4 selector, bytes memory arguments) private {
        bytes memory c = certificate(list, PROVIDER);
        refused(selector, arguments);
        vm.prank(sender);
        market.attest(list, PROVIDER, c);
    }

    function test_a_signed_order_is_paid_on_a_certificate() public {
        Order memory o = orderOf(1);
        vm.warp(START + 30 minutes);
        uint96 bond = bondOf(o, 2e18);
        IInferenceMarket.Place memory p = attested(o, hex"0001");
        Attestation memory a = p.attestation;
        require(a.provider == PROVIDER && a.terms == 1 && a.openedAt == block.timestamp && a.stoppedAt == 0, "times");
        require(a.bond == bond && a.value == o.valueAtRisk && a.class == CLASS, "sums");
        bytes32 item = Orders.item(market.requestOf(o), PROVIDER, 2e18, bond, OUTPUT, keccak256(hex"0001"));
        require(p.items.length == 1 && p.items[0] == item && a.items == keccak256(abi.encode(item)), "item");
        require(market.attestations(Orders.attestation(a)).open, "open");
        uint96 protocol = 2e18 * 200 / 10_000;
        uint96 fees = 2e18 * 1_000 / 10_000;
        require(balance(TREASURY) == protocol && balance(address(stake)) == fees, "shares");
        require(stake.credits(a.signers) == fees, "credit");
        require(balance(PROVIDER) == 100_000e18 - bond + 2e18 - protocol - fees && locked(PROVIDER) == bond, "provider");
        require(balance(alice) == 10_000e18 - 2e18 && balance(address(market)) == 0, "requester");
        expectState(o, IMarketRecords.State.None);
        (uint64 items, uint64 load) = open(PROVIDER);
        (uint64 all, uint96 value) = openAttested();
        require(items == 1 && load == SECONDS && all == SECONDS && value == o.valueAtRisk, "open items");
    }

    function test_the_quorum_is_that_of_the_terms() public {
        attested(orderOf(1), "");
        attested(orderOf(2), "");
        (, address provider, uint16 proportion, uint96 nominal, uint16 valueBps, uint256 value, uint32 window) =
            stake.last();
        require(provider == PROVIDER && proportion == 6_667 && nominal == 1e24 && valueBps == 5_000, "terms");
        require(value == 200e18 && window == 3 days, "open value");
    }

    function test_a_window_later_the_bond_is_free() public {
        Order memory o = orderOf(1);
        IInferenceMarket.Place memory p = attested(o, "");
        vm.warp(START + 2 days);
        refused(IMarketErrors.TooEarly.selector, abi.encode(START + 2 days));
        market.finalize(p.attestation, p.items);
        vm.warp(START + 2 days + 1);
        bytes32[] memory wrong = new bytes32[](2);
        refused(IMarketErrors.WrongItem.selector, abi.encode(p.attestation.items));
        market.finalize(p.attestation, wrong);
        vm.prank(ANYBODY);
        market.finalize(p.attestation, p.items);
        require(locked(PROVIDER) == 0, "bond");
        (uint64 items, uint64 load) = open(PROVIDER);
        (uint64 all, uint96 value) = openAttested();
        require(items == 0 && load == 0 && all == 0 && value == 0, "open");
        refused(IMarketErrors.UnknownAttestation.selector, abi.encode(Orders.attestation(p.attestation)));
        market.finalize(p.attestation, p.items);
    }

    function test_an_attestation_is_what_was_stored() public {
        IInferenceMarket.Place memory p = attested(orderOf(1), "");
        p.attestation.bond += 1;
        vm.warp(START + 3 days);
        refused(IMarketErrors.UnknownAttestation.selector, abi.encode(Orders.attestation(p.attestation)));
        market.finalize(p.attestation, p.items);
    }

    function test_the_provider_alone_attests_what_is_not_locked() public {
        Submission memory s = submission(orderOf(1), "");
        attestRefused(one(s), ANYBODY, IMarketErrors.NotProvider.selector, abi.encode(ANYBODY));
        post(s.order);
        attestRefused(one(s), ANYBODY, IMarketErrors.NotProvider.selector, abi.encode(ANYBODY));
        lock(s.order);
        bytes memory c = certificate(one(s), PROVIDER);
        vm.prank(ANYBODY);
        market.attest(one(s), PROVIDER, c);
        expectState(s.order, IMarketRecords.State.Paid);
    }

    function test_posted_locked_answered_and_signed_orders_share_a_certificate() public {
        Submission[] memory list = new Submission[](4);
        for (uint256 i = 0; i < 4; ++i) {
            list[i] = submission(orderOf(i), hex"0a0b");
        }
        post(list[1].order);
        lock(list[2].order);
        lock(list[3].order);
        answer(list[3].order, hex"0a0b");
        (Attestation memory a, bytes32[] memory items) = attest(list);
        require(items.length == 4 && a.bond == locked(PROVIDER) && a.value == 400e18, "sums");
        require(balance(alice) == 10_000e18 - 4e18 && balance(address(market)) == 0, "fees");
        (uint64 count, uint64 load) = open(PROVIDER);
        require(count == 4 && load == 4 * SECONDS, "open");
        expectState(list[0].order, IMarketRecords.State.None);
        for (uint256 i = 1; i < 4; ++i) {
            expectState(list[i].order, IMarketRecords.State.Paid);
        }
        vm.warp(START + 2 days + 1);
        market.finalize(a, items);
        require(locked(PROVIDER) == 0, "bonds");
    }

    function test_a_certificate_for_other_answers_pays_nothing() public {
        Submission[] memory list = one(submission(orderOf(1), ""));
        bytes memory c = certificate(list, PROVIDER);
        list[0].output = keccak256("another");
        bytes32 root = abi.decode(certificate(list, PROVIDER), (bytes32));
        refused(TestStake.BadCertificate.selector, abi.encode(root));
        vm.prank(PROVIDER);
        market.attest(list, PROVIDER, c);
        root = abi.decode(certificate(list, RIVAL), (bytes32));
        refused(TestStake.BadCertificate.selector, abi.encode(root));
        vm.prank(RIVAL);
        market.attest(list, RIVAL, c);
        require(!market.used(alice, 1), "used");
    }

    function test_only_attested_orders_are_attested() public {
        Order memory o = orderOf(1, Tier.Settled);
        bytes memory arguments = abi.encode(market.requestOf(o), Tier.Settled);
        attestRefused(one(submission(o, "")), PROVIDER, IMarketErrors.WrongTier.selector, arguments);
        (Order memory d, bytes32 request) = answered(2);
        arguments = abi.encode(request, Tier.Deferred);
        attestRefused(one(submission(d, "")), PROVIDER, IMarketErrors.WrongTier.selector, arguments);
    }

    function test_attestations_have_deadlines() public {
        Order memory o = orderOf(1);
        Submission[] memory list = one(submission(o, ""));
        lock(orderOf(2));
        vm.warp(uint256(o.lockBy) + 1);
        attestRefused(list, PROVIDER, IMarketErrors.TooLate.selector, abi.encode(o.lockBy));
        list = one(submission(orderOf(2), ""));
        vm.warp(uint256(o.settleBy) + 1);
        attestRefused(list, PROVIDER, IMarketErrors.TooLate.selector, abi.encode(o.settleBy));
        vm.warp(o.settleBy);
        attest(list);
    }

    function test_an_item_is_attested_once() public {
        Submission[] memory list = one(submission(orderOf(1), ""));
        attest(list);
        attestRefused(list, PROVIDER, IMarketErrors.NonceUsed.selector, abi.encode(alice, 1));
        refused(IMarketErrors.NonceUsed.selector, abi.encode(alice, 1));
        settle(list);
        vm.expectRevert(wrongState(list[0].order, IMarketRecords.State.None));
        market.timeout(list[0].order);
        list = two(submission(orderOf(2), ""), submission(orderOf(2), ""));
        attestRefused(list, PROVIDER, IMarketErrors.NonceUsed.selector, abi.encode(alice, 2));
    }

    function test_an_attestation_has_one_class_and_one_number_of_terms() public {
        attestRefused(new Submission[](0), PROVIDER, IMarketErrors.NoSubmissions.selector, "");
        Order memory o = orderOf(1);
        o.modelOwner = SLOW_OWNER;
        Submission[] memory list = two(submission(orderOf(2), ""), submission(o, ""));
        attestRefused(list, PROVIDER, IMarketErrors.MixedClasses.selector, abi.encode(CLASS, SLOW));
        o = orderOf(3);
        (o.lockBy, o.answerBy, o.settleBy) = (uint40(START + 3 days), uint40(START + 3 days), uint40(START + 3 days));
        lock(o);
        IParameters.Terms memory t = terms();
        t.protocolFeeBps = 0;
        parameters.propose(t);
        vm.warp(START + 1 days);
        parameters.enact(t);
        Order memory next = o;
        list = new Submission[](2);
        list[0] = submission(o, "");
        next.nonce = 4;
        list[1] = submission(next, "");
        list[0].order = abi.decode(abi.encode(o), (Order));
        list[0].order.nonce = 3;
        attestRefused(list, PROVIDER, IMarketErrors.MixedTerms.selector, abi.encode(1, 2));
    }

    function test_posted_data_have_a_limit() public {
        Submission[] memory list = one(submission(orderOf(1), new bytes(4097)));
        attestRefused(list, PROVIDER, IMarketErrors.DataTooLong.selector, abi.encode(4097, 4096));
        attest(one(submission(orderOf(1), new bytes(4096))));
    }

    /// @dev An hour to settle, a day to respond: twelve of all providers together.
    function test_attesters_sign_what_could_be_settled_in_half_the_response_window() public {
        Order memory o;
        for (uint256 i = 0; i < 12; ++i) {
            o = orderOf(i);
            o.modelOwner = SLOW_OWNER;
            if (i < 11) {
                attested(o, "");
            } else {
                Submission[] memory list = one(submission(o, ""));
                bytes memory c = certificate(list, RIVAL);
                vm.prank(RIVAL);
                market.attest(list, RIVAL, c);
            }
        }
        o.nonce = 12;
        bytes memory arguments = abi.encode(13 * uint256(SLOW_SECONDS), 12 hours);
        attestRefused(one(submission(o, "")), PROVIDER, IMarketErrors.TooManyOpen.selector, arguments);
    }

    function test_the_provider_may_not_have_too_many_either() public {
        Order memory o = orderOf(0);
        o.modelOwner = SLOW_OWNER;
        o.tier = Tier.Deferred;
        for (uint256 i = 0; i < 12; ++i) {
            o.nonce = i;
            lock(o);
        }
        (o.tier, o.nonce) = (Tier.Attested, 12);
        bytes memory arguments = abi.encode(13 * uint256(SLOW_SECONDS), 12 hours);
        attestRefused(one(submission(o, "")), PROVIDER, IMarketErrors.TooManyOpen.selector, arguments);
    }

    function test_too_little_stake_attests_nothing_unlocked() public {
        Order memory o = orderOf(1);
        uint96 bond = bondOf(o, 1e18);
        stake.give(PROVIDER, bond - 1);
        attestRefused(one(submission(o, "")), PROVIDER, TestStake.TooLittle.selector, abi.encode(bond));
    }

    function test_a_private_output_waits_for_its_delivery_window() public {
        Order memory o = hiddenOrder(1, Tier.Attested);
        Submission[] memory list = one(submission(o, hex"1234"));
        attestRefused(list, PROVIDER, IMarketErrors.LockFirst.selector, abi.encode(market.requestOf(o)));
        bytes32 request = lock(o);
        uint96 bond = locked(PROVIDER);
        (Attestation memory a, bytes32[] memory items) = attest(list);
        IMarketRecords.Request memory r = market.requests(request);
        require(r.state == IMarketRecords.State.Proven && r.signers == a.signers && r.bond == bond, "record");
        require(balance(address(market)) == 1e18 && stake.credits(a.signers) == 0, "nothing is paid");
        vm.prank(alice);
        market.release(o, OUTPUT, hex"1234");
        require(stake.credits(a.signers) == 1e17 && balance(address(stake)) == 1e17, "attesters");
        require(balance(address(market)) == 0 && locked(PROVIDER) == bond, "the bond stays");
        vm.warp(START + 2 days + 1);
        market.finalize(a, items);
        require(locked(PROVIDER) == 0, "bond");
        (uint64 count, uint64 load) = open(PROVIDER);
        require(count == 0 && load == 0, "open");
    }

    function test_a_final_attestation_does_not_stop_a_delivery() public {
        Order memory o = hiddenOrder(1, Tier.Attested);
        lock(o);
        (Attestation memory a, bytes32[] memory items) = attest(one(submission(o, hex"1234")));
        vm.warp(START + 2 days + 1);
        market.finalize(a, items);
        market.release(o, OUTPUT, hex"1234");
        expectState(o, IMarketRecords.State.Paid);
        require(locked(PROVIDER) == 0 && balance(address(market)) == 0, "left");
    }
}
