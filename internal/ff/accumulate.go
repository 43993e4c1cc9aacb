package ff

import "github.com/consensys/gnark-crypto/ecc/bn254/fr"

// Accumulator holds the columns of Σ_i e_i·w_i for field elements e_i and rows of
// small integers w_i as unreduced integers. 2^34 rows fit.
type Accumulator struct {
	columns []lazy
}

// NewAccumulator returns n columns of zero.
func NewAccumulator(n int) *Accumulator {
	return &Accumulator{columns: make([]lazy, n)}
}

// AccumulateRows adds coef·row[j] to column off+j. Calls for disjoint columns of one
// accumulator may run at the same time.
func AccumulateRows[T Int](acc *Accumulator, coef *fr.Element, off int, row []T) {
	var by [2]fr.Element // coef and −coef
	by[0] = *coef
	by[1].Neg(coef)
	columns := acc.columns[off : off+len(row)]
	wide := false
	for j := range row {
		w := int64(row[j])
		lo := int64(int32(w))
		wide = wide || lo != w
		s := lo >> 63
		columns[j].add(by[-s], uint64((lo^s)-s))
	}
	if !wide {
		return
	}
	for i := range by {
		by[i].Mul(&by[i], &twoTo32)
	}
	for j := range row {
		w := int64(row[j])
		hi := (w - int64(int32(w))) >> 32
		s := hi >> 63
		columns[j].add(by[-s], uint64((hi^s)-s))
	}
}

// Reduce sets out[j] to column j; len(out) must be the number of columns.
func (a *Accumulator) Reduce(out fr.Vector) {
	for j := range out {
		out[j] = a.columns[j].reduce()
	}
}
