package onnx

import "math"

func softmaxOperators() []operator {
	axis := []attrRule{{"axis", kindInt, 0, 0}}
	return []operator{{
		name: "Softmax", minIn: 1, maxIn: 1, maxOut: 1, attrs: axis,
		read: func(r *reader) ([]int, error) {
			return r.readSoftmax(func(s *steps, x, axis int) int { return s.do("Softmax", intAttrs("axis", axis), x) })
		},
		infer: sameAsInput, eval: evalSoftmax,
	}, {
		name: "LogSoftmax", minIn: 1, maxIn: 1, maxOut: 1, attrs: axis,
		read: func(r *reader) ([]int, error) {
			return r.readSoftmax(func(s *steps, x, axis int) int {
				return s.do("Sub", Attrs{}, x, s.logSumExp(x, []int{axis}))
			})
		},
	}}
}

// readSoftmax brings the form before opset 13, which flattens the input to a matrix at axis, to that over one axis.
func (r *reader) readSoftmax(emit func(s *steps, x, axis int) int) ([]int, error) {
	if err := r.wantFloat(); err != nil {
		return nil, err
	}
	shape := r.value(0).Shape
	absent := -1
	if r.b.opset < 13 {
		absent = 1
	}
	axis, err := resolveAxis(r.int("axis", absent), len(shape))
	if err != nil {
		return nil, err
	}
	if product(shape) == 0 {
		return nil, errf(ErrShape, "%s of %v, which is empty", r.op.name, shape)
	}
	s := &steps{r: r}
	if r.b.opset >= 13 || product(shape[axis:]) == shape[axis] {
		return s.one(emit(s, r.in[0], axis))
	}
	x := s.reshape(r.in[0], product(shape[:axis]), product(shape[axis:]))
	return s.one(s.reshape(emit(s, x, 1), shape...))
}

// evalSoftmax subtracts the maximum, exponentiates and divides by the sum, taken in ascending order.
func evalSoftmax(n *Node, in, out []*Tensor) error {
	x, y := in[0].Float, out[0].Float
	for _, group := range groups(in[0].Shape, []int{n.Attrs.IntOf("axis")}) {
		top := math.Inf(-1)
		for _, p := range group {
			top = math.Max(top, x[p])
		}
		sum := 0.0
		for _, p := range group {
			y[p] = Exp(x[p] - top)
			sum += y[p]
		}
		for _, p := range group {
			y[p] /= sum
		}
	}
	return nil
}

// logSumExp is m + log Σ e^(x−m), m the maximum; the axes stay as 1.
func (s *steps) logSumExp(x int, axes []int) int {
	keep := reduction{axes, 1}.attrs()
	top := s.do("ReduceMax", keep, x)
	e := s.do("Exp", Attrs{}, s.do("Sub", Attrs{}, x, top))
	return s.do("Add", Attrs{}, s.do("Log", Attrs{}, s.do("ReduceSum", keep, e)), top)
}
