// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

/// @title Who wants to be told of an answer
interface IOrderCallback {
    /// @notice The market has paid for an answer. What this does, and whether it reverts, changes nothing in the market.
    /// @param request Its name.
    /// @param output Digest of the outputs.
    /// @param data The posted bytes. Empty at the end of a dispute, too, where the market knows their hash alone: then
    /// they are in the event Answered.
    function onPaid(bytes32 request, bytes32 output, bytes calldata data) external;
}
