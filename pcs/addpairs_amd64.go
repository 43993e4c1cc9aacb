//go:build !purego

package pcs

import (
	"math/bits"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fp"
	"golang.org/x/sys/cpu"
)

// hasLanes tells whether the processor has what products52 and sums52 use.
var hasLanes = cpu.X86.HasAVX512F && cpu.X86.HasAVX512DQ && cpu.X86.HasAVX512VL && cpu.X86.HasAVX512IFMA

//go:noescape
func products52(base *bn254.G1Affine, a, b *uint32, scratch *[80]uint64, blocks int, work *[120]uint64)

//go:noescape
func sums52(dst, base *bn254.G1Affine, a, b *uint32, scratch *[80]uint64, blocks int, work *[120]uint64)

// laneAdder adds eight pairs at a time with AVX-512 IFMA, or as scalarAdder without.
type laneAdder struct {
	scalar  *scalarAdder
	a, b    [addBatch]uint32
	scratch [addBatch / 8][80]uint64 // prefix product and dx of a block, limb by limb
	work    [120]uint64              // lanes' accumulator, then room of sums52
}

// one52 is 2^260 mod p in limbs of 52 bits.
var one52 = [5]uint64{0x20880f6fce4b4, 0x49baa989a8455, 0x18f014a498908, 0x724f85a9201d8, 0x01f16424e1bb7}

const mask52 = 1<<52 - 1

// add is pairAdder.add for one batch. It returns false, and dst is undefined, when some
// pair has equal x-coordinates.
func (s *laneAdder) add(dst, base []bn254.G1Affine, a, b []uint32) bool {
	if !hasLanes {
		if s.scalar == nil {
			s.scalar = new(scalarAdder)
		}
		return s.scalar.add(dst, base, a, b)
	}
	n := len(a)
	blocks := (n + 7) / 8
	if n%8 != 0 { // the last pair again in the lanes left over
		copy(s.a[:], a)
		copy(s.b[:], b)
		for i := n; i < 8*blocks; i++ {
			s.a[i], s.b[i] = a[n-1], b[n-1]
		}
		a, b = s.a[:8*blocks], s.b[:8*blocks]
	}
	_ = dst[:8*blocks]
	for i := range s.work[:40] {
		s.work[i] = one52[i/8]
	}
	products52(&base[0], &a[0], &b[0], &s.scratch[0], blocks, &s.work)
	if !s.invert() {
		return false
	}
	sums52(&dst[0], &base[0], &a[0], &b[0], &s.scratch[0], blocks, &s.work)
	return true
}

// invert replaces the eight products by their inverses; it returns false when one is zero.
func (s *laneAdder) invert() bool {
	var v, prefix [8]fp.Element
	var acc fp.Element
	acc.SetOne()
	for lane := range v {
		v[lane] = s.lane(lane)
		prefix[lane] = acc
		acc.Mul(&acc, &v[lane])
	}
	if acc.IsZero() {
		return false
	}
	acc.Inverse(&acc)
	factor := fp.NewElement(256) // 1/16x to 16/x
	for lane := len(v) - 1; lane >= 0; lane-- {
		var inv fp.Element
		inv.Mul(&acc, &prefix[lane])
		acc.Mul(&acc, &v[lane])
		inv.Mul(&inv, &factor)
		s.setLane(lane, &inv)
	}
	return true
}

// lane reads an accumulator x·2^260 < 2p as the element 16x, which has the same limbs.
func (s *laneAdder) lane(lane int) fp.Element {
	var l [5]uint64
	for i := range l {
		l[i] = s.work[8*i+lane]
	}
	e := fp.Element{l[0] | l[1]<<52, l[1]>>12 | l[2]<<40, l[2]>>24 | l[3]<<28, l[3]>>36 | l[4]<<16}
	return reduceOnce(e)
}

// reduceOnce subtracts p, as its limbs of 64 bits, from e < 2p where it fits.
func reduceOnce(e fp.Element) fp.Element {
	d, borrow := e, uint64(0)
	for i, m := range modulus {
		d[i], borrow = bits.Sub64(e[i], m, borrow)
	}
	if borrow != 0 {
		return e
	}
	return d
}

// setLane writes the element 16x as x·2^260.
func (s *laneAdder) setLane(lane int, x *fp.Element) {
	e := *x
	l := [5]uint64{e[0], e[0]>>52 | e[1]<<12, e[1]>>40 | e[2]<<24, e[2]>>28 | e[3]<<36, e[3] >> 16}
	for i := range l {
		s.work[8*i+lane] = l[i] & mask52
	}
}
