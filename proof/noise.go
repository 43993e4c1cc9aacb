package proof

import (
	"encoding/binary"
	"math/bits"
)

// Gumbel noise: the largest of logit_i + T·g_i over i, with g_i = −ln(−ln u_i) and u_i
// uniform in (0, 1), is i with probability softmax(logits/T)_i. All of it is integer
// arithmetic, so that everybody gets the same bits.
const (
	logBits     = 48 // fractional bits of a logarithm
	noiseBits   = 24 // fractional bits of g
	noiseBound  = 16 // largest noise, whatever the temperature
	maxNoiseExp = 11 // noiseBound · 2^11 fits 16 bits
	// ln2 is ⌊ln 2 · 2^32⌉, logLn2 is ⌊−log2(ln 2) · 2^48⌉.
	ln2    = 2977044472
	logLn2 = 148834502510043
)

// Noise returns the integers, of exponent exp, of the noise of step n: entry i is
// T·g_i, rounded half up and at most 16. Word j of block b, big endian, of
// Keccak(domain ‖ seed ‖ question ‖ n ‖ b) is the randomness of entry 8·b + j.
func Noise(r *Run, n, exp, entries int) []int16 {
	out := make([]int16, entries)
	if r.Temperature == 0 {
		return out
	}
	shift := noiseBits + 16 - exp
	question := r.Question()
	var block [32]byte
	for i := range out {
		if i%8 == 0 {
			block = Keccak([]byte(domainRunNoise), r.Seed[:], question[:], Word(n), Word(i/8))
		}
		g := gumbel(binary.BigEndian.Uint32(block[4*(i%8):]))
		y := (g*int64(r.Temperature) + 1<<(shift-1)) >> shift
		out[i] = int16(max(min(y, noiseBound<<exp-1), -noiseBound<<exp))
	}
	return out
}

// gumbel is −ln(−ln u) for u = (2w + 1) / 2^33, with 24 fractional bits:
//
//	E = log2(1/u) = 33 − log2(2w + 1)        −ln(−ln u) = ln 2 · (−log2 E − log2(ln 2))
func gumbel(w uint32) int64 {
	e := 33<<logBits - log2(2*uint64(w)+1)
	d := logBits<<logBits - log2(uint64(e)) + logLn2
	return (d >> (logBits - noiseBits)) * ln2 >> 32
}

// log2 of x ≥ 1 with 48 fractional bits, bit by bit: the mantissa is squared, and is a bit
// of the logarithm if it passes 2. Bits shifted out of the 64 of the mantissa are dropped.
func log2(x uint64) int64 {
	k := bits.Len64(x) - 1
	m := x << (63 - k)
	f := int64(k)
	for range logBits {
		hi, lo := bits.Mul64(m, m)
		f <<= 1
		if hi>>63 == 1 {
			f |= 1
			m = hi
			continue
		}
		m = hi<<1 | lo>>63
	}
	return f
}
