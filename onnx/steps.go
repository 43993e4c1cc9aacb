package onnx

// steps emits the nodes of a composition one after the other and keeps the first error, after which it emits nothing and
// its results mean nothing.
type steps struct {
	r   *reader
	err error
}

// do emits a node with one output.
func (s *steps) do(op string, attrs Attrs, in ...int) int {
	if s.err != nil {
		return -1
	}
	var v int
	v, s.err = s.r.emit1(op, attrs, in...)
	return v
}

// shape is the shape of a value.
func (s *steps) shape(v int) []int {
	if s.err != nil {
		return nil
	}
	return s.r.b.graph.Values[v].Shape
}

func (s *steps) reshape(v int, shape ...int) int {
	if s.err != nil {
		return -1
	}
	v, s.err = s.r.reshape(v, append([]int{}, shape...))
	return v
}

func (s *steps) expand(v int, shape ...int) int {
	if s.err != nil {
		return -1
	}
	v, s.err = s.r.expand(v, shape)
	return v
}

// transpose permutes the axes unless they stay as they are.
func (s *steps) transpose(v int, perm ...int) int {
	same := true
	for i, p := range perm {
		same = same && p == i
	}
	if same {
		return v
	}
	return s.do("Transpose", intsAttrs("perm", perm), v)
}

// alongAxis multiplies an axis with a matrix [entries before, entries after].
func (s *steps) alongAxis(v, axis, matrix int) int {
	perm := make([]int, len(s.shape(v)))
	if s.err != nil {
		return -1
	}
	for i := range perm {
		perm[i] = i
	}
	last := len(perm) - 1
	perm[axis], perm[last] = last, axis
	return s.transpose(s.do("MatMul", Attrs{}, s.transpose(v, perm...), matrix), perm...)
}

// constant fills a new constant of the shape by the function of its position.
func (s *steps) constant(d DType, shape []int, fill func(i int) float64) int {
	if s.err != nil {
		return -1
	}
	var t *Tensor
	if t, s.err = s.r.generate(d, shape); s.err != nil {
		return -1
	}
	for i := range t.Float {
		t.Float[i] = fill(i)
	}
	for i := range t.Int {
		t.Int[i] = int64(fill(i))
	}
	return s.r.b.addConst(t)
}

// number is a scalar of type Float.
func (s *steps) number(x float64) int {
	return s.constant(Float, []int{}, func(int) float64 { return x })
}

// part emits the entries [low, high) of an axis, which must lie inside of it.
func (s *steps) part(v, axis, low, high int) int {
	if s.err != nil {
		return -1
	}
	shape := s.shape(v)
	if axis >= len(shape) || low < 0 || low > high || high > shape[axis] {
		s.err = errf(ErrShape, "%v has no entries from %d to %d on axis %d", shape, low, high, axis)
		return -1
	}
	starts, ends, ones := make([]int, len(shape)), append([]int{}, shape...), make([]int, len(shape))
	for i := range ones {
		ones[i] = 1
	}
	starts[axis], ends[axis] = low, high
	var out []int
	if out, s.err = s.r.slice(v, starts, ends, ones); s.err != nil {
		return -1
	}
	return out[0]
}

// one is the result of a reader of a node with one output.
func (s *steps) one(v int) ([]int, error) {
	if s.err != nil {
		return nil, s.err
	}
	return []int{v}, nil
}

func intsAttrs(name string, v []int) Attrs {
	var attrs Attrs
	attrs.setInts(name, v)
	return attrs
}

func intAttrs(name string, v int) Attrs {
	var attrs Attrs
	attrs.setInt(name, v)
	return attrs
}

func strAttrs(name, v string) Attrs {
	var attrs Attrs
	attrs.setStr(name, v)
	return attrs
}
