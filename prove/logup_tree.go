package prove

import (
	"math/bits"
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

// scratch is the room of one task: for the constants of its blocks, and for the blocks of
// levels that are not kept, the leaves first.
type scratch struct {
	room   [8][grain]fr.Element
	levels [recomputed][4][grain]fr.Element
}

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

// recomputed is the number of levels next to the leaves that are not kept but made again
// for their layer: they are the largest, and cheap, because look-ups have numerators 1 and
// denominators that are entries of tables.
const recomputed = 2

// fractionTree holds levels of 2^k entries as p[k], q[k]: those that are kept, from level 1
// on.
type fractionTree struct {
	n      int
	leaves leaves
	p, q   []table
	pool   blockPool
}

// newFractionTree adds up 2^n leaves.
func newFractionTree(p leaves, n int) *fractionTree {
	t := &fractionTree{n: n, leaves: p, p: make([]table, n+1), q: make([]table, n+1)}
	k := n
	if n-recomputed >= bits.Len(grain) { // children of blocks are blocks
		k = n - recomputed
	}
	for ; k >= 1; k-- {
		t.make(k)
	}
	return t
}

// make makes level k, of level k+1 if that is kept.
func (t *fractionTree) make(k int) {
	n := max(1, 1<<k/grain)
	p, q := make(table, n), make(table, n)
	eachBlock(n, func(i int, s *scratch) {
		x := t.block(k, i, s)
		p[i], q[i] = x.p, x.q
	})
	t.p[k], t.q[k] = p, q
}

// block makes block i of level k in vectors of the pool.
func (t *fractionTree) block(k, i int, s *scratch) fraction {
	size := min(1<<k, grain)
	num, den := t.pool.get(size), t.pool.get(size)
	x := t.fraction(k, i, num, den, s)
	if x.p.constant() {
		t.pool.put(num)
	}
	if x.q.constant() {
		t.pool.put(den)
	}
	return x
}

// fraction makes block i of level k in the vectors num and den.
func (t *fractionTree) fraction(k, i int, num, den fr.Vector, s *scratch) fraction {
	if k == t.n {
		return t.leaves.block(i*len(den), num, den)
	}
	var x [2]fraction
	a, b := t.p[k+1], t.q[k+1]
	switch blocks := 1 << k / len(den); {
	case a == nil:
		room := &s.levels[t.n-k-1]
		for c := range x {
			x[c] = t.fraction(k+1, i+c*blocks, room[2*c][:], room[2*c+1][:], s)
		}
	case len(a) == 1:
		x[0].p, x[1].p = a[0].halves()
		x[0].q, x[1].q = b[0].halves()
	default:
		x = [2]fraction{{a[i], b[i]}, {a[i+blocks], b[i+blocks]}}
	}
	return addFractions(&x, num, den, s)
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
		ff.AddUnits(p, q, x[0].q.view(s.room[0][:n]), x[1].q.view(s.room[1][:n]))
		return fraction{block{v: p}, block{v: q}}
	}
	ff.AddFractions(p, q, x[0].p.view(s.room[0][:n]), x[0].q.view(s.room[1][:n]), x[1].p.view(s.room[2][:n]), x[1].q.view(s.room[3][:n]))
	return fraction{block{v: p}, block{v: q}}
}
