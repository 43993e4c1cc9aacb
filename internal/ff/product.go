package ff

import (
	"sync"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
)

// RoundProduct returns the coefficients of X and X² of Σ_i a_i(X)·b_i(X), where
// a_i(X) = a[i] + X·(a[i+h] − a[i]), h = len(a)/2: a round of the sumcheck of a product
// that binds the highest variable. len(b) must be len(a). It works on all processors.
func RoundProduct(a, b fr.Vector) (a1, a2 fr.Element) {
	h := len(a) / 2
	var t [3]fr.Element
	var mu sync.Mutex
	Parallel(h, 4*chunk, func(lo, hi int) {
		part := productSums(Lines{a[lo:hi], a[h+lo : h+hi]}, Lines{b[lo:hi], b[h+lo : h+hi]})
		mu.Lock()
		for k := range t {
			t[k].Add(&t[k], &part[k])
		}
		mu.Unlock()
	})
	// t(0) + t(1) = 2·t(0) + a1 + a2 and 4·t(1/2) = 4·t(0) + 2·a1 + a2
	a2.Add(&t[0], &t[1])
	a2.Double(&a2)
	a2.Sub(&a2, &t[2])
	a1.Sub(&t[1], &t[0])
	a1.Sub(&a1, &a2)
	return a1, a2
}

// productSums returns t(0), t(1) and 4·t(1/2) of t(X) = Σ_i a_i(X)·b_i(X), for loose
// lines.
func productSums(a, b Lines) [3]fr.Element {
	t, lo := vectorProductSums(a, b)
	if lo == len(a.Lo) {
		return t
	}
	canonicalRest(lo, a.Lo, a.Hi, b.Lo, b.Hi)
	var buf [2][buffer]fr.Element
	for ; lo < len(a.Lo); lo += buffer {
		hi := min(lo+buffer, len(a.Lo))
		x, y := fr.Vector(buf[0][:hi-lo]), fr.Vector(buf[1][:hi-lo])
		a0, a1, b0, b1 := a.Lo[lo:hi], a.Hi[lo:hi], b.Lo[lo:hi], b.Hi[lo:hi]
		x.Add(a0, a1)
		y.Add(b0, b1)
		for k, s := range [3]fr.Element{a0.InnerProduct(b0), a1.InnerProduct(b1), x.InnerProduct(y)} {
			t[k].Add(&t[k], &s)
		}
	}
	return t
}

// RoundProductInts is RoundProduct for small integers a: field elements times integers,
// no product of field elements. It works on one processor.
func RoundProductInts[T Int](a []T, b fr.Vector) (a1, a2 fr.Element) {
	h := len(a) / 2
	t0, t1 := InnerInt(b[:h], a[:h]), InnerInt(b[h:], a[h:])
	cross, x := InnerInt(b[h:], a[:h]), InnerInt(b[:h], a[h:])
	cross.Add(&cross, &x)
	a2.Add(&t0, &t1)
	a2.Sub(&a2, &cross)
	t0.Double(&t0)
	a1.Sub(&cross, &t0)
	return a1, a2
}

// FoldInts returns v with its highest variable bound to r: (1−r)·v[i] + r·v[i+h], h half
// its length.
func FoldInts[T Int](v []T, r *fr.Element) fr.Vector {
	h := len(v) / 2
	out := make(fr.Vector, h)
	var wide [2][chunk]int64
	var zero fr.Element
	coef := []fr.Element{fr.One(), *r}
	coef[0].Sub(&coef[0], r)
	for lo := 0; lo < h; lo += chunk {
		n := min(chunk, h-lo)
		for i := range n {
			wide[0][i], wide[1][i] = int64(v[lo+i]), int64(v[h+lo+i])
		}
		to := out[lo : lo+n]
		AffineInts(to, &zero, coef, [][]int64{wide[0][:n], wide[1][:n]})
		Canonical(to)
	}
	return out
}
