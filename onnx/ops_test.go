package onnx

import (
	"archive/zip"
	"fmt"
	"io"
	"math"
	"slices"
	"strings"
	"testing"

	"google.golang.org/protobuf/proto"

	"github.com/zkvin/zkvin/internal/onnxpb"
)

// fixture is a small model with inputs and what onnxruntime computes from them.
type fixture struct {
	model           []byte
	inputs, outputs []*Tensor
}

// readFixtures reads testdata/ops.zip, which tests/fixtures/onnx_ops.py writes.
func readFixtures(t testing.TB) map[string]*fixture {
	t.Helper()
	archive, err := zip.OpenReader("testdata/ops.zip")
	if err != nil {
		t.Fatal(err)
	}
	defer archive.Close()
	all := map[string]*fixture{}
	for _, f := range archive.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		body, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		name, file, _ := strings.Cut(f.Name, "/")
		if all[name] == nil {
			all[name] = &fixture{}
		}
		switch c := all[name]; {
		case file == "model.onnx":
			c.model = body
		case strings.HasPrefix(file, "in"):
			c.inputs = append(c.inputs, parseTensor(t, body))
		default:
			c.outputs = append(c.outputs, parseTensor(t, body))
		}
	}
	return all
}

func parseTensor(t testing.TB, body []byte) *Tensor {
	t.Helper()
	var stored onnxpb.TensorProto
	if err := proto.Unmarshal(body, &stored); err != nil {
		t.Fatal(err)
	}
	b := builder{limits: DefaultLimits()}
	out, err := b.decodeTensor(&stored)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// compare reports how a tensor differs from what onnxruntime computes in float32.
func compare(got, want *Tensor) error {
	if got.DType != want.DType || !slices.Equal(got.Shape, want.Shape) {
		return fmt.Errorf("%v%v, want %v%v", got.DType, got.Shape, want.DType, want.Shape)
	}
	if !slices.Equal(got.Int, want.Int) {
		return fmt.Errorf("%v, want %v", got.Int, want.Int)
	}
	largest := 0.0
	for _, v := range want.Float {
		largest = max(largest, math.Abs(v))
	}
	for i, v := range want.Float {
		if got.Float[i] != v && !(math.Abs(got.Float[i]-v) <= 1e-6*min(math.Abs(v)+largest, 1+largest)) {
			return fmt.Errorf("element %d is %v, want %v", i, got.Float[i], v)
		}
	}
	return nil
}

// TestOperatorsAgainstOnnxruntime runs every form of every operator and compares with onnxruntime.
func TestOperatorsAgainstOnnxruntime(t *testing.T) {
	seen := map[string]bool{}
	for name, c := range readFixtures(t) {
		g, err := Load(c.model, Options{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if err := checkNormal(g); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		out, err := g.Run(c.inputs)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		for i, want := range c.outputs {
			if err := compare(out[i], want); err != nil {
				t.Errorf("%s: output %d: %v", name, i, err)
			}
		}
		for _, op := range opsOf(t, c.model) {
			seen[op] = true
		}
	}
	for _, o := range Ops() {
		if !seen[o.Name] {
			t.Errorf("no fixture uses operator %s", o.Name)
		}
	}
}

// opsOf lists the operators in a file.
func opsOf(t *testing.T, model []byte) []string {
	var m onnxpb.ModelProto
	if err := proto.Unmarshal(model, &m); err != nil {
		t.Fatal(err)
	}
	var ops []string
	for _, n := range m.Graph.Node {
		ops = append(ops, qualified(n.GetDomain(), n.GetOpType()))
	}
	return ops
}

// normalAttrs are the attributes of each operator of the normal form, as the documentation of Graph lists them.
var normalAttrs = map[string]string{
	"Add": "", "Sub": "", "Mul": "", "Div": "", "Max": "", "Min": "", "Equal": "", "Less": "", "LessOrEqual": "", "Greater": "",
	"GreaterOrEqual": "", "And": "", "Or": "", "Xor": "", "Not": "", "Where": "", "MatMul": "", "Relu": "", "Sigmoid": "",
	"Tanh": "", "HardSwish": "", "Softplus": "", "Softsign": "", "Mish": "", "Abs": "", "Neg": "", "Sign": "", "Floor": "",
	"Ceil": "", "Exp": "", "Log": "", "Sqrt": "", "Reciprocal": "", "Erf": "", "Sin": "", "Cos": "", "Round": "",
	"Gemm": "alpha beta transA transB", "Conv": "dilations group kernel_shape pads strides",
	"MaxPool": "dilations kernel_shape pads strides", "ReduceMean": "axes keepdims", "ReduceSum": "axes keepdims",
	"ReduceMax":   "axes keepdims",
	"AveragePool": "ceil_extra count_include_pad dilations kernel_shape pads strides",
	"ArgMax":      "axis keepdims select_last_index", "TopK": "axis k", "Softmax": "axis", "Normalize": "axes epsilon mean",
	"LeakyRelu": "alpha", "Elu": "alpha", "Celu": "alpha", "Selu": "alpha gamma", "ThresholdedRelu": "alpha",
	"HardSigmoid": "alpha beta", "Gelu": "approximate", "Swish": "alpha", "Pow": "exponent",
	"Clip": "max min", "Reshape": "shape", "Transpose": "perm", "Concat": "axis", "Slice": "ends starts steps",
	"Split": "axis split", "Pad": "pads value", "Expand": "shape", "Gather": "axis indices indices_shape",
	"GatherRows": "axis", "Cast": "to",
}

// checkNormal verifies the promises of the documentation of Graph.
func checkNormal(g *Graph) error {
	defined := make([]bool, len(g.Values))
	names := map[string]bool{}
	for i, v := range g.Values {
		defined[i] = v.Const != nil || slices.Contains(g.Inputs, i)
		if names[v.Name] || v.Name == "" {
			return fmt.Errorf("value %d has the name %q", i, v.Name)
		}
		names[v.Name] = true
	}
	for _, n := range g.Nodes {
		want, ok := normalAttrs[n.Op]
		if !ok {
			return fmt.Errorf("%s is not part of the normal form", n.label())
		}
		var have []string
		for k := range n.Attrs.Ints {
			have = append(have, k)
		}
		for k := range n.Attrs.Int {
			have = append(have, k)
		}
		for k := range n.Attrs.Float {
			have = append(have, k)
		}
		for k := range n.Attrs.Str {
			have = append(have, k)
		}
		slices.Sort(have)
		if strings.Join(have, " ") != want {
			return fmt.Errorf("%s has attributes %v, want %s", n.label(), have, want)
		}
		constant := true
		for _, v := range n.Inputs {
			if v >= 0 && !defined[v] {
				return fmt.Errorf("%s reads %q before it is computed", n.label(), g.Values[v].Name)
			}
			constant = constant && (v < 0 || g.Values[v].Const != nil)
		}
		if constant {
			return fmt.Errorf("%s has constant inputs only", n.label())
		}
		for _, v := range n.Outputs {
			if v >= 0 {
				defined[v] = true
			}
		}
	}
	for _, v := range g.Outputs {
		if !defined[v] {
			return fmt.Errorf("output %q is not computed", g.Values[v].Name)
		}
	}
	return nil
}
