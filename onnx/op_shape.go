package onnx

import "slices"

func shapeOperators() []operator {
	return []operator{{
		name: "Reshape", minIn: 2, maxIn: 2, maxOut: 1, attrs: []attrRule{{"allowzero", kindInt, 14, 0}},
		read: readReshape, infer: inferReshape, eval: evalReshape,
	}, {
		name: "Flatten", minIn: 1, maxIn: 1, maxOut: 1, attrs: []attrRule{{"axis", kindInt, 0, 0}}, read: readFlatten,
	}, {
		name: "Squeeze", minIn: 1, maxIn: 2, maxOut: 1, attrs: []attrRule{{"axes", kindInts, 0, 12}}, read: readSqueeze,
	}, {
		name: "Unsqueeze", minIn: 1, maxIn: 2, maxOut: 1, attrs: []attrRule{{"axes", kindInts, 0, 12}}, read: readUnsqueeze,
	}, {
		name: "Transpose", minIn: 1, maxIn: 1, maxOut: 1, attrs: []attrRule{{"perm", kindInts, 0, 0}},
		read: readTranspose, infer: inferTranspose, eval: evalTranspose,
	}, {
		name: "Expand", minIn: 2, maxIn: 2, maxOut: 1,
		read: readExpand, infer: inferExpand, eval: evalExpand,
	}, {
		name: "Identity", minIn: 1, maxIn: 1, maxOut: 1, read: func(r *reader) ([]int, error) { return r.in, nil },
	}, {
		name: "Dropout", minIn: 1, maxIn: 3, maxOut: 2,
		attrs: []attrRule{{"ratio", kindFloat, 0, 11}, {"seed", kindInt, 12, 0}}, read: readDropout,
	}, {
		name: "Shape", minIn: 1, maxIn: 1, maxOut: 1, attrs: []attrRule{{"start", kindInt, 15, 0}, {"end", kindInt, 15, 0}},
		read: readShape,
	}, {
		name: "Size", minIn: 1, maxIn: 1, maxOut: 1,
		read: func(r *reader) ([]int, error) {
			return r.constantOutput(&Tensor{DType: Int64, Shape: []int{}, Int: []int64{int64(product(r.value(0).Shape))}})
		},
	}}
}

// reshape emits a Reshape unless the value has the shape already.
func (r *reader) reshape(v int, shape []int) (int, error) {
	if slices.Equal(r.b.graph.Values[v].Shape, shape) {
		return v, nil
	}
	var attrs Attrs
	attrs.setInts("shape", shape)
	return r.emit1("Reshape", attrs, v)
}

// constantOutput makes a constant the output of the node.
func (r *reader) constantOutput(t *Tensor) ([]int, error) {
	if err := r.b.limits.check(t.Shape); err != nil {
		return nil, err
	}
	return []int{r.b.addConst(t)}, r.b.charge(t.Len())
}

// readReshape resolves 0, which keeps a dimension, and -1, which takes what is left.
func readReshape(r *reader) ([]int, error) {
	shape, err := r.constantInts(1, "shape")
	if err != nil {
		return nil, err
	}
	x := r.value(0)
	if r.int("allowzero", 0) == 0 {
		for i, d := range shape {
			if d != 0 {
				continue
			}
			if i >= len(x.Shape) {
				return nil, errf(ErrShape, "dimension %d of %v copies one that the input %v does not have", i, shape, x.Shape)
			}
			shape[i] = x.Shape[i]
		}
	}
	if i := slices.Index(shape, -1); i >= 0 {
		shape[i] = 1
		rest, ok := checkedProduct(shape, r.b.limits.Elements)
		if !ok || rest == 0 || product(x.Shape)%rest != 0 {
			return nil, errf(ErrShape, "no length of dimension %d makes the input %v one of shape %v", i, x.Shape, shape)
		}
		shape[i] = product(x.Shape) / rest
	}
	v, err := r.reshape(r.in[0], shape)
	return []int{v}, err
}

func inferReshape(n *Node, in []*Value) ([]Value, error) {
	shape := n.Attrs.IntsOf("shape")
	if size, ok := checkedProduct(shape, 1<<62); !ok || size != product(in[0].Shape) {
		return nil, errf(ErrShape, "the input %v cannot take the shape %v", in[0].Shape, shape)
	}
	return []Value{{DType: in[0].DType, Shape: shape}}, nil
}

func evalReshape(_ *Node, in, out []*Tensor) error {
	copy(out[0].Float, in[0].Float)
	copy(out[0].Int, in[0].Int)
	return nil
}

func readFlatten(r *reader) ([]int, error) {
	shape := r.value(0).Shape
	axis := r.int("axis", 1)
	if axis < -len(shape) || axis > len(shape) {
		return nil, errf(ErrShape, "axis %d of a tensor of rank %d", axis, len(shape))
	}
	if axis < 0 {
		axis += len(shape)
	}
	v, err := r.reshape(r.in[0], []int{product(shape[:axis]), product(shape[axis:])})
	return []int{v}, err
}

func readSqueeze(r *reader) ([]int, error) {
	axes, err := r.axes(13)
	if err != nil {
		return nil, err
	}
	shape := r.value(0).Shape
	if axes, err = resolveAxes(axes, len(shape)); err != nil {
		return nil, err
	}
	out := []int{}
	for i, d := range shape {
		drop := slices.Contains(axes, i)
		if drop && d != 1 {
			return nil, errf(ErrShape, "axis %d of %v is not 1", i, shape)
		}
		if !drop && (len(axes) > 0 || d != 1) {
			out = append(out, d)
		}
	}
	v, err := r.reshape(r.in[0], out)
	return []int{v}, err
}

func readUnsqueeze(r *reader) ([]int, error) {
	axes, err := r.axes(13)
	if err != nil {
		return nil, err
	}
	if len(axes) == 0 {
		return nil, errf(ErrMalformed, "\"axes\" is missing")
	}
	shape := r.value(0).Shape
	if axes, err = resolveAxes(axes, len(shape)+len(axes)); err != nil {
		return nil, err
	}
	out := slices.Clone(shape)
	for _, a := range axes {
		out = slices.Insert(out, a, 1)
	}
	v, err := r.reshape(r.in[0], out)
	return []int{v}, err
}

func readTranspose(r *reader) ([]int, error) {
	rank := len(r.value(0).Shape)
	perm := r.ints("perm")
	if perm == nil {
		for i := range rank {
			perm = append(perm, rank-1-i)
		}
	}
	sorted := slices.Sorted(slices.Values(perm))
	for i, a := range sorted {
		if a != i {
			return nil, errf(ErrShape, "attribute \"perm\" is %v, no permutation of %d axes", perm, rank)
		}
	}
	if len(perm) != rank {
		return nil, errf(ErrShape, "attribute \"perm\" is %v, the input has rank %d", perm, rank)
	}
	if slices.IsSorted(perm) {
		return r.in, nil
	}
	var attrs Attrs
	attrs.setInts("perm", perm)
	return r.emit("Transpose", r.in, attrs)
}

func inferTranspose(n *Node, in []*Value) ([]Value, error) {
	return []Value{{DType: in[0].DType, Shape: pick(in[0].Shape, n.Attrs.IntsOf("perm"))}}, nil
}

func evalTranspose(n *Node, in, out []*Tensor) error {
	from := view{0, pick(rowMajor(in[0].Shape), n.Attrs.IntsOf("perm"))}
	copyTensor(out[0], whole(out[0].Shape), in[0], from, out[0].Shape)
	return nil
}

// readExpand broadcasts the input with a shape; a 1 in the shape keeps the dimension of the input.
func readExpand(r *reader) ([]int, error) {
	shape, err := r.constantInts(1, "shape")
	if err != nil {
		return nil, err
	}
	if err := r.b.limits.check(shape); err != nil {
		return nil, err
	}
	if shape, err = broadcastShapes(r.value(0).Shape, shape); err != nil {
		return nil, err
	}
	v, err := r.expand(r.in[0], shape)
	return []int{v}, err
}

// expand emits an Expand unless the value has the shape already.
func (r *reader) expand(v int, shape []int) (int, error) {
	if slices.Equal(r.b.graph.Values[v].Shape, shape) {
		return v, nil
	}
	var attrs Attrs
	attrs.setInts("shape", shape)
	return r.emit1("Expand", attrs, v)
}

func inferExpand(n *Node, in []*Value) ([]Value, error) {
	return []Value{{DType: in[0].DType, Shape: n.Attrs.IntsOf("shape")}}, nil
}

func evalExpand(_ *Node, in, out []*Tensor) error {
	from := view{0, broadcastStrides(in[0].Shape, out[0].Shape)}
	copyTensor(out[0], whole(out[0].Shape), in[0], from, out[0].Shape)
	return nil
}

// readDropout keeps the input and gives a mask of ones, as in inference.
func readDropout(r *reader) ([]int, error) {
	if r.has(2) {
		mode, err := r.constant(2, "training_mode")
		if err != nil {
			return nil, err
		}
		if mode.DType != Bool || mode.Len() != 1 || mode.Int[0] != 0 {
			return nil, errf(ErrUnsupported, "input 2 (training_mode) is not false; supported is inference")
		}
	}
	out := []int{r.in[0], -1}
	if o := r.node.GetOutput(); len(o) > 1 && o[1] != "" {
		one := r.b.addConst(&Tensor{DType: Bool, Shape: []int{}, Int: []int64{1}})
		var attrs Attrs
		attrs.setInts("shape", r.value(0).Shape)
		var err error
		if out[1], err = r.emit1("Expand", attrs, one); err != nil {
			return nil, err
		}
	}
	return out, nil
}

func readShape(r *reader) ([]int, error) {
	shape := r.value(0).Shape
	bound := func(name string, absent int) int {
		v := r.int(name, absent)
		if v < 0 {
			v += len(shape)
		}
		return min(max(v, 0), len(shape))
	}
	low, high := bound("start", 0), bound("end", len(shape))
	t := &Tensor{DType: Int64, Int: []int64{}}
	for _, d := range shape[low:max(low, high)] {
		t.Int = append(t.Int, int64(d))
	}
	t.Shape = []int{len(t.Int)}
	return r.constantOutput(t)
}
