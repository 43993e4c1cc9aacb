// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

/// @title Probe, a contract that fails in every way the chain client must tell apart. For tests only.
/// @dev Probe.json holds ABI and creation code: solc 0.8.30 (contracts/solc-wrap), optimizer with 200 runs, cancun, no metadata.
contract Probe {
    /// @notice The value is above the limit.
    /// @param value what was given
    /// @param limit what is allowed
    error TooLarge(uint256 value, uint256 limit);
    /// @notice The caller is not the owner.
    /// @param caller who called
    error NotOwner(address caller);
    /// @notice Many kinds of arguments.
    /// @param id a digest
    /// @param text a text
    /// @param data bytes
    error Mixed(bytes32 id, string text, bytes data);

    /// @notice Who deployed it.
    address public immutable owner = msg.sender;
    /// @notice The last number that was set.
    uint256 public number;

    /// @notice Emitted by set.
    /// @param value the number
    event Set(uint256 value);

    /// @notice Stores a number up to 100.
    /// @param value the number
    function set(uint256 value) external {
        if (value > 100) revert TooLarge(value, 100);
        number = value;
        emit Set(value);
    }

    /// @notice Stores a number only once: it may not run again.
    /// @param value the number
    function setOnce(uint256 value) external {
        if (number != 0) revert TooLarge(number, 0);
        number = value;
        emit Set(value);
    }

    /// @notice For the owner alone.
    function restricted() external view {
        if (msg.sender != owner) revert NotOwner(msg.sender);
    }

    /// @notice Reverts with a reason of the given kind.
    /// @param kind 0 a text, 1 a panic, 2 nothing, else Mixed
    function fail(uint256 kind) external pure {
        if (kind == 0) revert("a text");
        if (kind == 1) assert(false);
        // Nothing is returned, as from a call that hits an unknown function.
        if (kind == 2) assembly { revert(0, 0) }
        revert Mixed(keccak256("id"), "text", hex"0102");
    }

    /// @notice Uses about 22,000 gas a round.
    /// @param rounds how many
    function burn(uint256 rounds) external {
        for (uint256 i = 1; i <= rounds; i++) {
            // Fresh slots far from the others.
            assembly { sstore(add(shl(128, 1), add(number(), mul(i, add(number(), 1)))), i) }
        }
    }
}
