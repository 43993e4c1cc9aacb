package ops_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/iop"
)

// weighted are programs in which weights reach every kind of condition: products, sums, and
// rows of which a weight is an entry.
func weighted() map[string]*sample {
	joined := func(op graph.Op, attr []int64, exp int, out ...int) *sample {
		s := begin([]int{1, 1, 1, 2}, 40, -3)
		x := s.node(graph.OpConcat, []int64{3}, 10, []int{1, 1, 1, 4}, 0, s.hold([]int{1, 1, 1, 2}, 7, 40))
		return s.end(s.node(op, attr, exp, out, x), -1)
	}
	gemm := begin([]int{2}, 100, -200)
	gemm.end(gemm.node(graph.OpGemm, nil, 22, []int{2}, 0, gemm.hold([]int{2, 2}, 3, -5, 7, 11)), 4)
	times := begin([]int{2}, 100, -200)
	times.end(times.node(graph.OpMul, nil, 22, []int{2}, 0, times.hold([]int{2}, 3, -5)), 0)
	plus := begin([]int{2}, 100, -200)
	plus.end(plus.node(graph.OpAdd, []int64{1, 0, -1, 2}, 22, []int{2}, 0, plus.hold([]int{2}, 3, -5)), 3)
	conv := begin([]int{1, 1, 2, 2}, 100, -200, 300, 40)
	conv.end(conv.node(graph.OpConv, []int64{1, 1, 0, 0, 0, 1, 1, 1, 1}, 22, []int{1, 1, 2, 2}, 0, conv.hold([]int{1, 1, 1, 2}, 3, -5)), 2)
	scores := begin([]int{1, 2}, 100, -200)
	scores.end(scores.node(graph.OpMatMul, nil, 22, []int{1, 2}, 0, scores.hold([]int{2, 2}, 3, -5, 7, 11)), 4)
	inverse := begin([]int{1}, 40)
	sum := inverse.node(graph.OpAdd, []int64{1, 0, 1, 0}, 10, []int{1}, 0, inverse.hold([]int{1}, 3))
	sum = inverse.node(graph.OpReciprocal, []int64{12}, 10, []int{1}, sum)
	inverse.g.Outputs = []int{inverse.node(graph.OpRescale, []int64{0, graph.FuncReLU}, 10, []int{1}, sum)}
	root := begin([]int{2}, 40, 300)
	product := root.node(graph.OpMul, nil, 10, []int{2}, 0, root.hold([]int{2}, 3, 5))
	root.end(root.node(graph.OpSqrt, nil, 10, []int{2}, product), 0)
	embed := begin([]int{2}, 1, 0)
	embed.end(embed.node(graph.OpEmbed, []int64{0}, 12, []int{2, 1}, 0, embed.hold([]int{3, 1}, 4, 5, 6)), -1)
	return map[string]*sample{
		"matmul": scores, "reciprocal": inverse, "sqrt": root, "reducemax": joined(graph.OpReduceMax, nil, 10, 1, 1, 1, 1),
		"gemm": gemm, "mul": times, "add": plus, "conv": conv,
		"argmax":  joined(graph.OpArgMax, []int64{0}, 0, 1, 1, 1, 1),
		"topk":    joined(graph.OpTopK, []int64{2, 1, 0}, 0, 1, 1, 1, 2),
		"embed":   embed,
		"softmax": joined(graph.OpSoftmax, []int64{1}, 14, 1, 1, 1, 4),
		"maxpool": joined(graph.OpMaxPool, []int64{1, 2, 1, 1, 0, 0, 0, 0, 1, 1}, 10, 1, 1, 1, 3),
		"relu":    joined(graph.OpRescale, []int64{2, graph.FuncReLU}, 10, 1, 1, 1, 4),
	}
}

// TestAnyWeightsGiveAtMostOneOutput: weights are not range-checked, so an owner may commit to
// any field elements. Whatever they are, no input has two outputs.
func TestAnyWeightsGiveAtMostOneOutput(t *testing.T) {
	for name, s := range weighted() {
		t.Run(name, func(t *testing.T) {
			rng := rand.New(rand.NewPCG(23, uint64(len(name))))
			d := newDetermined(t, s)
			found := map[int]int{}
			for range 30 {
				drawn := ""
				for i := range d.weights {
					for k := range d.weights[i] {
						d.weights[i][k] = drawWeight(rng)
						drawn += fmt.Sprintf(" %v", &d.weights[i][k])
					}
				}
				s := d.problem(t, "", d.in).solve(2)
				if s.count > 1 || s.open != "" {
					t.Errorf("weights%s: %d solutions, open %q", drawn, s.count, s.open)
				}
				found[s.count]++
			}
			if found[0] == 0 || found[1] == 0 {
				t.Errorf("%d weights have an output and %d have none, want some of both", found[1], found[0])
			}
		})
	}
}

// drawWeight is mostly a small integer, or one plus a fraction that products may cancel.
func drawWeight(rng *rand.Rand) fr.Element {
	v := iop.Int(rng.Int64N(200) - 100)
	switch rng.IntN(12) {
	case 0:
		fraction := iop.Power2(-1 - rng.IntN(3))
		v.Add(&v, &fraction)
	case 1:
		far := iop.Int(1 << (15 + rng.IntN(30)))
		v.Add(&v, &far)
	case 2:
		v.SetUint64(rng.Uint64())
		v.Inverse(&v)
	}
	return v
}
