package pcs_test

import (
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254/kzg"

	"github.com/zkvin/zkvin/pcs"
)

// TestLagrangeOfTheKnownSecretIsThatOfThePowers compares the short way of the development SRS
// with the transform that any other SRS takes.
func TestLagrangeOfTheKnownSecretIsThatOfThePowers(t *testing.T) {
	s, err := pcs.DevelopmentSRS(256)
	if err != nil {
		t.Fatal(err)
	}
	got, err := pcs.Lagrange(s, 8)
	if err != nil {
		t.Fatal(err)
	}
	want, err := kzg.ToLagrangeG1(s.G1)
	if err != nil {
		t.Fatal(err)
	}
	for i := range want {
		if !got[i].Equal(&want[i]) {
			t.Fatalf("entry %d differs", i)
		}
	}
	s.Unsafe = false // the way of any other SRS
	if other, err := pcs.Lagrange(s, 8); err != nil || !other[7].Equal(&want[7]) {
		t.Errorf("without the secret: %v", err)
	}
}
