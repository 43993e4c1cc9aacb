package prove

import (
	"math/bits"
	"sync"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/internal/ff"
)

// layer is the state of one layer's sumcheck over
//
//	y = p0·q1 + p1·q0 + λ·q0·q1 = p0·q1 + q0·u,  u = p1 + λ·q1,
//
// with n entries left in each table. Binding a variable folds in place.
type layer struct {
	n               int
	blocks          []quad
	lambda, inverse fr.Element // λ and 1/λ
	eq              *splitEq
	pool            *blockPool
	make            func(i int, s *scratch) quad // makes block i in the first round; nil where blocks are there
}

// quad is a block of the four tables. A constant p1 is p1 itself; a vector p1 holds u,
// so that blocks of look-ups need no vector for either numerator.
type quad struct{ p0, p1, q0, q1 block }

// layer begins the sumcheck of layer k and gives up level k+1 of the tree.
func (t *fractionTree) layer(k int, lambda, inverse fr.Element) *layer {
	l := &layer{n: 1 << k, lambda: lambda, inverse: inverse, pool: &t.pool}
	p, q := t.p[k+1], t.q[k+1]
	t.p[k+1], t.q[k+1] = nil, nil
	h := max(1, 1<<k/grain)
	l.blocks = make([]quad, h)
	switch {
	case p == nil:
		l.make = func(i int, s *scratch) quad {
			x, y := t.block(k+1, i, s), t.block(k+1, h+i, s)
			return quad{x.p, y.p, x.q, y.q}
		}
	case len(p) == 1:
		b := &l.blocks[0]
		b.p0, b.p1 = p[0].halves()
		b.q0, b.q1 = q[0].halves()
	default:
		for i := range l.blocks {
			l.blocks[i] = quad{p[i], p[h+i], q[i], q[h+i]}
		}
	}
	return l
}

// start turns numerators p1 into u where they are vectors.
func (l *layer) start(b *quad, s *scratch) {
	if v := b.p1.v; v != nil {
		ff.AddScaled(v, b.q1.view(s.room[0][:len(v)]), &l.lambda)
	}
}

// round binds the variable above to r and returns t(0) and 4·t(1/2) of the next round
// polynomial t; r is nil in the first round. One pass does all while the blocks are in
// the cache.
func (l *layer) round(r *fr.Element) (t0, half4 fr.Element) {
	low, high := l.eq.halve()
	if r != nil && len(l.blocks) <= 2 {
		l.bind(r)
	}
	if len(l.blocks) == 1 {
		s := scratches.Get().(*scratch)
		defer scratches.Put(s)
		if r == nil {
			l.start(&l.blocks[0], s)
		}
		lo, hi := l.blocks[0].halves()
		return l.sums(&lo, &hi, low, s)
	}
	if r != nil {
		l.n /= 2
	}
	b, h := l.blocks, l.n/(2*grain)
	var mu sync.Mutex
	eachBlock(h, func(i int, s *scratch) {
		if r == nil {
			if l.make != nil {
				b[i], b[h+i] = l.make(i, s), l.make(h+i, s)
			}
			l.start(&b[i], s)
			l.start(&b[h+i], s)
		} else {
			l.foldPair(i, 2*h+i, r, s)
			l.foldPair(h+i, 3*h+i, r, s)
		}
		x, y := l.sums(&b[i], &b[h+i], low, s)
		x.Mul(&x, &high[i])
		y.Mul(&y, &high[i])
		mu.Lock()
		t0.Add(&t0, &x)
		half4.Add(&half4, &y)
		mu.Unlock()
	})
	l.blocks = b[:2*h]
	return t0, half4
}

// foldPair folds block hi into lo and gives back the vectors that are left.
func (l *layer) foldPair(lo, hi int, r *fr.Element, s *scratch) {
	x, y := l.blocks[lo], l.blocks[hi]
	l.blocks[lo] = l.fold(&x, &y, grain, r, s)
	for _, b := range [4][2]*block{{&x.p0, &y.p0}, {&x.p1, &y.p1}, {&x.q0, &y.q0}, {&x.q1, &y.q1}} {
		if !b[0].constant() && !b[1].constant() {
			l.pool.put(b[1].v)
		}
	}
	l.blocks[hi] = quad{}
}

// bind sets the highest variable of a layer of at most two blocks to r.
func (l *layer) bind(r *fr.Element) {
	l.n /= 2
	lo, hi := l.blocks[0].halves()
	if len(l.blocks) == 2 {
		lo, hi = l.blocks[0], l.blocks[1]
	}
	s := scratches.Get().(*scratch)
	l.blocks = l.blocks[:1]
	l.blocks[0] = l.fold(&lo, &hi, l.n, r, s)
	scratches.Put(s)
}

// values returns p0, p1, q0, q1 where one entry is left.
func (l *layer) values() childValues {
	b := &l.blocks[0]
	v := childValues{b.p0.first(), b.p1.first(), b.q0.first(), b.q1.first()}
	if !b.p1.constant() {
		var x fr.Element
		x.Mul(&l.lambda, &v[3])
		v[1].Sub(&v[1], &x)
	}
	return v
}

func (b *quad) halves() (lo, hi quad) {
	lo.p0, hi.p0 = b.p0.halves()
	lo.p1, hi.p1 = b.p1.halves()
	lo.q0, hi.q0 = b.q0.halves()
	lo.q1, hi.q1 = b.q1.halves()
	return lo, hi
}

// u returns u of n entries, in buf if it is not there yet.
func (l *layer) u(b *quad, buf fr.Vector) fr.Vector {
	v := b.p1.view(buf)
	if !b.p1.constant() {
		return v
	}
	if b.q1.constant() {
		c := l.constU(b)
		return c.view(buf)
	}
	ff.AddScaled(v, b.q1.v, &l.lambda)
	return v
}

// constU returns u of a block where p1 and q1 are constants.
func (l *layer) constU(b *quad) block {
	var c fr.Element
	c.Mul(&l.lambda, &b.q1.c)
	c.Add(&c, &b.p1.c)
	return block{c: c}
}

// fold binds the variable between blocks lo and hi of n entries to r; the result takes
// over their vectors.
func (l *layer) fold(lo, hi *quad, n int, r *fr.Element, s *scratch) (b quad) {
	if lo.p1.constant() && hi.p1.constant() {
		b.p1 = foldBlock(&lo.p1, &hi.p1, n, r, s)
	} else {
		x, y := block{v: l.u(lo, s.room[0][:n])}, block{v: l.u(hi, s.room[1][:n])}
		out := lo.p1.v
		if lo.p1.constant() {
			out = hi.p1.v
		}
		ff.Fold(out, x.v, y.v, r)
		b.p1.v = out
	}
	b.p0 = foldBlock(&lo.p0, &hi.p0, n, r, s)
	b.q0 = foldBlock(&lo.q0, &hi.q0, n, r, s)
	b.q1 = foldBlock(&lo.q1, &hi.q1, n, r, s)
	return b
}

func foldBlock(lo, hi *block, n int, r *fr.Element, s *scratch) (b block) {
	if lo.constant() && hi.constant() {
		b.c.Sub(&hi.c, &lo.c)
		b.c.Mul(&b.c, r)
		b.c.Add(&b.c, &lo.c)
		return b
	}
	b.v = lo.v
	if lo.constant() {
		b.v = hi.v
	}
	ff.Fold(b.v, lo.view(s.room[0][:n]), hi.view(s.room[1][:n]), r)
	return b
}

// sums returns t(0) and 4·t(1/2) of t(X) = Σ_i e_i·y_i(X) over the lines from lo to hi.
// Σ e_i = 1.
func (l *layer) sums(lo, hi *quad, e fr.Vector, s *scratch) (t0, half4 fr.Element) {
	n := len(e)
	p0, p1 := line{lo.p0, hi.p0}, line{lo.p1, hi.p1}
	q0, q1 := line{lo.q0, hi.q0}, line{lo.q1, hi.q1}
	var u line
	switch {
	case !p1.constant():
		u = line{block{v: l.u(lo, s.room[6][:n])}, block{v: l.u(hi, s.room[7][:n])}}
	case q1.constant():
		u = line{l.constU(lo), l.constU(hi)}
	case p0.constant():
		return l.shifted(&p0, &p1, q0.vectors(s.room[0][:n], s.room[1][:n]), q1.vectors(s.room[2][:n], s.room[3][:n]), e)
	default:
		u = line{block{v: l.u(lo, s.room[6][:n])}, block{v: l.u(hi, s.room[7][:n])}}
	}
	if !p0.constant() && !q1.constant() && !q0.constant() && !u.constant() {
		return ff.RoundSums(p0.vectors(s.room[0][:n], s.room[1][:n]), q1.vectors(s.room[2][:n], s.room[3][:n]),
			q0.vectors(s.room[4][:n], s.room[5][:n]), u.vectors(nil, nil), e)
	}
	t0, half4 = product(&p0, &q1, e, s)
	x, y := product(&q0, &u, e, s)
	t0.Add(&t0, &x)
	half4.Add(&half4, &y)
	return t0, half4
}

// shifted is sums for constant numerators: y = λ·(q0 + p0/λ)·(q1 + p1/λ) − p0·p1/λ.
func (l *layer) shifted(p0, p1 *line, q0, q1 ff.Lines, e fr.Vector) (t0, half4 fr.Element) {
	a, b := p0.shift(), p1.shift()
	x := constProduct(a, b)
	for _, c := range []*fr.Element{&a.Lo, &a.Hi, &b.Lo, &b.Hi, &x[0], &x[1]} {
		c.Mul(c, &l.inverse)
	}
	t0, half4 = ff.ShiftedSums(q0, q1, a, b, e)
	t0.Mul(&t0, &l.lambda)
	t0.Sub(&t0, &x[0])
	half4.Mul(&half4, &l.lambda)
	half4.Sub(&half4, &x[1])
	return t0, half4
}

// line is a block of polynomials of degree 1 by their values at 0 and 1.
type line struct{ lo, hi block }

func (l *line) constant() bool { return l.lo.constant() && l.hi.constant() }

func (l *line) vectors(x, y fr.Vector) ff.Lines { return ff.Lines{Lo: l.lo.view(x), Hi: l.hi.view(y)} }

func (l *line) shift() ff.Shift { return ff.Shift{Lo: l.lo.c, Hi: l.hi.c} }

// product returns t(0) and 4·t(1/2) of t(X) = Σ_i e_i·a_i(X)·b_i(X), Σ e_i = 1.
func product(a, b *line, e fr.Vector, s *scratch) (t0, half4 fr.Element) {
	if a.constant() {
		a, b = b, a
	}
	n := len(e)
	switch {
	case a.constant():
		x := constProduct(a.shift(), b.shift())
		return x[0], x[1]
	case b.constant():
		t0, half2 := ff.LinearSums(a.vectors(s.room[0][:n], s.room[1][:n]), e)
		return *t0.Mul(&t0, &b.lo.c), *half4.Mul(&half2, sum(&b.lo.c, &b.hi.c))
	default:
		return ff.ShiftedSums(a.vectors(s.room[0][:n], s.room[1][:n]), b.vectors(s.room[2][:n], s.room[3][:n]), ff.Shift{}, ff.Shift{}, e)
	}
}

// constProduct returns t(0) and 4·t(1/2) of a(X)·b(X).
func constProduct(a, b ff.Shift) (t [2]fr.Element) {
	t[0].Mul(&a.Lo, &b.Lo)
	t[1].Mul(sum(&a.Lo, &a.Hi), sum(&b.Lo, &b.Hi))
	return t
}

func sum(x, y *fr.Element) *fr.Element { return new(fr.Element).Add(x, y) }

// splitEq is the equality table of the variables below the current one, as an outer
// product of two tables (Gruen; Dao and Thaler), so that no table of the layer's size
// exists.
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
