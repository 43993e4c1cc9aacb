package ff

import "math/bits"

// Digits are integers x in signed digits of base 2^8, so that products with integers of 16
// bits sum up in 32 bits: x = Σ_k 2^(8k)·digit_k with −128 ≤ digit_k ≤ 128.
type Digits struct{ digits [][]int16 }

// NewDigits cuts the entries of x, |x| < 2^62, in as few digits as they need.
func NewDigits(x []int64) *Digits {
	var most uint64
	for _, v := range x {
		most |= uint64(v ^ v>>63)
	}
	d := &Digits{make([][]int16, bits.Len64(most)/8+1)} // with room for the sign
	for k := range d.digits {
		d.digits[k] = make([]int16, len(x))
	}
	for i, v := range x {
		for k := range d.digits {
			low := int64(int8(v))
			if k == len(d.digits)-1 {
				low = v // what is left is at most 128
			}
			d.digits[k][i] = int16(low)
			v = (v - low) >> 8
		}
	}
	return d
}

// Dot returns Σ_i w[i]·x[at+i], which must fit 64 bits.
func (d *Digits) Dot(w []int16, at int) (sum int64) {
	for k := len(d.digits) - 1; k >= 0; k-- {
		sum = sum<<8 + dotDigits(w, d.digits[k][at:at+len(w)])
	}
	return sum
}

// dotDigits returns Σ w[i]·x[i] for |x[i]| ≤ 128.
func dotDigits(w, x []int16) int64 {
	sum, done := vectorDot(w, x)
	var s [4]int64 // hide the latency of the addition
	for ; done+4 <= len(w); done += 4 {
		a, b := w[done:done+4:done+4], x[done:done+4:done+4]
		s[0] += int64(a[0]) * int64(b[0])
		s[1] += int64(a[1]) * int64(b[1])
		s[2] += int64(a[2]) * int64(b[2])
		s[3] += int64(a[3]) * int64(b[3])
	}
	for ; done < len(w); done++ {
		sum += int64(w[done]) * int64(x[done])
	}
	return sum + s[0] + s[1] + s[2] + s[3]
}
