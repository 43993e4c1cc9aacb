package ff

import (
	"math"
	"math/big"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"pgregory.net/rapid"
)

func drawInts[T Int](t *rapid.T, n int, lo, hi int64) []T {
	g := rapid.OneOf(rapid.Int64Range(lo, hi), rapid.SampledFrom([]int64{lo, hi, 0, -1, 1}))
	v := make([]T, n)
	for i := range v {
		v[i] = T(g.Draw(t, "int"))
	}
	return v
}

// small64 and below stay within the vector kernels, large64 does not.
const small64 = 1<<51 - 1

func toBig[T Int](coef fr.Vector, v []T) *big.Int {
	sum := new(big.Int)
	for i := range v {
		var e big.Int
		coef[i].BigInt(&e)
		sum.Add(sum, e.Mul(&e, big.NewInt(int64(v[i]))))
	}
	return sum.Mod(sum, fr.Modulus())
}

func checkInner[T Int](t *testing.T, lo, hi int64) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 70).Draw(t, "n")
		coef, v := drawVector(t, n), drawInts[T](t, n, lo, hi)
		var want fr.Element
		want.SetBigInt(toBig(coef, v))
		if got := InnerInt(coef, v); got != want {
			t.Fatalf("%v, want %v", got.String(), want.String())
		}
	})
}

func TestInnerInt(t *testing.T) {
	t.Run("int16", func(t *testing.T) { checkInner[int16](t, math.MinInt16, math.MaxInt16) })
	t.Run("int32", func(t *testing.T) { checkInner[int32](t, math.MinInt32, math.MaxInt32) })
	t.Run("small int64", func(t *testing.T) { checkInner[int64](t, -small64, small64) })
	t.Run("int64", func(t *testing.T) { checkInner[int64](t, math.MinInt64, math.MaxInt64) })
}

// The largest coefficient and magnitude, long enough for every bound on unreduced sums.
func TestInnerIntLong(t *testing.T) {
	const n = 20000
	coef := make(fr.Vector, n)
	v := make([]int64, n)
	w := make([]int16, n)
	for i := range v {
		coef[i] = fr.Element{modulus[0] - 1, modulus[1], modulus[2], modulus[3]}
		v[i], w[i] = small64, math.MaxInt16
	}
	for name, f := range map[string]func() (got, x fr.Element){
		"int64": func() (got, x fr.Element) { x.SetInt64(small64); return InnerInt(coef, v), x },
		"int16": func() (got, x fr.Element) { x.SetInt64(math.MaxInt16); return InnerInt(coef, w), x },
	} {
		got, want := f()
		count := fr.NewElement(n)
		want.Mul(&want, &coef[0])
		want.Mul(&want, &count)
		if got != want {
			t.Errorf("%s: %v, want %v", name, got.String(), want.String())
		}
	}
}

func checkAccumulate[T Int](t *testing.T, lo, hi int64) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 50).Draw(t, "columns")
		acc := NewAccumulator(n)
		want := make(fr.Vector, n)
		for range rapid.IntRange(0, 5).Draw(t, "rows") {
			off := rapid.IntRange(0, n-1).Draw(t, "offset")
			row := drawInts[T](t, rapid.IntRange(0, n-off).Draw(t, "length"), lo, hi)
			coef := drawVector(t, 1)[0]
			AccumulateRows(acc, &coef, off, row)
			for j := range row {
				var x fr.Element
				x.SetInt64(int64(row[j]))
				x.Mul(&x, &coef)
				want[off+j].Add(&want[off+j], &x)
			}
		}
		got := make(fr.Vector, n)
		acc.Reduce(got)
		equal(t, "column", got, want)
	})
}

func TestAccumulateRows(t *testing.T) {
	t.Run("int16", func(t *testing.T) { checkAccumulate[int16](t, math.MinInt16, math.MaxInt16) })
	t.Run("int32", func(t *testing.T) { checkAccumulate[int32](t, math.MinInt32, math.MaxInt32) })
	t.Run("small int64", func(t *testing.T) { checkAccumulate[int64](t, -small64, small64) })
	t.Run("int64", func(t *testing.T) { checkAccumulate[int64](t, math.MinInt64, math.MaxInt64) })
}

// More rows than fit between two normalisations, at the extremes of every limb.
func TestAccumulateManyRows(t *testing.T) {
	const rows, columns = 3*maxRows + 7, 17
	coefs := []fr.Element{{modulus[0] - 1, modulus[1], modulus[2], modulus[3]}, {1}}
	for _, w := range []int64{math.MaxInt64, small64, -small64, math.MinInt32, 0} {
		acc := NewAccumulator(columns)
		row := make([]int64, columns)
		for j := range row {
			row[j] = w
		}
		var want, x fr.Element
		x.SetInt64(w)
		for i := range rows {
			c := &coefs[i%2]
			AccumulateRows(acc, c, 0, row)
			var y fr.Element
			want.Add(&want, y.Mul(&x, c))
		}
		got := make(fr.Vector, columns)
		acc.Reduce(got)
		for j := range got {
			if got[j] != want {
				t.Fatalf("%d: column %d = %v, want %v", w, j, got[j].String(), want.String())
			}
		}
	}
}

func TestAffineInts(t *testing.T) {
	for name, bound := range map[string]int64{"small": small64, "large": math.MaxInt64} {
		t.Run(name, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				n, k := rapid.IntRange(1, 40).Draw(t, "n"), rapid.IntRange(0, 9).Draw(t, "columns")
				cols := make([][]int64, k)
				for j := range cols {
					cols[j] = drawInts[int64](t, n, -bound, bound)
				}
				coef, base := drawVector(t, k), drawVector(t, 1)[0]
				want := make(fr.Vector, n)
				for i := range want {
					row := make([]int64, k)
					for j := range row {
						row[j] = cols[j][i]
					}
					want[i].SetBigInt(toBig(coef, row))
					want[i].Add(&want[i], &base)
				}
				got := make(fr.Vector, n)
				AffineInts(got, &base, coef, cols)
				equal(t, "entry", got, want)
			})
		})
	}
}

func TestFromInts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := drawInts[int64](t, rapid.IntRange(0, 40).Draw(t, "n"), math.MinInt64, math.MaxInt64)
		got, want := make(fr.Vector, len(v)), make(fr.Vector, len(v))
		for i := range v {
			want[i].SetInt64(v[i])
		}
		FromInts(v, got)
		equal(t, "entry", got, want)
	})
}

// The integers' first round is that of the elements they stand for: the same coefficients,
// and the same vector once the variable is bound.
func TestRoundOfInts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h := rapid.OneOf(rapid.IntRange(0, 40), rapid.IntRange(chunk-1, chunk+9)).Draw(t, "h")
		v := make([]int32, 2*h)
		seed := rapid.Uint32().Draw(t, "seed")
		for i := range v {
			seed = seed*1664525 + 1013904223
			v[i] = int32(seed)
		}
		copy(v, drawInts[int32](t, min(4, len(v)), math.MinInt32, math.MaxInt32))
		wide, b, r := make(fr.Vector, len(v)), benchVector(len(v)), drawVector(t, 1)[0]
		FromInts(v, wide)
		a1, a2 := RoundProductInts(v, b)
		b1, b2 := RoundProduct(wide, b)
		equal(t, "coefficient", fr.Vector{a1, a2}, fr.Vector{b1, b2})
		got, kept := FoldInts(v, &r), FoldTopTo(wide, &r)
		equal(t, "folded integer", got, FoldTop(wide, &r))
		equal(t, "folded element", kept, got)
	})
}
