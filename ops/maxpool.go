package ops

// Max pooling over a window's entries x_0, x_1, … in row-major order, a left fold:
// m = x_0, then m ← x_k + max(m − x_k, 0). Padded positions are −2^14, and every
// difference m − x_k must fit 16 bits signed.

// poolPad stands for positions outside the input.
const poolPad = -1 << 14

// maxPoolWindow bounds a window's positions: each costs the proof a column.
const maxPoolWindow = 1 << 12

func checkMaxPool(c *call) (Fact, error) {
	if err := c.class(0, Narrow); err != nil {
		return Fact{}, err
	}
	w, err := c.checkPool()
	if err != nil {
		return Fact{}, err
	}
	if w.size() > maxPoolWindow {
		return Fact{}, c.errorf("window has %d positions, at most %d", w.size(), maxPoolWindow)
	}
	return narrow, nil
}

func evalMaxPool(c *call, in []Operand) ([]int64, error) {
	w := poolWindow(c.node.Attr)
	h, wd := c.in[0].Shape[2], c.in[0].Shape[3]
	x, size := in[0].ints(), c.out.Shape[2]*c.out.Shape[3]
	out := make([]int64, c.out.Elements())
	err := parallel(len(out)/size, len(out)*w.size()*2, func(lo, hi int) error {
		for p := lo; p < hi; p++ {
			err := w.fold(x[p*h*wd:(p+1)*h*wd], h, wd, poolPad, func(at int, entries []int64) error {
				m := entries[0]
				for _, v := range entries[1:] {
					d := m - v
					if d != int64(int16(d)) {
						return NewRangeError(c.out, "difference of two pooled values", p*size+at, d, NarrowMin, NarrowMax)
					}
					m = max(m, v)
				}
				out[p*size+at] = m
				return nil
			})
			if err != nil {
				return err
			}
		}
		return nil
	})
	return out, err
}
