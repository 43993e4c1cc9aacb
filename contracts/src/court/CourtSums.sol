// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {Bn254} from "../lib/Bn254.sol";

/// @title Sums of points that may be bad
/// @notice As Bn254's, but a bad point ends the sum instead of the transaction: the court records it.
/// @dev A precompile also fails for want of gas. So a point that it refuses is looked at again here, and unless it is
/// bad the transaction reverts: nobody can have a good proof rejected by giving too little gas.
library CourtSums {
    /// @notice A precompile failed on good points: too little gas.
    error OutOfGas();

    /// @notice Adds s times the point (x, y), which is on the curve. s may be any number.
    /// @param sum The sum that grows.
    function add(Bn254.Sum memory sum, uint256 x, uint256 y, uint256 s) internal view {
        Bn254.addMul(sum, x, y, s);
    }

    /// @notice Adds Σ s_i·P_i over the points that follow each other in calldata, with scalars there, too.
    /// @param sum The sum that grows.
    /// @param at Calldata offset of the first point.
    /// @param count How many.
    /// @param scalars Calldata offset of the first scalar.
    /// @param finite Whether infinity is a bad point.
    /// @return done How many points were good before the first bad one.
    function addWeighted(Bn254.Sum memory sum, uint256 at, uint256 count, uint256 scalars, bool finite)
        internal
        view
        returns (uint256 done)
    {
        bool good = true;
        uint256 start = at;
        assembly ("memory-safe") {
            let p := add(sum, 0x40)
            let k := add(sum, 0x80)
            for { let end := add(at, shl(6, count)) } lt(at, end) { at := add(at, 0x40) } {
                calldatacopy(p, at, 0x40)
                if and(finite, iszero(or(mload(p), mload(add(sum, 0x60))))) {
                    good := 0
                    break
                }
                calldatacopy(k, scalars, 0x20)
                good := staticcall(gas(), 7, p, 0x60, p, 0x40)
                if good { good := staticcall(gas(), 6, sum, 0x80, sum, 0x40) }
                if iszero(good) { break }
                scalars := add(scalars, 0x20)
            }
        }
        if (!good) checkBad(at, finite);
        done = (at - start) / 64;
    }

    /// @notice Adds Σ first·ratio^i·P_i over the points that follow each other in calldata.
    /// @param sum The sum that grows.
    /// @param at Calldata offset of the first point.
    /// @param count How many.
    /// @param first Scalar of the first point, below r.
    /// @param ratio What each next scalar is multiplied by.
    /// @param finite Whether infinity is a bad point.
    /// @return done How many points were good before the first bad one.
    function addPowers(Bn254.Sum memory sum, uint256 at, uint256 count, uint256 first, uint256 ratio, bool finite)
        internal
        view
        returns (uint256 done)
    {
        bool good = true;
        uint256 start = at;
        uint256 order = Bn254.R;
        assembly ("memory-safe") {
            let p := add(sum, 0x40)
            let k := add(sum, 0x80)
            for { let end := add(at, shl(6, count)) } lt(at, end) { at := add(at, 0x40) } {
                calldatacopy(p, at, 0x40)
                if and(finite, iszero(or(mload(p), mload(add(sum, 0x60))))) {
                    good := 0
                    break
                }
                mstore(k, first)
                good := staticcall(gas(), 7, p, 0x60, p, 0x40)
                if good { good := staticcall(gas(), 6, sum, 0x80, sum, 0x40) }
                if iszero(good) { break }
                first := mulmod(first, ratio, order)
            }
        }
        if (!good) checkBad(at, finite);
        done = (at - start) / 64;
    }

    /// @notice Reverts unless the point at a calldata offset is bad.
    function checkBad(uint256 at, bool finite) private pure {
        uint256 p = Bn254.P;
        bool good;
        assembly ("memory-safe") {
            let x := calldataload(at)
            let y := calldataload(add(at, 0x20))
            // y² = x³ + 3, or infinity where it may be.
            good := eq(mulmod(y, y, p), addmod(mulmod(mulmod(x, x, p), x, p), 3, p))
            if iszero(or(x, y)) { good := iszero(finite) }
            good := and(good, and(lt(x, p), lt(y, p)))
        }
        if (good) revert OutOfGas();
    }

    /// @notice x^e in F.
    function power(uint256 x, uint256 e) internal pure returns (uint256 y) {
        y = 1;
        for (; e != 0; e >>= 1) {
            if (e & 1 != 0) y = mulmod(y, x, Bn254.R);
            x = mulmod(x, x, Bn254.R);
        }
    }
}
