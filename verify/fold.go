package verify

import (
	"fmt"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/pcs"
	"github.com/zkvin/zkvin/proof"
)

// checkFold checks that the committed messages satisfy the verifier's constraints: the
// folded witness is a solution of the linear ones, and it and its error open the folded
// commitments.
func (k *Key) checkFold(sys *iop.R1CS, p *proof.Proof, ch *channel) error {
	f := &p.Fold
	for at, n := sys.MessageRows(), len(p.Messages); at < n; at++ {
		ch.t.AbsorbPoints("fold.products", p.Messages[at])
	}
	f.Absorb(ch.t)
	r := ch.t.Challenge("fold.r")
	if r.IsZero() {
		return fmt.Errorf("%w: the fold challenge is zero", ErrRejected)
	}
	ch.t.AbsorbField("fold.witness", f.Witness...)
	rho := ch.t.Challenge("fold.rho")
	ch.t.AbsorbField("fold.blind", f.Blind)

	var u fr.Element
	u.Mul(&r, &f.U)
	one := fr.One()
	u.Add(&u, &one)
	if !sys.Satisfied(&u, f.Witness) {
		return fmt.Errorf("%w: the folded witness breaks a linear constraint", ErrRejected)
	}
	if !k.opensFold(sys, p, &r, &rho, sys.Errors(&u, f.Witness)) {
		return fmt.Errorf("%w: the folded witness does not open its commitments", ErrRejected)
	}
	return nil
}

// opensFold checks, with w running through the powers of ρ,
//
//	Σ_i w_i·(row_i + r·random_i) + Σ_j w_j·(r·T_j + r²·E_j) = Com(Σ_i w_i·witness_i + Σ_j w_j·error_j; blind)
//
// where witness_i and error_j are the values of one commitment each.
func (k *Key) opensFold(sys *iop.R1CS, p *proof.Proof, r, rho *fr.Element, errs []fr.Element) bool {
	f := &p.Fold
	n := 2*(len(p.Messages)+len(f.Error)) + iop.RowWidth + 1
	points, coefs := make([]bn254.G1Affine, 0, n), make([]fr.Element, 0, n)
	values := make([]fr.Element, iop.RowWidth)
	w := fr.One()
	var x fr.Element
	add := func(first, second *bn254.G1Affine, scale *fr.Element, row []fr.Element) {
		for j := range row {
			x.Mul(&w, &row[j])
			values[j].Sub(&values[j], &x)
		}
		var a, b fr.Element
		a.Mul(&w, scale)
		b.Mul(&a, r)
		points, coefs = append(points, *first, *second), append(coefs, a, b)
		w.Mul(&w, rho)
	}
	one := fr.One()
	rest := f.Witness
	for i, size := range sys.Rows {
		add(&p.Messages[i], &f.Random[i], &one, rest[:size])
		rest = rest[size:]
	}
	for j := range f.Error {
		size := min(iop.RowWidth, len(errs))
		add(&f.Cross[j], &f.Error[j], r, errs[:size])
		errs = errs[size:]
	}
	points, coefs = append(points, k.powers...), append(coefs, values...)
	x.Neg(&f.Blind)
	points, coefs = append(points, k.h), append(coefs, x)
	sum := pcs.RowCombination(points, coefs)
	return sum.IsInfinity()
}
