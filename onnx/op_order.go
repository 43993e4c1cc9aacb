package onnx

import "sort"

func orderOperators() []operator {
	attrs := []attrRule{{"axis", kindInt, 0, 0}, {"keepdims", kindInt, 0, 0}, {"select_last_index", kindInt, 12, 0}}
	return []operator{{
		name: "ArgMax", minIn: 1, maxIn: 1, maxOut: 1, attrs: attrs,
		read: func(r *reader) ([]int, error) { return r.readArgMax(r.in[0]) }, infer: inferArgMax, eval: evalArgMax,
	}, {
		name: "ArgMin", minIn: 1, maxIn: 1, maxOut: 1, attrs: attrs, read: readArgMin,
	}, {
		name: "TopK", minIn: 2, maxIn: 2, maxOut: 2,
		attrs: []attrRule{{"axis", kindInt, 0, 0}, {"largest", kindInt, 0, 0}, {"sorted", kindInt, 0, 0}},
		read:  readTopK, infer: inferTopK, eval: evalTopK,
	}}
}

func (r *reader) readArgMax(x int) ([]int, error) {
	axis, err := resolveAxis(r.int("axis", 0), len(r.value(0).Shape))
	if err != nil {
		return nil, err
	}
	keep, err := r.flag("keepdims", 1)
	if err != nil {
		return nil, err
	}
	last, err := r.flag("select_last_index", 0)
	if err != nil {
		return nil, err
	}
	var attrs Attrs
	attrs.setInt("axis", axis)
	attrs.setInt("keepdims", keep)
	attrs.setInt("select_last_index", last)
	return r.emit("ArgMax", []int{x}, attrs)
}

func inferArgMax(n *Node, in []*Value) ([]Value, error) {
	if in[0].DType == Bool {
		return nil, errf(ErrDType, "ArgMax of bool")
	}
	if product(in[0].Shape) == 0 {
		return nil, errf(ErrShape, "ArgMax of %v, which is empty", in[0].Shape)
	}
	shape := reducedShape(in[0].Shape, []int{n.Attrs.IntOf("axis")}, n.Attrs.IntOf("keepdims"))
	return []Value{{DType: Int64, Shape: shape}}, nil
}

// evalArgMax takes the first, or with select_last_index the last, of equal maxima.
func evalArgMax(n *Node, in, out []*Tensor) error {
	last := n.Attrs.IntOf("select_last_index") == 1
	for i, group := range groups(in[0].Shape, []int{n.Attrs.IntOf("axis")}) {
		if in[0].DType == Float {
			out[0].Int[i] = argMax(pick(in[0].Float, group), last)
		} else {
			out[0].Int[i] = argMax(pick(in[0].Int, group), last)
		}
	}
	return nil
}

func argMax[T int64 | float64](x []T, last bool) int64 {
	best := 0
	for i, v := range x {
		if v > x[best] || last && v == x[best] {
			best = i
		}
	}
	return int64(best)
}

// readArgMin writes the position of the least element as that of the greatest of the negatives.
func readArgMin(r *reader) ([]int, error) {
	x, err := r.emit1("Neg", Attrs{}, r.in[0])
	if err != nil {
		return nil, err
	}
	return r.readArgMax(x)
}

// readTopK brings the k least elements to the k greatest of the negatives. The order of unsorted results is free, so they
// are sorted, too.
func readTopK(r *reader) ([]int, error) {
	k, err := r.constantInts(1, "K")
	if err != nil {
		return nil, err
	}
	if len(k) != 1 {
		return nil, errf(ErrShape, "input 1 (K) has %d elements, want 1", len(k))
	}
	shape := r.value(0).Shape
	axis, err := resolveAxis(r.int("axis", -1), len(shape))
	if err != nil {
		return nil, err
	}
	if k[0] < 1 || k[0] > shape[axis] {
		return nil, errf(ErrShape, "input 1 (K) is %d, axis %d of %v has %d", k[0], axis, shape, shape[axis])
	}
	largest, err := r.flag("largest", 1)
	if err != nil {
		return nil, err
	}
	var attrs Attrs
	attrs.setInt("axis", axis)
	attrs.setInt("k", k[0])
	if largest == 1 {
		return r.emit("TopK", r.in[:1], attrs)
	}
	x, err := r.emit1("Neg", Attrs{}, r.in[0])
	if err != nil {
		return nil, err
	}
	out, err := r.emit("TopK", []int{x}, attrs)
	if err != nil {
		return nil, err
	}
	least, err := r.emit1("Neg", Attrs{}, out[0])
	return []int{least, out[1]}, err
}

func inferTopK(n *Node, in []*Value) ([]Value, error) {
	if in[0].DType == Bool {
		return nil, errf(ErrDType, "TopK of bool")
	}
	shape := append([]int{}, in[0].Shape...)
	shape[n.Attrs.IntOf("axis")] = n.Attrs.IntOf("k")
	return []Value{{DType: in[0].DType, Shape: shape}, {DType: Int64, Shape: shape}}, nil
}

// evalTopK lists the greatest elements in descending order, of equal ones the first first.
func evalTopK(n *Node, in, out []*Tensor) error {
	axis, k := n.Attrs.IntOf("axis"), n.Attrs.IntOf("k")
	shape := append([]int{}, in[0].Shape...)
	shape[axis] = k
	targets := make([][]int, 0, 1)
	for _, group := range groups(shape, []int{axis}) {
		targets = append(targets, append([]int{}, group...))
	}
	for i, group := range groups(in[0].Shape, []int{axis}) {
		for j, at := range topK(in[0], group, k) {
			if out[0] != nil && in[0].DType == Float {
				out[0].Float[targets[i][j]] = in[0].Float[group[at]]
			} else if out[0] != nil {
				out[0].Int[targets[i][j]] = in[0].Int[group[at]]
			}
			if out[1] != nil {
				out[1].Int[targets[i][j]] = int64(at)
			}
		}
	}
	return nil
}

// topK returns the indices into group of the k greatest of the elements at its positions.
func topK(t *Tensor, group []int, k int) []int {
	order := make([]int, len(group))
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(i, j int) bool {
		a, b := group[order[i]], group[order[j]]
		if t.DType == Float {
			return t.Float[a] > t.Float[b]
		}
		return t.Int[a] > t.Int[b]
	})
	return order[:k]
}
