// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {Bn254} from "../lib/Bn254.sol";
import {Transcript} from "../lib/Transcript.sol";
import {Layout} from "./CourtLayout.sol";
import {CourtList, Reader} from "./CourtList.sol";
import {Phase, Reason, State} from "./CourtTypes.sol";

/// @title The transcript after the statement
/// @notice Absorbs and squeezes of docs/protocol.md from the witness rows on, as far as the words given reach: an
/// absorb is done whole or not at all.
library CourtTranscript {
    using CourtList for Reader;

    /// @notice Stages of the cursor; each but MESSAGES and PRODUCTS is one absorb.
    uint256 private constant MESSAGES = 2;
    uint256 private constant BLIND = 3;
    uint256 private constant VALUE = 4;
    uint256 private constant PRODUCTS = 5;
    uint256 private constant RANDOM = 6;
    uint256 private constant U = 7;
    uint256 private constant CROSS = 9;
    uint256 private constant FOLDED = 10;
    uint256 private constant FOLD_BLIND = 11;
    uint256 private constant FOLDS = 12;
    uint256 private constant EVALS = 13;
    uint256 private constant QUOTIENT = 14;
    uint256 private constant WITNESS = 15;

    /// @notice Goes on with the transcript.
    /// @param s The state, which moves.
    /// @param l Layout of the stream.
    /// @param r The words given.
    /// @param events The event list.
    /// @param challenges Those drawn so far, with room for all.
    /// @param drawn How many.
    /// @return count How many there are now.
    /// @return why A reason to reject the proof, or none.
    function advance(
        State memory s,
        Layout memory l,
        Reader memory r,
        bytes calldata events,
        uint256[] memory challenges,
        uint256 drawn
    ) internal pure returns (uint256 count, Reason why) {
        count = drawn;
        while (s.phase == uint256(Phase.Transcript)) {
            uint256 stage = s.cursor & 0xff;
            if (stage == MESSAGES) {
                count = messages(s, r, events, challenges, count);
                if (s.cursor & 0xff == MESSAGES) break;
                if (count != l.challenges) revert CourtList.WrongPieces();
                continue;
            }
            uint256 words = length(l, stage);
            if (words > r.words) break;
            uint256 at = r.take(words);
            s.transcript = Transcript.absorb(s.transcript, at, 32 * words);
            why = after_(s, l, r, stage, at);
            if (why != Reason.None) break;
        }
    }

    /// @notice Words of the absorb of a stage.
    function length(Layout memory l, uint256 stage) private pure returns (uint256) {
        if (stage == 0) return 2 * l.witnessRows;
        if (stage == RANDOM) return 2 * l.commitments;
        if (stage == U || stage == BLIND || stage == VALUE || stage == FOLD_BLIND) return 1;
        if (stage == U + 1 || stage == CROSS) return 2 * l.errors;
        if (stage == FOLDED) return l.variables;
        if (stage == FOLDS) return 2 * (l.c - 1);
        if (stage == EVALS) return 3 * l.c;
        return 2; // mask row, a commitment of products, quotient, witness
    }

    /// @notice What follows the absorb of a stage: values noted, challenges drawn and checked.
    function after_(State memory s, Layout memory l, Reader memory r, uint256 stage, uint256 at)
        private
        pure
        returns (Reason why)
    {
        s.cursor = stage + 1;
        uint256 first;
        assembly ("memory-safe") {
            first := calldataload(at)
        }
        if (stage == BLIND) {
            s.blind = first;
        } else if (stage == VALUE) {
            s.value = first;
        } else if (stage == PRODUCTS && r.next < l.randomAt) {
            s.cursor = PRODUCTS;
        } else if (stage == U) {
            s.u = first;
        } else if (stage == CROSS) {
            (s.transcript, s.r) = Transcript.challenge(s.transcript);
        } else if (stage == FOLDED) {
            s.witness = hash(at, l.variables);
            (s.transcript, s.rho) = Transcript.challenge(s.transcript);
        } else if (stage == FOLD_BLIND) {
            s.foldBlind = first;
            s.opening = r.rest();
        } else if (stage == FOLDS) {
            (s.transcript, s.b) = Transcript.challenge(s.transcript);
        } else if (stage == EVALS) {
            (s.transcript, s.batch) = Transcript.challenge(s.transcript);
        } else if (stage == QUOTIENT) {
            (s.transcript, s.zeta) = Transcript.challenge(s.transcript);
        } else if (stage == WITNESS) {
            (s.phase, s.cursor, s.transcript) = (uint256(Phase.Program), 0, 0);
        }
        return check(s, l, stage, at, first);
    }

    /// @notice Checks scalars that were absorbed, and challenges of which some are refused.
    function check(State memory s, Layout memory l, uint256 stage, uint256 at, uint256 first)
        private
        pure
        returns (Reason)
    {
        if (stage == BLIND || stage == VALUE || stage == U || stage == FOLD_BLIND) {
            if (first >= Bn254.R) return Reason.Scalar;
        } else if (stage == FOLDED) {
            if (!scalars(at, l.variables)) return Reason.Scalar;
        } else if (stage == EVALS) {
            if (!scalars(at, 3 * l.c)) return Reason.Scalar;
        } else if (stage == CROSS) {
            if (s.r == 0) return Reason.Challenge;
        } else if (stage == FOLDS) {
            uint256 square = mulmod(s.b, s.b, Bn254.R);
            if (s.b == 0 || square == s.b || square == Bn254.R - s.b) return Reason.Challenge;
        }
        return Reason.None;
    }

    /// @notice Absorbs messages and draws challenges by the event list: items of four bytes, the number of values
    /// (two bytes), of challenges after them, and how often this repeats.
    function messages(
        State memory s,
        Reader memory r,
        bytes calldata events,
        uint256[] memory challenges,
        uint256 count
    ) private pure returns (uint256) {
        uint256 item = s.cursor >> 16;
        uint256 done = (s.cursor >> 8) & 0xff;
        bytes32 t = s.transcript;
        while (4 * item < events.length) {
            uint32 e = uint32(bytes4(events[4 * item:4 * item + 4]));
            uint256 words = 2 * (((e >> 16) + 63) / 64);
            for (; done < e & 0xff; ++done) {
                if (words > r.words) {
                    s.transcript = t;
                    s.cursor = MESSAGES | (done << 8) | (item << 16);
                    return count;
                }
                if (words != 0) t = Transcript.absorb(t, r.take(words), 32 * words);
                for (uint256 k = (e >> 8) & 0xff; k != 0; --k) {
                    (t, challenges[count++]) = Transcript.challenge(t);
                }
            }
            done = 0;
            ++item;
        }
        s.transcript = t;
        s.cursor = BLIND;
        return count;
    }

    /// @notice Hash of words in calldata.
    function hash(uint256 at, uint256 words) private pure returns (bytes32 h) {
        assembly ("memory-safe") {
            let m := mload(0x40)
            calldatacopy(m, at, mul(0x20, words))
            h := keccak256(m, mul(0x20, words))
        }
    }

    /// @notice Whether all words are below r.
    function scalars(uint256 at, uint256 words) private pure returns (bool good) {
        uint256 order = Bn254.R;
        good = true;
        assembly ("memory-safe") {
            for { let end := add(at, mul(0x20, words)) } lt(at, end) { at := add(at, 0x20) } {
                good := and(good, lt(calldataload(at), order))
            }
        }
    }
}
