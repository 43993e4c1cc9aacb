package ops

import (
	"slices"

	"github.com/zkvin/zkvin/graph"
)

// A tensor enters the proof over atomic axes: each dimension may be split into several, so
// that a reshape costs nothing. A dimension of n with cuts d_1 | d_2 | … | n (lengths of
// inner parts) has the atomic axes …, d_2/d_1, d_1. Dimensions that an operator ties
// together entry by entry share their cuts; dimensions that windows, slices or paddings
// walk along are rigid and have none. Where a reshape meets a rigid dimension, or cuts that
// do not divide each other, relator.recut bridges the two.

// maxAxesPasses bounds the passes over all reshapes: cuts that need more are left to recut.
const maxAxesPasses = 16

// splitter collects the cuts of all dimensions.
type splitter struct {
	g      *graph.Graph
	first  []int   // of each tensor: number of its first dimension
	length []int   // of each dimension
	parent []int   // union-find over dimensions
	rigid  []bool  // of each class
	cuts   [][]int // of each class: proper divisors, ascending, each divides the next
}

// atomicAxes returns for each tensor and dimension its atomic axes, outermost first; a
// dimension of 1 has none.
func atomicAxes(g *graph.Graph) [][][]int {
	s := newSplitter(g)
	for i := range g.Nodes {
		c := newCall(g, i)
		operators[c.node.Op].axes(s, c)
	}
	for range maxAxesPasses {
		changed := false
		for i := range g.Nodes {
			if n := &g.Nodes[i]; n.Op == graph.OpReshape {
				changed = s.carry(n.Inputs[0], n.Output) || changed
			}
		}
		for i := len(g.Nodes) - 1; i >= 0; i-- {
			if n := &g.Nodes[i]; n.Op == graph.OpReshape {
				changed = s.carry(n.Output, n.Inputs[0]) || changed
			}
		}
		if !changed {
			break
		}
	}
	return s.atoms()
}

func newSplitter(g *graph.Graph) *splitter {
	s := &splitter{g: g, first: make([]int, len(g.Tensors))}
	for i := range g.Tensors {
		s.first[i] = len(s.length)
		s.length = append(s.length, g.Tensors[i].Shape...)
	}
	s.parent = make([]int, len(s.length))
	for i := range s.parent {
		s.parent[i] = i
	}
	s.rigid, s.cuts = make([]bool, len(s.length)), make([][]int, len(s.length))
	return s
}

// class returns the representative of a dimension.
func (s *splitter) class(tensor, dim int) int {
	i := s.first[tensor] + dim
	for s.parent[i] != i {
		s.parent[i] = s.parent[s.parent[i]]
		i = s.parent[i]
	}
	return i
}

// tie makes two dimensions of equal length share their cuts. Others stay as they are.
func (s *splitter) tie(tensorA, dimA, tensorB, dimB int) {
	a, b := s.class(tensorA, dimA), s.class(tensorB, dimB)
	if a == b || s.length[a] != s.length[b] {
		return
	}
	s.parent[b] = a
	s.rigid[a] = s.rigid[a] || s.rigid[b]
	for _, d := range s.cuts[b] {
		s.cut(a, d)
	}
	if s.rigid[a] {
		s.cuts[a] = nil
	}
}

// tieAll ties dimension by dimension the tensors of a node whose entries meet one to one.
func (s *splitter) tieAll(c *call) {
	for _, id := range c.node.Inputs {
		for d := range s.g.Tensors[id].Shape {
			s.tie(id, d, c.node.Output, d)
		}
	}
}

// fix makes a dimension rigid.
func (s *splitter) fix(tensor, dim int) {
	k := s.class(tensor, dim)
	s.rigid[k], s.cuts[k] = true, nil
}

// cut adds the inner length d to a class unless that class is rigid or d is in no chain
// with its other cuts, and reports whether that changed anything.
func (s *splitter) cut(class, d int) bool {
	if s.rigid[class] || d <= 1 || d >= s.length[class] || s.length[class]%d != 0 {
		return false
	}
	at, found := slices.BinarySearch(s.cuts[class], d)
	if found {
		return false
	}
	if at > 0 && d%s.cuts[class][at-1] != 0 || at < len(s.cuts[class]) && s.cuts[class][at]%d != 0 {
		return false
	}
	s.cuts[class] = slices.Insert(s.cuts[class], at, d)
	return true
}

// carry cuts tensor to wherever tensor from, of the same entries, has a boundary.
func (s *splitter) carry(from, to int) bool {
	var bounds []int
	inner := 1
	shape := s.g.Tensors[from].Shape
	for d := len(shape) - 1; d >= 0; d-- {
		bounds = append(bounds, inner)
		for _, c := range s.cuts[s.class(from, d)] {
			bounds = append(bounds, inner*c)
		}
		inner *= shape[d]
	}
	changed := false
	shape = s.g.Tensors[to].Shape
	inner = 1
	for d := len(shape) - 1; d >= 0; d-- {
		for _, b := range bounds {
			if b > inner && b < inner*shape[d] && b%inner == 0 {
				changed = s.cut(s.class(to, d), b/inner) || changed
			}
		}
		inner *= shape[d]
	}
	return changed
}

func (s *splitter) atoms() [][][]int {
	out := make([][][]int, len(s.g.Tensors))
	for t := range out {
		shape := s.g.Tensors[t].Shape
		out[t] = make([][]int, len(shape))
		for d, n := range shape {
			for _, c := range slices.Backward(s.cuts[s.class(t, d)]) {
				out[t][d] = append(out[t][d], n/c)
				n = c
			}
			if n > 1 {
				out[t][d] = append(out[t][d], n)
			}
		}
	}
	return out
}

// axesEach is for operators on entries: all dimensions are tied.
func axesEach(s *splitter, c *call) { s.tieAll(c) }

// axesNone is for reshapes, whose cuts carry spreads.
func axesNone(*splitter, *call) {}

// axesWindow is for pools: batch and channels are tied, rows and columns rigid.
func axesWindow(s *splitter, c *call) {
	x, y := c.node.Inputs[0], c.node.Output
	for d := range 4 {
		if d < 2 {
			s.tie(x, d, y, d)
			continue
		}
		s.fix(x, d)
		s.fix(y, d)
	}
}

// axesAlong is for operators that move entries along the dimensions in along only.
func axesAlong(s *splitter, c *call, along func(dim int) bool) {
	for _, x := range c.node.Inputs {
		for d := range c.out.Shape {
			if !along(d) {
				s.tie(x, d, c.node.Output, d)
				continue
			}
			s.fix(x, d)
			s.fix(c.node.Output, d)
		}
	}
}
