package quant

import (
	"errors"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/onnx"
	"github.com/zkvin/zkvin/ops"
)

// addBlock adds a pre-norm block: from + f(norm(from)), f a dense layer.
func addBlock(n *net, from, name string, width int) {
	n.weights(name+".g", 1, width)
	n.weights(name+".b", 1, width)
	n.weights(name+".w", 0.3, width, width)
	n.weights(name+".c", 0.3, width)
	n.op("LayerNormalization", name+".n", attrs{"axis": -1}, from, name+".g", name+".b")
	n.op("MatMul", name+".m", nil, name+".n", name+".w")
	n.op("Add", name+".a", nil, name+".m", name+".c")
	n.op("Add", name, nil, from, name+".a")
}

// TestStreamIsExact: through blocks with residual connections the stream is never rescaled; each normalisation and each
// block's output is, once.
func TestStreamIsExact(t *testing.T) {
	n := newNet(t, 5)
	n.input("x", 2, 16)
	addBlock(n, "x", "one", 16)
	addBlock(n, "one", "two", 16)
	addBlock(n, "two", "three", 16)
	n.op("LayerNormalization", "y", attrs{"axis": -1}, "three", "one.g", "two.b")
	g := n.load("y")
	r, err := Compile(g, Options{Calibration: n.rows(g, 30)})
	if err != nil {
		t.Fatal(err)
	}
	// 3 normalisations and 3 outputs of blocks; the last one's scale and bias find no product, so two more.
	if got := count(r.Graph, graph.OpRescale); got != 8 {
		t.Errorf("%d rescales, want 8", got)
	}
	facts, err := ops.Facts(r.Graph)
	if err != nil {
		t.Fatal(err)
	}
	for _, node := range r.Graph.Nodes {
		if node.Op == graph.OpReduceSum && facts[node.Inputs[0]].Class == ops.Accumulator {
			t.Errorf("normalisation %q reads an accumulator", node.Name)
		}
	}
	e, err := Evaluate(g, r, n.rows(g, 10))
	if err != nil || e.MaxErrorOfRange > productError {
		t.Errorf("%v: %+v", err, e)
	}
}

// TestNormalizeWithinBounds: rows of no variance, and rows at the ends of the range, give results; nothing overflows.
func TestNormalizeWithinBounds(t *testing.T) {
	for _, width := range []int{1, 2, 7, 64, 768, 4096} {
		n := newNet(t, 5)
		n.input("x", 3, width)
		n.op("com.microsoft:SimplifiedLayerNormalization", "r", attrs{"axis": -1, "epsilon": 1e-5}, "x", "g")
		n.op("LayerNormalization", "y", attrs{"axis": -1, "epsilon": 1e-12}, "x", "g")
		n.constant("g", []int{width}, slices.Repeat([]float64{1}, width)...)
		g := n.load("y")
		r, err := Compile(g, Options{Calibration: n.rows(g, 10), Shift: 13, CheckRows: 2})
		if err != nil {
			t.Fatalf("width %d: %v", width, err)
		}
		x := onnx.NewTensor(onnx.Float, []int{3, width})
		for i := range width {
			x.Float[i] = 0.7                                            // no variance
			x.Float[width+i] = 0.5 + math.Ldexp(float64(i%2), -20)      // next to none
			x.Float[2*width+i] = 1.4 * math.Copysign(1, float64(i%2)-1) // beyond what was calibrated
		}
		e, err := Evaluate(g, r, [][]*onnx.Tensor{{x}})
		if err != nil {
			t.Fatalf("width %d: %v", width, err)
		}
		if width > 1 && e.PerLayer[len(e.PerLayer)-1].MaxError > 1.5 {
			t.Errorf("width %d: error %g", width, e.PerLayer[len(e.PerLayer)-1].MaxError)
		}
	}
}

// foldCases are what follows a normalisation n of width 6 over x, [1, 3, 6]: whether its scale goes into weights.
var foldCases = []struct {
	name  string
	build func(n *net)
	folds bool
}{
	{"a product", func(n *net) { n.op("MatMul", "y", nil, "n", "w") }, true},
	{"two products", func(n *net) {
		n.op("MatMul", "a", nil, "n", "w")
		n.op("MatMul", "d", nil, "n", "v")
		n.op("Add", "y", nil, "a", "d")
	}, true},
	{"products behind wiring", func(n *net) {
		n.ints("s", 3, 1, 6)
		n.op("Reshape", "r", nil, "n", "s")
		n.op("Transpose", "p", attrs{"perm": []int{1, 0, 2}}, "r")
		n.indices("at", nil, 1)
		n.op("Gather", "q", attrs{"axis": 1}, "p", "at")
		n.op("Gemm", "y", attrs{"transB": 1}, "q", "u", "c")
	}, true},
	{"a product and a sum", func(n *net) {
		n.op("MatMul", "a", nil, "n", "w")
		n.op("Add", "y", nil, "a", "n")
	}, false},
	{"a product along another axis", func(n *net) {
		n.op("Transpose", "p", attrs{"perm": []int{0, 2, 1}}, "n")
		n.weights("k", 0.4, 3, 2)
		n.op("MatMul", "y", nil, "p", "k")
	}, false},
	{"a product from the left", func(n *net) {
		n.weights("k", 0.4, 2, 3)
		n.op("MatMul", "y", nil, "k", "n")
	}, false},
	{"a reshape of the axis", func(n *net) {
		n.ints("s", 1, 6, 3)
		n.op("Reshape", "r", nil, "n", "s")
		n.weights("k", 0.4, 3, 2)
		n.op("MatMul", "y", nil, "r", "k")
	}, false},
	{"a product of activations", func(n *net) {
		n.op("Transpose", "p", attrs{"perm": []int{0, 2, 1}}, "n")
		n.op("MatMul", "y", nil, "n", "p")
	}, false},
}

// TestNormalizationFolds: scale and bias of a normalisation cost a product and a rescale unless only products by constant
// matrices read it; the result is the float model's either way.
func TestNormalizationFolds(t *testing.T) {
	for _, c := range foldCases {
		t.Run(c.name, func(t *testing.T) {
			n := newNet(t, 9)
			n.input("x", 1, 3, 6)
			n.weights("w", 0.4, 6, 6)
			n.weights("v", 0.4, 6, 6)
			n.weights("u", 0.4, 4, 6)
			n.weights("c", 0.4, 4)
			n.weights("g", 1, 6)
			n.weights("b", 1, 6)
			n.op("LayerNormalization", "n", attrs{"axis": -1}, "x", "g", "b")
			c.build(n)
			g := n.load("y")
			r, err := Compile(g, Options{Calibration: n.rows(g, 30)})
			if err != nil {
				t.Fatal(err)
			}
			if got := count(r.Graph, graph.OpMul); (got == 1) != c.folds { // one is the normalisation's own
				t.Errorf("%d products", got)
			}
			e, err := Evaluate(g, r, n.rows(g, 10))
			if err != nil {
				t.Fatal(err)
			}
			if e.MaxErrorOfRange > productError {
				t.Errorf("error %g of range", e.MaxErrorOfRange)
			}
		})
	}
}

// TestTiedEmbedding: an output layer that is the transpose of the embedding is the same weight, another one is not.
func TestTiedEmbedding(t *testing.T) {
	for _, tied := range []bool{true, false} {
		n := newNet(t, 9)
		n.integers("i", 11, 2)
		n.weights("t", 1, 11, 6)
		n.op("Gather", "e", nil, "t", "i")
		addBlock(n, "e", "block", 6)
		n.op("LayerNormalization", "n", attrs{"axis": -1}, "block", "block.g", "block.b")
		last := "t"
		if !tied {
			n.weights("u", 1, 11, 6)
			last = "u"
		}
		n.op("Transpose", "h", attrs{"perm": []int{1, 0}}, last)
		n.op("MatMul", "y", nil, "n", "h")
		g := n.load("y")
		r, err := Compile(g, Options{Calibration: n.rows(g, 40)})
		if err != nil {
			t.Fatal(err)
		}
		large := 0
		for _, w := range r.Weights.Data {
			if len(w) == 66 {
				large++
			}
		}
		if want := map[bool]int{true: 1, false: 2}[tied]; large != want {
			t.Errorf("tied %t: %d tables of rows, want %d", tied, large, want)
		}
		if e, err := Evaluate(g, r, n.rows(g, 10)); err != nil || e.MaxErrorOfRange > productError {
			t.Errorf("tied %t: %v: %+v", tied, err, e)
		}
	}
}

// TestLargeVocabulary: ids beyond 2^15 are stored less 2^15, in and out; one past the vocabulary is refused.
func TestLargeVocabulary(t *testing.T) {
	const rows = 40000
	n := newNet(t, 9)
	n.integers("i", rows, 2)
	n.weights("t", 1, rows, 2)
	n.op("Gather", "e", nil, "t", "i")
	n.weights("w", 1, 2, rows)
	n.op("MatMul", "s", nil, "e", "w")
	n.op("ArgMax", "y", attrs{"axis": 1}, "s")
	g := n.load("e", "y")
	r, err := Compile(g, Options{Calibration: n.rows(g, 4), Shift: 12})
	if err != nil {
		t.Fatal(err)
	}
	in, out := &r.Graph.Tensors[r.Graph.Inputs[0]], &r.Graph.Tensors[r.Graph.Outputs[1]]
	if in.Offset != idOffset || out.Offset != idOffset {
		t.Errorf("offsets %d and %d, want %d", in.Offset, out.Offset, idOffset)
	}
	e, err := Evaluate(g, r, n.rows(g, 6))
	if err != nil || e.MaxErrorOfRange > productError {
		t.Errorf("%v: %+v", err, e)
	}
	past := []*onnx.Tensor{{DType: onnx.Int64, Shape: []int{2}, Int: []int64{3, rows}}}
	if _, err := runInteger(g, r, past); !errors.Is(err, ErrOutOfRange) || !strings.Contains(err.Error(), "40000") {
		t.Errorf("id past the vocabulary: %v", err)
	}
	long := []*onnx.Tensor{{DType: onnx.Int64, Shape: []int{3}, Int: []int64{1, 2, 3}}}
	if _, err := Evaluate(g, r, [][]*onnx.Tensor{long}); !errors.Is(err, ErrInput) {
		t.Errorf("three ids for two: %v", err)
	}
}

// TestSaturationIsReported: a table that cannot hold a function's values beyond what calibration saw says where it ends.
func TestSaturationIsReported(t *testing.T) {
	n := newNet(t, 9)
	n.input("x", 40)
	n.constant("k", nil, 4)
	n.op("Mul", "m", nil, "x", "k")
	n.op("Exp", "y", nil, "m")
	g := n.load("y")
	r, err := Compile(g, Options{Calibration: n.rows(g, 20), Headroom: 2})
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Report.Saturations) != 1 {
		t.Fatalf("%+v", r.Report.Saturations)
	}
	s := r.Report.Saturations[0]
	if s.Name != "y" || !(s.High < s.ExactHigh) || math.Exp(4*s.ExactHigh) < 2*math.Exp(4*s.High) || s.ExactLow != -4 {
		t.Errorf("%+v", s)
	}
	over := onnx.NewTensor(onnx.Float, []int{40})
	over.Float[3] = s.ExactHigh + 0.5
	if _, err := runInteger(g, r, []*onnx.Tensor{over}); !errors.Is(err, ErrOutOfRange) {
		t.Errorf("beyond the end: %v", err)
	}
}

// TestEdgeOfADomain: rounding may push an argument a unit beyond the domain, where the end counts; farther out there is
// no value, nor at a pole.
func TestEdgeOfADomain(t *testing.T) {
	inf := math.Inf(1)
	root := tabled([]float64{math.NaN(), math.NaN(), math.NaN(), 0, 1, 2, 1e9}, 0)
	if !slices.Equal(root, []int16{graph.Undefined, 0, 0, 0, 1, 2, graph.Undefined}) {
		t.Errorf("root: %v", root)
	}
	inverse := tabled([]float64{-1, -8, inf, 8, 1, -1 << 15}, 0)
	if !slices.Equal(inverse, []int16{-1, -8, graph.Undefined, 8, 1, graph.Undefined + 1}) {
		t.Errorf("inverse: %v", inverse)
	}
}

// TestStreamOfOutliers: a block with one channel hundreds of times larger than the others leaves their sum its precision.
func TestStreamOfOutliers(t *testing.T) {
	const width = 16
	n := newNet(t, 5)
	n.input("x", 2, width)
	addBlock(n, "x", "one", width)
	scale := slices.Repeat([]float64{1}, width)
	scale[3] = 400
	n.constant("outlier", []int{width}, scale...)
	n.weights("w", 0.3, width, width)
	n.op("MatMul", "m", nil, "one", "w")
	n.op("Mul", "large", nil, "m", "outlier")
	n.op("Add", "two", nil, "one", "large")
	addBlock(n, "two", "three", width)
	n.op("LayerNormalization", "y", attrs{"axis": -1}, "three", "one.g", "one.b")
	g := n.load("y")
	r, err := Compile(g, Options{Calibration: n.rows(g, 30), Shift: 14})
	if err != nil {
		t.Fatal(err)
	}
	e, err := Evaluate(g, r, n.rows(g, 10))
	if err != nil {
		t.Fatal(err)
	}
	terms := 0
	for _, node := range r.Graph.Nodes {
		if node.Op == graph.OpRescale && node.Name == "large" {
			terms++
		}
	}
	if terms != 2 {
		t.Errorf("the large term has %d parts, want 2", terms)
	}
	if e.MaxErrorOfRange > productError {
		t.Errorf("error %g of range", e.MaxErrorOfRange)
	}
}
