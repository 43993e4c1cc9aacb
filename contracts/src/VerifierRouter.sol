// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {ISettlementVerifier} from "./interfaces/ISettlementVerifier.sol";
import {IVerifierRouter} from "./interfaces/IVerifierRouter.sol";
import {Owned} from "./lib/Owned.sol";

/// @title Router from classes to verifiers
/// @notice Who may do what: the owner adds classes, lifts freezes, names the guardian and the next owner, who has to
/// accept. Owner and guardian freeze a class, or all at once. Nobody gives a class another verifier or another limit, or takes one away.
/// @dev What can be lost: nothing is held here. An owner can add a class whose verifier accepts anything, so who relies on
/// a class relies on what was added under its identifier; a guardian can stop a class, not make it accept.
contract VerifierRouter is IVerifierRouter, Owned {
    /// @dev Two slots. The code's hash is kept because an address can get other code: a delegation of EIP-7702, or a
    /// contract that destroyed itself in the transaction that made it.
    struct Class {
        ISettlementVerifier verifier;
        uint64 maxGas;
        bool frozen;
        bytes32 codehash;
    }

    /// @dev When what a class was frozen at, and for how long it was before, while not all were: seconds. With M(t) the
    /// seconds until t that all were frozen, a freeze from `since` on has lasted (t − since) − (M(t) − allThen) alone.
    struct Clock {
        uint40 since;
        uint40 allThen; // M(since)
        uint40 alone; // of the freezes that were lifted
    }

    /// @dev M(t) is total, and t − since if all are frozen.
    struct All {
        bool frozen;
        uint40 since;
        uint40 total;
    }

    /// @dev What a call costs beside the gas that it passes on: access to an account and the steps around it.
    uint256 private constant CALL_RESERVE = 10_000;

    /// @notice Who may freeze beside the owner; zero for nobody.
    address public guardian;

    /// @notice The classes.
    mapping(bytes32 id => Class) public classes;

    mapping(bytes32 id => Clock) private _clocks;

    All private _all;

    /// @notice A class was added.
    event ClassAdded(bytes32 indexed id, address indexed verifier, uint64 maxGas);

    /// @notice A class was frozen.
    event Frozen(bytes32 indexed id, address indexed by);

    /// @notice A freeze was lifted.
    event Unfrozen(bytes32 indexed id);

    /// @notice All classes were frozen.
    event AllFrozen(address indexed by);

    /// @notice The freeze of all classes was lifted; those that were frozen alone remain so.
    event AllUnfrozen();

    /// @notice The guardian changed.
    event GuardianChanged(address indexed guardian);

    /// @notice The class has a verifier already.
    error ClassExists(bytes32 id);

    /// @notice A class needs a verifier that is a contract, and a limit above zero.
    error BadClass();

    modifier onlyGuard() {
        if (msg.sender != owner && msg.sender != guardian) revert NotAllowed(msg.sender);
        _;
    }

    /// @param owner_ The first owner.
    /// @param guardian_ The first guardian; zero for nobody.
    constructor(address owner_, address guardian_) Owned(owner_) {
        guardian = guardian_;
        emit GuardianChanged(guardian_);
    }

    /// @notice Adds a class, for ever.
    /// @param id Its identifier.
    /// @param verifier Its verifier.
    /// @param maxGas The most gas that one proof may use.
    function add(bytes32 id, ISettlementVerifier verifier, uint64 maxGas) external onlyOwner {
        if (address(classes[id].verifier) != address(0)) revert ClassExists(id);
        if (address(verifier).code.length == 0 || maxGas == 0) revert BadClass();
        classes[id] = Class(verifier, maxGas, false, address(verifier).codehash);
        emit ClassAdded(id, address(verifier), maxGas);
    }

    /// @notice Freezes a class: no proof of it is accepted until the owner lifts the freeze. A class that is frozen stays as
    /// it is.
    function freeze(bytes32 id) external onlyGuard {
        Class storage class = _known(id);
        if (class.frozen) return;
        class.frozen = true;
        Clock storage clock = _clocks[id];
        (clock.since, clock.allThen) = (uint40(block.timestamp), uint40(_allStopped()));
        emit Frozen(id, msg.sender);
    }

    /// @notice Lifts a freeze.
    function unfreeze(bytes32 id) external onlyOwner {
        Class storage class = _known(id);
        if (!class.frozen) return;
        _clocks[id].alone = uint40(_alone(id, true));
        class.frozen = false;
        emit Unfrozen(id);
    }

    /// @notice Freezes all classes, also those added later.
    function freezeAll() external onlyGuard {
        if (_all.frozen) return;
        (_all.frozen, _all.since) = (true, uint40(block.timestamp));
        emit AllFrozen(msg.sender);
    }

    /// @notice Lifts the freeze of all; classes that were frozen alone remain so.
    function unfreezeAll() external onlyOwner {
        if (!_all.frozen) return;
        _all.total = uint40(_allStopped());
        _all.frozen = false;
        emit AllUnfrozen();
    }

    /// @notice Names the guardian; zero for nobody.
    function setGuardian(address to) external onlyOwner {
        guardian = to;
        emit GuardianChanged(to);
    }

    /// @inheritdoc IVerifierRouter
    function verify(
        bytes32 id,
        ISettlementVerifier.Statement calldata statement,
        bytes calldata key,
        bytes calldata proof
    ) external view {
        _forward(id, 1, abi.encodeCall(ISettlementVerifier.verify, (statement, key, proof)));
    }

    /// @inheritdoc IVerifierRouter
    function verifyMany(
        bytes32 id,
        ISettlementVerifier.Statement[] calldata statements,
        bytes[] calldata keys,
        bytes[] calldata proofs
    ) external view {
        _forward(id, statements.length, abi.encodeCall(ISettlementVerifier.verifyMany, (statements, keys, proofs)));
    }

    /// @inheritdoc IVerifierRouter
    function stopped(bytes32 id) external view returns (uint256 seconds_, bool now_) {
        bool frozen = _known(id).frozen;
        return (_allStopped() + _alone(id, frozen), frozen || _all.frozen);
    }

    /// @notice Whether all classes are frozen.
    function allFrozen() external view returns (bool) {
        return _all.frozen;
    }

    /// @dev M(now).
    function _allStopped() private view returns (uint256) {
        return _all.frozen ? _all.total + (block.timestamp - _all.since) : _all.total;
    }

    /// @dev Seconds that a class was frozen and not all were.
    function _alone(bytes32 id, bool frozen) private view returns (uint256) {
        Clock storage clock = _clocks[id];
        if (!frozen) return clock.alone;
        return clock.alone + (block.timestamp - clock.since) - (_allStopped() - clock.allThen);
    }

    /// @dev A call passes on at most 63/64 of the gas that is left (EIP-150), silently less than it was told. So the gas is
    /// checked before: the verifier always has its whole limit, and what it does depends on its arguments alone. A
    /// revert without a reason may be the end of the limit, a revert with one is a verdict.
    function _forward(bytes32 id, uint256 proofs, bytes memory data) private view {
        Class storage class = _known(id);
        if (class.frozen || _all.frozen) revert ClassFrozen(id);
        uint256 limit = uint256(class.maxGas) * proofs;
        address verifier = address(class.verifier);
        if (verifier.codehash != class.codehash) revert ClassChanged(id);
        uint256 needed = limit + limit / 63 + CALL_RESERVE;
        if (gasleft() < needed) revert NotEnoughGas(needed);
        uint256 before = gasleft();
        (bool ok, bytes memory reason) = verifier.staticcall{gas: limit}(data);
        if (ok) return;
        if (reason.length == 0 && before - gasleft() >= limit) revert LimitReached();
        revert Rejected(reason);
    }

    function _known(bytes32 id) private view returns (Class storage class) {
        class = classes[id];
        if (address(class.verifier) == address(0)) revert UnknownClass(id);
    }
}
