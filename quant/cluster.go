package quant

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/onnx"
)

// A cluster is a part of the float graph in which every value is a function of one value of the same shape, entry by
// entry: element-wise operators whose other operands are single numbers. It becomes one table, whatever its spelling.

// functionOp names the node that stands for a cluster in a prepared graph; its attribute "function" is the index into
// prepared.functions.
const functionOp = "Function"

// elementwise lists the operators that work on each entry by itself. True: multiplied, added or moved, exact as wiring
// or as weights, so that they need no table.
var elementwise = map[string]bool{
	"Add": true, "Sub": true, "Mul": true, "Div": true, "Neg": true, "Cast": true,
	"Relu": false, "LeakyRelu": false, "ThresholdedRelu": false, "Elu": false, "Selu": false, "Celu": false,
	"Sigmoid": false, "Tanh": false, "HardSigmoid": false, "HardSwish": false, "Softplus": false, "Softsign": false,
	"Mish": false, "Gelu": false, "Swish": false, "Abs": false, "Exp": false, "Log": false, "Sqrt": false, "Erf": false,
	"Sin": false, "Cos": false, "Floor": false, "Ceil": false, "Round": false, "Reciprocal": false, "Sign": false,
	"Clip": false, "Not": false, "Pow": false, "Max": false, "Min": false, "Where": false,
	"Greater": false, "GreaterOrEqual": false, "Less": false, "LessOrEqual": false, "Equal": false,
	"And": false, "Or": false, "Xor": false,
}

// function is a real function of one variable that a table stands for: a graph from one value of graph.TableSize
// entries to another.
type function struct {
	key   string // equal keys mean equal functions
	name  string // for people
	graph *onnx.Graph
}

// values returns the function at low · 2^-exp, (low+1) · 2^-exp, …, graph.TableSize of them.
func (f *function) values(low int32, exp int) ([]float64, error) {
	x := onnx.NewTensor(f.graph.Values[0].DType, []int{graph.TableSize})
	for i := range graph.TableSize {
		real := math.Ldexp(float64(int(low)+i), -exp)
		if x.DType == onnx.Float {
			x.Float[i] = real
		} else {
			x.Int[i] = int64(real)
		}
	}
	out, err := f.graph.Run([]*onnx.Tensor{x})
	if err != nil {
		return nil, fmt.Errorf("function %s: %w", f.name, err)
	}
	return numbers(out[0]), nil
}

// numbers returns the entries of t as reals.
func numbers(t *onnx.Tensor) []float64 {
	if t.DType == onnx.Float {
		return t.Float
	}
	out := make([]float64, len(t.Int))
	for i, x := range t.Int {
		out[i] = float64(x)
	}
	return out
}

// singleNumber returns the number that every entry of a constant is.
func singleNumber(t *onnx.Tensor) (float64, bool) {
	if t == nil || t.Len() == 0 {
		return 0, false
	}
	if t.DType == onnx.Float {
		first := t.Float[0]
		return first, !slices.ContainsFunc(t.Float, func(x float64) bool { return x != first })
	}
	first := t.Int[0]
	return float64(first), !slices.ContainsFunc(t.Int, func(x int64) bool { return x != first })
}

// clusters finds them.
type clusters struct {
	g      *onnx.Graph
	source []int  // for each value the one that it is a function of; itself where it is none
	ends   []bool // values that clusters must not reach across, because other nodes read them
}

// gatherClusters replaces every maximal cluster by a Function node, except those that weights, wiring and one ReLU do as
// well. A value inside that another node reads ends a cluster.
func gatherClusters(p *prepared) {
	c := &clusters{g: p.Graph, source: make([]int, len(p.Values)), ends: make([]bool, len(p.Values))}
	for v := range p.integral {
		c.ends[v] = true
	}
	for changed := true; changed; {
		c.findSources()
		changed = c.findEnds()
	}
	index := map[string]int{}
	for i := range p.functions {
		index[p.functions[i].key] = i
	}
	nodes := slices.Clone(p.Nodes)
	for i := range nodes {
		v := nodes[i].Outputs[0]
		if len(nodes[i].Outputs) != 1 || v < 0 || c.source[v] == v || !c.leaves(v) {
			continue
		}
		members := c.members(v)
		if c.plain(members) || c.square(members) {
			continue
		}
		f := c.function(v, members)
		at, ok := index[f.key]
		if !ok {
			at = len(p.functions)
			index[f.key] = at
			p.functions = append(p.functions, f)
		}
		nodes[i] = onnx.Node{
			Op: functionOp, Name: nodes[i].Name, Index: nodes[i].Index, Inputs: []int{c.source[v]}, Outputs: []int{v},
			Attrs: onnx.Attrs{Int: map[string]int{"function": at}},
		}
	}
	p.Nodes = nodes
	p.prune()
}

// findSources follows each value back as far as single numbers and the marked ends let it.
func (c *clusters) findSources() {
	for v := range c.source {
		c.source[v] = v
	}
	for i := range c.g.Nodes {
		n := &c.g.Nodes[i]
		if _, ok := elementwise[n.Op]; !ok {
			continue
		}
		if from, ok := c.common(n); ok {
			c.source[n.Outputs[0]] = from
		}
	}
}

// common returns the one value that all operands of n are functions of.
func (c *clusters) common(n *onnx.Node) (int, bool) {
	from, shape := -1, c.g.Values[n.Outputs[0]].Shape
	for _, v := range n.Inputs {
		if v < 0 {
			continue
		}
		if t := c.g.Values[v].Const; t != nil {
			if _, ok := singleNumber(t); !ok {
				return 0, false
			}
			continue
		}
		at := v
		if !c.ends[v] {
			at = c.source[v]
		}
		if from >= 0 && from != at || !slices.Equal(c.g.Values[v].Shape, shape) {
			return 0, false
		}
		from = at
	}
	return from, from >= 0
}

// findEnds marks values that are read both inside their cluster and outside of it; true if there is a new one.
func (c *clusters) findEnds() bool {
	inside, outside := make([]bool, len(c.source)), make([]bool, len(c.source))
	for i := range c.g.Nodes {
		n := &c.g.Nodes[i]
		for _, v := range n.Inputs {
			if v < 0 {
				continue
			}
			if c.inside(n, v) {
				inside[v] = true
			} else {
				outside[v] = true
			}
		}
	}
	for _, v := range c.g.Outputs {
		outside[v] = true
	}
	changed := false
	for v := range c.ends {
		if inside[v] && outside[v] && !c.ends[v] {
			c.ends[v], changed = true, true
		}
	}
	return changed
}

// inside reports whether n, which reads v, belongs to the cluster that v is in.
func (c *clusters) inside(n *onnx.Node, v int) bool {
	if _, ok := elementwise[n.Op]; !ok {
		return false
	}
	out := n.Outputs[0]
	return c.source[out] != out && c.source[out] == c.source[v] && c.source[v] != v
}

// leaves reports whether anything outside of its cluster reads v.
func (c *clusters) leaves(v int) bool {
	for i := range c.g.Nodes {
		if n := &c.g.Nodes[i]; slices.Contains(n.Inputs, v) && !c.inside(n, v) {
			return true
		}
	}
	return slices.Contains(c.g.Outputs, v)
}

// members returns the nodes between the source of v and v, in order.
func (c *clusters) members(v int) []*onnx.Node {
	needed := map[int]bool{v: true}
	var list []*onnx.Node
	for i := len(c.g.Nodes) - 1; i >= 0; i-- {
		n := &c.g.Nodes[i]
		if _, ok := elementwise[n.Op]; !ok || !needed[n.Outputs[0]] {
			continue
		}
		list = append(list, n)
		for _, in := range n.Inputs {
			if in >= 0 && in != c.source[v] && c.g.Values[in].Const == nil {
				needed[in] = true
			}
		}
	}
	slices.Reverse(list)
	return list
}

// plain reports whether the members need no table: sums, multiples and at most one ReLU of one operand each.
func (c *clusters) plain(members []*onnx.Node) bool {
	relus := 0
	for _, n := range members {
		if isRelu(n) || isNothing(n) {
			relus++
			continue
		}
		operands := 0
		for _, v := range n.Inputs {
			if c.g.Values[v].Const == nil {
				operands++
			}
		}
		switch {
		case !elementwise[n.Op], operands > 1:
			return false
		case n.Op == "Div" && c.g.Values[n.Inputs[1]].Const == nil:
			return false
		case n.Op == "Cast" && n.Attrs.StrOf("to") != onnx.Float.String() && c.g.Values[n.Inputs[0]].DType != onnx.Bool:
			return false
		}
	}
	return relus <= 1
}

// square reports whether the members are the square of a value, which is an exact product.
func (c *clusters) square(members []*onnx.Node) bool {
	if len(members) != 1 || c.g.Values[members[0].Outputs[0]].DType != onnx.Float {
		return false
	}
	return isSquare(members[0]) || members[0].Op == "Mul" && c.g.Values[members[0].Inputs[0]].Const == nil && c.g.Values[members[0].Inputs[1]].Const == nil
}

func isSquare(n *onnx.Node) bool { return n.Op == "Pow" && n.Attrs.FloatOf("exponent") == 2 }

// function writes the members as a graph of their own.
func (c *clusters) function(v int, members []*onnx.Node) *function {
	from := c.source[v]
	f := &function{graph: &onnx.Graph{Values: []onnx.Value{{Name: "x", DType: c.g.Values[from].DType, Shape: []int{graph.TableSize}}}, Inputs: []int{0}}}
	local := map[int]int{from: 0}
	var key, name strings.Builder
	fmt.Fprintf(&key, "%v", c.g.Values[from].DType)
	for i, n := range members {
		inner := onnx.Node{Op: n.Op, Name: n.Name, Attrs: n.Attrs, Index: n.Index, Inputs: make([]int, len(n.Inputs))}
		fmt.Fprintf(&key, ";%s%v%v%v", n.Op, n.Attrs.Float, n.Attrs.Int, n.Attrs.Str)
		for k, in := range n.Inputs {
			if t := c.g.Values[in].Const; t != nil {
				inner.Inputs[k] = f.number(t)
				x, _ := singleNumber(t)
				fmt.Fprintf(&key, " %v %x", t.DType, x)
				continue
			}
			inner.Inputs[k] = local[in]
			fmt.Fprintf(&key, " %d", local[in])
		}
		out := len(f.graph.Values)
		local[n.Outputs[0]] = out
		f.graph.Values = append(f.graph.Values, onnx.Value{DType: c.g.Values[n.Outputs[0]].DType, Shape: []int{graph.TableSize}})
		inner.Outputs = []int{out}
		f.graph.Nodes = append(f.graph.Nodes, inner)
		if i > 0 {
			name.WriteByte('-')
		}
		name.WriteString(strings.ToLower(n.Op))
	}
	f.graph.Outputs = []int{len(f.graph.Values) - 1}
	f.key, f.name = key.String(), shortened(name.String())
	if len(members) == 1 {
		f.name += parameters(members[0])
	}
	return f
}

// number adds a constant of a single number to the function's graph.
func (f *function) number(t *onnx.Tensor) int {
	c := onnx.NewTensor(t.DType, nil)
	if t.DType == onnx.Float {
		c.Float[0] = t.Float[0]
	} else {
		c.Int[0] = t.Int[0]
	}
	f.graph.Values = append(f.graph.Values, onnx.Value{DType: t.DType, Shape: []int{}, Const: c})
	return len(f.graph.Values) - 1
}

// shortened keeps a long name readable.
func shortened(name string) string {
	const most = 60
	if len(name) <= most {
		return name
	}
	return name[:most-2] + ".."
}

// parameters lists the real attributes of n in the order of their names.
func parameters(n *onnx.Node) string {
	if len(n.Attrs.Float) == 0 {
		return ""
	}
	var list []string
	for name, x := range n.Attrs.Float {
		list = append(list, fmt.Sprintf("%s=%g", name, x))
	}
	slices.Sort(list)
	return "(" + strings.Join(list, ",") + ")"
}
