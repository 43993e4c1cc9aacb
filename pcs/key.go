package pcs

import (
	"fmt"

	"github.com/consensys/gnark-crypto/ecc"
	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
)

// CommitKey commits to rows of up to C = 2^LogC entries under one SRS.
type CommitKey struct {
	LogC   int
	powers []bn254.G1Affine
	h      bn254.G1Affine
}

// NewCommitKey prepares the first 2^logC powers of s. It returns ErrSRSSize when s has
// fewer.
func NewCommitKey(s *SRS, logC int) (*CommitKey, error) {
	if logC < 1 || logC > MaxLogC || len(s.G1) < 1<<logC {
		return nil, fmt.Errorf("%w: rows of 2^%d entries need as many powers, the SRS has %d", ErrSRSSize, logC, len(s.G1))
	}
	return &CommitKey{LogC: logC, powers: s.G1[:1<<logC], h: s.H}, nil
}

// Small is the type of a row's entries.
type Small interface{ int16 | int32 }

// CommitRow returns Σ_j row[j]·[τ^j]₁ + blind·H; a nil blind is zero, missing entries are
// zero. It returns ErrRowLength when the row has more than C entries.
func CommitRow[T Small](k *CommitKey, row []T, blind *fr.Element) (bn254.G1Affine, error) {
	out, err := CommitRows(k, [][]T{row}, []*fr.Element{blind})
	if err != nil {
		return bn254.G1Affine{}, err
	}
	return out[0], nil
}

// CommitRows commits to each row as [CommitRow] does, sharing inversions between rows and
// work between cores. blinds is nil (all zero) or has one entry a row.
func CommitRows[T Small](k *CommitKey, rows [][]T, blinds []*fr.Element) ([]bn254.G1Affine, error) {
	out := make([]bn254.G1Affine, len(rows))
	for i, row := range rows {
		v := make(fr.Vector, len(row))
		for j, x := range row {
			v[j].SetInt64(int64(x))
		}
		var blind *fr.Element
		if blinds != nil {
			blind = blinds[i]
		}
		c, err := k.CommitField(v, blind)
		if err != nil {
			return nil, fmt.Errorf("row %d: %w", i, err)
		}
		out[i] = c
	}
	return out, nil
}

// CommitField returns Σ_j v[j]·[τ^j]₁ + blind·H for full-size coefficients. It returns
// ErrRowLength when v has more than C entries.
func (k *CommitKey) CommitField(v fr.Vector, blind *fr.Element) (bn254.G1Affine, error) {
	if len(v) > len(k.powers) {
		return bn254.G1Affine{}, fmt.Errorf("%w: %d entries, the key has %d", ErrRowLength, len(v), len(k.powers))
	}
	var c bn254.G1Affine
	if _, err := c.MultiExp(k.powers[:len(v)], v, ecc.MultiExpConfig{}); err != nil {
		return bn254.G1Affine{}, err
	}
	if blind != nil {
		b := RowCombination([]bn254.G1Affine{k.h}, []fr.Element{*blind})
		c.Add(&c, &b)
	}
	return c, nil
}

// commitFields commits to several vectors, blinder zero.
func (k *CommitKey) commitFields(vs []fr.Vector) ([]bn254.G1Affine, error) {
	out := make([]bn254.G1Affine, len(vs))
	for i, v := range vs {
		c, err := k.CommitField(v, nil)
		if err != nil {
			return nil, err
		}
		out[i] = c
	}
	return out, nil
}

// RowCombination returns Σ_i coef[i]·coms[i], the commitment of the combined row. It
// panics when the lengths differ: both come from the schedule.
func RowCombination(coms []bn254.G1Affine, coef []fr.Element) bn254.G1Affine {
	if len(coms) != len(coef) {
		panic(fmt.Sprintf("pcs: %d commitments, %d coefficients", len(coms), len(coef)))
	}
	var c bn254.G1Affine
	if _, err := c.MultiExp(coms, coef, ecc.MultiExpConfig{}); err != nil {
		panic("pcs: " + err.Error())
	}
	return c
}
