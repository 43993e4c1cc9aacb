package prove

import (
	"context"
	"errors"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/pcs"
	"github.com/zkvin/zkvin/proof"
)

// Reduction is a proof up to its opening, for a circuit that reads the verifier: Messages
// are in the clear and as secret as the weights, everything else that is exported is public.
type Reduction struct {
	Statement proof.Statement
	Rows      []bn254.G1Affine // of the statement
	Witness   []bn254.G1Affine
	Mask      bn254.G1Affine
	Messages  []fr.Element
	Point     []fr.Element
	Value     fr.Element
	Blind     fr.Element

	key *pcs.CommitKey
	row fr.Vector // of which Value is the value at Point
}

// Start gives the transcript of a reduction whose rows are committed to, and what it shows
// of its statement. It is called once for each attempt.
type Start func(*Reduction) (*iop.Sponge, *iop.Shown[fr.Element], error)

// Reduce proves the instance up to the opening, messages going to the transcript that start
// gives. It returns the errors of Prove.
func Reduce(ctx context.Context, k *Key, in *Instance, start Start, o Options) (*Reduction, error) {
	r, a, m, err := begin(ctx, k, in, o)
	if err != nil {
		return nil, err
	}
	for range attempts {
		var d *Reduction
		if d, err = r.reduce(k, in, a, m, start); !errors.Is(err, errLogUpRetry) {
			return d, err
		}
	}
	return nil, err
}

// reduce makes one attempt.
func (r *run) reduce(k *Key, in *Instance, a *assignment, m *matrix, start Start) (*Reduction, error) {
	if !r.stage(StageCommit) {
		return nil, r.err
	}
	p := &proof.Proof{Statement: in.Statement.Clone()}
	sec, err := k.commit(m, in, p, r.o.draw)
	if err != nil {
		return nil, err
	}
	d := &Reduction{Statement: p.Statement, Rows: sec.statement, Witness: p.Witness, Mask: p.Mask, key: k.Commit}
	sponge, shown, err := start(d)
	if err != nil {
		return nil, err
	}
	s := &inClear{t: sponge}
	c, err := r.stages(k, a, m, sec, s, shown)
	if err != nil {
		return nil, err
	}
	d.Messages, d.Point, d.Value = s.values, c.point, c.value
	d.row, d.Blind = c.combine(sec)
	return d, nil
}

// Open opens the combined row, once the transcript has absorbed what it is.
func (d *Reduction) Open(t *iop.Transcript) (*pcs.Opening, error) {
	return pcs.Open(d.key, d.row, d.Point, t)
}
