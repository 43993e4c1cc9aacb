package ops

import (
	"github.com/zkvin/zkvin/iop"
)

// Product entry by entry: z[i] = x[i]·y[i], y broadcast to x's shape. Exact, no rounding.

func checkMul(c *call) (Fact, error) {
	if err := c.attrs(); err != nil {
		return Fact{}, err
	}
	if err := c.product(); err != nil {
		return Fact{}, err
	}
	x, y := c.in[0].Shape, c.in[1].Shape
	if !broadcasts(y, x) {
		return Fact{}, c.errorf("input %v does not broadcast to %v", y, x)
	}
	if err := c.shape(x...); err != nil {
		return Fact{}, err
	}
	return c.accumulate(Accumulator, 1, c.facts[1].Bound)
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
	x := in[0].ints()
	out := make([]int64, len(x))
	broadcast(c.in[1].Shape, c.out.Shape).rows(func(pos, off, stride, n int) {
		if w := in[1].Weight; w != nil {
			multiply(out[pos:pos+n], x[pos:pos+n], w[off:], stride)
		} else {
			multiply(out[pos:pos+n], x[pos:pos+n], in[1].Data[off:], stride)
		}
	})
	return out, nil
}

// multiply sets out[i] = x[i]·y[i·stride].
func multiply[T int16 | int64](out, x []int64, y []T, stride int) {
	at := 0
	for i := range out {
		out[i] = x[i] * int64(y[at])
		at += stride
	}
}

// relateMul multiplies x and y entry by entry: the axes of y are batch axes, the others free.
func relateMul(r *relator, c *call) (iop.FormID, error) {
	var l labels
	x := l.take(len(r.axes(c.node.Output)))
	var y []int
	for _, m := range r.spread(c, 1) {
		y = append(y, m.Links[0].Axis)
	}
	id := c.node.Output
	return r.b.Contract(iop.Contraction{Name: c.out.Name, A: r.factor(c, 0), B: r.factor(c, 1), LabelsA: x, LabelsB: y, LabelsOut: x,
		Fill: func(v [][]int64) []int64 { return v[id] }}), nil
}
