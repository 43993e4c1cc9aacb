// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IInferenceMarket} from "../interfaces/IInferenceMarket.sol";
import {IParameters} from "../interfaces/IParameters.sol";
import {MarketAdmission} from "./MarketAdmission.sol";
import {Order, Orders, Tier} from "./Orders.sol";

/// @title How requests begin: posted, or locked under a bond
abstract contract MarketOrders is MarketAdmission, IInferenceMarket {
    /// @notice Puts an order on chain, with feeEnd in escrow. The requester alone.
    /// @return request Its name.
    function post(Order calldata order) external guarded returns (bytes32 request) {
        if (msg.sender != order.requester) revert NotRequester(msg.sender);
        _notAfter(order.lockBy);
        request = _requestOf(order);
        Service memory service = _service(order);
        uint32 number = PARAMETERS.current();
        _admit(order, service, PARAMETERS.get(number));
        _use(order.requester, order.nonce);
        Request storage r = _requests[request];
        (r.state, r.terms, r.fee, r.stoppedAt) = (State.Posted, number, order.feeEnd, uint40(service.stopped));
        VAULT.move(order.requester, address(this), order.feeEnd);
        emit Posted(request, order.requester, order);
    }

    /// @notice Promises an answer, under a bond. Acknowledges possession of the input, and of what comes with a private
    /// one or a private output. The provider that the order names, or anybody if it names none.
    /// @param signature The requester's, for an order that is not posted.
    /// @return request Its name.
    function lock(Order calldata order, bytes calldata signature) external guarded returns (bytes32 request) {
        request = _requestOf(order);
        Request storage r = _requests[request];
        if (uint8(r.state) > uint8(State.Posted)) _wrongState(request, r.state);
        Run memory run;
        run.provider = msg.sender;
        _enter(run, order);
        (uint96 fee, uint40 stoppedAt) = _begin(run, order, signature, request);
        uint96 bond = _bond(run, order, fee, 1);
        (r.provider, r.state, r.terms) = (msg.sender, State.Locked, run.number);
        (r.fee, r.bond, r.stoppedAt) = (fee, bond, stoppedAt);
        _collect(run);
        _reserve(
            run,
            1,
            _load(order.tier, run.service.terms.settleSeconds),
            bond,
            _late(order.settleBy, stoppedAt, run.service.stopped) - block.timestamp + _exposure(order, run.terms)
        );
        emit Locked(request, msg.sender, fee, bond, order);
    }

    /// @dev How long after settleBy an item of an order may be open.
    function _exposure(Order calldata order, IParameters.Terms memory terms) internal pure returns (uint256 window) {
        if (order.tier != Tier.Settled) window = uint256(terms.challengeWindow) + terms.responseWindow;
        if (_hidden(order)) window += terms.deliveryWindow;
    }
}
