package ops

import (
	"github.com/zkvin/zkvin/iop"
)

// Product with a private constant: y[i] = w[i]·x[i], w broadcast to x's shape. Exact, no
// rounding.

func checkMul(c *call) (Fact, error) {
	if err := c.attrs(); err != nil {
		return Fact{}, err
	}
	if err := c.contraction(); err != nil {
		return Fact{}, err
	}
	x, w := c.in[0].Shape, c.in[1].Shape
	if !broadcasts(w, x) {
		return Fact{}, c.errorf("weight %v does not broadcast to the input %v", w, x)
	}
	if err := c.shape(x...); err != nil {
		return Fact{}, err
	}
	return c.accumulate(Accumulator, 1, 1<<15)
}

// broadcasts reports whether every dimension of from is 1 or to's.
func broadcasts(from, to []int) bool {
	if len(from) != len(to) {
		return false
	}
	for i := range from {
		if from[i] != 1 && from[i] != to[i] {
			return false
		}
	}
	return true
}

func evalMul(c *call, in []Operand) ([]int64, error) {
	x, w := in[0].ints(), in[1].Weight
	out := make([]int64, len(x))
	broadcast(c.in[1].Shape, c.out.Shape).rows(func(pos, off, stride, n int) {
		for i := pos; i < pos+n; i++ {
			out[i] = int64(w[off]) * x[i]
			off += stride
		}
	})
	return out, nil
}

// relateMul multiplies x and w entry by entry: the axes of w are batch axes, the
// others free.
func relateMul(r *relator, c *call) (iop.FormID, error) {
	var l labels
	x := l.take(len(r.axes(c.node.Output)))
	var w []int
	for _, m := range r.spread(c, 1) {
		w = append(w, m.Links[0].Axis)
	}
	id := c.node.Output
	return r.b.Contract(iop.Contraction{Name: c.out.Name, A: r.operand(c, 0), B: r.in(c, 1), LabelsA: x, LabelsB: w, LabelsOut: x,
		Fill: func(v [][]int64) []int64 { return v[id] }}), nil
}
