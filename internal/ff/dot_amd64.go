//go:build amd64 && !purego

package ff

// dotAVX512 sums up 32 products a block, at most 255 blocks.
//
//go:noescape
func dotAVX512(w, x *int16, blocks uint64) int64

// vectorDot is dotDigits for the whole blocks of 32; it returns how many entries it has done.
func vectorDot(w, x []int16) (sum int64, done int) {
	// A block adds at most 2·2^15·2^7 to each sum of 32 bits.
	const block, maxBlocks = 32, 255
	if !useIFMA {
		return 0, 0
	}
	for n := len(w) / block; n > 0; {
		part := min(n, maxBlocks)
		sum += dotAVX512(&w[done], &x[done], uint64(part))
		done, n = done+part*block, n-part
	}
	return sum, done
}
