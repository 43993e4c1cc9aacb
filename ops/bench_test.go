package ops_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/ops"
)

// operands fills the program's tensors with random 16-bit values.
func operands(g *graph.Graph) []ops.Operand {
	rng := rand.New(rand.NewPCG(1, 2))
	var in []ops.Operand
	for _, id := range g.Nodes[0].Inputs {
		n := g.Tensors[id].Elements()
		if slices.Contains(g.Weights, id) {
			w := make([]int16, n)
			for i := range w {
				w[i] = int16(rng.Uint32())
			}
			in = append(in, ops.Operand{Weight: w})
			continue
		}
		x := make([]int64, n)
		for i := range x {
			x[i] = int64(int16(rng.Uint32()))
		}
		in = append(in, ops.Operand{Data: x})
	}
	return in
}

func gemm(m, o, k int) program {
	return program{in: []int{m, k}, weights: [][]int{{o, k}}, op: graph.OpGemm, out: []int{m, o}}
}

// matmul multiplies n matrices by one.
func matmul(n, m, o, k int) program {
	return program{in: []int{n, m, k}, weights: [][]int{{1, o, k}}, op: graph.OpMatMul, out: []int{n, m, o}}
}

func square(n, c, o, size, kernel, stride int) program {
	out := (size-1)/stride + 1
	pad := int64(kernel / 2)
	return program{in: []int{n, c, size, size}, weights: [][]int{{o, c, kernel, kernel}}, op: graph.OpConv,
		attr: []int64{int64(stride), int64(stride), pad, pad, pad, pad, 1, 1, 1}, out: []int{n, o, out, out}}
}

// TestLargeNodes covers what small samples cannot: nodes split among processors, several
// blocks of an accumulator.
func TestLargeNodes(t *testing.T) {
	for name, p := range map[string]program{
		"gemm":   gemm(3, 301, 257),
		"conv":   square(2, 5, 7, 33, 5, 1),
		"stride": square(1, 6, 5, 51, 3, 2),
		"matmul": matmul(7, 33, 65, 31),
	} {
		g := p.graph()
		if err := ops.Check(g); err != nil {
			t.Fatal(err)
		}
		in := operands(g)
		got, err := ops.Eval(g, 0, in)
		if err != nil {
			t.Fatal(err)
		}
		weight := tensor{shape: p.weights[0]}
		for _, w := range in[1].Weight {
			weight.data = append(weight.data, int64(w))
		}
		if want := reference(g, &g.Nodes[0], []tensor{{p.in, in[0].Data}, weight}); !slices.Equal(got, want) {
			t.Errorf("%s: differs from its formula", name)
		}
	}
}

// BenchmarkEval reports ns a multiply-add of the hot operators; aim 0.45 on one core.
func BenchmarkEval(b *testing.B) {
	for _, c := range []struct {
		name string
		p    program
		macs int
	}{
		{"gemm-1x1024x1024", gemm(1, 1024, 1024), 1 << 20},
		{"gemm-16x768x768", gemm(16, 768, 768), 16 * 768 * 768},
		{"matmul-12x64x64x64", matmul(12, 64, 64, 64), 12 * 64 * 64 * 64},
		{"conv-16x16x28x3", square(1, 16, 16, 28, 3, 1), 16 * 16 * 28 * 28 * 9},
		{"conv-32x64x8x3", square(1, 32, 64, 8, 3, 1), 32 * 64 * 64 * 9},
		{"conv-64x64x14x1", square(1, 64, 64, 14, 1, 1), 64 * 64 * 14 * 14},
	} {
		b.Run(c.name, func(b *testing.B) {
			g := c.p.graph()
			if err := ops.Check(g); err != nil {
				b.Fatal(err)
			}
			in := operands(g)
			for b.Loop() {
				if _, err := ops.Eval(g, 0, in); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(c.macs), "ns/mac")
		})
	}
}

// BenchmarkRescale reports ns an entry for each kind of function.
func BenchmarkRescale(b *testing.B) {
	for f := int64(graph.FuncReLU); f <= 0; f++ {
		b.Run(fmt.Sprintf("function%d", f), func(b *testing.B) {
			const n = 1 << 16
			g := program{in: []int{n}, op: graph.OpRescale, attr: []int64{2, f}, out: []int{n}}.graph()
			in := operands(g)
			for b.Loop() {
				if _, err := ops.Eval(g, 0, in); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/n, "ns/entry")
		})
	}
}
