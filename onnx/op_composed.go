package onnx

import "slices"

func composedOperators() []operator {
	return []operator{{
		name: "Sum", minIn: 1, maxIn: -1, maxOut: 1, read: func(r *reader) ([]int, error) { return r.chain("Add") },
	}, {
		name: "Mean", minIn: 1, maxIn: -1, maxOut: 1, read: readMean,
	}, {
		name: "PRelu", minIn: 2, maxIn: 2, maxOut: 1, read: readPRelu,
	}, {
		name: "LpNormalization", minIn: 1, maxIn: 1, maxOut: 1, attrs: []attrRule{{"axis", kindInt, 0, 0}, {"p", kindInt, 0, 0}},
		read: readLpNormalization,
	}, {
		name: "CumSum", minIn: 2, maxIn: 2, maxOut: 1, attrs: []attrRule{{"exclusive", kindInt, 0, 0}, {"reverse", kindInt, 0, 0}},
		read: readCumSum,
	}, {
		name: "OneHot", minIn: 3, maxIn: 3, maxOut: 1, attrs: []attrRule{{"axis", kindInt, 0, 0}}, read: readOneHot,
	}}
}

// readMean divides the sum of the inputs by their number.
func readMean(r *reader) ([]int, error) {
	if err := r.wantFloat(); err != nil {
		return nil, err
	}
	sum, err := r.chain("Add")
	if err != nil || len(r.in) == 1 {
		return sum, err
	}
	s := &steps{r: r}
	return s.one(s.do("Div", Attrs{}, sum[0], s.number(float64(len(r.in)))))
}

// readPRelu is LeakyRelu for one slope, else relu(x) − slope·relu(−x).
func readPRelu(r *reader) ([]int, error) {
	if err := r.wantFloat(); err != nil {
		return nil, err
	}
	x, slope := r.value(0), r.value(1)
	if shape, err := broadcastShapes(x.Shape, slope.Shape); err != nil || !slices.Equal(shape, x.Shape) {
		return nil, errf(ErrShape, "slope %v does not broadcast to %v", slope.Shape, x.Shape)
	}
	if slope.Const != nil {
		if alpha, ok := repeatedNumber(slope.Const); ok {
			var attrs Attrs
			attrs.setFloat("alpha", alpha)
			return r.emit("LeakyRelu", r.in[:1], attrs)
		}
	}
	s := &steps{r: r}
	negative := s.do("Relu", Attrs{}, s.do("Neg", Attrs{}, r.in[0]))
	return s.one(s.do("Sub", Attrs{}, s.do("Relu", Attrs{}, r.in[0]), s.do("Mul", Attrs{}, negative, r.in[1])))
}

// readLpNormalization divides by the sum of the absolute values along an axis, or by the root of that of the squares.
func readLpNormalization(r *reader) ([]int, error) {
	if err := r.wantFloat(); err != nil {
		return nil, err
	}
	axis, err := resolveAxis(r.int("axis", -1), len(r.value(0).Shape))
	if err != nil {
		return nil, err
	}
	c, norm := reduction{[]int{axis}, 1}, 0
	switch p := r.int("p", 2); p {
	case 1:
		norm, err = r.sumOf("Abs", "", c)
	case 2:
		norm, err = r.sumOf("Mul", "Sqrt", c)
	default:
		return nil, errf(ErrUnsupported, "attribute \"p\" is %d; supported are 1 and 2", p)
	}
	if err != nil {
		return nil, err
	}
	return r.emit("Div", []int{r.in[0], norm}, Attrs{})
}

// readCumSum is the product with a triangle of ones: entry j of the result is the sum of the entries i <= j of an axis,
// i < j when exclusive, and counted from the end when reverse. Integers pass through Float, where their sums are exact
// below 2^53.
func readCumSum(r *reader) ([]int, error) {
	list, err := r.constantInts(1, "axis")
	if err != nil {
		return nil, err
	}
	if len(list) != 1 {
		return nil, errf(ErrShape, "input 1 (axis) has %d elements, want 1", len(list))
	}
	shape := r.value(0).Shape
	axis, err := resolveAxis(list[0], len(shape))
	if err != nil {
		return nil, err
	}
	exclusive, err := r.flag("exclusive", 0)
	if err != nil {
		return nil, err
	}
	reverse, err := r.flag("reverse", 0)
	if err != nil {
		return nil, err
	}
	s, x, n := &steps{r: r}, r.in[0], shape[axis]
	d := r.value(0).DType
	if d == Bool {
		return nil, errf(ErrDType, "CumSum of bool")
	}
	triangle := s.constant(Float, []int{n, n}, func(k int) float64 {
		i, j := k/max(n, 1), k%max(n, 1)
		if reverse == 1 {
			i, j = j, i
		}
		return float64(flag(i+exclusive <= j))
	})
	x = s.alongAxis(s.real(x), axis, triangle)
	if d != Float {
		x = s.do("Cast", strAttrs("to", d.String()), x)
	}
	return s.one(x)
}

// readOneHot compares the ids with every position of a new axis; a negative id counts from its end.
func readOneHot(r *reader) ([]int, error) {
	depth, err := r.constantInts(1, "depth")
	if err != nil {
		return nil, err
	}
	ids, values := r.value(0), r.value(2)
	if len(depth) != 1 || depth[0] < 1 || ids.DType != Int64 || !slices.Equal(values.Shape, []int{2}) {
		return nil, errf(ErrShape, "OneHot of %s, depth %v and values %s", describe(ids), depth, describe(values))
	}
	axis, err := resolveAxis(r.int("axis", -1), len(ids.Shape)+1)
	if err != nil {
		return nil, err
	}
	along := slices.Repeat([]int{1}, len(ids.Shape)+1)
	along[axis] = depth[0]
	s := &steps{r: r}
	x := s.reshape(r.in[0], slices.Insert(slices.Clone(ids.Shape), axis, 1)...)
	hot := s.do("Equal", Attrs{}, x, s.constant(Int64, along, func(i int) float64 { return float64(i) }))
	wrapped := s.do("Equal", Attrs{}, x, s.constant(Int64, along, func(i int) float64 { return float64(i - depth[0]) }))
	hot = s.do("Or", Attrs{}, hot, wrapped)
	off, on := s.reshape(s.part(r.in[2], 0, 0, 1)), s.reshape(s.part(r.in[2], 0, 1, 2))
	return s.one(s.do("Where", Attrs{}, hot, on, off))
}

// composedReductions are the reductions that are written with ReduceSum, ReduceMax and functions of elements.
func composedReductions() []operator {
	var list []operator
	for _, c := range []struct {
		name string
		read func(r *reader, c reduction) (int, error)
	}{
		{"ReduceL1", func(r *reader, c reduction) (int, error) { return r.sumOf("Abs", "", c) }},
		{"ReduceL2", func(r *reader, c reduction) (int, error) { return r.sumOf("Mul", "Sqrt", c) }},
		{"ReduceSumSquare", func(r *reader, c reduction) (int, error) { return r.sumOf("Mul", "", c) }},
		{"ReduceLogSum", func(r *reader, c reduction) (int, error) { return r.sumOf("", "Log", c) }},
		{"ReduceLogSumExp", (*reader).logSumExp},
	} {
		list = append(list, operator{
			name: c.name, minIn: 1, maxIn: 2, maxOut: 1, attrs: reduceAttrs(18),
			read: func(r *reader) ([]int, error) {
				if err := r.wantFloatInput(); err != nil {
					return nil, err
				}
				reduction, err := r.readReduction(18)
				if err != nil {
					return nil, err
				}
				out, err := c.read(r, reduction)
				return []int{out}, err
			},
		})
	}
	return list
}

// sumOf reduces f of the elements by their sum and applies g to it; f is Mul for the square, an empty name stands for no
// function. Without axes each element is a sum of its own.
func (r *reader) sumOf(f, g string, c reduction) (int, error) {
	s, x := &steps{r: r}, r.in[0]
	switch f {
	case "":
	case "Mul":
		x = s.do(f, Attrs{}, x, x)
	default:
		x = s.do(f, Attrs{}, x)
	}
	if len(c.axes) > 0 {
		x = s.do("ReduceSum", c.attrs(), x)
	}
	if g != "" {
		x = s.do(g, Attrs{}, x)
	}
	return x, s.err
}

func (r *reader) logSumExp(c reduction) (int, error) {
	if len(c.axes) == 0 {
		return r.in[0], nil
	}
	s := &steps{r: r}
	x := s.reshape(s.logSumExp(r.in[0], c.axes), reducedShape(r.value(0).Shape, c.axes, c.keepdims)...)
	return x, s.err
}

// readReduceMin writes the least element as the negative of the greatest of the negatives, except among constants.
func readReduceMin(r *reader) ([]int, error) {
	c, err := r.readReduction(18)
	if err != nil || len(c.axes) == 0 {
		return r.in[:1], err
	}
	if r.value(0).Const != nil {
		return r.emit("ReduceMin", r.in[:1], c.attrs())
	}
	s := &steps{r: r}
	return s.one(s.do("Neg", Attrs{}, s.do("ReduceMax", c.attrs(), s.do("Neg", Attrs{}, r.in[0]))))
}
