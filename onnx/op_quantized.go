package onnx

import "github.com/zkvin/zkvin/internal/onnxpb"

// Quantised models hold integers q that stand for (q − zero)·scale. In normal form these integers are Float values, and
// what computes on them is its real function between the removal of scale and zero and their application.

func quantizedOperators() []operator {
	scaled := []attrRule{{"axis", kindInt, 13, 0}, {"block_size", kindInt, 21, 0}, {"saturate", kindInt, 19, 0}, {"output_dtype", kindInt, 21, 0}}
	conv := []attrRule{
		{"kernel_shape", kindInts, 0, 0}, {"strides", kindInts, 0, 0}, {"dilations", kindInts, 0, 0},
		{"pads", kindInts, 0, 0}, {"auto_pad", kindString, 0, 0}, {"group", kindInt, 0, 0},
	}
	gemm := []attrRule{{"alpha", kindFloat, 0, 0}, {"transA", kindInt, 0, 0}, {"transB", kindInt, 0, 0}}
	binary := func(name string) operator {
		return operator{name: "QLinear" + name, domain: contrib, minIn: 7, maxIn: 8, maxOut: 1,
			read: func(r *reader) ([]int, error) { return r.quantizedBinary(name) }}
	}
	unary := func(name string, attrs ...attrRule) operator {
		return operator{name: "QLinear" + name, domain: contrib, minIn: 4, maxIn: 5, maxOut: 1, attrs: attrs,
			read: func(r *reader) ([]int, error) { return r.quantizedUnary(name) }}
	}
	return []operator{
		{name: "QuantizeLinear", minIn: 2, maxIn: 3, maxOut: 1, attrs: scaled, read: readQuantize},
		{name: "DequantizeLinear", minIn: 2, maxIn: 3, maxOut: 1, attrs: scaled[:2], read: readDequantize},
		{name: "QLinearConv", minIn: 8, maxIn: 9, maxOut: 1, attrs: conv, read: readQLinearConv},
		{name: "QLinearMatMul", minIn: 8, maxIn: 8, maxOut: 1, read: readQLinearMatMul},
		{name: "ConvInteger", minIn: 2, maxIn: 4, maxOut: 1, attrs: conv, read: readConvInteger},
		{name: "MatMulInteger", minIn: 2, maxIn: 4, maxOut: 1, read: readMatMulInteger},
		{name: "QGemm", domain: contrib, minIn: 6, maxIn: 9, maxOut: 1, attrs: gemm, read: readQGemm},
		binary("Add"), binary("Mul"),
		unary("Sigmoid"), unary("LeakyRelu", attrRule{"alpha", kindFloat, 0, 0}), unary("GlobalAveragePool", attrRule{"channels_last", kindInt, 0, 0}),
	}
}

// integerRange is the range of an integer type of a quantised model.
func integerRange(code onnxpb.TensorProto_DataType) (low, high float64, ok bool) {
	switch code {
	case onnxpb.TensorProto_UINT8:
		return 0, 255, true
	case onnxpb.TensorProto_INT8:
		return -128, 127, true
	case onnxpb.TensorProto_UINT16:
		return 0, 65535, true
	case onnxpb.TensorProto_INT16:
		return -32768, 32767, true
	}
	return 0, 0, false
}

// spreadAlong brings a scale or zero point, one number or one for each position of an axis, to a shape that broadcasts.
func (s *steps) spreadAlong(v, axis, rank int) int {
	shape := s.shape(v)
	if s.err != nil || product(shape) == 1 {
		return s.reshape(v)
	}
	full := make([]int, rank)
	for i := range full {
		full[i] = 1
	}
	full[axis] = product(shape)
	return s.reshape(v, full...)
}

// real is the value as Float.
func (s *steps) real(v int) int {
	if s.err != nil || s.r.b.graph.Values[v].DType == Float {
		return v
	}
	return s.do("Cast", strAttrs("to", Float.String()), v)
}

// dequantize is (v − zero)·scale along an axis; zero may be -1.
func (s *steps) dequantize(v, scale, zero, axis int) int {
	rank := len(s.shape(v))
	v = s.real(v)
	if zero >= 0 {
		v = s.do("Sub", Attrs{}, v, s.spreadAlong(s.real(zero), axis, rank))
	}
	return s.do("Mul", Attrs{}, v, s.spreadAlong(scale, axis, rank))
}

// quantize is round(v / scale) + zero, halves to even, clamped to the range of the zero point's type; without one that of
// uint8.
func (s *steps) quantize(v, scale, zero, axis int) int {
	if s.err != nil {
		return -1
	}
	code := onnxpb.TensorProto_UINT8
	if zero >= 0 {
		t := s.r.b.graph.Values[zero].Const
		if t == nil || t.code == onnxpb.TensorProto_UNDEFINED {
			s.err = errf(ErrUnsupported, "a zero point that is computed; supported are stored ones")
			return -1
		}
		code = t.code
	}
	low, high, ok := integerRange(code)
	if !ok {
		s.err = errf(ErrUnsupported, "quantisation to %v; supported are integers of 8 and 16 bits", code)
		return -1
	}
	rank := len(s.shape(v))
	v = s.do("Round", Attrs{}, s.do("Div", Attrs{}, v, s.spreadAlong(scale, axis, rank)))
	if zero >= 0 {
		v = s.do("Add", Attrs{}, v, s.spreadAlong(s.real(zero), axis, rank))
	}
	var attrs Attrs
	attrs.setFloat("min", low)
	attrs.setFloat("max", high)
	return s.do("Clip", attrs, v)
}

// scaledAxis reads the axis of scales that are not one number.
func (r *reader) scaledAxis() (int, error) {
	if r.int("block_size", 0) != 0 {
		return 0, errf(ErrUnsupported, "attribute \"block_size\" is %d; supported is one scale a tensor or an axis position", r.int("block_size", 0))
	}
	if c := r.int("output_dtype", 0); c != 0 {
		return 0, errf(ErrUnsupported, "attribute \"output_dtype\"; supported is the type of the zero point")
	}
	if product(r.value(1).Shape) == 1 {
		return 0, nil
	}
	return resolveAxis(r.int("axis", 1), len(r.value(0).Shape))
}

func readQuantize(r *reader) ([]int, error) {
	axis, err := r.scaledAxis()
	if err != nil {
		return nil, err
	}
	s := &steps{r: r}
	return s.one(s.quantize(s.real(r.in[0]), r.in[1], r.input(2), axis))
}

func readDequantize(r *reader) ([]int, error) {
	axis, err := r.scaledAxis()
	if err != nil {
		return nil, err
	}
	s := &steps{r: r}
	return s.one(s.dequantize(r.in[0], r.in[1], r.input(2), axis))
}

// with lets another operator's reader work on other inputs.
func (r *reader) with(read func(*reader) ([]int, error), in ...int) (int, error) {
	inner := *r
	inner.in = in
	out, err := read(&inner)
	if err != nil {
		return -1, err
	}
	return out[0], nil
}

// inner is reader.with for a composition.
func (s *steps) inner(read func(*reader) ([]int, error), in ...int) int {
	if s.err != nil {
		return -1
	}
	var v int
	v, s.err = s.r.with(read, in...)
	return v
}

// readQLinearConv: x, its scale and zero, weights with theirs (one, or one an output channel), the result's; the bias
// counts in units of both scales.
func readQLinearConv(r *reader) ([]int, error) {
	s := &steps{r: r}
	in := []int{s.dequantize(r.in[0], r.in[1], r.in[2], 0), s.dequantize(r.in[3], r.in[4], r.in[5], 0)}
	if r.has(8) {
		in = append(in, s.do("Mul", Attrs{}, s.real(r.in[8]), s.do("Mul", Attrs{}, s.flat(r.in[1]), s.flat(r.in[4]))))
	}
	return s.one(s.quantize(s.inner(readConv, in...), r.in[6], r.in[7], 0))
}

// flat is a value of rank 1.
func (s *steps) flat(v int) int { return s.reshape(v, product(s.shape(v))) }

func readQLinearMatMul(r *reader) ([]int, error) {
	s := &steps{r: r}
	a := s.dequantize(r.in[0], r.in[1], r.in[2], max(0, len(r.value(0).Shape)-2))
	b := s.dequantize(r.in[3], r.in[4], r.in[5], max(0, len(r.value(3).Shape)-1))
	return s.one(s.quantize(s.do("MatMul", Attrs{}, a, b), r.in[6], r.in[7], 0))
}

// centred is v less its zero point, along an axis.
func (s *steps) centred(v, zero, axis int) int {
	v = s.real(v)
	if zero < 0 {
		return v
	}
	return s.do("Sub", Attrs{}, v, s.spreadAlong(s.real(zero), axis, len(s.shape(v))))
}

func readConvInteger(r *reader) ([]int, error) {
	s := &steps{r: r}
	return s.one(s.inner(readConv, s.centred(r.in[0], r.input(2), 0), s.centred(r.in[1], r.input(3), 0)))
}

func readMatMulInteger(r *reader) ([]int, error) {
	s := &steps{r: r}
	a := s.centred(r.in[0], r.input(2), max(0, len(r.value(0).Shape)-2))
	return s.one(s.do("MatMul", Attrs{}, a, s.centred(r.in[1], r.input(3), max(0, len(r.value(1).Shape)-1))))
}

// readQGemm: alpha·A'·B' + C, C in units of both scales; a real number where no scale of the result is given.
func readQGemm(r *reader) ([]int, error) {
	s := &steps{r: r}
	rows := 1 - r.int("transB", 0)
	v := s.inner(operators["Gemm"].read, s.dequantize(r.in[0], r.in[1], r.in[2], 0), s.dequantize(r.in[3], r.in[4], r.in[5], rows))
	if r.has(6) {
		unit := s.do("Mul", Attrs{}, s.flat(r.in[1]), s.flat(r.in[4]))
		unit = s.do("Mul", Attrs{}, unit, s.number(r.float("alpha", 1)))
		v = s.do("Add", Attrs{}, v, s.do("Mul", Attrs{}, s.real(r.in[6]), unit))
	}
	if !r.has(7) {
		return s.one(v)
	}
	return s.one(s.quantize(v, r.in[7], r.input(8), 0))
}

func (r *reader) quantizedBinary(op string) ([]int, error) {
	s := &steps{r: r}
	v := s.do(op, Attrs{}, s.dequantize(r.in[0], r.in[1], r.input(2), 0), s.dequantize(r.in[3], r.in[4], r.input(5), 0))
	return s.one(s.quantize(v, r.in[6], r.input(7), 0))
}

func (r *reader) quantizedUnary(op string) ([]int, error) {
	if r.int("channels_last", 0) != 0 {
		return nil, errf(ErrUnsupported, "attribute \"channels_last\" is 1; supported is 0")
	}
	s := &steps{r: r}
	v := s.inner(operators[op].read, s.dequantize(r.in[0], r.in[1], r.input(2), 0))
	return s.one(s.quantize(v, r.in[3], r.input(4), 0))
}
