package quant

import (
	"fmt"
	"math"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/onnx"
)

// Wiring moves entries and leaves exponents alone, so it works on accumulators as well as on 16 bits.

func lowerReshape(l *lowerer, n *onnx.Node) error {
	l.vals[n.Outputs[0]] = l.reshaped(l.vals[n.Inputs[0]], n.Attrs.IntsOf("shape"))
	return nil
}

func lowerTranspose(l *lowerer, n *onnx.Node) error {
	l.vals[n.Outputs[0]] = l.transposed(l.vals[n.Inputs[0]], n.Attrs.IntsOf("perm"))
	return nil
}

// transposed returns x with output axis i taken from axis perm[i].
func (l *lowerer) transposed(x lowered, perm []int) lowered {
	from := l.shape(x)
	shape, moved := make([]int, len(perm)), false
	for i, p := range perm {
		shape[i] = from[p]
		moved = moved || p != i
	}
	if moved {
		x.id = l.emit(graph.OpTranspose, shape, x.exp, attributes(perm), x.id)
	}
	return x
}

// identityPermutation returns 0 … rank−1.
func identityPermutation(rank int) []int {
	perm := make([]int, rank)
	for i := range perm {
		perm[i] = i
	}
	return perm
}

// lowerConcat joins operands at one exponent. The plan gives them one where it can; where an operator's meaning fixes
// another, the finer ones are rescaled to the coarsest.
func lowerConcat(l *lowerer, n *onnx.Node) error {
	out := n.Outputs[0]
	exp := math.MaxInt
	for _, v := range n.Inputs {
		if l.constant(v) != nil {
			continue
		}
		x, err := l.narrow(v)
		if err != nil {
			return err
		}
		exp = min(exp, x.exp)
	}
	ids := make([]int, len(n.Inputs))
	for i, v := range n.Inputs {
		if c := l.constant(v); c != nil {
			id, err := l.weight(v, "concat", c.Shape, c.Float, exp)
			if err != nil {
				return err
			}
			ids[i] = id
			continue
		}
		x := l.vals[v]
		if x.exp > exp {
			if err := l.rescaleTo(out, x, exp, exp, graph.FuncIdentity); err != nil {
				return err
			}
			x = l.vals[out]
		}
		ids[i] = x.id
	}
	id := l.emit(graph.OpConcat, l.plan.graph.Values[out].Shape, exp, []int64{int64(n.Attrs.IntOf("axis"))}, ids...)
	l.vals[out] = narrowed(id, exp)
	return nil
}

func lowerSlice(l *lowerer, n *onnx.Node) error {
	starts, steps := n.Attrs.IntsOf("starts"), n.Attrs.IntsOf("steps")
	l.vals[n.Outputs[0]] = l.sliced(l.vals[n.Inputs[0]], starts, steps, l.plan.graph.Values[n.Outputs[0]].Shape)
	return nil
}

// sliced returns entry start + i·step of each axis of x.
func (l *lowerer) sliced(x lowered, starts, steps, shape []int) lowered {
	attr := make([]int64, 0, 2*len(starts))
	for i := range starts {
		attr = append(attr, int64(starts[i]), int64(steps[i]))
	}
	x.id = l.emit(graph.OpSlice, shape, x.exp, attr, x.id)
	return x
}

func lowerSplit(l *lowerer, n *onnx.Node) error {
	axis, at := n.Attrs.IntOf("axis"), 0
	x := l.vals[n.Inputs[0]]
	for i, length := range n.Attrs.IntsOf("split") {
		if v := n.Outputs[i]; v >= 0 {
			starts, steps := make([]int, len(l.shape(x))), make([]int, len(l.shape(x)))
			for a := range steps {
				steps[a] = 1
			}
			starts[axis] = at
			l.naming = v
			l.vals[v] = l.sliced(x, starts, steps, l.plan.graph.Values[v].Shape)
		}
		at += length
	}
	return nil
}

// lowerPad rounds the padding value to the exponent of its operand, halves to even.
func lowerPad(l *lowerer, n *onnx.Node) error {
	in, out := n.Inputs[0], n.Outputs[0]
	x, err := l.narrow(in)
	if err != nil {
		return err
	}
	value := scale(n.Attrs.FloatOf("value"), x.exp)
	if !(value >= math.MinInt16 && value <= math.MaxInt16) {
		return fmt.Errorf("%w: padding value %g beside values of exponent %d", ErrRange, n.Attrs.FloatOf("value"), x.exp)
	}
	attr := append(attributes(n.Attrs.IntsOf("pads")), int64(value))
	x.id = l.emit(graph.OpPad, l.plan.graph.Values[out].Shape, x.exp, attr, x.id)
	l.vals[out] = x
	return nil
}

func lowerExpand(l *lowerer, n *onnx.Node) error {
	shape := l.plan.graph.Values[n.Outputs[0]].Shape
	x := l.vals[n.Inputs[0]]
	l.vals[n.Outputs[0]] = l.expanded(l.reshaped(x, atRank(l.shape(x), len(shape))), shape)
	return nil
}

// expanded returns x with axes of length 1 repeated to shape.
func (l *lowerer) expanded(x lowered, shape []int) lowered {
	if product(l.shape(x)) != product(shape) {
		x.id = l.emit(graph.OpExpand, shape, x.exp, nil, x.id)
	}
	return x
}

// lowerGather takes entries of one axis by constant indices of any shape.
func lowerGather(l *lowerer, n *onnx.Node) error {
	axis, indices := n.Attrs.IntOf("axis"), n.Attrs.IntsOf("indices")
	x := l.vals[n.Inputs[0]]
	shape := append([]int(nil), l.shape(x)...)
	shape[axis] = len(indices)
	x.id = l.emit(graph.OpGather, shape, x.exp, append([]int64{int64(axis)}, attributes(indices)...), x.id)
	l.vals[n.Outputs[0]] = l.reshaped(x, l.plan.graph.Values[n.Outputs[0]].Shape)
	return nil
}

// lowerCast lets integers be read as real numbers; the other direction would have to drop fractions.
func lowerCast(l *lowerer, n *onnx.Node) error {
	in := l.plan.graph.Values[n.Inputs[0]].DType
	if to := n.Attrs.StrOf("to"); to != onnx.Float.String() && to != in.String() {
		return unsupported("a cast from %v to %s; supported are casts to float", in, to)
	}
	return alias(l, n)
}
