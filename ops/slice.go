package ops

import (
	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/iop"
)

// Slice, Expand and Gather: entries picked by public indices.

// Slice: y[i_0, i_1, …] = x[start_0 + i_0·step_0, start_1 + i_1·step_1, …].
func checkSlice(c *call) (Fact, error) {
	x, y, a := c.in[0].Shape, c.out.Shape, c.node.Attr
	if len(y) != len(x) || len(a) != 2*len(x) {
		return Fact{}, c.errorf("%d attributes and output %v for an input %v", len(a), y, x)
	}
	for i := range x {
		start, step := a[2*i], a[2*i+1]
		n := int64(x[i])
		if start < 0 || start >= n || step == 0 || step > graph.MaxDim || step < -graph.MaxDim {
			return Fact{}, c.errorf("axis %d: start %d, step %d for %d entries", i, start, step, n)
		}
		if last := start + int64(y[i]-1)*step; last < 0 || last >= n {
			return Fact{}, c.errorf("axis %d: last index %d of %d entries", i, last, n)
		}
	}
	return c.wiring(), nil
}

func evalSlice(c *call, in []Operand) ([]int64, error) {
	v := view{shape: c.out.Shape, strides: strides(c.in[0].Shape)}
	for i := range v.strides {
		v.offset += int(c.node.Attr[2*i]) * v.strides[i]
		v.strides[i] *= int(c.node.Attr[2*i+1])
	}
	out := make([]int64, c.out.Elements())
	v.copyTo(out, in[0].ints())
	return out, nil
}

// Expand: dimensions of 1 repeat to the output's shape.
func checkExpand(c *call) (Fact, error) {
	if err := c.attrs(); err != nil {
		return Fact{}, err
	}
	if !broadcasts(c.in[0].Shape, c.out.Shape) {
		return Fact{}, c.errorf("input %v does not broadcast to the output %v", c.in[0].Shape, c.out.Shape)
	}
	return c.wiring(), nil
}

func evalExpand(c *call, in []Operand) ([]int64, error) {
	out := make([]int64, c.out.Elements())
	broadcast(c.in[0].Shape, c.out.Shape).copyTo(out, in[0].ints())
	return out, nil
}

// Gather: row i of the output's axis is row index_i of the input's.
func checkGather(c *call) (Fact, error) {
	x, a := c.in[0].Shape, c.node.Attr
	if len(a) < 2 || a[0] < 0 || a[0] >= int64(len(x)) {
		return Fact{}, c.errorf("%d attributes, axis of an input of rank %d: want an axis and at least one index", len(a), len(x))
	}
	for i, k := range a[1:] {
		if k < 0 || k >= int64(x[a[0]]) {
			return Fact{}, c.errorf("index %d is %d, not in [0, %d]", i, k, x[a[0]]-1)
		}
	}
	want := append([]int(nil), x...)
	want[a[0]] = len(a) - 1
	return c.wiring(), c.shape(want...)
}

func evalGather(c *call, in []Operand) ([]int64, error) {
	x, axis, index := in[0].ints(), int(c.node.Attr[0]), c.node.Attr[1:]
	rows := c.in[0].Shape[axis]
	row := strides(c.in[0].Shape)[axis]
	out := make([]int64, 0, c.out.Elements())
	for base := 0; base < len(x); base += rows * row {
		for _, k := range index {
			at := base + int(k)*row
			out = append(out, x[at:at+row]...)
		}
	}
	return out, nil
}

// sliceAlong reports whether a slice moves entries along a dimension.
func (c *call) sliceAlong(d int) bool {
	return c.node.Attr[2*d] != 0 || c.node.Attr[2*d+1] != 1 || c.in[0].Shape[d] != c.out.Shape[d]
}

func axesSlice(s *splitter, c *call) { axesAlong(s, c, c.sliceAlong) }

// relateSlice is a linear form that reads position start + step·i.
func relateSlice(r *relator, c *call) (iop.FormID, error) {
	w, err := r.walk(c, 0, c.sliceAlong)
	if err != nil {
		return 0, err
	}
	for d := range c.out.Shape {
		if c.sliceAlong(d) {
			w.maps[w.in[d]] = link(w.out[d], int(c.node.Attr[2*d+1]), int(c.node.Attr[2*d]))
		}
	}
	return r.b.Form(w.axes, read(w.src, 1, w.maps)), nil
}

// relateExpand is a linear form that does not link the repeated axes.
func relateExpand(r *relator, c *call) (iop.FormID, error) {
	return r.b.Form(r.axes(c.node.Output), read(r.in(c, 0), 1, r.spread(c, 0))), nil
}

func (c *call) gatherAlong(d int) bool { return int64(d) == c.node.Attr[0] }

func axesGather(s *splitter, c *call) { axesAlong(s, c, c.gatherAlong) }

// relateGather is a linear form that reads position index_i.
func relateGather(r *relator, c *call) (iop.FormID, error) {
	w, err := r.walk(c, 0, c.gatherAlong)
	if err != nil {
		return 0, err
	}
	axis := c.node.Attr[0]
	index := make([]int, len(c.node.Attr)-1)
	for i, k := range c.node.Attr[1:] {
		index[i] = int(k)
	}
	w.maps[w.in[axis]].Index = index
	return r.b.Form(w.axes, read(w.src, 1, w.maps)), nil
}
