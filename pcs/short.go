package pcs

import (
	"slices"
	"sync"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
)

// MaxShort is the most values a short row holds.
const MaxShort = MinPowers

// A ShortKey has tables of signed digits: wide ones for the first powers and H, which
// nearly all rows use, narrow ones for the others.
const (
	wideBases    = 4
	wideWindow   = 8
	narrowWindow = 4
	wideBase     = 256 / wideWindow << (wideWindow - 1)     // points of a base
	narrowBase   = 256 / narrowWindow << (narrowWindow - 1) // points of a base
	hidingAt     = wideBases * wideBase
	narrowAt     = hidingAt + wideBase
)

// fewPoints is how many points of a sum are added one by one: for fewer, sharing an
// inversion costs more than it saves.
const fewPoints = 16

// ShortKey commits to a few full-size values at a time, Σ v_j·[τ^j]₁ + blind·H, from tables
// of multiples. The verifier's messages are such rows, one after the other, so latency
// counts: a commitment to two values takes 64 additions and no doubling.
type ShortKey struct {
	table   []bn254.G1Affine
	summers sync.Pool // of *summer
}

// Short returns the key's tables for short rows, which the first call computes. The key
// must have MaxShort powers.
func (k *CommitKey) Short() *ShortKey {
	k.short.once.Do(func() { k.short.key = newShortKey(k) })
	return k.short.key
}

// shortOnce is a ShortKey made on first use.
type shortOnce struct {
	once sync.Once
	key  *ShortKey
}

func newShortKey(k *CommitKey) *ShortKey {
	s := &ShortKey{table: make([]bn254.G1Affine, narrowAt+(MaxShort-wideBases)*narrowBase)}
	s.summers.New = func() any { return new(summer) }
	h := BlindingBase()
	inParallel(MaxShort+1, func(from, to int) {
		for i := from; i < to; i++ {
			base := &h
			if i < MaxShort {
				base = &k.powers.table[i]
			}
			at, window := placeOf(i)
			copy(s.table[at:], windowTable(base, window))
		}
	})
	return s
}

// placeOf returns where the table of base i begins and its window; base MaxShort is H.
func placeOf(i int) (at, window int) {
	switch {
	case i < wideBases:
		return i * wideBase, wideWindow
	case i == MaxShort:
		return hidingAt, wideWindow
	default:
		return narrowAt + (i-wideBases)*narrowBase, narrowWindow
	}
}

// windowTable lists d·2^(w·window)·base for 1 ≤ d ≤ 2^(window−1), by w.
func windowTable(base *bn254.G1Affine, window int) []bn254.G1Affine {
	half := 1 << (window - 1)
	out := make([]bn254.G1Jac, 0, 256/window*half)
	var first bn254.G1Jac
	first.FromAffine(base)
	for range 256 / window {
		cur := first
		for range half {
			out = append(out, cur)
			cur.AddAssign(&first)
		}
		for range window {
			first.DoubleAssign()
		}
	}
	return bn254.BatchJacobianToAffineG1(out)
}

// digits appends the table points whose sum is v times base i, as indices with sign.
func (s *ShortKey) digits(out []uint32, i int, v *fr.Element) []uint32 {
	b := v.Bytes()
	place, window := placeOf(i)
	half := 1 << (window - 1)
	carry := 0
	for w := range 256 / window {
		bit := w * window
		d := int(b[31-bit/8])>>(bit%8)&(1<<window-1) + carry
		carry = 0
		if d > half {
			d -= 1 << window
			carry = 1
		}
		at := uint32(place + w*half)
		switch {
		case d > 0:
			out = append(out, at+uint32(d-1))
		case d < 0:
			out = append(out, (at+uint32(-d-1))|negative)
		}
	}
	return out
}

func (s *ShortKey) row(out []uint32, v []fr.Element) []uint32 {
	for i := range v {
		out = s.digits(out, i, &v[i])
	}
	return out
}

// Commit returns Σ v_j·[τ^j]₁ + hiding for at most MaxShort values, where hiding is a
// multiple of H from [ShortKey.Hiding].
func (s *ShortKey) Commit(v []fr.Element, hiding *bn254.G1Affine) bn254.G1Affine {
	sum := s.sum([][]uint32{s.row(make([]uint32, 0, len(v)*256/wideWindow), v)})[0]
	sum.AddMixed(hiding)
	var out bn254.G1Affine
	out.FromJacobian(&sum)
	return out
}

// Hiding returns blind·H for each blinder.
func (s *ShortKey) Hiding(blinds []fr.Element) []bn254.G1Affine {
	return s.CommitAll(make([][]fr.Element, len(blinds)), blinds)
}

// CommitAll returns Σ_j rows[i]_j·[τ^j]₁ + blinds[i]·H for each row of at most MaxShort
// values.
func (s *ShortKey) CommitAll(rows [][]fr.Element, blinds []fr.Element) []bn254.G1Affine {
	out := make([]bn254.G1Jac, len(rows))
	inParallel(len(rows), func(from, to int) {
		points := make([][]uint32, to-from)
		for i := from; i < to; i++ {
			room := make([]uint32, 0, (min(len(rows[i]), wideBases)+1)*256/wideWindow+max(0, len(rows[i])-wideBases)*256/narrowWindow)
			points[i-from] = s.digits(s.row(room, rows[i]), MaxShort, &blinds[i])
		}
		copy(out[from:to], s.sum(points))
	})
	return bn254.BatchJacobianToAffineG1(out)
}

// summer is the memory of one sum at a time: fresh pages would cost more than the additions.
type summer struct {
	adder  pairAdder
	a, b   []uint32
	levels [2][]bn254.G1Affine // points of this level and the next, in turns
}

// sum adds up points of the table for many sums at once: pairs of all sums share an
// inversion, level by level, until there are few pairs a level.
func (s *ShortKey) sum(points [][]uint32) []bn254.G1Jac {
	m := s.summers.Get().(*summer)
	defer s.summers.Put(m)
	base := s.table
	for level := 0; ; level++ {
		m.a, m.b = m.a[:0], m.b[:0]
		for _, p := range points {
			for i := 0; i+1 < len(p); i += 2 {
				m.a, m.b = append(m.a, p[i]), append(m.b, p[i+1])
			}
		}
		if len(m.a) < fewPoints/2 {
			break
		}
		next := &m.levels[level%2]
		room := (len(m.a) + 7) / 8 * 8
		*next = slices.Grow((*next)[:0], room+len(points))[:room]
		m.adder.add(*next, base, m.a, m.b)
		*next = gather(*next, base, points)
		base = *next
	}
	out := make([]bn254.G1Jac, len(points))
	for k, p := range points {
		out[k].X.SetOne()
		out[k].Y.SetOne()
		for _, i := range p {
			q := operand(base, i)
			out[k].AddMixed(&q)
		}
	}
	return out
}

// gather renames the points of each sum after a level: the sums of its pairs, in next, and
// its odd point out, which moves from base to the end of next.
func gather(next, base []bn254.G1Affine, points [][]uint32) []bn254.G1Affine {
	at := uint32(0)
	for k, p := range points {
		q := p[:0]
		for i := range p {
			switch {
			case i%2 == 1:
				if !next[at].IsInfinity() {
					q = append(q, at)
				}
				at++
			case i == len(p)-1:
				next = append(next, operand(base, p[i]))
				q = append(q, uint32(len(next)-1))
			}
		}
		points[k] = q
	}
	return next
}
