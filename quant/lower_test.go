package quant

import (
	"fmt"
	"slices"
	"testing"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/onnx"
	"github.com/zkvin/zkvin/ops"
)

// loweringCase is a small network over one operator (and what it needs around it).
type loweringCase struct {
	name  string
	op    string // of the normal form; must be in the imported graph
	build func(n *net) []string
	most  float64 // largest error as a part of the output's range
}

// Errors that the cases allow: half a unit of 16 bits in and out for wiring, a few for sums, and the weights' rounding.
const (
	wiringError  = 1.0 / 20000
	productError = 1.0 / 1500
)

func one(name string) []string { return []string{name} }

func functionsApplied() []loweringCase {
	apply := func(op string, a attrs, spread float64) func(n *net) []string {
		return func(n *net) []string {
			n.input("x", 2, 6)
			n.weights("w", spread, 6, 40)
			n.op("MatMul", "m", nil, "x", "w")
			n.op(op, "y", a, "m")
			return one("y")
		}
	}
	narrow := func(op string, a attrs) func(n *net) []string {
		return func(n *net) []string {
			n.input("x", 2, 50)
			n.op(op, "y", a, "x")
			return one("y")
		}
	}
	clip := func(least, most float64) func(n *net) []string {
		return func(n *net) []string {
			n.input("x", 1, 200)
			n.constant("lo", nil, least)
			n.constant("hi", nil, most)
			n.op("Clip", "y", nil, "x", "lo", "hi")
			return one("y")
		}
	}
	return []loweringCase{
		{name: "relu", op: "Relu", build: apply("Relu", nil, 1)},
		{name: "relu after clip", op: "Relu", build: func(n *net) []string {
			n.input("x", 2, 50)
			n.constant("lo", nil, -0.5)
			n.op("Clip", "c", nil, "x", "lo")
			n.op("Relu", "y", nil, "c")
			return one("y")
		}, most: wiringError},
		{name: "relu after concat", op: "Relu", build: func(n *net) []string {
			n.input("x", 2, 50)
			n.constant("c", []int{2, 1}, 0.5, 0.25)
			n.op("Concat", "j", attrs{"axis": 1}, "x", "c")
			n.op("Relu", "y", nil, "j")
			return one("y")
		}, most: wiringError},
		{name: "relu on input", op: "Relu", build: narrow("Relu", nil), most: wiringError},
		{name: "leaky relu", op: "LeakyRelu", build: apply("LeakyRelu", attrs{"alpha": 0.1}, 1)},
		{name: "leaky relu steep", op: "LeakyRelu", build: apply("LeakyRelu", attrs{"alpha": 3.0}, 1)},
		{name: "leaky relu falling", op: "LeakyRelu", build: apply("LeakyRelu", attrs{"alpha": -0.5}, 1)},
		{name: "sigmoid", op: "Sigmoid", build: apply("Sigmoid", nil, 2)},
		{name: "sigmoid of pixels", op: "Sigmoid", build: func(n *net) []string {
			n.pixels("x", 1, 40)
			n.op("Cast", "f", attrs{"to": 1}, "x")
			n.op("Sigmoid", "y", nil, "f")
			return one("y")
		}},
		{name: "tanh", op: "Tanh", build: apply("Tanh", nil, 1)},
		{name: "hard sigmoid", op: "HardSigmoid", build: apply("HardSigmoid", attrs{"alpha": 0.3, "beta": 0.4}, 1)},
		{name: "hard swish", op: "HardSwish", build: apply("HardSwish", nil, 2)},
		{name: "hard swish on input", op: "HardSwish", build: narrow("HardSwish", nil)},
		{name: "clip", op: "Clip", build: clip(-0.25, 0.6), most: wiringError},
		{name: "clip away from zero", op: "Clip", build: clip(0.2, 0.6), most: 4 * wiringError},
		{name: "clip below", op: "Clip", build: clip(0, 6)},
	}
}

func arithmetic() []loweringCase {
	pair := func(op string, a, b []int) func(n *net) []string {
		return func(n *net) []string {
			n.input("a", a...)
			n.input("b", b...)
			n.op(op, "y", nil, "a", "b")
			return one("y")
		}
	}
	constant := func(op string, x, c []int, first bool, data ...float64) func(n *net) []string {
		return func(n *net) []string {
			n.input("x", x...)
			if data == nil {
				n.weights("c", 1, c...)
			} else {
				n.constant("c", c, data...)
			}
			if first {
				n.op(op, "y", nil, "c", "x")
			} else {
				n.op(op, "y", nil, "x", "c")
			}
			return one("y")
		}
	}
	list := []loweringCase{
		{name: "add", op: "Add", build: pair("Add", []int{2, 3, 4}, []int{2, 3, 4})},
		{name: "add broadcast", op: "Add", build: pair("Add", []int{2, 3, 4}, []int{3, 1})},
		{name: "sub", op: "Sub", build: pair("Sub", []int{1, 4}, []int{3, 1})},
		{name: "add constant", op: "Add", build: constant("Add", []int{2, 3, 4}, []int{3, 1}, false)},
		{name: "add constant of higher rank", op: "Add", build: constant("Add", []int{4}, []int{3, 1}, true)},
		{name: "sub constant", op: "Sub", build: constant("Sub", []int{2, 5}, []int{5}, false)},
		{name: "constant minus", op: "Sub", build: constant("Sub", []int{2, 5}, []int{2, 5}, true)},
		{name: "mul", op: "Mul", build: constant("Mul", []int{2, 3, 4}, []int{3, 1}, false), most: productError},
		{name: "mul expands", op: "Mul", build: constant("Mul", []int{3, 1}, []int{2, 1, 4}, true), most: productError},
		{name: "mul power of two", op: "Mul", build: constant("Mul", []int{2, 3}, []int{1}, false, 0.125)},
		{name: "mul minus power of two", op: "Mul", build: constant("Mul", []int{2, 3}, []int{1}, true, -4)},
		{name: "mul scalar", op: "Mul", build: constant("Mul", []int{2, 3}, nil, false, 1.7), most: productError},
		{name: "div", op: "Div", build: constant("Div", []int{2, 3}, []int{3}, false, 0.3, -7, 1.9), most: productError},
	}
	for i := range list {
		if list[i].most == 0 {
			list[i].most = 2 * wiringError
		}
	}
	return list
}

// mixed are sums and products of several kinds together.
func mixed() []loweringCase {
	return []loweringCase{{name: "add of a tiny product", op: "Add", build: func(n *net) []string {
		n.input("x", 2, 4)
		n.weights("w", 1e-9, 4, 4)
		n.constant("k", nil, 30000)
		n.op("MatMul", "m", nil, "x", "w")
		n.op("Mul", "z", nil, "x", "k")
		n.op("Add", "y", nil, "m", "z")
		return one("y")
	}, most: productError}, {name: "one constant in several forms", op: "Mul", build: func(n *net) []string {
		n.input("x", 3, 3)
		n.weights("c", 0.7, 3, 3)
		n.op("Mul", "m", nil, "x", "c")
		n.op("Div", "d", nil, "m", "c")
		n.op("Add", "a", nil, "d", "c")
		n.op("MatMul", "p", nil, "a", "c")
		n.op("MatMul", "q", nil, "c", "p")
		n.op("Gemm", "y", attrs{"transB": 1}, "q", "c", "c")
		return one("y")
	}, most: 2 * productError}, {name: "mul by constant of higher rank", op: "Mul", build: func(n *net) []string {
		n.input("x", 1, 2, 4, 4)
		n.weights("w", 0.7, 3, 2, 1, 1)
		n.weights("c", 0.7, 1, 1, 3, 1, 1)
		n.constant("k", []int{1, 1, 1, 1, 1, 1}, 3)
		n.op("Conv", "v", nil, "x", "w")
		n.op("Mul", "m", nil, "v", "c")
		n.op("Mul", "y", nil, "m", "k")
		return one("y")
	}, most: productError}, {name: "add of constants and signs", op: "Add", build: func(n *net) []string {
		n.input("x", 2, 4)
		n.constant("c", []int{4}, 0.5, 0, 1, 2)
		n.op("Relu", "r", nil, "x")
		n.op("Add", "a", nil, "r", "c")
		n.op("Relu", "y", nil, "a")
		return one("y")
	}, most: 2 * wiringError}}
}

func pooling() []loweringCase {
	pool := func(op string, shape []int, relu bool, a attrs) func(n *net) []string {
		return func(n *net) []string {
			n.input("x", shape...)
			x := "x"
			if relu {
				n.op("Relu", "r", nil, "x")
				x = "r"
			}
			n.op(op, "y", a, x)
			return one("y")
		}
	}
	convThen := func(op string, channels int) func(n *net) []string {
		return func(n *net) []string {
			n.input("x", 1, channels, 7, 7)
			n.weights("w", 0.1, 2, channels, 3, 3)
			n.op("Conv", "c", attrs{"pads": []int{1, 1, 1, 1}}, "x", "w")
			if op == "AveragePool" {
				n.op(op, "y", attrs{"kernel_shape": []int{3, 3}}, "c")
			} else {
				n.op(op, "y", nil, "c")
			}
			return one("y")
		}
	}
	two := []int{2, 2}
	list := []loweringCase{
		{name: "max pool", op: "MaxPool", build: pool("MaxPool", []int{1, 2, 6, 8}, false, attrs{"kernel_shape": two, "strides": two})},
		{name: "max pool after relu", op: "MaxPool", build: pool("MaxPool", []int{1, 2, 6, 8}, true, attrs{"kernel_shape": []int{3, 2}})},
		{name: "max pool padded", op: "MaxPool", build: pool("MaxPool", []int{1, 2, 7, 7}, false,
			attrs{"kernel_shape": []int{3, 3}, "strides": two, "pads": []int{1, 1, 1, 1}})},
		{name: "max pool padded after relu", op: "MaxPool", build: pool("MaxPool", []int{1, 2, 7, 7}, true,
			attrs{"kernel_shape": []int{3, 3}, "strides": two, "pads": []int{1, 0, 1, 1}, "dilations": []int{1, 2}})},
		{name: "max pool 1-D", op: "MaxPool", build: pool("MaxPool", []int{1, 2, 9}, false, attrs{"kernel_shape": []int{3}, "pads": []int{1, 1}})},
		{name: "average pool", op: "AveragePool", build: pool("AveragePool", []int{1, 2, 6, 8}, false, attrs{"kernel_shape": two, "strides": two})},
		{name: "average pool of 9", op: "AveragePool", build: pool("AveragePool", []int{1, 2, 6, 8}, false, attrs{"kernel_shape": []int{3, 3}})},
		{name: "average pool padded, pads counted", op: "AveragePool", build: pool("AveragePool", []int{1, 2, 7, 7}, false,
			attrs{"kernel_shape": []int{3, 3}, "pads": []int{1, 1, 1, 1}, "count_include_pad": 1})},
		{name: "average pool padded", op: "AveragePool", build: pool("AveragePool", []int{1, 2, 7, 7}, false,
			attrs{"kernel_shape": []int{3, 3}, "strides": two, "pads": []int{1, 1, 1, 1}}), most: productError},
		{name: "average pool 1-D reaching over", op: "AveragePool", build: pool("AveragePool", []int{1, 2, 8}, false,
			attrs{"kernel_shape": []int{3}, "strides": []int{2}, "ceil_mode": 1, "count_include_pad": 1}), most: productError},
		{name: "global average pool", op: "ReduceMean", build: pool("GlobalAveragePool", []int{1, 3, 7, 7}, false, nil)},
		{name: "reduce mean", op: "ReduceMean", build: pool("ReduceMean", []int{2, 6, 4}, false, attrs{"axes": []int{1}, "keepdims": 0})},
		{name: "mean of an accumulator", op: "ReduceMean", build: convThen("GlobalAveragePool", 3), most: productError},
		{name: "mean of a large accumulator", op: "ReduceMean", build: convThen("GlobalAveragePool", 300), most: productError},
		{name: "average of an accumulator", op: "AveragePool", build: convThen("AveragePool", 5), most: productError},
		{name: "reduce sum all", op: "ReduceSum", build: pool("ReduceSum", []int{2, 3, 4}, false, attrs{"keepdims": 1})},
	}
	for i := range list {
		if list[i].most == 0 {
			list[i].most = 4 * wiringError
		}
	}
	return list
}

func wiring() []loweringCase {
	apply := func(op string, shape []int, a attrs, ints ...[]int) func(n *net) []string {
		return func(n *net) []string {
			n.input("x", shape...)
			inputs := []string{"x"}
			for i, list := range ints {
				name := fmt.Sprintf("i%d", i)
				n.ints(name, list...)
				inputs = append(inputs, name)
			}
			n.op(op, "y", a, inputs...)
			return one("y")
		}
	}
	cube := []int{2, 3, 4}
	list := []loweringCase{
		{name: "reshape", op: "Reshape", build: apply("Reshape", cube, nil, []int{4, -1})},
		{name: "flatten", op: "Reshape", build: apply("Flatten", cube, attrs{"axis": 2})},
		{name: "squeeze", op: "Reshape", build: apply("Squeeze", []int{2, 1, 3}, nil, []int{1})},
		{name: "unsqueeze", op: "Reshape", build: apply("Unsqueeze", cube, nil, []int{0, -1})},
		{name: "transpose", op: "Transpose", build: apply("Transpose", cube, attrs{"perm": []int{2, 0, 1}})},
		{name: "slice", op: "Slice", build: apply("Slice", cube, nil, []int{-1, 1}, []int{-5, 4}, []int{1, 2}, []int{-2, 2})},
		{name: "pad", op: "Pad", build: func(n *net) []string {
			n.input("x", cube...)
			n.ints("p", 1, 0, 2, 0, 1, 0)
			n.constant("v", nil, 0.3)
			n.op("Pad", "y", nil, "x", "p", "v")
			return one("y")
		}},
		{name: "expand", op: "Expand", build: apply("Expand", []int{3, 1}, nil, []int{2, 3, 4})},
		{name: "split", op: "Split", build: func(n *net) []string {
			n.input("x", cube...)
			n.ints("s", 1, 1, 2)
			n.ops("Split", []string{"a", "b", "c"}, attrs{"axis": 2}, "x", "s")
			return []string{"c", "a"}
		}},
		{name: "concat", op: "Concat", build: func(n *net) []string {
			n.input("x", cube...)
			n.input("y", 2, 1, 4)
			n.weights("c", 1, 2, 2, 4)
			n.op("Concat", "z", attrs{"axis": 1}, "x", "c", "y")
			return one("z")
		}},
		{name: "gather", op: "Gather", build: func(n *net) []string {
			n.input("x", cube...)
			n.indices("i", []int{2, 2}, 3, 0, 0, 2)
			n.op("Gather", "y", attrs{"axis": 2}, "x", "i")
			return one("y")
		}},
		{name: "cast", op: "Cast", build: func(n *net) []string {
			n.pixels("x", 1, 3, 5)
			n.op("Cast", "f", attrs{"to": 1}, "x")
			n.constant("s", nil, 255)
			n.op("Div", "y", nil, "f", "s")
			return one("y")
		}, most: productError},
	}
	for i := range list {
		if list[i].most == 0 {
			list[i].most = wiringError
		}
	}
	return list
}

func decisions() []loweringCase {
	argmax := func(shape []int, a attrs) func(n *net) []string {
		return func(n *net) []string {
			n.input("x", shape...)
			n.op("ArgMax", "y", a, "x")
			return one("y")
		}
	}
	ties := func(last int) func(n *net) []string {
		return func(n *net) []string {
			n.input("x", 6, 9)
			n.constant("lo", nil, -0.1)
			n.constant("hi", nil, 0.1)
			n.op("Clip", "c", nil, "x", "lo", "hi")
			n.op("ArgMax", "y", attrs{"axis": 1, "select_last_index": last}, "c")
			return one("y")
		}
	}
	softmax := func(shape []int, axis int) func(n *net) []string {
		return func(n *net) []string {
			n.input("x", shape...)
			n.constant("s", nil, 6)
			n.op("Mul", "m", nil, "x", "s")
			n.op("Softmax", "y", attrs{"axis": axis}, "m")
			return one("y")
		}
	}
	return []loweringCase{
		{name: "argmax", op: "ArgMax", build: argmax([]int{3, 5}, attrs{"axis": 1})},
		{name: "argmax of inner axis", op: "ArgMax", build: argmax([]int{2, 5, 4}, attrs{"axis": 1, "keepdims": 0})},
		{name: "argmax last", op: "ArgMax", build: argmax([]int{2, 5, 4}, attrs{"axis": 1, "select_last_index": 1})},
		{name: "argmax first of equals", op: "ArgMax", build: ties(0)},
		{name: "argmax last of equals", op: "ArgMax", build: ties(1)},
		{name: "softmax", op: "Softmax", build: softmax([]int{3, 5}, 1), most: productError},
		{name: "softmax of inner axis", op: "Softmax", build: softmax([]int{2, 5, 3}, 1), most: productError},
	}
}

// loweringCases are models of one operator each, or a few, that cover every operator that is lowered.
func loweringCases() []loweringCase {
	return slices.Concat(convolutions(), matmuls(), gemms(), functionsApplied(), arithmetic(), mixed(), pooling(), wiring(), decisions(),
		elementFunctions(), choices(), products(), quotientsAndMaxima(), attention())
}

// TestEveryOperator lowers each supported operator and compares the integer program with the float executor on rows it
// was not calibrated on.
func TestEveryOperator(t *testing.T) {
	seen := map[string]bool{}
	for _, c := range loweringCases() {
		t.Run(c.name, func(t *testing.T) {
			n := newNet(t, 7)
			g := n.load(c.build(n)...)
			for i := range g.Nodes {
				seen[g.Nodes[i].Op] = true
			}
			if !hasOp(g, c.op) {
				t.Fatalf("the imported graph has no %s", c.op)
			}
			r, err := Compile(g, Options{Calibration: n.rows(g, 40)})
			if err != nil {
				t.Fatal(err)
			}
			if err := ops.Check(r.Graph); err != nil {
				t.Fatal(err)
			}
			if _, err := graph.Encode(r.Graph); err != nil {
				t.Fatal(err)
			}
			e, err := Evaluate(g, r, n.rows(g, 20))
			if err != nil {
				t.Fatal(err)
			}
			most := c.most
			if c.most == 0 {
				most = productError
			}
			if (c.op == "ArgMax" || c.op == "TopK") && e.Top1 != 1 {
				t.Errorf("%g of the rows have the float model's indices", e.Top1)
			}
			if e.MaxErrorOfRange > most {
				t.Errorf("error %.6f of range, want at most %.6f", e.MaxErrorOfRange, most)
			}
		})
	}
	for _, op := range Ops() {
		if !seen[op] && op != "Not" && op != "Cast" {
			t.Errorf("no case for %s", op)
		}
	}
}

func hasOp(g *onnx.Graph, op string) bool {
	for i := range g.Nodes {
		if g.Nodes[i].Op == op {
			return true
		}
	}
	return false
}
