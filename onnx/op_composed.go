package onnx

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
	x, err := r.in[0], error(nil)
	switch f {
	case "":
	case "Mul":
		x, err = r.emit1(f, Attrs{}, x, x)
	default:
		x, err = r.emit1(f, Attrs{}, x)
	}
	if err != nil {
		return -1, err
	}
	if len(c.axes) > 0 {
		if x, err = r.emit1("ReduceSum", c.attrs(), x); err != nil {
			return -1, err
		}
	}
	if g == "" {
		return x, nil
	}
	return r.emit1(g, Attrs{}, x)
}

// logSumExp is m + log Σ e^(x−m), m the maximum.
func (r *reader) logSumExp(c reduction) (int, error) {
	if len(c.axes) == 0 {
		return r.in[0], nil
	}
	keep := reduction{c.axes, 1}
	top, err := r.emit1("ReduceMax", keep.attrs(), r.in[0])
	if err != nil {
		return -1, err
	}
	x, err := r.emit1("Sub", Attrs{}, r.in[0], top)
	if err != nil {
		return -1, err
	}
	if x, err = r.emit1("Exp", Attrs{}, x); err != nil {
		return -1, err
	}
	if x, err = r.emit1("ReduceSum", keep.attrs(), x); err != nil {
		return -1, err
	}
	if x, err = r.emit1("Log", Attrs{}, x); err != nil {
		return -1, err
	}
	if x, err = r.emit1("Add", Attrs{}, x, top); err != nil {
		return -1, err
	}
	return r.reshape(x, reducedShape(r.value(0).Shape, c.axes, c.keepdims))
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
	x, err := r.emit1("Neg", Attrs{}, r.in[0])
	if err != nil {
		return nil, err
	}
	if x, err = r.emit1("ReduceMax", c.attrs(), x); err != nil {
		return nil, err
	}
	return r.emit("Neg", []int{x}, Attrs{})
}
