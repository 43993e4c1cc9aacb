// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

/// @title Verifier of settlement proofs
/// @notice What is proven and what the bytes mean is in docs/settlement.md. A call is a pure function of its arguments:
/// no chain, market, order or clock enters it.
interface ISettlementVerifier {
    /// @notice What a settlement proof is about.
    struct Statement {
        /// Digest of the settlement key: model, batch length, layout and circuit.
        bytes32 key;
        /// Statement root over the requests, docs/formats.md, "Digests".
        bytes32 root;
        /// Whom the proof names; nothing else depends on it.
        address payee;
        /// Bit t says that values holds the entries of statement tensor t, inputs first. Zero unless the key has one request.
        uint256 shown;
        /// The entries of these tensors in order, row major, two bytes each, big endian, two's complement.
        bytes values;
    }

    /// @notice Returns if the proof holds, and reverts with an error that says what is wrong otherwise.
    /// @param statement What is proven.
    /// @param key The bytes of the settlement key.
    /// @param proof The bytes of the proof.
    function verify(Statement calldata statement, bytes calldata key, bytes calldata proof) external view;

    /// @notice Returns if all proofs hold. They share one pairing, and proofs under one key that follow each other share
    /// the products of the key's points.
    /// @param statements What is proven, at least one.
    /// @param keys For each the bytes of its key; none at all stand for those of the statement before.
    /// @param proofs For each the bytes of its proof.
    function verifyMany(Statement[] calldata statements, bytes[] calldata keys, bytes[] calldata proofs) external view;
}
