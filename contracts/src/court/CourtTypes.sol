// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

/// @notice What a case is about: that the proof with this stream proves the statement under the key.
/// @param key Bytes of the court key (docs/settlement.md, "Court key").
/// @param root Statement root that the proof claims.
/// @param length Words of the proof's stream.
/// @param head Digest of the stream.
struct Case {
    bytes key;
    bytes32 root;
    uint256 length;
    bytes32 head;
}

/// @notice How far a case has come. Storage holds its hash; whoever takes the next step gives it.
/// @param phase What comes next, see `Phase`.
/// @param position Words of the list that is being read which are done.
/// @param rest Digest of that list from the piece on which holds `position`.
/// @param transcript Fiat–Shamir state.
/// @param cursor Absorbs done: stage, item of the event list, repetitions of it.
/// @param challenges Hash of the challenges of the interactive proof so far.
/// @param blind β*, blinder of the opened row.
/// @param value y, value of the opened row.
/// @param u Scalar of the random instance of the fold.
/// @param witness Hash of the folded witness Z.
/// @param foldBlind β, blinder of the folded rows.
/// @param r Fold challenge.
/// @param rho Challenge that batches the folded rows.
/// @param b Point of the opening.
/// @param batch Challenge that batches the opening's polynomials.
/// @param zeta Second point of the opening.
/// @param opening Digest of the stream from the piece on which holds the opening's first word.
/// @param program Digest of the state of the verifier program.
/// @param rows Digest of Λ from the piece on which holds the next coefficient.
/// @param mask μ, coefficient of the mask row.
/// @param errors Hash of E, one value a product.
/// @param point Hash of r*.
/// @param foldX Sum of the folded commitments so far.
/// @param foldY Its other coordinate.
/// @param openX Sum of the rows so far.
/// @param openY Its other coordinate.
struct State {
    uint256 phase;
    uint256 position;
    bytes32 rest;
    bytes32 transcript;
    uint256 cursor;
    bytes32 challenges;
    uint256 blind;
    uint256 value;
    uint256 u;
    bytes32 witness;
    uint256 foldBlind;
    uint256 r;
    uint256 rho;
    uint256 b;
    uint256 batch;
    uint256 zeta;
    bytes32 opening;
    bytes32 program;
    bytes32 rows;
    uint256 mask;
    bytes32 errors;
    bytes32 point;
    uint256 foldX;
    uint256 foldY;
    uint256 openX;
    uint256 openY;
}

/// @notice A part of a list of words: whole pieces, of which the first holds the next word.
/// @param words The pieces, one after the other.
/// @param tail Digest of what follows them, zero if nothing does.
struct Pieces {
    bytes words;
    bytes32 tail;
}

/// @notice What a case waits for.
enum Phase {
    Statement, // the statement part of the stream
    Transcript, // absorbs and challenges up to the last
    Program, // the verifier's arithmetic
    KeyRows, // Λ times the weight and table rows
    ProofRows, // Λ times the proof's rows; the folded commitments
    Fold, // their opening by the folded witness
    Opening // the polynomial commitment's opening
}

/// @notice Why a proof was rejected.
enum Reason {
    None,
    Shape, // another length, a digest that no stream has, bytes that no statement has
    Root, // the statement has another root
    Point, // off the curve, not canonical, or infinity where a blinder excludes it
    Scalar, // not below r
    Challenge, // a challenge of the few values that are refused
    Constraint, // the folded witness breaks a linear constraint
    Fold, // the folded witness does not open its commitments
    Evaluations, // the opening's folds do not follow from each other
    Pairing // the opening fails
}
