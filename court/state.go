package court

import (
	"encoding/binary"
	"fmt"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/proof"
)

// Phase is what a case waits for.
type Phase uint8

// The phases, in order.
const (
	PhaseStatement  Phase = iota // the statement part of the stream
	PhaseTranscript              // absorbs and challenges up to the last
	PhaseProgram                 // the verifier's arithmetic
	PhaseKeyRows                 // Λ times the weight and table rows
	PhaseProofRows               // Λ times the proof's rows; the folded commitments
	PhaseFold                    // their opening by the folded witness
	PhaseOpening                 // the polynomial commitment's opening
)

var phaseNames = [...]string{"statement", "transcript", "program", "key rows", "proof rows", "fold", "opening"}

// String names the phase.
func (p Phase) String() string {
	if int(p) < len(phaseNames) {
		return phaseNames[p]
	}
	return fmt.Sprintf("phase %d", uint8(p))
}

// Reason is why the court rejected a proof.
type Reason uint8

// The reasons. A proof that is bad in several ways is rejected for one of them.
const (
	ReasonNone        Reason = iota
	ReasonShape              // another length, a digest that no stream has, bytes that no statement has
	ReasonRoot               // the statement has another root
	ReasonPoint              // off the curve, not canonical, or infinity where a blinder excludes it
	ReasonScalar             // not below r
	ReasonChallenge          // a challenge of the few values that are refused
	ReasonConstraint         // the folded witness breaks a linear constraint
	ReasonFold               // the folded witness does not open its commitments
	ReasonEvaluations        // the opening's folds do not follow from each other
	ReasonPairing            // the opening fails
)

var reasonNames = [...]string{"none", "shape", "root", "point", "scalar", "challenge", "constraint", "fold", "evaluations", "pairing"}

// String names the reason.
func (r Reason) String() string {
	if int(r) < len(reasonNames) {
		return reasonNames[r]
	}
	return fmt.Sprintf("reason %d", uint8(r))
}

// Verdict is what the court has decided, or that it has not.
type Verdict struct {
	Decided, Accepted bool
	Reason            Reason // of a rejection
	Phase             Phase
	Detail            uint32 // position in the list that was read, or number of the constraint
}

// String is the verdict in words.
func (v Verdict) String() string {
	switch {
	case !v.Decided:
		return "no verdict"
	case v.Accepted:
		return "accepted"
	default:
		return fmt.Sprintf("rejected: %v, %v at %d", v.Reason, v.Phase, v.Detail)
	}
}

// StateSize is the number of bytes of a state.
const StateSize = 26 * wordSize

// State is how far a case has come; the contract stores its hash and logs its words. The
// fields are those of the contract's State, which documents them.
type State struct {
	Phase      Phase
	Position   int
	Rest       [32]byte
	Transcript [32]byte
	Cursor     int
	Challenges [32]byte
	Blind      fr.Element
	Value      fr.Element
	U          fr.Element
	Witness    [32]byte
	FoldBlind  fr.Element
	R          fr.Element
	Rho        fr.Element
	B          fr.Element
	Batch      fr.Element
	Zeta       fr.Element
	Opening    [32]byte
	Machine    [32]byte // the contract calls it program
	Rows       [32]byte
	Mask       fr.Element
	Errors     [32]byte
	Point      [32]byte
	Fold       bn254.G1Affine
	Open       bn254.G1Affine
}

// First is the state of a case without steps.
func (c *Case) First() State { return State{Rest: c.Head} }

// Words are the bytes of the state, 32 a word.
func (s *State) Words() []byte {
	b := append(proof.Word(int(s.Phase)), proof.Word(s.Position)...)
	b = append(append(b, s.Rest[:]...), s.Transcript[:]...)
	b = append(append(b, proof.Word(s.Cursor)...), s.Challenges[:]...)
	b = append(proof.AppendScalars(b, s.Blind, s.Value, s.U), s.Witness[:]...)
	b = proof.AppendScalars(b, s.FoldBlind, s.R, s.Rho, s.B, s.Batch, s.Zeta)
	b = append(append(append(b, s.Opening[:]...), s.Machine[:]...), s.Rows[:]...)
	b = append(append(proof.AppendScalars(b, s.Mask), s.Errors[:]...), s.Point[:]...)
	return proof.AppendPoints(b, s.Fold, s.Open)
}

// Hash is what the contract stores of the state.
func (s *State) Hash() [32]byte { return proof.Keccak(s.Words()) }

// ParseState reads the words of a state, as the contract logs them. It returns ErrState for
// bytes that are none.
func ParseState(words []byte) (*State, error) {
	if len(words) != StateSize {
		return nil, fmt.Errorf("%w: %d bytes, a state has %d", ErrState, len(words), StateSize)
	}
	r := stateReader{words: words}
	s := &State{Phase: Phase(r.int(uint64(PhaseOpening))), Position: int(r.int(maxPosition)), Rest: r.word(), Transcript: r.word(),
		Cursor: int(r.int(maxPosition)), Challenges: r.word(), Blind: r.scalar(), Value: r.scalar(), U: r.scalar(), Witness: r.word(),
		FoldBlind: r.scalar(), R: r.scalar(), Rho: r.scalar(), B: r.scalar(), Batch: r.scalar(), Zeta: r.scalar(),
		Opening: r.word(), Machine: r.word(), Rows: r.word(), Mask: r.scalar(), Errors: r.word(), Point: r.word(),
		Fold: r.point(), Open: r.point()}
	if r.err {
		return nil, fmt.Errorf("%w: word %d", ErrState, r.bad)
	}
	return s, nil
}

// maxPosition bounds positions and cursors: more than any stream has words.
const maxPosition = 1 << 40

type stateReader struct {
	words []byte
	at    int
	bad   int // the first word that was refused, if err
	err   bool
}

func (r *stateReader) word() (w [32]byte) {
	copy(w[:], r.words[r.at*wordSize:])
	r.at++
	return w
}

func (r *stateReader) refuse() {
	if !r.err {
		r.err, r.bad = true, r.at-1
	}
}

func (r *stateReader) int(limit uint64) uint64 {
	w := r.word()
	v := uint64(0)
	for i, b := range w {
		if i < 24 && b != 0 {
			r.refuse()
		}
		v = v<<8 | uint64(b)
	}
	if v > limit {
		r.refuse()
		return 0
	}
	return v
}

func (r *stateReader) scalar() (x fr.Element) {
	w := r.word()
	if x.SetBytesCanonical(w[:]) != nil {
		r.refuse()
	}
	return x
}

func (r *stateReader) point() (p bn254.G1Affine) {
	x, y := r.word(), r.word()
	if p.X.SetBytesCanonical(x[:]) != nil || p.Y.SetBytesCanonical(y[:]) != nil || !p.IsOnCurve() {
		r.refuse()
	}
	return p
}

// ParseProgress reads what the contract stores of a case: nothing, the hash of its state, or
// its verdict. It returns ErrState for a word that the contract never stores.
func ParseProgress(slot [32]byte) (Verdict, error) {
	if [24]byte(slot[:24]) != ([24]byte{}) {
		return Verdict{}, nil
	}
	v := binary.BigEndian.Uint64(slot[24:])
	const accepted, rejected = 1, 2
	switch {
	case v == 0:
		return Verdict{}, nil
	case v == accepted:
		return Verdict{Decided: true, Accepted: true}, nil
	case v&0xff == rejected:
		return Verdict{Decided: true, Reason: Reason(v >> 8), Phase: Phase(v >> 16), Detail: uint32(v >> 24)}, nil
	}
	return Verdict{}, fmt.Errorf("%w: progress 0x%x", ErrState, slot)
}
