package onnx

import (
	"math"
	"math/big"
	"sync"
)

// bigFunc computes a function of x with a relative error below 2^-(precision-40), by a method that needs no more than
// convergent series with positive or quickly shrinking terms.
type bigFunc func(x *big.Float, precision uint) *big.Float

var (
	bigExp     bigFunc = expBig
	bigLog     bigFunc = logBig
	bigTanh    bigFunc = tanhBig
	bigSigmoid bigFunc = sigmoidBig
	bigErf     bigFunc = erfBig
	bigSin     bigFunc = func(x *big.Float, precision uint) *big.Float { return sinBig(x, 0, precision) }
	bigCos     bigFunc = func(x *big.Float, precision uint) *big.Float { return sinBig(x, 1, precision) }
)

// lastPrecision ends the search for a precision that decides the rounding. Only a power that is not an integer one can
// reach it, where it lies halfway between two numbers; exp, log, tanh and sigmoid are transcendental at every number
// but those handled apart (Lindemann), so that they are never halfway.
const lastPrecision = 4096

// round computes with growing precision until the rounding is certain.
func (f bigFunc) round(x float64) float64 {
	return roundBig(func(precision uint) *big.Float {
		return f(new(big.Float).SetPrec(precision).SetFloat64(x), precision)
	})
}

func roundBig(f func(precision uint) *big.Float) float64 {
	for precision := uint(192); ; precision *= 2 {
		y := f(precision)
		e := new(big.Float).SetPrec(precision).SetMantExp(y, 60-int(precision))
		low, _ := new(big.Float).SetPrec(precision).Sub(y, e).Float64()
		high, _ := new(big.Float).SetPrec(precision).Add(y, e).Float64()
		if low == high || precision >= lastPrecision {
			v, _ := y.Float64()
			return v
		}
	}
}

func newBig(v float64, precision uint) *big.Float {
	return new(big.Float).SetPrec(precision).SetFloat64(v)
}

// small reports whether term no longer matters beside sum.
func small(term, sum *big.Float, precision uint) bool {
	return term.Sign() == 0 || term.MantExp(nil) < sum.MantExp(nil)-int(precision)
}

// expBig sums the Taylor series of x / 2^k, |x / 2^k| < 2^-16, and squares k times. The squarings multiply the relative
// error by 2^k, k <= 26.
func expBig(x *big.Float, precision uint) *big.Float {
	k := max(0, x.MantExp(nil)+16)
	inner := precision + 64
	r := new(big.Float).SetPrec(inner).SetMantExp(new(big.Float).SetPrec(inner).Set(x), -k)
	sum, term := newBig(1, inner), newBig(1, inner)
	for i := 1; !small(term, sum, inner); i++ {
		term.Mul(term, r)
		term.Quo(term, newBig(float64(i), inner))
		sum.Add(sum, term)
	}
	for range k {
		sum.Mul(sum, sum)
	}
	return sum.SetPrec(precision)
}

// logBig applies Newton's method y + 2·(x − e^y)/(x + e^y), which triples the number of correct digits.
func logBig(x *big.Float, precision uint) *big.Float {
	inner := precision + 64
	fraction := new(big.Float).SetPrec(inner)
	exponent := x.MantExp(fraction)
	f, _ := x.Float64()
	m, _ := math.Frexp(f)
	y := newBig(math.Log(m)+float64(float64(exponent)*math.Ln2), inner)
	if y.Sign() == 0 {
		y.SetFloat64(f - 1)
	}
	// Near 1 the logarithm is small and its absolute error must be smaller yet.
	inner += uint(max(0, -y.MantExp(nil)))
	y.SetPrec(inner)
	for bits := uint(20); bits < inner; bits *= 3 {
		e := expBig(y, inner)
		difference := new(big.Float).SetPrec(inner).Sub(x, e)
		total := new(big.Float).SetPrec(inner).Add(x, e)
		y.Add(y, difference.Mul(difference.Quo(difference, total), newBig(2, inner)))
	}
	return y.SetPrec(precision)
}

// tanhBig is (e^2x − 1) / (e^2x + 1), with more bits where x is small.
func tanhBig(x *big.Float, precision uint) *big.Float {
	inner := precision + uint(max(0, -x.MantExp(nil))) + 16
	e := expBig(new(big.Float).SetPrec(inner).SetMantExp(x, 1), inner)
	low, high := new(big.Float).Sub(e, newBig(1, inner)), new(big.Float).Add(e, newBig(1, inner))
	return low.Quo(low, high).SetPrec(precision)
}

func sigmoidBig(x *big.Float, precision uint) *big.Float {
	e := expBig(new(big.Float).Neg(x), precision+16)
	e.Add(e, newBig(1, precision+16))
	return e.Quo(newBig(1, precision+16), e).SetPrec(precision)
}

// erfBig sums the series of erfSeries.
func erfBig(x *big.Float, precision uint) *big.Float {
	inner := precision + 32
	square := new(big.Float).SetPrec(inner).Mul(x, x)
	double := new(big.Float).SetPrec(inner).Mul(square, newBig(2, inner))
	sum, term := new(big.Float).SetPrec(inner).Set(x), new(big.Float).SetPrec(inner).Set(x)
	for n := 1; !small(term, sum, inner); n++ {
		term.Mul(term, double)
		term.Quo(term, newBig(float64(2*n+1), inner))
		sum.Add(sum, term)
	}
	sum.Mul(sum, expBig(square.Neg(square), inner))
	sum.Mul(sum, newBig(2, inner))
	root := new(big.Float).SetPrec(inner).Sqrt(piBig(inner))
	return sum.Quo(sum, root).SetPrec(precision)
}

// sinBig is sin(x + shift·π/2). The bits that the subtraction of multiples of π/2 cancels are added beforehand: x has at
// most 1,024 before the point, and no float64 lies nearer than 2^-64 to a multiple.
func sinBig(x *big.Float, shift int64, precision uint) *big.Float {
	inner := precision + 128 + uint(max(0, x.MantExp(nil)))
	halfPi := new(big.Float).SetMantExp(piBig(inner), -1)
	n := new(big.Float).SetPrec(inner).Quo(x, halfPi)
	quarter, _ := n.Add(n, newBig(math.Copysign(0.5, float64(x.Sign())), inner)).Int(nil)
	r := new(big.Float).SetPrec(inner).SetInt(quarter)
	r.Sub(x, r.Mul(r, halfPi))
	turn := new(big.Int).And(quarter.Add(quarter, big.NewInt(shift)), big.NewInt(3)).Int64()
	square := new(big.Float).SetPrec(inner).Mul(r, r)
	square.Neg(square)
	term, i := newBig(1, inner), 1
	if turn&1 == 0 {
		term, i = r, 2
	}
	sum := new(big.Float).SetPrec(inner).Set(term)
	for ; !small(term, sum, inner); i += 2 {
		term.Mul(term, square)
		term.Quo(term, newBig(float64(i*(i+1)), inner))
		sum.Add(sum, term)
	}
	if turn&2 == 2 {
		sum.Neg(sum)
	}
	return sum.SetPrec(precision)
}

// cachedPi serves the precision that the reduction of every float64 begins with.
var cachedPi = sync.OnceValue(func() *big.Float { return computePi(1536) })

// piBig returns π.
func piBig(precision uint) *big.Float {
	if precision <= 1536 {
		return new(big.Float).SetPrec(precision).Set(cachedPi())
	}
	return computePi(precision)
}

// computePi is 16·arctan(1/5) − 4·arctan(1/239) (Machin).
func computePi(precision uint) *big.Float {
	inner := precision + 32
	arctan := func(n float64) *big.Float {
		power := new(big.Float).SetPrec(inner).Quo(newBig(1, inner), newBig(n, inner))
		sum, term := new(big.Float).SetPrec(inner).Set(power), new(big.Float).SetPrec(inner)
		for i := 1; !small(power, sum, inner); i++ {
			power.Quo(power, newBig(-n*n, inner))
			sum.Add(sum, term.Quo(power, newBig(float64(2*i+1), inner)))
		}
		return sum
	}
	a, b := arctan(5), arctan(239)
	a.Mul(a, newBig(16, inner))
	return a.Sub(a, b.Mul(b, newBig(4, inner))).SetPrec(precision)
}

// bigPower returns x^y. Integer powers of at most 64 are computed exactly and rounded once, others as e^(y·log x) for
// x > 0; special values are those of math.Pow.
func bigPower(x, y float64) float64 {
	if math.IsNaN(x) || math.IsInf(x, 0) || math.IsNaN(y) || math.IsInf(y, 0) || x == 0 || y == 0 || x == 1 {
		return math.Pow(x, y)
	}
	whole := y == math.Trunc(y)
	if whole && math.Abs(y) <= 64 {
		p := newBig(1, 4096)
		for range int(math.Abs(y)) {
			p.Mul(p, newBig(x, 53))
		}
		if y < 0 {
			p.Quo(newBig(1, 4096), p)
		}
		v, _ := p.Float64()
		return v
	}
	if x < 0 && !whole {
		return math.NaN()
	}
	sign := 1.0
	if x < 0 && math.Mod(y, 2) != 0 {
		sign = -1
	}
	if estimate := math.Log2(math.Abs(x)) * y; math.Abs(estimate) > 1100 {
		return sign * math.Ldexp(1, int(math.Copysign(2000, estimate)))
	}
	return sign * roundBig(func(precision uint) *big.Float {
		inner := precision + 16
		l := logBig(newBig(math.Abs(x), inner), inner)
		return expBig(l.Mul(l, newBig(y, inner)), precision)
	})
}
