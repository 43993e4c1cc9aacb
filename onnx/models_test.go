package onnx

import (
	"math"
	"os"
	"path/filepath"
	"slices"
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

// TestTrainedModels compares the reference executor with the stored outputs of onnxruntime, which computes in float32.
func TestTrainedModels(t *testing.T) {
	for _, name := range []string{"mlp-digits", "lenet-digits", "cnn-264k", "dense-4m"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			g, arrays := loadModel(t, name)
			x, y := arrays["x"], arrays["y"]
			low, high := slices.Min(y.Float), slices.Max(y.Float)
			worst := 0.0
			for i := 0; i < x.Shape[0]; i += max(1, x.Shape[0]/45) {
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
				if argMax(out[0].Float, false) != argMax(want.Float, false) {
					t.Errorf("input %d: another class than onnxruntime", i)
				}
			}
			t.Logf("max difference %.3g of range %.3g", worst, high-low)
			if worst > 1e-5*(high-low) {
				t.Errorf("max difference %g, range %g", worst, high-low)
			}
		})
	}
}

// TestNormalFormOfModels pins the nodes that the trained models become.
func TestNormalFormOfModels(t *testing.T) {
	for name, want := range map[string][]string{
		"mlp-digits":   {"Gemm", "Relu", "Gemm", "Relu", "Gemm"},
		"lenet-digits": {"Conv", "Relu", "MaxPool", "Conv", "Relu", "MaxPool", "Reshape", "Gemm", "Relu", "Gemm", "Relu", "Gemm"},
	} {
		g, _ := loadModel(t, name)
		var ops []string
		for _, n := range g.Nodes {
			ops = append(ops, n.Op)
		}
		if !slices.Equal(ops, want) {
			t.Errorf("%s: %v, want %v", name, ops, want)
		}
	}
}

func BenchmarkRun(b *testing.B) {
	for _, name := range []string{"mlp-digits", "lenet-digits", "cnn-264k", "dense-4m"} {
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
