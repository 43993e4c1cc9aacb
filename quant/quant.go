package quant

import (
	"errors"
	"fmt"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/onnx"
	"github.com/zkvin/zkvin/ops"
)

var (
	// ErrUnsupported means an operator, or a form of it, that has no integer counterpart.
	ErrUnsupported = errors.New("quant: not supported")
	// ErrOptions means an option outside its range.
	ErrOptions = errors.New("quant: bad option")
	// ErrInput means data that does not fit the inputs of the model: their number, shapes or types.
	ErrInput = errors.New("quant: data does not fit the model's inputs")
	// ErrMasked means a row of scores that a constant mask hides whole, for which attention has no meaning.
	ErrMasked = ops.ErrMasked
	// ErrRange means a value or constant too large for any exponent, or not finite.
	ErrRange = errors.New("quant: range cannot be represented")
)

// Options are what [Compile] may be told; zero fields take the defaults named.
type Options struct {
	// Calibration rows set the ranges; each holds the inputs of the model in graph order. Never use test data. Without
	// rows the compiler generates some from Seed, which says nothing about real data: Report.Generated tells.
	Calibration [][]*onnx.Tensor
	// Seed of the generated rows.
	Seed uint64
	// ActivationBits is the width of activations, 8 to 16; default 16.
	ActivationBits int
	// WeightBits is the width of weights, 8 to 16; default 16.
	WeightBits int
	// Headroom is how far beyond the largest calibrated magnitude every value may go before it is out of range, at
	// least 1; default 1.5, and 3 for generated rows. Rounding the scale to a power of two adds up to a factor of two.
	Headroom float64
	// Shift is how many bits a rescale drops after a product with weights, 1 to 24. Default 0 takes the smallest that
	// meets MaxError.
	Shift int
	// MaxError is the largest error of an output on calibration rows, as a part of the output's range, that an automatic
	// Shift accepts; default 0.0004.
	MaxError float64
	// CheckRows is how many calibration rows the report (and the automatic Shift) compares; default 32.
	CheckRows int
}

// Shifts that an automatic Options.Shift tries, smallest first. The remainder of a larger one takes a second limb, and
// 16 bits of activation gain nothing from it.
const (
	firstShift = 11
	lastShift  = 16
)

func (o Options) withDefaults() (Options, error) {
	setDefault(&o.ActivationBits, 16)
	setDefault(&o.WeightBits, 16)
	setDefault(&o.CheckRows, 32)
	setDefault(&o.MaxError, 0.0004)
	if o.Headroom == 0 {
		o.Headroom = 1.5
		if o.Calibration == nil {
			o.Headroom = 3
		}
	}
	switch {
	case o.ActivationBits < 8 || o.ActivationBits > 16:
		return o, fmt.Errorf("%w: ActivationBits %d, want 8 to 16", ErrOptions, o.ActivationBits)
	case o.WeightBits < 8 || o.WeightBits > 16:
		return o, fmt.Errorf("%w: WeightBits %d, want 8 to 16", ErrOptions, o.WeightBits)
	case !(o.Headroom >= 1 && o.Headroom <= 1<<10):
		return o, fmt.Errorf("%w: Headroom %g, want 1 to 1024", ErrOptions, o.Headroom)
	case o.Shift < 0 || o.Shift > 24:
		return o, fmt.Errorf("%w: Shift %d, want 0 (automatic) to 24", ErrOptions, o.Shift)
	case !(o.MaxError > 0):
		return o, fmt.Errorf("%w: MaxError %g, want more than 0", ErrOptions, o.MaxError)
	case o.CheckRows < 1:
		return o, fmt.Errorf("%w: CheckRows %d, want at least 1", ErrOptions, o.CheckRows)
	}
	return o, nil
}

func setDefault[T int | float64](field *T, value T) {
	if *field == 0 {
		*field = value
	}
}

// Result is a compiled model.
type Result struct {
	Graph   *graph.Graph
	Weights *graph.Weights
	Report  *Report

	values []int           // integer tensor that stands for each value of the float graph, -1 for none
	zeros  map[int]float64 // what a quantised value is more than the integers of its tensor
}

// Compile turns g into an integer program. Equal graphs and options give equal bytes on every CPU. It returns
// ErrUnsupported naming the node for what has no integer counterpart, ErrInput, ErrRange or ErrOptions.
func Compile(g *onnx.Graph, o Options) (*Result, error) {
	o, err := o.withDefaults()
	if err != nil {
		return nil, err
	}
	if err := checkSupported(g); err != nil {
		return nil, err
	}
	if err := checkMasks(g, o); err != nil {
		return nil, err
	}
	c, err := calibrate(g, o)
	if err != nil {
		return nil, err
	}
	folded, err := prepare(g, c, o)
	if err != nil {
		return nil, err
	}
	p, err := newPlan(folded, c, o)
	if err != nil {
		return nil, err
	}
	first, last := firstShift, lastShift
	if o.Shift != 0 {
		first, last = o.Shift, o.Shift
	}
	for shift := first; ; {
		r, err := lower(p, shift)
		if err != nil {
			return nil, err
		}
		if r.Report, err = compare(g, r, c.checks); err != nil {
			return nil, fmt.Errorf("shift %d: %w", shift, err)
		}
		if shift >= last || r.Report.MaxErrorOfRange <= o.MaxError {
			c.describe(r.Report)
			r.Report.Shift, r.Report.Headroom = shift, o.Headroom
			r.Report.Ranges, r.Report.Saturations, r.Report.Costs = p.ranges(r), p.saturations(), costs(r.Graph)
			return r, nil
		}
		shift = min(last, shift+bitsMissing(r.Report.MaxErrorOfRange/o.MaxError))
	}
}

// bitsMissing returns how many bits of shift it takes at least to bring an error down by the given factor, when each bit
// halves it: 1 below 4, 2 below 8, ….
func bitsMissing(factor float64) int {
	bits := 1
	for ; factor >= 4; factor /= 2 {
		bits++
	}
	return bits
}
