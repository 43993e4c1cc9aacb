package ops

import (
	"slices"

	"github.com/zkvin/zkvin/iop"
)

// ArgMax: the least i with x_i = max_j x_j along the last axis.

func checkArgMax(c *call) (Fact, error) {
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
	if len(x) == 0 || x[len(x)-1] > NarrowMax+1 {
		return Fact{}, c.errorf("input %v: want a last axis of at most %d entries", x, NarrowMax+1)
	}
	if c.out.Exp != 0 {
		return Fact{}, c.errorf("output has exponent %d, want 0", c.out.Exp)
	}
	return narrow, c.shape(append(append([]int(nil), x[:len(x)-1]...), 1)...)
}

func evalArgMax(c *call, in []Operand) ([]int64, error) {
	x := in[0].ints()
	out := make([]int64, c.out.Elements())
	n := len(x) / len(out)
	for r := range out {
		row := x[r*n : (r+1)*n]
		for i, v := range row {
			if v > row[out[r]] {
				out[r] = int64(i)
			}
		}
	}
	return out, nil
}

func axesArgMax(s *splitter, c *call) {
	s.tieAll(c)
	s.fix(c.node.Inputs[0], len(c.out.Shape)-1)
}

// relateArgMax commits to b_i = [i < arg] for i < n−1 (b_(n−1) = 0). The differences
// h_0 = 1 − b_0, h_i = b_(i−1) − b_i are bits and sum to 1, so b is monotone and h is the
// unit vector of arg = Σ b_i. With max = Σ h_i·x_i, a contraction, 0 ≤ max − x_i − b_i < 2^16
// says that no entry is larger and none before arg is equal.
func relateArgMax(r *relator, c *call) (iop.FormID, error) {
	last := len(c.out.Shape) - 1
	rows, n := r.axes(c.node.Output), c.in[0].Shape[last]
	if n == 1 {
		return r.b.Form(rows, iop.Constant(rows, iop.Int(0))), nil
	}
	x := r.in(c, 0)
	axes := r.b.Axes(x)
	row := iop.Identity(rows)
	before := r.auxiliary(c, "before", append(slices.Clone(rows), n-1), r.beforeMax(c))
	here, shifted := append(slices.Clone(row), link(len(rows), 1, 0)), append(slices.Clone(row), link(len(rows), 1, -1))
	first := make([]iop.PublicAxis, len(axes))
	for i, a := range axes {
		first[i] = iop.PublicAxis{Lo: 0, Hi: a}
	}
	first[len(rows)].Hi = 1
	hot := r.b.Form(axes, iop.Term{Coef: iop.Int(1), Kind: iop.FromPublic, Public: first}, read(before, 1, shifted), read(before, -1, here))
	r.b.Range(c.out.Name+".hot", hot, 1)
	var l labels
	m, i := l.take(len(rows)), l.take(1)
	top := r.b.Contract(iop.Contraction{Name: c.out.Name + ".max", A: hot, B: r.operand(c, 0),
		LabelsA: slices.Concat(m, i), LabelsB: slices.Concat(m, i), LabelsOut: m, Fill: rowMax(c.node.Inputs[0], n)})
	r.b.Range(c.out.Name+".order", r.b.Form(axes, read(top, 1, row), r.b.Read(x, iop.Int(-1)), read(before, -1, here)), 16)
	sum := append(slices.Clone(row), iop.AxisMap{Links: []iop.Link{{Axis: -1, Stride: 1, Len: n - 1}}})
	return r.b.Form(rows, read(before, 1, sum)), nil
}

// beforeMax computes the column b.
func (r *relator) beforeMax(c *call) func(v [][]int64) []int64 {
	id, n := c.node.Output, c.in[0].Shape[len(c.out.Shape)-1]
	return func(v [][]int64) []int64 {
		out := make([]int64, 0, len(v[id])*(n-1))
		for _, arg := range v[id] {
			for i := range n - 1 {
				bit := int64(0)
				if int64(i) < arg {
					bit = 1
				}
				out = append(out, bit)
			}
		}
		return out
	}
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
