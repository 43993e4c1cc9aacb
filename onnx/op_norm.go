package onnx

import (
	"fmt"
	"math"
	"slices"
)

func normOperators() []operator {
	return []operator{{
		name: "BatchNormalization", minIn: 5, maxIn: 5, maxOut: 5,
		attrs: []attrRule{{"epsilon", kindFloat, 0, 0}, {"momentum", kindFloat, 0, 0}, {"training_mode", kindInt, 14, 0}},
		read:  readBatchNorm, infer: inferBatchNorm, eval: evalBatchNorm,
	}}
}

// readBatchNorm brings y = (x - mean) / √(variance + ε) · scale + bias to y = x·a + b. The node that it emits is folded
// or replaced before the graph is finished.
func readBatchNorm(r *reader) ([]int, error) {
	if r.int("training_mode", 0) != 0 {
		return nil, errf(ErrUnsupported, "attribute \"training_mode\" is 1; supported is inference")
	}
	if err := r.wantFloat(); err != nil {
		return nil, err
	}
	x := r.value(0)
	if len(x.Shape) < 2 {
		return nil, errf(ErrShape, "input %s has no channel axis", describe(x))
	}
	var p [4]*Tensor
	for i, what := range []string{"scale", "bias", "mean", "variance"} {
		t, err := r.constant(i+1, what)
		if err != nil {
			return nil, err
		}
		if !slices.Equal(t.Shape, x.Shape[1:2]) {
			return nil, errf(ErrShape, "%s has shape %v, input %s has %d channels", what, t.Shape, describe(x), x.Shape[1])
		}
		p[i] = t
	}
	epsilon := r.float("epsilon", float64(float32(1e-5)))
	a, b := NewTensor(Float, x.Shape[1:2]), NewTensor(Float, x.Shape[1:2])
	for c := range a.Float {
		a.Float[c] = p[0].Float[c] / math.Sqrt(p[3].Float[c]+epsilon)
		b.Float[c] = p[1].Float[c] - float64(p[2].Float[c]*a.Float[c])
		if x := a.Float[c] + b.Float[c]; math.IsNaN(x) || math.IsInf(x, 0) {
			return nil, errf(ErrNotFinite, "channel %d: scale %v, bias %v, mean %v, variance %v, epsilon %v", c, p[0].Float[c],
				p[1].Float[c], p[2].Float[c], p[3].Float[c], epsilon)
		}
	}
	if err := r.b.charge(2 * a.Len()); err != nil {
		return nil, err
	}
	return r.emit("BatchNormalization", []int{r.in[0], r.b.addConst(a), r.b.addConst(b)}, Attrs{})
}

func inferBatchNorm(_ *Node, in []*Value) ([]Value, error) {
	return []Value{{DType: Float, Shape: in[0].Shape}}, nil
}

func evalBatchNorm(_ *Node, in, out []*Tensor) error {
	x, y := in[0], out[0]
	area := product(x.Shape[2:])
	for i := range x.Float {
		c := i / area % x.Shape[1]
		y.Float[i] = float64(x.Float[i]*in[1].Float[c]) + in[2].Float[c]
	}
	return nil
}

// foldNormalization merges each batch normalisation into the Conv, Gemm or MatMul before it, where that has constant
// weights and no other reader; the others become Mul and Add.
func (b *builder) foldNormalization() error {
	g := b.graph
	producer, readers := map[int]int{}, make([]int, len(g.Values))
	for i, n := range g.Nodes {
		for _, v := range n.Outputs {
			producer[v] = i
		}
		for _, v := range n.Inputs {
			if v >= 0 {
				readers[v]++
			}
		}
	}
	for _, v := range g.Outputs {
		readers[v]++
	}
	nodes := g.Nodes
	drop := make([]bool, len(nodes))
	for i := range nodes {
		n := &nodes[i]
		if n.Op != "BatchNormalization" {
			continue
		}
		p, ok := producer[n.Inputs[0]]
		if !ok || readers[n.Inputs[0]] != 1 || !b.absorbs(&nodes[p]) {
			continue
		}
		if err := b.absorb(&nodes[p], g.Values[n.Inputs[1]].Const, g.Values[n.Inputs[2]].Const); err != nil {
			return fmt.Errorf("%s: %w", n.label(), err)
		}
		nodes[p].Outputs = n.Outputs
		producer[n.Outputs[0]] = p
		drop[i] = true
	}
	g.Nodes = nil
	for i, n := range nodes {
		if drop[i] {
			continue
		}
		if n.Op != "BatchNormalization" {
			g.Nodes = append(g.Nodes, n)
			continue
		}
		if err := b.expandNormalization(n); err != nil {
			return err
		}
	}
	return nil
}

// expandNormalization writes a batch normalisation as Mul and Add.
func (b *builder) expandNormalization(n Node) error {
	x := b.graph.Values[n.Inputs[0]]
	in := n.Inputs[0]
	for i, op := range []string{"Mul", "Add"} {
		c := *b.graph.Values[n.Inputs[1+i]].Const
		c.Shape = []int{x.Shape[1]}
		for range x.Shape[2:] {
			c.Shape = append(c.Shape, 1)
		}
		out, err := b.emit(Node{Op: op, Name: n.Name, Inputs: []int{in, b.addConst(&c)}, Index: n.Index})
		if err != nil {
			return err
		}
		in = out[0]
	}
	b.graph.Nodes[len(b.graph.Nodes)-1].Outputs = n.Outputs
	return nil
}

// absorbs reports whether the output channels of a node are scaled and shifted by changing its constants alone.
func (b *builder) absorbs(n *Node) bool {
	values := b.graph.Values
	switch n.Op {
	case "Conv":
	case "Gemm":
	case "MatMul":
		// Of two matrices, it is a Gemm without bias.
		if len(values[n.Inputs[0]].Shape) != 2 || len(values[n.Inputs[1]].Shape) != 2 {
			return false
		}
	default:
		return false
	}
	bias := len(n.Inputs) < 3 || n.Inputs[2] < 0 || values[n.Inputs[2]].Const != nil
	return bias && values[n.Inputs[1]].Const != nil
}

// absorb multiplies the output channels of a node by scale and adds shift. A MatMul becomes a Gemm.
func (b *builder) absorb(n *Node, scale, shift *Tensor) error {
	axis, beta := 0, 1.0
	switch n.Op {
	case "Gemm":
		axis, beta = 1-n.Attrs.IntOf("transB"), n.Attrs.FloatOf("beta")
		n.Attrs = gemmAttrs(n.Attrs.IntOf("transA"), n.Attrs.IntOf("transB"), n.Attrs.FloatOf("alpha"), 1)
	case "MatMul":
		axis = 1
		n.Op, n.Attrs = "Gemm", gemmAttrs(0, 0, 1, 1)
	}
	old := b.graph.Values[n.Inputs[1]].Const
	weights, err := b.newFolded(Float, old.Shape)
	if err != nil {
		return err
	}
	inner := product(old.Shape[axis+1:])
	for i, x := range old.Float {
		weights.Float[i] = x * scale.Float[i/inner%old.Shape[axis]]
	}
	bias := shift
	if len(n.Inputs) > 2 && n.Inputs[2] >= 0 {
		if bias, err = b.scaledBias(b.graph.Values[n.Inputs[2]].Const, beta, scale, shift); err != nil {
			return err
		}
	}
	n.Inputs = []int{n.Inputs[0], b.derived(n.Inputs[1], weights), b.addConst(bias)}
	return nil
}

// derived adds a constant that replaces value v and takes over its name.
func (b *builder) derived(v int, t *Tensor) int {
	out := b.addConst(t)
	b.graph.Values[out].Name = b.graph.Values[v].Name
	return out
}

// scaledBias returns beta·bias·scale + shift, where bias broadcasts along the last axis.
func (b *builder) scaledBias(bias *Tensor, beta float64, scale, shift *Tensor) (*Tensor, error) {
	shape, channels := bias.Shape, scale.Len()
	if len(shape) == 0 {
		shape = []int{1}
	}
	last := len(shape) - 1
	out, err := b.newFolded(Float, append(slices.Clone(shape[:last]), channels))
	if err != nil {
		return nil, err
	}
	for i := range out.Float {
		row, c := i/channels, i%channels
		old := bias.Float[row*shape[last]+c%shape[last]]
		out.Float[i] = float64(float64(beta*old)*scale.Float[c]) + shift.Float[c]
	}
	return out, nil
}
