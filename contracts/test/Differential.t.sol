// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {Statements} from "../src/Statements.sol";
import {Bn254} from "../src/lib/Bn254.sol";
import {HyperKzg} from "../src/lib/HyperKzg.sol";
import {SettlementKey} from "../src/lib/SettlementKey.sol";
import {ShownValues} from "../src/lib/ShownValues.sol";
import {Transcript} from "../src/lib/Transcript.sol";
import {Naive} from "./Naive.sol";
import {vm} from "./Vm.sol";

/// @dev The functions that read calldata.
contract Libraries {
    function included(bytes32 leaf, uint256 index, uint256 leaves, bytes32[] calldata path, bytes32 root)
        external
        pure
        returns (bool)
    {
        return Statements.verifyInclusion(leaf, index, leaves, path, root);
    }

    function absorb(bytes32 state, bytes calldata data) external pure returns (bytes32) {
        return Transcript.absorb(state, place(data), data.length);
    }

    function invert(uint256[] memory values) external view returns (uint256[] memory) {
        uint256 list;
        assembly {
            list := add(values, 0x20)
        }
        Bn254.invert(list, values.length);
        return values;
    }

    function begin(bytes32 state, bytes calldata opening, uint256 c) external pure returns (bytes32, uint256) {
        return HyperKzg.begin(state, place(opening), c);
    }

    function reduce(bytes32 state, bytes calldata opening, uint256[] memory point, uint256 value, uint256 b)
        external
        view
        returns (HyperKzg.Terms memory)
    {
        uint256[2] memory d;
        (d[0], d[1]) = HyperKzg.denominators(b);
        uint256 at;
        uint256 coordinates;
        assembly {
            at := d
            coordinates := add(point, 0x20)
        }
        Bn254.invert(at, 2);
        return HyperKzg.reduce(state, place(opening), point.length, coordinates, value, b, d);
    }

    function shown(bytes calldata values, uint256[] calldata words, uint256 mask, uint256 x)
        external
        pure
        returns (uint256)
    {
        SettlementKey.Key memory key;
        (key.requests, key.tensors, key.logRow) = (1, words.length, 5);
        uint256 at;
        assembly {
            at := words.offset
        }
        key.tensorsAt = at;
        return ShownValues.evaluate(key, mask, values, x);
    }

    function place(bytes calldata data) private pure returns (uint256 at) {
        assembly {
            at := data.offset
        }
    }
}

/// @title The libraries against what the documents say, on drawn inputs
contract DifferentialTest {
    uint256 private constant R = Naive.R;

    Libraries private libraries = new Libraries();

    function draw(uint256 seed, uint256 i) private pure returns (uint256) {
        return uint256(keccak256(abi.encode(seed, i)));
    }

    function drawn(uint256 seed, uint256 n) private pure returns (uint256[] memory list) {
        list = new uint256[](n);
        for (uint256 i = 0; i < n; ++i) {
            list[i] = draw(seed, i) % R;
        }
    }

    function test_roots(uint256 seed, uint8 size) public pure {
        bytes32[] memory leaves = new bytes32[](size % 70);
        for (uint256 i = 0; i < leaves.length; ++i) {
            leaves[i] = bytes32(draw(seed, i));
        }
        bytes32 want = Naive.root(leaves);
        require(Statements.root(leaves) == want, "root");
    }

    /// @dev The way of one leaf proves that leaf at that place, and no other leaf, place or number of leaves.
    function test_inclusions(uint256 seed, uint8 size, uint8 place, uint8 other) public view {
        bytes32[] memory leaves = new bytes32[](uint256(size) % 70 + 1);
        for (uint256 i = 0; i < leaves.length; ++i) {
            leaves[i] = bytes32(draw(seed, i));
        }
        (uint256 index, uint256 n) = (place % leaves.length, leaves.length);
        bytes32 root = Naive.root(leaves);
        bytes32[] memory path = Naive.siblings(leaves, index);
        require(libraries.included(leaves[index], index, n, path, root), "not included");
        uint256 elsewhere = other % leaves.length;
        bool same = elsewhere == index;
        require(libraries.included(leaves[index], elsewhere, n, path, root) == same, "elsewhere");
        require(libraries.included(leaves[elsewhere], index, n, path, root) == same, "another leaf");
        require(libraries.included(leaves[index], index, other, path, root) == (other == n), "as many leaves");
        bytes32[] memory longer = new bytes32[](path.length + 1);
        for (uint256 i = 0; i < path.length; ++i) {
            longer[i] = path[i];
        }
        require(!libraries.included(leaves[index], index, n, longer, root), "a node more");
        if (path.length != 0) {
            path[draw(seed, 99) % path.length] ^= bytes32(uint256(1) << (seed % 256));
            require(!libraries.included(leaves[index], index, n, path, root), "another way");
        }
    }

    function test_transcripts(bytes32 state, bytes memory data) public view {
        bytes32 want = Naive.absorb(state, data);
        uint256 from;
        assembly {
            from := add(data, 0x20)
        }
        require(libraries.absorb(state, data) == want, "calldata");
        require(Transcript.absorbMemory(state, from, data.length) == want, "memory");
        (bytes32 next, uint256 challenge) = Transcript.challenge(state);
        (bytes32 wantNext, uint256 wantChallenge) = Naive.challenge(state);
        require(next == wantNext && challenge == wantChallenge && challenge < R, "challenge");
    }

    function test_inverses(uint256 seed, uint8 size) public view {
        uint256[] memory list = drawn(seed, uint256(size) % 9 + 1);
        if (seed % 3 == 0) list[0] = 1;
        if (seed % 5 == 0) list[list.length - 1] = R - 1;
        uint256[] memory inverses = libraries.invert(list);
        for (uint256 i = 0; i < list.length; ++i) {
            require(inverses[i] == Naive.inverse(list[i]), "inverse");
        }
    }

    /// @dev A tensor's place of entry (i, j) is row·2^logRow + i·strideᵢ + j·strideⱼ; a number in two bytes is signed.
    function test_shown_matrices(uint256 seed, uint8 rows, uint8 columns, uint256 x) public {
        x %= R;
        (uint256 n, uint256 m) = (uint256(rows) % 9 + 1, uint256(columns) % 17 + 1);
        uint256[2] memory strides = [draw(seed, 1) % 300, draw(seed, 2) % 300];
        uint256[] memory words = new uint256[](1);
        words[0] = (seed % 4) | ((n * m) << 32) | (2 << 64) | (n << 72) | (strides[0] << 88) | (m << 112)
            | (strides[1] << 128);
        bytes memory values;
        uint256 want = 0;
        for (uint256 i = 0; i < n * m; ++i) {
            uint256 word = draw(seed, 3 + i) % 65536;
            values = bytes.concat(values, bytes2(uint16(word)));
            uint256 at = (seed % 4) * 32 + (i / m) * strides[0] + (i % m) * strides[1];
            uint256 entry = word < 32768 ? word : R - (65536 - word);
            want = Naive.sum(want, Naive.product(entry, Naive.power(x, at)));
        }
        require(libraries.shown(values, words, 1, x) == want, "value");
        vm.expectRevert(ShownValues.ValuesLength.selector);
        libraries.shown(bytes.concat(values, hex"0000"), words, 1, x);
    }

    struct Opening {
        uint256 c;
        uint256[] point;
        uint256 value; // y
        bytes folds; // points, which only the transcript reads
        bytes quotient; // a point, likewise
        bytes witness; // a point that nothing reads here
        bytes evaluations;
        bytes absorbed; // all three of each polynomial, as the transcript has them
        uint256[3] points; // b, −b, b²
        bytes32 state; // after b was drawn
        uint256[][] polynomials;
    }

    /// @dev An honest opening's evaluations: P₀ … P_{c−1} with drawn coefficients, P₀'s extension at a drawn point.
    function open(uint256 seed, uint256 c) private pure returns (Opening memory o) {
        o.c = c;
        o.point = drawn(draw(seed, 1), c);
        o.polynomials = new uint256[][](c);
        o.polynomials[0] = drawn(draw(seed, 2), 1 << c);
        o.value = Naive.extension(o.polynomials[0], o.point);
        for (uint256 i = 1; i < c; ++i) {
            o.polynomials[i] = Naive.folded(o.polynomials[i - 1], o.point[i - 1]);
            o.folds = bytes.concat(o.folds, abi.encode(draw(seed, 2 * i + 3), draw(seed, 2 * i + 4)));
        }
        o.quotient = abi.encode(draw(seed, 100), draw(seed, 101));
        o.witness = abi.encode(draw(seed, 102), draw(seed, 103));
        uint256 b;
        (o.state, b) = Naive.challenge(Naive.absorb(bytes32(seed), o.folds));
        o.points = [b, R - b, Naive.product(b, b)];
        for (uint256 i = 0; i < c; ++i) {
            for (uint256 k = 0; k < 3; ++k) {
                uint256 v = Naive.evaluate(o.polynomials[i], o.points[k]);
                o.absorbed = bytes.concat(o.absorbed, bytes32(v));
                if (k < 2) o.evaluations = bytes.concat(o.evaluations, bytes32(v));
            }
        }
        uint256 square = Naive.evaluate(o.polynomials[0], o.points[2]);
        o.evaluations = bytes.concat(o.evaluations, bytes32(square));
    }

    function test_foldings(uint256 seed, uint8 size) public view {
        Opening memory o = open(seed, uint256(size) % 5 + 1);
        bytes memory opening = bytes.concat(o.folds, o.evaluations, o.quotient, o.witness);
        require(opening.length == HyperKzg.size(o.c), "size");
        (bytes32 state, uint256 b) = libraries.begin(bytes32(seed), opening, o.c);
        require(state == o.state && b == o.points[0], "b");
        HyperKzg.Terms memory t = libraries.reduce(state, opening, o.point, o.value, b);
        (bytes32 next, uint256 rho) = Naive.challenge(Naive.absorb(state, o.absorbed));
        (, uint256 zeta) = Naive.challenge(Naive.absorb(next, o.quotient));
        require(t.rho == rho && t.zeta == zeta, "challenges");
        uint256[3] memory values;
        for (uint256 i = 0; i < o.c; ++i) {
            for (uint256 k = 0; k < 3; ++k) {
                uint256 v = Naive.product(Naive.power(rho, i), Naive.evaluate(o.polynomials[i], o.points[k]));
                values[k] = Naive.sum(values[k], v);
            }
        }
        require(t.interpolant == Naive.interpolated(o.points, values, zeta), "interpolant");
        uint256 vanishing = 1;
        for (uint256 k = 0; k < 3; ++k) {
            vanishing = Naive.product(vanishing, Naive.difference(zeta, o.points[k]));
        }
        require(t.vanishing == vanishing, "vanishing");
    }

    /// @dev The last polynomial's evaluations lead to y; those of the others to another P_{i+1}(b²), and so to another
    /// ρ. A word at or above R is refused though it is the same modulo R.
    function test_other_foldings_are_told(uint256 seed, uint8 size, uint256 at, uint256 by) public {
        Opening memory o = open(seed, uint256(size) % 5 + 1);
        uint256 rho = reduce(o).rho;
        at %= 2 * o.c;
        uint256 word = get(o.evaluations, at);
        set(o.evaluations, at, Naive.sum(word, by % (R - 1) + 1));
        if (at >= 2 * o.c - 2) {
            vm.expectRevert(HyperKzg.WrongFold.selector);
            reduce(o);
        } else {
            require(reduce(o).rho != rho, "not absorbed");
        }
        set(o.evaluations, at, word + R);
        vm.expectRevert(abi.encodeWithSelector(Bn254.ScalarOutOfRange.selector, at / 2 * 3 + at % 2));
        reduce(o);
    }

    function reduce(Opening memory o) private view returns (HyperKzg.Terms memory) {
        return libraries.reduce(
            o.state, bytes.concat(o.folds, o.evaluations, o.quotient, o.witness), o.point, o.value, o.points[0]
        );
    }

    function get(bytes memory list, uint256 at) private pure returns (uint256 word) {
        assembly {
            word := mload(add(add(list, 0x20), shl(5, at)))
        }
    }

    function set(bytes memory list, uint256 at, uint256 word) private pure {
        assembly {
            mstore(add(add(list, 0x20), shl(5, at)), word)
        }
    }
}
