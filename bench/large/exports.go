//go:build linux

package main

import (
	"context"
	"errors"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"

	"github.com/zkvin/zkvin"
	"github.com/zkvin/zkvin/internal/tensorfile"
)

// trained names the exports whose weights are trained ones; those of all others are drawn
// from a seed, by their library's own initialisation (tests/fixtures/large_models.py).
var trained = map[string]bool{"minilm": true}

// exports are the models of a folder, NAME.onnx beside NAME.npz with inputs x, x1, …, their
// outputs y under another runtime, and calibration inputs calibration, calibration1, …
func exports(dir string) ([]model, error) {
	paths, err := filepath.Glob(filepath.Join(dir, "*.onnx"))
	if err != nil {
		return nil, err
	}
	if len(paths) == 0 {
		return nil, fmt.Errorf("no .onnx files in %s", dir)
	}
	out := make([]model, len(paths))
	for i, path := range paths {
		name := strings.TrimSuffix(filepath.Base(path), ".onnx")
		e := export{path: path, data: strings.TrimSuffix(path, ".onnx") + ".npz"}
		out[i] = model{name: name, weights: "seeded", compile: e.compile, inputs: e.first}
		if trained[name] {
			out[i].weights = "trained"
		}
	}
	return out, nil
}

type export struct{ path, data string }

// compile returns the model, and how far its outputs are from those of the other runtime.
func (e *export) compile(o zkvin.CompileOptions) (*zkvin.Model, string, error) {
	data, err := os.ReadFile(e.path)
	if err != nil {
		return nil, "", err
	}
	f, err := tensorfile.Open(e.data, tensorfile.Options{})
	if err != nil {
		return nil, "", err
	}
	if o.Calibration, err = rows(f, "calibration"); err != nil {
		return nil, "", err
	}
	m, _, err := zkvin.Compile(context.Background(), data, o)
	if err != nil {
		return nil, "", err
	}
	in, err := rows(f, "x")
	if err != nil {
		return nil, "", err
	}
	want, err := f.Array("y")
	if err != nil {
		return nil, "", err
	}
	accuracy, err := compare(m, in, want)
	return m, accuracy, err
}

// first is the first row of inputs.
func (e *export) first(m *zkvin.Model) ([]zkvin.Tensor, error) {
	f, err := tensorfile.Open(e.data, tensorfile.Options{})
	if err != nil {
		return nil, err
	}
	in, err := rows(f, "x")
	if err != nil {
		return nil, err
	}
	return named(m, in[0])
}

// rows are those of the arrays NAME, NAME1, …, one tensor an input.
func rows(f *tensorfile.File, name string) ([][]zkvin.Tensor, error) {
	var out [][]zkvin.Tensor
	for k := 0; k == 0 || f.Has(fmt.Sprint(name, k)); k++ {
		array := name
		if k > 0 {
			array = fmt.Sprint(name, k)
		}
		a, err := f.Array(array)
		if err != nil {
			return nil, err
		}
		if out == nil {
			out = make([][]zkvin.Tensor, a.Shape[0])
		}
		if len(a.Shape) == 0 || a.Shape[0] != len(out) {
			return nil, fmt.Errorf("array %q has shape %v, want %d rows", array, a.Shape, len(out))
		}
		input := "input"
		if k > 0 {
			input = fmt.Sprint(input, k)
		}
		for i := range out {
			row, err := a.Row(i)
			if err != nil {
				return nil, err
			}
			out[i] = append(out[i], zkvin.Tensor{Name: input, Shape: row.Shape, Data: row.Data})
		}
	}
	return out, nil
}

// named gives a row the names of the model's inputs, in their order.
func named(m *zkvin.Model, row []zkvin.Tensor) ([]zkvin.Tensor, error) {
	infos := m.Inputs()
	if len(infos) != len(row) {
		return nil, fmt.Errorf("%d arrays of inputs, the model has %d", len(row), len(infos))
	}
	for i := range row {
		row[i].Name = infos[i].Name
	}
	return row, nil
}

// compare says how far the first output is from want: the largest error of the range of
// want, and the least cosine of a row.
func compare(m *zkvin.Model, in [][]zkvin.Tensor, want *tensorfile.Array) (string, error) {
	least, most, low, high := 1.0, 0.0, math.Inf(1), math.Inf(-1)
	for i := range in {
		row, err := named(m, in[i])
		if err != nil {
			return "", err
		}
		x, err := m.Run(row)
		if err != nil {
			return "", err
		}
		got, n := x.Outputs[0].Data, len(want.Data)/len(in)
		if len(got) != n {
			return "", errors.New("the outputs under another runtime have another shape")
		}
		var ab, aa, bb float64
		for k, b := range want.Data[i*n : (i+1)*n] {
			a := got[k]
			ab, aa, bb = ab+a*b, aa+a*a, bb+b*b
			most, low, high = max(most, math.Abs(a-b)), min(low, b), max(high, b)
		}
		least = min(least, ab/math.Sqrt(aa*bb))
	}
	return fmt.Sprintf("error %.3f %% of range, cosine %.6f, %d rows", 100*most/(high-low), least, len(in)), nil
}
