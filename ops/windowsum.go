package ops

import (
	"github.com/zkvin/zkvin/iop"
)

// Window sum: y[n,c,r,q] = Σ_{i,j} x[n, c, r·sH + i·dH − top, q·sW + j·dW − left], x = 0
// outside its shape. Exact, no rounding.

func checkWindowSum(c *call) (Fact, error) {
	w, err := c.checkPool()
	if err != nil {
		return Fact{}, err
	}
	return c.accumulate(max(Sum, c.facts[0].Class), int64(w.size()), 1)
}

func evalWindowSum(c *call, in []Operand) ([]int64, error) {
	w := poolWindow(c.node.Attr)
	h, wd := c.in[0].Shape[2], c.in[0].Shape[3]
	x, size := in[0].ints(), c.out.Shape[2]*c.out.Shape[3]
	out := make([]int64, c.out.Elements())
	err := parallel(len(out)/size, len(out)*w.size()*2, func(lo, hi int) error {
		for p := lo; p < hi; p++ {
			err := w.fold(x[p*h*wd:(p+1)*h*wd], h, wd, 0, func(at int, entries []int64) error {
				sum := int64(0)
				for _, v := range entries {
					sum += v
				}
				out[p*size+at] = sum
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

// relateWindowSum is a linear form: each window axis of x is summed over the kernel.
func relateWindowSum(r *relator, c *call) (iop.FormID, error) {
	win := poolWindow(c.node.Attr)
	w, err := r.walk(c, 0, func(d int) bool { return d >= 2 })
	if err != nil {
		return 0, err
	}
	for i := range 2 {
		w.maps[w.in[2+i]] = iop.AxisMap{Offset: -win.before[i], Links: []iop.Link{
			{Axis: w.out[2+i], Stride: win.stride[i]}, {Axis: -1, Stride: win.dilation[i], Len: win.kernel[i]}}}
	}
	return r.b.Form(w.axes, read(w.src, 1, w.maps)), nil
}
