package ops

import (
	"slices"

	"github.com/zkvin/zkvin/iop"
)

// ReduceMax: the maximum along the last axis.

func checkReduceMax(c *call) (Fact, error) {
	if err := c.attrs(); err != nil {
		return Fact{}, err
	}
	if err := c.class(0, Narrow); err != nil {
		return Fact{}, err
	}
	if err := c.variable(); err != nil {
		return Fact{}, err
	}
	x := c.in[0].Shape
	if len(x) == 0 {
		return Fact{}, c.errorf("input %v: want a last axis", x)
	}
	return narrow, c.shape(append(slices.Clone(x[:len(x)-1]), 1)...)
}

func evalReduceMax(c *call, in []Operand) ([]int64, error) {
	x := in[0].ints()
	out := make([]int64, c.out.Elements())
	n := len(x) / len(out)
	for row := range out {
		out[row] = slices.Max(x[row*n : (row+1)*n])
	}
	return out, nil
}

// relateReduceMax commits to m: (m, row) is among the pairs (x_i, row), so m is attained, and
// 0 ≤ m − x_i < 2^16 says that no entry is larger.
func relateReduceMax(r *relator, c *call) (iop.FormID, error) {
	x, id := r.in(c, 0), c.node.Output
	if c.in[0].Shape[len(c.out.Shape)-1] == 1 {
		return x, nil
	}
	axes, rows := r.b.Axes(x), r.axes(id)
	top := r.auxiliary(c, "max", rows, func(v [][]int64) []int64 { return v[id] })
	r.attained(c, x, top)
	r.b.Range(c.out.Name+".order", r.b.Form(axes, read(top, 1, iop.Identity(rows)), r.b.Read(x, iop.Int(-1))), 16)
	return top, nil
}
