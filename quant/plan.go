package quant

import (
	"fmt"
	"slices"

	"github.com/zkvin/zkvin/onnx"
)

// Exponents that an operator's meaning fixes.
const softmaxExp = 14

// plan holds the decisions that need the whole graph: classes, exponents, which functions share a table.
type plan struct {
	*prepared
	graph     *onnx.Graph
	measured  *calibration
	options   Options
	consumers [][]int // nodes that read each value; -1 for each graph output
	parent    []int   // union-find over values: the class
	exp       []int   // exponent at which each value becomes narrow
	first     []int   // the same before tables are shared
	nonNeg    []bool
	uses      []*functionUse       // by node, nil for a node that is no table look-up
	tables    map[string][]int16   // kept from one shift to the next
	images    map[string][]float64 // functions over all arguments of a table
	makers    []int                // node that makes each value, −1 for none
	stream    []bool               // values that a normalisation reads as an exact sum
	ids       []bool               // values that tables are read at and nothing else
	offsets   []int                // of ids; see graph.Tensor
}

// sameClass lists the operators whose outputs hold entries of their inputs, or nearly so: they share one exponent.
var sameClass = map[string]bool{
	"Reshape": true, "Transpose": true, "Slice": true, "Split": true, "Concat": true, "Pad": true, "Gather": true,
	"Expand": true, "MaxPool": true, "Relu": true, "ReduceMax": true, "Neg": true, "TopK": true,
}

// newPlan decides the exponent of every value of g from its calibrated range.
func newPlan(g *prepared, c *calibration, o Options) (*plan, error) {
	p := &plan{
		prepared: g, graph: g.Graph, measured: c, options: o, tables: map[string][]int16{}, images: map[string][]float64{},
		makers: g.makers(), consumers: g.readers(),
	}
	p.findIDs()
	p.findSigns()
	p.findStreams()
	p.joinClasses()
	if err := p.chooseExponents(); err != nil {
		return nil, err
	}
	p.evenStreams()
	p.first = slices.Clone(p.exp)
	if err := p.shareTables(); err != nil {
		return nil, err
	}
	p.evenStreams()
	return p, nil
}

// low and high return the calibrated range of value v, 0 for one that was never seen.
func (p *plan) low(v int) float64 {
	if !p.measured.seen(v) {
		return 0
	}
	return p.measured.low[v]
}

func (p *plan) high(v int) float64 {
	if !p.measured.seen(v) {
		return 0
	}
	return p.measured.high[v]
}

// magnitude returns the largest calibrated magnitude of value v, which may be constant.
func (p *plan) magnitude(v int) float64 {
	if t := p.graph.Values[v].Const; t != nil {
		return maxAbs(numbers(t))
	}
	return max(0, p.high(v), -p.low(v))
}

// nowhereNegative lists functions of reals without negative values.
var nowhereNegative = map[string]bool{"Sigmoid": true, "HardSigmoid": true, "Abs": true, "Exp": true, "Sqrt": true, "Softplus": true, "Relu": true}

// findSigns marks the values that cannot be negative whatever the input.
func (p *plan) findSigns() {
	p.nonNeg = make([]bool, len(p.graph.Values))
	for i := range p.graph.Nodes {
		n := &p.graph.Nodes[i]
		non := false
		switch n.Op {
		case "Relu", "Softmax", "ArgMax", "Greater", "GreaterOrEqual", "Less", "LessOrEqual", "Equal", "And", "Or", "Xor":
			non = true
		case functionOp:
			f := p.functions[n.Attrs.IntOf("function")].graph
			last := &f.Nodes[len(f.Nodes)-1]
			non = nowhereNegative[last.Op] || f.Values[len(f.Values)-1].DType == onnx.Bool || last.Op == "Clip" && last.Attrs.FloatOf("min") >= 0
		case "Clip":
			non = n.Attrs.FloatOf("min") >= 0
		case quantizeOp:
			non = n.Attrs.IntOf("low") >= 0
		case "Pad":
			non = n.Attrs.FloatOf("value") >= 0 && p.nonNeg[n.Inputs[0]]
		case "Reshape", "Transpose", "Slice", "Split", "Gather", "Expand", "MaxPool", "Cast", "ReduceMax",
			"AveragePool", "ReduceMean", "ReduceSum":
			non = p.nonNeg[n.Inputs[0]]
		case "Add", "Concat":
			non = true
			for _, v := range n.Inputs {
				non = non && (p.nonNeg[v] || constantAtLeastZero(p.graph.Values[v].Const))
			}
		}
		for _, v := range n.Outputs {
			if v >= 0 {
				p.nonNeg[v] = non
			}
		}
	}
}

func (p *plan) joinClasses() {
	p.parent = make([]int, len(p.graph.Values))
	for v := range p.parent {
		p.parent[v] = v
	}
	for i := range p.graph.Nodes {
		n := &p.graph.Nodes[i]
		if !sameClass[n.Op] && !isRelu(n) && !isNothing(n) {
			continue
		}
		for _, in := range n.Inputs {
			for _, out := range n.Outputs {
				if in >= 0 && out >= 0 && p.graph.Values[in].Const == nil && p.graph.Values[in].DType == p.graph.Values[out].DType {
					p.parent[p.class(out)] = p.class(in)
				}
			}
		}
	}
}

func (p *plan) class(v int) int {
	for p.parent[v] != v {
		p.parent[v] = p.parent[p.parent[v]]
		v = p.parent[v]
	}
	return v
}

// chooseExponents gives each class the finest exponent at which the largest value of it fits with headroom. Operands of
// a max pooling get half the range unless they are known to be non-negative, because their differences must fit.
func (p *plan) chooseExponents() error {
	full := 1<<(p.options.ActivationBits-1) - 1
	half := 1<<(p.options.ActivationBits-2) - 1
	byClass := make([]int, len(p.graph.Values))
	for v := range byClass {
		byClass[v] = maxExp
	}
	for v := range p.graph.Values {
		if p.present(v) && p.measured.seen(v) {
			m := p.magnitude(v) * p.options.Headroom
			exp := p.fitting(v, m, full)
			if at := p.makers[v]; at >= 0 {
				if e, ok := p.tableExponent(&p.graph.Nodes[at]); ok {
					exp = e
				}
			}
			if exp < minExp {
				return fmt.Errorf("%w: value %q reaches ±%g", ErrRange, p.graph.Values[v].Name, p.magnitude(v))
			}
			byClass[p.class(v)] = min(byClass[p.class(v)], exp)
		}
	}
	for i := range p.graph.Nodes {
		if n := &p.graph.Nodes[i]; n.Op == "MaxPool" && p.halved(n) {
			v := n.Inputs[0]
			m := p.magnitude(v) * p.options.Headroom
			byClass[p.class(v)] = min(byClass[p.class(v)], p.fitting(v, m, half))
		}
	}
	p.exp = make([]int, len(p.graph.Values))
	for v := range p.exp {
		p.exp[v] = byClass[p.class(v)]
	}
	return nil
}

// present reports whether v is still computed, or an input.
func (p *plan) present(v int) bool { return p.makers[v] >= 0 || slices.Contains(p.graph.Inputs, v) }

// fitting returns the exponent for value v alone. Integers keep theirs exactly; a value that is zero on all rows gets
// what one of magnitude 1 would.
func (p *plan) fitting(v int, magnitude float64, limit int) int {
	if p.ids[v] {
		return 0
	}
	if p.graph.Values[v].DType != onnx.Float {
		if p.magnitude(v) <= float64(limit) { // ids and counts need no headroom
			return 0
		}
		return min(0, exponentFor(magnitude, limit, maxExp))
	}
	if magnitude == 0 {
		magnitude = 1
	}
	return exponentFor(magnitude, limit, maxExp)
}

// halved reports whether the operand of max pooling n must stay within half the range.
func (p *plan) halved(n *onnx.Node) bool {
	return !p.nonNeg[n.Inputs[0]] || maxAbsInt(n.Attrs.IntsOf("pads")) > 0
}

// landing returns the exponent of the rescale that an accumulator for v will end in: it follows v through the wiring
// and sums that accept accumulators.
func (p *plan) landing(v int) int {
	for len(p.consumers[v]) == 1 && p.consumers[v][0] >= 0 {
		n := &p.graph.Nodes[p.consumers[v][0]]
		switch n.Op {
		case "Add", "Sub", "Reshape", "Transpose", "Expand", "Gather":
			if p.joins(n) {
				return p.exp[v]
			}
			v = n.Outputs[0]
		default:
			if u := p.uses[p.consumers[v][0]]; u != nil && u.fn != nil {
				return u.in
			}
			return p.exp[v]
		}
	}
	return p.exp[v]
}

func maxAbsInt(x []int) int {
	m := 0
	for _, v := range x {
		m = max(m, v, -v)
	}
	return m
}

func constantAtLeastZero(t *onnx.Tensor) bool {
	if t == nil {
		return false
	}
	for _, x := range t.Float {
		if x < 0 {
			return false
		}
	}
	for _, x := range t.Int {
		if x < 0 {
			return false
		}
	}
	return true
}
