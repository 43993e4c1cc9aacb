package ops

import (
	"fmt"
	"slices"

	"github.com/zkvin/zkvin/iop"
)

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
	if err := c.variable(); err != nil {
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

// relateMaxPool commits to t_k = max(m_(k−1) − x_k, 0) for each step of the fold and looks
// up (m_(k−1) − x_k, t_k) in the table of ReLU; m_k = x_k + t_k is a linear form, and so is
// the result.
func relateMaxPool(r *relator, c *call) (iop.FormID, error) {
	win := poolWindow(c.node.Attr)
	w, err := r.walk(c, 0, func(d int) bool { return d >= 2 })
	if err != nil {
		return 0, err
	}
	m := r.pooled(c, &w, &win, 0)
	for k := 1; k < win.size(); k++ {
		x := r.pooled(c, &w, &win, k)
		d := r.b.Sum(x, r.b.Read(m, iop.Int(1)), r.b.Read(x, iop.Int(-1)))
		t := r.auxiliary(c, fmt.Sprintf("step%d", k), w.axes, r.poolStep(c, k))
		r.b.ReLU(c.out.Name, d, t)
		m = r.b.Sum(x, r.b.Read(x, iop.Int(1)), r.b.Read(t, iop.Int(1)))
	}
	return m, nil
}

// pooled is the form of entry k of every window, row major.
func (r *relator) pooled(c *call, w *walk, win *window, k int) iop.FormID {
	at := [2]int{k / win.kernel[1], k % win.kernel[1]}
	maps := slices.Clone(w.maps)
	inside := make([]iop.PublicAxis, len(w.axes))
	for i, n := range w.axes {
		inside[i] = iop.PublicAxis{Lo: 0, Hi: n}
	}
	padded := false
	for i := range 2 {
		offset, stride := at[i]*win.dilation[i]-win.before[i], win.stride[i]
		maps[w.in[2+i]] = link(w.out[2+i], stride, offset)
		p := &inside[w.out[2+i]]
		last := c.in[0].Shape[2+i] - 1 - offset // of the positions stride·i that lie inside
		if offset < 0 {
			p.Lo = min((-offset+stride-1)/stride, p.Hi)
		}
		if last < 0 {
			p.Hi = 0
		} else {
			p.Hi = min(p.Hi, last/stride+1)
		}
		padded = padded || p.Lo > 0 || p.Hi < w.axes[w.out[2+i]]
	}
	terms := []iop.Term{read(w.src, 1, maps)}
	if padded {
		terms = append(terms, iop.Constant(w.axes, iop.Int(poolPad)),
			iop.Term{Coef: iop.Int(-poolPad), Kind: iop.FromPublic, Public: inside})
	}
	return r.b.Form(w.axes, terms...)
}

// poolStep computes the column t_k.
func (r *relator) poolStep(c *call, k int) func(v [][]int64) []int64 {
	id, size := c.node.Inputs[0], c.out.Shape[2]*c.out.Shape[3]
	win, h, wd := poolWindow(c.node.Attr), c.in[0].Shape[2], c.in[0].Shape[3]
	n := c.out.Elements()
	return func(v [][]int64) []int64 {
		out := make([]int64, n)
		for p := range n / size {
			_ = win.fold(v[id][p*h*wd:(p+1)*h*wd], h, wd, poolPad, func(at int, entries []int64) error {
				out[p*size+at] = max(slices.Max(entries[:k])-entries[k], 0)
				return nil
			})
		}
		return out
	}
}
