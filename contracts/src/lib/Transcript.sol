// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

/// @title The Keccak transcript of docs/protocol.md, "Transcript"
/// @notice The state is one word. Lengths and order of all absorbs follow from the key.
library Transcript {
    /// @notice 2^253 − 1: a challenge is a digest with its three top bits cleared, so it is an element of F.
    uint256 internal constant MASK = (1 << 253) - 1;

    /// @notice The state after the start from a domain.
    function start(bytes memory domain) internal pure returns (bytes32) {
        return keccak256(domain);
    }

    /// @notice H(0x01 ‖ state ‖ length in 8 bytes ‖ data), the data in calldata.
    /// @param state The state before.
    /// @param at Position of the data in calldata.
    /// @param length Bytes, below 2^64.
    function absorb(bytes32 state, uint256 at, uint256 length) internal pure returns (bytes32 next) {
        assembly ("memory-safe") {
            let m := mload(0x40)
            mstore8(m, 1)
            mstore(add(m, 1), state)
            mstore(add(m, 33), shl(192, length))
            calldatacopy(add(m, 41), at, length)
            next := keccak256(m, add(41, length))
        }
    }

    /// @notice The same with the data in memory.
    /// @param state The state before.
    /// @param from Memory address of the data.
    /// @param length Bytes, below 2^64.
    function absorbMemory(bytes32 state, uint256 from, uint256 length) internal pure returns (bytes32 next) {
        assembly ("memory-safe") {
            let m := mload(0x40)
            mstore8(m, 1)
            mstore(add(m, 1), state)
            mstore(add(m, 33), shl(192, length))
            mcopy(add(m, 41), from, length)
            next := keccak256(m, add(41, length))
        }
    }

    /// @notice Draws a challenge: the state becomes H(0x02 ‖ state), of which the challenge is 253 bits.
    function challenge(bytes32 state) internal pure returns (bytes32 next, uint256 drawn) {
        assembly ("memory-safe") {
            mstore8(0, 2)
            mstore(1, state)
            next := keccak256(0, 33)
            drawn := and(next, MASK)
        }
    }
}
