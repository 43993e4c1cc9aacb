package onnx

import "slices"

func reduceOperators() []operator {
	list := []operator{
		reduceOperator("ReduceMean", 18, false, func(x []float64) float64 { return sumOf(x) / float64(len(x)) }, nil),
		reduceOperator("ReduceSum", 13, false, sumOf, func(x []int64) int64 {
			var s int64
			for _, v := range x {
				s += v
			}
			return s
		}),
		reduceOperator("ReduceMax", 18, false, slices.Max[[]float64], slices.Max[[]int64]),
		reduceOperator("ReduceMin", 18, false, slices.Min[[]float64], slices.Min[[]int64]),
		reduceOperator("ReduceProd", 18, true, func(x []float64) float64 {
			p := 1.0
			for _, v := range x {
				p *= v
			}
			return p
		}, func(x []int64) int64 {
			p := int64(1)
			for _, v := range x {
				p *= v
			}
			return p
		}),
	}
	list[3].read = readReduceMin
	return append(list, composedReductions()...)
}

// sumOf adds in ascending order.
func sumOf(x []float64) float64 {
	s := 0.0
	for _, v := range x {
		s += v
	}
	return s
}

// reduceAttrs are the attributes of reductions whose axes are an input from opset onInput.
func reduceAttrs(onInput int) []attrRule {
	return []attrRule{{"axes", kindInts, 0, onInput - 1}, {"keepdims", kindInt, 0, 0}, {"noop_with_empty_axes", kindInt, onInput, 0}}
}

// reduceOperator reduces axes, which are an input from opset onInput and an attribute before.
func reduceOperator(name string, onInput int, constOnly bool, float func([]float64) float64, whole func([]int64) int64) operator {
	return operator{
		name: name, minIn: 1, maxIn: 2, maxOut: 1, constOnly: constOnly,
		attrs: reduceAttrs(onInput),
		read:  func(r *reader) ([]int, error) { return r.readReduce(onInput) },
		infer: func(n *Node, in []*Value) ([]Value, error) {
			if d := in[0].DType; d == Bool || d == Int64 && whole == nil {
				return nil, errf(ErrDType, "%s of %v", name, d)
			}
			shape := reducedShape(in[0].Shape, n.Attrs.IntsOf("axes"), n.Attrs.IntOf("keepdims"))
			if product(in[0].Shape) == 0 {
				return nil, errf(ErrShape, "%s of %v, which is empty", name, in[0].Shape)
			}
			return []Value{{DType: in[0].DType, Shape: shape}}, nil
		},
		eval: func(n *Node, in, out []*Tensor) error {
			for i, group := range groups(in[0].Shape, n.Attrs.IntsOf("axes")) {
				if in[0].DType == Float {
					out[0].Float[i] = float(pick(in[0].Float, group))
				} else {
					out[0].Int[i] = whole(pick(in[0].Int, group))
				}
			}
			return nil
		},
	}
}

// reduction is what all reductions read: the axes, sorted, and whether they stay as 1. No axes stand for a reduction that
// leaves the input as it is.
type reduction struct {
	axes     []int
	keepdims int
}

func (c reduction) attrs() Attrs {
	var attrs Attrs
	attrs.setInts("axes", c.axes)
	attrs.setInt("keepdims", c.keepdims)
	return attrs
}

func (r *reader) readReduction(onInput int) (c reduction, err error) {
	if r.b.opset < onInput && len(r.in) > 1 {
		return c, errf(ErrInputCount, "2 inputs at opset %d, want 1", r.b.opset)
	}
	if c.axes, err = r.axes(onInput); err != nil {
		return c, err
	}
	rank := len(r.value(0).Shape)
	if len(c.axes) == 0 {
		if r.int("noop_with_empty_axes", 0) != 0 {
			return c, nil
		}
		for i := range rank {
			c.axes = append(c.axes, i)
		}
	}
	if c.axes, err = resolveAxes(c.axes, rank); err != nil {
		return c, err
	}
	c.keepdims, err = r.flag("keepdims", 1)
	return c, err
}

func (r *reader) readReduce(onInput int) ([]int, error) {
	c, err := r.readReduction(onInput)
	if err != nil || len(c.axes) == 0 {
		return r.in[:1], err
	}
	return r.emit(r.op.name, r.in[:1], c.attrs())
}

// reducedShape removes axes or sets them to 1.
func reducedShape(shape, axes []int, keepdims int) []int {
	out := []int{}
	for i, d := range shape {
		switch {
		case !slices.Contains(axes, i):
			out = append(out, d)
		case keepdims == 1:
			out = append(out, 1)
		}
	}
	return out
}

// groups yields, for each element that remains when axes are removed, the positions of those it stands for, in
// row-major order. The slice is only valid until the next one.
func groups(shape, axes []int) func(yield func(int, []int) bool) {
	return func(yield func(int, []int) bool) {
		strides := rowMajor(shape)
		var keep, drop view
		var keepShape, dropShape []int
		for i, d := range shape {
			if slices.Contains(axes, i) {
				drop.strides, dropShape = append(drop.strides, strides[i]), append(dropShape, d)
			} else {
				keep.strides, keepShape = append(keep.strides, strides[i]), append(keepShape, d)
			}
		}
		base, offsets := keep.list(keepShape), drop.list(dropShape)
		group := make([]int, len(offsets))
		for i, b := range base {
			for j, o := range offsets {
				group[j] = b + o
			}
			if !yield(i, group) {
				return
			}
		}
	}
}

// list returns the positions of a view in row-major order.
func (v view) list(shape []int) []int {
	list := []int{v.offset}
	for i, d := range shape {
		next := make([]int, 0, len(list)*d)
		for _, p := range list {
			for k := range d {
				next = append(next, p+k*v.strides[i])
			}
		}
		list = next
	}
	return list
}

// pick returns the elements at the given positions.
func pick[T any](x []T, at []int) []T {
	out := make([]T, len(at))
	for i, p := range at {
		out[i] = x[p]
	}
	return out
}
