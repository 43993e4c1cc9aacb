package quant

import (
	"errors"
	"math"
	"math/big"
	"slices"
	"testing"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/onnx"
	"pgregory.net/rapid"
)

// drawReal draws numbers of every magnitude that models hold, ties and ends of the range among them.
func drawReal(t *rapid.T, label string) float64 {
	k := rapid.IntRange(-1<<16, 1<<16).Draw(t, label)
	e := rapid.IntRange(-24, 16).Draw(t, label+" exponent")
	return math.Ldexp(float64(k)+rapid.SampledFrom([]float64{0, 0, 0.5, 0.25, 0.4999999999}).Draw(t, label+" fraction"), -e)
}

// TestQuantizeInputRounds holds rounding to its definition in exact rational arithmetic: the nearest multiple of 2^-Exp,
// halves to even, and an error exactly where that is beyond 16 bits.
func TestQuantizeInputRounds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x := drawReal(t, "x")
		tensor := &graph.Tensor{Name: "in", Shape: []int{1}, Exp: rapid.IntRange(-16, 24).Draw(t, "exp")}
		want := nearestEven(new(big.Rat).SetFloat64(x), tensor.Exp)
		got, err := QuantizeInput(tensor, []float64{x})
		if want < math.MinInt16 || want > math.MaxInt16 {
			var out *RangeError
			if !errors.As(err, &out) || !errors.Is(err, ErrOutOfRange) || out.Tensor != "in" || out.Index != 0 || out.Value != x {
				t.Fatalf("%g at exponent %d: got %v, %v; want a RangeError", x, tensor.Exp, got, err)
			}
			return
		}
		if err != nil || got[0] != want {
			t.Fatalf("%g at exponent %d: got %v, %v; want %d", x, tensor.Exp, got, err, want)
		}
		if back := Dequantize(tensor, got)[0]; math.Abs(back-x) > math.Ldexp(0.5, -tensor.Exp) {
			t.Fatalf("%g came back as %g", x, back)
		}
	})
}

// nearestEven rounds x · 2^exp.
func nearestEven(x *big.Rat, exp int) int64 {
	power := new(big.Rat).SetFloat64(math.Ldexp(1, exp))
	twice := new(big.Rat).Mul(x, power)
	twice.Add(twice, twice)
	// ⌊(2x + 1) / 2⌋ rounds halves up; a half that came out odd goes down.
	twice.Add(twice, big.NewRat(1, 1))
	two := new(big.Int).Lsh(twice.Denom(), 1)
	q, r := new(big.Int).DivMod(twice.Num(), two, new(big.Int))
	if r.Sign() == 0 && q.Bit(0) == 1 {
		q.Sub(q, big.NewInt(1))
	}
	return q.Int64()
}

func TestQuantizeInputRefuses(t *testing.T) {
	tensor := &graph.Tensor{Name: "image", Shape: []int{2, 2}, Exp: 12}
	for _, x := range []float64{8, -8.0002, math.NaN(), math.Inf(1), math.Inf(-1)} {
		_, err := QuantizeInput(tensor, []float64{0, 1, x, 99})
		var out *RangeError
		if !errors.As(err, &out) || out.Index != 2 || out.Min != -8 || out.Max != 8-1.0/4096 {
			t.Errorf("%g: got %v, want a RangeError for entry 2 of [-8, 8)", x, err)
		}
	}
	if _, err := QuantizeInput(tensor, make([]float64, 3)); !errors.Is(err, ErrInput) {
		t.Errorf("three entries for four: %v", err)
	}
}

// TestExponentForIsFinest: the magnitude fits at the exponent and does not at the next.
func TestExponentForIsFinest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := math.Abs(drawReal(t, "magnitude"))
		limit := 1<<rapid.IntRange(6, 15).Draw(t, "bits") - rapid.IntRange(0, 1).Draw(t, "less")
		highest := rapid.IntRange(-10, 40).Draw(t, "highest")
		e := exponentFor(m, limit, highest)
		if e > highest || scale(m, e) > float64(limit) {
			t.Fatalf("magnitude %g: exponent %d gives %g, limit %d, highest %d", m, e, scale(m, e), limit, highest)
		}
		if e < highest && scale(m, e+1) <= float64(limit) {
			t.Fatalf("magnitude %g: exponent %d is not the finest for %d", m, e, limit)
		}
	})
}

// TestReciprocal: the multiplier of a mean is as close to 1/k as promised, and small.
func TestReciprocal(t *testing.T) {
	for k := 1; k < 5000; k += 2 {
		m, shift := reciprocal(k)
		if k == 1 {
			if m != 1 || shift != 0 {
				t.Errorf("1/1 is %d/2^%d", m, shift)
			}
			continue
		}
		miss := math.Abs(float64(m*int64(k))/math.Ldexp(1, shift) - 1)
		if miss > math.Ldexp(1, -meanPrecision) || m >= 1<<31 || shift > 2*meanPrecision {
			t.Errorf("1/%d is %d/2^%d, relative error %g", k, m, shift, miss)
		}
	}
}

// TestTablesAreRounded checks every entry of a function table against arithmetic of 200 bits, through series that share
// nothing with the functions used.
func TestTablesAreRounded(t *testing.T) {
	l := &lowerer{plan: &plan{tables: map[string][]int16{}}, g: &graph.Graph{}, tables: map[string]int{}}
	for _, c := range []struct {
		name    string
		low     int32
		in, out int
		eval    func(float64) float64
		exact   func(x *big.Float) *big.Float
	}{
		{"sigmoid", -1 << 15, 11, 14, onnx.Sigmoid, func(x *big.Float) *big.Float {
			e := bigExp(new(big.Float).Neg(x))
			return new(big.Float).SetPrec(200).Quo(big.NewFloat(1), e.Add(e, big.NewFloat(1)))
		}},
		{"exp", 0, 10, 0, func(x float64) float64 { return float64(softmaxOne * onnx.Exp(-x)) }, func(x *big.Float) *big.Float {
			e := bigExp(new(big.Float).Neg(x))
			return e.Mul(e, big.NewFloat(softmaxOne))
		}},
	} {
		values := make([]float64, graph.TableSize)
		for i := range values {
			values[i] = c.eval(math.Ldexp(float64(int(c.low)+i), -c.in))
		}
		at := l.table(c.name, c.name, c.low, c.in, c.out, values)
		for i := 0; i < graph.TableSize; i += 37 {
			x := new(big.Float).SetPrec(200).SetMantExp(big.NewFloat(float64(int(c.low)+i)), -c.in)
			y := c.exact(x)
			y.SetMantExp(y, c.out).Add(y, big.NewFloat(0.5)) // no entry but zero's is a tie
			want, _ := y.Int64()
			if got := int64(l.g.Tables[at].Values[i]); got != want && x.Sign() != 0 {
				t.Fatalf("%s: entry %d is %d, want %d", c.name, i, got, want)
			}
		}
	}
}

// bigExp is e^x for |x| < 128 by the series at x/256, squared eight times.
func bigExp(x *big.Float) *big.Float {
	x = new(big.Float).SetPrec(256).SetMantExp(x, -8)
	sum, term := new(big.Float).SetPrec(256).SetInt64(1), new(big.Float).SetPrec(256).SetInt64(1)
	for i := int64(1); i < 64; i++ {
		term.Mul(term, x).Quo(term, new(big.Float).SetInt64(i))
		sum.Add(sum, term)
	}
	for range 8 {
		sum.Mul(sum, sum)
	}
	return sum
}

// TestWeightRounding: every weight is the nearest integer at its exponent, the largest keeps its bits, and all fit.
func TestWeightRounding(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		data := rapid.SliceOfN(rapid.Float64Range(-30, 30), 1, 20).Draw(t, "weights")
		width := rapid.IntRange(8, 16).Draw(t, "width")
		p := &plan{options: Options{WeightBits: width}, graph: &onnx.Graph{Values: []onnx.Value{{Name: "w"}}}}
		l := &lowerer{plan: p, shift: rapid.IntRange(1, 20).Draw(t, "shift"), g: &graph.Graph{}, w: &graph.Weights{}, weights: map[weightKey]int{}}
		x := lowered{exp: rapid.IntRange(minExp, maxExp).Draw(t, "x")}
		exp := l.weightExp(maxAbs(data), x, rapid.IntRange(minExp, maxExp).Draw(t, "target"))
		if _, err := l.weight(0, "", []int{len(data)}, data, exp); err != nil {
			t.Fatal(err)
		}
		most := 0
		for i, q := range l.w.Data[0] {
			if math.Abs(math.Ldexp(float64(q), -exp)-data[i]) > math.Ldexp(0.5, -exp) {
				t.Fatalf("weight %g became %d at exponent %d", data[i], q, exp)
			}
			most = max(most, int(q), -int(q))
		}
		if most > 1<<(width-1)-1 || maxAbs(data) > 1e-3 && most < 1<<(leastWeightBits-1)-1 {
			t.Fatalf("largest weight %g became %d in %d bits", maxAbs(data), most, width)
		}
	})
}

// TestOffsetHoldsLargeIDs: ids up to 2^16 fit a tensor with an offset, and an error shows ids.
func TestOffsetHoldsLargeIDs(t *testing.T) {
	ids := &graph.Tensor{Name: "ids", Shape: []int{3}, Offset: 1 << 15}
	real := []float64{0, 50256, 65535}
	v, err := QuantizeInput(ids, real)
	if err != nil {
		t.Fatal(err)
	}
	if want := []int64{-32768, 17488, 32767}; !slices.Equal(v, want) {
		t.Errorf("integers %v, want %v", v, want)
	}
	if got := Dequantize(ids, v); !slices.Equal(got, real) {
		t.Errorf("ids %v, want %v", got, real)
	}
	_, err = QuantizeInput(ids, []float64{0, 65536, 0})
	var out *RangeError
	if !errors.As(err, &out) || out.Index != 1 || out.Value != 65536 || out.Min != 0 || out.Max != 65535 {
		t.Errorf("got %v, want a *RangeError of [0, 65535]", err)
	}
}
