package onnx

import (
	"errors"
	"testing"

	"pgregory.net/rapid"
)

// smallLimits keep one execution of the fuzz target short.
func smallLimits() Limits {
	return Limits{FileBytes: 1 << 16, Nodes: 64, Elements: 1 << 14, FoldElements: 1 << 14, FoldWork: 1 << 20, TotalBytes: 1 << 20,
		RunElements: 1 << 16, RunWork: 1 << 20}
}

// errorClasses are all sentinels; every error must be one of them.
var errorClasses = []error{
	ErrTooLarge, ErrMalformed, ErrCycle, ErrDuplicateName, ErrUndefinedInput, ErrInputCount, ErrShape, ErrDType, ErrNotFinite,
	ErrIndex, ErrOpset, ErrDomain, ErrUnsupported, ErrExternalData,
}

// checkLoad reads any bytes: what it gives is in normal form and runs, what it refuses has a class.
func checkLoad(t interface {
	Fatalf(string, ...any)
}, data []byte,
) {
	g, err := Load(data, Options{Limits: smallLimits()})
	if err != nil {
		for _, class := range errorClasses {
			if errors.Is(err, class) {
				return
			}
		}
		t.Fatalf("error without a class: %v", err)
	}
	if err := checkNormal(g); err != nil {
		t.Fatalf("%v", err)
	}
	var inputs []*Tensor
	for _, v := range g.Inputs {
		inputs = append(inputs, NewTensor(g.Values[v].DType, g.Values[v].Shape))
	}
	if _, err := g.Run(inputs); err != nil && !errors.Is(err, ErrMalformed) && !errors.Is(err, ErrNotFinite) && !errors.Is(err, ErrIndex) {
		t.Fatalf("a graph that was read does not run: %v", err)
	}
}

func FuzzLoad(f *testing.F) {
	for _, c := range readFixtures(f) {
		f.Add(c.model)
	}
	f.Fuzz(func(t *testing.T, data []byte) { checkLoad(t, data) })
}

// TestDamagedModels changes, drops and repeats bytes of real files.
func TestDamagedModels(t *testing.T) {
	var models [][]byte
	for _, c := range readFixtures(t) {
		models = append(models, c.model)
	}
	rapid.Check(t, func(t *rapid.T) {
		data := append([]byte{}, rapid.SampledFrom(models).Draw(t, "model")...)
		for range rapid.IntRange(1, 4).Draw(t, "changes") {
			i := rapid.IntRange(0, len(data)-1).Draw(t, "position")
			switch rapid.IntRange(0, 2).Draw(t, "kind") {
			case 0:
				data[i] = rapid.Byte().Draw(t, "byte")
			case 1:
				data = append(data[:i:i], data[min(len(data), i+rapid.IntRange(1, 9).Draw(t, "length")):]...)
			default:
				data = append(data[:i:i], data[max(0, i-rapid.IntRange(1, 40).Draw(t, "back")):]...)
			}
			if len(data) == 0 {
				return
			}
		}
		checkLoad(t, data)
	})
}
