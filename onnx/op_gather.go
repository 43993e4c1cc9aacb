package onnx

import "slices"

func gatherOperators() []operator {
	return []operator{{
		name: "Gather", minIn: 2, maxIn: 2, maxOut: 1, attrs: []attrRule{{"axis", kindInt, 0, 0}},
		read: readGather, infer: inferGather, eval: evalGather,
	}, {
		name: "GatherRows", internal: true, infer: inferGatherRows, eval: evalGatherRows,
	}}
}

// readGather makes constant indices an attribute.
func readGather(r *reader) ([]int, error) {
	shape := r.value(0).Shape
	axis, err := resolveAxis(r.int("axis", 0), len(shape))
	if err != nil {
		return nil, err
	}
	if d := r.value(1).DType; d != Int64 {
		return nil, errf(ErrDType, "input 1 (indices) is %v, want int64", d)
	}
	t := r.value(1).Const
	if t == nil {
		var attrs Attrs
		attrs.setInt("axis", axis)
		return r.emit("GatherRows", r.in, attrs)
	}
	if err := r.b.charge(len(t.Int)); err != nil {
		return nil, err
	}
	indices := make([]int, len(t.Int))
	for i, v := range t.Int {
		if v < -int64(shape[axis]) || v >= int64(shape[axis]) {
			return nil, errf(ErrShape, "index %d on axis %d of %v", v, axis, shape)
		}
		if v < 0 {
			v += int64(shape[axis])
		}
		indices[i] = int(v)
	}
	var attrs Attrs
	attrs.setInt("axis", axis)
	attrs.setInts("indices", indices)
	attrs.setInts("indices_shape", t.Shape)
	return r.emit("Gather", r.in[:1], attrs)
}

func inferGather(n *Node, in []*Value) ([]Value, error) {
	axis := n.Attrs.IntOf("axis")
	shape := slices.Concat(in[0].Shape[:axis], n.Attrs.IntsOf("indices_shape"), in[0].Shape[axis+1:])
	return []Value{{DType: in[0].DType, Shape: shape}}, nil
}

func evalGather(n *Node, in, out []*Tensor) error {
	gatherAxis(out[0], in[0], n.Attrs.IntOf("axis"), n.Attrs.IntsOf("indices"))
	return nil
}

// gatherAxis copies the entries at the indices along an axis, one after the other.
func gatherAxis(dst, src *Tensor, axis int, indices []int) {
	shape := slices.Clone(src.Shape)
	shape[axis] = len(indices)
	to, from := whole(shape), whole(src.Shape)
	shape[axis] = 1
	for i, k := range indices {
		to.offset, from.offset = i*to.strides[axis], k*from.strides[axis]
		copyTensor(dst, to, src, from, shape)
	}
}

func inferGatherRows(n *Node, in []*Value) ([]Value, error) {
	axis := n.Attrs.IntOf("axis")
	shape := slices.Concat(in[0].Shape[:axis], in[1].Shape, in[0].Shape[axis+1:])
	return []Value{{DType: in[0].DType, Shape: shape}}, nil
}

// evalGatherRows refuses an index outside of the axis; a negative one counts from its end.
func evalGatherRows(n *Node, in, out []*Tensor) error {
	axis, shape := n.Attrs.IntOf("axis"), in[0].Shape
	indices := make([]int, len(in[1].Int))
	for i, v := range in[1].Int {
		if v < -int64(shape[axis]) || v >= int64(shape[axis]) {
			return errf(ErrIndex, "element %d of the indices is %d, the table has %d rows", i, v, shape[axis])
		}
		if v < 0 {
			v += int64(shape[axis])
		}
		indices[i] = int(v)
	}
	gatherAxis(out[0], in[0], axis, indices)
	return nil
}
