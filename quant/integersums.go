package quant

import (
	"maps"
	"math"
	"slices"

	"github.com/zkvin/zkvin/onnx"
)

// precision says how the weights of a product of integers are rounded.
type precision uint8

const (
	asNeeded precision = iota // by the shift that most rescales have
	whole                     // they are integers and stay so
	finest                    // to as many bits as weights have
)

// value adds a value shaped like v, with the range given.
func (k *integers) value(v int, t onnx.DType, low, high float64) int {
	at := k.p.addValue(onnx.Value{Name: k.p.Values[v].Name, DType: t, Shape: k.p.Values[v].Shape})
	k.measured.see(at, low, high)
	return at
}

// integer adds a node whose output is integers like value v.
func (k *integers) integer(n *onnx.Node, op string, attrs onnx.Attrs, v int, low, high float64, in ...int) int {
	out := k.write(n, op, attrs, k.value(v, onnx.Int64, low, high), in...)
	k.p.integral[out] = true
	return out
}

// sum adds a node whose output, shaped like value v, is integers too wide to count in the choice of exponents.
func (k *integers) sum(n *onnx.Node, op string, attrs onnx.Attrs, v int, in ...int) int {
	return k.integer(n, op, attrs, v, math.MinInt16+1, math.MaxInt16, in...)
}

// write adds a node in the place of n and returns its output.
func (k *integers) write(n *onnx.Node, op string, attrs onnx.Attrs, out int, in ...int) int {
	k.nodes = append(k.nodes, onnx.Node{Op: op, Name: n.Name, Index: n.Index, Attrs: attrs, Inputs: in, Outputs: []int{out}})
	return out
}

func (k *integers) single(x float64) int { return k.p.addConstant("factor", []int{}, []float64{x}) }

// times adds factor · x.
func (k *integers) times(n *onnx.Node, x int, factor float64) int {
	low, high := k.measured.low[x]*factor, k.measured.high[x]*factor
	attrs := onnx.Attrs{Float: map[string]float64{"factor": factor}}
	return k.write(n, timesOp, attrs, k.value(x, onnx.Float, min(low, high), max(low, high)), x)
}

// centred returns value v as integers without offset, if it has such.
func (k *integers) centred(v int) (grid, bool) {
	a, ok := k.at[v]
	if !ok || a.wide {
		return a, false
	}
	shift := math.Round(a.offset / a.scale)
	if shift == 0 && a.offset == 0 {
		return a, true
	}
	if math.Abs(shift) > mostInteger || math.Abs(a.offset/a.scale-shift) > 1e-9*math.Abs(shift) {
		return a, false
	}
	c := k.p.addValue(onnx.Value{DType: onnx.Int64, Shape: []int{}, Const: &onnx.Tensor{DType: onnx.Int64, Shape: []int{}, Int: []int64{int64(shift)}}})
	n := &onnx.Node{Name: k.p.Values[v].Name}
	a.of, a.offset = k.integer(n, "Add", onnx.Attrs{}, v, k.measured.low[a.of]+shift, k.measured.high[a.of]+shift, a.of, c), 0
	a.quantised = false
	return a, true
}

// cast knows the integers of an input.
func (k *integers) cast(n *onnx.Node) bool {
	v := n.Inputs[0]
	if !slices.Contains(k.p.Inputs, v) || k.p.Values[v].DType != onnx.Int64 || n.Attrs.StrOf("to") != onnx.Float.String() ||
		k.measured.low[v] < -mostInteger || k.measured.high[v] > mostInteger {
		return false
	}
	k.at[n.Outputs[0]] = grid{of: v, scale: 1}
	return true
}

// linear follows a sum, difference, product or quotient with a single number.
func (k *integers) linear(n *onnx.Node) bool {
	x, c, ok := k.number(n)
	a, known := k.at[x]
	first := x == n.Inputs[0]
	if !ok || !known || math.IsInf(c, 0) || a.wide && (n.Op == "Add" || n.Op == "Sub") {
		return false
	}
	a.quantised = false
	switch {
	case n.Op == "Add":
		a.offset += c
	case n.Op == "Sub" && first:
		a.offset -= c
	case n.Op == "Sub":
		a.scale, a.offset = -a.scale, c-a.offset
	case c == 0 || n.Op == "Div" && !first:
		return false
	case n.Op == "Div":
		a.scale, a.offset, a.least, a.most = a.scale/c, a.offset/c, a.least/c, a.most/c
	default:
		a.scale, a.offset, a.least, a.most = a.scale*c, a.offset*c, a.least*c, a.most*c
	}
	k.at[n.Outputs[0]] = a
	return true
}

// biased adds a constant to a wide value.
func (k *integers) biased(n *onnx.Node) bool {
	for i, v := range n.Inputs {
		if a, ok := k.at[v]; ok && a.wide && n.Op == "Add" {
			t := k.p.Values[n.Inputs[1-i]].Const
			k.at[n.Outputs[0]] = k.plus(n, a, t.Shape, numbers(t), n.Outputs[0])
			return true
		}
	}
	return false
}

// plus adds data to a wide value: two terms of 16 bits where one is not exact.
func (k *integers) plus(n *onnx.Node, a grid, shape []int, data []float64, like int) grid {
	terms := make([]float64, len(data))
	for i, x := range data {
		terms[i] = x / a.scale
		if k.p.Values[a.of].DType == onnx.Int64 {
			terms[i] = math.RoundToEven(terms[i])
		}
	}
	for range 2 {
		exp := exponentFor(maxAbs(terms), math.MaxInt16, maxExp)
		rest := make([]float64, len(terms))
		for i, x := range terms {
			terms[i] = math.Ldexp(scale(x, exp), -exp)
			rest[i] = x - terms[i]
		}
		c := k.p.addConstant(n.Name, shape, terms)
		if k.p.Values[a.of].DType == onnx.Int64 {
			a.of = k.sum(n, "Add", onnx.Attrs{}, like, a.of, c)
		} else {
			a.of = k.write(n, "Add", onnx.Attrs{}, k.value(like, onnx.Float, k.measured.low[a.of], k.measured.high[a.of]), a.of, c)
		}
		if terms = rest; maxAbs(rest) == 0 {
			break
		}
	}
	return a
}

// clipped follows a wide value, and keeps max(x, 0) of integers unless a function takes it in.
func (k *integers) clipped(n *onnx.Node) bool {
	a, ok := k.at[n.Inputs[0]]
	if !ok {
		return false
	}
	out := n.Outputs[0]
	low, high := 0.0, math.Inf(1)
	if n.Op == "Clip" {
		low, high = n.Attrs.FloatOf("min"), n.Attrs.FloatOf("max")
	}
	if a.wide {
		a.least, a.most = min(max(a.least, low), high), max(min(a.most, high), low)
		k.at[out] = a
		return true
	}
	if _, _, _, ok := k.destined(out); ok || !isRelu(n) || a.scale < 0 {
		return false
	}
	if a, ok = k.centred(n.Inputs[0]); ok {
		a.of = k.integer(n, "Relu", onnx.Attrs{}, out, 0, max(0, k.measured.high[a.of]), a.of)
		k.at[out] = a
	}
	return ok
}

// moved does to integers what an operator that only moves or selects entries does to the real numbers.
func (k *integers) moved(n *onnx.Node) bool {
	a, ok := k.at[n.Inputs[0]]
	selects := n.Op == "MaxPool" || n.Op == "ReduceMax"
	if !ok || selects && (a.scale < 0 || len(n.Outputs) > 1 && n.Outputs[1] >= 0) {
		return false
	}
	attrs := n.Attrs
	if n.Op == "Pad" {
		value := (attrs.FloatOf("value") - a.offset) / a.scale
		if math.Abs(value-math.Round(value)) > 1e-9 || math.Abs(value) > mostInteger {
			return false
		}
		attrs.Float = maps.Clone(attrs.Float)
		attrs.Float["value"] = math.Round(value)
	}
	m := onnx.Node{Op: n.Op, Name: n.Name, Index: n.Index, Attrs: attrs, Inputs: []int{a.of}, Outputs: slices.Clone(n.Outputs)}
	for i, v := range n.Outputs {
		if v < 0 {
			continue
		}
		b := a
		b.of = k.value(v, k.p.Values[a.of].DType, k.measured.low[a.of], k.measured.high[a.of])
		k.p.integral[b.of] = k.p.integral[a.of]
		m.Outputs[i], k.at[v] = b.of, b
	}
	k.nodes = append(k.nodes, m)
	return true
}

// concatenated joins integers: those of one scale as they are, others after a quantiser that follows.
func (k *integers) concatenated(n *onnx.Node) bool {
	out := n.Outputs[0]
	first, ok := k.at[n.Inputs[0]]
	in, alike := make([]int, len(n.Inputs)), true
	for i, v := range n.Inputs {
		a, known := k.at[v]
		if !ok || !known || a.wide {
			return false
		}
		alike = alike && a.scale == first.scale && a.offset == first.offset
		in[i] = a.of
	}
	factor, q, bare, ok := k.destined(out)
	if !alike {
		if !ok || !bare {
			return false
		}
		for i, v := range n.Inputs {
			a := k.at[v]
			part := k.value(v, onnx.Float, k.measured.low[v]*factor, k.measured.high[v]*factor)
			k.at[part] = grid{of: a.of, scale: a.scale * factor, offset: a.offset * factor}
			in[i] = k.looked(n, part, q)
		}
	}
	low, high := math.Inf(1), math.Inf(-1)
	for _, v := range in {
		low, high = min(low, k.measured.low[v]), max(high, k.measured.high[v])
	}
	joined := k.integer(n, "Concat", n.Attrs, out, low, high, in...)
	if alike {
		k.at[out] = grid{of: joined, scale: first.scale, offset: first.offset}
		return true
	}
	k.at[q.out] = grid{of: joined, scale: 1, offset: q.zero, quantised: true}
	k.finish(out, q)
	return true
}

// finish marks the nodes from value v to the end of quantiser q.
func (k *integers) finish(v int, q quantiser) {
	for v != q.out {
		n, at := k.only(v)
		k.done[at], v = true, n.Outputs[0]
	}
}
