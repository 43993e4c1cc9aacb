package onnx

import "slices"

func convTransposeOperators() []operator {
	return []operator{{
		name: "ConvTranspose", minIn: 2, maxIn: 3, maxOut: 1,
		attrs: []attrRule{
			{"kernel_shape", kindInts, 0, 0}, {"strides", kindInts, 0, 0}, {"dilations", kindInts, 0, 0}, {"pads", kindInts, 0, 0},
			{"auto_pad", kindString, 0, 0}, {"group", kindInt, 0, 0}, {"output_padding", kindInts, 0, 0}, {"output_shape", kindInts, 0, 0},
		},
		read: readConvTranspose,
	}}
}

// readConvTranspose is a convolution of stride 1 with the mirrored kernel over the input, between whose entries stride − 1
// zeros stand and which is padded by reach − 1 − pad (a negative pad cuts).
func readConvTranspose(r *reader) ([]int, error) {
	if err := r.wantFloat(); err != nil {
		return nil, err
	}
	x, w := r.value(0).Shape, r.value(1).Shape
	group := r.int("group", 1)
	if len(x) < 3 || len(w) != len(x) || w[0] != x[1] || group < 1 || x[1]%group != 0 {
		return nil, errf(ErrShape, "ConvTranspose of input %v with weights %v, group %d", x, w, group)
	}
	win, extra, err := r.transposedWindow(x[2:], w[2:])
	if err != nil {
		return nil, err
	}
	s := &steps{r: r}
	n := len(win.kernel)
	input := s.spread(r.in[0], win.strides)
	for i, stride := range win.strides {
		before := win.reach(i) - 1 - win.pads[i]
		after := win.reach(i) - 1 - win.pads[n+i] + extra[i] - (stride - 1)
		input = s.padded(input, 2+i, before, after)
	}
	perChannel := append([]int{group, x[1] / group, w[1]}, win.kernel...)
	perm := []int{0, 2, 1}
	for i := range n {
		perm = append(perm, 3+i)
	}
	kernel := s.transpose(s.reshape(r.in[1], perChannel...), perm...)
	kernel = s.reshape(kernel, append([]int{group * w[1], x[1] / group}, win.kernel...)...)
	kernel = s.mirrored(kernel, 2)
	if s.err != nil {
		return nil, s.err
	}
	plain := window{kernel: win.kernel, strides: slices.Repeat([]int{1}, n), dilations: win.dilations, pads: make([]int, 2*n)}
	attrs := plain.attrs()
	attrs.setInt("group", group)
	in := []int{input, kernel}
	if r.has(2) {
		in = append(in, r.in[2])
	}
	return r.emit("Conv", in, attrs)
}

// transposedWindow reads the geometry and the output padding, with output_shape and auto_pad resolved. Source: ONNX,
// ConvTranspose: output = stride·(input − 1) + output_padding + reach − pads.
func (r *reader) transposedWindow(spatial, kernel []int) (*window, []int, error) {
	auto := r.str("auto_pad", "NOTSET")
	win, err := r.readWindow(spatial, kernel)
	if err != nil {
		return nil, nil, err
	}
	n := len(spatial)
	extra := r.ints("output_padding")
	if extra == nil {
		extra = make([]int, n)
	}
	shape := r.ints("output_shape")
	if shape == nil && (auto == "SAME_UPPER" || auto == "SAME_LOWER") {
		for i, length := range spatial {
			shape = append(shape, length*win.strides[i])
		}
	}
	if len(extra) != n || shape != nil && len(shape) != n {
		return nil, nil, errf(ErrMalformed, "attributes \"output_padding\" %v and \"output_shape\" %v, want %d numbers each", extra, shape, n)
	}
	for i := range n {
		if extra[i] < 0 || extra[i] >= max(win.strides[i], win.dilations[i]) {
			return nil, nil, errf(ErrMalformed, "attribute \"output_padding\" is %v, want numbers below the strides", extra)
		}
		if shape == nil {
			continue
		}
		total := win.strides[i]*(spatial[i]-1) + extra[i] + win.reach(i) - shape[i]
		if shape[i] < 1 || int64(shape[i]) > r.b.limits.Elements {
			return nil, nil, errf(ErrShape, "attribute \"output_shape\" is %v", shape)
		}
		if total < 0 { // what no position reaches is zero, at the end
			extra[i], total = extra[i]-total, 0
		}
		win.pads[i], win.pads[n+i] = total-total/2, total/2
		if auto == "SAME_UPPER" {
			win.pads[i], win.pads[n+i] = total/2, total-total/2
		}
	}
	return win, extra, nil
}

// spread puts stride − 1 zeros after each entry of the spatial axes.
func (s *steps) spread(v int, strides []int) int {
	shape := s.shape(v)
	if s.err != nil || product(strides) == 1 {
		return v
	}
	split, pads, joined := slices.Clone(shape[:2]), make([]int, 2+2*len(strides)), slices.Clone(shape[:2])
	ends := make([]int, len(pads))
	for i, stride := range strides {
		split = append(split, shape[2+i], 1)
		ends[3+2*i] = stride - 1
		joined = append(joined, shape[2+i]*stride)
	}
	attrs := intsAttrs("pads", append(pads, ends...))
	attrs.setFloat("value", 0)
	return s.reshape(s.do("Pad", attrs, s.reshape(v, split...)), joined...)
}

// padded adds zeros before and after an axis; negative numbers cut entries off.
func (s *steps) padded(v, axis, before, after int) int {
	shape := s.shape(v)
	if s.err != nil {
		return -1
	}
	v = s.part(v, axis, max(0, -before), shape[axis]+min(0, after))
	if before <= 0 && after <= 0 {
		return v
	}
	pads := make([]int, 2*len(shape))
	pads[axis], pads[len(shape)+axis] = max(0, before), max(0, after)
	attrs := intsAttrs("pads", pads)
	attrs.setFloat("value", 0)
	return s.do("Pad", attrs, v)
}

// mirrored reverses the axes from first on.
func (s *steps) mirrored(v, first int) int {
	shape := s.shape(v)
	if s.err != nil {
		return -1
	}
	starts, ends, strides := make([]int, len(shape)), slices.Clone(shape), slices.Repeat([]int{1}, len(shape))
	for i := first; i < len(shape); i++ {
		starts[i], ends[i], strides[i] = shape[i]-1, -1, -1
	}
	out, err := s.r.slice(v, starts, ends, strides)
	if err != nil {
		s.err = err
		return -1
	}
	return out[0]
}
