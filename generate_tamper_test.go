package zkvin

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/pcs"
	"github.com/zkvin/zkvin/proof"
	"github.com/zkvin/zkvin/prove"
)

// clone copies a receipt down to its steps.
func (r *Receipt) clone() *proof.Receipt {
	c := *r.r
	c.Run.Prompt, c.Steps = slices.Clone(c.Run.Prompt), slices.Clone(c.Steps)
	return &c
}

// TestStepsBelongToTheirRun changes receipts of honest runs: no step can be dropped,
// repeated, moved or taken from elsewhere, and nothing of the run can be another.
func TestStepsBelongToTheirRun(t *testing.T) {
	m, k := stepParties(t)
	ask := GenerateOptions{Prompt: []int{5, 1, 44}, Tokens: 3, Temperature: 1, Seed: Digest{1}}
	honest := generated(t, m, ask)
	again := generated(t, m, ask) // other blinders
	ask.Seed = Digest{2}
	other := generated(t, m, ask)
	for what, edit := range map[string]func(r *proof.Receipt){
		"the first step dropped":            func(r *proof.Receipt) { r.Steps = r.Steps[1:] },
		"a step dropped":                    func(r *proof.Receipt) { r.Steps = slices.Delete(r.Steps, 2, 3) },
		"the last step dropped":             func(r *proof.Receipt) { r.Steps = r.Steps[:4] },
		"the last two dropped":              func(r *proof.Receipt) { r.Steps, r.Run.Tokens = r.Steps[:4], 2 },
		"all steps dropped":                 func(r *proof.Receipt) { r.Steps = nil },
		"a step repeated":                   func(r *proof.Receipt) { r.Steps = slices.Insert(r.Steps, 2, r.Steps[1]) },
		"a step in place of one":            func(r *proof.Receipt) { r.Steps[2] = r.Steps[1] },
		"steps exchanged":                   func(r *proof.Receipt) { r.Steps[1], r.Steps[2] = r.Steps[2], r.Steps[1] },
		"a step of another run":             func(r *proof.Receipt) { r.Steps[3] = other.r.Steps[3] },
		"the first of another run":          func(r *proof.Receipt) { r.Steps[0] = other.r.Steps[0] },
		"a step of the same run made again": func(r *proof.Receipt) { r.Steps[1] = again.r.Steps[1] },
		"the last one made again":           func(r *proof.Receipt) { r.Steps[4] = again.r.Steps[4] },
		"rows exchanged":                    func(r *proof.Receipt) { r.Steps[0].Row, r.Steps[1].Row = r.Steps[1].Row, r.Steps[0].Row },
		"a row of another run":              func(r *proof.Receipt) { r.Steps[1].Row = other.r.Steps[1].Row },
		"the same row made again":           func(r *proof.Receipt) { r.Steps[1].Row = again.r.Steps[1].Row },
		"the last row of another run":       func(r *proof.Receipt) { r.Steps[4].Row = other.r.Steps[4].Row },
		"no row":                            func(r *proof.Receipt) { r.Steps[1].Row = nil },
		"another prompt":                    func(r *proof.Receipt) { r.Run.Prompt[1]++ },
		"a longer prompt":                   func(r *proof.Receipt) { r.Run.Prompt, r.Run.Tokens = append(r.Run.Prompt, r.Steps[2].Next), 2 },
		"another seed":                      func(r *proof.Receipt) { r.Run.Seed[31]++ },
		"another temperature":               func(r *proof.Receipt) { r.Run.Temperature++ },
		"no temperature":                    func(r *proof.Receipt) { r.Run.Temperature = 0 },
		"another stop token":                func(r *proof.Receipt) { r.Run.Stop = 3 },
		"more tokens asked for":             func(r *proof.Receipt) { r.Run.Tokens++ },
		"another model":                     func(r *proof.Receipt) { r.Run.ModelID[0]++ },
		"another token given":               func(r *proof.Receipt) { r.Steps[3].Next ^= 1 },
		"another last token":                func(r *proof.Receipt) { r.Steps[4].Next ^= 1 },
		"another token after the prompt's":  func(r *proof.Receipt) { r.Steps[0].Next ^= 1 },
		"a token past the vocabulary":       func(r *proof.Receipt) { r.Steps[3].Next = 76 },
		"a proof of another step":           func(r *proof.Receipt) { r.Steps[3].Proof = r.Steps[2].Proof },
		"a safe SRS claimed":                func(r *proof.Receipt) { r.Unsafe = false },
	} {
		r := honest.clone()
		edit(r)
		if err := k.VerifyReceipt(&Receipt{r}, unsafeReceipt); !errors.Is(err, ErrRejected) {
			t.Errorf("%s: got %v, want %v", what, err, ErrRejected)
		}
	}
	if err := k.VerifyReceipt(&Receipt{honest.clone()}, unsafeReceipt); err != nil {
		t.Error(err)
	}
}

// forger makes the next step of an honest run from a cache that it changes first, with a
// proof that holds for the changed statement: the rows it shows are what is wrong with it.
type forger struct {
	*generator
	honest [][]bn254.G1Affine // the rows of the run
}

func newForger(t *testing.T, m *Model, o GenerateOptions, steps int) *forger {
	t.Helper()
	s, err := m.step()
	if err != nil {
		t.Fatal(err)
	}
	g := &generator{m: m, step: s, cache: make([]int64, m.cacheElements()), blinds: make([]fr.Element, (s.Tokens-1)*s.Rows())}
	if g.r.Run, err = o.run(m.key.ModelID); err != nil {
		t.Fatal(err)
	}
	g.r.Unsafe, g.run = true, g.r.Run.ID()
	g.h = proof.ChainStart(g.run)
	for n := range steps {
		if err := g.prove(context.Background(), n); err != nil {
			t.Fatal(err)
		}
	}
	f := &forger{generator: g}
	for _, s := range g.r.Steps {
		f.honest = append(f.honest, s.Row)
	}
	return f
}

// receipt proves one more step and puts the honest rows back.
func (f *forger) receipt(t *testing.T) *Receipt {
	t.Helper()
	if err := f.prove(context.Background(), len(f.r.Steps)); err != nil {
		t.Fatal(err)
	}
	for n, row := range f.honest {
		f.r.Steps[n].Row = row
	}
	return &Receipt{&f.r}
}

// row replaces what the cache holds of step n: values under new blinders.
func (f *forger) row(t *testing.T, n int, values []int64) {
	t.Helper()
	size, rows := len(values), f.step.Rows()
	copy(f.cache[n*size:], values)
	blinds, err := prove.Blinders(rows)
	if err != nil {
		t.Fatal(err)
	}
	copy(f.blinds[n*rows:], blinds)
	k, err := f.m.VerificationKey()
	if err != nil {
		t.Fatal(err)
	}
	at := make([]*fr.Element, rows)
	for i := range at {
		at[i] = &blinds[i]
	}
	coms, err := pcs.CommitRows(f.m.key.Commit, k.key.StatementLayout(len(f.m.Inputs())+1, narrow(values)), at)
	if err != nil {
		t.Fatal(err)
	}
	f.r.Steps[n].Row = coms
}

// TestCacheIsTheRowsOfTheRun: proofs that hold for other cache rows than those of the run
// are worth nothing in its receipt.
func TestCacheIsTheRowsOfTheRun(t *testing.T) {
	m, k := stepParties(t)
	ask := GenerateOptions{Prompt: []int{5, 1, 44, 9}, Tokens: 1}
	size := m.cacheElements() / 15
	for what, forge := range map[string]func(f *forger){
		"nothing":                               func(*forger) {},
		"the same values under another blinder": func(f *forger) { f.row(t, 1, slices.Clone(f.cache[size:2*size])) },
		"rows exchanged": func(f *forger) {
			a, b := slices.Clone(f.cache[:size]), slices.Clone(f.cache[size:2*size])
			f.row(t, 0, b)
			f.row(t, 1, a)
		},
		"a row of zeros": func(f *forger) { f.row(t, 2, make([]int64, size)) },
		"a row of another run": func(f *forger) {
			other := newForger(t, m, GenerateOptions{Prompt: []int{7, 7, 7, 7}, Tokens: 1}, 2)
			f.row(t, 1, other.cache[size:2*size])
		},
	} {
		f := newForger(t, m, ask, 3)
		forge(f)
		err := k.VerifyReceipt(f.receipt(t), unsafeReceipt)
		if what == "nothing" && err != nil {
			t.Errorf("an honest run: %v", err)
		}
		if what != "nothing" && !errors.Is(err, ErrRejected) {
			t.Errorf("%s: got %v, want %v", what, err, ErrRejected)
		}
	}
}

// TestNoiseIsTheSeeds: a step proven with the noise of another seed, or with none, does not
// pass for one of the run.
func TestNoiseIsTheSeeds(t *testing.T) {
	m, k := stepParties(t)
	ask := GenerateOptions{Prompt: []int{5, 1}, Tokens: 1, Temperature: 1, Seed: Digest{1}}
	for what, change := range map[string]func(r *proof.Run){
		"another seed": func(r *proof.Run) { r.Seed[0]++ },
		"none":         func(r *proof.Run) { r.Temperature = 0 },
	} {
		f := newForger(t, m, ask, 1)
		honest := f.r.Run
		change(&f.r.Run) // the run's id stays: only the noise is another
		r := f.receipt(t)
		r.r.Run = honest
		if err := k.VerifyReceipt(r, unsafeReceipt); !errors.Is(err, ErrRejected) {
			t.Errorf("%s: got %v, want %v", what, err, ErrRejected)
		}
	}
}

// TestReceiptOfAnotherModel: keys of other models refuse it, and a key that makes no steps.
func TestReceiptOfAnotherModel(t *testing.T) {
	m, _ := stepParties(t)
	r := generated(t, m, GenerateOptions{Prompt: []int{5}, Tokens: 1})
	greedy, err := compileSteps("micro-gpt", true)
	if err != nil {
		t.Fatal(err)
	}
	k, err := greedy.VerificationKey()
	if err != nil {
		t.Fatal(err)
	}
	if err := k.VerifyReceipt(r, unsafeReceipt); !errors.Is(err, ErrRejected) {
		t.Errorf("got %v, want %v", err, ErrRejected)
	}
	data, err := os.ReadFile(filepath.Join("testdata", "models", "mlp-digits.onnx"))
	if err != nil {
		t.Fatal(err)
	}
	digits, _, err := Compile(context.Background(), data, CompileOptions{})
	if err != nil {
		t.Fatal(err)
	}
	plain, err := digits.VerificationKey()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := digits.Generate(context.Background(), GenerateOptions{Prompt: []int{1}, Tokens: 1}); !errors.Is(err, ErrNotStep) {
		t.Errorf("got %v, want %v", err, ErrNotStep)
	}
	if err := plain.VerifyReceipt(r, unsafeReceipt); !errors.Is(err, ErrNotStep) {
		t.Errorf("got %v, want %v", err, ErrNotStep)
	}
}
