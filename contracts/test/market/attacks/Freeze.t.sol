// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IInferenceMarket} from "../../../src/interfaces/IInferenceMarket.sol";
import {IMarketErrors} from "../../../src/interfaces/IMarketErrors.sol";
import {IMarketRecords} from "../../../src/interfaces/IMarketRecords.sol";
import {Disputes} from "../../../src/market/Disputes.sol";
import {Order, Proof, Submission, Tier} from "../../../src/market/Orders.sol";
import {vm} from "../../Vm.sol";
import {AttackBase} from "./AttackBase.sol";

/// @title The guardian freezes the class, or all, in every state: nobody loses money, nothing is decided
contract FreezeTest is AttackBase {
    /// @dev One request in each state, all of alice and PROVIDER.
    struct Stage {
        Order posted;
        Order locked;
        Order answered;
        Order proven;
        Order disputed;
        IInferenceMarket.Place disputedPlace;
        IInferenceMarket.Place attested;
        IInferenceMarket.Place challenged; // attested
    }

    Order private last;

    function set() private returns (Stage memory s) {
        s.posted = orderOf(1, Tier.Settled);
        post(s.posted);
        s.locked = orderOf(2, Tier.Deferred);
        lock(s.locked);
        (s.answered,) = answered(3);
        s.proven = hiddenOrder(4, Tier.Settled);
        lock(s.proven);
        Submission[] memory list = one(submission(s.proven, "ciphertext"));
        Proof memory p = prove(list, PROVIDER, PROVIDER);
        vm.prank(PROVIDER);
        market.settle(list, PROVIDER, p);
        bytes32 request;
        (s.disputed, request) = answered(5);
        IInferenceMarket.Request memory r = market.requests(request);
        s.disputedPlace = placeOf(s.disputed, r.fee, r.bond, "");
        s.attested = attested(orderOf(6), "");
        s.challenged = attested(orderOf(7), "");
        challenge(THIEF, s.disputedPlace);
        challenge(THIEF, s.challenged);
    }

    function freeze(bool all) private {
        if (all) router.freezeAll();
        else router.freeze(VERIFIER);
    }

    function lift(bool all) private {
        if (all) router.unfreezeAll();
        else router.unfreeze(VERIFIER);
    }

    function everybody() private view returns (uint256[6] memory) {
        return [
            wealth(alice),
            wealth(PROVIDER),
            wealth(THIEF),
            wealth(TREASURY),
            balance(address(market)),
            balance(address(disputes))
        ];
    }

    function same(uint256[6] memory a) private view {
        uint256[6] memory b = everybody();
        for (uint256 i = 0; i < 6; ++i) {
            require(a[i] == b[i], "money moved");
        }
    }

    /// @dev Nothing that decides goes through, however late it is.
    function nothingDecides(Stage memory s) private {
        bytes memory stopped = abi.encodeWithSelector(IMarketErrors.Stopped.selector, VERIFIER);
        bytes memory frozen = abi.encodeWithSelector(Disputes.Frozen.selector, VERIFIER);
        vm.expectRevert(stopped);
        market.timeout(s.locked);
        vm.expectRevert(stopped);
        market.timeout(s.answered);
        vm.expectRevert(stopped);
        market.finalize(s.attested.attestation, s.attested.items);
        vm.expectRevert(frozen);
        disputes.fail(s.disputedPlace);
        vm.expectRevert(frozen);
        disputes.fail(s.challenged);
        vm.prank(THIEF);
        vm.expectRevert(frozen);
        disputes.challenge(s.attested);
        Submission[] memory list = one(submission(s.answered, ""));
        Proof memory p = prove(list, PROVIDER, PROVIDER);
        vm.expectRevert(stopped);
        market.settle(list, PROVIDER, p);
        p = prove(one(submission(s.disputed, "")), PROVIDER, THIEF);
        vm.expectRevert(frozen);
        disputes.settle(s.disputedPlace, p, noOpening());
        bytes memory signature = signed(s.posted);
        vm.prank(PROVIDER);
        vm.expectRevert(stopped);
        market.lock(s.posted, signature);
    }

    function test_ShortFreezeDecidesNothing() public {
        for (uint256 i = 0; i < 2; ++i) {
            setUp();
            Stage memory s = set();
            uint256[6] memory had = everybody();
            freeze(i == 1);
            vm.warp(START + 6 * DAY);
            nothingDecides(s);
            vm.expectRevert(abi.encodeWithSelector(IMarketErrors.NotStopped.selector, VERIFIER, 6 * DAY));
            market.unwind(s.locked);
            same(had);
            lift(i == 1);
            // All deadlines are six days later.
            vm.expectRevert(abi.encodeWithSelector(IMarketErrors.TooEarly.selector, s.locked.answerBy + 6 * DAY));
            market.timeout(s.locked);
            vm.expectRevert(abi.encodeWithSelector(IMarketErrors.TooEarly.selector, START + 8 * DAY));
            market.finalize(s.attested.attestation, s.attested.items);
            vm.expectRevert(abi.encodeWithSelector(Disputes.TooEarly.selector, START + 7 * DAY));
            disputes.fail(s.challenged);
            same(had);
            answer(s.locked, "");
            Submission[] memory list = one(submission(s.answered, ""));
            market.settle(list, PROVIDER, prove(list, PROVIDER, PROVIDER));
            lock(s.posted);
        }
    }

    function test_LongFreezeGivesAllBack() public {
        for (uint256 i = 0; i < 2; ++i) {
            setUp();
            uint256[6] memory had = everybody();
            Stage memory s = set();
            // Fees of the two attested orders were paid against certificates, before.
            uint256 paid = 2e18;
            freeze(i == 1);
            vm.warp(START + 7 * DAY);
            nothingDecides(s);
            market.unwind(s.posted);
            market.unwind(s.locked);
            market.unwind(s.answered);
            vm.expectRevert(abi.encodeWithSelector(IMarketErrors.InDispute.selector, market.requestOf(s.disputed)));
            market.unwind(s.disputed);
            disputes.unwind(s.disputedPlace);
            market.unwind(s.disputed);
            disputes.unwind(s.challenged);
            market.unwindAttestation(s.attested.attestation, s.attested.items);
            market.unwindAttestation(s.challenged.attestation, s.challenged.items);
            // A delivery needs no verifier.
            market.release(s.proven, OUTPUT, "ciphertext");
            require(wealth(THIEF) == had[2], "both challenge bonds");
            require(wealth(alice) + paid + 1e18 == had[0], "all fees of what was not proven");
            require(locked(PROVIDER) == 0 && wealth(PROVIDER) >= had[1], "all bonds");
            require(balance(address(market)) == 0 && balance(address(disputes)) == 0, "nothing is left");
            require(stake.faultCount() == 0, "nobody is slashed");
            (uint64 items, uint64 load) = open(PROVIDER);
            require(items == 0 && load == 0, "nothing is open");
            expectState(s.locked, IMarketRecords.State.Refunded);
        }
    }

    /// @dev What was unwound is over, also after the freeze.
    function test_UnwoundIsOver() public {
        Stage memory s = set();
        freeze(false);
        vm.warp(START + 7 * DAY);
        market.unwind(s.answered);
        lift(false);
        bytes memory over = wrongState(s.answered, IMarketRecords.State.Refunded);
        vm.expectRevert(over);
        market.timeout(s.answered);
        Submission[] memory list = one(submission(s.answered, ""));
        Proof memory p = prove(list, PROVIDER, PROVIDER);
        vm.expectRevert(over);
        market.settle(list, PROVIDER, p);
        vm.expectRevert(over);
        market.unwind(s.answered);
    }

    /// @dev Freezes add up, and count once where a class and all are frozen together.
    function test_FreezesAddUp() public {
        Stage memory s = set();
        freeze(false);
        vm.warp(START + 3 * DAY);
        freeze(true);
        vm.warp(START + 4 * DAY);
        lift(false);
        vm.warp(START + 5 * DAY);
        lift(true);
        vm.warp(START + 6 * DAY);
        freeze(true);
        vm.warp(START + 8 * DAY - 1);
        vm.expectRevert(abi.encodeWithSelector(IMarketErrors.NotStopped.selector, VERIFIER, 7 * DAY - 1));
        market.unwind(s.posted);
        vm.warp(START + 8 * DAY);
        market.unwind(s.posted);
        lift(true);
        vm.expectRevert(abi.encodeWithSelector(IMarketErrors.NotStopped.selector, VERIFIER, 7 * DAY));
        market.unwind(s.answered);
    }

    /// @dev A liar cannot use a freeze to be rid of a challenge: after it the item can be challenged again.
    function test_UnwoundChallengeCanBeMadeAgain() public {
        Stage memory s = set();
        freeze(false);
        vm.warp(START + 7 * DAY);
        disputes.unwind(s.challenged);
        lift(false);
        challenge(THIEF, s.challenged);
        vm.warp(START + 9 * DAY);
        disputes.fail(s.challenged);
        require(stake.faultCount() == 1, "it got away");
    }
}
