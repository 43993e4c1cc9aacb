package onnx

import (
	"fmt"
	"slices"
)

// matcher finds the spelled-out forms of normalizations. It knows producers and readers of every value.
type matcher struct {
	values   []Value
	nodes    []Node
	producer map[int]int   // node by value
	readers  map[int][]int // nodes by value; the graph itself, which reads its outputs, is -1
	form     []int         // nodes of the form being matched
}

// normalization is what a form computes: Normalize of x, times scale, plus bias, constants that are -1 where absent.
type normalization struct {
	x           int
	axes        []int
	mean        int
	epsilon     float64
	scale, bias int
}

// recognizeNormalizations replaces every spelled-out normalization whose inner values nothing else reads:
//
//	d / √(mean(d²) + ε)           with d = x − μ, μ = mean(x), both means over the same axes with keepdims, or d = x
//	d·k                           k = γ/√(mean(d²) + ε)
//	x·k + (β − μ·k), x·k − μ·k    d = x − μ
//
// d² is Pow(d, 2) or Mul(d, d), the root Sqrt or a power, the quotient also a product with 1/√ in any spelling, a mean
// also a sum divided by the count; d and μ may be computed more than once; γ and β are constants. The output keeps its
// value.
func (b *builder) recognizeNormalizations() error {
	g := b.graph
	m := &matcher{values: g.Values, nodes: g.Nodes, producer: map[int]int{}, readers: map[int][]int{}}
	for i, n := range g.Nodes {
		for _, v := range n.Outputs {
			m.producer[v] = i
		}
		for _, v := range n.Inputs {
			m.readers[v] = append(m.readers[v], i)
		}
	}
	for _, v := range g.Outputs {
		m.readers[v] = append(m.readers[v], -1)
	}
	g.Nodes = make([]Node, 0, len(m.nodes))
	for i, n := range m.nodes {
		found, ok := m.match(i)
		if !ok {
			g.Nodes = append(g.Nodes, n)
			continue
		}
		if err := b.emitNormalization(n, found); err != nil {
			return fmt.Errorf("%s: %w", n.label(), err)
		}
	}
	return nil
}

// emitNormalization writes what a form computes in place of its last node.
func (b *builder) emitNormalization(n Node, found normalization) error {
	attrs := intsAttrs("axes", found.axes)
	attrs.setInt("mean", found.mean)
	attrs.setFloat("epsilon", found.epsilon)
	out, err := b.emit(Node{Op: "Normalize", Name: n.Name, Inputs: []int{found.x}, Attrs: attrs, Index: n.Index})
	if err == nil && found.scale >= 0 {
		out, err = b.emit(Node{Op: "Mul", Name: n.Name, Inputs: []int{out[0], found.scale}, Index: n.Index})
	}
	if err == nil && found.bias >= 0 {
		_, err = b.emit(Node{Op: "Add", Name: n.Name, Inputs: []int{out[0], found.bias}, Index: n.Index})
	}
	if err != nil {
		return err
	}
	b.graph.Nodes[len(b.graph.Nodes)-1].Outputs = n.Outputs
	return nil
}

// match tries the node as the last one of every form, with the mean before without.
func (m *matcher) match(root int) (normalization, bool) {
	n := &m.nodes[root]
	var forms []func(a, b int) (normalization, bool)
	switch n.Op {
	case "Div":
		forms = append(forms, m.quotient(1), m.quotient(0))
	case "Mul":
		forms = append(forms, m.product(1), m.product(0))
	case "Add", "Sub":
		forms = append(forms, m.shifted(n.Op))
	default:
		return normalization{}, false
	}
	for _, form := range forms {
		for swap := range 2 {
			if swap == 1 && (n.Op == "Div" || n.Op == "Sub") {
				continue
			}
			m.form = []int{root}
			found, ok := form(n.Inputs[swap], n.Inputs[1-swap])
			if ok && slices.Equal(m.values[found.x].Shape, m.values[n.Outputs[0]].Shape) && m.closed(root) {
				return found, true
			}
		}
	}
	return normalization{}, false
}

// closed reports whether nothing but the form reads its inner values.
func (m *matcher) closed(root int) bool {
	for _, i := range m.form {
		if i == root {
			continue
		}
		for _, v := range m.nodes[i].Outputs {
			if slices.ContainsFunc(m.readers[v], func(r int) bool { return !slices.Contains(m.form, r) }) {
				return false
			}
		}
	}
	return true
}

// take returns the node that computes v when it is one of the operators, and counts it to the form.
func (m *matcher) take(v int, ops ...string) *Node {
	i, ok := m.producer[v]
	if !ok || !slices.Contains(ops, m.nodes[i].Op) {
		return nil
	}
	m.form = append(m.form, i)
	return &m.nodes[i]
}

// constant reports whether v is a constant of type Float.
func (m *matcher) constant(v int) bool { return m.values[v].Const != nil && m.values[v].DType == Float }

// number returns the number that a constant repeats.
func (m *matcher) number(v int) (float64, bool) {
	if !m.constant(v) {
		return 0, false
	}
	return repeatedNumber(m.values[v].Const)
}

// quotient matches d / √variance.
func (m *matcher) quotient(mean int) func(d, root int) (normalization, bool) {
	return func(d, root int) (normalization, bool) {
		v, ok := m.root(root)
		if !ok {
			return normalization{}, false
		}
		return m.deviation(d, v, mean)
	}
}

// product matches d·k.
func (m *matcher) product(mean int) func(d, k int) (normalization, bool) {
	return func(d, k int) (normalization, bool) {
		v, scale, ok := m.factor(k)
		if !ok {
			return normalization{}, false
		}
		found, ok := m.deviation(d, v, mean)
		found.scale = scale
		return found, ok
	}
}

// shifted matches x·k + (β − μ·k), also with the negative inside of the product, and x·k − μ·k.
func (m *matcher) shifted(op string) func(a, b int) (normalization, bool) {
	return func(a, b int) (found normalization, ok bool) {
		scaled := m.take(a, "Mul")
		if scaled == nil {
			return found, false
		}
		form := slices.Clone(m.form)
		for side := range 2 {
			m.form = slices.Clone(form)
			x, k := scaled.Inputs[side], scaled.Inputs[1-side]
			var mu int
			if op == "Sub" {
				mu, ok = m.times(b, k)
				found.bias = -1
			} else {
				mu, found.bias, ok = m.shift(b, k)
			}
			if !ok {
				continue
			}
			if ok = m.about(x, mu, k, &found); ok {
				return found, true
			}
		}
		return found, false
	}
}

// about fills in the form x·k + … with the mean mu and the factor k.
func (m *matcher) about(x, mu, k int, found *normalization) bool {
	v, scale, ok := m.factor(k)
	if !ok {
		return false
	}
	operands, ok := m.variance(v, found)
	if !ok {
		return false
	}
	found.x, found.mean, found.scale = x, 1, scale
	of, axes, ok := m.meanOf(mu)
	if !ok || of != x || !slices.Equal(axes, found.axes) {
		return false
	}
	return m.centredAll(operands, found)
}

// times matches v = other·k.
func (m *matcher) times(v, k int) (other int, ok bool) {
	n := m.take(v, "Mul")
	if n == nil {
		return -1, false
	}
	for side := range 2 {
		if n.Inputs[1-side] == k {
			return n.Inputs[side], true
		}
	}
	return -1, false
}

// shift matches β − μ·k in one of its spellings, or −μ·k with bias -1.
func (m *matcher) shift(v, k int) (mu, bias int, ok bool) {
	if n := m.take(v, "Sub"); n != nil {
		mu, ok = m.times(n.Inputs[1], k)
		return mu, n.Inputs[0], ok && m.constant(n.Inputs[0])
	}
	bias = -1
	if n := m.take(v, "Add"); n != nil {
		v, bias = n.Inputs[0], n.Inputs[1]
		if m.constant(v) {
			v, bias = bias, v
		}
		if !m.constant(bias) {
			return -1, -1, false
		}
	}
	if n := m.take(v, "Neg"); n != nil {
		mu, ok = m.times(n.Inputs[0], k)
		return mu, bias, ok
	}
	if mu, ok = m.times(v, k); !ok {
		return -1, -1, false
	}
	n := m.take(mu, "Neg")
	if n == nil {
		return -1, -1, false
	}
	return n.Inputs[0], bias, true
}
