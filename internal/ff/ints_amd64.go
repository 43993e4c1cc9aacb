//go:build amd64 && !purego

package ff

import (
	"math/bits"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
)

//go:noescape
func accumulate16IFMA(acc *accumulatorBlock, row *int16, c *[12]uint64, blocks uint64)

//go:noescape
func accumulate32IFMA(acc *accumulatorBlock, row *int32, c *[12]uint64, blocks uint64)

//go:noescape
func accumulate64IFMA(acc *accumulatorBlock, row *int64, c *[12]uint64, blocks uint64)

//go:noescape
func inner16IFMA(sum *[6][lanes]uint64, coef *fr.Element, v *int16, bias, blocks uint64)

//go:noescape
func inner32IFMA(sum *[6][lanes]uint64, coef *fr.Element, v *int32, bias, blocks uint64)

//go:noescape
func inner64IFMA(sum *[6][lanes]uint64, coef *fr.Element, v *int64, bias, blocks uint64)

//go:noescape
func affineIFMA(out *fr.Element, c *uint64, cols **int64, n, blocks uint64) uint64

// fits52 says whether every |v_i| is below 2^51, so that v_i + 2^51 has 52 bits.
func fits52(v []int64) bool {
	var all uint64
	for _, x := range v {
		all |= uint64(x + 1<<51)
	}
	return all>>52 == 0
}

// vectorAccumulate is AccumulateRows for whole blocks of columns, the first being
// block 0 of acc; it returns how many columns it has done.
func vectorAccumulate[T Int](acc []accumulatorBlock, coef *fr.Element, row []T) int {
	blocks := uint64(len(row) / lanes)
	if !useIFMA || blocks == 0 {
		return 0
	}
	var c [12]uint64
	radix52((*[5]uint64)(c[:5]), *coef)
	switch row := any(row).(type) {
	case []int16:
		c[11] = 1 << 15
		setFix(&c, coef)
		accumulate16IFMA(&acc[0], &row[0], &c, blocks)
	case []int32:
		c[11] = 1 << 31
		setFix(&c, coef)
		accumulate32IFMA(&acc[0], &row[0], &c, blocks)
	case []int64:
		if !fits52(row) {
			return 0
		}
		c[11] = 1 << 51
		setFix(&c, coef)
		accumulate64IFMA(&acc[0], &row[0], &c, blocks)
	}
	return int(blocks) * lanes
}

// setFix sets the fix of an accumulation, −coef·bias as the integer bias·(modulus −
// coef) in six limbs of 52 bits.
func setFix(c *[12]uint64, coef *fr.Element) {
	var n fr.Element
	n.Neg(coef)
	var limbs [5]uint64
	radix52(&limbs, n)
	for i, x := range limbs {
		h, l := bits.Mul64(x, c[11])
		var carry uint64
		l, carry = bits.Add64(l, c[5+i], 0)
		h += carry
		c[5+i] = l & (1<<52 - 1)
		c[6+i] = h<<12 | l>>52
	}
}

// vectorInner is InnerInt for the whole blocks; it returns how many entries it has
// done.
func vectorInner[T Int](coef fr.Vector, v []T) (sum fr.Element, done int) {
	// Each block adds four times less than 2^52 to a sum of 64 bits.
	const maxBlocks = 512
	if !useIFMA || len(v) < 2*lanes {
		return sum, 0
	}
	for len(v)-done >= lanes {
		blocks := uint64(min((len(v)-done)/lanes, maxBlocks))
		end := done + int(blocks)*lanes
		var s [6][lanes]uint64
		var bias uint64
		switch v := any(v[done:end]).(type) {
		case []int16:
			bias = 1 << 15
			inner16IFMA(&s, &coef[done], &v[0], bias, blocks)
		case []int32:
			bias = 1 << 31
			inner32IFMA(&s, &coef[done], &v[0], bias, blocks)
		case []int64:
			if !fits52(v) {
				return sum, done
			}
			bias = 1 << 51
			inner64IFMA(&s, &coef[done], &v[0], bias, blocks)
		}
		part := innerSum(&s, bias)
		sum.Add(&sum, &part)
		done = end
	}
	return sum, done
}

// innerSum puts the sums of an inner kernel together. Lane l holds limb l mod 4 of
// radix 2^64; s[1], s[2] and s[5] count 2^52 and s[3] counts 2^104.
func innerSum(s *[6][lanes]uint64, bias uint64) fr.Element {
	var w, c wide
	for l := range lanes {
		at := 64 * (l % 4)
		w.add(s[0][l], at)
		w.add(s[1][l], at+52)
		w.add(s[2][l], at+52)
		w.add(s[3][l], at+104)
		c.add(s[4][l], at)
		c.add(s[5][l], at+52)
	}
	sum, coefs := w.reduce(), c.reduce()
	b := fr.NewElement(bias)
	coefs.Mul(&coefs, &b)
	return *sum.Sub(&sum, &coefs)
}

// vectorAffine is AffineInts for the whole blocks.
func vectorAffine(out fr.Vector, base *fr.Element, coef []fr.Element, cols [][]int64) int {
	const maxColumns = 8
	blocks := len(out) / lanes
	if !useIFMA || blocks == 0 || len(cols) == 0 || len(cols) > maxColumns {
		return 0
	}
	var c [5 * (maxColumns + 1)]uint64
	var at [maxColumns]*int64
	b, bias := *base, fr.NewElement(1<<51)
	for j := range cols {
		at[j] = &cols[j][0]
		e := coef[j]
		e.Mul(&e, &bias)
		b.Sub(&b, &e)
		e.Mul(&coef[j], &twoTo104)
		radix52((*[5]uint64)(c[5*(j+1):]), e)
	}
	radix52((*[5]uint64)(c[:5]), b)
	if affineIFMA(&out[0], &c[0], &at[0], uint64(len(cols)), uint64(blocks))>>52 != 0 {
		return 0
	}
	return blocks * lanes
}

var twoTo104 = powerOfTwo(104)

// wide is an integer of 640 bits, least significant word first.
type wide [10]uint64

// add adds x·2^at.
func (w *wide) add(x uint64, at int) {
	i, s := at/64, uint(at%64)
	var c uint64
	w[i], c = bits.Add64(w[i], x<<s, 0)
	w[i+1], c = bits.Add64(w[i+1], x>>(64-s), c)
	for i += 2; c != 0; i++ {
		w[i], c = bits.Add64(w[i], 0, c)
	}
}

// reduce returns w modulo the modulus, as the element with these raw limbs.
func (w *wide) reduce() fr.Element {
	mid := reduceRaw(fr.Element{w[4], w[5], w[6], w[7]})
	top := fr.Element{w[8], w[9]}
	top.Mul(&top, &rSquare)
	mid.Add(&mid, &top)
	mid.Mul(&mid, &rSquare)
	low := reduceRaw(fr.Element{w[0], w[1], w[2], w[3]})
	return *low.Add(&low, &mid)
}
