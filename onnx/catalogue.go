package onnx

import "strings"

// form says what becomes of an operator of a file.
type form struct {
	becomes string // operators of the normal form, between spaces; "" for those that only give constants
	notes   string // what else is asked of the model
}

const (
	rotaryForm    = "Slice Mul Sub Add Concat Reshape"
	quantisedForm = "Mul Add Div Round Clip"
	fusedNote     = "of onnxruntime's optimizer"
	cellNote      = "unrolled; of the activations Sigmoid, Tanh, Relu, Softsign and Softplus; every sequence has the full length"
)

// forms lists what is not just its own normal form, or has a limit to tell.
var forms = map[string]form{
	"ArgMax":                       {"ArgMax", "of equal entries the first, or the last if asked; an axis beyond 32,768 only for an output"},
	"ArgMin":                       {"Neg ArgMax", "as ArgMax"},
	"Attention":                    {"Reshape Transpose MatMul Mul Div Tanh Add Where Softmax", "without a past; keys may be shared by heads"},
	"BatchNormalization":           {"Mul Add", "for inference; into the weights before it where there are such"},
	"Cast":                         {"Cast", "of integers and booleans to float, or to a type of the same kind"},
	"CastLike":                     {"Cast", "as Cast"},
	"Clip":                         {"Clip Max Min", ""},
	"Constant":                     {},
	"ConstantOfShape":              {},
	"Conv":                         {"Conv", "1-D and 2-D"},
	"ConvInteger":                  {"Sub Conv", "as Conv"},
	"ConvTranspose":                {"Reshape Pad Conv Slice", "as Conv"},
	"CumSum":                       {"Transpose MatMul Cast", "along a constant axis"},
	"DepthToSpace":                 {"Reshape Transpose", ""},
	"DequantizeLinear":             {"Sub Mul", "scales and zero points of a tensor or an axis, stored in the file"},
	"Div":                          {"Div", "by zero is an error at run time, but a number by an activation is as Reciprocal"},
	"Dropout":                      {"Reshape", "for inference, when it changes nothing"},
	"Einsum":                       {"Reshape Transpose MatMul ReduceSum", "no index twice in one operand"},
	"Expand":                       {"Expand", "to a constant shape"},
	"Flatten":                      {"Reshape", ""},
	"GRU":                          {"Slice MatMul Add Mul Neg Sub Sigmoid Tanh Softsign Concat Reshape", cellNote},
	"Gather":                       {"Gather GatherRows", "by constant indices, or rows of a constant table of up to 131,072 by ids of an input; an id past the table is an error at run time"},
	"GatherElements":               {"Gather", "by constant indices"},
	"GatherND":                     {"Gather", "by constant indices, without batch axes"},
	"Gemm":                         {"Gemm", ""},
	"GlobalAveragePool":            {"ReduceMean", ""},
	"GlobalMaxPool":                {"ReduceMax", ""},
	"GroupNormalization":           {"Reshape Normalize Mul Add", ""},
	"Identity":                     {"Reshape", "nothing, or for an output that is an input its copy"},
	"If":                           {"", "on a constant: the branch that it chooses stands in its place"},
	"InstanceNormalization":        {"Reshape Normalize Mul Add", ""},
	"IsInf":                        {"Abs Equal", "which no value of an integer program is"},
	"IsNaN":                        {"", "false: a run in which a value is no number is refused"},
	"LSTM":                         {"Slice MatMul Add Mul Sigmoid Tanh Relu Softsign Concat Reshape", cellNote},
	"LayerNormalization":           {"Normalize Mul Add", "its spelled-out forms become the same"},
	"Log":                          {"Log", "as Reciprocal"},
	"LogSoftmax":                   {"ReduceMax Sub Exp ReduceSum Log Add", ""},
	"Loop":                         {"Add Mul Tanh Gather Concat Reshape", "unrolled: the number of rounds must not depend on the input; becomes whatever its body is"},
	"LpNormalization":              {"Abs Mul ReduceSum Sqrt Div", "p is 1 or 2"},
	"MatMul":                       {"MatMul", "of weights, constant on either side, or of two activations"},
	"MatMulInteger":                {"Sub MatMul", "as MatMul"},
	"MaxPool":                      {"MaxPool", "1-D and 2-D; the maximum, not its place"},
	"Mean":                         {"Add Div", ""},
	"OneHot":                       {"Reshape Equal Or Where", "of a constant depth"},
	"PRelu":                        {"LeakyRelu Neg Relu Mul Sub", ""},
	"Pad":                          {"Pad Slice", "with one number, by constant amounts"},
	"Pow":                          {"Pow Expand", "to a constant power, one number"},
	"QLinearConv":                  {"Sub Conv " + quantisedForm, "within a unit of the quantised model's own integers"},
	"QLinearMatMul":                {"Sub MatMul " + quantisedForm, "as QLinearConv"},
	"QuantizeLinear":               {"Div Round Clip Add", "to 8 and 16 bits; scales and zero points of a tensor or an axis, stored in the file"},
	"RMSNormalization":             {"Normalize Mul", "its spelled-out forms become the same"},
	"RNN":                          {"Slice MatMul Add Tanh Relu Concat Reshape", cellNote},
	"Reciprocal":                   {"Reciprocal", "a table, out of range near zero: compile says from where"},
	"ReduceL1":                     {"Abs ReduceSum", ""},
	"ReduceL2":                     {"Mul ReduceSum Sqrt", ""},
	"ReduceLogSum":                 {"ReduceSum Log", ""},
	"ReduceLogSumExp":              {"ReduceMax Sub Exp ReduceSum Log Add", ""},
	"ReduceMin":                    {"Neg ReduceMax", ""},
	"ReduceSumSquare":              {"Mul ReduceSum", ""},
	"Reshape":                      {"Reshape", "to a constant shape"},
	"Resize":                       {"Gather MatMul Transpose", "nearest and linear"},
	"ReverseSequence":              {"Slice Gather Concat", "of constant lengths"},
	"RotaryEmbedding":              {rotaryForm, "also spelled out"},
	"ScatterElements":              {"Concat Gather", "by constant indices, replacing"},
	"ScatterND":                    {"Concat Gather", "by constant indices, replacing"},
	"Shape":                        {"", "every shape is known when the model is compiled"},
	"Size":                         {"", "as Shape"},
	"Slice":                        {"Slice", "by constant bounds"},
	"Softmax":                      {"Softmax", "one axis, or before opset 13 the trailing ones; of at most 65,536 entries; masks as Where or an addend, a row masked whole is refused"},
	"SimplifiedLayerNormalization": {"Normalize Mul", "as RMSNormalization"},
	"SpaceToDepth":                 {"Reshape Transpose", ""},
	"Split":                        {"Split", "into constant lengths"},
	"Sqrt":                         {"Sqrt", "zero of what is negative"},
	"Squeeze":                      {"Reshape", ""},
	"Sum":                          {"Add", ""},
	"Tile":                         {"Expand Reshape", "a constant number of times"},
	"TopK":                         {"TopK Neg", "a constant k of at most 64; of equal entries the first"},
	"Trilu":                        {"Where", ""},
	"Unsqueeze":                    {"Reshape", ""},

	"com.microsoft.Attention":                        {"MatMul Add Slice Reshape Transpose Mul Where Cast Softmax", "without a past; " + fusedNote},
	"com.microsoft.BiasGelu":                         {"Add Gelu", fusedNote},
	"com.microsoft.EmbedLayerNormalization":          {"GatherRows Add Normalize Mul", fusedNote},
	"com.microsoft.FastGelu":                         {"Add Gelu", fusedNote},
	"com.microsoft.FusedConv":                        {"Conv Add Relu LeakyRelu Clip", fusedNote},
	"com.microsoft.FusedGemm":                        {"Gemm Relu LeakyRelu", fusedNote},
	"com.microsoft.FusedMatMul":                      {"Transpose MatMul Mul", fusedNote},
	"com.microsoft.Gelu":                             {"Gelu", fusedNote},
	"com.microsoft.MultiHeadAttention":               {"Add Reshape Transpose MatMul Mul Where Cast Softmax", "without a past; " + fusedNote},
	"com.microsoft.QGemm":                            {"Sub Gemm " + quantisedForm, "as QLinearConv"},
	"com.microsoft.QLinearAdd":                       {"Sub " + quantisedForm, "as QLinearConv"},
	"com.microsoft.QLinearGlobalAveragePool":         {"Sub ReduceMean " + quantisedForm, "as QLinearConv"},
	"com.microsoft.QLinearLeakyRelu":                 {"Sub LeakyRelu " + quantisedForm, "as QLinearConv"},
	"com.microsoft.QLinearMul":                       {"Sub " + quantisedForm, "as QLinearConv"},
	"com.microsoft.QLinearSigmoid":                   {"Sub Sigmoid " + quantisedForm, "as QLinearConv"},
	"com.microsoft.QuickGelu":                        {"Swish", fusedNote},
	"com.microsoft.RotaryEmbedding":                  {"GatherRows " + rotaryForm, fusedNote},
	"com.microsoft.SimplifiedLayerNormalization":     {"Normalize Mul", "as RMSNormalization"},
	"com.microsoft.SkipLayerNormalization":           {"Add Normalize Mul", fusedNote},
	"com.microsoft.SkipSimplifiedLayerNormalization": {"Add Normalize Mul", fusedNote},
}

// formOf returns the operators of the normal form that o becomes, and what else is to be said of it.
func formOf(o *operator) ([]string, string) {
	f, ok := forms[qualified(o.domain, o.name)]
	if !ok && !o.constOnly {
		return []string{o.name}, ""
	}
	return strings.Fields(f.becomes), f.notes
}
