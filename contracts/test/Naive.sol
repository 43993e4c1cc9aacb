// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

/// @title What the libraries compute, written as the documents say it and not for speed
/// @dev Nothing here is shared with src.
library Naive {
    uint256 internal constant R = 21888242871839275222246405745257275088548364400416034343698204186575808495617;

    function sum(uint256 a, uint256 b) internal pure returns (uint256) {
        return addmod(a, b, R);
    }

    function difference(uint256 a, uint256 b) internal pure returns (uint256) {
        return addmod(a, R - b % R, R);
    }

    function product(uint256 a, uint256 b) internal pure returns (uint256) {
        return mulmod(a, b, R);
    }

    /// @dev base^exponent, a product for each bit from the highest on.
    function power(uint256 base, uint256 exponent) internal pure returns (uint256 result) {
        result = 1;
        for (uint256 bit = 256; bit > 0; --bit) {
            result = product(result, result);
            if ((exponent >> (bit - 1)) & 1 == 1) result = product(result, base);
        }
    }

    /// @dev Euclid's algorithm, signs kept by going round modulo R.
    function inverse(uint256 a) internal pure returns (uint256) {
        (uint256 old, uint256 rest) = (R, a % R);
        (uint256 before, uint256 now_) = (0, 1);
        while (rest != 0) {
            uint256 quotient = old / rest;
            (old, rest) = (rest, old - quotient * rest);
            (before, now_) = (now_, difference(before, product(quotient, now_)));
        }
        require(old == 1, "no inverse");
        return before;
    }

    /// @dev The top of a tree: a level's nodes are the pairs of the level below, and a last one alone.
    function top(bytes32[] memory level) internal pure returns (bytes32) {
        if (level.length == 0) return 0;
        if (level.length == 1) return level[0];
        bytes32[] memory above = new bytes32[]((level.length + 1) / 2);
        for (uint256 i = 0; i < above.length; ++i) {
            bool alone = 2 * i + 1 == level.length;
            above[i] = alone ? level[2 * i] : keccak256(abi.encode(level[2 * i], level[2 * i + 1]));
        }
        return top(above);
    }

    function root(bytes32[] memory leaves) internal pure returns (bytes32) {
        return keccak256(bytes.concat("zkvin/v1/root", bytes32(leaves.length), top(leaves)));
    }

    /// @dev The nodes beside the way from a leaf to the top, lowest first.
    function siblings(bytes32[] memory level, uint256 index) internal pure returns (bytes32[] memory path) {
        if (level.length <= 1) return path;
        bytes32[] memory above = new bytes32[]((level.length + 1) / 2);
        for (uint256 i = 0; i < above.length; ++i) {
            bool alone = 2 * i + 1 == level.length;
            above[i] = alone ? level[2 * i] : keccak256(abi.encode(level[2 * i], level[2 * i + 1]));
        }
        bytes32[] memory rest = siblings(above, index / 2);
        uint256 beside = index % 2 == 0 ? index + 1 : index - 1;
        if (beside >= level.length) return rest;
        path = new bytes32[](rest.length + 1);
        path[0] = level[beside];
        for (uint256 i = 0; i < rest.length; ++i) {
            path[i + 1] = rest[i];
        }
    }

    function absorb(bytes32 state, bytes memory data) internal pure returns (bytes32) {
        return keccak256(abi.encodePacked(uint8(1), state, uint64(data.length), data));
    }

    function challenge(bytes32 state) internal pure returns (bytes32 next, uint256 drawn) {
        next = keccak256(abi.encodePacked(uint8(2), state));
        drawn = uint256(next) % (1 << 253);
    }

    /// @dev Coefficients, lowest first, at a point: a power for each.
    function evaluate(uint256[] memory coefficients, uint256 at) internal pure returns (uint256 value) {
        uint256 monomial = 1;
        for (uint256 i = 0; i < coefficients.length; ++i) {
            value = sum(value, product(coefficients[i], monomial));
            monomial = product(monomial, at);
        }
    }

    /// @dev The multilinear extension: a factor for each bit of each index.
    function extension(uint256[] memory values, uint256[] memory point) internal pure returns (uint256 value) {
        for (uint256 i = 0; i < values.length; ++i) {
            uint256 weight = values[i];
            for (uint256 k = 0; k < point.length; ++k) {
                weight = product(weight, (i >> k) & 1 == 1 ? point[k] : difference(1, point[k]));
            }
            value = sum(value, weight);
        }
    }

    /// @dev P_{i+1} = (1 − x)·even + x·odd coefficients of P_i.
    function folded(uint256[] memory p, uint256 x) internal pure returns (uint256[] memory q) {
        q = new uint256[](p.length / 2);
        for (uint256 i = 0; i < q.length; ++i) {
            q[i] = sum(product(difference(1, x), p[2 * i]), product(x, p[2 * i + 1]));
        }
    }

    /// @dev Lagrange's interpolation of values at points, at another point.
    function interpolated(uint256[3] memory points, uint256[3] memory values, uint256 at)
        internal
        pure
        returns (uint256 value)
    {
        for (uint256 i = 0; i < 3; ++i) {
            uint256 term = values[i];
            for (uint256 k = 0; k < 3; ++k) {
                if (k == i) continue;
                term = product(term, difference(at, points[k]));
                term = product(term, inverse(difference(points[i], points[k])));
            }
            value = sum(value, term);
        }
    }
}
