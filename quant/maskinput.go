package quant

import (
	"math"
	"slices"

	"github.com/zkvin/zkvin/onnx"
)

// moves lists the operators of one operand that a mask is followed back through.
var moves = map[string]bool{"Reshape": true, "Transpose": true, "Expand": true, "Slice": true, "Gather": true}

// fromInput reads an offset that is a function of a value of zeros and ones, such as (1 − mask)·(−10000): zero for one
// of them, below most for the other. What moves the entries on the way is done to the mask instead.
func (m *masker) fromInput(v int, most float64) (mask, bool) {
	for _, root := range m.roots(v) {
		path, ok := m.path(root, v)
		if !ok {
			continue
		}
		f, ok := m.onBits(root, v)
		if !ok {
			continue
		}
		hides := func(x float64) bool { return x < most || math.IsInf(x, -1) }
		for kept := range 2 {
			if f[kept] == 0 && hides(f[1-kept]) {
				return mask{m.replay(root, path), kept}, true
			}
		}
	}
	return mask{}, false
}

// roots lists values of zeros and ones that v depends on, the furthest back first: inputs, and what conditions make.
func (m *masker) roots(v int) []int {
	var list []int
	seen := map[int]bool{}
	var visit func(v int)
	visit = func(v int) {
		if v < 0 || seen[v] || m.constant(v) != nil {
			return
		}
		seen[v] = true
		if m.makers[v] >= 0 {
			n := &m.p.Nodes[m.makers[v]]
			if _, ok := elementwise[n.Op]; !ok && !moves[n.Op] {
				return
			}
			for _, in := range n.Inputs {
				visit(in)
			}
		}
		if m.p.Values[v].DType == onnx.Bool || m.bits(v) {
			list = append(list, v)
		}
	}
	visit(v)
	return list
}

// bits reports whether v is an input that was zero or one on all calibration rows.
func (m *masker) bits(v int) bool {
	return slices.Contains(m.p.Inputs, v) && m.measured != nil && m.measured.seen(v) && m.measured.low[v] >= 0 && m.measured.high[v] <= 1
}

// path returns the nodes that move entries between root and v; false if two ways differ.
func (m *masker) path(root, v int) ([]*onnx.Node, bool) {
	if v == root {
		return nil, true
	}
	if m.makers[v] < 0 {
		return nil, false
	}
	n := &m.p.Nodes[m.makers[v]]
	var found []*onnx.Node
	reached := false
	for _, in := range n.Inputs {
		if in < 0 || m.constant(in) != nil {
			continue
		}
		way, ok := m.path(root, in)
		if !ok || reached && !slices.Equal(way, found) {
			return nil, false
		}
		found, reached = way, true
	}
	if moves[n.Op] {
		found = append(slices.Clone(found), n)
	}
	return found, reached
}

// onBits returns v for root = 0 and root = 1; false where v depends on more than that.
func (m *masker) onBits(root, v int) ([]float64, bool) {
	memo := map[int]*onnx.Tensor{root: onnx.NewTensor(m.p.Values[root].DType, []int{2})}
	if memo[root].DType == onnx.Float {
		memo[root].Float[1] = 1
	} else {
		memo[root].Int[1] = 1
	}
	t, ok := m.evaluate(v, memo)
	if !ok {
		return nil, false
	}
	return numbers(t), true
}

func (m *masker) evaluate(v int, memo map[int]*onnx.Tensor) (*onnx.Tensor, bool) {
	if t := memo[v]; t != nil {
		return t, true
	}
	if t := m.constant(v); t != nil {
		if _, ok := singleNumber(t); !ok {
			return nil, false
		}
		pair := onnx.NewTensor(t.DType, []int{2})
		for i := range 2 {
			if t.DType == onnx.Float {
				pair.Float[i] = t.Float[0]
			} else {
				pair.Int[i] = t.Int[0]
			}
		}
		return pair, true
	}
	if m.makers[v] < 0 {
		return nil, false
	}
	n := &m.p.Nodes[m.makers[v]]
	if moves[n.Op] {
		t, ok := m.evaluate(n.Inputs[0], memo)
		memo[v] = t
		return t, ok
	}
	if _, ok := elementwise[n.Op]; !ok {
		return nil, false
	}
	t, ok := m.apply(n, memo)
	memo[v] = t
	return t, ok
}

// apply runs an element-wise node on operands of two entries.
func (m *masker) apply(n *onnx.Node, memo map[int]*onnx.Tensor) (*onnx.Tensor, bool) {
	g := &onnx.Graph{}
	inner := onnx.Node{Op: n.Op, Attrs: n.Attrs, Index: n.Index}
	var in []*onnx.Tensor
	for i, v := range n.Inputs {
		t, ok := m.evaluate(v, memo)
		if !ok {
			return nil, false
		}
		in = append(in, t)
		g.Values = append(g.Values, onnx.Value{DType: t.DType, Shape: []int{2}})
		g.Inputs, inner.Inputs = append(g.Inputs, i), append(inner.Inputs, i)
	}
	out := len(g.Values)
	g.Values = append(g.Values, onnx.Value{DType: m.p.Values[n.Outputs[0]].DType, Shape: []int{2}})
	inner.Outputs = []int{out}
	g.Outputs, g.Nodes = inner.Outputs, []onnx.Node{inner}
	result, err := g.Run(in)
	if err != nil {
		return nil, false
	}
	return result[0], true
}

// replay moves the entries of root as path did.
func (m *masker) replay(root int, path []*onnx.Node) int {
	v := root
	for _, n := range path {
		like := m.p.Values[n.Outputs[0]]
		like.DType = m.p.Values[root].DType
		v = m.moved(n.Op, like, n.Attrs, v)
	}
	return v
}
