package ops

// ArgMax: the least i with x_i = max_j x_j along the last axis.

func checkArgMax(c *call) (Fact, error) {
	if err := c.attrs(); err != nil {
		return Fact{}, err
	}
	if err := c.class(0, Narrow); err != nil {
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
