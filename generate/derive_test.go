package generate

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/zkvin/zkvin/internal/tensorfile"
	"github.com/zkvin/zkvin/onnx"
)

func load(t testing.TB, name string) *onnx.Graph {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "testdata", "models", name+".onnx"))
	if err != nil {
		t.Fatal(err)
	}
	g, err := onnx.Load(data, onnx.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// sequences are the first n stored inputs of a model.
func sequences(t testing.TB, name string, n int) []*onnx.Tensor {
	t.Helper()
	f, err := tensorfile.Open(filepath.Join("..", "testdata", "models", name+".npz"), tensorfile.Options{})
	if err != nil {
		t.Fatal(err)
	}
	a, err := f.Array("x")
	if err != nil {
		t.Fatal(err)
	}
	var out []*onnx.Tensor
	for i := range n {
		r, err := a.Row(i)
		if err != nil {
			t.Fatal(err)
		}
		x := &onnx.Tensor{DType: onnx.Int64, Shape: []int{1, len(r.Data)}}
		for _, v := range r.Data {
			x.Int = append(x.Int, int64(v))
		}
		out = append(out, x)
	}
	return out
}

func every(n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = i
	}
	return out
}

// fixture is a small model of this package.
func fixture(t testing.TB, name string) *onnx.Graph {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name+".onnx"))
	if err != nil {
		t.Fatal(err)
	}
	g, err := onnx.Load(data, onnx.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// TestStepLogitsAreTheModels: token by token the step program gives what the model gives on
// the whole sequence, in every spelling of masks and normalisation.
func TestStepLogitsAreTheModels(t *testing.T) {
	for name, parts := range map[string]int{"micro-gpt": 2, "nanogpt": 8, "nanogpt-op17": 8, "nanogpt-mask100": 8} {
		t.Run(name, func(t *testing.T) {
			g := load(t, name)
			s, err := Derive(g, Options{})
			if err != nil {
				t.Fatal(err)
			}
			if len(s.Parts) != parts {
				t.Errorf("%d parts, want %d", len(s.Parts), parts)
			}
			for _, ids := range sequences(t, name, 1) {
				if _, err := s.Rows(g, ids, every(s.Tokens), 1e-9); err != nil {
					t.Error(err)
				}
			}
		})
	}
}

// TestStepOfOtherSpellings: the additive mask and the last token's logits of GPT-2; rotary
// embeddings and grouped queries, whose keys are kept once for all heads of a group.
func TestStepOfOtherSpellings(t *testing.T) {
	for name, size := range map[string]int{"gpt": 16, "llama": 8} {
		t.Run(name, func(t *testing.T) {
			g := fixture(t, name)
			s, err := Derive(g, Options{Greedy: true})
			if err != nil {
				t.Fatal(err)
			}
			if len(s.Parts) != 4 {
				t.Errorf("%d parts, want 4", len(s.Parts))
			}
			for i := range s.Parts {
				if n := s.Parts[i].Size(); n != size {
					t.Errorf("part %q has %d entries a token, want %d", s.Parts[i].Name, n, size)
				}
			}
			ids := &onnx.Tensor{DType: onnx.Int64, Shape: []int{1, s.Tokens}}
			for i := range s.Tokens {
				ids.Int = append(ids.Int, int64(i*i+3)%24)
			}
			if _, err := s.Rows(g, ids, every(s.Tokens), 1e-9); err != nil {
				t.Error(err)
			}
		})
	}
}
