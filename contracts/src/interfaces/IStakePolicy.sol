// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IParameters} from "./IParameters.sol";

/// @title How large a bond must be
/// @notice The bond of an item is fee + max(value at risk × factor / 10,000, floor), with factor ≥ 10,000.
interface IStakePolicy {
    /// @notice Factor and floor for a provider's next items.
    /// @param provider Who answers.
    /// @param open Its open items, these included.
    /// @param terms The terms in force.
    function quote(address provider, uint256 open, IParameters.Terms calldata terms)
        external
        view
        returns (uint256 factor, uint96 floor);

    /// @notice Counts items that were proven and the protocol fee that they cost; the market alone.
    function recordProven(address provider, uint96 protocolFee) external;

    /// @notice Counts a fault; the market alone.
    function recordFault(address provider) external;
}
