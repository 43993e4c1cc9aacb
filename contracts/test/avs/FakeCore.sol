// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {
    Certificate,
    G1Point,
    G2Point,
    IAllocationManager,
    IAVSRegistrar,
    ICrossChainRegistry,
    IKeyRegistrar,
    IOperatorTableCalculator,
    IRewardsCoordinator,
    IStrategy,
    OperatorInfo,
    OperatorSet,
    OperatorSetInfo
} from "../../src/avs/Core.sol";
import {IERC20} from "../../src/interfaces/IERC20.sol";

/// @title EigenLayer's core in one contract, for tests only
/// @notice It reckons with shares and magnitudes as the core does, and has none of its delays. It verifies no signature:
/// the tests of e2e do that on the real core.
contract FakeCore {
    struct Operator {
        uint64 magnitude; // of max
        uint64 max;
        uint128 shares;
        uint128 queued;
        bool slashable;
    }

    uint32 public DEALLOCATION_DELAY = 100;
    uint32 public minWithdrawalDelayBlocks = 80;
    uint32 public constant CALCULATION_INTERVAL_SECONDS = 1 days;

    IERC20 public underlyingToken;
    address public avs;
    address public owner;
    uint256 public rate = 1e18; // tokens for 10^18 shares
    uint256 public slashes;
    bool public stuck; // clearing reverts
    uint256 public leavesAt = type(uint256).max; // block from which nothing is slashable
    bytes public hook; // called on the service manager while clearing
    bytes public hookAnswer;
    address public claimer;
    string public uri;

    mapping(address operator => Operator) public operators;
    mapping(uint32 id => address) public recipients;
    mapping(uint32 id => address[]) private _members;
    mapping(address operator => G1Point) private _keys;
    mapping(bytes32 key => address) private _owners;
    mapping(uint32 time => OperatorSetInfo) private _tables;
    mapping(uint32 time => mapping(uint256 index => OperatorInfo)) private _rows;
    mapping(uint256 slashId => uint256) private _pending;
    IRewardsCoordinator.OperatorDirectedRewardsSubmission[] private _submissions;

    error FakeRefused();

    constructor(IERC20 token) {
        underlyingToken = token;
    }

    // What tests arrange.

    function setOperator(address operator, Operator calldata o) external {
        operators[operator] = o;
    }

    function setKey(address operator, G1Point calldata key) external {
        _keys[operator] = key;
        _owners[keccak256(abi.encode(key))] = operator;
    }

    function setRate(uint256 to) external {
        rate = to;
    }

    function setStuck(bool to) external {
        stuck = to;
    }

    function setLeavesAt(uint256 to) external {
        leavesAt = to;
    }

    function setHook(bytes calldata to) external {
        hook = to;
    }

    function join(address operator, uint32 id) external {
        uint32[] memory ids = new uint32[](1);
        ids[0] = id;
        _members[id].push(operator);
        IAVSRegistrar(avs).registerOperator(operator, avs, ids, "");
    }

    function leave(address operator, uint32 id) external {
        uint32[] memory ids = new uint32[](1);
        ids[0] = id;
        address[] storage list = _members[id];
        for (uint256 i = 0; i < list.length; i++) {
            if (list[i] == operator) (list[i], list[list.length - 1]) = (list[list.length - 1], list[i]);
        }
        list.pop();
        IAVSRegistrar(avs).deregisterOperator(operator, avs, ids);
    }

    function updateTable(uint32 time) external {
        bytes memory table = IOperatorTableCalculator(avs).calculateOperatorTableBytes(OperatorSet(avs, 0));
        _tables[time] = abi.decode(table, (OperatorSetInfo));
    }

    function submissions() external view returns (IRewardsCoordinator.OperatorDirectedRewardsSubmission[] memory) {
        return _submissions;
    }

    // Operator sets.

    function updateAVSMetadataURI(address avs_, string calldata uri_) external {
        if (avs_ != msg.sender) revert FakeRefused();
        (avs, uri) = (avs_, uri_);
    }

    function createRedistributingOperatorSets(
        address avs_,
        IAllocationManager.CreateSetParams[] calldata params,
        address[] calldata to
    ) external {
        if (avs_ != msg.sender || recipients[params[0].operatorSetId] != address(0)) revert FakeRefused();
        recipients[params[0].operatorSetId] = to[0];
    }

    function isMemberOfOperatorSet(address operator, OperatorSet calldata set) public view returns (bool) {
        address[] storage list = _members[set.id];
        for (uint256 i = 0; i < list.length; i++) {
            if (list[i] == operator) return true;
        }
        return false;
    }

    function getMembers(OperatorSet calldata set) external view returns (address[] memory) {
        return _members[set.id];
    }

    function isOperatorSlashable(address operator, OperatorSet calldata) external view returns (bool) {
        return operators[operator].slashable;
    }

    // Stake.

    function getAllocation(address operator, OperatorSet calldata, IStrategy)
        external
        view
        returns (IAllocationManager.Allocation memory)
    {
        return IAllocationManager.Allocation(operators[operator].magnitude, 0, 0);
    }

    function getMaxMagnitude(address operator, IStrategy) external view returns (uint64) {
        return operators[operator].max;
    }

    function getMinimumSlashableStake(
        OperatorSet calldata,
        address[] calldata list,
        IStrategy[] calldata,
        uint32 futureBlock
    ) external view returns (uint256[][] memory stakes) {
        if (futureBlock < block.number) revert FakeRefused();
        stakes = new uint256[][](list.length);
        for (uint256 i = 0; i < list.length; i++) {
            stakes[i] = new uint256[](1);
            Operator storage o = operators[list[i]];
            if (o.max != 0 && futureBlock < leavesAt) stakes[i][0] = uint256(o.shares) * o.magnitude / o.max;
        }
    }

    function getOperatorShares(address operator, IStrategy[] calldata) external view returns (uint256[] memory shares) {
        shares = new uint256[](1);
        shares[0] = operators[operator].shares;
    }

    function getSlashableSharesInQueue(address operator, IStrategy) external view returns (uint256) {
        return operators[operator].queued;
    }

    function slashOperator(address avs_, IAllocationManager.SlashingParams calldata p)
        external
        returns (uint256 slashId, uint256[] memory shares)
    {
        uint256 wad = p.wadsToSlash[0];
        if (avs_ != msg.sender || msg.sender != avs || wad == 0 || wad > 1e18) revert FakeRefused();
        Operator storage o = operators[p.operator];
        uint64 cut = uint64((uint256(o.magnitude) * wad + 1e18 - 1) / 1e18);
        (uint256 shares_, uint256 queued) = (_cut(o.shares, o.max, cut), _cut(o.queued, o.max, cut));
        (o.magnitude, o.max) = (o.magnitude - cut, o.max - cut);
        (o.shares, o.queued) = (o.shares - uint128(shares_), o.queued - uint128(queued));
        slashId = ++slashes;
        shares = new uint256[](1);
        shares[0] = shares_ + queued;
        _pending[slashId] = shares[0];
    }

    function clearBurnOrRedistributableShares(OperatorSet calldata set, uint256 slashId)
        external
        returns (uint256[] memory)
    {
        if (stuck) revert FakeRefused();
        if (hook.length != 0) (, hookAnswer) = avs.call(hook);
        underlyingToken.transfer(recipients[set.id], _pending[slashId] * rate / 1e18);
        delete _pending[slashId];
        return new uint256[](1);
    }

    function underlyingToSharesView(uint256 amount) external view returns (uint256) {
        return amount * 1e18 / rate;
    }

    function sharesToUnderlyingView(uint256 shares) external view returns (uint256) {
        return shares * rate / 1e18;
    }

    // Keys, tables, certificates.

    function configureOperatorSet(OperatorSet calldata set, IKeyRegistrar.CurveType curve) external view {
        if (set.avs != msg.sender || curve != IKeyRegistrar.CurveType.BN254) revert FakeRefused();
    }

    function createGenerationReservation(
        OperatorSet calldata,
        IOperatorTableCalculator calculator,
        ICrossChainRegistry.OperatorSetConfig calldata config
    ) external {
        if (address(calculator) != msg.sender) revert FakeRefused();
        owner = config.owner;
    }

    function isRegistered(OperatorSet calldata, address operator) external view returns (bool) {
        return _keys[operator].X != 0;
    }

    function getBN254Key(OperatorSet calldata, address operator)
        external
        view
        returns (G1Point memory key, G2Point memory none)
    {
        return (_keys[operator], none);
    }

    function getOperatorFromSigningKey(OperatorSet calldata, bytes calldata key) external view returns (address, bool) {
        return (_owners[keccak256(key)], true);
    }

    function verifyCertificateProportion(OperatorSet calldata, Certificate calldata c, uint16[] calldata thresholds)
        external
        returns (bool)
    {
        OperatorSetInfo storage table = _tables[c.referenceTimestamp];
        uint256 signed = table.totalWeights[0];
        for (uint256 i = 0; i < c.nonSignerWitnesses.length; i++) {
            _rows[c.referenceTimestamp][c.nonSignerWitnesses[i].operatorIndex] = c.nonSignerWitnesses[i].operatorInfo;
            signed -= c.nonSignerWitnesses[i].operatorInfo.weights[0];
        }
        return signed >= table.totalWeights[0] * thresholds[0] / 10_000;
    }

    function getTotalStakeWeights(OperatorSet calldata, uint32 time) external view returns (uint256[] memory) {
        return _tables[time].totalWeights;
    }

    function getOperatorSetInfo(OperatorSet calldata, uint32 time) external view returns (OperatorSetInfo memory) {
        return _tables[time];
    }

    function getNonsignerOperatorInfo(OperatorSet calldata, uint32 time, uint256 index)
        external
        view
        returns (OperatorInfo memory)
    {
        return _rows[time][index];
    }

    // Rewards.

    function setClaimerFor(address claimer_) external {
        claimer = claimer_;
    }

    function createOperatorDirectedOperatorSetRewardsSubmission(
        OperatorSet calldata,
        IRewardsCoordinator.OperatorDirectedRewardsSubmission[] calldata list
    ) external {
        uint256 total = 0;
        for (uint256 i = 0; i < list[0].operatorRewards.length; i++) {
            total += list[0].operatorRewards[i].amount;
        }
        if (list[0].startTimestamp % 1 days != 0 || list[0].startTimestamp + list[0].duration >= block.timestamp) {
            revert FakeRefused();
        }
        _submissions.push(list[0]);
        underlyingToken.transferFrom(msg.sender, address(this), total);
    }

    function _cut(uint256 shares, uint256 max, uint256 cut) private pure returns (uint256) {
        return max == 0 ? 0 : shares - (shares * (max - cut) + max - 1) / max;
    }
}
