// Package binding tests that a proof is bound to all that its statement says: carried over
// to anything else, it is rejected.
package binding

import (
	"bytes"
	"context"
	"os"
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

const logC = 6

// development is the SRS of all models but one.
var development = sync.OnceValues(func() (*pcs.SRS, error) { return pcs.DevelopmentSRS(1 << logC) })

// longer has the same τ and one more doubling of powers.
var longer = sync.OnceValues(func() (*pcs.SRS, error) { return pcs.DevelopmentSRS(2 << logC) })

// otherSRS is an SRS of another τ, from a ceremony's file.
var otherSRS = sync.OnceValues(func() (*pcs.SRS, error) {
	file, err := os.ReadFile("../fixtures/ptau-6.ptau")
	if err != nil {
		return nil, err
	}
	return pcs.ImportPtau(bytes.NewReader(file), int64(len(file)), 1<<logC)
})

// model is a graph with its weights and the keys of both sides.
type model struct {
	g  *graph.Graph
	w  *graph.Weights
	vk *verify.Key
	pk prove.Key
}

func newModel(t testing.TB, g *graph.Graph, w *graph.Weights, srs func() (*pcs.SRS, error), batch int) *model {
	t.Helper()
	return blindedModel(t, g, w, srs, batch, 77)
}

// blindedModel is newModel with the weight rows' blinders blind, blind + 1, …: models that
// differ in nothing else have equal weight commitments if they have equal blinders.
func blindedModel(t testing.TB, g *graph.Graph, w *graph.Weights, srs func() (*pcs.SRS, error), batch, blind int) *model {
	t.Helper()
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	setup, err := srs()
	must(err)
	sc, spans, err := proof.NewSchedule(g, logC, batch)
	must(err)
	commit, err := pcs.NewCommitKey(setup, logC)
	must(err)
	srsKey, err := proof.NewSRSKey(setup, 1<<logC)
	must(err)
	rows := prove.WeightRows(sc, w.Data)
	blinds := make([]fr.Element, rows.Len())
	for i := range blinds {
		blinds[i].SetUint64(uint64(blind + i))
	}
	file := &proof.Key{Graph: g, LogC: logC, Batch: batch, SRS: *srsKey}
	file.Weights, err = rows.Commit(context.Background(), commit, blinds, nil)
	must(err)
	file.Tables, err = verify.TableRows(sc, commit)
	must(err)
	m := &model{g: g, w: w}
	m.vk, err = verify.NewKey(file)
	must(err)
	m.pk = prove.Key{Schedule: sc, Commit: commit, ModelID: m.vk.ModelID, Unsafe: m.vk.Unsafe, Weights: w.Data, Rows: rows, Blinds: blinds, Spans: spans}
	return m
}

// request is one inference, as a setting of the test describes it.
type request struct {
	id, context     byte
	inputs          [][]int64
	privateInput    bool
	privateOutput   bool
	anotherBlinding bool // of what is private
}

// prove makes an honest proof.
func (m *model) prove(t testing.TB, requests ...request) *proof.Proof {
	t.Helper()
	inst := prove.Instance{Blinds: make([]fr.Element, m.pk.Schedule.Layout.Rows(iop.KindStatement)), Statement: proof.Statement{ModelID: m.vk.ModelID}}
	tensor := 0
	show := func(v []int64, r *request, private bool) proof.Tensor {
		span := m.pk.Spans[tensor]
		tensor++
		if !private {
			return proof.Tensor{Values: int16s(v)}
		}
		for k := range span.Num {
			blind := uint64(1000*tensor + k)
			if r.anotherBlinding {
				blind += 500
			}
			inst.Blinds[span.First+k].SetUint64(blind)
		}
		return proof.Tensor{Rows: []bn254.G1Affine{}}
	}
	for i := range requests {
		r := &requests[i]
		trace, err := witness.Run(m.g, m.w, r.inputs)
		if err != nil {
			t.Fatal(err)
		}
		req := proof.Request{ID: [32]byte{31: r.id}, Context: [32]byte{31: r.context}}
		for _, x := range r.inputs {
			req.Inputs = append(req.Inputs, show(x, r, r.privateInput))
		}
		req.Outputs = []proof.Tensor{show(trace.Values[m.g.Outputs[0]], r, r.privateOutput)}
		inst.Statement.Requests = append(inst.Statement.Requests, req)
		inst.Values = append(inst.Values, trace.Values)
	}
	pf, err := prove.Prove(context.Background(), &m.pk, &inst, prove.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return pf
}

func (m *model) verify(pf *proof.Proof) error {
	return verify.Verify(m.vk, pf, verify.Options{AllowUnsafeSRS: true})
}

func int16s(v []int64) []int16 {
	out := make([]int16, len(v))
	for i, x := range v {
		out[i] = int16(x)
	}
	return out
}

// dense is W·x / 2^4, rounded, and halved.
func dense() *graph.Graph {
	return &graph.Graph{
		Tensors: []graph.Tensor{
			{Name: "x", Shape: []int{4}, Exp: 6}, {Name: "w", Shape: []int{3, 4}, Exp: 6}, {Name: "acc", Shape: []int{3}, Exp: 12},
			{Name: "h", Shape: []int{3}, Exp: 8}, {Name: "y", Shape: []int{3}, Exp: 7},
		},
		Inputs: []int{0}, Weights: []int{1}, Outputs: []int{4},
		Nodes: []graph.Node{
			{Op: graph.OpGemm, Inputs: []int{0, 1}, Output: 2},
			{Op: graph.OpRescale, Inputs: []int{2}, Output: 3, Attr: []int64{4, graph.FuncIdentity}},
			{Op: graph.OpRescale, Inputs: []int{3}, Output: 4, Attr: []int64{1, graph.FuncIdentity}},
		},
	}
}

func weights() *graph.Weights {
	return &graph.Weights{Data: [][]int16{{3, -5, 7, 11, 2, 4, -6, 8, -9, 10, 1, 12}}}
}
