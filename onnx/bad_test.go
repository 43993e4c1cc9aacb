package onnx

import (
	"errors"
	"fmt"
	"math"
	"strings"
	"testing"

	"google.golang.org/protobuf/proto"

	"github.com/zkvin/zkvin/internal/onnxpb"
)

var names = func(s ...string) []string { return s }

func reluNode() *onnxpb.NodeProto { return nodeOf("Relu", names("x"), names("y")) }

// refuse checks that a model gives an error of the class, which mentions all the words.
func refuse(t *testing.T, name string, m *onnxpb.ModelProto, o Options, class error, words ...string) {
	t.Helper()
	t.Run(name, func(t *testing.T) {
		t.Helper()
		g, err := Load(marshal(t, m), o)
		if g != nil || !errors.Is(err, class) {
			t.Fatalf("error %v, want %v", err, class)
		}
		for _, w := range words {
			if !strings.Contains(err.Error(), w) {
				t.Errorf("error %q does not mention %q", err, w)
			}
		}
	})
}

func TestMalformedFile(t *testing.T) {
	whole := marshal(t, withInit(modelOf("y", nodeOf("Add", names("x", "w"), names("y"))), floats("w", []int64{3}, 1, 2, 3)))
	for i := range whole {
		if _, err := Load(whole[:i], Options{}); err == nil {
			t.Errorf("a file cut to %d of %d bytes is read", i, len(whole))
		}
	}
	for _, data := range [][]byte{nil, []byte("not a model"), {0x0b}, {0x3a, 0x7f}, {0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff}} {
		if _, err := Load(data, Options{}); !errors.Is(err, ErrMalformed) {
			t.Errorf("%x: error %v, want ErrMalformed", data, err)
		}
	}
	refuse(t, "no graph", with(modelOf("y"), func(m *onnxpb.ModelProto) { m.Graph = nil }), Options{}, ErrMalformed)
	refuse(t, "no outputs", with(modelOf("y", reluNode()), func(m *onnxpb.ModelProto) { m.Graph.Output = nil }), Options{}, ErrMalformed)
	refuse(t, "unnamed input", with(modelOf("y", reluNode()), func(m *onnxpb.ModelProto) { m.Graph.Input = append(m.Graph.Input, inputOf("", 1)) }),
		Options{}, ErrMalformed)
	refuse(t, "short data", withInit(modelOf("y", reluNode()), floats("w", []int64{3}, 1, 2)), Options{}, ErrMalformed, `"w"`, "12 bytes")
	refuse(t, "typed count", withInit(modelOf("y", reluNode()), withDims(ints("w", 1, 2), []int64{3})), Options{}, ErrMalformed, "3 elements")
	refuse(t, "division by zero", withInit(modelOf("y", nodeOf("Div", names("a", "b"), names("y"))), ints("a", 1), ints("b", 0)), Options{}, ErrMalformed)
	refuse(t, "attribute kind", modelOf("y", nodeOf("Flatten", names("x"), names("y"), floatAttr("axis", 1))), Options{}, ErrMalformed, `"axis"`)
	refuse(t, "missing attribute", modelOf("y", nodeOf("Concat", names("x", "x"), names("y"))), Options{}, ErrMalformed, `"axis"`)
}

func withDims(t *onnxpb.TensorProto, dims []int64) *onnxpb.TensorProto {
	t.Dims = dims
	return t
}

func TestTooLarge(t *testing.T) {
	small := func(change func(*Limits)) Options {
		var o Options
		change(&o.Limits)
		return o
	}
	w := floats("w", []int64{3}, 1, 2, 3)
	base := func() *onnxpb.ModelProto {
		return withInit(modelOf("y", nodeOf("Add", names("x", "w"), names("t")), nodeOf("LeakyRelu", names("t"), names("y"), floatAttr("alpha", 0.5))), w)
	}
	for name, change := range map[string]func(*Limits){
		"file":       func(l *Limits) { l.FileBytes = 10 },
		"nesting":    func(l *Limits) { l.Nesting = 2 },
		"nodes":      func(l *Limits) { l.Nodes = 1 },
		"values":     func(l *Limits) { l.Values = 1 },
		"attributes": func(l *Limits) { l.Attributes = -1 },
		"entries":    func(l *Limits) { l.Entries = 5 },
		"strings":    func(l *Limits) { l.StringBytes = 2 },
		"rank":       func(l *Limits) { l.Rank = 1 },
		"elements":   func(l *Limits) { l.Elements = 2 },
		"total":      func(l *Limits) { l.TotalBytes = 8 },
	} {
		refuse(t, name, base(), small(change), ErrTooLarge)
	}
	refuse(t, "tensors", withInit(base(), floats("v", []int64{1}, 1)), small(func(l *Limits) { l.Tensors = 1 }), ErrTooLarge)
	refuse(t, "packed numbers", withInit(modelOf("y", reluNode()), ints("w", make([]int64, 100)...)), small(func(l *Limits) { l.TotalBytes = 799 }), ErrTooLarge)
	refuse(t, "overflowing dimensions", withInit(modelOf("y", reluNode()), withDims(floats("w", nil), []int64{1 << 28, 1 << 28, 1 << 28})), Options{}, ErrTooLarge)
	refuse(t, "overflowing input", with(modelOf("y", reluNode()), func(m *onnxpb.ModelProto) { m.Graph.Input[0] = inputOf("x", math.MaxInt64, 2) }),
		Options{}, ErrTooLarge)
	refuse(t, "fold bomb", withInit(modelOf("y", nodeOf("ConstantOfShape", names("s"), names("y"))), ints("s", 1<<14, 1<<14)), Options{}, ErrTooLarge)
	refuse(t, "expand bomb", withInit(modelOf("y", nodeOf("Expand", names("c", "s"), names("y"))), floats("c", []int64{1}, 1), ints("s", 1<<28)),
		Options{}, ErrTooLarge)
	refuse(t, "range bomb", withInit(modelOf("y", nodeOf("Range", names("a", "b", "d"), names("y"))), ints("a", 0), ints("b", 1<<62), ints("d", 1)),
		Options{}, ErrTooLarge)
	refuse(t, "fold work", withInit(modelOf("y", nodeOf("MatMul", names("c", "c"), names("y"))), floats("c", []int64{2, 2}, 1, 2, 3, 4)),
		small(func(l *Limits) { l.FoldWork = 7 }), ErrTooLarge)
	refuse(t, "long list", withInit(modelOf("y", nodeOf("Reshape", names("x", "s"), names("y"))), ints("s", make([]int64, 1<<17)...)), Options{}, ErrTooLarge)
	refuse(t, "values of a run", base(), small(func(l *Limits) { l.RunElements = 11 }), ErrTooLarge, "inference")
	refuse(t, "work of a run", base(), small(func(l *Limits) { l.RunWork = 11 }), ErrTooLarge, "inference")
	wide := with(modelOf("y", nodeOf("MaxPool", names("x"), names("y"), intsAttr("kernel_shape", 1<<20, 1<<20), intsAttr("pads", 1<<19, 1<<19, 1<<19, 1<<19))),
		func(m *onnxpb.ModelProto) { m.Graph.Input[0] = inputOf("x", 1, 1, 1<<10, 1<<10) })
	refuse(t, "window", wide, Options{}, ErrTooLarge, "operations")
	refuse(t, "pad bomb", withInit(modelOf("y", nodeOf("Pad", names("x", "p"), names("y"))), ints("p", 0, math.MaxInt64, 0, math.MaxInt64)), Options{}, ErrTooLarge)
}

// TestDeepNesting builds If in If in If: every level must cost a bounded amount, and the depth is limited.
func TestDeepNesting(t *testing.T) {
	graph := &onnxpb.GraphProto{Node: []*onnxpb.NodeProto{nodeOf("Relu", names("x"), names("o"))}, Output: []*onnxpb.ValueInfoProto{{Name: proto.String("o")}}}
	for i := range 12 {
		inner := nodeOf("If", names("c"), names(fmt.Sprintf("o%d", i)), graphAttr("then_branch", graph), graphAttr("else_branch", &onnxpb.GraphProto{}))
		graph = &onnxpb.GraphProto{Node: []*onnxpb.NodeProto{inner}, Output: []*onnxpb.ValueInfoProto{{Name: proto.String(inner.Output[0])}}}
	}
	condition := &onnxpb.TensorProto{Name: proto.String("c"), DataType: proto.Int32(int32(onnxpb.TensorProto_BOOL)), Int32Data: []int32{1}}
	m := withInit(modelOf("o11", graph.Node...), condition)
	refuse(t, "default limit", m, Options{}, ErrTooLarge, "nested")
	g, err := Load(marshal(t, m), Options{Limits: Limits{Nesting: 100}})
	if err != nil {
		t.Fatal(err)
	}
	if len(g.Nodes) != 1 || g.Nodes[0].Op != "Relu" {
		t.Errorf("nodes %v, want one Relu", g.Nodes)
	}
}

func TestCycle(t *testing.T) {
	refuse(t, "two nodes", modelOf("y", nodeOf("Add", names("x", "b"), names("a")), nodeOf("Relu", names("a"), names("b")), reluNode()), Options{}, ErrCycle, "Add0")
	refuse(t, "itself", modelOf("y", nodeOf("Add", names("x", "y"), names("y"))), Options{}, ErrCycle)
	captured := &onnxpb.GraphProto{Node: []*onnxpb.NodeProto{nodeOf("Relu", names("y"), names("o"))}, Output: []*onnxpb.ValueInfoProto{{Name: proto.String("o")}}}
	refuse(t, "through a branch", modelOf("y", nodeOf("If", names("x"), names("y"), graphAttr("then_branch", captured))), Options{}, ErrCycle)
	// Out of order is not a cycle.
	if _, err := Load(marshal(t, modelOf("y", nodeOf("Relu", names("t"), names("y")), nodeOf("Relu", names("x"), names("t")))), Options{}); err != nil {
		t.Error(err)
	}
}

// TestLongChainInReverse orders nodes that are stored last to first: depth costs no more than length.
func TestLongChainInReverse(t *testing.T) {
	const length = 50_000
	nodes := make([]*onnxpb.NodeProto, 0, length)
	for i := length; i > 0; i-- {
		nodes = append(nodes, nodeOf("Relu", names(fmt.Sprintf("v%d", i-1)), names(fmt.Sprintf("v%d", i))))
	}
	m := with(modelOf(fmt.Sprintf("v%d", length), nodes...), func(m *onnxpb.ModelProto) { m.Graph.Input[0] = inputOf("v0", 2) })
	g, err := Load(marshal(t, m), Options{})
	if err != nil {
		t.Fatal(err)
	}
	out, err := g.Run([]*Tensor{{Shape: []int{2}, Float: []float64{-1, 2}}})
	if err != nil || len(g.Nodes) != length || fmt.Sprint(out[0].Float) != "[0 2]" {
		t.Errorf("%d nodes give %v and error %v", len(g.Nodes), out, err)
	}
}

// TestCollidingNames gives outputs the names that the reader makes up for values without one.
func TestCollidingNames(t *testing.T) {
	var nodes []*onnxpb.NodeProto
	m := modelOf("y")
	for i := range 300 {
		nodes = append(nodes, nodeOf("Relu", names("x"), names(fmt.Sprintf(":%d", i))))
		m.Graph.Output = append(m.Graph.Output, &onnxpb.ValueInfoProto{Name: proto.String(fmt.Sprintf(":%d", i))})
	}
	norm := nodeOf("BatchNormalization", names("x", "s", "s", "s", "s"), names("y"))
	m.Graph.Node = append(nodes, norm)
	g, err := Load(marshal(t, withInit(m, floats("s", []int64{3}, 1, 1, 1))), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := checkNormal(g); err != nil {
		t.Error(err)
	}
}

func TestDuplicateName(t *testing.T) {
	w := func() *onnxpb.TensorProto { return floats("w", []int64{1}, 1) }
	refuse(t, "outputs", modelOf("y", reluNode(), reluNode()), Options{}, ErrDuplicateName, `"y"`)
	refuse(t, "one node", modelOf("y", nodeOf("Split", names("x"), names("y", "y"))), Options{}, ErrDuplicateName)
	refuse(t, "initializers", withInit(modelOf("y", reluNode()), w(), w()), Options{}, ErrDuplicateName, `"w"`)
	refuse(t, "inputs", with(modelOf("y", reluNode()), func(m *onnxpb.ModelProto) { m.Graph.Input = append(m.Graph.Input, inputOf("x", 1)) }),
		Options{}, ErrDuplicateName, `"x"`)
	refuse(t, "output and input", modelOf("x", nodeOf("Relu", names("x"), names("x"))), Options{}, ErrDuplicateName)
	refuse(t, "attributes", modelOf("y", nodeOf("Flatten", names("x"), names("y"), intAttr("axis", 1), intAttr("axis", 2))), Options{}, ErrDuplicateName, `"axis"`)
	refuse(t, "opsets", with(modelOf("y", reluNode()), func(m *onnxpb.ModelProto) { m.OpsetImport = append(m.OpsetImport, m.OpsetImport[0]) }),
		Options{}, ErrDuplicateName)
	refuse(t, "graph outputs", with(modelOf("y", reluNode()), func(m *onnxpb.ModelProto) { m.Graph.Output = append(m.Graph.Output, m.Graph.Output[0]) }),
		Options{}, ErrDuplicateName, `"y"`)
}

func TestUndefinedInput(t *testing.T) {
	refuse(t, "node", modelOf("y", nodeOf("Relu", names("q"), names("y"))), Options{}, ErrUndefinedInput, `"q"`, `node 0 (Relu "Relu0")`)
	refuse(t, "unreachable node", modelOf("y", reluNode(), nodeOf("Relu", names("q"), names("z"))), Options{}, ErrUndefinedInput)
	refuse(t, "output", modelOf("q", reluNode()), Options{}, ErrUndefinedInput, `"q"`)
}

func TestInputCount(t *testing.T) {
	refuse(t, "too few", modelOf("y", nodeOf("Conv", names("x"), names("y"))), Options{}, ErrInputCount, "1 inputs, want 2 to 3")
	refuse(t, "too many", modelOf("y", nodeOf("Relu", names("x", "x"), names("y"))), Options{}, ErrInputCount)
	refuse(t, "absent", modelOf("y", nodeOf("Add", names("", "x"), names("y"))), Options{}, ErrInputCount)
	refuse(t, "axes before opset 13", with(withInit(modelOf("y", nodeOf("ReduceSum", names("x", "a"), names("y"))), ints("a", 1)),
		func(m *onnxpb.ModelProto) { m.OpsetImport[0].Version = proto.Int64(12) }), Options{}, ErrInputCount)
}

func TestShape(t *testing.T) {
	refuse(t, "negative dimension", withInit(modelOf("y", reluNode()), floats("w", []int64{-1})), Options{}, ErrShape, `"w"`, "negative")
	open := func() *onnxpb.ModelProto {
		return with(modelOf("y", reluNode()), func(m *onnxpb.ModelProto) { m.Graph.Input[0] = inputOf("x", symbolic, 3) })
	}
	refuse(t, "open dimension", open(), Options{}, ErrShape, `"n"`, "--shape x=1,3")
	refuse(t, "negative input", with(modelOf("y", reluNode()), func(m *onnxpb.ModelProto) { m.Graph.Input[0] = inputOf("x", -2) }), Options{}, ErrShape)
	refuse(t, "empty input", with(modelOf("y", reluNode()), func(m *onnxpb.ModelProto) { m.Graph.Input[0] = inputOf("x", 0) }), Options{}, ErrShape)
	refuse(t, "other rank given", open(), Options{Shapes: map[string][]int{"x": {1}}}, ErrShape, "rank 1")
	refuse(t, "other length given", open(), Options{Shapes: map[string][]int{"x": {1, 4}}}, ErrShape, "dimension 1 is 4")
	refuse(t, "negative given", open(), Options{Shapes: map[string][]int{"x": {-1, 3}}}, ErrShape)
	refuse(t, "unknown name given", open(), Options{Shapes: map[string][]int{"q": {1, 3}}}, ErrShape, `"q"`)
	refuse(t, "broadcast", withInit(modelOf("y", nodeOf("Add", names("x", "w"), names("y"))), floats("w", []int64{2}, 1, 2)), Options{}, ErrShape, "do not broadcast")
	refuse(t, "matmul", modelOf("y", nodeOf("MatMul", names("x", "x"), names("y"))), Options{}, ErrShape, "inner dimensions")
	refuse(t, "reshape", withInit(modelOf("y", nodeOf("Reshape", names("x", "s"), names("y"))), ints("s", 4, -1)), Options{}, ErrShape)
	refuse(t, "two of -1", withInit(modelOf("y", nodeOf("Reshape", names("x", "s"), names("y"))), ints("s", -1, -1)), Options{}, ErrShape)
	refuse(t, "axis", modelOf("y", nodeOf("Softmax", names("x"), names("y"), intAttr("axis", 2))), Options{}, ErrShape, "axis 2")
	refuse(t, "perm", modelOf("y", nodeOf("Transpose", names("x"), names("y"), intsAttr("perm", 0, 0))), Options{}, ErrShape, "perm")
	refuse(t, "split", withInit(modelOf("y", nodeOf("Split", names("x", "s"), names("y", "z"))), ints("s", 1, 2)), Options{}, ErrShape, "[1 2]")
	refuse(t, "kernel", with(withInit(modelOf("y", nodeOf("Conv", names("x", "w"), names("y"))), floats("w", []int64{1, 1, 3, 3}, make([]float32, 9)...)),
		func(m *onnxpb.ModelProto) { m.Graph.Input[0] = inputOf("x", 1, 1, 2, 2) }), Options{}, ErrShape, `(Conv "Conv0")`, "kernel [3 3]")
	refuse(t, "gather index", withInit(modelOf("y", nodeOf("Gather", names("x", "i"), names("y"))), ints("i", 2)), Options{}, ErrShape, "index 2")
}

func TestShapeOptionFixesSymbolicDimension(t *testing.T) {
	m := with(modelOf("y", reluNode()), func(m *onnxpb.ModelProto) { m.Graph.Input[0] = inputOf("x", symbolic, 3) })
	g, err := Load(marshal(t, m), Options{Shapes: map[string][]int{"x": {5, 3}}})
	if err != nil {
		t.Fatal(err)
	}
	if fmt.Sprint(g.Values[g.Outputs[0]].Shape) != "[5 3]" {
		t.Errorf("output has shape %v, want [5 3]", g.Values[g.Outputs[0]].Shape)
	}
}

func TestDType(t *testing.T) {
	refuse(t, "operands", withInit(modelOf("y", nodeOf("Add", names("x", "w"), names("y"))), ints("w", 1)), Options{}, ErrDType, "int64")
	refuse(t, "condition", modelOf("y", nodeOf("Not", names("c"), names("y"))), Options{}, ErrUndefinedInput)
	refuse(t, "shape", withInit(modelOf("y", nodeOf("Reshape", names("x", "s"), names("y"))), floats("s", []int64{1}, 6)), Options{}, ErrDType)
}

func TestNotFinite(t *testing.T) {
	for _, v := range []float64{math.NaN(), math.Inf(1), math.Inf(-1)} {
		refuse(t, fmt.Sprint(v), withInit(modelOf("y", nodeOf("MatMul", names("x", "w"), names("y"))), floats("w", []int64{3}, 1, float32(v), 3)),
			Options{}, ErrNotFinite, `"w"`, "element 1", fmt.Sprint(v))
	}
	refuse(t, "sum", withInit(modelOf("y", nodeOf("Add", names("x", "w"), names("y"))), floats("w", []int64{1}, float32(math.NaN()))), Options{}, ErrNotFinite)
	refuse(t, "folded", withInit(modelOf("y", nodeOf("Log", names("w"), names("l")), nodeOf("MatMul", names("x", "l"), names("y"))), floats("w", []int64{3}, 1, 0, 1)),
		Options{}, ErrNotFinite, `"l"`)
	refuse(t, "folded sum", withInit(modelOf("y", nodeOf("Log", names("w"), names("l")), nodeOf("Add", names("x", "l"), names("y"))), floats("w", []int64{1}, -1)),
		Options{}, ErrNotFinite, `"l"`)
	refuse(t, "attribute", modelOf("y", nodeOf("LeakyRelu", names("x"), names("y"), floatAttr("alpha", math.NaN()))), Options{}, ErrNotFinite, `"alpha"`)
	norm := nodeOf("BatchNormalization", names("x", "s", "s", "s", "v"), names("y"))
	refuse(t, "variance", withInit(modelOf("y", norm), floats("s", []int64{3}, 1, 1, 1), floats("v", []int64{3}, 1, -2, 1)), Options{}, ErrNotFinite,
		"channel 1", "variance -2")
	refuse(t, "bound", withInit(modelOf("y", nodeOf("Clip", names("x", "l"), names("y"))), floats("l", nil, float32(math.NaN()))), Options{}, ErrNotFinite)
	refuse(t, "cast", withInit(modelOf("y", nodeOf("Cast", names("w"), names("y"), intAttr("to", 7))), floats("w", []int64{1}, 1e30)), Options{}, ErrNotFinite)
}

func TestOpset(t *testing.T) {
	for _, v := range []int64{-1, 0, 10, 24, math.MaxInt64} {
		refuse(t, fmt.Sprint(v), with(modelOf("y", reluNode()), func(m *onnxpb.ModelProto) { m.OpsetImport[0].Version = proto.Int64(v) }),
			Options{}, ErrOpset, "11 to 23")
	}
	refuse(t, "none", with(modelOf("y", reluNode()), func(m *onnxpb.ModelProto) { m.OpsetImport = nil }), Options{}, ErrOpset)
	refuse(t, "operator is newer", modelOf("y", nodeOf("HardSwish", names("x"), names("y"))), Options{}, ErrOpset, "HardSwish", "14")
}

func TestDomain(t *testing.T) {
	m := modelOf("y", withDomain(reluNode(), "com.example"))
	refuse(t, "unknown", m, Options{}, ErrDomain, `"com.example"`, `(Relu "Relu0")`)
}

func withDomain(n *onnxpb.NodeProto, domain string) *onnxpb.NodeProto {
	n.Domain = proto.String(domain)
	return n
}

// TestUnsupported checks that errors name node, operator, attribute and what is supported.
func TestUnsupported(t *testing.T) {
	refuse(t, "odd name", modelOf("y", nodeOf("LS\x1b[2JTM", names("x"), names("y"))), Options{}, ErrUnsupported, `("LS\x1b[2JTM" `)
	refuse(t, "operator", modelOf("y", nodeOf("Unknown", names("x"), names("y"))), Options{}, ErrUnsupported, `node 0 (Unknown "Unknown0")`, "none of the")
	refuse(t, "attribute", modelOf("y", nodeOf("Relu", names("x"), names("y"), intAttr("beta", 1))), Options{}, ErrUnsupported, `"beta"`, "Relu", "none")
	refuse(t, "attribute of another opset", modelOf("y", nodeOf("Squeeze", names("x"), names("y"), intsAttr("axes", 0))), Options{}, ErrUnsupported, `"axes"`)
	refuse(t, "value of an attribute", withInit(modelOf("y", nodeOf("Pad", names("x", "p"), names("y"), strAttr("mode", "reflect"))), ints("p", 0, 1, 0, 1)),
		Options{}, ErrUnsupported, `"mode"`, "reflect", "supported is constant")
	refuse(t, "constants only", modelOf("y", nodeOf("NonZero", names("x"), names("y"))), Options{}, ErrUnsupported, "NonZero", `"x"`)
	refuse(t, "shape must be constant", with(modelOf("y", nodeOf("Cast", names("x"), names("s"), intAttr("to", 7)), nodeOf("Reshape", names("x", "s"), names("y"))),
		func(*onnxpb.ModelProto) {}), Options{}, ErrUnsupported, "input 1 (shape)")
	refuse(t, "element type", with(modelOf("y", reluNode()), func(m *onnxpb.ModelProto) {
		m.Graph.Input[0].Type.GetTensorType().ElemType = proto.Int32(int32(onnxpb.TensorProto_STRING))
	}), Options{}, ErrUnsupported, "STRING")
	refuse(t, "condition that is computed", modelOf("y", nodeOf("Cast", names("x"), names("c"), intAttr("to", 9)), nodeOf("If", names("c"), names("y"))),
		Options{}, ErrUnsupported, "cond")
	refuse(t, "training", withInit(modelOf("y", nodeOf("Dropout", names("x", "", "m"), names("y"))),
		&onnxpb.TensorProto{Name: proto.String("m"), DataType: proto.Int32(int32(onnxpb.TensorProto_BOOL)), Int32Data: []int32{1}}), Options{}, ErrUnsupported, "training_mode")
	refuse(t, "second output", with(modelOf("i", nodeOf("MaxPool", names("x"), names("y", "i"), intsAttr("kernel_shape", 1))),
		func(m *onnxpb.ModelProto) { m.Graph.Input[0] = inputOf("x", 1, 1, 4) }), Options{}, ErrUnsupported, `"i"`)
	refuse(t, "three spatial axes", with(modelOf("y", nodeOf("MaxPool", names("x"), names("y"), intsAttr("kernel_shape", 1, 1, 1))),
		func(m *onnxpb.ModelProto) { m.Graph.Input[0] = inputOf("x", 1, 1, 4, 4, 4) }), Options{}, ErrUnsupported, "3 spatial axes")
}

func TestRunRefusesWrongInputs(t *testing.T) {
	g, err := Load(marshal(t, modelOf("y", reluNode())), Options{})
	if err != nil {
		t.Fatal(err)
	}
	good := NewTensor(Float, []int{2, 3})
	for _, c := range []struct {
		inputs []*Tensor
		class  error
	}{
		{nil, ErrInputCount},
		{[]*Tensor{good, good}, ErrInputCount},
		{[]*Tensor{nil}, ErrInputCount},
		{[]*Tensor{NewTensor(Float, []int{3, 2})}, ErrShape},
		{[]*Tensor{NewTensor(Int64, []int{2, 3})}, ErrDType},
		{[]*Tensor{{DType: Float, Shape: []int{2, 3}, Float: make([]float64, 5)}}, ErrShape},
		{[]*Tensor{{DType: Float, Shape: []int{2, 3}, Float: make([]float64, 6), Int: make([]int64, 6)}}, ErrShape},
	} {
		if _, err := g.Run(c.inputs); !errors.Is(err, c.class) {
			t.Errorf("%v: error %v, want %v", c.inputs, err, c.class)
		}
	}
}

// TestFunctions refuses calls that do not fit, and functions that call each other without end or too often.
func TestFunctions(t *testing.T) {
	function := func(name string, nodes ...*onnxpb.NodeProto) *onnxpb.FunctionProto {
		return &onnxpb.FunctionProto{Domain: proto.String("local"), Name: proto.String(name), Input: names("a"), Output: names("b"), Node: nodes}
	}
	model := func(call *onnxpb.NodeProto, list ...*onnxpb.FunctionProto) *onnxpb.ModelProto {
		m := modelOf("y", withDomain(call, "local"))
		m.Functions = list
		return m
	}
	local := func(op, in, out string) *onnxpb.NodeProto {
		return withDomain(nodeOf(op, names(in), names(out)), "local")
	}
	call := nodeOf("F", names("x"), names("y"))
	relu := function("F", nodeOf("Relu", names("a"), names("b")))
	refuse(t, "inputs", model(nodeOf("F", names("x", "x"), names("y")), relu), Options{}, ErrInputCount, `(F "F0")`)
	refuse(t, "missing input", model(nodeOf("F", names(""), names("y")), relu), Options{}, ErrInputCount, `(Relu "Relu0")`)
	refuse(t, "outputs", model(nodeOf("F", names("x"), names("y", "z")), relu), Options{}, ErrInputCount)
	refuse(t, "twice", model(call, relu, relu), Options{}, ErrDuplicateName, "local.F")
	refuse(t, "unknown", model(nodeOf("G", names("x"), names("y")), relu), Options{}, ErrDomain, `"local"`)
	refuse(t, "no output", model(call, function("F")), Options{}, ErrUndefinedInput)
	refuse(t, "outer name", model(call, function("F", nodeOf("Add", names("a", "x"), names("b")))), Options{}, ErrUndefinedInput, `"x"`)
	refuse(t, "opset", model(call, changed(relu, func(f *onnxpb.FunctionProto) {
		f.OpsetImport = []*onnxpb.OperatorSetIdProto{{Version: proto.Int64(9)}}
	})), Options{}, ErrOpset, "opset 9")
	refuse(t, "recursion", model(call, function("F", local("F", "a", "b"))), Options{}, ErrTooLarge, "deep")
	doubling := []*onnxpb.FunctionProto{function("F", local("F1", "a", "t"), local("F1", "t", "b"))}
	for i := 1; i < 30; i++ {
		next := fmt.Sprintf("F%d", i+1)
		doubling = append(doubling, function(fmt.Sprintf("F%d", i), local(next, "a", "t"), local(next, "t", "b")))
	}
	refuse(t, "doubling", model(call, append(doubling, function("F30", nodeOf("Relu", names("a"), names("b"))))...), Options{}, ErrTooLarge, "nodes")
}

// changed returns a copy of the function after a change.
func changed(f *onnxpb.FunctionProto, change func(*onnxpb.FunctionProto)) *onnxpb.FunctionProto {
	f = proto.Clone(f).(*onnxpb.FunctionProto)
	change(f)
	return f
}

// TestNewerOperatorsRefuse checks shapes, types and attributes that composed operators cannot take.
func TestNewerOperatorsRefuse(t *testing.T) {
	ms := func(op string, inputs []string, attrs ...*onnxpb.AttributeProto) *onnxpb.NodeProto {
		return withDomain(nodeOf(op, inputs, names("y"), attrs...), contrib)
	}
	for _, c := range []struct {
		name  string
		node  *onnxpb.NodeProto
		class error
		words []string
	}{
		{"k", nodeOf("TopK", names("x", "four"), names("y")), ErrShape, []string{"K", "is 4", "has 3"}},
		{"slope", nodeOf("PRelu", names("x", "w"), names("y")), ErrShape, []string{"slope [2]"}},
		{"norm", nodeOf("LpNormalization", names("x"), names("y"), intAttr("p", 3)), ErrUnsupported, []string{`"p"`, "supported are 1 and 2"}},
		{"sum axis", nodeOf("CumSum", names("x", "four"), names("y")), ErrShape, []string{"axis 4"}},
		{"exponent", nodeOf("Pow", names("x", "x"), names("y")), ErrUnsupported, []string{"exponent", "constant"}},
		{"exponents", nodeOf("Pow", names("x", "three"), names("y")), ErrUnsupported, []string{"one number"}},
		{"scale", nodeOf("RMSNormalization", names("x", "w"), names("y")), ErrShape, nil},
		{"epsilon", nodeOf("LayerNormalization", names("x", "three"), names("y"), floatAttr("epsilon", -1)), ErrMalformed, []string{"epsilon is -1"}},
		{"training outputs", nodeOf("LayerNormalization", names("x", "three"), names("mean", "y")), ErrUnsupported, []string{`output 1, "y"`}},
		{"groups", nodeOf("GroupNormalization", names("x", "w", "w"), names("y"), intAttr("num_groups", 2)), ErrOpset, nil},
		{"channels", nodeOf("InstanceNormalization", names("x", "w", "w"), names("y")), ErrShape, []string{"float[2 3]"}},
		{"heads", ms("MultiHeadAttention", names("x", "x", "x"), intAttr("num_heads", 2)), ErrUnsupported, []string{"[2 3]"}},
		{"packed", ms("Attention", names("x", "w"), intAttr("num_heads", 2)), ErrShape, []string{"weights"}},
		{"positions", ms("RotaryEmbedding", names("x", "four", "three", "three")), ErrShape, []string{"rotary"}},
		{"unknown of the domain", ms("Conv", names("x")), ErrUnsupported, []string{"operator com.microsoft.Conv"}},
		{"internal", nodeOf("GatherRows", names("x", "four"), names("y")), ErrUnsupported, []string{"GatherRows"}},
		{"ids", nodeOf("Gather", names("x", "x"), names("y")), ErrDType, []string{"int64"}},
		{"scattered rows", nodeOf("ScatterND", names("x", "pair", "w"), names("y")), ErrShape, []string{"updates"}},
		{"scattered index", nodeOf("ScatterND", names("x", "far", "three"), names("y")), ErrShape, []string{"index 5"}},
		{"logic", nodeOf("And", names("x", "x"), names("y")), ErrDType, []string{"And of float"}},
		{"choice", nodeOf("Where", names("x", "x", "x"), names("y")), ErrDType, []string{"Where of float"}},
	} {
		m := withInit(modelOf("y", c.node), floats("w", []int64{2}, 1, 2), floats("three", []int64{3}, 1, 2, 3), ints("four", 4),
			withDims(ints("pair", 0, 1), []int64{2, 1}), withDims(ints("far", 5), []int64{1, 1}))
		refuse(t, c.name, m, Options{}, c.class, c.words...)
	}
}
