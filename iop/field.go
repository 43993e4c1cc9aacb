package iop

import "github.com/consensys/gnark-crypto/ecc/bn254/fr"

// Field is the arithmetic the verifier is written over. The native reading takes field
// elements; the symbolic reading takes expressions.
type Field[V any] interface {
	Const(c fr.Element) V
	Add(a, b V) V
	Sub(a, b V) V
	Mul(a, b V) V
}

// Channel is all that the verifier reads: prover messages, in order, and challenges.
// Counts and labels come from the schedule, never from a proof.
type Channel[V any] interface {
	Field[V]
	// Messages returns the next n field elements the prover sent; they are absorbed.
	Messages(label string, n int) []V
	// Challenge squeezes one challenge.
	Challenge(label string) V
	// Check demands a = b.
	Check(label string, a, b V)
}

// Native is the arithmetic of field elements.
type Native struct{}

// Const returns c.
func (Native) Const(c fr.Element) fr.Element { return c }

// Add returns a + b.
func (Native) Add(a, b fr.Element) fr.Element { a.Add(&a, &b); return a }

// Sub returns a − b.
func (Native) Sub(a, b fr.Element) fr.Element { a.Sub(&a, &b); return a }

// Mul returns a·b.
func (Native) Mul(a, b fr.Element) fr.Element { a.Mul(&a, &b); return a }

func one[V any](f Field[V]) V { return f.Const(fr.One()) }

// eqTable returns eq(point, i) for i < 2^len(point), point[0] being the lowest bit of i.
func eqTable[V any](f Field[V], point []V) []V {
	t := make([]V, 1, 1<<len(point))
	t[0] = one(f)
	for j := range point {
		for i := range 1 << j {
			hi := f.Mul(t[i], point[j])
			t = append(t, hi)
			t[i] = f.Sub(t[i], hi)
		}
	}
	return t
}

// sumOf adds up values, which it overwrites, in pairs: a sum of hidden values has as many
// terms as there are values, so that adding one after the other would be quadratic.
func sumOf[V any](f Field[V], v []V) V {
	if len(v) == 0 {
		return f.Const(fr.Element{})
	}
	for n := len(v); n > 1; n = (n + 1) / 2 {
		for i := range n / 2 {
			v[i] = f.Add(v[2*i], v[2*i+1])
		}
		if n%2 == 1 {
			v[n/2] = v[n-1]
		}
	}
	return v[0]
}

// prefixEq returns Σ_{i<n} eq(a, i)·eq(b, i), n ≤ 2^len(a), in O(len) steps; with b nil,
// Σ_{i<n} eq(a, i). Both points have their lowest bit first. With
// full_j = (1−a_j)(1−b_j) + a_j·b_j it walks the bits of n from the lowest:
//
//	S_0 = [n mod 1 …]: S_{j+1} = (1−a_j)(1−b_j)·S_j                     when bit j of n is 0
//	                  S_{j+1} = (1−a_j)(1−b_j)·F_j + a_j·b_j·S_j        when it is 1
//
// where F_j = ∏_{i<j} full_i and S counts the numbers below n mod 2^j.
func prefixEq[V any](f Field[V], a, b []V, n int) V {
	o := one(f)
	zero := f.Sub(o, o)
	if n <= 0 {
		return zero
	}
	full, s := o, zero
	sZero := true
	for j := range a {
		lo, hi := f.Sub(o, a[j]), a[j]
		if b != nil {
			hi = f.Mul(a[j], b[j])
			lo = f.Add(f.Sub(lo, b[j]), hi) // (1−a)(1−b) = 1−a−b+ab
		}
		switch {
		case n>>j&1 == 0 && sZero:
		case n>>j&1 == 0:
			s = f.Mul(lo, s)
		case sZero:
			s, sZero = f.Mul(lo, full), false
		default:
			s = f.Add(f.Mul(lo, full), f.Mul(hi, s))
		}
		if b != nil {
			full = f.Mul(full, f.Add(lo, hi))
		}
	}
	if n>>len(a) > 0 {
		return full
	}
	return s
}
