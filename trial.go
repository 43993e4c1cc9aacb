package zkvin

import (
	"errors"
	"fmt"

	"github.com/zkvin/zkvin/court"
)

// ErrCourt says that a model or proof has no case before the court, or that a state is none of its case.
var ErrCourt = errors.New("no case before the court")

// Trial takes a proof through the steps in which DirectVerifier verifies it on chain.
type Trial struct {
	t   *court.Trial
	key []byte
}

// CourtCase is a case as contracts are told of it: the court key's bytes, the statement root, and the length in words and
// the first digest of the proof's stream.
type CourtCase struct {
	Key    []byte
	Root   Digest
	Length int
	Head   Digest
}

// CourtStep is one transaction of a trial.
type CourtStep struct {
	Name string // what it begins with
	Data []byte // calldata
	Gas  uint64 // about what it costs, all in
}

// CourtVerdict is what the court has decided of a case, or that it has not.
type CourtVerdict struct {
	Decided, Accepted bool
	Text              string // in words, with the reason of a rejection
}

// Trial begins the trial of a proof under its key, which must be for as many requests. It returns ErrCourt when
// the court does not take it, ErrMismatch for a proof about another model: the court never sees the ModelID, and would
// reject it as a false proof of this one.
func (k *VerificationKey) Trial(p *Proof) (*Trial, error) {
	if id := Digest(p.p.Statement.ModelID); id != k.ID() {
		return nil, fmt.Errorf("%w: the proof is about model %v, the key is %v", ErrMismatch, id, k.ID())
	}
	ck, err := court.NewKey(k.file)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrCourt, err)
	}
	stream, err := ck.Stream(p.p)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrCourt, err)
	}
	root, err := ck.Root(&p.p.Statement)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrCourt, err)
	}
	t, err := court.NewTrial(ck, root, stream, court.DefaultLimits)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrCourt, err)
	}
	return &Trial{t, ck.Bytes()}, nil
}

// Case names the case on chain.
func (t *Trial) Case() Digest {
	c := t.t.Case()
	return c.ID()
}

// Description is the case in full.
func (t *Trial) Description() CourtCase {
	c := t.t.Case()
	return CourtCase{t.key, c.Root, c.Length, c.Head}
}

// Resume goes on from a state as the contract logged it. It returns ErrCourt for one that this proof is never in.
func (t *Trial) Resume(words []byte) error {
	s, err := court.ParseState(words)
	if err == nil {
		err = t.t.Resume(s)
	}
	if err != nil {
		return fmt.Errorf("%w: %w", ErrCourt, err)
	}
	return nil
}

// Next returns the next step and takes it here; nil when the trial has ended.
func (t *Trial) Next() (*CourtStep, error) {
	s, err := t.t.Next()
	if errors.Is(err, court.ErrDecided) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrCourt, err)
	}
	return &CourtStep{s.Phase.String(), s.Data, s.Gas}, nil
}

// ReadCourtVerdict reads what the contract stores of a case.
func ReadCourtVerdict(slot [32]byte) (CourtVerdict, error) {
	v, err := court.ParseProgress(slot)
	if err != nil {
		return CourtVerdict{}, fmt.Errorf("%w: %w", ErrCourt, err)
	}
	return CourtVerdict{v.Decided, v.Accepted, v.String()}, nil
}
