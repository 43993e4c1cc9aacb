// Package ops gives every operator of the integer program its meaning: which graphs are
// programs (Check), what a node computes on integers (Eval), and the relation that proves
// it. One file holds one operator; docs/operators.md says the same in words.
package ops

import (
	"errors"
	"fmt"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/iop"
)

// Limits on a program beyond those of its encoding.
const (
	MaxElements = 1 << 28 // entries of one tensor, and of a convolution's padded input
	MaxTotal    = 1 << 34 // entries of all tensors
	MaxWork     = 1 << 42 // multiply-adds or window positions of one node
	maxShift    = 40      // of Add
)

// Narrow values are 16 bits signed.
const (
	NarrowMin = -1 << 15
	NarrowMax = 1<<15 - 1
)

// maxBound is the largest magnitude a tensor may reach: below 2^62 no sum of two such
// values and no rounding constant overflows int64.
const maxBound = 1<<62 - 1

var (
	// ErrInvalid means that a graph is not a program: a node that does not fit its
	// operands, an order that is not single assignment, or a bound that could overflow.
	ErrInvalid = errors.New("invalid integer program")
	// ErrOutOfRange means a value at run time that the program cannot represent. No proof
	// of such a run can be made. The error is a *RangeError.
	ErrOutOfRange = errors.New("value out of range")
)

// RangeError is the ErrOutOfRange of one entry.
type RangeError struct {
	Tensor string // name of the tensor
	What   string // which quantity of the entry: "value", "quotient", "difference", …
	Index  []int  // position in the tensor's shape
	Value  int64
	Lo, Hi int64 // the range it should lie in, both included
}

// Error names tensor, position, value and range.
func (e *RangeError) Error() string {
	return fmt.Sprintf("%v: tensor %q at %v: %s %d is not in [%d, %d]; calibrate with data that covers this input",
		ErrOutOfRange, e.Tensor, e.Index, e.What, e.Value, e.Lo, e.Hi)
}

// Unwrap makes errors.Is(err, ErrOutOfRange) hold.
func (e *RangeError) Unwrap() error { return ErrOutOfRange }

// NewRangeError describes the entry of t at the row-major position pos.
func NewRangeError(t *graph.Tensor, what string, pos int, value, lo, hi int64) *RangeError {
	return &RangeError{Tensor: t.Name, What: what, Index: coordinates(t.Shape, pos), Value: value, Lo: lo, Hi: hi}
}

// coordinates returns the index of the row-major position pos.
func coordinates(shape []int, pos int) []int {
	index := make([]int, len(shape))
	for i := len(index) - 1; i >= 0; i-- {
		index[i] = pos % shape[i]
		pos /= shape[i]
	}
	return index
}

// UndefinedError is the ErrOutOfRange of an entry at which a function has no value, or none that 16 bits hold.
type UndefinedError struct {
	Tensor   string // name of the function's result
	Function string // name of its table
	Index    []int
	Argument int64
}

// Error names tensor, position, function and argument.
func (e *UndefinedError) Error() string {
	return fmt.Sprintf("%v: tensor %q at %v: %s has no value that 16 bits hold at argument %d, as at a division by zero; calibrate with data that covers this input",
		ErrOutOfRange, e.Tensor, e.Index, e.Function, e.Argument)
}

// Unwrap makes errors.Is(err, ErrOutOfRange) hold.
func (e *UndefinedError) Unwrap() error { return ErrOutOfRange }

// Class says how a tensor depends on what the prover commits to. The depth rule of the
// proof reads off it who may be an operand of what.
type Class uint8

// The classes, in the order in which wiring joins them (the larger wins).
const (
	// Narrow entries are 16 bits signed: inputs, weights, what the look-ups put out, and
	// rearrangements of these.
	Narrow Class = iota
	// Sum entries are linear in committed columns, but may be wider.
	Sum
	// Accumulator entries hold results of a contraction. Only Rescale and wiring read them.
	Accumulator
)

// String returns the class's name.
func (c Class) String() string {
	return [...]string{"narrow", "sum", "accumulator"}[min(c, Accumulator)]
}

// Fact is what Check derives about a tensor: its class, and a bound on the magnitude of
// its entries for every input and every weight of 16 bits.
type Fact struct {
	Class Class
	Bound int64
}

var narrow = Fact{Class: Narrow, Bound: 1 << 15}

// Operand is the value of a node's input, row major. Data is set for all tensors but
// weights, Weight for those.
type Operand struct {
	Data   []int64
	Weight []int16
}

// ints returns the operand as int64, copying only weights.
func (o Operand) ints() []int64 {
	if o.Weight == nil {
		return o.Data
	}
	data := make([]int64, len(o.Weight))
	for i, w := range o.Weight {
		data[i] = int64(w)
	}
	return data
}

// operator is the meaning of a graph.Op.
type operator struct {
	inputs [2]int                                        // least and most inputs
	check  func(c *call) (Fact, error)                   // shapes, attributes, classes, bound of the result
	eval   func(c *call, in []Operand) ([]int64, error)  // of a checked node
	axes   func(s *splitter, c *call)                    // which dimensions share atomic axes
	relate func(r *relator, c *call) (iop.FormID, error) // the form of the output, over any axes
}

var operators = [...]operator{
	graph.OpConv:       {[2]int{2, 2}, checkConv, evalConv, axesConv, relateConv},
	graph.OpGemm:       {[2]int{2, 2}, checkGemm, evalGemm, axesGemm, relateGemm},
	graph.OpMul:        {[2]int{2, 2}, checkMul, evalMul, axesEach, relateMul},
	graph.OpAdd:        {[2]int{1, graph.MaxOperands}, checkAdd, evalAdd, axesEach, relateAdd},
	graph.OpScale:      {[2]int{1, 1}, checkScale, evalScale, axesEach, relateScale},
	graph.OpRescale:    {[2]int{1, 1}, checkRescale, evalRescale, axesEach, relateRescale},
	graph.OpMaxPool:    {[2]int{1, 1}, checkMaxPool, evalMaxPool, axesWindow, relateMaxPool},
	graph.OpWindowSum:  {[2]int{1, 1}, checkWindowSum, evalWindowSum, axesWindow, relateWindowSum},
	graph.OpReduceSum:  {[2]int{1, 1}, checkReduceSum, evalReduceSum, axesEach, relateReduceSum},
	graph.OpReshape:    {[2]int{1, 1}, checkReshape, evalReshape, axesNone, relateReshape},
	graph.OpTranspose:  {[2]int{1, 1}, checkTranspose, evalTranspose, axesTranspose, relateTranspose},
	graph.OpSlice:      {[2]int{1, 1}, checkSlice, evalSlice, axesSlice, relateSlice},
	graph.OpConcat:     {[2]int{1, graph.MaxOperands}, checkConcat, evalConcat, axesConcat, relateConcat},
	graph.OpPad:        {[2]int{1, 1}, checkPad, evalPad, axesPad, relatePad},
	graph.OpExpand:     {[2]int{1, 1}, checkExpand, evalExpand, axesEach, relateExpand},
	graph.OpGather:     {[2]int{1, 1}, checkGather, evalGather, axesGather, relateGather},
	graph.OpArgMax:     {[2]int{1, 1}, checkArgMax, evalArgMax, axesArgMax, relateArgMax},
	graph.OpSoftmax:    {[2]int{1, 2}, checkSoftmax, evalSoftmax, axesEach, relateSoftmax},
	graph.OpEmbed:      {[2]int{2, 2}, checkEmbed, evalEmbed, axesEmbed, relateEmbed},
	graph.OpTopK:       {[2]int{1, 1}, checkTopK, evalTopK, axesTopK, relateTopK},
	graph.OpMatMul:     {[2]int{2, 2}, checkMatMul, evalMatMul, axesMatMul, relateMatMul},
	graph.OpReciprocal: {[2]int{1, 1}, checkReciprocal, evalReciprocal, axesEach, relateReciprocal},
	graph.OpSqrt:       {[2]int{1, 1}, checkSqrt, evalSqrt, axesEach, relateSqrt},
	graph.OpReduceMax:  {[2]int{1, 1}, checkReduceMax, evalReduceMax, axesEach, relateReduceMax},
}

// Eval computes the output of node index of a graph that Check accepted, row major. in
// holds its operands in order. The result may share memory with an operand (Reshape), so
// neither may be changed afterwards. It returns a *RangeError for an entry that does not
// fit.
func Eval(g *graph.Graph, index int, in []Operand) ([]int64, error) {
	c := newCall(g, index)
	return operators[c.node.Op].eval(c, in)
}

// call is one node with its tensors looked up.
type call struct {
	g     *graph.Graph
	index int
	node  *graph.Node
	in    []*graph.Tensor
	out   *graph.Tensor

	facts    []Fact // of the inputs; while checking only
	private  []bool // which inputs are weights; while checking only
	negative []int  // of each table; while checking only
}

func newCall(g *graph.Graph, index int) *call {
	n := &g.Nodes[index]
	c := &call{g: g, index: index, node: n, in: make([]*graph.Tensor, len(n.Inputs)), out: &g.Tensors[n.Output]}
	for i, id := range n.Inputs {
		c.in[i] = &g.Tensors[id]
	}
	return c
}

// errorf is ErrInvalid at this node.
func (c *call) errorf(format string, args ...any) error {
	return fmt.Errorf("%w: node %d (%v %q): %s", ErrInvalid, c.index, c.node.Op, c.node.Name, fmt.Sprintf(format, args...))
}

// attrRange is the name and range of an attribute.
type attrRange struct {
	name   string
	lo, hi int64
}

// attrs checks that the node has exactly these attributes.
func (c *call) attrs(want ...attrRange) error {
	if len(c.node.Attr) != len(want) {
		return c.errorf("%d attributes, want %d", len(c.node.Attr), len(want))
	}
	for i, r := range want {
		if a := c.node.Attr[i]; a < r.lo || a > r.hi {
			return c.errorf("attribute %d (%s) is %d, not in [%d, %d]", i, r.name, a, r.lo, r.hi)
		}
	}
	return nil
}

// shape checks the output's shape.
func (c *call) shape(want ...int) error {
	got := c.out.Shape
	if len(got) != len(want) {
		return c.errorf("output %q has shape %v, want %v", c.out.Name, got, want)
	}
	for i := range want {
		if got[i] != want[i] {
			return c.errorf("output %q has shape %v, want %v", c.out.Name, got, want)
		}
	}
	return nil
}

// rank checks the rank of input i.
func (c *call) rank(i, want int) error {
	if got := len(c.in[i].Shape); got != want {
		return c.errorf("input %d (%q) has rank %d, want %d", i, c.in[i].Name, got, want)
	}
	return nil
}

// class checks that input i is at most of class most.
func (c *call) class(i int, most Class) error {
	if got := c.facts[i].Class; got > most {
		return c.errorf("input %d (%q) is of class %v, want %v; rescale it first", i, c.in[i].Name, got, most)
	}
	return nil
}

// variable checks that input 0 is no weight: what depends on a single constant belongs
// into the compiler.
func (c *call) variable() error {
	if c.private[0] {
		return c.errorf("input 0 (%q) is a constant; compute the result at compile time", c.in[0].Name)
	}
	return nil
}

// contraction checks the operands that Conv and Gemm share: linear activations and a
// weight.
func (c *call) contraction() error {
	if !c.private[1] {
		return c.errorf("input 1 (%q) is not a weight", c.in[1].Name)
	}
	return c.class(0, Sum)
}

// accumulate is the fact of a sum of terms products of input 0 with numbers of magnitude
// at most factor.
func (c *call) accumulate(class Class, terms, factor int64) (Fact, error) {
	b := c.facts[0].Bound
	if b > maxBound/factor || terms > maxBound/(b*factor) {
		return Fact{}, c.errorf("%d terms of magnitude %d·%d may reach 2^62; rescale the input", terms, b, factor)
	}
	return Fact{Class: class, Bound: b * factor * terms}, nil
}

// work checks the node's multiply-adds.
func (c *call) work(outputs int, terms int64) error {
	if terms > MaxWork/int64(outputs) {
		return c.errorf("%d outputs of %d terms exceed %d", outputs, terms, int64(MaxWork))
	}
	return nil
}
