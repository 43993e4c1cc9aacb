// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

/// @dev The order of G1. Assembly takes constants of other contracts only where they stand outside of one.
uint256 constant ORDER = 0x30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001;

/// @title Arithmetic on BN254 with the precompiles of EIP-196, EIP-197 and EIP-198
/// @notice Points of G1 are x ‖ y, big endian, as in the precompiles; infinity is (0, 0). Scalars are elements of the
/// scalar field F of order R. Points mostly lie in calldata and are named by their position there, so that each is copied
/// once, straight into the input of a precompile.
/// @dev The precompiles refuse coordinates at or above P and points off the curve, also where the scalar is zero. So every
/// point that passes through a function of this library is canonical and on the curve, or the call reverts.
/// A chain without a precompile answers a call of its address with success and no data, and leaves what was in memory.
/// Every verification takes points by coordinates, an inverse and a pairing, whose answers are looked at for that.
library Bn254 {
    /// @notice The order of the base field.
    uint256 internal constant P = 0x30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47;

    /// @notice The order of G1, which is that of the scalar field.
    uint256 internal constant R = ORDER;

    /// @dev The generator [1]₂ of G2, imaginary parts first, as in the pairing precompile.
    uint256 private constant G2_X1 = 0x198e9393920d483a7260bfb731fb5d25f1aa493335a9e71297e485b7aef312c2;
    uint256 private constant G2_X0 = 0x1800deef121f1e76426a00665e5c4479674322d4f75edadd46debd5cd992f6ed;
    uint256 private constant G2_Y1 = 0x090689d0585ff075ec9e99ad690c3395bc4b313370b38ef355acdadcd122975b;
    uint256 private constant G2_Y0 = 0x12c85ea5db8c6deb4aab71808dcb408fe3d1e7690c43d37b4ce6cc0166fa7daa;

    /// @dev More than 1/63 of what a product of EIP-196 (6,000 gas) and a pairing of two (113,000 gas) cost.
    uint256 private constant PRODUCT_RESERVE = 200;
    uint256 private constant PAIRING_RESERVE = 2_000;

    /// @notice A running sum of points: (x, y) is the sum, the rest is the input of the next operation.
    /// @dev The layout is that of the precompiles' inputs: (x, y, px, py) for an addition, (px, py, s) for a product.
    struct Sum {
        uint256 x;
        uint256 y;
        uint256 px;
        uint256 py;
        uint256 s;
    }

    /// @notice A point of G2 as the pairing precompile takes it: x = x1·u + x0, y = y1·u + y0.
    struct G2 {
        uint256 x1;
        uint256 x0;
        uint256 y1;
        uint256 y0;
    }

    /// @notice A point has coordinates out of range or is not on the curve.
    error InvalidPoint();

    /// @notice A point is infinity where the format has none.
    /// @param at Its position in calldata.
    error InfinitePoint(uint256 at);

    /// @notice A scalar is not below R.
    /// @param index Its place in the list that was checked.
    error ScalarOutOfRange(uint256 index);

    /// @notice A value that had to be inverted is zero.
    error ZeroInverse();

    /// @notice Adds the point at a position in calldata.
    function add(Sum memory sum, uint256 at) internal view {
        bool ok;
        assembly ("memory-safe") {
            calldatacopy(add(sum, 0x40), at, 0x40)
            ok := staticcall(gas(), 6, sum, 0x80, sum, 0x40)
        }
        if (!ok) _fail(PRODUCT_RESERVE);
    }

    /// @notice Adds s times the point at a position in calldata. s may be any number.
    function addMul(Sum memory sum, uint256 at, uint256 s) internal view {
        if (s == 1) return add(sum, at);
        bool ok;
        assembly ("memory-safe") {
            let p := add(sum, 0x40)
            calldatacopy(p, at, 0x40)
            mstore(add(sum, 0x80), s)
            if staticcall(gas(), 7, p, 0x60, p, 0x40) {
                ok := staticcall(gas(), 6, sum, 0x80, sum, 0x40)
            }
        }
        if (!ok) _fail(PRODUCT_RESERVE);
    }

    /// @notice Adds s times the point (px, py). s may be any number.
    function addMul(Sum memory sum, uint256 px, uint256 py, uint256 s) internal view {
        bool ok = true;
        assembly ("memory-safe") {
            let p := add(sum, 0x40)
            mstore(p, px)
            mstore(add(sum, 0x60), py)
            mstore(add(sum, 0x80), s)
            if iszero(eq(s, 1)) {
                ok := staticcall(gas(), 7, p, 0x60, p, 0x40)
                ok := and(ok, eq(returndatasize(), 0x40))
            }
            if ok {
                ok := staticcall(gas(), 6, sum, 0x80, sum, 0x40)
                ok := and(ok, eq(returndatasize(), 0x40))
            }
        }
        if (!ok) _fail(PRODUCT_RESERVE);
    }

    /// @notice Adds Σ_i factor·s_i·P_i over the points that follow each other in calldata.
    /// @param sum The sum that grows.
    /// @param at Position of the first point in calldata.
    /// @param count The number of points.
    /// @param scalars Memory address of as many words s_i.
    /// @param factor An element of F.
    function addMany(Sum memory sum, uint256 at, uint256 count, uint256 scalars, uint256 factor) internal view {
        bool ok = true;
        assembly ("memory-safe") {
            let p := add(sum, 0x40)
            let k := add(sum, 0x80)
            for { let end := add(scalars, shl(5, count)) } lt(scalars, end) { scalars := add(scalars, 0x20) } {
                calldatacopy(p, at, 0x40)
                mstore(k, mulmod(mload(scalars), factor, R))
                ok := staticcall(gas(), 7, p, 0x60, p, 0x40)
                if iszero(ok) { break }
                ok := staticcall(gas(), 6, sum, 0x80, sum, 0x40)
                if iszero(ok) { break }
                at := add(at, 0x40)
            }
        }
        if (!ok) _fail(PRODUCT_RESERVE);
    }

    /// @notice Adds Σ_i first·ratio^i·P_i over the points that follow each other in calldata.
    /// @param sum The sum that grows.
    /// @param at Position of the first point in calldata.
    /// @param count The number of points.
    /// @param first The scalar of the first point.
    /// @param ratio What each further scalar is multiplied by.
    /// @return next first·ratio^count.
    function addPowers(Sum memory sum, uint256 at, uint256 count, uint256 first, uint256 ratio)
        internal
        view
        returns (uint256 next)
    {
        bool ok = true;
        next = first;
        assembly ("memory-safe") {
            let p := add(sum, 0x40)
            let k := add(sum, 0x80)
            for { let end := add(at, shl(6, count)) } lt(at, end) { at := add(at, 0x40) } {
                calldatacopy(p, at, 0x40)
                mstore(k, next)
                ok := staticcall(gas(), 7, p, 0x60, p, 0x40)
                if iszero(ok) { break }
                ok := staticcall(gas(), 6, sum, 0x80, sum, 0x40)
                if iszero(ok) { break }
                next := mulmod(next, ratio, R)
            }
        }
        if (!ok) _fail(PRODUCT_RESERVE);
    }

    /// @notice Tells whether e(a, [1]₂) = e(b, [τ]₂). Both sums come from this library, so both are on the curve.
    function pairing(Sum memory a, Sum memory b, G2 memory tau) internal view returns (bool equal) {
        bool ok;
        assembly ("memory-safe") {
            let m := mload(0x40)
            mcopy(m, a, 0x40)
            mstore(add(m, 0x40), G2_X1)
            mstore(add(m, 0x60), G2_X0)
            mstore(add(m, 0x80), G2_Y1)
            mstore(add(m, 0xa0), G2_Y0)
            mstore(add(m, 0xc0), mload(b))
            // −(x, y) = (x, P − y), and infinity is its own negative.
            mstore(add(m, 0xe0), mod(sub(P, mload(add(b, 0x20))), P))
            mcopy(add(m, 0x100), tau, 0x80)
            ok := staticcall(gas(), 8, m, 0x180, m, 0x20)
            ok := and(ok, eq(returndatasize(), 0x20))
            equal := mload(m)
        }
        if (!ok) _fail(PAIRING_RESERVE);
    }

    /// @notice Replaces the words of a list by their inverses in F: one inversion and three products a word.
    /// @param list Memory address of the words, elements of F. Reverts with ZeroInverse if one is zero.
    /// @param count Their number, at least 1.
    function invert(uint256 list, uint256 count) internal view {
        uint256 product = 1;
        uint256 inverse;
        bool ok;
        assembly ("memory-safe") {
            // Partial products before each word, in free memory.
            let partials := mload(0x40)
            let size := shl(5, count)
            for { let i := 0 } lt(i, size) { i := add(i, 0x20) } {
                mstore(add(partials, i), product)
                product := mulmod(product, mload(add(list, i)), R)
            }
            // product^(R−2) by the precompile of EIP-198.
            let m := add(partials, size)
            mstore(m, 0x20)
            mstore(add(m, 0x20), 0x20)
            mstore(add(m, 0x40), 0x20)
            mstore(add(m, 0x60), product)
            mstore(add(m, 0x80), sub(R, 2))
            mstore(add(m, 0xa0), R)
            ok := staticcall(gas(), 5, m, 0xc0, m, 0x20)
            ok := and(ok, eq(returndatasize(), 0x20))
            inverse := mload(m)
            // Going back, inverse is that of the product of all words up to this one.
            for { let i := size } i {} {
                i := sub(i, 0x20)
                let word := mload(add(list, i))
                mstore(add(list, i), mulmod(inverse, mload(add(partials, i)), R))
                inverse := mulmod(inverse, word, R)
            }
        }
        if (product == 0) revert ZeroInverse();
        if (!ok) _fail(PRODUCT_RESERVE);
    }

    /// @notice Reverts with ScalarOutOfRange unless all words of a list in memory are below R.
    function checkScalars(uint256 list, uint256 count) internal pure {
        uint256 good = 1;
        assembly ("memory-safe") {
            for { let at := add(list, shl(5, count)) } gt(at, list) {} {
                at := sub(at, 0x20)
                good := and(good, lt(mload(at), R))
            }
        }
        if (good == 0) _blame(list);
    }

    /// @notice Reverts with InfinitePoint if one of the points that follow each other in calldata is infinity. It does not
    /// look at coordinates otherwise.
    function checkFinite(uint256 at, uint256 count) internal pure {
        uint256 bad;
        assembly ("memory-safe") {
            for { let end := add(at, shl(6, count)) } lt(at, end) { at := add(at, 0x40) } {
                if iszero(or(calldataload(at), calldataload(add(at, 0x20)))) {
                    bad := at
                    break
                }
            }
        }
        if (bad != 0) revert InfinitePoint(bad);
    }

    /// @notice The negative of an element of F.
    function neg(uint256 s) internal pure returns (uint256) {
        return s == 0 ? 0 : R - s;
    }

    /// @dev Names the first word that is not below R; there is one.
    function _blame(uint256 list) private pure {
        uint256 index = 0;
        assembly ("memory-safe") {
            for {} lt(mload(add(list, shl(5, index))), R) { index := add(index, 1) } {}
        }
        revert ScalarOutOfRange(index);
    }

    /// @dev A precompile that fails has used up all gas it was given, 63/64 of what there was, whatever the reason. Where
    /// less than the reserve is left, gas may have been the reason, and this frame runs out of it, too: no caller can make
    /// a good proof look bad by giving it too little gas.
    function _fail(uint256 reserve) private view {
        if (gasleft() < reserve) {
            assembly ("memory-safe") {
                invalid()
            }
        }
        revert InvalidPoint();
    }
}
