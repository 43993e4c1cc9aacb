package ops

import (
	"slices"

	"github.com/zkvin/zkvin/internal/ff"
	"github.com/zkvin/zkvin/iop"
)

// Matrix product: y[m,o] = Σ_k W[o,k]·x[m,k], m over all axes of x but the last. Exact, no
// rounding.

func checkGemm(c *call) (Fact, error) {
	if err := c.attrs(); err != nil {
		return Fact{}, err
	}
	if err := c.rank(1, 2); err != nil {
		return Fact{}, err
	}
	if err := c.contraction(); err != nil {
		return Fact{}, err
	}
	x, w := c.in[0].Shape, c.in[1].Shape
	if len(x) == 0 || x[len(x)-1] != w[1] {
		return Fact{}, c.errorf("input %v does not fit weight %v", x, w)
	}
	want := append(append([]int(nil), x[:len(x)-1]...), w[0])
	if err := c.shape(want...); err != nil {
		return Fact{}, err
	}
	if err := c.work(c.out.Elements(), int64(w[1])); err != nil {
		return Fact{}, err
	}
	return c.accumulate(Accumulator, int64(w[1]), 1<<15)
}

func evalGemm(c *call, in []Operand) ([]int64, error) {
	outs, k := c.in[1].Shape[0], c.in[1].Shape[1]
	x, w := ff.NewDigits(in[0].ints()), in[1].Weight
	m := c.out.Elements() / outs
	out := make([]int64, m*outs)
	err := parallel(outs, m*outs*k/2, func(lo, hi int) error {
		for o := lo; o < hi; o++ {
			row := w[o*k : (o+1)*k]
			for i := range m {
				out[i*outs+o] = x.Dot(row, i*k)
			}
		}
		return nil
	})
	return out, err
}

// dot returns Σ w[i]·x[i]; four sums hide the latency of the addition.
func dot[T int16 | int64](w []T, x []int64) int64 {
	var s0, s1, s2, s3 int64
	i := 0
	for ; i+4 <= len(w) && i+4 <= len(x); i += 4 {
		a, b := w[i:i+4:i+4], x[i:i+4:i+4]
		s0 += int64(a[0]) * b[0]
		s1 += int64(a[1]) * b[1]
		s2 += int64(a[2]) * b[2]
		s3 += int64(a[3]) * b[3]
	}
	for ; i < len(w); i++ {
		s0 += int64(w[i]) * x[i]
	}
	return s0 + s1 + s2 + s3
}

func axesGemm(s *splitter, c *call) {
	x, w, y := c.node.Inputs[0], c.node.Inputs[1], c.node.Output
	last := len(c.out.Shape) - 1
	for d := range last {
		s.tie(x, d, y, d)
	}
	s.tie(x, last, w, 1)
	s.tie(w, 0, y, last)
}

// relateGemm contracts x[m,k] with W[o,k] over k.
func relateGemm(r *relator, c *call) (iop.FormID, error) {
	var l labels
	m := l.take(len(slices.Concat(r.atoms[c.node.Output][:len(c.out.Shape)-1]...)))
	outs, terms := r.atoms[c.node.Inputs[1]][0], r.atoms[c.node.Inputs[1]][1]
	o, k := l.take(len(outs)), l.take(len(terms))
	id := c.node.Output
	return r.b.Contract(iop.Contraction{Name: c.out.Name, A: r.operand(c, 0), B: r.in(c, 1),
		LabelsA: slices.Concat(m, k), LabelsB: slices.Concat(o, k), LabelsOut: slices.Concat(m, o),
		Fill: func(v [][]int64) []int64 { return v[id] }}), nil
}
