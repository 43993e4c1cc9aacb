package prove

import (
	"math/bits"
	"sort"
	"sync"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/internal/ff"
)

// grain is the number of entries of a block, a power of two. It is small so that most
// rows of look-ups, whose lengths are seldom powers of two, are blocks of one kind.
const grain = 256

// perTask is the number of blocks that one task of a parallel pass works on.
const perTask = 8

// block is grain entries of a table, or all entries of a smaller one: the vector v, or
// where v is nil the constant c. Numerators of look-ups and pads are constants until
// folding mixes them with others. Vectors are loose as ff has it.
type block struct {
	v fr.Vector
	c fr.Element
}

// table is a vector of 2^n entries in blocks.
type table []block

func (b *block) constant() bool { return b.v == nil }

func (b *block) isConst(c *fr.Element) bool { return b.v == nil && b.c == *c }

// halves returns both halves of a table of one block.
func (b *block) halves() (lo, hi block) {
	if b.constant() {
		return *b, *b
	}
	h := len(b.v) / 2
	return block{v: b.v[:h]}, block{v: b.v[h:]}
}

// first returns the first entry, reduced.
func (b *block) first() fr.Element {
	if b.constant() {
		return b.c
	}
	ff.Canonical(b.v[:1])
	return b.v[0]
}

// view returns the entries; buf, as long as the block, is for a constant's.
func (b *block) view(buf fr.Vector) fr.Vector {
	if !b.constant() {
		return b.v
	}
	for i := range buf {
		buf[i] = b.c
	}
	return buf
}

// copyTo returns b with its entries in v.
func (b *block) copyTo(v fr.Vector) block {
	if b.constant() {
		return *b
	}
	copy(v, b.v)
	return block{v: v}
}

// scratch is room for the constants of one task.
type scratch [8][grain]fr.Element

var scratches = sync.Pool{New: func() any { return new(scratch) }}

// eachBlock calls f for i in [0, n) on all processors.
func eachBlock(n int, f func(i int, s *scratch)) {
	ff.Parallel(n, perTask, func(lo, hi int) {
		s := scratches.Get().(*scratch)
		for i := lo; i < hi; i++ {
			f(i, s)
		}
		scratches.Put(s)
	})
}

// fractionTree holds level k = 1..n as p[k], q[k], 2^k entries each.
type fractionTree struct {
	p, q []table
}

// newFractionTree adds up the leaves, whose denominators become level n.
func newFractionTree(p leafNumerators, q fr.Vector) *fractionTree {
	n := bits.Len(uint(len(q))) - 1
	t := &fractionTree{p: make([]table, n+1), q: make([]table, n+1)}
	t.p[n], t.q[n] = leafTables(p, q)
	for k := n - 1; k >= 1; k-- {
		t.addLevel(k)
	}
	return t
}

// leafTables makes blocks of the leaves. Pads have the denominator 1, whatever q holds
// there; blocks of pads are constants.
func leafTables(p leafNumerators, q fr.Vector) (num, den table) {
	size := min(len(q), grain)
	num, den = make(table, len(q)/size), make(table, len(q)/size)
	eachBlock(len(num), func(i int, _ *scratch) {
		lo, hi := i*size, (i+1)*size
		from := sort.Search(len(p), func(j int) bool { return p[j].start+p[j].count > lo })
		to := from
		for to < len(p) && p[to].start < hi {
			to++
		}
		num[i], den[i].v = p[from:to].block(lo, hi), q[lo:hi]
		if from == to {
			den[i].v = nil
			den[i].c.SetOne()
			return
		}
		p[from:to].pad(q[lo:hi], lo)
	})
	return num, den
}

// pad sets the entries of q, leaves from lo on, that are in no segment of p to 1.
func (p leafNumerators) pad(q fr.Vector, lo int) {
	one := fr.One()
	at := 0
	fill := func(end int) {
		for ; at < end; at++ {
			q[at] = one
		}
	}
	for _, s := range p {
		fill(min(s.start-lo, len(q)))
		at = max(at, s.start+s.count-lo)
	}
	fill(len(q))
}

// block returns the numerators of leaves [lo, hi) of the segments p, which all reach
// into this range.
func (p leafNumerators) block(lo, hi int) (b block) {
	nonzero := false
	for _, s := range p {
		a, e := max(s.start, lo), min(s.start+s.count, hi)
		if s.multiplicities == nil {
			if a == lo && e == hi {
				b.c.SetOne()
				return b
			}
			nonzero = true
			continue
		}
		for _, m := range s.multiplicities[a-s.start : e-s.start] {
			nonzero = nonzero || m != 0
		}
	}
	if !nonzero {
		return b
	}
	b.v = make(fr.Vector, hi-lo)
	one := fr.One()
	for _, s := range p {
		for i := max(s.start, lo); i < min(s.start+s.count, hi); i++ {
			if s.multiplicities == nil {
				b.v[i-lo] = one
			} else if m := s.multiplicities[i-s.start]; m != 0 {
				b.v[i-lo].SetInt64(-int64(m))
			}
		}
	}
	return b
}

// addLevel makes level k of level k+1.
func (t *fractionTree) addLevel(k int) {
	a, b := t.p[k+1], t.q[k+1]
	n := 1 << k
	size := min(n, grain)
	t.p[k], t.q[k] = make(table, n/size), make(table, n/size)
	at, used := make([]int, n/size), 0 // pads take no memory
	for i := range at {
		at[i] = used
		if len(a) == 1 || !isPad(&a[i], &b[i]) || !isPad(&a[i+n/size], &b[i+n/size]) {
			used += size
		}
	}
	p, q := make(fr.Vector, used), make(fr.Vector, used)
	eachBlock(n/size, func(i int, s *scratch) {
		var x [2]fraction
		if len(a) == 1 {
			x[0].p, x[1].p = a[0].halves()
			x[0].q, x[1].q = b[0].halves()
		} else {
			x = [2]fraction{{a[i], b[i]}, {a[i+n/size], b[i+n/size]}}
		}
		if len(a) > 1 && isPad(&x[0].p, &x[0].q) && isPad(&x[1].p, &x[1].q) {
			t.p[k][i], t.q[k][i] = x[0].p, x[0].q
			return
		}
		lo, hi := at[i], at[i]+size
		y := addFractions(&x, p[lo:hi], q[lo:hi], s)
		t.p[k][i], t.q[k][i] = y.p, y.q
	})
}

// isPad tells whether a block of fractions is 0/1 throughout and takes no vectors.
func isPad(p, q *block) bool {
	one := fr.One()
	return p.isConst(new(fr.Element)) && q.isConst(&one)
}

// fraction is a block of fractions p/q.
type fraction struct{ p, q block }

// addFractions adds x[0] and x[1] entry by entry into the vectors p and q. Pads, 0/1,
// cost nothing.
func addFractions(x *[2]fraction, p, q fr.Vector, s *scratch) fraction {
	one := fr.One()
	for i := range x {
		if isPad(&x[i].p, &x[i].q) {
			return fraction{x[1-i].p.copyTo(p), x[1-i].q.copyTo(q)}
		}
	}
	n := len(p)
	if x[0].p.isConst(&one) && x[1].p.isConst(&one) {
		ff.AddUnits(p, q, x[0].q.view(s[0][:n]), x[1].q.view(s[1][:n]))
		return fraction{block{v: p}, block{v: q}}
	}
	ff.AddFractions(p, q, x[0].p.view(s[0][:n]), x[0].q.view(s[1][:n]), x[1].p.view(s[2][:n]), x[1].q.view(s[3][:n]))
	return fraction{block{v: p}, block{v: q}}
}
