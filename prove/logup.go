package prove

import (
	"errors"
	"fmt"
	"math/bits"
	"sync"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/internal/ff"
)

// grain is the number of entries that one task of a parallel pass works on, a power of
// two: the low half of the equality table and a task's tables stay in the cache.
const grain = 1024

// errLogUpRetry means that a challenge hit a value that the protocol excludes (a leaf
// whose denominator is zero, a coordinate zero). It has probability about 2^-230; the
// caller starts again with fresh blinders.
var errLogUpRetry = errors.New("a look-up challenge hit an excluded value; prove again")

// leafSegment is a run of leaves of the look-up tree: look-ups with numerator +1, or
// table entries with numerator −multiplicity.
type leafSegment struct {
	start          int     // first leaf
	count          int     // leaves in the run
	multiplicities []int32 // one a leaf for a table, nil for look-ups
}

// leafNumerators are the numerators of the leaves: disjoint segments in ascending
// order. Leaves in no segment are pads, numerator 0; their denominator must be 1.
type leafNumerators []leafSegment

// proveLogUp proves Σ_i p_i/q_i = 0 over the 2^n leaves (p, q), n ≥ 1, by the
// fraction tree of docs/protocol.md, section "Look-ups", and returns the leaf claim: a
// point z of n coordinates, lowest bit first, with p(z) = pz and q(z) = qz. Child b of
// node i of level k is node i + b·2^k of level k+1. It overwrites q. The sum is not checked
// here; a prover whose sum is not zero makes a proof that fails.
func proveLogUp(p leafNumerators, q fr.Vector, s *sender) (z []fr.Element, pz, qz fr.Element, err error) {
	n := bits.Len(uint(len(q))) - 1
	if n < 1 || len(q) != 1<<n {
		return nil, pz, qz, fmt.Errorf("look-up tree: %d leaves, want a power of two, at least 2", len(q))
	}
	t := buildTree(p, q)
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

// fractionTree holds level k = 1..n as p[k], q[k], 2^k entries each.
type fractionTree struct {
	p, q []fr.Vector
}

func buildTree(p leafNumerators, q fr.Vector) *fractionTree {
	n := bits.Len(uint(len(q))) - 1
	t := &fractionTree{p: make([]fr.Vector, n+1), q: make([]fr.Vector, n+1)}
	t.q[n] = q
	t.p[n] = p.vector(len(q))
	for k := n - 1; k >= 1; k-- {
		h := 1 << k
		t.p[k], t.q[k] = make(fr.Vector, h), make(fr.Vector, h)
		a, b := t.p[k+1], t.q[k+1]
		ff.Parallel(h, grain, func(lo, hi int) {
			ff.AddFractions(t.p[k][lo:hi], t.q[k][lo:hi], a[lo:hi], b[lo:hi], a[h+lo:h+hi], b[h+lo:h+hi])
		})
	}
	return t
}

// vector returns the numerators of n leaves as field elements.
func (p leafNumerators) vector(n int) fr.Vector {
	v := make(fr.Vector, n)
	one := fr.One()
	for _, seg := range p {
		part := v[seg.start : seg.start+seg.count]
		if seg.multiplicities == nil {
			for i := range part {
				part[i] = one
			}
			continue
		}
		ff.FromInts(seg.multiplicities, part)
		for i := range part {
			part[i].Neg(&part[i])
		}
	}
	return v
}

// sendRoot sends the root's inverse denominator and level 1.
func (t *fractionTree) sendRoot(s *sender) (*treeClaim, error) {
	ff.Canonical(t.p[1])
	ff.Canonical(t.q[1])
	v := childValues{t.p[1][0], t.p[1][1], t.q[1][0], t.q[1][1]}
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
//	c.p + λ·c.q = Σ_x eq(z,x)·(p0·q1 + p1·q0 + λ·q0·q1)(x) = Σ_x eq(z,x)·(p0·q1 + q0·u)(x)
//
// with u = p1 + λ·q1, whose rounds bind the highest variable first.
func (t *fractionTree) proveLayer(k int, c *treeClaim, s *sender) error {
	lambda := s.challenge("logup.lambda")
	h := 1 << k
	l := layer{h: h}
	l.p0, l.p1, l.q0, l.q1 = t.p[k+1][:h], t.p[k+1][h:], t.q[k+1][:h], t.q[k+1][h:]
	t.p[k+1], t.q[k+1] = nil, nil
	ff.Parallel(h, grain, func(lo, hi int) { ff.AddScaled(l.p1[lo:hi], l.q1[lo:hi], &lambda) })
	l.eq = newSplitEq(c.z)
	inverse := fr.BatchInvert(c.z)
	claim := c.q
	claim.Mul(&claim, &lambda)
	claim.Add(&claim, &c.p)
	point := make([]fr.Element, k, k+1)
	for j := k - 1; j >= 0; j-- {
		if inverse[j].IsZero() {
			return fmt.Errorf("look-up tree: layer %d: coordinate %d is zero: %w", k, j, errLogUpRetry)
		}
		var r *fr.Element
		if j < k-1 {
			r = &point[j+1]
		}
		t0, half4 := l.round(r)
		// claim = (1−w)·t(0) + w·t(1)
		var t1, a1, a2 fr.Element
		t1.Sub(&claim, &t0)
		t1.Mul(&t1, &inverse[j])
		t1.Add(&t1, &t0)
		a2.Add(&t0, &t1)
		a2.Double(&a2)
		a2.Sub(&a2, &half4)
		a1.Sub(&t1, &t0)
		a1.Sub(&a1, &a2)
		s.send("logup.round", a1, a2)
		point[j] = s.challenge("logup.r")
		claim = evalQuadratic(&t0, &a1, &a2, &point[j])
	}
	v := l.end(&point[0], &lambda)
	s.send("logup.values", v[:]...)
	c.z = point
	c.descend(&v, s.challenge("logup.tau"))
	return nil
}

// evalQuadratic returns t0 + a1·x + a2·x².
func evalQuadratic(t0, a1, a2, x *fr.Element) fr.Element {
	var y fr.Element
	y.Mul(a2, x)
	y.Add(&y, a1)
	y.Mul(&y, x)
	return *y.Add(&y, t0)
}

// layer is the state of one layer's sumcheck: four tables of h entries each (p1 holds
// u = p1 + λ·q1), folded in place.
type layer struct {
	h              int
	p0, p1, q0, q1 fr.Vector
	eq             *splitEq
}

// round binds the variable above to r, where one is to be bound, and returns t(0) and
// 4·t(1/2) of the next round polynomial t.
func (l *layer) round(r *fr.Element) (t0, half4 fr.Element) {
	if r != nil {
		l.h /= 2
	}
	h := l.h / 2 // pairs
	low, high := l.eq.halve()
	var mu sync.Mutex
	ff.Parallel(h, len(low), func(lo, hi int) {
		if r != nil {
			for _, v := range []fr.Vector{l.p0, l.p1, l.q0, l.q1} {
				ff.Fold(v[lo:hi], v[lo:hi], v[2*h+lo:2*h+hi], r)
				ff.Fold(v[h+lo:h+hi], v[h+lo:h+hi], v[3*h+lo:3*h+hi], r)
			}
		}
		part := func(v fr.Vector) ff.Lines { return ff.Lines{Lo: v[lo:hi], Hi: v[h+lo : h+hi]} }
		x, y := ff.RoundSums(part(l.p0), part(l.q1), part(l.q0), part(l.p1), low)
		e := &high[lo/len(low)]
		x.Mul(&x, e)
		y.Mul(&y, e)
		mu.Lock()
		t0.Add(&t0, &x)
		half4.Add(&half4, &y)
		mu.Unlock()
	})
	return t0, half4
}

// end binds the last variable and returns the values of the four tables.
func (l *layer) end(r, lambda *fr.Element) childValues {
	var v childValues
	for i, t := range []fr.Vector{l.p0, l.p1, l.q0, l.q1} {
		ff.Fold(t[:1], t[:1], t[1:2], r)
		ff.Canonical(t[:1])
		v[i] = t[0]
	}
	var x fr.Element
	x.Mul(lambda, &v[3])
	v[1].Sub(&v[1], &x)
	return v
}

// splitEq is the equality table of the variables still to be bound below the current
// one, as an outer product of two tables (Gruen; Dao and Thaler), so that no table of
// the layer's size exists.
type splitEq struct {
	low, high fr.Vector
}

func newSplitEq(z []fr.Element) *splitEq {
	m := min(len(z), bits.Len(grain)-1)
	e := &splitEq{low: make(fr.Vector, 1<<m), high: make(fr.Vector, 1<<(len(z)-m))}
	ff.EqTable(z[:m], fr.One(), e.low)
	ff.EqTable(z[m:], fr.One(), e.high)
	return e
}

// halve drops the highest variable and returns the tables of the rest.
func (e *splitEq) halve() (low, high fr.Vector) {
	v := &e.high
	if len(e.high) == 1 {
		v = &e.low
	}
	h := len(*v) / 2
	top := (*v)[h:]
	*v = (*v)[:h]
	v.Add(*v, top)
	return e.low, e.high
}
