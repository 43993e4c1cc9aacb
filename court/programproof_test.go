package court

import (
	"os"
	"slices"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/proof"
	"github.com/zkvin/zkvin/verify"
)

// folded is what a proof in the repository gives a program, with the constraints.
type folded struct {
	key        *verify.Key
	sys        *iop.R1CS
	u          fr.Element
	challenges []fr.Element
	proof      *proof.Proof
}

// fold reads a proof that verifies, as package verify does, up to its folded witness.
func fold(t *testing.T, name string) *folded {
	t.Helper()
	key, err := os.ReadFile("../tests/reference/" + name + ".zkv")
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile("../tests/reference/" + name + ".zkp")
	if err != nil {
		t.Fatal(err)
	}
	k, err := proof.DecodeKey(key)
	if err != nil {
		t.Fatal(err)
	}
	f := &folded{}
	if f.key, err = verify.NewKey(k); err != nil {
		t.Fatal(err)
	}
	if f.proof, err = proof.DecodeProof(data); err != nil {
		t.Fatal(err)
	}
	if err = verify.Verify(f.key, f.proof, verify.Options{AllowUnsafeSRS: true}); err != nil {
		t.Fatal(err)
	}
	row := f.key.RowKey()
	rows, err := row.Rows(&f.proof.Statement)
	if err != nil {
		t.Fatal(err)
	}
	f.read(iop.NewTranscript(proof.Domain), rows)
	return f
}

func (f *folded) read(t *iop.Transcript, rows []bn254.G1Affine) {
	p := f.proof
	proof.AbsorbStart(t, &p.Statement, rows, p.Witness, &p.Mask)
	left := p.Messages
	var opened iop.Opened[iop.Hidden]
	f.sys, opened = iop.NewR1CS(f.key.Schedule, func(label string, n int) {
		rows := (n + iop.RowWidth - 1) / iop.RowWidth
		t.AbsorbPoints(label, left[:rows]...)
		left = left[rows:]
	}, func(label string) fr.Element {
		x := t.Challenge(label)
		f.challenges = append(f.challenges, x)
		return x
	})
	f.sys.Equate(opened.Value, &p.Value)
	proof.AbsorbEnd(t, &p.Blind, &p.Value)
	for i := range left {
		t.AbsorbPoints("fold.products", left[i])
	}
	p.Fold.Absorb(t)
	r, one := t.Challenge("fold.r"), fr.One()
	f.u.Mul(&r, &p.Fold.U).Add(&f.u, &one)
}

// TestProgramOnProofs: on real proofs all checks hold and the errors are those that the fold
// is about, in Go and in the contract; with any one value of the folded witness changed, a
// check fails or an error is another.
func TestProgramOnProofs(t *testing.T) {
	m := newMachine(t)
	for _, name := range []string{"golden/batch", "golden/attention", "corpus/public", "corpus/private"} {
		f := fold(t, name)
		p := write(t, f.key.Schedule, chunkGas)
		witness := slices.Clone(f.proof.Fold.Witness)
		evaluate := func() *Evaluation {
			e, err := p.Evaluate(p.Input(&f.u, &f.proof.Value, f.challenges, witness))
			if err != nil {
				t.Fatal(err)
			}
			return e
		}
		good := evaluate()
		if good.Failed != 0 {
			t.Errorf("%s: check %d fails", name, good.Failed)
		}
		if !slices.Equal(good.Errors, f.sys.Errors(&f.u, witness)) {
			t.Errorf("%s: other errors than the constraints'", name)
		}
		runBoth(t, m, p, p.Input(&f.u, &f.proof.Value, f.challenges, witness))
		for i := range witness {
			was := witness[i]
			witness[i].Double(&witness[i])
			if e := evaluate(); e.Failed == 0 && slices.Equal(e.Errors, good.Errors) {
				t.Errorf("%s: value %d of the witness may be another", name, i)
			}
			witness[i] = was
		}
	}
}
