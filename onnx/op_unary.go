package onnx

import "math"

// unaryOp is an operator of one input that works on each element by itself. A nil function means that the type is not
// supported.
type unaryOp struct {
	name   string
	since  int
	params []floatParam // real attributes, in the order in which float gets them
	float  func(x float64, p []float64) float64
	int    func(x int64) int64
}

// floatParam is a real attribute with its default.
type floatParam struct {
	name   string
	absent float64
}

// pure adapts a function without attributes.
func pure(f func(float64) float64) func(float64, []float64) float64 {
	return func(x float64, _ []float64) float64 { return f(x) }
}

func unaryTable() []unaryOp {
	return []unaryOp{
		{name: "Relu", float: pure(relu), int: func(x int64) int64 { return max(x, 0) }},
		{name: "LeakyRelu", params: []floatParam{{"alpha", float64(float32(0.01))}}, float: leakyRelu},
		{name: "ThresholdedRelu", params: []floatParam{{"alpha", 1}}, float: thresholdedRelu},
		{name: "Elu", params: []floatParam{{"alpha", 1}}, float: func(x float64, p []float64) float64 { return elu(x, p[0]) }},
		{name: "Selu", params: []floatParam{{"alpha", float64(float32(1.67326319217681884765625))}, {"gamma", float64(float32(1.05070102214813232421875))}},
			float: func(x float64, p []float64) float64 { return p[1] * elu(x, p[0]) }},
		{name: "Celu", since: 12, params: []floatParam{{"alpha", 1}},
			float: func(x float64, p []float64) float64 { return max(x, 0) + min(0, float64(p[0]*expm1(x/p[0]))) }},
		{name: "Sigmoid", float: pure(Sigmoid)},
		{name: "Tanh", float: pure(Tanh)},
		{name: "HardSigmoid", params: []floatParam{{"alpha", float64(float32(0.2))}, {"beta", 0.5}},
			float: func(x float64, p []float64) float64 { return hardSigmoid(x, p[0], p[1]) }},
		{name: "HardSwish", since: 14, float: pure(func(x float64) float64 { return x * hardSigmoid(x, 1.0/6, 0.5) })},
		{name: "Softplus", float: pure(softplus)},
		{name: "Softsign", float: pure(func(x float64) float64 { return x / (1 + math.Abs(x)) })},
		{name: "Mish", since: 18, float: pure(func(x float64) float64 { return x * Tanh(softplus(x)) })},
		{name: "Neg", float: pure(func(x float64) float64 { return -x }), int: func(x int64) int64 { return -x }},
		{name: "Abs", float: pure(math.Abs), int: func(x int64) int64 { return max(x, -x) }},
		{name: "Exp", float: pure(Exp)},
		{name: "Log", float: pure(Log)},
		{name: "Sqrt", float: pure(math.Sqrt)},
		{name: "Erf", float: pure(Erf)},
		{name: "Sin", float: pure(sin)},
		{name: "Cos", float: pure(cos)},
		{name: "Floor", float: pure(math.Floor)},
		{name: "Ceil", float: pure(math.Ceil)},
		{name: "Round", float: pure(math.RoundToEven)},
		{name: "Reciprocal", float: pure(func(x float64) float64 { return 1 / x })},
		{name: "Sign", float: pure(func(x float64) float64 { return float64(flag(x > 0) - flag(x < 0)) }),
			int: func(x int64) int64 { return flag(x > 0) - flag(x < 0) }},
	}
}

func relu(x float64) float64 {
	if x > 0 {
		return x
	}
	return 0
}

func leakyRelu(x float64, p []float64) float64 {
	if x < 0 {
		return p[0] * x
	}
	return x
}

func thresholdedRelu(x float64, p []float64) float64 {
	if x > p[0] {
		return x
	}
	return 0
}

// elu is x where x > 0 and α(e^x − 1) elsewhere.
func elu(x, alpha float64) float64 {
	if x > 0 {
		return x
	}
	return alpha * expm1(x)
}

// hardSigmoid is max(0, min(1, αx + β)).
func hardSigmoid(x, alpha, beta float64) float64 {
	return math.Max(0, math.Min(1, float64(alpha*x)+beta))
}

// gelu is x·Φ(x), Φ the normal distribution function; with tanh its approximation
// x·(1 + tanh(√(2/π)·(x + 0.044715·x³)))/2 (Hendrycks and Gimpel).
func gelu(x float64, tanh bool) float64 {
	const root, factor = 0.79788456080286535587989211986876, 0.044715 // √(2/π)
	if tanh {
		cube := float64(float64(x*x) * x)
		return x * (0.5 + float64(0.5*Tanh(root*(x+float64(factor*cube)))))
	}
	return x * (0.5 + float64(0.5*Erf(x*(math.Sqrt2/2))))
}

func unaryOperators() []operator {
	var list []operator
	for _, o := range unaryTable() {
		op := operator{
			name: o.name, since: o.since, minIn: 1, maxIn: 1, maxOut: 1, read: o.read, infer: o.infer, eval: o.eval,
		}
		for _, p := range o.params {
			op.attrs = append(op.attrs, attrRule{p.name, kindFloat, 0, 0})
		}
		list = append(list, op)
	}
	return append(list, operator{
		name: "Gelu", since: 20, minIn: 1, maxIn: 1, maxOut: 1, attrs: []attrRule{{"approximate", kindString, 0, 0}},
		read:  func(r *reader) ([]int, error) { return r.emitGelu(r.in[0], r.str("approximate", "none")) },
		infer: inferFloat, eval: evalGelu,
	}, operator{
		name: "Swish", infer: inferFloat, eval: evalSwish, internal: true,
	})
}

func (o *unaryOp) read(r *reader) ([]int, error) {
	var attrs Attrs
	for _, p := range o.params {
		attrs.setFloat(p.name, r.float(p.name, p.absent))
	}
	return r.emit(o.name, r.in, attrs)
}

func (o *unaryOp) infer(_ *Node, in []*Value) ([]Value, error) {
	d := in[0].DType
	if d == Bool || d == Float && o.float == nil || d == Int64 && o.int == nil {
		return nil, errf(ErrDType, "%s of %v", o.name, d)
	}
	return sameAsInput(nil, in)
}

func (o *unaryOp) eval(n *Node, in, out []*Tensor) error {
	params := make([]float64, len(o.params))
	for i, p := range o.params {
		params[i] = n.Attrs.FloatOf(p.name)
	}
	for i, x := range in[0].Float {
		out[0].Float[i] = o.float(x, params)
	}
	for i, x := range in[0].Int {
		out[0].Int[i] = o.int(x)
	}
	return nil
}

// inferFloat is the shape rule of functions of real elements.
func inferFloat(n *Node, in []*Value) ([]Value, error) {
	if in[0].DType != Float {
		return nil, errf(ErrDType, "%s of %v, want float", n.Op, in[0].DType)
	}
	return sameAsInput(nil, in)
}

// emitGelu emits the form of Gelu that approximate names.
func (r *reader) emitGelu(x int, approximate string) ([]int, error) {
	if approximate != "none" && approximate != "tanh" {
		return nil, errf(ErrUnsupported, "attribute \"approximate\" is %.40q; supported are none and tanh", approximate)
	}
	var attrs Attrs
	attrs.setStr("approximate", approximate)
	return r.emit("Gelu", []int{x}, attrs)
}

func evalGelu(n *Node, in, out []*Tensor) error {
	tanh := n.Attrs.StrOf("approximate") == "tanh"
	for i, x := range in[0].Float {
		out[0].Float[i] = gelu(x, tanh)
	}
	return nil
}

// evalSwish computes x·sigmoid(αx).
func evalSwish(n *Node, in, out []*Tensor) error {
	alpha := n.Attrs.FloatOf("alpha")
	for i, x := range in[0].Float {
		out[0].Float[i] = x * Sigmoid(alpha*x)
	}
	return nil
}
