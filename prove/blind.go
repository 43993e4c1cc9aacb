//go:build !zkvin_clear

package prove

import (
	"fmt"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/proof"
)

// fold shows that the hidden messages satisfy the verifier's constraints without showing
// them (docs/protocol.md, "Hiding"): the real instance (u = 1, E = 0) is folded with a
// random one, whose witness is uniform among the solutions of the linear constraints, and
// the folded witness is shown.
func (s *sender) fold(sc *iop.Schedule, value *fr.Element, p *proof.Proof) error {
	next := 0
	sys, o := iop.NewR1CS(sc, func(string, int) {}, func(string) fr.Element {
		next++
		return s.challenges[next-1]
	})
	sys.Equate(o.Value, value)
	real := relaxed{u: fr.One(), z: make([]fr.Element, sys.NumVars())}
	copy(real.z, s.values)
	sys.Solve(real.z)
	for i := sys.Messages; i < len(real.z); i += iop.RowWidth {
		s.send("fold.products", real.z[i:min(i+iop.RowWidth, len(real.z))]...)
	}
	other, err := s.randomInstance(sys)
	if err != nil {
		return err
	}
	cross := crossTerm(sys, &real, other)
	f := &p.Fold
	f.Random = s.key.CommitAll(cut(other.z, sys.Rows), other.blinds)
	f.U = other.u
	blinds := make([]fr.Element, 2*sys.ErrorRows())
	if err := s.draw(useFold, blinds); err != nil {
		return err
	}
	errBlinds, crossBlinds := blinds[:sys.ErrorRows()], blinds[sys.ErrorRows():]
	f.Error = s.key.CommitAll(cut(other.e, sys.ErrorSizes()), errBlinds)
	f.Cross = s.key.CommitAll(cut(cross, sys.ErrorSizes()), crossBlinds)
	f.Absorb(s.t)

	r := s.t.Challenge("fold.r")
	if r.IsZero() && s.err == nil {
		s.err = fmt.Errorf("the messages would be shown without the random instance: %w", errLogUpRetry)
	}
	if s.err != nil {
		return s.err
	}
	f.Witness = make([]fr.Element, len(real.z))
	for i := range f.Witness {
		f.Witness[i].Mul(&r, &other.z[i])
		f.Witness[i].Add(&f.Witness[i], &real.z[i])
	}
	s.t.AbsorbField("fold.witness", f.Witness...)
	rho := s.t.Challenge("fold.rho")
	f.Blind = foldBlinds(&r, &rho, s.blinds, other.blinds, crossBlinds, errBlinds)
	s.t.AbsorbField("fold.blind", f.Blind)
	return s.err
}

// relaxed is a relaxed R1CS instance Az∘Bz = u·Cz + e with its witness.
type relaxed struct {
	u      fr.Element
	z, e   []fr.Element
	blinds []fr.Element
}

// randomInstance draws a uniform solution of the linear constraints for a uniform u.
func (s *sender) randomInstance(sys *iop.R1CS) (*relaxed, error) {
	v := make([]fr.Element, 1+sys.NumVars()+len(sys.Rows))
	if err := s.draw(useInstance, v); err != nil {
		return nil, err
	}
	x := &relaxed{u: v[0], z: v[1 : 1+sys.NumVars()], blinds: v[1+sys.NumVars():]}
	if !sys.Project(&x.u, x.z) {
		return nil, fmt.Errorf("the verifier's linear constraints have no solution: %w", ErrWitness)
	}
	x.e = sys.Errors(&x.u, x.z)
	return x, nil
}

// crossTerm is T = A₁∘B₂ + A₂∘B₁ − u₁·C₂ − u₂·C₁.
func crossTerm(sys *iop.R1CS, x, y *relaxed) []fr.Element {
	a1, b1 := sys.Sides(&x.u, x.z)
	a2, b2 := sys.Sides(&y.u, y.z)
	t := make([]fr.Element, len(sys.Products))
	var v fr.Element
	for i := range t {
		c := sys.Products[i].C
		t[i].Mul(&a1[i], &b2[i])
		v.Mul(&a2[i], &b1[i])
		t[i].Add(&t[i], &v)
		v.Mul(&x.u, &y.z[c])
		t[i].Sub(&t[i], &v)
		v.Mul(&y.u, &x.z[c])
		t[i].Sub(&t[i], &v)
	}
	return t
}

// cut splits values into rows of the given sizes.
func cut(v []fr.Element, sizes []int) [][]fr.Element {
	out := make([][]fr.Element, len(sizes))
	for i, n := range sizes {
		out[i], v = v[:n], v[n:]
	}
	return out
}

// foldBlinds is the blinder of Σ_i ρ^i·(row_i + r·random_i), followed by the rows of
// r·T + r²·E.
func foldBlinds(r, rho *fr.Element, rows, random, cross, errs []fr.Element) fr.Element {
	var sum, x fr.Element
	w := fr.One()
	add := func(first, second *fr.Element, scale *fr.Element) {
		x.Mul(r, second)
		x.Add(&x, first)
		x.Mul(&x, scale)
		x.Mul(&x, &w)
		sum.Add(&sum, &x)
		w.Mul(&w, rho)
	}
	one := fr.One()
	for i := range rows {
		add(&rows[i], &random[i], &one)
	}
	for i := range cross {
		add(&cross[i], &errs[i], r)
	}
	return sum
}
