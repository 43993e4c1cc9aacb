package onnx

import (
	"cmp"
	"fmt"
	"io/fs"

	"github.com/zkvin/zkvin/internal/onnxpb"
)

// DType is the class of number a tensor holds. The many ONNX element types fall into three.
type DType uint8

// The element classes of a tensor.
const (
	Float DType = iota // float16, bfloat16, float and double, held as the float64 of exactly the stored value
	Int64              // every integer type
	Bool               // held as 0 and 1
)

// String returns the name of the element class.
func (d DType) String() string {
	switch d {
	case Float:
		return "float"
	case Int64:
		return "int64"
	case Bool:
		return "bool"
	}
	return fmt.Sprintf("DType(%d)", uint8(d))
}

// Tensor is a dense tensor in row-major order. Float holds the elements of a Float tensor, Int those of an Int64 or
// Bool tensor; the other slice is nil. A scalar has an empty Shape and one element.
type Tensor struct {
	DType DType
	Shape []int
	Float []float64
	Int   []int64

	code onnxpb.TensorProto_DataType // of a stored tensor; undefined for a computed one
}

// Value is one edge of the graph: an input, a constant or the output of a node.
type Value struct {
	Name  string
	DType DType
	Shape []int   // full and static
	Const *Tensor // not nil for an initializer or a folded constant; never modify it
}

// Node is one operator. Inputs and Outputs index Graph.Values; -1 marks an optional one that is absent.
type Node struct {
	Op      string
	Name    string
	Inputs  []int
	Outputs []int
	Attrs   Attrs
	Index   int // position of the node in the file, for errors; a folded or rewritten node keeps its origin's
}

// Attrs are the attributes of a node in normal form (see [Graph]), by kind. Use the accessors, which accept an absent
// map.
type Attrs struct {
	Ints  map[string][]int
	Int   map[string]int
	Float map[string]float64
	Str   map[string]string
}

// IntsOf returns the list attribute name, nil when absent.
func (a *Attrs) IntsOf(name string) []int { return a.Ints[name] }

// IntOf returns the integer attribute name, 0 when absent.
func (a *Attrs) IntOf(name string) int { return a.Int[name] }

// FloatOf returns the real attribute name, 0 when absent.
func (a *Attrs) FloatOf(name string) float64 { return a.Float[name] }

// StrOf returns the string attribute name, "" when absent.
func (a *Attrs) StrOf(name string) string { return a.Str[name] }

func (a *Attrs) setInts(name string, v []int) {
	if a.Ints == nil {
		a.Ints = map[string][]int{}
	}
	a.Ints[name] = v
}

func (a *Attrs) setInt(name string, v int) {
	if a.Int == nil {
		a.Int = map[string]int{}
	}
	a.Int[name] = v
}

func (a *Attrs) setFloat(name string, v float64) {
	if a.Float == nil {
		a.Float = map[string]float64{}
	}
	a.Float[name] = v
}

func (a *Attrs) setStr(name, v string) {
	if a.Str == nil {
		a.Str = map[string]string{}
	}
	a.Str[name] = v
}

// Graph is a model in normal form: independent of the opset, every value of full static shape, nodes in topological
// order, nothing in it that does not reach an output. Inputs and Outputs index Values; an output may be a constant or
// an input. Axes are never negative. All attributes named below are always present. [...] is the kind of the
// attribute: i Int, l Ints, f Float, s Str.
//
// Nodes take one of these forms; operands that are not named take values, constant or not:
//
//	Add Sub Mul Div        (a, b)          numpy broadcasting; Float or Int64
//	Max Min                (a, b)          numpy broadcasting; Float or Int64
//	Equal Less LessOrEqual Greater GreaterOrEqual (a, b)  of one type, Equal also of Bool; Bool output
//	And Or Xor             (a, b)          Bool
//	Not                    (x)             Bool
//	Where                  (c, a, b)       a where the Bool c is true, b elsewhere; all three broadcast
//	MatMul                 (a, b)          numpy.matmul, one operand may be a vector
//	Gemm                   (a, b[, c])     transA[i] transB[i] alpha[f] beta[f]; c broadcasts to [m, n]
//	Conv                   (x, w[, bias])  kernel_shape[l] strides[l] dilations[l] group[i] pads[l] = begins then ends;
//	                                       1-D [n,c,l] and 2-D [n,c,h,w]; bias has shape [channels out]
//	MaxPool                (x)             kernel_shape[l] strides[l] dilations[l] pads[l]; a pad never wins
//	AveragePool            (x)             kernel_shape[l] strides[l] dilations[l] pads[l] count_include_pad[i] and
//	                                       ceil_extra[l]: how many positions each spatial axis reaches beyond its end
//	                                       pad because of ceil_mode; those are never counted, whatever count_include_pad
//	ReduceMean ReduceSum ReduceMax (x)     axes[l] sorted, never empty; keepdims[i]
//	ArgMax                 (x)             axis[i] keepdims[i] select_last_index[i]; Int64 output
//	TopK                   (x)             axis[i] k[i]; outputs values and Int64 indices, the greatest first, of equal
//	                                       ones that of the lowest index first; an output nobody reads is -1
//	Softmax                (x)             axis[i], one axis
//	Normalize              (x)             axes[l] sorted epsilon[f] mean[i]: (x − μ)/√(v + epsilon), v the mean of
//	                                       (x − μ)² over the axes; μ is the mean over them, or 0 when mean is 0
//	Relu Sigmoid Tanh HardSwish Softplus Softsign Mish Abs Neg Sign Floor Ceil Exp Log Sqrt Reciprocal Erf Sin Cos (x)
//	Round                  (x)             half to even
//	LeakyRelu Elu Celu     (x)             alpha[f]
//	Selu                   (x)             alpha[f] gamma[f]
//	ThresholdedRelu        (x)             alpha[f]: x where x > alpha, 0 elsewhere
//	HardSigmoid            (x)             alpha[f] beta[f]
//	Gelu                   (x)             approximate[s]: "none" or "tanh"
//	Swish                  (x)             alpha[f]: x·sigmoid(alpha·x)
//	Pow                    (x)             exponent[f]
//	Clip                   (x)             min[f] max[f], infinite when absent in the file
//	Reshape                (x)             shape[l] without 0 and -1; Flatten, Squeeze and Unsqueeze become this
//	Transpose              (x)             perm[l]
//	Concat                 (x...)          axis[i]
//	Slice                  (x)             starts[l] ends[l] steps[l], one for each axis of x, clamped as numpy does:
//	                                       step > 0 has 0 <= start <= end <= n, step < 0 has n > start >= end >= -1
//	Split                  (x)             axis[i] split[l], one length for each output; outputs nobody reads are -1
//	Pad                    (x)             pads[l] = begins then ends for each axis, none negative; value[f]; negative
//	                                       pads become a Slice before it
//	Expand                 (x)             shape[l], the shape of the output
//	Gather                 (x)             axis[i] indices[l] in [0, n), indices_shape[l]
//	GatherRows             (table, ids)    axis[i]: Gather by Int64 ids that are not constant; a negative id counts from
//	                                       the end, one outside of the axis is an error of Run
//	Cast                   (x)             to[s] is the name of a DType: "float", "int64", "bool"
//
// Relu, Neg, Abs and Sign work on Float and Int64, the other functions of elements on Float; Reshape to Cast on every
// type. A spelled-out normalization, with or without the mean, becomes Normalize unless something else reads its inner
// values (see recognizeNormalizations); LayerNormalization, RMSNormalization, InstanceNormalization, GroupNormalization
// and the fused forms of the domain com.microsoft become Normalize, Mul by the scale and Add of the bias.
// ReduceMin becomes Neg ReduceMax Neg, ArgMin Neg ArgMax, and ReduceL1, ReduceL2, ReduceSumSquare, ReduceLogSum and
// ReduceLogSumExp sums of functions of elements. Max and Min of several operands become chains.
//
// Constants are finite, except that those which are no operand of MatMul, Gemm or Conv may hold infinities, which masks
// need.
//
// GlobalAveragePool becomes ReduceMean with keepdims. MaxPool with ceil_mode has the reach of its last windows added to
// pads, since a pad never wins. BatchNormalization is folded into a Conv, Gemm or MatMul with constant weights that
// feeds it alone; elsewhere it becomes Mul then Add by constants of shape [c, 1, ...]. Identity, Dropout and a Cast
// that changes nothing vanish. A node whose inputs are all constant is evaluated.
type Graph struct {
	Name     string
	Producer string
	Opset    int
	Values   []Value
	Inputs   []int
	Outputs  []int
	Nodes    []Node
}

// Options are what [Load] may be told.
type Options struct {
	// Shapes fixes the shape of inputs by name; needed where the file leaves a dimension open.
	Shapes map[string][]int
	// Limits bounds the work that a file can cause; zero fields take the defaults of [DefaultLimits].
	Limits Limits
	// External holds the files that tensors with external data name, usually os.DirFS or os.Root.FS of the model's
	// directory. A nil External refuses such tensors.
	External fs.FS
}

// Limits bounds what a file may ask for. Each is inclusive.
type Limits struct {
	FileBytes    int64 // bytes of the file
	Nesting      int   // depth of protobuf messages
	Nodes        int   // nodes, in all subgraphs together
	Tensors      int   // initializers and tensor attributes together
	Values       int   // named values, in all subgraphs together
	Attributes   int   // attributes of all nodes together
	Entries      int   // protobuf messages and strings of all kinds together
	StringBytes  int   // bytes of one name or string, except in documentation and metadata
	Rank         int   // axes of a tensor
	Elements     int64 // elements of one tensor
	FoldElements int64 // elements of all folded constants together, beyond four times those stored in the file
	FoldWork     int64 // element operations and multiply-adds of all folding together
	RunElements  int64 // elements of all computed values together, what RunAll holds
	RunWork      int64 // element operations and multiply-adds of one inference
	TotalBytes   int64 // bytes held in constants, stored and folded together
}

// withDefaults fills the zero fields.
func (l Limits) withDefaults() Limits {
	d := DefaultLimits()
	l.FileBytes = cmp.Or(l.FileBytes, d.FileBytes)
	l.Nesting = cmp.Or(l.Nesting, d.Nesting)
	l.Nodes = cmp.Or(l.Nodes, d.Nodes)
	l.Tensors = cmp.Or(l.Tensors, d.Tensors)
	l.Values = cmp.Or(l.Values, d.Values)
	l.Attributes = cmp.Or(l.Attributes, d.Attributes)
	l.Entries = cmp.Or(l.Entries, d.Entries)
	l.StringBytes = cmp.Or(l.StringBytes, d.StringBytes)
	l.Rank = cmp.Or(l.Rank, d.Rank)
	l.Elements = cmp.Or(l.Elements, d.Elements)
	l.FoldElements = cmp.Or(l.FoldElements, d.FoldElements)
	l.FoldWork = cmp.Or(l.FoldWork, d.FoldWork)
	l.RunElements = cmp.Or(l.RunElements, d.RunElements)
	l.RunWork = cmp.Or(l.RunWork, d.RunWork)
	l.TotalBytes = cmp.Or(l.TotalBytes, d.TotalBytes)
	return l
}

// DefaultLimits suit models up to about a billion parameters.
func DefaultLimits() Limits {
	return Limits{
		FileBytes:    2 << 30,
		Nesting:      32,
		Nodes:        100_000,
		Tensors:      100_000,
		Values:       400_000,
		Attributes:   1_000_000,
		Entries:      8_000_000,
		StringBytes:  4096,
		Rank:         8,
		Elements:     1 << 29,
		FoldElements: 1 << 24,
		FoldWork:     1 << 32,
		RunElements:  1 << 28,
		RunWork:      1 << 40,
		TotalBytes:   16 << 30,
	}
}
