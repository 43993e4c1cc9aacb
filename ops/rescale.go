package ops

import "github.com/zkvin/zkvin/graph"

// Rescale: q = ⌊(x + 2^(s−1)) / 2^s⌋, which rounds half up, and y = f(q); s = 0 leaves
// q = x. q must fit 16 bits signed. f is the identity, ReLU or a table.

func checkRescale(c *call) (Fact, error) {
	want := []attrRange{{"shift", 0, maxShift}, {"function", graph.FuncReLU, int64(len(c.g.Tables)) - 1}}
	if err := c.attrs(want...); err != nil {
		return Fact{}, err
	}
	if f := c.node.Attr[1]; f >= 0 {
		if t := &c.g.Tables[f]; t.Lo != NarrowMin {
			return Fact{}, c.errorf("table %q begins at %d, want %d", t.Name, t.Lo, NarrowMin)
		}
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
		apply(c.g, f, out[lo:hi])
		return nil
	})
	return out, err
}

// apply maps each entry, 16 bits signed, through function f of g.
func apply(g *graph.Graph, f int64, q []int64) {
	switch f {
	case graph.FuncIdentity:
	case graph.FuncReLU:
		for i, v := range q {
			q[i] = max(v, 0)
		}
	default:
		values := g.Tables[f].Values
		for i, v := range q {
			q[i] = int64(values[v-NarrowMin])
		}
	}
}
