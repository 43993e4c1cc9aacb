// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {ORDER} from "./Bn254.sol";
import {SettlementKey} from "./SettlementKey.sol";

/// @title The values that a contract is shown, docs/settlement.md, "Settlement proof", step 3
/// @notice Statement row ρ holds at entry j the coefficient of X^(ρ·C_s + j). The tensors that are shown have, at a point
/// x, the value e = Σ entries·x^place. A word of the key says for each tensor where its entries are: first row, and a
/// stride for each axis.
library ShownValues {
    uint256 private constant R = ORDER;

    /// @notice The most entries that can be shown, and the most axes of a tensor that can.
    uint256 internal constant MAX_ENTRIES = 1024;
    uint256 private constant AXES = 4;

    /// @dev The axes of a tensor, outermost first and the missing ones outermost with length 1, the powers x^stride, and
    /// the position in calldata behind the entry that is next; entries are read from the last to the first.
    struct Cursor {
        uint256[AXES] lengths;
        uint256[AXES] powers;
        uint256 at;
    }

    /// @notice The tensor cannot be shown, or the key has more than one request.
    error NotShowable();

    /// @notice The values have another length than the tensors that are shown.
    error ValuesLength();

    /// @notice Computes e. It reverts with NotShowable and ValuesLength.
    /// @param key The key.
    /// @param shown Bit t stands for tensor t.
    /// @param values The entries of the tensors, 16 bits each.
    /// @param x The point, an element of F.
    function evaluate(SettlementKey.Key memory key, uint256 shown, bytes calldata values, uint256 x)
        internal
        pure
        returns (uint256 e)
    {
        if (shown == 0) {
            if (values.length != 0) revert ValuesLength();
            return 0;
        }
        if (key.requests != 1 || (key.tensors < 256 && shown >> key.tensors != 0)) revert NotShowable();
        if (values.length > 2 * MAX_ENTRIES) revert ValuesLength();
        uint256 perRow = power(x, 1 << key.logRow);
        Cursor memory cursor;
        uint256 at;
        assembly ("memory-safe") {
            at := values.offset
        }
        uint256 end = at + values.length;
        for (uint256 t = 0; shown >> t != 0; ++t) {
            if ((shown >> t) & 1 == 0) continue;
            uint256 word = SettlementKey.tensorWord(key, t);
            at += 2 * _open(cursor, word, x);
            if (at > end) revert ValuesLength();
            cursor.at = at;
            e = addmod(e, mulmod(power(perRow, word & 0xffff), _sum(cursor, 0), R), R);
        }
        if (at != end) revert ValuesLength();
    }

    /// @notice base^exponent in F.
    function power(uint256 base, uint256 exponent) internal pure returns (uint256 result) {
        assembly ("memory-safe") {
            result := 1
            for {} exponent { exponent := shr(1, exponent) } {
                if and(exponent, 1) { result := mulmod(result, base, R) }
                base := mulmod(base, base, R)
            }
        }
    }

    /// @dev Sets the axes of a tensor and returns the number of its entries.
    function _open(Cursor memory cursor, uint256 word, uint256 x) private pure returns (uint256 entries) {
        uint256 axes = (word >> 64) & 0xff;
        if (axes == 0 || axes > AXES) revert NotShowable();
        entries = 1;
        for (uint256 i = 0; i < AXES; ++i) {
            uint256 length = 1;
            uint256 stride = 0;
            if (i + axes >= AXES) {
                uint256 axis = word >> (72 + 40 * (i + axes - AXES));
                length = axis & 0xffff;
                stride = (axis >> 16) & 0xffffff;
            }
            cursor.lengths[i] = length;
            cursor.powers[i] = length > 1 ? power(x, stride) : 1;
            entries *= length;
        }
        if (entries == 0 || entries != (word >> 32) & 0xffffffff) revert SettlementKey.MalformedKey();
    }

    /// @dev Horner's rule over the positions of an axis, from the last one back: e ← e·x^stride + the sum of what is
    /// inside.
    function _sum(Cursor memory cursor, uint256 axis) private pure returns (uint256 e) {
        uint256 ratio = cursor.powers[axis];
        for (uint256 i = cursor.lengths[axis]; i > 0; --i) {
            uint256 inside = axis == AXES - 3 ? _plane(cursor) : _sum(cursor, axis + 1);
            e = addmod(mulmod(e, ratio, R), inside, R);
        }
    }

    /// @dev The same over the two innermost axes, whose entries follow each other. signextend reads the two lowest bytes
    /// of a word, which are those before `at`. R is added before each entry, so that no sum is negative; sums stay below
    /// 2R + 2^15, far below 2^256. Seven entries a turn suit rows of 28, the images that are shown most.
    function _plane(Cursor memory cursor) private pure returns (uint256 e) {
        uint256[AXES] memory lengths = cursor.lengths;
        uint256[AXES] memory powers = cursor.powers;
        uint256 at = cursor.at;
        assembly ("memory-safe") {
            let width := mload(add(lengths, 0x60))
            let ratio := mload(add(powers, 0x60))
            let outer := mload(add(powers, 0x40))
            at := sub(at, 32)
            for { let i := mload(add(lengths, 0x40)) } i { i := sub(i, 1) } {
                let row := 0
                let n := width
                for {} gt(n, 6) { n := sub(n, 7) } {
                    row := add(add(mulmod(row, ratio, R), R), signextend(1, calldataload(at)))
                    row := add(add(mulmod(row, ratio, R), R), signextend(1, calldataload(sub(at, 2))))
                    row := add(add(mulmod(row, ratio, R), R), signextend(1, calldataload(sub(at, 4))))
                    row := add(add(mulmod(row, ratio, R), R), signextend(1, calldataload(sub(at, 6))))
                    row := add(add(mulmod(row, ratio, R), R), signextend(1, calldataload(sub(at, 8))))
                    row := add(add(mulmod(row, ratio, R), R), signextend(1, calldataload(sub(at, 10))))
                    row := add(add(mulmod(row, ratio, R), R), signextend(1, calldataload(sub(at, 12))))
                    at := sub(at, 14)
                }
                for {} n { n := sub(n, 1) } {
                    row := add(add(mulmod(row, ratio, R), R), signextend(1, calldataload(at)))
                    at := sub(at, 2)
                }
                e := addmod(mulmod(e, outer, R), row, R)
            }
            at := add(at, 32)
        }
        cursor.at = at;
    }
}
