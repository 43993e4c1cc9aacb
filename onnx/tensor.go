package onnx

import (
	"fmt"
	"math"
	"math/bits"

	"github.com/zkvin/zkvin/internal/onnxpb"
)

// NewTensor returns a tensor of zeros. The elements of the shape must not be negative.
func NewTensor(d DType, shape []int) *Tensor {
	t := &Tensor{DType: d, Shape: append([]int{}, shape...)}
	if n := product(shape); d == Float {
		t.Float = make([]float64, n)
	} else {
		t.Int = make([]int64, n)
	}
	return t
}

// Len returns the number of elements.
func (t *Tensor) Len() int { return len(t.Float) + len(t.Int) }

// check reports whether the slices fit dtype and shape.
func (t *Tensor) check() error {
	n, ok := checkedProduct(t.Shape, math.MaxInt)
	if !ok {
		return errf(ErrShape, "%v overflows or has a negative dimension", t.Shape)
	}
	want, other := len(t.Float), len(t.Int)
	if t.DType != Float {
		want, other = other, want
	}
	if want != n || other != 0 {
		return errf(ErrShape, "%v of shape %v needs %d elements, has %d", t.DType, t.Shape, n, want)
	}
	return nil
}

func product(shape []int) int {
	n := 1
	for _, d := range shape {
		n *= d
	}
	return n
}

// checkedProduct returns the number of elements of a shape; false when a dimension is negative or the product of the
// dimensions that are not zero exceeds limit.
func checkedProduct(shape []int, limit int64) (int, bool) {
	n, zero := uint64(1), false
	for _, d := range shape {
		if d < 0 {
			return 0, false
		}
		if d == 0 {
			zero = true
			continue
		}
		high, low := bits.Mul64(n, uint64(d))
		if high != 0 || low > uint64(limit) {
			return 0, false
		}
		n = low
	}
	if zero {
		return 0, true
	}
	return int(n), true
}

// shapeOf checks dimensions from a file against the limits.
func (l *Limits) shapeOf(dims []int64) ([]int, error) {
	if len(dims) > l.Rank {
		return nil, errf(ErrTooLarge, "rank %d, at most %d", len(dims), l.Rank)
	}
	shape := make([]int, len(dims))
	for i, d := range dims {
		if d < 0 {
			return nil, errf(ErrShape, "dimension %d of %v is negative", i, dims)
		}
		if d > l.Elements {
			return nil, errf(ErrTooLarge, "dimension %d of %v exceeds %d elements", i, dims, l.Elements)
		}
		shape[i] = int(d)
	}
	if _, ok := checkedProduct(shape, l.Elements); !ok {
		return nil, errf(ErrTooLarge, "shape %v has more than %d elements", dims, l.Elements)
	}
	return shape, nil
}

// decodeTensor converts a stored tensor. It charges the memory of the result to the loader's budget.
func (b *builder) decodeTensor(t *onnxpb.TensorProto) (*Tensor, error) {
	code, e, err := elemOf(int64(t.GetDataType()))
	if err != nil {
		return nil, err
	}
	shape, err := b.limits.shapeOf(t.GetDims())
	if err != nil {
		return nil, err
	}
	if t.Segment != nil {
		return nil, errf(ErrUnsupported, "tensor in segments")
	}
	n := product(shape)
	raw, err := b.rawData(t, n*e.size)
	if err != nil {
		return nil, err
	}
	stored, at := n, func(i int) uint64 { return rawBits(raw, e.size, i) }
	if raw == nil {
		stored, at = typedData(t, code)
	}
	if stored != n {
		return nil, errf(ErrMalformed, "shape %v needs %d elements of %s, the data holds %d", shape, n, e.name, stored)
	}
	if err := b.charge(n); err != nil {
		return nil, err
	}
	b.stored += int64(n)
	out := NewTensor(e.dtype, shape)
	out.code = code
	return out, out.fill(code, e, at)
}

// fill sets every element from its bits.
func (t *Tensor) fill(code onnxpb.TensorProto_DataType, e elem, at func(int) uint64) error {
	for i := range t.Float {
		t.Float[i] = floatBits(code, at(i))
	}
	for i := range t.Int {
		v, ok := intBits(code, at(i))
		if !ok {
			return errf(ErrMalformed, "element %d is no %s that fits 63 bits", i, e.name)
		}
		t.Int[i] = v
	}
	return nil
}

// rawData returns the bytes of a tensor stored raw or outside of the file, nil when its data is in a typed field.
func (b *builder) rawData(t *onnxpb.TensorProto, size int) ([]byte, error) {
	if t.GetDataLocation() == onnxpb.TensorProto_EXTERNAL {
		return b.external(t, size)
	}
	if t.RawData == nil {
		return nil, nil
	}
	if len(t.RawData) != size {
		return nil, errf(ErrMalformed, "shape %v needs %d bytes of raw data, has %d", t.GetDims(), size, len(t.RawData))
	}
	return t.RawData, nil
}

// typedData returns the count and the bits of the elements in the field that the schema prescribes for the type.
func typedData(t *onnxpb.TensorProto, code onnxpb.TensorProto_DataType) (int, func(int) uint64) {
	switch code {
	case onnxpb.TensorProto_FLOAT:
		return len(t.FloatData), func(i int) uint64 { return uint64(math.Float32bits(t.FloatData[i])) }
	case onnxpb.TensorProto_DOUBLE:
		return len(t.DoubleData), func(i int) uint64 { return math.Float64bits(t.DoubleData[i]) }
	case onnxpb.TensorProto_INT64:
		return len(t.Int64Data), func(i int) uint64 { return uint64(t.Int64Data[i]) }
	case onnxpb.TensorProto_UINT32, onnxpb.TensorProto_UINT64:
		return len(t.Uint64Data), func(i int) uint64 { return t.Uint64Data[i] }
	}
	return len(t.Int32Data), func(i int) uint64 { return uint64(int64(t.Int32Data[i])) }
}

// charge counts n elements against the budget for constants.
func (b *builder) charge(n int) error {
	b.bytes += 8 * int64(n)
	if b.bytes > b.limits.TotalBytes {
		return errf(ErrTooLarge, "constants take more than %d bytes", b.limits.TotalBytes)
	}
	return nil
}

// describe names dtype and shape in errors, such as: float[1 3 32 32].
func describe(v *Value) string { return fmt.Sprintf("%v%v", v.DType, v.Shape) }
