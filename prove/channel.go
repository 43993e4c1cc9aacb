package prove

import (
	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/pcs"
)

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
