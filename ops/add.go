package ops

import (
	"fmt"

	"github.com/zkvin/zkvin/iop"
)

// Sum: y[i] = Σ_k sign_k·2^shift_k·x_k[i], the inputs broadcast to the output's shape.
// Exact, no rounding.

func checkAdd(c *call) (Fact, error) {
	var want []attrRange
	for i := range c.in {
		want = append(want, attrRange{fmt.Sprintf("sign_%d", i), -1, 1}, attrRange{fmt.Sprintf("shift_%d", i), 0, maxShift})
	}
	if err := c.attrs(want...); err != nil {
		return Fact{}, err
	}
	fact := Fact{Class: Sum}
	full := make([]int, len(c.out.Shape))
	for i, x := range c.in {
		sign, shift := c.node.Attr[2*i], c.node.Attr[2*i+1]
		if sign == 0 {
			return Fact{}, c.errorf("attribute %d (sign_%d) is 0, want 1 or −1", 2*i, i)
		}
		if !broadcasts(x.Shape, c.out.Shape) {
			return Fact{}, c.errorf("input %d of shape %v does not broadcast to the output %v", i, x.Shape, c.out.Shape)
		}
		for k, d := range x.Shape {
			full[k] = max(full[k], d)
		}
		fact.Class = max(fact.Class, c.facts[i].Class)
		if b := c.facts[i].Bound; b > (maxBound-fact.Bound)>>shift {
			return Fact{}, c.errorf("input %d: 2^%d·%d more may reach 2^62; rescale it first", i, shift, b)
		}
		fact.Bound += c.facts[i].Bound << shift
	}
	return fact, c.shape(full...)
}

func evalAdd(c *call, in []Operand) ([]int64, error) {
	out := make([]int64, c.out.Elements())
	for k := range in {
		factor := c.node.Attr[2*k] << c.node.Attr[2*k+1]
		x := in[k].ints()
		broadcast(c.in[k].Shape, c.out.Shape).rows(func(pos, off, stride, n int) {
			addRow(out[pos:pos+n], x, off, stride, factor)
		})
	}
	return out, nil
}

// addRow adds factor·x[off + i·stride] to out[i].
func addRow(out, x []int64, off, stride int, factor int64) {
	switch stride {
	case 0:
		v := factor * x[off]
		for i := range out {
			out[i] += v
		}
	case 1:
		x = x[off:][:len(out)]
		for i := range out {
			out[i] += factor * x[i]
		}
	default:
		for i := range out {
			out[i] += factor * x[off+i*stride]
		}
	}
}

// relateAdd is the linear form Σ_k sign_k·2^shift_k·x_k.
func relateAdd(r *relator, c *call) (iop.FormID, error) {
	terms := make([]iop.Term, len(c.in))
	for i := range c.in {
		terms[i] = read(r.in(c, i), c.node.Attr[2*i]<<c.node.Attr[2*i+1], r.spread(c, i))
	}
	return r.b.Form(r.axes(c.node.Output), terms...), nil
}
