// Package graph holds the integer program: the exact meaning of a model. A program is a
// list of tensors in single-assignment form and of nodes over them; its canonical bytes
// (Encode) enter the ModelID. docs/operators.md defines every Op.
//
// Real value of an entry = (integer + Offset) · 2^-Exp of its tensor.
package graph

import "fmt"

// Op is an integer operator. Its attributes are the Attr vector of the node, in the
// order its constant's comment gives; docs/operators.md has the formulas.
type Op uint8

// The integer operators. "wide" results are exact, below 2^62 in magnitude (ops.Check);
// those that hold a contraction's result are read by Rescale and further wiring alone, sums
// of narrow tensors by contractions, too. "narrow" ones fit 16 bits signed.
const (
	// OpConv: X[N,C,H,W] narrow, W[O,C/group,kh,kw] weight → wide [N,O,H',W'].
	// Attr: strideH, strideW, padTop, padLeft, padBottom, padRight, dilationH, dilationW, group.
	OpConv Op = iota + 1
	// OpGemm: X[...,K] narrow, W[O,K] weight → wide [...,O]. No attributes.
	OpGemm
	// OpMul: X[...] narrow or sum, times Y, a weight or narrow or sum, broadcast to X's shape (same rank,
	// each dimension of Y is 1 or X's) → wide. No attributes.
	OpMul
	// OpAdd: Σ_i sign_i·2^shift_i·X_i with equal rank, dimensions equal or 1 → wide. Inputs
	// are narrow, wide or weights (a bias). Attr: sign_0, shift_0, sign_1, shift_1, …;
	// sign is 1 or −1, shift in [0, 40].
	OpAdd
	// OpScale: X times the public integer Attr[0], 0 < |Attr[0]| < 2^31 → wide.
	OpScale
	// OpRescale: y = f(⌊(x + 2^(s−1)) / 2^s⌋) (s = 0: y = f(x)) → narrow. The quotient must
	// fit 16 bits. Attr: s in [0, 48], function: −1 identity, −2 ReLU, k ≥ 0: Tables[k].
	OpRescale
	// OpMaxPool: X[N,C,H,W] narrow → narrow, at most 2^12 positions a window. Padded positions count as −2^14 and every
	// difference formed on the way must fit 16 bits. Attr: kernelH, kernelW, strideH,
	// strideW, padTop, padLeft, padBottom, padRight, dilationH, dilationW.
	OpMaxPool
	// OpWindowSum: X[N,C,H,W] → wide, sums over windows; padded positions count 0. Attr as OpMaxPool.
	OpWindowSum
	// OpReduceSum: sum over the axes in Attr (ascending), which stay as dimensions of 1 → wide.
	OpReduceSum
	// OpReshape: Attr is the new shape.
	OpReshape
	// OpTranspose: Attr is the permutation, out dimension i = in dimension Attr[i].
	OpTranspose
	// OpSlice: Attr: start_0, step_0, start_1, step_1, …, for each axis; the output shape is
	// the tensor's. Steps may be negative.
	OpSlice
	// OpConcat: Attr: axis.
	OpConcat
	// OpPad: Attr: before_0.. before_{r−1}, after_0.. after_{r−1}, value.
	OpPad
	// OpExpand: broadcast dimensions of 1 to the output's shape. No attributes.
	OpExpand
	// OpGather: rows of axis Attr[0] by the constant indices Attr[1:].
	OpGather
	// OpArgMax: X narrow; index, less base, of the first maximum along the last axis (kept as a dimension of 1),
	// exponent 0 → narrow. Attr: base.
	OpArgMax
	// OpSoftmax: X narrow[, mask]; along the last axis → narrow, exponent 14. The mask, narrow or a weight, has X's
	// rank and dimensions of 1 or X's; its entries are 1, or 0 for positions that count nothing; a row of zeros is out
	// of range. Attr: index of the exponential's table.
	OpSoftmax
	// OpMatMul: X[B...,M,K] times Y[B...,N,K] over K, both narrow or sums; batch dimensions of Y are 1 or X's
	// → wide [B...,M,N]. No attributes.
	OpMatMul
	// OpReciprocal: y = ⌊(2^(k+1) + x) / 2x⌋, which is 2^k/x rounded half up, x narrow or sum, x ≥ 1 → sum below
	// 2^31. Attr: k in [0, 61].
	OpReciprocal
	// OpSqrt: y = ⌊√x⌋, x ≥ 0 of any class → sum below 2^31. No attributes.
	OpSqrt
	// OpReduceMax: X narrow; the maximum along the last axis (kept as a dimension of 1) → narrow. No attributes.
	OpReduceMax
	// OpEmbed: ids X[...] narrow, W[V,D] weight → narrow [...,D], row id + base of W. Attr: base.
	OpEmbed
	// OpTopK: X narrow; along the last axis the k largest entries, greatest first and of equal ones the first first
	// → narrow. Attr: k, what: 0 their values, 1 their indices less base (exponent 0), base.
	OpTopK
)

var opNames = [...]string{
	OpConv: "conv", OpGemm: "gemm", OpMul: "mul", OpAdd: "add", OpScale: "scale",
	OpRescale: "rescale", OpMaxPool: "maxpool", OpWindowSum: "windowsum", OpReduceSum: "reducesum",
	OpReshape: "reshape", OpTranspose: "transpose", OpSlice: "slice", OpConcat: "concat",
	OpPad: "pad", OpExpand: "expand", OpGather: "gather", OpArgMax: "argmax", OpSoftmax: "softmax",
	OpMatMul: "matmul", OpReciprocal: "reciprocal", OpSqrt: "sqrt", OpReduceMax: "reducemax", OpEmbed: "embed", OpTopK: "topk",
}

// String returns the operator's name in docs/operators.md.
func (o Op) String() string {
	if int(o) < len(opNames) && opNames[o] != "" {
		return opNames[o]
	}
	return fmt.Sprintf("op(%d)", uint8(o))
}

// Functions of OpRescale that need no table.
const (
	FuncIdentity = -1
	FuncReLU     = -2
)

// Tensor is one value of the program. Shape is static and positive. Exp and Offset are labels that say what its
// integers stand for. Offset lets token ids up to 2^16 be narrow; it is zero but for such inputs and outputs.
type Tensor struct {
	Name   string
	Shape  []int
	Exp    int
	Offset int
}

// Elements returns the number of entries.
func (t *Tensor) Elements() int {
	n := 1
	for _, d := range t.Shape {
		n *= d
	}
	return n
}

// Node computes tensor Output from tensors Inputs. Nodes are in topological order and
// every tensor but inputs and weights is the output of exactly one node.
type Node struct {
	Op     Op
	Name   string
	Inputs []int
	Output int
	Attr   []int64
}

// Undefined in a function's table marks an argument that has no value: a run that meets it is out of range.
const Undefined = -1 << 15

// Table is a public function table: Values[i] = f(Lo + i), 2^16 entries of 16 bits.
type Table struct {
	Name   string
	Lo     int32
	Values []int16
}

// Graph is the public part of an integer program.
type Graph struct {
	Name    string
	Tensors []Tensor
	Nodes   []Node
	Inputs  []int // tensors given by the statement, narrow
	Outputs []int // tensors shown by the statement, narrow
	Weights []int // private constants, narrow: 16 bits signed; values are in Weights' data, not here
	Carried []int // inputs whose statement rows other proofs made and range-checked; their first axis numbers rows
	Tables  []Table
}

// Weights are the private constants of a program: Data[i] belongs to Graph.Weights[i],
// row major.
type Weights struct {
	Data [][]int16
}
