package ops

import (
	"github.com/zkvin/zkvin/iop"
)

// Sum over axes, which stay as dimensions of 1. Exact, no rounding.

func checkReduceSum(c *call) (Fact, error) {
	want := append([]int(nil), c.in[0].Shape...)
	terms := int64(1)
	for i, a := range c.node.Attr {
		if a < 0 || a >= int64(len(want)) || i > 0 && a <= c.node.Attr[i-1] {
			return Fact{}, c.errorf("axes %v are not ascending axes of rank %d", c.node.Attr, len(want))
		}
		terms *= int64(want[a])
		want[a] = 1
	}
	if len(c.node.Attr) == 0 {
		return Fact{}, c.errorf("no axes")
	}
	if err := c.shape(want...); err != nil {
		return Fact{}, err
	}
	return c.accumulate(max(Sum, c.facts[0].Class), terms, 1)
}

func evalReduceSum(c *call, in []Operand) ([]int64, error) {
	x := in[0].ints()
	out := make([]int64, c.out.Elements())
	broadcast(c.out.Shape, c.in[0].Shape).rows(func(pos, off, stride, n int) {
		for i := pos; i < pos+n; i++ {
			out[off] += x[i]
			off += stride
		}
	})
	return out, nil
}

// relateReduceSum is a linear form that sums over the axes of the reduced dimensions.
func relateReduceSum(r *relator, c *call) (iop.FormID, error) {
	to := dims(r.atoms[c.node.Output])
	var maps []iop.AxisMap
	for d, atoms := range r.atoms[c.node.Inputs[0]] {
		for k, n := range atoms {
			if len(to[d]) == 0 {
				maps = append(maps, iop.AxisMap{Links: []iop.Link{{Axis: -1, Stride: 1, Len: n}}})
				continue
			}
			maps = append(maps, link(to[d][k], 1, 0))
		}
	}
	return r.b.Form(r.axes(c.node.Output), read(r.in(c, 0), 1, maps)), nil
}
