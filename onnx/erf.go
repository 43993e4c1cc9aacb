package onnx

import (
	"math"
	"sync"
)

// erfCell holds the Taylor series of erf about a point c: erf(c + h) = base + Σ coefficients[n]·h^(n+1).
type erfCell struct {
	base         dd
	coefficients [erfTerms]dd
}

// The cells lie at multiples of 1/erfGrid up to erfEnd, so that |h| <= 1/64. The terms left out are below 2^-110 of the sum.
const (
	erfGrid  = 32
	erfEnd   = 6
	erfTerms = 22
	erfExact = 9 // terms that are summed in double-double: the others are below 2^-33 of the first
)

// erfCells computes the series once. With g(x) = 2/√π·e^(−x²), g' = −2x·g gives the coefficients g_n of the series of g
// by (n+1)·g_(n+1) = −2·(c·g_n + g_(n−1)); those of erf are g_n/(n+1).
var erfCells = sync.OnceValue(func() []erfCell {
	cells := make([]erfCell, erfGrid*erfEnd+1)
	for k := range cells {
		c := float64(k) / erfGrid
		if k > 0 {
			cells[k].base = erfSeries(c)
		}
		before, g := dd{}, twoOverRtPi.mul(expDD(twoProduct(c, c).neg()))
		for n := range erfTerms {
			cells[k].coefficients[n] = g.mul(inverse[n+1])
			before, g = g, g.mul(dd{c, 0}).add(before).mul(inverse[n+1]).scale(1).neg()
		}
	}
	return cells
})

// erfDD returns erf(x) for |x| <= erfEnd from the nearest cell.
func erfDD(x float64) dd {
	k := int(math.RoundToEven(math.Abs(x) * erfGrid))
	cell := &erfCells()[k]
	h := math.Abs(x) - float64(k)/erfGrid // exact
	tail := 0.0
	for n := erfTerms - 1; n >= erfExact; n-- {
		tail = cell.coefficients[n].hi + float64(tail*h)
	}
	sum := dd{tail, 0}
	for n := erfExact - 1; n >= 0; n-- {
		sum = cell.coefficients[n].add(sum.mul(dd{h, 0}))
	}
	sum = cell.base.add(sum.mul(dd{h, 0}))
	if x < 0 {
		return sum.neg()
	}
	return sum
}

// erfSeries is 2/√π · e^(−x²) · Σ 2^n x^(2n+1) / (2n+1)!!, whose terms are all of one sign.
func erfSeries(x float64) dd {
	square := twoProduct(x, x)
	term, sum := dd{x, 0}, dd{x, 0}
	for n := 1; math.Abs(term.hi) > math.Abs(sum.hi)*0x1p-110; n++ {
		term = term.mul(square.scale(1)).div(dd{float64(2*n + 1), 0})
		sum = sum.add(term)
	}
	return twoOverRtPi.mul(expDD(square.neg())).mul(sum)
}
