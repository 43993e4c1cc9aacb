package onnx

import (
	"math"
	"math/big"
	"testing"

	"pgregory.net/rapid"
)

// The references below work with 1600 bits and plain Taylor series without any reduction of the argument, so that they
// share no method with what they check.
const referenceBits = 1600

func bf(v float64) *big.Float { return new(big.Float).SetPrec(referenceBits).SetFloat64(v) }

func referenceExp(x *big.Float) *big.Float {
	sum, term := bf(1), bf(1)
	for i := 1; term.Sign() != 0 && term.MantExp(nil) > -1500; i++ {
		term.Quo(term.Mul(term, x), bf(float64(i)))
		sum.Add(sum, term)
	}
	return sum
}

func referenceTanh(x float64) *big.Float {
	e := referenceExp(bf(2 * x))
	return new(big.Float).Quo(new(big.Float).Sub(e, bf(1)), new(big.Float).Add(e, bf(1)))
}

func referenceSigmoid(x float64) *big.Float {
	e := referenceExp(bf(-x))
	return e.Quo(bf(1), e.Add(e, bf(1)))
}

// referenceErf sums the alternating series 2/√π Σ (−1)^n x^(2n+1) / (n! (2n+1)).
func referenceErf(x float64) *big.Float {
	square := new(big.Float).Mul(bf(x), bf(-x))
	sum, power := bf(x), bf(x)
	for n := 1; power.MantExp(nil) > -600; n++ {
		power.Quo(power.Mul(power, square), bf(float64(n)))
		sum.Add(sum, new(big.Float).Quo(power, bf(float64(2*n+1))))
	}
	pi, _, _ := big.ParseFloat("3.14159265358979323846264338327950288419716939937510582097494459230781640628620899862803482534211706798214808651", 10, referenceBits, big.ToNearestEven)
	return sum.Quo(sum.Mul(sum, bf(2)), pi.Sqrt(pi))
}

// referenceSin sums the terms ±x^n/n! of sine (first = 1) or cosine (first = 0) without reducing x.
func referenceSin(x float64, first int) *big.Float {
	term := bf(1)
	if first == 1 {
		term = bf(x)
	}
	sum := new(big.Float).Set(term)
	square := new(big.Float).Mul(bf(x), bf(-x))
	for n := first + 2; term.MantExp(nil) > -1500; n += 2 {
		term.Quo(term.Mul(term, square), bf(float64(n*(n-1))))
		sum.Add(sum, term)
	}
	return sum
}

// nearest rounds a reference to float64.
func nearest(v *big.Float) float64 {
	f, _ := v.Float64()
	return f
}

func TestFunctionsAreCorrectlyRounded(t *testing.T) {
	for _, c := range []struct {
		name      string
		f         func(float64) float64
		slow      bigFunc
		reference func(float64) *big.Float
		limit     float64
	}{
		{"exp", Exp, bigExp, func(x float64) *big.Float { return referenceExp(bf(x)) }, 40},
		{"tanh", Tanh, bigTanh, referenceTanh, 25},
		{"sigmoid", Sigmoid, bigSigmoid, referenceSigmoid, 50},
		{"erf", Erf, bigErf, referenceErf, 6.5},
		{"sin", sin, bigSin, func(x float64) *big.Float { return referenceSin(x, 1) }, 60},
		{"cos", cos, bigCos, func(x float64) *big.Float { return referenceSin(x, 0) }, 60},
	} {
		t.Run(c.name, rapid.MakeCheck(func(t *rapid.T) {
			x := rapid.OneOf(
				rapid.Float64Range(-c.limit, c.limit),
				rapid.Map(rapid.IntRange(-1<<15, 1<<15), func(i int) float64 { return float64(i) / (1 << 12) }),
				rapid.Map(rapid.IntRange(-80, 5), func(e int) float64 { return math.Ldexp(1, e) }),
			).Draw(t, "x")
			if math.Abs(x) > c.limit || math.Abs(x) < 0x1p-200 {
				return
			}
			want := nearest(c.reference(x))
			if got := c.f(x); got != want {
				t.Fatalf("%s(%x) = %x, want %x", c.name, x, got, want)
			}
			if got := c.slow.round(x); got != want {
				t.Fatalf("%s(%x) by math/big = %x, want %x", c.name, x, got, want)
			}
		}))
	}
}

// TestLogIsCorrectlyRounded uses that y is the nearest number to log x exactly when x lies between the exponentials of
// the points halfway to the neighbours of y.
func TestLogIsCorrectlyRounded(t *testing.T) {
	check := func(t *rapid.T, x, y float64) {
		halfway := func(z float64) *big.Float {
			m := new(big.Float).Add(bf(y), bf(z))
			return referenceExp(m.Quo(m, bf(2)))
		}
		if bf(x).Cmp(halfway(math.Nextafter(y, -1000))) < 0 || bf(x).Cmp(halfway(math.Nextafter(y, 1000))) > 0 {
			t.Fatalf("log(%x) = %x is not the nearest number", x, y)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		x := rapid.OneOf(rapid.Float64Range(0x1p-40, 0x1p40), rapid.Float64Range(0.85, 1.15)).Draw(t, "x")
		if x != 1 {
			check(t, x, Log(x))
			check(t, x, bigLog.round(x))
		}
	})
}

func TestFunctionsAtTheirLimits(t *testing.T) {
	inf, tiny := math.Inf(1), math.SmallestNonzeroFloat64
	for _, c := range []struct {
		name string
		f    func(float64) float64
		x, y float64
	}{
		{"exp", Exp, inf, inf}, {"exp", Exp, -inf, 0}, {"exp", Exp, 709.8, inf}, {"exp", Exp, -745.2, 0},
		{"exp", Exp, -745, tiny}, {"exp", Exp, 709.782712893384, 0x1.fffffffffff2ap+1023}, {"exp", Exp, tiny, 1},
		{"exp", Exp, -708.5, math.Exp(-708.5)},
		{"log", Log, 0, -inf}, {"log", Log, inf, inf}, {"log", Log, 1, 0}, {"log", Log, tiny, -0x1.74385446d71c3p+9},
		{"tanh", Tanh, inf, 1}, {"tanh", Tanh, -inf, -1}, {"tanh", Tanh, tiny, tiny}, {"tanh", Tanh, 0, 0},
		{"sigmoid", Sigmoid, inf, 1}, {"sigmoid", Sigmoid, -inf, 0}, {"sigmoid", Sigmoid, 0, 0.5}, {"sigmoid", Sigmoid, -745, tiny},
		{"erf", Erf, inf, 1}, {"erf", Erf, -7, -1}, {"erf", Erf, 0, 0}, {"erf", Erf, tiny, tiny},
	} {
		if y := c.f(c.x); y != c.y {
			t.Errorf("%s(%x) = %x, want %x", c.name, c.x, y, c.y)
		}
	}
	for _, f := range []func(float64) float64{Exp, Log, Tanh, Sigmoid, Erf, softplus, expm1} {
		if !math.IsNaN(f(math.NaN())) {
			t.Error("a function of NaN is not NaN")
		}
	}
}

func TestPower(t *testing.T) {
	for _, c := range [][3]float64{
		{2, 10, 1024}, {3, -2, 1.0 / 9}, {-2, 3, -8}, {4, 1.5, 8}, {2, 0.25, 0x1.306fe0a31b715p0}, {0, 2, 0}, {10, 22, 1e22},
		{10, -5, 1e-5}, {9, 0.5, 3}, {2, 5000, math.Inf(1)}, {2, -5000, 0}, {0.5, 1100, 0}, {1.0001, 100, 0x1.02929d5a06561p0},
	} {
		if y := power(c[0], c[1]); y != c[2] {
			t.Errorf("%v^%v = %x, want %x", c[0], c[1], y, c[2])
		}
	}
	if !math.IsNaN(power(-2, 0.3)) {
		t.Error("the root of a negative number is not NaN")
	}
}

// TestErrorFunctionCells compares the series about the grid points with the one about zero, far inside of roundError.
func TestErrorFunctionCells(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x := rapid.OneOf(rapid.Float64Range(-6, 6), rapid.Map(rapid.IntRange(-383, 383), func(k int) float64 { return float64(k) / 64 }),
			rapid.Float64Range(-0x1p-20, 0x1p-20)).Draw(t, "x")
		if math.Abs(x) < 0x1p-900 {
			return
		}
		want := erfSeries(x)
		if d := erfDD(x).add(want.neg()); math.Abs(d.hi) > 0x1p-92*math.Abs(want.hi) {
			t.Fatalf("erf(%x) is off by %x of itself", x, d.hi/want.hi)
		}
	})
}

// TestPowerIsCorrectlyRounded compares the quick way with that of math/big.
func TestPowerIsCorrectlyRounded(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x := rapid.OneOf(rapid.Float64Range(0x1p-30, 0x1p30), rapid.Float64Range(0.9, 1.1)).Draw(t, "x")
		y := rapid.OneOf(rapid.SampledFrom([]float64{-0.5, 1.5, 3, -1, -2, 0.25}), rapid.Float64Range(-8, 8)).Draw(t, "y")
		if got, want := power(x, y), bigPower(x, y); got != want {
			t.Fatalf("%x^%x = %x, want %x", x, y, got, want)
		}
	})
}

// TestSineOfLargeArguments checks known values where the reduction by π needs all digits (Kahan; Muller, Elementary
// Functions, section 11.1) and beside multiples of π/2.
func TestSineOfLargeArguments(t *testing.T) {
	for _, c := range []struct{ x, sin, cos float64 }{
		{1e22, -0x1.b453ab76bf397p-1, 0x1.0be2cef01c8f4p-1},
		{0x1.6ac5b262ca1ffp+849, 1, -0x1.14ae72e6ba22fp-61},
		{math.Pi, 0x1.1a62633145c07p-53, -1},
		{math.Pi / 2, 1, 0x1.1a62633145c07p-54},
	} {
		if y := sin(c.x); y != c.sin {
			t.Errorf("sin(%x) = %x, want %x", c.x, y, c.sin)
		}
		if y := cos(c.x); y != c.cos {
			t.Errorf("cos(%x) = %x, want %x", c.x, y, c.cos)
		}
	}
	for _, x := range []float64{math.Inf(1), math.Inf(-1), math.NaN()} {
		if !math.IsNaN(sin(x)) || !math.IsNaN(cos(x)) {
			t.Errorf("sine or cosine of %v is a number", x)
		}
	}
}

// TestActivationsAgainstFormulas compares activations with their definitions in the numbers of package math.
func TestActivationsAgainstFormulas(t *testing.T) {
	near := func(t *rapid.T, name string, got, want, scale float64) {
		if !(math.Abs(got-want) <= 1e-14*scale) {
			t.Fatalf("%s = %v, want %v", name, got, want)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		x := rapid.OneOf(rapid.Float64Range(-40, 40), rapid.Float64Range(-1e-6, 1e-6)).Draw(t, "x")
		scale := math.Abs(x) + 1e-300
		near(t, "expm1", expm1(x), math.Expm1(x), math.Abs(math.Expm1(x))+1e-300)
		near(t, "softplus", softplus(x), math.Max(x, 0)+math.Log1p(math.Exp(-math.Abs(x))), 1)
		near(t, "gelu", gelu(x, false), x*math.Erfc(-x/math.Sqrt2)/2, scale)
		near(t, "gelu of tanh", gelu(x, true), x/2*(1+math.Tanh(math.Sqrt(2/math.Pi)*(x+0.044715*x*x*x))), scale)
	})
}

func BenchmarkFunctions(b *testing.B) {
	for _, c := range []struct {
		name string
		f    func(float64) float64
	}{{"exp", Exp}, {"log", func(x float64) float64 { return Log(math.Abs(x) + 0.1) }}, {"tanh", Tanh}, {"sigmoid", Sigmoid}, {"erf", Erf}, {"sin", sin}, {"power", func(x float64) float64 { return power(math.Abs(x)+0.1, -0.5) }}} {
		b.Run(c.name, func(b *testing.B) {
			for i := 0; b.Loop(); i++ {
				c.f(float64(i%8192-4096) / 1000)
			}
		})
	}
}
