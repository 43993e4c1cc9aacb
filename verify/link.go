package verify

import (
	"fmt"
	"slices"

	"github.com/consensys/gnark-crypto/ecc/bn254"

	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/pcs"
	"github.com/zkvin/zkvin/proof"
)

// Link verifies on a fresh transcript that the settlement layout of a key holds the weights and
// tables of the other. It trusts the rest of the key, which NewKey checks. It returns ErrRejected
// for a link that does not prove it, ErrKey for a key without such a layout.
func Link(t *iop.Transcript, k *proof.Key) error {
	s := k.Settlement
	if s == nil {
		return fmt.Errorf("%w: no settlement layout", ErrKey)
	}
	l, err := newLinkKey(k)
	if err != nil {
		return err
	}
	p := s.Link.Proof(l.ModelID)
	if err := l.checkShape(p); err != nil {
		return err
	}
	proof.AbsorbStart(t, &p.Statement, nil, nil, &p.Mask)
	return l.checkArgument(t, p, slices.Concat(k.Weights, k.Tables, s.Weights, s.Tables))
}

// newLinkKey makes ready what the link of a key is checked with: rows, which are in the
// ModelID, have the numbers that its schedule has.
func newLinkKey(k *proof.Key) (*Key, error) {
	s := k.Settlement
	sc, err := proof.NewLinkSchedule(k.Graph, k.LogC, s.LogC)
	if err != nil {
		return nil, err
	}
	for _, c := range []struct {
		what string
		kind iop.Kind
		rows []bn254.G1Affine
	}{
		{"weight", iop.KindWeight, k.Weights}, {"table", iop.KindTable, k.Tables},
		{"settlement weight", iop.KindSettledWeight, s.Weights}, {"settlement table", iop.KindSettledTable, s.Tables},
	} {
		if n := sc.Layout.Rows(c.kind); len(c.rows) != n {
			return nil, fmt.Errorf("%d %s rows, the graph has %d", len(c.rows), c.what, n)
		}
	}
	l := &Key{Schedule: sc, Shape: proof.LinkShape(sc), h: pcs.BlindingBase(), powers: k.SRS.Powers[:iop.RowWidth]}
	if l.opening, err = pcs.NewOpeningKey(sc.LogCols, k.SRS.TauG2); err != nil {
		return nil, err
	}
	l.ModelID, err = proof.LinkModelID(k)
	return l, err
}
