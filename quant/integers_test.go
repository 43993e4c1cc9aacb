package quant

import (
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"maps"
	"math"
	"path"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/zkvin/zkvin/internal/tensorfile"
	"github.com/zkvin/zkvin/onnx"
)

// quantisedTally counts entries of quantised tensors.
type quantisedTally struct {
	tensors, entries, equal int
	most                    float64 // units
	// far is how far from a half the number that was rounded lay, at most, where an entry differs.
	far float64
}

// againstIntegers compares every quantised tensor of g, in its own units, on the rows given. Of a row it stops, if
// told, behind the first tensor that differs, since later layers may enlarge what differs.
func againstIntegers(t *testing.T, g *onnx.Graph, r *Result, rows [][]*onnx.Tensor, stop bool) (c quantisedTally) {
	t.Helper()
	c.tensors = len(r.zeros)
	for i, row := range rows {
		row = onGrid(t, r, row)
		want, err := g.RunAll(row)
		if err != nil {
			t.Fatal(err)
		}
		trace, err := runInteger(g, r, row)
		if err != nil {
			t.Fatalf("row %d: %v", i, err)
		}
		differs := false
		for _, v := range slices.Sorted(maps.Keys(r.zeros)) {
			if stop && differs {
				break
			}
			u := rounded(g, v)
			for k, got := range trace.Values[r.values[v]] {
				miss := math.Abs(float64(got) + r.zeros[v] - want[v].Float[k])
				c.entries++
				c.most = max(c.most, miss)
				if miss == 0 {
					c.equal++
				}
				if differs = differs || miss != 0; miss != 0 && u >= 0 {
					x := want[u].Float[k]
					c.far = max(c.far, math.Abs(x-math.Floor(x)-0.5))
				}
			}
		}
	}
	return c
}

// rounded returns what was rounded to quantised value v, -1 where v was moved since.
func rounded(g *onnx.Graph, v int) int {
	for i := len(g.Nodes) - 1; i >= 0; i-- {
		n := &g.Nodes[i]
		if n.Outputs[0] != v {
			continue
		}
		switch n.Op {
		case "Round":
			return n.Inputs[0]
		case "Clip", "Add", "Sub":
			v = n.Inputs[0]
		default:
			return -1
		}
	}
	return -1
}

// onGrid rounds a row to the exponents of the program's inputs, so that what is compared is arithmetic on equal numbers.
func onGrid(t *testing.T, r *Result, row []*onnx.Tensor) []*onnx.Tensor {
	t.Helper()
	out := slices.Clone(row)
	for i, x := range row {
		if x.DType != onnx.Float {
			continue
		}
		tensor := &r.Graph.Tensors[r.Graph.Inputs[i]]
		q, err := QuantizeInput(tensor, x.Float)
		if err != nil {
			t.Fatal(err)
		}
		out[i] = &onnx.Tensor{DType: onnx.Float, Shape: x.Shape, Float: Dequantize(tensor, q)}
	}
	return out
}

// filesOf returns the files of an archive whose name has one of the prefixes.
func filesOf(t *testing.T, archive string, prefixes ...string) map[string][]byte {
	t.Helper()
	z, err := zip.OpenReader(archive)
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close()
	files := map[string][]byte{}
	for _, f := range z.File {
		if !slices.ContainsFunc(prefixes, func(p string) bool { return strings.HasPrefix(f.Name, p) }) {
			continue
		}
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		if files[f.Name], err = io.ReadAll(r); err != nil {
			t.Fatal(err)
		}
	}
	return files
}

// TestQuantisedModels: the integers of models from onnxruntime's quantiser, in both of its formats, are those of the
// float executor, which agrees with onnxruntime.
func TestQuantisedModels(t *testing.T) {
	files := filesOf(t, "../testdata/exporters.zip", "quantised-")
	var all quantisedTally
	for _, file := range slices.Sorted(maps.Keys(files)) {
		name, ok := strings.CutSuffix(file, ".onnx")
		if !ok {
			continue
		}
		g, err := onnx.Load(files[file], onnx.Options{})
		if err != nil {
			t.Fatal(err)
		}
		data, err := tensorfile.DecodeNPZ(files[name+".npz"], tensorfile.DefaultLimits())
		if err != nil {
			t.Fatal(err)
		}
		x, calibration := arrayRows(t, g, data, "x"), arrayRows(t, g, data, "calibration")
		r, err := Compile(g, Options{Calibration: append(calibration, x...)})
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		c := againstIntegers(t, g, r, append(x, calibration...), false)
		t.Logf("%s: shift %d, %d tensors, %d of %d entries equal, others off by %g at most", name, r.Report.Shift, c.tensors, c.equal, c.entries, c.most)
		if c.tensors < 3 || c.most > 1 {
			t.Errorf("%s: %d quantised tensors, off by %g units", name, c.tensors, c.most)
		}
		all.entries, all.equal = all.entries+c.entries, all.equal+c.equal
	}
	share := float64(all.equal) / float64(all.entries)
	t.Logf("%.4f of %d entries equal", share, all.entries)
	if all.entries < 10_000 || share < 0.99 {
		t.Errorf("%.4f of %d entries equal", share, all.entries)
	}
}

func arrayRows(t *testing.T, g *onnx.Graph, f *tensorfile.File, name string) [][]*onnx.Tensor {
	t.Helper()
	a, err := f.Array(name)
	if err != nil {
		t.Fatal(err)
	}
	shape := g.Values[g.Inputs[0]].Shape
	size := product(shape)
	var rows [][]*onnx.Tensor
	for at := 0; at < len(a.Data); at += size {
		rows = append(rows, []*onnx.Tensor{{DType: onnx.Float, Shape: shape, Float: a.Data[at : at+size]}})
	}
	return rows
}

// TestQuantisedFixtures: the same of each quantised form that the importer has a fixture for.
func TestQuantisedFixtures(t *testing.T) {
	files := filesOf(t, "../onnx/testdata/ops.zip", "Q", "MatMulInteger", "ConvInteger")
	for _, file := range slices.Sorted(maps.Keys(files)) {
		if path.Base(file) != "model.onnx" {
			continue
		}
		g, err := onnx.Load(files[file], onnx.Options{})
		if err != nil {
			t.Fatal(err)
		}
		rows := generateRows(g, 5)
		r, err := Compile(g, Options{Calibration: rows})
		if err != nil {
			t.Errorf("%s: %v", file, err)
			continue
		}
		c := againstIntegers(t, g, r, rows, false)
		t.Logf("%s: shift %d, error %.4f, %d tensors, %d of %d entries equal, others off by %g at most", file, r.Report.Shift, r.Report.MaxErrorOfRange, c.tensors, c.equal, c.entries, c.most)
		if c.most > 1 || c.equal*100 < 97*c.entries {
			t.Errorf("%s: %d of %d entries equal, others off by %g units", file, c.equal, c.entries, c.most)
		}
	}
}

// TestExtremeScales: scales without a sensible quotient are refused, or the model is not held as integers; nothing hangs.
func TestExtremeScales(t *testing.T) {
	for _, scales := range [][2]float64{{1e-38, 1e-38}, {1e38, 1e-38}, {1e-38, 1e38}, {1e38, 1e38}, {1, 1e-45}} {
		for _, op := range []string{"Conv", "Add", "Mul"} {
			n := newNet(t, 3)
			n.input("x", 1, 1, 2, 2)
			for i, s := range scales {
				n.constant(fmt.Sprint("s", i), nil, s)
			}
			n.op("QuantizeLinear", "q", nil, "x", "s0")
			n.op("DequantizeLinear", "d", nil, "q", "s0")
			n.constant("w", []int{1, 1, 1, 1}, 3e37)
			n.op(op, "v", nil, "d", map[string]string{"Conv": "w", "Add": "d", "Mul": "d"}[op])
			n.op("QuantizeLinear", "r", nil, "v", "s1")
			n.op("DequantizeLinear", "y", nil, "r", "s1")
			if _, err := Compile(n.load("y"), Options{CheckRows: 1}); err != nil && !errors.Is(err, ErrRange) && !errors.Is(err, ErrUnsupported) {
				t.Errorf("%s, scales %v: %v", op, scales, err)
			}
		}
	}
}

// TestCommonUnit: integers of 16 bits times a float32 have one, whatever the float32; arbitrary numbers do not.
func TestCommonUnit(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		unit := float64(float32(rapid.Float64Range(1e-6, 1e3).Draw(rt, "unit")))
		q := rapid.SliceOfN(rapid.IntRange(-255, 255), 1, 50).Draw(rt, "q")
		data := make([]float64, len(q))
		for i, x := range q {
			data[i] = float64(x) * unit
		}
		got := commonUnit(data)
		if maxAbs(data) == 0 {
			return
		}
		for _, x := range data {
			if whole := x / got; whole != math.Round(whole) || math.Abs(whole) > math.MaxInt16 {
				rt.Fatalf("unit %g of multiples of %g", got, unit)
			}
		}
		if got < unit {
			rt.Fatalf("unit %g, want at least %g", got, unit)
		}
	})
	if u := commonUnit([]float64{0.1, 0.37, -0.2911}); u != 0 {
		t.Errorf("arbitrary numbers have unit %g", u)
	}
}
