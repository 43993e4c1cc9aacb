package proof

import (
	"fmt"
	"slices"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/ops"
	"github.com/zkvin/zkvin/pcs"
)

// Span is where one tensor of a statement lies in the matrix: its column, and its rows
// counted from the first statement row.
type Span struct {
	Column     iop.ColumnID
	First, Num int
}

// NewSchedule derives from a graph how batch inferences of it are proven in one proof with
// rows of 2^logC entries, and where the tensors of the statement lie. Prover and verifier
// both call it. It returns ErrLimit for a batch or rows of a length that no key has, and
// iop.ErrLayout where rows are so short that there would be far more of them than entries in
// one: a verifier's time for a row is a few microseconds, whatever its length.
func NewSchedule(g *graph.Graph, logC, batch int) (*iop.Schedule, []Span, error) {
	if err := checkLengths(logC, batch); err != nil {
		return nil, nil, err
	}
	rel, err := ops.Relate(g, logC)
	if err != nil {
		return nil, nil, err
	}
	return scheduleOf(rel, rel.System.Batched(batch), batch)
}

// checkLengths returns ErrLimit for rows or a batch of a length that no key has.
func checkLengths(logC, batch int) error {
	if batch < 1 || batch > MaxBatch {
		return fmt.Errorf("%w: batch axis of length %d, between 1 and %d are supported", ErrLimit, batch, MaxBatch)
	}
	if logC < MinLogC || logC > pcs.MaxLogC {
		return fmt.Errorf("%w: rows of 2^%d entries, between 2^%d and 2^%d are supported", ErrLimit, logC, MinLogC, pcs.MaxLogC)
	}
	return nil
}

// scheduleOf is the schedule of the system of a batch, with the tensors of the statement.
func scheduleOf(rel *ops.Relation, s *iop.System, batch int) (*iop.Schedule, []Span, error) {
	sc, err := iop.NewSchedule(s)
	if err != nil {
		return nil, nil, err
	}
	if n, most := sc.Layout.NumRows(), MaxRowRatio<<s.LogCols; n > most {
		return nil, nil, fmt.Errorf("%d rows of 2^%d entries, at most %d of these: longer rows are needed: %w", n, s.LogCols, most, iop.ErrLayout)
	}
	return sc, spans(rel, sc.Layout, batch), nil
}

// spans lists the tensors of a statement in its order: each request's inputs, then its
// outputs.
func spans(rel *ops.Relation, l *iop.Layout, batch int) []Span {
	first := l.First[iop.KindStatement]
	var out []Span
	for r := range batch {
		for _, c := range slices.Concat(rel.Inputs, rel.Outputs) {
			row, n := l.ColumnRows(c)
			out = append(out, Span{c, row - first + r*(n/batch), n / batch})
		}
	}
	return out
}

// Tensors lists a statement's tensors in the order of NewSchedule's spans.
func (s *Statement) Tensors() []*Tensor {
	var out []*Tensor
	for r := range s.Requests {
		for _, ts := range [][]Tensor{s.Requests[r].Inputs, s.Requests[r].Outputs} {
			for i := range ts {
				out = append(out, &ts[i])
			}
		}
	}
	return out
}

// Clone copies a statement down to its tensors; entries and rows are shared.
func (s *Statement) Clone() Statement {
	out := Statement{ModelID: s.ModelID, Requests: slices.Clone(s.Requests)}
	for i := range out.Requests {
		out.Requests[i].Inputs = slices.Clone(out.Requests[i].Inputs)
		out.Requests[i].Outputs = slices.Clone(out.Requests[i].Outputs)
	}
	return out
}
