// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {Pieces} from "./CourtTypes.sol";

/// @notice A part of a list, checked against the list's digest.
/// @param at Calldata offset of the next word.
/// @param words Words there from the next one on.
/// @param from Number of the first word that it was opened at.
/// @param next Number of the next word in the list.
/// @param digests Digest of the list from each piece given on, and of what follows the last.
struct Reader {
    uint256 at;
    uint256 words;
    uint256 from;
    uint256 next;
    bytes32[] digests;
}

/// @title Lists of words that are read piece by piece
/// @notice A list is cut into pieces of 64 words, the last may be shorter. With d = 0 after the last, the
/// digest from a piece on is d_k = H(d_{k+1} ‖ piece k), and that of the list is d_0. So whoever reads on
/// at any word needs the digest from its piece on alone.
library CourtList {
    /// @notice The words given are not those of the list, or are no whole pieces.
    error WrongPieces();

    uint256 internal constant PIECE = 64;

    /// @notice Checks pieces against the digest from the piece on that holds word `next`.
    /// @param p The pieces.
    /// @param wanted That digest.
    /// @param next Number of the next word.
    /// @param total Words of the list.
    /// @return r The words from `next` on.
    /// @return sound False if the list's digest is none of a list of `total` words.
    function open(Pieces calldata p, bytes32 wanted, uint256 next, uint256 total)
        internal
        pure
        returns (Reader memory r, bool sound)
    {
        uint256 first = next / PIECE * PIECE;
        uint256 n = p.words.length / 32;
        bool last = first + n == total;
        if (n == 0 || p.words.length != 32 * n || first + n > total || (!last && n % PIECE != 0)) {
            revert WrongPieces();
        }
        r.digests = chain(p);
        if (r.digests[0] != wanted) revert WrongPieces();
        (r.from, r.next) = (next, next);
        r.words = n - (next - first);
        bytes calldata words = p.words;
        uint256 at;
        assembly ("memory-safe") {
            at := words.offset
        }
        r.at = at + 32 * (next - first);
        sound = last == (p.tail == 0);
    }

    /// @notice Digests of a list from each of the pieces on, and of what follows.
    function chain(Pieces calldata p) private pure returns (bytes32[] memory d) {
        bytes calldata words = p.words;
        uint256 n = (words.length / 32 + PIECE - 1) / PIECE;
        d = new bytes32[](n + 1);
        bytes32 tail = p.tail;
        assembly ("memory-safe") {
            let free := mload(0x40)
            let to := add(d, mul(0x20, add(n, 1)))
            mstore(to, tail)
            let end := add(words.offset, words.length)
            let from := add(words.offset, mul(0x800, sub(n, 1)))
            for {} gt(to, add(d, 0x20)) {} {
                mstore(free, mload(to))
                calldatacopy(add(free, 0x20), from, sub(end, from))
                to := sub(to, 0x20)
                mstore(to, keccak256(free, add(0x20, sub(end, from))))
                end := from
                from := sub(from, 0x800)
            }
        }
    }

    /// @notice Goes on by n words, which must be there.
    /// @param r The part that is being read.
    /// @param n How many.
    /// @return at Calldata offset of the first of them.
    function take(Reader memory r, uint256 n) internal pure returns (uint256 at) {
        at = r.at;
        r.at = at + 32 * n;
        r.words -= n;
        r.next += n;
    }

    /// @notice Digest of the list from the piece on that holds the next word.
    /// @param r The part that has been read.
    function rest(Reader memory r) internal pure returns (bytes32) {
        return r.digests[r.next / PIECE - r.from / PIECE];
    }

    /// @notice Digest of a list in memory.
    /// @param words The list.
    function digest(uint256[] memory words) internal pure returns (bytes32 d) {
        uint256 n = words.length;
        assembly ("memory-safe") {
            // The word before a piece takes the digest of what follows; it is put back afterwards.
            let end := add(words, mul(0x20, add(n, 1)))
            for { let size := mul(0x20, mod(n, 64)) } gt(end, add(words, 0x20)) { size := 0x800 } {
                if iszero(size) { size := 0x800 }
                let before := sub(sub(end, size), 0x20)
                let kept := mload(before)
                mstore(before, d)
                d := keccak256(before, add(size, 0x20))
                mstore(before, kept)
                end := sub(end, size)
            }
        }
    }
}
