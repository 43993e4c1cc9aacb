package settle_test

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin"
	"github.com/zkvin/zkvin/internal/tensorfile"
	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/pcs"
	"github.com/zkvin/zkvin/proof"
	"github.com/zkvin/zkvin/prove"
	"github.com/zkvin/zkvin/quant"
	"github.com/zkvin/zkvin/settle"
	"github.com/zkvin/zkvin/witness"
)

// party holds everything of one model.
type party struct {
	model  *proof.Model
	pk     prove.Key
	layout *settle.Layout
	prover *settle.Prover
}

func check(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func rows(t testing.TB, name, array string) (out [][]zkvin.Tensor) {
	f, err := tensorfile.Open(filepath.Join("..", "testdata", "models", name+".npz"), tensorfile.Options{})
	check(t, err)
	a, err := f.Array(array)
	check(t, err)
	for i := range a.Shape[0] {
		r, err := a.Row(i)
		check(t, err)
		out = append(out, []zkvin.Tensor{{Shape: r.Shape, Data: r.Data}})
	}
	return out
}

func newParty(t testing.TB, name string, logC int) *party {
	data, err := os.ReadFile(filepath.Join("..", "testdata", "models", name+".onnx"))
	check(t, err)
	srs, err := zkvin.NewDevelopmentSRS(context.Background(), 1<<logC, nil)
	check(t, err)
	m, _, err := zkvin.Compile(context.Background(), data, zkvin.CompileOptions{Calibration: rows(t, name, "calibration"), LogColumns: logC, SRS: srs})
	check(t, err)
	path := filepath.Join(t.TempDir(), name+".zkm")
	check(t, m.WriteFile(path))
	p := &party{}
	p.model, err = proof.OpenModel(path)
	check(t, err)
	t.Cleanup(func() { p.model.Close() })
	k := p.model.Key
	sc, spans, err := proof.NewSchedule(k.Graph, k.LogC, k.Batch)
	check(t, err)
	ck, err := pcs.NewCommitKey(&pcs.SRS{G1: k.SRS.Powers, TauG2: k.SRS.TauG2, H: pcs.BlindingBase(), Digest: k.SRS.Digest, Unsafe: true}, k.LogC)
	check(t, err)
	id, err := proof.ModelID(k)
	check(t, err)
	p.pk = prove.Key{Schedule: sc, Commit: ck, ModelID: id, Unsafe: true, Weights: p.model.Weights.Data,
		Rows: prove.WeightRows(sc, p.model.Weights.Data), Blinds: p.model.Blinds, Spans: spans}
	p.layout = &settle.Layout{Schedule: sc, Spans: spans, Inputs: len(k.Graph.Inputs), LogRow: k.LogC, Batch: 1, ModelID: id, SRSDigest: k.SRS.Digest, Weights: k.Weights, Tables: k.Tables}
	t0 := time.Now()
	c, err := settle.NewCircuit(p.layout)
	check(t, err)
	t.Logf("circuit: %d gates, domain %d, %v", c.Gates(), c.Domain(), time.Since(t0))
	t0 = time.Now()
	long, err := pcs.DevelopmentSRS(c.Powers())
	check(t, err)
	log := 0
	for 1<<log < c.Domain() {
		log++
	}
	lag, err := pcs.Lagrange(long, log)
	check(t, err)
	t.Logf("powers: %v", time.Since(t0))
	t0 = time.Now()
	powers := &settle.Powers{Monomial: long.G1, Lagrange: lag, TauG2: long.TauG2}
	vk, err := c.Setup(powers)
	check(t, err)
	t.Logf("setup: %v", time.Since(t0))
	key, err := settle.NewKey(p.layout, vk, &long.TauG2)
	check(t, err)
	p.prover, err = settle.NewProver(key, c, powers)
	check(t, err)
	return p
}

func TestLenet(t *testing.T) {
	name, logC := "lenet-digits", 15
	if s := os.Getenv("SETTLE_MODEL"); s != "" {
		name, logC = s, 17
	}
	p := newParty(t, name, logC)
	g := p.model.Key.Graph
	q, err := quant.QuantizeInput(&g.Tensors[g.Inputs[0]], rows(t, name, "x")[7][0].Data)
	check(t, err)
	tr, err := witness.Run(g, p.model.Weights, [][]int64{q})
	check(t, err)
	narrow := func(v []int64) (out []int16) {
		for _, x := range v {
			out = append(out, int16(x))
		}
		return out
	}
	in, out := narrow(q), narrow(tr.Values[g.Outputs[0]])
	st := proof.Statement{ModelID: p.pk.ModelID, Requests: []proof.Request{{Context: [32]byte{9}, Inputs: []proof.Tensor{{Values: in}}, Outputs: []proof.Tensor{{Values: out}}}}}
	inst := &prove.Instance{Values: [][][]int64{tr.Values}, Statement: st, Blinds: make([]fr.Element, p.pk.Schedule.Layout.Rows(iop.KindStatement))}
	claim, values := settle.Claim{Payee: [20]byte{1, 2, 3}}, []int16(nil)
	if len(in)+len(out) <= settle.MaxShown {
		claim.Shown, values = []bool{true, true}, append(append([]int16{}, in...), out...)
	}
	var a *settle.Attempt
	var salt fr.Element
	_, err = salt.SetRandom()
	check(t, err)
	t0 := time.Now()
	red, err := prove.Reduce(context.Background(), &p.pk, inst, func(d *prove.Reduction) (*iop.Sponge, *iop.Shown[fr.Element], error) {
		at, s, sh, err := p.prover.Start(claim, values, []settle.Header{{Context: [32]byte{9}}}, d.Rows, d.Witness, &d.Mask, salt)
		a = at
		return s, sh, err
	}, prove.Options{})
	check(t, err)
	t.Logf("reduce: %v", time.Since(t0))
	data, err := a.Finish(context.Background(), red.Messages, red.Blind, red.Open)
	check(t, err)
	t.Logf("prove: %v, %d bytes, key %d", time.Since(t0), len(data), len(p.prover.Key.Bytes()))
	t0 = time.Now()
	check(t, p.prover.Key.Verify(a.Statement(), data))
	t.Logf("verify: %v", time.Since(t0))
}
