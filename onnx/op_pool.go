package onnx

import "math"

func poolOperators() []operator {
	common := []attrRule{
		{"kernel_shape", kindInts, 0, 0}, {"strides", kindInts, 0, 0}, {"pads", kindInts, 0, 0},
		{"auto_pad", kindString, 0, 0}, {"ceil_mode", kindInt, 0, 0},
	}
	return []operator{{
		name: "MaxPool", minIn: 1, maxIn: 1, maxOut: 2,
		attrs: append([]attrRule{{"dilations", kindInts, 0, 0}, {"storage_order", kindInt, 0, 0}}, common...),
		read:  readMaxPool, infer: inferPool, eval: evalMaxPool, cost: costPool,
	}, {
		name: "AveragePool", minIn: 1, maxIn: 1, maxOut: 1,
		attrs: append([]attrRule{{"dilations", kindInts, 19, 0}, {"count_include_pad", kindInt, 0, 0}}, common...),
		read:  readAveragePool, infer: inferPool, eval: evalAveragePool, cost: costPool,
	}, {
		name: "GlobalAveragePool", minIn: 1, maxIn: 1, maxOut: 1,
		read: func(r *reader) ([]int, error) { return r.readGlobalPool("ReduceMean") },
	}, {
		name: "GlobalMaxPool", minIn: 1, maxIn: 1, maxOut: 1,
		read: func(r *reader) ([]int, error) { return r.readGlobalPool("ReduceMax") },
	}}
}

// readPool reads the geometry of a pooling and how far the last windows reach beyond the end pads because of ceil_mode.
func (r *reader) readPool() (*window, []int, error) {
	x := r.value(0)
	if x.DType != Float {
		return nil, nil, errf(ErrDType, "%s of %v, want float", r.op.name, x.DType)
	}
	if len(x.Shape) < 3 {
		return nil, nil, errf(ErrShape, "%s of %v has no spatial axes", r.op.name, x.Shape)
	}
	if r.attrs["kernel_shape"] == nil {
		return nil, nil, errf(ErrMalformed, "attribute \"kernel_shape\" is missing")
	}
	w, err := r.readWindow(x.Shape[2:], nil)
	if err != nil {
		return nil, nil, err
	}
	n := len(w.kernel)
	ceil, err := r.flag("ceil_mode", 0)
	if err != nil {
		return nil, nil, err
	}
	extra := make([]int, n)
	for i, length := range x.Shape[2:] {
		free := length + w.pads[i] + w.pads[n+i] - w.reach(i)
		if ceil == 0 || free < 0 || free%w.strides[i] == 0 {
			continue
		}
		// A further window counts only when it starts inside of the input or its begin pad.
		if start := (free/w.strides[i] + 1) * w.strides[i]; start < length+w.pads[i] {
			extra[i] = w.strides[i] - free%w.strides[i]
		}
	}
	for _, p := range w.pads {
		if err := r.b.spend(int64(p)); err != nil {
			return nil, nil, err
		}
	}
	return w, extra, w.checkSeen(x.Shape[2:], extra)
}

// checkSeen refuses a pooling one of whose windows lies in the pads entirely.
func (w *window) checkSeen(spatial, extra []int) error {
	for axis, length := range spatial {
		free := length + w.pads[axis] + w.pads[len(spatial)+axis] + extra[axis] - w.reach(axis)
		blind := free/w.strides[axis]*w.strides[axis]-w.pads[axis] >= length
		for start := -w.pads[axis]; start < 0 && start <= free-w.pads[axis]; start += w.strides[axis] {
			k := (-start + w.dilations[axis] - 1) / w.dilations[axis]
			blind = blind || k >= w.kernel[axis] || start+k*w.dilations[axis] >= length
		}
		if blind {
			return errf(ErrUnsupported, "attribute \"pads\" is %v: a window of %v on axis %d sees nothing but pad", w.pads,
				w.kernel, axis)
		}
	}
	return nil
}

func readMaxPool(r *reader) ([]int, error) {
	w, extra, err := r.readPool()
	if err != nil {
		return nil, err
	}
	for i, e := range extra {
		w.pads[len(w.kernel)+i] += e
	}
	out, err := r.emit("MaxPool", r.in, w.attrs())
	return append(out, -1), err
}

func readAveragePool(r *reader) ([]int, error) {
	w, extra, err := r.readPool()
	if err != nil {
		return nil, err
	}
	include, err := r.flag("count_include_pad", 0)
	if err != nil {
		return nil, err
	}
	attrs := w.attrs()
	attrs.setInt("count_include_pad", include)
	attrs.setInts("ceil_extra", extra)
	return r.emit("AveragePool", r.in, attrs)
}

// readGlobalPool reduces all spatial axes.
func (r *reader) readGlobalPool(op string) ([]int, error) {
	x := r.value(0)
	if len(x.Shape) < 3 {
		return nil, errf(ErrShape, "%s of %v has no spatial axes", r.op.name, x.Shape)
	}
	c := reduction{keepdims: 1}
	for i := range x.Shape[2:] {
		c.axes = append(c.axes, 2+i)
	}
	return r.emit(op, r.in, c.attrs())
}

// poolWindow returns the geometry with the reach of ceil_mode included in the end pads.
func poolWindow(n *Node) window {
	w := windowOf(n)
	w.pads = append([]int{}, w.pads...)
	for i, e := range n.Attrs.IntsOf("ceil_extra") {
		w.pads[len(w.kernel)+i] += e
	}
	return w
}

func inferPool(n *Node, in []*Value) ([]Value, error) {
	w := poolWindow(n)
	spatial, err := w.outputs(in[0].Shape[2:])
	if err != nil {
		return nil, err
	}
	return []Value{{DType: Float, Shape: append(append([]int{}, in[0].Shape[:2]...), spatial...)}}, nil
}

func costPool(n *Node, _ []*Value, out []Value) int64 {
	work := int64(product(out[0].Shape))
	for _, k := range n.Attrs.IntsOf("kernel_shape") {
		if work > math.MaxInt64/int64(k) {
			return math.MaxInt64
		}
		work *= int64(k)
	}
	return work
}

// each calls f with the input elements below every window of one channel, in the order of kernel row and column.
func (p *plane) each(src []float64, f func(out int, seen []float64)) {
	var seen []float64
	for o := range p.oh * p.ow {
		seen = seen[:0]
		y, x := o/p.ow*p.sh-p.ph, o%p.ow*p.sw-p.pw
		for k := range p.kh * p.kw {
			yy, xx := y+k/p.kw*p.dh, x+k%p.kw*p.dw
			if yy >= 0 && yy < p.h && xx >= 0 && xx < p.w {
				seen = append(seen, src[yy*p.w+xx])
			}
		}
		f(o, seen)
	}
}

func evalMaxPool(n *Node, in, out []*Tensor) error {
	x, y := in[0], out[0]
	p := planeOf(windowOf(n), x.Shape[2:], y.Shape[2:])
	for c := range x.Shape[0] * x.Shape[1] {
		dst := y.Float[c*p.oh*p.ow:]
		p.each(x.Float[c*p.h*p.w:(c+1)*p.h*p.w], func(o int, seen []float64) {
			best := math.Inf(-1)
			for _, v := range seen {
				if v > best {
					best = v
				}
			}
			dst[o] = best
		})
	}
	return nil
}

// evalAveragePool divides the sum of a window by the number of positions it covers: those inside of the input, with
// count_include_pad also those in the pads, never those beyond.
func evalAveragePool(n *Node, in, out []*Tensor) error {
	x, y := in[0], out[0]
	w := windowOf(n)
	p := planeOf(w, x.Shape[2:], y.Shape[2:])
	endH, endW := p.h, p.w+w.pads[len(w.pads)-1]
	if len(w.kernel) == 2 {
		endH += w.pads[2]
	}
	for c := range x.Shape[0] * x.Shape[1] {
		dst := y.Float[c*p.oh*p.ow:]
		p.each(x.Float[c*p.h*p.w:(c+1)*p.h*p.w], func(o int, seen []float64) {
			sum, count := 0.0, len(seen)
			for _, v := range seen {
				sum += v
			}
			if n.Attrs.IntOf("count_include_pad") == 1 {
				count = covered(o/p.ow*p.sh-p.ph, p.kh, p.dh, endH) * covered(o%p.ow*p.sw-p.pw, p.kw, p.dw, endW)
			}
			dst[o] = sum / float64(count)
		})
	}
	return nil
}

// covered counts the positions start + i·dilation, i < kernel, below end.
func covered(start, kernel, dilation, end int) int {
	return min(kernel, (end-1-start)/dilation+1)
}
