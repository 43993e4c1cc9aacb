package binding

import (
	"errors"
	"reflect"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/pcs"
	"github.com/zkvin/zkvin/proof"
	"github.com/zkvin/zkvin/verify"
)

// setting is a model and a statement about it, with an honest proof if the statement is true.
type setting struct {
	name      string
	m         *model
	statement proof.Statement
	pf        *proof.Proof // nil for a false statement
}

// matrix carries every proof over to every statement and its key: accepted on the diagonal
// alone. Where both keys prescribe the same lengths, what rejects must be the cryptography.
func matrix(t *testing.T, settings []setting) {
	t.Helper()
	carries, decided := 0, 0
	for i := range settings {
		from := &settings[i]
		if from.pf == nil {
			continue
		}
		for j := range settings {
			to := &settings[j]
			carried := *from.pf
			carried.Statement, carried.Unsafe = to.statement, to.m.vk.Unsafe
			err := to.m.verify(&carried)
			sameLengths := reflect.DeepEqual(from.m.vk.Shape, to.m.vk.Shape)
			carries++
			if sameLengths {
				decided++
			}
			switch {
			case i == j && err != nil:
				t.Errorf("%s: %v", from.name, err)
			case i == j:
			case !errors.Is(err, verify.ErrRejected):
				t.Errorf("proof of %q for %q: got %v, want %v", from.name, to.name, err, verify.ErrRejected)
			case sameLengths && (errors.Is(err, verify.ErrShape) || errors.Is(err, verify.ErrModel)):
				t.Errorf("proof of %q for %q: rejected too early: %v", from.name, to.name, err)
			}
			// The proof as it is, under the other key.
			err = to.m.verify(from.pf)
			if own := from.m.vk.ModelID == to.m.vk.ModelID; own != (err == nil) || !own && !errors.Is(err, verify.ErrModel) && !errors.Is(err, verify.ErrShape) {
				t.Errorf("proof of %q under the key of %q: %v", from.name, to.name, err)
			}
		}
	}
	if decided*2 < carries {
		t.Errorf("%d of %d pairs differ in lengths alone", carries-decided, carries)
	}
}

// TestProofsAreBound: a proof holds for its own model, tensors, visibility, blinders, context
// and request, and for nothing else.
func TestProofsAreBound(t *testing.T) {
	x := [][]int64{{100, -200, 300, 40}}
	r := request{context: 1, inputs: x}
	base := newModel(t, dense(), weights(), development, 1)
	var all []setting
	add := func(name string, m *model, r request) {
		pf := m.prove(t, r)
		all = append(all, setting{name, m, pf.Statement, pf})
	}
	with := func(f func(r *request)) request {
		c := r
		f(&c)
		return c
	}
	add("the statement", base, r)
	add("another context", base, with(func(r *request) { r.context = 2 }))
	add("another request", base, with(func(r *request) { r.id = 1 }))
	add("another input", base, with(func(r *request) { r.inputs = [][]int64{{100, -200, 300, 41}} }))
	add("a private input", base, with(func(r *request) { r.privateInput = true }))
	add("another blinder of the input", base, with(func(r *request) { r.privateInput, r.anotherBlinding = true, true }))
	add("a private output", base, with(func(r *request) { r.privateOutput = true }))
	add("all private", base, with(func(r *request) { r.privateInput, r.privateOutput = true, true }))
	for _, v := range otherModels(t) {
		add(v.name, v.m, r)
		add(v.name+", all private", v.m, with(func(r *request) { r.privateInput, r.privateOutput = true, true }))
	}
	for k := range 3 {
		lie := all[0].statement.Clone()
		y := append([]int16(nil), lie.Requests[0].Outputs[0].Values...)
		y[k]++
		lie.Requests[0].Outputs[0] = proof.Tensor{Values: y}
		all = append(all, setting{"an output one up", base, lie, nil})
	}
	matrix(t, all)
}

// otherModels are models that differ from the matrix's first in one thing each.
func otherModels(t *testing.T) []setting {
	unit := weights()
	unit.Data[0][7]++
	exponent := func(tensor int) *graph.Graph {
		g := dense()
		g.Tensors[tensor].Exp++
		return g
	}
	renamed, prefix, shift := dense(), dense(), dense()
	renamed.Tensors[4].Name = "z"
	prefix.Tensors, prefix.Nodes, prefix.Outputs = prefix.Tensors[:4], prefix.Nodes[:2], []int{3}
	shift.Nodes[1].Attr = []int64{3, graph.FuncIdentity}
	return []setting{
		{name: "a weight one up", m: newModel(t, dense(), unit, development, 1)},
		{name: "another exponent of the input", m: newModel(t, exponent(0), weights(), development, 1)},
		{name: "another exponent of the output", m: newModel(t, exponent(4), weights(), development, 1)},
		{name: "another name of the output", m: newModel(t, renamed, weights(), development, 1)},
		{name: "another shift", m: newModel(t, shift, weights(), development, 1)},
		{name: "a prefix of the graph", m: newModel(t, prefix, weights(), development, 1)},
		{name: "another SRS", m: newModel(t, dense(), weights(), otherSRS, 1)},
		{name: "a longer SRS of the same τ", m: newModel(t, dense(), weights(), longer, 1)},
		{name: "another blinder of the weights", m: blindedModel(t, dense(), weights(), development, 1, 78)},
	}
}

// TestBatchPositionsAreBound: in a batch of two, requests hold at their own position alone.
func TestBatchPositionsAreBound(t *testing.T) {
	m := newModel(t, dense(), weights(), development, 2)
	a := request{id: 1, context: 1, inputs: [][]int64{{100, -200, 300, 40}}}
	b := request{id: 2, context: 2, inputs: [][]int64{{-7, 60, 5, 400}}}
	swappedIDs, swappedContexts := [2]request{a, b}, [2]request{a, b}
	swappedIDs[0].id, swappedIDs[1].id = 2, 1
	swappedContexts[0].context, swappedContexts[1].context = 2, 1
	var all []setting
	for _, c := range []struct {
		name string
		r    [2]request
	}{
		{"in order", [2]request{a, b}}, {"exchanged", [2]request{b, a}}, {"the first twice", [2]request{a, a}}, {"the second twice", [2]request{b, b}},
		{"ids exchanged", swappedIDs}, {"contexts exchanged", swappedContexts},
	} {
		pf := m.prove(t, c.r[:]...)
		all = append(all, setting{c.name, m, pf.Statement, pf})
	}
	single := newModel(t, dense(), weights(), development, 1)
	for name, r := range map[string]request{"the first alone": a, "the second alone": b} {
		pf := single.prove(t, r)
		all = append(all, setting{name, single, pf.Statement, pf})
	}
	for _, out := range []bool{false, true} {
		lie := all[0].statement.Clone()
		r := lie.Requests
		if out {
			r[0].Outputs, r[1].Outputs = r[1].Outputs, r[0].Outputs
		} else {
			r[0].Inputs, r[1].Inputs = r[1].Inputs, r[0].Inputs
		}
		all = append(all, setting{"tensors exchanged", m, lie, nil})
	}
	matrix(t, all)
}

// mix is (a + 2b) / 2^0: three tensors of one shape.
func mix() *graph.Graph {
	return &graph.Graph{
		Tensors: []graph.Tensor{{Name: "a", Shape: []int{3}}, {Name: "b", Shape: []int{3}}, {Name: "sum", Shape: []int{3}}, {Name: "y", Shape: []int{3}}},
		Inputs:  []int{0, 1}, Outputs: []int{3},
		Nodes: []graph.Node{
			{Op: graph.OpAdd, Inputs: []int{0, 1}, Output: 2, Attr: []int64{1, 0, 1, 1}},
			{Op: graph.OpRescale, Inputs: []int{2}, Output: 3, Attr: []int64{0, graph.FuncIdentity}},
		},
	}
}

// TestTensorsKeepTheirPlaces exchanges the tensors of a statement.
func TestTensorsKeepTheirPlaces(t *testing.T) {
	m := newModel(t, mix(), &graph.Weights{}, development, 1)
	for _, private := range []bool{false, true} {
		pf := m.prove(t, request{inputs: [][]int64{{1, 2, 3}, {-4, 50, 6}}, privateInput: private, privateOutput: private})
		if err := m.verify(pf); err != nil {
			t.Fatal(err)
		}
		for i := range pf.Statement.Tensors() {
			for j := range i {
				bad := *pf
				bad.Statement = pf.Statement.Clone()
				ts := bad.Statement.Tensors()
				*ts[i], *ts[j] = *ts[j], *ts[i]
				if err := m.verify(&bad); !errors.Is(err, verify.ErrRejected) || errors.Is(err, verify.ErrShape) {
					t.Errorf("private %v, tensors %d and %d exchanged: got %v, want %v", private, i, j, err, verify.ErrRejected)
				}
			}
		}
	}
}

// opened replays a proof's transcript and returns its coefficients of the matrix rows.
func (m *model) opened(pf *proof.Proof, statement []bn254.G1Affine) iop.Opened[iop.Hidden] {
	tr := iop.NewTranscript(proof.Domain)
	proof.AbsorbStart(tr, &pf.Statement, statement, pf.Witness, &pf.Mask)
	left := pf.Messages
	_, o := iop.NewR1CS(m.vk.Schedule, func(label string, n int) {
		rows := (n + iop.RowWidth - 1) / iop.RowWidth
		tr.AbsorbPoints(label, left[:rows]...)
		left = left[rows:]
	}, tr.Challenge)
	return o
}

// TestStatementChosenAfterTheChallengesIsRejected: who knows the challenges can move private
// input and output by opposite amounts so that the opened combination of rows stays the same
// point, and with it all that the old challenges check. The statement stands before every
// challenge, so the new one has challenges of its own.
func TestStatementChosenAfterTheChallengesIsRejected(t *testing.T) {
	m := newModel(t, dense(), weights(), development, 1)
	pf := m.prove(t, request{inputs: [][]int64{{100, -200, 300, 40}}, privateInput: true, privateOutput: true})
	if err := m.verify(pf); err != nil {
		t.Fatal(err)
	}
	ts := pf.Statement.Tensors()
	rows := []bn254.G1Affine{ts[0].Rows[0], ts[1].Rows[0]}
	o := m.opened(pf, rows)
	first := m.vk.Schedule.Layout.First[iop.KindStatement]
	coef := []fr.Element{o.Rows[first].Public(), o.Rows[first+1].Public()}
	if coef[0].IsZero() || coef[1].IsZero() {
		t.Fatal("a statement row is not opened")
	}
	// in + coef_1·G and out − coef_0·G.
	_, _, g, _ := bn254.Generators()
	var minus fr.Element
	minus.Neg(&coef[0])
	one := fr.One()
	moved := []bn254.G1Affine{
		pcs.RowCombination([]bn254.G1Affine{rows[0], g}, []fr.Element{one, coef[1]}),
		pcs.RowCombination([]bn254.G1Affine{rows[1], g}, []fr.Element{one, minus}),
	}
	before, after := pcs.RowCombination(rows, coef), pcs.RowCombination(moved, coef)
	if !before.Equal(&after) || moved[0].Equal(&rows[0]) {
		t.Fatal("the attack does not work under the old challenges")
	}
	late := *pf
	late.Statement = pf.Statement.Clone()
	ts = late.Statement.Tensors()
	ts[0].Rows, ts[1].Rows = moved[:1], moved[1:]
	if err := m.verify(&late); !errors.Is(err, verify.ErrRejected) || errors.Is(err, verify.ErrShape) {
		t.Errorf("got %v, want %v", err, verify.ErrRejected)
	}
}

// TestStatementPrecedesEveryChallenge: the model's digest comes first, then all of the
// statement, then what the prover commits to, and only then a challenge.
func TestStatementPrecedesEveryChallenge(t *testing.T) {
	m := newModel(t, dense(), weights(), development, 2)
	a := request{inputs: [][]int64{{1, 2, 3, 4}}}
	pf := m.prove(t, a, a)
	var events []iop.Event
	if err := verify.Verify(m.vk, pf, verify.Options{AllowUnsafeSRS: true, Observe: func(e iop.Event) { events = append(events, e) }}); err != nil {
		t.Fatal(err)
	}
	absorb := func(label string, n int) iop.Event { return iop.Event{Kind: iop.Absorbed, Label: label, Length: n} }
	want := []iop.Event{absorb("statement.model", 32)}
	for range 2 {
		want = append(want, absorb("statement.request", 32), absorb("statement.context", 32), absorb("statement.visibility", 2))
	}
	l := m.vk.Schedule.Layout
	want = append(want, absorb("statement.rows", 64*l.Rows(iop.KindStatement)), absorb("witness.rows", 64*l.Rows(iop.KindWitness)),
		absorb("mask.row", 64), iop.Event{Kind: iop.Squeezed, Label: "alpha", Length: 1})
	if len(events) < len(want) || !reflect.DeepEqual(events[:len(want)], want) {
		t.Errorf("the transcript begins with %v, want %v", events[:min(len(events), len(want))], want)
	}
}
