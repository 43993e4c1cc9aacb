package verify_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/proof"
	"github.com/zkvin/zkvin/prove"
	"github.com/zkvin/zkvin/verify"
)

// stepper is a step program of four positions and five tokens: its row is the mean of the
// token and the newest row, its logits are entries of that.
func stepper() *graph.Graph {
	return &graph.Graph{
		Tensors: []graph.Tensor{
			{Name: "id", Shape: []int{1, 1}}, {Name: "position", Shape: []int{1}}, {Name: "mask", Shape: []int{4}},
			{Name: "cache", Shape: []int{3, 2, 6}}, {Name: "noise", Shape: []int{1, 5}, Exp: 10},
			{Shape: []int{1, 1, 1}}, {Shape: []int{1, 2, 6}}, {Shape: []int{1, 2, 6}}, {Shape: []int{1, 2, 6}}, {Name: "row", Shape: []int{1, 2, 6}},
			{Shape: []int{1, 1, 5}}, {Shape: []int{1, 5}}, {Shape: []int{1, 5}}, {Shape: []int{1, 5}}, {Name: "next", Shape: []int{1, 1}},
		},
		Inputs: []int{0, 1, 2, 3, 4}, Outputs: []int{14, 9}, Carried: []int{3},
		Nodes: []graph.Node{
			{Op: graph.OpReshape, Inputs: []int{0}, Output: 5, Attr: []int64{1, 1, 1}},
			{Op: graph.OpExpand, Inputs: []int{5}, Output: 6},
			{Op: graph.OpSlice, Inputs: []int{3}, Output: 7, Attr: []int64{2, 1, 0, 1, 0, 1}},
			{Op: graph.OpAdd, Inputs: []int{6, 7}, Output: 8, Attr: []int64{1, 0, 1, 0}},
			{Op: graph.OpRescale, Inputs: []int{8}, Output: 9, Attr: []int64{1, graph.FuncIdentity}},
			{Op: graph.OpSlice, Inputs: []int{9}, Output: 10, Attr: []int64{0, 1, 1, 1, 0, 1}},
			{Op: graph.OpReshape, Inputs: []int{10}, Output: 11, Attr: []int64{1, 5}},
			{Op: graph.OpAdd, Inputs: []int{11, 4}, Output: 12, Attr: []int64{1, 0, 1, 0}},
			{Op: graph.OpRescale, Inputs: []int{12}, Output: 13, Attr: []int64{0, graph.FuncIdentity}},
			{Op: graph.OpArgMax, Inputs: []int{13}, Output: 14, Attr: []int64{0}},
		},
	}
}

// TestStepProgramsAreRecognised: names, shapes, exponents and layouts of a step program are
// checked when its key is loaded.
func TestStepProgramsAreRecognised(t *testing.T) {
	s, err := newParties(t, stepper(), &graph.Weights{}, 1).vk.Step()
	if err != nil {
		t.Fatal(err)
	}
	if s.Tokens != 4 || !s.Samples || s.Vocabulary != 5 || s.Rows() != 1 {
		t.Errorf("read as %+v", s)
	}
	for what, c := range map[string]struct {
		edit func(g *graph.Graph)
		want string
	}{
		"another name":           {func(g *graph.Graph) { g.Tensors[1].Name = "place" }, `input 1 is "place"`},
		"outputs exchanged":      {func(g *graph.Graph) { slices.Reverse(g.Outputs) }, `output 0 is "row"`},
		"nothing carried":        {func(g *graph.Graph) { g.Carried = nil }, "0 of them carried"},
		"the token carried, too": {func(g *graph.Graph) { g.Carried = []int{0, 3} }, "2 of them carried"},
		"a longer mask":          {func(g *graph.Graph) { g.Tensors[2].Shape = []int{5} }, "mask [5]"},
		"two tokens":             {func(g *graph.Graph) { g.Tensors[1].Shape = []int{2} }, "position [2]"},
		"a scaled mask":          {func(g *graph.Graph) { g.Tensors[2].Exp = 3 }, "plain integers"},
		"no argmax": {func(g *graph.Graph) {
			g.Nodes[9] = graph.Node{Op: graph.OpSlice, Inputs: []int{13}, Output: 14, Attr: []int64{0, 1, 2, 1}}
		}, "chosen from 0"},
		"fine noise":             {func(g *graph.Graph) { g.Tensors[4].Exp = 12 }, "noise of exponent 12"},
		"coarse noise":           {func(g *graph.Graph) { g.Tensors[4].Exp = -1 }, "noise of exponent -1"},
		"a row of another scale": {func(g *graph.Graph) { g.Tensors[9].Exp = 1 }, "row [1 2 6] of exponent 1"},
		"a row of another shape": {func(g *graph.Graph) {
			g.Tensors[3].Shape = []int{3, 3, 4}
			g.Tensors = append(g.Tensors, graph.Tensor{Shape: []int{1, 3, 4}})
			g.Nodes[2].Output = 15
			g.Nodes = slices.Insert(g.Nodes, 3, graph.Node{Op: graph.OpReshape, Inputs: []int{15}, Output: 7, Attr: []int64{1, 2, 6}})
		}, "row [1 2 6] of exponent 0, cache [3 3 4]"},
		"a row cut where the cache is not": {func(g *graph.Graph) {
			// The row has heads of three entries, transposed; the cache is read in one piece.
			g.Nodes[3] = graph.Node{Op: graph.OpAdd, Inputs: []int{6}, Output: 8, Attr: []int64{1, 0}}
			g.Tensors = append(g.Tensors, graph.Tensor{Shape: []int{1, 2, 2, 3}}, graph.Tensor{Shape: []int{1, 2, 3, 2}}, graph.Tensor{Shape: []int{1, 2, 6}}, graph.Tensor{Shape: []int{1, 2, 6}})
			g.Tensors[7].Shape = []int{1, 1, 5}
			g.Nodes[2].Attr = []int64{0, 1, 0, 1, 1, 1}
			g.Nodes[5] = graph.Node{Op: graph.OpReshape, Inputs: []int{9}, Output: 15, Attr: []int64{1, 2, 2, 3}}
			g.Nodes = slices.Insert(g.Nodes, 6, graph.Node{Op: graph.OpTranspose, Inputs: []int{15}, Output: 16, Attr: []int64{0, 1, 3, 2}},
				graph.Node{Op: graph.OpReshape, Inputs: []int{16}, Output: 17, Attr: []int64{1, 2, 6}},
				graph.Node{Op: graph.OpScale, Inputs: []int{17}, Output: 18, Attr: []int64{1}},
				graph.Node{Op: graph.OpSlice, Inputs: []int{18}, Output: 10, Attr: []int64{0, 1, 1, 1, 0, 1}})
		}, "lies along axes"},
	} {
		g := stepper()
		c.edit(g)
		if _, err := newParties(t, g, &graph.Weights{}, 1).vk.Step(); !errors.Is(err, proof.ErrNotStep) || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v, want %q", what, err, c.want)
		}
	}
	if s, err := newParties(t, stepper(), &graph.Weights{}, 2).vk.Step(); err != nil || s.Chunk != 2 {
		t.Errorf("a key for two steps: %v", err)
	}
	p := newParties(t, dense(), denseWeights(), 1)
	if err := verify.Receipt(p.vk, nil, &proof.Receipt{}, verify.Options{AllowUnsafeSRS: true}, nil); !errors.Is(err, verify.ErrKey) || !errors.Is(err, proof.ErrNotStep) {
		t.Errorf("a receipt under the key of another program: got %v", err)
	}
}

// TestCarriedInputsOfABatch: rows made elsewhere enter the proof of each request as they
// are, and only a caller who answers for them gets a verdict.
func TestCarriedInputsOfABatch(t *testing.T) {
	p := newParties(t, stepper(), &graph.Weights{}, 2)
	in := func(seed int) [][]int64 {
		return [][]int64{{int64(seed)}, {3}, {1, 1, 1, 1}, ramp(36, seed), ramp(5, seed)}
	}
	inst := p.instance(t, false, in(1), in(2))
	tensors := inst.Statement.Tensors()
	for r, i := range []int{3, 10} {
		blinds, rows, err := p.vk.CommitPrivate(i, int16s(in(r + 1)[3]), func(n int) ([]fr.Element, error) { return fresh(t, n), nil })
		if err != nil {
			t.Fatal(err)
		}
		*tensors[i] = proof.Tensor{Rows: rows}
		copy(inst.Blinds[p.pk.Spans[i].First:], blinds)
		inst.Carried = append(inst.Carried, i)
	}
	pf, err := prove.Prove(context.Background(), &p.pk, inst, prove.Options{})
	if err != nil {
		t.Fatal(err)
	}
	o := verify.Options{AllowUnsafeSRS: true}
	rejected(t, "carried rows that nobody answers for", verify.Verify(p.vk, pf, o), verify.ErrCarried)
	o.CarriedRowsProven = true
	if err := verify.Verify(p.vk, pf, o); err != nil {
		t.Error(err)
	}
	forged := *pf
	forged.Statement = pf.Statement.Clone()
	rows := forged.Statement.Requests[0].Inputs[3].Rows
	swapped := slices.Clone(rows)
	swapped[0], swapped[2] = rows[2], rows[0]
	forged.Statement.Requests[0].Inputs[3].Rows = swapped
	rejected(t, "carried rows exchanged", verify.Verify(p.vk, &forged, o), verify.ErrRejected)
	inst.Statement.Requests[0].Inputs[3].Rows = rows[:2]
	if _, err := prove.Prove(context.Background(), &p.pk, inst, prove.Options{}); !errors.Is(err, prove.ErrInstance) {
		t.Errorf("a carried row missing: got %v, want %v", err, prove.ErrInstance)
	}
}
