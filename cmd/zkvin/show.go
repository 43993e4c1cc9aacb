package main

import (
	"math"
	"strings"

	"github.com/zkvin/zkvin"
)

// Pictures wider or higher than this do not fit a terminal.
const maxPictureSide = 64

// shades go from the smallest value to the largest; a pixel is two characters
// wide, which makes it about square.
var shades = []string{"  ", "░░", "▒▒", "▓▓", "██"}

// pictures draws each tensor that is a picture, when wanted.
func pictures(wanted bool, tensors []zkvin.Tensor) string {
	if !wanted {
		return ""
	}
	var b strings.Builder
	for _, t := range tensors {
		b.WriteString(picture(t))
	}
	return b.String()
}

// picture draws a tensor of shape [1, C, H, W] (its first channel), [H, W], or
// a square one in a row; anything else is left out.
func picture(t zkvin.Tensor) string {
	height, width := pictureSize(t.Shape)
	if height < 2 || width < 2 || height > maxPictureSide || width > maxPictureSide || len(t.Data) < height*width {
		return ""
	}
	pixels := t.Data[:height*width]
	low, high := pixels[0], pixels[0]
	for _, v := range pixels {
		low, high = math.Min(low, v), math.Max(high, v)
	}
	var b strings.Builder
	for y := range height {
		for x := range width {
			level := 0
			if high > low {
				level = int((pixels[y*width+x] - low) / (high - low) * float64(len(shades)))
			}
			b.WriteString(shades[min(level, len(shades)-1)])
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func pictureSize(shape []int) (height, width int) {
	n := len(shape)
	if n >= 2 && shape[n-2] > 1 {
		return shape[n-2], shape[n-1]
	}
	if n == 0 {
		return 0, 0
	}
	if side := int(math.Sqrt(float64(shape[n-1]))); side*side == shape[n-1] {
		return side, side
	}
	return 0, 0
}
