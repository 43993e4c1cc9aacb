package onnx

import "slices"

func matmulOperators() []operator {
	return []operator{{
		name: "MatMul", minIn: 2, maxIn: 2, maxOut: 1,
		read:  func(r *reader) ([]int, error) { return r.emit("MatMul", r.in, Attrs{}) },
		infer: inferMatMul, eval: evalMatMul, cost: costMatMul,
	}, {
		name: "Gemm", minIn: 2, maxIn: 3, maxOut: 1,
		attrs: gemmRules(), read: readGemm, infer: inferGemm, eval: evalGemm, cost: costMatMul,
	}}
}

func gemmRules() []attrRule {
	return []attrRule{{"transA", kindInt, 0, 0}, {"transB", kindInt, 0, 0}, {"alpha", kindFloat, 0, 0}, {"beta", kindFloat, 0, 0}}
}

// costMatMul bounds the multiply-adds by elements out × length of the contracted axis.
func costMatMul(n *Node, in []*Value, out []Value) int64 {
	k := 1
	if s := in[0].Shape; len(s) > 0 {
		k = s[len(s)-1]
		if n.Attrs.IntOf("transA") == 1 {
			k = s[0]
		}
	}
	return int64(product(out[0].Shape)) * int64(k)
}

func inferMatMul(_ *Node, in []*Value) ([]Value, error) {
	a, b := in[0], in[1]
	if a.DType != Float || b.DType != Float {
		return nil, errf(ErrDType, "MatMul of %v and %v, want float", a.DType, b.DType)
	}
	if len(a.Shape) == 0 || len(b.Shape) == 0 {
		return nil, errf(ErrShape, "MatMul of a scalar")
	}
	x, y := matrixShapes(a.Shape, b.Shape)
	if x[len(x)-1] != y[len(y)-2] {
		return nil, errf(ErrShape, "MatMul of %v and %v: inner dimensions differ", a.Shape, b.Shape)
	}
	shape, err := broadcastShapes(x[:len(x)-2], y[:len(y)-2])
	if err != nil {
		return nil, err
	}
	if len(a.Shape) > 1 {
		shape = append(shape, x[len(x)-2])
	}
	if len(b.Shape) > 1 {
		shape = append(shape, y[len(y)-1])
	}
	return []Value{{DType: Float, Shape: shape}}, nil
}

// matrixShapes makes a vector on the left a row and one on the right a column.
func matrixShapes(a, b []int) (x, y []int) {
	x, y = a, b
	if len(a) == 1 {
		x = []int{1, a[0]}
	}
	if len(b) == 1 {
		y = []int{b[0], 1}
	}
	return x, y
}

func evalMatMul(_ *Node, in, out []*Tensor) error {
	x, y := matrixShapes(in[0].Shape, in[1].Shape)
	m, k, n := x[len(x)-2], x[len(x)-1], y[len(y)-1]
	if out[0].Len() == 0 {
		return nil
	}
	batch, _ := broadcastShapes(x[:len(x)-2], y[:len(y)-2])
	p := newPair(x[:len(x)-2], y[:len(y)-2], batch)
	i := 0
	for a, b := range p.positions() {
		multiply(out[0].Float[i*m*n:(i+1)*m*n], in[0].Float[a*m*k:(a+1)*m*k], in[1].Float[b*k*n:(b+1)*k*n], m, k, n)
		i++
	}
	return nil
}

// positions yields the positions of both operands in row-major order of the common shape.
func (p pair) positions() func(yield func(a, b int) bool) {
	return func(yield func(a, b int) bool) {
		for i := range product(p.shape) {
			a, b := 0, 0
			for axis := len(p.shape) - 1; axis >= 0; axis-- {
				k := i % p.shape[axis]
				i /= p.shape[axis]
				a, b = a+k*p.a[axis], b+k*p.b[axis]
			}
			if !yield(a, b) {
				return
			}
		}
	}
}

// The part of the output that multiply works on at a time: 64 KiB, so that it stays in the cache while b passes by once.
const (
	blockRows    = 32
	blockColumns = 256
)

// multiply adds the product of a, m × k, and b, k × n, to out. Each sum runs over k in ascending order.
func multiply(out, a, b []float64, m, k, n int) {
	for left := 0; left < n; left += blockColumns {
		right := min(n, left+blockColumns)
		for top := 0; top < m; top += blockRows {
			bottom := min(m, top+blockRows)
			l := 0
			for ; l+4 <= k; l += 4 {
				for i := top; i < bottom; i++ {
					axpy4(out[i*n+left:i*n+right], b[l*n+left:], n, a[i*k+l:i*k+l+4])
				}
			}
			for ; l < k; l++ {
				for i := top; i < bottom; i++ {
					axpy(out[i*n+left:i*n+right], b[l*n+left:l*n+right], a[i*k+l])
				}
			}
		}
	}
}

// axpy adds x·b to out, product and sum rounded by themselves.
func axpy(out, b []float64, x float64) {
	b = b[:len(out)]
	for j := range out {
		out[j] += float64(x * b[j])
	}
}

// axpy4 is axpy for four factors one after the other, whose rows of b lie stride apart.
func axpy4(out, b []float64, stride int, x []float64) {
	n := len(out)
	b0, b1, b2, b3 := b[:n], b[stride:stride+n], b[2*stride:2*stride+n], b[3*stride:3*stride+n]
	x0, x1, x2, x3 := x[0], x[1], x[2], x[3]
	for j, sum := range out {
		sum += float64(x0 * b0[j])
		sum += float64(x1 * b1[j])
		sum += float64(x2 * b2[j])
		out[j] = sum + float64(x3*b3[j])
	}
}

// multiplyTransposed adds the product of a, m × k, and the transpose of b, n × k, to out, in the order of multiply.
func multiplyTransposed(out, a, b []float64, m, k, n int) {
	for i := range m {
		x := a[i*k : (i+1)*k]
		j := 0
		for ; j+4 <= n; j += 4 {
			dot4(out[i*n+j:i*n+j+4], x, b[j*k:(j+4)*k])
		}
		for ; j < n; j++ {
			sum := out[i*n+j]
			for l, y := range b[j*k : (j+1)*k] {
				sum += float64(x[l] * y)
			}
			out[i*n+j] = sum
		}
	}
}

// dot4 adds the products of x with four rows to out. Four sums at a time hide the latency of the additions.
func dot4(out, x, rows []float64) {
	k := len(x)
	r0, r1, r2, r3 := rows[:k], rows[k:2*k], rows[2*k:3*k], rows[3*k:4*k]
	s0, s1, s2, s3 := out[0], out[1], out[2], out[3]
	for l, v := range x {
		s0 += float64(v * r0[l])
		s1 += float64(v * r1[l])
		s2 += float64(v * r2[l])
		s3 += float64(v * r3[l])
	}
	out[0], out[1], out[2], out[3] = s0, s1, s2, s3
}

func gemmAttrs(transA, transB int, alpha, beta float64) Attrs {
	var attrs Attrs
	attrs.setInt("transA", transA)
	attrs.setInt("transB", transB)
	attrs.setFloat("alpha", alpha)
	attrs.setFloat("beta", beta)
	return attrs
}

func readGemm(r *reader) ([]int, error) {
	transA, err := r.flag("transA", 0)
	if err != nil {
		return nil, err
	}
	transB, err := r.flag("transB", 0)
	if err != nil {
		return nil, err
	}
	return r.emit("Gemm", r.in, gemmAttrs(transA, transB, r.float("alpha", 1), r.float("beta", 1)))
}

func inferGemm(n *Node, in []*Value) ([]Value, error) {
	for i, v := range in {
		if v != nil && v.DType != Float {
			return nil, errf(ErrDType, "input %d is %v, want float", i, v.DType)
		}
	}
	a, b := slices.Clone(in[0].Shape), slices.Clone(in[1].Shape)
	if len(a) != 2 || len(b) != 2 {
		return nil, errf(ErrShape, "Gemm of %v and %v, want two matrices", a, b)
	}
	if n.Attrs.IntOf("transA") == 1 {
		slices.Reverse(a)
	}
	if n.Attrs.IntOf("transB") == 1 {
		slices.Reverse(b)
	}
	if a[1] != b[0] {
		return nil, errf(ErrShape, "Gemm of %v and %v after transposition: inner dimensions differ", a, b)
	}
	shape := []int{a[0], b[1]}
	if len(in) > 2 && in[2] != nil {
		if s, err := broadcastShapes(in[2].Shape, shape); err != nil || !slices.Equal(s, shape) {
			return nil, errf(ErrShape, "Gemm: bias %v does not broadcast to %v", in[2].Shape, shape)
		}
	}
	return []Value{{DType: Float, Shape: shape}}, nil
}

// evalGemm computes α·(A·B) + β·C.
func evalGemm(n *Node, in, out []*Tensor) error {
	y := out[0]
	rows, columns := y.Shape[0], y.Shape[1]
	a, k := in[0].Float, in[0].Shape[1]
	if n.Attrs.IntOf("transA") == 1 {
		k = in[0].Shape[0]
		t := NewTensor(Float, []int{rows, k})
		copyTensor(t, whole(t.Shape), in[0], view{0, []int{1, rows}}, t.Shape)
		a = t.Float
	}
	if n.Attrs.IntOf("transB") == 1 {
		multiplyTransposed(y.Float, a, in[1].Float, rows, k, columns)
	} else {
		multiply(y.Float, a, in[1].Float, rows, k, columns)
	}
	if alpha := n.Attrs.FloatOf("alpha"); alpha != 1 {
		for i := range y.Float {
			y.Float[i] *= alpha
		}
	}
	if len(in) > 2 && in[2] != nil {
		beta := n.Attrs.FloatOf("beta")
		p := newPair(y.Shape, in[2].Shape, y.Shape)
		p.floats(y.Float, y.Float, in[2].Float, func(x, c float64) float64 { return x + float64(beta*c) })
	}
	return nil
}
