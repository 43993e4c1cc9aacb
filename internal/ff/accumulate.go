package ff

import (
	"math/bits"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
)

// Accumulator holds the columns of Σ_i e_i·w_i for field elements e_i and rows of
// small integers w_i as unreduced integers. Up to 2^50 rows of int16, 2^34 of int32 and
// 2^17 of int64 fit. It is not safe for use by two goroutines at the same time.
type Accumulator struct {
	n      int
	blocks []accumulatorBlock
	rows   int // since the limbs were last normalised
}

// accumulatorBlock is six limbs of radix 2^52 for each of eight columns; a limb may
// exceed 2^52.
type accumulatorBlock [6][lanes]uint64

// lanes is the number of elements that a vector kernel works on at once.
const lanes = 8

// maxRows bounds the rows between two normalisations: a row adds less than 2^54 to a
// limb.
const maxRows = 500

// NewAccumulator returns n columns of zero.
func NewAccumulator(n int) *Accumulator {
	return &Accumulator{n: n, blocks: make([]accumulatorBlock, (n+lanes-1)/lanes)}
}

// Clear sets all columns to zero.
func (a *Accumulator) Clear() {
	clear(a.blocks)
	a.rows = 0
}

// AccumulateRows adds coef·row[j] to column off+j.
func AccumulateRows[T Int](acc *Accumulator, coef *fr.Element, off int, row []T) {
	if acc.rows++; acc.rows == maxRows {
		acc.normalise()
	}
	head := min(-off&(lanes-1), len(row))
	if head > 0 {
		addRow(acc, coef, off, row[:head])
		off, row = off+head, row[head:]
	}
	if done := vectorAccumulate(acc.blocks[off/lanes:], coef, row); done < len(row) {
		addRow(acc, coef, off+done, row[done:])
	}
}

// addRow is AccumulateRows in plain Go.
func addRow[T Int](acc *Accumulator, coef *fr.Element, off int, row []T) {
	by := newSigned(coef)
	wide := false
	for j := range row {
		lo, hi := split(int64(row[j]))
		wide = wide || hi != 0
		by.addTo(acc, off+j, lo)
	}
	if !wide {
		return
	}
	var c fr.Element
	c.Mul(coef, &twoTo32)
	by = newSigned(&c)
	for j := range row {
		_, hi := split(int64(row[j]))
		by.addTo(acc, off+j, hi)
	}
}

// signed is an element and its negative in limbs of 52 bits, shifted up by 12 so that
// the high word of a product counts 2^52.
type signed [2][5]uint64

func newSigned(e *fr.Element) (s signed) {
	var n fr.Element
	n.Neg(e)
	radix52(&s[0], *e)
	radix52(&s[1], n)
	for i := range s {
		for k := range s[i] {
			s[i][k] <<= 12
		}
	}
	return s
}

// addTo adds the element times w to a column; |w| ≤ 2^32.
func (s *signed) addTo(acc *Accumulator, column int, w int64) {
	sign := w >> 63
	u := uint64((w ^ sign) - sign)
	e := &s[-sign]
	b, l := &acc.blocks[column/lanes], column%lanes
	h0, l0 := bits.Mul64(e[0], u)
	h1, l1 := bits.Mul64(e[1], u)
	h2, l2 := bits.Mul64(e[2], u)
	h3, l3 := bits.Mul64(e[3], u)
	h4, l4 := bits.Mul64(e[4], u)
	b[0][l] += l0 >> 12
	b[1][l] += l1>>12 + h0
	b[2][l] += l2>>12 + h1
	b[3][l] += l3>>12 + h2
	b[4][l] += l4>>12 + h3
	b[5][l] += h4
}

// normalise carries, so that all limbs but the highest have 52 bits.
func (a *Accumulator) normalise() {
	for i := range a.blocks {
		b := &a.blocks[i]
		for k := range 5 {
			for l := range lanes {
				b[k+1][l] += b[k][l] >> 52
				b[k][l] &= 1<<52 - 1
			}
		}
	}
	a.rows = 0
}

// Reduce sets out[j] to column j; out may have fewer entries than there are columns.
func (a *Accumulator) Reduce(out fr.Vector) {
	a.normalise()
	var buf [chunk]fr.Element
	for lo := 0; lo < len(out); lo += chunk {
		hi := min(lo+chunk, len(out))
		high := fr.Vector(buf[:hi-lo])
		for j := lo; j < hi; j++ {
			// Cut at bit 252, below the modulus; limb 5 counts 2^260.
			b, l := &a.blocks[j/lanes], j%lanes
			out[j] = fr.Element{
				b[0][l] | b[1][l]<<52,
				b[1][l]>>12 | b[2][l]<<40,
				b[2][l]>>24 | b[3][l]<<28,
				b[3][l]>>36 | b[4][l]&(1<<44-1)<<16,
			}
			high[j-lo] = fr.Element{b[4][l]>>44 | b[5][l]<<8, b[5][l] >> 56}
		}
		high.ScalarMul(high, &rTimes252)
		part := out[lo:hi]
		part.Add(part, high)
	}
}

// rTimes252 is 2^(252+256) mod the modulus as raw limbs: the Montgomery product of raw
// limbs x with it has the raw limbs of x·2^252.
var rTimes252 = powerOfTwo(252)

// radix52 splits a reduced element into limbs of 52 bits.
func radix52(c *[5]uint64, e fr.Element) {
	const mask = 1<<52 - 1
	c[0] = e[0] & mask
	c[1] = (e[0]>>52 | e[1]<<12) & mask
	c[2] = (e[1]>>40 | e[2]<<24) & mask
	c[3] = (e[2]>>28 | e[3]<<36) & mask
	c[4] = e[3] >> 16
}
