package quant

import (
	"fmt"
	"math"
	"slices"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/onnx"
	"github.com/zkvin/zkvin/ops"
)

// Products, quotients and choices of two values that both depend on the input. Operands of a product are narrow or sums;
// an accumulator is rescaled first, a sum where the product would not fit.

// operands returns values a and b as a product of terms summands takes them.
func (l *lowerer) operands(a, b, terms int) (x, y lowered, err error) {
	for _, v := range []int{a, b} {
		if l.vals[v].class == ops.Accumulator {
			if _, err = l.narrow(v); err != nil {
				return x, y, err
			}
		}
	}
	for _, v := range []int{a, b} {
		if l.vals[a].bound*l.vals[b].bound*float64(terms) >= maxBound {
			if _, err = l.narrow(v); err != nil {
				return x, y, err
			}
		}
	}
	return l.vals[a], l.vals[b], nil
}

// matMul returns X·Yᵀ for x of shape [..., m, k] and y of shape [..., n, k].
func (l *lowerer) matMul(x, y lowered) lowered {
	shape := slices.Clone(l.shape(x))
	k := shape[len(shape)-1]
	shape[len(shape)-1] = l.shape(y)[len(shape)-2]
	out := lowered{exp: x.exp + y.exp, class: ops.Accumulator, bound: x.bound * y.bound * float64(k)}
	out.id = l.emit(graph.OpMatMul, shape, out.exp, nil, x.id, y.id)
	return out
}

// activationProduct multiplies two values that depend on the input, as numpy's matmul does, the last two axes of each
// swapped before if transA or transB.
func (l *lowerer) activationProduct(a, b int, transA, transB bool) (lowered, error) {
	shapeA, shapeB := l.plan.graph.Values[a].Shape, l.plan.graph.Values[b].Shape
	inner := shapeA[len(shapeA)-1]
	if transA {
		inner = shapeA[0]
	}
	x, y, err := l.operands(a, b, inner)
	if err != nil {
		return x, err
	}
	if len(shapeA) == 1 {
		x = l.reshaped(x, []int{1, inner})
	}
	if transA {
		x = l.swapped(x)
	}
	switch {
	case len(shapeB) == 1:
		y = l.reshaped(y, []int{1, inner})
	case !transB:
		y = l.swapped(y)
	}
	rank := max(len(l.shape(x)), len(l.shape(y)))
	x, y = l.reshaped(x, atRank(l.shape(x), rank)), l.reshaped(y, atRank(l.shape(y), rank))
	batch := broadcast(l.shape(x)[:rank-2], l.shape(y)[:rank-2])
	x = l.expanded(x, append(batch, l.shape(x)[rank-2:]...))
	return l.matMul(x, y), nil
}

// entryProduct multiplies two tensors entry by entry, to the given shape.
func (l *lowerer) entryProduct(x, y lowered, shape []int) lowered {
	x, y = l.reshaped(x, atRank(l.shape(x), len(shape))), l.reshaped(y, atRank(l.shape(y), len(shape)))
	if !slices.Equal(l.shape(x), shape) && slices.Equal(l.shape(y), shape) {
		x, y = y, x
	}
	x = l.expanded(x, shape)
	out := lowered{exp: x.exp + y.exp, class: ops.Accumulator, bound: x.bound * y.bound}
	out.id = l.emit(graph.OpMul, shape, out.exp, nil, x.id, y.id)
	return out
}

// multiplied lowers a · b of two values that depend on the input.
func (l *lowerer) multiplied(n *onnx.Node) error {
	x, y, err := l.operands(n.Inputs[0], n.Inputs[1], 1)
	if err != nil {
		return err
	}
	l.vals[n.Outputs[0]] = l.entryProduct(x, y, l.plan.graph.Values[n.Outputs[0]].Shape)
	return nil
}

// lowerPow lowers a square; every other power is a table.
func lowerPow(l *lowerer, n *onnx.Node) error {
	if !isSquare(n) {
		return unsupported("exponent %g of a value of another shape", n.Attrs.FloatOf("exponent"))
	}
	x, y, err := l.operands(n.Inputs[0], n.Inputs[0], 1)
	if err != nil {
		return err
	}
	l.vals[n.Outputs[0]] = l.entryProduct(x, y, l.shape(x))
	return nil
}

// divided lowers a / b for a b that depends on the input: a times OpReciprocal of b. Where b may be negative, its
// magnitude is inverted and a takes its sign.
func (l *lowerer) divided(n *onnx.Node) error {
	a, b, out := n.Inputs[0], n.Inputs[1], n.Outputs[0]
	low, high := l.plan.low(b), l.plan.high(b)
	signed := low < 0 && !l.plan.nonNeg[b]
	y := l.vals[b]
	if signed || y.class == ops.Accumulator || y.bound >= 1<<31 {
		var err error
		if y, err = l.narrow(b); err != nil {
			return err
		}
	}
	size, sign := y, lowered{}
	if signed {
		size, sign = l.looked(y, "abs", math.Abs), l.looked(lowered{y.id, 0, y.class, y.bound}, "sign", signOf)
		low, high = 0, math.Max(-low, high)
	}
	r := l.reciprocal(size, low/l.plan.options.Headroom, high*l.plan.options.Headroom)
	shape := l.plan.graph.Values[out].Shape
	if c := l.constant(a); c != nil {
		return l.constantByReciprocal(n, c, r, sign, signed, shape)
	}
	x, err := l.narrow(a)
	if err != nil {
		return err
	}
	if signed {
		product := l.entryProduct(x, sign, broadcast(atRank(l.shape(x), len(shape)), atRank(l.shape(sign), len(shape))))
		x = l.rescaled(product, x.exp)
	}
	l.vals[out] = l.entryProduct(x, r, shape)
	return nil
}

// constantByReciprocal lowers c / b, with r = 1/|b| and b's sign.
func (l *lowerer) constantByReciprocal(n *onnx.Node, c *onnx.Tensor, r, sign lowered, signed bool, shape []int) error {
	data := numbers(c)
	exp := exponentFor(maxAbs(data), 1<<(l.plan.options.WeightBits-1)-1, maxWeightExp)
	id, err := l.weight(n.Inputs[0], "dividend", atRank(c.Shape, len(shape)), data, exp)
	if err != nil {
		return err
	}
	w := narrowed(id, exp)
	if signed {
		w = l.rescaled(l.entryProduct(l.expanded(l.reshaped(sign, atRank(l.shape(sign), len(shape))), shape), w, shape), exp)
		l.vals[n.Outputs[0]] = l.entryProduct(w, r, shape)
		return nil
	}
	r = l.expanded(l.reshaped(r, atRank(l.shape(r), len(shape))), shape)
	l.vals[n.Outputs[0]] = l.entryProduct(r, w, shape)
	return nil
}

func signOf(x float64) float64 {
	switch {
	case x > 0:
		return 1
	case x < 0:
		return -1
	}
	return 0
}

// looked returns f of narrow x, at the same exponent.
func (l *lowerer) looked(x lowered, name string, f func(float64) float64) lowered {
	y := make([]float64, graph.TableSize)
	for i := range y {
		y[i] = f(math.Ldexp(float64(i+math.MinInt16), -x.exp))
	}
	table := l.table(name, name, math.MinInt16, x.exp, x.exp, y)
	return narrowed(l.emit(graph.OpRescale, l.shape(x), x.exp, []int64{0, int64(table)}, x.id), x.exp)
}

// rescaled returns x in 16 bits at exponent exp, no finer than its own.
func (l *lowerer) rescaled(x lowered, exp int) lowered {
	return narrowed(l.emit(graph.OpRescale, l.shape(x), exp, []int64{int64(x.exp - exp), graph.FuncIdentity}, x.id), exp)
}

// reciprocal returns 2^k/x, k such that reals down to least give less than 2^31 and most keeps reciprocalBits of it
// where both can be.
func (l *lowerer) reciprocal(x lowered, least, most float64) lowered {
	_, low := math.Frexp(math.Max(1, math.Ldexp(least, x.exp)))
	_, high := math.Frexp(math.Ldexp(most, x.exp))
	k := max(0, min(61, 29+low, reciprocalBits+high))
	r := lowered{exp: k - x.exp, class: ops.Sum, bound: 1 << 31}
	r.id = l.emit(graph.OpReciprocal, l.shape(x), r.exp, []int64{int64(k)}, x.id)
	return r
}

// difference returns a − b of value a and value b, either of which may be constant, at an exponent at which calibrated
// differences fit 16 bits.
func (l *lowerer) difference(n *onnx.Node, a, b int) (x lowered, exp int, err error) {
	x, err = l.sum(n, a, b, minus)
	if err != nil {
		return x, 0, err
	}
	most := (l.plan.magnitude(a) + l.plan.magnitude(b)) * l.plan.options.Headroom
	exp = min(x.exp, exponentFor(most, 1<<(l.plan.options.ActivationBits-1)-1, maxExp))
	return x, exp, nil
}

// lowerExtreme lowers max(a, b) = b + relu(a − b), and min(a, b) = b − relu(b − a).
func lowerExtreme(l *lowerer, n *onnx.Node) error {
	a, b, out := n.Inputs[0], n.Inputs[1], n.Outputs[0]
	if l.constant(b) != nil {
		a, b = b, a
	}
	first, second, s := a, b, plus
	if n.Op == "Min" {
		first, second, s = b, a, minus
	}
	d, exp, err := l.difference(n, first, second)
	if err != nil {
		return err
	}
	over := narrowed(l.emit(graph.OpRescale, l.shape(d), exp, []int64{int64(d.exp - exp), graph.FuncReLU}, d.id), exp)
	y := l.vals[b]
	y = l.reshaped(y, atRank(l.shape(y), len(l.shape(over))))
	l.vals[out] = l.added(y, over, max(y.exp, over.exp), s)
	return nil
}

// comparisons are functions of the difference of the operands.
var comparisons = map[string]func(d float64) bool{
	"Greater": func(d float64) bool { return d > 0 }, "GreaterOrEqual": func(d float64) bool { return d >= 0 },
	"Less": func(d float64) bool { return d < 0 }, "LessOrEqual": func(d float64) bool { return d <= 0 },
	"Equal": func(d float64) bool { return d == 0 },
}

func lowerComparison(l *lowerer, n *onnx.Node) error {
	d, exp, err := l.difference(n, n.Inputs[0], n.Inputs[1])
	if err != nil {
		return err
	}
	l.decide(n, d, exp, comparisons[n.Op])
	return nil
}

// connectives are functions of 2a + b.
var connectives = map[string]func(s float64) bool{
	"And": func(s float64) bool { return s == 3 }, "Or": func(s float64) bool { return s >= 1 },
	"Xor": func(s float64) bool { return s == 1 || s == 2 },
}

func lowerConnective(l *lowerer, n *onnx.Node) error {
	a, b := n.Inputs[0], n.Inputs[1]
	if l.constant(a) != nil {
		a, b = b, a
	}
	rank := len(l.plan.graph.Values[n.Outputs[0]].Shape)
	x, err := l.narrow(a)
	if err != nil {
		return err
	}
	x = l.shifted(l.reshaped(x, atRank(l.shape(x), rank)), 1)
	x.exp = 0
	var s lowered
	if c := l.constant(b); c != nil {
		s, err = l.addConstant(x, plus, b, atRank(c.Shape, rank), numbers(c), 0)
	} else {
		var y lowered
		y, err = l.narrow(b)
		s = l.added(x, l.reshaped(y, atRank(l.shape(y), rank)), 0, plus)
	}
	if err != nil {
		return err
	}
	l.decide(n, s, 0, connectives[n.Op])
	return nil
}

// decide sets the output of n to the decision f on x brought to exponent exp.
func (l *lowerer) decide(n *onnx.Node, x lowered, exp int, f func(float64) bool) {
	y := make([]float64, graph.TableSize)
	for i := range y {
		if f(float64(i + math.MinInt16)) {
			y[i] = 1
		}
	}
	table := l.table(n.Op, fmt.Sprintf("%s of a difference", n.Op), math.MinInt16, 0, 0, y)
	id := l.emit(graph.OpRescale, l.shape(x), 0, []int64{int64(x.exp - exp), int64(table)}, x.id)
	l.vals[n.Outputs[0]] = narrowed(id, 0)
}

// lowerWhere lowers Where(c, a, b) to b + c·(a − b), with a constant c to a sum of entries kept.
func lowerWhere(l *lowerer, n *onnx.Node) error {
	c, a, b, out := n.Inputs[0], n.Inputs[1], n.Inputs[2], n.Outputs[0]
	shape := l.plan.graph.Values[out].Shape
	if t := l.constant(c); t != nil {
		return l.chosen(n, t)
	}
	d, err := l.sum(n, a, b, minus)
	if err != nil {
		return err
	}
	if d.class == ops.Accumulator {
		d = l.rescaled(d, min(d.exp, l.plan.exp[out]))
	}
	cond, err := l.narrow(c)
	if err != nil {
		return err
	}
	picked := l.entryProduct(l.reshaped(d, atRank(l.shape(d), len(shape))), cond, shape)
	if t := l.constant(b); t != nil {
		l.vals[out], err = l.addConstant(picked, plus, b, atRank(t.Shape, len(shape)), numbers(t), picked.exp)
		return err
	}
	y := l.vals[b]
	y = l.reshaped(y, atRank(l.shape(y), len(shape)))
	l.vals[out] = l.added(picked, y, max(picked.exp, y.exp), plus)
	return nil
}

// chosen lowers Where with a constant condition: each operand times the zeros and ones that keep it.
func (l *lowerer) chosen(n *onnx.Node, cond *onnx.Tensor) error {
	out := n.Outputs[0]
	shape := l.plan.graph.Values[out].Shape
	var total lowered
	for side, v := range n.Inputs[1:] {
		kept := make([]float64, len(cond.Int))
		for i, c := range cond.Int {
			kept[i] = float64(c)
			if side == 1 {
				kept[i] = float64(1 - c)
			}
		}
		part, err := l.keptEntries(n, v, kept, atRank(cond.Shape, len(shape)), shape)
		switch {
		case err != nil:
			return err
		case side == 0:
			total = part
		default:
			total = l.added(total, part, max(total.exp, part.exp), plus)
		}
	}
	l.vals[out] = total
	return nil
}

// keptEntries returns value v times zeros and ones.
func (l *lowerer) keptEntries(n *onnx.Node, v int, kept []float64, keptShape, shape []int) (lowered, error) {
	if c := l.constant(v); c != nil {
		both := broadcast(keptShape, atRank(c.Shape, len(shape)))
		a, b := broadcastIndices(keptShape, both), broadcastIndices(atRank(c.Shape, len(shape)), both)
		data, from := make([]float64, len(a)), numbers(c)
		for i := range data {
			if kept[a[i]] != 0 {
				data[i] = from[b[i]]
			}
		}
		exp := min(l.plan.landing(n.Outputs[0])+l.shift, exponentFor(maxAbs(data), 1<<(l.plan.options.WeightBits-1)-1, maxWeightExp))
		id, err := l.weight(v, fmt.Sprintf("kept %d", n.Outputs[0]), both, data, exp)
		return narrowed(id, exp), err
	}
	x, err := l.narrow(v)
	if err != nil {
		return x, err
	}
	id, err := l.weight(n.Inputs[0], fmt.Sprintf("kept %d", v), keptShape, kept, 0)
	if err != nil {
		return x, err
	}
	x = l.expanded(l.reshaped(x, atRank(l.shape(x), len(shape))), shape)
	return l.entryProduct(x, narrowed(id, 0), shape), nil
}
