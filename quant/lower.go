package quant

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/onnx"
	"github.com/zkvin/zkvin/ops"
)

const (
	maxShift    = 40      // of OpAdd
	maxDrop     = 48      // of OpRescale
	maxBound    = 1 << 60 // magnitudes stay below it
	narrowBound = 1 << 15 // magnitudes of 16 bits
	// leastWeightBits is what the largest weight of a tensor keeps even when the common shift would leave it less.
	leastWeightBits = 5
	// byteShift is the largest shift whose remainder is one digit of the commitment; smaller shifts are left alone.
	byteShift = 8
)

// lowering writes the integer counterpart of one node.
type lowering func(l *lowerer, n *onnx.Node) error

// lowerings maps an operator to its lowering.
var lowerings = map[string]lowering{
	"Conv": lowerConv, "Gemm": lowerGemm, "MatMul": lowerMatMul,
	"Add": lowerAdd, "Sub": lowerSub, "Mul": lowerMul, "Div": lowerDiv,
	"Neg": lowerNeg, "Pow": lowerPow, "Relu": applyRelu, "Clip": applyRelu, functionOp: applyFunction, "Where": lowerWhere,
	"Max": lowerExtreme, "Min": lowerExtreme, "And": lowerConnective, "Or": lowerConnective, "Xor": lowerConnective,
	"Greater": lowerComparison, "GreaterOrEqual": lowerComparison, "Less": lowerComparison,
	"LessOrEqual": lowerComparison, "Equal": lowerComparison,
	"MaxPool": lowerMaxPool, "AveragePool": lowerAveragePool, "ReduceMean": lowerReduce, "ReduceSum": lowerReduce,
	"ReduceMax": lowerReduceMax, "TopK": lowerTopK, "ArgMax": lowerArgMax,
	"Softmax": lowerSoftmax, "Normalize": lowerNormalize, "GatherRows": lowerGatherRows,
	"Reshape": lowerReshape, "Transpose": lowerTranspose, "Concat": lowerConcat, "Slice": lowerSlice,
	quantizeOp: lowerQuantize, timesOp: lowerTimes, windowSumOp: lowerWindowSum,
	"Split": lowerSplit, "Pad": lowerPad, "Expand": lowerExpand, "Gather": lowerGather, "Cast": lowerCast,
}

// Ops returns the operators of a normal form graph that Compile lowers, sorted.
func Ops() []string {
	ops := make([]string, 0, len(lowerings)+len(elementwise))
	for op := range lowerings {
		if _, ok := elementwise[op]; !ok && !slices.Contains([]string{functionOp, quantizeOp, timesOp, windowSumOp}, op) {
			ops = append(ops, op)
		}
	}
	for op := range elementwise {
		ops = append(ops, op)
	}
	slices.SortFunc(ops, cmp.Compare[string])
	return ops
}

// lowered is the integer tensor that stands for a float value.
type lowered struct {
	id    int
	exp   int
	class ops.Class
	bound float64 // of |integer|, whatever the input
}

// narrowed is a tensor of 16 bits.
func narrowed(id, exp int) lowered { return lowered{id, exp, ops.Narrow, narrowBound} }

func (x lowered) narrow() bool { return x.class == ops.Narrow }

// lowerer builds the integer graph, node by node.
type lowerer struct {
	plan    *plan
	shift   int
	node    int // being lowered
	naming  int // value after which new tensors and nodes are named
	g       *graph.Graph
	w       *graph.Weights
	vals    []lowered // by float value; id −1 before it is lowered
	weights map[weightKey]int
	exps    map[weightKey]int // of the first use of a constant, by value and form
	tables  map[string]int    // index of each table of the graph
	based   map[int]int       // what indices that are outputs are less than they stand for
	rows    map[int]int       // exponent of each table of constants that GatherRows reads
}

// weightKey tells when two uses of a constant are the same weight tensor.
type weightKey struct {
	value, exp int
	form       string
}

func label(n *onnx.Node) string {
	if n.Name == "" {
		return fmt.Sprintf("node %d (%s)", n.Index, n.Op)
	}
	return fmt.Sprintf("node %d (%s %q)", n.Index, n.Op, n.Name)
}

func unsupported(format string, args ...any) error {
	return fmt.Errorf("%w: %s", ErrUnsupported, fmt.Sprintf(format, args...))
}

// checkSupported finds operators without lowering before any work is done.
func checkSupported(g *onnx.Graph) error {
	for i := range g.Nodes {
		n := &g.Nodes[i]
		if _, ok := elementwise[n.Op]; !ok && lowerings[n.Op] == nil {
			return fmt.Errorf("%s: %w", label(n), unsupported("an operator that no integer program stands for"))
		}
	}
	for i := range g.Values {
		if v := &g.Values[i]; product(v.Shape) == 0 {
			return unsupported("value %q of shape %v has no elements", v.Name, v.Shape)
		}
	}
	for _, v := range g.Outputs {
		if g.Values[v].Const != nil {
			return unsupported("output %q does not depend on the input", g.Values[v].Name)
		}
	}
	return nil
}

// lower writes the integer program of the plan's graph with the given common shift.
func lower(p *plan, shift int) (*Result, error) {
	l := &lowerer{
		plan: p, shift: shift, g: &graph.Graph{Name: p.graph.Name}, w: &graph.Weights{},
		vals: make([]lowered, len(p.graph.Values)), weights: map[weightKey]int{}, exps: map[weightKey]int{}, tables: map[string]int{}, rows: map[int]int{}, based: map[int]int{},
	}
	for v := range l.vals {
		l.vals[v].id = -1
	}
	for _, v := range p.graph.Inputs {
		if p.graph.Values[v].DType != onnx.Float && p.exp[v] != 0 {
			return nil, fmt.Errorf("%w: input %q of integers reaches ±%g", ErrRange, p.graph.Values[v].Name, p.magnitude(v))
		}
		id := l.tensor(p.graph.Values[v].Name, p.graph.Values[v].Shape, p.exp[v])
		l.g.Tensors[id].Offset = p.offsets[v]
		l.g.Inputs = append(l.g.Inputs, id)
		l.vals[v] = narrowed(id, p.exp[v])
	}
	for i := range p.graph.Nodes {
		l.node = i
		n := &p.graph.Nodes[i]
		if err := l.lowerNode(n); err != nil {
			return nil, fmt.Errorf("%s: %w", label(n), err)
		}
	}
	for _, v := range p.graph.Outputs {
		x, err := l.narrow(v)
		if err != nil {
			return nil, fmt.Errorf("output %q: %w", p.graph.Values[v].Name, err)
		}
		// An output is a tensor of its own, under its own name, even where its values are those of another output or
		// of an input.
		if slices.Contains(l.g.Outputs, x.id) || slices.Contains(l.g.Inputs, x.id) {
			l.naming = v
			x.id = l.emit(graph.OpReshape, l.shape(x), x.exp, attributes(l.shape(x)), x.id)
			l.vals[v] = x
		}
		l.g.Tensors[x.id].Name = p.graph.Values[v].Name
		l.g.Tensors[x.id].Offset = max(l.based[v], l.g.Tensors[x.id].Offset)
		l.g.Outputs = append(l.g.Outputs, x.id)
	}
	r := &Result{Graph: l.g, Weights: l.w, values: make([]int, len(l.vals)), zeros: map[int]float64{}}
	for v := range l.vals {
		r.values[v] = l.vals[v].id
	}
	for v, a := range p.integers { // one value of each tensor: what the quantiser puts out
		if r.values[v] < 0 && a.quantised {
			r.values[v], r.zeros[v] = l.vals[a.of].id, a.offset
		}
	}
	return r, nil
}

func (l *lowerer) lowerNode(n *onnx.Node) error {
	for _, v := range n.Inputs {
		if v >= 0 && l.plan.graph.Values[v].Const == nil && l.vals[v].id < 0 {
			return unsupported("input %q has no integer counterpart", l.plan.graph.Values[v].Name)
		}
	}
	for _, v := range slices.Backward(n.Outputs) {
		if v >= 0 {
			l.naming = v
		}
	}
	lower := lowerings[n.Op]
	if lower == nil {
		return unsupported("%s of a value of another shape", n.Op)
	}
	if err := lower(l, n); err != nil {
		return err
	}
	// An accumulator that several nodes read is rescaled once, so that none of them carries its sum any further. A sum of
	// narrow tensors stays exact where only further sums and normalisations read it.
	for _, v := range n.Outputs {
		if v >= 0 && len(l.plan.consumers[v]) > 1 && !(l.plan.stream[v] && l.vals[v].class == ops.Sum) {
			if _, err := l.narrow(v); err != nil {
				return err
			}
		}
	}
	return nil
}

// tensor adds a tensor and returns its index.
func (l *lowerer) tensor(name string, shape []int, exp int) int {
	if len(name) > graph.MaxName {
		name = strings.ToValidUTF8(name[:graph.MaxName], "")
	}
	l.g.Tensors = append(l.g.Tensors, graph.Tensor{Name: name, Shape: slices.Clone(shape), Exp: exp})
	return len(l.g.Tensors) - 1
}

// emit adds a node with a new output tensor, both named after the value being made.
func (l *lowerer) emit(op graph.Op, shape []int, exp int, attr []int64, inputs ...int) int {
	id := l.tensor(l.plan.graph.Values[l.naming].Name, shape, exp)
	l.g.Nodes = append(l.g.Nodes, graph.Node{Op: op, Name: l.g.Tensors[id].Name, Inputs: inputs, Output: id, Attr: attr})
	return id
}

func (l *lowerer) shape(x lowered) []int { return l.g.Tensors[x.id].Shape }

func (l *lowerer) constant(v int) *onnx.Tensor {
	if v < 0 {
		return nil
	}
	return l.plan.graph.Values[v].Const
}

// alias lets the output of n be its first input.
func alias(l *lowerer, n *onnx.Node) error {
	l.vals[n.Outputs[0]] = l.vals[n.Inputs[0]]
	return nil
}

// narrow returns value v in 16 bits, adding the rescale when it is an accumulator.
func (l *lowerer) narrow(v int) (lowered, error) {
	x := l.vals[v]
	if x.narrow() {
		return x, nil
	}
	defer func(naming int) { l.naming = naming }(l.naming)
	l.naming = v
	exp := min(x.exp, l.plan.exp[v])
	err := l.rescaleTo(v, x, exp, exp, graph.FuncIdentity)
	return l.vals[v], err
}

// rescaleTo sets value v to fn of x brought to exponent quotient ≤ x.exp; the result has exponent exp.
func (l *lowerer) rescaleTo(v int, x lowered, quotient, exp int, fn int64) error {
	s := x.exp - quotient
	if byteShift < s && s < l.shift && math.Ldexp(x.bound, l.shift-s) <= maxBound {
		x = l.shifted(x, l.shift-s)
		s = l.shift
	}
	if s < 0 || s > maxDrop {
		return fmt.Errorf("%w: value %q needs a shift by %d bits, supported are 0 to %d",
			ErrRange, l.plan.graph.Values[v].Name, s, maxDrop)
	}
	id := l.emit(graph.OpRescale, l.shape(x), exp, []int64{int64(s), fn}, x.id)
	l.vals[v] = narrowed(id, exp)
	return nil
}

// shifted returns 2^k · x as an accumulator of the same real value.
func (l *lowerer) shifted(x lowered, k int) lowered {
	id := l.emit(graph.OpAdd, l.shape(x), x.exp+k, []int64{1, int64(k)}, x.id)
	return lowered{id, x.exp + k, max(x.class, ops.Sum), math.Ldexp(x.bound, k)}
}

// refine returns x at exponent exp or finer.
func (l *lowerer) refine(x lowered, exp int) (lowered, error) {
	k := exp - x.exp
	if k <= 0 {
		return x, nil
	}
	if k > maxShift || math.Ldexp(x.bound, k) > maxBound {
		return x, fmt.Errorf("%w: cannot refine exponent %d to %d", ErrRange, x.exp, exp)
	}
	return l.shifted(x, k), nil
}

// reshaped returns x in another shape of as many elements.
func (l *lowerer) reshaped(x lowered, shape []int) lowered {
	if slices.Equal(l.shape(x), shape) {
		return x
	}
	x.id = l.emit(graph.OpReshape, shape, x.exp, attributes(shape), x.id)
	return x
}

func attributes(x []int) []int64 {
	out := make([]int64, len(x))
	for i, v := range x {
		out[i] = int64(v)
	}
	return out
}

// contracted is the sum of terms products of x with weights of exponent exp, without its tensor.
func (l *lowerer) contracted(x lowered, exp, terms int) lowered {
	return lowered{exp: x.exp + exp, class: ops.Accumulator, bound: x.bound * narrowBound * float64(terms)}
}

// weightExp returns the exponent for weights of the given magnitude whose product with x lands at exponent target plus
// the common shift, as far as their width allows.
func (l *lowerer) weightExp(magnitude float64, x lowered, target int) int {
	finest := exponentFor(magnitude, 1<<(l.plan.options.WeightBits-1)-1, maxWeightExp)
	coarsest := finest - (l.plan.options.WeightBits - 1 - leastWeightBits)
	return min(finest, max(coarsest, target+l.shift-x.exp))
}

// productExp returns the exponent for weights made from constant v, of the given magnitude: that of weightExp unless the
// model's own integers fix another.
func (l *lowerer) productExp(v int, magnitude float64, x lowered, target int) int {
	switch l.plan.precision[v] {
	case whole:
		return 0
	case finest:
		return exponentFor(magnitude, 1<<(l.plan.options.WeightBits-1)-1, maxWeightExp)
	}
	return l.weightExp(magnitude, x, target)
}

// weight returns the tensor of round(data · 2^exp), halves to even, made from constant value v in the given form.
func (l *lowerer) weight(v int, form string, shape []int, data []float64, exp int) (int, error) {
	key := weightKey{v, exp, fmt.Sprint(form, shape)}
	if id, ok := l.weights[key]; ok {
		return id, nil
	}
	name := l.plan.graph.Values[v].Name
	limit := float64(int(1)<<(l.plan.options.WeightBits-1) - 1)
	factor := math.Ldexp(1, exp)
	out := make([]int16, len(data))
	for i, x := range data {
		q := math.RoundToEven(float64(x * factor)) // the product with a power of two is exact
		if !(q >= -limit && q <= limit) {
			return 0, fmt.Errorf("%w: constant %q: entry %d is %g, too large for exponent %d", ErrRange, name, i, x, exp)
		}
		out[i] = int16(q)
	}
	id := l.tensor(name, shape, exp)
	l.g.Weights = append(l.g.Weights, id)
	l.w.Data = append(l.w.Data, out)
	l.weights[key] = id
	return id, nil
}
