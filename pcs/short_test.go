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
		if got := s.Commit(v, &blind); !got.Equal(&want) {
			t.Errorf("%d values: commitments differ", len(v))
		}
		if got := s.CommitAll([][]fr.Element{v, v[:1]}, []fr.Element{blind, blind}); !got[0].Equal(&want) {
			t.Errorf("%d values: commitments of a batch differ", len(v))
		}
	}
}

func BenchmarkShortCommit(b *testing.B) {
	k, _ := testKeys(b, testSRS(b, 64), 6)
	s := k.Short()
	v := randomVector(3)
	for b.Loop() {
		s.Commit(v[:2], &v[2])
	}
}

func BenchmarkShortKey(b *testing.B) {
	k, _ := testKeys(b, testSRS(b, 64), 6)
	for b.Loop() {
		newShortKey(k)
	}
}
