// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {Attestation, Item, Order} from "../market/Orders.sol";
import {IBondVault} from "./IBondVault.sol";
import {IMarketErrors} from "./IMarketErrors.sol";
import {IModelRegistry} from "./IModelRegistry.sol";
import {IParameters} from "./IParameters.sol";

/// @title What the market keeps and says of requests, and what it works with, contracts/DESIGN.md
interface IMarketRecords is IMarketErrors {
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

    /// @notice Whether a request is, or was, in dispute.
    enum Dispute {
        None,
        Open,
        Upheld // the provider was right: there is no second one
    }

    struct Request {
        address provider;
        State state;
        Dispute dispute;
        uint32 terms;
        uint40 deliverBy; // Answered: batches with public data settle after it; Proven: release pays after it
        uint96 fee;
        uint96 bond;
        uint40 stoppedAt;
        bytes32 answer; // item hash
        bytes32 signers; // Proven by attestation: the certificate, which is credited when the fee is paid
    }

    /// @notice What has changed in an attestation since it was made. One slot.
    struct Record {
        bool open;
        uint16 disputes; // open ones
        uint16 items; // that a dispute closed
        uint96 bond; // of these
        uint96 value; // of these, at risk
    }

    /// @notice Where an item stands.
    struct Place {
        Item item;
        Attestation attestation; // all zero for a deferred request
        bytes32[] items; // hashes of all items of the attestation
        uint256 index; // of this one
    }

    event Posted(bytes32 indexed request, address indexed requester, Order order);
    /// @notice A signed order that nobody posted or locked was answered.
    event Ordered(bytes32 indexed request, address indexed requester, Order order);
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
    /// @notice A dispute of an attested item ended in the provider's favour.
    event Closed(bytes32 indexed request);
    event CallbackFailed(bytes32 indexed request);
    /// @notice The service manager took no note of a fault; the market's part of it is done.
    event FaultNotRecorded(bytes32 indexed request);

    function VAULT() external view returns (IBondVault);
    function REGISTRY() external view returns (IModelRegistry);
    function PARAMETERS() external view returns (IParameters);
}
