// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {Attestation, Order, Proof, Submission} from "../market/Orders.sol";
import {IMarketRecords} from "./IMarketRecords.sol";

/// @title The market, contracts/DESIGN.md
interface IInferenceMarket is IMarketRecords {
    function post(Order calldata order) external returns (bytes32 request);
    function cancel(Order calldata order) external;
    function expire(Order calldata order) external;
    function lock(Order calldata order, bytes calldata signature) external returns (bytes32 request);
    function answer(Order calldata order, bytes32 output, bytes calldata data) external;
    function attest(Submission[] calldata submissions, address provider, bytes calldata certificate) external;
    function settle(Submission[] calldata submissions, address provider, Proof calldata proof) external;
    function timeout(Order calldata order) external;
    function finalize(Attestation calldata attestation, bytes32[] calldata items) external;
    function release(Order calldata order, bytes32 output, bytes calldata data) external;
    function unwind(Order calldata order) external;
    function unwindAttestation(Attestation calldata attestation, bytes32[] calldata items) external;

    /// @notice Disputes alone: takes an item into dispute and reverts unless it is open to one.
    /// @return terms Number of the terms under which it stands.
    function dispute(Place calldata place) external returns (uint32 terms);

    /// @notice Disputes alone: ends a dispute. upheld: the provider was right; else it is at fault and the challenger has
    /// its share.
    function resolve(Place calldata place, bool upheld, address challenger) external;

    /// @notice Disputes alone: ends a dispute of a frozen class, nobody being at fault.
    function undo(Place calldata place) external;

    /// @notice Disputes alone: the provider of a Proven request is at fault for its ciphertext.
    function refuse(Place calldata place) external;

    function requestOf(Order calldata order) external view returns (bytes32);
    function requests(bytes32 request) external view returns (Request memory);

    /// @notice What has become of an attestation, by its name.
    function attestations(bytes32 attestation) external view returns (Record memory);

    /// @notice Whether a requester has used or cancelled a nonce.
    function used(address requester, uint256 nonce) external view returns (bool);
}
