package quant

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/onnx"
	"github.com/zkvin/zkvin/ops"
)

// A use of a function gives up tableTolerance bits of input precision to share another's table of 2^16 entries, but never
// falls below tableExponent: arguments of exponent 8 already move an exponential by 2^-9 of itself.
const (
	tableTolerance = 2
	tableExponent  = 10
)

// functionUse is a node that looks its operand up in a table, with the exponents that the table has.
type functionUse struct {
	node    int
	key     string    // uses of equal keys may share a table
	fn      *function // nil for a softmax, whose table has its own rule
	in, out int
}

// Saturation says that a function's table cannot hold all its values: arguments outside of [ExactLow, ExactHigh] are out
// of range. Of a quotient, whose divisor has both signs,
// the arguments are the divisor's magnitudes: smaller ones than ExactLow are known to fewer bits than divisorBits.
type Saturation struct {
	Name      string  `json:"name"`     // of the value that the function gives
	Function  string  `json:"function"` // its operators
	ExactLow  float64 `json:"exact_low"`
	ExactHigh float64 `json:"exact_high"`
	Low       float64 `json:"low"` // calibrated arguments
	High      float64 `json:"high"`
}

// isRelu reports whether n is max(x, 0), which needs no function table of its own.
func isRelu(n *onnx.Node) bool {
	return n.Op == "Relu" || n.Op == "Clip" && n.Attrs.FloatOf("min") == 0 && math.IsInf(n.Attrs.FloatOf("max"), 1)
}

// isNothing reports whether n is a Clip without bounds.
func isNothing(n *onnx.Node) bool {
	return n.Op == "Clip" && math.IsInf(n.Attrs.FloatOf("min"), -1) && math.IsInf(n.Attrs.FloatOf("max"), 1)
}

// shareTables settles the exponents of every table. It repeats because a table whose output is coarser than its class
// lowers the class, which may feed another function, or the same one again; no table lowers a class by more than a bit,
// so it ends.
func (p *plan) shareTables() error {
	p.uses = make([]*functionUse, len(p.graph.Nodes))
	byKey := map[string][]*functionUse{}
	var keys []string
	for i := range p.graph.Nodes {
		n := &p.graph.Nodes[i]
		u := &functionUse{node: i, key: "softmax"}
		switch n.Op {
		case functionOp:
			u.fn = p.functions[n.Attrs.IntOf("function")]
			u.key = u.fn.key
		case "Softmax":
		default:
			continue
		}
		p.uses[i] = u
		if byKey[u.key] == nil {
			keys = append(keys, u.key)
		}
		byKey[u.key] = append(byKey[u.key], u)
	}
	for changed := true; changed; {
		changed = false
		for _, key := range keys {
			for _, group := range p.groups(byKey[key]) {
				lowered, err := p.settle(group)
				if err != nil {
					return fmt.Errorf("%s: %w", label(&p.graph.Nodes[group[0].node]), err)
				}
				changed = changed || lowered
			}
		}
	}
	return nil
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
		if i+1 == len(uses) || !shares(uses[first].in, uses[i+1].in) {
			groups = append(groups, uses[first:i+1])
			first = i + 1
		}
	}
	return groups
}

// shares reports whether a use of the finer exponent takes a table of the coarser one.
func shares(coarse, fine int) bool {
	return fine == coarse || coarse >= tableExponent && fine <= coarse+tableTolerance
}

// settle gives a group its exponents and lowers the classes of the outputs to them, or for softmax the operands'; true
// if that changed one.
func (p *plan) settle(group []*functionUse) (changed bool, err error) {
	in := group[0].in
	if group[0].fn == nil {
		for _, u := range group {
			u.in = in
			changed = p.lowerClass(p.graph.Nodes[u.node].Inputs[0], in) || changed
		}
		return changed, nil
	}
	out, err := p.tableExp(group, in)
	if err != nil {
		return false, err
	}
	for _, u := range group {
		u.in, u.out = in, out
		changed = p.lowerClass(p.graph.Nodes[u.node].Outputs[0], out) || changed
	}
	return changed, nil
}

// lowerClass brings the class of v down to exponent e; true if that changed it.
func (p *plan) lowerClass(v, e int) bool {
	changed := false
	for w := range p.exp {
		if p.exp[w] > e && p.class(w) == p.class(v) {
			p.exp[w], changed = e, true
		}
	}
	return changed
}

// image returns the values of fn at all arguments of a table of the given exponent.
func (p *plan) image(fn *function, in int) ([]float64, error) {
	key := fmt.Sprintf("%d %s", in, fn.key)
	if y, ok := p.images[key]; ok {
		return y, nil
	}
	y, err := fn.values(math.MinInt16, in)
	if err == nil {
		p.images[key] = y
	}
	return y, err
}

// tableExp returns the exponent of a table's output: the finest at which every value fits over the whole domain, unless
// what calibration saw, with headroom, allows one at least two bits finer, or some value is infinite. The table then has
// no value elsewhere.
func (p *plan) tableExp(group []*functionUse, in int) (int, error) {
	y, err := p.image(group[0].fn, in)
	if err != nil {
		return 0, err
	}
	seen, first := maxExp, maxExp
	for _, u := range group {
		v := p.graph.Nodes[u.node].Outputs[0]
		seen, first = min(seen, p.exp[v]), min(first, p.first[v])
	}
	if whole, poles := p.finest(y); !poles && whole >= first-1 {
		return min(whole, seen), nil
	}
	return seen, nil
}

// finest returns the finest exponent at which all finite numbers of y fit, and whether there are others.
func (p *plan) finest(y []float64) (exp int, poles bool) {
	full := 1<<(p.options.ActivationBits-1) - 1
	least, most := 0.0, 0.0
	for _, x := range y {
		if math.IsInf(x, 0) || math.IsNaN(x) {
			poles = true
			continue
		}
		least, most = min(least, x), max(most, x)
	}
	return min(exponentFor(most, full, maxExp), exponentFor(-least, full+1, maxExp)), poles
}

// arguments returns the first and last entry of a table of exponent in that calibration, with headroom, reaches. The
// headroom never crosses zero, where many functions have a pole.
func (p *plan) arguments(u *functionUse, in int) (first, last int) {
	v, h := p.graph.Nodes[u.node].Inputs[0], p.options.Headroom
	if !p.measured.seen(v) {
		return 0, graph.TableSize - 1
	}
	low := scale(stretched(p.measured.low[v], 1/h, h), in)
	high := scale(stretched(p.measured.high[v], h, 1/h), in)
	clamp := func(x float64) int { return int(min(max(x, math.MinInt16), math.MaxInt16)) - math.MinInt16 }
	return clamp(low), clamp(high)
}

// applyFunction lowers a node that rescales its operand through a table.
func applyFunction(l *lowerer, n *onnx.Node) error {
	u := l.plan.uses[l.node]
	y, err := l.plan.image(u.fn, u.in)
	if err != nil {
		return err
	}
	table := l.table(u.fn.key, u.fn.name, math.MinInt16, u.in, u.out, y)
	x, err := l.refine(l.vals[n.Inputs[0]], u.in)
	if err != nil {
		return err
	}
	return l.rescaleTo(n.Outputs[0], x, u.in, u.out, int64(table))
}

// applyRelu lowers max(x, 0) into the rescale of its operand.
func applyRelu(l *lowerer, n *onnx.Node) error {
	x, out := l.vals[n.Inputs[0]], n.Outputs[0]
	if isNothing(n) || x.narrow() && l.plan.nonNeg[n.Inputs[0]] {
		return alias(l, n)
	}
	if !isRelu(n) {
		return unsupported("%s beside values of other shapes", n.Op)
	}
	exp := min(x.exp, l.plan.exp[out])
	return l.rescaleTo(out, x, exp, exp, graph.FuncReLU)
}

// edge is how many units beyond the end of a function's domain an argument may lie by rounding alone.
const edge = 2

// tabled is round(y · 2^out), or graph.Undefined where 16 bits do not hold it or the function has no value. An argument
// just beyond the end of the domain gets the value at that end.
func tabled(y []float64, out int) []int16 {
	at := func(i int) int16 {
		if i < 0 || i >= len(y) {
			return graph.Undefined
		}
		if q := scale(y[i], out); q >= math.MinInt16 && q <= math.MaxInt16 {
			return max(int16(q), graph.Undefined+1)
		}
		return graph.Undefined
	}
	values := make([]int16, len(y))
	for i := range y {
		values[i] = at(i)
		if !math.IsNaN(y[i]) {
			continue
		}
		for d := 1; d <= edge && values[i] == graph.Undefined; d++ {
			if values[i] = at(i + d); values[i] == graph.Undefined {
				values[i] = at(i - d)
			}
		}
	}
	return values
}

// table returns the index of the table of y at exponent out, whose arguments are low and up at exponent in, adding it
// when it is new.
func (l *lowerer) table(key, name string, low int32, in, out int, y []float64) int {
	key = fmt.Sprintf("%d %d %d %s", low, in, out, key)
	if at, ok := l.tables[key]; ok {
		return at
	}
	values, ok := l.plan.tables[key]
	if !ok {
		values = tabled(y, out)
		l.plan.tables[key] = values
	}
	l.tables[key] = len(l.g.Tables)
	l.g.Tables = append(l.g.Tables, graph.Table{Name: fmt.Sprintf("%s, exponent %d to %d", name, in, out), Lo: low, Values: values})
	return l.tables[key]
}

// saturations lists the uses whose table is not exact for all arguments.
func (p *plan) saturations() []Saturation {
	var list []Saturation
	for _, u := range p.uses {
		if u == nil || u.fn == nil {
			continue
		}
		y, err := p.image(u.fn, u.in)
		if err != nil {
			continue
		}
		first, last := p.arguments(u, u.in)
		fits := func(i int) bool {
			q := scale(y[i], u.out)
			return q >= math.MinInt16 && q <= math.MaxInt16
		}
		low, high := first, last
		for low <= high && !fits(low) {
			low++
		}
		for high > low && !fits(high) {
			high--
		}
		for low > 0 && fits(low-1) {
			low--
		}
		for high < len(y)-1 && fits(high+1) {
			high++
		}
		if low == 0 && high == len(y)-1 {
			continue
		}
		n := &p.graph.Nodes[u.node]
		list = append(list, Saturation{
			Name: p.graph.Values[n.Outputs[0]].Name, Function: u.fn.name,
			ExactLow: math.Ldexp(float64(low+math.MinInt16), -u.in), ExactHigh: math.Ldexp(float64(high+math.MinInt16), -u.in),
			Low: p.low(n.Inputs[0]), High: p.high(n.Inputs[0]),
		})
	}
	return append(list, p.divisors()...)
}

// divisorBits is how many bits the magnitude of a divisor should have.
const divisorBits = 7

// divisors lists the quotients by divisors of both signs that calibration saw nearer to zero than 16 bits tell.
func (p *plan) divisors() []Saturation {
	var list []Saturation
	for i := range p.graph.Nodes {
		n := &p.graph.Nodes[i]
		if n.Op != "Div" || p.graph.Values[n.Inputs[1]].Const != nil || p.low(n.Inputs[1]) >= 0 || p.nonNeg[n.Inputs[1]] {
			continue
		}
		b := n.Inputs[1]
		low, exact := p.magnitude(b), math.Ldexp(1, divisorBits-p.exp[b])
		for _, c := range p.measured.checks {
			if b < len(c.values) && c.values[b] != nil {
				for _, x := range numbers(c.values[b]) {
					low = min(low, math.Abs(x))
				}
			}
		}
		if low < exact {
			list = append(list, Saturation{
				Name: p.graph.Values[n.Outputs[0]].Name, Function: "quotient, by the divisor's magnitude", ExactLow: exact,
				ExactHigh: math.Ldexp(-ops.NarrowMin, -p.exp[b]), Low: low, High: p.magnitude(b),
			})
		}
	}
	return list
}
