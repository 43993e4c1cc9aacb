package proof

import (
	"slices"

	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/ops"
)

// Span is where one tensor of a statement lies in the matrix: its column, and its rows
// counted from the first statement row.
type Span struct {
	Column     iop.ColumnID
	First, Num int
}

// Spans lists the tensors of a statement in its order: each request's inputs, then its
// outputs.
func Spans(rel *ops.Relation, l *iop.Layout) []Span {
	first := l.First[iop.KindStatement]
	var out []Span
	for _, cols := range [][]iop.ColumnID{rel.Inputs, rel.Outputs} {
		for _, c := range cols {
			row, n := l.ColumnRows(c)
			out = append(out, Span{c, row - first, n})
		}
	}
	return out
}

// Tensors lists a statement's tensors in the order of Spans.
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
