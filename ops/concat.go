package ops

import "github.com/zkvin/zkvin/graph"

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
