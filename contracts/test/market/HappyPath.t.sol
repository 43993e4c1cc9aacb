// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IInferenceMarket} from "../../src/interfaces/IInferenceMarket.sol";
import {IMarketErrors} from "../../src/interfaces/IMarketErrors.sol";
import {IMarketRecords} from "../../src/interfaces/IMarketRecords.sol";
import {Submission} from "../../src/market/Orders.sol";
import {vm} from "../Vm.sol";
import {DisputesBase} from "./DisputesBase.sol";

/// @title Orders of each tier from the requester to the payment, with real proofs
/// @dev The fee is 1 at the beginning of the ramp; the treasury has 2 % of it, attesters 10 % more.
contract HappyPathTest is DisputesBase {
    function expectPaid(uint96 provider, uint96 treasury, uint96 attesters) private view {
        require(balance(PROVIDER) == 100_000e18 + provider && balance(TREASURY) == treasury, "provider, treasury");
        require(balance(address(stake)) == attesters, "attesters");
        require(balance(REQUESTER) == 1_000e18 - provider - treasury - attesters, "requester");
        require(vault.lockedOf(PROVIDER) == 0 && balance(address(market)) == 0, "something is left");
    }

    function lock(Answer memory a) private {
        bytes memory signature = signed(a.order);
        vm.prank(PROVIDER);
        market.lock(a.order, signature);
    }

    function test_SignedOrderIsPaidInOneCall() public {
        market.settle(list(answer("settled")), PROVIDER, proofOf("settled"));
        expectPaid(0.98e18, 0.02e18, 0);
    }

    function test_PostedOrder() public {
        Answer memory a = answer("settled");
        vm.prank(REQUESTER);
        market.post(a.order);
        require(balance(REQUESTER) == 998e18, "escrow");
        vm.prank(PROVIDER);
        market.lock(a.order, "");
        require(balance(REQUESTER) == 999e18, "what the ramp leaves");
        market.settle(list(a), PROVIDER, proofOf("settled"));
        expectState(a, IMarketRecords.State.Paid);
        expectPaid(0.98e18, 0.02e18, 0);
    }

    /// @dev Two answers under bond, settled by one proof after the requester had the time to look at the posted bytes.
    function test_DeferredPair() public {
        Answer memory a = answer("first");
        Answer memory b = answer("second");
        open(a);
        open(b);
        Submission[] memory s = list(a, b);
        vm.warp(START + 1 hours);
        vm.expectRevert(abi.encodeWithSelector(IMarketErrors.TooEarly.selector, START + 1 hours));
        market.settle(s, PROVIDER, proofOf("pair"));
        vm.warp(START + 1 hours + 1);
        market.settle(s, PROVIDER, proofOf("pair"));
        expectState(a, IMarketRecords.State.Paid);
        expectState(b, IMarketRecords.State.Paid);
        expectPaid(2 * 0.98e18, 2 * 0.02e18, 0);
    }

    /// @dev One of the two by the pair's proof, with the other's leaf beside it.
    function test_DeferredOneOfAPair() public {
        Answer memory b = answer("second");
        open(b);
        vm.warp(START + 1 hours + 1);
        market.settle(list(b), PROVIDER, partOf("pair", 1));
        expectPaid(0.98e18, 0.02e18, 0);
    }

    function test_Attested() public {
        IInferenceMarket.Place memory p = open(answer("attested"));
        vm.warp(START + 2 days + 1);
        market.finalize(p.attestation, p.items);
        expectPaid(0.88e18, 0.02e18, 0.1e18);
    }

    /// @dev Attesters who are silent keep nobody's fee: the proof pays.
    function test_AttestedOrderWithoutAttesters() public {
        Answer memory a = answer("attested");
        lock(a);
        market.settle(list(a), PROVIDER, proofOf("attested"));
        expectState(a, IMarketRecords.State.Paid);
        expectPaid(0.98e18, 0.02e18, 0);
    }

    function test_PrivateOutput() public {
        Answer memory a = answer("secret");
        lock(a);
        Submission[] memory s = list(a);
        vm.prank(PROVIDER);
        market.settle(s, PROVIDER, proofOf("secret"));
        expectState(a, IMarketRecords.State.Proven);
        vm.warp(START + 1 hours);
        vm.expectRevert(abi.encodeWithSelector(IMarketErrors.TooEarly.selector, START + 1 hours));
        market.release(a.order, a.output, a.data);
        vm.warp(START + 1 hours + 1);
        market.release(a.order, a.output, a.data);
        expectPaid(0.98e18, 0.02e18, 0);
    }

    /// @dev A deferred answer that a challenge forces to be settled at once is paid like any other.
    function test_ChallengedDeferredAnswerIsPaid() public {
        (Answer memory a, IInferenceMarket.Place memory p) = challenged("first");
        disputes.settle(p, partOf("pair", 0), opening(a));
        expectState(a, IMarketRecords.State.Paid);
        expectPaid(0.98e18, 0.02e18, 0);
        require(balance(PAYEE) == FLOOR, "the challenger's bond");
    }
}
