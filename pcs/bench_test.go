package pcs

import (
	"bytes"
	"fmt"
	"math"
	"math/rand/v2"
	"runtime"
	"testing"
	"time"

	"github.com/consensys/gnark-crypto/ecc"
	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fp"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
)

// fieldProduct measures one product in the base field, the unit of the kernels.
func fieldProduct() (ns float64) {
	const n = 1 << 18
	var x, y fp.Element
	x.MustSetRandom()
	y.MustSetRandom()
	start := time.Now()
	for range n {
		x.Mul(&x, &y)
	}
	return float64(time.Since(start).Nanoseconds()) / n
}

// BenchmarkCommitRows reports wall time an entry, and the cores' time a nonzero digit of 8
// bits in products of the base field. The bound is one addition a digit, as
// BenchmarkPairAdder; the aim was 10 products.
func BenchmarkCommitRows(b *testing.B) {
	for _, c := range []struct {
		logC, rows int
		kind       string
	}{
		{10, 64, "normal"}, {12, 16, "normal"}, {12, 1, "normal"}, {15, 4, "normal"},
		{12, 16, "twelve bits"}, {15, 4, "twelve bits"}, {12, 16, "five bits"}, {12, 16, "bits"}, {12, 16, "sparse"},
	} {
		b.Run(fmt.Sprintf("C=2^%d/rows=%d/%s", c.logC, c.rows, c.kind), func(b *testing.B) {
			k, _ := testKeys(b, testSRS(b, 1<<c.logC), c.logC)
			r := rand.New(rand.NewPCG(1, 2))
			rows := make([][]int16, c.rows)
			digits := 0
			for i := range rows {
				rows[i] = rowGenerators[int16](math.MinInt16, math.MaxInt16)[c.kind](r, 1<<c.logC)
				for _, v := range rows[i] {
					low := int16(int8(v))
					if low != 0 {
						digits++
					}
					if v != low {
						digits++
					}
				}
			}
			for b.Loop() {
				if _, err := CommitRows(k, rows, nil); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*c.rows)/float64(int(1)<<c.logC), "ns/value")
			digit := float64(b.Elapsed().Nanoseconds()) / float64(b.N*digits) * float64(runtime.GOMAXPROCS(0))
			b.ReportMetric(digit/fieldProduct(), "products/digit")
		})
	}
}

// BenchmarkMultiExpSmall is the general library on what BenchmarkCommitRows commits to.
func BenchmarkMultiExpSmall(b *testing.B) {
	const logC = 12
	s := testSRS(b, 1<<logC)
	r := rand.New(rand.NewPCG(1, 2))
	v := toField(rowGenerators[int16](math.MinInt16, math.MaxInt16)["normal"](r, 1<<logC))
	for b.Loop() {
		var c bn254.G1Affine
		if _, err := c.MultiExp(s.G1, v, ecc.MultiExpConfig{}); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/(1<<logC), "ns/value")
}

// BenchmarkCommitField compares full-size scalars with the general library.
func BenchmarkCommitField(b *testing.B) {
	for _, logC := range []int{10, 11, 12, 15} {
		s := testSRS(b, 1<<logC)
		k, _ := testKeys(b, s, logC)
		v := randomVector(1 << logC)
		b.Run(fmt.Sprintf("C=2^%d/buckets", logC), func(b *testing.B) {
			for b.Loop() {
				if _, err := k.CommitField(v, nil); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(v)), "ns/value")
		})
		b.Run(fmt.Sprintf("C=2^%d/MultiExp", logC), func(b *testing.B) {
			for b.Loop() {
				var c bn254.G1Affine
				if _, err := c.MultiExp(s.G1, v, ecc.MultiExpConfig{}); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(v)), "ns/value")
		})
	}
}

func BenchmarkOpen(b *testing.B) {
	for _, logC := range []int{10, 12, 15} {
		b.Run(fmt.Sprintf("C=2^%d", logC), func(b *testing.B) {
			k, _ := testKeys(b, testSRS(b, 1<<logC), logC)
			p, point := randomVector(1<<logC), randomVector(logC)
			o := &opened{point: point}
			for b.Loop() {
				if _, err := Open(k, p, point, claimTranscript(o)); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(p)), "ns/entry")
		})
	}
}

func BenchmarkVerifyOpening(b *testing.B) {
	ck, vk := testKeys(b, testSRS(b, 1024), 10)
	o := openRandom(b, ck)
	for b.Loop() {
		if err := o.verify(vk); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkNewCommitKey(b *testing.B) {
	s := testSRS(b, 1<<12)
	for b.Loop() {
		if _, err := NewCommitKey(s, 12); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkRowCombination(b *testing.B) {
	for _, n := range []int{64, 4096} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			points, coefs := testSRS(b, 4096).G1[:n], []fr.Element(randomVector(n))
			for b.Loop() {
				RowCombination(points, coefs)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/row")
		})
	}
}

func BenchmarkReadSRS(b *testing.B) {
	for _, logC := range []int{12, 15} {
		b.Run(fmt.Sprintf("2^%d", logC), func(b *testing.B) {
			file := encodeSRS(b, testSRS(b, 1<<logC))
			b.SetBytes(int64(len(file)))
			for b.Loop() {
				if _, err := ReadSRS(bytes.NewReader(file)); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkDevelopmentSRS(b *testing.B) {
	for b.Loop() {
		testSRS(b, 1<<12)
	}
}
