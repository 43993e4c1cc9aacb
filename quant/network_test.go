package quant

import (
	"fmt"
	"slices"
	"testing"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/onnx"
	"github.com/zkvin/zkvin/ops"
	"pgregory.net/rapid"
)

// TestRandomNetworks compiles networks of random layers with residual connections, several readers of one value,
// concatenations of unlike scales and so on. Each must be a program whose every 16-bit value follows the float model.
func TestRandomNetworks(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		n := newNet(t, rapid.Uint64().Draw(rt, "seed"))
		shape := []int{1, rapid.IntRange(1, 3).Draw(rt, "channels"), rapid.IntRange(4, 7).Draw(rt, "height"), rapid.IntRange(4, 7).Draw(rt, "width")}
		n.input("x", shape...)
		values := []drawn{{"x", shape}}
		for i := range rapid.IntRange(1, 7).Draw(rt, "layers") {
			from := values[rapid.IntRange(max(0, len(values)-3), len(values)-1).Draw(rt, "from")]
			layer := rapid.IntRange(0, len(layers)-1).Draw(rt, "layer")
			if to, ok := layers[layer](n, rt, fmt.Sprintf("v%d", i), from, values); ok {
				values = append(values, to)
			}
		}
		outputs := []string{values[len(values)-1].name}
		if len(values) > 2 && rapid.Bool().Draw(rt, "two outputs") {
			outputs = append(outputs, values[len(values)-2].name)
		}
		if outputs[0] == "x" {
			return
		}
		checkNetwork(rt, n, n.load(outputs...))
	})
}

func checkNetwork(t *rapid.T, n *net, g *onnx.Graph) {
	r, err := Compile(g, Options{Calibration: n.rows(g, 24), CheckRows: 1, Shift: 13, Headroom: 3})
	if err != nil {
		t.Fatal(err)
	}
	facts, err := ops.Facts(r.Graph)
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range r.Graph.Outputs {
		if facts[id].Class != ops.Narrow {
			t.Fatalf("output %q is of class %v", r.Graph.Tensors[id].Name, facts[id].Class)
		}
	}
	e, err := Evaluate(g, r, n.rows(g, 6))
	if err != nil {
		t.Fatal(err)
	}
	for _, layer := range e.PerLayer {
		if layer.MaxError > 0.01*layer.Range+2*float64(int(1)<<max(0, -layer.Exp)) {
			t.Fatalf("%s: error %g of range %g, exponent %d", layer.Name, layer.MaxError, layer.Range, layer.Exp)
		}
		if layer.Exp > 0 && layer.MaxError > 0.01*layer.Range+16/float64(int(1)<<layer.Exp) {
			t.Fatalf("%s: error %g of range %g, exponent %d", layer.Name, layer.MaxError, layer.Range, layer.Exp)
		}
	}
}

// drawn is a value of four axes in a random network.
type drawn struct {
	name  string
	shape []int
}

// layers each add a layer called name on top of from; false where the shape does not allow it.
var layers = []func(n *net, t *rapid.T, name string, from drawn, values []drawn) (drawn, bool){
	func(n *net, t *rapid.T, name string, from drawn, _ []drawn) (drawn, bool) { // convolution
		out := rapid.IntRange(1, 4).Draw(t, "channels out")
		n.weights(name+".w", 0.4, out, from.shape[1], 3, 3)
		n.weights(name+".b", 0.2, out)
		n.op("Conv", name, attrs{"pads": []int{1, 1, 1, 1}}, from.name, name+".w", name+".b")
		return drawn{name, []int{1, out, from.shape[2], from.shape[3]}}, true
	},
	func(n *net, t *rapid.T, name string, from drawn, _ []drawn) (drawn, bool) { // activation
		op := rapid.SampledFrom([]string{"Relu", "LeakyRelu", "Sigmoid", "Tanh", "HardSwish", "HardSigmoid"}).Draw(t, "function")
		n.op(op, name, nil, from.name)
		return drawn{name, from.shape}, true
	},
	func(n *net, _ *rapid.T, name string, from drawn, _ []drawn) (drawn, bool) { // batch normalisation
		c := from.shape[1]
		for _, p := range []string{"scale", "shift", "mean"} {
			n.weights(name+"."+p, 0.8, c)
		}
		n.constant(name+".variance", []int{c}, slices.Repeat([]float64{0.7}, c)...)
		n.op("BatchNormalization", name, nil, from.name, name+".scale", name+".shift", name+".mean", name+".variance")
		return drawn{name, from.shape}, true
	},
	func(n *net, t *rapid.T, name string, from drawn, _ []drawn) (drawn, bool) { // pooling
		op := rapid.SampledFrom([]string{"MaxPool", "AveragePool"}).Draw(t, "pool")
		if from.shape[2] < 2 || from.shape[3] < 2 {
			return from, false
		}
		n.op(op, name, attrs{"kernel_shape": []int{2, 2}, "pads": []int{1, 0, 0, 1}}, from.name)
		return drawn{name, from.shape}, true
	},
	func(n *net, t *rapid.T, name string, from drawn, values []drawn) (drawn, bool) { // residual
		op := rapid.SampledFrom([]string{"Add", "Sub"}).Draw(t, "sum")
		for _, v := range values {
			if v.name != from.name && slices.Equal(v.shape, from.shape) {
				n.op(op, name, nil, from.name, v.name)
				return drawn{name, from.shape}, true
			}
		}
		return from, false
	},
	func(n *net, _ *rapid.T, name string, from drawn, values []drawn) (drawn, bool) { // concatenation
		for _, v := range values {
			if v.name != from.name && slices.Equal(v.shape[2:], from.shape[2:]) {
				n.op("Concat", name, attrs{"axis": 1}, from.name, v.name)
				return drawn{name, []int{1, from.shape[1] + v.shape[1], from.shape[2], from.shape[3]}}, true
			}
		}
		return from, false
	},
	func(n *net, t *rapid.T, name string, from drawn, _ []drawn) (drawn, bool) { // constant arithmetic
		op := rapid.SampledFrom([]string{"Mul", "Div", "Add", "Sub"}).Draw(t, "arithmetic")
		n.constant(name+".c", []int{1}, rapid.SampledFrom([]float64{0.5, -2, 1.3, -0.7}).Draw(t, "constant"))
		n.op(op, name, nil, from.name, name+".c")
		return drawn{name, from.shape}, true
	},
	func(n *net, _ *rapid.T, name string, from drawn, _ []drawn) (drawn, bool) { // softmax over channels
		n.op("Softmax", name, attrs{"axis": 1}, from.name)
		return drawn{name, from.shape}, true
	},
}

// count returns how many nodes of g have operator op.
func count(g *graph.Graph, op graph.Op) int {
	n := 0
	for i := range g.Nodes {
		if g.Nodes[i].Op == op {
			n++
		}
	}
	return n
}

// addConv adds a 3 × 3 convolution with bias that keeps the image's size.
func addConv(n *net, from, name string, in, out int) {
	n.weights(name+".w", 0.3, out, in, 3, 3)
	n.weights(name+".b", 0.3, out)
	n.op("Conv", name, attrs{"pads": []int{1, 1, 1, 1}}, from, name+".w", name+".b")
}

// fusionCases are networks over an input x of shape [1, 2, 6, 6].
var fusionCases = []struct {
	name                  string
	build                 func(n *net)
	rescales, tables, mul int
}{
	{"relu takes the convolution's rescale", func(n *net) {
		addConv(n, "x", "c", 2, 3)
		n.op("Relu", "y", nil, "c")
	}, 1, 0, 0},
	{"so does a table", func(n *net) {
		addConv(n, "x", "c", 2, 3)
		n.op("Sigmoid", "y", nil, "c")
	}, 1, 1, 0},
	{"scale and offset after a convolution go into its weights", func(n *net) {
		addConv(n, "x", "c", 2, 3)
		n.weights("s", 1, 3, 1, 1)
		n.weights("o", 1, 1, 3, 1, 1)
		n.constant("d", nil, 3)
		n.op("Mul", "m", nil, "c", "s")
		n.op("Add", "a", nil, "m", "o")
		n.op("Div", "b", nil, "a", "d")
		n.op("Sub", "e", nil, "b", "o")
		n.op("Relu", "y", nil, "e")
	}, 1, 0, 0},
	{"a residual sum is rescaled once", func(n *net) {
		addConv(n, "x", "c", 2, 2)
		n.op("Add", "a", nil, "c", "x")
		n.op("Relu", "y", nil, "a")
	}, 1, 0, 0},
	{"a value and its relu are one function", func(n *net) {
		addConv(n, "x", "c", 2, 2)
		n.op("Relu", "r", nil, "c")
		n.op("Add", "y", nil, "c", "r")
	}, 1, 1, 0},
	{"an accumulator with two readers is rescaled before them", func(n *net) {
		addConv(n, "x", "c", 2, 2)
		n.op("Relu", "r", nil, "c")
		addConv(n, "r", "d", 2, 2)
		n.op("Add", "y", nil, "c", "d")
	}, 3, 0, 0},
	{"relu of what cannot be negative is nothing", func(n *net) {
		n.op("Relu", "r", nil, "x")
		n.op("MaxPool", "p", attrs{"kernel_shape": []int{2, 2}}, "r")
		n.op("Relu", "y", nil, "p")
	}, 1, 0, 0},
	{"uses of a function share its table", func(n *net) {
		addConv(n, "x", "a", 2, 2)
		n.op("HardSwish", "b", nil, "a")
		addConv(n, "b", "c", 2, 2)
		n.op("HardSwish", "d", nil, "c")
		addConv(n, "d", "e", 2, 2)
		n.op("HardSwish", "y", nil, "e")
	}, 3, 1, 0},
	{"across scales", func(n *net) {
		n.op("Sigmoid", "s", nil, "x")
		n.weights("k", 2, 1, 2, 1, 1)
		n.op("Mul", "m", nil, "s", "k")
		n.op("Sigmoid", "y", nil, "m")
	}, 2, 1, 1},
	{"functions of functions are one", func(n *net) {
		n.op("Sigmoid", "s", nil, "x")
		n.constant("k", nil, 3)
		n.op("Mul", "m", nil, "s", "k")
		n.op("Sigmoid", "y", nil, "m")
	}, 1, 1, 0},
	{"a value that others read ends a cluster", func(n *net) {
		n.op("Sigmoid", "s", nil, "x")
		n.op("Tanh", "t", nil, "s")
		n.op("Concat", "y", attrs{"axis": 1}, "s", "t")
	}, 2, 2, 0},
	{"a constant of several numbers ends a cluster", func(n *net) {
		n.op("Sigmoid", "s", nil, "x")
		n.weights("k", 2, 1, 2, 1, 1)
		n.op("Add", "a", nil, "s", "k")
		n.op("Tanh", "y", nil, "a")
	}, 2, 2, 0},
	{"spellings of one function share the table", func(n *net) {
		addConv(n, "x", "a", 2, 2)
		n.constant("one", []int{1, 1, 1, 1}, 1)
		n.constant("other", nil, 1)
		n.op("Add", "b", nil, "a", "one")
		n.op("Tanh", "c", nil, "b")
		addConv(n, "c", "d", 2, 2)
		n.op("Add", "e", nil, "d", "other")
		n.op("Tanh", "y", nil, "e")
	}, 2, 1, 0},
	{"a value times a function of it is one function", func(n *net) {
		addConv(n, "x", "a", 2, 2)
		n.op("Sigmoid", "s", nil, "a")
		n.op("Mul", "y", nil, "s", "a")
	}, 1, 1, 0},
	{"a value times a function of another is a product", func(n *net) {
		addConv(n, "x", "a", 2, 2)
		addConv(n, "x", "b", 2, 2)
		n.op("Sigmoid", "s", nil, "a")
		n.op("Mul", "y", nil, "s", "b")
	}, 3, 1, 1},
	{"scale and offset after a matrix product go into its weights", func(n *net) {
		n.weights("w", 1, 72, 3)
		n.weights("b", 1, 3)
		n.weights("s", 1, 3)
		n.op("Flatten", "f", nil, "x")
		n.op("Gemm", "g", nil, "f", "w", "b")
		n.op("Mul", "m", nil, "g", "s")
		n.op("Sub", "y", nil, "m", "b")
	}, 1, 0, 0},
	{"a power of two costs nothing", func(n *net) {
		n.constant("k", nil, 8)
		n.op("Relu", "r", nil, "x")
		n.op("Div", "d", nil, "r", "k")
		n.op("Flatten", "y", nil, "d")
	}, 1, 0, 0},
	{"concatenation of one class needs no rescale", func(n *net) {
		addConv(n, "x", "c", 2, 2)
		n.op("Relu", "r", nil, "c")
		n.op("Concat", "y", attrs{"axis": 1}, "r", "x")
	}, 1, 0, 0},
	{"a normalisation nothing can absorb is one product", func(n *net) {
		n.op("Relu", "r", nil, "x")
		n.weights("s", 1, 2, 1, 1)
		n.op("Mul", "m", nil, "r", "s")
		n.op("Relu", "y", nil, "m")
	}, 2, 0, 1},
}

// TestFusion counts what the proof pays for: rescales (two columns an activation) and tables (2^16 leaves).
func TestFusion(t *testing.T) {
	for _, c := range fusionCases {
		t.Run(c.name, func(t *testing.T) {
			n := newNet(t, 3)
			n.input("x", 1, 2, 6, 6)
			c.build(n)
			g := n.load("y")
			r, err := Compile(g, Options{Calibration: n.rows(g, 16)})
			if err != nil {
				t.Fatal(err)
			}
			rescales, mul := count(r.Graph, graph.OpRescale), count(r.Graph, graph.OpMul)
			if rescales != c.rescales || len(r.Graph.Tables) != c.tables || mul != c.mul {
				t.Errorf("%d rescales, %d tables, %d products; want %d, %d, %d",
					rescales, len(r.Graph.Tables), mul, c.rescales, c.tables, c.mul)
			}
			e, err := Evaluate(g, r, n.rows(g, 8))
			if err != nil {
				t.Fatal(err)
			}
			if e.MaxErrorOfRange > productError {
				t.Errorf("error %g of range", e.MaxErrorOfRange)
			}
		})
	}
}

// TestPoolOfFixedExponent: softmax has exponent 14 by definition, where its 1 and the pooling's pads are too far apart.
func TestPoolOfFixedExponent(t *testing.T) {
	n := newNet(t, 5)
	n.input("x", 1, 1, 4, 4)
	n.constant("k", nil, 60)
	n.op("Mul", "m", nil, "x", "k")
	n.op("Softmax", "s", attrs{"axis": 3}, "m")
	n.op("MaxPool", "p", attrs{"kernel_shape": []int{3, 3}, "pads": []int{1, 1, 1, 1}}, "s")
	n.op("Concat", "y", attrs{"axis": 1}, "p", "x")
	g := n.load("y")
	r, err := Compile(g, Options{Calibration: n.rows(g, 16)})
	if err != nil {
		t.Fatal(err)
	}
	e, err := Evaluate(g, r, n.rows(g, 16))
	if err != nil {
		t.Fatal(err)
	}
	if e.MaxErrorOfRange > productError {
		t.Errorf("error %g of range", e.MaxErrorOfRange)
	}
}

// TestDifferencesOfPooledValuesFit: values at both ends of their range lie side by side in one window.
func TestDifferencesOfPooledValuesFit(t *testing.T) {
	n := newNet(t, 5)
	n.input("x", 1, 1, 1, 4)
	n.op("MaxPool", "y", attrs{"kernel_shape": []int{1, 2}}, "x")
	g := n.load("y")
	rows := [][]*onnx.Tensor{{{DType: onnx.Float, Shape: []int{1, 1, 1, 4}, Float: []float64{1, -1, -1, 1}}}}
	r, err := Compile(g, Options{Calibration: rows, Headroom: 1.9})
	if err != nil {
		t.Fatal(err)
	}
	e, err := Evaluate(g, r, rows)
	if err != nil || e.MaxError != 0 {
		t.Errorf("%v: %+v", err, e)
	}
}

// TestAgreement: of scores the maxima along the last axis count, the first of equals; of integers each.
func TestAgreement(t *testing.T) {
	scores := &onnx.Tensor{DType: onnx.Float, Shape: []int{2, 3}, Float: []float64{1, 3, 2, 5, 5, 4}}
	classes := &onnx.Tensor{DType: onnx.Int64, Shape: []int{2, 1}, Int: []int64{1, 0}}
	for _, c := range []struct {
		want *onnx.Tensor
		got  []int64
		same int
	}{
		{scores, []int64{0, 9, 8, 7, 7, 7}, 2},
		{scores, []int64{9, 8, 8, 7, 7, 7}, 1},
		{scores, []int64{0, 9, 8, 6, 7, 7}, 1},
		{classes, []int64{1, 0}, 2},
		{classes, []int64{0, 0}, 1},
		{classes, []int64{1, 1}, 1},
	} {
		if same, all := agreement(c.want, c.got); same != c.same || all != 2 {
			t.Errorf("%v against %+v: %d of %d", c.got, c.want, same, all)
		}
	}
}

// TestTwoOutputsOfOneValue: ReLU of ReLU is the same integers under two names; the program named one of them twice.
func TestTwoOutputsOfOneValue(t *testing.T) {
	n := newNet(t, 1)
	n.input("x", 1, 4)
	n.op("Relu", "a", nil, "x")
	n.op("Relu", "b", nil, "a")
	g := n.load("a", "b")
	rows := n.rows(g, 4)
	r, err := Compile(g, Options{Calibration: rows})
	if err != nil {
		t.Fatal(err)
	}
	if err := ops.Check(r.Graph); err != nil {
		t.Fatal(err)
	}
	for i, name := range []string{"a", "b"} {
		if got := r.Graph.Tensors[r.Graph.Outputs[i]].Name; got != name {
			t.Errorf("output %d is named %q, want %q", i, got, name)
		}
	}
	if _, err := Evaluate(g, r, rows); err != nil {
		t.Error(err)
	}
}
