package proof

import (
	"fmt"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/ops"
)

// NewLinkSchedule is the schedule of the link between the layouts of a graph with rows of
// 2^logC entries and with settlement rows of 2^settled entries. It does not depend on the
// number of requests.
func NewLinkSchedule(g *graph.Graph, logC, settled int) (*iop.Schedule, error) {
	if err := checkLengths(logC, 1); err != nil {
		return nil, err
	}
	if settled < logC || settled > MaxSettlementLogC {
		return nil, fmt.Errorf("%w: settlement rows of 2^%d entries, between 2^%d and 2^%d are supported", ErrLimit, settled, logC, MaxSettlementLogC)
	}
	rel, err := ops.Relate(g, logC)
	if err != nil {
		return nil, err
	}
	s, err := rel.System.Link(settled)
	if err != nil {
		return nil, err
	}
	return iop.NewSchedule(s)
}

// LinkShape are the lengths of a link with the given schedule.
func LinkShape(sc *iop.Schedule) *Shape {
	s := &Shape{LogC: sc.LogCols}
	s.Messages, s.Variables, s.Errors = iop.HiddenShape(sc)
	return s
}

// LinkModelID is the ModelID that the link of a key is about: that of the key for one request,
// so that one link serves the keys of all batch lengths.
func LinkModelID(k *Key) ([32]byte, error) {
	one := *k
	one.Batch = 1
	return ModelID(&one)
}

// Proof is the link as a proof of the statement with the given ModelID and no requests.
func (l *Link) Proof(id [32]byte) *Proof {
	return &Proof{
		Statement: Statement{ModelID: id}, Mask: l.Mask, Messages: l.Messages, Blind: l.Blind, Value: l.Value,
		Fold: Fold{Random: l.Random, U: l.U, Witness: l.Witness, Blind: l.FoldBlind}, Opening: l.Opening,
	}
}

// NewLink takes the link out of a proof that has nothing else.
func NewLink(p *Proof) *Link {
	return &Link{
		Mask: p.Mask, Messages: p.Messages, Blind: p.Blind, Value: p.Value,
		Random: p.Fold.Random, U: p.Fold.U, Witness: p.Fold.Witness, FoldBlind: p.Fold.Blind, Opening: p.Opening,
	}
}

func (e *encoder) link(path string, l *Link) {
	e.compressed(l.Mask)
	e.count(path+"messages", len(l.Messages), 0, MaxMessages)
	e.compressed(l.Messages...)
	e.scalars(l.Blind, l.Value)
	e.count(path+"random", len(l.Random), 0, MaxMessages)
	e.compressed(l.Random...)
	e.scalars(l.U)
	e.count(path+"witness", len(l.Witness), 0, MaxVariables)
	e.scalars(l.Witness...)
	e.scalars(l.FoldBlind)
	e.opening(path+"opening.", &l.Opening)
}

func (d *decoder) link(path string) (l Link) {
	l.Mask = d.point(path+"mask", neverInfinity)
	l.Messages = d.compressed(path+"messages", d.count(path+"messages", 0, MaxMessages, compressedSize), neverInfinity)
	l.Blind, l.Value = d.scalar(path+"blind"), d.scalar(path+"value")
	l.Random = d.compressed(path+"random", d.count(path+"random", 0, MaxMessages, compressedSize), neverInfinity)
	l.U = d.scalar(path + "u")
	l.Witness = d.scalars(path+"witness", d.count(path+"witness", 0, MaxVariables, fr.Bytes))
	l.FoldBlind = d.scalar(path + "fold_blind")
	l.Opening = d.opening(path + "opening.")
	return l
}

// linkSize is the size of a link's encoding.
func linkSize(l *Link) int {
	e := new(encoder)
	e.link("", l)
	return len(e.buf)
}
