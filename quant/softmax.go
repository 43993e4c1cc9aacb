package quant

import (
	"fmt"
	"math"
	"slices"

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
	perm := lastAxis(len(l.shape(x)), n.Attrs.IntOf("axis"))
	inputs := make([]int, 1, 2)
	if len(n.Inputs) > 1 {
		m, err := l.mask(n, perm)
		if err != nil {
			return err
		}
		inputs = append(inputs, m.id)
	}
	x = l.transposed(x, perm)
	inputs[0] = x.id
	x.id = l.emit(graph.OpSoftmax, l.shape(x), softmaxExp, []int64{int64(l.expTable(x.exp, len(inputs) > 1))}, inputs...)
	l.vals[out] = l.transposed(narrowed(x.id, softmaxExp), perm)
	return nil
}

// mask returns the product of the masks of n, its axes exchanged by perm.
func (l *lowerer) mask(n *onnx.Node, perm []int) (lowered, error) {
	rank := len(perm)
	fixed, err := l.plan.constantMask(n)
	if err != nil {
		return lowered{}, err
	}
	var m lowered
	have := false
	if fixed != nil {
		shape, data := permuted(fixed.Shape, fixed.Float, perm)
		id, err := l.weight(l.plan.firstConstant(n), fmt.Sprintf("mask %v", perm), shape, data, 0)
		if err != nil {
			return m, err
		}
		m, have = narrowed(id, 0), true
	}
	for i, v := range n.Inputs[1:] {
		if l.constant(v) != nil {
			continue
		}
		k, err := l.narrow(v)
		if err != nil {
			return m, err
		}
		if k.exp != 0 {
			return m, unsupported("a mask %q that is not zero or one", l.plan.graph.Values[v].Name)
		}
		if n.Attrs.IntsOf("kept")[i] == 0 {
			if k, err = l.complement(k, v); err != nil {
				return m, err
			}
		}
		k = l.transposed(l.reshaped(k, atRank(l.shape(k), rank)), perm)
		if have {
			k = l.rescaled(l.entryProduct(k, m, broadcast(l.shape(k), l.shape(m))), 0)
		}
		m, have = k, true
	}
	return m, nil
}

// complement returns 1 − x of narrow x at exponent 0.
func (l *lowerer) complement(x lowered, v int) (lowered, error) {
	one := atRank(nil, len(l.shape(x)))
	acc, err := l.addConstant(x, reversed, v, one, []float64{1}, 0)
	if err != nil {
		return x, err
	}
	return l.rescaled(acc, 0), nil
}

// firstConstant returns the first mask of n that is constant.
func (p *plan) firstConstant(n *onnx.Node) int {
	for _, v := range n.Inputs[1:] {
		if p.graph.Values[v].Const != nil {
			return v
		}
	}
	return -1
}

// permuted returns a tensor whose axis i is axis perm[i] of data.
func permuted(shape []int, data []float64, perm []int) ([]int, []float64) {
	to, strides := make([]int, len(perm)), make([]int, len(perm))
	for i, p := range perm {
		to[i] = shape[p]
		strides[i] = product(shape[p+1:])
	}
	out := make([]float64, len(data))
	for i := range out {
		at, rest := 0, i
		for a := len(to) - 1; a >= 0; a-- {
			at += rest % to[a] * strides[a]
			rest /= to[a]
		}
		out[i] = data[at]
	}
	return to, out
}

// expTable returns the index of the exponential's table for differences of exponent e. One for masks ends in a zero.
func (l *lowerer) expTable(e int, masked bool) int {
	y := make([]float64, graph.TableSize)
	for i := range y {
		y[i] = float64(softmaxOne * onnx.Exp(-math.Ldexp(float64(i), -e)))
	}
	// The table is written at exponent 0 because its unit, 2^15 − 1, is no power of two.
	key := fmt.Sprintf("exp %d", e)
	if masked && scale(y[len(y)-1], 0) != 0 {
		y[len(y)-1] = 0
		key += " masked"
	}
	return l.table(key, fmt.Sprintf("exp(-x)·32767 of exponent %d", e), 0, e, 0, y)
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
	shape := slices.Clone(l.shape(x))
	length := shape[len(shape)-1]
	last := n.Attrs.IntOf("select_last_index") == 1
	if last {
		starts, steps := make([]int, len(shape)), slices.Repeat([]int{1}, len(shape))
		starts[len(shape)-1], steps[len(shape)-1] = length-1, -1
		x = l.sliced(x, starts, steps, shape)
	}
	shape[len(shape)-1] = 1
	base, err := l.indexBase(n, out, length, last)
	if err != nil {
		return err
	}
	y := narrowed(l.emit(graph.OpArgMax, shape, 0, []int64{int64(base)}, x.id), 0)
	if last {
		if y, err = l.addConstant(y, reversed, out, atRank(nil, len(shape)), []float64{float64(length - 1)}, 0); err != nil {
			return err
		}
	}
	y = l.transposed(y, perm)
	l.vals[out] = l.reshaped(y, l.plan.graph.Values[out].Shape)
	return nil
}

// indexBase returns what is taken from indices below length so that they fit 16 bits: nothing, or 2^15 for an output of
// the model, whose tensor then says so.
func (l *lowerer) indexBase(n *onnx.Node, v, length int, last bool) (int, error) {
	if length <= idOffset {
		return 0, nil
	}
	if last || length > 2*idOffset || !slices.Equal(l.plan.consumers[v], []int{-1}) {
		return 0, unsupported("an index below %d that is no output; supported are %d", length, idOffset)
	}
	l.based[v] = idOffset
	return idOffset, nil
}

// lowerReduceMax brings the axes to the end as one, where OpReduceMax works.
func lowerReduceMax(l *lowerer, n *onnx.Node) error {
	in, out := n.Inputs[0], n.Outputs[0]
	x, err := l.narrow(in)
	if err != nil {
		return err
	}
	axes := n.Attrs.IntsOf("axes")
	x = l.transposed(x, axesLast(len(l.shape(x)), axes))
	kept := l.shape(x)[:len(l.shape(x))-len(axes)]
	x = l.reshaped(x, append(slices.Clone(kept), product(l.shape(x))/product(kept)))
	y := narrowed(l.emit(graph.OpReduceMax, append(slices.Clone(kept), 1), x.exp, nil, x.id), x.exp)
	l.vals[out] = l.reshaped(y, l.plan.graph.Values[out].Shape)
	return nil
}

// lowerTopK brings the axis to the end, where OpTopK works, once for the values and once for the indices.
func lowerTopK(l *lowerer, n *onnx.Node) error {
	x, err := l.narrow(n.Inputs[0])
	if err != nil {
		return err
	}
	perm := lastAxis(len(l.shape(x)), n.Attrs.IntOf("axis"))
	x = l.transposed(x, perm)
	shape, k := slices.Clone(l.shape(x)), n.Attrs.IntOf("k")
	length := shape[len(shape)-1]
	shape[len(shape)-1] = k
	for what, v := range n.Outputs {
		if v < 0 || len(l.plan.consumers[v]) == 0 {
			continue
		}
		l.naming = v
		base, exp := 0, x.exp
		if what == 1 {
			exp = 0
			if base, err = l.indexBase(n, v, length, false); err != nil {
				return err
			}
		}
		id := l.emit(graph.OpTopK, shape, exp, []int64{int64(k), int64(what), int64(base)}, x.id)
		l.vals[v] = l.transposed(narrowed(id, exp), perm)
	}
	return nil
}
