// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IParameters} from "../interfaces/IParameters.sol";
import {IStakePolicy} from "../interfaces/IStakePolicy.sol";

/// @title How large a bond must be: docs/market-stake.md
/// @notice Who may do what: the market counts faults and proven fees; everybody reads. There is no owner.
/// @dev What can be lost: nothing is held here. The factor lies between 11,000 and 30,000: more than the value at risk, so
/// that something is left for whoever brings a fault to light, and never so much that one fault ends a business.
contract StakePolicy is IStakePolicy {
    /// @dev One slot.
    struct Record {
        uint128 proven; // protocol fees of proven items, fee token
        uint64 points; // faults at the time `at`
        uint40 at;
    }

    /// @notice The factor of somebody unknown with no open item, in 1/10,000 of the value at risk.
    uint256 public constant BASE = 12_000;

    /// @notice The factor never grows beyond this.
    uint256 public constant MAX = 30_000;

    /// @notice Each open item adds this, all of them at most MAX_OPEN.
    uint256 public constant PER_OPEN = 25;
    uint256 public constant MAX_OPEN = 6_000;

    /// @notice A fault adds this at first, and half as much after each HALF_LIFE.
    uint256 public constant PER_FAULT = 5_000;
    uint256 public constant HALF_LIFE = 30 days;

    /// @notice Proven protocol fees of 1, 3, 7, 15, … times the floor take this away, once more for each doubling; at most
    /// MAX_DISCOUNT.
    uint256 public constant PER_DOUBLING = 100;
    uint256 public constant MAX_DISCOUNT = 1_000;

    /// @dev A fault in points.
    uint256 private constant FAULT = 1e9;

    /// @notice The InferenceMarket.
    address public immutable MARKET;

    mapping(address provider => Record) private _records;

    /// @notice The sender may not do this.
    error NotAllowed(address sender);

    modifier onlyMarket() {
        if (msg.sender != MARKET) revert NotAllowed(msg.sender);
        _;
    }

    /// @param market The InferenceMarket, which may not have been deployed yet.
    constructor(address market) {
        MARKET = market;
    }

    /// @inheritdoc IStakePolicy
    function recordProven(address provider, uint96 protocolFee) external onlyMarket {
        Record storage r = _records[provider];
        uint256 sum = uint256(r.proven) + protocolFee;
        r.proven = uint128(sum > type(uint128).max ? type(uint128).max : sum);
    }

    /// @inheritdoc IStakePolicy
    function recordFault(address provider) external onlyMarket {
        Record storage r = _records[provider];
        uint256 sum = _points(r.points, r.at) + FAULT;
        r.points = uint64(sum > type(uint64).max ? type(uint64).max : sum);
        r.at = uint40(block.timestamp);
    }

    /// @inheritdoc IStakePolicy
    function quote(address provider, uint256 open, IParameters.Terms calldata terms)
        external
        view
        returns (uint256 factor, uint96 floor)
    {
        Record memory r = _records[provider];
        floor = _floor(terms);
        uint256 more = open > MAX_OPEN / PER_OPEN ? MAX_OPEN : open * PER_OPEN;
        factor = BASE + more + _points(r.points, r.at) * PER_FAULT / FAULT - _discount(r.proven, floor);
        if (factor > MAX) factor = MAX;
    }

    /// @notice What was counted of a provider.
    /// @return proven Protocol fees of its proven items, in the fee token.
    /// @return faults Its faults, old ones for less, in 10^-9.
    function record(address provider) external view returns (uint256 proven, uint256 faults) {
        Record memory r = _records[provider];
        return (r.proven, _points(r.points, r.at));
    }

    /// @dev Three times what slashing costs at the highest base fee that the terms reckon with, rounded up: EigenLayer
    /// slashing is worth its gas. At most what a bond can hold.
    function _floor(IParameters.Terms calldata terms) private pure returns (uint96) {
        uint256 wei_ = 3 * uint256(terms.slashGas) * terms.baseFeeCap;
        uint256 floor = (wei_ * terms.tokenPerEther + 1e18 - 1) / 1e18;
        return floor > type(uint96).max ? type(uint96).max : uint96(floor);
    }

    /// @dev p·2^-(t / half-life), linear between halvings: ⌈p·(2H − r) / (2H·2^k)⌉ with t = k·H + r. Lines above a convex
    /// curve, rounded up: going on from a value in between is never less than going all the way at once, so a fault more
    /// is never a lower bond later.
    function _points(uint256 points, uint256 at) private view returns (uint256) {
        if (points == 0) return 0;
        uint256 time = block.timestamp - at;
        uint256 halvings = time / HALF_LIFE;
        if (halvings > 64) halvings = 64;
        uint256 divisor = (2 * HALF_LIFE) << halvings;
        return (points * (2 * HALF_LIFE - time % HALF_LIFE) + divisor - 1) / divisor;
    }

    /// @dev PER_DOUBLING·⌊log₂(1 + proven / floor)⌋, floor being 1 at least.
    function _discount(uint256 proven, uint256 floor) private pure returns (uint256) {
        uint256 rest = 1 + proven / (floor == 0 ? 1 : floor);
        uint256 discount = 0;
        while (rest > 1 && discount < MAX_DISCOUNT) {
            discount += PER_DOUBLING;
            rest >>= 1;
        }
        return discount;
    }
}
