package tensorfile

import "math"

// resizeBits is the precision of filter weights, as in Pillow's 8-bit path.
const resizeBits = 22

// window is the filter of one output position: weights over input positions
// first, first+1, …, which sum to about 2^resizeBits.
type window struct {
	first   int
	weights []int64
}

// windows computes the triangle filter, widened by the ratio when it shrinks,
// so that every input counts. Source: Pillow, src/libImaging/Resample.c,
// precompute_coeffs and normalize_coeffs_8bpc with the bilinear filter. Steps
// are rounded one by one, hence equal on every processor.
func windows(from, to int) []window {
	ratio := float64(from) / float64(to)
	support := math.Max(ratio, 1)
	narrow := 1 / support
	out := make([]window, to)
	for i := range out {
		center := float64((float64(i) + 0.5) * ratio)
		first := max(int(center-support+0.5), 0)
		last := min(int(center+support+0.5), from)
		raw := make([]float64, last-first)
		sum := 0.0
		for k := range raw {
			distance := math.Abs(float64((float64(k+first) - center + 0.5) * narrow))
			raw[k] = math.Max(1-distance, 0)
			sum += raw[k]
		}
		weights := make([]int64, len(raw))
		unit := 1 / sum
		for k, w := range raw {
			weights[k] = int64(float64(float64(w*unit)*(1<<resizeBits)) + 0.5)
		}
		out[i] = window{first, weights}
	}
	return out
}

// resize scales each channel to the given size, columns first, then rows,
// rounding to 8 bits after each as Pillow does.
func (p *pixels) resize(height, width int) *pixels {
	mid := &pixels{p.channels, p.height, width, make([]uint8, p.channels*p.height*width)}
	across := windows(p.width, width)
	for row := range p.channels * p.height {
		in, out := p.samples[row*p.width:], mid.samples[row*width:]
		for x, w := range across {
			out[x] = w.sample(in[w.first:], 1)
		}
	}
	result := &pixels{p.channels, height, width, make([]uint8, p.channels*height*width)}
	down := windows(p.height, height)
	for c := range p.channels {
		in, out := mid.samples[c*p.height*width:], result.samples[c*height*width:]
		for y, w := range down {
			for x := range width {
				out[y*width+x] = w.sample(in[w.first*width+x:], width)
			}
		}
	}
	return result
}

// sample weighs inputs that lie stride apart and rounds to 8 bits.
func (w window) sample(in []uint8, stride int) uint8 {
	sum := int64(1) << (resizeBits - 1)
	for k, weight := range w.weights {
		sum += weight * int64(in[k*stride])
	}
	return uint8(min(max(sum>>resizeBits, 0), 255))
}
