package ff

import (
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
)

func benchVector(n int) fr.Vector {
	v := make(fr.Vector, n)
	x := fr.NewElement(3)
	for i := range v {
		x.Square(&x)
		v[i] = x
	}
	return v
}

// perEntry reports ns an entry of a kernel that works on n entries.
func perEntry(b *testing.B, name, unit string, n int, f func()) {
	b.Run(name, func(b *testing.B) {
		for range b.N {
			f()
		}
		b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), unit)
	})
}

// The bound of the fraction kernels is their products: 50 multiply-adds a product and
// 65 a reduction for eight entries, two a cycle.
func BenchmarkFraction(b *testing.B) {
	const n = 512
	var v [9]fr.Vector
	for i := range v {
		v[i] = benchVector(n)
	}
	r := v[0][5]
	perEntry(b, "AddFractions", "ns/node", n, func() { AddFractions(v[4], v[5], v[0], v[1], v[2], v[3]) })
	perEntry(b, "AddUnits", "ns/node", n, func() { AddUnits(v[4], v[5], v[0], v[1]) })
	perEntry(b, "Fold", "ns/entry", n, func() { Fold(v[4], v[0], v[1], &r) })
	perEntry(b, "AddScaled", "ns/entry", n, func() { copy(v[4], v[0]); AddScaled(v[4], v[1], &r) })
	l := func(i int) Lines { return Lines{v[i], v[i+1]} }
	perEntry(b, "RoundSums", "ns/pair", n, func() { RoundSums(l(0), l(2), l(4), l(6), v[8]) })
	a, c := benchVector(4*n), benchVector(4*n)
	perEntry(b, "RoundProduct", "ns/pair", 2*n, func() { RoundProduct(a, c) })
	perEntry(b, "FoldTop", "ns/entry", 2*n, func() { FoldTop(a, &r) })
}

// The prototype took 2.7 ns a weight.
func BenchmarkInts(b *testing.B) {
	const n = 4096
	coef := benchVector(n)
	w16, w32, w64 := make([]int16, n), make([]int32, n), make([]int64, n)
	for i := range n {
		w16[i] = int16(i * 40503)
		w32[i], w64[i] = int32(w16[i])*1001, int64(w16[i])*1001
	}
	acc := NewAccumulator(n)
	perEntry(b, "AccumulateRows16", "ns/weight", n, func() { AccumulateRows(acc, &coef[0], 0, w16) })
	perEntry(b, "AccumulateRows32", "ns/weight", n, func() { AccumulateRows(acc, &coef[0], 0, w32) })
	perEntry(b, "AccumulateRows64", "ns/weight", n, func() { AccumulateRows(acc, &coef[0], 0, w64) })
	perEntry(b, "InnerInt16", "ns/weight", n, func() { InnerInt(coef, w16) })
	perEntry(b, "InnerInt64", "ns/weight", n, func() { InnerInt(coef, w64) })
	x := make([]int64, 768)
	for i := range x {
		x[i] = int64(w16[n-1-i])
	}
	d, dot := NewDigits(x), int64(0)
	perEntry(b, "Dot768", "ns/multiply-add", 768, func() { dot += d.Dot(w16[:768], 0) })
	out := make(fr.Vector, n)
	perEntry(b, "Reduce", "ns/column", n, func() { acc.Reduce(out) })
	perEntry(b, "FromInts16", "ns/entry", n, func() { FromInts(w16, out) })
	perEntry(b, "AffineInts3", "ns/entry", n, func() { AffineInts(out, &coef[0], coef[1:4], [][]int64{w64, w64, w64}) })
	point := coef[:12]
	perEntry(b, "EqTable", "ns/entry", n, func() { EqTable(point, coef[0], out) })
}
