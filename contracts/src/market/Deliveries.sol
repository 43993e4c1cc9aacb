// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {Statements} from "../Statements.sol";
import {BLINDING_X, BLINDING_Y} from "../lib/BlindingBase.sol";
import {Bn254} from "../lib/Bn254.sol";

/// @title Posted bytes against the output that was proven, contracts/DESIGN.md, "Private outputs" and "Names"
/// @notice A proof says which statement rows an answer has. These functions recompute the one row of a small output from
/// posted bytes: from a ciphertext and its key, or from public values, with blinder zero.
/// @dev What the caller gives beside the posted bytes (key, row, powers) is bound by digests, and the call reverts where
/// it is not what they name: that is the caller's mistake. What is wrong with the posted bytes is the provider's fault and
/// never reverts where a ciphertext is looked at.
library Deliveries {
    /// @notice The most coefficients of a row that are recomputed here.
    uint256 internal constant WIDTH = 64;

    /// @notice The key is not the one whose hash the order has.
    error WrongKey(bytes32 want);

    /// @notice The row is not the one that the output digest names.
    error WrongRow(bytes32 want);

    /// @notice The powers are not the first 64 of the SRS.
    error WrongPowers(bytes32 want);

    /// @notice The settlement key is not the model's.
    error WrongSettlementKey(bytes32 want);

    /// @notice The posted values are not as many as the output has.
    error ValueCount(uint256 want);

    /// @notice The posted values have another row than the output.
    error OtherValues();

    /// @notice Tells whether a ciphertext holds the output and its blinder. The work is at most 65 products of points.
    /// @param key The one-time key.
    /// @param data The ciphertext: n coefficients of 16 bits, then the blinder, under the key stream.
    /// @param row The output's statement row, affine.
    /// @param powers The first 64 powers of τ, affine; what they are is checked by `checkPowers`.
    function decrypts(bytes32 key, bytes calldata data, bytes calldata row, bytes calldata powers)
        internal
        view
        returns (bool)
    {
        if (data.length < 34 || data.length > 2 * WIDTH + 32 || data.length % 2 != 0) return false;
        uint256[5] memory plain;
        for (uint256 i = 0; 32 * i < data.length; ++i) {
            // A part of a word is padded with zeros, and what the stream makes of them is never read.
            plain[i] = uint256(bytes32(data[32 * i:]) ^ keccak256(abi.encodePacked("zkvin/v1/output-stream", key, i)));
        }
        uint256 n = (data.length - 32) / 2;
        uint256[] memory scalars = new uint256[](n);
        uint256 blinder;
        for (uint256 j = 0; j < n; ++j) {
            scalars[j] = _element(uint16(plain[j / 16] >> (240 - 16 * (j % 16))));
        }
        assembly ("memory-safe") {
            blinder := mload(add(plain, shl(1, n)))
        }
        return blinder < Bn254.R && _commits(scalars, blinder, row, powers);
    }

    /// @notice Whether a row has few enough coefficients to be recomputed: the request has one output, of one row, whose
    /// entries lie in the first 64 coefficients.
    /// @param settlementKey The bytes of a settlement key that the registry has.
    /// @return word The output's word in it, or zero.
    function small(bytes calldata settlementKey) internal pure returns (uint256 word) {
        uint256 shape = uint256(bytes32(settlementKey[64:96]));
        uint256 inputs = (shape >> 112) & 0xffff;
        if ((shape >> 96) & 0xffff != inputs + 1) return 0;
        word = uint256(bytes32(settlementKey[128 + 32 * inputs:160 + 32 * inputs]));
        uint256 axes = (word >> 64) & 0xff;
        if (axes == 0 || (word >> 16) & 0xffff != 1) return 0;
        if (_width(word) > WIDTH) return 0;
    }

    /// @notice Reverts unless public values have the output's row with blinder zero.
    /// @param word The output's word in the settlement key, from `small`.
    /// @param data The entries, row major, 16 bits each.
    /// @param row The output's statement row, affine.
    /// @param powers The first 64 powers of τ, affine; what they are is checked by `checkPowers`.
    function checkValues(uint256 word, bytes calldata data, bytes calldata row, bytes calldata powers) internal view {
        uint256 entries = (word >> 32) & 0xffffffff;
        require(data.length == 2 * entries, ValueCount(entries));
        uint256 axes = (word >> 64) & 0xff;
        uint256[] memory scalars = new uint256[](_width(word));
        for (uint256 i = 0; i < entries; ++i) {
            // The innermost axis, which is the last, runs fastest.
            uint256 rest = i;
            uint256 place = 0;
            for (uint256 k = axes; k > 0; --k) {
                uint256 axis = word >> (72 + 40 * (k - 1));
                uint256 length = axis & 0xffff;
                place += (rest % length) * ((axis >> 16) & 0xffffff);
                rest /= length;
            }
            scalars[place] = _element(uint16(bytes2(data[2 * i:2 * i + 2])));
        }
        require(_commits(scalars, 0, row, powers), OtherValues());
    }

    /// @notice Reverts unless a row is what the output's digest names.
    function checkRow(bytes calldata row, bytes32 output) internal pure {
        require(row.length == 64 && Statements.tensorDigest(row) == output, WrongRow(output));
    }

    /// @notice Reverts unless the powers are the first of the SRS (docs/formats.md, "SRS").
    /// @param powers 64 of them, affine.
    /// @param rest H(all powers).
    /// @param srs Digest of the SRS.
    /// @param tau [τ]₂ of the SRS.
    function checkPowers(bytes calldata powers, bytes32 rest, bytes32 srs, Bn254.G2 memory tau) internal pure {
        bytes32 digest =
            keccak256(abi.encodePacked(powers, BLINDING_X, BLINDING_Y, tau.x1, tau.x0, tau.y1, tau.y0, rest));
        require(powers.length == 64 * WIDTH && digest == srs, WrongPowers(srs));
    }

    /// @notice Reverts unless a one-time key is the one whose hash an order has.
    function checkKey(bytes32 key, bytes32 want) internal pure {
        require(keccak256(abi.encodePacked("zkvin/v1/output-key", key)) == want, WrongKey(want));
    }

    /// @dev The coefficients of an output of one row, up to the last place of an entry.
    function _width(uint256 word) private pure returns (uint256 width) {
        width = 1;
        for (uint256 i = 0; i < (word >> 64) & 0xff; ++i) {
            uint256 axis = word >> (72 + 40 * i);
            width += ((axis & 0xffff) - 1) * ((axis >> 16) & 0xffffff);
        }
    }

    /// @dev Σ scalars_j·[τ^j] + blinder·H = row.
    function _commits(uint256[] memory scalars, uint256 blinder, bytes calldata row, bytes calldata powers)
        private
        view
        returns (bool)
    {
        uint256 list;
        uint256 at;
        assembly ("memory-safe") {
            list := add(scalars, 0x20)
            at := powers.offset
        }
        Bn254.Sum memory sum;
        Bn254.addMany(sum, at, scalars.length, list, 1);
        Bn254.addMul(sum, BLINDING_X, BLINDING_Y, blinder);
        return sum.x == uint256(bytes32(row[:32])) && sum.y == uint256(bytes32(row[32:64]));
    }

    /// @dev A 16-bit two's complement number in F.
    function _element(uint16 bits) private pure returns (uint256) {
        return bits < 0x8000 ? bits : Bn254.R - (0x10000 - uint256(bits));
    }
}
