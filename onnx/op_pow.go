package onnx

import "slices"

// chain combines all inputs from the first to the last by an operator of two operands.
func (r *reader) chain(op string) ([]int, error) {
	result := r.in[0]
	for i := range r.in {
		if !r.has(i) {
			return nil, errf(ErrInputCount, "input %d is required", i)
		}
		if i == 0 {
			continue
		}
		var err error
		if result, err = r.emit1(op, Attrs{}, result, r.in[i]); err != nil {
			return nil, err
		}
	}
	return []int{result}, nil
}

// readPow brings a power with a constant exponent, one number for all elements, to a function of one variable.
func readPow(r *reader) ([]int, error) {
	x, exponent := r.value(0), r.value(1).Const
	if x.Const != nil && exponent != nil {
		return r.emit("Pow", r.in, Attrs{})
	}
	if exponent == nil {
		return nil, errf(ErrUnsupported, "input 1 (exponent), %q, must be constant", r.value(1).Name)
	}
	p, ok := repeatedNumber(exponent)
	if !ok {
		return nil, errf(ErrUnsupported, "input 1 (exponent), %q, of shape %v must be one number for all elements", r.value(1).Name, exponent.Shape)
	}
	if x.DType != Float {
		return nil, errf(ErrDType, "Pow of %v, want float", x.DType)
	}
	shape, err := broadcastShapes(x.Shape, exponent.Shape)
	if err != nil {
		return nil, err
	}
	in, err := r.expand(r.in[0], shape)
	if err != nil || p == 1 {
		return []int{in}, err
	}
	var attrs Attrs
	attrs.setFloat("exponent", p)
	return r.emit("Pow", []int{in}, attrs)
}

// repeatedNumber returns the number that all elements of a tensor are.
func repeatedNumber(t *Tensor) (float64, bool) {
	if t.Len() == 0 || t.DType == Bool {
		return 0, false
	}
	if t.DType == Int64 {
		return float64(t.Int[0]), !slices.ContainsFunc(t.Int, func(x int64) bool { return x != t.Int[0] })
	}
	return t.Float[0], !slices.ContainsFunc(t.Float, func(x float64) bool { return x != t.Float[0] })
}

func (o *binaryOp) inferPow(n *Node, in []*Value) ([]Value, error) {
	switch {
	case len(in) == 1:
		return inferFloat(n, in)
	case in[0].DType == Float && in[1].DType == Int64:
		return o.broadcast(in, Float)
	}
	return o.infer(in)
}

// evalPow has the exponent in an attribute, or of constants in a second operand, which may be of integers.
func (o *binaryOp) evalPow(n *Node, in, out []*Tensor) error {
	if len(in) == 1 {
		exponent := n.Attrs.FloatOf("exponent")
		for i, x := range in[0].Float {
			out[0].Float[i] = o.float(x, exponent)
		}
		return nil
	}
	a, b := in[0], in[1]
	if a.DType == Float && b.DType == Int64 {
		b = &Tensor{DType: Float, Shape: b.Shape, Float: make([]float64, len(in[1].Int))}
		for i, v := range in[1].Int {
			b.Float[i] = float64(v)
		}
	}
	return o.eval([]*Tensor{a, b}, out[0])
}
