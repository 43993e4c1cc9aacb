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

func readGather(r *reader) ([]int, error) {
	axis, err := resolveAxis(r.int("axis", 0), len(r.value(0).Shape))
	if err != nil {
		return nil, err
	}
	v, err := r.gather(r.in[0], r.in[1], axis)
	return []int{v}, err
}

// gather makes constant indices an attribute and leaves others an operand.
func (r *reader) gather(table, ids, axis int) (int, error) {
	v := &r.b.graph.Values[ids]
	if v.DType != Int64 {
		return -1, errf(ErrDType, "the indices are %v, want int64", v.DType)
	}
	attrs := intAttrs("axis", axis)
	if v.Const == nil {
		return r.emit1("GatherRows", attrs, table, ids)
	}
	t, length := v.Const, r.b.graph.Values[table].Shape[axis]
	if err := r.b.charge(len(t.Int)); err != nil {
		return -1, err
	}
	indices := make([]int, len(t.Int))
	for i, v := range t.Int {
		var err error
		if indices[i], err = wrapIndex(v, length); err != nil {
			return -1, err
		}
	}
	attrs.setInts("indices", indices)
	attrs.setInts("indices_shape", t.Shape)
	return r.emit1("Gather", attrs, table)
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
		k, err := wrapIndex(v, shape[axis])
		if err != nil {
			return errf(ErrIndex, "element %d of the indices is %d, the table has %d rows", i, v, shape[axis])
		}
		indices[i] = k
	}
	gatherAxis(out[0], in[0], axis, indices)
	return nil
}
