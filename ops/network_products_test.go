package ops_test

import (
	"errors"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/verify"
	"github.com/zkvin/zkvin/witness"
)

// attention has two heads of queries on one of keys and values, and a gate by its input.
func attention(t *rapid.T, s *sample) int {
	x := s.input(t, -1000, 1000, 6, 8)
	head := func(n int) int { return s.rescale(t, graph.FuncIdentity, s.gemm(t, x, n)) }
	q := s.transpose(s.reshape(head(8), 6, 2, 4), 1, 0, 2)
	scores := s.node(graph.OpMatMul, nil, 22, []int{2, 6, 6}, q, s.reshape(head(4), 1, 6, 4))
	values := s.reshape(s.transpose(head(4), 1, 0), 1, 4, 6)
	z := s.node(graph.OpMatMul, nil, 22, []int{2, 6, 4}, s.rescale(t, 0, scores), values)
	z = s.reshape(s.transpose(s.rescale(t, graph.FuncIdentity, z), 1, 0, 2), 6, 8)
	return s.node(graph.OpMul, nil, 22, []int{6, 8}, z, x)
}

// normalize divides rows less their mean by their deviation: two contractions, a root and a
// quotient for each row.
func normalize(t *rapid.T, s *sample) int {
	x := s.reshape(s.input(t, -1000, 1000, 24), 4, 6)
	sum := s.node(graph.OpReduceSum, []int64{1}, 10, []int{4, 1}, x)
	c := s.node(graph.OpAdd, []int64{1, 0, -1, 0}, 10, []int{4, 6}, s.node(graph.OpScale, []int64{6}, 10, []int{4, 6}, x), sum)
	v := s.node(graph.OpMatMul, nil, 20, []int{4, 1, 1}, s.reshape(c, 4, 1, 6), s.reshape(x, 4, 1, 6))
	v = s.node(graph.OpAdd, []int64{1, 20, 1, 0}, 20, []int{4, 1, 1}, v, s.hold([]int{1, 1, 1}, 77))
	r := s.node(graph.OpReciprocal, []int64{45}, 20, []int{4, 1, 1}, s.node(graph.OpSqrt, nil, 20, []int{4, 1, 1}, v))
	y := s.node(graph.OpMul, nil, 20, []int{4, 6}, c, s.reshape(r, 4, 1))
	return s.reshape(s.rescale(t, graph.FuncIdentity, y), 2, 2, 3, 2)
}

// maxima reads a row walked along by a slice as shorter ones, and takes the reciprocals of
// what each entry lacks to its row's maximum, and one.
func maxima(t *rapid.T, s *sample) int {
	x := s.reshape(s.slice(s.input(t, -1000, 1000, 2, 12), 1, 1, 8), 2, 2, 4)
	top := s.node(graph.OpReduceMax, nil, 10, []int{2, 2, 1}, x)
	d := s.node(graph.OpAdd, []int64{-1, 0, 1, 0, 1, 0}, 10, []int{2, 2, 4}, x, top, s.hold([]int{1, 1, 1}, 1))
	return s.reshape(s.node(graph.OpReciprocal, []int64{24}, 10, []int{2, 2, 4}, d), 2, 8)
}

// TestBatchesAreProven proves two requests at once; exchanged outputs are refused.
func TestBatchesAreProven(t *testing.T) {
	skipWhereEmulated(t)
	for _, name := range []string{"attention", "normalize", "maxima", "tied", "masked", "ranks"} {
		t.Run(name, func(t *testing.T) {
			s := rapid.Custom(func(t *rapid.T) *sample { return drawNetwork(t, name) }).Example(3)
			var runs [][][]int64
			for range 2 {
				trace, err := witness.Run(&s.g, &s.w, s.in)
				if err != nil {
					t.Fatal(err)
				}
				runs = append(runs, trace.Values)
				reversed := slices.Clone(s.in[0])
				slices.Reverse(reversed)
				s.in = [][]int64{reversed}
			}
			p := newBatch(t, s, 2)
			if err := p.claim(runs...); err != nil {
				t.Fatal(err)
			}
			out := s.g.Outputs[0]
			exchanged := [][][]int64{slices.Clone(runs[0]), slices.Clone(runs[1])}
			exchanged[0][out], exchanged[1][out] = runs[1][out], runs[0][out]
			p = newBatch(t, s, 2)
			p.forge(exchanged[0])
			if err := p.claim(exchanged...); !errors.Is(err, verify.ErrRejected) {
				t.Errorf("exchanged outputs: got %v, want %v", err, verify.ErrRejected)
			}
		})
	}
}
