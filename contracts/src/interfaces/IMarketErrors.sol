// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {Tier} from "../market/Orders.sol";

/// @title Why the market refuses, contracts/DESIGN.md
interface IMarketErrors {
    /// @notice Only the order's requester may do this.
    error NotRequester(address sender);

    /// @notice Only the provider of the request may do this, or the order names another one.
    error NotProvider(address sender);

    /// @notice Only the contract for disputes may do this.
    error NotDisputes(address sender);

    /// @notice The request is in a state where this is not done.
    /// @param state The number of its state in IInferenceMarket.State.
    error WrongState(bytes32 request, uint8 state);

    /// @notice The deadline is over.
    error TooLate(uint256 deadline);

    /// @notice This can be done after that time only.
    error TooEarly(uint256 time);

    /// @notice The requester has used or cancelled the order's nonce.
    error NonceUsed(address requester, uint256 nonce);

    /// @notice The order's requester did not sign it.
    error BadSignature(address requester);

    /// @notice Not feeStart ≤ feeEnd ≤ valueAtRisk.
    error BadFees(uint96 feeStart, uint96 feeEnd, uint96 valueAtRisk);

    /// @notice The model's price floor with the tier's premium is higher than the fee.
    error FeeTooLow(uint96 feeStart, uint256 least);

    /// @notice Not rampStart ≤ lockBy ≤ answerBy ≤ settleBy.
    error BadTimes(uint40 rampStart, uint40 lockBy, uint40 answerBy, uint40 settleBy);

    /// @notice Privacy has bits that mean nothing.
    error BadPrivacy(uint8 privacy);

    /// @notice An output has a one-time key if and only if it is private.
    error BadEncryptionKey(bytes32 encryptionKey);

    /// @notice An order with a private input names its provider.
    error ProviderNotNamed();

    /// @notice The callback asks for more gas than the market grants.
    error CallbackGasTooHigh(uint32 gas, uint256 most);

    /// @notice Nobody has registered the model, or its service class does not exist.
    error UnknownModel(address owner, bytes32 version);

    /// @notice The model takes no new requests.
    error ModelDeprecated(address owner, bytes32 version);

    /// @notice This market has no attesters.
    error NoAttesters();

    /// @notice An order of this tier is not answered in this way.
    error WrongTier(bytes32 request, Tier tier);

    /// @notice A private output is paid after its delivery window, under a bond: the order has to be locked first.
    error LockFirst(bytes32 request);

    /// @notice The answer is not the one that the request has.
    error WrongAnswer(bytes32 request);

    /// @notice The posted bytes are longer than the market takes.
    error DataTooLong(uint256 length, uint256 most);

    /// @notice In a batch nothing proves the posted values: leave them away, or settle the order alone.
    error DataInBatch(bytes32 request);

    /// @notice There are no answers.
    error NoSubmissions();

    /// @notice The answers of a call are of different service classes.
    error MixedClasses(bytes32 class, bytes32 other);

    /// @notice The answers of an attestation stand under different terms.
    error MixedTerms(uint32 number, uint32 other);

    /// @notice More challengeable items would be open than could be settled within half the response window.
    /// @param seconds_ What settling all of them takes.
    error TooManyOpen(uint256 seconds_, uint256 most);

    /// @notice The class is frozen.
    error Stopped(bytes32 verifierClass);

    /// @notice The class is not frozen, or has not been for long enough.
    /// @param stopped Seconds since the record was made.
    error NotStopped(bytes32 verifierClass, uint256 stopped);

    /// @notice There is no such attestation, or it is final.
    error UnknownAttestation(bytes32 attestation);

    /// @notice These are not the attestation's items, or the item is not where it is said to be.
    error WrongItem(bytes32 item);

    /// @notice A dispute of the request, or of as many items of the attestation, is open.
    error InDispute(bytes32 name);

    /// @notice No dispute of the request is open.
    error NotInDispute(bytes32 request);

    /// @notice The request had its dispute.
    error Disputed(bytes32 request);

    /// @notice There is too little gas for what the market calls, so nothing was done.
    /// @param needed What must be left.
    error NotEnoughGas(uint256 needed);

    /// @notice An amount does not fit 96 bits.
    error AmountTooLarge(uint256 amount);

    /// @notice The market was called while it calls somebody.
    error Reentered();
}
