package zkvin_test

import (
	"context"
	"errors"
	"testing"

	"github.com/zkvin/zkvin"
	"github.com/zkvin/zkvin/graph"
)

// TestCompileProgram: an integer program that no ONNX file stands behind is proven and
// verified as any other; weights that do not fit it are refused.
func TestCompileProgram(t *testing.T) {
	g := &graph.Graph{
		Name: "program",
		Tensors: []graph.Tensor{
			{Name: "x", Shape: []int{1, 5}, Exp: 8}, {Name: "w", Shape: []int{3, 5}}, {Name: "s", Shape: []int{1, 3}}, {Name: "y", Shape: []int{1, 3}, Exp: 8},
		},
		Nodes: []graph.Node{
			{Op: graph.OpGemm, Name: "s", Inputs: []int{0, 1}, Output: 2},
			{Op: graph.OpRescale, Name: "y", Inputs: []int{2}, Output: 3, Attr: []int64{4, graph.FuncIdentity}},
		},
		Inputs: []int{0}, Weights: []int{1}, Outputs: []int{3},
	}
	data := make([]int16, 15)
	for i := range data {
		data[i] = int16(7*i - 50)
	}
	for what, w := range map[string]*graph.Weights{"no tensor": {}, "an entry missing": {Data: [][]int16{data[:14]}}} {
		if _, err := zkvin.CompileProgram(t.Context(), g, w, zkvin.CompileOptions{}); !errors.Is(err, zkvin.ErrShape) {
			t.Errorf("%s: got %v, want %v", what, err, zkvin.ErrShape)
		}
	}
	w := &graph.Weights{Data: [][]int16{data}}
	done := -1
	m, err := zkvin.CompileProgram(t.Context(), g, w, zkvin.CompileOptions{Progress: func(_ string, d, total int) {
		if d < done || d > total {
			t.Errorf("progress goes from %d to %d of %d", done, d, total)
		}
		done = d
	}})
	if err != nil {
		t.Fatal(err)
	}
	k, err := m.VerificationKey()
	if err != nil {
		t.Fatal(err)
	}
	p, err := m.Prove(t.Context(), []zkvin.Tensor{{Name: "x", Shape: []int{1, 5}, Data: []float64{1, -2, 0.5, 0.25, 3}}}, zkvin.ProveOptions{})
	if err != nil {
		t.Fatal(err)
	}
	if err := k.Verify(p, zkvin.VerifyOptions{AllowUnsafeSRS: true}); err != nil {
		t.Error(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := zkvin.CompileProgram(ctx, g, w, zkvin.CompileOptions{}); !errors.Is(err, context.Canceled) {
		t.Errorf("a cancelled compile: got %v, want %v", err, context.Canceled)
	}
}
