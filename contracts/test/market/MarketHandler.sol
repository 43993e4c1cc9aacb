// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IDisputes} from "../../src/interfaces/IDisputes.sol";
import {IInferenceMarket} from "../../src/interfaces/IInferenceMarket.sol";
import {IMarketRecords} from "../../src/interfaces/IMarketRecords.sol";
import {Attestation, Item, Order, Orders, Submission, Tier} from "../../src/market/Orders.sol";
import {vm, Vm} from "../Vm.sol";
import {MarketBase} from "./MarketBase.sol";

/// @title Calls a market with its disputes as anybody, for tests only, and remembers what the events said
/// @dev Most calls are refused, which is no failure: what is checked is that those that are not leave the books in order.
/// The refusal of a delivery alone is not proven here, but called as the contract for disputes would.
contract MarketHandler is MarketBase {
    struct Known {
        Order order;
        bytes32 request;
        address provider;
        uint96 fee;
        uint96 bond;
        uint256 attestation; // its number, from 1
        uint256 index; // in it
        uint256 paid;
        uint256 refunds;
        uint256 faults;
        bool over; // in a state that never changes
        IMarketRecords.State last;
    }

    struct Made {
        Attestation record;
        bytes32[] items;
        bytes32 name;
    }

    IDisputes public disputes;
    Known[] private _known;
    Made[] private _made;
    mapping(bytes32 request => uint256) private _indices; // from 1
    uint256[] private _batch; // what the call attests

    /// @notice How often there was an event of the market or its disputes.
    mapping(bytes32 topic => uint256) public seen;
    uint256 private _clock = START;

    constructor() {
        setUp();
        fund(ANYBODY, 1_000_000e18);
    }

    function disputesFor(uint256 nonce) internal override returns (address at) {
        // vault, policy, market, then Disputes.
        at = vm.computeCreateAddress(address(this), nonce + 3);
        disputes = IDisputes(at);
    }

    /// @notice Disputes are deployed after setUp, at the address that the market has.
    function deployDisputes() external {
        address at = vm.deployCode(
            "Disputes.sol:Disputes", abi.encode(market, vault, registry, parameters, router, address(0xc0))
        );
        require(at == address(disputes), "disputes elsewhere");
    }

    function count() external view returns (uint256) {
        return _known.length;
    }

    function known(uint256 i) external view returns (Known memory) {
        return _known[i];
    }

    function madeCount() external view returns (uint256) {
        return _made.length;
    }

    function made(uint256 i) external view returns (Made memory) {
        return _made[i];
    }

    function marketAddress() external view returns (address) {
        return address(market);
    }

    /// @notice Everybody who has money.
    function accounts() external view returns (address[] memory list) {
        list = new address[](9);
        (list[0], list[1], list[2], list[3]) = (alice, bob, PROVIDER, RIVAL);
        (list[4], list[5], list[6]) = (ANYBODY, TREASURY, address(market));
        (list[7], list[8]) = (address(disputes), address(stake));
    }

    function openOf(address provider_) external view returns (uint64 items, uint64 load) {
        return open(provider_);
    }

    function openOfAttesters() external view returns (uint64 load, uint96 value) {
        return openAttested();
    }

    /// @notice What settling an item of a class takes.
    function secondsOf(bytes32 class) external pure returns (uint256) {
        return class == SLOW ? SLOW_SECONDS : SECONDS;
    }

    /// @notice The same, by the owner of the model.
    function secondsOfOwner(address owner) external pure returns (uint256) {
        return owner == SLOW_OWNER ? SLOW_SECONDS : SECONDS;
    }

    /// @dev A new order: posted, locked, answered, or signed and perhaps attested.
    function order(uint256 seed) external {
        Order memory o = orderOf(_known.length + 1, Tier(seed % 3));
        if ((seed >> 8) % 2 == 0) o.requester = bob;
        if ((seed >> 16) % 3 == 0) (o.privacy, o.encryptionKey) = (2, keccak256("key"));
        if ((seed >> 24) % 4 == 0) o.provider = (seed >> 32) % 2 == 0 ? PROVIDER : RIVAL;
        if ((seed >> 40) % 4 == 0) o.modelOwner = SLOW_OWNER;
        o.valueAtRisk = uint96(3e18 + (seed >> 48) % 200e18);
        o.rampStart = uint40(_clock + (seed >> 112) % 1 hours);
        o.lockBy = o.rampStart + uint40((seed >> 128) % 1 hours);
        o.answerBy = o.lockBy + uint40((seed >> 144) % 4 hours);
        o.settleBy = o.answerBy + uint40((seed >> 160) % 1 days);
        Known storage k = _known.push();
        (k.order, k.request) = (o, market.requestOf(o));
        _indices[k.request] = _known.length;
        uint256 way = (seed >> 176) % 4;
        if (way > 0) send(o.requester, abi.encodeCall(market.post, (o)));
        if (way > 1) lockIt(_known.length - 1, seed >> 184);
        if (way > 2) answerIt(_known.length - 1);
        if (way == 0 && (seed >> 192) % 2 == 0) attestIt(provider(o, seed >> 184));
    }

    /// @dev The last order, as it was signed.
    function attestIt(address by) private {
        delete _batch;
        _batch.push(_known.length - 1);
        Order memory o = _known[_known.length - 1].order;
        Submission[] memory list = one(submission(o, dataOf(o)));
        send(by, abi.encodeCall(market.attest, (list, by, certificate(list, by))));
    }

    function lock(uint256 i, uint256 who) external {
        if (_known.length != 0) lockIt(pick(i), who);
    }

    function lockIt(uint256 i, uint256 who) private {
        Order memory o = _known[i].order;
        send(provider(o, who), abi.encodeCall(market.lock, (o, signed(o))));
    }

    function answer(uint256 i) external {
        if (_known.length != 0) answerIt(pick(i));
    }

    function answerIt(uint256 i) private {
        Known storage k = _known[i];
        send(k.provider, abi.encodeCall(market.answer, (k.order, OUTPUT, dataOf(k.order))));
    }

    /// @dev One item or two, now and then the same twice.
    function attest(uint256 i, uint256 j, uint256 who) external {
        if (_known.length == 0) return;
        (Submission[] memory list, address by) = submissions(i, j, who);
        send(by, abi.encodeCall(market.attest, (list, by, certificate(list, by))));
    }

    function settle(uint256 i, uint256 j, uint256 who) external {
        if (_known.length == 0) return;
        (Submission[] memory list, address by) = submissions(i, j, who);
        address from = list[0].order.privacy == 2 ? by : ANYBODY;
        send(from, abi.encodeCall(market.settle, (list, by, proof())));
    }

    function cancel(uint256 i) external {
        if (_known.length == 0) return;
        Order memory o = _known[pick(i)].order;
        send(o.requester, abi.encodeCall(market.cancel, (o)));
    }

    function end(uint256 i, uint256 how) external {
        if (_known.length == 0) return;
        Order memory o = _known[pick(i)].order;
        how %= 4;
        if (how == 0) send(ANYBODY, abi.encodeCall(market.expire, (o)));
        if (how == 1) send(ANYBODY, abi.encodeCall(market.timeout, (o)));
        if (how == 2) send(ANYBODY, abi.encodeCall(market.unwind, (o)));
        if (how == 3) send(ANYBODY, abi.encodeCall(market.release, (o, OUTPUT, dataOf(o))));
    }

    function finish(uint256 i, bool unwind) external {
        if (_made.length == 0) return;
        Made memory m = _made[i % _made.length];
        if (unwind) send(ANYBODY, abi.encodeCall(market.unwindAttestation, (m.record, m.items)));
        else send(ANYBODY, abi.encodeCall(market.finalize, (m.record, m.items)));
    }

    /// @dev Challenges, answers, failures and unwindings.
    function dispute(uint256 i, uint256 how) external {
        if (_known.length == 0) return;
        IInferenceMarket.Place memory p = place(pick(i));
        IDisputes.Opening memory none;
        how %= 6;
        if (how < 2) call(address(disputes), ANYBODY, abi.encodeCall(disputes.challenge, (p)));
        if (how == 1 || how == 2) {
            call(address(disputes), PROVIDER, abi.encodeCall(disputes.settle, (p, proof(), none)));
        }
        if (how == 3) call(address(disputes), ANYBODY, abi.encodeCall(disputes.fail, (p)));
        if (how == 4) call(address(disputes), ANYBODY, abi.encodeCall(disputes.unwind, (p)));
        if (how == 5) send(address(disputes), abi.encodeCall(market.refuse, (p)));
    }

    function freeze(uint256 how) external {
        how %= 8;
        if (how == 0) router.freeze(VERIFIER);
        if (how == 1) router.freezeAll();
        if (how == 2) router.freeze(OTHER_VERIFIER);
        if (how > 2) unfreeze();
    }

    function unfreeze() private {
        router.unfreeze(VERIFIER);
        router.unfreeze(OTHER_VERIFIER);
        router.unfreezeAll();
    }

    function wait(uint256 seed) external {
        uint256[4] memory most = [uint256(2 minutes), 20 minutes, 6 hours, 8 days];
        later(seed % most[(seed >> 128) % 4]);
    }

    function later(uint256 time) private {
        _clock += time;
        vm.warp(_clock);
    }

    /// @notice Ends everything in bounded time, by calls that anybody may make.
    function endAll() external {
        unfreeze();
        later(60 days);
        for (uint256 i = 0; i < _known.length; ++i) {
            IInferenceMarket.Place memory p = place(i);
            call(address(disputes), ANYBODY, abi.encodeCall(disputes.fail, (p)));
            Order memory o = _known[i].order;
            send(ANYBODY, abi.encodeCall(market.expire, (o)));
            send(ANYBODY, abi.encodeCall(market.timeout, (o)));
            send(ANYBODY, abi.encodeCall(market.release, (o, OUTPUT, dataOf(o))));
        }
        for (uint256 i = 0; i < _made.length; ++i) {
            send(ANYBODY, abi.encodeCall(market.finalize, (_made[i].record, _made[i].items)));
        }
    }

    /// @dev Mostly one of the last orders, whose deadlines are not over.
    function pick(uint256 seed) private view returns (uint256) {
        uint256 n = _known.length;
        if (seed % 4 == 0) return (seed >> 8) % n;
        return n - 1 - (seed >> 8) % (n < 4 ? n : 4);
    }

    function provider(Order memory o, uint256 who) private pure returns (address) {
        if (o.provider != address(0)) return o.provider;
        return who % 4 == 0 ? RIVAL : PROVIDER;
    }

    function submissions(uint256 i, uint256 j, uint256 who) private returns (Submission[] memory list, address by) {
        (i, j) = (pick(i), j % 2 == 0 ? pick(j >> 8) : _known.length);
        Known storage k = _known[i];
        by = k.provider == address(0) ? provider(k.order, who) : k.provider;
        delete _batch;
        _batch.push(i);
        list = one(submission(k.order, dataOf(k.order)));
        if (j >= _known.length) return (list, by);
        _batch.push(j);
        list = two(list[0], submission(_known[j].order, dataOf(_known[j].order)));
    }

    function dataOf(Order memory o) private pure returns (bytes memory) {
        return o.privacy == 2 ? bytes(hex"1234") : bytes("");
    }

    function place(uint256 i) private view returns (IInferenceMarket.Place memory p) {
        Known storage k = _known[i];
        p.item = Item(k.order, k.provider, k.fee, k.bond, OUTPUT, keccak256(dataOf(k.order)));
        if (k.attestation == 0) return p;
        Made storage m = _made[k.attestation - 1];
        (p.attestation, p.items, p.index) = (m.record, m.items, k.index);
    }

    function send(address from, bytes memory data) private {
        call(address(market), from, data);
    }

    function call(address to, address from, bytes memory data) private {
        vm.recordLogs();
        vm.prank(from);
        (bool ok,) = to.call(data);
        Vm.Log[] memory logs = vm.getRecordedLogs();
        if (!ok) return;
        for (uint256 i = 0; i < logs.length; ++i) {
            ++seen[logs[i].topics[0]];
            if (logs[i].emitter == address(market)) note(logs[i]);
        }
        look();
    }

    function note(Vm.Log memory log) private {
        bytes32 topic = log.topics[0];
        if (topic == IMarketRecords.Attested.selector) return noteAttested(log);
        uint256 at = _indices[log.topics[1]];
        if (at == 0) return;
        Known storage k = _known[at - 1];
        if (topic == IMarketRecords.Locked.selector) {
            k.provider = address(uint160(uint256(log.topics[2])));
            (k.fee, k.bond,) = abi.decode(log.data, (uint96, uint96, Order));
        } else if (topic == IMarketRecords.Ordered.selector) {
            require(market.requestOf(abi.decode(log.data, (Order))) == k.request, "another order");
        } else if (topic == IMarketRecords.Paid.selector) {
            k.provider = address(uint160(uint256(log.topics[2])));
            (k.fee, k.bond,,) = abi.decode(log.data, (uint96, uint96, bytes32, bytes));
            ++k.paid;
        } else if (topic == IMarketRecords.Refunded.selector) {
            ++k.refunds;
        } else if (topic == IMarketRecords.Faulted.selector) {
            ++k.faults;
            checkFault(k, log.data);
        }
    }

    function noteAttested(Vm.Log memory log) private {
        Made storage m = _made.push();
        (m.record, m.items) = abi.decode(log.data, (Attestation, bytes32[]));
        m.name = Orders.attestation(m.record);
        for (uint256 i = 0; i < _batch.length; ++i) {
            (_known[_batch[i]].attestation, _known[_batch[i]].index) = (_made.length, i);
        }
    }

    /// @dev The bond is split without rest; the fee comes out of it only if it was paid.
    function checkFault(Known storage k, bytes memory data) private view {
        (uint96 refund, uint96 compensation, uint96 reward, uint96 treasury) =
            abi.decode(data, (uint96, uint96, uint96, uint96));
        require(refund == k.fee && compensation == k.order.valueAtRisk, "the requester is short");
        uint96 escrow = k.paid == 0 ? k.fee : 0;
        require(refund + compensation + reward + treasury == k.bond + escrow, "the shares are not the bond");
    }

    /// @dev What is over stays as it is.
    function look() private {
        for (uint256 i = 0; i < _known.length; ++i) {
            Known storage k = _known[i];
            IMarketRecords.State state_ = market.requests(k.request).state;
            require(!k.over || state_ == k.last, "a state after the last");
            k.last = state_;
            k.over = state_ == IMarketRecords.State.Refunded || state_ == IMarketRecords.State.Faulted
                || state_ == IMarketRecords.State.Closed || (state_ == IMarketRecords.State.Paid && k.attestation == 0);
        }
    }
}
