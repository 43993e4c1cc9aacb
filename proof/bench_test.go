package proof

import (
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/pcs"
)

// BenchmarkDecodeKey loads a key of the size of a dense model with 4M weights: 4,096
// weight rows, 2,048 powers. The bound is the check of the powers, one multi-scalar
// multiplication.
func BenchmarkDecodeKey(b *testing.B) {
	srs, err := pcs.DevelopmentSRS(2048)
	if err != nil {
		b.Fatal(err)
	}
	key, err := NewSRSKey(srs, 2048)
	if err != nil {
		b.Fatal(err)
	}
	k := &Key{Graph: sampleGraph(), LogC: 11, Batch: 1, SRS: *key, Weights: append(srs.G1[:2048:2048], srs.G1...)}
	data, err := EncodeKey(k)
	if err != nil {
		b.Fatal(err)
	}
	b.Run("decode", func(b *testing.B) {
		for b.Loop() {
			if _, err := DecodeKey(data); err != nil {
				b.Fatal(err)
			}
		}
		b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/6144, "ns/point")
	})
	b.Run("check", func(b *testing.B) {
		for b.Loop() {
			if err := k.SRS.Check(); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("model-id", func(b *testing.B) {
		for b.Loop() {
			if _, err := ModelID(k); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// BenchmarkDecodeProof decodes 256 witness rows and 1,024 messages.
func BenchmarkDecodeProof(b *testing.B) {
	p := sampleProof()
	p.Witness, p.Fold.Witness = nil, testScalars(1, 1024)
	for range 256 {
		p.Witness = append(p.Witness, testPoints(len(p.Witness), 1)...)
	}
	data, err := EncodeProof(p)
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := DecodeProof(data); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(len(data)), "bytes")
}

// BenchmarkDecodeModel opens 4M weights; the bound is reading them once for CRC-32C.
func BenchmarkDecodeModel(b *testing.B) {
	m := sampleModel()
	m.Key.Graph.Tensors[1].Shape = []int{2048, 2048}
	m.Weights = &graph.Weights{Data: [][]int16{make([]int16, 2048*2048), {1, 2}}}
	m.Key.Weights = make([]bn254.G1Affine, 0)
	m.Blinds = nil
	data, err := EncodeModel(m)
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if _, err := DecodeModel(data); err != nil {
			b.Fatal(err)
		}
	}
}
