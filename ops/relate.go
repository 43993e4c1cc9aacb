package ops

import (
	"errors"
	"fmt"
	"slices"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/iop"
)

// ErrAxes means that a reshape meets windows or slices in a way that would cost the proof
// too many terms.
var ErrAxes = errors.New("reshape does not fit the axes around it")

// maxTerms bounds the terms of one form that joins axes.
const maxTerms = 1 << 12

// Relation is a program as a proof sees it: columns exist such that every relation is zero
// and every look-up is in its table exactly if the outputs are what the program gives.
type Relation struct {
	System *iop.System
	// Inputs and Outputs are the statement's columns, in the order of the graph's lists.
	Inputs, Outputs []iop.ColumnID
}

// Relate translates a program into columns, forms, contractions and look-ups over rows of
// 2^logCols entries. Prover and verifier both call it; the result depends on its arguments
// alone. It returns ErrInvalid for a graph that is no program and ErrAxes for reshapes it
// cannot express.
func Relate(g *graph.Graph, logCols int) (*Relation, error) {
	facts, err := Facts(g)
	if err != nil {
		return nil, err
	}
	r := &relator{g: g, facts: facts, b: iop.NewBuilder(logCols), atoms: atomicAxes(g),
		forms: make([]iop.FormID, len(g.Tensors)), shown: map[int]iop.FormID{}, output: map[int]bool{}, weights: map[int]bool{}, masks: map[int]bool{}}
	for _, id := range g.Outputs {
		r.output[id] = true
	}
	inputs := r.sources()
	if err := r.b.Err(); err != nil {
		return nil, err
	}
	for i := range g.Nodes {
		c := newCall(g, i)
		f, err := operators[c.node.Op].relate(r, c)
		if err != nil {
			return nil, err
		}
		if r.forms[c.node.Output], err = r.recut(f, r.axes(c.node.Output)); err != nil {
			return nil, c.wrap(err)
		}
		if err := r.b.Err(); err != nil {
			return nil, c.wrap(err)
		}
	}
	outputs := r.outputs()
	system, err := r.b.Finish()
	if err != nil {
		return nil, err
	}
	columns := func(forms []iop.FormID) []iop.ColumnID {
		ids := make([]iop.ColumnID, len(forms))
		for i, f := range forms {
			ids[i] = iop.ColumnID(system.Forms[f].Terms[0].Index)
		}
		return ids
	}
	return &Relation{System: system, Inputs: columns(inputs), Outputs: columns(outputs)}, nil
}

func (c *call) wrap(err error) error {
	return fmt.Errorf("node %d (%v %q): %w", c.index, c.node.Op, c.node.Name, err)
}

// relator builds the relation of a program.
type relator struct {
	g       *graph.Graph
	facts   []Fact // of each tensor
	b       *iop.Builder
	atoms   [][][]int          // of each tensor and dimension
	forms   []iop.FormID       // of each tensor, over its atomic axes
	shown   map[int]iop.FormID // statement columns of outputs
	output  map[int]bool       // tensors that are outputs
	weights map[int]bool       // tensors that are weights
	masks   map[int]bool       // tensors ranged as masks
}

// axes returns the atomic axes of a tensor.
func (r *relator) axes(tensor int) []int { return slices.Concat(r.atoms[tensor]...) }

// in returns the form of input i over its atomic axes.
func (r *relator) in(c *call, i int) iop.FormID { return r.forms[c.node.Inputs[i]] }

// operand returns input i as a form that reads another one entry by entry: a prover computes
// the entries once, as integers, before it folds the operand of a contraction.
func (r *relator) operand(c *call, i int) iop.FormID {
	x := r.in(c, i)
	return r.b.Sum(x, r.b.Read(x, iop.Int(1)))
}

// narrowRange demands that f fits 16 bits signed.
func (r *relator) narrowRange(name string, f iop.FormID) {
	r.b.Range(name, r.b.Sum(f, r.b.Read(f, iop.Int(1)), iop.Constant(r.b.Axes(f), iop.Int(-NarrowMin))), 16)
}

// sources makes the columns of inputs, which it returns, and weights. Carried inputs have
// no range: the proofs that their rows come from did that.
func (r *relator) sources() []iop.FormID {
	inputs, at := make([]iop.FormID, len(r.g.Inputs)), 0
	for i, id := range r.g.Inputs {
		name := r.g.Tensors[id].Name
		fill := func(v [][]int64) []int64 { return v[id] }
		if r.b.Err() != nil {
			break
		}
		if carried := r.g.Carried; at < len(carried) && carried[at] == id { // in the order of the inputs
			at++
			inputs[i] = r.b.Carried(name, r.axes(id), len(r.atoms[id][0]), fill)
		} else {
			inputs[i] = r.b.Column(iop.KindStatement, name, r.axes(id), fill)
			r.narrowRange(name, inputs[i])
		}
		r.forms[id] = inputs[i]
	}
	for i, id := range r.g.Weights {
		r.weights[id] = true
		r.forms[id] = r.b.Weight(r.g.Tensors[id].Name, r.axes(id), i)
	}
	return inputs
}

// outputs returns the statement columns of the outputs, and makes those that no operator
// committed to.
func (r *relator) outputs() []iop.FormID {
	forms := make([]iop.FormID, len(r.g.Outputs))
	for i, id := range r.g.Outputs {
		f, ok := r.shown[id]
		if !ok {
			name := r.g.Tensors[id].Name
			f = r.b.Column(iop.KindStatement, name, r.axes(id), func(v [][]int64) []int64 { return v[id] })
			r.narrowRange(name, f)
			r.b.Zero(r.b.Sum(f, r.b.Read(f, iop.Int(1)), r.b.Read(r.forms[id], iop.Int(-1))))
		}
		forms[i] = f
	}
	return forms
}

// commit makes the column of the node's output; an output of the program lies in the
// statement.
func (r *relator) commit(c *call) iop.FormID {
	id := c.node.Output
	kind := iop.KindWitness
	if r.output[id] {
		kind = iop.KindStatement
	}
	f := r.b.Column(kind, c.out.Name, r.axes(id), func(v [][]int64) []int64 { return v[id] })
	if r.output[id] {
		r.shown[id] = f
	}
	return f
}

// auxiliary makes a witness column that belongs to the node.
func (r *relator) auxiliary(c *call, name string, axes []int, fill func(v [][]int64) []int64) iop.FormID {
	return r.b.Column(iop.KindWitness, c.out.Name+"."+name, axes, fill)
}

// labels hands out axis labels of a contraction.
type labels int

// take returns n new labels.
func (l *labels) take(n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = int(*l)
		*l++
	}
	return out
}

// dims maps each dimension of a tensor to the numbers of its atomic axes.
func dims(atoms [][]int) [][]int {
	out := make([][]int, len(atoms))
	n := 0
	for d, a := range atoms {
		for range a {
			out[d] = append(out[d], n)
			n++
		}
	}
	return out
}

// link is the map that reads a source axis at offset + stride·(position on axis).
func link(axis, stride, offset int) iop.AxisMap {
	return iop.AxisMap{Offset: offset, Links: []iop.Link{{Axis: axis, Stride: stride}}}
}

// read is the term coef·f under the maps.
func read(f iop.FormID, coef int64, maps []iop.AxisMap) iop.Term {
	return iop.Term{Coef: iop.Int(coef), Kind: iop.FromForm, Index: int(f), Maps: maps}
}

// spread is the maps that read input i, whose dimensions are 1 or the output's, over the
// output's axes.
func (r *relator) spread(c *call, i int) []iop.AxisMap {
	to := dims(r.atoms[c.node.Output])
	var maps []iop.AxisMap
	for d, atoms := range r.atoms[c.node.Inputs[i]] {
		for k := range atoms {
			maps = append(maps, link(to[d][k], 1, 0))
		}
	}
	return maps
}

// walk is an input and the maps that read it over the output's axes, where some dimensions
// are single axes on both sides, 1 included, that the operator will map in its own way.
type walk struct {
	src     iop.FormID
	axes    []int // of the result
	maps    []iop.AxisMap
	in, out []int // number of the first axis of each dimension
}

// walk prepares input i with the dimensions in along unsplit.
func (r *relator) walk(c *call, i int, along func(dim int) bool) (walk, error) {
	var w walk
	var from []int
	for d, n := range c.out.Shape {
		w.in, w.out = append(w.in, len(from)), append(w.out, len(w.axes))
		atoms := r.atoms[c.node.Output][d]
		if along(d) {
			w.maps = append(w.maps, link(len(w.axes), 1, 0))
			w.axes, from = append(w.axes, n), append(from, c.in[i].Shape[d])
			continue
		}
		for _, a := range atoms {
			w.maps = append(w.maps, link(len(w.axes), 1, 0))
			w.axes, from = append(w.axes, a), append(from, a)
		}
	}
	var err error
	w.src, err = r.recut(r.in(c, i), from)
	return w, err
}
