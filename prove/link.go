package prove

import (
	"context"
	"errors"
	"fmt"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/pcs"
	"github.com/zkvin/zkvin/proof"
)

// Settle adds a settlement layout to a model that is complete otherwise: rows of 2^settled
// entries, under fresh blinders, and the link that proves them equal to the rows of the key.
// The commit key has that many powers. It returns ErrInstance for another number of blinders
// than the key has rows, proof.ErrLimit for a length that no layout has, and the context's
// error when it is done before the link is.
func Settle(ctx context.Context, m *proof.Model, settled int, commit *pcs.CommitKey) error {
	sc, err := proof.NewLinkSchedule(m.Key.Graph, m.Key.LogC, settled)
	if err != nil {
		return err
	}
	l, err := newLinker(sc, m, commit)
	if err != nil {
		return err
	}
	s := &proof.Settlement{LogC: settled}
	if s.Weights, err = l.m.settled.Commit(ctx, commit, l.blinds, nil); err != nil {
		return err
	}
	if s.Tables, err = l.tables(); err != nil {
		return err
	}
	key := *m.Key
	key.Settlement = s
	if l.id, err = proof.LinkModelID(&key); err != nil {
		return err
	}
	if err := l.link(ctx, &s.Link); err != nil {
		return err
	}
	m.Key, m.SettlementBlinds = &key, l.blinds
	return nil
}

// linker proves that the rows of two layouts hold the same weights and tables.
type linker struct {
	sc     *iop.Schedule
	commit *pcs.CommitKey
	a      *assignment
	m      *matrix
	rows   []fr.Element // blinders of the weight rows of the first layout
	blinds []fr.Element // and of the second
	id     [32]byte     // of proof.LinkModelID
}

func newLinker(sc *iop.Schedule, m *proof.Model, commit *pcs.CommitKey) (*linker, error) {
	if n := sc.Layout.Rows(iop.KindWeight); len(m.Blinds) != n {
		return nil, fmt.Errorf("%w: %d blinders for %d weight rows", ErrInstance, len(m.Blinds), n)
	}
	l := &linker{sc: sc, commit: commit, rows: m.Blinds}
	var err error
	if l.a, err = assign(sc, make([][][]int64, 1), m.Weights.Data); err != nil {
		return nil, err
	}
	if l.m, err = newMatrix(WeightRows(sc, m.Weights.Data), l.a); err != nil {
		return nil, err
	}
	l.blinds, err = Blinders(sc.Layout.Rows(iop.KindSettledWeight))
	return l, err
}

// tables commits to the table rows of the second layout with blinder zero.
func (l *linker) tables() ([]bn254.G1Affine, error) {
	first := l.sc.Layout.First[iop.KindSettledTable] - l.m.weights.Len()
	return pcs.CommitRows(l.commit, l.m.rest[first:], nil)
}

// link sets out to the link.
func (l *linker) link(ctx context.Context, out *proof.Link) error {
	r := run{ctx: ctx}
	var err error
	for range attempts {
		var p *proof.Proof
		if p, err = l.attempt(&r); err == nil {
			*out = *proof.NewLink(p)
			return nil
		}
		if !errors.Is(err, errLogUpRetry) {
			return err
		}
	}
	return err
}

// attempt makes one attempt at the link.
func (l *linker) attempt(r *run) (*proof.Proof, error) {
	layout, key := l.sc.Layout, &Key{Schedule: l.sc, Commit: l.commit}
	p := &proof.Proof{Statement: proof.Statement{ModelID: l.id}}
	sec := &secrets{blinds: make([]fr.Element, layout.NumRows()), mask: make(fr.Vector, 1<<layout.LogCols)}
	copy(sec.blinds[layout.First[iop.KindWeight]:], l.rows)
	copy(sec.blinds[layout.First[iop.KindSettledWeight]:], l.blinds)
	if err := sec.drawMask(key, p, fromSystem); err != nil {
		return nil, err
	}
	s, err := newSender(iop.NewTranscript(proof.LinkDomain), l.commit.Short(), fromSystem, l.sc.NumRounds())
	if err != nil {
		return nil, err
	}
	proof.AbsorbStart(s.t, &p.Statement, nil, nil, &p.Mask)
	c, err := r.stages(key, l.a, l.m, sec, s, nil)
	if err != nil {
		return nil, err
	}
	return p, s.finish(key, sec, c, p)
}
