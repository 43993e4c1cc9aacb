package pcs

import (
	"fmt"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/iop"
)

// Opening is a HyperKZG proof (Gemini folding with one KZG opening; Bootle et al.,
// ePrint 2022/420 section 6, and Nova's HyperKZG) that a committed polynomial P_0 of C
// coefficients, read as a multilinear extension of c = log C variables, has a value at a
// point. With P_{i+1}[j] = (1−x_i)·P_i[2j] + x_i·P_i[2j+1]:
type Opening struct {
	Folds    []bn254.G1Affine // commitments of P_1 … P_{c−1}, blinder zero
	Evals    [][3]fr.Element  // P_i(β), P_i(−β), P_i(β²) for i = 0 … c−1
	Quotient bn254.G1Affine   // (B − I)/Z for B = Σ ρ^i·P_i and Z = (X²−β²)(X−β²)
	Witness  bn254.G1Affine   // (B − I(ζ) − Z(ζ)·Quotient)/(X − ζ)
}

// Open proves the value of p at point. p has C entries, point c coordinates, the lowest
// bit's first. The caller has absorbed the commitment, the point and the value into t;
// Open absorbs the folds, draws β, absorbs the evaluations, draws ρ, absorbs the quotient,
// draws ζ and absorbs the witness. It returns ErrOpeningShape for other lengths and
// ErrOpeningChallenge for a degenerate β.
func Open(k *CommitKey, p fr.Vector, point []fr.Element, t *iop.Transcript) (*Opening, error) {
	if len(point) != k.LogC || len(p) != 1<<k.LogC {
		return nil, fmt.Errorf("%w: %d entries and %d coordinates under a key of 2^%d", ErrOpeningShape, len(p), len(point), k.LogC)
	}
	return open(k, p, point, t)
}

// open is Open without its length check: p may have any even multiple of 2^(c−1)
// entries, which is what the test of rows beyond X^C needs.
func open(k *CommitKey, p fr.Vector, point []fr.Element, t *iop.Transcript) (*Opening, error) {
	levels := foldLevels(p, point)
	o := &Opening{Evals: make([][3]fr.Element, len(levels))}
	var err error
	if o.Folds, err = k.commitFields(levels[1:], nil); err != nil {
		return nil, err
	}
	t.AbsorbPoints("opening.folds", o.Folds...)
	beta := t.Challenge("opening.beta")
	if degenerate(&beta) {
		return nil, ErrOpeningChallenge
	}
	evaluateLevels(levels, point, &beta, o.Evals)
	absorbEvals(t, o.Evals)
	rho := t.Challenge("opening.rho")
	b := combine(levels, &rho)
	in := interpolate(o.Evals, &beta, &rho)
	q := in.quotient(b)
	if o.Quotient, err = k.CommitField(q, nil); err != nil {
		return nil, err
	}
	t.AbsorbPoints("opening.quotient", o.Quotient)
	zeta := t.Challenge("opening.zeta")
	if o.Witness, err = k.CommitField(in.witness(b, q, &zeta), nil); err != nil {
		return nil, err
	}
	t.AbsorbPoints("opening.witness", o.Witness)
	return o, nil
}

// foldLevels returns P_0 … P_{c−1}; P_0 is p itself.
func foldLevels(p fr.Vector, point []fr.Element) []fr.Vector {
	levels := []fr.Vector{p}
	for i := range point[:len(point)-1] {
		half := len(p) / 2
		even, next := make(fr.Vector, half), make(fr.Vector, half)
		for j := range next {
			even[j] = p[2*j]
			next[j].Sub(&p[2*j+1], &p[2*j])
		}
		next.ScalarMul(next, &point[i])
		next.Add(next, even)
		levels = append(levels, next)
		p = next
	}
	return levels
}

// evaluateLevels fills P_i(β), P_i(−β), P_i(β²). With P_i(X) = E(X²) + X·O(X²), the
// first two are E(β²) ± β·O(β²), and P_{i+1}(β²) = (1−x_i)·E(β²) + x_i·O(β²).
func evaluateLevels(levels []fr.Vector, point []fr.Element, beta *fr.Element, evals [][3]fr.Element) {
	var square fr.Element
	square.Square(beta)
	pow := powers(&square, len(levels[0]))
	evals[0][2] = levels[0].InnerProduct(pow)
	even, odd := make(fr.Vector, len(pow)/2), make(fr.Vector, len(pow)/2)
	for i, p := range levels {
		half := len(p) / 2
		for j := range half {
			even[j], odd[j] = p[2*j], p[2*j+1]
		}
		low, high := even[:half], odd[:half]
		e, o := low.InnerProduct(pow[:half]), high.InnerProduct(pow[:half])
		if i+1 < len(levels) {
			next := &evals[i+1][2]
			next.Sub(&o, &e)
			next.Mul(next, &point[i])
			next.Add(next, &e)
		}
		o.Mul(&o, beta)
		evals[i][0].Add(&e, &o)
		evals[i][1].Sub(&e, &o)
	}
}

// powers returns 1, x, …, x^(n−1).
func powers(x *fr.Element, n int) fr.Vector {
	v := make(fr.Vector, n)
	v[0].SetOne()
	step := *x
	for done := 1; done < n; done *= 2 {
		todo := min(done, n-done)
		dst := v[done : done+todo]
		dst.ScalarMul(v[:todo], &step)
		step.Square(&step)
	}
	return v
}

// combine returns Σ ρ^i·P_i.
func combine(levels []fr.Vector, rho *fr.Element) fr.Vector {
	b := make(fr.Vector, len(levels[0]))
	copy(b, levels[0])
	tmp := make(fr.Vector, len(b))
	coef := *rho
	for _, p := range levels[1:] {
		t, dst := tmp[:len(p)], b[:len(p)]
		t.ScalarMul(p, &coef)
		dst.Add(dst, t)
		coef.Mul(&coef, rho)
	}
	return b
}

func absorbEvals(t *iop.Transcript, evals [][3]fr.Element) {
	flat := make([]fr.Element, 0, 3*len(evals))
	for i := range evals {
		flat = append(flat, evals[i][:]...)
	}
	t.AbsorbField("opening.evals", flat...)
}

// degenerate tells whether β, −β, β² are fewer than three points: β = 0 or β² = ±β.
func degenerate(beta *fr.Element) bool {
	var square, neg fr.Element
	square.Square(beta)
	neg.Neg(beta)
	return beta.IsZero() || square.Equal(beta) || square.Equal(&neg)
}

// interpolant is I(X) = u + v·X + w·(X²−β²), of degree two, that meets B at β, −β, β².
type interpolant struct {
	square, u, v, w fr.Element // square = β²
}

// interpolate combines the evaluations by powers of ρ and interpolates: with b₀, b₁, b₂
// the values at β, −β, β², u = (b₀+b₁)/2, v = (b₀−b₁)/2β, w = (b₂−u−v·β²)/(β⁴−β²).
func interpolate(evals [][3]fr.Element, beta, rho *fr.Element) interpolant {
	var b [3]fr.Element
	for i := len(evals) - 1; i >= 0; i-- {
		for j := range b {
			b[j].Mul(&b[j], rho)
			b[j].Add(&b[j], &evals[i][j])
		}
	}
	var in interpolant
	in.square.Square(beta)
	var two, den, inv, scale fr.Element
	two.Double(beta)
	den.Square(&in.square)
	den.Sub(&den, &in.square)
	inv.Mul(&two, &den)
	inv.Inverse(&inv)
	scale.Mul(&inv, &den) // 1/2β
	in.v.Sub(&b[0], &b[1])
	in.v.Mul(&in.v, &scale)
	scale.Mul(&scale, beta) // 1/2
	in.u.Add(&b[0], &b[1])
	in.u.Mul(&in.u, &scale)
	scale.Mul(&inv, &two) // 1/(β⁴−β²)
	in.w.Mul(&in.v, &in.square)
	in.w.Add(&in.w, &in.u)
	in.w.Sub(&b[2], &in.w)
	in.w.Mul(&in.w, &scale)
	return in
}

// at returns I(ζ) and Z(ζ).
func (in *interpolant) at(zeta *fr.Element) (i, z fr.Element) {
	var s, t fr.Element
	s.Square(zeta)
	s.Sub(&s, &in.square) // ζ²−β²
	z.Sub(zeta, &in.square)
	z.Mul(&z, &s)
	i.Mul(&in.w, &s)
	t.Mul(&in.v, zeta)
	i.Add(&i, &t)
	i.Add(&i, &in.u)
	return i, z
}

// quotient returns (B − I)/Z. The remainder is zero by construction, and I only changes
// the three lowest coefficients, which a division from the top reaches last: so it is the
// quotient of B alone, first by X²−β², then by X−β².
func (in *interpolant) quotient(b fr.Vector) fr.Vector {
	if len(b) <= 3 {
		return nil
	}
	q := append(fr.Vector(nil), b[2:]...)
	var t fr.Element
	for j := len(q) - 3; j >= 0; j-- {
		t.Mul(&q[j+2], &in.square)
		q[j].Add(&q[j], &t)
	}
	for j := len(q) - 2; j >= 1; j-- {
		t.Mul(&q[j+1], &in.square)
		q[j].Add(&q[j], &t)
	}
	return q[1:]
}

// witness returns (B − I(ζ) − Z(ζ)·q)/(X − ζ).
func (in *interpolant) witness(b, q fr.Vector, zeta *fr.Element) fr.Vector {
	_, z := in.at(zeta)
	l := append(fr.Vector(nil), b...)
	t := make(fr.Vector, len(q))
	t.ScalarMul(q, &z)
	head := l[:len(q)]
	head.Sub(head, t)
	w := l[1:] // the constant term only enters the remainder, which is zero
	var m fr.Element
	for j := len(w) - 2; j >= 0; j-- {
		m.Mul(&w[j+1], zeta)
		w[j].Add(&w[j], &m)
	}
	return w
}
