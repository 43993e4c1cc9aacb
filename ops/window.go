package ops

// window is a two-dimensional sliding window over the last two axes; index 0 is rows.
type window struct {
	kernel, stride, before, after, dilation [2]int
}

// maxWindow bounds each attribute of a window.
const maxWindow = 1 << 15

// kernelAttrs, strideAttrs and so on are the attributes of a window, in the order of graph.Op.
var (
	kernelAttrs   = []attrRange{{"kernelH", 1, maxWindow}, {"kernelW", 1, maxWindow}}
	strideAttrs   = []attrRange{{"strideH", 1, maxWindow}, {"strideW", 1, maxWindow}}
	padAttrs      = []attrRange{{"padTop", 0, maxWindow}, {"padLeft", 0, maxWindow}, {"padBottom", 0, maxWindow}, {"padRight", 0, maxWindow}}
	dilationAttrs = []attrRange{{"dilationH", 1, maxWindow}, {"dilationW", 1, maxWindow}}
)

// newWindow reads stride, pads and dilation from a.
func newWindow(kernelH, kernelW int, a []int64) window {
	at := func(i int) int { return int(a[i]) }
	return window{
		kernel: [2]int{kernelH, kernelW}, stride: [2]int{at(0), at(1)},
		before: [2]int{at(2), at(3)}, after: [2]int{at(4), at(5)}, dilation: [2]int{at(6), at(7)},
	}
}

// poolWindow reads the attributes of MaxPool and WindowSum.
func poolWindow(a []int64) window { return newWindow(int(a[0]), int(a[1]), a[2:]) }

// out returns the number of windows along axis i over n entries, 0 if not one fits.
func (w *window) out(i, n int) int {
	room := n + w.before[i] + w.after[i] - (w.kernel[i]-1)*w.dilation[i] - 1
	if room < 0 {
		return 0
	}
	return room/w.stride[i] + 1
}

// size returns the number of positions of a window.
func (w *window) size() int { return w.kernel[0] * w.kernel[1] }

// fits checks that at least one window fits x of shape [N,C,H,W] and returns its counts.
func (c *call) fits(w *window) (rows, cols int, err error) {
	h, wd := c.in[0].Shape[2], c.in[0].Shape[3]
	rows, cols = w.out(0, h), w.out(1, wd)
	if rows == 0 || cols == 0 {
		return 0, 0, c.errorf("kernel %d×%d (dilation %v) exceeds the padded input %d×%d", w.kernel[0], w.kernel[1], w.dilation,
			h+w.before[0]+w.after[0], wd+w.before[1]+w.after[1])
	}
	return rows, cols, nil
}

// checkPool checks what MaxPool and WindowSum share and returns their window.
func (c *call) checkPool() (w window, err error) {
	var want []attrRange
	for _, part := range [][]attrRange{kernelAttrs, strideAttrs, padAttrs, dilationAttrs} {
		want = append(want, part...)
	}
	if err := c.attrs(want...); err != nil {
		return w, err
	}
	if err := c.rank(0, 4); err != nil {
		return w, err
	}
	w = poolWindow(c.node.Attr)
	rows, cols, err := c.fits(&w)
	if err != nil {
		return w, err
	}
	x := c.in[0].Shape
	if err := c.shape(x[0], x[1], rows, cols); err != nil {
		return w, err
	}
	return w, c.work(c.out.Elements(), int64(w.size()))
}

// fold calls f for each window of the plane x of h by wd entries, in order, with its
// number and its entries in row-major order; pad stands for what lies outside.
func (w *window) fold(x []int64, h, wd int, pad int64, f func(at int, entries []int64) error) error {
	rows, cols := w.out(0, h), w.out(1, wd)
	entries := make([]int64, w.size())
	for r := range rows {
		for q := range cols {
			i := 0
			for kr := range w.kernel[0] {
				y := r*w.stride[0] + kr*w.dilation[0] - w.before[0]
				for kc := range w.kernel[1] {
					z := q*w.stride[1] + kc*w.dilation[1] - w.before[1]
					entries[i] = pad
					if uint(y) < uint(h) && uint(z) < uint(wd) {
						entries[i] = x[y*wd+z]
					}
					i++
				}
			}
			if err := f(r*cols+q, entries); err != nil {
				return err
			}
		}
	}
	return nil
}
