package quant

import (
	"math/bits"
	"slices"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/onnx"
	"github.com/zkvin/zkvin/ops"
)

// meanPrecision bounds the relative error 2^-meanPrecision of the multiplier that stands for 1/k in a mean of k values.
const meanPrecision = 14

// lowerMaxPool lowers maximum pooling over one or two spatial axes.
func lowerMaxPool(l *lowerer, n *onnx.Node) error {
	if len(n.Outputs) > 1 && n.Outputs[1] >= 0 {
		return unsupported("the second output (indices); supported is the maximum alone")
	}
	window, err := windowOf(n, n.Attrs.IntsOf("kernel_shape"))
	if err != nil {
		return err
	}
	in, out := n.Inputs[0], n.Outputs[0]
	x, err := l.narrow(in)
	if err != nil {
		return err
	}
	// The plan leaves room for the differences; a tensor with a fixed, finer exponent has to be brought to it.
	if x.exp > l.plan.exp[in] && l.plan.halved(n) {
		if err := l.rescaleTo(out, x, l.plan.exp[in], l.plan.exp[in], graph.FuncIdentity); err != nil {
			return err
		}
		x = l.vals[out]
	}
	shape := l.plan.graph.Values[out].Shape
	x = l.reshaped(x, planar(l.shape(x)))
	x.id = l.emit(graph.OpMaxPool, planar(shape), x.exp, window.pool(), x.id)
	l.vals[out] = l.reshaped(x, shape)
	return nil
}

// lowerAveragePool lowers average pooling to a window sum and a multiplier: one for all windows where they count equally
// many positions, else one for each position.
func lowerAveragePool(l *lowerer, n *onnx.Node) error {
	kernel := n.Attrs.IntsOf("kernel_shape")
	window, err := windowOfAverage(n)
	if err != nil {
		return err
	}
	in, out := n.Inputs[0], n.Outputs[0]
	shape := planar(l.plan.graph.Values[out].Shape)
	counts := windowCounts(n, l.plan.graph.Values[in].Shape[2:], l.plan.graph.Values[out].Shape[2:])
	if slices.Min(counts) == slices.Max(counts) {
		sum, err := l.mean(in, out, counts[0], product(kernel), func(x lowered, exp int) int {
			x = l.reshaped(x, planar(l.shape(x)))
			return l.emit(graph.OpWindowSum, shape, exp, window.pool(), x.id)
		})
		if err == nil {
			l.vals[out] = l.reshaped(sum, l.plan.graph.Values[out].Shape)
		}
		return err
	}
	sum, err := l.windowSum(in, window, shape)
	if err != nil {
		return err
	}
	if sum, err = l.timesReciprocals(sum, out, counts, shape); err != nil {
		return err
	}
	l.vals[out] = l.reshaped(sum, l.plan.graph.Values[out].Shape)
	return nil
}

// windowSum returns the sums over the windows of value in, of shape [n, c, h, w].
func (l *lowerer) windowSum(in int, w *window, shape []int) (lowered, error) {
	x, err := l.narrow(in)
	if err != nil {
		return x, err
	}
	x = l.reshaped(x, planar(l.shape(x)))
	sum := lowered{exp: x.exp, class: max(x.class, ops.Sum), bound: x.bound * float64(w.kernel[0]*w.kernel[1])}
	sum.id = l.emit(graph.OpWindowSum, shape, sum.exp, w.pool(), x.id)
	return sum, nil
}

// windowOfAverage returns the window of an average, with what ceil_mode adds.
func windowOfAverage(n *onnx.Node) (*window, error) {
	w, err := windowOf(n, n.Attrs.IntsOf("kernel_shape"))
	if err != nil {
		return nil, err
	}
	extra := twoAxes(n.Attrs.IntsOf("ceil_extra"), 0)
	w.pads[2] += extra[0]
	w.pads[3] += extra[1]
	return w, nil
}

// windowCounts returns how many positions each window of an average counts, row major over the spatial output.
func windowCounts(n *onnx.Node, in, out []int) []int {
	counts := []int{1}
	pads, k := n.Attrs.IntsOf("pads"), len(in)
	for axis := range in {
		begin, end := 0, in[axis]
		if n.Attrs.IntOf("count_include_pad") == 1 {
			begin, end = -pads[axis], in[axis]+pads[k+axis]
		}
		var next []int
		for _, c := range counts {
			for o := range out[axis] {
				start := o*n.Attrs.IntsOf("strides")[axis] - pads[axis]
				inside := 0
				for j := range n.Attrs.IntsOf("kernel_shape")[axis] {
					if at := start + j*n.Attrs.IntsOf("dilations")[axis]; begin <= at && at < end {
						inside++
					}
				}
				next = append(next, c*inside)
			}
		}
		counts = next
	}
	return counts
}

// mean returns sum(x)/count for value in, where sum adds up to terms entries at the exponent it is told: the power of
// two in count is only that exponent, the odd part a public multiplier.
func (l *lowerer) mean(in, out, count, terms int, sum func(x lowered, exp int) int) (lowered, error) {
	twos := bits.TrailingZeros(uint(count))
	m, t := reciprocal(count >> twos)
	grow := float64(terms) * float64(m)
	x := l.vals[in]
	if x.bound*grow >= maxBound {
		var err error
		if x, err = l.narrow(in); err != nil {
			return x, err
		}
	}
	if x.bound*grow >= maxBound {
		return x, unsupported("a sum of %d values for %q; too many for 62 bits", terms, l.plan.graph.Values[out].Name)
	}
	acc := lowered{exp: x.exp + twos, class: max(x.class, ops.Sum), bound: x.bound * float64(terms)}
	acc.id = sum(x, acc.exp)
	if t > 0 {
		acc.exp, acc.bound = acc.exp+t, x.bound*grow
		acc.id = l.emit(graph.OpScale, l.shape(acc), acc.exp, []int64{m}, acc.id)
	}
	return acc, nil
}

// reciprocal returns m and the smallest t ≥ meanPrecision for which m·k is within 2^(t−meanPrecision) of 2^t; 1 and 0
// for k = 1. k is odd.
func reciprocal(k int) (m int64, t int) {
	if k == 1 {
		return 1, 0
	}
	for t = meanPrecision; ; t++ {
		m = (1<<t + int64(k)/2) / int64(k)
		if miss := m*int64(k) - 1<<t; max(miss, -miss) <= 1<<(t-meanPrecision) {
			return m, t
		}
	}
}

// timesReciprocals multiplies x of shape [n, c, h, w] by 1/counts[h, w].
func (l *lowerer) timesReciprocals(x lowered, out int, counts, shape []int) (lowered, error) {
	data := make([]float64, len(counts))
	for i, c := range counts {
		if c > 0 { // a window over nothing but ceil_mode's reach sums to zero
			data[i] = 1 / float64(c)
		}
	}
	exp := l.weightExp(maxAbs(data), x, l.plan.landing(out))
	id, err := l.weight(out, "reciprocals", []int{1, 1, shape[2], shape[3]}, data, exp)
	if err != nil {
		return x, err
	}
	acc := lowered{exp: x.exp + exp, class: ops.Accumulator, bound: x.bound * narrowBound}
	acc.id = l.emit(graph.OpMul, shape, acc.exp, nil, x.id, id)
	return acc, nil
}

// lowerReduce lowers a sum or mean over axes.
func lowerReduce(l *lowerer, n *onnx.Node) error {
	in, out := n.Inputs[0], n.Outputs[0]
	axes := n.Attrs.IntsOf("axes")
	shape := slices.Clone(l.plan.graph.Values[in].Shape)
	count, attr := 1, make([]int64, len(axes))
	for i, a := range axes {
		count *= shape[a]
		shape[a] = 1
		attr[i] = int64(a)
	}
	divisor := 1
	if n.Op == "ReduceMean" {
		divisor = count
	}
	sum, err := l.mean(in, out, divisor, count, func(x lowered, exp int) int {
		return l.emit(graph.OpReduceSum, shape, exp, attr, x.id)
	})
	if err != nil {
		return err
	}
	l.vals[out] = l.reshaped(sum, l.plan.graph.Values[out].Shape)
	return nil
}
