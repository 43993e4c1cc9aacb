package proof

import (
	"fmt"

	"github.com/consensys/gnark-crypto/ecc/bn254"

	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/pcs"
)

// RowKey recomputes the statement rows of public tensors, and from rows the leaves of
// requests. Commit has at least as many powers as statement rows have entries in use
// (Schedule.Width).
type RowKey struct {
	Schedule *iop.Schedule
	Spans    []Span
	Commit   *pcs.CommitKey
}

// Lay lays the entries of the i-th tensor of the statement out as rows.
func (k *RowKey) Lay(i int, values []int16) [][]int16 {
	span := k.Spans[i]
	rows, width := make([][]int16, span.Num), k.Schedule.Width(iop.KindStatement)
	for r := range rows {
		rows[r] = make([]int16, width)
	}
	l := k.Schedule.Layout
	first := span.First + l.First[iop.KindStatement]
	// The column holds all requests; this tensor is the one whose rows are the span's.
	column, _ := l.ColumnRows(span.Column)
	l.ScatterRequest(k.Schedule.Columns[span.Column].Axes, span.Column, (first-column)/span.Num, func(row, at, from, n int) {
		copy(rows[row-first][at:at+n], values[from:from+n])
	})
	return rows
}

// Rows returns the commitments of all statement rows in the order of the matrix: given ones
// of private tensors, recomputed ones (blinder zero) of public tensors. The statement must
// have the key's shape (CheckShape).
func (k *RowKey) Rows(s *Statement) ([]bn254.G1Affine, error) {
	out := make([]bn254.G1Affine, k.Schedule.Layout.Rows(iop.KindStatement))
	var lay [][]int16
	var at []int // where each of them stands in out
	for i, t := range s.Tensors() {
		span := k.Spans[i]
		if !t.Public() {
			copy(out[span.First:], t.Rows)
			continue
		}
		lay = append(lay, k.Lay(i, t.Values)...)
		for r := range span.Num {
			at = append(at, span.First+r)
		}
	}
	coms, err := pcs.CommitRows(k.Commit, lay, nil)
	if err != nil {
		return nil, fmt.Errorf("statement: %w", err)
	}
	for i := range coms {
		out[at[i]] = coms[i]
	}
	return out, nil
}

// Name is how contracts know one request of a statement.
type Name struct {
	Leaf          [32]byte
	Input, Output [32]byte // TensorsDigest of its inputs, and of its outputs
}

// Names names the requests of a statement that has the key's shape.
func (k *RowKey) Names(s *Statement) ([]Name, error) {
	rows, err := k.Rows(s)
	if err != nil {
		return nil, err
	}
	names := make([]Name, len(s.Requests))
	spans := k.Spans
	for i := range s.Requests {
		r := &s.Requests[i]
		n := len(r.Inputs) + len(r.Outputs)
		names[i] = requestName(i, r, rows, spans[:n])
		spans = spans[n:]
	}
	return names, nil
}

// Leaves are those of the requests of a statement that has the key's shape.
func (k *RowKey) Leaves(s *Statement) ([][32]byte, error) {
	names, err := k.Names(s)
	if err != nil {
		return nil, err
	}
	leaves := make([][32]byte, len(names))
	for i := range names {
		leaves[i] = names[i].Leaf
	}
	return leaves, nil
}

// Name names one request at a position of the batch. The request must have the key's shape.
func (k *RowKey) Name(index int, r *Request) (Name, error) {
	one := RowKey{k.Schedule, k.Spans[:len(r.Inputs)+len(r.Outputs)], k.Commit}
	rows, err := one.Rows(&Statement{Requests: []Request{*r}})
	if err != nil {
		return Name{}, err
	}
	return requestName(index, r, rows, one.Spans), nil
}

// requestName is the name of a request whose tensors have the given spans of rows.
func requestName(index int, r *Request, rows []bn254.G1Affine, spans []Span) Name {
	digests := make([][32]byte, len(spans))
	for i, s := range spans {
		digests[i] = TensorDigest(rows[s.First:][:s.Num])
	}
	n := Name{Input: TensorsDigest(digests[:len(r.Inputs)]), Output: TensorsDigest(digests[len(r.Inputs):])}
	n.Leaf = Leaf(index, r.ID, r.Context, n.Input, n.Output)
	return n
}
