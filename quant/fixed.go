package quant

import (
	"fmt"
	"math"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/ops"
)

// Exponents that activations may take. The span keeps shifts between two of them within OpAdd's 40 bits in all but
// absurd models.
const (
	minExp = -16
	maxExp = 24
)

// maxWeightExp bounds the exponent of weights that are tiny or zero.
const maxWeightExp = 40

// ErrOutOfRange matches every [RangeError] by errors.Is, and the range errors of a run alike.
var ErrOutOfRange = ops.ErrOutOfRange

// RangeError says which value does not fit 16 bits in the scale of its tensor.
type RangeError struct {
	Tensor   string
	Index    int     // row-major position
	Value    float64 // NaN when the value was not a number
	Min, Max float64 // what the tensor can hold
}

// Error names tensor, position, value and range.
func (e *RangeError) Error() string {
	return fmt.Sprintf("tensor %q: entry %d is %g, the model was compiled for [%g, %g]: calibrate with data like this, "+
		"or with more headroom", e.Tensor, e.Index, e.Value, e.Min, e.Max)
}

// Is reports whether target is ErrOutOfRange.
func (e *RangeError) Is(target error) bool { return target == ErrOutOfRange }

// QuantizeInput returns round(x · 2^Exp), halves to even, less Offset, for every entry of real, which has as many entries as t. It
// returns a *RangeError for the first entry that does not fit 16 bits signed.
func QuantizeInput(t *graph.Tensor, real []float64) ([]int64, error) {
	if n := t.Elements(); n != len(real) {
		return nil, fmt.Errorf("%w: tensor %q of shape %v has %d entries, given %d", ErrInput, t.Name, t.Shape, n, len(real))
	}
	out := make([]int64, len(real))
	for i, x := range real {
		v := scale(x, t.Exp) - float64(t.Offset)
		if !(v >= math.MinInt16 && v <= math.MaxInt16) {
			ends := Dequantize(t, []int64{math.MinInt16, math.MaxInt16})
			return nil, &RangeError{t.Name, i, x, ends[0], ends[1]}
		}
		out[i] = int64(v)
	}
	return out, nil
}

// Dequantize returns the real values (v + Offset) · 2^-Exp, exactly.
func Dequantize(t *graph.Tensor, v []int64) []float64 {
	out := make([]float64, len(v))
	for i, x := range v {
		out[i] = math.Ldexp(float64(x+int64(t.Offset)), -t.Exp)
	}
	return out
}

// scale returns x · 2^exp rounded to an integer, halves to even.
func scale(x float64, exp int) float64 { return math.RoundToEven(math.Ldexp(x, exp)) }

// exponentFor returns the largest e ≤ highest with round(magnitude · 2^e) ≤ limit; highest for what is not finite, which
// the rounding of weights then refuses.
func exponentFor(magnitude float64, limit, highest int) int {
	if magnitude == 0 || math.IsInf(magnitude, 0) || math.IsNaN(magnitude) {
		return highest
	}
	_, binary := math.Frexp(magnitude)
	_, limitBinary := math.Frexp(float64(limit))
	e := min(limitBinary-binary+1, highest)
	for scale(magnitude, e) > float64(limit) {
		e--
	}
	return e
}

// maxAbs returns the largest magnitude in x, 0 for none.
func maxAbs(x []float64) float64 {
	m := 0.0
	for _, v := range x {
		m = max(m, math.Abs(v))
	}
	return m
}

func product(shape []int) int {
	n := 1
	for _, d := range shape {
		n *= d
	}
	return n
}
