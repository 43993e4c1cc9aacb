package onnx

import "math"

// dd is the unevaluated sum hi + lo with |lo| at most half a unit in the last place of hi (double-double, Dekker 1971).
// One operation below has a relative error of less than 2^-98; the functions take at most a few hundred of them without
// cancellation, and squaring eight times in expm1DD multiplies the error by less than 2^10.
type dd struct{ hi, lo float64 }

// roundError bounds the relative error of every function in this file.
const roundError = 0x1p-80

// powerError bounds the relative error of e^(y·log x) where |y·log x| < 600: the exponent is off by at most 600·2^-79.
const powerError = 0x1p-68

// twoSum is exact (Knuth).
func twoSum(a, b float64) dd {
	s := a + b
	t := s - a
	return dd{s, (a - (s - t)) + (b - t)}
}

// fastTwoSum is exact for |a| >= |b| or a = 0 (Dekker).
func fastTwoSum(a, b float64) dd {
	s := a + b
	return dd{s, b - (s - a)}
}

// twoProduct is exact; math.FMA rounds once on every CPU.
func twoProduct(a, b float64) dd {
	p := float64(a * b)
	return dd{p, math.FMA(a, b, -p)}
}

func (a dd) add(b dd) dd {
	s, t := twoSum(a.hi, b.hi), twoSum(a.lo, b.lo)
	s = fastTwoSum(s.hi, s.lo+t.hi)
	return fastTwoSum(s.hi, s.lo+t.lo)
}

func (a dd) mul(b dd) dd {
	p := twoProduct(a.hi, b.hi)
	cross := math.FMA(a.hi, b.lo, float64(a.lo*b.hi))
	return fastTwoSum(p.hi, p.lo+cross)
}

func (a dd) neg() dd { return dd{-a.hi, -a.lo} }

func (a dd) div(b dd) dd {
	q := a.hi / b.hi
	r := a.add(b.mul(dd{q, 0}).neg())
	q2 := r.hi / b.hi
	r = r.add(b.mul(dd{q2, 0}).neg())
	return fastTwoSum(q, q2).add(dd{r.hi / b.hi, 0})
}

// scale multiplies by 2^k, which is exact as long as nothing becomes subnormal.
func (a dd) scale(k int) dd { return dd{math.Ldexp(a.hi, k), math.Ldexp(a.lo, k)} }

// round returns the float64 nearest to the true value when every value within roundError rounds to the same.
func (a dd) round() (float64, bool) { return a.roundWithin(roundError) }

// roundWithin is round for a value with another bound of the relative error.
func (a dd) roundWithin(bound float64) (float64, bool) {
	e := float64(bound * a.hi)
	low, high := a.hi+(a.lo-e), a.hi+(a.lo+e)
	return low, low == high && !math.IsInf(low, 0)
}

// 2/√π to 106 bits; ln 2 to 139, its first two parts with trailing zeros so that multiples below 2^11 are exact; π/2 to
// 157 bits, its first three parts with trailing zeros so that multiples below 2^20 are exact.
var (
	ln2Parts    = [3]float64{0x1.62e42fefa38p-1, 0x1.ef35793c76p-45, 0x1.cc01f97b57a08p-87}
	halfPiParts = [4]float64{0x1.921fb544p0, 0x1.0b4611a6p-34, 0x1.3198a2ep-69, 0x1.b839a252049c1p-104}
	twoOverRtPi = dd{0x1.20dd750429b6dp0, 0x1.1ae3a914fed80p-56}
	inverse     [40]dd // 1/i
)

func init() {
	for i := 1; i < len(inverse); i++ {
		inverse[i] = dd{1, 0}.div(dd{float64(i), 0})
	}
}

// expm1DD returns e^r − 1 for |r| < 0.35: the Taylor series of r/256 to degree 9, whose remainder is below 2^-115
// relative to r/256, then (1+p)² − 1 = p·(2 + p) eight times.
func expm1DD(r dd) dd {
	r = r.scale(-8)
	sum := dd{1, 0}
	for i := 10; i >= 2; i-- {
		sum = dd{1, 0}.add(r.mul(inverse[i]).mul(sum))
	}
	p := r.mul(sum)
	for range 8 {
		p = p.mul(dd{2, 0}.add(p))
	}
	return p
}

// reduce writes x = k·ln 2 + r with |r| < 0.35.
func reduce(x dd) (k int, r dd) {
	n := math.RoundToEven(x.hi / math.Ln2)
	r = twoSum(x.hi, -float64(n*ln2Parts[0]))
	r = r.add(dd{x.lo, 0})
	r = r.add(twoProduct(-n, ln2Parts[1]))
	return int(n), r.add(twoProduct(-n, ln2Parts[2]))
}

func expDD(x dd) dd {
	k, r := reduce(x)
	return dd{1, 0}.add(expm1DD(r)).scale(k)
}

// tanhDD is (e^2x − 1) / (e^2x + 1), with e^2x − 1 kept to full relative precision near 0.
func tanhDD(x float64) dd {
	k, r := reduce(dd{2 * x, 0})
	p := expm1DD(r)
	if k != 0 {
		p = dd{1, 0}.add(p).scale(k).add(dd{-1, 0})
	}
	return p.div(p.add(dd{2, 0}))
}

func sigmoidDD(x float64) dd {
	one := dd{1, 0}
	return one.div(one.add(expDD(dd{-x, 0})))
}

// logDD is 2·artanh(s), s = (x−1)/(x+1), near 1. Elsewhere it is one step of Newton's method of third order from any
// good approximation y: log x = y + log(1 + z), z = x·e^-y − 1.
func logDD(x float64) dd {
	if math.Abs(x-1) < 0.125 {
		s := dd{x - 1, 0}.div(twoSum(x, 1))
		square, sum := s.mul(s), dd{}
		for i := 31; i >= 1; i -= 2 {
			sum = inverse[i].add(square.mul(sum))
		}
		return s.mul(sum).scale(1)
	}
	y := math.Log(x)
	fraction, exponent := math.Frexp(x)
	k, r := reduce(dd{-y, 0})
	z := dd{1, 0}.add(expm1DD(r)).mul(dd{fraction, 0}).scale(k + exponent).add(dd{-1, 0})
	correction := z.add(z.mul(z).scale(-1).neg()).add(z.mul(z).mul(z).mul(inverse[3]))
	return dd{y, 0}.add(correction)
}

// reduceQuarter writes x = quarter·π/2 + r with |r| < 0.8. It is false where x is too large, or r too small, for a result
// with the relative error of this file.
func reduceQuarter(x float64) (quarter int, r dd, ok bool) {
	if math.Abs(x) > 0x1p20 {
		return 0, dd{}, false
	}
	n := math.RoundToEven(x / (math.Pi / 2))
	r = twoSum(x, -float64(n*halfPiParts[0]))
	for _, part := range halfPiParts[1:] {
		r = r.add(twoProduct(-n, part))
	}
	return int(n), r, math.Abs(r.hi) > 0x1p-20 || n == 0
}

// sinQuarter is sin(quarter·π/2 + r) by the Taylor series of sine or cosine, |r| < 0.8: the terms left out are below
// 2^-110 of the sum.
func sinQuarter(quarter int, r dd) dd {
	square, sum := r.mul(r).neg(), dd{1, 0}
	first := 29 // the degree of the last term
	if quarter&1 == 1 {
		first = 30
	}
	for i := first; i >= 2; i -= 2 {
		sum = dd{1, 0}.add(square.mul(inverse[i]).mul(inverse[i-1]).mul(sum))
	}
	if quarter&1 == 0 {
		sum = sum.mul(r)
	}
	if quarter&2 == 2 {
		return sum.neg()
	}
	return sum
}
