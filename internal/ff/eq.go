package ff

import "github.com/consensys/gnark-crypto/ecc/bn254/fr"

// chunk is the number of elements a pass works on at once: 16 KiB, so that three
// operands stay in the first-level cache.
const chunk = 512

// EqTable sets out[i] = scale · ∏_j eq(point_j, bit j of i), where eq(z,1) = z and
// eq(z,0) = 1−z. len(out) must be 2^len(point).
func EqTable(point []fr.Element, scale fr.Element, out fr.Vector) {
	out[0] = scale
	for j := range point {
		h := 1 << j
		growEq(out[:h], out[h:2*h], &point[j])
	}
}

// MaskedEq returns the first n ≤ 2^len(point) entries of the table that EqTable makes
// with scale 1, at the cost of n products: the pad lanes of an axis never exist.
func MaskedEq(point []fr.Element, n int) fr.Vector {
	out := make(fr.Vector, n)
	if n == 0 {
		return out
	}
	out[0].SetOne()
	one := out[0]
	for j := range point {
		h := 1 << j
		if h >= n {
			var c fr.Element
			c.Sub(&one, &point[j])
			out.ScalarMul(out, &c)
			continue
		}
		growEq(out[:h], out[h:min(2*h, n)], &point[j])
	}
	return out
}

// growEq doubles an equality table by one coordinate z: hi = z·lo, lo = lo − z·lo. A
// short hi keeps only the first entries of the upper half; lo is always whole.
func growEq(lo, hi fr.Vector, z *fr.Element) {
	n := len(hi)
	Parallel(n, 4*chunk, func(a, b int) {
		for ; a < b; a += chunk {
			e := min(a+chunk, b)
			l, h := lo[a:e], hi[a:e]
			h.ScalarMul(l, z)
			l.Sub(l, h)
		}
	})
	if n == len(lo) {
		return
	}
	one := fr.One()
	var c fr.Element
	c.Sub(&one, z)
	rest := lo[n:]
	rest.ScalarMul(rest, &c)
}

// FoldTopTo is FoldTop into a vector of its own; v stays as it is.
func FoldTopTo(v fr.Vector, r *fr.Element) fr.Vector {
	h := len(v) / 2
	out := make(fr.Vector, h)
	Fold(out, v[:h], v[h:], r)
	Canonical(out)
	return out
}

// FoldTop binds the highest variable of v to r in place, v[i] += r·(v[i+h] − v[i])
// with h = len(v)/2, and returns v[:h].
func FoldTop(v fr.Vector, r *fr.Element) fr.Vector {
	h := len(v) / 2
	lo, hi := v[:h], v[h:]
	Parallel(h, 4*chunk, func(a, b int) {
		for ; a < b; a += chunk {
			e := min(a+chunk, b)
			Fold(lo[a:e], lo[a:e], hi[a:e], r)
			Canonical(lo[a:e])
		}
	})
	return lo
}
