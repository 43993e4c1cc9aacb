// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {MarketMoney} from "./MarketMoney.sol";
import {Order, Orders, Tier} from "./Orders.sol";

/// @title How requests go on and end, other than by a proof: answers, refunds, timeouts, releases, freezes
abstract contract MarketEndings is MarketMoney {
    /// @notice Takes back an order that nobody has locked or answered; a signed one can never be used. The requester
    /// alone.
    function cancel(Order calldata order) external guarded {
        if (msg.sender != order.requester) revert NotRequester(msg.sender);
        bytes32 request = _requestOf(order);
        Request storage r = _requests[request];
        if (r.state == State.Posted) {
            _refund(order, request, r);
        } else if (r.state == State.None) {
            _use(order.requester, order.nonce);
        } else {
            _wrongState(request, r.state);
        }
        emit Cancelled(request);
    }

    /// @notice Gives back the escrow of a posted order that nobody has locked in time. Anybody.
    function expire(Order calldata order) external guarded {
        bytes32 request = _requestOf(order);
        Request storage r = _requests[request];
        if (r.state != State.Posted) _wrongState(request, r.state);
        _after(_late(order.lockBy, r.stoppedAt, _service(order).stopped));
        _refund(order, request, r);
    }

    /// @notice Posts the answer of a locked request: its digest and, if they are posted, its values or ciphertext. The
    /// provider that locked it, frozen or not.
    function answer(Order calldata order, bytes32 output, bytes calldata data) external guarded {
        bytes32 request = _requestOf(order);
        Request storage r = _requests[request];
        if (r.state != State.Locked) _wrongState(request, r.state);
        if (msg.sender != r.provider) revert NotProvider(msg.sender);
        if (data.length > MAX_DATA) revert DataTooLong(data.length, MAX_DATA);
        uint256 stopped = _service(order).stopped;
        _notAfter(_late(order.answerBy, r.stoppedAt, stopped));
        r.answer = Orders.item(request, msg.sender, r.fee, r.bond, output, keccak256(data));
        r.state = State.Answered;
        if (data.length != 0 && !_hidden(order)) {
            // As the order's deadlines: what the class was frozen for since the record was made comes on top.
            uint256 window = PARAMETERS.get(r.terms).deliveryWindow;
            r.deliverBy = uint40(block.timestamp + window - (stopped - r.stoppedAt));
        }
        emit Answered(request, msg.sender, output, data);
    }

    /// @notice Ends a locked request that was not answered, or an answered one that was not settled, in time: the
    /// provider is at fault. Anybody.
    function timeout(Order calldata order) external guarded {
        bytes32 request = _requestOf(order);
        Request storage r = _requests[request];
        Service memory service = _running(order);
        uint256 deadline = order.settleBy;
        if (r.state == State.Locked) {
            if (order.tier == Tier.Deferred) deadline = order.answerBy;
        } else if (r.state != State.Answered) {
            _wrongState(request, r.state);
        }
        if (r.dispute == Dispute.Open) revert InDispute(request);
        _after(_late(deadline, r.stoppedAt, service.stopped));
        Fault memory f = _faultOf(order, request, r);
        f.set = service.terms.providerSet;
        _close(f.provider, 1, _load(order.tier, service.terms.settleSeconds));
        _end(r, State.Faulted);
        _fault(f);
    }

    /// @notice Pays for a proven request with a private output: the requester at once, anybody after the delivery
    /// window.
    function release(Order calldata order, bytes32 output, bytes calldata data) external guarded {
        bytes32 request = _requestOf(order);
        Request storage r = _requests[request];
        if (r.state != State.Proven) _wrongState(request, r.state);
        if (r.dispute == Dispute.Open) revert InDispute(request);
        if (msg.sender != order.requester) _after(r.deliverBy);
        (address provider, uint96 fee, uint96 bond, bytes32 signers) = (r.provider, r.fee, r.bond, r.signers);
        bytes32 item = Orders.item(request, provider, fee, bond, output, keccak256(data));
        if (r.answer != item) revert WrongAnswer(request);
        Payment memory p;
        _addFee(p, fee, PARAMETERS.get(r.terms), signers != 0);
        _end(r, State.Paid);
        if (signers == 0) {
            _close(provider, 1, 0);
            VAULT.unlock(provider, bond);
        }
        _pay(address(this), provider, p, signers);
        emit Paid(request, provider, fee, bond, output, data);
        _tell(order, request, output, data);
    }

    /// @notice Gives back fee and bond of a request whose class is frozen and has been for UNWIND_AFTER in all since the
    /// record was made. Anybody.
    function unwind(Order calldata order) external guarded {
        bytes32 request = _requestOf(order);
        Request storage r = _requests[request];
        State state = r.state;
        if (state != State.Posted && state != State.Locked && state != State.Answered) _wrongState(request, state);
        if (r.dispute == Dispute.Open) revert InDispute(request);
        Service memory service = _service(order);
        _unwindable(service.terms.verifier, r.stoppedAt, service.stopped, service.frozen);
        (address provider, uint96 bond) = (r.provider, r.bond);
        _refund(order, request, r);
        if (state != State.Posted) {
            _close(provider, 1, _load(order.tier, service.terms.settleSeconds));
            VAULT.unlock(provider, bond);
        }
    }

    /// @dev A fault of a request with its fee in escrow.
    function _faultOf(Order calldata order, bytes32 request, Request storage r) internal view returns (Fault memory f) {
        (f.request, f.requester, f.provider) = (request, order.requester, r.provider);
        (f.fee, f.escrowed, f.bond, f.value) = (r.fee, true, r.bond, order.valueAtRisk);
    }
}
