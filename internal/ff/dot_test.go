package ff

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

// TestDot compares with products of whole integers, at the extremes of both operands and
// beyond the length that sums of 32 bits hold.
func TestDot(t *testing.T) {
	for _, bits := range []int{0, 7, 8, 15, 16, 20, 32} {
		rapid.Check(t, func(t *rapid.T) {
			n := rapid.OneOf(rapid.IntRange(0, 100), rapid.SampledFrom([]int{255 * 32, 255*32 + 33})).Draw(t, "n")
			at := rapid.IntRange(0, 3).Draw(t, "at")
			lo, hi := -int64(1)<<bits, int64(1)<<bits-1
			drawn := min(n, 40)
			w, x := drawInts[int16](t, drawn, math.MinInt16, math.MaxInt16), drawInts[int64](t, drawn+at, lo, hi)
			fill := rapid.SampledFrom([]int64{lo, hi}).Draw(t, "fill")
			for len(w) < n {
				w, x = append(w, math.MinInt16), append(x, fill)
			}
			var want int64
			for i := range w {
				want += int64(w[i]) * x[at+i]
			}
			if got := NewDigits(x).Dot(w, at); got != want {
				t.Fatalf("%d, want %d", got, want)
			}
		})
	}
}
