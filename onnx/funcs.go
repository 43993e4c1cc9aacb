package onnx

import "math"

// The functions in this file are correctly rounded: their result is the float64 nearest to the true value, so that it
// is the same bits on every CPU, whatever way it was found. Each computes in double-double arithmetic first, with a
// relative error below 2^-80 by a wide margin (see dd.go), and returns when that error cannot change the rounding
// (Ziv's test); otherwise, and where a result may be subnormal, it repeats the computation with math/big.

// Exp returns e^x, correctly rounded.
func Exp(x float64) float64 {
	switch {
	case math.IsNaN(x) || math.IsInf(x, 1):
		return x
	case x > 710:
		return math.Inf(1)
	case x < -746:
		return 0
	case x == 0:
		return 1
	}
	if x > -600 {
		if y, ok := expDD(dd{x, 0}).round(); ok {
			return y
		}
	}
	return bigExp.round(x)
}

// Log returns the natural logarithm, correctly rounded.
func Log(x float64) float64 {
	switch {
	case math.IsNaN(x) || math.IsInf(x, 1) || x == 0 || x < 0:
		return math.Log(x)
	case x == 1:
		return 0
	}
	if x > 0x1p-1000 && x < 0x1p1000 {
		if y, ok := logDD(x).round(); ok {
			return y
		}
	}
	return bigLog.round(x)
}

// Tanh returns the hyperbolic tangent, correctly rounded.
func Tanh(x float64) float64 {
	switch {
	case math.IsNaN(x) || math.Abs(x) < 0x1p-28:
		// |tanh x − x| < |x|³/3 is less than a quarter of the distance to the next number.
		return x
	case math.Abs(x) > 20:
		return math.Copysign(1, x)
	}
	if y, ok := tanhDD(x).round(); ok {
		return y
	}
	return bigTanh.round(x)
}

// Sigmoid returns 1 / (1 + e^-x), correctly rounded.
func Sigmoid(x float64) float64 {
	switch {
	case math.IsNaN(x):
		return x
	case x > 40:
		return 1
	case x < -746:
		return 0
	}
	if x > -600 {
		if y, ok := sigmoidDD(x).round(); ok {
			return y
		}
	}
	return bigSigmoid.round(x)
}

// Erf returns the error function, correctly rounded.
func Erf(x float64) float64 {
	switch {
	case math.IsNaN(x) || x == 0:
		return x
	case math.Abs(x) > 6:
		return math.Copysign(1, x)
	}
	if math.Abs(x) > 0x1p-900 {
		if y, ok := erfDD(x).round(); ok {
			return y
		}
	}
	return bigErf.round(x)
}

// sin returns the sine of x radians, correctly rounded.
func sin(x float64) float64 {
	switch {
	case math.IsNaN(x) || math.IsInf(x, 0):
		return math.NaN()
	case math.Abs(x) < 0x1p-28:
		// |sin x − x| < |x|³/6 is less than a quarter of the distance to the next number.
		return x
	}
	if quarter, r, ok := reduceQuarter(x); ok {
		if y, ok := sinQuarter(quarter, r).round(); ok {
			return y
		}
	}
	return bigSin.round(x)
}

// cos returns the cosine of x radians, correctly rounded.
func cos(x float64) float64 {
	switch {
	case math.IsNaN(x) || math.IsInf(x, 0):
		return math.NaN()
	case math.Abs(x) < 0x1p-28:
		return 1
	}
	if quarter, r, ok := reduceQuarter(x); ok {
		if y, ok := sinQuarter(quarter+1, r).round(); ok {
			return y
		}
	}
	return bigCos.round(x)
}

// expm1 returns e^x − 1 with an error below two units in the last place, the same bits on every CPU.
func expm1(x float64) float64 {
	if math.Abs(x) < 0.25 {
		return expm1DD(dd{x, 0}).hi
	}
	return Exp(x) - 1
}

// softplus returns log(1 + e^x) with an error of a few units in the last place, the same bits on every CPU.
func softplus(x float64) float64 {
	e := Exp(-math.Abs(x))
	if e < 0x1p-30 {
		return math.Max(x, 0) + (e - float64(0.5*float64(e*e)))
	}
	return math.Max(x, 0) + Log(1+e)
}

// power returns x^y, correctly rounded but for results exactly halfway between two numbers that no integer power gives;
// special values are those of math.Pow.
func power(x, y float64) float64 {
	switch {
	case y == 1:
		return x
	case y == 2:
		return x * x
	case y == 0.5 && x >= 0:
		return math.Sqrt(x)
	}
	if x > 0x1p-1000 && x < 0x1p1000 && math.Abs(y) < 1000 {
		if l := logDD(x).mul(dd{y, 0}); math.Abs(l.hi) < 600 {
			if v, ok := expDD(l).roundWithin(powerError); ok {
				return v
			}
		}
	}
	return bigPower(x, y)
}
