package ops

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
