package ops

import "runtime"

// view reads a tensor as another shape: entry (i_0, i_1, …) is at offset + Σ i_k·strides[k].
type view struct {
	shape   []int
	strides []int
	offset  int
}

// strides returns the row-major strides of shape.
func strides(shape []int) []int {
	s := make([]int, len(shape))
	step := 1
	for i := len(shape) - 1; i >= 0; i-- {
		s[i] = step
		step *= shape[i]
	}
	return s
}

// broadcast views a tensor of shape from as shape to: dimensions of 1 repeat.
func broadcast(from, to []int) view {
	s := strides(from)
	for i := range from {
		if from[i] != to[i] {
			s[i] = 0
		}
	}
	return view{shape: to, strides: s}
}

// collapse joins neighbouring dimensions that one stride walks through, so that rows are
// as long as they can be.
func (v view) collapse() view {
	out := view{offset: v.offset}
	for i, n := range v.shape {
		last := len(out.shape) - 1
		switch {
		case n == 1:
		case last >= 0 && out.strides[last] == v.strides[i]*n:
			out.shape[last] *= n
			out.strides[last] = v.strides[i]
		default:
			out.shape = append(out.shape, n)
			out.strides = append(out.strides, v.strides[i])
		}
	}
	if len(out.shape) == 0 {
		return view{shape: []int{1}, strides: []int{0}, offset: v.offset}
	}
	return out
}

// rows calls f for each innermost row in order: n entries whose row-major position in the
// view starts at pos and whose places in the tensor are off, off + stride, ….
func (v view) rows(f func(pos, off, stride, n int)) {
	v = v.collapse()
	last := len(v.shape) - 1
	n, stride := v.shape[last], v.strides[last]
	index := make([]int, last)
	for pos, off := 0, v.offset; ; {
		f(pos, off, stride, n)
		pos += n
		k := last - 1
		for ; k >= 0; k-- {
			index[k]++
			off += v.strides[k]
			if index[k] < v.shape[k] {
				break
			}
			off -= v.strides[k] * v.shape[k]
			index[k] = 0
		}
		if k < 0 {
			return
		}
	}
}

// copyTo writes the view of data to out.
func (v view) copyTo(out, data []int64) {
	v.rows(func(pos, off, stride, n int) {
		if stride == 1 {
			copy(out[pos:pos+n], data[off:off+n])
			return
		}
		for i := range n {
			out[pos+i] = data[off]
			off += stride
		}
	})
}

// parallel splits [0, n) among the processors when the n items are work steps (about a
// nanosecond each) in all, and returns the error of the lowest range.
func parallel(n, work int, f func(lo, hi int) error) error {
	parts := min(runtime.GOMAXPROCS(0), n, 1+work/(1<<16))
	if parts <= 1 {
		return f(0, n)
	}
	errs := make([]chan error, parts)
	for p := range errs {
		errs[p] = make(chan error, 1)
		go func() { errs[p] <- f(n*p/parts, n*(p+1)/parts) }()
	}
	var first error
	for _, c := range errs {
		if err := <-c; err != nil && first == nil {
			first = err
		}
	}
	return first
}
