package tensorfile

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"
)

// The .npy format: magic, version, header length, a Python dict literal padded
// to 64 bytes, then the elements. Source: NumPy Enhancement Proposal 1 and
// numpy.lib.format, versions 1.0 to 3.0.
const (
	npyMagic = "\x93NUMPY"
	// npyMaxHeader bounds the dict literal; NumPy writes 118 bytes for plain
	// arrays and itself refuses more than 10,000 when loading untrusted files.
	npyMaxHeader = 10_000
	npyAlign     = 64
)

// npyHeader is the dict literal of a .npy file.
type npyHeader struct {
	descr   string
	fortran bool
	shape   []int
}

// DecodeNPY reads one .npy file, versions 1 to 3, with elements of type f2,
// f4, f8, i1 to i8, u1 to u8 or b1 in either byte order, in C or Fortran order
// (turned into C order). The data must end with the last element.
func DecodeNPY(data []byte, l Limits) (*Array, error) {
	l = l.orDefault()
	if int64(len(data)) > l.Bytes {
		return nil, fmt.Errorf("npy of %d bytes: %w; at most %d are read", len(data), ErrLimit, l.Bytes)
	}
	text, body, err := splitNPY(data)
	if err != nil {
		return nil, err
	}
	h, err := parseNPYHeader(text)
	if err != nil {
		return nil, err
	}
	kind, order, err := parseDescr(h.descr)
	if err != nil {
		return nil, err
	}
	n, err := l.elements(h.shape)
	if err != nil {
		return nil, fmt.Errorf("npy header: shape: %w", err)
	}
	if len(body)/kind.size != n || len(body)%kind.size != 0 {
		return nil, fmt.Errorf("npy: %d bytes of elements do not fill shape %s of type %q: %w",
			len(body), ShapeString(h.shape), h.descr, ErrFormat)
	}
	a := &Array{Shape: h.shape, Data: make([]float64, n), Integer: kind.integer}
	for i := range a.Data {
		v, err := kind.read(order, body[i*kind.size:])
		if err != nil {
			return nil, fmt.Errorf("npy: element %d in file order: %w", i, err)
		}
		a.Data[i] = v
	}
	if h.fortran {
		a.Data = fortranToC(a.Shape, a.Data)
	}
	if err := a.checkValues(); err != nil {
		return nil, fmt.Errorf("npy: %w", err)
	}
	return a, nil
}

// splitNPY separates the header text from the element bytes.
func splitNPY(data []byte) (header string, body []byte, err error) {
	const prefix = len(npyMagic) + 2
	if len(data) < prefix || string(data[:len(npyMagic)]) != npyMagic {
		return "", nil, fmt.Errorf("npy: no NumPy magic: %w", ErrFormat)
	}
	major, minor := data[prefix-2], data[prefix-1]
	if major < 1 || major > 3 || minor != 0 {
		return "", nil, fmt.Errorf("npy: version %d.%d: %w; 1.0 to 3.0 are read", major, minor, ErrUnsupported)
	}
	rest := data[prefix:]
	lengthSize := 4
	if major == 1 {
		lengthSize = 2
	}
	if len(rest) < lengthSize {
		return "", nil, fmt.Errorf("npy: ends inside the header length: %w", ErrFormat)
	}
	var length uint64
	if major == 1 {
		length = uint64(binary.LittleEndian.Uint16(rest))
	} else {
		length = uint64(binary.LittleEndian.Uint32(rest))
	}
	rest = rest[lengthSize:]
	if length > npyMaxHeader {
		return "", nil, fmt.Errorf("npy: header of %d bytes: %w; at most %d are read", length, ErrLimit, npyMaxHeader)
	}
	if uint64(len(rest)) < length {
		return "", nil, fmt.Errorf("npy: ends inside the header: %w", ErrFormat)
	}
	return string(rest[:length]), rest[length:], nil
}

// npyType reads one element type.
type npyType struct {
	size    int
	integer bool
	read    func(order binary.ByteOrder, b []byte) (float64, error)
}

var npyTypes = map[string]npyType{
	"b1": {1, true, func(_ binary.ByteOrder, b []byte) (float64, error) {
		if b[0] > 1 {
			return 0, fmt.Errorf("boolean byte %d: %w; 0 and 1 are read", b[0], ErrFormat)
		}
		return float64(b[0]), nil
	}},
	"i1": {1, true, func(_ binary.ByteOrder, b []byte) (float64, error) { return float64(int8(b[0])), nil }},
	"u1": {1, true, func(_ binary.ByteOrder, b []byte) (float64, error) { return float64(b[0]), nil }},
	"i2": {2, true, func(o binary.ByteOrder, b []byte) (float64, error) { return float64(int16(o.Uint16(b))), nil }},
	"u2": {2, true, func(o binary.ByteOrder, b []byte) (float64, error) { return float64(o.Uint16(b)), nil }},
	"i4": {4, true, func(o binary.ByteOrder, b []byte) (float64, error) { return float64(int32(o.Uint32(b))), nil }},
	"u4": {4, true, func(o binary.ByteOrder, b []byte) (float64, error) { return float64(o.Uint32(b)), nil }},
	"i8": {8, true, readInt64},
	"u8": {8, true, readUint64},
	"f2": {2, false, func(o binary.ByteOrder, b []byte) (float64, error) { return float16ToFloat64(o.Uint16(b)), nil }},
	"f4": {4, false, func(o binary.ByteOrder, b []byte) (float64, error) {
		return float64(math.Float32frombits(o.Uint32(b))), nil
	}},
	"f8": {8, false, func(o binary.ByteOrder, b []byte) (float64, error) {
		return math.Float64frombits(o.Uint64(b)), nil
	}},
}

// readInt64 checks before it converts: float64(2^53+1) would round back into
// the range that checkValues accepts.
func readInt64(o binary.ByteOrder, b []byte) (float64, error) {
	v := int64(o.Uint64(b))
	if v > maxExactInt || v < -maxExactInt {
		return 0, fmt.Errorf("%d: %w; integers are read up to ±2^53", v, ErrValue)
	}
	return float64(v), nil
}

func readUint64(o binary.ByteOrder, b []byte) (float64, error) {
	v := o.Uint64(b)
	if v > maxExactInt {
		return 0, fmt.Errorf("%d: %w; integers are read up to 2^53", v, ErrValue)
	}
	return float64(v), nil
}

// parseDescr resolves a type string such as "<f4" or "|u1".
func parseDescr(descr string) (npyType, binary.ByteOrder, error) {
	unsupported := fmt.Errorf("npy header: element type %q: %w; f2, f4, f8, i1 to i8, u1 to u8 and b1 are read: "+
		"save the array with .astype('float32') or .astype('int64')", descr, ErrUnsupported)
	if len(descr) != 3 {
		return npyType{}, nil, unsupported
	}
	kind, ok := npyTypes[descr[1:]]
	if !ok {
		return npyType{}, nil, unsupported
	}
	switch descr[0] {
	case '<':
		return kind, binary.LittleEndian, nil
	case '>':
		return kind, binary.BigEndian, nil
	case '|':
		if kind.size == 1 {
			return kind, binary.LittleEndian, nil
		}
	}
	return npyType{}, nil, unsupported
}

// float16ToFloat64 widens an IEEE 754 binary16; every value is exact.
func float16ToFloat64(h uint16) float64 {
	sign := 1 - 2*float64(h>>15)
	exponent, fraction := int(h>>10)&31, float64(h&1023)
	switch exponent {
	case 0:
		return sign * math.Ldexp(fraction, -24)
	case 31:
		if fraction != 0 {
			return math.NaN()
		}
		return math.Inf(int(sign))
	}
	return sign * math.Ldexp(1024+fraction, exponent-25)
}

// fortranToC reorders data whose first axis varies fastest.
func fortranToC(shape []int, data []float64) []float64 {
	out := make([]float64, len(data))
	index := make([]int, len(shape))
	strides := make([]int, len(shape))
	stride := 1
	for axis, d := range shape {
		strides[axis] = stride
		stride *= d
	}
	from := 0
	for i := range out {
		out[i] = data[from]
		for axis := len(shape) - 1; axis >= 0; axis-- {
			index[axis]++
			from += strides[axis]
			if index[axis] < shape[axis] {
				break
			}
			from -= index[axis] * strides[axis]
			index[axis] = 0
		}
	}
	return out
}

// WriteNPY writes a as .npy version 1.0 in C order: type <i8 for integers, <f8
// otherwise. It returns an error when Data does not fill Shape.
func WriteNPY(w io.Writer, a *Array) error {
	n, err := Limits{Elements: math.MaxInt, Rank: 64}.orDefault().elements(a.Shape)
	if err != nil {
		return fmt.Errorf("write npy: %w", err)
	}
	if n != len(a.Data) {
		return fmt.Errorf("write npy: shape %s takes %d elements, not %d: %w", ShapeString(a.Shape), n, len(a.Data), ErrShape)
	}
	if err := a.checkValues(); err != nil {
		return fmt.Errorf("write npy: %w", err)
	}
	descr := "<f8"
	if a.Integer {
		descr = "<i8"
	}
	var b bytes.Buffer
	b.WriteString(npyMagic + "\x01\x00")
	header := fmt.Sprintf("{'descr': '%s', 'fortran_order': False, 'shape': %s, }", descr, pythonTuple(a.Shape))
	const prefix = len(npyMagic) + 4
	pad := npyAlign - (prefix+len(header)+1)%npyAlign
	header += strings.Repeat(" ", pad%npyAlign) + "\n"
	b.Write(binary.LittleEndian.AppendUint16(nil, uint16(len(header))))
	b.WriteString(header)
	for _, v := range a.Data {
		bits := math.Float64bits(v)
		if a.Integer {
			bits = uint64(int64(v))
		}
		b.Write(binary.LittleEndian.AppendUint64(nil, bits))
	}
	_, err = w.Write(b.Bytes())
	return err
}

// pythonTuple writes (), (3,) or (3, 4).
func pythonTuple(shape []int) string {
	var b strings.Builder
	b.WriteByte('(')
	for i, d := range shape {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(strconv.Itoa(d))
		if i < len(shape)-1 || len(shape) == 1 {
			b.WriteByte(',')
		}
	}
	b.WriteByte(')')
	return b.String()
}
