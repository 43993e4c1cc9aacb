package pcs

import (
	"sync"

	"github.com/consensys/gnark-crypto/ecc"
	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
)

// shortBases is how many powers a ShortKey has tables for: as many values as the messages
// of one round hold.
const shortBases = 4

// Windows of a ShortKey: signed digits of 8 bits, 32 of them for a scalar below 2^254.
const (
	shortWindow  = 8
	shortWindows = 256 / shortWindow
	shortTable   = 1 << (shortWindow - 1)
	shortBase    = shortWindows * shortTable // points a base
)

// ShortKey commits to a few full-size values at a time, Σ v_j·[τ^j]₁ + blind·H, from tables
// of multiples. The verifier's messages are such rows, one after the other, so latency
// counts: a commitment to two values takes some 100 additions and no doubling.
type ShortKey struct {
	k     *CommitKey
	table []bn254.G1Affine // windowTable of each power and, last, of H
}

// Short returns the key's tables for short rows, which the first call computes: 32·128
// points for each of five bases.
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
	s := &ShortKey{k: k, table: make([]bn254.G1Affine, (shortBases+1)*shortBase)}
	var wg sync.WaitGroup
	for i := range shortBases + 1 {
		base := BlindingBase()
		if i < shortBases {
			base = k.powers.table[i]
		}
		wg.Go(func() { copy(s.table[i*shortBase:], windowTable(&base)) })
	}
	wg.Wait()
	return s
}

// windowTable lists d·256^w·base for w < 32 and 1 ≤ d ≤ 128, by windows.
func windowTable(base *bn254.G1Affine) []bn254.G1Affine {
	out := make([]bn254.G1Jac, 0, shortWindows*shortTable)
	var window bn254.G1Jac
	window.FromAffine(base)
	for range shortWindows {
		cur := window
		for range shortTable {
			out = append(out, cur)
			cur.AddAssign(&window)
		}
		for range shortWindow {
			window.DoubleAssign()
		}
	}
	return bn254.BatchJacobianToAffineG1(out)
}

// digits appends the table points whose sum is v times base i, as indices with sign.
func (s *ShortKey) digits(out []uint32, i int, v *fr.Element) []uint32 {
	b := v.Bytes()
	carry := 0
	for w := range shortWindows {
		d := int(b[31-w]) + carry
		carry = 0
		if d > shortTable {
			d -= 1 << shortWindow
			carry = 1
		}
		at := uint32(i*shortBase + w*shortTable)
		switch {
		case d > 0:
			out = append(out, at+uint32(d-1))
		case d < 0:
			out = append(out, (at+uint32(-d-1))|negative)
		}
	}
	return out
}

// row appends the points of the values that have tables.
func (s *ShortKey) row(out []uint32, v []fr.Element) []uint32 {
	for i := range v[:min(len(v), shortBases)] {
		out = s.digits(out, i, &v[i])
	}
	return out
}

// addRest adds the values beyond the tables.
func (s *ShortKey) addRest(acc *bn254.G1Jac, v []fr.Element) {
	if len(v) <= shortBases {
		return
	}
	var rest bn254.G1Jac
	if _, err := rest.MultiExp(s.k.powers.table[shortBases:len(v)], v[shortBases:], ecc.MultiExpConfig{}); err != nil {
		panic("pcs: " + err.Error()) // equal lengths by construction
	}
	acc.AddAssign(&rest)
}

// Commit returns Σ v_j·[τ^j]₁ + hiding for at most C values, where hiding is a multiple
// of H from [ShortKey.Hiding].
func (s *ShortKey) Commit(v []fr.Element, hiding *bn254.G1Affine) bn254.G1Affine {
	var acc bn254.G1Jac
	acc.FromAffine(hiding)
	var buf [shortBases * shortWindows]uint32
	for _, i := range s.row(buf[:0], v) {
		p := operand(s.table, i)
		acc.AddMixed(&p)
	}
	s.addRest(&acc, v)
	var out bn254.G1Affine
	out.FromJacobian(&acc)
	return out
}

// Hiding returns blind·H for each blinder.
func (s *ShortKey) Hiding(blinds []fr.Element) []bn254.G1Affine {
	return s.CommitAll(make([][]fr.Element, len(blinds)), blinds)
}

// CommitAll returns Σ_j rows[i]_j·[τ^j]₁ + blinds[i]·H for each row, by additions that
// share inversions between rows.
func (s *ShortKey) CommitAll(rows [][]fr.Element, blinds []fr.Element) []bn254.G1Affine {
	out := make([]bn254.G1Jac, len(rows))
	inParallel(len(rows), func(from, to int) {
		points := make([][]uint32, to-from)
		for i := from; i < to; i++ {
			points[i-from] = s.digits(s.row(nil, rows[i]), shortBases, &blinds[i])
		}
		sums := sumPoints(s.table, points)
		for i := from; i < to; i++ {
			out[i] = sums[i-from]
			s.addRest(&out[i], rows[i])
		}
	})
	return bn254.BatchJacobianToAffineG1(out)
}

// sumPoints adds up points of a table for many sums at once: pairs of all sums share an
// inversion, level by level, until few points are left of each.
func sumPoints(table []bn254.G1Affine, points [][]uint32) []bn254.G1Jac {
	var adder pairAdder
	base := table
	for {
		var a, b []uint32
		long := 0
		for _, p := range points {
			long = max(long, len(p))
			for i := 0; i+1 < len(p); i += 2 {
				a, b = append(a, p[i]), append(b, p[i+1])
			}
		}
		if long <= 1 {
			break
		}
		// Odd points out move to the end of the new table.
		next := make([]bn254.G1Affine, (len(a)+7)/8*8, (len(a)+7)/8*8+len(points))
		adder.add(next, base, a, b)
		at := uint32(0)
		for k, p := range points {
			q := make([]uint32, 0, (len(p)+1)/2)
			for range len(p) / 2 {
				if !next[at].IsInfinity() {
					q = append(q, at)
				}
				at++
			}
			if len(p)%2 == 1 {
				next = append(next, operand(base, p[len(p)-1]))
				q = append(q, uint32(len(next)-1))
			}
			points[k] = q
		}
		base = next
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
