package ops_test

import (
	"math/big"

	"pgregory.net/rapid"

	"github.com/zkvin/zkvin/graph"
)

// drawReciprocal divides by an input of positive numbers, or by such an input times a factor.
func drawReciprocal(t *rapid.T, s *sample) int {
	lo := rapid.SampledFrom([]int64{1, 100, full}).Draw(t, "lo")
	x := s.input(t, lo, full, drawShape(t, 0, 3)...)
	k, factor := small(t, "k", 0, 30), small(t, "factor", -1, 30)
	if factor >= 0 {
		x = s.node(graph.OpScale, []int64{1 << factor}, 20, s.shape(x), x)
		k += factor
	}
	return s.node(graph.OpReciprocal, []int64{int64(k)}, 20, s.shape(x), x)
}

// drawSqrt takes the root of an input, of a sum, or of a square times a power of two.
func drawSqrt(t *rapid.T, s *sample) int {
	shape := drawShape(t, 0, 3)
	lo, what := int64(0), small(t, "what", 0, 2)
	if what == 2 {
		lo = -full - 1
	}
	x := s.input(t, lo, full, shape...)
	shift := int64(small(t, "shift", 0, 31))
	switch what {
	case 1:
		x = s.node(graph.OpAdd, []int64{1, shift, 1, 0}, 20, shape, x, x)
	case 2:
		x = s.node(graph.OpMul, nil, 20, shape, x, x)
		x = s.node(graph.OpAdd, []int64{1, shift}, 20, shape, x)
	}
	return s.node(graph.OpSqrt, nil, 20, shape, x)
}

func drawReduceMax(t *rapid.T, s *sample) int {
	lo := rapid.SampledFrom([]int64{-full - 1, -2}).Draw(t, "lo")
	x := s.input(t, lo, -lo-1, drawShape(t, 1, 3)...)
	shape := append([]int(nil), s.shape(x)...)
	shape[len(shape)-1] = 1
	return s.node(graph.OpReduceMax, nil, 10, shape, x)
}

// quotient is 2^k/x to the nearest integer, a half up.
func quotient(k, x int64) int64 {
	r := new(big.Rat).SetFrac(new(big.Int).Lsh(big.NewInt(1), uint(k)), big.NewInt(x))
	r.Add(r, big.NewRat(1, 2))
	return new(big.Int).Div(r.Num(), r.Denom()).Int64()
}

// root is ⌊√x⌋.
func root(x int64) int64 { return new(big.Int).Sqrt(big.NewInt(x)).Int64() }
