package quant

import (
	"fmt"
	"maps"
	"math"
	"slices"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/onnx"
)

// Precision of the multiplier between the units of a sum of products and those of the integers it is rounded to: a
// quarter of a thousandth of a unit at the end of 8 bits.
const timesBits = 20

// product multiplies integers with constants. Before a quantiser the constants are integers where they have a common
// unit, else they hold the multiplier as well; elsewhere they hold the integers' scale, and the product is real.
func (k *integers) product(n *onnx.Node) bool {
	xv, wv := n.Inputs[0], n.Inputs[1]
	if n.Op == "Mul" && k.p.Values[xv].Const != nil {
		xv, wv = wv, xv
	}
	w := k.p.Values[wv].Const
	if n.Op == "Add" || n.Op == "Sub" || n.Op == "Div" || w == nil || w.DType != onnx.Float || n.Op == "Mul" && w.Len() < 2 {
		return false
	}
	bias := k.bias(n)
	if bias == nil && len(n.Inputs) > 2 && n.Inputs[2] >= 0 {
		return false
	}
	a, ok := k.centred(xv)
	if !ok {
		return false
	}
	factor, _, _, ok := k.destined(n.Outputs[0])
	if !ok {
		in := append([]int{a.of, k.weights(wv, scaledBy(w.Float, a.scale), asNeeded)}, n.Inputs[2:]...)
		k.write(n, n.Op, n.Attrs, n.Outputs[0], in...)
		return true
	}
	k.at[n.Outputs[0]] = k.accumulated(n, a, wv, factor, bias)
	return true
}

// accumulated is product before a quantiser whose operand is factor times the product.
func (k *integers) accumulated(n *onnx.Node, a grid, wv int, factor float64, bias *onnx.Tensor) grid {
	out, w := n.Outputs[0], k.p.Values[wv].Const
	attrs, alpha, beta := n.Attrs, 1.0, 1.0
	if n.Op == "Gemm" {
		alpha, beta = attrs.FloatOf("alpha"), attrs.FloatOf("beta")
		attrs.Float = maps.Clone(attrs.Float)
		attrs.Float["alpha"], attrs.Float["beta"] = 1, 1
	}
	y := grid{wide: true, least: math.Inf(-1), most: math.Inf(1)}
	if unit := commonUnit(w.Float); unit > 0 {
		data := make([]float64, len(w.Float))
		for i, x := range w.Float {
			data[i] = math.Round(x / unit)
		}
		y.of = k.sum(n, n.Op, attrs, out, a.of, k.weights(wv, data, whole))
		y.scale = a.scale * unit * alpha
	} else {
		most := max(1, -k.measured.low[out], k.measured.high[out]) * factor
		data := scaledBy(w.Float, a.scale*alpha*factor)
		y.of = k.write(n, n.Op, attrs, k.value(out, onnx.Float, -most, most), a.of, k.weights(wv, data, finest))
		y.scale = 1 / factor
	}
	if bias != nil {
		y = k.plus(n, y, bias.Shape, scaledBy(numbers(bias), beta), out)
	}
	return y
}

// bias returns the constant addend of a convolution or matrix product in a shape that broadcasts to the result.
func (k *integers) bias(n *onnx.Node) *onnx.Tensor {
	if len(n.Inputs) < 3 || n.Inputs[2] < 0 || k.p.Values[n.Inputs[2]].Const == nil {
		return nil
	}
	t := k.p.Values[n.Inputs[2]].Const
	if n.Op != "Conv" {
		return t
	}
	shape := atRank(nil, len(k.p.Values[n.Outputs[0]].Shape))
	shape[1] = t.Len()
	return &onnx.Tensor{DType: onnx.Float, Shape: shape, Float: t.Float}
}

// weights adds a constant in the place of wv.
func (k *integers) weights(wv int, data []float64, p precision) int {
	v := &k.p.Values[wv]
	at := k.p.addConstant(v.Name, v.Const.Shape, data)
	k.p.precision[at] = p
	return at
}

// commonUnit returns the largest number of which all of data are multiples by integers of 16 bits, 0 if there is none.
// Remainders of floating-point numbers are exact.
func commonUnit(data []float64) float64 {
	most, unit := maxAbs(data), 0.0
	for _, x := range data {
		for x = math.Abs(x); x != 0; {
			unit, x = x, math.Mod(unit, x)
			if most > unit*math.MaxInt16 {
				return 0
			}
		}
	}
	return unit
}

// joined multiplies or adds two values of integers before a quantiser.
func (k *integers) joined(n *onnx.Node) bool {
	out := n.Outputs[0]
	factor, _, _, ok := k.destined(out)
	if !ok || len(n.Inputs) != 2 || n.Op == "Div" || n.Op == "Conv" {
		return false
	}
	t := k.p.Values[n.Inputs[1]].Const
	if n.Op == "Add" && t == nil && k.p.Values[n.Inputs[0]].Const != nil {
		n.Inputs = []int{n.Inputs[1], n.Inputs[0]}
		t = k.p.Values[n.Inputs[1]].Const
	}
	a, ok := k.centred(n.Inputs[0])
	if !ok || t != nil && (n.Op != "Add" || k.addend(n) == nil) {
		return false
	}
	y := grid{wide: true, scale: 1 / factor, least: math.Inf(-1), most: math.Inf(1)}
	if t != nil {
		y.of = k.times(n, a.of, a.scale*factor)
		k.at[out] = k.plus(n, y, t.Shape, numbers(t), out)
		return true
	}
	b, ok := k.centred(n.Inputs[1])
	if !ok {
		return false
	}
	if n.Op == "Add" || n.Op == "Sub" {
		most := max(1, -k.measured.low[out], k.measured.high[out]) * factor
		left, right := k.times(n, a.of, a.scale*factor), k.times(n, b.of, b.scale*factor)
		y.of = k.write(n, n.Op, onnx.Attrs{}, k.value(out, onnx.Float, -most, most), left, right)
	} else {
		if n.Op == "Mul" && a.of == b.of || n.Op == "Gemm" {
			return false
		}
		y.of, y.scale = k.sum(n, n.Op, n.Attrs, out, a.of, b.of), a.scale*b.scale
	}
	k.at[out] = y
	return true
}

// averaged sums integers before a quantiser.
func (k *integers) averaged(n *onnx.Node) bool {
	out := n.Outputs[0]
	if _, _, _, ok := k.destined(out); !ok {
		return false
	}
	a, ok := k.centred(n.Inputs[0])
	if !ok {
		return false
	}
	y := grid{wide: true, scale: a.scale, least: math.Inf(-1), most: math.Inf(1)}
	if n.Op == "AveragePool" {
		counts := windowCounts(n, k.p.Values[a.of].Shape[2:], k.p.Values[out].Shape[2:])
		multiple := commonMultiple(counts)
		if multiple == 0 {
			return false
		}
		attrs := onnx.Attrs{Ints: n.Attrs.Ints, Int: maps.Clone(n.Attrs.Int)}
		attrs.Int["multiple"] = multiple
		y.of, y.scale = k.sum(n, windowSumOp, attrs, out, a.of), y.scale/float64(multiple)
	} else {
		if n.Op == "ReduceMean" {
			for _, axis := range n.Attrs.IntsOf("axes") {
				y.scale /= float64(k.p.Values[a.of].Shape[axis])
			}
		}
		y.of = k.sum(n, "ReduceSum", n.Attrs, out, a.of)
	}
	k.at[out] = y
	return true
}

// commonMultiple returns the least number above zero that all counts above zero divide, 0 if it has more than 14 bits.
func commonMultiple(counts []int) int {
	multiple := 1
	for _, c := range counts {
		if c == 0 {
			continue
		}
		a, b := multiple, c
		for b != 0 {
			a, b = b, a%b
		}
		if multiple *= c / a; multiple >= 1<<14 {
			return 0
		}
	}
	return multiple
}

// lowerWindowSum lowers the mean over windows times the attribute "multiple": the sum, times what the multiple of all
// counts is of a window's.
func lowerWindowSum(l *lowerer, n *onnx.Node) error {
	w, err := windowOfAverage(n)
	if err != nil {
		return err
	}
	in, out := n.Inputs[0], n.Outputs[0]
	full := l.plan.graph.Values[out].Shape
	shape := planar(full)
	sum, err := l.windowSum(in, w, shape)
	if err != nil {
		return err
	}
	counts := windowCounts(n, l.plan.graph.Values[in].Shape[2:], full[2:])
	if slices.Min(counts) < slices.Max(counts) {
		shares := make([]float64, len(counts))
		for i, c := range counts {
			if c > 0 {
				shares[i] = float64(n.Attrs.IntOf("multiple") / c)
			}
		}
		id, err := l.weight(out, "shares", []int{1, 1, shape[2], shape[3]}, shares, 0)
		if err != nil {
			return err
		}
		sum = l.entryProduct(sum, narrowed(id, 0), shape)
	}
	l.vals[out] = l.reshaped(sum, full)
	return nil
}

// lowerTimes multiplies by a public integer of up to timesBits bits.
func lowerTimes(l *lowerer, n *onnx.Node) error {
	x := l.vals[n.Inputs[0]]
	bits := min(timesBits, int(math.Floor(math.Log2(maxBound/x.bound)))-1)
	if bits < 8 {
		return unsupported("a sum of integers that reaches 2^%.0f before its multiplier", math.Log2(x.bound))
	}
	factor := n.Attrs.FloatOf("factor")
	if size := math.Abs(factor); !(size > 0x1p-60 && size < 0x1p60) {
		return fmt.Errorf("%w: scales whose quotient is %g", ErrRange, factor)
	}
	l.vals[n.Outputs[0]] = l.timesNumber(x, factor, bits)
	return nil
}

// lowerQuantize rounds to integers and clips them.
func lowerQuantize(l *lowerer, n *onnx.Node) error {
	x, err := l.refine(l.vals[n.Inputs[0]], 0)
	if err != nil {
		return err
	}
	low, high := n.Attrs.IntOf("low"), n.Attrs.IntOf("high")
	y := make([]float64, graph.TableSize)
	for i := range y {
		y[i] = float64(min(max(i+math.MinInt16, low), high))
	}
	name := fmt.Sprintf("clip(%d,%d)", low, high)
	return l.rescaleTo(n.Outputs[0], x, 0, 0, int64(l.table(name, name, math.MinInt16, 0, 0, y)))
}
