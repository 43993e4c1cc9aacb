package zkvin

import (
	"errors"
	"fmt"
	"slices"

	"github.com/zkvin/zkvin/pcs"
	"github.com/zkvin/zkvin/proof"
	"github.com/zkvin/zkvin/prove"
	"github.com/zkvin/zkvin/verify"
)

// VerificationKey is the public key of a model. It never holds weights.
type VerificationKey struct {
	file   *proof.Key
	key    *verify.Key
	chunks chunkKeys
}

// OpenVerificationKey reads a .zkv file and makes it ready: it derives the schedule,
// checks the SRS part by pairing and recomputes table commitments.
func OpenVerificationKey(path string) (*VerificationKey, error) {
	f, err := proof.ReadKey(path)
	if err != nil {
		return nil, err
	}
	k, err := newVerificationKey(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return k, nil
}

func newVerificationKey(f *proof.Key) (*VerificationKey, error) {
	k, err := verify.NewKey(f)
	if err != nil {
		return nil, formatError(err)
	}
	return &VerificationKey{file: f, key: k}, nil
}

// formatError marks what is wrong with the content of a file that decodes.
func formatError(err error) error {
	if errors.Is(err, ErrFormat) {
		return err
	}
	return fmt.Errorf("%w: %w", ErrFormat, err)
}

// VerificationKey returns the public key of a model.
func (m *Model) VerificationKey() (*VerificationKey, error) {
	f := *m.file.Key
	f.SRS.Powers = f.SRS.Powers[:max(m.key.Schedule.Powers(), pcs.MinPowers)]
	return newVerificationKey(&f)
}

// WriteFile writes the .zkv file.
func (k *VerificationKey) WriteFile(path string) error { return k.file.WriteFile(path) }

// ID is the ModelID.
func (k *VerificationKey) ID() Digest { return k.key.ModelID }

// SRS returns the digest of the SRS and whether its secret is publicly known.
func (k *VerificationKey) SRS() (d Digest, unsafe bool) {
	return k.file.SRS.Digest, k.file.SRS.Unsafe
}

// Inputs describes the model's inputs in order.
func (k *VerificationKey) Inputs() []TensorInfo { return infos(k.file.Graph, k.file.Graph.Inputs) }

// Outputs describes the model's outputs in order.
func (k *VerificationKey) Outputs() []TensorInfo { return infos(k.file.Graph, k.file.Graph.Outputs) }

// Commit commits to a private input. The opening is secret: who has it can prove on the
// input, and sees it.
func (k *VerificationKey) Commit(in Tensor) (*Opening, error) {
	if len(k.file.Graph.Inputs) != 1 {
		return nil, fmt.Errorf("%w: the model has %d inputs; commitments are for models with one", ErrShape, len(k.file.Graph.Inputs))
	}
	q, err := quantize(k.file.Graph, []Tensor{in})
	if err != nil {
		return nil, err
	}
	o := &proof.Opening{ModelID: k.key.ModelID, Values: narrow(q[0])}
	rows, coms, err := k.key.CommitPrivate(0, o.Values, prove.Blinders)
	if err != nil {
		return nil, err
	}
	o.Blinds, o.Rows = rows, coms
	return k.newOpening(o), nil
}

// Opening is the private opening of a committed input.
type Opening struct {
	o    *proof.Opening
	info *TensorInfo // nil for an opening from a file
}

func (k *VerificationKey) newOpening(o *proof.Opening) *Opening {
	t := k.Inputs()[o.Input]
	return &Opening{o, &t}
}

// OpenOpening reads a .zko file.
func OpenOpening(path string) (*Opening, error) {
	o, err := proof.ReadOpening(path)
	if err != nil {
		return nil, err
	}
	return &Opening{o: o}, nil
}

// WriteFile writes the private .zko file, mode 0600.
func (o *Opening) WriteFile(path string) error { return o.o.WriteFile(path) }

// Model is the model the opening is for.
func (o *Opening) Model() Digest { return o.o.ModelID }

// Entries is the number of entries of the committed tensor.
func (o *Opening) Entries() int { return len(o.o.Values) }

// Commitment is the digest that a statement about this input shows.
func (o *Opening) Commitment() Digest { return proof.TensorDigest(o.o.Rows) }

// VerifyOptions of VerificationKey.Verify: what the caller expects of the statement.
// Fields left zero are not compared.
type VerifyOptions struct {
	AllowUnsafeSRS bool
	// Root of the leaves of all requests (Statement.Root).
	Root *Digest
	// Request is the one that the fields below are about, 0 in a proof of one.
	Request         int
	Inputs, Outputs []Tensor // expected public values, rounded as the model's inputs are
	Context         *Digest
	Commitment      *Digest // of the first private input
}

// Verify returns nil if the proof holds and its statement is as expected: ErrRejected for
// a proof that does not prove its statement, ErrMismatch for a statement that differs,
// ErrUnsafeSRS unless a development SRS is allowed.
func (k *VerificationKey) Verify(p *Proof, o VerifyOptions) error {
	if err := verify.Verify(k.key, p.p, verify.Options{AllowUnsafeSRS: o.AllowUnsafeSRS}); err != nil {
		return err
	}
	return k.compareStatement(p, &o)
}

// compareStatement matches what the caller expects with the statement of a proof that has the
// key's shape.
func (k *VerificationKey) compareStatement(p *Proof, o *VerifyOptions) error {
	if err := k.compareRoot(p, o.Root); err != nil {
		return err
	}
	if n := len(p.p.Statement.Requests); o.Request < 0 || o.Request >= n {
		return fmt.Errorf("%w: request %d of a proof of %d, counted from 0", ErrMismatch, o.Request, n)
	}
	return k.compareRequest(&p.p.Statement.Requests[o.Request], o)
}

// compareRequest matches what the caller expects with a request of the key's shape.
func (k *VerificationKey) compareRequest(r *proof.Request, o *VerifyOptions) error {
	if o.Context != nil && *o.Context != r.Context {
		return fmt.Errorf("%w: the proof's context is %v, expected %v", ErrMismatch, Digest(r.Context), *o.Context)
	}
	if err := compare("input", k.Inputs(), r.Inputs, o.Inputs); err != nil {
		return err
	}
	if err := compare("output", k.Outputs(), r.Outputs, o.Outputs); err != nil {
		return err
	}
	if o.Commitment != nil {
		for i := range r.Inputs {
			if !r.Inputs[i].Public() && proof.TensorDigest(r.Inputs[i].Rows) == *o.Commitment {
				return nil
			}
		}
		return fmt.Errorf("%w: no input of the proof has commitment %v", ErrMismatch, *o.Commitment)
	}
	return nil
}

// compare matches expected real values with the entries of a statement.
func compare(what string, infos []TensorInfo, got []proof.Tensor, want []Tensor) error {
	if want == nil {
		return nil
	}
	sorted, err := arrange(what, infos, want)
	if err != nil {
		return err
	}
	for i, t := range sorted {
		if !got[i].Public() {
			return fmt.Errorf("%w: %s %q is private in this proof; pin its commitment instead", ErrMismatch, what, t.Name)
		}
		q, err := quantizeData(&infos[i], t.Data)
		if err != nil {
			return fmt.Errorf("%w: the expected %s: %w", ErrMismatch, what, err)
		}
		if !slices.Equal(narrow(q), got[i].Values) {
			return fmt.Errorf("%w: %s %q of the proof differs from the expected one", ErrMismatch, what, t.Name)
		}
	}
	return nil
}
