package zkvin

import (
	"errors"
	"strings"
	"testing"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/pcs"
	"github.com/zkvin/zkvin/quant"
)

// TestSRSTooSmall: a model that has more rows than the protocol takes under a small SRS is told how many powers it needs.
func TestSRSTooSmall(t *testing.T) {
	const in, out = 1 << 13, 1 << 14
	g := &graph.Graph{
		Name: "large",
		Tensors: []graph.Tensor{
			{Name: "x", Shape: []int{1, in}}, {Name: "w", Shape: []int{out, in}}, {Name: "s", Shape: []int{1, out}}, {Name: "y", Shape: []int{1, out}},
		},
		Nodes: []graph.Node{
			{Op: graph.OpGemm, Name: "s", Inputs: []int{0, 1}, Output: 2},
			{Op: graph.OpRescale, Name: "y", Inputs: []int{2}, Output: 3, Attr: []int64{12, graph.FuncIdentity}},
		},
		Inputs: []int{0}, Weights: []int{1}, Outputs: []int{3},
	}
	srs, err := pcs.DevelopmentSRS(pcs.MinPowers)
	if err != nil {
		t.Fatal(err)
	}
	_, err = newModel(t.Context(), &quant.Result{Graph: g, Weights: &graph.Weights{}}, CompileOptions{SRS: &SRS{srs}})
	if !errors.Is(err, ErrSRSSize) || !strings.Contains(err.Error(), "needs 32768 powers, rows have 64") {
		t.Error(err)
	}
}
