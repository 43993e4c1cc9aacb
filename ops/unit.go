package ops

import (
	"slices"

	"github.com/zkvin/zkvin/iop"
)

// unit is a proven unit vector of n entries in each row.
type unit struct {
	hot    iop.FormID // over rows and an axis of n: 1 at the index, else 0
	before iop.FormID // the column of [i < index], over rows and an axis of n − 1; none for n = 1
	index  iop.FormID // over rows
}

// unit commits to b_i = [i < index] for i < n − 1, with b_(−1) = 1 and b_(n−1) = 0. The differences
// h_i = b_(i−1) − b_i are ranged to a bit and sum to 1, so exactly one is 1, b is monotone and the
// index Σ b_i. fill gives the index of each row.
func (r *relator) unit(name string, rows []int, n int, fill func(v [][]int64) []int64) unit {
	axes := append(slices.Clone(rows), n)
	if n == 1 {
		return unit{hot: r.b.Form(axes, iop.Constant(axes, iop.Int(1))), index: r.b.Form(rows, iop.Constant(rows, iop.Int(0)))}
	}
	row := iop.Identity(rows)
	before := r.b.Column(iop.KindWitness, name+".before", append(slices.Clone(rows), n-1), func(v [][]int64) []int64 {
		return prefixes(fill(v), n-1)
	})
	here, shifted := append(slices.Clone(row), link(len(rows), 1, 0)), append(slices.Clone(row), link(len(rows), 1, -1))
	first := iop.Constant(axes, iop.Int(1))
	first.Public[len(rows)].Hi = 1
	hot := r.b.Form(axes, first, read(before, 1, shifted), read(before, -1, here))
	r.b.Range(name+".hot", hot, 1)
	sum := append(slices.Clone(row), iop.AxisMap{Links: []iop.Link{{Axis: -1, Stride: 1, Len: n - 1}}})
	return unit{hot: hot, before: before, index: r.b.Form(rows, read(before, 1, sum))}
}

// prefixes returns for each index the n bits [i < index].
func prefixes(index []int64, n int) []int64 {
	out := make([]int64, len(index)*n)
	for row, k := range index {
		for i := range min(k, int64(n)) {
			out[row*n+int(i)] = 1
		}
	}
	return out
}
