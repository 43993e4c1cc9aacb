package onnx

import (
	"errors"
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/zkvin/zkvin/internal/onnxpb"
)

// TestHalfPrecision decodes all 65,536 numbers of float16 and checks known ones, order and that rounding keeps them.
func TestHalfPrecision(t *testing.T) {
	for bits, want := range map[uint16]float64{
		0: 0, 0x3c00: 1, 0xc000: -2, 0x7bff: 65504, 0x0001: 0x1p-24, 0x03ff: 1023 * 0x1p-24, 0x0400: 0x1p-14, 0x3555: 0.333251953125,
		0x7c00: math.Inf(1), 0xfc00: math.Inf(-1),
	} {
		if got := half(bits); got != want {
			t.Errorf("half(%#04x) = %v, want %v", bits, got, want)
		}
	}
	if !math.IsNaN(half(0x7e00)) || !math.Signbit(half(0x8000)) {
		t.Error("NaN or the sign of zero is lost")
	}
	for b := range uint16(0x7c00) {
		v := half(b)
		if b > 0 && v <= half(b-1) {
			t.Fatalf("half(%#04x) is not above half(%#04x)", b, b-1)
		}
		if r := roundTo(onnxpb.TensorProto_FLOAT16, v); r != v {
			t.Fatalf("half(%#04x) = %v is rounded to %v", b, v, r)
		}
	}
}

// TestRoundToHalf checks the nearest number, ties to even, by the neighbours of the result.
func TestRoundToHalf(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := rapid.Uint16Range(0, 0x7bfe).Draw(t, "below")
		low, high := half(b), half(b+1)
		x := low + (high-low)*rapid.Float64Range(0, 1).Draw(t, "fraction")
		want := low
		if middle := (low + high) / 2; x > middle || x == middle && b&1 == 1 {
			want = high
		}
		for _, sign := range []float64{1, -1} {
			if got := roundTo(onnxpb.TensorProto_FLOAT16, sign*x); got != sign*want {
				t.Fatalf("%v is rounded to %v, want %v", sign*x, got, sign*want)
			}
		}
	})
	for x, want := range map[float64]float64{65519: 65504, 65520: math.Inf(1), -65520: math.Inf(-1), 0x1p-25: 0, 0x1.8p-25: 0x1p-24} {
		if got := roundTo(onnxpb.TensorProto_FLOAT16, x); got != want {
			t.Errorf("%v is rounded to %v, want %v", x, got, want)
		}
	}
}

func TestIntegerPower(t *testing.T) {
	for _, c := range [][3]int64{
		{2, 10, 1024}, {-3, 3, -27}, {5, 0, 1}, {0, 0, 1}, {1, -7, 1}, {-1, -7, -1}, {-1, -6, 1}, {2, -1, 0}, {2, 64, 0}, {2, 63, math.MinInt64},
	} {
		if got := intPower(c[0], c[1]); got != c[2] {
			t.Errorf("%d^%d = %d, want %d", c[0], c[1], got, c[2])
		}
	}
}

// TestRunNamesTheNode checks errors that depend on the values of the inputs.
func TestRunNamesTheNode(t *testing.T) {
	g, err := Load(readFixtures(t)["Cast-float-13"].model, Options{})
	if err != nil {
		t.Fatal(err)
	}
	_, err = g.Run([]*Tensor{{Shape: []int{3}, Float: []float64{0, math.NaN(), 0}}})
	if !errors.Is(err, ErrNotFinite) || !strings.Contains(err.Error(), "node 0 (Cast)") || !strings.Contains(err.Error(), "element 1") {
		t.Errorf("error %v, want one that names the node and the element", err)
	}
}

func TestOpsAreListed(t *testing.T) {
	list := map[string]OpInfo{}
	for _, o := range Ops() {
		list[o.Name] = o
	}
	for _, name := range strings.Fields(`Gemm MatMul Conv Relu LeakyRelu Clip Sigmoid Tanh HardSigmoid HardSwish MaxPool AveragePool
		GlobalAveragePool BatchNormalization Add Sub Mul Div Flatten Reshape Transpose Concat Slice Split Squeeze Unsqueeze Pad Identity
		Dropout Constant Cast ReduceMean ReduceSum ArgMax Softmax LayerNormalization Gelu Erf Exp Log Sqrt Reciprocal Pow Where Gather
		ReduceMax ReduceMin TopK ArgMin Max Min Abs Neg Sign Round Equal Less And Not Sin Cos InstanceNormalization GroupNormalization
		PRelu Elu Mish GlobalMaxPool CumSum Tile Expand Attention com.microsoft.SkipLayerNormalization`) {
		if o, ok := list[name]; !ok || o.ConstantOnly {
			t.Errorf("%s is not listed as an operator on computed values", name)
		}
	}
	if o := list["HardSwish"]; o.Since != 14 || o.Until != MaxOpset {
		t.Errorf("HardSwish is listed for opsets %d to %d", o.Since, o.Until)
	}
}
