package pcs

import (
	"slices"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fp"
	"pgregory.net/rapid"
)

// drawPairs draws n signed pairs of a table of few points, so that equal and opposite
// operands occur, or of many, so that they do not.
func drawPairs(t *rapid.T, table int) (a, b []uint32) {
	n := rapid.IntRange(0, 2*addBatch+9).Draw(t, "pairs")
	few := rapid.Bool().Draw(t, "few points")
	seed := rapid.Uint64().Draw(t, "seed")
	for range n {
		seed = seed*6364136223846793005 + 1442695040888963407
		i, j := uint32(seed>>33)%uint32(table), uint32(seed>>13)%uint32(table)
		if few {
			i, j = i%5, j%5
		} else if i == j {
			j = (j + 1) % uint32(table)
		}
		a, b = append(a, i|uint32(seed>>63)<<31), append(b, j|uint32(seed>>62&1)<<31)
	}
	return a, b
}

func TestPairAdderAgreesWithTheCompleteFormula(t *testing.T) {
	base := testSRS(t, 300).G1
	adder := new(pairAdder)
	rapid.Check(t, func(t *rapid.T) {
		a, b := drawPairs(t, len(base))
		dst := make([]bn254.G1Affine, (len(a)+7)/8*8)
		adder.add(dst, base, a, b)
		for i := range a {
			p, q := operand(base, a[i]), operand(base, b[i])
			p.Add(&p, &q)
			if dst[i] != p {
				t.Fatalf("pair %d of %d: %x + %x is not canonical or wrong", i, len(a), a[i], b[i])
			}
		}
	})
}

func TestLaneAdderAgreesWithScalarAdder(t *testing.T) {
	base := testSRS(t, 300).G1
	lanes, scalar := new(laneAdder), new(scalarAdder)
	rapid.Check(t, func(t *rapid.T) {
		a, b := drawPairs(t, len(base))
		n := min(len(a), addBatch)
		if n == 0 {
			return
		}
		got, want := make([]bn254.G1Affine, n+8), make([]bn254.G1Affine, n)
		okGot, okWant := lanes.add(got, base, a[:n], b[:n]), scalar.add(want, base, a[:n], b[:n])
		if okGot != okWant {
			t.Fatalf("exceptional pair: %v, want %v", !okGot, !okWant)
		}
		for i := range want {
			if okGot && got[i] != want[i] {
				t.Fatalf("pair %d of %d differs", i, n)
			}
		}
	})
}

// TestLaneAdderOnManyPoints lets sums be the operands of the next round.
func TestLaneAdderOnManyPoints(t *testing.T) {
	const rounds = 40
	points := testSRS(t, addBatch).G1
	next, want := make([]bn254.G1Affine, addBatch), make([]bn254.G1Affine, addBatch)
	a, b := make([]uint32, addBatch), make([]uint32, addBatch)
	lanes, scalar := new(laneAdder), new(scalarAdder)
	for round := range rounds {
		for i := range a {
			a[i] = uint32(i) | uint32(i*round&1)<<31
			b[i] = uint32(i*13+round+1)%addBatch | uint32(i&2)<<30
			if a[i]&^negative == b[i]&^negative {
				b[i] ^= 1
			}
		}
		if !lanes.add(next, points, a, b) || !scalar.add(want, points, a, b) {
			t.Fatalf("round %d: exceptional pair", round)
		}
		if !slices.Equal(next, want) {
			t.Fatalf("round %d differs", round)
		}
		points, next = next, points
	}
}

func BenchmarkPairAdder(b *testing.B) {
	base := testSRS(b, 8192).G1
	adder := new(pairAdder)
	x, y := make([]uint32, 4096), make([]uint32, 4096)
	for i := range x {
		x[i], y[i] = uint32(i*5%8192), uint32(i*5+2497)%8192
	}
	dst := make([]bn254.G1Affine, len(x))
	for b.Loop() {
		adder.add(dst, base, x, y)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(x)), "ns/addition")
}

func BenchmarkScalarAdder(b *testing.B) {
	base := testSRS(b, 8192).G1
	adder := new(scalarAdder)
	x, y := make([]uint32, addBatch), make([]uint32, addBatch)
	for i := range x {
		x[i], y[i] = uint32(i*5%8192), uint32(i*5+2497)%8192
	}
	dst := make([]bn254.G1Affine, len(x))
	for b.Loop() {
		adder.add(dst, base, x, y)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(x)), "ns/addition")
}

// BenchmarkFieldProduct is the unit in which the kernels are measured.
func BenchmarkFieldProduct(b *testing.B) {
	var x, y fp.Element
	x.MustSetRandom()
	y.MustSetRandom()
	for b.Loop() {
		x.Mul(&x, &y)
	}
}
