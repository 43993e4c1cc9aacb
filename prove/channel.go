package prove

import (
	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/pcs"
)

// channel is where messages go and challenges come from: hidden in commitments for a proof
// that anybody may see, as they are for a circuit that hides them.
type channel interface {
	send(label string, v ...fr.Element)
	challenge(label string) fr.Element
}

// sender is the one place where prover messages leave, and they leave hidden: each group
// of values goes into hiding commitments, which are absorbed, so that every later
// challenge depends on them. The values stay here as the witness of the verifier's R1CS.
type sender struct {
	t      *iop.Transcript
	key    *pcs.ShortKey
	draw   source
	pool   []fr.Element     // fresh blinders, each used once
	hiding []bn254.G1Affine // their multiples of H
	err    error

	values     []fr.Element
	blinds     []fr.Element
	coms       []bn254.G1Affine
	challenges []fr.Element
}

// challenge squeezes one field element.
func (s *sender) challenge(label string) fr.Element {
	c := s.t.Challenge(label)
	s.challenges = append(s.challenges, c)
	return c
}

// inClear collects messages for a circuit, which takes them as private variables. They are as
// secret as the weights.
type inClear struct {
	t      *iop.Sponge
	values []fr.Element
}

func (p *inClear) send(_ string, v ...fr.Element) {
	p.values = append(p.values, v...)
	p.t.Absorb(v...)
}

func (p *inClear) challenge(string) fr.Element { return p.t.Challenge() }
