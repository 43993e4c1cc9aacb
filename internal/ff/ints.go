package ff

import (
	"math/bits"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
)

// Int is a small signed integer that a kernel multiplies with field elements.
type Int interface{ int16 | int32 | int64 }

// modulus holds the limbs of the field modulus, least significant first.
var modulus = fr.Element{0x43e1f593f0000001, 0x2833e84879b97091, 0xb85045b68181585d, 0x30644e72e131a029}

// rSquare is 2^512 mod the modulus as raw limbs: the Montgomery product of raw limbs x
// with it has the raw limbs of x·2^256, which are those of the element x.
var rSquare = powerOfTwo(256)

// powerOfTwo returns 2^k in the field.
func powerOfTwo(k int) (e fr.Element) {
	e.SetOne()
	for range k {
		e.Double(&e)
	}
	return e
}

// FromInts sets out[i] = v[i] in the field. The lengths must agree.
func FromInts[T Int](v []T, out fr.Vector) {
	var wide [chunk]int64
	var zero fr.Element
	one := []fr.Element{fr.One()}
	for lo := 0; lo < len(v); lo += chunk {
		part := v[lo:min(lo+chunk, len(v))]
		for i, x := range part {
			wide[i] = int64(x)
		}
		to := out[lo : lo+len(part)]
		AffineInts(to, &zero, one, [][]int64{wide[:len(part)]})
		Canonical(to)
	}
}

// InnerInt returns Σ_j coef[j]·v[j], reduced once at the end. The lengths must agree.
func InnerInt[T Int](coef fr.Vector, v []T) fr.Element {
	s, done := vectorInner(coef, v)
	if done == len(v) {
		return s
	}
	var low, high lazy
	for j := done; j < len(v); j++ {
		lo, hi := split(int64(v[j]))
		low.addSigned(&coef[j], lo)
		if hi != 0 {
			high.addSigned(&coef[j], hi)
		}
	}
	l := low.reduce()
	s.Add(&s, &l)
	if high != (lazy{}) {
		h := high.reduce()
		h.Mul(&h, &twoTo32)
		s.Add(&s, &h)
	}
	return s
}

// split returns lo and hi with w = lo + 2^32·hi, both at most 2^31 in magnitude.
func split(w int64) (lo, hi int64) {
	lo = int64(int32(w))
	return lo, w>>32 - lo>>63
}

var twoTo32 = powerOfTwo(32)

// AffineInts sets out[i] = base + Σ_j coef[j]·cols[j][i]. Each column must have len(out)
// entries. The result is loose, as in AddFractions.
func AffineInts(out fr.Vector, base *fr.Element, coef []fr.Element, cols [][]int64) {
	for i := vectorAffine(out, base, coef, cols); i < len(out); i++ {
		out[i] = *base
		for j := range cols {
			var x fr.Element
			x.SetInt64(cols[j][i])
			x.Mul(&x, &coef[j])
			out[i].Add(&out[i], &x)
		}
	}
}

// lazy is an integer of 320 bits, least significant limb first. 2^33 products of a
// reduced element with a magnitude of at most 2^32 fit.
type lazy [5]uint64

// addSigned adds e·w modulo the modulus, e as a raw integer; |w| ≤ 2^32.
func (a *lazy) addSigned(e *fr.Element, w int64) {
	if w >= 0 {
		a.add(e, uint64(w))
		return
	}
	var n fr.Element
	n.Neg(e)
	a.add(&n, uint64(-w))
}

// add sets a += e·u, with e as a raw integer.
func (a *lazy) add(e *fr.Element, u uint64) {
	h0, l0 := bits.Mul64(e[0], u)
	h1, l1 := bits.Mul64(e[1], u)
	h2, l2 := bits.Mul64(e[2], u)
	h3, l3 := bits.Mul64(e[3], u)
	var c uint64
	l1, c = bits.Add64(l1, h0, 0)
	l2, c = bits.Add64(l2, h1, c)
	l3, c = bits.Add64(l3, h2, c)
	h3 += c
	a[0], c = bits.Add64(a[0], l0, 0)
	a[1], c = bits.Add64(a[1], l1, c)
	a[2], c = bits.Add64(a[2], l2, c)
	a[3], c = bits.Add64(a[3], l3, c)
	a[4] += h3 + c
}

// reduce returns a modulo the modulus, as the element with these raw limbs.
func (a *lazy) reduce() fr.Element {
	low := reduceRaw(fr.Element{a[0], a[1], a[2], a[3]})
	high := fr.Element{a[4]}
	high.Mul(&high, &rSquare) // a[4]·2^256 as raw limbs
	return *low.Add(&low, &high)
}

// reduceRaw subtracts the modulus (2^256 is less than 6 times it) until z is reduced.
func reduceRaw(z fr.Element) fr.Element {
	for {
		var t fr.Element
		var b uint64
		t[0], b = bits.Sub64(z[0], modulus[0], 0)
		t[1], b = bits.Sub64(z[1], modulus[1], b)
		t[2], b = bits.Sub64(z[2], modulus[2], b)
		t[3], b = bits.Sub64(z[3], modulus[3], b)
		if b != 0 {
			return z
		}
		z = t
	}
}
