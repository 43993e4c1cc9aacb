package settle

import (
	"fmt"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/pcs"
)

// Verify checks proof bytes of a statement as SettlementVerifier.sol does, in the same
// order. It returns ErrRejected, ErrShape among it, or ErrShown.
func (k *Key) Verify(s *Statement, data []byte) error {
	p, err := k.shape.decode(data)
	if err != nil {
		return err
	}
	return k.verify(s, p)
}

// CheckShown compares what a statement shows with what contracts can be shown under the key. It
// returns ErrShown.
func (k *Key) CheckShown(s *Statement) error { return k.shape.checkShown(&s.Claim, s.Values) }

func (k *Key) verify(s *Statement, p *Proof) error {
	if k.shape.root(p.Headers, p.Rows) != s.Root {
		return fmt.Errorf("%w: its requests do not give the statement root 0x%x", ErrRejected, s.Root)
	}
	pub, err := k.start(s, p.Witness, &p.Mask)
	if err != nil {
		return err
	}
	pub.opened = p.Opened
	if err := k.verifyPlonk(p.Plonk, pub.vector()); err != nil {
		return err
	}
	if p.Opened.Mask.IsZero() {
		return fmt.Errorf("%w: the mask has coefficient zero", ErrRejected)
	}
	if err := deriveEvaluations(p, pub); err != nil {
		return err
	}
	com := pcs.RowCombination(k.combination(p, &k.opening.H))
	if err := pcs.VerifyOpening(k.opening, com, p.Opened.Point, p.Opened.Value, &p.Opening, pub.transcript(&p.Blind)); err != nil {
		return fmt.Errorf("%w: %w", ErrRejected, err)
	}
	return nil
}

// deriveEvaluations fills P_{i+1}(b²) from the folding rule
//
//	2·P_{i+1}(b²) = (1 − x_i)·(P_i(b) + P_i(−b)) + x_i·(P_i(b) − P_i(−b))/b,
//
// which VerifyOpening then only has to check for the last fold.
func deriveEvaluations(p *Proof, pub *publics) error {
	t := pub.transcript(&p.Blind)
	t.AbsorbPoints("opening.folds", p.Opening.Folds...)
	b := t.Challenge("opening.beta")
	if b.IsZero() {
		return fmt.Errorf("%w: %w", ErrRejected, pcs.ErrOpeningChallenge)
	}
	var inverse, half, even, odd fr.Element
	inverse.Inverse(&b)
	half.SetUint64(2)
	half.Inverse(&half)
	e := p.Opening.Evals
	for i := range e[:len(e)-1] {
		even.Add(&e[i][0], &e[i][1])
		odd.Sub(&e[i][0], &e[i][1])
		odd.Mul(&odd, &inverse)
		odd.Sub(&odd, &even)
		odd.Mul(&odd, &p.Opened.Point[i])
		even.Add(&even, &odd)
		e[i+1][2].Mul(&even, &half)
	}
	return nil
}
