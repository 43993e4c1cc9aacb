package onnx

import (
	"fmt"

	"github.com/zkvin/zkvin/internal/onnxpb"
)

// sorter orders the nodes of one graph so that each follows those it depends on, and keeps only those that an output
// needs.
type sorter struct {
	graph    *onnxpb.GraphProto
	producer map[string]int // node by the name of an output
	state    []uint8        // 0 not seen, 1 being visited, 2 done
	order    []int
}

// nodes reads the nodes of a graph that its outputs need, in an order in which they can be computed, and returns the
// values of the outputs.
func (b *builder) nodes(s *scope, g *onnxpb.GraphProto) ([]int, error) {
	order, err := sortNodes(s, g)
	if err != nil {
		return nil, err
	}
	read := namesRead(g, order)
	for _, i := range order {
		if err := b.node(s, i, g.GetNode()[i], read); err != nil {
			n := g.GetNode()[i]
			return nil, fmt.Errorf("%s: %w", label(i, n.GetOpType(), n.GetName()), err)
		}
	}
	var outputs []int
	for _, o := range g.GetOutput() {
		v, ok := s.lookup(o.GetName())
		if !ok {
			return nil, errf(ErrUndefinedInput, "output %q of the graph is not computed", o.GetName())
		}
		outputs = append(outputs, v)
	}
	return outputs, nil
}

// outputs returns the values of the outputs of one node.
func (b *builder) outputs(s *scope, index int, n *onnxpb.NodeProto) ([]int, error) {
	if f := b.functions[functionKey(n.GetDomain(), n.GetOpType(), n.GetOverload())]; f != nil {
		return b.call(s, n, f)
	}
	r, err := b.newReader(s, index, n)
	if err != nil {
		return nil, err
	}
	return r.op.read(r)
}

// namesRead lists the values that the nodes of the order or the outputs of the graph read.
func namesRead(g *onnxpb.GraphProto, order []int) map[string]bool {
	read := map[string]bool{}
	for _, o := range g.GetOutput() {
		read[o.GetName()] = true
	}
	for _, i := range order {
		for _, name := range append(captured(g.GetNode()[i]), g.GetNode()[i].GetInput()...) {
			read[name] = true
		}
	}
	return read
}

// node reads one node and binds its outputs. One that is not supported is an error when something reads it.
func (b *builder) node(s *scope, index int, n *onnxpb.NodeProto, read map[string]bool) error {
	out, err := b.outputs(s, index, n)
	if err != nil {
		return err
	}
	for i, name := range n.GetOutput() {
		if name == "" {
			continue
		}
		if i >= len(out) || out[i] < 0 {
			if !read[name] {
				continue
			}
			return errf(ErrUnsupported, "output %d, %q, of %s at opset %d", i, name, plain(n.GetOpType()), b.opset)
		}
		if err := s.define(name, out[i]); err != nil {
			return err
		}
		if v := &b.graph.Values[out[i]]; v.Name == "" {
			v.Name = name
		}
	}
	return nil
}

// sortNodes checks names and order of all nodes of a graph. The order is that of the file where that is possible.
func sortNodes(s *scope, g *onnxpb.GraphProto) ([]int, error) {
	t := &sorter{graph: g, producer: map[string]int{}, state: make([]uint8, len(g.GetNode()))}
	for i, n := range g.GetNode() {
		for _, name := range n.GetOutput() {
			if name == "" {
				continue
			}
			_, twice := t.producer[name]
			if _, outside := s.lookup(name); twice || outside {
				return nil, fmt.Errorf("%s: %w", label(i, n.GetOpType(), n.GetName()),
					errf(ErrDuplicateName, "output %q is defined twice", name))
			}
			t.producer[name] = i
		}
	}
	for i := range g.GetNode() {
		if err := t.visit(s, i); err != nil {
			return nil, err
		}
	}
	return t.needed(), nil
}

// visit appends node i after everything that it depends on.
func (t *sorter) visit(s *scope, i int) error {
	if t.state[i] == 2 {
		return nil
	}
	n := t.graph.GetNode()[i]
	if t.state[i] == 1 {
		return fmt.Errorf("%s: %w", label(i, n.GetOpType(), n.GetName()), errf(ErrCycle, "the node depends on itself"))
	}
	t.state[i] = 1
	for k, name := range n.GetInput() {
		if name == "" {
			continue
		}
		p, ok := t.producer[name]
		if !ok {
			if _, ok := s.lookup(name); !ok {
				return fmt.Errorf("%s: %w", label(i, n.GetOpType(), n.GetName()),
					errf(ErrUndefinedInput, "input %d, %q", k, name))
			}
			continue
		}
		if err := t.visit(s, p); err != nil {
			return err
		}
	}
	for _, name := range captured(n) {
		if p, ok := t.producer[name]; ok {
			if err := t.visit(s, p); err != nil {
				return err
			}
		}
	}
	t.state[i] = 2
	t.order = append(t.order, i)
	return nil
}

// captured lists the names that the subgraphs of a node mention; some may be their own.
func captured(n *onnxpb.NodeProto) []string {
	var names []string
	for _, a := range n.GetAttribute() {
		g := a.GetG()
		if g == nil {
			continue
		}
		for _, inner := range g.GetNode() {
			names = append(append(names, inner.GetInput()...), captured(inner)...)
		}
		for _, o := range g.GetOutput() {
			names = append(names, o.GetName())
		}
	}
	return names
}

// needed drops the nodes that no output of the graph needs.
func (t *sorter) needed() []int {
	keep := make([]bool, len(t.order))
	mark := func(name string) {
		if p, ok := t.producer[name]; ok {
			keep[p] = true
		}
	}
	for _, o := range t.graph.GetOutput() {
		mark(o.GetName())
	}
	for k := len(t.order) - 1; k >= 0; k-- {
		i := t.order[k]
		if !keep[i] {
			continue
		}
		n := t.graph.GetNode()[i]
		for _, name := range n.GetInput() {
			mark(name)
		}
		for _, name := range captured(n) {
			mark(name)
		}
	}
	var order []int
	for _, i := range t.order {
		if keep[i] {
			order = append(order, i)
		}
	}
	return order
}
