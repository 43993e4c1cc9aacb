package pcs

import (
	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fp"
)

// negative marks a point index whose point enters with its sign changed.
const negative = 1 << 31

// addBatch is the number of pairs that share one inversion: their scratch, 80 bytes a
// pair, fits the second-level cache.
const addBatch = 2048

// modulus is p in limbs of 64 bits.
var modulus = [4]uint64{0x3c208c16d87cfd47, 0x97816a916871ca8d, 0xb85045b68181585d, 0x30644e72e131a029}

// pairAdder adds many pairs of points of one table in affine coordinates, 5 products, one
// square and a share of an inversion each (Montgomery's trick). It is exact: equal and
// opposite points are found by the product of the differences being zero.
type pairAdder struct {
	lanes   laneAdder
	a, b    []uint32 // of a batch with exceptional pairs, the others, and their sums
	results []bn254.G1Affine
	zeroSum bool // some sum so far was infinity, stored as (0, 0)
}

// add stores ±base[a[i]] ± base[b[i]] in dst[i]; signs are the bits [negative] of a and b.
// No operand is infinity. dst has room for len(a) points rounded up to a multiple of 8
// and does not overlap the operands; it may lie in the same array.
func (s *pairAdder) add(dst, base []bn254.G1Affine, a, b []uint32) {
	for len(a) > 0 {
		n := min(addBatch, len(a))
		if !s.lanes.add(dst, base, a[:n], b[:n]) {
			s.addExceptional(dst[:n], base, a[:n], b[:n])
		}
		dst, a, b = dst[n:], a[n:], b[n:]
	}
}

// addExceptional handles a batch in which some pair is equal or opposite: equal pairs are
// doubled, with one inversion for all, opposite ones vanish, the others are added as before.
func (s *pairAdder) addExceptional(dst, base []bn254.G1Affine, a, b []uint32) {
	s.a, s.b = s.a[:0], s.b[:0]
	var others, equal []int
	var twice []fp.Element
	for i := range a {
		p, q := operand(base, a[i]), operand(base, b[i])
		switch {
		case !p.X.Equal(&q.X):
			s.a, s.b = append(s.a, a[i]), append(s.b, b[i])
			others = append(others, i)
		case p.Y.Equal(&q.Y): // y ≠ 0: the order of the curve is odd
			dst[i] = p
			equal = append(equal, i)
			twice = append(twice, *p.Y.Double(&p.Y))
		default:
			dst[i].SetInfinity()
			s.zeroSum = true
		}
	}
	for k, inv := range fp.BatchInvert(twice) {
		dst[equal[k]] = double(&dst[equal[k]], &inv)
	}
	if len(others) == 0 {
		return
	}
	if s.results == nil {
		s.results = make([]bn254.G1Affine, addBatch)
	}
	s.lanes.add(s.results, base, s.a, s.b)
	for k, i := range others {
		dst[i] = s.results[k]
	}
}

// double returns 2p for inv = 1/2y: λ = 3x²/2y, x' = λ² − 2x, y' = λ·(x − x') − y.
func double(p *bn254.G1Affine, inv *fp.Element) bn254.G1Affine {
	var slope, x, y fp.Element
	slope.Square(&p.X)
	x.Double(&slope)
	slope.Add(&slope, &x)
	slope.Mul(&slope, inv)
	x.Square(&slope)
	x.Sub(&x, &p.X)
	x.Sub(&x, &p.X)
	y.Sub(&p.X, &x)
	y.Mul(&y, &slope)
	y.Sub(&y, &p.Y)
	return bn254.G1Affine{X: x, Y: y}
}

func operand(base []bn254.G1Affine, index uint32) bn254.G1Affine {
	p := base[index&^negative]
	if index&negative != 0 {
		p.Y.Neg(&p.Y)
	}
	return p
}

// scalarAdder adds pairs one field product at a time.
type scalarAdder struct {
	dx, prefix [addBatch]fp.Element
}

// add is pairAdder.add for one batch. It returns false, and dst is undefined, when some
// pair has equal x-coordinates.
func (s *scalarAdder) add(dst, base []bn254.G1Affine, a, b []uint32) bool {
	var acc fp.Element
	acc.SetOne()
	for i := range a {
		s.prefix[i] = acc
		s.dx[i].Sub(&base[b[i]&^negative].X, &base[a[i]&^negative].X)
		acc.Mul(&acc, &s.dx[i])
	}
	if acc.IsZero() {
		return false
	}
	acc.Inverse(&acc)
	for i := len(a) - 1; i >= 0; i-- {
		p, q := operand(base, a[i]), operand(base, b[i])
		var inv, slope, x, y fp.Element
		inv.Mul(&acc, &s.prefix[i])
		acc.Mul(&acc, &s.dx[i])
		slope.Sub(&q.Y, &p.Y)
		slope.Mul(&slope, &inv)
		x.Square(&slope)
		x.Sub(&x, &p.X)
		x.Sub(&x, &q.X)
		y.Sub(&p.X, &x)
		y.Mul(&y, &slope)
		y.Sub(&y, &p.Y)
		dst[i] = bn254.G1Affine{X: x, Y: y}
	}
	return true
}
