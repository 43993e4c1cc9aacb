package verify

import (
	"fmt"

	"github.com/consensys/gnark-crypto/ecc/bn254"

	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/pcs"
	"github.com/zkvin/zkvin/proof"
)

// checkShape compares every length of a proof with the key's, before any other work.
func (k *Key) checkShape(p *proof.Proof) error {
	if err := p.CheckShape(k.Shape); err != nil {
		return fmt.Errorf("%w: %w", ErrShape, err)
	}
	return nil
}

// tensors lists a statement's tensors in the order of the statement columns.
func tensors(s *proof.Statement) []*proof.Tensor {
	var out []*proof.Tensor
	for r := range s.Requests {
		for i := range s.Requests[r].Inputs {
			out = append(out, &s.Requests[r].Inputs[i])
		}
		for i := range s.Requests[r].Outputs {
			out = append(out, &s.Requests[r].Outputs[i])
		}
	}
	return out
}

// statementRows returns the commitments of all statement rows: given ones of private
// tensors, recomputed ones (blinder zero) of public tensors.
func (k *Key) statementRows(s *proof.Statement) ([]bn254.G1Affine, error) {
	var out []bn254.G1Affine
	for i, t := range tensors(s) {
		if !t.Public() {
			out = append(out, t.Rows...)
			continue
		}
		rows, err := k.PublicRows(i, t.Values)
		if err != nil {
			return nil, fmt.Errorf("statement tensor %d: %w", i, err)
		}
		out = append(out, rows...)
	}
	return out, nil
}

// PublicRows commits to the entries of the i-th tensor of the statement with blinder zero.
func (k *Key) PublicRows(i int, values []int16) ([]bn254.G1Affine, error) {
	return pcs.CommitRows(k.commit, k.StatementLayout(i, values), nil)
}

// StatementLayout lays the entries of the i-th tensor of the statement out as rows.
func (k *Key) StatementLayout(i int, values []int16) [][]int16 {
	c := k.statement[i]
	rows := make([][]int16, c.num)
	for r := range rows {
		rows[r] = make([]int16, k.Schedule.Powers())
	}
	first := c.first + k.Schedule.Layout.First[iop.KindStatement]
	k.Schedule.Layout.Scatter(k.Schedule.Columns[c.column].Axes, c.column, func(row, at, from, n int) {
		copy(rows[row-first][at:at+n], values[from:from+n])
	})
	return rows
}
