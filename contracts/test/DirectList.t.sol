// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {CourtList, Reader} from "../src/court/CourtList.sol";
import {Pieces} from "../src/court/CourtTypes.sol";

/// @title Lists read in pieces
contract DirectListTest {
    using CourtList for Reader;

    function digest(uint256[] memory words) external pure returns (bytes32 d) {
        bytes32 before = keccak256(abi.encode(words));
        d = CourtList.digest(words);
        require(before == keccak256(abi.encode(words)), "the list changed");
    }

    function read(Pieces calldata p, bytes32 rest, uint256 next, uint256 total, uint256 n)
        external
        pure
        returns (bytes32 after_, uint256 first, bool sound)
    {
        Reader memory r;
        (r, sound) = CourtList.open(p, rest, next, total);
        uint256 at = r.take(n);
        after_ = r.rest();
        assembly ("memory-safe") {
            first := calldataload(at)
        }
    }

    /// @dev The definition, from the end: d_k = H(d_{k+1} ‖ piece k).
    function from(uint256[] memory words, uint256 piece) private pure returns (bytes32) {
        if (piece * 64 >= words.length) return 0;
        return keccak256(abi.encodePacked(from(words, piece + 1), part(words, piece, piece + 1)));
    }

    function part(uint256[] memory words, uint256 first, uint256 end) private pure returns (uint256[] memory out) {
        end = end * 64 < words.length ? end * 64 : words.length;
        out = new uint256[](end - first * 64);
        for (uint256 i = 0; i < out.length; ++i) {
            out[i] = words[first * 64 + i];
        }
    }

    function list(uint256 n, uint256 seed) private pure returns (uint256[] memory words) {
        words = new uint256[](n);
        for (uint256 i = 0; i < n; ++i) {
            words[i] = uint256(keccak256(abi.encode(seed, i)));
        }
    }

    function testFuzz_DigestIsTheDefinition(uint256 n, uint256 seed) public view {
        uint256[] memory words = list(n % 300, seed);
        require(this.digest(words) == from(words, 0), "another digest");
    }

    function testFuzz_ListsAreReadFromAnyWord(uint256 n, uint256 seed, uint256 next, uint256 more, uint256 take)
        public
        view
    {
        uint256[] memory words = list(1 + n % 300, seed);
        n = words.length;
        next = next % n;
        uint256 pieces = (n + 63) / 64;
        uint256 end = next / 64 + 1 + more % (pieces - next / 64);
        Pieces memory p = Pieces(abi.encodePacked(part(words, next / 64, end)), from(words, end));
        uint256 there = (end * 64 < n ? end * 64 : n) - next;
        take = take % (there + 1);
        (bytes32 rest, uint256 first, bool sound) = this.read(p, from(words, next / 64), next, n, take);
        require(sound && first == words[next], "another word");
        uint256 at = next + take;
        require(rest == (at % 64 == 0 || at != n ? from(words, at / 64) : from(words, pieces - 1)), "another rest");
    }

    function testFuzz_OtherWordsAreRefused(uint256 n, uint256 seed, uint256 at, uint256 word) public view {
        uint256[] memory words = list(1 + n % 300, seed);
        bytes32 head = from(words, 0);
        at = at % words.length;
        if (words[at] == word) return;
        words[at] = word;
        Pieces memory p = Pieces(abi.encodePacked(words), 0);
        try this.read(p, head, 0, words.length, 0) {
            revert("taken");
        } catch (bytes memory why) {
            require(bytes4(why) == CourtList.WrongPieces.selector, "another error");
        }
    }

    function testFuzz_DigestsOfOtherLengthsAreUnsound(uint256 n, uint256 seed, bytes32 tail) public view {
        uint256[] memory words = list(1 + n % 300, seed);
        bytes32 d = tail;
        for (uint256 k = (words.length + 63) / 64; k > 0; --k) {
            d = keccak256(abi.encodePacked(d, part(words, k - 1, k)));
        }
        (,, bool sound) = this.read(Pieces(abi.encodePacked(words), tail), d, 0, words.length, 0);
        require(sound == (tail == 0), "a list goes on after its end");
    }
}
