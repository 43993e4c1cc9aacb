package ops

import (
	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/iop"
)

// Concat and Pad: the output is laid out from parts.

func checkConcat(c *call) (Fact, error) {
	first := c.in[0].Shape
	if err := c.attrs(attrRange{"axis", 0, int64(len(first)) - 1}); err != nil {
		return Fact{}, err
	}
	axis := int(c.node.Attr[0])
	want := append([]int(nil), first...)
	want[axis] = 0
	for i, x := range c.in {
		if err := c.rank(i, len(first)); err != nil {
			return Fact{}, err
		}
		for k, d := range x.Shape {
			if k != axis && d != first[k] {
				return Fact{}, c.errorf("input %d of shape %v does not fit %v", i, x.Shape, first)
			}
		}
		want[axis] += x.Shape[axis]
	}
	return c.wiring(), c.shape(want...)
}

func evalConcat(c *call, in []Operand) ([]int64, error) {
	axis := int(c.node.Attr[0])
	data, row := make([][]int64, len(in)), make([]int, len(in))
	for i := range in {
		data[i] = in[i].ints()
		row[i] = strides(c.in[i].Shape)[axis] * c.in[i].Shape[axis]
	}
	out := make([]int64, 0, c.out.Elements())
	for at := 0; at*row[0] < len(data[0]); at++ {
		for i := range in {
			out = append(out, data[i][at*row[i]:(at+1)*row[i]]...)
		}
	}
	return out, nil
}

// Pad: before_k entries of value before and after_k after the input along axis k.
func checkPad(c *call) (Fact, error) {
	x := c.in[0].Shape
	r := len(x)
	want := make([]attrRange, 2*r, 2*r+1)
	for i := range want {
		want[i] = attrRange{"pad", 0, graph.MaxDim}
	}
	if err := c.attrs(append(want, attrRange{"value", NarrowMin, NarrowMax})...); err != nil {
		return Fact{}, err
	}
	shape := make([]int, r)
	for i := range shape {
		shape[i] = int(c.node.Attr[i]) + x[i] + int(c.node.Attr[r+i])
	}
	fact := c.wiring()
	fact.Bound = max(fact.Bound, narrow.Bound)
	return fact, c.shape(shape...)
}

func evalPad(c *call, in []Operand) ([]int64, error) {
	r := len(c.out.Shape)
	x, out := in[0].ints(), make([]int64, c.out.Elements())
	if value := c.node.Attr[2*r]; value != 0 {
		for i := range out {
			out[i] = value
		}
	}
	inner := view{shape: c.in[0].Shape, strides: strides(c.out.Shape)}
	for i := range inner.strides {
		inner.offset += int(c.node.Attr[i]) * inner.strides[i]
	}
	inner.rows(func(pos, off, stride, n int) {
		for i := range n {
			out[off+i*stride] = x[pos+i]
		}
	})
	return out, nil
}

func (c *call) concatAlong(d int) bool { return int64(d) == c.node.Attr[0] && len(c.in) > 1 }

func axesConcat(s *splitter, c *call) { axesAlong(s, c, c.concatAlong) }

// relateConcat is the sum of the parts, each shifted to its place; outside it reads zero.
func relateConcat(r *relator, c *call) (iop.FormID, error) {
	axis := int(c.node.Attr[0])
	var axes []int
	terms := make([]iop.Term, len(c.in))
	base := 0
	for i, x := range c.in {
		w, err := r.walk(c, i, c.concatAlong)
		if err != nil {
			return 0, err
		}
		if c.concatAlong(axis) {
			w.maps[w.in[axis]].Offset = -base
		}
		base += x.Shape[axis]
		terms[i], axes = read(w.src, 1, w.maps), w.axes
	}
	return r.b.Form(axes, terms...), nil
}

func (c *call) padAlong(d int) bool { return c.in[0].Shape[d] != c.out.Shape[d] }

func axesPad(s *splitter, c *call) { axesAlong(s, c, c.padAlong) }

// relatePad is the shifted input plus value·(1 − [inside]).
func relatePad(r *relator, c *call) (iop.FormID, error) {
	w, err := r.walk(c, 0, c.padAlong)
	if err != nil {
		return 0, err
	}
	inside := make([]iop.PublicAxis, len(w.axes))
	for i, n := range w.axes {
		inside[i] = iop.PublicAxis{Lo: 0, Hi: n}
	}
	for d, n := range c.in[0].Shape {
		if before := int(c.node.Attr[d]); c.padAlong(d) {
			w.maps[w.in[d]].Offset = -before
			inside[w.out[d]] = iop.PublicAxis{Lo: before, Hi: before + n}
		}
	}
	terms := []iop.Term{read(w.src, 1, w.maps)}
	if value := c.node.Attr[2*len(c.out.Shape)]; value != 0 {
		terms = append(terms, iop.Constant(w.axes, iop.Int(value)), iop.Term{Coef: iop.Int(-value), Kind: iop.FromPublic, Public: inside})
	}
	return r.b.Form(w.axes, terms...), nil
}
