package court

import (
	"errors"
	"fmt"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/proof"
)

// Step is one transaction of a case: one or several calls of the contract.
type Step struct {
	Phase  Phase  // what it begins with
	Calls  int    // of the contract's methods
	Data   []byte // calldata
	Gas    uint64 // about what the transaction costs, all in
	After  State
	Result Verdict // decided if the case ends with this step
}

// Limits bound a step. The contract takes any; these keep a transaction below the gas and
// the size that chains and their pools allow.
type Limits struct {
	Words  int    // of the stream that one call is given, if one absorb does not take more
	Points int    // that one call sums
	Bytes  int    // of calldata up to which calls share a transaction
	Gas    uint64 // up to which they do
}

// DefaultLimits keep steps below 12,000,000 gas and the 128 KiB of public pools, but where a
// single absorb (the witness rows, the statement) takes more.
var DefaultLimits = Limits{Words: 2560, Points: 1024, Bytes: 130_000, Gas: 11_500_000}

// Trial takes a case through its steps: the contract's state machine with a proof in hand.
// It gives the calldata of each step and what will come of it.
type Trial struct {
	key    *Key
	about  Case
	stream []byte
	chain  [][32]byte
	limits Limits

	transcript *reader
	program    *run // nil if the transcript ends in a rejection
	state      State
	verdict    Verdict
}

// Steps returns the transactions that take the case of a proof from nothing to its verdict,
// within DefaultLimits. It returns ErrStream as Key.Stream does, ErrTooLarge as Trial.Next
// does.
func Steps(k *Key, p *proof.Proof) ([]Step, error) {
	stream, err := k.Stream(p)
	if err != nil {
		return nil, err
	}
	root, err := k.Root(&p.Statement)
	if err != nil {
		return nil, err
	}
	t, err := NewTrial(k, root, stream, DefaultLimits)
	if err != nil {
		return nil, err
	}
	var steps []Step
	for !t.verdict.Decided {
		s, err := t.Next()
		if err != nil {
			return nil, err
		}
		steps = append(steps, *s)
	}
	return steps, nil
}

// NewTrial begins the case of a stream, whose bytes may be anything, and of the statement
// root that it claims. It returns ErrStream for a stream that is empty or no whole words, or
// for limits of less than a piece.
func NewTrial(k *Key, root [32]byte, stream []byte, l Limits) (*Trial, error) {
	if len(stream) == 0 || len(stream)%wordSize != 0 {
		return nil, fmt.Errorf("%w: %d bytes are no words", ErrStream, len(stream))
	}
	if l.Words < pieceSize || l.Points < pieceSize {
		return nil, fmt.Errorf("%w: limits of %d words and %d points, at least %d each", ErrStream, l.Words, l.Points, pieceSize)
	}
	t := &Trial{key: k, about: *k.Case(root, stream), stream: stream, chain: chainDigests(stream), limits: l}
	t.transcript = transcriptOf(k, &t.about, stream, t.chain)
	if !t.transcript.end.Decided {
		if err := t.runProgram(); err != nil {
			return nil, err
		}
	}
	t.state = t.about.First()
	return t, nil
}

// Case is what the trial is about.
func (t *Trial) Case() Case { return t.about }

// State is how far the trial has come.
func (t *Trial) State() State { return t.state }

// Verdict is what it has come to.
func (t *Trial) Verdict() Verdict { return t.verdict }

// Resume goes on from a state that somebody else has brought the case to, as the contract
// logged it. It returns ErrState for one that the case of this stream is never in.
func (t *Trial) Resume(s *State) error {
	var want State
	switch {
	case s.Phase <= PhaseTranscript:
		i, err := t.checkpoint(s)
		if err != nil {
			return err
		}
		want = t.at(i)
	case t.program == nil:
		return fmt.Errorf("%w: the transcript ends in %v", ErrState, t.transcript.end)
	case s.Phase == PhaseProgram:
		if s.Cursor >= len(t.program.states) {
			return fmt.Errorf("%w: chunk %d of %d", ErrState, s.Cursor, len(t.program.states))
		}
		want = t.program.states[s.Cursor]
	default:
		if t.program.end.Decided {
			return fmt.Errorf("%w: the program ends in %v", ErrState, t.program.end)
		}
		want = t.program.last
		want.Phase, want.Position, want.Fold, want.Open = s.Phase, s.Position, s.Fold, s.Open
		if err := t.place(&want); err != nil {
			return err
		}
	}
	if want.Hash() != s.Hash() {
		return fmt.Errorf("%w: %v at %d", ErrState, s.Phase, s.Position)
	}
	t.state = *s
	return nil
}

// Next takes the next step. It returns ErrDecided after the last, ErrTooLarge where a single
// call does not fit a transaction.
func (t *Trial) Next() (*Step, error) {
	if t.verdict.Decided {
		return nil, ErrDecided
	}
	out := &Step{Phase: t.state.Phase}
	var calls [][]byte
	for !t.verdict.Decided {
		c, err := t.call()
		if err != nil {
			return nil, err
		}
		data := shared(append(calls, c.data))
		gas := out.Gas + c.gas
		if len(calls) > 0 && (len(data) > t.limits.Bytes || gas+transactionGas(data) > t.limits.Gas) {
			break
		}
		if least := max(gas+transactionGas(data), floorGas(data)); least > maxTransaction {
			return nil, fmt.Errorf("%w: %v takes about %d gas and %d bytes", ErrTooLarge, t.state.Phase, least, len(data))
		}
		calls, out.Data, out.Gas = append(calls, c.data), data, gas
		t.state, t.verdict = c.after, c.result
	}
	out.Calls, out.After, out.Result = len(calls), t.state, t.verdict
	out.Gas = max(out.Gas+transactionGas(out.Data), floorGas(out.Data))
	return out, nil
}

// call is one call of the contract: its calldata, what it costs beside the transaction, and
// what comes of it.
type call struct {
	data   []byte
	gas    uint64
	after  State
	result Verdict
}

// call is the next one.
func (t *Trial) call() (*call, error) {
	switch t.state.Phase {
	case PhaseStatement, PhaseTranscript:
		return t.readOn()
	case PhaseProgram:
		return t.evaluate(), nil
	case PhaseKeyRows, PhaseProofRows:
		return t.sum()
	case PhaseFold:
		return t.fold(), nil
	case PhaseOpening:
		return t.open(), nil
	default:
		return nil, fmt.Errorf("%w: %v", ErrState, t.state.Phase)
	}
}

// at is a checkpoint's state, complete.
func (t *Trial) at(i int) State {
	s := t.transcript.points[i].state
	s.Rest = t.chain[s.Position/pieceSize]
	return s
}

// checkpoint finds the checkpoint of a state.
func (t *Trial) checkpoint(s *State) (int, error) {
	for i, p := range t.transcript.points {
		if p.state.Phase == s.Phase && p.state.Position == s.Position && p.state.Cursor == s.Cursor {
			return i, nil
		}
	}
	return 0, fmt.Errorf("%w: no step ends at word %d, stage %d", ErrState, s.Position, s.Cursor)
}

// readOn is a call of the transcript: as many absorbs as end in the pieces given.
func (t *Trial) readOn() (*call, error) {
	points := t.transcript.points
	i, err := t.checkpoint(&t.state)
	if err != nil {
		return nil, err
	}
	total := len(t.stream) / wordSize
	first := t.state.Position / pieceSize
	last := func(words int) int { // the last checkpoint before a word
		j := i
		for j+1 < len(points) && points[j+1].state.Position <= words {
			j++
		}
		return j
	}
	upto := func(position int) int { return max(first+1, (min(position, total)+pieceSize-1)/pieceSize) }
	to := upto(max(points[min(i+1, len(points)-1)].state.Position, first*pieceSize+t.limits.Words/pieceSize*pieceSize))
	to = upto(points[last(to*pieceSize)].state.Position)
	j := last(min(to*pieceSize, total))
	challenges := t.transcript.drawn[:points[i].drawn*wordSize]
	s := &call{after: t.at(j)}
	s.data = t.calldata("transcript", []string{"bytes", "bytes", piecesType},
		octets(t.key.events), octets(challenges), pieces(t.stream, t.chain, first, to))
	s.gas = fixedGas + uint64(j-i)*absorbGas + uint64(len(t.stream[first*pieceSize*wordSize:min(to*pieceSize*wordSize, len(t.stream))]))
	if j == len(points)-1 {
		s.result = t.transcript.end
	}
	return s, nil
}

// run is a program's course: what each chunk starts from, and how it ends.
type run struct {
	inputs  [][]byte // of each chunk, as the contract is given them
	outputs [][]byte // before each chunk
	states  []State  // before each chunk
	gas     []uint64 // that each chunk takes beside its calldata
	last    State    // after the last
	end     Verdict  // a rejection

	errors, lambda, point []byte
	chain                 [][32]byte // of lambda
}

// runProgram runs all chunks on the challenges and the folded witness.
func (t *Trial) runProgram() error {
	l, s := &t.key.layout, t.at(len(t.transcript.points)-1)
	p := t.key.Code
	z := t.stream[l.folded*wordSize : (l.folded+l.variables)*wordSize]
	u := fr.One()
	var x fr.Element
	x.Mul(&s.R, &s.U)
	u.Add(&u, &x)
	input := p.Input(&u, &s.Value, elements(t.transcript.drawn), elements(z))
	r := &run{}
	t.program = r
	var err error
	if r.gas, err = p.callGas(); err != nil {
		return fmt.Errorf("%w: %w", ErrKey, err)
	}
	var out []byte
	next := append(append([]byte(nil), t.transcript.drawn...), z...)
	for k := range p.Chunks {
		r.inputs, r.outputs, r.states = append(r.inputs, next), append(r.outputs, out), append(r.states, s)
		state, values, failed, err := p.Run(k, input)
		if err != nil {
			return fmt.Errorf("%w: %w", ErrKey, err)
		}
		if failed != 0 {
			r.end = Verdict{Decided: true, Reason: ReasonConstraint, Phase: PhaseProgram, Detail: uint32(failed - 1)}
			return nil
		}
		out = proof.AppendScalars(out[:len(out):len(out)], values...)
		input, next = state, proof.AppendScalars(nil, state...)
		given, made := proof.Keccak(next), proof.Keccak(out)
		s.Cursor, s.Machine = k+1, proof.Keccak(given[:], made[:])
	}
	return t.finish(r, s, out)
}

// finish takes what a program has put out.
func (t *Trial) finish(r *run, s State, out []byte) error {
	l := &t.key.layout
	if len(out) != (l.products+l.rows()+1+l.c)*wordSize {
		return fmt.Errorf("%w: the program puts out %d words", ErrKey, len(out)/wordSize)
	}
	r.errors, out = out[:l.products*wordSize], out[l.products*wordSize:]
	r.lambda, out = out[:l.rows()*wordSize], out[l.rows()*wordSize:]
	r.chain = chainDigests(r.lambda)
	mask := elements(out[:wordSize])[0]
	r.point = out[wordSize:]
	if mask.IsZero() {
		r.end = Verdict{Decided: true, Reason: ReasonChallenge, Phase: PhaseProgram, Detail: uint32(s.Position)}
		return nil
	}
	s.Mask, s.Errors, s.Point = mask, proof.Keccak(r.errors), proof.Keccak(r.point)
	s.Cursor, s.Machine, s.Challenges = 0, [32]byte{}, [32]byte{}
	s.Phase, s.Position = PhaseKeyRows, 0
	if l.keyRows == 0 {
		s.Phase = PhaseProofRows
	}
	r.last = s
	return t.place(&r.last)
}

// evaluate is a call of the program: one chunk.
func (t *Trial) evaluate() *call {
	r, k := t.program, t.state.Cursor
	chunks := t.key.Code.Chunks
	var hashes []byte
	for _, c := range chunks {
		h := proof.Keccak(c)
		hashes = append(hashes, h[:]...)
	}
	s := &call{}
	s.data = t.calldata("evaluate", []string{"bytes32[]", "bytes", "uint256[]", "uint256[]"},
		list(hashes), octets(chunks[k]), list(r.inputs[k]), list(r.outputs[k]))
	s.gas = fixedGas + uint64(len(r.inputs[k])+len(r.outputs[k])) + r.gas[k]
	switch {
	case k+1 < len(r.states):
		s.after = r.states[k+1]
	case r.end.Decided:
		s.result = r.end
	default:
		s.after = r.last
	}
	return s
}

// elements reads canonical words.
func elements(words []byte) []fr.Element {
	out := make([]fr.Element, len(words)/wordSize)
	for i := range out {
		if out[i].SetBytesCanonical(words[i*wordSize:(i+1)*wordSize]) != nil {
			panic(errors.New("court: words that were checked are not canonical"))
		}
	}
	return out
}
