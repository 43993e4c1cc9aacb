package onnx

import "slices"

// broadcastShapes returns the common shape of two operands by the rule of numpy.
func broadcastShapes(a, b []int) ([]int, error) {
	shape := make([]int, max(len(a), len(b)))
	for i := range shape {
		x, y := 1, 1
		if k := i - len(shape) + len(a); k >= 0 {
			x = a[k]
		}
		if k := i - len(shape) + len(b); k >= 0 {
			y = b[k]
		}
		switch {
		case x == y || y == 1:
			shape[i] = x
		case x == 1:
			shape[i] = y
		default:
			return nil, errf(ErrShape, "%v and %v do not broadcast", a, b)
		}
	}
	return shape, nil
}

// rowMajor returns the distance between neighbours along each axis.
func rowMajor(shape []int) []int {
	strides, step := make([]int, len(shape)), 1
	for i := len(shape) - 1; i >= 0; i-- {
		strides[i] = step
		step *= shape[i]
	}
	return strides
}

// broadcastStrides returns strides that read a tensor of the given shape as one of shape out.
func broadcastStrides(shape, out []int) []int {
	strides := make([]int, len(out))
	own, lead := rowMajor(shape), len(out)-len(shape)
	for i, d := range shape {
		if d != 1 || out[lead+i] == 1 {
			strides[lead+i] = own[i]
		}
	}
	return strides
}

// pair reads two operands as tensors of a common shape.
type pair struct {
	shape, a, b []int
	same        bool
}

func newPair(a, b, out []int) pair {
	return pair{out, broadcastStrides(a, out), broadcastStrides(b, out), slices.Equal(a, out) && slices.Equal(b, out)}
}

func (p pair) floats(out, a, b []float64, f func(x, y float64) float64) { combine(p, out, a, b, f) }

func (p pair) ints(out, a, b []int64, f func(x, y int64) int64) { combine(p, out, a, b, f) }

// combine computes out[i] = f(a[i], b[i]).
func combine[T any](p pair, out, a, b []T, f func(x, y T) T) {
	if p.same {
		for i := range out {
			out[i] = f(a[i], b[i])
		}
		return
	}
	if len(out) > 0 {
		combineAxis(p, 0, out, 0, a, 0, b, 0, f)
	}
}

// combineAxis handles the axes from the given one on and returns the next position in out.
func combineAxis[T any](p pair, axis int, out []T, o int, a []T, i int, b []T, j int, f func(x, y T) T) int {
	if axis == len(p.shape) {
		out[o] = f(a[i], b[j])
		return o + 1
	}
	if axis == len(p.shape)-1 {
		da, db := p.a[axis], p.b[axis]
		for k := range p.shape[axis] {
			out[o+k] = f(a[i], b[j])
			i, j = i+da, j+db
		}
		return o + p.shape[axis]
	}
	for range p.shape[axis] {
		o = combineAxis(p, axis+1, out, o, a, i, b, j, f)
		i, j = i+p.a[axis], j+p.b[axis]
	}
	return o
}

// view is a strided window of a tensor.
type view struct {
	offset  int
	strides []int
}

// whole is the view of a complete tensor.
func whole(shape []int) view { return view{0, rowMajor(shape)} }

// copyTensor copies shape elements from one view to another.
func copyTensor(dst *Tensor, to view, src *Tensor, from view, shape []int) {
	if product(shape) == 0 {
		return
	}
	if dst.DType == Float {
		copyView(dst.Float, to, src.Float, from, shape)
	} else {
		copyView(dst.Int, to, src.Int, from, shape)
	}
}

func copyView[T any](dst []T, to view, src []T, from view, shape []int) {
	if len(shape) == 0 {
		dst[to.offset] = src[from.offset]
		return
	}
	n, ds, ss := shape[0], to.strides[0], from.strides[0]
	if len(shape) == 1 {
		if ds == 1 && ss == 1 {
			copy(dst[to.offset:to.offset+n], src[from.offset:from.offset+n])
			return
		}
		d, s := to.offset, from.offset
		for range n {
			dst[d] = src[s]
			d, s = d+ds, s+ss
		}
		return
	}
	to.strides, from.strides = to.strides[1:], from.strides[1:]
	for range n {
		copyView(dst, to, src, from, shape[1:])
		to.offset, from.offset = to.offset+ds, from.offset+ss
	}
}
