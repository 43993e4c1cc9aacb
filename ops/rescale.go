package ops

import (
	"slices"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/iop"
)

// Rescale: q = ⌊(x + 2^(s−1)) / 2^s⌋, which rounds half up, and y = f(q); s = 0 leaves
// q = x. q must fit 16 bits signed. f is the identity, ReLU or a table.

// Largest shifts: of all, and of those whose remainder is a column, which has 31 bits at most.
const (
	maxRescale   = 48
	maxRemainder = 31
)

func checkRescale(c *call) (Fact, error) {
	want := []attrRange{{"shift", 0, maxRescale}, {"function", graph.FuncReLU, int64(len(c.g.Tables)) - 1}}
	if err := c.attrs(want...); err != nil {
		return Fact{}, err
	}
	if f := c.node.Attr[1]; f >= 0 {
		if t := &c.g.Tables[f]; t.Lo != NarrowMin {
			return Fact{}, c.errorf("table %q begins at %d, want %d", t.Name, t.Lo, NarrowMin)
		}
	}
	if err := c.variable(); err != nil {
		return Fact{}, err
	}
	return narrow, c.shape(c.in[0].Shape...)
}

func evalRescale(c *call, in []Operand) ([]int64, error) {
	x := in[0].ints()
	out := make([]int64, len(x))
	shift := uint(c.node.Attr[0])
	half := int64(1) << shift >> 1
	f := c.node.Attr[1]
	err := parallel(len(x), 2*len(x), func(lo, hi int) error {
		for i := lo; i < hi; i++ {
			q := (x[i] + half) >> shift
			if q != int64(int16(q)) {
				return NewRangeError(c.out, "quotient", i, q, NarrowMin, NarrowMax)
			}
			out[i] = q
		}
		if at, q := apply(c.g, f, out[lo:hi]); at >= 0 {
			return &UndefinedError{Tensor: c.out.Name, Function: c.g.Tables[f].Name, Index: coordinates(c.out.Shape, lo+at), Argument: q}
		}
		return nil
	})
	return out, err
}

// apply maps each entry, 16 bits signed, through function f of g. It returns the first entry without a value and where
// it is, or −1.
func apply(g *graph.Graph, f int64, q []int64) (at int, entry int64) {
	switch f {
	case graph.FuncIdentity:
	case graph.FuncReLU:
		for i, v := range q {
			q[i] = max(v, 0)
		}
	default:
		values := g.Tables[f].Values
		for i, v := range q {
			if q[i] = int64(values[v-NarrowMin]); q[i] == graph.Undefined {
				return i, v
			}
		}
	}
	return -1, 0
}

// relateRescale proves x + 2^(s−1) = 2^s·q + r with 0 ≤ r < 2^s and q of 16 bits. For the
// identity y = q is committed and r is the linear form x + 2^(s−1) − 2^s·y. For a function
// r is committed and q is the linear form (x + 2^(s−1) − r)/2^s, or, where r does not fit 32
// bits, q is and r is the form; (q, y) is in the function's table. Where that table has
// arguments without a value, y is none of them: 0 ≤ y + 2^15 − 1 < 2^16.
func relateRescale(r *relator, c *call) (iop.FormID, error) {
	x, shift := r.in(c, 0), int(c.node.Attr[0])
	if c.node.Attr[1] != graph.FuncIdentity {
		y := r.commit(c)
		r.function(c, r.quotient(c, x, shift), y)
		return y, nil
	}
	y := r.commit(c)
	r.narrowRange(c.out.Name, y)
	if shift == 0 {
		r.b.Zero(r.rounding(x, y, shift))
		return y, nil
	}
	r.b.Range(c.out.Name+".remainder", r.rounding(x, y, shift), shift)
	return y, nil
}

// rounding is the form x + 2^(s−1) − 2^s·q.
func (r *relator) rounding(x, q iop.FormID, shift int) iop.FormID {
	half := int64(1) << shift >> 1
	return r.b.Sum(x, r.b.Read(x, iop.Int(1)), iop.Constant(r.b.Axes(x), iop.Int(half)), r.b.Read(q, iop.Int(-1<<shift)))
}

// quotient is q where a function follows, whose table will range it.
func (r *relator) quotient(c *call, x iop.FormID, shift int) iop.FormID {
	axes, id := r.b.Axes(x), c.node.Inputs[0]
	switch {
	case shift == 0:
		return x
	case shift > maxRemainder:
		q := r.auxiliary(c, "quotient", axes, func(v [][]int64) []int64 { return quotients(v[id], shift) })
		r.b.Range(c.out.Name+".remainder", r.rounding(x, q, shift), shift)
		return q
	}
	rest := r.auxiliary(c, "remainder", axes, func(v [][]int64) []int64 { return remainders(v[id], shift) })
	r.b.Range(c.out.Name+".remainder", rest, shift)
	inverse := iop.Power2(-shift)
	minus, offset := iop.Int(-1), iop.Int(1<<shift>>1)
	minus.Mul(&minus, &inverse)
	offset.Mul(&offset, &inverse)
	return r.b.Sum(x, r.b.Read(x, inverse), iop.Constant(axes, offset), r.b.Read(rest, minus))
}

// function demands y = f(q) for the node's function.
func (r *relator) function(c *call, q, y iop.FormID) {
	f := c.node.Attr[1]
	if f == graph.FuncReLU {
		r.b.ReLU(c.out.Name, q, y)
		return
	}
	values := r.g.Tables[f].Values
	r.b.Function(c.out.Name, int(f), NarrowMin, values, q, y)
	if slices.Contains(values, graph.Undefined) {
		r.b.Range(c.out.Name+".defined", r.b.Sum(y, r.b.Read(y, iop.Int(1)), iop.Constant(r.b.Axes(y), iop.Int(-graph.Undefined-1))), 16)
	}
}

// quotients returns ⌊(x + 2^(s−1)) / 2^s⌋ for each entry.
func quotients(x []int64, shift int) []int64 {
	half := int64(1) << shift >> 1
	out := make([]int64, len(x))
	for i, v := range x {
		out[i] = (v + half) >> shift
	}
	return out
}

// remainders returns (x + 2^(s−1)) mod 2^s for each entry.
func remainders(x []int64, shift int) []int64 {
	half, mask := int64(1)<<shift>>1, int64(1)<<shift-1
	out := make([]int64, len(x))
	for i, v := range x {
		out[i] = (v + half) & mask
	}
	return out
}
