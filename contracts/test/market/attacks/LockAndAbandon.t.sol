// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IMarketErrors} from "../../../src/interfaces/IMarketErrors.sol";
import {IMarketRecords} from "../../../src/interfaces/IMarketRecords.sol";
import {Order, Submission, Tier} from "../../../src/market/Orders.sol";
import {vm} from "../../Vm.sol";
import {AttackBase} from "./AttackBase.sol";

/// @title A provider locks orders so that nobody else answers them, and goes away
contract LockAndAbandonTest is AttackBase {
    function test_TheRequesterGainsWhatItHadAtRisk() public {
        for (uint256 i = 0; i < 6; ++i) {
            vm.warp(START + i * DAY);
            Order memory o = orderAfter(uint40(i * DAY), i, Tier(i / 2));
            (uint256 had, uint256 lost) = (wealth(alice), wealth(PROVIDER));
            if (i % 2 == 1) post(o);
            lock(o);
            uint96 bond = market.requests(market.requestOf(o)).bond;
            uint256 deadline = o.tier == Tier.Deferred ? o.answerBy : o.settleBy;
            vm.warp(deadline);
            refused(IMarketErrors.TooEarly.selector, abi.encode(deadline));
            market.timeout(o);
            vm.warp(deadline + 1);
            market.timeout(o);
            require(wealth(alice) == had + o.valueAtRisk, "fee back, and the value at risk");
            require(lost - wealth(PROVIDER) == bond, "the whole bond");
            require(balance(address(market)) == 0, "nothing stays");
        }
        require(stake.faultCount() == 6, "each is recorded");
    }

    /// @dev Whoever is both loses the treasury's share.
    function test_AbandoningOnesOwnOrderCosts() public {
        Order memory o = orderOf(1, Tier.Deferred);
        o.valueAtRisk = 1_000e18;
        uint256 had = wealth(alice) + wealth(PROVIDER);
        lock(o);
        vm.warp(o.answerBy + 1);
        market.timeout(o);
        require(wealth(alice) + wealth(PROVIDER) < had, "it costs something");
        require(wealth(alice) + wealth(PROVIDER) + wealth(TREASURY) == had, "and nobody else");
    }

    function test_AbandonedAnswerCostsAsMuch() public {
        (Order memory o, bytes32 request) = answered(1);
        uint96 bond = market.requests(request).bond;
        uint256 had = wealth(PROVIDER);
        vm.warp(o.settleBy + 1);
        Submission[] memory list = one(submission(o, ""));
        refused(IMarketErrors.TooLate.selector, abi.encode(o.settleBy));
        market.settle(list, PROVIDER, proof());
        market.timeout(o);
        require(had - wealth(PROVIDER) == bond, "the whole bond");
        expectState(o, IMarketRecords.State.Faulted);
    }

    /// @dev A faulty provider pays more for its next locks.
    function test_RepeatingItCostsMoreEachTime() public {
        uint256 last = 0;
        for (uint256 i = 0; i < 4; ++i) {
            vm.warp(START + i * DAY);
            Order memory o = orderAfter(uint40(i * DAY), i, Tier.Deferred);
            lock(o);
            uint256 bond = market.requests(market.requestOf(o)).bond;
            require(bond > last, "a larger bond");
            last = bond;
            vm.warp(o.answerBy + 1);
            market.timeout(o);
        }
    }
}
