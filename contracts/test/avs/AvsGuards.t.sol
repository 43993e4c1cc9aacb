// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {AvsBase} from "../../src/avs/AvsBase.sol";
import {Certificates} from "../../src/avs/Certificates.sol";
import {OperatorSet} from "../../src/avs/Core.sol";
import {OperatorSets} from "../../src/avs/OperatorSets.sol";
import {vm} from "../Vm.sol";
import {AvsWorld} from "./AvsWorld.sol";

/// @title Tests of stake on its way out, and of calls from within a call
contract AvsGuardsTest is AvsWorld {
    /// @dev 100 seconds of window and 10 to execute are 55 blocks of 2.
    function test_StakeThatLeavesInTheWindowDoesNotCount() external {
        core.setLeavesAt(block.number + 56);
        avs.checkProvider(PROVIDERS, PROVIDER, 1e18, 100);
        core.setLeavesAt(block.number + 55);
        vm.expectRevert(abi.encodeWithSelector(OperatorSets.StakeTooLow.selector, PROVIDER, 1e18 + 1, 0));
        avs.checkProvider(PROVIDERS, PROVIDER, 1e18, 100);
    }

    /// @dev The shorter of the core's delays is 80 blocks.
    function test_AWeightStaysForTheShorterDelay() external {
        OperatorSet memory set = OperatorSet(address(avs), 0);
        core.setLeavesAt(block.number + 80);
        _eq(avs.getOperatorWeights(set, _who(1))[0], 100e18);
        core.setLeavesAt(block.number + 79);
        _eq(avs.getOperatorWeights(set, _who(1))[0], 0);
        (address[] memory rows,) = avs.attesters();
        _eq(rows.length, 0);
    }

    function test_NothingIsEnteredWhileASlashIsExecuted() external {
        Certificates.Signer memory none;
        bytes32 request = bytes32("request");
        avs.recordFault(request, PROVIDERS, PROVIDER, 40e18, 0, 0);
        avs.recordFault("other", PROVIDERS, PROVIDER, 40e18, 0, 0);
        core.setHook(abi.encodeCall(avs.executeSlash, ("other", PROVIDER, none)));
        avs.executeSlash(request, PROVIDER, none);
        require(bytes4(core.hookAnswer()) == AvsBase.Reentered.selector, "entered");
        require(!avs.slashed("other", PROVIDER), "slashed");
    }
}
