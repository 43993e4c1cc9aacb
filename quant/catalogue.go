package quant

import "github.com/zkvin/zkvin/graph"

// integerForms lists what an operator of the normal form comes to, where that is not a table of OpRescale. Rearranging
// and rounding to 16 bits (OpReshape, OpTranspose, OpExpand, OpRescale) may stand beside each.
var integerForms = map[string][]graph.Op{
	"Add": {graph.OpAdd}, "Sub": {graph.OpAdd}, "Neg": {graph.OpAdd},
	"Mul": {graph.OpMul, graph.OpScale, graph.OpAdd}, "Div": {graph.OpMul, graph.OpReciprocal}, "Pow": {graph.OpRescale, graph.OpMul},
	"Max": {graph.OpAdd, graph.OpRescale}, "Min": {graph.OpAdd, graph.OpRescale},
	"Greater": {graph.OpAdd, graph.OpRescale}, "GreaterOrEqual": {graph.OpAdd, graph.OpRescale},
	"Less": {graph.OpAdd, graph.OpRescale}, "LessOrEqual": {graph.OpAdd, graph.OpRescale}, "Equal": {graph.OpAdd, graph.OpRescale},
	"And": {graph.OpAdd, graph.OpRescale}, "Or": {graph.OpAdd, graph.OpRescale}, "Xor": {graph.OpAdd, graph.OpRescale},
	"Where": {graph.OpMul, graph.OpAdd},
	"Conv":  {graph.OpConv, graph.OpAdd, graph.OpMatMul, graph.OpGather, graph.OpPad}, "Gemm": {graph.OpGemm, graph.OpMatMul, graph.OpAdd, graph.OpScale},
	"MatMul":  {graph.OpGemm, graph.OpConv, graph.OpMatMul},
	"MaxPool": {graph.OpMaxPool}, "AveragePool": {graph.OpWindowSum, graph.OpScale, graph.OpMul},
	"ReduceMean": {graph.OpReduceSum, graph.OpScale}, "ReduceSum": {graph.OpReduceSum}, "ReduceMax": {graph.OpReduceMax},
	"ArgMax": {graph.OpArgMax, graph.OpSlice, graph.OpAdd}, "TopK": {graph.OpTopK}, "Softmax": {graph.OpSoftmax},
	"Normalize": {graph.OpReduceSum, graph.OpScale, graph.OpAdd, graph.OpMatMul, graph.OpSqrt, graph.OpReciprocal, graph.OpMul},
	"Reshape":   {graph.OpReshape}, "Transpose": {graph.OpTranspose}, "Concat": {graph.OpConcat}, "Slice": {graph.OpSlice},
	"Split": {graph.OpSlice}, "Pad": {graph.OpPad}, "Expand": {graph.OpExpand}, "Gather": {graph.OpGather},
	"GatherRows": {graph.OpEmbed}, "Cast": {},
}

// IntegerOps returns the integer operators that an operator of the normal form comes to (see [onnx.Graph]), besides those
// that rearrange and round: a single OpRescale for a function of one variable, none for Cast, which changes no integer.
func IntegerOps(op string) []graph.Op {
	if ops, ok := integerForms[op]; ok {
		return ops
	}
	return []graph.Op{graph.OpRescale}
}
