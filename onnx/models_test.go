package onnx

import (
	"errors"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const modelDir = "../testdata/models"

// loadModel reads one of the trained models with its stored inputs and outputs of onnxruntime.
func loadModel(t testing.TB, name string) (*Graph, map[string]*Tensor) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(modelDir, name+".onnx"))
	if err != nil {
		t.Fatal(err)
	}
	g, err := Load(data, Options{})
	if err != nil {
		t.Fatal(err)
	}
	return g, readNpz(t, filepath.Join(modelDir, name+".npz"))
}

// TestTrainedModels compares the reference executor with the stored outputs of onnxruntime, which computes in float32. An
// output of several rows is one of a text model, with the scores of a token in each.
func TestTrainedModels(t *testing.T) {
	for name, rows := range map[string]int{
		"mlp-digits": 45, "lenet-digits": 45, "cnn-264k": 45, "dense-4m": 45, "micro-vit": 48, "tiny-vit": 15, "tiny-vit-op17": 4,
		"micro-gpt": 16, "micro-gpt-mask10": 16, "nanogpt": 3, "nanogpt-op17": 2, "nanogpt-mask100": 2, "nanogpt-mask10": 2,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			g, arrays := loadModel(t, name)
			x, y := arrays["x"], arrays["y"]
			low, high := slices.Min(y.Float), slices.Max(y.Float)
			worst := 0.0
			for i := 0; i < x.Shape[0]; i += max(1, x.Shape[0]/rows) {
				out, err := g.Run([]*Tensor{row(x, i)})
				if err != nil {
					t.Fatal(err)
				}
				want := row(y, i)
				if !slices.Equal(out[0].Shape, want.Shape) {
					t.Fatalf("output has shape %v, want %v", out[0].Shape, want.Shape)
				}
				for k, v := range out[0].Float {
					worst = math.Max(worst, math.Abs(v-want.Float[k]))
				}
				classes := want.Shape[len(want.Shape)-1]
				for k := 0; k < want.Len(); k += classes {
					if argMax(out[0].Float[k:k+classes], false) != argMax(want.Float[k:k+classes], false) {
						t.Errorf("input %d: another class than onnxruntime", i)
					}
				}
			}
			t.Logf("max difference %.3g of range %.3g", worst, high-low)
			if worst > 1e-5*(high-low) {
				t.Errorf("max difference %g, range %g", worst, high-low)
			}
		})
	}
}

// TestNormalFormOfModels pins the nodes that the trained models become. Both spellings of LayerNorm become the same, and
// all masks.
func TestNormalFormOfModels(t *testing.T) {
	norm := " Normalize Mul Add"
	attention := " MatMul Add Split Reshape Transpose Reshape Reshape Transpose Transpose MatMul Mul Softmax MatMul Transpose Reshape MatMul Add Add"
	causal := strings.Replace(attention, "Softmax", "Where Softmax", 1)
	feed := " MatMul Add Div Erf Add Mul Mul MatMul Add Add"
	block, causalBlock := norm+attention+norm+feed, norm+causal+norm+feed
	image, text := "Conv Reshape Transpose Concat Add", "GatherRows Add"
	for name, want := range map[string]string{
		"mlp-digits":       "Gemm Relu Gemm Relu Gemm",
		"lenet-digits":     "Conv Relu MaxPool Conv Relu MaxPool Reshape Gemm Relu Gemm Relu Gemm",
		"micro-vit":        image + block + norm + " Gather Gemm",
		"tiny-vit":         image + strings.Repeat(block, 2) + norm + " Gather Gemm",
		"tiny-vit-op17":    image + strings.Repeat(block, 2) + norm + " Gather Gemm",
		"micro-gpt":        text + causalBlock + norm + " MatMul",
		"micro-gpt-mask10": text + causalBlock + norm + " MatMul",
		"nanogpt":          text + strings.Repeat(causalBlock, 4) + norm + " MatMul",
		"nanogpt-op17":     text + strings.Repeat(causalBlock, 4) + norm + " MatMul",
		"nanogpt-mask100":  text + strings.Repeat(causalBlock, 4) + norm + " MatMul",
		"nanogpt-mask10":   text + strings.Repeat(causalBlock, 4) + norm + " MatMul",
	} {
		g, _ := loadModel(t, name)
		if got := summary(g); got != want {
			t.Errorf("%s: %v, want %v", name, got, want)
		}
	}
}

// TestTokenPastVocabulary names the token and the length of the table.
func TestTokenPastVocabulary(t *testing.T) {
	g, arrays := loadModel(t, "micro-gpt")
	ids := row(arrays["x"], 0)
	ids.Int = slices.Clone(ids.Int)
	ids.Int[3] = 76
	_, err := g.Run([]*Tensor{ids})
	if !errors.Is(err, ErrIndex) || !strings.Contains(err.Error(), "element 3 of the indices is 76, the table has 76 rows") {
		t.Errorf("error %v", err)
	}
}

func BenchmarkRun(b *testing.B) {
	for _, name := range []string{"mlp-digits", "lenet-digits", "cnn-264k", "dense-4m", "tiny-vit", "nanogpt"} {
		b.Run(name, func(b *testing.B) {
			g, arrays := loadModel(b, name)
			x := []*Tensor{row(arrays["x"], 0)}
			for b.Loop() {
				if _, err := g.Run(x); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkLoad(b *testing.B) {
	for _, name := range []string{"lenet-digits", "dense-4m"} {
		b.Run(name, func(b *testing.B) {
			data, err := os.ReadFile(filepath.Join(modelDir, name+".onnx"))
			if err != nil {
				b.Fatal(err)
			}
			b.SetBytes(int64(len(data)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Load(data, Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
