// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

/// @title The digests of a statement, docs/formats.md, "Digests"
/// @notice Leaves and roots hash more than the 64 bytes of a node, and a root holds the number of its leaves, so none
/// passes for another.
library Statements {
    /// @notice H(domain ‖ rows) of a tensor's statement rows, 64 bytes a row.
    function tensorDigest(bytes calldata rows) internal pure returns (bytes32) {
        return keccak256(abi.encodePacked("zkvin/v1/tensor-rows", rows));
    }

    /// @notice The digest of the inputs or of the outputs of a request: that of the one tensor, or H(domain ‖ digests).
    function tensorsDigest(bytes32[] memory digests) internal pure returns (bytes32) {
        if (digests.length == 1) return digests[0];
        return keccak256(abi.encodePacked("zkvin/v1/tensor-list", digests));
    }

    /// @notice The leaf of a request.
    /// @param index Its place in the batch, from 0.
    /// @param id The request's name.
    /// @param context What the request is bound to.
    /// @param inputs Digest of its inputs.
    /// @param outputs Digest of its outputs.
    function leaf(uint256 index, bytes32 id, bytes32 context, bytes32 inputs, bytes32 outputs)
        internal
        pure
        returns (bytes32)
    {
        return keccak256(abi.encodePacked("zkvin/v1/leaf", index, id, context, inputs, outputs));
    }

    /// @notice H(left ‖ right).
    function node(bytes32 left, bytes32 right) internal pure returns (bytes32 digest) {
        assembly ("memory-safe") {
            mstore(0, left)
            mstore(0x20, right)
            digest := keccak256(0, 0x40)
        }
    }

    /// @notice The statement root over leaves. Neighbours are paired level by level, and the last node of a level of odd
    /// length goes up as it is. The list is overwritten.
    function root(bytes32[] memory leaves) internal pure returns (bytes32) {
        uint256 size = leaves.length;
        while (size > 1) {
            uint256 next = (size + 1) / 2;
            for (uint256 i = 0; i < size / 2; ++i) {
                leaves[i] = node(leaves[2 * i], leaves[2 * i + 1]);
            }
            if (size % 2 == 1) leaves[next - 1] = leaves[size - 1];
            size = next;
        }
        return _over(leaves.length, size == 1 ? leaves[0] : bytes32(0));
    }

    /// @notice Tells whether a leaf is the one at index of all leaves under a root. The siblings are those beside the way
    /// up, lowest first; a node that goes up alone has none. Another number of them than the place has is refused.
    function verifyInclusion(bytes32 leaf_, uint256 index, uint256 leaves, bytes32[] calldata siblings, bytes32 root_)
        internal
        pure
        returns (bool)
    {
        if (index >= leaves) return false;
        bytes32 at = leaf_;
        uint256 used = 0;
        for (uint256 size = leaves; size > 1; size = (size + 1) / 2) {
            if ((index ^ 1) < size) {
                if (used == siblings.length) return false;
                bytes32 sibling = siblings[used++];
                at = index % 2 == 1 ? node(sibling, at) : node(at, sibling);
            }
            index /= 2;
        }
        return used == siblings.length && _over(leaves, at) == root_;
    }

    function _over(uint256 leaves, bytes32 top) private pure returns (bytes32) {
        return keccak256(abi.encodePacked("zkvin/v1/root", leaves, top));
    }
}
