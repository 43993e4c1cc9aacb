package onnx

import "slices"

func convOperators() []operator {
	return []operator{{
		name: "Conv", minIn: 2, maxIn: 3, maxOut: 1, attrs: convAttrs(),
		read: readConv, infer: inferConv, eval: evalConv, cost: costConv,
	}}
}

func convAttrs() []attrRule {
	return []attrRule{
		{"kernel_shape", kindInts, 0, 0}, {"strides", kindInts, 0, 0}, {"dilations", kindInts, 0, 0},
		{"pads", kindInts, 0, 0}, {"auto_pad", kindString, 0, 0}, {"group", kindInt, 0, 0},
	}
}

// window is the geometry of a convolution or pooling over the spatial axes.
type window struct {
	kernel, strides, dilations []int
	pads                       []int // begins, then ends
}

func (w *window) attrs() Attrs {
	var a Attrs
	a.setInts("kernel_shape", w.kernel)
	a.setInts("strides", w.strides)
	a.setInts("dilations", w.dilations)
	a.setInts("pads", w.pads)
	return a
}

func windowOf(n *Node) window {
	return window{n.Attrs.IntsOf("kernel_shape"), n.Attrs.IntsOf("strides"), n.Attrs.IntsOf("dilations"), n.Attrs.IntsOf("pads")}
}

// maxWindow bounds kernels, strides, dilations and pads, so that no geometry overflows.
const maxWindow = 1 << 20

// readWindow reads the geometry over spatial axes of the given lengths, with auto_pad resolved. kernel may be nil to
// take kernel_shape.
func (r *reader) readWindow(spatial, kernel []int) (*window, error) {
	n := len(spatial)
	if n != 1 && n != 2 {
		return nil, errf(ErrUnsupported, "%d spatial axes; supported are 1 and 2", n)
	}
	w := &window{kernel: r.ints("kernel_shape"), strides: r.ints("strides"), dilations: r.ints("dilations"), pads: r.ints("pads")}
	if w.kernel == nil {
		w.kernel = kernel
	}
	if kernel != nil && !slices.Equal(w.kernel, kernel) {
		return nil, errf(ErrShape, "attribute \"kernel_shape\" is %v, the weights have %v", w.kernel, kernel)
	}
	if w.strides == nil {
		w.strides = slices.Repeat([]int{1}, n)
	}
	if w.dilations == nil {
		w.dilations = slices.Repeat([]int{1}, n)
	}
	auto := r.str("auto_pad", "NOTSET")
	if w.pads == nil || auto != "NOTSET" {
		w.pads = make([]int, 2*n)
	}
	for _, list := range []struct {
		name string
		v    []int
		want int
		low  int
	}{{"kernel_shape", w.kernel, n, 1}, {"strides", w.strides, n, 1}, {"dilations", w.dilations, n, 1}, {"pads", w.pads, 2 * n, 0}} {
		if len(list.v) != list.want {
			return nil, errf(ErrMalformed, "attribute %q has %d numbers, want %d", list.name, len(list.v), list.want)
		}
		for _, x := range list.v {
			if x < list.low || x > maxWindow {
				return nil, errf(ErrMalformed, "attribute %q is %v, want numbers from %d to %d", list.name, list.v, list.low, maxWindow)
			}
		}
	}
	return w, w.autoPad(auto, spatial)
}

// reach is the length of input that a window covers along an axis.
func (w *window) reach(axis int) int { return (w.kernel[axis]-1)*w.dilations[axis] + 1 }

// autoPad resolves the attribute auto_pad.
func (w *window) autoPad(auto string, spatial []int) error {
	switch auto {
	case "NOTSET", "VALID":
		return nil
	case "SAME_UPPER", "SAME_LOWER":
	default:
		return errf(ErrUnsupported, "attribute \"auto_pad\" is %.40q; supported are NOTSET, VALID, SAME_UPPER, SAME_LOWER", auto)
	}
	n := len(spatial)
	for i, length := range spatial {
		out := (length + w.strides[i] - 1) / w.strides[i]
		total := max(0, (out-1)*w.strides[i]+w.reach(i)-length)
		w.pads[i], w.pads[n+i] = total/2, total-total/2
		if auto == "SAME_LOWER" {
			w.pads[i], w.pads[n+i] = w.pads[n+i], w.pads[i]
		}
	}
	return nil
}

// outputs returns the number of window positions along each spatial axis.
func (w *window) outputs(spatial []int) ([]int, error) {
	n := len(spatial)
	out := make([]int, n)
	for i, length := range spatial {
		padded := length + w.pads[i] + w.pads[n+i]
		if padded < w.reach(i) {
			return nil, errf(ErrShape, "kernel %v with dilations %v exceeds the padded input: spatial axis %d has %d with pads %v",
				w.kernel, w.dilations, i, length, w.pads)
		}
		out[i] = (padded-w.reach(i))/w.strides[i] + 1
	}
	return out, nil
}

func readConv(r *reader) ([]int, error) {
	if err := r.wantFloat(); err != nil {
		return nil, err
	}
	x, w := r.value(0), r.value(1)
	if len(x.Shape) < 3 || len(w.Shape) != len(x.Shape) {
		return nil, errf(ErrShape, "Conv of input %v with weights %v", x.Shape, w.Shape)
	}
	win, err := r.readWindow(x.Shape[2:], w.Shape[2:])
	if err != nil {
		return nil, err
	}
	group := r.int("group", 1)
	if group < 1 || x.Shape[1]%group != 0 || w.Shape[0]%group != 0 || x.Shape[1]/group != w.Shape[1] {
		return nil, errf(ErrShape, "attribute \"group\" is %d: input %v, weights %v", group, x.Shape, w.Shape)
	}
	attrs := win.attrs()
	attrs.setInt("group", group)
	return r.emit("Conv", r.in, attrs)
}

func inferConv(n *Node, in []*Value) ([]Value, error) {
	x, w := in[0].Shape, in[1].Shape
	win := windowOf(n)
	spatial, err := win.outputs(x[2:])
	if err != nil {
		return nil, err
	}
	if len(in) > 2 && in[2] != nil && !slices.Equal(in[2].Shape, w[:1]) {
		return nil, errf(ErrShape, "Conv: bias %v, weights %v", in[2].Shape, w)
	}
	return []Value{{DType: Float, Shape: append([]int{x[0], w[0]}, spatial...)}}, nil
}

// costConv counts multiply-adds.
func costConv(_ *Node, in []*Value, out []Value) int64 {
	return int64(product(out[0].Shape)) * int64(product(in[1].Shape[1:]))
}

// plane is a two-dimensional convolution geometry; one-dimensional tensors have height 1.
type plane struct {
	h, w, oh, ow   int
	kh, kw, sh, sw int
	dh, dw, ph, pw int
}

func planeOf(win window, in, out []int) plane {
	if len(in) == 1 {
		return plane{1, in[0], 1, out[0], 1, win.kernel[0], 1, win.strides[0], 1, win.dilations[0], 0, win.pads[0]}
	}
	return plane{in[0], in[1], out[0], out[1], win.kernel[0], win.kernel[1], win.strides[0], win.strides[1],
		win.dilations[0], win.dilations[1], win.pads[0], win.pads[1]}
}

// columns returns the output columns [low, high) for which kernel column k lies inside of the input.
func (p *plane) columns(k int) (low, high int) {
	return inside(k*p.dw-p.pw, p.sw, p.w, p.ow)
}

// rows is columns for rows.
func (p *plane) rows(k int) (low, high int) {
	return inside(k*p.dh-p.ph, p.sh, p.h, p.oh)
}

// inside returns the range of i in [0, count) with 0 <= shift + i·stride < length.
func inside(shift, stride, length, count int) (low, high int) {
	if shift < 0 {
		low = (-shift + stride - 1) / stride
	}
	if shift < length {
		high = min(count, (length-1-shift)/stride+1)
	}
	return low, max(low, high)
}

// evalConv sums over input channel, kernel row and kernel column in this order, then adds the bias.
func evalConv(n *Node, in, out []*Tensor) error {
	x, w, y := in[0], in[1], out[0]
	p := planeOf(windowOf(n), x.Shape[2:], y.Shape[2:])
	group, channels, perGroup := n.Attrs.IntOf("group"), x.Shape[1], w.Shape[1]
	outPerGroup := w.Shape[0] / group
	for i := range x.Shape[0] * w.Shape[0] {
		item, o := i/w.Shape[0], i%w.Shape[0]
		dst := y.Float[i*p.oh*p.ow : (i+1)*p.oh*p.ow]
		for c := range perGroup {
			src := (item*channels + o/outPerGroup*perGroup + c) * p.h * p.w
			k := (o*perGroup + c) * p.kh * p.kw
			p.correlate(dst, x.Float[src:src+p.h*p.w], w.Float[k:k+p.kh*p.kw])
		}
		if len(in) > 2 && in[2] != nil {
			for j := range dst {
				dst[j] += in[2].Float[o]
			}
		}
	}
	return nil
}

// correlate adds the correlation of one channel with one kernel.
func (p *plane) correlate(dst, src, kernel []float64) {
	for k, weight := range kernel {
		ky, kx := k/p.kw, k%p.kw
		rowLow, rowHigh := p.rows(ky)
		low, high := p.columns(kx)
		if low == high {
			continue
		}
		for r := rowLow; r < rowHigh; r++ {
			line := src[(r*p.sh+ky*p.dh-p.ph)*p.w:][:p.w]
			acc := dst[r*p.ow+low : r*p.ow+high]
			at := low*p.sw + kx*p.dw - p.pw
			if p.sw == 1 {
				axpy(acc, line[at:at+len(acc)], weight)
				continue
			}
			for j := range acc {
				acc[j] += float64(weight * line[at])
				at += p.sw
			}
		}
	}
}
