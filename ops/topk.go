package ops

import (
	"math/bits"
	"slices"

	"github.com/zkvin/zkvin/iop"
)

// TopK: the k largest entries along the last axis, greatest first, of equal ones the first first; their values, or their
// indices less the base. With n' the least power of two from n on, the keys n'·x_i − i are different and ordered so.

// maxTop bounds k.
const maxTop = 64

// What TopK gives.
const (
	topValues = iota
	topIndices
)

func checkTopK(c *call) (Fact, error) {
	if err := c.attrs(attrRange{"k", 1, maxTop}, attrRange{"what", topValues, topIndices}, attrRange{"base", NarrowMin, -NarrowMin}); err != nil {
		return Fact{}, err
	}
	if err := c.class(0, Narrow); err != nil {
		return Fact{}, err
	}
	if err := c.variable(); err != nil {
		return Fact{}, err
	}
	x, k, base := c.in[0].Shape, int(c.node.Attr[0]), c.node.Attr[2]
	if len(x) == 0 || x[len(x)-1] > 1<<16 || x[len(x)-1] < k {
		return Fact{}, c.errorf("input %v: want a last axis of %d to %d entries", x, k, 1<<16)
	}
	if c.node.Attr[1] == topIndices {
		if err := c.narrowIndex(x[len(x)-1], base); err != nil {
			return Fact{}, err
		}
	} else if base != 0 {
		return Fact{}, c.errorf("base %d of values, want 0", base)
	}
	return narrow, c.shape(append(append([]int(nil), x[:len(x)-1]...), k)...)
}

func evalTopK(c *call, in []Operand) ([]int64, error) {
	x, n, k := in[0].ints(), c.in[0].Shape[len(c.in[0].Shape)-1], int(c.node.Attr[0])
	out := topK(x, n, k)
	for j, i := range out {
		if c.node.Attr[1] == topIndices {
			out[j] = i - c.node.Attr[2]
			continue
		}
		out[j] = x[j/k*n+int(i)]
	}
	return out, nil
}

// topK returns the indices of the k largest entries of each row of n.
func topK(x []int64, n, k int) []int64 {
	out := make([]int64, 0, len(x)/n*k)
	for ; len(x) > 0; x = x[n:] {
		row := out[len(out):]
		for i, v := range x[:n] {
			at, _ := slices.BinarySearchFunc(row, v, func(i, v int64) int {
				if x[i] >= v {
					return -1
				}
				return 1
			})
			if at < k {
				row = slices.Insert(row[:min(len(row), k-1)], at, int64(i))
			}
		}
		out = append(out, row...)
	}
	return out
}

func axesTopK(s *splitter, c *call) {
	last := len(c.out.Shape) - 1
	for d := range last {
		s.tie(c.node.Inputs[0], d, c.node.Output, d)
	}
	s.fix(c.node.Inputs[0], last)
}

// relateTopK commits to the k values and indices, which are among the pairs (x_i, i) of their row, and to bits s_i that
// sum to k. Keys strictly decrease over the k entries, and those of entries with s_i = 0 are less than the last one. So all
// entries with keys from the last one on have s_i = 1, and as the k entries are among them and different, they are all.
func relateTopK(r *relator, c *call) (iop.FormID, error) {
	id, last := c.node.Inputs[0], len(c.out.Shape)-1
	n, k, base := c.in[0].Shape[last], int(c.node.Attr[0]), c.node.Attr[2]
	x := r.in(c, 0)
	rows := slices.Concat(r.atoms[c.node.Output][:last]...)
	if n == 1 && c.node.Attr[1] == topValues {
		return x, nil
	}
	if n == 1 {
		return r.b.Form(rows, iop.Constant(rows, iop.Int(-base))), nil
	}
	axes, tops := r.b.Axes(x), append(slices.Clone(rows), k)
	value := r.auxiliary(c, "value", tops, func(v [][]int64) []int64 {
		out := topK(v[id], n, k)
		for j, i := range out {
			out[j] = v[id][j/k*n+int(i)]
		}
		return out
	})
	index := r.auxiliary(c, "index", tops, func(v [][]int64) []int64 { return topK(v[id], n, k) })
	place := iop.Constant(axes, iop.Int(1))
	place.Public[len(rows)].Iota = true
	entries, looks := []iop.FormID{x, r.b.Form(axes, place)}, []iop.FormID{value, index}
	if len(rows) > 0 { // a coordinate of its own: indices that count on past the row would lead to the next
		entries, looks = append(entries, r.rowIndex(axes, len(rows))), append(looks, r.rowIndex(tops, len(rows)))
	}
	r.b.Member(c.out.Name+".entry", entries, looks)
	chosen := r.auxiliary(c, "chosen", axes, func(v [][]int64) []int64 {
		out := make([]int64, len(v[id]))
		for j, i := range topK(v[id], n, k) {
			out[j/k*n+int(i)] = 1
		}
		return out
	})
	r.b.Range(c.out.Name+".chosen", chosen, 1)
	row := iop.Identity(rows)
	sum := append(slices.Clone(row), iop.AxisMap{Links: []iop.Link{{Axis: -1, Stride: 1, Len: n}}})
	r.b.Zero(r.b.Form(rows, read(chosen, 1, sum), iop.Constant(rows, iop.Int(int64(-k)))))
	r.keysDescend(c, value, index, chosen)
	if c.node.Attr[1] == topValues {
		return value, nil
	}
	return r.b.Form(tops, r.b.Read(index, iop.Int(1)), iop.Constant(tops, iop.Int(-base))), nil
}

// keysDescend ranges the differences of keys: of neighbours among the k, and of the last one to all others.
func (r *relator) keysDescend(c *call, value, index, chosen iop.FormID) {
	x, tops := r.in(c, 0), r.b.Axes(value)
	axes, last := r.b.Axes(x), len(tops)-1
	n, k := axes[last], tops[last]
	shift := bits.Len(uint(n - 1))
	row := iop.Identity(axes[:last])
	if k > 1 {
		pairs := append(slices.Clone(tops[:last]), k-1)
		here, next := append(slices.Clone(row), link(last, 1, 0)), append(slices.Clone(row), link(last, 1, 1))
		order := r.b.Form(pairs, read(value, 1<<shift, here), read(index, -1, here), read(value, -1<<shift, next), read(index, 1, next),
			iop.Constant(pairs, iop.Int(-1)))
		r.b.Range(c.out.Name+".order", order, 16+shift)
	}
	least := append(slices.Clone(row), iop.AxisMap{Offset: k - 1})
	number := iop.Constant(axes, iop.Int(1))
	number.Public[last].Iota = true
	rest := r.b.Form(axes, read(value, 1<<shift, least), read(index, -1, least), r.b.Read(x, iop.Int(-1<<shift)), number,
		iop.Constant(axes, iop.Int(-1)), r.b.Read(chosen, iop.Int(1<<(16+shift))))
	r.b.Range(c.out.Name+".rest", rest, 16+shift)
}
