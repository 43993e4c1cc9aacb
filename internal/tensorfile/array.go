// Package tensorfile reads the arrays that users hand to a model: NumPy .npy
// and .npz files, JSON number arrays, and PNG, JPEG or GIF images.
//
// Every decoder works under explicit [Limits], accepts finite values only,
// and refuses whatever it does not understand instead of guessing: trailing
// bytes, ragged nesting, object arrays, integers that float64 cannot hold.
// The kind of a file is read from its first bytes, never from its name.
//
// Nothing here knows models: callers match names and shapes themselves.
package tensorfile

import (
	"errors"
	"fmt"
	"math"
	"strings"
)

// Errors of this package; test for them with [errors.Is].
var (
	// ErrFormat marks bytes that are not a well-formed file of their kind.
	ErrFormat = errors.New("malformed file")
	// ErrUnsupported marks a well-formed file that uses a feature outside
	// this package: an element type, a compression method, a file kind.
	ErrUnsupported = errors.New("unsupported")
	// ErrLimit marks a file that exceeds one of the [Limits].
	ErrLimit = errors.New("limit exceeded")
	// ErrShape marks ragged nesting, empty axes and wrong image sizes.
	ErrShape = errors.New("bad shape")
	// ErrMode marks a picture in colours where grey is wanted.
	ErrMode = errors.New("wrong image mode")
	// ErrValue marks NaN, infinities and integers beyond ±2^53.
	ErrValue = errors.New("bad value")
	// ErrNoArray marks a name that the file does not hold.
	ErrNoArray = errors.New("no such array")
	// ErrRow marks a row index outside axis 0.
	ErrRow = errors.New("no such row")
)

// maxExactInt is the largest n such that all integers in [-n, n] are exact in
// float64.
const maxExactInt = 1 << 53

// Array is a dense array in C order: the last axis varies fastest.
type Array struct {
	// Shape holds the size of each axis, each ≥ 1; empty for a scalar.
	Shape []int
	// Data holds the product of Shape finite values.
	Data []float64
	// Integer tells that the file declared integers (or booleans, read as 0
	// and 1). Every value is then exact, |value| ≤ 2^53.
	Integer bool
}

// Row returns entry i of axis 0 with that axis kept at size 1, so that row 7
// of shape [450, 1, 28, 28] has shape [1, 1, 28, 28]. The data is shared with
// a. It returns ErrRow when a is a scalar or i is out of [0, Shape[0]).
func (a *Array) Row(i int) (*Array, error) {
	if len(a.Shape) == 0 {
		return nil, fmt.Errorf("row %d of a scalar: %w", i, ErrRow)
	}
	if i < 0 || i >= a.Shape[0] {
		return nil, fmt.Errorf("row %d of an array of shape %s: %w; rows are 0 to %d",
			i, ShapeString(a.Shape), ErrRow, a.Shape[0]-1)
	}
	shape := append([]int(nil), a.Shape...)
	shape[0] = 1
	stride := len(a.Data) / a.Shape[0]
	return &Array{Shape: shape, Data: a.Data[i*stride : (i+1)*stride : (i+1)*stride], Integer: a.Integer}, nil
}

// Limits bounds what a decoder accepts. Zero fields take the value of
// [DefaultLimits].
type Limits struct {
	Bytes    int64 // of a file, and of one member of an archive when unpacked
	Elements int   // of one array; pixels × channels of an image
	Rank     int   // axes of one array
	Arrays   int   // named arrays in one file
}

// DefaultLimits returns limits that fit calibration sets of a few hundred
// megabytes: 1 GiB, 2^27 elements, 8 axes, 1,024 arrays.
func DefaultLimits() Limits {
	return Limits{Bytes: 1 << 30, Elements: 1 << 27, Rank: 8, Arrays: 1024}
}

// orDefault fills zero fields from DefaultLimits.
func (l Limits) orDefault() Limits {
	d := DefaultLimits()
	if l.Bytes <= 0 {
		l.Bytes = d.Bytes
	}
	if l.Elements <= 0 {
		l.Elements = d.Elements
	}
	if l.Rank <= 0 {
		l.Rank = d.Rank
	}
	if l.Arrays <= 0 {
		l.Arrays = d.Arrays
	}
	return l
}

// elements returns the product of shape, or an error when the rank, an axis or
// the product is out of bounds. It cannot overflow.
func (l Limits) elements(shape []int) (int, error) {
	if len(shape) > l.Rank {
		return 0, fmt.Errorf("%d axes: %w; at most %d are read", len(shape), ErrLimit, l.Rank)
	}
	n := 1
	for axis, d := range shape {
		if d < 1 {
			return 0, fmt.Errorf("axis %d has size %d: %w; every axis needs at least one entry", axis, d, ErrShape)
		}
		if d > l.Elements/n {
			return 0, fmt.Errorf("shape %s: %w; at most %d elements are read", ShapeString(shape), ErrLimit, l.Elements)
		}
		n *= d
	}
	return n, nil
}

// ShapeString writes a shape as 1×1×28×28; a scalar is "scalar".
func ShapeString(shape []int) string {
	if len(shape) == 0 {
		return "scalar"
	}
	parts := make([]string, len(shape))
	for i, d := range shape {
		parts[i] = fmt.Sprint(d)
	}
	return strings.Join(parts, "×")
}

// indexString writes position i of a C-order array of the given shape as
// [3, 0, 5], for error messages.
func indexString(shape []int, i int) string {
	index := make([]string, len(shape))
	for axis := len(shape) - 1; axis >= 0; axis-- {
		index[axis] = fmt.Sprint(i % shape[axis])
		i /= shape[axis]
	}
	return "[" + strings.Join(index, ", ") + "]"
}

// checkValues returns ErrValue at the first value that is not finite or, when
// the array is integer, not exact.
func (a *Array) checkValues() error {
	for i, v := range a.Data {
		switch {
		case math.IsNaN(v) || math.IsInf(v, 0):
			return fmt.Errorf("element %s is %v: %w; only finite numbers are read", indexString(a.Shape, i), v, ErrValue)
		case a.Integer && math.Abs(v) > maxExactInt:
			return fmt.Errorf("element %s is about %g: %w; integers are read up to ±2^53", indexString(a.Shape, i), v, ErrValue)
		}
	}
	return nil
}
