package onnx

import (
	"math"
	"slices"
)

func moveOperators() []operator {
	return []operator{{
		name: "Concat", minIn: 1, maxIn: -1, maxOut: 1, attrs: []attrRule{{"axis", kindInt, 0, 0}},
		read: readConcat, infer: inferConcat, eval: evalConcat,
	}, {
		name: "Slice", minIn: 3, maxIn: 5, maxOut: 1, read: readSlice, infer: inferSlice, eval: evalSlice,
	}, {
		name: "Split", minIn: 1, maxIn: 2, maxOut: -1,
		attrs: []attrRule{{"axis", kindInt, 0, 0}, {"split", kindInts, 0, 12}, {"num_outputs", kindInt, 18, 0}},
		read:  readSplit, infer: inferSplit, eval: evalSplit,
	}, {
		name: "Pad", minIn: 2, maxIn: 4, maxOut: 1, attrs: []attrRule{{"mode", kindString, 0, 0}},
		read: readPad, infer: inferPad, eval: evalPad,
	}}
}

func readConcat(r *reader) ([]int, error) {
	if r.attrs["axis"] == nil {
		return nil, errf(ErrMalformed, "attribute \"axis\" is missing")
	}
	for i := range r.in {
		if !r.has(i) {
			return nil, errf(ErrInputCount, "input %d is required", i)
		}
	}
	axis, err := resolveAxis(r.int("axis", 0), len(r.value(0).Shape))
	if err != nil {
		return nil, err
	}
	if len(r.in) == 1 {
		return r.in, nil
	}
	var attrs Attrs
	attrs.setInt("axis", axis)
	return r.emit("Concat", r.in, attrs)
}

func inferConcat(n *Node, in []*Value) ([]Value, error) {
	axis := n.Attrs.IntOf("axis")
	shape := slices.Clone(in[0].Shape)
	for i, v := range in[1:] {
		if v.DType != in[0].DType {
			return nil, errf(ErrDType, "input %d is %v, input 0 is %v", i+1, v.DType, in[0].DType)
		}
		if len(v.Shape) != len(shape) || !slices.Equal(v.Shape[:axis], shape[:axis]) || !slices.Equal(v.Shape[axis+1:], shape[axis+1:]) {
			return nil, errf(ErrShape, "input %d has shape %v, input 0 has %v: they differ beside axis %d", i+1, v.Shape, in[0].Shape, axis)
		}
		shape[axis] += v.Shape[axis]
	}
	return []Value{{DType: in[0].DType, Shape: shape}}, nil
}

func evalConcat(n *Node, in, out []*Tensor) error {
	axis := n.Attrs.IntOf("axis")
	to := whole(out[0].Shape)
	for _, t := range in {
		copyTensor(out[0], to, t, whole(t.Shape), t.Shape)
		to.offset += t.Shape[axis] * to.strides[axis]
	}
	return nil
}

// readSlice resolves starts, ends and steps for every axis.
func readSlice(r *reader) ([]int, error) {
	var lists [4][]int
	for i, what := range []string{"starts", "ends", "axes", "steps"} {
		if !r.has(i + 1) {
			continue
		}
		var err error
		if lists[i], err = r.constantInts(i+1, what); err != nil {
			return nil, err
		}
	}
	shape := r.value(0).Shape
	if lists[2] == nil {
		for i := range lists[0] {
			lists[2] = append(lists[2], i)
		}
	}
	if lists[3] == nil {
		lists[3] = slices.Repeat([]int{1}, len(lists[0]))
	}
	n := len(lists[0])
	if len(lists[1]) != n || len(lists[2]) != n || len(lists[3]) != n {
		return nil, errf(ErrMalformed, "starts, ends, axes and steps have %d, %d, %d and %d numbers", n, len(lists[1]), len(lists[2]),
			len(lists[3]))
	}
	starts, ends, steps := make([]int, len(shape)), slices.Clone(shape), slices.Repeat([]int{1}, len(shape))
	if _, err := resolveAxes(lists[2], len(shape)); err != nil {
		return nil, err
	}
	for i, a := range lists[2] {
		axis, _ := resolveAxis(a, len(shape))
		if lists[3][i] == 0 {
			return nil, errf(ErrMalformed, "step 0 on axis %d", axis)
		}
		starts[axis], ends[axis], steps[axis] = clampSlice(lists[0][i], lists[1][i], lists[3][i], shape[axis])
	}
	return r.slice(r.in[0], starts, ends, steps)
}

// clampSlice applies the rule of numpy to one axis of length n.
func clampSlice(start, end, step, n int) (int, int, int) {
	low, high := 0, n
	if step < 0 {
		low, high = -1, n-1
	}
	clamp := func(v int) int {
		if v < 0 && v >= -n {
			v += n
		} else if v < 0 {
			v = low
		}
		return min(max(v, low), high)
	}
	start, end = clamp(start), clamp(end)
	step = min(max(step, -max(n, 1)), max(n, 1))
	if step > 0 {
		end = max(start, end)
	} else {
		end = min(start, end)
	}
	return start, end, step
}

// slice emits a Slice unless it keeps everything.
func (r *reader) slice(v int, starts, ends, steps []int) ([]int, error) {
	shape := r.b.graph.Values[v].Shape
	if slices.Equal(ends, shape) && !slices.ContainsFunc(starts, func(s int) bool { return s != 0 }) &&
		!slices.ContainsFunc(steps, func(s int) bool { return s != 1 }) {
		return []int{v}, nil
	}
	var attrs Attrs
	attrs.setInts("starts", starts)
	attrs.setInts("ends", ends)
	attrs.setInts("steps", steps)
	return r.emit("Slice", []int{v}, attrs)
}

func inferSlice(n *Node, in []*Value) ([]Value, error) {
	starts, ends, steps := n.Attrs.IntsOf("starts"), n.Attrs.IntsOf("ends"), n.Attrs.IntsOf("steps")
	shape := make([]int, len(starts))
	for i, step := range steps {
		length, stride := ends[i]-starts[i], step
		if step < 0 {
			length, stride = -length, -step
		}
		shape[i] = (length + stride - 1) / stride
	}
	return []Value{{DType: in[0].DType, Shape: shape}}, nil
}

func evalSlice(n *Node, in, out []*Tensor) error {
	from := whole(in[0].Shape)
	for i, step := range n.Attrs.IntsOf("steps") {
		from.offset += n.Attrs.IntsOf("starts")[i] * from.strides[i]
		from.strides[i] *= step
	}
	copyTensor(out[0], whole(out[0].Shape), in[0], from, out[0].Shape)
	return nil
}

func readSplit(r *reader) ([]int, error) {
	shape := r.value(0).Shape
	axis, err := resolveAxis(r.int("axis", 0), len(shape))
	if err != nil {
		return nil, err
	}
	split := r.ints("split")
	if r.has(1) {
		if r.b.opset < 13 {
			return nil, errf(ErrInputCount, "2 inputs at opset %d, want 1", r.b.opset)
		}
		if split, err = r.constantInts(1, "split"); err != nil {
			return nil, err
		}
	}
	count := len(r.node.GetOutput())
	if r.attrs["num_outputs"] != nil && (split != nil || r.int("num_outputs", 0) != count) {
		return nil, errf(ErrMalformed, "attribute \"num_outputs\" is %d beside %d outputs and split %v", r.int("num_outputs", 0), count, split)
	}
	if split == nil {
		if split, err = evenSplit(shape[axis], count, r.attrs["num_outputs"] != nil); err != nil {
			return nil, err
		}
	}
	if len(split) != count {
		return nil, errf(ErrMalformed, "split is %v, the node has %d outputs", split, count)
	}
	if count == 1 && split[0] == shape[axis] {
		return r.in[:1], nil
	}
	var attrs Attrs
	attrs.setInt("axis", axis)
	attrs.setInts("split", split)
	return r.emit("Split", r.in[:1], attrs)
}

// evenSplit divides a length in equal parts, of which the last may be shorter when uneven is true.
func evenSplit(length, count int, uneven bool) ([]int, error) {
	part := (length + count - 1) / count
	last := length - part*(count-1)
	if last < 0 || last != part && !uneven {
		return nil, errf(ErrShape, "length %d does not split in %d equal parts", length, count)
	}
	return append(slices.Repeat([]int{part}, count-1), last), nil
}

func inferSplit(n *Node, in []*Value) ([]Value, error) {
	axis := n.Attrs.IntOf("axis")
	rest := in[0].Shape[axis]
	var out []Value
	for _, length := range n.Attrs.IntsOf("split") {
		if length < 0 || length > rest {
			return nil, errf(ErrShape, "split %v of length %d", n.Attrs.IntsOf("split"), in[0].Shape[axis])
		}
		rest -= length
		shape := slices.Clone(in[0].Shape)
		shape[axis] = length
		out = append(out, Value{DType: in[0].DType, Shape: shape})
	}
	if rest != 0 {
		return nil, errf(ErrShape, "split %v of length %d", n.Attrs.IntsOf("split"), in[0].Shape[axis])
	}
	return out, nil
}

func evalSplit(n *Node, in, out []*Tensor) error {
	axis := n.Attrs.IntOf("axis")
	from := whole(in[0].Shape)
	for i, length := range n.Attrs.IntsOf("split") {
		if out[i] != nil {
			copyTensor(out[i], whole(out[i].Shape), in[0], from, out[i].Shape)
		}
		from.offset += length * from.strides[axis]
	}
	return nil
}

// readPad brings pads to full rank; negative ones, which crop, become a Slice before the Pad.
func readPad(r *reader) ([]int, error) {
	if mode := r.str("mode", "constant"); mode != "constant" {
		return nil, errf(ErrUnsupported, "attribute \"mode\" is %.40q; supported is constant", mode)
	}
	if r.value(0).DType == Bool {
		return nil, errf(ErrDType, "Pad of bool")
	}
	pads, err := r.fullPads()
	if err != nil {
		return nil, err
	}
	value := 0.0
	if r.has(2) {
		if d := r.value(2).DType; d != r.value(0).DType {
			return nil, errf(ErrDType, "input 2 (constant_value) is %v, want %v", d, r.value(0).DType)
		}
		if value, err = r.constantFloat(2, "constant_value"); err != nil {
			return nil, err
		}
		if math.IsInf(value, 0) {
			return nil, errf(ErrNotFinite, "input 2 (constant_value) is %v", value)
		}
	}
	shape := r.value(0).Shape
	starts, ends := make([]int, len(shape)), slices.Clone(shape)
	for i := range shape {
		starts[i], pads[i] = max(0, -pads[i]), max(0, pads[i])
		ends[i], pads[len(shape)+i] = shape[i]-max(0, -pads[len(shape)+i]), max(0, pads[len(shape)+i])
		if starts[i] > ends[i] {
			return nil, errf(ErrShape, "negative pads crop all of axis %d, which has %d", i, shape[i])
		}
	}
	out, err := r.slice(r.in[0], starts, ends, slices.Repeat([]int{1}, len(shape)))
	if err != nil || !slices.ContainsFunc(pads, func(p int) bool { return p != 0 }) {
		return out, err
	}
	var attrs Attrs
	attrs.setInts("pads", pads)
	attrs.setFloat("value", value)
	return r.emit("Pad", out, attrs)
}

// fullPads returns begins and ends for every axis.
func (r *reader) fullPads() ([]int, error) {
	given, err := r.constantInts(1, "pads")
	if err != nil {
		return nil, err
	}
	rank := len(r.value(0).Shape)
	var axes []int
	for i := range rank {
		axes = append(axes, i)
	}
	if r.has(3) {
		if r.b.opset < 18 {
			return nil, errf(ErrInputCount, "4 inputs at opset %d, want 2 to 3", r.b.opset)
		}
		if axes, err = r.constantInts(3, "axes"); err != nil {
			return nil, err
		}
		if _, err := resolveAxes(axes, rank); err != nil {
			return nil, err
		}
	}
	if len(given) != 2*len(axes) {
		return nil, errf(ErrMalformed, "input 1 (pads) has %d numbers, want %d", len(given), 2*len(axes))
	}
	pads := make([]int, 2*rank)
	for i, a := range axes {
		axis, _ := resolveAxis(a, rank)
		pads[axis], pads[rank+axis] = given[i], given[len(axes)+i]
	}
	for _, p := range pads {
		if p < -int(r.b.limits.Elements) || p > int(r.b.limits.Elements) {
			return nil, errf(ErrTooLarge, "pad of %d, at most %d", p, r.b.limits.Elements)
		}
	}
	return pads, nil
}

func inferPad(n *Node, in []*Value) ([]Value, error) {
	pads := n.Attrs.IntsOf("pads")
	shape := slices.Clone(in[0].Shape)
	for i := range shape {
		shape[i] += pads[i] + pads[len(shape)+i]
	}
	return []Value{{DType: in[0].DType, Shape: shape}}, nil
}

func evalPad(n *Node, in, out []*Tensor) error {
	value := n.Attrs.FloatOf("value")
	for i := range out[0].Float {
		out[0].Float[i] = value
	}
	for i := range out[0].Int {
		out[0].Int[i] = int64(value)
	}
	to := whole(out[0].Shape)
	for i := range in[0].Shape {
		to.offset += n.Attrs.IntsOf("pads")[i] * to.strides[i]
	}
	copyTensor(out[0], to, in[0], whole(in[0].Shape), in[0].Shape)
	return nil
}
