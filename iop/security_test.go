package iop

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

// TestEveryChallengeHasAnErrorTerm: a challenge that the table forgets would be an error
// that nobody added up.
func TestEveryChallengeHasAnErrorTerm(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		sc, err := NewSchedule(randomSystem(t))
		if err != nil {
			t.Fatal(err)
		}
		drawn := map[string]int{
			"fold.r": 1, "fold.rho": 1, // what follows δ is not the schedule's
			"opening.beta": 1, "opening.rho": 1, "opening.zeta": 1,
		}
		for _, e := range NewProgram(sc).Events {
			if e.Kind == Squeezed {
				drawn[e.Label]++
			}
		}
		s := NewSoundness(sc)
		for _, term := range s.Terms {
			if drawn[term.Label] != term.Count {
				t.Fatalf("%s: %d challenges, the table has %d", term.Label, drawn[term.Label], term.Count)
			}
			if term.Worst == 0 || term.Total < term.Worst {
				t.Fatalf("%s: no error, or more at one challenge (%d) than at all (%d)", term.Label, term.Worst, term.Total)
			}
			delete(drawn, term.Label)
		}
		if len(drawn) > 0 {
			t.Fatalf("challenges without a term: %v", drawn)
		}
	})
}

// TestSoundnessOfALayer counts by hand: y = (W·x + 2^7) / 2^8 for 16 activations, the
// ranges of 8 and 16 bits in limbs of 4.
func TestSoundnessOfALayer(t *testing.T) {
	sc := layers(t, 1, 16)
	if sc.LeafBits != 7 { // 16 entries of the table, 6·16 look-ups
		t.Fatalf("%d address bits of leaves", sc.LeafBits)
	}
	want := map[string][2]uint64{
		"alpha": {111, 111}, "beta": {111, 111}, "logup.tau": {1, 7}, "logup.lambda": {1, 6}, "logup.r": {2, 42},
		"eta":        {2, 2},  // the limbs of remainder and y
		"contract.r": {2, 8},  // 4 variables
		"gamma":      {3, 3},  // multiplicities, columns, W, x
		"batch.r":    {2, 16}, // rows of 2^8
		"delta":      {uint64(len(sc.Groups)), uint64(len(sc.Groups))},
		"fold.r":     {2, 2}, "opening.beta": {1 << 29, 1 << 29}, "opening.rho": {7, 7}, "opening.zeta": {1<<28 + 2, 1<<28 + 2},
	}
	s := NewSoundness(sc)
	sum := uint64(0)
	for _, term := range s.Terms {
		if w, ok := want[term.Label]; ok && w != [2]uint64{term.Worst, term.Total} {
			t.Errorf("%s: %d at one challenge and %d at all, want %d", term.Label, term.Worst, term.Total, w)
		}
		sum += term.Total
	}
	if s.Total() != sum || s.Worst().Label != "opening.beta" {
		t.Errorf("total %d, want %d; worst %s", s.Total(), sum, s.Worst().Label)
	}
	if b := Bits(s.Total()); b < 223 || b > 224 {
		t.Errorf("an error of 2^-%.1f, want between 2^-224 and 2^-223", b)
	}
	if h := s.HidingBits(); math.Abs(h-(130-math.Log2(float64(s.Random)))) > 1e-9 || h < 110 {
		t.Errorf("a distance of 2^-%.1f for %d elements", h, s.Random)
	}
}
