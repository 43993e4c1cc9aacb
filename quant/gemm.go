package quant

import (
	"fmt"
	"math"
	"slices"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/onnx"
)

// lowerGemm lowers alpha·A'·B' + beta·C with one of A, B constant. The constant, times alpha, becomes the weight.
func lowerGemm(l *lowerer, n *onnx.Node) error {
	left, right := n.Attrs.IntOf("transA") == 1, n.Attrs.IntOf("transB") == 1
	out := n.Outputs[0]
	target := l.plan.landing(out)
	acc, err := l.matrixProduct(n, left, right, n.Attrs.FloatOf("alpha"), target)
	if err != nil {
		return err
	}
	if len(n.Inputs) > 2 && n.Inputs[2] >= 0 {
		if acc, err = l.plusBias(acc, n.Inputs[2], n.Attrs.FloatOf("beta"), target); err != nil {
			return err
		}
	}
	l.vals[out] = acc
	return nil
}

// plusBias adds beta times value c, usually constant, to the result of a matrix product.
func (l *lowerer) plusBias(acc lowered, v int, beta float64, target int) (lowered, error) {
	rank := len(l.shape(acc))
	if c := l.constant(v); c != nil {
		return l.addConstant(acc, plus, v, atRank(c.Shape, rank), scaledBy(numbers(c), beta), target+l.shift)
	}
	if beta != 1 {
		return acc, unsupported("an addend that is not constant and has a factor of %g", beta)
	}
	x := l.vals[v]
	e := max(acc.exp, x.exp)
	if e-min(acc.exp, x.exp) > maxShift || math.Ldexp(acc.bound, e-acc.exp)+math.Ldexp(x.bound, e-x.exp) >= maxBound {
		return acc, fmt.Errorf("%w: an addend of exponent %d beside a product of exponent %d", ErrRange, x.exp, acc.exp)
	}
	return l.added(acc, l.reshaped(x, atRank(l.shape(x), rank)), e, plus), nil
}

// lowerMatMul lowers numpy's matmul. In a prepared graph it may have a constant to add and factors for the rows of its
// constant operand as third and fourth input.
func lowerMatMul(l *lowerer, n *onnx.Node) error {
	out := n.Outputs[0]
	target := l.plan.landing(out)
	acc, err := l.matrixProduct(n, false, false, 1, target)
	if err != nil {
		return err
	}
	if len(n.Inputs) > 2 && n.Inputs[2] >= 0 {
		if acc, err = l.plusBias(acc, n.Inputs[2], 1, target); err != nil {
			return err
		}
	}
	l.vals[out] = l.reshaped(acc, l.plan.graph.Values[out].Shape)
	return nil
}

// matrixProduct multiplies the two operands of n, the one that is constant scaled by alpha.
func (l *lowerer) matrixProduct(n *onnx.Node, transA, transB bool, alpha float64, target int) (lowered, error) {
	a, b := l.constant(n.Inputs[0]), l.constant(n.Inputs[1])
	switch {
	case a == nil && b != nil:
		var rowScale []float64
		if len(n.Inputs) > 3 && n.Inputs[3] >= 0 {
			rowScale = l.constant(n.Inputs[3]).Float
		}
		return l.timesConstant(n.Inputs[0], transA, factor{n.Inputs[1], b, !transB, alpha, rowScale}, target)
	case a != nil && b == nil:
		// A·B = (Bᵀ·Aᵀ)ᵀ: the constant is on the right again.
		if len(a.Shape) == 1 {
			return l.timesConstant(n.Inputs[1], true, factor{n.Inputs[0], a, true, alpha, nil}, target)
		}
		if len(l.shape(l.vals[n.Inputs[1]])) == 1 {
			return l.timesConstant(n.Inputs[1], false, factor{n.Inputs[0], a, transA, alpha, nil}, target)
		}
		acc, err := l.timesConstant(n.Inputs[1], !transB, factor{n.Inputs[0], a, transA, alpha, nil}, target)
		if err != nil {
			return acc, err
		}
		return l.swapped(acc), nil
	}
	acc, err := l.activationProduct(n.Inputs[0], n.Inputs[1], transA, transB)
	if err != nil || alpha == 1 {
		return acc, err
	}
	if k, sign, ok := powerOfTwo([]float64{alpha}); ok {
		return l.timesPower(acc, k, sign), nil
	}
	return l.timesNumber(acc, alpha, scaleBits), nil
}

// factor is the constant operand of a matrix product.
type factor struct {
	value    int
	tensor   *onnx.Tensor
	turn     bool // it is [inner, out]; the weight of OpGemm is [out, inner]
	alpha    float64
	rowScale []float64 // by position of the inner axis; nil for none
}

// timesConstant returns X' · W' for value x, whose last two axes are swapped first if transX, and the constant w.
func (l *lowerer) timesConstant(xv int, transX bool, w factor, target int) (lowered, error) {
	x, err := l.narrow(xv)
	if err != nil {
		return x, err
	}
	if transX && len(l.shape(x)) > 1 {
		x = l.swapped(x)
	}
	shape := w.tensor.Shape
	for len(shape) > 2 && shape[0] == 1 {
		shape = shape[1:]
	}
	if len(shape) > 2 {
		t := &onnx.Tensor{Shape: shape, Float: scaledBy(w.tensor.Float, w.alpha)}
		return l.batchedProduct(x, w.value, t, w.turn, target)
	}
	if len(shape) == 1 { // a vector is a single column
		shape, w.turn = []int{1, shape[0]}, false
	}
	rows, inner := shape[0], shape[1]
	if w.turn {
		rows, inner = inner, rows
	}
	weight, exp, err := l.gemmWeight(w, x, rows, inner, target)
	if err != nil {
		return x, err
	}
	out := slices.Clone(l.shape(x))
	out[len(out)-1] = rows
	acc := l.contracted(x, exp, inner)
	acc.id = l.emit(graph.OpGemm, out, acc.exp, nil, x.id, weight)
	return acc, nil
}

// gemmWeight returns the weight tensor [rows, inner] of w and its exponent. The transpose of a table that GatherRows
// reads is that table's tensor.
func (l *lowerer) gemmWeight(w factor, x lowered, rows, inner, target int) (id, exp int, err error) {
	if table, ok := l.plan.tied[w.value]; ok && w.turn && w.alpha == 1 && w.rowScale == nil {
		if exp, ok := l.rows[table]; ok {
			id, err := l.weight(table, rowsForm(0), []int{rows, inner}, l.constant(table).Float, exp)
			return id, exp, err
		}
	}
	data := w.tensor.Float
	if w.turn {
		data = turned(data, inner, rows)
	}
	data = scaledBy(data, w.alpha)
	if w.rowScale != nil {
		data = slices.Clone(data)
		for i := range data {
			data[i] *= w.rowScale[i%inner]
		}
	}
	exp = l.productExp(w.value, maxAbs(data), x, target)
	form := fmt.Sprintf("gemm %t %g %d", w.turn, w.alpha, x.id)
	if w.rowScale == nil {
		form = fmt.Sprintf("gemm %t %g", w.turn, w.alpha)
	}
	exp = l.commonExp(w.value, form, exp)
	id, err = l.weight(w.value, form, []int{rows, inner}, data, exp)
	return id, exp, err
}

// commonExp returns the exponent of an earlier use of a constant, as in the steps of a recurrent network, if it is nearly
// the one asked for: a bit coarser, or finer by what keeps the shift within one limb.
func (l *lowerer) commonExp(v int, form string, exp int) int {
	key := weightKey{value: v, form: form}
	first, ok := l.exps[key]
	if !ok {
		l.exps[key] = exp
		return exp
	}
	if first >= exp-1 && first-exp <= max(0, lastShift-l.shift) {
		return first
	}
	return exp
}

// batchedProduct multiplies x of shape [..., m, k] with a matrix for each entry of the batch axes, w of shape [..., k, n]
// if transW, else [..., n, k]: one grouped convolution of kernel 1 × 1, whose groups are the entries of the batch and
// whose image is the m axis.
func (l *lowerer) batchedProduct(x lowered, wv int, w *onnx.Tensor, transW bool, target int) (lowered, error) {
	from := l.shape(x)
	if len(from) == 1 {
		from = []int{1, from[0]}
	}
	m, k := from[len(from)-2], from[len(from)-1]
	n, rank := w.Shape[len(w.Shape)-2], max(len(from), len(w.Shape))
	if transW {
		n = w.Shape[len(w.Shape)-1]
	}
	wBatch := atRank(w.Shape[:len(w.Shape)-2], rank-2)
	batch := broadcast(wBatch, atRank(from[:len(from)-2], rank-2))
	groups := product(batch)

	x = l.expanded(l.reshaped(x, atRank(from, rank)), append(slices.Clone(batch), m, k))
	x = l.swapped(l.reshaped(x, []int{groups, m, k}))
	x = l.reshaped(x, []int{1, groups * k, m, 1})
	exp := l.productExp(wv, maxAbs(w.Float), x, target)
	data := make([]float64, 0, groups*n*k)
	for _, at := range broadcastIndices(wBatch, batch) {
		matrix := w.Float[at*n*k : (at+1)*n*k]
		if transW {
			matrix = turned(matrix, k, n)
		}
		data = append(data, matrix...)
	}
	weight, err := l.weight(wv, fmt.Sprintf("batched %t", transW), []int{groups * n, k, 1, 1}, data, exp)
	if err != nil {
		return x, err
	}
	acc := l.contracted(x, exp, k)
	attr := []int64{1, 1, 0, 0, 0, 0, 1, 1, int64(groups)}
	acc.id = l.emit(graph.OpConv, []int{1, groups * n, m, 1}, acc.exp, attr, x.id, weight)
	acc = l.swapped(l.reshaped(acc, []int{groups, n, m}))
	return l.reshaped(acc, append(slices.Clone(batch), m, n)), nil
}

// broadcastIndices returns, for each entry of shape to, the row-major position in shape from that it repeats.
func broadcastIndices(from, to []int) []int {
	out := []int{0}
	for i := range to {
		next := make([]int, 0, len(out)*to[i])
		for _, at := range out {
			for j := range to[i] {
				if from[i] == 1 {
					j = 0
				}
				next = append(next, at*from[i]+j)
			}
		}
		out = next
	}
	return out
}

// swapped exchanges the last two axes of x.
func (l *lowerer) swapped(x lowered) lowered {
	perm := identityPermutation(len(l.shape(x)))
	r := len(perm)
	perm[r-1], perm[r-2] = perm[r-2], perm[r-1]
	return l.transposed(x, perm)
}

// turned returns the transpose of a matrix of rows × columns.
func turned(data []float64, rows, columns int) []float64 {
	out := make([]float64, len(data))
	for i := range rows {
		for j := range columns {
			out[j*rows+i] = data[i*columns+j]
		}
	}
	return out
}

// scaledBy returns factor · data.
func scaledBy(data []float64, factor float64) []float64 {
	if factor == 1 {
		return data
	}
	out := make([]float64, len(data))
	for i, x := range data {
		out[i] = x * factor
	}
	return out
}

// atRank puts axes of length 1 before shape.
func atRank(shape []int, rank int) []int {
	out := make([]int, rank)
	for i := range out {
		out[i] = 1
	}
	copy(out[rank-len(shape):], shape)
	return out
}
