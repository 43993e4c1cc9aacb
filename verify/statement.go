package verify

import (
	"fmt"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

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

// statementRows returns the commitments of all statement rows in the order of the
// matrix: given ones of private tensors, recomputed ones (blinder zero) of public tensors.
func (k *Key) statementRows(s *proof.Statement) ([]bn254.G1Affine, error) {
	rows := k.RowKey()
	return rows.Rows(s)
}

// RowKey recomputes the statement rows and the leaves of statements under k.
func (k *Key) RowKey() proof.RowKey {
	return proof.RowKey{Schedule: k.Schedule, Spans: k.spans, Commit: k.commit}
}

// PublicRows commits to the entries of the i-th tensor of the statement with blinder zero.
func (k *Key) PublicRows(i int, values []int16) ([]bn254.G1Affine, error) {
	return pcs.CommitRows(k.commit, k.StatementLayout(i, values), nil)
}

// StatementLayout lays the entries of the i-th tensor of the statement out as rows.
func (k *Key) StatementLayout(i int, values []int16) [][]int16 {
	rows := k.RowKey()
	return rows.Lay(i, values)
}

// CommitPrivate commits to the entries of the i-th tensor of the statement under blinders
// from fresh, which returns n uniform field elements.
func (k *Key) CommitPrivate(i int, values []int16, fresh func(n int) ([]fr.Element, error)) ([]fr.Element, []bn254.G1Affine, error) {
	rows := k.StatementLayout(i, values)
	blinds, err := fresh(len(rows))
	if err != nil {
		return nil, nil, err
	}
	ptr := make([]*fr.Element, len(blinds))
	for j := range blinds {
		ptr[j] = &blinds[j]
	}
	coms, err := pcs.CommitRows(k.commit, rows, ptr)
	return blinds, coms, err
}
