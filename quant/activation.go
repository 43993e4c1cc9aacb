package quant

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/onnx"
)

// tableTolerance is how many bits of input precision a use of a function gives up to share another's table of 2^16
// entries.
const tableTolerance = 2

// function is a real function of one variable that a table stands for.
type function struct {
	name  string // with parameters: equal names mean equal functions
	eval  func(x float64) float64
	image func(low, high float64) (least, most float64) // bounds of eval on [low, high], low < 0 < high
}

// functionUse is a node that applies a function, with the exponents that its table has.
type functionUse struct {
	node    int
	fn      function
	in, out int
}

// isRelu reports whether n is max(x, 0), which needs no function table of its own.
func isRelu(n *onnx.Node) bool {
	return n.Op == "Relu" || n.Op == "Clip" && n.Attrs.FloatOf("min") == 0 && math.IsInf(n.Attrs.FloatOf("max"), 1)
}

// isContraction reports whether n is a LeakyRelu that leaves magnitudes as they are or shrinks them.
func isContraction(n *onnx.Node) bool {
	a := n.Attrs.FloatOf("alpha")
	return n.Op == "LeakyRelu" && 0 <= a && a <= 1
}

// isNothing reports whether n is a Clip without bounds.
func isNothing(n *onnx.Node) bool {
	return n.Op == "Clip" && math.IsInf(n.Attrs.FloatOf("min"), -1) && math.IsInf(n.Attrs.FloatOf("max"), 1)
}

// functions maps an operator to its function under the attributes of a node.
var functions = map[string]func(a *onnx.Attrs) function{
	"Sigmoid": func(*onnx.Attrs) function {
		return function{"sigmoid", onnx.Sigmoid, monotone(onnx.Sigmoid)}
	},
	"Tanh": func(*onnx.Attrs) function {
		return function{"tanh", onnx.Tanh, monotone(onnx.Tanh)}
	},
	"HardSwish": func(*onnx.Attrs) function {
		return function{"hardswish", hardSwish, func(_, high float64) (float64, float64) {
			return -0.375, max(hardSwish(high), 0) // least at −3/2
		}}
	},
	"HardSigmoid": func(a *onnx.Attrs) function {
		alpha, beta := a.FloatOf("alpha"), a.FloatOf("beta")
		eval := func(x float64) float64 { return max(0, min(1, float64(alpha*x)+beta)) }
		return function{fmt.Sprintf("hardsigmoid(%g,%g)", alpha, beta), eval, monotone(eval)}
	},
	"LeakyRelu": func(a *onnx.Attrs) function {
		alpha := a.FloatOf("alpha")
		eval := func(x float64) float64 {
			if x < 0 {
				return alpha * x
			}
			return x
		}
		return function{fmt.Sprintf("leakyrelu(%g)", alpha), eval, monotone(eval)}
	},
	"Clip": func(a *onnx.Attrs) function {
		least, most := a.FloatOf("min"), a.FloatOf("max")
		eval := func(x float64) float64 { return min(max(x, least), most) }
		return function{fmt.Sprintf("clip(%g,%g)", least, most), eval, monotone(eval)}
	},
}

// hardSwish is x · max(0, min(1, x/6 + 1/2)), computed as the float executor does.
func hardSwish(x float64) float64 { return x * max(0, min(1, float64(1.0/6*x)+0.5)) }

// monotone bounds functions that are monotone on each side of zero and continuous: the ends and zero decide.
func monotone(eval func(float64) float64) func(low, high float64) (float64, float64) {
	return func(low, high float64) (float64, float64) {
		a, b, c := eval(low), eval(0), eval(high)
		return min(a, b, c), max(a, b, c)
	}
}

// functionFor returns the function that n applies, false when n is no table look-up.
func functionFor(n *onnx.Node) (function, bool) {
	make, ok := functions[n.Op]
	if !ok || isRelu(n) || isNothing(n) {
		return function{}, false
	}
	return make(&n.Attrs), true
}

// shareTables settles the exponents of every table. It repeats because a table whose output is coarser than its class
// lowers the class, which may feed another function; exponents only fall and a class is lowered to what fits it, so it
// ends.
func (p *plan) shareTables() {
	p.uses = make([]*functionUse, len(p.graph.Nodes))
	byName := map[string][]*functionUse{}
	var names []string
	for i := range p.graph.Nodes {
		fn, ok := functionFor(&p.graph.Nodes[i])
		if !ok {
			continue
		}
		p.uses[i] = &functionUse{node: i, fn: fn}
		if byName[fn.name] == nil {
			names = append(names, fn.name)
		}
		byName[fn.name] = append(byName[fn.name], p.uses[i])
	}
	for changed := true; changed; {
		changed = false
		for _, name := range names {
			for _, group := range p.groups(byName[name]) {
				changed = p.settle(group) || changed
			}
		}
	}
}

// groups splits uses of one function into those that share a table.
func (p *plan) groups(uses []*functionUse) [][]*functionUse {
	for _, u := range uses {
		u.in = p.exp[p.graph.Nodes[u.node].Inputs[0]]
	}
	uses = slices.Clone(uses)
	slices.SortStableFunc(uses, func(a, b *functionUse) int { return cmp.Compare(a.in, b.in) })
	var groups [][]*functionUse
	for i, first := 0, 0; i < len(uses); i++ {
		if i+1 == len(uses) || uses[i+1].in > uses[first].in+tableTolerance {
			groups = append(groups, uses[first:i+1])
			first = i + 1
		}
	}
	return groups
}

// settle gives a group its exponents and lowers the classes of the outputs to them; true if that changed one.
func (p *plan) settle(group []*functionUse) bool {
	in := group[0].in
	out := p.tableExp(group[0].fn, in)
	for _, u := range group {
		out = min(out, p.exp[p.graph.Nodes[u.node].Outputs[0]])
	}
	changed := false
	for _, u := range group {
		u.in, u.out = in, out
		changed = p.lowerClass(p.graph.Nodes[u.node].Outputs[0], out) || changed
	}
	return changed
}

// lowerClass brings the class of v down to exponent e; true if that changed it.
func (p *plan) lowerClass(v, e int) bool {
	changed := false
	for w := range p.exp {
		if p.class(w) == p.class(v) && p.exp[w] > e {
			p.exp[w], changed = e, true
		}
	}
	return changed
}

// tableExp returns the finest exponent at which every value of fn fits over the whole domain of a table.
func (p *plan) tableExp(fn function, in int) int {
	full := 1<<(p.options.ActivationBits-1) - 1
	least, most := fn.image(math.Ldexp(float64(-full-1), -in), math.Ldexp(float64(full), -in))
	return min(exponentFor(max(most, 0), full, maxExp), exponentFor(max(-least, 0), full+1, maxExp))
}

// applyFunction lowers a node that rescales its operand through a table.
func applyFunction(l *lowerer, n *onnx.Node) error {
	if isNothing(n) {
		return alias(l, n)
	}
	if isRelu(n) {
		return applyRelu(l, n)
	}
	u := l.plan.uses[l.node]
	table, err := l.table(u.fn.name, -1<<15, u.in, u.out, u.fn.eval)
	if err != nil {
		return err
	}
	x, err := l.refine(l.vals[n.Inputs[0]], u.in)
	if err != nil {
		return err
	}
	return l.rescaleTo(n.Outputs[0], x, u.in, u.out, int64(table))
}

// applyRelu lowers max(x, 0) into the rescale of its operand.
func applyRelu(l *lowerer, n *onnx.Node) error {
	x, out := l.vals[n.Inputs[0]], n.Outputs[0]
	if x.narrow && l.plan.nonNeg[n.Inputs[0]] {
		return alias(l, n)
	}
	exp := min(x.exp, l.plan.exp[out])
	return l.rescaleTo(out, x, exp, exp, graph.FuncReLU)
}

// table returns the index of the table of round(eval(i · 2^-in) · 2^out), i from low, adding it when it is new.
func (l *lowerer) table(name string, low int32, in, out int, eval func(float64) float64) (int, error) {
	name = fmt.Sprintf("%s, exponent %d to %d", name, in, out)
	for i := range l.g.Tables {
		if l.g.Tables[i].Name == name {
			return i, nil
		}
	}
	t, ok := l.plan.tables[name]
	if !ok {
		t = graph.Table{Name: name, Lo: low, Values: make([]int16, graph.TableSize)}
		for i := range t.Values {
			y := scale(eval(math.Ldexp(float64(int(low)+i), -in)), out)
			if !(y >= math.MinInt16 && y <= math.MaxInt16) {
				return 0, fmt.Errorf("%w: table %q: entry %d is %g, beyond 16 bits", ErrRange, name, int(low)+i, y)
			}
			t.Values[i] = int16(y)
		}
		l.plan.tables[name] = t
	}
	l.g.Tables = append(l.g.Tables, t)
	return len(l.g.Tables) - 1, nil
}
