// Package exporters imports the same networks as several exporters and opsets write them.
package exporters

import (
	"archive/zip"
	"fmt"
	"io"
	"maps"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/zkvin/zkvin/internal/tensorfile"
	"github.com/zkvin/zkvin/onnx"
	"github.com/zkvin/zkvin/quant"
)

// models returns the files of the archive that tests/fixtures/exporters.py writes, by name.
func models(t *testing.T) map[string][]byte {
	t.Helper()
	z, err := zip.OpenReader("../../testdata/exporters.zip")
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close()
	files := map[string][]byte{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		if files[f.Name], err = io.ReadAll(r); err != nil {
			t.Fatal(err)
		}
		r.Close()
	}
	return files
}

// rows returns the inputs named base, base1, … of an .npz, one list of tensors a row.
func rows(g *onnx.Graph, arrays map[string]*tensorfile.Array, base string) ([][]*onnx.Tensor, error) {
	var out [][]*onnx.Tensor
	for i, id := range g.Inputs {
		name := base
		if i > 0 {
			name = fmt.Sprint(base, i)
		}
		a, v := arrays[name], &g.Values[id]
		if a == nil {
			return nil, fmt.Errorf("no array %q", name)
		}
		size := 1
		for _, d := range v.Shape {
			size *= d
		}
		for r := 0; r < len(a.Data)/size; r++ {
			if i == 0 {
				out = append(out, nil)
			}
			x := &onnx.Tensor{DType: v.DType, Shape: v.Shape}
			for _, f := range a.Data[r*size : (r+1)*size] {
				if v.DType == onnx.Float {
					x.Float = append(x.Float, f)
				} else {
					x.Int = append(x.Int, int64(f))
				}
			}
			out[r] = append(out[r], x)
		}
	}
	return out, nil
}

// TestModelsOfExporters imports every model, compares the float executor with onnxruntime, and the integer program
// with the float executor.
func TestModelsOfExporters(t *testing.T) {
	files := models(t)
	for _, file := range slices.Sorted(maps.Keys(files)) {
		name, ok := strings.CutSuffix(file, ".onnx")
		if !ok {
			continue
		}
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			compare(t, files[file], files[name+".npz"])
		})
	}
}

func compare(t *testing.T, model, data []byte) {
	g, err := onnx.Load(model, onnx.Options{})
	if err != nil {
		t.Fatal(err)
	}
	f, err := tensorfile.DecodeNPZ(data, tensorfile.DefaultLimits())
	if err != nil {
		t.Fatal(err)
	}
	arrays := map[string]*tensorfile.Array{}
	for _, name := range f.Names() {
		if arrays[name], err = f.Array(name); err != nil {
			t.Fatal(err)
		}
	}
	x, err := rows(g, arrays, "x")
	if err != nil {
		t.Fatal(err)
	}
	compareFloat(t, g, x, arrays["y"].Data)
	calibration, err := rows(g, arrays, "calibration")
	if err != nil {
		t.Fatal(err)
	}
	r, err := quant.Compile(g, quant.Options{Calibration: append(calibration, x...)})
	if err != nil {
		t.Fatal(err)
	}
	report, err := quant.Evaluate(g, r, x)
	if err != nil {
		t.Fatal(err)
	}
	if unit := quantisedUnit(t, arrays["y"].Data); unit > 0 {
		if report.MaxError > 1.01*unit {
			t.Errorf("the integer program is off by %.3g units of the quantised model's output", report.MaxError/unit)
		}
	} else if report.MaxErrorOfRange > 0.004 {
		t.Errorf("the integer program is off by %.2g of the output's range", report.MaxErrorOfRange)
	}
}

// quantisedUnit is the scale of the outputs of a quantised model: the least distance between two of them. It is 0 for
// other models.
func quantisedUnit(t *testing.T, y []float64) float64 {
	if !strings.Contains(t.Name(), "/quantised-") {
		return 0
	}
	sorted := slices.Sorted(slices.Values(y))
	unit := math.Inf(1)
	for i := 1; i < len(sorted); i++ {
		if d := sorted[i] - sorted[i-1]; d > 1e-6 {
			unit = min(unit, d)
		}
	}
	return unit
}

// compareFloat compares the float executor with the first output of onnxruntime, which computes in 32 bits.
func compareFloat(t *testing.T, g *onnx.Graph, x [][]*onnx.Tensor, want []float64) {
	t.Helper()
	var got []float64
	for _, row := range x {
		out, err := g.Run(row)
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, out[0].Float...)
		for _, v := range out[0].Int {
			got = append(got, float64(v))
		}
	}
	if len(got) != len(want) {
		t.Fatalf("%d entries, onnxruntime has %d", len(got), len(want))
	}
	largest := 0.0
	for _, v := range want {
		largest = max(largest, math.Abs(v))
	}
	for i := range got {
		if d := math.Abs(got[i] - want[i]); !(d <= 2e-5*max(1, largest)) {
			t.Fatalf("entry %d is %g, onnxruntime has %g", i, got[i], want[i])
		}
	}
}
