package generate

import (
	"fmt"
	"math"
	"slices"

	"github.com/zkvin/zkvin/onnx"
)

// axes says how a value of the full graph depends on tokens.
type axes struct {
	query int  // its token axis, −1 for none
	key   int  // of attention scores: the axis of the tokens that are looked at, −1 for none
	last  bool // it is of the last token alone, without an axis
	// masked: scores of tokens to come count nothing.
	masked bool
}

var tokenless = axes{query: -1, key: -1}

// deriver walks the full graph and builds the step graph. A value of the full graph has up
// to two counterparts: cur, where the token axis has this token alone, and all, where it has
// the T−1 tokens before (or zeros) and this one.
type deriver struct {
	full   *onnx.Graph
	tokens int
	axes   []axes
	maker  []int // node that makes each value, −1 for none
	cur    []int // −1: none yet
	all    map[int]int
	tables map[[2]int]int // constant and its token axis to the row read at position
	parts  []Part
	inputs []int // of the parts
	step   *onnx.Graph
	names  map[string]bool

	id, position, mask int
}

// Derive returns the step program of a causal language model: one input of token ids
// [1, T] or [T], T ≥ 2, one output [..., V] of logits over the vocabulary, of every token or
// of the last one. It returns ErrStep naming the node where a model is something else.
func Derive(g *onnx.Graph, o Options) (*Step, error) {
	d, err := newDeriver(g)
	if err != nil {
		return nil, err
	}
	logits, err := d.logits()
	if err != nil {
		return nil, err
	}
	for i := range g.Nodes {
		n := &g.Nodes[i]
		if !d.reads(n) {
			continue
		}
		rule := rules[n.Op]
		if rule == nil {
			return nil, refuse("%s: the operator has no rule for tokens", label(n))
		}
		if err := rule(d, n); err != nil {
			return nil, fmt.Errorf("%s: %w", label(n), err)
		}
	}
	if a := d.axes[logits]; a.key >= 0 || a.query < 0 && !a.last || a.query == len(g.Values[logits].Shape)-1 {
		return nil, refuse("output %q of shape %v: want logits over the vocabulary along the last axis, of every token or of the last", g.Values[logits].Name, g.Values[logits].Shape)
	}
	if len(d.parts) == 0 {
		return nil, refuse("no token reads another: the model needs no cache, and a proof for each token alone will do")
	}
	return d.finish(logits, o), nil
}

func newDeriver(g *onnx.Graph) (*deriver, error) {
	if len(g.Inputs) != 1 || g.Values[g.Inputs[0]].DType != onnx.Int64 {
		return nil, refuse("want one input of token ids, the model has %s", describeInputs(g))
	}
	in := g.Inputs[0]
	shape := g.Values[in].Shape
	rank := len(shape)
	if rank == 0 || elements(shape) != shape[rank-1] || shape[rank-1] < 2 {
		return nil, refuse("input %q of shape %v: want one sequence of at least 2 tokens, [1, T]", g.Values[in].Name, shape)
	}
	d := &deriver{
		full: g, tokens: shape[rank-1], axes: make([]axes, len(g.Values)), maker: make([]int, len(g.Values)), cur: make([]int, len(g.Values)),
		all: map[int]int{}, tables: map[[2]int]int{}, step: &onnx.Graph{Name: g.Name, Producer: g.Producer, Opset: g.Opset}, names: map[string]bool{},
	}
	for v := range g.Values {
		d.axes[v], d.maker[v], d.cur[v] = tokenless, -1, -1
	}
	for i := range g.Nodes {
		for _, v := range g.Nodes[i].Outputs {
			if v >= 0 {
				d.maker[v] = i
			}
		}
	}
	one := slices.Clone(shape)
	one[rank-1] = 1
	d.id = d.input(NameID, onnx.Int64, one)
	d.position = d.input(NamePosition, onnx.Int64, []int{1})
	d.mask = d.input(NameMask, onnx.Bool, []int{d.tokens})
	d.axes[in], d.cur[in] = axes{query: rank - 1, key: -1}, d.id
	return d, nil
}

func describeInputs(g *onnx.Graph) string {
	s := fmt.Sprintf("%d:", len(g.Inputs))
	for _, v := range g.Inputs {
		s += fmt.Sprintf(" %q %v%v", g.Values[v].Name, g.Values[v].DType, g.Values[v].Shape)
	}
	return s
}

// logits is the value of the full graph whose largest entry is the next token: the output,
// without a softmax that ends the model.
func (d *deriver) logits() (int, error) {
	g := d.full
	if len(g.Outputs) != 1 || g.Values[g.Outputs[0]].DType != onnx.Float {
		return 0, refuse("want one output of logits, the model has %d outputs", len(g.Outputs))
	}
	v := g.Outputs[0]
	if i := d.maker[v]; i >= 0 && g.Nodes[i].Op == "Softmax" && g.Nodes[i].Attrs.IntOf("axis") == len(g.Values[v].Shape)-1 {
		v = g.Nodes[i].Inputs[0]
	}
	return v, nil
}

// reads tells whether a node depends on the tokens; others are constant.
func (d *deriver) reads(n *onnx.Node) bool {
	return slices.ContainsFunc(n.Inputs, func(v int) bool { return v >= 0 && d.cur[v] >= 0 && d.full.Values[v].Const == nil })
}

// finish adds the noise, and the outputs.
func (d *deriver) finish(logits int, o Options) *Step {
	s := &Step{Graph: d.step, Tokens: d.tokens, Noise: !o.Greedy, Parts: d.parts, logits: logits}
	out := d.cur[logits]
	d.step.Inputs = append(d.step.Inputs, d.inputs...)
	if s.Noise {
		shape := d.step.Values[out].Shape
		noise := d.input(NameNoise, onnx.Float, shape)
		out = d.emit("Add", onnx.Attrs{}, []int{out, noise}, onnx.Value{Name: d.step.Values[out].Name, DType: onnx.Float, Shape: shape})
	}
	d.step.Outputs = []int{out}
	for i := range d.parts {
		d.step.Outputs = append(d.step.Outputs, d.cur[d.parts[i].full])
	}
	return s
}

// value adds a value to the step graph under a name that no other has.
func (d *deriver) value(v onnx.Value) int {
	name := v.Name
	for i := 1; v.Name == "" || d.names[v.Name]; i++ {
		v.Name = fmt.Sprintf("%s:%d", name, i)
	}
	d.names[v.Name] = true
	d.step.Values = append(d.step.Values, v)
	return len(d.step.Values) - 1
}

func (d *deriver) input(name string, t onnx.DType, shape []int) int {
	v := d.value(onnx.Value{Name: name, DType: t, Shape: shape})
	d.step.Inputs = append(d.step.Inputs, v)
	return v
}

// emit adds a node with one output to the step graph.
func (d *deriver) emit(op string, a onnx.Attrs, in []int, out onnx.Value) int {
	v := d.value(out)
	d.step.Nodes = append(d.step.Nodes, onnx.Node{Op: op, Name: d.step.Values[v].Name, Inputs: in, Outputs: []int{v}, Attrs: a, Index: len(d.step.Nodes)})
	return v
}

// follow makes the counterpart of node n, with one output and the given axes, and notes it.
func (d *deriver) follow(n *onnx.Node, a onnx.Attrs, in []int, to axes) {
	v := n.Outputs[0]
	d.axes[v] = to
	d.cur[v] = d.emit(n.Op, a, in, onnx.Value{Name: d.full.Values[v].Name, DType: d.full.Values[v].DType, Shape: d.shape(v)})
}

// shape is the shape of value v's counterpart for one token.
func (d *deriver) shape(v int) []int {
	s := slices.Clone(d.full.Values[v].Shape)
	if q := d.axes[v].query; q >= 0 {
		s[q] = 1
	}
	return s
}

// read returns the counterpart of an operand that is used as it is; constants are copied
// into the step graph when they are first read.
func (d *deriver) read(v int) int {
	if v < 0 {
		return -1
	}
	if d.cur[v] < 0 {
		d.cur[v] = d.value(d.full.Values[v])
	}
	return d.cur[v]
}

// tokensOf returns the counterpart of value v with all tokens along its token axis. Wiring
// that makes v no smaller is repeated on what it reads; anything else is a part of the cache.
func (d *deriver) tokensOf(v int) int {
	if out, ok := d.all[v]; ok {
		return out
	}
	value := &d.full.Values[v]
	if i := d.maker[v]; i >= 0 && d.repeats(&d.full.Nodes[i]) {
		n := &d.full.Nodes[i]
		d.all[v] = d.emit(n.Op, n.Attrs, []int{d.tokensOf(n.Inputs[0])}, onnx.Value{Name: value.Name, DType: value.DType, Shape: value.Shape})
		return d.all[v]
	}
	axis := d.axes[v].query
	before := slices.Clone(value.Shape)
	before[axis]--
	in := d.value(onnx.Value{Name: fmt.Sprintf("%s.%d", NameCache, len(d.parts)), DType: value.DType, Shape: before})
	d.inputs = append(d.inputs, in)
	d.parts = append(d.parts, Part{Name: value.Name, Shape: value.Shape, Axis: axis, full: v})
	a := onnx.Attrs{Int: map[string]int{"axis": axis}}
	d.all[v] = d.emit("Concat", a, []int{in, d.cur[v]}, onnx.Value{Name: value.Name, DType: value.DType, Shape: value.Shape})
	return d.all[v]
}

// repeats tells whether a node only rearranges or repeats entries, so that what it reads is
// the better part.
func (d *deriver) repeats(n *onnx.Node) bool {
	switch n.Op {
	case "Reshape", "Transpose", "Expand", "Gather":
		in := n.Inputs[0]
		return d.axes[in].query >= 0 && elements(d.full.Values[n.Outputs[0]].Shape) >= elements(d.full.Values[in].Shape)
	}
	return false
}

// row returns constant v, whose given axis has one entry a token, at this token's position.
func (d *deriver) row(v, axis int) (int, error) {
	key := [2]int{v, axis}
	if out, ok := d.tables[key]; ok {
		return out, nil
	}
	value := &d.full.Values[v]
	if value.DType != onnx.Float {
		return 0, refuse("constant %q of %v varies with the token", value.Name, value.DType)
	}
	rest := elements(value.Shape) / d.tokens
	inner := elements(value.Shape[axis+1:])
	data := make([]float64, 0, len(value.Const.Float))
	for t := range d.tokens {
		for at := t * inner; at < len(value.Const.Float); at += d.tokens * inner {
			data = append(data, value.Const.Float[at:at+inner]...)
		}
	}
	shape := []int{d.tokens, rest}
	table := d.value(onnx.Value{Name: value.Name, DType: onnx.Float, Shape: shape, Const: &onnx.Tensor{DType: onnx.Float, Shape: shape, Float: data}})
	out := d.emit("GatherRows", onnx.Attrs{Int: map[string]int{"axis": 0}}, []int{table, d.position},
		onnx.Value{Name: value.Name, DType: onnx.Float, Shape: []int{1, rest}})
	one := slices.Clone(value.Shape)
	one[axis] = 1
	if !slices.Equal(one, []int{1, rest}) {
		out = d.emit("Reshape", onnx.Attrs{Ints: map[string][]int{"shape": one}}, []int{out}, onnx.Value{Name: value.Name, DType: onnx.Float, Shape: one})
	}
	d.tables[key] = out
	return out, nil
}

// fill is the value that masked scores take.
func (d *deriver) fill() int {
	return d.value(onnx.Value{Name: "masked", DType: onnx.Float, Const: &onnx.Tensor{DType: onnx.Float, Float: []float64{math.Inf(-1)}}})
}
