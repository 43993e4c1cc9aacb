package ops

import (
	"math/bits"
	"slices"

	"github.com/zkvin/zkvin/iop"
)

// Softmax along the last axis: m = max_i x_i, d_i = m − x_i in [0, 2^16), e_i = T[d_i],
// S = Σ e_i, y_i = ⌊(2^15·e_i + S) / (2S)⌋, which is e_i/S at exponent 14 rounded half up.
// T[0] > 0, so S > 0.

// softmaxExp is the exponent of the result.
const softmaxExp = 14

func checkSoftmax(c *call) (Fact, error) {
	if err := c.attrs(attrRange{"table", 0, int64(len(c.g.Tables)) - 1}); err != nil {
		return Fact{}, err
	}
	if err := c.class(0, Narrow); err != nil {
		return Fact{}, err
	}
	if err := c.variable(); err != nil {
		return Fact{}, err
	}
	x := c.in[0].Shape
	if len(x) == 0 || x[len(x)-1] > 1<<16 {
		return Fact{}, c.errorf("input %v: want a last axis of at most %d entries", x, 1<<16)
	}
	if c.out.Exp != softmaxExp {
		return Fact{}, c.errorf("output has exponent %d, want %d", c.out.Exp, softmaxExp)
	}
	t := &c.g.Tables[c.node.Attr[0]]
	if t.Lo != 0 || t.Values[0] <= 0 {
		return Fact{}, c.errorf("table %q begins at %d with %d, want 0 and a positive value", t.Name, t.Lo, t.Values[0])
	}
	for i, v := range t.Values {
		if v < 0 {
			return Fact{}, c.errorf("table %q has the negative value %d at %d", t.Name, v, i)
		}
	}
	return narrow, c.shape(x...)
}

func evalSoftmax(c *call, in []Operand) ([]int64, error) {
	x := in[0].ints()
	n := c.out.Shape[len(c.out.Shape)-1]
	table := c.g.Tables[c.node.Attr[0]].Values
	out := make([]int64, len(x))
	for lo := 0; lo < len(x); lo += n {
		row, y := x[lo:lo+n], out[lo:lo+n]
		top := row[0]
		for _, v := range row {
			top = max(top, v)
		}
		sum := int64(0)
		for i, v := range row {
			y[i] = int64(table[top-v])
			sum += y[i]
		}
		for i, e := range y {
			y[i] = (e<<15 + sum) / (2 * sum)
		}
	}
	return out, nil
}

// relateSoftmax commits to m, e and y. m bounds its row because d = m − x is looked up in
// the table of the exponential, (d, e), which begins at 0; it is attained because (row, m)
// is among the pairs (row, x_i). y follows from 0 ≤ rem < 2S with
// rem = 2^15·e + S − 2·S·y, where S·y is a contraction; y < 2^15 keeps S·y below p.
func relateSoftmax(r *relator, c *call) (iop.FormID, error) {
	id, last := c.node.Inputs[0], len(c.out.Shape)-1
	table, n := c.node.Attr[0], c.out.Shape[last]
	x := r.in(c, 0)
	axes := r.b.Axes(x)
	rows := slices.Concat(r.atoms[c.node.Output][:last]...)
	row := iop.Identity(rows)
	top := r.auxiliary(c, "max", rows, rowMax(id, n))
	r.attained(c, x, top)
	exp := r.auxiliary(c, "exp", axes, r.exponentials(c))
	d := r.b.Form(axes, read(top, 1, row), r.b.Read(x, iop.Int(-1)))
	r.b.Function(c.out.Name, int(table), 0, r.g.Tables[table].Values, d, exp)

	sum := slices.Clone(row)
	for _, a := range axes[len(rows):] {
		sum = append(sum, iop.AxisMap{Links: []iop.Link{{Axis: -1, Stride: 1, Len: a}}})
	}
	total := r.b.Form(rows, read(exp, 1, sum))
	y := r.commit(c)
	r.b.Range(c.out.Name, y, softmaxExp+1)
	var l labels
	m, i := l.take(len(rows)), l.take(len(axes)-len(rows))
	product := r.b.Contract(iop.Contraction{Name: c.out.Name + ".product", A: y, B: total,
		LabelsA: slices.Concat(m, i), LabelsB: m, LabelsOut: slices.Concat(m, i), Fill: r.products(c)})
	rem := r.b.Form(axes, r.b.Read(exp, iop.Int(1<<15)), read(total, 1, row), r.b.Read(product, iop.Int(-2)))
	width := bits.Len64(uint64(n)<<16 - 1) // of 2S − 1
	r.b.Range(c.out.Name+".remainder", rem, width)
	room := r.b.Form(axes, read(total, 2, row), iop.Constant(axes, iop.Int(-1)), r.b.Read(rem, iop.Int(-1)))
	r.b.Range(c.out.Name+".room", room, width)
	return y, nil
}

// attained demands that each row's top is among its entries.
func (r *relator) attained(c *call, x, top iop.FormID) {
	rows, axes := r.b.Axes(top), r.b.Axes(x)
	table, look := []iop.FormID{x}, []iop.FormID{top}
	if len(rows) > 0 {
		table = append(table, r.rowIndex(axes, len(rows)))
		look = append(look, r.rowIndex(rows, len(rows)))
	}
	r.b.Member(c.out.Name+".max", table, look)
}

// rowIndex is the form over axes that numbers the positions of the first n of them.
func (r *relator) rowIndex(axes []int, n int) iop.FormID {
	terms := make([]iop.Term, n)
	stride := int64(1)
	for i := n - 1; i >= 0; i-- {
		terms[i] = iop.Constant(axes, iop.Int(stride))
		terms[i].Public[i].Iota = true
		stride *= int64(axes[i])
	}
	return r.b.Form(axes, terms...)
}

// exponentials computes the column e.
func (r *relator) exponentials(c *call) func(v [][]int64) []int64 {
	id, n := c.node.Inputs[0], c.out.Shape[len(c.out.Shape)-1]
	table, maxima := r.g.Tables[c.node.Attr[0]].Values, rowMax(id, n)
	return func(v [][]int64) []int64 {
		out, top := make([]int64, len(v[id])), maxima(v)
		for i, x := range v[id] {
			out[i] = int64(table[top[i/n]-x])
		}
		return out
	}
}

// products computes S·y.
func (r *relator) products(c *call) func(v [][]int64) []int64 {
	id, n, exp := c.node.Output, c.out.Shape[len(c.out.Shape)-1], r.exponentials(c)
	return func(v [][]int64) []int64 {
		out, e := make([]int64, len(v[id])), exp(v)
		for lo := 0; lo < len(out); lo += n {
			sum := int64(0)
			for _, x := range e[lo : lo+n] {
				sum += x
			}
			for i := lo; i < lo+n; i++ {
				out[i] = sum * v[id][i]
			}
		}
		return out
	}
}
