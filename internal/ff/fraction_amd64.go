//go:build amd64 && !purego

package ff

import (
	"math/bits"
	"sync"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"golang.org/x/sys/cpu"
)

// useIFMA selects the assembly kernels. Tests switch it off to compare.
var useIFMA = cpu.X86.HasAVX512F && cpu.X86.HasAVX512DQ && cpu.X86.HasAVX512IFMA && cpu.X86.HasAVX512VBMI2

//go:noescape
func addFractionsIFMA(p, q, p0, q0, p1, q1 *fr.Element, blocks uint64)

//go:noescape
func addUnitsIFMA(p, q, q0, q1 *fr.Element, blocks uint64)

//go:noescape
func foldIFMA(out, lo, hi *fr.Element, c *[10]uint64, blocks uint64)

//go:noescape
func addScaledIFMA(y, x *fr.Element, c *[5]uint64, blocks uint64)

//go:noescape
func roundSumsIFMA(s *roundState, v *[9]*fr.Element, blocks uint64)

//go:noescape
func linearSumsIFMA(s *roundState, v *[3]*fr.Element, blocks uint64)

//go:noescape
func shiftedSumsIFMA(s *roundState, v *[5]*fr.Element, shift *[20]uint64, blocks uint64)

//go:noescape
func productSumsIFMA(s *roundState, v *[4]*fr.Element, blocks uint64)

// roundState is the memory of a kernel of sums: up to three sums of ten columns in
// radix 2^52 for eight lanes, and room for five operands.
type roundState struct {
	sums [3][10][lanes]uint64
	_    [5][5][lanes]uint64 // operands that the kernel keeps
}

var roundStates = sync.Pool{New: func() any { return new(roundState) }}

// vectorAddFractions is AddFractions for the whole blocks and returns how many
// entries it has done.
func vectorAddFractions(p, q, p0, q0, p1, q1 fr.Vector) int {
	blocks := len(p) / lanes
	if !useIFMA || blocks == 0 {
		return 0
	}
	addFractionsIFMA(&p[0], &q[0], &p0[0], &q0[0], &p1[0], &q1[0], uint64(blocks))
	return blocks * lanes
}

// vectorAddUnits is AddUnits for the whole blocks.
func vectorAddUnits(p, q, q0, q1 fr.Vector) int {
	blocks := len(p) / lanes
	if !useIFMA || blocks == 0 {
		return 0
	}
	addUnitsIFMA(&p[0], &q[0], &q0[0], &q1[0], uint64(blocks))
	return blocks * lanes
}

// vectorFold is Fold for the whole blocks.
func vectorFold(out, lo, hi fr.Vector, r *fr.Element) int {
	blocks := len(out) / lanes
	if !useIFMA || blocks == 0 {
		return 0
	}
	var c [10]uint64
	one := fr.One()
	var s fr.Element
	s.Sub(&one, r)
	radix52((*[5]uint64)(c[:5]), times16(s))
	radix52((*[5]uint64)(c[5:]), times16(*r))
	foldIFMA(&out[0], &lo[0], &hi[0], &c, uint64(blocks))
	return blocks * lanes
}

// vectorAddScaled is AddScaled for the whole blocks.
func vectorAddScaled(y, x fr.Vector, c *fr.Element) int {
	blocks := len(y) / lanes
	if !useIFMA || blocks == 0 {
		return 0
	}
	var limbs [5]uint64
	radix52(&limbs, times16(*c))
	addScaledIFMA(&y[0], &x[0], &limbs, uint64(blocks))
	return blocks * lanes
}

// maxSumBlocks bounds the blocks of one roundSumsIFMA: each adds less than 10·2^52 to
// a column of 64 bits.
const maxSumBlocks = 256

// vectorRoundSums is RoundSums for the whole blocks.
func vectorRoundSums(a, b, c, d Lines, e fr.Vector) (t0, half4 fr.Element, done int) {
	return blockSums(len(e), func(s *roundState, i int, blocks uint64) {
		v := [9]*fr.Element{&a.Lo[i], &a.Hi[i], &b.Lo[i], &b.Hi[i], &c.Lo[i], &c.Hi[i], &d.Lo[i], &d.Hi[i], &e[i]}
		roundSumsIFMA(s, &v, blocks)
	})
}

// vectorShiftedSums is ShiftedSums for the whole blocks.
func vectorShiftedSums(a, b Lines, sa, sb Shift, e fr.Vector) (t0, half4 fr.Element, done int) {
	var shift [20]uint64
	for i, s := range []fr.Element{sa.Lo, sa.sum(), sb.Lo, sb.sum()} {
		radix52((*[5]uint64)(shift[5*i:]), s)
	}
	return blockSums(len(e), func(s *roundState, i int, blocks uint64) {
		v := [5]*fr.Element{&a.Lo[i], &a.Hi[i], &b.Lo[i], &b.Hi[i], &e[i]}
		shiftedSumsIFMA(s, &v, &shift, blocks)
	})
}

// vectorLinearSums is LinearSums for the whole blocks.
func vectorLinearSums(a Lines, e fr.Vector) (t0, half2 fr.Element, done int) {
	t0, half2, done = blockSums(len(e), func(s *roundState, i int, blocks uint64) {
		v := [3]*fr.Element{&a.Lo[i], &a.Hi[i], &e[i]}
		linearSumsIFMA(s, &v, blocks)
	})
	// No product was divided by 2^260: undo the 16 of columnSum.
	t0.Mul(&t0, &sixteenth)
	half2.Mul(&half2, &sixteenth)
	return t0, half2, done
}

// vectorProductSums is productSums for the whole blocks.
func vectorProductSums(a, b Lines) (t [3]fr.Element, done int) {
	blocks := len(a.Lo) / lanes
	if !useIFMA || blocks == 0 {
		return t, 0
	}
	s := roundStates.Get().(*roundState)
	for at := 0; at < blocks; at += maxSumBlocks {
		s.sums = [3][10][lanes]uint64{}
		i := at * lanes
		productSumsIFMA(s, &[4]*fr.Element{&a.Lo[i], &a.Hi[i], &b.Lo[i], &b.Hi[i]}, uint64(min(maxSumBlocks, blocks-at)))
		for k := range t {
			c := columnSum(&s.sums[k])
			t[k].Add(&t[k], &c)
		}
	}
	roundStates.Put(s)
	for k := range t {
		t[k].Mul(&t[k], &sixteenth) // no product was divided by 2^260
	}
	return t, blocks * lanes
}

// sixteenth is 1/16.
var sixteenth = func() (e fr.Element) {
	e.SetUint64(16)
	e.Inverse(&e)
	return
}()

// blockSums adds up both sums of a kernel over the whole blocks of n entries.
func blockSums(n int, kernel func(s *roundState, i int, blocks uint64)) (x, y fr.Element, done int) {
	blocks := n / lanes
	if !useIFMA || blocks == 0 {
		return x, y, 0
	}
	s := roundStates.Get().(*roundState)
	for at := 0; at < blocks; at += maxSumBlocks {
		s.sums = [3][10][lanes]uint64{}
		kernel(s, at*lanes, uint64(min(maxSumBlocks, blocks-at)))
		c0, c1 := columnSum(&s.sums[0]), columnSum(&s.sums[1])
		x.Add(&x, &c0)
		y.Add(&y, &c1)
	}
	roundStates.Put(s)
	return x, y, blocks * lanes
}

// times16 makes up for the kernels' division by 2^260 instead of 2^256.
func times16(e fr.Element) fr.Element {
	for range 4 {
		e.Double(&e)
	}
	return e
}

// columnSum returns the element whose raw limbs are 16·2^-256 times the sum over all
// lanes of Σ_k col[k]·2^(52k): the products of two elements that lost 2^260 once.
func columnSum(col *[10][lanes]uint64) fr.Element {
	var w wide
	for k := range col {
		var lo, hi, c uint64
		for _, x := range col[k] {
			lo, c = bits.Add64(lo, x, 0)
			hi += c
		}
		w.add(lo, 52*k)
		w.add(hi, 52*k+64)
	}
	e := w.reduce()
	return *e.Mul(&e, &fr.Element{16})
}
