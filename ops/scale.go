package ops

import (
	"github.com/zkvin/zkvin/iop"
)

// Scale: y[i] = a·x[i] with a public integer a. Exact, no rounding.

func checkScale(c *call) (Fact, error) {
	if err := c.attrs(attrRange{"factor", -(1<<31 - 1), 1<<31 - 1}); err != nil {
		return Fact{}, err
	}
	a := c.node.Attr[0]
	if a == 0 {
		return Fact{}, c.errorf("attribute 0 (factor) is 0")
	}
	if err := c.shape(c.in[0].Shape...); err != nil {
		return Fact{}, err
	}
	return c.accumulate(max(Sum, c.facts[0].Class), 1, max(a, -a))
}

func evalScale(c *call, in []Operand) ([]int64, error) {
	x := in[0].ints()
	out := make([]int64, len(x))
	for i, v := range x {
		out[i] = c.node.Attr[0] * v
	}
	return out, nil
}

// relateScale is the linear form a·x.
func relateScale(r *relator, c *call) (iop.FormID, error) {
	x := r.in(c, 0)
	return r.b.Sum(x, r.b.Read(x, iop.Int(c.node.Attr[0]))), nil
}
