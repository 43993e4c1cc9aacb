package prove

import (
	"errors"
	"fmt"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
)

// errLogUpRetry means that a challenge hit a value that the protocol excludes (a leaf
// whose denominator is zero, a coordinate zero, a mask that would hide nothing). It has
// probability about 2^-230; the caller starts again with fresh blinders.
var errLogUpRetry = errors.New("a challenge hit an excluded value; prove again")

// leafValues are what leaves of one segment hold: look-ups have numerator +1, table entries
// −multiplicity.
type leafValues struct {
	multiplicities []int32   // one an entry of a table, nil for look-ups
	entries        []int32   // of the table, one a look-up; nil where denominators has one each
	denominators   fr.Vector // reduced or made by ff.AffineInts
}

// leafRun is a run of consecutive leaves of the look-up tree that hold the entries of a
// segment from first on.
type leafRun struct {
	start, count, first int
	*leafValues
}

// leaves are disjoint runs in ascending order. Leaves in no run are pads, 0/1.
type leaves []leafRun

// proveLogUp proves Σ_i p_i/q_i = 0 over the 2^n leaves (p, q), n ≥ 1, by the
// fraction tree of docs/protocol.md, section "Look-ups", and returns the leaf claim: a
// point z of n coordinates, lowest bit first, with p(z) = pz and q(z) = qz. Child b of
// node i of level k is node i + b·2^k of level k+1. The sum is not checked here: where it
// is not zero, the proof fails.
func proveLogUp(p leaves, n int, s channel) (z []fr.Element, pz, qz fr.Element, err error) {
	if n < 1 || len(p) > 0 && p[len(p)-1].start+p[len(p)-1].count > 1<<n {
		return nil, pz, qz, fmt.Errorf("look-up tree: leaves up to %d in 2^%d, want n ≥ 1 and leaves that fit", len(p), n)
	}
	t := newFractionTree(p, n)
	c, err := t.sendRoot(s)
	if err != nil {
		return nil, pz, qz, err
	}
	for k := 1; k < n; k++ {
		if err := t.proveLayer(k, c, s); err != nil {
			return nil, pz, qz, err
		}
	}
	return c.z, c.p, c.q, nil
}

// treeClaim says that level p and q of the tree are p and q at z, lowest bit first.
type treeClaim struct {
	z    []fr.Element
	p, q fr.Element
}

// childValues are p0, p1, q0, q1: numerators and denominators of both children.
type childValues [4]fr.Element

// descend makes the claim about the children's level from their values at c.z.
func (c *treeClaim) descend(v *childValues, tau fr.Element) {
	c.p.Sub(&v[1], &v[0])
	c.p.Mul(&c.p, &tau)
	c.p.Add(&c.p, &v[0])
	c.q.Sub(&v[3], &v[2])
	c.q.Mul(&c.q, &tau)
	c.q.Add(&c.q, &v[2])
	c.z = append(c.z, tau)
}

// sendRoot sends the root's inverse denominator and level 1.
func (t *fractionTree) sendRoot(s channel) (*treeClaim, error) {
	p0, p1 := t.p[1][0].halves()
	q0, q1 := t.q[1][0].halves()
	v := childValues{p0.first(), p1.first(), q0.first(), q1.first()}
	var inv fr.Element
	inv.Mul(&v[2], &v[3])
	if inv.IsZero() {
		return nil, fmt.Errorf("look-up tree: a leaf's denominator is zero: %w", errLogUpRetry)
	}
	inv.Inverse(&inv)
	s.send("logup.inverse", inv)
	s.send("logup.values", v[:]...)
	c := &treeClaim{}
	c.descend(&v, s.challenge("logup.tau"))
	return c, nil
}

// proveLayer turns claim c about level k into one about level k+1, by the sumcheck
//
//	c.p + λ·c.q = Σ_x eq(z,x)·(p0·q1 + p1·q0 + λ·q0·q1)(x)
//
// whose rounds bind the highest variable first.
func (t *fractionTree) proveLayer(k int, c *treeClaim, s channel) error {
	lambda := s.challenge("logup.lambda")
	inverse := fr.BatchInvert(append(c.z[:k:k], lambda))
	for j := range inverse {
		if inverse[j].IsZero() {
			return fmt.Errorf("look-up tree: layer %d: coordinate %d or λ is zero: %w", k, j, errLogUpRetry)
		}
	}
	l := t.layer(k, lambda, inverse[k])
	l.eq = newSplitEq(c.z)
	claim := c.q
	claim.Mul(&claim, &lambda)
	claim.Add(&claim, &c.p)
	point := make([]fr.Element, k, k+1)
	for j := k - 1; j >= 0; j-- {
		var r *fr.Element
		if j < k-1 {
			r = &point[j+1]
		}
		t0, half4 := l.round(r)
		a1, a2 := coefficients(&claim, &t0, &half4, &inverse[j])
		s.send("logup.round", a1, a2)
		point[j] = s.challenge("logup.r")
		claim = evalQuadratic(&t0, &a1, &a2, &point[j])
	}
	l.bind(&point[0])
	v := l.values()
	s.send("logup.values", v[:]...)
	c.z = point
	c.descend(&v, s.challenge("logup.tau"))
	return nil
}

// coefficients returns a1 and a2 of t(X) = t0 + a1·X + a2·X² from t(0), 4·t(1/2) and
// claim = (1−w)·t(0) + w·t(1), with the inverse of w.
func coefficients(claim, t0, half4, inverse *fr.Element) (a1, a2 fr.Element) {
	var t1 fr.Element
	t1.Sub(claim, t0)
	t1.Mul(&t1, inverse)
	t1.Add(&t1, t0)
	a2.Add(t0, &t1)
	a2.Double(&a2)
	a2.Sub(&a2, half4)
	a1.Sub(&t1, t0)
	a1.Sub(&a1, &a2)
	return a1, a2
}

// evalQuadratic returns t0 + a1·x + a2·x².
func evalQuadratic(t0, a1, a2, x *fr.Element) fr.Element {
	var y fr.Element
	y.Mul(a2, x)
	y.Add(&y, a1)
	y.Mul(&y, x)
	return *y.Add(&y, t0)
}
