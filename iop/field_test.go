package iop

import (
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
)

// TestPrefixOfAnEqualityVectorIsItsDirectSum for all lengths up to 2^6, two points and one.
func TestPrefixOfAnEqualityVectorIsItsDirectSum(t *testing.T) {
	d := newDense(&System{}, 7)
	for k := 0; k <= 6; k++ {
		a, b := d.random(k), d.random(k)
		var one, two fr.Element
		for n := 0; n <= 1<<k; n++ {
			if got := prefixEq[fr.Element](Native{}, a, nil, n); !got.Equal(&one) {
				t.Errorf("Σ_{i<%d} eq(a, i) over %d bits: got %v, want %v", n, k, &got, &one)
			}
			if got := prefixEq[fr.Element](Native{}, a, b, n); !got.Equal(&two) {
				t.Errorf("Σ_{i<%d} eq(a, i)·eq(b, i) over %d bits: got %v, want %v", n, k, &got, &two)
			}
			x, y := eqAt(a, n), eqAt(b, n)
			one.Add(&one, &x)
			x.Mul(&x, &y)
			two.Add(&two, &x)
		}
		table := eqTable[fr.Element](Native{}, a)
		for i := range table {
			if want := eqAt(a, i); !table[i].Equal(&want) {
				t.Errorf("eq table of %d bits: entry %d is %v, want %v", k, i, &table[i], &want)
			}
		}
	}
}

func TestPowersOfTwoAreInverse(t *testing.T) {
	for s := range 70 {
		a, b := power2(s), power2(-s)
		if a.Mul(&a, &b); !a.IsOne() {
			t.Errorf("2^%d·2^-%d = %v", s, s, &a)
		}
	}
}
