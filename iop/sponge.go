package iop

import (
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr/poseidon2"
	"golang.org/x/crypto/sha3"
)

// The Poseidon2 permutation of settlement proofs (Grassi, Khovratovich, Schofnegger, eprint
// 2023/323): width 3, so one of capacity, over the scalar field of BN254.
const (
	SpongeWidth         = 3
	SpongeFullRounds    = 8
	SpongePartialRounds = 56

	spongeRate = SpongeWidth - 1
)

// spongeDomain starts every transcript of settlement proofs.
const spongeDomain = "zkvin/v1/settlement-transcript"

// SpongeStart is the capacity lane at the start: 253 bits of Keccak(domain).
func SpongeStart() fr.Element {
	h := sha3.NewLegacyKeccak256()
	h.Write([]byte(spongeDomain))
	return Challenge253([32]byte(h.Sum(nil)))
}

// Challenge253 is a digest without its three top bits: canonical and uniform on [0, 2^253).
func Challenge253(digest [32]byte) fr.Element {
	digest[0] &= 0x1f
	var c fr.Element
	c.SetBytes(digest[:])
	return c
}

// SpongeSteps orders the steps of a duplex sponge: SAFE (Aumasson, Khovratovich, Mennink,
// Quine, eprint 2023/522) without padding, as order and lengths follow from the key. The
// native sponge and the one in the circuit share it.
type SpongeSteps struct {
	squeezing bool
	lanes     int // absorbed or squeezed since the last permutation
}

// Absorb says which lane the next value is added to, and whether to permute before.
func (s *SpongeSteps) Absorb() (lane int, permute bool) {
	if s.squeezing {
		s.squeezing, s.lanes = false, 0
	}
	return s.next()
}

// Squeeze says which lane the next challenge is read from, and whether to permute before.
func (s *SpongeSteps) Squeeze() (lane int, permute bool) {
	if !s.squeezing {
		s.squeezing, s.lanes = true, spongeRate
	}
	return s.next()
}

func (s *SpongeSteps) next() (lane int, permute bool) {
	if s.lanes == spongeRate {
		s.lanes, permute = 0, true
	}
	s.lanes++
	return s.lanes, permute
}

// Sponge is the transcript of a settlement proof: field elements in, field elements out.
type Sponge struct {
	state   [SpongeWidth]fr.Element
	steps   SpongeSteps
	permute *poseidon2.Permutation
}

// NewSponge starts a transcript.
func NewSponge() *Sponge {
	s := &Sponge{permute: poseidon2.NewPermutation(SpongeWidth, SpongeFullRounds, SpongePartialRounds)}
	s.state[0] = SpongeStart()
	return s
}

// Absorb binds values to all later challenges.
func (s *Sponge) Absorb(v ...fr.Element) {
	for i := range v {
		lane, permute := s.steps.Absorb()
		s.run(permute)
		s.state[lane].Add(&s.state[lane], &v[i])
	}
}

// Challenge squeezes one field element.
func (s *Sponge) Challenge() fr.Element {
	lane, permute := s.steps.Squeeze()
	s.run(permute)
	return s.state[lane]
}

func (s *Sponge) run(permute bool) {
	if !permute {
		return
	}
	if err := s.permute.Permutation(s.state[:]); err != nil {
		panic(err) // the width is right
	}
}
