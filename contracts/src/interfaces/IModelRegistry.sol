// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

/// @title Models by owner and version
interface IModelRegistry {
    /// @notice What all models of a service class share. Never changes once added.
    struct ClassTerms {
        bytes32 verifier; // class of the VerifierRouter
        uint32 settleSeconds; // to make a settlement proof
        uint64 settleGas; // of the transaction that brings one
        uint96 provingCost; // of a settlement proof, in the fee token
        uint32 providerSet; // operator set of the providers
    }

    /// @notice A length of batch of a model, docs/settlement.md, "Model version".
    struct Entry {
        uint32 batch;
        uint32 bucket;
        bytes32 courtKey;
        bytes32 settlementKey;
    }

    /// @notice A registered model.
    struct Model {
        bytes32 modelId; // for one request; zero for none
        bytes32 class;
        uint96 priceFloor;
        bool deprecated; // takes no new locks and direct answers
        bytes32 capability; // free for the owner: what the model is good for
    }

    /// @notice The model, or one that is all zero.
    function model(address owner, bytes32 version) external view returns (Model memory);

    /// @notice Key digests for a length of batch; zero if none is registered.
    function keys(address owner, bytes32 version, uint256 batch)
        external
        view
        returns (bytes32 courtKey, bytes32 settlementKey);

    /// @notice The terms of a class; all zero if there is none.
    function terms(bytes32 class) external view returns (ClassTerms memory);
}
