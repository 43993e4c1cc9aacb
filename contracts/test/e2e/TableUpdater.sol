// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {ICrossChainRegistry, OperatorSet, OperatorSetInfo} from "../../src/avs/Core.sol";

/// @title The certificate verifier's side that takes tables
interface ITables {
    function updateOperatorTable(
        OperatorSet calldata operatorSet,
        uint32 referenceTimestamp,
        OperatorSetInfo calldata operatorSetInfo,
        ICrossChainRegistry.OperatorSetConfig calldata operatorSetConfig
    ) external;
}

/// @title Brings operator tables to the certificate verifier, on test chains
/// @notice In place of the core's OperatorTableUpdater, whose tables EigenLayer's own operators confirm. Anybody updates
/// here, but only to what the calculator says at this moment.
contract TableUpdater {
    ICrossChainRegistry private immutable REGISTRY;
    ITables private immutable VERIFIER;

    /// @param registry The core's CrossChainRegistry.
    /// @param verifier The core's certificate verifier; may not have been deployed yet.
    constructor(ICrossChainRegistry registry, ITables verifier) {
        (REGISTRY, VERIFIER) = (registry, verifier);
    }

    /// @notice Updates the table of a set.
    /// @return referenceTimestamp Names the table.
    function update(OperatorSet calldata set) external returns (uint32 referenceTimestamp) {
        bytes memory table = REGISTRY.getOperatorTableCalculator(set).calculateOperatorTableBytes(set);
        referenceTimestamp = uint32(block.timestamp);
        VERIFIER.updateOperatorTable(
            set, referenceTimestamp, abi.decode(table, (OperatorSetInfo)), REGISTRY.getOperatorSetConfig(set)
        );
    }

    /// @notice What the certificate verifier asks: no table was withdrawn.
    function isRootValidByTimestamp(uint32) external pure returns (bool) {
        return true;
    }
}
