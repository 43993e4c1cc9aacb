// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IMarketErrors} from "../../src/interfaces/IMarketErrors.sol";
import {IMarketRecords} from "../../src/interfaces/IMarketRecords.sol";
import {Order, Tier} from "../../src/market/Orders.sol";
import {vm, Vm} from "../Vm.sol";
import {MarketBase} from "./MarketBase.sol";

/// @dev Amounts above the ledger's, and a service manager that is broken.
contract MarketExtremesTest is MarketBase {
    function test_a_bond_that_the_ledger_cannot_count_is_refused() public {
        Order memory o = orderOf(1, Tier.Deferred);
        o.valueAtRisk = type(uint96).max;
        (uint256 factor,) = policy.quote(PROVIDER, 1, terms());
        bytes memory signature = signed(o);
        refused(IMarketErrors.AmountTooLarge.selector, abi.encode(uint256(o.valueAtRisk) * factor / 10_000 + 1e18));
        vm.prank(PROVIDER);
        market.lock(o, signature);
        require(locked(PROVIDER) == 0 && balance(alice) == 10_000e18, "nothing moved");
    }

    function test_a_fault_that_was_not_recorded_is_told() public {
        Order memory o = orderOf(1, Tier.Settled);
        bytes32 request = lock(o);
        stake.breakDown(true);
        vm.warp(uint256(o.settleBy) + 1);
        vm.recordLogs();
        market.timeout(o);
        Vm.Log[] memory logs = vm.getRecordedLogs();
        bool told = false;
        for (uint256 i = 0; i < logs.length; ++i) {
            told =
                told || (logs[i].topics[0] == IMarketRecords.FaultNotRecorded.selector && logs[i].topics[1] == request);
        }
        require(told, "not told");
    }
}
