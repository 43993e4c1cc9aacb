package settle_test

import (
	"context"
	"math/bits"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	plonk "github.com/consensys/gnark/backend/plonk/bn254"

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

// logC gives rows long enough that a matrix has few of them.
const logC = 15

// party holds everything of lenet-digits under one layout of long rows.
type party struct {
	model   *proof.Model
	pk      prove.Key
	layout  *settle.Layout
	circuit *settle.Circuit
	powers  *settle.Powers
	vk      *plonk.VerifyingKey
	prover  *settle.Prover
	inputs  [][]zkvin.Tensor
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// stored reads rows of an array of the model's file.
func stored(array string) (out [][]zkvin.Tensor, err error) {
	f, err := tensorfile.Open(filepath.Join("..", "testdata", "models", "lenet-digits.npz"), tensorfile.Options{})
	if err != nil {
		return nil, err
	}
	a, err := f.Array(array)
	if err != nil {
		return nil, err
	}
	for i := range a.Shape[0] {
		r, err := a.Row(i)
		if err != nil {
			return nil, err
		}
		out = append(out, []zkvin.Tensor{{Shape: r.Shape, Data: r.Data}})
	}
	return out, nil
}

// compiled is the package of lenet-digits, once for all tests.
var compiled = sync.OnceValues(func() (*proof.Model, error) {
	data, err := os.ReadFile(filepath.Join("..", "testdata", "models", "lenet-digits.onnx"))
	if err != nil {
		return nil, err
	}
	srs, err := zkvin.NewDevelopmentSRS(context.Background(), 1<<logC, nil)
	if err != nil {
		return nil, err
	}
	calibration, err := stored("calibration")
	if err != nil {
		return nil, err
	}
	m, _, err := zkvin.Compile(context.Background(), data, zkvin.CompileOptions{Calibration: calibration, LogColumns: logC, SRS: srs})
	if err != nil {
		return nil, err
	}
	dir, err := os.MkdirTemp("", "settle")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, "lenet.zkm")
	if err := m.WriteFile(path); err != nil {
		return nil, err
	}
	return proof.OpenModel(path)
})

// newParty makes keys of lenet-digits for batches of n.
func newParty(t testing.TB, n int) *party {
	t.Helper()
	m, err := compiled()
	must(t, err)
	inputs, err := stored("x")
	must(t, err)
	return partyOf(t, m, inputs, n)
}

// partyOf makes keys of a model for batches of n.
func partyOf(t testing.TB, m *proof.Model, inputs [][]zkvin.Tensor, n int) *party {
	t.Helper()
	k := *m.Key
	k.Batch = n
	p := &party{model: m, inputs: inputs}
	sc, spans, err := proof.NewSchedule(k.Graph, k.LogC, n)
	must(t, err)
	ck, err := pcs.NewCommitKey(&pcs.SRS{G1: k.SRS.Powers, TauG2: k.SRS.TauG2, H: pcs.BlindingBase(), Digest: k.SRS.Digest, Unsafe: true}, k.LogC)
	must(t, err)
	id, err := proof.ModelID(&k)
	must(t, err)
	p.pk = prove.Key{Schedule: sc, Commit: ck, ModelID: id, Unsafe: true, Weights: m.Weights.Data,
		Rows: prove.WeightRows(sc, m.Weights.Data), Blinds: m.Blinds, Spans: spans}
	p.layout = &settle.Layout{Schedule: sc, Spans: spans, Inputs: len(k.Graph.Inputs), LogRow: k.LogC, Batch: n,
		ModelID: id, SRSDigest: k.SRS.Digest, Weights: k.Weights, Tables: k.Tables}
	p.circuit, err = settle.NewCircuit(p.layout)
	must(t, err)
	long, err := pcs.DevelopmentSRS(p.circuit.Powers())
	must(t, err)
	lagrange, err := pcs.Lagrange(long, bits.Len(uint(p.circuit.Domain()))-1)
	must(t, err)
	p.powers = &settle.Powers{Monomial: long.G1, Lagrange: lagrange, TauG2: long.TauG2}
	p.vk, err = p.circuit.Setup(p.powers)
	must(t, err)
	key, err := settle.NewKey(p.layout, p.vk, &long.TauG2)
	must(t, err)
	p.prover, err = settle.NewProver(key, p.circuit, p.powers)
	must(t, err)
	return p
}

// attempt runs the model on rows of the stored inputs and reduces the proof to its opening.
// A private input has random blinders.
func (p *party) attempt(t testing.TB, claim settle.Claim, private bool, indices ...int) (*settle.Attempt, *prove.Reduction, fr.Element) {
	t.Helper()
	return p.attemptFor(t, claim, private, func([]int16) {}, indices...)
}

// attemptFor is attempt by a prover who changes the values that he shows.
func (p *party) attemptFor(t testing.TB, claim settle.Claim, private bool, lie func(values []int16), indices ...int) (*settle.Attempt, *prove.Reduction, fr.Element) {
	t.Helper()
	g := p.model.Key.Graph
	inst := &prove.Instance{Blinds: make([]fr.Element, p.pk.Schedule.Layout.Rows(iop.KindStatement)), Statement: proof.Statement{ModelID: p.pk.ModelID}}
	var values []int16
	var headers []settle.Header
	for i, index := range indices {
		q, err := quant.QuantizeInput(&g.Tensors[g.Inputs[0]], p.inputs[index][0].Data)
		must(t, err)
		run, err := witness.Run(g, p.model.Weights, [][]int64{q})
		must(t, err)
		in, out := proof.Tensor{Values: narrow(q)}, proof.Tensor{Values: narrow(run.Values[g.Outputs[0]])}
		for k, tensor := range []proof.Tensor{in, out} {
			if claim.Shown != nil && claim.Shown[k] {
				values = append(values, tensor.Values...)
			}
		}
		if private {
			blinds, err := prove.Blinders(p.pk.Spans[2*i].Num)
			must(t, err)
			copy(inst.Blinds[p.pk.Spans[2*i].First:], blinds)
			in = proof.Tensor{Rows: []bn254.G1Affine{}}
		}
		h := settle.Header{ID: [32]byte{byte(i)}, Context: [32]byte{9, byte(index)}}
		headers = append(headers, h)
		inst.Values = append(inst.Values, run.Values)
		inst.Statement.Requests = append(inst.Statement.Requests, proof.Request{ID: h.ID, Context: h.Context, Inputs: []proof.Tensor{in}, Outputs: []proof.Tensor{out}})
	}
	lie(values)
	salt, err := prove.Blinders(1)
	must(t, err)
	var a *settle.Attempt
	d, err := prove.Reduce(context.Background(), &p.pk, inst, func(d *prove.Reduction) (sponge *iop.Sponge, shown *iop.Shown[fr.Element], err error) {
		a, sponge, shown, err = p.prover.Start(claim, values, headers, d.Rows, d.Witness, &d.Mask, salt[0])
		return sponge, shown, err
	}, prove.Options{})
	must(t, err)
	return a, d, salt[0]
}

func (p *party) settle(t testing.TB, claim settle.Claim, private bool, indices ...int) (*settle.Statement, []byte) {
	t.Helper()
	a, d, _ := p.attempt(t, claim, private, indices...)
	data, err := a.Finish(context.Background(), d.Messages, d.Blind, d.Open)
	must(t, err)
	return a.Statement(), data
}

func narrow(v []int64) (out []int16) {
	for _, x := range v {
		out = append(out, int16(x))
	}
	return out
}

// single is the party for one request, and a proof that shows input and output.
var single struct {
	once      sync.Once
	party     *party
	statement *settle.Statement
	data      []byte
}

func sample(t testing.TB) (*party, *settle.Statement, []byte) {
	single.once.Do(func() {
		single.party = newParty(t, 1)
		single.statement, single.data = single.party.settle(t, settle.Claim{Payee: [20]byte{1, 2, 3}, Shown: []bool{true, true}}, false, 7)
	})
	if single.data == nil {
		t.Fatal("the proof that tests share could not be made")
	}
	return single.party, single.statement, single.data
}
