package generate

import (
	"slices"

	"github.com/zkvin/zkvin/onnx"
)

// rule makes the counterpart of a node that depends on tokens.
type rule func(d *deriver, n *onnx.Node) error

var rules = map[string]rule{
	"MatMul": (*deriver).matMul, "Gemm": (*deriver).gemm, "GatherRows": (*deriver).gatherRows,
	"Reshape": (*deriver).reshape, "Transpose": (*deriver).transpose, "Expand": (*deriver).expand,
	"Concat": (*deriver).concat, "Slice": (*deriver).slice, "Split": (*deriver).split, "Gather": (*deriver).gather, "Pad": (*deriver).pad,
	"Softmax": (*deriver).softmax, "ArgMax": (*deriver).reduceOne,
	"Normalize": (*deriver).reduce, "ReduceMean": (*deriver).reduce, "ReduceSum": (*deriver).reduce,
	"ReduceMax": (*deriver).reduce, "ReduceMin": (*deriver).reduce,
}

// entrywise are the operators that work entry by entry on operands that broadcast.
var entrywise = []string{
	"Add", "Sub", "Mul", "Div", "Pow", "Where", "Max", "Min", "Cast",
	"Greater", "Less", "GreaterOrEqual", "LessOrEqual", "Equal", "And", "Or", "Xor", "Not",
	"Relu", "LeakyRelu", "Sigmoid", "HardSigmoid", "HardSwish", "Tanh", "Clip", "Erf", "Exp", "Log", "Sqrt", "Reciprocal",
	"Abs", "Neg", "Sign", "Floor", "Ceil", "Round", "Softplus", "Softsign", "Sin", "Cos", "Gelu", "Elu", "Selu", "Celu", "Mish", "ThresholdedRelu", "Swish",
}

func init() {
	for _, op := range entrywise {
		rules[op] = (*deriver).each
	}
}

// constant tells whether an operand is a constant.
func (d *deriver) constant(v int) bool { return v >= 0 && d.full.Values[v].Const != nil }

// join returns the axes of an entry-by-entry result of the given rank.
func (d *deriver) join(n *onnx.Node, rank int) (axes, error) {
	out := tokenless
	for _, v := range n.Inputs {
		if v < 0 || d.constant(v) {
			continue
		}
		a, shift := d.axes[v], rank-len(d.full.Values[v].Shape)
		if a.query >= 0 {
			a.query += shift
		}
		if a.key >= 0 {
			a.key += shift
		}
		if a.query >= 0 && out.query >= 0 && a.query != out.query || a.key >= 0 && out.key >= 0 && a.key != out.key {
			return out, refuse("operands %q and others have their tokens along different axes", d.full.Values[v].Name)
		}
		out.query, out.key = max(out.query, a.query), max(out.key, a.key)
		out.last, out.masked = out.last || a.last, out.masked || a.masked
	}
	if out.last && out.query >= 0 || out.query >= 0 && out.query == out.key {
		return out, refuse("it gives every token what the last one has, or each what others have")
	}
	return out, nil
}

// operand is the counterpart of an operand of an entry-by-entry node of the given rank; a
// constant that varies with the token is read at the position.
func (d *deriver) operand(v, rank int, to axes) (int, error) {
	if !d.constant(v) {
		return d.read(v), nil
	}
	shape := d.full.Values[v].Shape
	shift := rank - len(shape)
	if k := to.key - shift; to.key >= 0 && k >= 0 && shape[k] > 1 {
		return 0, refuse("constant %q depends on the token that is looked at and is no causal mask", d.full.Values[v].Name)
	}
	if q := to.query - shift; to.query >= 0 && q >= 0 && shape[q] > 1 {
		return d.row(v, q)
	}
	return d.read(v), nil
}

func (d *deriver) each(n *onnx.Node) error {
	rank := len(d.full.Values[n.Outputs[0]].Shape)
	to, err := d.join(n, rank)
	if err != nil {
		return err
	}
	if done, err := d.causalMask(n, to); done || err != nil {
		return err
	}
	in := make([]int, len(n.Inputs))
	for i, v := range n.Inputs {
		if in[i], err = d.operand(v, rank, to); err != nil {
			return err
		}
	}
	d.follow(n, n.Attrs, in, to)
	return nil
}

// gemm has its tokens along the rows of its first operand.
func (d *deriver) gemm(n *onnx.Node) error {
	a := d.axes[n.Inputs[0]]
	if !d.constant(n.Inputs[1]) || a.key >= 0 || a.query >= 0 && a.query != n.Attrs.IntOf("transA") {
		return refuse("the product mixes tokens")
	}
	to := axes{query: -1, key: -1, last: a.last}
	if a.query >= 0 {
		to.query = 0
	}
	in := []int{d.read(n.Inputs[0]), d.read(n.Inputs[1])}
	if len(n.Inputs) > 2 {
		bias := -1
		if n.Inputs[2] >= 0 {
			if !d.constant(n.Inputs[2]) {
				return refuse("the addend is no constant")
			}
			var err error
			if bias, err = d.operand(n.Inputs[2], 2, to); err != nil {
				return err
			}
		}
		in = append(in, bias)
	}
	d.follow(n, n.Attrs, in, to)
	return nil
}

// gatherRows is an embedding.
func (d *deriver) gatherRows(n *onnx.Node) error {
	table, ids := n.Inputs[0], n.Inputs[1]
	a := d.axes[ids]
	if !d.constant(table) || a.key >= 0 {
		return refuse("rows are read from a value that depends on tokens")
	}
	if a.query >= 0 {
		a.query += n.Attrs.IntOf("axis")
	}
	d.follow(n, n.Attrs, []int{d.read(table), d.read(ids)}, a)
	return nil
}

// softmax over the tokens that are looked at must not see those to come.
func (d *deriver) softmax(n *onnx.Node) error {
	a, axis := d.axes[n.Inputs[0]], n.Attrs.IntOf("axis")
	if axis == a.query {
		return refuse("softmax runs over the tokens that look, not over those looked at")
	}
	if a.key >= 0 && axis != a.key || a.key >= 0 && !a.masked {
		return refuse("tokens look at those after them: no causal mask precedes this softmax")
	}
	a.masked = false // what follows must not mask again, nor need it: a weight is zero, not a score
	d.follow(n, n.Attrs, []int{d.read(n.Inputs[0])}, a)
	return nil
}

// reduceOne is reduce for operators with one axis.
func (d *deriver) reduceOne(n *onnx.Node) error {
	return d.reduced(n, []int{n.Attrs.IntOf("axis")})
}

func (d *deriver) reduce(n *onnx.Node) error { return d.reduced(n, n.Attrs.IntsOf("axes")) }

// reduced leaves the token axis alone.
func (d *deriver) reduced(n *onnx.Node, along []int) error {
	a := d.axes[n.Inputs[0]]
	if a.key >= 0 || slices.Contains(along, a.query) {
		return refuse("it reduces over tokens")
	}
	if a.query >= 0 && len(d.full.Values[n.Outputs[0]].Shape) < len(d.full.Values[n.Inputs[0]].Shape) {
		before := 0
		for _, axis := range along {
			if axis < a.query {
				before++
			}
		}
		a.query -= before
	}
	d.follow(n, n.Attrs, []int{d.read(n.Inputs[0])}, a)
	return nil
}
