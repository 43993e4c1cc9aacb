package quant

import (
	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/onnx"
)

// softmaxOne is what the exponential's table holds for a difference of zero.
const softmaxOne = 1<<15 - 1

// lowerSoftmax brings the axis to the end, where OpSoftmax works, and back. Its table is round(exp(−d · 2^-e) · (2^15−1))
// for the difference d ≥ 0 to the row's maximum.
func lowerSoftmax(l *lowerer, n *onnx.Node) error {
	out := n.Outputs[0]
	x, err := l.narrow(n.Inputs[0])
	if err != nil {
		return err
	}
	table, err := l.expTable(x.exp)
	if err != nil {
		return err
	}
	perm := lastAxis(len(l.shape(x)), n.Attrs.IntOf("axis"))
	x = l.transposed(x, perm)
	x.id = l.emit(graph.OpSoftmax, l.shape(x), softmaxExp, []int64{int64(table)}, x.id)
	l.vals[out] = l.transposed(lowered{x.id, softmaxExp, true, 15}, perm)
	return nil
}

// expTable returns the index of the exponential's table for differences of exponent e.
func (l *lowerer) expTable(e int) (int, error) {
	// The table is written at exponent 0 because its unit, 2^15 − 1, is no power of two.
	return l.table("exp(-x)·32767", 0, e, 0, func(x float64) float64 { return float64(softmaxOne * onnx.Exp(-x)) })
}

// lastAxis returns the permutation that exchanges axis with the last one; it is its own inverse.
func lastAxis(rank, axis int) []int {
	perm := identityPermutation(rank)
	perm[axis], perm[rank-1] = perm[rank-1], perm[axis]
	return perm
}

// lowerArgMax brings the axis to the end, where OpArgMax finds the first maximum. For the last one it reverses the axis
// and counts from the end.
func lowerArgMax(l *lowerer, n *onnx.Node) error {
	in, out := n.Inputs[0], n.Outputs[0]
	x, err := l.narrow(in)
	if err != nil {
		return err
	}
	perm := lastAxis(len(l.shape(x)), n.Attrs.IntOf("axis"))
	x = l.transposed(x, perm)
	shape := append([]int(nil), l.shape(x)...)
	length := shape[len(shape)-1]
	last := n.Attrs.IntOf("select_last_index") == 1
	if last {
		starts, steps := make([]int, len(shape)), make([]int, len(shape))
		for i := range steps {
			steps[i] = 1
		}
		starts[len(shape)-1], steps[len(shape)-1] = length-1, -1
		x = l.sliced(x, starts, steps, shape)
	}
	shape[len(shape)-1] = 1
	y := lowered{l.emit(graph.OpArgMax, shape, 0, nil, x.id), 0, true, 15}
	if last {
		one := make([]int, len(shape))
		for i := range one {
			one[i] = 1
		}
		if y, err = l.addConstant(y, reversed, out, one, []float64{float64(length - 1)}, 0); err != nil {
			return err
		}
	}
	y = l.transposed(y, perm)
	l.vals[out] = l.reshaped(y, l.plan.graph.Values[out].Shape)
	return nil
}
