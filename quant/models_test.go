package quant

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"testing"

	"github.com/zkvin/zkvin/internal/tensorfile"
	"github.com/zkvin/zkvin/onnx"
	"github.com/zkvin/zkvin/ops"
)

const models = "../testdata/models"

func loadModel(t testing.TB, name string) *onnx.Graph {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(models, name+".onnx"))
	if err != nil {
		t.Fatal(err)
	}
	g, err := onnx.Load(data, onnx.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// loadArray returns the rows of array key of a model's data.
func loadArray(t testing.TB, name, key string) [][]float64 {
	t.Helper()
	file, err := tensorfile.Open(filepath.Join(models, name+".npz"), tensorfile.Options{})
	if err != nil {
		t.Fatal(err)
	}
	array, err := file.Array(key)
	if err != nil {
		t.Fatal(err)
	}
	rows := make([][]float64, array.Shape[0])
	for i := range rows {
		row, err := array.Row(i)
		if err != nil {
			t.Fatal(err)
		}
		rows[i] = row.Data
	}
	return rows
}

// loadRows returns array key of a model's data as rows of its one input.
func loadRows(t testing.TB, g *onnx.Graph, name, key string) [][]*onnx.Tensor {
	t.Helper()
	var rows [][]*onnx.Tensor
	for _, data := range loadArray(t, name, key) {
		if g.Values[g.Inputs[0]].DType == onnx.Int64 {
			rows = append(rows, []*onnx.Tensor{integerRow(g, data)})
			continue
		}
		rows = append(rows, []*onnx.Tensor{{DType: onnx.Float, Shape: g.Values[g.Inputs[0]].Shape, Float: data}})
	}
	return rows
}

// TestModelAccuracy holds the bundled models, calibrated on their calibration rows alone, to the bar of the product on
// stored inputs: against the float executor by Evaluate, and against onnxruntime's stored outputs directly.
func TestModelAccuracy(t *testing.T) {
	const leastTop1, mostError = 0.995, 0.001
	for _, name := range []string{"mlp-digits", "lenet-digits", "cnn-264k", "dense-4m"} {
		t.Run(name, func(t *testing.T) {
			g := loadModel(t, name)
			r, err := Compile(g, Options{Calibration: loadRows(t, g, name, "calibration")})
			if err != nil {
				t.Fatal(err)
			}
			if err := ops.Check(r.Graph); err != nil {
				t.Fatal(err)
			}
			x, y := spaced(loadRows(t, g, name, "x"), 200), spaced(loadArray(t, name, "y"), 200)
			e, err := Evaluate(g, r, x)
			if err != nil {
				t.Fatal(err)
			}
			t.Logf("shift %d, %d rows: top-1 %.4f, of range: max error %.4f %%, mean %.4f %%",
				r.Report.Shift, e.Samples, e.Top1, 100*e.MaxErrorOfRange, 100*e.MeanErrorOfRange)
			if e.Samples != len(x) || e.Top1 < leastTop1 || e.MaxErrorOfRange > mostError {
				t.Errorf("top-1 %g, max error %g of range over %d rows; want at least %g, at most %g over %d",
					e.Top1, e.MaxErrorOfRange, e.Samples, leastTop1, mostError, len(x))
			}
			top1, worst := againstStored(t, g, r, x, y)
			if top1 < leastTop1 || worst > mostError {
				t.Errorf("against onnxruntime: top-1 %g, max error %g of range", top1, worst)
			}
		})
	}
}

// againstStored compares the integer program with stored outputs, sharing no code with Evaluate but the run.
func againstStored(t *testing.T, g *onnx.Graph, r *Result, x [][]*onnx.Tensor, y [][]float64) (top1, worst float64) {
	t.Helper()
	low, high, agreed := y[0][0], y[0][0], 0
	for i, row := range x {
		trace, err := runInteger(g, r, row)
		if err != nil {
			t.Fatalf("row %d: %v", i, err)
		}
		id := r.Graph.Outputs[0]
		got := Dequantize(&r.Graph.Tensors[id], trace.Values[id])
		if firstMax(got) == firstMax(y[i]) {
			agreed++
		}
		for k := range got {
			low, high = min(low, y[i][k]), max(high, y[i][k])
			worst = max(worst, got[k]-y[i][k], y[i][k]-got[k])
		}
	}
	return float64(agreed) / float64(len(x)), worst / (high - low)
}

// TestStoredResult: a result read back from a file, which has no float graph beside it, is compared at its outputs.
func TestStoredResult(t *testing.T) {
	g := loadModel(t, "mlp-digits")
	r, err := Compile(g, Options{Calibration: loadRows(t, g, "mlp-digits", "calibration")})
	if err != nil {
		t.Fatal(err)
	}
	rows := loadRows(t, g, "mlp-digits", "x")[:20]
	want, err := Evaluate(g, r, rows)
	if err != nil {
		t.Fatal(err)
	}
	got, err := Evaluate(g, &Result{Graph: r.Graph, Weights: r.Weights}, rows)
	if err != nil {
		t.Fatal(err)
	}
	if len(got.PerLayer) != 1 || len(want.PerLayer) != 3 || got.MaxError != want.MaxError || got.Top1 != want.Top1 {
		t.Errorf("stored: %+v, compiled: %+v", got, want)
	}
}

// TestReportIsJSON: a report is kept with the model as JSON, which knows no infinities.
func TestReportIsJSON(t *testing.T) {
	g := loadModel(t, "mlp-digits")
	r, err := Compile(g, Options{Calibration: loadRows(t, g, "mlp-digits", "calibration")})
	if err != nil {
		t.Fatal(err)
	}
	data, err := json.Marshal(r.Report)
	if err != nil {
		t.Fatal(err)
	}
	var back Report
	if err := json.Unmarshal(data, &back); err != nil || !reflect.DeepEqual(&back, r.Report) {
		t.Errorf("%v: %+v came back as %+v", err, r.Report, back)
	}
	if len(back.PerLayer) != 3 || len(back.Ranges) != 4 || back.CalibrationGiven != 128 || back.CalibrationUsed != 128 || back.Samples != 32 {
		t.Errorf("report %+v", back)
	}
	for _, x := range back.Ranges {
		if x.Low < x.Min || x.High > x.Max {
			t.Errorf("%s: calibrated [%g, %g] beyond [%g, %g]", x.Name, x.Low, x.High, x.Min, x.Max)
		}
	}
}

// TestLargeModelsCalibrateOnFewerRows: the rows are spaced evenly, and every one counts when they are few.
func TestLargeModelsCalibrateOnFewerRows(t *testing.T) {
	if got := spaced([]int{0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, 4); !slices.Equal(got, []int{0, 2, 5, 7}) {
		t.Errorf("4 of 10: %v", got)
	}
	if got := spaced([]int{0, 1, 2}, 4); !slices.Equal(got, []int{0, 1, 2}) {
		t.Errorf("4 of 3: %v", got)
	}
}

// TestShiftTradesCostForError shows that the automatic shift is worth its name: on real data every two bits of it cut
// the error by at least half.
func TestShiftTradesCostForError(t *testing.T) {
	g := loadModel(t, "mlp-digits")
	calibration := loadRows(t, g, "mlp-digits", "calibration")
	last := 1.0
	for _, shift := range []int{10, 12, 14} {
		r, err := Compile(g, Options{Calibration: calibration, Shift: shift})
		if err != nil {
			t.Fatal(err)
		}
		if r.Report.Shift != shift || r.Report.MaxErrorOfRange > last/2 {
			t.Errorf("shift %d: report has %d and error %g of range, before it was %g", shift, r.Report.Shift, r.Report.MaxErrorOfRange, last)
		}
		last = r.Report.MaxErrorOfRange
	}
}

// TestOneShift holds the bundled models to the rule that keeps the proof's tables few: every rescale drops the same bits.
func TestOneShift(t *testing.T) {
	for _, name := range []string{"mlp-digits", "lenet-digits", "cnn-264k"} {
		g := loadModel(t, name)
		r, err := Compile(g, Options{Calibration: loadRows(t, g, name, "calibration")})
		if err != nil {
			t.Fatal(err)
		}
		for _, n := range r.Graph.Nodes {
			if n.Op.String() == "rescale" && n.Attr[0] != int64(r.Report.Shift) {
				t.Errorf("%s: rescale %q drops %d bits, the common shift is %d", name, n.Name, n.Attr[0], r.Report.Shift)
			}
		}
	}
}

func BenchmarkCompile(b *testing.B) {
	for _, name := range []string{"mlp-digits", "lenet-digits", "cnn-264k", "dense-4m"} {
		g := loadModel(b, name)
		rows := loadRows(b, g, name, "calibration")
		b.Run(fmt.Sprintf("model=%s", name), func(b *testing.B) {
			for range b.N {
				if _, err := Compile(g, Options{Calibration: rows}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
