package ff

import "github.com/consensys/gnark-crypto/ecc/bn254/fr"

// AddFractions sets p/q = p0/q0 + p1/q1 unreduced: p = p0·q1 + p1·q0, q = q0·q1. All
// lengths must agree; p and q must not overlap the operands.
func AddFractions(p, q, p0, q0, p1, q1 fr.Vector) {
	for lo := 0; lo < len(p); lo += chunk {
		hi := min(lo+chunk, len(p))
		x, y := p[lo:hi], q[lo:hi]
		x.Mul(p0[lo:hi], q1[lo:hi])
		y.Mul(p1[lo:hi], q0[lo:hi])
		x.Add(x, y)
		y.Mul(q0[lo:hi], q1[lo:hi])
	}
}

// Fold sets out[i] = lo[i] + r·(hi[i] − lo[i]). The lengths must agree; out may be lo
// or hi.
func Fold(out, lo, hi fr.Vector, r *fr.Element) {
	var buf [chunk]fr.Element
	for a := 0; a < len(out); a += chunk {
		b := min(a+chunk, len(out))
		d := fr.Vector(buf[:b-a])
		x, z := lo[a:b], out[a:b]
		d.Sub(hi[a:b], x)
		d.ScalarMul(d, r)
		z.Add(x, d)
	}
}

// AddScaled sets y[i] += c·x[i]. The lengths must agree.
func AddScaled(y, x fr.Vector, c *fr.Element) {
	var buf [chunk]fr.Element
	for a := 0; a < len(y); a += chunk {
		b := min(a+chunk, len(y))
		d := fr.Vector(buf[:b-a])
		z := y[a:b]
		d.ScalarMul(x[a:b], c)
		z.Add(z, d)
	}
}

// Lines are multilinear polynomials in X given at X = 0 (Lo) and X = 1 (Hi).
type Lines struct{ Lo, Hi fr.Vector }

// RoundSums returns the constant and the leading coefficient of
// Σ_i e[i]·(a_i(X)·b_i(X) + c_i(X)·d_i(X)). All lengths must agree.
func RoundSums(a, b, c, d Lines, e fr.Vector) (t0, a2 fr.Element) {
	var buf [3][chunk / 2]fr.Element
	for lo := 0; lo < len(e); lo += chunk / 2 {
		hi := min(lo+chunk/2, len(e))
		x, y, z := fr.Vector(buf[0][:hi-lo]), fr.Vector(buf[1][:hi-lo]), fr.Vector(buf[2][:hi-lo])
		x.Mul(a.Lo[lo:hi], b.Lo[lo:hi])
		y.Mul(c.Lo[lo:hi], d.Lo[lo:hi])
		x.Add(x, y)
		s := x.InnerProduct(e[lo:hi])
		t0.Add(&t0, &s)
		x.Sub(a.Hi[lo:hi], a.Lo[lo:hi])
		y.Sub(b.Hi[lo:hi], b.Lo[lo:hi])
		x.Mul(x, y)
		y.Sub(c.Hi[lo:hi], c.Lo[lo:hi])
		z.Sub(d.Hi[lo:hi], d.Lo[lo:hi])
		y.Mul(y, z)
		x.Add(x, y)
		s = x.InnerProduct(e[lo:hi])
		a2.Add(&a2, &s)
	}
	return t0, a2
}
