// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {Bn254} from "./lib/Bn254.sol";
import {CourtLayout, Layout} from "./court/CourtLayout.sol";
import {CourtList, Reader} from "./court/CourtList.sol";
import {CourtOpening} from "./court/CourtOpening.sol";
import {CourtProgram} from "./court/CourtProgram.sol";
import {CourtStatement} from "./court/CourtStatement.sol";
import {CourtSums} from "./court/CourtSums.sol";
import {CourtTranscript} from "./court/CourtTranscript.sol";
import {Case, Phase, Pieces, Reason, State} from "./court/CourtTypes.sol";

/// @title The court: verifies an ordinary proof in steps
/// @notice A case is a court key, a statement root and the digest of a proof's stream (docs/settlement.md, "Court").
/// Anybody who holds the proof takes any step; nobody owns a case, and none can be lost. A step whose bytes are not
/// those that the case names reverts and changes nothing. What the proof itself is bad for ends the case in a recorded
/// rejection, a proof that passes every check in acceptance; a verdict never changes.
/// @dev One slot a case: zero, or the hash of its state, or its verdict, which is below 2^64.
contract DirectVerifier {
    using CourtList for Reader;

    /// @notice What interprets verifier programs.
    CourtProgram public immutable PROGRAM;

    /// @notice Hash of the state, or verdict, of each case.
    mapping(bytes32 caseId => bytes32) public progress;

    /// @notice A case took a step; whoever goes on gives this state.
    event Advanced(bytes32 indexed caseId, State state);

    /// @notice A proof passed every check.
    event Accepted(bytes32 indexed caseId);

    /// @notice A proof failed one.
    /// @param reason Why.
    /// @param phase What the case waited for.
    /// @param detail Position in the list, or number of the constraint.
    event Rejected(bytes32 indexed caseId, Reason reason, Phase phase, uint256 detail);

    /// @notice The case has a verdict.
    error Decided();

    /// @notice The case is in another state.
    error WrongState();

    /// @notice The case waits for another step.
    error WrongPhase();

    /// @notice The bytes are not those that key or state name.
    error WrongData();

    /// @notice The words given do not reach to the next thing to do.
    error NoProgress();

    uint256 private constant ACCEPTED = 1;
    uint256 private constant REJECTED = 2;

    constructor(CourtProgram program) {
        PROGRAM = program;
    }

    /// @notice Names a case: H(`zkvin/v1/court-case` ‖ key digest ‖ root ‖ length ‖ head).
    function caseId(Case calldata c) public pure returns (bytes32) {
        return keccak256(abi.encodePacked("zkvin/v1/court-case", CourtLayout.digest(c.key), c.root, c.length, c.head));
    }

    /// @notice What is known of a case. A rejection has a reason; a case that nobody began has none, and is neither
    /// pending nor accepted.
    /// @param id Its name.
    /// @return pending Whether it was begun and has no verdict.
    /// @return accepted Whether the proof was accepted.
    /// @return reason Why it was rejected, or none.
    /// @return phase At which phase.
    /// @return detail And where.
    function verdict(bytes32 id)
        external
        view
        returns (bool pending, bool accepted, Reason reason, Phase phase, uint256 detail)
    {
        uint256 v = uint256(progress[id]);
        pending = v >> 64 != 0;
        accepted = v == ACCEPTED;
        if (!pending && v & 0xff == REJECTED) {
            (reason, phase, detail) = (Reason((v >> 8) & 0xff), Phase((v >> 16) & 0xff), (v >> 24) & 0xffffffff);
        }
    }

    /// @notice Several steps in one transaction, which share its costs. If one reverts, all do.
    /// @param steps Calldata of each.
    function take(bytes[] calldata steps) external {
        for (uint256 i = 0; i < steps.length; ++i) {
            bytes calldata step = steps[i];
            assembly ("memory-safe") {
                let m := mload(0x40)
                calldatacopy(m, step.offset, step.length)
                if iszero(delegatecall(gas(), address(), m, step.length, 0, 0)) {
                    returndatacopy(m, 0, returndatasize())
                    revert(m, returndatasize())
                }
            }
        }
    }

    /// @notice The transcript, from the statement to the last challenge, as far as the pieces given reach. The first
    /// step of a case gives the state that is zero but for `rest`, the stream's head.
    /// @param c The case.
    /// @param state Its state.
    /// @param events The key's event list.
    /// @param challenges Those of the interactive proof so far, a word each.
    /// @param stream Pieces of the stream from the state's position on.
    function transcript(
        Case calldata c,
        State calldata state,
        bytes calldata events,
        bytes calldata challenges,
        Pieces calldata stream
    ) external {
        (bytes32 id, Layout memory l) = enter(c, state);
        State memory s = state;
        if (s.phase > uint256(Phase.Transcript)) revert WrongPhase();
        require(keccak256(events) == bytes32(CourtLayout.word(c.key, 10)), WrongData());
        if (s.phase == uint256(Phase.Statement)) {
            if (c.length != l.total) return reject(id, s, Reason.Shape);
            s.challenges = keccak256("");
        }
        require(keccak256(challenges) == s.challenges, WrongData());
        (Reader memory r, bool sound) = CourtList.open(stream, s.rest, s.position, l.total);
        if (!sound) {
            s.position = 0; // where the caller was does not matter
            return reject(id, s, Reason.Shape);
        }
        (Reason why, bool moved) = read(c, s, l, r, events, challenges);
        s.position = r.next;
        s.rest = r.rest();
        if (why != Reason.None) return reject(id, s, why);
        require(moved, NoProgress());
        advance(id, s);
    }

    /// @notice The verifier's arithmetic, one chunk of its program a step.
    /// @param c The case.
    /// @param state Its state.
    /// @param hashes Of all chunks of the program.
    /// @param chunk The bytes of the next chunk.
    /// @param input Of chunk 0: all challenges of the interactive proof and the folded witness; of the others the
    /// state that the chunk before left. A word each.
    /// @param outputs What the chunks before put out.
    function evaluate(
        Case calldata c,
        State calldata state,
        bytes32[] calldata hashes,
        bytes calldata chunk,
        uint256[] calldata input,
        uint256[] calldata outputs
    ) external {
        (bytes32 id, Layout memory l) = enter(c, state);
        State memory s = state;
        require(s.phase == uint256(Phase.Program), WrongPhase());
        require(programDigest(l, hashes) == bytes32(CourtLayout.word(c.key, 7)), WrongData());
        require(s.cursor < hashes.length && keccak256(chunk) == hashes[s.cursor], WrongData());
        (uint256[] memory next, uint256[] memory out, uint256 failed) =
            PROGRAM.run(chunk, programInput(s, l, input, outputs));
        if (failed != 0) {
            s.position = failed - 1;
            return reject(id, s, Reason.Constraint);
        }
        out = joined(outputs, out);
        if (++s.cursor < hashes.length) {
            s.program = keccak256(abi.encode(keccak256(abi.encodePacked(next)), keccak256(abi.encodePacked(out))));
        } else if (!finish(s, l, out, bytes32(CourtLayout.word(c.key, 8)), c.head)) {
            return reject(id, s, Reason.Challenge);
        }
        advance(id, s);
    }

    /// @notice Sums rows times Λ and folded commitments times powers of ρ, as far as the pieces given reach.
    /// @param c The case.
    /// @param state Its state.
    /// @param points Pieces from the state's position on: of the key's rows, or of the stream.
    /// @param coefs Pieces of Λ from the next row's coefficient on; empty where no row is summed.
    function sum(Case calldata c, State calldata state, Pieces calldata points, Pieces calldata coefs) external {
        (bytes32 id, Layout memory l) = enter(c, state);
        State memory s = state;
        bool ofKey = s.phase == uint256(Phase.KeyRows);
        if (!ofKey && s.phase != uint256(Phase.ProofRows)) revert WrongPhase();
        (Reader memory r, bool sound) = CourtList.open(points, s.rest, s.position, ofKey ? 2 * l.keyRows : l.total);
        require(sound, WrongData());
        Reader memory k;
        if (coefs.words.length != 0) {
            (k, sound) = CourtList.open(coefs, s.rows, nextRow(s, l), l.keyRows + l.statementRows + l.witnessRows);
            require(sound, WrongData());
        }
        bool good = ofKey ? sumKey(s, r, k) : sumProof(s, l, r, k);
        require(!good || r.next != s.position, NoProgress());
        if (!good) {
            s.position = r.next;
            return reject(id, s, Reason.Point);
        }
        if (k.digests.length != 0) s.rows = k.rest();
        (s.position, s.rest) = (r.next, r.rest());
        if (ofKey && r.next == 2 * l.keyRows) (s.phase, s.position, s.rest) = (uint256(Phase.ProofRows), 0, c.head);
        if (!ofKey && r.next == l.foldedAt) s.phase = uint256(Phase.Fold);
        advance(id, s);
    }

    /// @notice The folded witness against the sum of the folded commitments.
    /// @param c The case.
    /// @param state Its state.
    /// @param events The key's event list.
    /// @param witness Z, a word each.
    /// @param errors E, a word each.
    /// @param powers The key's 64 powers of τ.
    function fold(
        Case calldata c,
        State calldata state,
        bytes calldata events,
        bytes calldata witness,
        bytes calldata errors,
        bytes calldata powers
    ) external {
        (bytes32 id, Layout memory l) = enter(c, state);
        State memory s = state;
        require(s.phase == uint256(Phase.Fold), WrongPhase());
        require(keccak256(events) == bytes32(CourtLayout.word(c.key, 10)), WrongData());
        require(keccak256(powers) == bytes32(CourtLayout.word(c.key, 9)) && powers.length == 64 * 64, WrongData());
        require(keccak256(witness) == s.witness && keccak256(errors) == s.errors, WrongData());
        uint256[] memory values = CourtOpening.foldedValues(l, events, s.rho, place(witness), place(errors));
        if (!CourtOpening.opensFold(s, values, place(powers))) return reject(id, s, Reason.Fold);
        (s.phase, s.position, s.rest) = (uint256(Phase.Opening), l.foldsAt, s.opening);
        advance(id, s);
    }

    /// @notice The opening of the combined row: the verdict.
    /// @param c The case.
    /// @param state Its state.
    /// @param point r*, lowest coordinate first, a word each.
    /// @param stream Pieces of the stream from the one that holds the opening's first word to the last.
    function opening(Case calldata c, State calldata state, bytes calldata point, Pieces calldata stream) external {
        (bytes32 id, Layout memory l) = enter(c, state);
        State memory s = state;
        require(s.phase == uint256(Phase.Opening), WrongPhase());
        require(keccak256(point) == s.point, WrongData());
        (Reader memory r, bool sound) = CourtList.open(stream, s.rest, s.position, l.total);
        require(sound && r.next + r.words == l.total, WrongData());
        Reason why = CourtOpening.opens(s, c.key, l, place(point), r.at);
        if (why != Reason.None) return reject(id, s, why);
        progress[id] = bytes32(ACCEPTED);
        emit Accepted(id);
    }

    /// @notice Names the case and checks that it is in the state given; that of a case without steps is zero but for
    /// the stream's head.
    function enter(Case calldata c, State calldata state) private view returns (bytes32 id, Layout memory l) {
        id = caseId(c);
        l = CourtLayout.read(c.key);
        bytes32 now_ = progress[id];
        bytes32 given = keccak256(abi.encode(state));
        if (now_ == 0) {
            State memory first;
            first.rest = c.head;
            require(given == keccak256(abi.encode(first)), WrongState());
            return (id, l);
        }
        require(uint256(now_) >> 64 != 0, Decided());
        require(given == now_, WrongState());
    }

    /// @notice Records a state.
    function advance(bytes32 id, State memory s) private {
        progress[id] = keccak256(abi.encode(s));
        emit Advanced(id, s);
    }

    /// @notice Records a rejection. The phase is that of the state, the detail its position.
    function reject(bytes32 id, State memory s, Reason why) private {
        uint256 detail = s.position & 0xffffffff;
        progress[id] = bytes32(REJECTED | (uint256(why) << 8) | (s.phase << 16) | (detail << 24));
        emit Rejected(id, why, Phase(s.phase), detail);
    }

    /// @notice Reads the statement if it is next, then the transcript.
    function read(
        Case calldata c,
        State memory s,
        Layout memory l,
        Reader memory r,
        bytes calldata events,
        bytes calldata challenges
    ) private pure returns (Reason why, bool moved) {
        if (s.phase == uint256(Phase.Statement)) {
            if (r.words < l.witnessAt) revert NoProgress();
            bytes32 root;
            (s.transcript, root, why) = CourtStatement.absorb(c.key, l, r.take(l.witnessAt));
            if (why == Reason.None && root != c.root) why = Reason.Root;
            if (why != Reason.None) return (why, true);
            s.phase = uint256(Phase.Transcript);
            moved = true;
        }
        uint256 drawn = challenges.length / 32;
        uint256[] memory all = new uint256[](l.challenges);
        assembly ("memory-safe") {
            calldatacopy(add(all, 0x20), challenges.offset, mul(0x20, drawn))
        }
        bytes32 before = s.transcript;
        (drawn, why) = CourtTranscript.advance(s, l, r, events, all, drawn);
        assembly ("memory-safe") {
            mstore(all, drawn)
        }
        s.challenges = keccak256(abi.encodePacked(all));
        moved = moved || before != s.transcript;
    }

    /// @notice Digest of a program: its counts, which the key's must be, and the hashes of its chunks.
    function programDigest(Layout memory l, bytes32[] calldata hashes) private pure returns (bytes32) {
        return keccak256(
            abi.encodePacked(
                "zkvin/v1/court-program",
                l.challenges,
                l.variables - l.products,
                l.products,
                l.keyRows + l.statementRows + l.witnessRows,
                l.c,
                hashes.length,
                hashes
            )
        );
    }

    /// @notice Checks the input of the next chunk and completes that of chunk 0.
    function programInput(State memory s, Layout memory l, uint256[] calldata input, uint256[] calldata outputs)
        private
        pure
        returns (uint256[] memory all)
    {
        if (s.program != 0) {
            bytes32 given =
                keccak256(abi.encode(keccak256(abi.encodePacked(input)), keccak256(abi.encodePacked(outputs))));
            require(given == s.program, WrongData());
            return input;
        }
        require(input.length == l.challenges + l.variables && outputs.length == 0, WrongData());
        require(keccak256(abi.encodePacked(input[:l.challenges])) == s.challenges, WrongData());
        require(keccak256(abi.encodePacked(input[l.challenges:])) == s.witness, WrongData());
        all = new uint256[](2 + input.length);
        all[0] = addmod(1, mulmod(s.r, s.u, Bn254.R), Bn254.R);
        all[1] = s.value;
        assembly ("memory-safe") {
            calldatacopy(add(all, 0x60), input.offset, mul(0x20, input.length))
        }
    }

    /// @notice Takes what the program has put out, which it overwrites: copies of long lists cost more than their
    /// words. False if the mask has coefficient zero.
    function finish(State memory s, Layout memory l, uint256[] memory out, bytes32 keyRows, bytes32 head)
        private
        pure
        returns (bool)
    {
        uint256 rows = l.keyRows + l.statementRows + l.witnessRows;
        require(out.length == l.products + rows + 1 + l.c, CourtLayout.MalformedKey());
        uint256 at = l.products;
        s.mask = out[at + rows];
        if (s.mask == 0) return false;
        bytes32 errors;
        bytes32 point;
        uint256[] memory lambda;
        uint256 c = l.c;
        assembly ("memory-safe") {
            errors := keccak256(add(out, 0x20), mul(0x20, at))
            point := keccak256(add(out, mul(0x20, add(add(at, rows), 2))), mul(0x20, c))
            // The word before Λ, the last error or the length, becomes the length of Λ.
            lambda := add(out, mul(0x20, at))
            mstore(lambda, rows)
        }
        (s.errors, s.point, s.rows) = (errors, point, CourtList.digest(lambda));
        (s.cursor, s.program, s.challenges, s.position) = (0, 0, 0, 0);
        (s.phase, s.rest) = l.keyRows == 0 ? (uint256(Phase.ProofRows), head) : (uint256(Phase.KeyRows), keyRows);
        return true;
    }

    /// @notice One list after the other.
    function joined(uint256[] calldata a, uint256[] memory b) private pure returns (uint256[] memory all) {
        if (a.length == 0) return b;
        all = new uint256[](a.length + b.length);
        assembly ("memory-safe") {
            let to := add(all, 0x20)
            calldatacopy(to, a.offset, mul(0x20, a.length))
            mcopy(add(to, mul(0x20, a.length)), add(b, 0x20), mul(0x20, mload(b)))
        }
    }

    /// @notice Number of the next row that Λ multiplies.
    function nextRow(State memory s, Layout memory l) private pure returns (uint256) {
        if (s.phase == uint256(Phase.KeyRows)) return s.position / 2;
        uint256 at = s.position < l.statementAt ? l.statementAt : s.position;
        return l.keyRows + (at - l.statementAt) / 2;
    }

    /// @notice Sums rows of the key.
    function sumKey(State memory s, Reader memory r, Reader memory k) private view returns (bool good) {
        Bn254.Sum memory rows;
        (rows.x, rows.y) = (s.openX, s.openY);
        uint256 n = min(r.words / 2, k.words);
        uint256 done = CourtSums.addWeighted(rows, r.take(2 * n), n, k.take(n), false);
        good = allGood(r, n, done);
        (s.openX, s.openY) = (rows.x, rows.y);
    }

    /// @notice Sums what the stream has up to the folded witness, part by part.
    function sumProof(State memory s, Layout memory l, Reader memory r, Reader memory k)
        private
        view
        returns (bool good)
    {
        Bn254.Sum memory rows;
        Bn254.Sum memory folded;
        (rows.x, rows.y, folded.x, folded.y) = (s.openX, s.openY, s.foldX, s.foldY);
        good = true;
        if (r.next < l.statementAt) r.take(min(r.words, l.statementAt - r.next));
        if (r.next >= l.statementAt && r.next < l.witnessAt) good = sumRows(rows, r, k, l.witnessAt, false);
        if (good && r.next >= l.witnessAt && r.next < l.maskAt) good = sumRows(rows, r, k, l.maskAt, true);
        if (good) good = sumPowers(rows, r, l.maskAt, l.messagesAt, s.mask, 0);
        if (good) good = sumFolded(folded, s, l, r);
        (s.openX, s.openY, s.foldX, s.foldY) = (rows.x, rows.y, folded.x, folded.y);
    }

    /// @notice Sums the commitments of messages, products, random instance, errors and cross terms.
    function sumFolded(Bn254.Sum memory folded, State memory s, Layout memory l, Reader memory r)
        private
        view
        returns (bool good)
    {
        uint256 last = mulmod(s.r, CourtSums.power(s.rho, l.commitments), Bn254.R);
        good = sumPowers(folded, r, l.messagesAt, l.blindAt, 1, s.rho);
        if (good && r.next >= l.blindAt && r.next < l.productsAt) r.take(min(r.words, l.productsAt - r.next));
        if (good) {
            good = sumPowers(folded, r, l.productsAt, l.randomAt, CourtSums.power(s.rho, l.messages), s.rho);
        }
        if (good) good = sumPowers(folded, r, l.randomAt, l.uAt, s.r, s.rho);
        if (good && r.next == l.uAt) r.take(min(r.words, 1));
        if (good) good = sumPowers(folded, r, l.errorAt, l.crossAt, mulmod(s.r, last, Bn254.R), s.rho);
        if (good) good = sumPowers(folded, r, l.crossAt, l.foldedAt, last, s.rho);
    }

    /// @notice Sums rows times Λ up to a position of the stream.
    function sumRows(Bn254.Sum memory rows, Reader memory r, Reader memory k, uint256 to, bool finite)
        private
        view
        returns (bool)
    {
        uint256 n = min(min(r.words, to - r.next) / 2, k.words);
        return allGood(r, n, CourtSums.addWeighted(rows, r.take(2 * n), n, k.take(n), finite));
    }

    /// @notice If the next word lies in a part of the stream, sums its points times first·ratio^i.
    function sumPowers(Bn254.Sum memory points, Reader memory r, uint256 from, uint256 to, uint256 first, uint256 ratio)
        private
        view
        returns (bool)
    {
        if (r.next < from || r.next >= to) return true;
        uint256 n = min(r.words, to - r.next) / 2;
        uint256 scalar = mulmod(first, CourtSums.power(ratio, (r.next - from) / 2), Bn254.R);
        return allGood(r, n, CourtSums.addPowers(points, r.take(2 * n), n, scalar, ratio, true));
    }

    /// @notice Whether all n points were good; else the reader goes back to the bad one.
    function allGood(Reader memory r, uint256 n, uint256 done) private pure returns (bool) {
        r.next -= 2 * (n - done);
        return done == n;
    }

    /// @notice Calldata offset of bytes.
    function place(bytes calldata data) private pure returns (uint256 at) {
        assembly ("memory-safe") {
            at := data.offset
        }
    }

    function min(uint256 a, uint256 b) private pure returns (uint256) {
        return a < b ? a : b;
    }
}
