package prove

import (
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/iop"
)

// sender is the one place where prover messages leave: a message is recorded for the
// proof and absorbed, so that every later challenge depends on it.
type sender struct {
	t   *iop.Transcript
	out []fr.Element
}

// send appends v to the proof and absorbs it.
func (s *sender) send(label string, v ...fr.Element) {
	s.out = append(s.out, v...)
	s.t.AbsorbField(label, v...)
}

// challenge squeezes one field element.
func (s *sender) challenge(label string) fr.Element { return s.t.Challenge(label) }
