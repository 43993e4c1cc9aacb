package onnx

import "slices"

// root matches √x and returns x.
func (m *matcher) root(v int) (int, bool) {
	if n := m.take(v, "Sqrt", "Pow"); n != nil && (n.Op == "Sqrt" || n.Attrs.FloatOf("exponent") == 0.5) {
		return n.Inputs[0], true
	}
	return -1, false
}

// inverseRoot matches 1/√x and returns x.
func (m *matcher) inverseRoot(v int) (int, bool) {
	n := m.take(v, "Reciprocal", "Pow", "Div", "Sqrt")
	switch {
	case n == nil:
	case n.Op == "Reciprocal" || n.Op == "Pow" && n.Attrs.FloatOf("exponent") == -1:
		return m.root(n.Inputs[0])
	case n.Op == "Pow" && n.Attrs.FloatOf("exponent") == -0.5:
		return n.Inputs[0], true
	case n.Op == "Div":
		if one, ok := m.number(n.Inputs[0]); ok && one == 1 {
			return m.root(n.Inputs[1])
		}
	case n.Op == "Sqrt":
		if inner := m.take(n.Inputs[0], "Reciprocal"); inner != nil {
			return inner.Inputs[0], true
		}
	}
	return -1, false
}

// factor matches 1/√x, or its product with a constant, and returns x and the constant.
func (m *matcher) factor(v int) (x, scale int, ok bool) {
	if n := m.take(v, "Mul"); n != nil {
		v, scale = n.Inputs[0], n.Inputs[1]
		if m.constant(v) {
			v, scale = scale, v
		}
		if !m.constant(scale) {
			return -1, -1, false
		}
		x, ok = m.inverseRoot(v)
		return x, scale, ok
	}
	x, ok = m.inverseRoot(v)
	return x, -1, ok
}

// deviation matches v = mean(d²) + ε, where d is x − mean(x) when mean is 1 and x itself when it is 0.
func (m *matcher) deviation(d, v, mean int) (normalization, bool) {
	found := normalization{x: d, mean: mean, scale: -1, bias: -1}
	operands, ok := m.variance(v, &found)
	if !ok {
		return found, false
	}
	if mean == 0 {
		return found, !slices.ContainsFunc(operands, func(o int) bool { return o != d })
	}
	if found.x, ok = m.centred(d, found.axes); !ok {
		return found, false
	}
	return found, m.centredAll(operands, &found)
}

// centredAll reports whether all values are x − mean(x).
func (m *matcher) centredAll(operands []int, found *normalization) bool {
	for _, o := range operands {
		if x, ok := m.centred(o, found.axes); !ok || x != found.x {
			return false
		}
	}
	return true
}

// variance matches mean(d²) + ε, fills in axes and ε, and returns the values that stand for d.
func (m *matcher) variance(v int, found *normalization) (operands []int, ok bool) {
	sum := m.take(v, "Add")
	if sum == nil {
		return nil, false
	}
	square, constant := sum.Inputs[0], sum.Inputs[1]
	if m.constant(square) {
		square, constant = constant, square
	}
	if found.epsilon, ok = m.number(constant); !ok || !(found.epsilon >= 0) {
		return nil, false
	}
	if square, found.axes, ok = m.meanOf(square); !ok {
		return nil, false
	}
	n := m.take(square, "Pow", "Mul")
	if n == nil || n.Op == "Pow" && n.Attrs.FloatOf("exponent") != 2 {
		return nil, false
	}
	return n.Inputs, true
}

// centred matches x − mean(x) over axes and returns x.
func (m *matcher) centred(v int, axes []int) (int, bool) {
	n := m.take(v, "Sub")
	if n == nil {
		return -1, false
	}
	x, over, ok := m.meanOf(n.Inputs[1])
	return x, ok && x == n.Inputs[0] && slices.Equal(over, axes)
}

// meanOf matches the mean of x that keeps the axes reduced, by itself or by one Reshape, and returns x and the axes.
func (m *matcher) meanOf(v int) (x int, axes []int, ok bool) {
	shape := m.values[v].Shape
	n := m.take(v, "ReduceMean", "ReduceSum", "Reshape", "Mul", "Div")
	if n != nil && n.Op == "Reshape" {
		n = m.take(n.Inputs[0], "ReduceMean", "ReduceSum", "Mul", "Div")
	}
	divisor := 1.0
	if n != nil && (n.Op == "Mul" || n.Op == "Div") {
		c, ok := m.number(n.Inputs[1])
		if !ok {
			return -1, nil, false
		}
		if divisor = c; n.Op == "Mul" {
			divisor = 1 / c
		}
		n = m.take(n.Inputs[0], "ReduceSum")
	}
	if n == nil || n.Op != "ReduceMean" && n.Op != "ReduceSum" {
		return -1, nil, false
	}
	x, axes = n.Inputs[0], n.Attrs.IntsOf("axes")
	from, count := m.values[x].Shape, 1.0
	if n.Op == "ReduceSum" {
		count = float64(product(pick(from, axes)))
	}
	return x, axes, slices.Equal(reducedShape(from, axes, 1), shape) && float32(divisor) == float32(count)
}
