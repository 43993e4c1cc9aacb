// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {Case} from "../../src/court/CourtTypes.sol";
import {IInferenceMarket} from "../../src/interfaces/IInferenceMarket.sol";
import {IMarketRecords} from "../../src/interfaces/IMarketRecords.sol";
import {Disputes} from "../../src/market/Disputes.sol";
import {vm} from "../Vm.sol";
import {DisputesBase} from "./DisputesBase.sol";

/// @title Freezes in each state of a challenge: nothing is decided and nobody loses anything by one
contract DisputeFreezeTest is DisputesBase {
    bytes internal frozen = abi.encodeWithSelector(Disputes.Frozen.selector, VERIFIERS);

    function test_NoChallengeWhileFrozen() public {
        IInferenceMarket.Place memory p = open(answer("attested"));
        router.freeze(VERIFIERS);
        vm.prank(CHALLENGER);
        vm.expectRevert(frozen);
        disputes.challenge(p);
        // The challenge window is later by the freeze.
        vm.warp(START + 3 days);
        router.unfreeze(VERIFIERS);
        vm.warp(START + 5 days);
        challenge(p);
    }

    function test_NothingIsDecidedWhileFrozen() public {
        (Answer memory a, IInferenceMarket.Place memory p) = challenged("attested");
        Case memory c = caseOf("attested");
        bytes32 id = court.caseId(c);
        router.freezeAll();
        vm.expectRevert(frozen);
        disputes.settle(p, proofOf("attested"), none());
        openCase(RESCUER, a.request, id); // registers who would have the bond, and moves nothing
        accept(id);
        vm.expectRevert(frozen);
        disputes.concludeCase(p, c, new bytes32[](0), 0, opening(a));
        vm.warp(START + 3 * RESPONSE);
        vm.expectRevert(frozen);
        disputes.fail(p);
        vm.expectRevert(abi.encodeWithSelector(Disputes.NotFrozenLongEnough.selector, 3 * RESPONSE, true));
        disputes.unwind(p);
        require(balance(address(disputes)) == FLOOR, "the bond moved");
        router.unfreezeAll();
        // All of the window is left.
        vm.warp(START + 4 * RESPONSE);
        vm.expectRevert(abi.encodeWithSelector(Disputes.TooEarly.selector, START + 4 * RESPONSE));
        disputes.fail(p);
        disputes.concludeCase(p, c, new bytes32[](0), 0, opening(a));
        require(balance(RESCUER) == FLOOR, "bond");
    }

    /// @dev Two freezes, of the class and of all, which overlap: both together once.
    function test_FailAfterFreezes() public {
        (Answer memory a, IInferenceMarket.Place memory p) = challenged("attested");
        vm.warp(START + 10 hours);
        router.freeze(VERIFIERS);
        vm.warp(START + 12 hours);
        router.freezeAll();
        vm.warp(START + 14 hours);
        router.unfreeze(VERIFIERS);
        vm.warp(START + 15 hours);
        router.unfreezeAll();
        uint256 deadline = START + RESPONSE + 5 hours;
        vm.warp(deadline);
        vm.expectRevert(abi.encodeWithSelector(Disputes.TooEarly.selector, deadline));
        disputes.fail(p);
        vm.warp(deadline + 1);
        vm.expectRevert(abi.encodeWithSelector(Disputes.TooLate.selector, deadline));
        disputes.settle(p, proofOf("attested"), none());
        disputes.fail(p);
        expectState(a, IMarketRecords.State.Faulted);
    }

    /// @dev Seven days in all since the challenge: both bonds and the fee go back, and nobody is at fault.
    function test_UnwindOfADeferredRequest() public {
        (Answer memory a, IInferenceMarket.Place memory p) = challenged("first");
        router.freeze(VERIFIERS);
        vm.warp(START + 3 days);
        router.unfreeze(VERIFIERS);
        vm.warp(START + 3 days + 1 hours);
        router.freeze(VERIFIERS);
        vm.warp(START + 7 days + 1 hours - 1);
        vm.expectRevert(abi.encodeWithSelector(Disputes.NotFrozenLongEnough.selector, 7 days - 1, true));
        disputes.unwind(p);
        vm.expectRevert();
        market.unwind(a.order); // not while it is in dispute
        vm.warp(START + 7 days + 1 hours);
        disputes.unwind(p);
        market.unwind(a.order);
        expectState(a, IMarketRecords.State.Refunded);
        require(balance(CHALLENGER) == 100 * FLOOR && balance(address(disputes)) == 0, "challenge bond");
        require(balance(REQUESTER) == 1_000e18 && balance(PROVIDER) == 100_000e18, "fee and bond");
        require(stake.faultCount() == 0 && vault.lockedOf(PROVIDER) == 0, "a fault");
        vm.expectRevert(abi.encodeWithSelector(Disputes.NotChallenged.selector, a.request));
        disputes.unwind(p);
    }

    function test_UnwindOfAnAttestedItem() public {
        (, IInferenceMarket.Place memory p) = challenged("attested");
        router.freeze(VERIFIERS);
        vm.warp(START + 7 days);
        vm.expectRevert();
        market.unwindAttestation(p.attestation, p.items);
        disputes.unwind(p);
        market.unwindAttestation(p.attestation, p.items);
        require(balance(CHALLENGER) == 100 * FLOOR && vault.lockedOf(PROVIDER) == 0, "bonds");
        require(stake.faultCount() == 0, "a fault");
    }

    /// @dev A freeze that is over unwinds nothing, however long it was.
    function test_NoUnwindAfterTheFreeze() public {
        (, IInferenceMarket.Place memory p) = challenged("attested");
        router.freeze(VERIFIERS);
        vm.warp(START + 8 days);
        router.unfreeze(VERIFIERS);
        vm.expectRevert(abi.encodeWithSelector(Disputes.NotFrozenLongEnough.selector, 8 days, false));
        disputes.unwind(p);
        disputes.settle(p, proofOf("attested"), none());
    }

    /// @dev A freeze of before the challenge is none of its time.
    function test_FreezeBeforeTheChallengeDoesNotCount() public {
        router.freeze(VERIFIERS);
        vm.warp(START + 100);
        router.unfreeze(VERIFIERS);
        (, IInferenceMarket.Place memory p) = challenged("attested");
        router.freeze(VERIFIERS);
        vm.warp(START + 100 + 7 days - 1);
        vm.expectRevert(abi.encodeWithSelector(Disputes.NotFrozenLongEnough.selector, 7 days - 1, true));
        disputes.unwind(p);
        router.unfreeze(VERIFIERS);
        uint256 deadline = START + 100 + 7 days - 1 + RESPONSE;
        vm.warp(deadline + 1);
        disputes.fail(p);
    }

    /// @dev A liar that challenges itself and unwinds in a freeze is not acquitted: it can be challenged again.
    function test_UnwoundItemCanBeChallengedAgain() public {
        Answer memory a = answer("attested");
        a.data[5] ^= 0x20;
        IInferenceMarket.Place memory p = open(a);
        vm.prank(PROVIDER);
        disputes.challenge(p);
        router.freeze(VERIFIERS);
        vm.warp(START + 7 days);
        disputes.unwind(p);
        router.unfreeze(VERIFIERS);
        challenge(p);
        vm.warp(START + 7 days + RESPONSE + 1);
        disputes.fail(p);
        expectState(a, IMarketRecords.State.Faulted);
        require(balance(REQUESTER) == 1_010e18, "not made good");
    }
}
