package quant

import (
	"fmt"
	"math"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/onnx"
	"github.com/zkvin/zkvin/ops"
)

// signs of the two operands of a sum.
type signs [2]int64

var (
	plus     = signs{1, 1}
	minus    = signs{1, -1}
	reversed = signs{-1, 1} // constant − x
)

func lowerAdd(l *lowerer, n *onnx.Node) error { return l.lowerSum(n, plus) }
func lowerSub(l *lowerer, n *onnx.Node) error { return l.lowerSum(n, minus) }

func (l *lowerer) lowerSum(n *onnx.Node, s signs) error {
	x, err := l.sum(n, n.Inputs[0], n.Inputs[1], s)
	l.vals[n.Outputs[0]] = x
	return err
}

// sum returns a ± b with broadcasting, for node n. A constant operand becomes a private weight.
func (l *lowerer) sum(n *onnx.Node, a, b int, s signs) (lowered, error) {
	rank := len(l.plan.graph.Values[n.Outputs[0]].Shape)
	ca, cb := l.constant(a), l.constant(b)
	switch {
	case ca == nil && cb == nil:
		if err := l.joinStream(n.Outputs[0], a, b); err != nil {
			return lowered{}, err
		}
		x, y, err := l.aligned(a, b)
		if err != nil {
			return x, err
		}
		x, y = l.reshaped(x, atRank(l.shape(x), rank)), l.reshaped(y, atRank(l.shape(y), rank))
		return l.added(x, y, max(x.exp, y.exp), s), nil
	case ca != nil:
		a, b, cb = b, a, ca
		if s == minus {
			s = reversed
		}
	}
	x := l.vals[a]
	x = l.reshaped(x, atRank(l.shape(x), rank))
	want := max(x.exp, l.plan.exp[n.Outputs[0]])
	if want-x.exp > maxShift || math.Ldexp(x.bound, want-x.exp) >= maxBound/4 {
		want = x.exp
	}
	return l.addConstant(x, s, b, atRank(cb.Shape, rank), numbers(cb), want)
}

// aligned returns operands whose sum fits an accumulator: where their exponents are too far apart, the finer one is
// rescaled first.
func (l *lowerer) aligned(a, b int) (x, y lowered, err error) {
	fits := func(x, y lowered) bool {
		e := max(x.exp, y.exp)
		return e-min(x.exp, y.exp) <= maxShift && math.Ldexp(x.bound, e-x.exp)+math.Ldexp(y.bound, e-y.exp) < maxBound
	}
	x, y = l.vals[a], l.vals[b]
	if !fits(x, y) {
		if x, err = l.narrow(a); err != nil {
			return x, y, err
		}
		if y, err = l.narrow(b); err != nil {
			return x, y, err
		}
	}
	if !fits(x, y) {
		return x, y, fmt.Errorf("%w: operands with exponents %d and %d", ErrRange, x.exp, y.exp)
	}
	return x, y, nil
}

// added returns the sum of two tensors of equal rank at exponent e, no coarser than theirs.
func (l *lowerer) added(x, y lowered, e int, s signs) lowered {
	attr := []int64{s[0], int64(e - x.exp), s[1], int64(e - y.exp)}
	id := l.emit(graph.OpAdd, broadcast(l.shape(x), l.shape(y)), e, attr, x.id, y.id)
	return lowered{id, e, max(ops.Sum, x.class, y.class), math.Ldexp(x.bound, e-x.exp) + math.Ldexp(y.bound, e-y.exp)}
}

// addConstant returns s[0]·x + s[1]·data at exponent want or x's own, whichever is finer. The constant v, of the same
// rank as x, is rounded to 16 bits and to the exponent of the sum.
func (l *lowerer) addConstant(x lowered, s signs, v int, shape []int, data []float64, want int) (lowered, error) {
	e := max(x.exp, want)
	exp := min(e, exponentFor(maxAbs(data), 1<<(l.plan.options.WeightBits-1)-1, maxWeightExp))
	if e-exp > maxShift || e-x.exp > maxShift || math.Ldexp(x.bound, e-x.exp)+math.Ldexp(narrowBound, e-exp) >= maxBound {
		return x, fmt.Errorf("%w: constant %q reaches ±%g, too large beside a sum of exponent %d",
			ErrRange, l.plan.graph.Values[v].Name, maxAbs(data), e)
	}
	id, err := l.weight(v, "add", shape, data, exp)
	if err != nil {
		return x, err
	}
	return l.added(x, narrowed(id, exp), e, s), nil
}

func lowerMul(l *lowerer, n *onnx.Node) error {
	x, c := n.Inputs[0], n.Inputs[1]
	if l.constant(c) == nil {
		x, c = c, x
	}
	if l.constant(c) == nil {
		return l.multiplied(n)
	}
	return l.scaled(n, x, c, "mul", func(v float64) float64 { return v })
}

func lowerDiv(l *lowerer, n *onnx.Node) error {
	if l.constant(n.Inputs[1]) == nil {
		return l.divided(n)
	}
	return l.scaled(n, n.Inputs[0], n.Inputs[1], "div", func(v float64) float64 { return 1 / v })
}

// lowerNeg lowers −x.
func lowerNeg(l *lowerer, n *onnx.Node) error {
	l.vals[n.Outputs[0]] = l.timesPower(l.vals[n.Inputs[0]], 0, -1)
	return nil
}

// scaled lowers value x times factor(c), c a constant: a single power of two changes only the exponent (and the sign),
// a single number times the result of a product of activations is a public integer; everything else is a product with
// private weights.
func (l *lowerer) scaled(n *onnx.Node, xv, cv int, form string, factor func(float64) float64) error {
	out := n.Outputs[0]
	from := numbers(l.constant(cv))
	data := make([]float64, len(from))
	for i, v := range from {
		data[i] = factor(v)
		if math.IsInf(data[i], 0) || math.IsNaN(data[i]) {
			return fmt.Errorf("%w: constant %q: entry %d is %g", ErrRange, l.plan.graph.Values[cv].Name, i, v)
		}
	}
	shape := l.plan.graph.Values[out].Shape
	if k, sign, ok := powerOfTwo(data); ok {
		x := l.vals[xv]
		x = l.expanded(l.reshaped(x, atRank(l.shape(x), len(shape))), shape)
		l.vals[out] = l.timesPower(x, k, sign)
		return nil
	}
	if l.publicScale(xv, data) {
		x := l.vals[xv]
		l.vals[out] = l.expanded(l.reshaped(l.timesNumber(x, data[0], scaleBits), atRank(l.shape(x), len(shape))), shape)
		return nil
	}
	x, err := l.narrow(xv)
	if err != nil {
		return err
	}
	x = l.expanded(l.reshaped(x, atRank(l.shape(x), len(shape))), shape)
	exp := l.productExp(cv, maxAbs(data), x, l.plan.landing(out))
	id, err := l.weight(cv, form, atRank(l.constant(cv).Shape, len(shape)), data, exp)
	if err != nil {
		return err
	}
	acc := lowered{exp: x.exp + exp, class: ops.Accumulator, bound: x.bound * narrowBound}
	acc.id = l.emit(graph.OpMul, shape, acc.exp, nil, x.id, id)
	l.vals[out] = acc
	return nil
}

// scaleBits is the precision of a public multiplier.
const scaleBits = 14

// publicScale reports whether value v is the product of two activations, whose scale (one over the root of the width of a
// head) is no secret, and data is one number by which it can be multiplied as it is.
func (l *lowerer) publicScale(v int, data []float64) bool {
	at := l.plan.makers[v]
	return len(data) == 1 && data[0] != 0 && at >= 0 && l.plan.graph.Nodes[at].Op == "MatMul" &&
		l.vals[v].class == ops.Accumulator && l.vals[v].bound < maxBound>>(scaleBits+2)
}

// timesNumber multiplies x by the integer m for which m/2^t is nearest to factor within 2^-precision, t the least.
func (l *lowerer) timesNumber(x lowered, factor float64, precision int) lowered {
	fraction, e := math.Frexp(factor)
	bits, m := 1, 0.0
	for ; ; bits++ {
		m = math.RoundToEven(math.Ldexp(fraction, bits))
		if math.Abs(math.Ldexp(m, -bits)-fraction) <= math.Ldexp(math.Abs(fraction), -precision) {
			break
		}
	}
	y := l.times(x, int64(m))
	y.exp = x.exp + bits - e
	l.g.Tensors[y.id].Exp = y.exp
	return y
}

// powerOfTwo reports whether data is one number ±2^k.
func powerOfTwo(data []float64) (k int, sign int64, ok bool) {
	if len(data) != 1 {
		return 0, 0, false
	}
	fraction, exp := math.Frexp(data[0])
	switch {
	case exp < -maxShift || exp > maxShift:
		return 0, 0, false
	case fraction == 0.5:
		return exp - 1, 1, true
	case fraction == -0.5:
		return exp - 1, -1, true
	}
	return 0, 0, false
}

// timesPower returns sign · 2^k · x: the same integers, negated or not, under another exponent.
func (l *lowerer) timesPower(x lowered, k int, sign int64) lowered {
	x.exp -= k
	if sign > 0 {
		x.id = l.emit(graph.OpReshape, l.shape(x), x.exp, attributes(l.shape(x)), x.id)
		return x
	}
	x.id = l.emit(graph.OpAdd, l.shape(x), x.exp, []int64{sign, 0}, x.id)
	x.class = max(x.class, ops.Sum)
	return x
}

// broadcast returns the shape of a sum of tensors of equal rank.
func broadcast(a, b []int) []int {
	out := make([]int, len(a))
	for i := range out {
		out[i] = max(a[i], b[i])
	}
	return out
}
