package onnx

import (
	"fmt"
	"io/fs"
	"math"

	"github.com/zkvin/zkvin/internal/onnxpb"
)

// builder collects the graph in normal form. Constants are folded as nodes are emitted, so that every shape is known
// when a node is read.
type builder struct {
	limits Limits
	files  fs.FS
	opset  int
	graph  *Graph
	bytes  int64 // held in constants
	stored int64 // elements of constants decoded from the file
	folded int64 // elements of constants computed
	work   int64 // element operations spent on folding

	runElements, runWork int64 // of one inference

	functions map[string]*onnxpb.FunctionProto // of the model, by functionKey
	calls     int                              // how deep functions call each other at present
	inlined   int                              // nodes of functions put in place of their calls, and the calls
}

// scope maps the names of a graph to values; a subgraph sees those of the graph around it.
type scope struct {
	parent *scope
	names  map[string]int
}

func (s *scope) lookup(name string) (int, bool) {
	for ; s != nil; s = s.parent {
		if v, ok := s.names[name]; ok {
			return v, true
		}
	}
	return 0, false
}

// define binds a name that must be new in the scope and all scopes around it.
func (s *scope) define(name string, value int) error {
	if _, ok := s.lookup(name); ok {
		return errf(ErrDuplicateName, "value %q is defined twice", name)
	}
	s.names[name] = value
	return nil
}

// add appends a value.
func (b *builder) add(v Value) int {
	b.graph.Values = append(b.graph.Values, v)
	return len(b.graph.Values) - 1
}

// addConst appends a constant.
func (b *builder) addConst(t *Tensor) int {
	return b.add(Value{DType: t.DType, Shape: t.Shape, Const: t})
}

// emit adds a node in normal form and returns its outputs, constants when all inputs are. The name of an output is
// given to it later; until then it is empty.
func (r *reader) emit(op string, in []int, attrs Attrs) ([]int, error) {
	node := Node{Op: op, Name: r.node.GetName(), Inputs: in, Attrs: attrs, Index: r.index}
	return r.b.emit(node)
}

// emit1 is emit for a node with one output.
func (r *reader) emit1(op string, attrs Attrs, in ...int) (int, error) {
	out, err := r.emit(op, in, attrs)
	if err != nil {
		return -1, err
	}
	return out[0], nil
}

func (b *builder) emit(node Node) ([]int, error) {
	o := operators[node.Op]
	in := make([]*Value, len(node.Inputs))
	constant := true
	for i, v := range node.Inputs {
		if v < 0 {
			continue
		}
		in[i] = &b.graph.Values[v]
		if in[i].Const == nil {
			constant = false
			if o.constOnly {
				return nil, errf(ErrUnsupported, "operator %s is supported on constants only, input %d, %q, is not constant",
					node.Op, i, in[i].Name)
			}
		}
	}
	out, err := o.infer(&node, in)
	if err != nil {
		return nil, err
	}
	for i := range out {
		if err := b.limits.check(out[i].Shape); err != nil {
			return nil, fmt.Errorf("output %d: %w", i, err)
		}
	}
	if constant {
		return b.fold(o, &node, in, out)
	}
	if err := b.spendRun(o.workOf(&node, in, out), out); err != nil {
		return nil, err
	}
	node.Outputs = make([]int, len(out))
	for i := range out {
		node.Outputs[i] = b.add(out[i])
	}
	b.graph.Nodes = append(b.graph.Nodes, node)
	return node.Outputs, nil
}

// fold evaluates a node on constants.
func (b *builder) fold(o *operator, node *Node, in []*Value, out []Value) ([]int, error) {
	if err := b.spend(o.workOf(node, in, out)); err != nil {
		return nil, err
	}
	args := make([]*Tensor, len(in))
	for i, v := range in {
		if v != nil {
			args[i] = v.Const
		}
	}
	results, list := make([]*Tensor, len(out)), make([]int, len(out))
	for i, v := range out {
		var err error
		if results[i], err = b.newFolded(v.DType, v.Shape); err != nil {
			return nil, err
		}
	}
	if err := o.eval(node, args, results); err != nil {
		return nil, err
	}
	for i, t := range results {
		list[i] = b.addConst(t)
	}
	return list, nil
}

// spend counts operations against the budget for folding.
func (b *builder) spend(work int64) error {
	b.work = addSaturated(b.work, work)
	if b.work > b.limits.FoldWork {
		return errf(ErrTooLarge, "folding constants takes more than %d operations", b.limits.FoldWork)
	}
	return nil
}

// spendRun counts what a node adds to an inference.
func (b *builder) spendRun(work int64, out []Value) error {
	b.runWork = addSaturated(b.runWork, work)
	if b.runWork > b.limits.RunWork {
		return errf(ErrTooLarge, "an inference takes more than %d operations", b.limits.RunWork)
	}
	for i := range out {
		b.runElements = addSaturated(b.runElements, int64(product(out[i].Shape)))
	}
	if b.runElements > b.limits.RunElements {
		return errf(ErrTooLarge, "an inference computes more than %d elements", b.limits.RunElements)
	}
	return nil
}

// addSaturated adds numbers that are not negative.
func addSaturated(a, b int64) int64 {
	if a > math.MaxInt64-b {
		return math.MaxInt64
	}
	return a + b
}

// newFolded returns a zeroed tensor for a computed constant, within the limits of folding.
func (b *builder) newFolded(d DType, shape []int) (*Tensor, error) {
	n := product(shape)
	b.folded += int64(n)
	if most := b.limits.FoldElements + 4*b.stored; b.folded > most {
		return nil, errf(ErrTooLarge, "folding constants gives more than %d elements, the last of shape %v", most, shape)
	}
	return NewTensor(d, shape), b.charge(n)
}

// check refuses the shape of a computed value that exceeds the limits.
func (l *Limits) check(shape []int) error {
	if len(shape) > l.Rank {
		return errf(ErrTooLarge, "rank %d, at most %d", len(shape), l.Rank)
	}
	if _, ok := checkedProduct(shape, l.Elements); !ok {
		return errf(ErrTooLarge, "shape %v has more than %d elements or a negative dimension", shape, l.Elements)
	}
	return nil
}
