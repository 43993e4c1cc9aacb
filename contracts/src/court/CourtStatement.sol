// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {Transcript} from "../lib/Transcript.sol";
import {CourtLayout, Layout} from "./CourtLayout.sol";
import {Reason} from "./CourtTypes.sol";

/// @title The statement part of a proof's stream
/// @notice For each request its id, its context and its visibility, one byte a tensor in ⌈tensors/32⌉ words; then all
/// statement rows. Begins the transcript and forms the statement root.
library CourtStatement {
    /// @notice Absorbs the statement.
    /// @param key Bytes of the court key.
    /// @param l Layout of the stream.
    /// @param at Calldata offset of the statement part.
    /// @return t The transcript after it.
    /// @return root The statement's root.
    /// @return why A reason to reject the proof, or none.
    function absorb(bytes calldata key, Layout memory l, uint256 at)
        internal
        pure
        returns (bytes32 t, bytes32 root, Reason why)
    {
        t = Transcript.start("zkvin/v1/proof");
        t = absorbWord(t, CourtLayout.word(key, 0));
        uint256 rows = at + 32 * l.statementAt;
        bytes32[] memory nodes = new bytes32[](l.requests);
        uint256 size = 32 * (2 + (l.tensors + 31) / 32);
        for (uint256 i = 0; i < l.requests; ++i) {
            t = Transcript.absorb(t, at, 32);
            t = Transcript.absorb(t, at + 32, 32);
            t = Transcript.absorb(t, at + 64, l.tensors);
            (nodes[i], why) = leaf(key, l, i, at, rows);
            if (why != Reason.None) return (t, 0, why);
            at += size;
        }
        t = Transcript.absorb(t, rows, 64 * l.statementRows);
        root = top(nodes);
    }

    /// @notice Absorbs one word.
    function absorbWord(bytes32 t, uint256 word) private pure returns (bytes32) {
        uint256[1] memory data = [word];
        uint256 from;
        assembly ("memory-safe") {
            from := data
        }
        return Transcript.absorbMemory(t, from, 32);
    }

    /// @notice The leaf of request i, whose id, context and visibility begin at a calldata offset. Checks that visibility
    /// bytes are 0 or 1, those after them 0, and that rows of private tensors are not infinity.
    function leaf(bytes calldata key, Layout memory l, uint256 i, uint256 at, uint256 rows)
        private
        pure
        returns (bytes32 h, Reason why)
    {
        bytes32[] memory digests = new bytes32[](l.tensors);
        uint256 inputs = l.inputs;
        for (uint256 k = 0; k < (l.tensors + 31) / 32 * 32; ++k) {
            uint256 shown = byteAt(at + 64 + k);
            if (shown > 1 || (k >= l.tensors && shown != 0)) return (0, Reason.Shape);
            if (k >= l.tensors) continue;
            (uint256 first, uint256 n) = CourtLayout.tensor(key, k);
            uint256 from = rows + 64 * (first + i * n);
            if (shown == 0 && hasInfinity(from, n)) return (0, Reason.Point);
            digests[k] = tensorDigest(from, n);
        }
        bytes32 id;
        bytes32 context;
        assembly ("memory-safe") {
            id := calldataload(at)
            context := calldataload(add(at, 0x20))
        }
        h = keccak256(
            abi.encodePacked(
                "zkvin/v1/leaf", i, id, context, joined(digests, 0, inputs), joined(digests, inputs, l.tensors)
            )
        );
    }

    function byteAt(uint256 at) private pure returns (uint256 b) {
        assembly ("memory-safe") {
            b := byte(0, calldataload(at))
        }
    }

    function hasInfinity(uint256 at, uint256 n) private pure returns (bool found) {
        assembly ("memory-safe") {
            for { let end := add(at, shl(6, n)) } lt(at, end) { at := add(at, 0x40) } {
                if iszero(or(calldataload(at), calldataload(add(at, 0x20)))) { found := 1 }
            }
        }
    }

    /// @notice Digest of a tensor's rows.
    function tensorDigest(uint256 at, uint256 n) private pure returns (bytes32 h) {
        assembly ("memory-safe") {
            let m := mload(0x40)
            mstore(m, "zkvin/v1/tensor-rows")
            calldatacopy(add(m, 20), at, shl(6, n))
            h := keccak256(m, add(20, shl(6, n)))
        }
    }

    /// @notice Digest of tensors from … to − 1: that of the one tensor, or of the list.
    function joined(bytes32[] memory digests, uint256 from, uint256 to) private pure returns (bytes32 h) {
        if (to - from == 1) return digests[from];
        assembly ("memory-safe") {
            let m := mload(0x40)
            mstore(m, "zkvin/v1/tensor-list")
            let size := shl(5, sub(to, from))
            mcopy(add(m, 20), add(add(digests, 0x20), shl(5, from)), size)
            h := keccak256(m, add(20, size))
        }
    }

    /// @notice The root over leaves, which are overwritten.
    function top(bytes32[] memory nodes) private pure returns (bytes32) {
        uint256 leaves = nodes.length;
        for (uint256 n = leaves; n > 1; n = (n + 1) / 2) {
            for (uint256 i = 0; 2 * i < n; ++i) {
                nodes[i] = 2 * i + 1 < n ? keccak256(abi.encodePacked(nodes[2 * i], nodes[2 * i + 1])) : nodes[2 * i];
            }
        }
        return keccak256(abi.encodePacked("zkvin/v1/root", leaves, leaves == 0 ? bytes32(0) : nodes[0]));
    }
}
