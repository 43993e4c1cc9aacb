package witness

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/ops"
)

// dense is y = (W·x + 2^3) >> 4 with W = ((1, 2), (3, −4)).
func dense() (*graph.Graph, *graph.Weights) {
	g := &graph.Graph{
		Tensors: []graph.Tensor{
			{Name: "x", Shape: []int{1, 2}}, {Name: "w", Shape: []int{2, 2}},
			{Name: "acc", Shape: []int{1, 2}}, {Name: "y", Shape: []int{1, 2}},
		},
		Nodes: []graph.Node{
			{Op: graph.OpGemm, Name: "fc", Inputs: []int{0, 1}, Output: 2},
			{Op: graph.OpRescale, Name: "fit", Inputs: []int{2}, Output: 3, Attr: []int64{4, graph.FuncIdentity}},
		},
		Inputs: []int{0}, Outputs: []int{3}, Weights: []int{1},
	}
	return g, &graph.Weights{Data: [][]int16{{1, 2, 3, -4}}}
}

func TestRun(t *testing.T) {
	g, w := dense()
	trace, err := Run(g, w, [][]int64{{100, -30}})
	if err != nil {
		t.Fatal(err)
	}
	want := [][]int64{{100, -30}, nil, {40, 420}, {3, 26}}
	for id := range want {
		if !slices.Equal(trace.Values[id], want[id]) {
			t.Errorf("tensor %d: got %v, want %v", id, trace.Values[id], want[id])
		}
	}
}

func TestRunNamesTheValueOutOfRange(t *testing.T) {
	g, w := dense()
	w.Data[0][2], w.Data[0][3] = 32767, 32767
	_, err := Run(g, w, [][]int64{{20, 20}})
	var r *ops.RangeError
	if !errors.Is(err, ops.ErrOutOfRange) || !errors.As(err, &r) {
		t.Fatalf("got %v, want a RangeError", err)
	}
	if r.Tensor != "y" || !slices.Equal(r.Index, []int{0, 1}) || r.Value != 81918 || r.Lo != -32768 || r.Hi != 32767 {
		t.Errorf("got %+v", r)
	}
	for _, part := range []string{`node 1 (rescale "fit")`, `tensor "y" at [0 1]`, "quotient 81918", "[-32768, 32767]"} {
		if !strings.Contains(err.Error(), part) {
			t.Errorf("error %q does not name %q", err, part)
		}
	}
}

func TestRunNamesTheInputOutOfRange(t *testing.T) {
	g, w := dense()
	_, err := Run(g, w, [][]int64{{0, 1 << 15}})
	var r *ops.RangeError
	if !errors.As(err, &r) || r.Tensor != "x" || r.Value != 1<<15 {
		t.Errorf("got %v, want the RangeError of x", err)
	}
}

// TestMaxPoolRefusesWideDifferences: 32767 beside −2 needs 17 bits.
func TestMaxPoolRefusesWideDifferences(t *testing.T) {
	g := &graph.Graph{
		Tensors: []graph.Tensor{{Name: "x", Shape: []int{1, 1, 1, 2}}, {Name: "y", Shape: []int{1, 1, 1, 1}}},
		Nodes:   []graph.Node{{Op: graph.OpMaxPool, Inputs: []int{0}, Output: 1, Attr: []int64{1, 2, 1, 1, 0, 0, 0, 0, 1, 1}}},
		Inputs:  []int{0}, Outputs: []int{1},
	}
	if _, err := Run(g, &graph.Weights{}, [][]int64{{32767, -1}}); !errors.Is(err, ops.ErrOutOfRange) {
		t.Errorf("difference of 2^15: got %v", err)
	}
	if _, err := Run(g, &graph.Weights{}, [][]int64{{32767, 0}}); err != nil {
		t.Errorf("difference of 2^15 − 1: got %v", err)
	}
	if _, err := Run(g, &graph.Weights{}, [][]int64{{-32768, 0}}); err != nil {
		t.Errorf("difference of −2^15: got %v", err)
	}
}

func TestRunRefusesOtherShapes(t *testing.T) {
	g, w := dense()
	x := [][]int64{{1, 2}}
	for name, c := range map[string]struct {
		w    *graph.Weights
		in   [][]int64
		want string
	}{
		"no input":     {w, nil, "0 inputs, want 1"},
		"two inputs":   {w, [][]int64{{1, 2}, {1, 2}}, "2 inputs, want 1"},
		"short input":  {w, [][]int64{{1}}, `input 0 ("x") has 1 entries`},
		"no weights":   {&graph.Weights{}, x, "0 weight tensors, want 1"},
		"short weight": {&graph.Weights{Data: [][]int16{{1}}}, x, `weight 0 ("w") has 1 entries`},
	} {
		if _, err := Run(g, c.w, c.in); !errors.Is(err, ErrInput) || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v, want %q", name, err, c.want)
		}
	}
	g.Nodes[0].Output = 0
	if _, err := Run(g, w, x); !errors.Is(err, ops.ErrInvalid) {
		t.Errorf("invalid program: got %v", err)
	}
}
