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
	sizes      []int // values in each commitment
	blinds     []fr.Element
	coms       []bn254.G1Affine
	challenges []fr.Element
}

// newSender draws blinders for n commitments; send draws more where a schedule needs them.
func newSender(t *iop.Transcript, key *pcs.ShortKey, draw source, n int) (*sender, error) {
	s := &sender{t: t, key: key, draw: draw}
	s.refill(n)
	return s, s.err
}

func (s *sender) refill(n int) {
	s.pool = make([]fr.Element, n)
	if err := s.draw(useMessages, s.pool); err != nil && s.err == nil {
		s.err = err
	}
	s.hiding = s.key.Hiding(s.pool)
}

// blind takes a blinder, and its multiple of H, from the pool.
func (s *sender) blind() (fr.Element, bn254.G1Affine) {
	if len(s.pool) == 0 {
		s.refill(16)
	}
	b, h := s.pool[0], s.hiding[0]
	s.pool, s.hiding = s.pool[1:], s.hiding[1:]
	return b, h
}

// send commits to v, at most iop.RowWidth values a commitment, and absorbs the
// commitments.
func (s *sender) send(label string, v ...fr.Element) {
	s.values = append(s.values, v...)
	first := len(s.coms)
	for len(v) > 0 {
		n := min(len(v), iop.RowWidth)
		b, h := s.blind()
		s.coms = append(s.coms, s.key.Commit(v[:n], &h))
		s.blinds, s.sizes = append(s.blinds, b), append(s.sizes, n)
		v = v[n:]
	}
	s.t.AbsorbPoints(label, s.coms[first:]...)
}

// challenge squeezes one field element.
func (s *sender) challenge(label string) fr.Element {
	c := s.t.Challenge(label)
	s.challenges = append(s.challenges, c)
	return c
}
