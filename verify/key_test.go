package verify_test

import (
	"slices"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/proof"
	"github.com/zkvin/zkvin/verify"
)

func TestKeyIsRefused(t *testing.T) {
	p := newParties(t, dense(), denseWeights(), 1)
	other := p.file.SRS.Powers[5]
	points := func(v []bn254.G1Affine, i int) []bn254.G1Affine {
		v = slices.Clone(v)
		v[i] = other
		return v
	}
	for what, change := range map[string]func(k *proof.Key){
		"an altered table row":         func(k *proof.Key) { k.Tables = points(k.Tables, 3) },
		"a table row missing":          func(k *proof.Key) { k.Tables = k.Tables[1:] },
		"a weight row missing":         func(k *proof.Key) { k.Weights = nil },
		"a weight row too many":        func(k *proof.Key) { k.Weights = append(slices.Clone(k.Weights), other) },
		"an altered power":             func(k *proof.Key) { k.SRS.Powers = points(k.SRS.Powers, 99) },
		"too few powers":               func(k *proof.Key) { k.SRS.Powers = k.SRS.Powers[:128] },
		"another digest":               func(k *proof.Key) { k.SRS.Digest[0] ^= 1 },
		"a published tau not marked":   func(k *proof.Key) { k.SRS.Unsafe = false },
		"rows of one entry":            func(k *proof.Key) { k.LogC = 0 },
		"rows of 2^60 entries":         func(k *proof.Key) { k.LogC = 60 },
		"rows of negative length":      func(k *proof.Key) { k.LogC = -1 },
		"no request":                   func(k *proof.Key) { k.Batch = 0 },
		"2^40 requests":                func(k *proof.Key) { k.Batch = 1 << 40 },
		"another batch than its rows'": func(k *proof.Key) { k.LogC = 3 },
	} {
		k := p.file
		change(&k)
		if _, err := verify.NewKey(&k); err == nil {
			t.Errorf("%s: the key is accepted", what)
		} else {
			rejected(t, what, err, verify.ErrKey)
		}
	}
}

// TestAlteredKeyIsAnotherModel: commitments of weights cannot be checked, tables of a graph
// are what it says; both are in the ModelID.
func TestAlteredKeyIsAnotherModel(t *testing.T) {
	p := newParties(t, dense(), denseWeights(), 1)
	pf := p.prove(t, false, denseInput(1))
	k := p.file
	k.Weights = slices.Clone(k.Weights)
	k.Weights[0] = k.SRS.Powers[5]
	g := dense()
	g.Tables[0].Values[70]++
	q := newParties(t, g, denseWeights(), 1)
	weights, err := verify.NewKey(&k)
	if err != nil {
		t.Fatal(err)
	}
	for what, vk := range map[string]*verify.Key{"an altered weight row": weights, "an altered table entry": q.vk} {
		o := verify.Options{AllowUnsafeSRS: true}
		rejected(t, what, verify.Verify(vk, pf, o), verify.ErrModel)
		forged := *pf
		forged.Statement = pf.Statement.Clone()
		forged.Statement.ModelID = vk.ModelID
		rejected(t, what+", renamed", verify.Verify(vk, &forged, o), verify.ErrRejected)
	}
}

// TestKeyOfBytesCannotAskForHours: a graph of a few kilobytes has sums of slices nested
// forty deep, or tensors whose vectors fill all memory.
func TestKeyOfBytesCannotAskForHours(t *testing.T) {
	p := newParties(t, dense(), denseWeights(), 1)
	for what, g := range map[string]*graph.Graph{
		"halves exchanged 40 times": nested(40),
		"a sliced axis of 2^27":     sliced(1 << 27),
		"4096 windows a node":       windows(400),
	} {
		k := p.file
		k.Graph, k.Weights, k.Tables = g, nil, nil
		_, err := verify.NewKey(&k)
		rejected(t, what, err, verify.ErrKey)
		rejected(t, what, err, iop.ErrSchedule, iop.ErrSize, iop.ErrLayout)
	}
}

// nested exchanges the halves of x n times.
func nested(n int) *graph.Graph {
	g := &graph.Graph{Tensors: []graph.Tensor{{Name: "x", Shape: []int{6}}}, Inputs: []int{0}}
	add := func(op graph.Op, shape []int, attr []int64, in ...int) int {
		g.Tensors = append(g.Tensors, graph.Tensor{Shape: shape})
		out := len(g.Tensors) - 1
		g.Nodes = append(g.Nodes, graph.Node{Op: op, Inputs: in, Output: out, Attr: attr})
		return out
	}
	x := 0
	for range n {
		hi := add(graph.OpSlice, []int{3}, []int64{3, 1}, x)
		lo := add(graph.OpSlice, []int{3}, []int64{0, 1}, x)
		x = add(graph.OpConcat, []int{6}, []int64{0}, hi, lo)
	}
	g.Tensors[x].Name = "y"
	g.Outputs = []int{x}
	return g
}

// sliced reads every third entry of n of a weight.
func sliced(n int) *graph.Graph {
	m := (n + 2) / 3
	return &graph.Graph{
		Tensors: []graph.Tensor{{Name: "x", Shape: []int{1}}, {Name: "w", Shape: []int{n}}, {Shape: []int{m}}, {Shape: []int{1}}, {Shape: []int{1}}, {Name: "y", Shape: []int{1}}},
		Inputs:  []int{0}, Weights: []int{1}, Outputs: []int{5},
		Nodes: []graph.Node{
			{Op: graph.OpSlice, Inputs: []int{1}, Output: 2, Attr: []int64{0, 3}},
			{Op: graph.OpReduceSum, Inputs: []int{2}, Output: 3, Attr: []int64{0}},
			{Op: graph.OpAdd, Inputs: []int{0, 3}, Output: 4, Attr: []int64{1, 0, 1, 0}},
			{Op: graph.OpRescale, Inputs: []int{4}, Output: 5, Attr: []int64{30, graph.FuncIdentity}},
		},
	}
}

// windows pools n times over windows of 4096 positions.
func windows(n int) *graph.Graph {
	g := &graph.Graph{Tensors: []graph.Tensor{{Name: "x", Shape: []int{1, 1, 1, 1}}}, Inputs: []int{0}}
	for i := range n {
		g.Tensors = append(g.Tensors, graph.Tensor{Shape: []int{1, 1, 1, 1}})
		g.Nodes = append(g.Nodes, graph.Node{Op: graph.OpMaxPool, Inputs: []int{i}, Output: i + 1, Attr: []int64{64, 64, 1, 1, 63, 63, 0, 0, 1, 1}})
	}
	g.Tensors[n].Name = "y"
	g.Outputs = []int{n}
	return g
}
