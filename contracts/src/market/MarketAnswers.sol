// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IStake} from "../interfaces/IStake.sol";
import {MarketOrders} from "./MarketOrders.sol";
import {Attestation, Order, Orders, Proof, Submission, Tier} from "./Orders.sol";
import {Proofs} from "./Proofs.sol";

/// @title Proven answers: by certificate and by settlement proof
abstract contract MarketAnswers is MarketOrders {
    /// @notice An order that a call answers.
    struct Taken {
        bytes32 request;
        bytes32 context;
        State state; // before
        uint96 fee;
        uint96 bond; // that is locked; zero for an order without record
        uint40 deliverBy; // as it is now
        bytes32 data; // H of the posted bytes
    }

    /// @notice What an attestation is made of.
    struct Draft {
        bytes32[] leaves;
        bytes32[] items;
        uint256 fresh; // items that were not locked
        uint256 freshBond;
        uint256 bond;
        uint256 value;
        Payment payment;
        bool hidden; // some outputs are private
        bool told; // some orders have a callback
    }

    /// @notice What a settlement frees and pays.
    struct Clearing {
        uint256 items;
        uint256 load;
        uint256 bond;
        Payment payment;
        bool told;
    }

    /// @notice Pays for answers that attesters have verified; they can be challenged until the window ends. Anybody for
    /// locked orders, the provider alone for others, whose bond is locked now, and for private outputs that it has not
    /// answered.
    /// @param submissions All of one service class and under the same terms.
    /// @param provider Who answers.
    /// @param certificate Over the request root of the submissions, as IStake takes it.
    function attest(Submission[] calldata submissions, address provider, bytes calldata certificate) external guarded {
        if (submissions.length == 0) revert NoSubmissions();
        Run memory run;
        run.provider = provider;
        Draft memory d;
        d.leaves = new bytes32[](submissions.length);
        d.items = new bytes32[](submissions.length);
        uint32 number;
        for (uint256 i = 0; i < submissions.length; ++i) {
            _addItem(run, d, submissions[i], i);
            if (i != 0 && run.number != number) revert MixedTerms(number, run.number);
            number = run.number;
        }
        if (d.fresh != 0) {
            uint256 window = uint256(run.terms.challengeWindow) + run.terms.responseWindow;
            _reserve(run, d.fresh, d.fresh * run.service.terms.settleSeconds, d.freshBond, window);
        }
        bytes32 signers = _certify(run, d, certificate);
        _keep(run, d, signers);
        _payAll(run, d.payment, signers);
        if (d.hidden) _keepSigners(submissions, signers);
        if (d.told) _tellAll(submissions);
    }

    /// @notice Pays for answers on a settlement proof, also of attested orders whose attesters are silent. Anybody; the
    /// provider alone for private outputs that it has not answered.
    /// @param submissions All of one service class.
    /// @param provider Who answers; the proof's contexts name it.
    function settle(Submission[] calldata submissions, address provider, Proof calldata proof) external guarded {
        if (submissions.length == 0) revert NoSubmissions();
        Run memory run;
        run.provider = provider;
        Clearing memory c;
        Proofs.Claim[] memory claims = new Proofs.Claim[](submissions.length);
        bool batch = submissions.length > 1 || proof.leaves.length > 1;
        for (uint256 i = 0; i < submissions.length; ++i) {
            claims[i] = _clear(run, c, submissions[i], batch);
        }
        Proofs.check(ROUTER, REGISTRY, run.service.terms.verifier, claims, proof);
        if (c.items != 0 || c.load != 0) _close(provider, c.items, c.load);
        if (c.bond != 0) VAULT.unlock(provider, _u96(c.bond));
        _payAll(run, c.payment, 0);
        if (c.told) _tellAll(submissions);
    }

    /// @dev Takes the order of an answer, in whatever state before an answer was proven it is. All that attest and settle
    /// share; records are theirs to change.
    function _take(Run memory run, Submission calldata s) private returns (Taken memory t) {
        Order calldata order = s.order;
        if (s.data.length > MAX_DATA) revert DataTooLong(s.data.length, MAX_DATA);
        t.data = keccak256(s.data);
        t.request = _requestOf(order);
        t.context = Orders.context(address(this), t.request, run.provider, order.nonce);
        _enter(run, order);
        Request storage r = _requests[t.request];
        t.state = r.state;
        if (t.state == State.None || t.state == State.Posted) {
            if (_hidden(order)) revert LockFirst(t.request);
            (t.fee,) = _begin(run, order, s.signature, t.request);
            return t;
        }
        if (t.state != State.Locked && t.state != State.Answered) _wrongState(t.request, t.state);
        if (r.provider != run.provider) revert NotProvider(run.provider);
        if (r.dispute == Dispute.Open) revert InDispute(t.request);
        (t.fee, t.bond) = (r.fee, r.bond);
        _notAfter(_late(order.settleBy, r.stoppedAt, run.service.stopped));
        _useTerms(run, r.terms);
        if (t.state == State.Locked) {
            // No proof has a ciphertext in it, and the locker answers for the one that is posted: nobody else says which.
            if (_hidden(order) && msg.sender != run.provider) revert NotProvider(msg.sender);
            return t;
        }
        if (r.answer != _item(run, t, s.output)) revert WrongAnswer(t.request);
        t.deliverBy = uint40(_late(r.deliverBy, r.stoppedAt, run.service.stopped));
    }

    function _item(Run memory run, Taken memory t, bytes32 output) private pure returns (bytes32) {
        return Orders.item(t.request, run.provider, t.fee, t.bond, output, t.data);
    }

    /// @dev Adds an answer to an attestation.
    function _addItem(Run memory run, Draft memory d, Submission calldata s, uint256 index) private {
        Order calldata order = s.order;
        Taken memory t = _take(run, s);
        if (order.tier != Tier.Attested) revert WrongTier(t.request, order.tier);
        Request storage r = _requests[t.request];
        if (uint8(t.state) < uint8(State.Locked)) {
            if (msg.sender != run.provider) revert NotProvider(msg.sender);
            t.bond = _bond(run, order, t.fee, d.leaves.length);
            d.fresh += 1;
            d.freshBond += t.bond;
        }
        d.leaves[index] = Orders.answerLeaf(t.request, t.context, order.input, s.output, t.data);
        d.items[index] = _item(run, t, s.output);
        d.bond += t.bond;
        d.value += order.valueAtRisk;
        if (_hidden(order)) {
            d.hidden = true;
            _prove(r, run, t, d.items[index], s);
            return;
        }
        _addFee(d.payment, t.fee, run.terms, true);
        d.told = d.told || order.callback != address(0);
        if (t.state == State.None) _emitOrdered(t.request, order);
        else _end(r, State.Paid);
        emit Paid(t.request, run.provider, t.fee, t.bond, s.output, s.data);
    }

    /// @dev Has the certificate verified over everything that is open of the attesters with these items.
    function _certify(Run memory run, Draft memory d, bytes calldata certificate) private returns (bytes32 signers) {
        uint256 load = openAttested.load + d.leaves.length * run.service.terms.settleSeconds;
        uint256 most = run.terms.responseWindow / 2;
        if (load > most) revert TooManyOpen(load, most);
        uint96 value = _u96(openAttested.value + d.value);
        (openAttested.load, openAttested.value) = (uint64(load), value);
        signers = STAKE.verifyCertificate(
            IStake.Quorum({
                root: Orders.requestRoot(d.leaves),
                provider: run.provider,
                proportionBps: run.terms.quorumBps,
                nominal: run.terms.quorumStake,
                valueBps: run.terms.valueBps,
                openValue: value,
                window: run.terms.challengeWindow + run.terms.responseWindow
            }),
            certificate
        );
        if (signers == 0) revert NoAttesters();
    }

    /// @dev Keeps the hash of an attestation.
    function _keep(Run memory run, Draft memory d, bytes32 signers) private {
        Attestation memory a = Attestation({
            provider: run.provider,
            terms: run.number,
            openedAt: uint40(block.timestamp),
            stoppedAt: uint40(run.service.stopped),
            bond: _u96(d.bond),
            value: uint96(d.value),
            class: run.service.class,
            items: keccak256(abi.encodePacked(d.items)),
            signers: signers
        });
        bytes32 name = Orders.attestation(a);
        _records[name].open = true;
        emit Attested(name, run.provider, a, d.items);
    }

    /// @dev Changes what a proven answer changes, and frees and pays what it does not have to hold any longer.
    function _clear(Run memory run, Clearing memory c, Submission calldata s, bool batch)
        private
        returns (Proofs.Claim memory)
    {
        Order calldata order = s.order;
        Taken memory t = _take(run, s);
        if (order.tier == Tier.Deferred && t.state != State.Answered) revert WrongTier(t.request, order.tier);
        if (batch && s.data.length != 0 && !_hidden(order)) {
            // A deferred answer can be challenged until it is settled: the requester had the time to.
            if (order.tier != Tier.Deferred) revert DataInBatch(t.request);
            _after(t.deliverBy);
        }
        Request storage r = _requests[t.request];
        bool locked = uint8(t.state) >= uint8(State.Locked);
        if (locked) c.load += _load(order.tier, run.service.terms.settleSeconds);
        if (_hidden(order)) {
            _prove(r, run, t, _item(run, t, s.output), s);
        } else {
            if (locked) (c.items, c.bond) = (c.items + 1, c.bond + t.bond);
            if (t.state != State.None) _end(r, State.Paid);
            _addFee(c.payment, t.fee, run.terms, false);
            c.told = c.told || order.callback != address(0);
            emit Paid(t.request, run.provider, t.fee, t.bond, s.output, s.data);
        }
        return Proofs.Claim({
            modelOwner: order.modelOwner,
            model: order.model,
            request: t.request,
            context: t.context,
            input: order.input,
            output: s.output,
            data: s.data,
            hidden: _hidden(order),
            chosen: t.state != State.Answered || (order.tier != Tier.Deferred && s.data.length != 0)
        });
    }

    /// @dev emit Ordered(request, order.requester, order), whose data are the words of calldata.
    function _emitOrdered(bytes32 request, Order calldata order) private {
        bytes32 topic = Ordered.selector;
        address requester = order.requester;
        assembly ("memory-safe") {
            let m := mload(0x40)
            calldatacopy(m, order, 0x240)
            log3(m, 0x240, topic, request, requester)
        }
    }

    /// @dev Begins the delivery window of a private output.
    function _prove(Request storage r, Run memory run, Taken memory t, bytes32 item, Submission calldata s) private {
        uint40 deliverBy = uint40(block.timestamp + run.terms.deliveryWindow);
        (r.state, r.deliverBy, r.answer) = (State.Proven, deliverBy, item);
        emit Proven(t.request, s.output, s.data, deliverBy);
    }

    /// @dev Private outputs of an attestation keep whom to credit when they are paid.
    function _keepSigners(Submission[] calldata submissions, bytes32 signers) private {
        for (uint256 i = 0; i < submissions.length; ++i) {
            Order calldata order = submissions[i].order;
            if (_hidden(order)) _requests[_requestOf(order)].signers = signers;
        }
    }

    /// @dev Runs the callbacks of what was paid.
    function _tellAll(Submission[] calldata submissions) private {
        for (uint256 i = 0; i < submissions.length; ++i) {
            Submission calldata s = submissions[i];
            if (s.order.callback == address(0) || _hidden(s.order)) continue;
            _tell(s.order, _requestOf(s.order), s.output, s.data);
        }
    }
}
