package pcs

import (
	"math/big"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
)

func TestShortCommitmentsAreCommitments(t *testing.T) {
	k, _ := testKeys(t, testSRS(t, 64), 6)
	s := k.Short()
	edge := make([]fr.Element, 8)
	edge[1].SetOne()
	edge[2].SetInt64(-1)
	edge[3].SetUint64(128)
	edge[4].SetUint64(129)
	edge[5].SetBigInt(new(big.Int).Lsh(big.NewInt(1), 253))
	for n := range 8 {
		v := append(append([]fr.Element(nil), edge[n:]...), randomVector(n)...)
		blind := randomVector(1)[0]
		want, err := k.CommitField(v, &blind)
		if err != nil {
			t.Fatal(err)
		}
		if got := s.Commit(v, &s.Hiding([]fr.Element{blind})[0]); !got.Equal(&want) {
			t.Errorf("%d values: commitments differ", len(v))
		}
		rows := [][]fr.Element{v, v[:1], nil, {edge[0]}, v}
		blinds := []fr.Element{blind, blind, blind, edge[0], edge[0]}
		for i, got := range s.CommitAll(rows, blinds) {
			want, err := k.CommitField(rows[i], &blinds[i])
			if err != nil {
				t.Fatal(err)
			}
			if !got.Equal(&want) {
				t.Errorf("%d values, row %d of a batch: commitments differ", len(v), i)
			}
		}
	}
}

func BenchmarkShortCommit(b *testing.B) {
	k, _ := testKeys(b, testSRS(b, 64), 6)
	s := k.Short()
	v := randomVector(3)
	h := s.Hiding(v[2:])
	for b.Loop() {
		s.Commit(v[:2], &h[0])
	}
}

func BenchmarkShortCommitAll(b *testing.B) {
	k, _ := testKeys(b, testSRS(b, 64), 6)
	s := k.Short()
	rows := make([][]fr.Element, 200)
	for i := range rows {
		rows[i] = randomVector(2)
	}
	blinds := randomVector(len(rows))
	for b.Loop() {
		s.CommitAll(rows, blinds)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(rows)), "ns/row")
}

func BenchmarkShortKey(b *testing.B) {
	k, _ := testKeys(b, testSRS(b, 64), 6)
	for b.Loop() {
		newShortKey(k)
	}
}
