package quant

import (
	"math"
	"testing"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/onnx"
)

var causal = []int{0, 1, 1, 1, 0, 0, 1, 1, 0, 0, 0, 1, 0, 0, 0, 0} // 1 hides

// causalOffsets is the causal mask as numbers to add.
func causalOffsets(hide, keep float64) []float64 {
	out := make([]float64, len(causal))
	for i, h := range causal {
		out[i] = keep
		if h == 1 {
			out[i] = hide
		}
	}
	return out
}

// maskCases end in a softmax "y" over the last axis of scores x, [1, 2, 4, 4], with or without a mask. Input m, [1, 4], is
// of zeros and ones.
var maskCases = []struct {
	name   string
	build  func(n *net)
	masked bool
	inputs int // masks that depend on the input: products of them and constants
}{
	{"where hides", func(n *net) {
		n.bools("c", []int{1, 1, 4, 4}, causal...)
		n.constant("k", nil, math.Inf(-1))
		n.op("Where", "w", nil, "c", "k", "x")
		n.op("Softmax", "y", attrs{"axis": 3}, "w")
	}, true, 0},
	{"where keeps", func(n *net) {
		n.bools("c", []int{1, 1, 4, 4}, 1, 0, 0, 0, 1, 1, 0, 0, 1, 1, 1, 0, 1, 1, 1, 1)
		n.constant("k", nil, -1e9)
		n.op("Where", "w", nil, "c", "x", "k")
		n.op("Softmax", "y", attrs{"axis": 3}, "w")
	}, true, 0},
	{"where with a number", func(n *net) {
		n.bools("c", []int{1, 1, 4, 4}, causal...)
		n.constant("k", nil, -10)
		n.op("Where", "w", nil, "c", "k", "x")
		n.op("Softmax", "y", attrs{"axis": 3}, "w")
	}, false, 0},
	{"where with a high number", func(n *net) {
		n.bools("c", []int{1, 1, 4, 4}, causal...)
		n.constant("k", nil, 12)
		n.op("Where", "w", nil, "c", "k", "x")
		n.op("Softmax", "y", attrs{"axis": 3}, "w")
	}, false, 0},
	{"a sum hides", func(n *net) {
		n.constant("k", []int{4, 4}, causalOffsets(-10000, 0)...)
		n.op("Add", "w", nil, "x", "k")
		n.op("Softmax", "y", attrs{"axis": 3}, "w")
	}, true, 0},
	{"a sum hides and biases", func(n *net) {
		n.constant("k", []int{4, 4}, causalOffsets(math.Inf(-1), 0.5)...)
		n.op("Add", "w", nil, "k", "x")
		n.op("Softmax", "y", attrs{"axis": 3}, "w")
	}, true, 0},
	{"a sum with numbers", func(n *net) {
		n.constant("k", []int{4, 4}, causalOffsets(-10, 0)...)
		n.op("Add", "w", nil, "x", "k")
		n.op("Softmax", "y", attrs{"axis": 3}, "w")
	}, false, 0},
	{"through a reshape", func(n *net) {
		n.constant("k", []int{4, 4}, causalOffsets(-10000, 0)...)
		n.op("Add", "w", nil, "x", "k")
		n.ints("s", 2, 4, 4)
		n.op("Reshape", "r", nil, "w", "s")
		n.op("Softmax", "y", attrs{"axis": 2}, "r")
	}, true, 0},
	{"scores that others read", func(n *net) {
		n.constant("k", []int{4, 4}, causalOffsets(-30, 0)...)
		n.op("Add", "w", nil, "x", "k")
		n.op("Softmax", "s", attrs{"axis": 3}, "w")
		n.op("Concat", "y", attrs{"axis": 1}, "s", "w")
	}, false, 0},
	{"an input hides", func(n *net) {
		inputMask(n, -10000)
		n.op("Add", "w", nil, "x", "h")
		n.op("Softmax", "y", attrs{"axis": 3}, "w")
	}, true, 0},
	{"an input biases", func(n *net) {
		inputMask(n, -2)
		n.op("Add", "w", nil, "x", "h")
		n.op("Softmax", "y", attrs{"axis": 3}, "w")
	}, false, 0},
	{"an input and a constant hide", func(n *net) {
		inputMask(n, -10000)
		n.op("Add", "v", nil, "x", "h")
		n.bools("c", []int{1, 1, 4, 4}, causal...)
		n.constant("low", nil, math.Inf(-1))
		n.op("Where", "w", nil, "c", "low", "v")
		n.op("Softmax", "y", attrs{"axis": 3}, "w")
	}, true, 1},
	{"a condition of the input hides", func(n *net) {
		n.ints("zero", 0)
		n.op("Equal", "e", nil, "m", "zero")
		n.constant("low", nil, -1e9)
		n.op("Where", "w", nil, "e", "low", "x")
		n.op("Softmax", "y", attrs{"axis": 3}, "w")
	}, true, 0},
}

// inputMask makes h = (1 − m)·factor as exporters do, in the shape of a row of keys.
func inputMask(n *net, factor float64) {
	n.ints("axes", 1, 2)
	n.constant("one", nil, 1)
	n.constant("factor", nil, factor)
	n.op("Unsqueeze", "u", nil, "m", "axes")
	n.op("Cast", "f", attrs{"to": 1}, "u")
	n.op("Sub", "d", nil, "one", "f")
	n.op("Mul", "h", nil, "d", "factor")
}

// TestMasks: what hides becomes the second operand of OpSoftmax, what is a number stays one; both follow the float model.
func TestMasks(t *testing.T) {
	for _, c := range maskCases {
		t.Run(c.name, func(t *testing.T) {
			n := newNet(t, 3)
			n.input("x", 1, 2, 4, 4)
			n.integers("m", 2, 1, 4)
			c.build(n)
			if c.name[:2] != "an" && c.name[:6] != "a cond" { // the mask input is not read
				n.graph.Input = n.graph.Input[:1]
			}
			g := n.load("y")
			rows := keepFirst(g, n.rows(g, 40))
			r, err := Compile(g, Options{Calibration: rows[:30], Shift: 14})
			if err != nil {
				t.Fatal(err)
			}
			for _, node := range r.Graph.Nodes {
				if node.Op == graph.OpSoftmax && (len(node.Inputs) > 1) != c.masked {
					t.Errorf("softmax of %d operands", len(node.Inputs))
				}
			}
			if got := count(r.Graph, graph.OpMul); c.masked && got != c.inputs {
				t.Errorf("%d products, want %d", got, c.inputs)
			}
			e, err := Evaluate(g, r, rows[30:])
			if err != nil {
				t.Fatal(err)
			}
			if e.MaxErrorOfRange > productError {
				t.Errorf("error %g of range", e.MaxErrorOfRange)
			}
		})
	}
}

// keepFirst makes the first entry of each mask 1, so that no row is masked whole.
func keepFirst(g *onnx.Graph, rows [][]*onnx.Tensor) [][]*onnx.Tensor {
	for _, row := range rows {
		for _, t := range row {
			if t.DType == onnx.Int64 {
				t.Int[0] = 1
			}
		}
	}
	return rows
}

// TestInputMasksWhole: an input that hides every position has no meaning.
func TestInputMasksWhole(t *testing.T) {
	n := newNet(t, 3)
	n.input("x", 1, 2, 4, 4)
	n.integers("m", 2, 1, 4)
	inputMask(n, -10000)
	n.op("Add", "w", nil, "x", "h")
	n.op("Softmax", "y", attrs{"axis": 3}, "w")
	g := n.load("y")
	r, err := Compile(g, Options{Calibration: keepFirst(g, n.rows(g, 20)), Shift: 12})
	if err != nil {
		t.Fatal(err)
	}
	row := n.rows(g, 1)[0]
	clear(row[1].Int)
	if _, err := runInteger(g, r, row); err == nil {
		t.Error("a row masked whole has a softmax")
	}
}

// TestGeneratedMasks: without calibration data a mask keeps everything, and ids are of the vocabulary.
func TestGeneratedMasks(t *testing.T) {
	n := newNet(t, 3)
	n.integers("i", 5, 1, 4)
	n.integers("m", 2, 1, 4)
	n.weights("t", 1, 5, 4)
	n.op("Gather", "x", nil, "t", "i")
	inputMask(n, -10000)
	n.op("Add", "w", nil, "x", "h")
	n.op("Softmax", "y", attrs{"axis": 3}, "w")
	g := n.load("y")
	r, err := Compile(g, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if !r.Report.Generated || r.Report.MaxErrorOfRange > productError {
		t.Errorf("%+v", r.Report)
	}
}
