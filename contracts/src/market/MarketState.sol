// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {VerifierRouter} from "../VerifierRouter.sol";
import {IBondVault} from "../interfaces/IBondVault.sol";
import {IMarketRecords} from "../interfaces/IMarketRecords.sol";
import {IModelRegistry} from "../interfaces/IModelRegistry.sol";
import {IParameters} from "../interfaces/IParameters.sol";
import {IStake} from "../interfaces/IStake.sol";
import {IStakePolicy} from "../interfaces/IStakePolicy.sol";
import {Item, Order, Orders, Tier} from "./Orders.sol";

/// @notice What the market works with, for ever.
struct Deps {
    IBondVault vault;
    IModelRegistry registry;
    IParameters parameters;
    IStakePolicy policy;
    IStake stake; // zero: no attesters, bonds in the vault alone
    address disputes;
    VerifierRouter router;
    address treasury;
}

/// @title What the market knows: records, clocks, open bonds
abstract contract MarketState is IMarketRecords {
    /// @notice Items of a provider that have a bond, and the seconds that settling the challengeable ones takes.
    struct Open {
        uint64 items;
        uint64 load;
    }

    /// @notice The same of all attested items, with their value at risk.
    struct OpenAttested {
        uint64 load;
        uint96 value;
    }

    /// @notice A service class as it is now.
    struct Service {
        bytes32 class;
        IModelRegistry.ClassTerms terms;
        bool deprecated; // the model
        uint96 priceFloor; // of the model
        uint256 stopped; // seconds that it has been frozen, ever
        bool frozen;
    }

    /// @notice How long a class has to be frozen until what is open is given back.
    uint256 public constant UNWIND_AFTER = 7 days;

    /// @notice The longest answer that can be posted, in bytes.
    uint256 public constant MAX_DATA = 4096;

    uint256 internal constant BPS = 10_000;

    IBondVault public immutable VAULT;
    IModelRegistry public immutable REGISTRY;
    IParameters public immutable PARAMETERS;
    IStakePolicy public immutable POLICY;
    IStake public immutable STAKE;
    address public immutable DISPUTES;
    VerifierRouter public immutable ROUTER;
    address public immutable TREASURY;

    uint256 private immutable CHAIN;
    bytes32 private immutable SEPARATOR;

    mapping(bytes32 request => Request) internal _requests;
    mapping(bytes32 attestation => Record) internal _records;
    mapping(address requester => mapping(uint256 word => uint256)) internal _nonces;

    /// @notice What is open of a provider.
    mapping(address provider => Open) public open;

    /// @notice What is open of all attesters together.
    OpenAttested public openAttested;

    bool private transient _entered;

    /// @dev Of all entry points that change anything.
    modifier guarded() {
        if (_entered) revert Reentered();
        _entered = true;
        _;
        _entered = false;
    }

    modifier onlyDisputes() {
        if (msg.sender != DISPUTES) revert NotDisputes(msg.sender);
        _;
    }

    /// @param deps The contracts of the market.
    /// @param market Whose storage this works on: its own, or that of the contract that delegates to it.
    constructor(Deps memory deps, address market) {
        (VAULT, REGISTRY, PARAMETERS) = (deps.vault, deps.registry, deps.parameters);
        (POLICY, STAKE, ROUTER) = (deps.policy, deps.stake, deps.router);
        (DISPUTES, TREASURY) = (deps.disputes, deps.treasury);
        (CHAIN, SEPARATOR) = (block.chainid, Orders.domainSeparator(market));
    }

    function _requestOf(Order calldata order) internal view returns (bytes32) {
        return Orders.request(order, block.chainid == CHAIN ? SEPARATOR : Orders.domainSeparator(address(this)));
    }

    /// @dev Uses a nonce, once.
    function _use(address requester, uint256 nonce) internal {
        uint256 word = _nonces[requester][nonce >> 8];
        uint256 bit = 1 << (nonce & 0xff);
        if (word & bit != 0) revert NonceUsed(requester, nonce);
        _nonces[requester][nonce >> 8] = word | bit;
    }

    /// @dev The class of a model and its clock. Reverts if there is none.
    function _service(Order calldata order) internal view returns (Service memory s) {
        IModelRegistry.Model memory model = REGISTRY.model(order.modelOwner, order.model);
        if (model.class == 0) revert UnknownModel(order.modelOwner, order.model);
        (s.class, s.deprecated, s.priceFloor) = (model.class, model.deprecated, model.priceFloor);
        s.terms = REGISTRY.terms(model.class);
        if (s.terms.verifier == 0) revert UnknownModel(order.modelOwner, order.model);
        (s.stopped, s.frozen) = ROUTER.stopped(s.terms.verifier);
    }

    /// @dev As _service, and reverts if the class is frozen.
    function _running(Order calldata order) internal view returns (Service memory s) {
        s = _service(order);
        if (s.frozen) revert Stopped(s.terms.verifier);
    }

    /// @dev A record's deadline as it is now: later by what the class has been frozen since the record was made.
    function _late(uint256 deadline, uint256 stoppedAt, uint256 stopped) internal pure returns (uint256) {
        return deadline + (stopped - stoppedAt);
    }

    function _notAfter(uint256 deadline) internal view {
        if (block.timestamp > deadline) revert TooLate(deadline);
    }

    function _after(uint256 time) internal view {
        if (block.timestamp <= time) revert TooEarly(time);
    }

    /// @dev Reverts unless a class is frozen and has been for long enough since a record was made.
    function _unwindable(bytes32 verifierClass, uint256 stoppedAt, uint256 stopped, bool frozen) internal pure {
        if (!frozen || stopped - stoppedAt < UNWIND_AFTER) revert NotStopped(verifierClass, stopped - stoppedAt);
    }

    function _wrongState(bytes32 request, State state) internal pure {
        revert WrongState(request, uint8(state));
    }

    /// @dev Ends a record: no more than its state is kept.
    function _end(Request storage r, State state) internal {
        r.state = state;
        (r.deliverBy, r.fee, r.bond, r.stoppedAt) = (0, 0, 0, 0);
        r.answer = 0;
        if (r.signers != 0) r.signers = 0;
    }

    function _itemOf(bytes32 request, Item calldata item) internal pure returns (bytes32) {
        return Orders.item(request, item.provider, item.fee, item.bond, item.output, item.data);
    }

    /// @dev What an open item of a class weighs on whoever would have to settle it.
    function _load(Tier tier, uint32 settleSeconds) internal pure returns (uint64) {
        return tier == Tier.Settled ? 0 : settleSeconds;
    }

    /// @dev Takes items off what is open of a provider.
    function _close(address provider, uint256 items, uint256 load) internal {
        Open storage o = open[provider];
        (o.items, o.load) = (o.items - uint64(items), o.load - uint64(load));
    }

    /// @dev Takes items off what is open of the attesters.
    function _closeAttested(uint256 load, uint96 value) internal {
        openAttested.load -= uint64(load);
        openAttested.value -= value;
    }

    function _u96(uint256 amount) internal pure returns (uint96) {
        if (amount > type(uint96).max) revert AmountTooLarge(amount);
        return uint96(amount);
    }

    function _hidden(Order calldata order) internal pure returns (bool) {
        return order.privacy & Orders.PRIVATE_OUTPUT != 0;
    }
}
