// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

/// @notice Where the parts of a proof's stream begin, in words, and the counts that it follows from.
struct Layout {
    uint256 c; // rows have 2^c entries
    uint256 requests;
    uint256 tensors; // of a request
    uint256 inputs; // how many of these
    uint256 keyRows; // weights and tables
    uint256 statementRows;
    uint256 witnessRows;
    uint256 messages; // commitments of messages
    uint256 variables; // words of the folded witness
    uint256 products;
    uint256 commitments; // of messages and products
    uint256 errors; // commitments of products, of errors, of cross terms
    uint256 challenges; // of the interactive proof
    uint256 statementAt;
    uint256 witnessAt;
    uint256 maskAt;
    uint256 messagesAt;
    uint256 blindAt;
    uint256 productsAt;
    uint256 randomAt;
    uint256 uAt;
    uint256 errorAt;
    uint256 crossAt;
    uint256 foldedAt;
    uint256 foldsAt;
    uint256 evalsAt;
    uint256 quotientAt;
    uint256 total;
}

/// @title The court key and the layout of the stream that follows from it
/// @notice docs/settlement.md, "Court key" and "Stream".
library CourtLayout {
    /// @notice The key is too short, too long, or has bits set that mean nothing.
    error MalformedKey();

    uint256 private constant HEAD = 11; // words before those of the tensors
    uint256 private constant WIDTH = 64; // values of a commitment

    /// @notice The key's digest.
    /// @param key Bytes of the key.
    function digest(bytes calldata key) internal pure returns (bytes32) {
        return keccak256(abi.encodePacked("zkvin/v1/court-key", key));
    }

    /// @notice Word i of the key.
    /// @param key Bytes of the key.
    /// @param i Number of the word.
    function word(bytes calldata key, uint256 i) internal pure returns (uint256 w) {
        assembly ("memory-safe") {
            w := calldataload(add(key.offset, shl(5, i)))
        }
    }

    /// @notice Rows of tensor t of the first request: where they begin among the statement's, and how many
    /// they are. Those of the next requests follow.
    /// @param key Bytes of the key.
    /// @param t Number of the tensor, inputs first.
    function tensor(bytes calldata key, uint256 t) internal pure returns (uint256 first, uint256 rows) {
        uint256 w = word(key, HEAD + t);
        return (w & 0xffffff, (w >> 24) & 0xffffff);
    }

    /// @notice Reads the counts of a key and lays the stream out. Reverts for a key of another length.
    /// @param key Bytes of the key.
    function read(bytes calldata key) internal pure returns (Layout memory l) {
        if (key.length < 32 * HEAD) revert MalformedKey();
        uint256 w = word(key, 6);
        l.c = w & 0xff;
        l.requests = (w >> 8) & 0xffff;
        l.tensors = (w >> 24) & 0xffff;
        l.keyRows = (w >> 40) & 0xffffff;
        l.statementRows = (w >> 64) & 0xffffff;
        l.witnessRows = (w >> 88) & 0xffffff;
        l.messages = (w >> 112) & 0xffffff;
        l.variables = (w >> 136) & 0xffffff;
        l.products = (w >> 160) & 0xffffff;
        l.challenges = (w >> 184) & 0xffffff;
        l.inputs = (w >> 208) & 0xffff;
        if (w >> 224 != 0 || l.c == 0 || l.inputs > l.tensors || key.length != 32 * (HEAD + l.tensors)) {
            revert MalformedKey();
        }
        l.errors = (l.products + WIDTH - 1) / WIDTH;
        l.commitments = l.messages + l.errors;
        l.statementAt = l.requests * (2 + (l.tensors + 31) / 32);
        l.witnessAt = l.statementAt + 2 * l.statementRows;
        l.maskAt = l.witnessAt + 2 * l.witnessRows;
        l.messagesAt = l.maskAt + 2;
        l.blindAt = l.messagesAt + 2 * l.messages;
        l.productsAt = l.blindAt + 2;
        l.randomAt = l.productsAt + 2 * l.errors;
        l.uAt = l.randomAt + 2 * l.commitments;
        l.errorAt = l.uAt + 1;
        l.crossAt = l.errorAt + 2 * l.errors;
        l.foldedAt = l.crossAt + 2 * l.errors;
        l.foldsAt = l.foldedAt + l.variables + 1;
        l.evalsAt = l.foldsAt + 2 * (l.c - 1);
        l.quotientAt = l.evalsAt + 3 * l.c;
        l.total = l.quotientAt + 4;
    }
}
