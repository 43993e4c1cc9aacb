package onnx

import "slices"

// rotary is the geometry of a rotary embedding: input [batch, sequence, heads, size], or [batch, heads, sequence, size]
// with the heads first, of whose last axis the first 2·half entries turn.
type rotary struct {
	batch, sequence, heads, size, half int
	headsFirst                         bool
}

// readRotary turns pairs of entries by the angles of their position (Su et al., RoFormer, equation 34):
// (a, b) becomes (a·cos − b·sin, b·cos + a·sin). The pairs are the two halves, or neighbours when interleaved is 1.
// cos, sin and places are the numbers of these inputs; without places the factors are those of every token.
func (r *reader) readRotary(cos, sin, places int) ([]int, error) {
	g, err := r.rotaryGeometry(cos, sin)
	if err != nil {
		return nil, err
	}
	interleaved, err := r.flag("interleaved", 0)
	if err != nil {
		return nil, err
	}
	s := &steps{r: r}
	factors := [2]int{r.in[cos], r.in[sin]}
	for i, v := range factors {
		if r.has(places) {
			if ids := r.positions(s, g, places); s.err == nil {
				v, s.err = r.gather(v, ids, 0)
			}
		}
		if g.headsFirst {
			factors[i] = s.reshape(v, g.batch, 1, g.sequence, g.half)
		} else {
			factors[i] = s.reshape(v, g.batch, g.sequence, 1, g.half)
		}
	}
	shape := []int{g.batch, g.sequence, g.heads, g.size}
	if g.headsFirst {
		shape = r.value(0).Shape
	}
	x := s.reshape(r.in[0], shape...)
	y := s.rotate(s.part(x, 3, 0, 2*g.half), factors, interleaved == 1)
	if g.size > 2*g.half {
		y = s.do("Concat", intAttrs("axis", 3), y, s.part(x, 3, 2*g.half, g.size))
	}
	return s.one(s.reshape(y, r.value(0).Shape...))
}

func (r *reader) rotaryGeometry(cosine, sine int) (g rotary, err error) {
	x, cos, sin := r.value(0), r.value(cosine), r.value(sine)
	if x.DType != Float || cos.DType != Float || sin.DType != Float || len(cos.Shape) < 2 || len(cos.Shape) > 3 || !slices.Equal(cos.Shape, sin.Shape) {
		return g, errf(ErrShape, "rotary embedding of %s with factors %s and %s", describe(x), describe(cos), describe(sin))
	}
	g.half = cos.Shape[len(cos.Shape)-1]
	heads := r.int("num_heads", 0)
	switch len(x.Shape) {
	case 4:
		g = rotary{x.Shape[0], x.Shape[2], x.Shape[1], x.Shape[3], g.half, true}
	case 3:
		g.batch, g.sequence = x.Shape[0], x.Shape[1]
		if g.size = 2 * g.half; heads > 0 {
			g.size = x.Shape[2] / heads
		}
		if g.size > 0 {
			g.heads = x.Shape[2] / g.size
		}
		if g.heads*g.size != x.Shape[2] {
			return g, errf(ErrShape, "rotary embedding of %s with %d heads and factors %v", describe(x), heads, cos.Shape)
		}
	}
	turned := r.int("rotary_embedding_dim", 0)
	if product(x.Shape) == 0 || g.half < 1 || 2*g.half > g.size || turned != 0 && turned != 2*g.half {
		return g, errf(ErrShape, "rotary embedding of %s, dimension %d, with factors %v", describe(x), turned, cos.Shape)
	}
	return g, nil
}

// positions returns the positions [batch, sequence] of the tokens; one number is that of the first token.
func (r *reader) positions(s *steps, g rotary, places int) int {
	v := r.value(places)
	if slices.Equal(v.Shape, []int{g.batch, g.sequence}) {
		return r.in[places]
	}
	if v.DType != Int64 || !slices.Equal(v.Shape, []int{1}) {
		s.err = errf(ErrShape, "input %d (position_ids) is %s, want int64[1] or int64[%d %d]", places, describe(v), g.batch, g.sequence)
		return -1
	}
	count := s.constant(Int64, []int{g.batch, g.sequence}, func(i int) float64 { return float64(i % g.sequence) })
	return s.do("Add", Attrs{}, r.in[places], count)
}

// rotate turns the pairs of the last of four axes by the angles whose cosine and sine are given.
func (s *steps) rotate(x int, factors [2]int, interleaved bool) int {
	shape := slices.Clone(s.shape(x))
	if s.err != nil {
		return -1
	}
	half := shape[3] / 2
	var a, b int
	pair, single := append(shape[:3:3], half, 2), append(shape[:3:3], half, 1)
	if interleaved {
		pairs := s.reshape(x, pair...)
		a = s.reshape(s.part(pairs, 4, 0, 1), single[:4]...)
		b = s.reshape(s.part(pairs, 4, 1, 2), single[:4]...)
	} else {
		a, b = s.part(x, 3, 0, half), s.part(x, 3, half, 2*half)
	}
	mul := func(v, factor int) int { return s.do("Mul", Attrs{}, v, factor) }
	p := s.do("Sub", Attrs{}, mul(a, factors[0]), mul(b, factors[1]))
	q := s.do("Add", Attrs{}, mul(b, factors[0]), mul(a, factors[1]))
	if !interleaved {
		return s.do("Concat", intAttrs("axis", 3), p, q)
	}
	joined := s.do("Concat", intAttrs("axis", 4), s.reshape(p, single...), s.reshape(q, single...))
	return s.reshape(joined, shape...)
}
