// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {DirectVerifier} from "../DirectVerifier.sol";
import {Case} from "../court/CourtTypes.sol";
import {Proof} from "../market/Orders.sol";
import {IInferenceMarket} from "./IInferenceMarket.sol";

/// @title Challenges, contracts/DESIGN.md, "Challenges" and "Private outputs"
interface IDisputes {
    /// @notice What refuse needs beside the place.
    struct Delivery {
        bytes32 key; // one-time key, whose hash the order has
        bytes data; // the posted ciphertext
        bytes row; // the output's statement row, affine
        bytes powers; // first 64 powers of τ, affine
        bytes32 rest; // H(all powers), the last part of the SRS digest
    }

    /// @notice Shows that posted public data open the output digest, where the answer itself does not; else all empty.
    struct Opening {
        bytes data; // the posted bytes
        bytes settlementKey; // for one request: says where the entries are in the row
        bytes row; // the output's statement row, affine, with blinder zero
        bytes powers; // first 64 powers of τ, affine
        bytes32 rest; // H(all powers), the last part of the SRS digest
    }

    event Challenged(bytes32 indexed request, address indexed challenger, uint96 bond, uint40 respondBy);
    event CaseOpened(bytes32 indexed request, bytes32 indexed caseId, address indexed opener);
    event Upheld(bytes32 indexed request, address indexed payee, uint96 bond);
    event Failed(bytes32 indexed request, address indexed challenger);
    event Unwound(bytes32 indexed request);
    event Refused(bytes32 indexed request);

    function challenge(IInferenceMarket.Place calldata place) external;
    function settle(IInferenceMarket.Place calldata place, Proof calldata proof, Opening calldata opening) external;
    function commitCase(bytes32 commitment) external;
    function openCase(bytes32 request, bytes32 caseId, bytes32 salt) external;
    function concludeCase(
        IInferenceMarket.Place calldata place,
        Case calldata tried,
        bytes32[] calldata leaves,
        uint256 position,
        Opening calldata opening
    ) external;
    function fail(IInferenceMarket.Place calldata place) external;
    function unwind(IInferenceMarket.Place calldata place) external;
    function refuse(IInferenceMarket.Place calldata place, Delivery calldata delivery) external;

    /// @notice The bond that a challenge of an item of a class takes at this block's base fee.
    /// @param terms Number of the terms under which the item stands.
    function challengeBond(bytes32 class, uint32 terms) external view returns (uint96);
}
