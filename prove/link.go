package prove

import (
	"context"
	"errors"
	"fmt"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/pcs"
	"github.com/zkvin/zkvin/proof"
)

// LinkKey is what the owner of a model proves with that its two layouts hold the same weights
// and tables.
type LinkKey struct {
	Schedule *iop.Schedule  // of proof.NewLinkSchedule
	Commit   *pcs.CommitKey // for rows as long as the schedule's
	ModelID  [32]byte       // of proof.LinkModelID
	Weights  [][]int16      // by index in graph.Weights
	// Blinds and SettlementBlinds are those of the weight rows of the two layouts.
	Blinds, SettlementBlinds []fr.Element
}

// Link makes the link of a key whose rows commit to the weights under the blinders given. It
// returns ErrInstance for another number of blinders than there are rows, and the context's
// error when it is done between two stages.
func Link(ctx context.Context, k *LinkKey) (*proof.Link, error) {
	l := k.Schedule.Layout
	if len(k.Blinds) != l.Rows(iop.KindWeight) || len(k.SettlementBlinds) != l.Rows(iop.KindSettledWeight) {
		return nil, fmt.Errorf("%w: %d and %d blinders for %d and %d weight rows", ErrInstance,
			len(k.Blinds), len(k.SettlementBlinds), l.Rows(iop.KindWeight), l.Rows(iop.KindSettledWeight))
	}
	a, err := assign(k.Schedule, nil, k.Weights)
	if err != nil {
		return nil, err
	}
	m, err := newMatrix(WeightRows(k.Schedule, k.Weights), a)
	if err != nil {
		return nil, err
	}
	r := run{ctx: ctx}
	for range attempts {
		var p *proof.Link
		if p, err = r.link(k, a, m); !errors.Is(err, errLogUpRetry) {
			return p, err
		}
	}
	return nil, err
}

// link makes one attempt at the link of an assignment, whose matrix is m.
func (r *run) link(k *LinkKey, a *assignment, m *matrix) (*proof.Link, error) {
	sc, key := k.Schedule, &Key{Schedule: k.Schedule, Commit: k.Commit}
	p := &proof.Proof{Statement: proof.Statement{ModelID: k.ModelID}}
	sec := &secrets{blinds: make([]fr.Element, sc.Layout.NumRows()), mask: make(fr.Vector, 1<<sc.LogCols)}
	copy(sec.blinds[sc.Layout.First[iop.KindWeight]:], k.Blinds)
	copy(sec.blinds[sc.Layout.First[iop.KindSettledWeight]:], k.SettlementBlinds)
	if err := sec.drawMask(key, p, fromSystem); err != nil {
		return nil, err
	}
	s, err := newSender(iop.NewTranscript(proof.LinkDomain), k.Commit.Short(), fromSystem, sc.NumRounds())
	if err != nil {
		return nil, err
	}
	proof.AbsorbStart(s.t, &p.Statement, nil, nil, &p.Mask)
	c, err := r.stages(key, a, m, sec, s, nil)
	if err != nil {
		return nil, err
	}
	if err := s.finish(key, sec, c, p); err != nil {
		return nil, err
	}
	return proof.NewLink(p), nil
}
