package quant

import (
	"errors"
	"math"
	"strings"
	"testing"

	"github.com/zkvin/zkvin/onnx"
	"github.com/zkvin/zkvin/ops"
)

// refusalCases are networks over an input x of shape [1, 2, 4, 4].
var refusalCases = []struct {
	name  string
	build func(n *net)
	class error
	want  []string
}{
	{"bias from the input", func(n *net) {
		n.weights("w", 1, 2, 2, 1, 1)
		n.op("GlobalAveragePool", "p", nil, "x")
		n.op("Flatten", "f", attrs{"axis": 0}, "p")
		n.ints("s", 2)
		n.op("Reshape", "b", nil, "f", "s")
		n.op("Conv", "y", nil, "x", "w", "b")
	}, ErrUnsupported, []string{`(Conv "y")`, "constant bias"}},
	{"table from the input", func(n *net) {
		n.integers("i", 2, 3)
		n.op("Gather", "y", nil, "x", "i")
	}, ErrUnsupported, []string{`node 0 (GatherRows "y")`, "constant table"}},
	{"infinite addend", func(n *net) {
		n.constant("c", nil, math.Inf(-1))
		n.op("Relu", "r", nil, "x")
		n.op("Add", "a", nil, "r", "c")
		n.op("MaxPool", "y", attrs{"kernel_shape": []int{1, 2}}, "a")
	}, ErrRange, []string{`"a"`, "infinite"}},
	{"row masked whole", func(n *net) {
		n.constant("m", []int{4, 1}, 0, math.Inf(-1), 0, 0)
		n.op("Add", "a", nil, "x", "m")
		n.op("Softmax", "y", attrs{"axis": 3}, "a")
	}, ErrMasked, []string{`(Softmax "y")`, "row 1"}},
	{"row masked whole by a number", func(n *net) {
		n.bools("c", []int{4, 1}, 0, 0, 0, 1)
		n.constant("k", nil, -1e9)
		n.op("Where", "a", nil, "c", "k", "x")
		n.op("Softmax", "y", attrs{"axis": 3}, "a")
	}, ErrMasked, []string{"row 3"}},
	{"division by zero", func(n *net) {
		n.constant("c", []int{2}, 1, 0)
		n.ints("s", 16, 2)
		n.op("Reshape", "r", nil, "x", "s")
		n.op("Relu", "p", nil, "r")
		n.op("Div", "y", nil, "p", "c")
	}, ErrRange, []string{`"y"`, "NaN"}},
	{"huge addend", func(n *net) {
		n.constant("c", nil, 1e30)
		n.op("Relu", "r", nil, "x")
		n.op("Add", "y", nil, "r", "c")
	}, ErrRange, []string{`"y"`, "e+30"}},
	{"huge padding", func(n *net) {
		n.ints("p", 0, 0, 1, 1, 0, 0, 1, 1)
		n.constant("v", nil, -1e9)
		n.op("Pad", "p1", nil, "x", "p", "v")
		n.constant("lo", nil, -1)
		n.op("Clip", "y", nil, "p1", "lo")
	}, ErrRange, []string{`"p1"`, "1e+09"}},
}

// TestRefusals: what cannot be lowered is named, with what can.
func TestRefusals(t *testing.T) {
	for _, c := range refusalCases {
		t.Run(c.name, func(t *testing.T) {
			n := newNet(t, 1)
			n.input("x", 1, 2, 4, 4)
			c.build(n)
			g := n.load("y")
			_, err := Compile(g, Options{})
			if !errors.Is(err, c.class) {
				t.Fatalf("got %v, want %v", err, c.class)
			}
			for _, part := range c.want {
				if !strings.Contains(err.Error(), part) {
					t.Errorf("%q does not say %q", err, part)
				}
			}
		})
	}
}

// TestUnknownOperator: an operator without lowering is refused before any work, whatever the importer learns.
func TestUnknownOperator(t *testing.T) {
	g := &onnx.Graph{
		Values: []onnx.Value{{Name: "x", Shape: []int{1}}, {Name: "y", Shape: []int{1}}},
		Inputs: []int{0}, Outputs: []int{1},
		Nodes: []onnx.Node{{Op: "Erfinv", Name: "e", Inputs: []int{0}, Outputs: []int{1}, Index: 4}},
	}
	_, err := Compile(g, Options{})
	if !errors.Is(err, ErrUnsupported) || !strings.Contains(err.Error(), `node 4 (Erfinv "e")`) {
		t.Errorf("got %v", err)
	}
}

func TestOptionsRefused(t *testing.T) {
	n := newNet(t, 1)
	n.input("x", 1, 4)
	n.op("Relu", "y", nil, "x")
	g := n.load("y")
	for _, o := range []Options{
		{ActivationBits: 7}, {ActivationBits: 17}, {WeightBits: 3}, {WeightBits: 32}, {Headroom: 0.5}, {Headroom: math.NaN()},
		{Headroom: math.Inf(1)}, {Shift: -1}, {Shift: 25}, {MaxError: -1}, {MaxError: math.NaN()}, {CheckRows: -1},
	} {
		if _, err := Compile(g, o); !errors.Is(err, ErrOptions) {
			t.Errorf("%+v: %v", o, err)
		}
	}
}

func TestCalibrationRefused(t *testing.T) {
	n := newNet(t, 1)
	n.input("x", 1, 2)
	n.op("Relu", "y", nil, "x")
	g := n.load("y")
	good := &onnx.Tensor{DType: onnx.Float, Shape: []int{1, 2}, Float: []float64{1, 2}}
	rows := map[string][]*onnx.Tensor{
		"none":    {},
		"two":     {good, good},
		"nil":     {nil},
		"shape":   {{DType: onnx.Float, Shape: []int{2}, Float: []float64{1, 2}}},
		"integer": {{DType: onnx.Int64, Shape: []int{1, 2}, Int: []int64{1, 2}}},
	}
	for name, row := range rows {
		if _, err := Compile(g, Options{Calibration: [][]*onnx.Tensor{{good}, row}}); !errors.Is(err, ErrInput) || !strings.Contains(err.Error(), "row 1") {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := Compile(g, Options{Calibration: [][]*onnx.Tensor{}}); !errors.Is(err, ErrInput) {
		t.Errorf("no rows: %v", err)
	}
	r, err := Compile(g, Options{Calibration: [][]*onnx.Tensor{{good}}})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Evaluate(g, r, nil); !errors.Is(err, ErrInput) {
		t.Errorf("evaluation of no rows: %v", err)
	}
	huge := &onnx.Tensor{DType: onnx.Float, Shape: []int{1, 2}, Float: []float64{1, 1e12}}
	if _, err := Compile(g, Options{Calibration: [][]*onnx.Tensor{{huge}}}); !errors.Is(err, ErrRange) {
		t.Errorf("values of 1e12: %v", err)
	}
}

func TestIntegerInputTooWide(t *testing.T) {
	n := newNet(t, 1)
	n.pixels("x", 1, 2)
	n.op("Cast", "f", attrs{"to": 1}, "x")
	n.op("Relu", "y", nil, "f")
	g := n.load("y")
	row := []*onnx.Tensor{{DType: onnx.Int64, Shape: []int{1, 2}, Int: []int64{5, 70000}}}
	if _, err := Compile(g, Options{Calibration: [][]*onnx.Tensor{row}}); !errors.Is(err, ErrRange) || !strings.Contains(err.Error(), `"x"`) {
		t.Errorf("got %v", err)
	}
}

// TestOverflowIsAnError: a row beyond the calibrated ranges is refused with its tensor, at the input and inside.
func TestOverflowIsAnError(t *testing.T) {
	n := newNet(t, 1)
	n.input("x", 1, 2)
	n.constant("w", []int{2, 1}, 1, 1)
	n.op("MatMul", "sum", nil, "x", "w")
	n.op("Relu", "y", nil, "sum")
	g := n.load("y")
	row := func(a, b float64) []*onnx.Tensor {
		return []*onnx.Tensor{{DType: onnx.Float, Shape: []int{1, 2}, Float: []float64{a, b}}}
	}
	// On the calibration rows the two entries nearly cancel.
	r, err := Compile(g, Options{Calibration: [][]*onnx.Tensor{row(1, -1), row(-1, 0.95), row(0.9, -1)}})
	if err != nil {
		t.Fatal(err)
	}
	_, err = Evaluate(g, r, [][]*onnx.Tensor{row(1, -1), row(1, 1)})
	var inside *ops.RangeError
	if !errors.Is(err, ErrOutOfRange) || !errors.As(err, &inside) || inside.Tensor != "y" || !strings.Contains(err.Error(), "row 1") {
		t.Errorf("overflow inside: %v", err)
	}
	_, err = Evaluate(g, r, [][]*onnx.Tensor{row(1, -1e6)})
	var input *RangeError
	if !errors.Is(err, ErrOutOfRange) || !errors.As(err, &input) || input.Tensor != "x" || input.Index != 1 {
		t.Errorf("overflow of the input: %v", err)
	}
	if !strings.Contains(err.Error(), `tensor "x": entry 1 is -1e+06`) {
		t.Errorf("error %q does not name tensor, entry and value", err)
	}
}
