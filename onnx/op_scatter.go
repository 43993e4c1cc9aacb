package onnx

import "slices"

// The operators of this file move entries by constant indices. Each flattens the axes that the indices name and becomes
// one Gather; a scatter gathers from the updates behind the data.
func scatterOperators() []operator {
	return []operator{{
		name: "GatherND", minIn: 2, maxIn: 2, maxOut: 1, attrs: []attrRule{{"batch_dims", kindInt, 12, 0}}, read: readGatherND,
	}, {
		name: "GatherElements", minIn: 2, maxIn: 2, maxOut: 1, attrs: []attrRule{{"axis", kindInt, 0, 0}}, read: readGatherElements,
	}, {
		name: "ScatterND", minIn: 3, maxIn: 3, maxOut: 1, attrs: []attrRule{{"reduction", kindString, 16, 0}}, read: readScatterND,
	}, {
		name: "ScatterElements", minIn: 3, maxIn: 3, maxOut: 1,
		attrs: []attrRule{{"axis", kindInt, 0, 0}, {"reduction", kindString, 16, 0}}, read: readScatterElements,
	}}
}

// rows emits a Gather of rows of n entries each from the values one after the other, and gives the result a shape.
func (r *reader) rows(n int, indices, shape []int, values ...int) ([]int, error) {
	if err := r.b.charge(len(indices)); err != nil {
		return nil, err
	}
	s := &steps{r: r}
	flat := make([]int, len(values))
	for i, v := range values {
		flat[i] = s.reshape(v, product(s.shape(v))/max(n, 1), n)
	}
	x := flat[0]
	if len(flat) > 1 {
		x = s.do("Concat", intAttrs("axis", 0), flat...)
	}
	attrs := intAttrs("axis", 0)
	attrs.setInts("indices", indices)
	attrs.setInts("indices_shape", []int{len(indices)})
	return s.one(s.reshape(s.do("Gather", attrs, x), shape...))
}

// wrapIndex brings an index of an axis to [0, n); a negative one counts from the end.
func wrapIndex(v int64, n int) (int, error) {
	if v < -int64(n) || v >= int64(n) {
		return 0, errf(ErrShape, "index %d on an axis of %d", v, n)
	}
	if v < 0 {
		v += int64(n)
	}
	return int(v), nil
}

// tuples reads input 1 as positions in the leading axes of input 0: the row that each tuple along its last axis names, the
// entries of a row, and the shape of all rows together.
func (r *reader) tuples() (rows []int, entries int, shape []int, err error) {
	t, err := r.constant(1, "indices")
	if err != nil {
		return nil, 0, nil, err
	}
	data, last := r.value(0).Shape, len(t.Shape)-1
	if t.DType != Int64 || last < 0 || t.Shape[last] > len(data) || product(data) == 0 {
		return nil, 0, nil, errf(ErrShape, "indices %s into %s", describe(r.value(1)), describe(r.value(0)))
	}
	width := t.Shape[last]
	shape = slices.Concat([]int{}, t.Shape[:last], data[width:])
	if err := r.b.limits.check(shape); err != nil {
		return nil, 0, nil, err
	}
	rows = make([]int, product(t.Shape[:last]))
	for i := range rows {
		for k, v := range t.Int[i*width : (i+1)*width] {
			at, err := wrapIndex(v, data[k])
			if err != nil {
				return nil, 0, nil, err
			}
			rows[i] = rows[i]*data[k] + at
		}
	}
	return rows, product(data[width:]), shape, nil
}

func readGatherND(r *reader) ([]int, error) {
	if b := r.int("batch_dims", 0); b != 0 {
		return nil, errf(ErrUnsupported, "attribute \"batch_dims\" is %d; supported is 0", b)
	}
	rows, entries, shape, err := r.tuples()
	if err != nil {
		return nil, err
	}
	return r.rows(entries, rows, shape, r.in[0])
}

func readScatterND(r *reader) ([]int, error) {
	rows, entries, shape, err := r.tuples()
	if err != nil {
		return nil, err
	}
	return r.scatter(entries, rows, shape)
}

// scatter puts the rows of input 2, of the given shape, in place of rows of input 0. Of several for one row the last stays.
func (r *reader) scatter(entries int, rows, shape []int) ([]int, error) {
	if reduction := r.str("reduction", "none"); reduction != "none" {
		return nil, errf(ErrUnsupported, "attribute \"reduction\" is %.40q; supported is none", reduction)
	}
	data, updates := r.value(0), r.value(2)
	if updates.DType != data.DType || !slices.Equal(updates.Shape, shape) {
		return nil, errf(ErrShape, "updates %s of %s, want shape %v", describe(updates), describe(data), shape)
	}
	if len(rows) == 0 {
		return r.in[:1], nil
	}
	count := product(data.Shape) / entries
	indices := make([]int, count)
	for i := range indices {
		indices[i] = i
	}
	for i, p := range rows {
		indices[p] = count + i
	}
	return r.rows(entries, indices, data.Shape, r.in[0], r.in[2])
}

// elements reads input 1 as the coordinate on one axis of each position, which keeps the others, and returns the positions.
func (r *reader) elements() ([]int, error) {
	data := r.value(0).Shape
	axis, err := resolveAxis(r.int("axis", 0), len(data))
	if err != nil {
		return nil, err
	}
	t, err := r.constant(1, "indices")
	if err != nil {
		return nil, err
	}
	fits := t.DType == Int64 && len(data) == len(t.Shape) && product(data) > 0
	for i := 0; fits && i < len(data); i++ {
		fits = i == axis || t.Shape[i] <= data[i]
	}
	if !fits {
		return nil, errf(ErrShape, "indices %s into %s", describe(r.value(1)), describe(r.value(0)))
	}
	others := view{0, rowMajor(data)}
	stride := others.strides[axis]
	others.strides[axis] = 0
	list := others.list(t.Shape)
	for i, v := range t.Int {
		at, err := wrapIndex(v, data[axis])
		if err != nil {
			return nil, err
		}
		list[i] += at * stride
	}
	return list, nil
}

func readGatherElements(r *reader) ([]int, error) {
	list, err := r.elements()
	if err != nil {
		return nil, err
	}
	return r.rows(1, list, r.value(1).Shape, r.in[0])
}

func readScatterElements(r *reader) ([]int, error) {
	list, err := r.elements()
	if err != nil {
		return nil, err
	}
	return r.scatter(1, list, r.value(1).Shape)
}
