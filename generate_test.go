package zkvin

import (
	"context"
	"errors"
	"math"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"testing"

	"github.com/zkvin/zkvin/internal/tensorfile"
	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/proof"
	"github.com/zkvin/zkvin/quant"
	"github.com/zkvin/zkvin/verify"
	"github.com/zkvin/zkvin/witness"
)

// compileSteps compiles the step program of a bundled language model on some of its rows.
func compileSteps(name string, greedy bool) (*Model, error) {
	data, rows, err := languageModel(name)
	if err != nil {
		return nil, err
	}
	m, _, err := CompileSteps(context.Background(), data, CompileOptions{Calibration: rows}, greedy)
	return m, err
}

// languageModel reads a bundled model and some of its calibration rows.
func languageModel(name string) (data []byte, rows [][]Tensor, err error) {
	path := filepath.Join("testdata", "models", name)
	if data, err = os.ReadFile(path + ".onnx"); err != nil {
		return nil, nil, err
	}
	f, err := tensorfile.Open(path+".npz", tensorfile.Options{})
	if err != nil {
		return nil, nil, err
	}
	a, err := f.Array("calibration")
	if err != nil {
		return nil, nil, err
	}
	for i := range min(16, a.Shape[0]) {
		r, err := a.Row(i)
		if err != nil {
			return nil, nil, err
		}
		rows = append(rows, []Tensor{{Shape: r.Shape, Data: r.Data}})
	}
	return data, rows, nil
}

// steps are the parties of runs of micro-gpt, made once.
var steps = sync.OnceValues(func() (*Model, error) { return compileSteps("micro-gpt", false) })

func stepParties(t *testing.T) (*Model, *VerificationKey) {
	t.Helper()
	m, err := steps()
	if err != nil {
		t.Fatal(err)
	}
	k, err := m.VerificationKey()
	if err != nil {
		t.Fatal(err)
	}
	return m, k
}

func generated(t *testing.T, m *Model, o GenerateOptions) *Receipt {
	t.Helper()
	r, err := m.Generate(context.Background(), o)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

var unsafeReceipt = ReceiptOptions{AllowUnsafeSRS: true}

// TestReceipt: a run is proven, written, read and verified; what is not asked for fails.
func TestReceipt(t *testing.T) {
	m, k := stepParties(t)
	var told []int
	made := generated(t, m, GenerateOptions{Prompt: []int{5, 1, 44}, Tokens: 4, Temperature: 0.75, Seed: Digest{7}, Chunk: 4, Given: func(token int) {
		told = append(told, token)
	}})
	data, err := made.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	r, err := DecodeReceipt(data)
	if err != nil {
		t.Fatal(err)
	}
	if r.Steps() != 6 || r.Proofs() != 2 || len(r.Generated()) != 4 || r.Run() != made.Run() || r.Model() != k.ID() {
		t.Errorf("%d steps, %d tokens", r.Steps(), len(r.Generated()))
	}
	if !slices.Equal(told, r.Generated()) {
		t.Errorf("told %v, want %v", told, r.Generated())
	}
	run, seed, temperature := r.Run(), Digest{7}, 0.75
	all := ReceiptOptions{AllowUnsafeSRS: true, Run: &run, Prompt: []int{5, 1, 44}, Seed: &seed, Temperature: &temperature}
	if err := k.VerifyReceipt(r, all); err != nil {
		t.Error(err)
	}
	if err := k.VerifyReceipt(r, ReceiptOptions{}); !errors.Is(err, ErrUnsafeSRS) {
		t.Errorf("got %v, want %v", err, ErrUnsafeSRS)
	}
	other, cold := Digest{8}, 0.5
	for what, o := range map[string]ReceiptOptions{
		"run": {Run: &other}, "prompt": {Prompt: []int{5, 1}}, "seed": {Seed: &other}, "temperature": {Temperature: &cold},
	} {
		o.AllowUnsafeSRS = true
		if err := k.VerifyReceipt(r, o); !errors.Is(err, ErrMismatch) {
			t.Errorf("another %s: got %v, want %v", what, err, ErrMismatch)
		}
	}
}

// TestOtherSpellingsAreProven: rotary embeddings, grouped queries and gates as Llama has
// them; Gemm, a tied head and the logits of the last token alone as GPT-2 has them.
func TestOtherSpellingsAreProven(t *testing.T) {
	var rows [][]Tensor
	for k := range 6 {
		row := Tensor{Shape: []int{1, 8}}
		for i := range 8 {
			row.Data = append(row.Data, float64((i*i*(k+1)+3*k)%24))
		}
		rows = append(rows, []Tensor{row})
	}
	for _, name := range []string{"llama", "gpt"} {
		data, err := os.ReadFile(filepath.Join("generate", "testdata", name+".onnx"))
		if err != nil {
			t.Fatal(err)
		}
		m, _, err := CompileSteps(context.Background(), data, CompileOptions{Calibration: rows, Headroom: 4}, false)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		k, err := m.VerificationKey()
		if err != nil {
			t.Fatal(err)
		}
		r := generated(t, m, GenerateOptions{Prompt: []int{3, 5, 11}, Tokens: 6, Chunk: 3})
		if err := k.VerifyReceipt(r, unsafeReceipt); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestSamplingFollowsSeed: the same seed gives the same text, and another one another.
func TestSamplingFollowsSeed(t *testing.T) {
	m, _ := stepParties(t)
	text := func(seed byte, temperature float64) []int {
		return generated(t, m, GenerateOptions{Prompt: []int{9}, Tokens: 8, Temperature: temperature, Seed: Digest{seed}}).Generated()
	}
	a := text(1, 1.5)
	if b := text(1, 1.5); !slices.Equal(a, b) {
		t.Errorf("one seed gives %v and %v", a, b)
	}
	if b := text(2, 1.5); slices.Equal(a, b) {
		t.Errorf("two seeds give %v", a)
	}
	if a, b := text(1, 0), text(2, 0); !slices.Equal(a, b) {
		t.Errorf("without temperature the seeds give %v and %v", a, b)
	}
}

// TestChunksDoNotMatter: however a run is cut into proofs, it gives the same text, and
// verifies.
func TestChunksDoNotMatter(t *testing.T) {
	m, k := stepParties(t)
	var texts [][]int
	for _, chunk := range []int{1, 2, 3, 5, 16} {
		r := generated(t, m, GenerateOptions{Prompt: []int{7, 7}, Tokens: 4, Chunk: chunk})
		if err := k.VerifyReceipt(r, unsafeReceipt); err != nil || r.Proofs() != (5+chunk-1)/chunk {
			t.Errorf("chunks of %d: %d proofs, %v", chunk, r.Proofs(), err)
		}
		texts = append(texts, r.Generated())
	}
	for _, text := range texts {
		if !slices.Equal(text, texts[0]) {
			t.Errorf("chunks change the text: %v", texts)
		}
	}
}

// TestHottestRunStaysInRange: the noise of any temperature fits what the program was
// calibrated for.
func TestHottestRunStaysInRange(t *testing.T) {
	m, _ := stepParties(t)
	for seed := range byte(4) {
		g, err := m.generator(&GenerateOptions{Prompt: []int{9}, Tokens: 16, Temperature: 8, Seed: Digest{seed}})
		if err != nil {
			t.Fatal(err)
		}
		for !g.r.Ended() {
			if err := g.next(); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// TestStopEndsRun: the token that stops a run is its last, and a receipt that goes on after
// it, or ends before, is refused.
func TestStopEndsRun(t *testing.T) {
	m, k := stepParties(t)
	whole := generated(t, m, GenerateOptions{Prompt: []int{5, 1}, Tokens: 6}).Generated()
	stop := whole[2]
	r := generated(t, m, GenerateOptions{Prompt: []int{5, 1}, Tokens: 6, Stop: &stop, Chunk: 1})
	want := whole[:slices.Index(whole, stop)+1]
	if !slices.Equal(r.Generated(), want) {
		t.Errorf("got %v, want %v", r.Generated(), want)
	}
	if err := k.VerifyReceipt(r, unsafeReceipt); err != nil {
		t.Error(err)
	}
	short := *r.r
	short.Steps, short.Chunks = short.Steps[:1], short.Chunks[:1]
	if err := k.VerifyReceipt(&Receipt{&short}, unsafeReceipt); !errors.Is(err, ErrRejected) {
		t.Errorf("cut short: %v", err)
	}
}

// TestWhatHasNoSteps: models and calibration that no step program comes from are typed
// errors.
func TestWhatHasNoSteps(t *testing.T) {
	data, rows, err := languageModel("micro-gpt")
	if err != nil {
		t.Fatal(err)
	}
	ten, _, err := languageModel("micro-gpt-mask10")
	if err != nil {
		t.Fatal(err)
	}
	outside := Tensor{Shape: rows[0][0].Shape, Data: slices.Clone(rows[0][0].Data)}
	outside.Data[3] = 76
	for what, c := range map[string]struct {
		data []byte
		rows [][]Tensor
		want error
	}{
		"tokens that look ahead":       {ten, rows, ErrStep},
		"no calibration":               {data, nil, ErrOptions},
		"a sequence of another length": {data, [][]Tensor{{{Shape: []int{1, 4}, Data: make([]float64, 4)}}}, ErrShape},
		"a token past the vocabulary":  {data, [][]Tensor{{outside}}, ErrOutOfRange},
		"no model":                     {[]byte("x"), rows, ErrFormat},
	} {
		if _, _, err := CompileSteps(context.Background(), c.data, CompileOptions{Calibration: c.rows}, false); !errors.Is(err, c.want) {
			t.Errorf("%s: got %v, want %v", what, err, c.want)
		}
	}
}

// TestBadRuns: what a step program cannot do is a typed error before any step.
func TestBadRuns(t *testing.T) {
	m, _ := stepParties(t)
	for what, o := range map[string]GenerateOptions{
		"no prompt":                     {Tokens: 1},
		"no tokens":                     {Prompt: []int{1}},
		"longer than compiled":          {Prompt: make([]int, 10), Tokens: 8},
		"a token past the vocabulary":   {Prompt: []int{76}, Tokens: 1},
		"a negative token":              {Prompt: []int{-1}, Tokens: 1},
		"hotter than 8":                 {Prompt: []int{1}, Tokens: 1, Temperature: 8.1},
		"a temperature below zero":      {Prompt: []int{1}, Tokens: 1, Temperature: -1},
		"chunks of 65":                  {Prompt: []int{1}, Tokens: 1, Chunk: 65},
		"chunks of less than a step":    {Prompt: []int{1}, Tokens: 1, Chunk: -1},
		"no number as temperature":      {Prompt: []int{1}, Tokens: 1, Temperature: math.NaN()},
		"a stop token that none can be": {Prompt: []int{1}, Tokens: 1, Stop: ptr(76)},
	} {
		if _, err := m.Generate(context.Background(), o); !errors.Is(err, ErrRun) {
			t.Errorf("%s: got %v, want %v", what, err, ErrRun)
		}
	}
	whole, err := m.Generate(context.Background(), GenerateOptions{Prompt: make([]int, 10), Tokens: 7})
	if err != nil || whole.Steps() != 16 {
		t.Errorf("all 16 positions: %v", err)
	}
}

func ptr[T any](v T) *T { return &v }

// TestGreedyProgramHasNoNoise: it gives the same text, and refuses a temperature.
func TestGreedyProgramHasNoNoise(t *testing.T) {
	m, err := compileSteps("micro-gpt", true)
	if err != nil {
		t.Fatal(err)
	}
	k, err := m.VerificationKey()
	if err != nil {
		t.Fatal(err)
	}
	r := generated(t, m, GenerateOptions{Prompt: []int{5, 1, 44}, Tokens: 4})
	if err := k.VerifyReceipt(r, unsafeReceipt); err != nil {
		t.Error(err)
	}
	if _, err := m.Generate(context.Background(), GenerateOptions{Prompt: []int{1}, Tokens: 1, Temperature: 1}); !errors.Is(err, ErrRun) {
		t.Errorf("got %v, want %v", err, ErrRun)
	}
}

// TestStepsAreNotSingleProofs: a step program proves nothing outside of a run, and other
// models make no steps.
func TestStepsAreNotSingleProofs(t *testing.T) {
	m, k := stepParties(t)
	r := generated(t, m, GenerateOptions{Prompt: []int{3, 2}, Tokens: 1, Chunk: 1})
	s, err := k.key.Step()
	if err != nil {
		t.Fatal(err)
	}
	p := r.r.Chunks[0].Proof
	p.Unsafe = true
	p.Statement, _ = s.Statement(r.r, r.Run(), 0, proof.ChainStart(r.Run()))
	if err := k.Verify(&Proof{p: &p}, VerifyOptions{AllowUnsafeSRS: true}); !errors.Is(err, verify.ErrCarried) {
		t.Errorf("got %v, want %v", err, verify.ErrCarried)
	}
	in := make([]Tensor, len(m.Inputs()))
	for i, info := range m.Inputs() {
		in[i] = Tensor{Name: info.Name, Shape: info.Shape, Data: make([]float64, iop.Elements(info.Shape))}
	}
	if _, err := m.Prove(context.Background(), in, ProveOptions{}); !errors.Is(err, ErrUnsupported) {
		t.Errorf("got %v, want %v", err, ErrUnsupported)
	}
}

// TestStepsAgreeWithModel: position by position the integer step program gives the logits
// of the integer program of the whole sequence, but for the rounding of each.
func TestStepsAgreeWithModel(t *testing.T) {
	m, _ := stepParties(t)
	data, rows, err := languageModel("micro-gpt")
	if err != nil {
		t.Fatal(err)
	}
	whole, _, err := Compile(context.Background(), data, CompileOptions{Calibration: rows})
	if err != nil {
		t.Fatal(err)
	}
	g := m.file.Key.Graph
	logits := &g.Tensors[g.Nodes[len(g.Nodes)-1].Inputs[0]]
	worst, largest := 0.0, 0.0
	for _, row := range rows[:4] {
		run, err := whole.Run(row)
		if err != nil {
			t.Fatal(err)
		}
		want := run.Outputs[0].Data
		cache := make([]int64, m.cacheElements())
		for n := range 16 {
			mask := make([]int64, 16)
			for j := range 16 {
				if j < n || j == 15 {
					mask[j] = 1
				}
			}
			trace, err := witness.Run(g, m.file.Weights, [][]int64{{int64(row[0].Data[n])}, {int64(n)}, mask, cache, make([]int64, 76)})
			if err != nil {
				t.Fatal(err)
			}
			for i, v := range quant.Dequantize(logits, trace.Values[g.Nodes[len(g.Nodes)-1].Inputs[0]]) {
				worst, largest = max(worst, math.Abs(v-want[76*n+i])), max(largest, math.Abs(want[76*n+i]))
			}
			if n < 15 {
				copy(cache[64*n:], trace.Values[g.Outputs[1]])
			}
		}
	}
	if worst > 0.002*largest {
		t.Errorf("logits differ by %.4g of %.4g", worst, largest)
	}
}
