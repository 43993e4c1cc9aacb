package quant

import (
	"math"
	"math/bits"
	"slices"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/onnx"
	"github.com/zkvin/zkvin/ops"
)

// Precision of a normalisation: the reciprocal of the largest calibrated deviation keeps this many bits. More would only
// widen the remainder of the rescale that follows.
const reciprocalBits = 18

// lowerNormalize lowers (x − μ)/√(v + ε) over the last n entries:
//
//	S = Σ x_i,  c_i = n·x_i − S,  V = Σ c_i·x_i + ε′,  s = ⌊√(2^(2j)·V)⌋,  r = 2^k/s,  y_i = c_i·r
//
// (c_i = n·x_i without the mean). V is n²·(variance + ε) in units of x, so y is c·r at exponent k − j.
func lowerNormalize(l *lowerer, n *onnx.Node) error {
	in, out := n.Inputs[0], n.Outputs[0]
	axes := n.Attrs.IntsOf("axes")
	full := l.plan.graph.Values[in].Shape
	perm := axesLast(len(full), axes)
	count := 1
	for _, a := range axes {
		count *= full[a]
	}
	x := l.vals[in]
	if x.class == ops.Accumulator || x.bound > normalizable(count) {
		var err error
		if x, err = l.narrow(in); err != nil {
			return err
		}
	}
	x = l.transposed(x, perm)
	moved := l.shape(x)
	x = l.reshaped(x, []int{product(moved) / count, count})
	y, err := l.normalized(n, x, count)
	if err != nil {
		return err
	}
	l.vals[out] = l.transposed(l.reshaped(y, moved), inverse(perm))
	return nil
}

// normalizable bounds the entries of rows of n for which the contraction and the product stay below 2^60.
func normalizable(n int) float64 {
	// V ≤ 2·n²·bound² and c·r ≤ 2·n·bound·2^31.
	return math.Min(math.Sqrt(maxBound/4)/float64(n), math.Ldexp(1, 28)/float64(n))
}

// normalized is lowerNormalize on a matrix of rows of n.
func (l *lowerer) normalized(node *onnx.Node, x lowered, n int) (lowered, error) {
	rows := l.shape(x)[0]
	c := l.times(x, int64(n))
	if node.Attrs.IntOf("mean") == 1 {
		sum := lowered{exp: x.exp, class: max(x.class, ops.Sum), bound: x.bound * float64(n)}
		sum.id = l.emit(graph.OpReduceSum, []int{rows, 1}, x.exp, []int64{1}, x.id)
		c = l.added(c, l.expanded(sum, l.shape(x)), x.exp, minus)
	}
	v := l.matMul(l.reshaped(c, []int{rows, 1, n}), l.reshaped(x, []int{rows, 1, n}))
	v = l.reshaped(v, []int{rows, 1})
	epsilon := math.Ldexp(node.Attrs.FloatOf("epsilon"), v.exp) * float64(n) * float64(n)
	v, least, err := l.atLeast(v, node.Outputs[0], epsilon)
	if err != nil {
		return v, err
	}
	j := max(0, (61-bits.Len64(uint64(v.bound)))/2)
	v = l.shifted(v, 2*j)
	root := lowered{exp: 0, class: ops.Sum, bound: narrowRoot(v.bound)}
	root.id = l.emit(graph.OpSqrt, []int{rows, 1}, 0, nil, v.id)
	k := l.normalizeScale(node, x.exp, j, n, math.Floor(math.Sqrt(math.Ldexp(least, 2*j))))
	r := lowered{exp: k, class: ops.Sum, bound: 1 << 31}
	r.id = l.emit(graph.OpReciprocal, []int{rows, 1}, k, []int64{int64(k)}, root.id)
	y := lowered{exp: k - j, class: ops.Accumulator, bound: c.bound * r.bound}
	y.id = l.emit(graph.OpMul, l.shape(c), y.exp, nil, c.id, r.id)
	return y, nil
}

// normalizeScale chooses k, for which 2^k/s stays below 2^31 for all s ≥ least, and which keeps reciprocalBits of it at
// the largest calibrated s if it can.
func (l *lowerer) normalizeScale(node *onnx.Node, exp, j, n int, least float64) int {
	_, e := math.Frexp(least) // 2^(e−1) ≤ least < 2^e
	safe := min(61, 30+e-1)
	most := l.plan.magnitude(node.Inputs[0]) * l.plan.options.Headroom
	_, top := math.Frexp(math.Ldexp(most*float64(n), exp+j))
	return min(safe, max(reciprocalBits+top, l.plan.exp[node.Outputs[0]]+j))
}

// narrowRoot bounds the root of a number up to bound.
func narrowRoot(bound float64) float64 { return math.Floor(math.Sqrt(bound)) }

// times returns the integers of x times factor, at the same exponent: another real value.
func (l *lowerer) times(x lowered, factor int64) lowered {
	y := lowered{exp: x.exp, class: max(x.class, ops.Sum), bound: x.bound * math.Abs(float64(factor))}
	y.id = l.emit(graph.OpScale, l.shape(x), y.exp, []int64{factor}, x.id)
	return y
}

// atLeast adds the integer nearest to least that 16 bits and a shift hold, at least 1, to v, which is nowhere negative.
// It returns the integer added, too.
func (l *lowerer) atLeast(v lowered, named int, least float64) (lowered, float64, error) {
	shift := 0
	for math.Ldexp(least, -shift) > 1<<15-1 {
		shift++
	}
	q := max(1, math.RoundToEven(math.Ldexp(least, -shift)))
	if shift > maxShift {
		return v, 0, unsupported("an epsilon of %g in units of the sum of squares", least)
	}
	one := make([]int, len(l.shape(v)))
	for i := range one {
		one[i] = 1
	}
	exp := v.exp - shift
	id, err := l.weight(named, "epsilon", one, []float64{math.Ldexp(q, -exp)}, exp)
	if err != nil {
		return v, 0, err
	}
	return l.added(v, narrowed(id, exp), v.exp, plus), math.Ldexp(q, shift), nil
}

// axesLast returns the permutation that moves axes, in order, behind the others.
func axesLast(rank int, axes []int) []int {
	var perm []int
	for a := range rank {
		if !slices.Contains(axes, a) {
			perm = append(perm, a)
		}
	}
	return append(perm, axes...)
}

// inverse returns the permutation that undoes perm.
func inverse(perm []int) []int {
	out := make([]int, len(perm))
	for i, p := range perm {
		out[p] = i
	}
	return out
}
