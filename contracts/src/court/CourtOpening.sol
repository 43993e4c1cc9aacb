// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {BLINDING_X, BLINDING_Y} from "../lib/BlindingBase.sol";
import {Bn254} from "../lib/Bn254.sol";
import {CourtLayout, Layout} from "./CourtLayout.sol";
import {CourtSums} from "./CourtSums.sol";
import {Reason, State} from "./CourtTypes.sol";

/// @title The two openings that end a proof
/// @notice That of the folded commitments by the folded witness, and the HyperKZG opening of the combined row.
/// docs/protocol.md, "Hiding" and "Opening".
library CourtOpening {
    uint256 private constant WIDTH = 64;

    /// @notice Checks Σ_i ρ^i·(C_i + r·C₂_i) + Σ_j ρ^(R+j)·(r·T_j + r²·E₂_j) = Σ_k values_k·[τ^k] + β·H, the left side
    /// being the state's sum.
    /// @param s The state.
    /// @param values Of the folded witness and its errors, see `values`.
    /// @param powers Calldata offset of 64 powers of τ, which the key has bound.
    function opensFold(State memory s, uint256[] memory values, uint256 powers) internal view returns (bool) {
        Bn254.Sum memory sum;
        (sum.x, sum.y) = (s.foldX, s.foldY);
        for (uint256 k = 0; k < WIDTH; ++k) {
            if (values[k] == 0) continue;
            uint256 x;
            uint256 y;
            assembly ("memory-safe") {
                x := calldataload(add(powers, shl(6, k)))
                y := calldataload(add(powers, add(shl(6, k), 0x20)))
            }
            CourtSums.add(sum, x, y, Bn254.R - values[k]);
        }
        CourtSums.add(sum, BLINDING_X, BLINDING_Y, Bn254.R - s.foldBlind);
        return sum.x == 0 && sum.y == 0;
    }

    /// @notice values_k = Σ_i ρ^i·(k-th value of commitment i), over the commitments of messages, of products and of errors.
    /// @param l Layout of the stream.
    /// @param events The event list, which gives the number of values of each message.
    /// @param rho ρ.
    /// @param witness Calldata offset of Z.
    /// @param errors Calldata offset of E.
    function foldedValues(Layout memory l, bytes calldata events, uint256 rho, uint256 witness, uint256 errors)
        internal
        pure
        returns (uint256[] memory values)
    {
        values = new uint256[](WIDTH);
        uint256 w = 1;
        for (uint256 item = 0; 4 * item < events.length; ++item) {
            uint32 e = uint32(bytes4(events[4 * item:4 * item + 4]));
            for (uint256 again = e & 0xff; again != 0; --again) {
                (witness, w) = addValues(values, witness, e >> 16, w, rho);
            }
        }
        (, w) = addValues(values, witness, l.products, w, rho);
        addValues(values, errors, l.products, w, rho);
    }

    /// @notice Adds n values, 64 a commitment.
    /// @return end Calldata offset after them.
    /// @return next Power of ρ of the next commitment.
    function addValues(uint256[] memory values, uint256 at, uint256 n, uint256 w, uint256 rho)
        private
        pure
        returns (uint256 end, uint256 next)
    {
        uint256 order = Bn254.R;
        assembly ("memory-safe") {
            let to := add(values, 0x20)
            let k := 0
            end := add(at, shl(5, n))
            for {} lt(at, end) { at := add(at, 0x20) } {
                let p := add(to, k)
                mstore(p, addmod(mload(p), mulmod(w, calldataload(at), order), order))
                k := add(k, 0x20)
                if eq(k, 0x800) {
                    k := 0
                    w := mulmod(w, rho, order)
                }
            }
            if k { w := mulmod(w, rho, order) }
            next := w
        }
    }

    /// @notice Checks the opening.
    /// @param s The state, whose second sum is Σ Λ·rows + μ·D.
    /// @param key Bytes of the court key.
    /// @param l Layout of the stream.
    /// @param point Calldata offset of r*.
    /// @param at Calldata offset of the opening in the stream.
    /// @return why A reason to reject the proof, or none.
    function opens(State memory s, bytes calldata key, Layout memory l, uint256 point, uint256 at)
        internal
        view
        returns (Reason why)
    {
        uint256 evals = at + 64 * (l.c - 1);
        if (!folds(s, l.c, point, evals)) return Reason.Evaluations;
        Bn254.Sum memory sum;
        (sum.x, sum.y) = (s.openX, s.openY);
        if (CourtSums.addPowers(sum, at, l.c - 1, s.batch, s.batch, false) != l.c - 1) return Reason.Point;
        (uint256 value, uint256 vanishing) = interpolated(s, l.c, evals);
        uint256 quotient = evals + 96 * l.c;
        if (CourtSums.addPowers(sum, quotient, 1, Bn254.R - vanishing, 0, false) != 1) return Reason.Point;
        if (CourtSums.addPowers(sum, quotient + 64, 1, s.zeta, 0, false) != 1) return Reason.Point;
        CourtSums.add(sum, 1, 2, Bn254.R - value);
        CourtSums.add(sum, BLINDING_X, BLINDING_Y, Bn254.R - s.blind);
        Bn254.Sum memory witness;
        assembly ("memory-safe") {
            calldatacopy(witness, add(quotient, 0x40), 0x40)
        }
        Bn254.G2 memory tau = Bn254.G2(
            CourtLayout.word(key, 2), CourtLayout.word(key, 3), CourtLayout.word(key, 4), CourtLayout.word(key, 5)
        );
        if (!Bn254.pairing(sum, witness, tau)) return Reason.Pairing;
    }

    /// @notice Checks b·(2·P_{i+1}(b²) − P_i(b) − P_i(−b)) = x_i·(P_i(b) − P_i(−b) − b·(P_i(b) + P_i(−b))) for all i, with
    /// P_c(b²) = y.
    function folds(State memory s, uint256 c, uint256 point, uint256 evals) private pure returns (bool good) {
        uint256 b = s.b;
        uint256 y = s.value;
        uint256 order = Bn254.R;
        good = true;
        assembly ("memory-safe") {
            for { let i := 1 } iszero(gt(i, c)) { i := add(i, 1) } {
                let plus := calldataload(evals)
                let minus := sub(order, calldataload(add(evals, 0x20)))
                let even := addmod(plus, sub(order, minus), order)
                evals := add(evals, 0x60)
                let next := y
                if lt(i, c) { next := calldataload(add(evals, 0x40)) }
                let left := mulmod(b, addmod(addmod(next, next, order), sub(order, even), order), order)
                let odd := addmod(addmod(plus, minus, order), sub(order, mulmod(b, even, order)), order)
                if sub(left, mulmod(calldataload(point), odd, order)) { good := 0 }
                point := add(point, 0x20)
            }
        }
    }

    /// @notice I(ζ) and Z(ζ): I meets Σ batch^i·P_i at b, −b and b², where Z vanishes. I(X) = u + v·X + w·(X² − b²).
    function interpolated(State memory s, uint256 c, uint256 evals)
        private
        view
        returns (uint256 value, uint256 vanishing)
    {
        (uint256 plus, uint256 minus, uint256 last) = combined(s.batch, c, evals);
        uint256 q = Bn254.R;
        uint256 square = mulmod(s.b, s.b, q);
        uint256[2] memory inverse = [addmod(s.b, s.b, q), addmod(mulmod(square, square, q), q - square, q)];
        uint256 list;
        assembly ("memory-safe") {
            list := inverse
        }
        Bn254.invert(list, 2); // neither is zero: b has passed
        uint256 v = mulmod(addmod(plus, q - minus, q), inverse[0], q);
        // u = (B(b) + B(−b))/2 = B(b) − v·b
        uint256 u = addmod(plus, q - mulmod(v, s.b, q), q);
        uint256 w = mulmod(addmod(last, q - addmod(u, mulmod(v, square, q), q), q), inverse[1], q);
        uint256 z = addmod(mulmod(s.zeta, s.zeta, q), q - square, q);
        value = addmod(addmod(u, mulmod(v, s.zeta, q), q), mulmod(w, z, q), q);
        vanishing = mulmod(z, addmod(s.zeta, q - square, q), q);
    }

    /// @notice Σ batch^i·P_i at b, −b and b².
    function combined(uint256 batch, uint256 c, uint256 evals)
        private
        pure
        returns (uint256 plus, uint256 minus, uint256 last)
    {
        uint256 order = Bn254.R;
        assembly ("memory-safe") {
            for { let at := add(evals, mul(0x60, c)) } gt(at, evals) {} {
                at := sub(at, 0x60)
                plus := addmod(mulmod(plus, batch, order), calldataload(at), order)
                minus := addmod(mulmod(minus, batch, order), calldataload(add(at, 0x20)), order)
                last := addmod(mulmod(last, batch, order), calldataload(add(at, 0x40)), order)
            }
        }
    }
}
