package onnx

import (
	"fmt"
	"slices"
)

// Run computes the outputs of the graph for the given inputs, in the order of Graph.Outputs and Graph.Inputs. It
// returns ErrInputCount, ErrShape or ErrDType when the inputs do not fit, ErrIndex when an index of GatherRows lies
// outside of its table, and ErrMalformed or ErrNotFinite when an integer division by zero or a cast out of range turns up. It only reads the graph, so calls may run side by side.
func (g *Graph) Run(inputs []*Tensor) ([]*Tensor, error) {
	readers := make([]int, len(g.Values))
	for _, n := range g.Nodes {
		for _, v := range n.Inputs {
			if v >= 0 {
				readers[v]++
			}
		}
	}
	for _, v := range g.Outputs {
		readers[v]++
	}
	values, err := g.execute(inputs, func(values []*Tensor, n *Node) {
		// A tensor that nothing reads any more is dropped, so that memory does not grow with depth.
		for _, v := range n.Inputs {
			if v >= 0 {
				if readers[v]--; readers[v] == 0 {
					values[v] = nil
				}
			}
		}
	})
	if err != nil {
		return nil, err
	}
	return pick(values, g.Outputs), nil
}

// RunAll is like Run and returns the tensor of every value, by index into Graph.Values. Constants are those of the
// graph itself, not copies.
func (g *Graph) RunAll(inputs []*Tensor) ([]*Tensor, error) {
	return g.execute(inputs, func([]*Tensor, *Node) {})
}

// execute runs the nodes in order and calls done after each.
func (g *Graph) execute(inputs []*Tensor, done func(values []*Tensor, n *Node)) ([]*Tensor, error) {
	values := make([]*Tensor, len(g.Values))
	for i := range g.Values {
		values[i] = g.Values[i].Const
	}
	if len(inputs) != len(g.Inputs) {
		return nil, errf(ErrInputCount, "%d tensors for %d inputs of the model", len(inputs), len(g.Inputs))
	}
	for i, v := range g.Inputs {
		if err := checkInput(&g.Values[v], inputs[i]); err != nil {
			return nil, fmt.Errorf("input %d, %q: %w", i, g.Values[v].Name, err)
		}
		values[v] = inputs[i]
	}
	for i := range g.Nodes {
		n := &g.Nodes[i]
		if err := g.step(n, values); err != nil {
			return nil, fmt.Errorf("%s: %w", n.label(), err)
		}
		done(values, n)
	}
	return values, nil
}

func checkInput(v *Value, t *Tensor) error {
	if t == nil {
		return errf(ErrInputCount, "the tensor is missing")
	}
	if t.DType != v.DType {
		return errf(ErrDType, "it is %v, the model wants %v", t.DType, v.DType)
	}
	if !slices.Equal(t.Shape, v.Shape) {
		return errf(ErrShape, "it is %v, the model wants %v", t.Shape, v.Shape)
	}
	return t.check()
}

// step evaluates one node.
func (g *Graph) step(n *Node, values []*Tensor) error {
	o := operators[n.Op]
	if o == nil || o.eval == nil {
		return errf(ErrUnsupported, "operator %s is not part of the normal form", n.Op)
	}
	in, out := make([]*Tensor, len(n.Inputs)), make([]*Tensor, len(n.Outputs))
	for i, v := range n.Inputs {
		if v >= 0 {
			in[i] = values[v]
		}
	}
	for i, v := range n.Outputs {
		if v >= 0 {
			out[i] = NewTensor(g.Values[v].DType, g.Values[v].Shape)
			values[v] = out[i]
		}
	}
	return o.eval(n, in, out)
}
