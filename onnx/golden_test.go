package onnx

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"maps"
	"math"
	"slices"
	"testing"
)

// digest hashes the bits of numbers.
func digest(values ...[]float64) string {
	h := sha256.New()
	for _, list := range values {
		for _, v := range list {
			h.Write(binary.LittleEndian.AppendUint64(nil, math.Float64bits(v)))
		}
	}
	return hex.EncodeToString(h.Sum(nil)[:16])
}

// TestFunctionBits pins the functions over a grid: every CPU gives these bits.
func TestFunctionBits(t *testing.T) {
	for _, c := range []struct {
		name string
		f    func(float64) float64
		want string
	}{
		{"exp", Exp, "feaffaf3e97510de7b6966bf09eb0a64"},
		{"log", func(x float64) float64 { return Log(math.Abs(x) + 1.0/64) }, "952bcddce79d4a9a596e7f8064f243ee"},
		{"tanh", Tanh, "c00a458efba025f5ec62b9a2b9d8ce74"},
		{"sigmoid", Sigmoid, "72715b7c195fdf161d8d22a10158eadb"},
		{"erf", Erf, "fe84abed33e4caa0c2077b4f747fe53f"},
	} {
		list := make([]float64, 0, 4096)
		for i := range 4096 {
			list = append(list, c.f(float64(i-2048)/177))
		}
		if got := digest(list); got != c.want {
			t.Errorf("%s: digest %s, want %s", c.name, got, c.want)
		}
	}
}

// TestReferenceBits pins the outputs of the executor for every model and every operator: every CPU gives these bits.
func TestReferenceBits(t *testing.T) {
	for name, want := range map[string]string{
		"mlp-digits":   "5990f2386244340d6d69f040e5a7368f",
		"lenet-digits": "1a5f89a21d8c97468ca0d019d0136d54",
		"cnn-264k":     "383a91aad150476345e8719a545662fb",
		"dense-4m":     "2aee2b96ab8ae60bf7f3d1780331e892",
	} {
		g, arrays := loadModel(t, name)
		var lists [][]float64
		for i := range 3 {
			out, err := g.Run([]*Tensor{row(arrays["x"], i)})
			if err != nil {
				t.Fatal(err)
			}
			lists = append(lists, out[0].Float)
		}
		if got := digest(lists...); got != want {
			t.Errorf("%s: digest %s, want %s", name, got, want)
		}
	}
	fixtures := readFixtures(t)
	var lists [][]float64
	for _, name := range slices.Sorted(maps.Keys(fixtures)) {
		g, err := Load(fixtures[name].model, Options{})
		if err != nil {
			t.Fatal(err)
		}
		out, err := g.Run(fixtures[name].inputs)
		if err != nil {
			t.Fatal(err)
		}
		for _, o := range out {
			lists = append(lists, o.Float)
		}
	}
	const want = "25161432bd468e5b77eed4bd35647a32"
	if got := digest(lists...); got != want {
		t.Errorf("operators: digest %s, want %s", got, want)
	}
}
