package onnx

import "slices"

// matcher finds the spelled-out forms of normalizations. It knows producers and readers of every value.
type matcher struct {
	b        *builder
	producer map[int]int   // node by value
	readers  map[int][]int // nodes by value; the graph itself, which reads its outputs, is -1
	nodes    []int         // of the form being matched
}

// normalization is what a form computes: Normalize of x.
type normalization struct {
	x       int
	axes    []int
	mean    int
	epsilon float64
}

// recognizeNormalizations replaces every spelled-out normalization whose inner values nothing else reads by one node:
//
//	d / √(mean(d²) + ε)     with d = x − mean(x), both means over the same axes with keepdims, or d = x
//
// d² is Pow(d, 2) or Mul(d, d), the root Sqrt or a power, the quotient also a product with 1/√ in any spelling, a mean
// also a sum divided by the count, and d may be computed twice. The output keeps its value.
func (b *builder) recognizeNormalizations() {
	m := &matcher{b: b, producer: map[int]int{}, readers: map[int][]int{}}
	for i, n := range b.graph.Nodes {
		for _, v := range n.Outputs {
			m.producer[v] = i
		}
		for _, v := range n.Inputs {
			m.readers[v] = append(m.readers[v], i)
		}
	}
	for _, v := range b.graph.Outputs {
		m.readers[v] = append(m.readers[v], -1)
	}
	for i := range b.graph.Nodes {
		n := &b.graph.Nodes[i]
		if n.Op != "Div" && n.Op != "Mul" {
			continue
		}
		found, ok := m.match(i)
		if !ok {
			continue
		}
		n.Op, n.Inputs, n.Attrs = "Normalize", []int{found.x}, Attrs{}
		n.Attrs.setInts("axes", found.axes)
		n.Attrs.setInt("mean", found.mean)
		n.Attrs.setFloat("epsilon", found.epsilon)
	}
}

// match tries the node as the last one of a form, with the deviation from the mean before the plain values.
func (m *matcher) match(root int) (normalization, bool) {
	n := &m.b.graph.Nodes[root]
	for swap := range 2 {
		for mean := 1; mean >= 0; mean-- {
			m.nodes = []int{root}
			d, factor := n.Inputs[swap], n.Inputs[1-swap]
			variance, ok := -1, false
			switch {
			case n.Op == "Div" && swap == 0:
				variance, ok = m.root(factor)
			case n.Op == "Mul":
				variance, ok = m.inverseRoot(factor)
			}
			if !ok {
				continue
			}
			found, ok := m.variance(d, variance, mean)
			if ok && slices.Equal(m.b.graph.Values[found.x].Shape, m.b.graph.Values[n.Outputs[0]].Shape) && m.closed(root) {
				return found, true
			}
		}
	}
	return normalization{}, false
}

// closed reports whether nothing but the form reads its inner values.
func (m *matcher) closed(root int) bool {
	for _, i := range m.nodes {
		if i == root {
			continue
		}
		for _, v := range m.b.graph.Nodes[i].Outputs {
			if slices.ContainsFunc(m.readers[v], func(r int) bool { return !slices.Contains(m.nodes, r) }) {
				return false
			}
		}
	}
	return true
}

// take returns the node that computes v when it is one of the operators, and counts it to the form.
func (m *matcher) take(v int, ops ...string) *Node {
	i, ok := m.producer[v]
	if !ok || !slices.Contains(ops, m.b.graph.Nodes[i].Op) {
		return nil
	}
	m.nodes = append(m.nodes, i)
	return &m.b.graph.Nodes[i]
}

// number returns the number that a constant repeats.
func (m *matcher) number(v int) (float64, bool) {
	c := m.b.graph.Values[v].Const
	if c == nil || c.DType != Float {
		return 0, false
	}
	return repeatedNumber(c)
}

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

// variance matches mean(d²) + ε, where d is centred when mean is 1.
func (m *matcher) variance(d, v, mean int) (found normalization, ok bool) {
	sum := m.take(v, "Add")
	if sum == nil {
		return found, false
	}
	square, constant := sum.Inputs[0], sum.Inputs[1]
	if m.b.graph.Values[square].Const != nil {
		square, constant = constant, square
	}
	if found.epsilon, ok = m.number(constant); !ok || !(found.epsilon >= 0) {
		return found, false
	}
	if square, found.axes, ok = m.meanOf(square); !ok {
		return found, false
	}
	n := m.take(square, "Pow", "Mul")
	if n == nil || n.Op == "Pow" && n.Attrs.FloatOf("exponent") != 2 {
		return found, false
	}
	found.x, found.mean = d, mean
	if mean == 1 {
		if found.x, ok = m.centred(d, found.axes); !ok {
			return found, false
		}
	}
	for _, other := range n.Inputs {
		if other == d {
			continue
		}
		x, ok := m.centred(other, found.axes)
		if mean == 0 || !ok || x != found.x {
			return found, false
		}
	}
	return found, true
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

// meanOf matches the mean of x that keeps the axes reduced, and returns x and the axes.
func (m *matcher) meanOf(v int) (x int, axes []int, ok bool) {
	shape := m.b.graph.Values[v].Shape
	n := m.take(v, "ReduceMean", "ReduceSum", "Reshape", "Mul", "Div")
	divisor := 1.0
	for ; n != nil; n = m.take(n.Inputs[0], "ReduceMean", "ReduceSum", "Reshape") {
		switch n.Op {
		case "ReduceMean", "ReduceSum":
			x, axes = n.Inputs[0], n.Attrs.IntsOf("axes")
			from := m.b.graph.Values[x].Shape
			count := 1.0
			if n.Op == "ReduceSum" {
				count = float64(product(pick(from, axes)))
			}
			return x, axes, slices.Equal(reducedShape(from, axes, 1), shape) && float32(divisor) == float32(count)
		case "Mul", "Div":
			c, ok := m.number(n.Inputs[1])
			if !ok {
				return -1, nil, false
			}
			if divisor = c; n.Op == "Mul" {
				divisor = 1 / c
			}
		}
	}
	return -1, nil, false
}
