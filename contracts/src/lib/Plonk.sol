// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {Bn254, ORDER} from "./Bn254.sol";
import {ShownValues} from "./ShownValues.sol";

/// @title PLONK as gnark v0.16.3 makes it over BN254, without commitments
/// @notice Keccak-256 is challenge hash and folding hash. In calldata the circuit is the points Q_l, Q_r, Q_m, Q_o, Q_k, S₁, S₂, S₃
/// and a proof is the points [L], [R], [O], [Z], [H₀], [H₁], [H₂], the words l, r, o, s₁, s₂ at ζ and z at ωζ, the points
/// [W_ζ], [W_ωζ].
/// @dev The steps are: open, which draws the challenges; the caller inverts denominators with whatever else it has to
/// invert; reduce, which evaluates the circuit's equation at ζ; accumulate, which leaves e(A, [1]₂) = e(B, [τ]₂).
/// Unchecked sums are of positions in calldata or of at most three elements of F, which are below 2^254.
library Plonk {
    uint256 private constant R = ORDER;

    /// @notice Bytes of a proof.
    uint256 internal constant SIZE = 768;

    /// @dev Places in the circuit and in a proof.
    uint256 private constant S1 = 320;
    uint256 private constant S3 = 448;
    uint256 private constant Z = 192;
    uint256 private constant H0 = 256;
    uint256 private constant VALUES = 448;
    uint256 private constant W = 640;

    /// @dev The domains ⟨ω⟩, 5·⟨ω⟩ and 25·⟨ω⟩ number the wires l, r and o.
    uint256 private constant SHIFT = 5;

    /// @notice A proof in the course of being checked. All numbers but positions are elements of F.
    struct Claim {
        uint256 gates; // position of the circuit
        uint256 at; // position of the proof
        uint256 inputs; // memory address of the public inputs
        uint256 count; // number of public inputs
        uint256 generator; // ω
        uint256 size; // n, the order of ω
        uint256 gamma;
        uint256 beta;
        uint256 alpha;
        uint256 zeta;
        uint256 power; // ζ^n
        uint256 fold; // v, by whose powers the openings at ζ are combined
        uint256 value; // Σ v^i·(value of the i-th polynomial at ζ)
    }

    /// @notice Draws the challenges. It reverts with ScalarOutOfRange for a value of the proof at or above R, and with
    /// InfinitePoint.
    function open(Claim memory c) internal pure {
        unchecked {
            Bn254.checkFinite(c.at, 7);
            Bn254.checkFinite(c.at + W, 2);
            _checkValues(c.at);
            (uint256 gates, uint256 at, uint256 inputs, uint256 count) = (c.gates, c.at, c.inputs, c.count);
            assembly ("memory-safe") {
                let m := mload(0x40)
                // γ = H("gamma" ‖ S₁ S₂ S₃ ‖ Q_l Q_r Q_m Q_o Q_k ‖ public inputs ‖ L R O)
                mstore(m, "gamma")
                calldatacopy(add(m, 5), add(gates, S1), 192)
                calldatacopy(add(m, 197), gates, 320)
                let size := shl(5, count)
                mcopy(add(m, 517), inputs, size)
                calldatacopy(add(m, add(517, size)), at, 192)
                let digest := keccak256(m, add(709, size))
                mstore(add(c, 0xc0), mod(digest, R))
                // β = H("beta" ‖ γ's digest), α = H("alpha" ‖ β's digest ‖ Z), ζ = H("zeta" ‖ α's digest ‖ H₀ H₁ H₂)
                mstore(m, "beta")
                mstore(add(m, 4), digest)
                digest := keccak256(m, 36)
                mstore(add(c, 0xe0), mod(digest, R))
                mstore(m, "alpha")
                mstore(add(m, 5), digest)
                calldatacopy(add(m, 37), add(at, Z), 64)
                digest := keccak256(m, 101)
                mstore(add(c, 0x100), mod(digest, R))
                mstore(m, "zeta")
                mstore(add(m, 4), digest)
                calldatacopy(add(m, 36), add(at, H0), 192)
                mstore(add(c, 0x120), mod(keccak256(m, 228), R))
            }
            c.power = ShownValues.power(c.zeta, c.size);
        }
    }

    /// @notice Writes what reduce needs the inverses of: ζ − ω^i for each public input, then n.
    /// @param c The claim after open.
    /// @param list Memory address of count + 1 words.
    function denominators(Claim memory c, uint256 list) internal pure {
        (uint256 count, uint256 generator, uint256 zeta, uint256 size) = (c.count, c.generator, c.zeta, c.size);
        assembly ("memory-safe") {
            let root := 1
            for { let end := add(list, shl(5, count)) } lt(list, end) { list := add(list, 0x20) } {
                mstore(list, addmod(zeta, sub(R, root), R))
                root := mulmod(root, generator, R)
            }
            mstore(list, size)
        }
    }

    /// @notice Computes the linearised polynomial's value, its commitment and the challenge v.
    /// @param c The claim after open.
    /// @param inverses Memory address of the inverses of denominators.
    /// @return linear Its commitment Σ coefficient·point, as a new sum.
    function reduce(Claim memory c, uint256 inverses) internal view returns (Bn254.Sum memory linear) {
        unchecked {
            // α²·L₁(ζ) with L₁(ζ) = (ζ^n − 1)/(n·(ζ − 1))
            uint256 vanishing = addmod(c.power, R - 1, R);
            uint256 scale = mulmod(vanishing, _load(inverses + 32 * c.count), R);
            uint256 first = mulmod(mulmod(c.alpha, c.alpha, R), mulmod(scale, _load(inverses), R), R);
            uint256 value = first;
            value = addmod(value, R - mulmod(scale, _inputs(c, inverses), R), R);
            value = addmod(value, R - _linear(c, linear, first), R);
            _quotient(c, linear, vanishing);
            _fold(c, linear, value);
        }
    }

    /// @notice Adds factor times the equation that is left: with the weights 1 at ζ and weight at ωζ,
    /// e(Σ v^i·P_i − value·[1]₁ + ζ·[W_ζ] + weight·([Z] − z·[1]₁ + ωζ·[W_ωζ]), [1]₂) = e([W_ζ] + weight·[W_ωζ], [τ]₂).
    /// @param a The sum on the side of [1]₂.
    /// @param b The sum on the side of [τ]₂.
    /// @param c The claim after reduce.
    /// @param linear What reduce returned; used up.
    /// @param factor An element of F.
    /// @param weight An element of F, drawn after all of the proof.
    /// @return one The scalar of [1]₁ that is still to be added to a.
    /// @return first The scalar of S₁ that is; that of S₂ is v times it.
    function accumulate(
        Bn254.Sum memory a,
        Bn254.Sum memory b,
        Claim memory c,
        Bn254.Sum memory linear,
        uint256 factor,
        uint256 weight
    ) internal view returns (uint256 one, uint256 first) {
        unchecked {
            Bn254.addMul(a, linear.x, linear.y, factor);
            first = Bn254.addPowers(a, c.at, 3, mulmod(factor, c.fold, R), c.fold);
            weight = mulmod(weight, factor, R);
            uint256 w = c.at + W;
            Bn254.addMul(a, c.at + Z, weight);
            Bn254.addMul(a, w, mulmod(factor, c.zeta, R));
            Bn254.addMul(a, w + 64, mulmod(weight, mulmod(c.zeta, c.generator, R), R));
            Bn254.addMul(b, w, factor);
            Bn254.addMul(b, w + 64, weight);
            one = addmod(mulmod(factor, c.value, R), mulmod(weight, _value(c, 5), R), R);
            one = Bn254.neg(one);
        }
    }

    /// @dev Σ_i input_i·ω^i/(ζ − ω^i), which times (ζ^n − 1)/n is the value of the public inputs' polynomial at ζ.
    function _inputs(Claim memory c, uint256 inverses) private pure returns (uint256 sum) {
        (uint256 inputs, uint256 count, uint256 generator) = (c.inputs, c.count, c.generator);
        assembly ("memory-safe") {
            let root := 1
            for { let end := add(inputs, shl(5, count)) } lt(inputs, end) { inputs := add(inputs, 0x20) } {
                let term := mulmod(mload(inputs), root, R)
                sum := addmod(sum, mulmod(term, mload(inverses), R), R)
                root := mulmod(root, generator, R)
                inverses := add(inverses, 0x20)
            }
        }
    }

    /// @dev Adds the gates and the permutation to the linearised polynomial's commitment:
    /// l·Q_l + r·Q_r + l·r·Q_m + o·Q_o + Q_k + α·β·(l + β·s₁ + γ)(r + β·s₂ + γ)·z·S₃
    /// + (α²·L₁(ζ) − α·(l + β·ζ + γ)(r + 5β·ζ + γ)(o + 25β·ζ + γ))·Z.
    /// @return constant_ α·(l + β·s₁ + γ)(r + β·s₂ + γ)(o + γ)·z, the permutation's part that has no polynomial in it.
    function _linear(Claim memory c, Bn254.Sum memory linear, uint256 first) private view returns (uint256 constant_) {
        unchecked {
            (uint256 l, uint256 r, uint256 o) = (_value(c, 0), _value(c, 1), _value(c, 2));
            uint256 gates = c.gates;
            Bn254.addMul(linear, gates, l);
            Bn254.addMul(linear, gates + 64, r);
            Bn254.addMul(linear, gates + 128, mulmod(l, r, R));
            Bn254.addMul(linear, gates + 192, o);
            Bn254.add(linear, gates + 256);

            (uint256 beta, uint256 gamma) = (c.beta, c.gamma);
            uint256 t = mulmod(l + mulmod(beta, _value(c, 3), R) + gamma, r + mulmod(beta, _value(c, 4), R) + gamma, R);
            t = mulmod(mulmod(t, c.alpha, R), _value(c, 5), R);
            Bn254.addMul(linear, gates + S3, mulmod(t, beta, R));

            uint256 wire = mulmod(beta, c.zeta, R);
            uint256 product = l + wire + gamma;
            wire = mulmod(wire, SHIFT, R);
            product = mulmod(product, r + wire + gamma, R);
            wire = mulmod(wire, SHIFT, R);
            product = mulmod(mulmod(product, o + wire + gamma, R), c.alpha, R);
            Bn254.addMul(linear, c.at + Z, addmod(first, R - product, R));
            return mulmod(t, o + gamma, R);
        }
    }

    /// @dev Subtracts (ζ^n − 1)·(H₀ + ζ^(n+2)·H₁ + ζ^(2(n+2))·H₂).
    function _quotient(Claim memory c, Bn254.Sum memory linear, uint256 vanishing) private view {
        uint256 shift = mulmod(c.power, mulmod(c.zeta, c.zeta, R), R);
        Bn254.addPowers(linear, c.at + H0, 3, Bn254.neg(vanishing), shift);
    }

    /// @dev v = H("gamma" ‖ ζ ‖ linearised polynomial, L, R, O, S₁, S₂ ‖ its value, l, r, o, s₁, s₂ ‖ z); then the values
    /// are combined by powers of v.
    function _fold(Claim memory c, Bn254.Sum memory linear, uint256 value) private pure {
        unchecked {
            (uint256 gates, uint256 at, uint256 zeta) = (c.gates, c.at, c.zeta);
            uint256 fold;
            assembly ("memory-safe") {
                let m := mload(0x40)
                mstore(m, "gamma")
                mstore(add(m, 5), zeta)
                mcopy(add(m, 37), linear, 64)
                calldatacopy(add(m, 101), at, 192)
                calldatacopy(add(m, 293), add(gates, S1), 128)
                mstore(add(m, 421), value)
                calldatacopy(add(m, 453), add(at, VALUES), 192)
                fold := mod(keccak256(m, 645), R)
            }
            uint256 combined = 0;
            for (uint256 i = 5; i > 0; --i) {
                combined = addmod(mulmod(combined, fold, R), _value(c, i - 1), R);
            }
            c.fold = fold;
            c.value = addmod(mulmod(combined, fold, R), value, R);
        }
    }

    /// @dev The values l, r, o, s₁, s₂ at ζ and z at ωζ, by number.
    function _value(Claim memory c, uint256 i) private pure returns (uint256 value) {
        unchecked {
            uint256 at = c.at + VALUES + 32 * i;
            assembly ("memory-safe") {
                value := calldataload(at)
            }
        }
    }

    function _checkValues(uint256 at) private pure {
        uint256 list;
        assembly ("memory-safe") {
            list := mload(0x40)
            calldatacopy(list, add(at, VALUES), 192)
        }
        Bn254.checkScalars(list, 6);
    }

    function _load(uint256 from) private pure returns (uint256 word) {
        assembly ("memory-safe") {
            word := mload(from)
        }
    }
}
