package ff

import "github.com/consensys/gnark-crypto/ecc/bn254/fr"

// The functions of this file take and make loose vectors: an entry is a representative
// of its element below 2^256 that need not be reduced, so that the assembly kernels
// save the final subtraction. 2^256 is 5.28 times the modulus; in moduli,
// AffineInts makes entries below 2.02, Fold below 1.13, AddScaled adds at most 1.07, and
// AddFractions and AddUnits keep numerators below 4.2 and denominators below 2.02 if
// they get such. All others take anything. Plain Go makes reduced entries only.

// buffer is the number of entries that plain Go works on at once in these functions.
// It is small because the assembly kernels leave less than one block to it, and the
// buffers are cleared at every call.
const buffer = 64

// Canonical reduces every entry of a loose vector in place.
func Canonical(v fr.Vector) {
	for i := range v {
		v[i] = reduceRaw(v[i])
	}
}

// canonicalRest prepares what the assembly kernels leave to plain Go.
func canonicalRest(done int, vs ...fr.Vector) {
	if useIFMA {
		for _, v := range vs {
			Canonical(v[done:])
		}
	}
}

// AddFractions sets p/q = p0/q0 + p1/q1 without cancelling: p = p0·q1 + p1·q0,
// q = q0·q1. All lengths must agree; p and q must not overlap the operands.
func AddFractions(p, q, p0, q0, p1, q1 fr.Vector) {
	lo := vectorAddFractions(p, q, p0, q0, p1, q1)
	if lo == len(p) {
		return
	}
	canonicalRest(lo, p0, q0, p1, q1)
	for ; lo < len(p); lo += chunk {
		hi := min(lo+chunk, len(p))
		x, y := p[lo:hi], q[lo:hi]
		x.Mul(p0[lo:hi], q1[lo:hi])
		y.Mul(p1[lo:hi], q0[lo:hi])
		x.Add(x, y)
		y.Mul(q0[lo:hi], q1[lo:hi])
	}
}

// AddUnits is AddFractions for p0 = p1 = 1: p = q0 + q1, q = q0·q1.
func AddUnits(p, q, q0, q1 fr.Vector) {
	lo := vectorAddUnits(p, q, q0, q1)
	if lo == len(p) {
		return
	}
	canonicalRest(lo, q0, q1)
	for ; lo < len(p); lo += chunk {
		hi := min(lo+chunk, len(p))
		x, y := p[lo:hi], q[lo:hi]
		x.Add(q0[lo:hi], q1[lo:hi])
		y.Mul(q0[lo:hi], q1[lo:hi])
	}
}

// Fold sets out[i] = lo[i] + r·(hi[i] − lo[i]). The lengths must agree; out may be lo
// or hi.
func Fold(out, lo, hi fr.Vector, r *fr.Element) {
	a := vectorFold(out, lo, hi, r)
	if a == len(out) {
		return
	}
	canonicalRest(a, lo, hi)
	var buf [buffer]fr.Element
	for ; a < len(out); a += buffer {
		b := min(a+buffer, len(out))
		d := fr.Vector(buf[:b-a])
		x, z := lo[a:b], out[a:b]
		d.Sub(hi[a:b], x)
		d.ScalarMul(d, r)
		z.Add(x, d)
	}
}

// AddScaled sets y[i] += c·x[i]. The lengths must agree; y must be below 4.2 moduli.
func AddScaled(y, x fr.Vector, c *fr.Element) {
	a := vectorAddScaled(y, x, c)
	if a == len(y) {
		return
	}
	canonicalRest(a, y, x)
	var buf [buffer]fr.Element
	for ; a < len(y); a += buffer {
		b := min(a+buffer, len(y))
		d := fr.Vector(buf[:b-a])
		z := y[a:b]
		d.ScalarMul(x[a:b], c)
		z.Add(z, d)
	}
}

// Lines are polynomials of degree 1 in X by their values at X = 0 (Lo) and X = 1 (Hi).
type Lines struct{ Lo, Hi fr.Vector }

// RoundSums returns t(0) and 4·t(1/2) of
// t(X) = Σ_i e[i]·(a_i(X)·b_i(X) + c_i(X)·d_i(X)), points that need no subtraction.
// e is reduced, the lines are loose. All lengths must agree.
func RoundSums(a, b, c, d Lines, e fr.Vector) (t0, half4 fr.Element) {
	t0, half4, lo := vectorRoundSums(a, b, c, d, e)
	if lo == len(e) {
		return t0, half4
	}
	canonicalRest(lo, a.Lo, a.Hi, b.Lo, b.Hi, c.Lo, c.Hi, d.Lo, d.Hi)
	var buf [3][buffer]fr.Element
	for ; lo < len(e); lo += buffer {
		hi := min(lo+buffer, len(e))
		x, y, z := fr.Vector(buf[0][:hi-lo]), fr.Vector(buf[1][:hi-lo]), fr.Vector(buf[2][:hi-lo])
		x.Mul(a.Lo[lo:hi], b.Lo[lo:hi])
		y.Mul(c.Lo[lo:hi], d.Lo[lo:hi])
		x.Add(x, y)
		s := x.InnerProduct(e[lo:hi])
		t0.Add(&t0, &s)
		x.Add(a.Hi[lo:hi], a.Lo[lo:hi])
		y.Add(b.Hi[lo:hi], b.Lo[lo:hi])
		x.Mul(x, y)
		y.Add(c.Hi[lo:hi], c.Lo[lo:hi])
		z.Add(d.Hi[lo:hi], d.Lo[lo:hi])
		y.Mul(y, z)
		x.Add(x, y)
		s = x.InnerProduct(e[lo:hi])
		half4.Add(&half4, &s)
	}
	return t0, half4
}

// Shift is a polynomial of degree 1 in X that is the same for all entries.
type Shift struct{ Lo, Hi fr.Element }

// sum returns the value at X = 0 plus that at X = 1.
func (s *Shift) sum() (e fr.Element) {
	e.Add(&s.Lo, &s.Hi)
	return e
}

// ShiftedSums returns t(0) and 4·t(1/2) of
// t(X) = Σ_i e[i]·(a_i(X) + sa(X))·(b_i(X) + sb(X)). e is reduced, the lines are loose.
// All lengths must agree.
func ShiftedSums(a, b Lines, sa, sb Shift, e fr.Vector) (t0, half4 fr.Element) {
	t0, half4, lo := vectorShiftedSums(a, b, sa, sb, e)
	canonicalRest(lo, a.Lo, a.Hi, b.Lo, b.Hi)
	sumA, sumB := sa.sum(), sb.sum()
	for i := lo; i < len(e); i++ {
		var x, y fr.Element
		x.Add(&a.Lo[i], &sa.Lo)
		y.Add(&b.Lo[i], &sb.Lo)
		x.Mul(&x, &y)
		x.Mul(&x, &e[i])
		t0.Add(&t0, &x)
		x.Add(&a.Lo[i], &a.Hi[i])
		x.Add(&x, &sumA)
		y.Add(&b.Lo[i], &b.Hi[i])
		y.Add(&y, &sumB)
		x.Mul(&x, &y)
		x.Mul(&x, &e[i])
		half4.Add(&half4, &x)
	}
	return t0, half4
}

// LinearSums returns t(0) and 2·t(1/2) of t(X) = Σ_i e[i]·a_i(X). e is reduced, the
// line is loose. All lengths must agree.
func LinearSums(a Lines, e fr.Vector) (t0, half2 fr.Element) {
	t0, half2, lo := vectorLinearSums(a, e)
	if lo == len(e) {
		return t0, half2
	}
	canonicalRest(lo, a.Lo, a.Hi)
	e = e[lo:]
	x, y := e.InnerProduct(a.Lo[lo:]), e.InnerProduct(a.Hi[lo:])
	t0.Add(&t0, &x)
	half2.Add(&half2, &x)
	half2.Add(&half2, &y)
	return t0, half2
}
