// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IParameters} from "../interfaces/IParameters.sol";
import {MarketEndings} from "./MarketEndings.sol";
import {Deps, MarketState} from "./MarketState.sol";
import {Attestation, Item, Order, Orders, Tier} from "./Orders.sol";

/// @title The half of the market's code that InferenceMarket delegates to
/// @notice What disputes do to requests, and how attestations end; the rest is inherited. It works on the storage of the
/// market. Called directly it works on its own, which is empty, and no other contract lets it do anything.
contract MarketClerk is MarketEndings {
    /// @param deps The contracts of the market.
    /// @param market Whose storage this works on.
    constructor(Deps memory deps, address market) MarketState(deps, market) {}

    /// @notice Takes an item into dispute: one of an attestation until its window ends, or an answered deferred request
    /// until settleBy; never twice. The contract for disputes alone.
    /// @return terms Number of the terms under which it stands.
    function dispute(Place calldata place) external guarded onlyDisputes returns (uint32 terms) {
        (bytes32 request, bytes32 name) = _locate(place);
        Request storage r = _requests[request];
        Order calldata order = place.item.order;
        Service memory service = _running(order);
        if (r.dispute == Dispute.Open) revert InDispute(request);
        if (r.dispute == Dispute.Upheld) revert Disputed(request);
        if (name == 0) {
            if (r.state != State.Answered) _wrongState(request, r.state);
            if (order.tier != Tier.Deferred) revert WrongTier(request, order.tier);
            _notAfter(_late(order.settleBy, r.stoppedAt, service.stopped));
            terms = r.terms;
        } else {
            if (r.state == State.Faulted || r.state == State.Closed) _wrongState(request, r.state);
            terms = place.attestation.terms;
            _notAfter(_windowEnd(place.attestation, service.stopped));
            _records[name].disputes += 1;
        }
        r.dispute = Dispute.Open;
    }

    /// @notice Ends a dispute. The contract for disputes alone.
    /// @param upheld The provider was right; else it is at fault, and so are the signers of an attestation.
    /// @param challenger Who has a share of the bond of a provider at fault.
    function resolve(Place calldata place, bool upheld, address challenger) external guarded onlyDisputes {
        (bytes32 request, bytes32 name) = _locate(place);
        Request storage r = _requests[request];
        if (r.dispute != Dispute.Open) revert NotInDispute(request);
        r.dispute = Dispute.Upheld;
        if (name != 0) _records[name].disputes -= 1;
        // A ciphertext that did not decrypt ended it before.
        if (r.state == State.Faulted) return;
        if (!upheld) {
            r.dispute = Dispute.None;
            _fail(place, request, name, challenger);
        } else if (name == 0) {
            _accept(place.item, request, r);
        } else if (r.state == State.None || (r.state == State.Paid && !_hidden(place.item.order))) {
            _closeItem(place, name);
            r.state = State.Closed;
            VAULT.unlock(place.item.provider, place.item.bond);
            emit Closed(request);
        }
    }

    /// @notice Ends a dispute whose class is frozen for long, nobody being at fault. The contract for disputes alone.
    function undo(Place calldata place) external guarded onlyDisputes {
        (bytes32 request, bytes32 name) = _locate(place);
        Request storage r = _requests[request];
        if (r.dispute != Dispute.Open) revert NotInDispute(request);
        r.dispute = Dispute.None;
        if (name != 0) _records[name].disputes -= 1;
    }

    /// @notice The provider of a proven request with a private output is at fault: its ciphertext does not decrypt. Until
    /// the delivery window ends. The contract for disputes alone.
    function refuse(Place calldata place) external guarded onlyDisputes {
        (bytes32 request, bytes32 name) = _locate(place);
        Request storage r = _requests[request];
        if (r.state != State.Proven) _wrongState(request, r.state);
        _notAfter(r.deliverBy);
        Service memory service = _service(place.item.order);
        Fault memory f = _faultOf(place.item.order, request, r);
        f.set = service.terms.providerSet;
        if (name == 0) _close(f.provider, 1, 0);
        else _closeItem(place, name);
        _end(r, State.Faulted);
        _fault(f);
    }

    /// @notice Ends an attestation whose window is over: bonds are free. Anybody.
    /// @param items Hashes of all its items.
    function finalize(Attestation calldata attestation, bytes32[] calldata items) external guarded {
        (bytes32 verifierClass, uint256 settleSeconds) = _classOf(attestation);
        (uint256 stopped, bool frozen) = ROUTER.stopped(verifierClass);
        if (frozen) revert Stopped(verifierClass);
        _after(_windowEnd(attestation, stopped));
        _finish(attestation, items, settleSeconds);
    }

    /// @notice Ends an attestation whose class is frozen and has been for UNWIND_AFTER in all since it was made: bonds
    /// are free, what was paid stays paid. Anybody.
    /// @param items Hashes of all its items.
    function unwindAttestation(Attestation calldata attestation, bytes32[] calldata items) external guarded {
        (bytes32 verifierClass, uint256 settleSeconds) = _classOf(attestation);
        (uint256 stopped, bool frozen) = ROUTER.stopped(verifierClass);
        _unwindable(verifierClass, attestation.stoppedAt, stopped, frozen);
        _finish(attestation, items, settleSeconds);
    }

    /// @dev Frees the bonds of the items that no dispute closed.
    function _finish(Attestation calldata attestation, bytes32[] calldata items, uint256 settleSeconds) private {
        bytes32 name = _opened(attestation, items);
        Record memory record = _records[name];
        if (record.disputes != 0) revert InDispute(name);
        delete _records[name];
        uint256 left = items.length - record.items;
        _close(attestation.provider, left, left * settleSeconds);
        _closeAttested(left * settleSeconds, attestation.value - record.value);
        VAULT.unlock(attestation.provider, attestation.bond - record.bond);
        emit Finalized(name);
    }

    /// @dev The provider, and the signers of an attestation, are at fault.
    function _fail(Place calldata place, bytes32 request, bytes32 name, address challenger) private {
        Item calldata item = place.item;
        Request storage r = _requests[request];
        Service memory service = _service(item.order);
        Fault memory f;
        (f.request, f.requester, f.provider) = (request, item.order.requester, item.provider);
        (f.fee, f.bond, f.value) = (item.fee, item.bond, item.order.valueAtRisk);
        (f.challenger, f.set) = (challenger, service.terms.providerSet);
        if (name == 0) {
            f.escrowed = true;
            f.challengerBps = PARAMETERS.get(r.terms).challengerBps;
            _close(item.provider, 1, service.terms.settleSeconds);
        } else {
            f.escrowed = r.state == State.Proven;
            f.challengerBps = PARAMETERS.get(place.attestation.terms).challengerBps;
            f.signers = place.attestation.signers;
            _closeItem(place, name);
        }
        _end(r, State.Faulted);
        _fault(f);
    }

    /// @dev An accepted answer pays a deferred request. Its bytes are not known here, but by the event Answered.
    function _accept(Item calldata item, bytes32 request, Request storage r) private {
        Order calldata order = item.order;
        IParameters.Terms memory terms = PARAMETERS.get(r.terms);
        uint256 load = _service(order).terms.settleSeconds;
        if (_hidden(order)) {
            r.state = State.Proven;
            r.deliverBy = uint40(block.timestamp + terms.deliveryWindow);
            _close(item.provider, 0, load);
            emit Proven(request, item.output, msg.data[0:0], r.deliverBy);
            return;
        }
        Payment memory p;
        _addFee(p, item.fee, terms, false);
        _end(r, State.Paid);
        _close(item.provider, 1, load);
        VAULT.unlock(item.provider, item.bond);
        _pay(address(this), item.provider, p, 0);
        emit Paid(request, item.provider, item.fee, item.bond, item.output, msg.data[0:0]);
        _tell(order, request, item.output, msg.data[0:0]);
    }

    /// @dev Takes an attested item out of its attestation.
    function _closeItem(Place calldata place, bytes32 name) private {
        Item calldata item = place.item;
        Record storage record = _records[name];
        record.items += 1;
        record.bond += item.bond;
        record.value += item.order.valueAtRisk;
        (, uint256 settleSeconds) = _classOf(place.attestation);
        _close(item.provider, 1, settleSeconds);
        _closeAttested(settleSeconds, item.order.valueAtRisk);
    }

    /// @dev Finds an item, and reverts unless it is where it is said to be.
    /// @return request Its request.
    /// @return name Its attestation, which is open; zero for an answered request.
    function _locate(Place calldata place) private view returns (bytes32 request, bytes32 name) {
        request = _requestOf(place.item.order);
        bytes32 item = _itemOf(request, place.item);
        if (place.attestation.openedAt == 0) {
            // An attested private output has an answer, too, but no dispute without its attestation.
            if (_requests[request].answer != item || _requests[request].signers != 0) revert WrongItem(item);
            return (request, 0);
        }
        name = _opened(place.attestation, place.items);
        if (place.index >= place.items.length || place.items[place.index] != item) revert WrongItem(item);
    }

    /// @dev The name of an attestation, which must be open and have these items.
    function _opened(Attestation calldata attestation, bytes32[] calldata items) private view returns (bytes32 name) {
        name = Orders.attestation(attestation);
        if (!_records[name].open) revert UnknownAttestation(name);
        if (keccak256(abi.encodePacked(items)) != attestation.items) revert WrongItem(attestation.items);
    }

    function _classOf(Attestation calldata attestation) private view returns (bytes32 verifierClass, uint256 seconds_) {
        return (REGISTRY.terms(attestation.class).verifier, REGISTRY.terms(attestation.class).settleSeconds);
    }

    /// @dev Until when an attestation can be challenged.
    function _windowEnd(Attestation calldata attestation, uint256 stopped) private view returns (uint256) {
        uint256 window = PARAMETERS.get(attestation.terms).challengeWindow;
        return _late(attestation.openedAt + window, attestation.stoppedAt, stopped);
    }
}
