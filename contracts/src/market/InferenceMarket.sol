// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IInferenceMarket} from "../interfaces/IInferenceMarket.sol";
import {MarketAnswers} from "./MarketAnswers.sol";
import {MarketClerk} from "./MarketClerk.sol";
import {Deps, MarketState} from "./MarketState.sol";
import {Attestation, Order, Orders, Proof, Submission} from "./Orders.sol";

/// @title The market: orders, locks, answers, payments, faults
/// @notice contracts/DESIGN.md has the states, who may call what and when, and where money goes. Requesters post, sign and
/// cancel orders; providers lock, answer, and bring certificates and proofs; anybody ends what nobody ended in time. Only
/// the contract for disputes ends disputes, by its own rules. There is no owner.
/// @dev What can be lost: a requester's fee, against a verified proof or certificate alone; a provider's bond, by its
/// fault alone. Escrowed fees are this contract's balance in the vault.
///
/// The code is too much for one contract. How requests begin and are proven is here, all else in CLERK, which the
/// constructor makes, for ever, and to which the calls below delegate. Both have the storage of MarketState and no other.
contract InferenceMarket is MarketAnswers {
    /// @notice The other half of the code. It holds nothing, and nobody has a reason to call it directly.
    address public immutable CLERK;

    /// @param deps The contracts of the market, some of which may not have been deployed yet.
    constructor(Deps memory deps) MarketState(deps, address(this)) {
        CLERK = address(new MarketClerk(deps, address(this)));
    }

    /// @inheritdoc IInferenceMarket
    function cancel(Order calldata) external {
        _delegate();
    }

    /// @inheritdoc IInferenceMarket
    function expire(Order calldata) external {
        _delegate();
    }

    /// @inheritdoc IInferenceMarket
    function answer(Order calldata, bytes32, bytes calldata) external {
        _delegate();
    }

    /// @inheritdoc IInferenceMarket
    function timeout(Order calldata) external {
        _delegate();
    }

    /// @inheritdoc IInferenceMarket
    function release(Order calldata, bytes32, bytes calldata) external {
        _delegate();
    }

    /// @inheritdoc IInferenceMarket
    function unwind(Order calldata) external {
        _delegate();
    }

    /// @inheritdoc IInferenceMarket
    function finalize(Attestation calldata, bytes32[] calldata) external {
        _delegate();
    }

    /// @inheritdoc IInferenceMarket
    function unwindAttestation(Attestation calldata, bytes32[] calldata) external {
        _delegate();
    }

    /// @inheritdoc IInferenceMarket
    function dispute(Place calldata) external returns (uint32) {
        _delegate();
    }

    /// @inheritdoc IInferenceMarket
    function resolve(Place calldata, bool, address) external {
        _delegate();
    }

    /// @inheritdoc IInferenceMarket
    function undo(Place calldata) external {
        _delegate();
    }

    /// @inheritdoc IInferenceMarket
    function refuse(Place calldata) external {
        _delegate();
    }

    /// @inheritdoc IInferenceMarket
    function requestOf(Order calldata order) external view returns (bytes32) {
        return _requestOf(order);
    }

    /// @inheritdoc IInferenceMarket
    function requests(bytes32 request) external view returns (Request memory) {
        return _requests[request];
    }

    /// @inheritdoc IInferenceMarket
    function attestations(bytes32 attestation) external view returns (Record memory) {
        return _records[attestation];
    }

    /// @inheritdoc IInferenceMarket
    function used(address requester, uint256 nonce) external view returns (bool) {
        return _nonces[requester][nonce >> 8] >> (nonce & 0xff) & 1 == 1;
    }

    /// @dev Has the call done by CLERK, and returns or reverts with what it does.
    function _delegate() private {
        address clerk = CLERK;
        assembly {
            calldatacopy(0, 0, calldatasize())
            let ok := delegatecall(gas(), clerk, 0, calldatasize(), 0, 0)
            returndatacopy(0, 0, returndatasize())
            if iszero(ok) { revert(0, returndatasize()) }
            return(0, returndatasize())
        }
    }
}
