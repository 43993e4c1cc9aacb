package ff

import (
	"sync/atomic"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"pgregory.net/rapid"
)

// eqAt is the equality polynomial at index i, by its definition.
func eqAt(point []fr.Element, i int) fr.Element {
	one := fr.One()
	e := one
	for j := range point {
		f := point[j]
		if i>>j&1 == 0 {
			f.Sub(&one, &point[j])
		}
		e.Mul(&e, &f)
	}
	return e
}

func TestEqTable(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 8).Draw(t, "n")
		point := drawVector(t, n)
		scale := drawVector(t, 1)[0]
		want, got := make(fr.Vector, 1<<n), make(fr.Vector, 1<<n)
		for i := range want {
			want[i] = eqAt(point, i)
			want[i].Mul(&want[i], &scale)
		}
		EqTable(point, scale, got)
		equal(t, "eq", got, want)
	})
}

func TestMaskedEq(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		k := rapid.IntRange(0, 8).Draw(t, "k")
		n := rapid.IntRange(0, 1<<k).Draw(t, "n")
		point := drawVector(t, k)
		got := MaskedEq(point, n)
		if len(got) != n {
			t.Fatalf("%d entries, want %d", len(got), n)
		}
		for i := range got {
			if want := eqAt(point, i); got[i] != want {
				t.Fatalf("entry %d of %d: %v, want %v", i, n, got[i].String(), want.String())
			}
		}
	})
}

// Folding all variables evaluates the polynomial, the last challenge being that of the
// lowest bit; sizes above one task of a parallel pass are included.
func TestFoldTop(t *testing.T) {
	for _, n := range []int{0, 1, 3, 9, 13} {
		v := benchVector(1 << n)
		point := benchVector(20)[20-n:]
		eq := make(fr.Vector, len(v))
		EqTable(point, fr.One(), eq)
		want := eq.InnerProduct(v)
		for j := n - 1; j >= 0; j-- {
			v = FoldTop(v, &point[j])
		}
		if len(v) != 1 || v[0] != want {
			t.Errorf("n = %d: %v, want %v", n, v[0].String(), want.String())
		}
	}
}

func TestParallelCoversOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 100).Draw(t, "n")
		grain := rapid.IntRange(1, 40).Draw(t, "grain")
		seen := make([]atomic.Int32, n)
		Parallel(n, grain, func(lo, hi int) {
			if lo%grain != 0 || hi-lo > grain || hi <= lo {
				panic("a range that is empty, too long or not at a multiple of grain")
			}
			for i := lo; i < hi; i++ {
				seen[i].Add(1)
			}
		})
		for i := range seen {
			if c := seen[i].Load(); c != 1 {
				t.Fatalf("entry %d visited %d times", i, c)
			}
		}
	})
}
