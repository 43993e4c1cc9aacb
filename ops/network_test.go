package ops_test

import (
	"testing"

	"pgregory.net/rapid"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/ops"
)

// rescale appends a rescale to values of 12 bits.
func (s *sample) rescale(t *rapid.T, f int64, in int) int {
	id, err := s.fit(f, in, 12)
	if err != nil {
		t.Fatal(err)
	}
	return id
}

func (s *sample) reshape(in int, shape ...int) int {
	attr := make([]int64, len(shape))
	for i, d := range shape {
		attr[i] = int64(d)
	}
	return s.node(graph.OpReshape, attr, s.g.Tensors[in].Exp, shape, in)
}

func (s *sample) transpose(in int, perm ...int) int {
	attr, shape := make([]int64, len(perm)), make([]int, len(perm))
	for i, p := range perm {
		attr[i], shape[i] = int64(p), s.shape(in)[p]
	}
	return s.node(graph.OpTranspose, attr, 10, shape, in)
}

func (s *sample) gemm(t *rapid.T, in, outs int) int {
	shape := append([]int(nil), s.shape(in)...)
	k := shape[len(shape)-1]
	shape[len(shape)-1] = outs
	return s.node(graph.OpGemm, nil, 22, shape, in, s.weight(t, outs, k))
}

// slice keeps n entries of an axis from first on.
func (s *sample) slice(in, axis, first, n int) int {
	shape := append([]int(nil), s.shape(in)...)
	shape[axis] = n
	var attr []int64
	for d := range shape {
		start := 0
		if d == axis {
			start = first
		}
		attr = append(attr, int64(start), 1)
	}
	return s.node(graph.OpSlice, attr, 10, shape, in)
}

// networks are programs of several operators; inputs and weights are drawn.
var networks = map[string]func(t *rapid.T, s *sample) int{
	"tied": tied, "masked": masked, "ranks": ranks,
	"attention": attention, "normalize": normalize, "maxima": maxima,
	// A convolutional network whose flattened features are read by a dense layer.
	"cnn": func(t *rapid.T, s *sample) int {
		x := s.input(t, -1000, 1000, 1, 1, 6, 7)
		y := s.node(graph.OpConv, []int64{1, 1, 1, 1, 1, 1, 1, 1, 1}, 22, []int{1, 3, 6, 7}, x, s.weight(t, 3, 1, 3, 3))
		y = s.node(graph.OpAdd, []int64{1, 0, 1, 10}, 22, []int{1, 3, 6, 7}, y, s.weight(t, 1, 3, 1, 1))
		y = s.rescale(t, graph.FuncReLU, y)
		y = s.node(graph.OpMaxPool, []int64{2, 2, 2, 2, 0, 0, 0, 1, 1, 1}, 10, []int{1, 3, 3, 4}, y)
		y = s.rescale(t, graph.FuncIdentity, s.gemm(t, s.reshape(y, 1, 36), 5))
		return s.node(graph.OpArgMax, []int64{0}, 0, []int{1, 1}, y)
	},
	// Heads split off by slices of a rigid dimension, then reshaped, mixed and joined.
	"heads": func(t *rapid.T, s *sample) int {
		x := s.input(t, -1000, 1000, 3, 4)
		y := s.rescale(t, graph.FuncIdentity, s.gemm(t, x, 12))
		q, k := s.reshape(s.slice(y, 1, 0, 6), 3, 2, 3), s.reshape(s.slice(y, 1, 6, 6), 3, 2, 3)
		z := s.node(graph.OpAdd, []int64{1, 0, -1, 1}, 10, []int{3, 2, 3}, q, k)
		z = s.rescale(t, graph.FuncIdentity, s.node(graph.OpScale, []int64{1 << 21}, 22, s.shape(z), z))
		z = s.reshape(s.transpose(z, 1, 0, 2), 2, 9)
		return s.rescale(t, graph.FuncReLU, s.gemm(t, z, 4))
	},
	// Reshapes whose cuts do not divide each other.
	"conflict": func(t *rapid.T, s *sample) int {
		x := s.input(t, -1000, 1000, 12)
		a := s.reshape(s.transpose(s.reshape(x, 4, 3), 1, 0), 12)
		b := s.reshape(s.transpose(s.reshape(x, 2, 6), 1, 0), 12)
		c := s.reshape(s.transpose(s.reshape(x, 2, 3, 2), 2, 0, 1), 12)
		return s.node(graph.OpAdd, []int64{1, 0, 1, 0, 1, 1}, 10, []int{12}, a, b, c)
	},
	// A flattened plane, walked along by a slice and padded, read again as a plane.
	"rigid": func(t *rapid.T, s *sample) int {
		x := s.input(t, -1000, 1000, 2, 3, 4)
		y := s.slice(s.reshape(x, 2, 12), 1, 2, 9)
		y = s.node(graph.OpPad, []int64{0, 2, 0, 1, 7}, 10, []int{2, 12}, y)
		y = s.reshape(y, 2, 2, 3, 2)
		y = s.node(graph.OpWindowSum, []int64{2, 2, 1, 1, 0, 1, 1, 0, 1, 1}, 10, []int{2, 2, 3, 2}, y)
		y = s.node(graph.OpReduceSum, []int64{1, 3}, 10, []int{2, 1, 3, 1}, y)
		return s.node(graph.OpConcat, []int64{0}, 10, []int{5, 3}, s.reshape(y, 2, 3), s.slice(s.reshape(x, 8, 3), 0, 5, 3))
	},
	// A sliced axis, split by a reshape and read whole by a dense layer, a product and ArgMax.
	"resplit": func(t *rapid.T, s *sample) int {
		x := s.input(t, -1000, 1000, 3, 14)
		y := s.reshape(s.reshape(s.slice(x, 1, 1, 12), 3, 2, 2, 3), 3, 12)
		y = s.node(graph.OpMul, nil, 22, []int{3, 12}, y, s.weight(t, 1, 12))
		y = s.rescale(t, graph.FuncIdentity, s.gemm(t, s.rescale(t, graph.FuncIdentity, y), 7))
		z := s.reshape(s.reshape(s.slice(x, 1, 0, 12), 3, 4, 3), 3, 12)
		z = s.rescale(t, graph.FuncIdentity, s.gemm(t, z, 7))
		y = s.node(graph.OpAdd, []int64{1, 0, 1, 0}, 10, []int{3, 7}, y, z)
		y = s.reshape(s.reshape(s.slice(s.rescale(t, graph.FuncIdentity, y), 1, 1, 6), 3, 3, 2), 3, 6)
		return s.node(graph.OpArgMax, []int64{0}, 0, []int{3, 1}, y)
	},
	// Probabilities over an axis that a reshape cut, several rows.
	"softmax": func(t *rapid.T, s *sample) int {
		x := s.input(t, -20, 20, 2, 3, 6)
		y := s.node(graph.OpSoftmax, []int64{1}, 14, []int{2, 3, 6}, x)
		return s.gemm(t, s.transpose(s.reshape(y, 2, 3, 3, 2), 0, 2, 1, 3), 3)
	},
	// Depthwise and pointwise convolutions with a stride, of a one-row image.
	"depthwise": func(t *rapid.T, s *sample) int {
		x := s.input(t, -1000, 1000, 2, 4, 1, 9)
		y := s.node(graph.OpConv, []int64{1, 2, 0, 1, 0, 1, 1, 1, 4}, 22, []int{2, 4, 1, 5}, x, s.weight(t, 4, 1, 1, 3))
		y = s.rescale(t, 0, y)
		y = s.node(graph.OpConv, []int64{1, 1, 0, 0, 0, 0, 1, 1, 2}, 22, []int{2, 6, 1, 5}, y, s.weight(t, 6, 2, 1, 1))
		return s.reshape(s.rescale(t, graph.FuncReLU, y), 2, 30)
	},
}

func drawNetwork(t *rapid.T, name string) *sample {
	s := &sample{}
	s.g.Name, s.g.Tables = name, tables
	if err := s.show(networks[name](t, s)); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return s
}

// TestNetworksSatisfyTheRelation runs programs in which dimensions are split, joined and
// tied across operators.
func TestNetworksSatisfyTheRelation(t *testing.T) {
	for name := range networks {
		t.Run(name, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				r := relate(t, drawNetwork(t, name))
				e := newEvaluator(r.rel.System, r.values, r.w.Data)
				if err := e.filled(r.values); err != nil {
					t.Fatal(err)
				}
				if err := e.satisfied(); err != nil {
					t.Fatal(err)
				}
			})
		})
	}
}

// TestFlattenCostsNothing: the features of a convolution keep their axes through a flatten,
// and the dense layer's weights take them over.
func TestFlattenCostsNothing(t *testing.T) {
	s := rapid.Custom(func(t *rapid.T) *sample { return drawNetwork(t, "cnn") }).Example(1)
	rel, err := ops.Relate(&s.g, 10)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range rel.System.Forms {
		if len(f.Terms) > 4 {
			t.Errorf("a form has %d terms: an axis was joined", len(f.Terms))
		}
	}
	for _, c := range rel.System.Contractions {
		if got, want := rel.System.Forms[c.B].Axes, []int{5, 3, 3, 4}; len(c.LabelsOut) == 1 && !equal(got, want) {
			t.Errorf("dense weights have axes %v, want %v", got, want)
		}
	}
}
