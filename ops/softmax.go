package ops

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
