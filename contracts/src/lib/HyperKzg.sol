// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {Bn254, ORDER} from "./Bn254.sol";
import {Transcript} from "./Transcript.sol";

/// @title The HyperKZG opening of docs/protocol.md, "Opening"
/// @notice A committed polynomial P₀ of 2^c coefficients, read as a multilinear extension, has the value y at a point.
/// In calldata an opening is, in this order: the points Com(P₁) … Com(P_{c−1}); the words P_i(b), P_i(−b) for
/// i = 0 … c−1; the word P₀(b²); the points quotient and witness. The other P_i(b²) follow from the folds, so that a fold
/// is checked by computing it and absorbing the result.
/// @dev The steps are: begin, which draws b; the caller inverts denominators(b) with whatever else it has to invert;
/// reduce, which checks the folds; accumulate, which leaves e(A, [1]₂) = e(B, [τ]₂).
/// Arithmetic on lengths and positions is unchecked; c has 8 bits.
library HyperKzg {
    uint256 private constant R = ORDER;

    /// @notice What is left of an opening once its folds are checked: the pairing equation
    /// e(Σ_i ρ^i·Com(P_i) − I(ζ)·[1]₁ − Z(ζ)·quotient + ζ·witness, [1]₂) = e(witness, [τ]₂).
    struct Terms {
        uint256 rho;
        uint256 zeta;
        uint256 interpolant; // I(ζ)
        uint256 vanishing; // Z(ζ)
    }

    /// @notice The folds do not lead to the value that is claimed.
    error WrongFold();

    /// @notice The challenge b is 0, 1 or −1, so that b, −b and b² are not three points.
    error DegenerateChallenge();

    /// @notice Bytes of an opening of 2^c coefficients.
    function size(uint256 c) internal pure returns (uint256) {
        unchecked {
            return 64 * (c + 1) + 32 * (2 * c + 1);
        }
    }

    /// @notice Absorbs the folds and draws b.
    /// @param state The transcript, which has absorbed commitment, point and value.
    /// @param at Position of the opening in calldata.
    /// @param c The number of coordinates, at least 1.
    function begin(bytes32 state, uint256 at, uint256 c) internal pure returns (bytes32 next, uint256 b) {
        unchecked {
            next = Transcript.absorb(state, at, 64 * (c - 1));
            (next, b) = Transcript.challenge(next);
        }
    }

    /// @notice What reduce needs the inverses of: 2b and b⁴ − b². It reverts with DegenerateChallenge where one is zero.
    function denominators(uint256 b) internal pure returns (uint256 twice, uint256 gap) {
        uint256 square = mulmod(b, b, R);
        twice = addmod(b, b, R);
        gap = mulmod(square, addmod(square, R - 1, R), R);
        if (twice == 0 || gap == 0) revert DegenerateChallenge();
    }

    /// @notice Checks the folds, absorbs what follows b and draws ρ and ζ. It reverts with WrongFold or, for a word of the
    /// opening at or above R, with ScalarOutOfRange.
    /// @param state The transcript after begin.
    /// @param at Position of the opening in calldata.
    /// @param c The number of coordinates.
    /// @param point Memory address of the coordinates, elements of F, that of the lowest bit first.
    /// @param value The value y, an element of F.
    /// @param b The challenge of begin.
    /// @param inverses The inverses of denominators(b).
    function reduce(
        bytes32 state,
        uint256 at,
        uint256 c,
        uint256 point,
        uint256 value,
        uint256 b,
        uint256[2] memory inverses
    ) internal pure returns (Terms memory t) {
        unchecked {
            uint256 evaluations = at + 64 * (c - 1);
            // Rows (P_i(b), P_i(−b), P_i(b²)) and behind them the last fold, which has to be y.
            uint256 rows = _fold(evaluations, c, point, b, inverses[0]);
            uint256 last;
            assembly ("memory-safe") {
                last := mload(add(rows, add(mul(0x60, c), 0x40)))
            }
            if (last != value) revert WrongFold();
            Bn254.checkScalars(rows, 3 * c);
            state = Transcript.absorbMemory(state, rows, 96 * c);
            (state, t.rho) = Transcript.challenge(state);
            state = Transcript.absorb(state, evaluations + 64 * c + 32, 64);
            (, t.zeta) = Transcript.challenge(state);
            _interpolate(t, rows, c, b, inverses);
        }
    }

    /// @notice Adds factor times the equation that is left, but for factor·Com(P₀), which is the caller's.
    /// @param a The sum on the side of [1]₂.
    /// @param b The sum on the side of [τ]₂.
    /// @param at Position of the opening in calldata.
    /// @param c The number of coordinates.
    /// @param t What reduce left.
    /// @param factor An element of F.
    /// @return one The scalar of [1]₁ that is still to be added to a.
    function accumulate(Bn254.Sum memory a, Bn254.Sum memory b, uint256 at, uint256 c, Terms memory t, uint256 factor)
        internal
        view
        returns (uint256 one)
    {
        unchecked {
            uint256 quotient = at + 64 * (c - 1) + 64 * c + 32;
            Bn254.addPowers(a, at, c - 1, mulmod(factor, t.rho, R), t.rho);
            Bn254.addMul(a, quotient, Bn254.neg(mulmod(factor, t.vanishing, R)));
            Bn254.addMul(a, quotient + 64, mulmod(factor, t.zeta, R));
            Bn254.addMul(b, quotient + 64, factor);
            return Bn254.neg(mulmod(factor, t.interpolant, R));
        }
    }

    /// @dev Writes (P_i(b), P_i(−b), P_i(b²)) for i = 0 … c−1 and, where P_c(b²) would stand, the constant P_c. With the
    /// even part e = (P_i(b) + P_i(−b))/2 and the odd part o = (P_i(b) − P_i(−b))/2b, P_{i+1}(b²) = e + x_i·(o − e).
    /// The rows stand in memory that is allocated.
    function _fold(uint256 from, uint256 c, uint256 point, uint256 b, uint256 inverseTwice)
        private
        pure
        returns (uint256 rows)
    {
        assembly ("memory-safe") {
            rows := mload(0x40)
            mstore(0x40, add(rows, mul(0x60, add(c, 1))))
            let half := mulmod(b, inverseTwice, R)
            let row := rows
            mstore(add(row, 0x40), calldataload(add(from, shl(6, c))))
            for { let end := add(point, shl(5, c)) } lt(point, end) { point := add(point, 0x20) } {
                let plus := calldataload(from)
                let minus := calldataload(add(from, 0x20))
                mstore(row, plus)
                mstore(add(row, 0x20), minus)
                let even := mulmod(addmod(plus, minus, R), half, R)
                // The range of both is checked afterwards, so minus is reduced where it must not wrap.
                let odd := mulmod(addmod(plus, sub(R, mod(minus, R)), R), inverseTwice, R)
                let slope := addmod(odd, sub(R, even), R)
                row := add(row, 0x60)
                mstore(add(row, 0x40), addmod(even, mulmod(mload(point), slope, R), R))
                from := add(from, 0x40)
            }
        }
    }

    /// @dev With b₀, b₁, b₂ the values of B = Σ ρ^i·P_i at b, −b and b², I(X) = u + v·X + w·(X² − b²) for u = (b₀+b₁)/2,
    /// v = (b₀−b₁)/2b, w = (b₂ − u − v·b²)/(b⁴ − b²), and Z(X) = (X² − b²)(X − b²).
    function _interpolate(Terms memory t, uint256 rows, uint256 c, uint256 b, uint256[2] memory inverses) private pure {
        uint256 rho = t.rho;
        uint256 b0;
        uint256 b1;
        uint256 b2;
        assembly ("memory-safe") {
            for { let row := add(rows, mul(0x60, c)) } gt(row, rows) {} {
                row := sub(row, 0x60)
                b0 := addmod(mulmod(b0, rho, R), mload(row), R)
                b1 := addmod(mulmod(b1, rho, R), mload(add(row, 0x20)), R)
                b2 := addmod(mulmod(b2, rho, R), mload(add(row, 0x40)), R)
            }
        }
        uint256 square = mulmod(b, b, R);
        uint256 u = mulmod(addmod(b0, b1, R), mulmod(b, inverses[0], R), R);
        uint256 v = mulmod(addmod(b0, R - b1, R), inverses[0], R);
        uint256 w = addmod(b2, R - addmod(u, mulmod(v, square, R), R), R);
        w = mulmod(w, inverses[1], R);
        uint256 distance = addmod(mulmod(t.zeta, t.zeta, R), R - square, R);
        t.interpolant = addmod(addmod(u, mulmod(v, t.zeta, R), R), mulmod(w, distance, R), R);
        t.vanishing = mulmod(distance, addmod(t.zeta, R - square, R), R);
    }
}
