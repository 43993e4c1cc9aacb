// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {Attestation, Item, Order, Proof, Submission} from "../market/Orders.sol";
import {IBondVault} from "./IBondVault.sol";
import {IModelRegistry} from "./IModelRegistry.sol";
import {IParameters} from "./IParameters.sol";

/// @title The market, contracts/DESIGN.md
interface IInferenceMarket {
    /// @notice State of a request. A request that was answered directly, with no record of its own, is None here and
    /// its nullifier is set; it is Open or Closed in its attestation.
    enum State {
        None,
        Posted,
        Locked,
        Answered,
        Proven, // private output, not yet paid
        Paid,
        Refunded,
        Faulted,
        Closed // attested item that a challenge ended, the provider being right
    }

    struct Request {
        address provider;
        State state;
        uint32 terms;
        uint40 deliverBy; // Answered: batches with public data settle after it; Proven: release pays after it
        uint96 fee;
        uint96 bond;
        uint40 stoppedAt;
        bytes32 answer; // item hash
    }

    /// @notice Where an item stands.
    struct Place {
        Item item;
        Attestation attestation; // all zero for a deferred request
        bytes32[] items; // hashes of all items of the attestation
        uint256 index; // of this one
    }

    event Posted(bytes32 indexed request, address indexed requester, Order order);
    event Cancelled(bytes32 indexed request);
    event Locked(bytes32 indexed request, address indexed provider, uint96 fee, uint96 bond, Order order);
    event Answered(bytes32 indexed request, address indexed provider, bytes32 output, bytes data);
    event Attested(bytes32 indexed attestation, address indexed provider, Attestation record, bytes32[] items);
    /// @notice bond is what was locked for the request, zero for nothing; with it the item hash follows from the event, and
    /// from that in which attestation the item is.
    event Paid(bytes32 indexed request, address indexed provider, uint96 fee, uint96 bond, bytes32 output, bytes data);
    event Proven(bytes32 indexed request, bytes32 output, bytes data, uint40 deliverBy);
    event Refunded(bytes32 indexed request, uint96 fee);
    event Faulted(
        bytes32 indexed request,
        address indexed provider,
        uint96 refund,
        uint96 compensation,
        uint96 reward,
        uint96 treasury
    );
    event Finalized(bytes32 indexed attestation);
    event CallbackFailed(bytes32 indexed request);

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
    function VAULT() external view returns (IBondVault);
    function REGISTRY() external view returns (IModelRegistry);
    function PARAMETERS() external view returns (IParameters);
}
