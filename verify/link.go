package verify

import (
	"fmt"
	"slices"

	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/pcs"
	"github.com/zkvin/zkvin/proof"
)

// checkSettlement returns an error unless the settlement layout of a key holds the weights and
// tables of the other: its link must be valid. The key's own rows have been checked.
func (k *Key) checkSettlement(file *proof.Key) error {
	l, err := k.linkKey(file)
	if err != nil {
		return err
	}
	return l.checkLink(iop.NewTranscript(proof.LinkDomain), file.Settlement)
}

// linkKey makes ready what the link of a key is checked with. Its schedule has the rows of
// both layouts.
func (k *Key) linkKey(file *proof.Key) (*Key, error) {
	s := file.Settlement
	sc, err := proof.NewLinkSchedule(file.Graph, file.LogC, s.LogC)
	if err != nil {
		return nil, err
	}
	if n := sc.Layout.Rows(iop.KindSettledWeight); len(s.Weights) != n {
		return nil, fmt.Errorf("%d weight rows, the graph has %d", len(s.Weights), n)
	}
	if n := sc.Layout.Rows(iop.KindSettledTable); len(s.Tables) != n {
		return nil, fmt.Errorf("%d table rows, the graph has %d", len(s.Tables), n)
	}
	l := &Key{Unsafe: k.Unsafe, Schedule: sc, Shape: proof.LinkShape(sc), h: k.h, powers: k.powers,
		weights: k.weights, tables: k.tables}
	if l.opening, err = pcs.NewOpeningKey(sc.LogCols, file.SRS.TauG2); err != nil {
		return nil, err
	}
	l.ModelID, err = proof.LinkModelID(file)
	return l, err
}

// checkLink verifies a link on a fresh transcript. The rows of both layouts are in the ModelID.
func (k *Key) checkLink(t *iop.Transcript, s *proof.Settlement) error {
	p := s.Link.Proof(k.ModelID)
	if err := k.checkShape(p); err != nil {
		return err
	}
	proof.AbsorbStart(t, &p.Statement, nil, nil, &p.Mask)
	return k.checkArgument(t, p, slices.Concat(k.weights, k.tables, s.Weights, s.Tables))
}
