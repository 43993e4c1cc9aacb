// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {ISettlementVerifier} from "./ISettlementVerifier.sol";

/// @title Verifiers by class
/// @notice A class is an identifier that stands for one verifier for ever. A call either proves the statements or reverts,
/// and the errors tell a bad proof (Rejected) from a call that decided nothing.
interface IVerifierRouter {
    /// @notice The verifier reverted: the proof is bad.
    /// @param reason What it reverted with.
    error Rejected(bytes reason);

    /// @notice There was too little gas to give the verifier its limit, so nothing was decided.
    /// @param needed The gas that must be left when the verifier is called.
    error NotEnoughGas(uint256 needed);

    /// @notice The verifier used up its limit, so nothing was decided.
    error LimitReached();

    /// @notice There is no such class.
    error UnknownClass(bytes32 id);

    /// @notice The class is frozen, or all are, so nothing was decided.
    error ClassFrozen(bytes32 id);

    /// @notice The class' address has other code than when the class was added, so nothing was decided.
    error ClassChanged(bytes32 id);

    /// @notice Returns if the class' verifier accepts the proof.
    /// @param id The class.
    /// @param statement What is proven.
    /// @param key The bytes of the settlement key.
    /// @param proof The bytes of the proof.
    function verify(
        bytes32 id,
        ISettlementVerifier.Statement calldata statement,
        bytes calldata key,
        bytes calldata proof
    ) external view;

    /// @notice Returns if the class' verifier accepts all proofs. The limit of gas is that of one proof for each.
    /// @param id The class.
    /// @param statements What is proven.
    /// @param keys For each the bytes of its key; none at all stand for those of the statement before.
    /// @param proofs For each the bytes of its proof.
    function verifyMany(
        bytes32 id,
        ISettlementVerifier.Statement[] calldata statements,
        bytes[] calldata keys,
        bytes[] calldata proofs
    ) external view;

    /// @notice The clock of a class.
    /// @param id The class.
    /// @return seconds_ For how long the class or all classes have been frozen, ever.
    /// @return now_ Whether it is frozen now.
    function stopped(bytes32 id) external view returns (uint256 seconds_, bool now_);
}
