package verify_test

import (
	"context"
	"errors"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/proof"
	"github.com/zkvin/zkvin/prove"
	"github.com/zkvin/zkvin/verify"
)

// rejected fails unless err is one of the verifier's refusals.
func rejected(t *testing.T, what string, err error, want ...error) {
	t.Helper()
	for _, w := range want {
		if errors.Is(err, w) {
			return
		}
	}
	t.Errorf("%s: got %v, want %v", what, err, want)
}

func TestPrivateInputIsProvenWhereAReshapeSplitsIt(t *testing.T) {
	p := newParties(t, squares(), &graph.Weights{}, 1)
	for _, private := range []bool{false, true} {
		if err := p.verify(p.prove(t, private, [][]int64{ramp(289, 1)})); err != nil {
			t.Errorf("private %v: %v", private, err)
		}
	}
}

// TestRequestsOfABatchDoNotMix proves three requests at once, a length that is no power of
// two, and exchanges their parts.
func TestRequestsOfABatchDoNotMix(t *testing.T) {
	p := newParties(t, dense(), denseWeights(), 3)
	for _, private := range []bool{false, true} {
		pf := p.prove(t, private, denseInput(1), denseInput(2), denseInput(3))
		if err := p.verify(pf); err != nil {
			t.Fatalf("private %v: %v", private, err)
		}
		swap := func(what string, f func(r []proof.Request)) {
			bad := *pf
			bad.Statement = pf.Statement.Clone()
			f(bad.Statement.Requests)
			rejected(t, what, p.verify(&bad), verify.ErrRejected)
		}
		swap("outputs swapped", func(r []proof.Request) { r[0].Outputs, r[1].Outputs = r[1].Outputs, r[0].Outputs })
		swap("inputs swapped", func(r []proof.Request) { r[1].Inputs, r[2].Inputs = r[2].Inputs, r[1].Inputs })
		swap("contexts swapped", func(r []proof.Request) { r[0].Context, r[2].Context = r[2].Context, r[0].Context })
		swap("requests swapped", func(r []proof.Request) { r[0], r[2] = r[2], r[0] })
		swap("request ids changed", func(r []proof.Request) { r[1].ID[0] = 1 })
	}
}

func TestStatementOfOtherTensorsIsRejected(t *testing.T) {
	p := newParties(t, dense(), denseWeights(), 1)
	public, private := p.prove(t, false, denseInput(1)), p.prove(t, true, denseInput(1))
	other := p.prove(t, true, denseInput(1))
	if err := p.verify(private); err != nil {
		t.Fatal(err)
	}
	change := func(what string, pf *proof.Proof, f func(r *proof.Request), want ...error) {
		t.Helper()
		bad := *pf
		bad.Statement = pf.Statement.Clone()
		f(&bad.Statement.Requests[0])
		rejected(t, what, p.verify(&bad), want...)
	}
	change("a public value changed", public, func(r *proof.Request) {
		r.Inputs[0] = proof.Tensor{Values: append([]int16(nil), r.Inputs[0].Values...)}
		r.Inputs[0].Values[4] ^= 1
	}, verify.ErrRejected)
	change("a public output changed", public, func(r *proof.Request) {
		r.Outputs[0] = proof.Tensor{Values: append([]int16(nil), r.Outputs[0].Values...)}
		r.Outputs[0].Values[0]++
	}, verify.ErrRejected)
	change("inputs of equal shape swapped", public, func(r *proof.Request) { r.Inputs[0], r.Inputs[1] = r.Inputs[1], r.Inputs[0] }, verify.ErrRejected)
	change("private inputs swapped", private, func(r *proof.Request) { r.Inputs[0], r.Inputs[1] = r.Inputs[1], r.Inputs[0] }, verify.ErrRejected)
	change("the same values under another blinder", private, func(r *proof.Request) { r.Inputs[0] = other.Statement.Requests[0].Inputs[0] }, verify.ErrRejected)
	change("a private tensor shown", private, func(r *proof.Request) { r.Inputs[0] = public.Statement.Requests[0].Inputs[0] }, verify.ErrRejected)
	change("a shown tensor's rows", public, func(r *proof.Request) {
		rows, err := p.vk.PublicRows(0, r.Inputs[0].Values)
		if err != nil {
			t.Fatal(err)
		}
		r.Inputs[0] = proof.Tensor{Rows: rows}
	}, verify.ErrRejected)
	change("an input missing", public, func(r *proof.Request) { r.Inputs = r.Inputs[:1] }, verify.ErrShape)
	change("a row missing", private, func(r *proof.Request) { r.Outputs[0] = proof.Tensor{Rows: r.Outputs[0].Rows[:0]} }, verify.ErrShape)
	change("a value missing", public, func(r *proof.Request) { r.Outputs[0] = proof.Tensor{Values: r.Outputs[0].Values[1:]} }, verify.ErrShape)
	change("values and rows", private, func(r *proof.Request) { r.Inputs[0].Values = public.Statement.Requests[0].Inputs[0].Values }, verify.ErrShape)
	change("another context", public, func(r *proof.Request) { r.Context[31] = 9 }, verify.ErrRejected)
}

func TestProofOfAnotherModelIsRejected(t *testing.T) {
	p := newParties(t, dense(), denseWeights(), 1)
	pf := p.prove(t, false, denseInput(1))
	w := denseWeights()
	w.Data[0][3]++
	q := newParties(t, dense(), w, 1)
	rejected(t, "a key of other weights", q.verify(pf), verify.ErrModel)
	forged := *pf
	forged.Statement = pf.Statement.Clone()
	forged.Statement.ModelID = q.vk.ModelID
	rejected(t, "renamed to that key", q.verify(&forged), verify.ErrRejected)

	rejected(t, "a development SRS that is not allowed", verify.Verify(p.vk, pf, verify.Options{}), verify.ErrUnsafeSRS)
	marked := *pf
	marked.Unsafe = false
	rejected(t, "a mark that differs from the key's", p.verify(&marked), verify.ErrShape)
	rejected(t, "that mark without leave", verify.Verify(p.vk, &marked, verify.Options{}), verify.ErrUnsafeSRS)
}

// TestProverRefusesBlindersThatBelie the statement: a private tensor under blinder zero, a
// public one under another, rows without a blinder.
func TestProverRefusesBlindersThatBelie(t *testing.T) {
	p := newParties(t, dense(), denseWeights(), 1)
	in := denseInput(1)
	for what, change := range map[string]func(i *prove.Instance){
		"a private row's blinder zero": func(i *prove.Instance) {
			i.Statement.Requests[0].Inputs[1] = proof.Tensor{Rows: []bn254.G1Affine{}}
		},
		"a public row's blinder one": func(i *prove.Instance) { i.Blinds[0].SetOne() },
		"a row without a blinder":    func(i *prove.Instance) { i.Blinds = i.Blinds[1:] },
		"a blinder too many":         func(i *prove.Instance) { i.Blinds = append(i.Blinds, i.Blinds[0]) },
		"a tensor missing":           func(i *prove.Instance) { i.Statement.Requests[0].Outputs = nil },
		"a run missing":              func(i *prove.Instance) { i.Values = nil },
	} {
		inst := p.instance(t, false, in)
		change(inst)
		_, err := prove.Prove(context.Background(), &p.pk, inst, prove.Options{})
		rejected(t, what, err, prove.ErrInstance)
	}
}
