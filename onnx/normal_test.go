package onnx

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"

	"google.golang.org/protobuf/proto"

	"github.com/zkvin/zkvin/internal/onnxpb"
)

// summary lists the nodes of a graph with their attributes.
func summary(g *Graph) string {
	var list []string
	for _, n := range g.Nodes {
		list = append(list, n.Op)
	}
	return strings.Join(list, " ")
}

// normalForms are the nodes that stored forms of operators become.
var normalForms = map[string]string{
	"chain-flatten-13":          "Reshape",
	"chain-flatten-21":          "Reshape",
	"chain-expand-13":           "Add",
	"chain-half-13":             "Slice",
	"chain-if0-13":              "Relu",
	"chain-if1-13":              "Relu Add",
	"Identity-mid-11":           "Relu",
	"Identity-11":               "Reshape",
	"Dropout-input-13":          "Reshape",
	"Cast-same-13":              "Reshape",
	"Flatten-2-11":              "Reshape",
	"Squeeze-0-13":              "Reshape",
	"Unsqueeze-0-13":            "Reshape",
	"GlobalAveragePool-2-13":    "ReduceMean",
	"Softmax-1-11":              "Reshape Softmax Reshape",
	"Softmax-1-13":              "Softmax",
	"Softmax-2-11":              "Softmax",
	"BatchNorm-conv-11":         "Conv",
	"BatchNorm-convnobias-14":   "Conv",
	"BatchNorm-gemm0-14":        "Gemm",
	"BatchNorm-gemm4-14":        "Gemm",
	"BatchNorm-matmul-14":       "Gemm",
	"BatchNorm-alone-14":        "Mul Add",
	"BatchNorm-relu-14":         "Conv Relu Mul Add",
	"BatchNorm-shared-14":       "Conv Mul Add Add",
	"Pad-3-11":                  "Slice",
	"Pad-2-11":                  "Slice Pad",
	"Pad-4-11":                  "Reshape",
	"Slice-7-11":                "Reshape",
	"Concat-single-11":          "Reshape",
	"Clip-none-13":              "Reshape",
	"Split-2-13":                "Reshape",
	"Shape-11":                  "",
	"Exp-const-13":              "",
	"Gather-const1-13":          "",
	"AveragePool-ceilpad-11":    "AveragePool",
	"ReduceSum-noop-13":         "Reshape",
	"AveragePool-auto-VALID-11": "AveragePool",
	"Pow-x-square-12":           "Pow",
	"Pow-x-one-12":              "Reshape",
	"Pow-x-wider-13":            "Expand Pow",
	"ReduceMin-0-11":            "Neg ReduceMax Neg",
	"ArgMin-00-11":              "Neg ArgMax",
	"TopK-least0-11":            "Neg TopK Neg",
	"TopK-indices-13":           "TopK",
	"ReduceL2-0-18":             "Mul ReduceSum Sqrt",
	"ReduceLogSumExp-0-18":      "ReduceMax Sub Exp ReduceSum Log Add",
	"LogSoftmax-1-13":           "ReduceMax Sub Exp ReduceSum Log Add Sub",
	"GlobalMaxPool-2-11":        "ReduceMax",
	"Max-x-13":                  "Max Max",
	"Clip-computed-13":          "Max Min",
	"PRelu-16":                  "Neg Relu Relu Mul Sub",
	"PRelu-one-16":              "LeakyRelu",
	"Tile-x0-13":                "Reshape Expand Reshape",
	"Tile-x2-13":                "Reshape",
	"Trilu-x0-14":               "Where",
	"CumSum--100-11":            "MatMul",
	"CumSum-000-11":             "Transpose MatMul Transpose",
	"Embedding-11":              "GatherRows",
	"Embedding-table-13":        "GatherRows",
	"GatherND-12":               "Reshape Gather",
	"ScatterND-11":              "Reshape Concat Gather Reshape",
	"mask-trilu-14":             "Add Softmax",
	"LayerNorm--1-17":           "Normalize Mul Add",
	"LayerNorm--1nobias-17":     "Normalize Mul",
	"RMSNormalization--1-13":    "Normalize Mul",
	"InstanceNorm-3-11":         "Normalize Mul Add",
	"InstanceNorm-4-11":         "Reshape Normalize Reshape Mul Add",
	"GroupNorm-43-18":           "Reshape Normalize Reshape Mul Add",
	"ms-SkipLayerNorm-bias-13":  "Add Add Normalize Mul Add",
	"ms-FastGelu-bias-13":       "Add Gelu",
	"ms-QuickGelu-13":           "Swish",
	"functions-13":              "LeakyRelu Add Exp LeakyRelu Clip LeakyRelu",
	"mask-guarded-13":           "Where Softmax",
}

// TestNormalForm pins what the stored forms of operators become.
func TestNormalForm(t *testing.T) {
	fixtures := readFixtures(t)
	for name, want := range normalForms {
		c := fixtures[name]
		if c == nil {
			t.Errorf("there is no fixture %s", name)
			continue
		}
		g, err := Load(c.model, Options{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
		} else if summary(g) != want {
			t.Errorf("%s: nodes %q, want %q", name, summary(g), want)
		}
	}
}

// TestNormalAttributes pins the values of attributes that need working out.
func TestNormalAttributes(t *testing.T) {
	fixtures := readFixtures(t)
	for _, c := range []struct {
		name, attr, want string
	}{
		{"Conv-auto-SAME_UPPER-11", "pads", "[0 1 1 2]"},
		{"Conv-auto-SAME_LOWER-11", "pads", "[1 2 0 1]"},
		{"Conv-plain-11", "strides", "[1 1]"},
		{"Conv-plain-11", "kernel_shape", "[3 3]"},
		{"MaxPool-ceil-11", "pads", "[0 0 1 1]"},
		{"MaxPool-ceildrop-11", "pads", "[0 1 0 1]"},
		{"AveragePool-ceil-11", "ceil_extra", "[1 1]"},
		{"AveragePool-ceil-11", "pads", "[0 0 0 0]"},
		{"ReduceMean-3-21", "axes", "[1 3]"},
		{"Slice-3-13", "starts", "[0 0 5]"},
		{"Slice-3-13", "ends", "[4 5 -1]"},
		{"Slice-4-13", "steps", "[1 -2 -3]"},
		{"Split-0-13", "split", "[1 3]"},
		{"Transpose-3-11", "perm", "[2 1 0]"},
		{"Reshape-1-11", "shape", "[6 4]"},
		{"Gather-1-13", "indices", "[0 4 2]"},
		{"Gather-2-13", "indices_shape", "[2 2]"},
	} {
		g, err := Load(fixtures[c.name].model, Options{})
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
		} else if got := fmt.Sprint(g.Nodes[0].Attrs.IntsOf(c.attr)); got != c.want {
			t.Errorf("%s: %s is %s, want %s", c.name, c.attr, got, c.want)
		}
	}
}

func TestOutputsKeepTheirNames(t *testing.T) {
	g, err := Load(readFixtures(t)["outputs-13"].model, Options{})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, v := range g.Outputs {
		got = append(got, g.Values[v].Name)
	}
	if want := names("y", "z", "u", "v", "c"); !slices.Equal(got, want) {
		t.Errorf("outputs %v, want %v", got, want)
	}
}

func TestUnreadNodesAndConstantsAreDropped(t *testing.T) {
	m := withInit(modelOf("y", reluNode(), nodeOf("Unknown", names("x"), names("z"))), floats("w", []int64{1}, 1))
	g, err := Load(marshal(t, m), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(g.Nodes) != 1 || len(g.Values) != 2 {
		t.Errorf("%d nodes and %d values, want 1 and 2", len(g.Nodes), len(g.Values))
	}
}

// TestInputWithDefaultIsConstant reads files that list each initializer among the inputs.
func TestInputWithDefaultIsConstant(t *testing.T) {
	m := withInit(modelOf("y", nodeOf("Add", names("x", "w"), names("y"))), floats("w", []int64{3}, 1, 2, 3))
	m.Graph.Input = append(m.Graph.Input, inputOf("w", 3))
	g, err := Load(marshal(t, m), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(g.Inputs) != 1 || g.Values[g.Nodes[0].Inputs[1]].Const == nil {
		t.Errorf("inputs %v, want x alone", g.Inputs)
	}
}

// TestBranchesMayShareNames inlines two branches whose inner values and constants have the same names.
func TestBranchesMayShareNames(t *testing.T) {
	branch := func(input string, c float32) *onnxpb.AttributeProto {
		return graphAttr("then_branch", &onnxpb.GraphProto{
			Initializer: []*onnxpb.TensorProto{floats("inner", []int64{1}, c)},
			Node:        []*onnxpb.NodeProto{nodeOf("Add", names(input, "inner"), names("a")), nodeOf("Relu", names("a"), names("o"))},
			Output:      []*onnxpb.ValueInfoProto{{Name: proto.String("o")}},
		})
	}
	condition := &onnxpb.TensorProto{Name: proto.String("c"), DataType: proto.Int32(int32(onnxpb.TensorProto_BOOL)), Int32Data: []int32{1}}
	m := withInit(modelOf("y", nodeOf("If", names("c"), names("t"), branch("x", 1)), nodeOf("If", names("c"), names("y"), branch("t", -5))), condition)
	g, err := Load(marshal(t, m), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := checkNormal(g); err != nil {
		t.Error(err)
	}
	out, err := g.Run([]*Tensor{{Shape: []int{2, 3}, Float: []float64{0, 3, 6, 9, -9, 4}}})
	if err != nil {
		t.Fatal(err)
	}
	if want := []float64{0, 0, 2, 5, 0, 0}; !slices.Equal(out[0].Float, want) {
		t.Errorf("output %v, want %v", out[0].Float, want)
	}
}

func TestSeveralInputsAndOutputs(t *testing.T) {
	m := modelOf("s", nodeOf("Add", names("x", "z"), names("s")), nodeOf("Mul", names("x", "z"), names("p")))
	m.Graph.Input = append(m.Graph.Input, inputOf("z", 3))
	m.Graph.Output = append(m.Graph.Output, &onnxpb.ValueInfoProto{Name: proto.String("p")})
	g, err := Load(marshal(t, m), Options{})
	if err != nil {
		t.Fatal(err)
	}
	x := &Tensor{Shape: []int{2, 3}, Float: []float64{1, 2, 3, 4, 5, 6}}
	z := &Tensor{Shape: []int{3}, Float: []float64{10, 20, 30}}
	out, err := g.Run([]*Tensor{x, z})
	if err != nil {
		t.Fatal(err)
	}
	if fmt.Sprint(out[0].Float, out[1].Float) != "[11 22 33 14 25 36] [10 40 90 40 100 180]" {
		t.Errorf("outputs %v %v", out[0].Float, out[1].Float)
	}
}

// TestRunAllGivesEveryValue checks that RunAll and Run agree and that no value is missing.
func TestRunAllGivesEveryValue(t *testing.T) {
	g, arrays := loadModel(t, "lenet-digits")
	x := []*Tensor{row(arrays["x"], 3)}
	all, err := g.RunAll(x)
	if err != nil {
		t.Fatal(err)
	}
	out, err := g.Run(x)
	if err != nil {
		t.Fatal(err)
	}
	for i, v := range all {
		if v == nil || !slices.Equal(v.Shape, g.Values[i].Shape) {
			t.Errorf("value %q is missing or has another shape", g.Values[i].Name)
		}
	}
	if !slices.Equal(all[g.Outputs[0]].Float, out[0].Float) {
		t.Error("Run and RunAll differ")
	}
}

func TestLoadIsDeterministic(t *testing.T) {
	for name, c := range readFixtures(t) {
		a, err := Load(c.model, Options{})
		if err != nil {
			t.Fatal(err)
		}
		b, err := Load(c.model, Options{})
		if err != nil {
			t.Fatal(err)
		}
		if fmt.Sprintf("%+v%+v", a.Nodes, a.Outputs) != fmt.Sprintf("%+v%+v", b.Nodes, b.Outputs) {
			t.Errorf("%s: two readings differ", name)
		}
	}
}

// TestSpelledNormalizations pins which spellings of a normalization become one node, and that near misses do not.
func TestSpelledNormalizations(t *testing.T) {
	near := map[string]string{
		"spelled-miss-axes-13":      "ReduceMean Sub Normalize",
		"spelled-miss-keepdims-13":  "ReduceMean Sub Normalize",
		"spelled-miss-epsilon-13":   "ReduceMean Sub Pow ReduceMean Add Sqrt Div",
		"spelled-miss-cube-13":      "ReduceMean Sub Mul Mul Abs ReduceMean Add Sqrt Div",
		"spelled-miss-root-13":      "ReduceMean Sub Pow ReduceMean Add Div",
		"spelled-miss-divisor-13":   "ReduceMean Sub Pow ReduceMean Add Sqrt Div",
		"spelled-miss-other-13":     "ReduceMean Sub Pow ReduceMean Add Sqrt Div",
		"spelled-miss-read-13":      "ReduceMean Sub Pow ReduceMean Add Sqrt Div Add",
		"spelled-miss-mean-read-13": "ReduceMean Sub Normalize Add",
	}
	whole := map[string]string{
		"spelled-layer-affine-13": "Normalize Mul Add", "spelled-layer-scaled-13": "Normalize Mul Add", "spelled-batch-scaled-13": "Normalize Mul Add",
		"spelled-batch-keras-13": "Normalize Mul Add", "spelled-rms-llama-13": "Normalize Mul",
	}
	count := 0
	for name, c := range readFixtures(t) {
		if !strings.HasPrefix(name, "spelled-") {
			continue
		}
		g, err := Load(c.model, Options{})
		if err != nil {
			t.Fatal(err)
		}
		want, ok := near[name]
		if !ok {
			count++
			want = cmp.Or(whole[strings.Replace(name, "-18", "-13", 1)], "Normalize")
			n := g.Nodes[0]
			if mean := !strings.HasPrefix(name, "spelled-rms"); mean != (n.Attrs.IntOf("mean") == 1) ||
				!slices.Equal(n.Attrs.IntsOf("axes"), []int{2}) || n.Attrs.FloatOf("epsilon") != float64(float32(1e-5)) {
				t.Errorf("%s: attributes %v", name, n.Attrs)
			}
		}
		if summary(g) != want {
			t.Errorf("%s: nodes %q, want %q", name, summary(g), want)
		}
	}
	if count < 30 {
		t.Errorf("%d spellings, want 30 or more", count)
	}
}

// TestRecognizedNormalizationKeepsOutputs makes an inner value of the form an output of the graph.
func TestRecognizedNormalizationKeepsOutputs(t *testing.T) {
	var m onnxpb.ModelProto
	if err := proto.Unmarshal(readFixtures(t)["spelled-layer-pow-sqrt-13"].model, &m); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{
		"m": "ReduceMean Sub Normalize", "d": "ReduceMean Sub Normalize", "v": "ReduceMean Sub Pow ReduceMean Add Sqrt Div",
	} {
		changed := proto.Clone(&m).(*onnxpb.ModelProto)
		changed.Graph.Output = append(changed.Graph.Output, &onnxpb.ValueInfoProto{Name: proto.String(name)})
		g, err := Load(marshal(t, changed), Options{})
		if err != nil {
			t.Fatal(err)
		}
		if summary(g) != want {
			t.Errorf("with output %s: nodes %q, want %q", name, summary(g), want)
		}
	}
}

// TestOutputsThatNothingReads names outputs that only training needs, as some exporters do.
func TestOutputsThatNothingReads(t *testing.T) {
	m := withInit(modelOf("y", nodeOf("LayerNormalization", names("x", "s"), names("y", "mean", "deviation"))), floats("s", []int64{3}, 1, 2, 3))
	g, err := Load(marshal(t, m), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if summary(g) != "Normalize Mul" {
		t.Errorf("nodes %q", summary(g))
	}
}
