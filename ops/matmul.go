package ops

import (
	"slices"

	"github.com/zkvin/zkvin/iop"
)

// Product of two tensors of matrices: z[b,m,n] = Σ_k x[b,m,k]·y[b,n,k], b over all dimensions
// but the last two; y repeats along those of 1. Exact, no rounding.

func checkMatMul(c *call) (Fact, error) {
	if err := c.attrs(); err != nil {
		return Fact{}, err
	}
	if err := c.product(); err != nil {
		return Fact{}, err
	}
	x, y := c.in[0].Shape, c.in[1].Shape
	last := len(x) - 1
	if len(x) < 2 || len(y) != len(x) || !broadcasts(y[:last-1], x[:last-1]) || y[last] != x[last] {
		return Fact{}, c.errorf("input %v does not fit %v: want [B...,M,K] and [B...,N,K], where the second's B may be 1", x, y)
	}
	want := append(slices.Clone(x[:last]), y[last-1])
	if err := c.shape(want...); err != nil {
		return Fact{}, err
	}
	if err := c.work(c.out.Elements(), int64(x[last])); err != nil {
		return Fact{}, err
	}
	return c.accumulate(Accumulator, int64(x[last]), c.facts[1].Bound)
}

// product checks the operands that MatMul and Mul share: linear in columns, and not both
// constants.
func (c *call) product() error {
	if c.private[0] && c.private[1] {
		return c.errorf("inputs %q and %q are constants; compute the result at compile time", c.in[0].Name, c.in[1].Name)
	}
	if err := c.class(0, Sum); err != nil {
		return err
	}
	return c.class(1, Sum)
}

func evalMatMul(c *call, in []Operand) ([]int64, error) {
	shape, last := c.in[0].Shape, len(c.out.Shape)-1
	m, n, k := shape[last-1], c.out.Shape[last], shape[last]
	x := in[0].ints()
	out := make([]int64, c.out.Elements())
	first := make([]int, len(out)/(m*n)) // entry of y where a batch begins
	broadcast(c.in[1].Shape[:last-1], shape[:last-1]).rows(func(pos, off, stride, count int) {
		for i := range count {
			first[pos+i] = (off + i*stride) * n * k
		}
	})
	err := parallel(len(out), len(out)*k/2, func(lo, hi int) error {
		for at := lo; at < hi; {
			row := at / n
			end := min(hi, (row+1)*n)
			y := first[row/m] + (at-row*n)*k
			dots(out[at:end], x[row*k:(row+1)*k], in[1], y)
			at = end
		}
		return nil
	})
	return out, err
}

// dots fills out with the products of row and consecutive rows of y, the first of which
// begins at entry from.
func dots(out, row []int64, y Operand, from int) {
	k := len(row)
	for i := range out {
		if y.Weight != nil {
			out[i] = dot(y.Weight[from:from+k], row)
		} else {
			out[i] = dot(y.Data[from:from+k], row)
		}
		from += k
	}
}

func axesMatMul(s *splitter, c *call) {
	x, y, z := c.node.Inputs[0], c.node.Inputs[1], c.node.Output
	last := len(c.out.Shape) - 1
	for d := range last {
		s.tie(x, d, z, d)
	}
	for d := range last - 1 {
		s.tie(y, d, z, d)
	}
	s.tie(y, last-1, z, last)
	s.tie(x, last, y, last)
}

// relateMatMul contracts x[b,m,k] with y[b,n,k] over k. A dimension of 1 of y has no axis, so
// that the matching one of x is free.
func relateMatMul(r *relator, c *call) (iop.FormID, error) {
	last := len(c.out.Shape) - 1
	to := dims(r.atoms[c.node.Output])
	var l labels
	z := l.take(len(r.axes(c.node.Output)))
	k := l.take(len(r.atoms[c.node.Inputs[0]][last]))
	x := append(slices.Concat(to[:last]...), k...)
	var y []int
	for d, n := range c.in[1].Shape[:last-1] {
		if n > 1 {
			y = append(y, to[d]...)
		}
	}
	y = slices.Concat(y, to[last], k)
	id := c.node.Output
	return r.b.Contract(iop.Contraction{Name: c.out.Name, A: r.factor(c, 0), B: r.factor(c, 1), LabelsA: x, LabelsB: y, LabelsOut: z,
		Fill: func(v [][]int64) []int64 { return v[id] }}), nil
}

// factor returns input i as an operand of a product: weights are read where they are, of
// others the entries are computed once.
func (r *relator) factor(c *call, i int) iop.FormID {
	if r.weights[c.node.Inputs[i]] {
		return r.in(c, i)
	}
	return r.operand(c, i)
}
