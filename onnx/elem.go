package onnx

import (
	"encoding/binary"
	"math"

	"github.com/zkvin/zkvin/internal/onnxpb"
)

// elem describes one element type of the file format.
type elem struct {
	name  string
	dtype DType
	size  int // bytes in raw_data
}

// elems are the element types that are read.
var elems = map[onnxpb.TensorProto_DataType]elem{
	onnxpb.TensorProto_FLOAT:    {"float", Float, 4},
	onnxpb.TensorProto_DOUBLE:   {"double", Float, 8},
	onnxpb.TensorProto_FLOAT16:  {"float16", Float, 2},
	onnxpb.TensorProto_BFLOAT16: {"bfloat16", Float, 2},
	onnxpb.TensorProto_INT8:     {"int8", Int64, 1},
	onnxpb.TensorProto_INT16:    {"int16", Int64, 2},
	onnxpb.TensorProto_INT32:    {"int32", Int64, 4},
	onnxpb.TensorProto_INT64:    {"int64", Int64, 8},
	onnxpb.TensorProto_UINT8:    {"uint8", Int64, 1},
	onnxpb.TensorProto_UINT16:   {"uint16", Int64, 2},
	onnxpb.TensorProto_UINT32:   {"uint32", Int64, 4},
	onnxpb.TensorProto_UINT64:   {"uint64", Int64, 8},
	onnxpb.TensorProto_BOOL:     {"bool", Bool, 1},
}

const elemNames = "float, double, float16, bfloat16, bool and the integers of 8 to 64 bits"

// elemOf returns the element type with the number that a file uses for it.
func elemOf(code int64) (onnxpb.TensorProto_DataType, elem, error) {
	t := onnxpb.TensorProto_DataType(code)
	if int64(t) == code {
		if e, ok := elems[t]; ok {
			return t, e, nil
		}
	}
	return t, elem{}, errf(ErrUnsupported, "element type %d (%v); supported are %s", code, t, elemNames)
}

// floatBits returns the exact value of stored bits of a float type.
func floatBits(t onnxpb.TensorProto_DataType, bits uint64) float64 {
	switch t {
	case onnxpb.TensorProto_DOUBLE:
		return math.Float64frombits(bits)
	case onnxpb.TensorProto_FLOAT16:
		return half(uint16(bits))
	case onnxpb.TensorProto_BFLOAT16:
		return float64(math.Float32frombits(uint32(bits) << 16))
	}
	return float64(math.Float32frombits(uint32(bits)))
}

// half returns the value of an IEEE 754 binary16.
func half(b uint16) float64 {
	sign := 1.0
	if b>>15 == 1 {
		sign = -1
	}
	exponent, fraction := int(b>>10&31), float64(b&1023)
	switch exponent {
	case 0:
		return math.Copysign(math.Ldexp(fraction, -24), sign)
	case 31:
		if fraction != 0 {
			return math.NaN()
		}
		return math.Inf(int(sign))
	}
	return sign * math.Ldexp(1024+fraction, exponent-25)
}

// intBits returns the value of stored bits of an integer type or bool. The second result is false when it does not fit
// an int64, or when a bool is neither 0 nor 1.
func intBits(t onnxpb.TensorProto_DataType, bits uint64) (int64, bool) {
	switch t {
	case onnxpb.TensorProto_INT8:
		return int64(int8(bits)), true
	case onnxpb.TensorProto_INT16:
		return int64(int16(bits)), true
	case onnxpb.TensorProto_INT32:
		return int64(int32(bits)), true
	case onnxpb.TensorProto_BOOL:
		return int64(bits), bits <= 1
	}
	return int64(bits), t != onnxpb.TensorProto_UINT64 || bits>>63 == 0
}

// rawBits returns the bits of element i of little-endian data.
func rawBits(raw []byte, size, i int) uint64 {
	switch size {
	case 1:
		return uint64(raw[i])
	case 2:
		return uint64(binary.LittleEndian.Uint16(raw[2*i:]))
	case 4:
		return uint64(binary.LittleEndian.Uint32(raw[4*i:]))
	}
	return binary.LittleEndian.Uint64(raw[8*i:])
}

// roundTo rounds v to the nearest value of the float type t, ties to even, as a Cast does.
func roundTo(t onnxpb.TensorProto_DataType, v float64) float64 {
	switch t {
	case onnxpb.TensorProto_FLOAT:
		return float64(float32(v))
	case onnxpb.TensorProto_FLOAT16:
		return roundBits(v, 10, -14, 65504)
	case onnxpb.TensorProto_BFLOAT16:
		return roundBits(float64(float32(v)), 7, -126, 0x1.FEp127)
	}
	return v
}

// roundBits rounds to a binary float with the given fraction bits, least normal exponent and largest finite value.
func roundBits(v float64, fraction, least int, largest float64) float64 {
	if v == 0 || math.IsNaN(v) || math.IsInf(v, 0) {
		return v
	}
	exponent := max(math.Ilogb(v), least)
	r := math.Ldexp(math.RoundToEven(math.Ldexp(v, fraction-exponent)), exponent-fraction)
	if math.Abs(r) > largest {
		return math.Inf(int(math.Copysign(1, v)))
	}
	return r
}
