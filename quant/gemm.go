package quant

import (
	"fmt"
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
		c := l.constant(n.Inputs[2])
		if c == nil {
			return unsupported("an addend that is not constant; supported is a constant addend")
		}
		shape := atRank(c.Shape, 2)
		if acc, err = l.addConstant(acc, plus, n.Inputs[2], shape, scaledBy(c.Float, n.Attrs.FloatOf("beta")), target+l.shift); err != nil {
			return err
		}
	}
	l.vals[out] = acc
	return nil
}

// lowerMatMul lowers numpy's matmul with one operand constant.
func lowerMatMul(l *lowerer, n *onnx.Node) error {
	out := n.Outputs[0]
	acc, err := l.matrixProduct(n, false, false, 1, l.plan.landing(out))
	if err != nil {
		return err
	}
	l.vals[out] = l.reshaped(acc, l.plan.graph.Values[out].Shape)
	return nil
}

// matrixProduct multiplies the two operands of n, the one that is constant scaled by alpha.
func (l *lowerer) matrixProduct(n *onnx.Node, transA, transB bool, alpha float64, target int) (lowered, error) {
	a, b := l.constant(n.Inputs[0]), l.constant(n.Inputs[1])
	switch {
	case a == nil && b != nil:
		return l.timesConstant(n.Inputs[0], transA, n.Inputs[1], b, !transB, alpha, target)
	case a != nil && b == nil:
		// A·B = (Bᵀ·Aᵀ)ᵀ: the constant is on the right again.
		if len(a.Shape) == 1 {
			return l.timesConstant(n.Inputs[1], true, n.Inputs[0], a, true, alpha, target)
		}
		if len(l.shape(l.vals[n.Inputs[1]])) == 1 {
			return l.timesConstant(n.Inputs[1], false, n.Inputs[0], a, transA, alpha, target)
		}
		acc, err := l.timesConstant(n.Inputs[1], !transB, n.Inputs[0], a, transA, alpha, target)
		if err != nil {
			return acc, err
		}
		return l.swapped(acc), nil
	}
	return lowered{}, unsupported("a product of two values that depend on the input; supported is one constant operand")
}

// timesConstant returns X' · W' for value x, whose last two axes are swapped first if transX, and the constant w. The
// weight of OpGemm is [out, inner]: transW says that w is [inner, out] and is to be turned.
func (l *lowerer) timesConstant(xv int, transX bool, wv int, w *onnx.Tensor, transW bool, alpha float64, target int) (lowered, error) {
	x, err := l.narrow(xv)
	if err != nil {
		return x, err
	}
	if transX && len(l.shape(x)) > 1 {
		x = l.swapped(x)
	}
	shape := w.Shape
	for len(shape) > 2 && shape[0] == 1 {
		shape = shape[1:]
	}
	if len(shape) > 2 {
		return l.batchedProduct(x, wv, &onnx.Tensor{Shape: shape, Float: scaledBy(w.Float, alpha)}, transW, target)
	}
	if len(shape) == 1 { // a vector is a single column
		shape, transW = []int{1, shape[0]}, false
	}
	data, rows, inner := w.Float, shape[0], shape[1]
	if transW {
		data, rows, inner = turned(data, rows, inner), inner, rows
	}
	data = scaledBy(data, alpha)
	exp := l.weightExp(maxAbs(data), x, target)
	form := fmt.Sprintf("gemm %t %g", transW, alpha)
	weight, err := l.weight(wv, form, []int{rows, inner}, data, exp)
	if err != nil {
		return x, err
	}
	out := slices.Clone(l.shape(x))
	out[len(out)-1] = rows
	acc := lowered{exp: x.exp + exp, bits: 30 + bitsFor(inner)}
	acc.id = l.emit(graph.OpGemm, out, acc.exp, nil, x.id, weight)
	return acc, nil
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
	exp := l.weightExp(maxAbs(w.Float), x, target)
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
	acc := lowered{exp: x.exp + exp, bits: 30 + bitsFor(k)}
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
