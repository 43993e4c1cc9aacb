package ops_test

import (
	"math/big"
	"slices"
	"sort"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
)

// span is an interval of integers, both ends included; empty if hi < lo.
type span struct{ lo, hi int }

func (s *span) ways() int { return max(0, s.hi-s.lo+1) }

func (s *span) candidates() []fr.Element {
	var out []fr.Element
	for v := s.lo; v <= s.hi; v++ {
		out = append(out, *new(fr.Element).SetInt64(int64(v)))
	}
	return out
}

// span solves a range of a + b·x + c·x² where another condition is 0 ≤ x < 2^n, n ≤ 40, and
// b and c are integers of 64 bits and the polynomial is monotone there: then nothing wraps
// around the field, and the integers x for which it holds are an interval. It returns nil
// where it does not know.
func (p *problem) span(l *lines) *span {
	if l.table != nil || l.width > 0 || l.constant() {
		return nil
	}
	n := p.rangeOf(l.x)
	if n < 0 || n > 40 {
		return nil
	}
	var k [3]*big.Int
	for i, v := range []fr.Element{l.a[0], l.b[0], l.c[0]} {
		if k[i] = v.BigInt(new(big.Int)); k[i].BitLen() > 200 {
			k[i].Sub(k[i], fr.Modulus())
		}
		if k[i].BitLen() > 64 && i > 0 {
			return nil
		}
	}
	if k[0].BitLen() > 160 {
		return &span{0, -1} // a is further from 0 than b·x + c·x² and the range ever are
	}
	at := func(x int) *big.Int {
		v, y := new(big.Int).Set(k[2]), big.NewInt(int64(x))
		v.Mul(v, y).Add(v, k[1])
		return v.Mul(v, y).Add(v, k[0])
	}
	last := 1<<n - 1
	first, end := new(big.Int).Sub(at(1), at(0)), new(big.Int).Sub(at(last), at(last-1))
	if first.Sign()*end.Sign() < 0 || first.Sign() == 0 && end.Sign() == 0 {
		return nil
	}
	top := new(big.Int).Lsh(big.NewInt(1), uint(l.tag)) // of the range, excluded; tag 0 is the number 0
	below := func(x int) bool { return at(x).Sign() < 0 }
	above := func(x int) bool { return at(x).Cmp(top) >= 0 }
	if first.Sign()+end.Sign() < 0 {
		below, above = above, below
	}
	size := last + 1
	return &span{sort.Search(size, func(x int) bool { return !below(x) }), sort.Search(size, above) - 1}
}

// rangeOf returns the bits of a range of the unknown itself, or −1.
func (p *problem) rangeOf(x int) int {
	for _, i := range p.touches[x] {
		c := &p.conds[i]
		if c.table != nil || c.width > 0 || c.tag == 0 || !slices.Equal(c.vars, []int{x}) {
			continue
		}
		if l := p.lines(c, x); l.linear() && l.a[0].IsZero() && l.b[0].IsOne() {
			return int(c.tag)
		}
	}
	return -1
}
