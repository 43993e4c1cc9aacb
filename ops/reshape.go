package ops

import (
	"github.com/zkvin/zkvin/iop"
)

// Reshape and Transpose: the same entries under other indices.

// wiring is the fact of an operator that only moves entries: the largest of its inputs'.
func (c *call) wiring() Fact {
	fact := c.facts[0]
	for _, f := range c.facts[1:] {
		fact.Class, fact.Bound = max(fact.Class, f.Class), max(fact.Bound, f.Bound)
	}
	return fact
}

func checkReshape(c *call) (Fact, error) {
	if len(c.node.Attr) != len(c.out.Shape) {
		return Fact{}, c.errorf("%d attributes for an output of rank %d", len(c.node.Attr), len(c.out.Shape))
	}
	for i, d := range c.out.Shape {
		if int64(d) != c.node.Attr[i] {
			return Fact{}, c.errorf("output %q has shape %v, want %v", c.out.Name, c.out.Shape, c.node.Attr)
		}
	}
	if c.in[0].Elements() != c.out.Elements() {
		return Fact{}, c.errorf("shape %v has other entries than %v", c.out.Shape, c.in[0].Shape)
	}
	return c.wiring(), nil
}

func evalReshape(_ *call, in []Operand) ([]int64, error) { return in[0].ints(), nil }

func checkTranspose(c *call) (Fact, error) {
	x := c.in[0].Shape
	if len(c.node.Attr) != len(x) {
		return Fact{}, c.errorf("permutation %v of an input of rank %d", c.node.Attr, len(x))
	}
	want, seen := make([]int, len(x)), make([]bool, len(x))
	for i, a := range c.node.Attr {
		if a < 0 || a >= int64(len(x)) || seen[a] {
			return Fact{}, c.errorf("attributes %v are no permutation", c.node.Attr)
		}
		seen[a] = true
		want[i] = x[a]
	}
	return c.wiring(), c.shape(want...)
}

func evalTranspose(c *call, in []Operand) ([]int64, error) {
	from := strides(c.in[0].Shape)
	v := view{shape: c.out.Shape, strides: make([]int, len(from))}
	for i, a := range c.node.Attr {
		v.strides[i] = from[a]
	}
	out := make([]int64, c.out.Elements())
	v.copyTo(out, in[0].ints())
	return out, nil
}

func axesTranspose(s *splitter, c *call) {
	for d, from := range c.node.Attr {
		s.tie(c.node.Inputs[0], int(from), c.node.Output, d)
	}
}

// relateReshape leaves the form as it is: the caller brings it to the output's axes.
func relateReshape(r *relator, c *call) (iop.FormID, error) { return r.in(c, 0), nil }

// relateTranspose is a linear form that links the axes of each dimension to their new place.
func relateTranspose(r *relator, c *call) (iop.FormID, error) {
	to := dims(r.atoms[c.node.Output])
	maps := make([]iop.AxisMap, len(r.axes(c.node.Output)))
	from := dims(r.atoms[c.node.Inputs[0]])
	for d, a := range c.node.Attr {
		for k, axis := range from[a] {
			maps[axis] = link(to[d][k], 1, 0)
		}
	}
	return r.b.Form(r.axes(c.node.Output), read(r.in(c, 0), 1, maps)), nil
}
