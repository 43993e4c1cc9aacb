package proof

import (
	"fmt"
	"slices"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/ops"
)

// Gas that a contract takes for a row of the matrix, and for a bit of the length of its rows:
// what settlement layouts are chosen by (docs/settlement.md, "Settlement layout").
const (
	rowGas = 7200
	bitGas = 7600
)

// NewSettlementSchedule derives from a key how its requests are proven in its settlement
// layout, and where the tensors of the statement lie: in the same columns and rows of the
// same length as in the other layout, at another place of the matrix. The schedule's LogCols
// is c, and its Layout.RowBits tells the length of the rows of each kind. It returns ErrShape
// for a key without such a layout, and the errors of NewSchedule.
func NewSettlementSchedule(k *Key) (*iop.Schedule, []Span, error) {
	if k.Settlement == nil {
		return nil, nil, fmt.Errorf("key: %w: it has no settlement layout; compile the model with one", ErrShape)
	}
	return newSettlementSchedule(k.Graph, k.LogC, k.Batch, k.Settlement.LogC)
}

func newSettlementSchedule(g *graph.Graph, logC, batch, settled int) (*iop.Schedule, []Span, error) {
	if err := checkLengths(logC, batch); err != nil {
		return nil, nil, err
	}
	rel, err := ops.Relate(g, logC)
	if err != nil {
		return nil, nil, err
	}
	s, _, err := settledSystem(rel, logC, batch, settled)
	if err != nil {
		return nil, nil, err
	}
	return scheduleOf(rel, s, batch)
}

// SettlementLayout is what a settlement layout costs a contract, for one request.
type SettlementLayout struct {
	LogWeights int // c₂: the length of weight and table rows
	LogC       int // c: the length of the matrix's rows
	Rows       int // of all kinds
	Gas        int // for rows and their length alone
}

// ChooseSettlement finds the settlement layout of least gas for one request, with weight and
// table rows of 2^least to 2^most entries; the shortest rows of several. It returns ErrLimit
// for lengths that no key has, or the error of the longest rows where none holds the model.
func ChooseSettlement(g *graph.Graph, logC, least, most int) (*SettlementLayout, error) {
	if err := checkLengths(logC, 1); err != nil {
		return nil, err
	}
	if least < logC || most < least || most > MaxSettlementLogC {
		return nil, fmt.Errorf("%w: settlement rows of 2^%d to 2^%d entries beside rows of 2^%d; from these to 2^%d are supported", ErrLimit, least, most, logC, MaxSettlementLogC)
	}
	rel, err := ops.Relate(g, logC)
	if err != nil {
		return nil, err
	}
	var best *SettlementLayout
	for settled := least; settled <= most; settled++ {
		s, gas, failed := settledSystem(rel, logC, 1, settled)
		if err = failed; err != nil {
			continue
		}
		l, failed := iop.NewLayout(s)
		if err = failed; err != nil {
			continue
		}
		if gas += rowGas * (l.NumRows() - l.Rows(iop.KindWitness)); best == nil || gas < best.Gas {
			best = &SettlementLayout{LogWeights: settled, LogC: s.LogCols, Rows: l.NumRows(), Gas: gas}
		}
	}
	if best == nil {
		return nil, err
	}
	return best, nil
}

// StatementBits is the logarithm of the row length that holds each statement tensor of at most
// the given number of entries in one row. It returns the error of a graph that is no program.
func StatementBits(g *graph.Graph, entries int) (int, error) {
	rel, err := ops.Relate(g, MinLogC)
	if err != nil {
		return 0, err
	}
	n := 0
	for _, c := range slices.Concat(rel.Inputs, rel.Outputs) {
		if axes := rel.System.Columns[c].Axes; iop.Elements(axes) <= entries {
			n = max(n, iop.AddressBits(axes))
		}
	}
	return n, nil
}

// settledSystem is the system of a batch with the row lengths of the settlement layout, and
// the gas of its witness rows and of their length. The length of witness rows is the one of
// least gas.
func settledSystem(rel *ops.Relation, logC, batch, settled int) (best *iop.System, gas int, err error) {
	if settled < logC || settled > MaxSettlementLogC {
		return nil, 0, fmt.Errorf("%w: settlement rows of 2^%d entries, between 2^%d and 2^%d are supported", ErrLimit, settled, logC, MaxSettlementLogC)
	}
	s := *rel.System.Batched(batch)
	s.RowBits[iop.KindWeight], s.RowBits[iop.KindTable], s.RowBits[iop.KindStatement] = settled, settled, logC
	for c := settled; c <= MaxSettlementLogC; c++ {
		s.LogCols, s.RowBits[iop.KindWitness] = c, c
		l, failed := iop.NewLayout(&s)
		if failed != nil {
			err = failed
			continue
		}
		if g := rowGas*l.Rows(iop.KindWitness) + bitGas*c; best == nil || g < gas {
			chosen := s
			best, gas = &chosen, g
		}
	}
	if best == nil {
		return nil, 0, err
	}
	return best, gas, nil
}

func (e *encoder) settlement(path string, k *Key) {
	s := k.Settlement
	e.count(path+"log_c", s.LogC, k.LogC, MaxSettlementLogC)
	e.count(path+"weights", len(s.Weights), 0, MaxRows)
	e.affine(s.Weights...)
	e.count(path+"tables", len(s.Tables), 0, MaxRows)
	e.affine(s.Tables...)
	e.link(path+"link.", &s.Link)
}

func (d *decoder) settlement(path string, k *Key) *Settlement {
	s := &Settlement{LogC: d.count(path+"log_c", k.LogC, MaxSettlementLogC, 0)}
	s.Weights = d.affine(path+"weights", d.count(path+"weights", 0, MaxRows, affineSize), neverInfinity)
	s.Tables = d.affine(path+"tables", d.count(path+"tables", 0, MaxRows, affineSize), mayBeInfinity)
	s.Link = d.link(path + "link.")
	return s
}

// digest is what a ModelID holds of a second layout.
func (s *Settlement) digest() []byte {
	weights, tables := Keccak(AppendPoints(nil, s.Weights...)), Keccak(AppendPoints(nil, s.Tables...))
	return slices.Concat(Word(len(s.Weights)), Word(1<<s.LogC), weights[:], tables[:])
}

func (s *Summary) settlement(k *Key) error {
	sc, _, err := NewSettlementSchedule(k)
	if err != nil {
		return fmt.Errorf("settlement layout: %w", err)
	}
	l := sc.Layout
	s.Layout.Settlement = &SettlementSummary{
		Columns: 1 << l.LogCols, WeightColumns: 1 << k.Settlement.LogC,
		WeightRows: len(k.Settlement.Weights), TableRows: len(k.Settlement.Tables),
		StatementRows: l.Rows(iop.KindStatement), WitnessRows: l.Rows(iop.KindWitness),
	}
	return nil
}
