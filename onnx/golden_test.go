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
		{"sin", sin, "a5fd2f3f07f3caf556498a9d4af0dfd7"},
		{"cos", cos, "6a4952a0e7f7f2e6ff90fb28c84c749e"},
		{"expm1", expm1, "34f4b3229ed7eda06d0455ef08e6e53c"},
		{"softplus", softplus, "13d18ca108aa11366ba68f0f291ac31c"},
		{"power", func(x float64) float64 { return power(math.Abs(x)+1.0/64, -0.5) }, "bbb479a07b7bce1ad711433ed9c0aebf"},
		{"gelu", func(x float64) float64 { return gelu(x, false) }, "44bfe075d2c9ac1870e902d149faa666"},
		{"gelu of tanh", func(x float64) float64 { return gelu(x, true) }, "d91d3561d308a85d3a9696fbce91c655"},
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
		"micro-vit":    "6dda0472e6860d88e50e9d484e1c9bb1",
		"tiny-vit":     "8a36a4ae02a77595625728ff1f71829b",
		"micro-gpt":    "d8541449ae513d1321d6cd42fd953b0a",
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
	const want = "d2b8eab2a7009683ca23bd8db09cf440"
	if got := digest(lists...); got != want {
		t.Errorf("operators: digest %s, want %s", got, want)
	}
}
