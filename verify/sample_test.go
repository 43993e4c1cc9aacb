package verify_test

import (
	"context"
	"sync"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/pcs"
	"github.com/zkvin/zkvin/proof"
	"github.com/zkvin/zkvin/prove"
	"github.com/zkvin/zkvin/verify"
	"github.com/zkvin/zkvin/witness"
)

const sampleLogC = 8

var srs = sync.OnceValues(func() (*pcs.SRS, error) { return pcs.DevelopmentSRS(1 << sampleLogC) })

// parties are prover and verifier of one graph.
type parties struct {
	g    *graph.Graph
	w    *graph.Weights
	file proof.Key
	vk   *verify.Key
	pk   prove.Key
}

func newParties(t testing.TB, g *graph.Graph, w *graph.Weights, batch int) *parties {
	t.Helper()
	setup, err := srs()
	if err != nil {
		t.Fatal(err)
	}
	sc, spans, err := proof.NewSchedule(g, sampleLogC, batch)
	if err != nil {
		t.Fatal(err)
	}
	ck, err := pcs.NewCommitKey(setup, sampleLogC)
	if err != nil {
		t.Fatal(err)
	}
	srsKey, err := proof.NewSRSKey(setup, 1<<sampleLogC)
	if err != nil {
		t.Fatal(err)
	}
	p := &parties{g: g, w: w, file: proof.Key{Graph: g, LogC: sampleLogC, Batch: batch, SRS: *srsKey}}
	rows := prove.WeightRows(sc, w.Data)
	blinds := fresh(t, rows.Len())
	if p.file.Weights, err = rows.Commit(t.Context(), ck, blinds, nil); err != nil {
		t.Fatal(err)
	}
	if p.file.Tables, err = verify.TableRows(sc, ck); err != nil {
		t.Fatal(err)
	}
	if p.vk, err = verify.NewKey(&p.file); err != nil {
		t.Fatal(err)
	}
	p.pk = prove.Key{Schedule: sc, Commit: ck, ModelID: p.vk.ModelID, Unsafe: true, Weights: w.Data, Rows: rows, Blinds: blinds, Spans: spans}
	return p
}

func fresh(t testing.TB, n int) []fr.Element {
	t.Helper()
	out := make([]fr.Element, n)
	for i := range out {
		if _, err := out[i].SetRandom(); err != nil {
			t.Fatal(err)
		}
	}
	return out
}

// prove makes a proof of one inference a request, with all tensors private or public.
func (p *parties) prove(t testing.TB, private bool, requests ...[][]int64) *proof.Proof {
	t.Helper()
	pf, err := prove.Prove(context.Background(), &p.pk, p.instance(t, private, requests...), prove.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return pf
}

// instance runs the program on each request.
func (p *parties) instance(t testing.TB, private bool, requests ...[][]int64) *prove.Instance {
	t.Helper()
	inst := &prove.Instance{Blinds: make([]fr.Element, p.pk.Schedule.Layout.Rows(iop.KindStatement))}
	inst.Statement.ModelID = p.vk.ModelID
	if private {
		copy(inst.Blinds, fresh(t, len(inst.Blinds)))
	}
	show := func(v []int64) proof.Tensor {
		if private {
			return proof.Tensor{Rows: []bn254.G1Affine{}}
		}
		return proof.Tensor{Values: int16s(v)}
	}
	for i, in := range requests {
		trace, err := witness.Run(p.g, p.w, in)
		if err != nil {
			t.Fatal(err)
		}
		r := proof.Request{Context: [32]byte{byte(i)}}
		for _, v := range in {
			r.Inputs = append(r.Inputs, show(v))
		}
		for _, id := range p.g.Outputs {
			r.Outputs = append(r.Outputs, show(trace.Values[id]))
		}
		inst.Statement.Requests = append(inst.Statement.Requests, r)
		inst.Values = append(inst.Values, trace.Values)
	}
	return inst
}

// verify checks a proof under the development SRS.
func (p *parties) verify(pf *proof.Proof) error {
	return verify.Verify(p.vk, pf, verify.Options{AllowUnsafeSRS: true})
}

func int16s(v []int64) []int16 {
	out := make([]int16, len(v))
	for i, x := range v {
		out[i] = int16(x)
	}
	return out
}

// ramp are n small values, different for different seeds.
func ramp(n, seed int) []int64 {
	out := make([]int64, n)
	for i := range out {
		out[i] = int64((i*37+seed*11)%200 - 100)
	}
	return out
}

// squares reads x of 289 entries as a square, adds its transpose, and halves.
func squares() *graph.Graph {
	return &graph.Graph{
		Tensors: []graph.Tensor{
			{Name: "x", Shape: []int{289}}, {Name: "s", Shape: []int{17, 17}}, {Name: "t", Shape: []int{17, 17}},
			{Name: "sum", Shape: []int{17, 17}}, {Name: "y", Shape: []int{17, 17}},
		},
		Inputs: []int{0}, Outputs: []int{4},
		Nodes: []graph.Node{
			{Op: graph.OpReshape, Inputs: []int{0}, Output: 1, Attr: []int64{17, 17}},
			{Op: graph.OpTranspose, Inputs: []int{1}, Output: 2, Attr: []int64{1, 0}},
			{Op: graph.OpAdd, Inputs: []int{1, 2}, Output: 3, Attr: []int64{1, 0, 1, 0}},
			{Op: graph.OpRescale, Inputs: []int{3}, Output: 4, Attr: []int64{1, graph.FuncIdentity}},
		},
	}
}

// dense shows probabilities and the likeliest class of W·relu((a+b)/2), rows of five.
func dense() *graph.Graph {
	exp := graph.Table{Name: "exp", Values: make([]int16, graph.TableSize)}
	for i := range exp.Values {
		exp.Values[i] = int16(max(1, 1<<14>>(i/64)))
	}
	return &graph.Graph{
		Tables: []graph.Table{exp},
		Tensors: []graph.Tensor{
			{Name: "a", Shape: []int{3, 5}}, {Name: "b", Shape: []int{3, 5}}, {Name: "w", Shape: []int{7, 5}},
			{Name: "sum", Shape: []int{3, 5}}, {Name: "h", Shape: []int{3, 5}}, {Name: "acc", Shape: []int{3, 7}},
			{Name: "z", Shape: []int{3, 7}}, {Name: "p", Shape: []int{3, 7}, Exp: 14}, {Name: "top", Shape: []int{3, 1}},
		},
		Inputs: []int{0, 1}, Weights: []int{2}, Outputs: []int{7, 8},
		Nodes: []graph.Node{
			{Op: graph.OpAdd, Inputs: []int{0, 1}, Output: 3, Attr: []int64{1, 0, 1, 0}},
			{Op: graph.OpRescale, Inputs: []int{3}, Output: 4, Attr: []int64{1, graph.FuncReLU}},
			{Op: graph.OpGemm, Inputs: []int{4, 2}, Output: 5},
			{Op: graph.OpRescale, Inputs: []int{5}, Output: 6, Attr: []int64{6, graph.FuncIdentity}},
			{Op: graph.OpSoftmax, Inputs: []int{6}, Output: 7, Attr: []int64{0}},
			{Op: graph.OpArgMax, Inputs: []int{6}, Output: 8, Attr: []int64{0}},
		},
	}
}

func denseWeights() *graph.Weights { return &graph.Weights{Data: [][]int16{int16s(ramp(35, 9))}} }

func denseInput(seed int) [][]int64 { return [][]int64{ramp(15, seed), ramp(15, seed+5)} }
