package ops

import (
	"slices"

	"github.com/zkvin/zkvin/iop"
)

// Convolution: y[n,o,r,q] = Σ_{c,i,j} W[o,c,i,j] · x[n, g·C/G + c, r·sH + i·dH − top, q·sW + j·dW − left]
// with g the group of o, G the number of groups, and x = 0 outside its shape. Exact, no
// rounding.

func (c *call) convWindow() window {
	k := c.in[1].Shape
	return newWindow(k[2], k[3], c.node.Attr)
}

func checkConv(c *call) (Fact, error) {
	var want []attrRange
	for _, part := range [][]attrRange{strideAttrs, padAttrs, dilationAttrs, {{"group", 1, MaxElements}}} {
		want = append(want, part...)
	}
	if err := c.attrs(want...); err != nil {
		return Fact{}, err
	}
	for i := range 2 {
		if err := c.rank(i, 4); err != nil {
			return Fact{}, err
		}
	}
	if err := c.contraction(); err != nil {
		return Fact{}, err
	}
	x, k, group := c.in[0].Shape, c.in[1].Shape, int(c.node.Attr[8])
	if x[1]%group != 0 || k[0]%group != 0 || k[1] != x[1]/group {
		return Fact{}, c.errorf("weight %v does not fit %d channels in %d groups", k, x[1], group)
	}
	if k[2] > maxWindow || k[3] > maxWindow {
		return Fact{}, c.errorf("kernel %d×%d, at most %d", k[2], k[3], maxWindow)
	}
	w := c.convWindow()
	rows, cols, err := c.fits(&w)
	if err != nil {
		return Fact{}, err
	}
	if err := c.shape(x[0], k[0], rows, cols); err != nil {
		return Fact{}, err
	}
	high, wide := x[2]+w.before[0]+w.after[0]+w.stride[0], x[3]+w.before[1]+w.after[1]+w.stride[1]
	if high > MaxElements/wide || x[0]*x[1] > MaxElements/(high*wide) {
		return Fact{}, c.errorf("input padded to %d×%d has more than %d entries", high, wide, MaxElements)
	}
	terms := int64(k[1]) * int64(w.size())
	if err := c.work(c.out.Elements(), terms); err != nil {
		return Fact{}, err
	}
	return c.accumulate(Accumulator, terms, 1<<15)
}

// phases is a padded plane split by position modulo the stride, so that the inputs of one
// kernel tap at all windows are one contiguous run: the tap (i, j) of window (r, q) is at
// tap(i, j) + r·pitch + q.
type phases struct {
	w           *window
	high, pitch int // rows and columns of one phase
}

func newPhases(w *window, h, wd int) phases {
	ceil := func(i, n int) int { return (n + w.before[i] + w.after[i] + w.stride[i] - 1) / w.stride[i] }
	return phases{w: w, high: ceil(0, h), pitch: ceil(1, wd)}
}

func (p *phases) size() int { return p.w.stride[0] * p.w.stride[1] * p.high * p.pitch }

func (p *phases) place(y, z int) int {
	s := p.w.stride
	return ((y%s[0]*s[1]+z%s[1])*p.high+y/s[0])*p.pitch + z/s[1]
}

func (p *phases) tap(i, j int) int { return p.place(i*p.w.dilation[0], j*p.w.dilation[1]) }

// load writes the plane x of h by wd entries to dst, which is zero.
func (p *phases) load(dst, x []int64, h, wd int) {
	for y := range h {
		row := x[y*wd : (y+1)*wd]
		if p.w.stride[1] == 1 {
			copy(dst[p.place(y+p.w.before[0], p.w.before[1]):], row)
			continue
		}
		for z, v := range row {
			dst[p.place(y+p.w.before[0], z+p.w.before[1])] = v
		}
	}
}

func evalConv(c *call, in []Operand) ([]int64, error) {
	x, k := c.in[0].Shape, c.in[1].Shape
	w := c.convWindow()
	rows, cols := c.out.Shape[2], c.out.Shape[3]
	out := make([]int64, c.out.Elements())
	ph := newPhases(&w, x[2], x[3])
	planes, plane := x[0]*x[1], x[2]*x[3]
	data, padded := in[0].ints(), make([]int64, planes*ph.size())
	for i := range planes {
		ph.load(padded[i*ph.size():], data[i*plane:(i+1)*plane], x[2], x[3])
	}
	taps := make([]int, 0, k[1]*w.size())
	for ch := range k[1] {
		for i := range k[2] {
			for j := range k[3] {
				taps = append(taps, ch*ph.size()+ph.tap(i, j))
			}
		}
	}
	perGroup := k[0] / int(c.node.Attr[8])
	run := (rows-1)*ph.pitch + cols
	work := x[0] * k[0] * run / 2 * len(taps)
	err := parallel(x[0]*k[0], work, func(lo, hi int) error {
		acc := make([]int64, run)
		for at := lo; at < hi; at++ {
			n, o := at/k[0], at%k[0]
			src := padded[(n*x[1]+o/perGroup*k[1])*ph.size():]
			convolve(acc, src, taps, in[1].Weight[o*len(taps):])
			for r := range rows {
				copy(out[(at*rows+r)*cols:][:cols], acc[r*ph.pitch:])
			}
		}
		return nil
	})
	return out, err
}

// convBlock entries of an accumulator and of the taps read with it stay in the first cache.
const convBlock = 512

// convolve sets acc[i] = Σ_t weights[t]·src[taps[t]+i], four taps a pass over a block.
func convolve(acc, src []int64, taps []int, weights []int16) {
	clear(acc)
	weights = weights[:len(taps)]
	for lo := 0; lo < len(acc); lo += convBlock {
		a := acc[lo:min(lo+convBlock, len(acc))]
		t := 0
		for ; t+4 <= len(taps); t += 4 {
			w0, w1, w2, w3 := int64(weights[t]), int64(weights[t+1]), int64(weights[t+2]), int64(weights[t+3])
			s0, s1 := src[taps[t]+lo:][:len(a)], src[taps[t+1]+lo:][:len(a)]
			s2, s3 := src[taps[t+2]+lo:][:len(a)], src[taps[t+3]+lo:][:len(a)]
			for i := range a {
				a[i] += w0*s0[i] + w1*s1[i] + w2*s2[i] + w3*s3[i]
			}
		}
		for ; t < len(taps); t++ {
			w, s := int64(weights[t]), src[taps[t]+lo:][:len(a)]
			for i := range a {
				a[i] += w * s[i]
			}
		}
	}
}

func axesConv(s *splitter, c *call) {
	x, w, y := c.node.Inputs[0], c.node.Inputs[1], c.node.Output
	group := int(c.node.Attr[8])
	s.tie(x, 0, y, 0)
	s.tie(w, 0, y, 1)
	if group == 1 {
		s.tie(x, 1, w, 1)
	}
	s.cut(s.class(x, 1), c.in[0].Shape[1]/group)
	s.cut(s.class(y, 1), c.out.Shape[1]/group)
	for d := 2; d < 4; d++ {
		s.fix(x, d)
		s.fix(w, d)
		s.fix(y, d)
	}
}

// relateConv contracts W[g,o,c,i,j] with the virtual patches
// P[n,g,c,i,j,r,q] = x[n, g·C/G + c, r·sH + i·dH − top, q·sW + j·dW − left] over c, i and j;
// g is a batch axis, there for more than one group.
func relateConv(r *relator, c *call) (iop.FormID, error) {
	xs, ws, ys := c.in[0].Shape, c.in[1].Shape, c.out.Shape
	batch, group := r.atoms[c.node.Inputs[0]][0], []int(nil)
	channels, outs := r.atoms[c.node.Inputs[1]][1], r.atoms[c.node.Inputs[1]][0]
	if g := int(c.node.Attr[8]); g > 1 {
		group, channels, outs = []int{g}, []int{ws[1]}, []int{ws[0] / g}
	}
	kernel, windows := ws[2:4], ys[2:4]
	x, err := r.recut(r.in(c, 0), slices.Concat(batch, group, channels, xs[2:4]))
	if err != nil {
		return 0, err
	}
	w, err := r.recut(r.in(c, 1), slices.Concat(group, outs, channels, kernel))
	if err != nil {
		return 0, err
	}
	var l labels
	n, g, ch, k, at := l.take(len(batch)), l.take(len(group)), l.take(len(channels)), l.take(2), l.take(2)
	win := c.convWindow()
	maps := iop.Identity(slices.Concat(batch, group, channels))
	for d := range 2 {
		maps = append(maps, iop.AxisMap{Offset: -win.before[d], Links: []iop.Link{
			{Axis: at[d], Stride: win.stride[d]}, {Axis: k[d], Stride: win.dilation[d]}}})
	}
	patches := r.b.Form(slices.Concat(batch, group, channels, kernel, windows), read(x, 1, maps))
	o := l.take(len(outs))
	id := c.node.Output
	return r.b.Contract(iop.Contraction{Name: c.out.Name, A: patches, B: w,
		LabelsA: slices.Concat(n, g, ch, k, at), LabelsB: slices.Concat(g, o, ch, k), LabelsOut: slices.Concat(n, g, o, at),
		Fill: func(v [][]int64) []int64 { return v[id] }}), nil
}
