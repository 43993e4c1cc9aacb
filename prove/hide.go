//go:build !zkvin_clear

package prove

import (
	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/pcs"
	"github.com/zkvin/zkvin/proof"
)

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
		s.blinds = append(s.blinds, b)
		v = v[n:]
	}
	s.t.AbsorbPoints(label, s.coms[first:]...)
}

// drawMask draws the mask row and its blinder, and commits to it.
func (sec *secrets) drawMask(k *Key, p *proof.Proof, draw source) error {
	if err := draw(useMask, sec.mask); err != nil {
		return err
	}
	last := make([]fr.Element, 1)
	if err := draw(useMaskRow, last); err != nil {
		return err
	}
	sec.maskBlind = last[0]
	var err error
	p.Mask, err = k.Commit.CommitField(sec.mask, &sec.maskBlind)
	return err
}
