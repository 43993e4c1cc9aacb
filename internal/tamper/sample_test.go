package tamper_test

import (
	"context"
	"reflect"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/pcs"
	"github.com/zkvin/zkvin/proof"
	"github.com/zkvin/zkvin/prove"
	"github.com/zkvin/zkvin/verify"
	"github.com/zkvin/zkvin/witness"
)

// sample is a tiny model with its inputs, and what of the statement is private.
type sample struct {
	name            string
	logC            int
	settled         int // of the settlement layout; 0 for none
	g               *graph.Graph
	w               *graph.Weights
	in              [][]int64
	privateInputs   bool
	privateOutputs  bool
	context, ticket [32]byte
}

// affine is y = (W·x + b) / 2⁶ for four entries and two rows of weights, all public.
func affine() *sample {
	return &sample{
		name: "public", logC: 6,
		g: &graph.Graph{
			Name: "affine",
			Tensors: []graph.Tensor{
				{Name: "x", Shape: []int{1, 4}, Exp: 6}, {Name: "w", Shape: []int{2, 4}, Exp: 6}, {Name: "b", Shape: []int{1, 2}, Exp: 12},
				{Name: "wx", Shape: []int{1, 2}, Exp: 12}, {Name: "sum", Shape: []int{1, 2}, Exp: 12}, {Name: "y", Shape: []int{1, 2}, Exp: 6},
			},
			Inputs: []int{0}, Weights: []int{1, 2}, Outputs: []int{5},
			Nodes: []graph.Node{
				{Op: graph.OpGemm, Name: "gemm", Inputs: []int{0, 1}, Output: 3},
				{Op: graph.OpAdd, Name: "bias", Inputs: []int{3, 2}, Output: 4, Attr: []int64{1, 0, 1, 0}},
				{Op: graph.OpRescale, Name: "rescale", Inputs: []int{4}, Output: 5, Attr: []int64{6, graph.FuncIdentity}},
			},
		},
		w:       &graph.Weights{Data: [][]int16{{64, -31, 17, 5, -90, 12, 33, -8}, {640, -1}}},
		in:      [][]int64{{100, -57, 3, 64}},
		context: [32]byte{0xc0, 31: 1}, ticket: [32]byte{0x1d},
	}
}

// rectified is y = relu((a + b)/2 · W), a and b private.
func rectified() *sample {
	return &sample{
		name: "private", logC: 11,
		g: &graph.Graph{
			Name: "rectified",
			Tensors: []graph.Tensor{
				{Name: "a", Shape: []int{2, 3}, Exp: 4}, {Name: "b", Shape: []int{2, 3}, Exp: 4}, {Name: "w", Shape: []int{2, 3}, Exp: 5},
				{Name: "sum", Shape: []int{2, 3}, Exp: 4}, {Name: "h", Shape: []int{2, 3}, Exp: 3}, {Name: "hw", Shape: []int{2, 2}, Exp: 8},
				{Name: "y", Shape: []int{2, 2}, Exp: 5},
			},
			Inputs: []int{0, 1}, Weights: []int{2}, Outputs: []int{6},
			Nodes: []graph.Node{
				{Op: graph.OpAdd, Name: "sum", Inputs: []int{0, 1}, Output: 3, Attr: []int64{1, 0, 1, 0}},
				{Op: graph.OpRescale, Name: "mean", Inputs: []int{3}, Output: 4, Attr: []int64{1, graph.FuncIdentity}},
				{Op: graph.OpGemm, Name: "gemm", Inputs: []int{4, 2}, Output: 5},
				{Op: graph.OpRescale, Name: "relu", Inputs: []int{5}, Output: 6, Attr: []int64{3, graph.FuncReLU}},
			},
		},
		w:             &graph.Weights{Data: [][]int16{{5, -3, 8, -2, 9, 1}}},
		in:            [][]int64{{10, -4, 77, 3, 0, -9}, {1, 2, -30, 4, 50, 6}},
		privateInputs: true,
		context:       [32]byte{0xc1},
	}
}

// squashed is y = t((x + b) / 2) for a function table t, y private.
func squashed() *sample {
	act := graph.Table{Name: "act", Lo: -1 << 15, Values: make([]int16, graph.TableSize)}
	for i := range act.Values {
		act.Values[i] = int16(i/3 - 1<<13)
	}
	return &sample{
		name: "table", logC: 11,
		g: &graph.Graph{
			Name: "squashed", Tables: []graph.Table{act},
			Tensors: []graph.Tensor{
				{Name: "x", Shape: []int{3}, Exp: 4}, {Name: "b", Shape: []int{3}, Exp: 4},
				{Name: "sum", Shape: []int{3}, Exp: 4}, {Name: "y", Shape: []int{3}, Exp: 3},
			},
			Inputs: []int{0}, Weights: []int{1}, Outputs: []int{3},
			Nodes: []graph.Node{
				{Op: graph.OpAdd, Name: "bias", Inputs: []int{0, 1}, Output: 2, Attr: []int64{1, 0, 1, 0}},
				{Op: graph.OpRescale, Name: "act", Inputs: []int{2}, Output: 3, Attr: []int64{1, 0}},
			},
		},
		w:              &graph.Weights{Data: [][]int16{{50, -3, 8}}},
		in:             [][]int64{{10, -400, 77}},
		privateOutputs: true,
	}
}

// settled adds a settlement layout with rows of 2^c entries.
func settled(s *sample, c int) *sample {
	s.settled = c
	return s
}

// key makes prover's and verifier's key of a sample.
func (s *sample) key(t testing.TB) (*proof.Key, *prove.Key) {
	t.Helper()
	srs, err := pcs.DevelopmentSRS(1 << max(s.logC, s.settled))
	check(t, err)
	sc, spans, err := proof.NewSchedule(s.g, s.logC, 1)
	check(t, err)
	ck, err := pcs.NewCommitKey(srs, s.logC)
	check(t, err)
	part, err := proof.NewSRSKey(srs, sc.Powers())
	check(t, err)
	k := &proof.Key{Graph: s.g, LogC: s.logC, Batch: 1, SRS: *part}
	pk := &prove.Key{Schedule: sc, Commit: ck, Unsafe: true, Weights: s.w.Data, Rows: prove.WeightRows(sc, s.w.Data), Spans: spans}
	pk.Blinds = fresh(t, pk.Rows.Len())
	k.Weights, err = pk.Rows.Commit(context.Background(), ck, pk.Blinds, nil)
	check(t, err)
	k.Tables, err = verify.TableRows(sc, ck)
	check(t, err)
	if s.settled != 0 {
		m := proof.Model{Key: k, Weights: s.w, Blinds: pk.Blinds}
		ck, err := pcs.NewCommitKey(srs, s.settled)
		check(t, err)
		check(t, prove.Settle(context.Background(), &m, s.settled, ck))
		k = m.Key
	}
	pk.ModelID, err = proof.ModelID(k)
	check(t, err)
	return k, pk
}

// prove makes the proof of a sample.
func (s *sample) prove(t testing.TB, pk *prove.Key) *proof.Proof {
	t.Helper()
	trace, err := witness.Run(s.g, s.w, s.in)
	check(t, err)
	inst := prove.Instance{Values: [][][]int64{trace.Values}}
	r := proof.Request{Context: s.context, ID: s.ticket}
	tensor := func(private bool, span int, values []int64) proof.Tensor {
		if private {
			inst.Blinds = append(inst.Blinds, fresh(t, pk.Spans[span].Num)...)
			return proof.Tensor{Rows: []bn254.G1Affine{}}
		}
		inst.Blinds = append(inst.Blinds, make([]fr.Element, pk.Spans[span].Num)...)
		v := make([]int16, len(values))
		for i, x := range values {
			v[i] = int16(x)
		}
		return proof.Tensor{Values: v}
	}
	for i, v := range s.in {
		r.Inputs = append(r.Inputs, tensor(s.privateInputs, i, v))
	}
	for i, id := range s.g.Outputs {
		r.Outputs = append(r.Outputs, tensor(s.privateOutputs, len(s.in)+i, trace.Values[id]))
	}
	inst.Statement = proof.Statement{ModelID: pk.ModelID, Requests: []proof.Request{r}}
	p, err := prove.Prove(context.Background(), pk, &inst, prove.Options{})
	check(t, err)
	return p
}

func fresh(t testing.TB, n int) []fr.Element {
	t.Helper()
	out := make([]fr.Element, n)
	for i := range out {
		_, err := out[i].SetRandom()
		check(t, err)
	}
	return out
}

func check(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// proofWidth and keyWidth are the encoded bytes of a type in a .zkp and a .zkv file.
func proofWidth(t reflect.Type) int {
	switch t {
	case reflect.TypeFor[fr.Element](), reflect.TypeFor[bn254.G1Affine](), reflect.TypeFor[[32]byte]():
		return 32
	}
	switch t.Kind() {
	case reflect.Bool:
		return 1
	case reflect.Int16:
		return 2
	}
	return 0
}

func keyWidth(t reflect.Type) int {
	switch t {
	case reflect.TypeFor[bn254.G1Affine]():
		return 64
	case reflect.TypeFor[bn254.G2Affine]():
		return 128
	case reflect.TypeFor[[32]byte]():
		return 32
	}
	switch t.Kind() {
	case reflect.Bool:
		return 1
	case reflect.Int:
		return 4
	}
	return 0
}
