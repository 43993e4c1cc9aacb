package verify_test

import (
	"errors"
	"slices"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/proof"
	"github.com/zkvin/zkvin/verify"
)

// TestMessageBeyondItsPlacesIsRejected commits to one value more than a message has, at a
// power that its commitment does not use, and lets the random instance take it back. Only
// a known fold challenge makes both cancel: drawn after them it refuses the pair.
func TestMessageBeyondItsPlacesIsRejected(t *testing.T) {
	setup, err := srs()
	if err != nil {
		t.Fatal(err)
	}
	p := newParties(t, dense(), denseWeights(), 1)
	honest := p.prove(t, true, denseInput(1))
	var drawn []fr.Element
	at, r := 0, fr.Element{}
	record := func(label string, c fr.Element) fr.Element {
		if drawn = append(drawn, c); label == "fold.r" {
			r = c
		}
		return c
	}
	frozen := func(string, fr.Element) fr.Element { at++; return drawn[at-1] }
	check := func(pf *proof.Proof, oracle func(string, fr.Element) fr.Element) error {
		at = 0
		transcript := iop.NewTranscript(proof.Domain)
		transcript.Program(oracle)
		return verify.VerifyOn(transcript, p.vk, pf, verify.Options{AllowUnsafeSRS: true})
	}
	if err := check(honest, record); err != nil {
		t.Fatal(err)
	}
	for _, power := range []int{5, iop.RowWidth, len(setup.G1) - 1} { // message 0 has one value, message 1 four
		forged := *honest
		forged.Messages, forged.Fold.Random = slices.Clone(honest.Messages), slices.Clone(honest.Fold.Random)
		x := iop.Int(77)
		forged.Messages[1] = moved(honest.Messages[1], setup.G1[power], &x)
		if err := check(&forged, frozen); !errors.Is(err, verify.ErrRejected) {
			t.Errorf("power %d, nothing takes it back: %v", power, err)
		}
		x.Div(&x, &r)
		x.Neg(&x)
		forged.Fold.Random[1] = moved(honest.Fold.Random[1], setup.G1[power], &x)
		if err := check(&forged, frozen); err != nil {
			t.Errorf("power %d, challenges known: %v", power, err)
		}
		if err := p.verify(&forged); !errors.Is(err, verify.ErrRejected) {
			t.Errorf("power %d: %v", power, err)
		}
	}
}
