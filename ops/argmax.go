package ops

import (
	"slices"

	"github.com/zkvin/zkvin/iop"
)

// ArgMax: the least i with x_i = max_j x_j along the last axis, less the base.

// maxIndexed bounds the last axis of ArgMax and the rows of Embed's table.
const maxIndexed = 1 << 17

func checkArgMax(c *call) (Fact, error) {
	if err := c.attrs(attrRange{"base", NarrowMin, -NarrowMin}); err != nil {
		return Fact{}, err
	}
	if err := c.class(0, Narrow); err != nil {
		return Fact{}, err
	}
	if err := c.variable(); err != nil {
		return Fact{}, err
	}
	x := c.in[0].Shape
	if len(x) == 0 || x[len(x)-1] > maxIndexed {
		return Fact{}, c.errorf("input %v: want a last axis of at most %d entries", x, maxIndexed)
	}
	if err := c.narrowIndex(x[len(x)-1], c.node.Attr[0]); err != nil {
		return Fact{}, err
	}
	return narrow, c.shape(append(append([]int(nil), x[:len(x)-1]...), 1)...)
}

// narrowIndex checks that indices below n, less base, are narrow, and that the result is one of integers.
func (c *call) narrowIndex(n int, base int64) error {
	if last := int64(n) - 1 - base; last > NarrowMax {
		return c.errorf("base %d: the last index %d becomes %d, want at most %d", base, n-1, last, NarrowMax)
	}
	if c.out.Exp != 0 {
		return c.errorf("output has exponent %d, want 0", c.out.Exp)
	}
	return nil
}

func evalArgMax(c *call, in []Operand) ([]int64, error) {
	out := firstMaxima(in[0].ints(), c.out.Elements())
	for i := range out {
		out[i] -= c.node.Attr[0]
	}
	return out, nil
}

// firstMaxima returns the index of the first maximum of each of so many rows.
func firstMaxima(x []int64, rows int) []int64 {
	out := make([]int64, rows)
	n := len(x) / rows
	for r := range out {
		row := x[r*n : (r+1)*n]
		for i, v := range row {
			if v > row[out[r]] {
				out[r] = int64(i)
			}
		}
	}
	return out
}

func axesArgMax(s *splitter, c *call) {
	s.tieAll(c)
	s.fix(c.node.Inputs[0], len(c.out.Shape)-1)
}

// relateArgMax proves that h is the unit vector of an index, with b_i = [i < index]. With
// max = Σ h_i·x_i, a contraction, 0 ≤ max − x_i − b_i < 2^16 says that no entry is larger and none
// before the index is equal.
func relateArgMax(r *relator, c *call) (iop.FormID, error) {
	last := len(c.out.Shape) - 1
	rows, n, base := r.axes(c.node.Output), c.in[0].Shape[last], c.node.Attr[0]
	if n == 1 {
		return r.b.Form(rows, iop.Constant(rows, iop.Int(-base))), nil
	}
	x := r.in(c, 0)
	id, count := c.node.Inputs[0], c.out.Elements()
	u := r.unit(c.out.Name, rows, n, func(v [][]int64) []int64 { return firstMaxima(v[id], count) })
	var l labels
	m, i := l.take(len(rows)), l.take(1)
	top := r.b.Contract(iop.Contraction{Name: c.out.Name + ".max", A: u.hot, B: r.operand(c, 0),
		LabelsA: slices.Concat(m, i), LabelsB: slices.Concat(m, i), LabelsOut: m, Fill: rowMax(id, n)})
	order := r.b.Form(r.b.Axes(x), read(top, 1, iop.Identity(rows)), r.b.Read(x, iop.Int(-1)), read(u.before, -1, iop.Identity(r.b.Axes(x))))
	r.b.Range(c.out.Name+".order", order, 16)
	return r.b.Form(rows, r.b.Read(u.index, iop.Int(1)), iop.Constant(rows, iop.Int(-base))), nil
}

// rowMax computes the maximum of each row of n entries of a tensor.
func rowMax(tensor, n int) func(v [][]int64) []int64 {
	return func(v [][]int64) []int64 {
		out := make([]int64, len(v[tensor])/n)
		for i := range out {
			out[i] = slices.Max(v[tensor][i*n : (i+1)*n])
		}
		return out
	}
}
