package zkvin

import (
	"bytes"
	"context"
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254"

	"github.com/zkvin/zkvin/internal/tamper"
	"github.com/zkvin/zkvin/proof"
	"github.com/zkvin/zkvin/prove"
)

// clone copies a receipt down to its steps.
func (r *Receipt) clone() *proof.Receipt {
	c := *r.r
	c.Run.Prompt, c.Steps, c.Chunks = slices.Clone(c.Run.Prompt), slices.Clone(c.Steps), slices.Clone(c.Chunks)
	return &c
}

// TestStepsBelongToTheirRun changes receipts of honest runs, proven step by step and in
// chunks: no step can be dropped, repeated, moved or taken from elsewhere, and nothing of the
// run can be another.
func TestStepsBelongToTheirRun(t *testing.T) {
	m, k := stepParties(t)
	for _, chunk := range []int{1, 2} {
		ask := GenerateOptions{Prompt: []int{5, 1, 44}, Tokens: 3, Temperature: 1, Seed: Digest{1}, Chunk: chunk}
		honest := generated(t, m, ask)
		again := generated(t, m, ask) // other blinders
		ask.Seed = Digest{2}
		other := generated(t, m, ask)
		for what, edit := range tampered(again.r, other.r) {
			r := honest.clone()
			edit(r)
			if err := k.VerifyReceipt(&Receipt{r}, unsafeReceipt); !errors.Is(err, ErrRejected) {
				t.Errorf("chunks of %d, %s: got %v, want %v", chunk, what, err, ErrRejected)
			}
		}
		if err := k.VerifyReceipt(&Receipt{honest.clone()}, unsafeReceipt); err != nil {
			t.Error(err)
		}
	}
}

// tampered are changes of a receipt of five steps; again is of the same run, other of one
// with another seed.
func tampered(again, other *proof.Receipt) map[string]func(r *proof.Receipt) {
	return map[string]func(r *proof.Receipt){
		"the first step dropped": func(r *proof.Receipt) { drop(r, 0) },
		"a step dropped":         func(r *proof.Receipt) { drop(r, 2) },
		"the last step dropped":  func(r *proof.Receipt) { drop(r, 4) },
		"the last two dropped": func(r *proof.Receipt) {
			drop(r, 4)
			r.Run.Tokens = 2
		},
		"all steps dropped":  func(r *proof.Receipt) { r.Steps, r.Chunks = nil, nil },
		"a step repeated":    func(r *proof.Receipt) { r.Steps = slices.Insert(r.Steps, 2, r.Steps[1]) },
		"a proof repeated":   func(r *proof.Receipt) { r.Chunks = slices.Insert(r.Chunks, 1, r.Chunks[0]) },
		"a proof dropped":    func(r *proof.Receipt) { r.Chunks = r.Chunks[1:] },
		"no proofs":          func(r *proof.Receipt) { r.Chunks = nil },
		"proofs exchanged":   func(r *proof.Receipt) { r.Chunks[0], r.Chunks[1] = r.Chunks[1], r.Chunks[0] },
		"a proof twice":      func(r *proof.Receipt) { r.Chunks[1] = r.Chunks[0] },
		"a proof of no step": func(r *proof.Receipt) { r.Chunks[0].Steps = 0 },
		"a proof of more":    func(r *proof.Receipt) { r.Chunks[0].Steps++ },
		"a proof of other steps": func(r *proof.Receipt) {
			r.Chunks[0].Steps++
			r.Chunks[len(r.Chunks)-1].Steps--
		},
		"steps one by one under a proof of all": func(r *proof.Receipt) {
			r.Chunks[0].Steps = 5
			r.Chunks = r.Chunks[:1]
		},
		"a proof of another run":           func(r *proof.Receipt) { r.Chunks[1] = other.Chunks[1] },
		"the first of another run":         func(r *proof.Receipt) { r.Chunks[0], r.Steps[0] = other.Chunks[0], other.Steps[0] },
		"a proof of the run made again":    func(r *proof.Receipt) { r.Chunks[1] = again.Chunks[1] },
		"a step of the run made again":     func(r *proof.Receipt) { r.Steps[1] = again.Steps[1] },
		"the last one made again":          func(r *proof.Receipt) { r.Steps[4] = again.Steps[4] },
		"steps exchanged":                  func(r *proof.Receipt) { r.Steps[1], r.Steps[2] = r.Steps[2], r.Steps[1] },
		"rows exchanged":                   func(r *proof.Receipt) { r.Steps[0].Row, r.Steps[1].Row = r.Steps[1].Row, r.Steps[0].Row },
		"a row of another run":             func(r *proof.Receipt) { r.Steps[1].Row = other.Steps[1].Row },
		"the last row of another run":      func(r *proof.Receipt) { r.Steps[4].Row = other.Steps[4].Row },
		"no row":                           func(r *proof.Receipt) { r.Steps[1].Row = nil },
		"another prompt":                   func(r *proof.Receipt) { r.Run.Prompt[1]++ },
		"a longer prompt":                  func(r *proof.Receipt) { r.Run.Prompt, r.Run.Tokens = append(r.Run.Prompt, r.Steps[2].Next), 2 },
		"another seed":                     func(r *proof.Receipt) { r.Run.Seed[31]++ },
		"another temperature":              func(r *proof.Receipt) { r.Run.Temperature++ },
		"no temperature":                   func(r *proof.Receipt) { r.Run.Temperature = 0 },
		"another stop token":               func(r *proof.Receipt) { r.Run.Stop = 3 },
		"more tokens asked for":            func(r *proof.Receipt) { r.Run.Tokens++ },
		"another model":                    func(r *proof.Receipt) { r.Run.ModelID[0]++ },
		"another token given":              func(r *proof.Receipt) { r.Steps[3].Next ^= 1 },
		"another last token":               func(r *proof.Receipt) { r.Steps[4].Next ^= 1 },
		"another token after the prompt's": func(r *proof.Receipt) { r.Steps[0].Next ^= 1 },
		"a token past the vocabulary":      func(r *proof.Receipt) { r.Steps[3].Next = 76 },
		"a safe SRS claimed":               func(r *proof.Receipt) { r.Unsafe = false },
	}
}

// drop takes step n out, and out of its chunk.
func drop(r *proof.Receipt, n int) {
	r.Steps = slices.Delete(r.Steps, n, n+1)
	for i, c := range r.Chunks {
		if n < c.Steps {
			if r.Chunks[i].Steps--; r.Chunks[i].Steps == 0 {
				r.Chunks = slices.Delete(r.Chunks, i, i+1)
			}
			return
		}
		n -= c.Steps
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
	g, err := m.generator(&o)
	if err != nil {
		t.Fatal(err)
	}
	f := &forger{generator: g}
	for range steps {
		f.more(t)
	}
	for _, s := range g.r.Steps {
		f.honest = append(f.honest, s.Row)
	}
	return f
}

// more runs and proves one more step.
func (f *forger) more(t *testing.T) {
	t.Helper()
	if err := f.next(); err != nil {
		t.Fatal(err)
	}
	if err := f.prove(context.Background()); err != nil {
		t.Fatal(err)
	}
}

// receipt proves one more step and puts the honest rows back.
func (f *forger) receipt(t *testing.T) *Receipt {
	t.Helper()
	f.more(t)
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
	if f.r.Steps[n].Row, err = f.commit(values, blinds); err != nil {
		t.Fatal(err)
	}
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

// TestEveryFieldOfAReceipt tries changes of every class of fields: whatever changes the
// file is refused with a documented error.
func TestEveryFieldOfAReceipt(t *testing.T) {
	m, k := stepParties(t)
	honest := generated(t, m, GenerateOptions{Prompt: []int{5, 1}, Tokens: 2, Temperature: 1, Chunk: 2})
	file, err := honest.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	rng := rand.New(rand.NewPCG(1, 2))
	fields, err := tamper.Fields(honest.r)
	if err != nil {
		t.Fatal(err)
	}
	const most = 3 // of each class
	tried := map[string]int{}
	changes := tamper.Mutations(tamper.Sample(fields, 1, rng), rng)
	rng.Shuffle(len(changes), func(i, j int) { changes[i], changes[j] = changes[j], changes[i] })
	for _, change := range changes {
		if tried[change.Field.Class] == most {
			continue
		}
		r := tamper.Clone(honest.r)
		change.Apply(r)
		what := change.Field.Path + " " + change.Name
		data, err := proof.EncodeReceipt(r)
		if err == nil && bytes.Equal(data, file) {
			continue // not in the file, or the same value
		}
		tried[change.Field.Class]++
		read := &Receipt{r}
		if err == nil {
			read, err = DecodeReceipt(data)
		}
		if err == nil {
			err = k.VerifyReceipt(read, unsafeReceipt)
		}
		if !errors.Is(err, ErrRejected) && !errors.Is(err, ErrFormat) && !errors.Is(err, ErrUnsupported) {
			t.Errorf("%s: got %v", what, err)
		}
	}
	for _, class := range tamper.Classes(reflect.TypeFor[proof.Receipt]()) {
		if tried[class] == 0 && !strings.HasPrefix(class, "Chunks[].Proof.Statement") && class != "Chunks[].Proof.Unsafe" {
			t.Errorf("nothing changed %s", class)
		}
	}
}
