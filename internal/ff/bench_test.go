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
	perEntry(b, "Fold", "ns/entry", n, func() { Fold(v[4], v[0], v[1], &r) })
	perEntry(b, "AddScaled", "ns/entry", n, func() { copy(v[4], v[0]); AddScaled(v[4], v[1], &r) })
	l := func(i int) Lines { return Lines{v[i], v[i+1]} }
	perEntry(b, "RoundSums", "ns/pair", n, func() { RoundSums(l(0), l(2), l(4), l(6), v[8]) })
}
