package quant

import (
	"math"
	"slices"

	"github.com/zkvin/zkvin/onnx"
)

// A quantised model computes on integers c that stand for real numbers scale·c + offset. These integers, not the real
// numbers, are what the integer program holds of such a model: rounding and clipping to few integers, however spelled,
// makes them; what only moves, scales or shifts numbers keeps them; products, sums and means of them go to the next
// rounding as exact integers with one multiplier. Anything else reads the real numbers.

// grid is a real value as integers: scale·c + offset, c the value of.
type grid struct {
	of            int
	scale, offset float64
	quantised     bool // what a quantiser put out, moved or not, not what was computed from it
	// A wide one is an accumulator or a sum, clipped to [least, most]; only a quantiser reads it.
	wide        bool
	least, most float64
}

// Operators of a prepared graph that keep integers; no file has them.
const (
	quantizeOp  = "Quantize"  // the nearest integer, halves up, clipped to the attributes "low" and "high"
	timesOp     = "Times"     // x times the attribute "factor", to timesBits bits
	windowSumOp = "WindowSum" // the mean over windows times the attribute "multiple"
)

// mostInteger bounds the integers that are kept: what rounds to 4 times as much is still clipped, not out of range.
const mostInteger = 1 << 13

// integers rewrites the graph node by node.
type integers struct {
	p        *prepared
	measured *calibration
	source   []onnx.Node
	readers  [][]int
	nodes    []onnx.Node
	at       map[int]grid
	isReal   map[int]bool // values of at that have been made real as well
	done     []bool       // nodes that a quantiser takes in
}

// keepIntegers finds the quantisers of p and rewrites what their integers reach.
func keepIntegers(p *prepared, c *calibration) {
	k := &integers{
		p: p, measured: c, source: p.Nodes, readers: p.readers(), done: make([]bool, len(p.Nodes)), isReal: map[int]bool{}, at: map[int]grid{},
	}
	p.integral, p.precision = map[int]bool{}, map[int]precision{}
	if !slices.ContainsFunc(k.positions(), func(i int) bool { _, ok := k.quantiser(i); return ok }) {
		return
	}
	for i := range k.source {
		if k.done[i] {
			continue
		}
		n := k.source[i]
		if k.keeps(i, &n) {
			continue
		}
		for _, v := range n.Inputs {
			k.real(v)
		}
		k.nodes = append(k.nodes, n)
	}
	for _, v := range p.Outputs {
		k.real(v)
	}
	p.Nodes, p.integers = k.nodes, k.at
	p.prune()
}

// positions lists the nodes that round.
func (k *integers) positions() []int {
	var list []int
	for i := range k.source {
		if k.source[i].Op == "Round" {
			list = append(list, i)
		}
	}
	return list
}

// keeps writes node n in integers, if it can.
func (k *integers) keeps(i int, n *onnx.Node) bool {
	switch n.Op {
	case "Round":
		return k.quantised(i)
	case "Cast":
		return k.cast(n)
	case "Add", "Sub", "Mul", "Div":
		return k.linear(n) || k.biased(n) || k.product(n) || k.joined(n)
	case "Relu", "Clip":
		return k.clipped(n)
	case "Reshape", "Transpose", "Slice", "Split", "Gather", "Expand", "MaxPool", "ReduceMax", "Pad":
		return k.moved(n)
	case "Concat":
		return k.concatenated(n)
	case "Conv", "Gemm", "MatMul":
		return k.product(n) || k.joined(n)
	case "ReduceMean", "ReduceSum", "AveragePool":
		return k.averaged(n)
	}
	return false
}

// quantiser is a Round, the sum with a zero point and the Clip that follow it.
type quantiser struct {
	nodes     []int
	out       int
	zero      float64
	low, high int // of the integers less the zero point
}

// quantiser returns the one that begins at node i.
func (k *integers) quantiser(i int) (quantiser, bool) {
	q := quantiser{nodes: []int{i}, out: k.source[i].Outputs[0]}
	if k.source[i].Op != "Round" {
		return q, false
	}
	n, at := k.only(q.out)
	if n != nil && (n.Op == "Add" || n.Op == "Sub") {
		x, c, ok := k.number(n)
		if n.Op == "Sub" {
			c, ok = -c, ok && x == n.Inputs[0]
		}
		if !ok || c != math.Round(c) {
			return q, false
		}
		q.zero, q.out, q.nodes = c, n.Outputs[0], append(q.nodes, at)
		n, at = k.only(q.out)
	}
	if n == nil || n.Op != "Clip" {
		return q, false
	}
	low, high := n.Attrs.FloatOf("min")-q.zero, n.Attrs.FloatOf("max")-q.zero
	if low != math.Round(low) || high != math.Round(high) || low < -mostInteger || high > mostInteger || low > high {
		return q, false
	}
	q.low, q.high, q.out, q.nodes = int(low), int(high), n.Outputs[0], append(q.nodes, at)
	return q, true
}

// only returns the one node that reads v, and its position; nil if there are several, or v is an output.
func (k *integers) only(v int) (*onnx.Node, int) {
	if len(k.readers[v]) != 1 || k.readers[v][0] < 0 {
		return nil, -1
	}
	return &k.source[k.readers[v][0]], k.readers[v][0]
}

// number returns the operand of n that is computed and the single number that is the other, which does not widen it.
func (k *integers) number(n *onnx.Node) (x int, c float64, ok bool) {
	x, other := n.Inputs[0], n.Inputs[1]
	if k.p.Values[x].Const != nil {
		x, other = other, x
	}
	t := k.p.Values[other].Const
	if t == nil || t.Len() != 1 || k.p.Values[x].Const != nil || !slices.Equal(k.p.Values[x].Shape, k.p.Values[n.Outputs[0]].Shape) {
		return x, 0, false
	}
	return x, numbers(t)[0], true
}

// quantised writes the quantiser that begins at node i: of a wide value a rounding of its own, of others a function.
func (k *integers) quantised(i int) bool {
	q, ok := k.quantiser(i)
	if !ok {
		return false
	}
	n := &k.source[i]
	u := n.Inputs[0]
	if a, ok := k.at[u]; ok && a.wide {
		low, high := clamp(math.RoundToEven(a.least), q), clamp(math.RoundToEven(a.most), q)
		x := a.of
		if math.Abs(a.scale-1) > 1e-12 {
			x = k.times(n, x, a.scale)
		}
		attrs := onnx.Attrs{Int: map[string]int{"low": low, "high": high}}
		k.at[q.out] = grid{of: k.integer(n, quantizeOp, attrs, q.out, float64(low), float64(high), x), scale: 1, offset: q.zero, quantised: true}
	} else {
		k.at[q.out] = grid{of: k.looked(n, u, q), scale: 1, offset: q.zero, quantised: true}
	}
	for _, at := range q.nodes {
		k.done[at] = true
	}
	return true
}

// looked rounds and clips value u as a function of what it is made from.
func (k *integers) looked(n *onnx.Node, u int, q quantiser) int {
	k.real(u)
	low, high := float64(q.low), float64(q.high)
	r := k.write(n, "Round", onnx.Attrs{}, k.value(u, onnx.Float, low, high), u)
	bounds := onnx.Attrs{Float: map[string]float64{"min": low, "max": high}}
	r = k.write(n, "Clip", bounds, k.value(u, onnx.Float, low, high), r)
	c := k.integer(n, "Cast", onnx.Attrs{Str: map[string]string{"to": onnx.Int64.String()}}, u, low, high, r)
	k.p.Values[c].Name = k.p.Values[q.out].Name
	return c
}

// clamp brings x into the range of q.
func clamp(x float64, q quantiser) int {
	return int(min(max(x, float64(q.low)), float64(q.high)))
}

// destined follows v, which one node alone reads, to a quantiser; the quantiser's operand is factor times v, reshaped,
// clipped or with constants added on the way unless bare, and nowhere in calibration above mostInteger.
func (k *integers) destined(v int) (factor float64, q quantiser, bare, ok bool) {
	factor, bare = 1, true
	most := max(k.measured.high[v], -k.measured.low[v])
	for clips := false; ; {
		n, at := k.only(v)
		if n == nil {
			return 0, q, false, false
		}
		switch n.Op {
		case "Round":
			q, ok = k.quantiser(at)
			return factor, q, bare, ok && most*factor <= mostInteger
		case "Mul", "Div":
			x, c, single := k.number(n)
			if !single || c <= 0 || math.IsInf(c, 0) || n.Op == "Div" && x != n.Inputs[0] {
				return 0, q, false, false
			}
			if n.Op == "Div" {
				factor /= c
			} else {
				factor *= c
			}
		case "Relu", "Clip":
			clips, bare = true, false
		case "Add":
			bare = false
			if c := k.addend(n); c == nil || clips {
				return 0, q, false, false
			}
		case "Reshape", "Transpose":
			bare = false
		default:
			return 0, q, false, false
		}
		v = n.Outputs[0]
	}
}

// addend returns the constant operand of n, a sum that is no larger than its other one.
func (k *integers) addend(n *onnx.Node) *onnx.Tensor {
	for i, v := range n.Inputs {
		other := n.Inputs[1-i]
		if t := k.p.Values[v].Const; t != nil && slices.Equal(k.p.Values[other].Shape, k.p.Values[n.Outputs[0]].Shape) {
			return t
		}
	}
	return nil
}

// real lets value v be computed as real numbers, if it is known as integers alone.
func (k *integers) real(v int) {
	a, ok := k.at[v]
	if !ok || k.isReal[v] || a.wide {
		return
	}
	k.isReal[v] = true
	n := &onnx.Node{Name: k.p.Values[v].Name}
	steps := []func(x, to int){func(x, to int) {
		k.write(n, "Cast", onnx.Attrs{Str: map[string]string{"to": onnx.Float.String()}}, to, x)
	}}
	if a.scale != 1 {
		steps = append(steps, func(x, to int) { k.write(n, "Mul", onnx.Attrs{}, to, x, k.single(a.scale)) })
	}
	if a.offset != 0 {
		steps = append(steps, func(x, to int) { k.write(n, "Add", onnx.Attrs{}, to, x, k.single(a.offset)) })
	}
	x := a.of
	for i, step := range steps {
		to := v
		if i < len(steps)-1 {
			low, high := k.measured.low[a.of], k.measured.high[a.of]
			if i == 1 {
				low, high = min(low*a.scale, high*a.scale), max(low*a.scale, high*a.scale)
			}
			to = k.value(v, onnx.Float, low, high)
		}
		step(x, to)
		x = to
	}
}
