package quant

import (
	"slices"

	"github.com/zkvin/zkvin/onnx"
)

// foldConstants returns g with a Mul, Div or Add by a constant merged into the Conv, Gemm or MatMul whose output it alone
// reads, where the result is the same real function: one rescale less, and no rounding between. Products with the weights
// given stay as they are. Values keep their indices; new constants come after them.
func foldConstants(g *onnx.Graph, fixed map[int]precision) *onnx.Graph {
	out := *g
	out.Values, out.Nodes = slices.Clone(g.Values), slices.Clone(g.Nodes)
	reads := make([]int, len(g.Values))
	for i := range g.Nodes {
		for _, v := range g.Nodes[i].Inputs {
			if v >= 0 {
				reads[v]++
			}
		}
	}
	for _, v := range g.Outputs {
		reads[v]++
	}
	maker := make(map[int]int, len(g.Nodes)) // value to the position of the node that makes it
	kept := out.Nodes[:0]
	for i := range out.Nodes {
		n := constantSecond(&out, out.Nodes[i])
		if at, ok := maker[n.Inputs[0]]; ok && reads[n.Inputs[0]] == 1 && !isFixed(fixed, &kept[at]) && foldInto(&out, &kept[at], &n) {
			maker[n.Outputs[0]] = at
			continue
		}
		for _, v := range n.Outputs {
			if v >= 0 {
				maker[v] = len(kept)
			}
		}
		kept = append(kept, n)
	}
	out.Nodes = kept
	return &out
}

func isFixed(fixed map[int]precision, m *onnx.Node) bool {
	return len(m.Inputs) > 1 && fixed[m.Inputs[1]] != asNeeded
}

// constantSecond returns n with the operands of a sum or product exchanged if the first is constant.
func constantSecond(g *onnx.Graph, n onnx.Node) onnx.Node {
	if (n.Op == "Add" || n.Op == "Mul") && g.Values[n.Inputs[0]].Const != nil {
		n.Inputs = []int{n.Inputs[1], n.Inputs[0]}
	}
	return n
}

// foldInto merges n, which reads the output of m first, into m; false if it cannot.
func foldInto(g *onnx.Graph, m, n *onnx.Node) bool {
	if len(n.Inputs) != 2 || n.Inputs[1] < 0 || !isProduct(g, m) {
		return false
	}
	c := g.Values[n.Inputs[1]].Const
	channels, ok := perChannel(g, m, n, c)
	if !ok {
		return false
	}
	switch n.Op {
	case "Mul":
	case "Div":
		for i, v := range channels {
			channels[i] = 1 / v
		}
	case "Add", "Sub":
		if m.Op == "MatMul" && len(m.Inputs) == 2 {
			m.Inputs = append(slices.Clone(m.Inputs), addNumbers(g, n.Outputs[0], make([]float64, len(channels))))
		}
		if len(m.Inputs) > 2 && m.Inputs[2] >= 0 {
			addToBias(g, m, channels, n.Op == "Sub")
			m.Outputs = n.Outputs
			return true
		}
		return false
	default:
		return false
	}
	scaleChannels(g, m, channels)
	m.Outputs = n.Outputs
	return true
}

// isProduct reports whether m is a Conv with constant parameters, a Gemm whose right operand and addend are constant
// and not scaled, or a MatMul by a constant matrix.
func isProduct(g *onnx.Graph, m *onnx.Node) bool {
	if m.Op == "MatMul" {
		w := g.Values[m.Inputs[1]].Const
		return w != nil && len(w.Shape) == 2 && g.Values[m.Inputs[0]].Const == nil && len(g.Values[m.Inputs[0]].Shape) > 1
	}
	if m.Op != "Conv" && (m.Op != "Gemm" || m.Attrs.FloatOf("alpha") != 1 || m.Attrs.FloatOf("beta") != 1) {
		return false
	}
	if g.Values[m.Inputs[1]].Const == nil || g.Values[m.Inputs[0]].Const != nil {
		return false
	}
	if len(m.Inputs) < 3 || m.Inputs[2] < 0 {
		return true
	}
	bias := g.Values[m.Inputs[2]].Const
	return bias != nil && len(bias.Float) == channelsOf(g, m) && product(bias.Shape) == bias.Shape[len(bias.Shape)-1]
}

// channelAxis returns the channel axis of m's output: 1 for a Conv, the last for a matrix product.
func channelAxis(g *onnx.Graph, m *onnx.Node) int {
	if m.Op == "Conv" {
		return 1
	}
	return len(g.Values[m.Outputs[0]].Shape) - 1
}

func channelsOf(g *onnx.Graph, m *onnx.Node) int {
	return g.Values[m.Outputs[0]].Shape[channelAxis(g, m)]
}

// perChannel returns constant c of n as one number for each output channel of m, false when it varies otherwise.
func perChannel(g *onnx.Graph, m, n *onnx.Node, c *onnx.Tensor) ([]float64, bool) {
	shape := g.Values[m.Outputs[0]].Shape
	if c == nil || c.DType != onnx.Float || !slices.Equal(shape, g.Values[n.Outputs[0]].Shape) {
		return nil, false
	}
	channels := channelsOf(g, m)
	if len(c.Float) == 1 {
		return slices.Repeat(c.Float, channels), true
	}
	axis := len(c.Shape) - len(shape) + channelAxis(g, m) // of the channels in c
	if len(c.Float) != channels || axis < 0 || c.Shape[axis] != channels {
		return nil, false
	}
	return slices.Clone(c.Float), true
}

// addNumbers adds a constant vector named after value like and returns its index.
func addNumbers(g *onnx.Graph, like int, data []float64) int {
	t := &onnx.Tensor{DType: onnx.Float, Shape: []int{len(data)}, Float: data}
	g.Values = append(g.Values, onnx.Value{Name: g.Values[like].Name, DType: onnx.Float, Shape: t.Shape, Const: t})
	return len(g.Values) - 1
}

// addConstantValue adds a constant to g and returns its index.
func addConstantValue(g *onnx.Graph, like int, data []float64) int {
	v := g.Values[like]
	v.Const = &onnx.Tensor{DType: onnx.Float, Shape: v.Const.Shape, Float: data}
	g.Values = append(g.Values, v)
	return len(g.Values) - 1
}

func addToBias(g *onnx.Graph, m *onnx.Node, channels []float64, negative bool) {
	bias := slices.Clone(g.Values[m.Inputs[2]].Const.Float)
	for i := range bias {
		if negative {
			bias[i] -= channels[i]
		} else {
			bias[i] += channels[i]
		}
	}
	m.Inputs = slices.Clone(m.Inputs)
	m.Inputs[2] = addConstantValue(g, m.Inputs[2], bias)
}

// scaleChannels multiplies weights and bias of each output channel of m.
func scaleChannels(g *onnx.Graph, m *onnx.Node, channels []float64) {
	w := g.Values[m.Inputs[1]].Const
	data := slices.Clone(w.Float)
	inner := len(data) / len(channels)
	for i := range data {
		c := i / inner
		if m.Op != "Conv" && m.Attrs.IntOf("transB") == 0 {
			c = i % len(channels)
		}
		data[i] *= channels[c]
	}
	m.Inputs = slices.Clone(m.Inputs)
	m.Inputs[1] = addConstantValue(g, m.Inputs[1], data)
	if len(m.Inputs) > 2 && m.Inputs[2] >= 0 {
		bias := slices.Clone(g.Values[m.Inputs[2]].Const.Float)
		for i := range bias {
			bias[i] *= channels[i]
		}
		m.Inputs[2] = addConstantValue(g, m.Inputs[2], bias)
	}
}
