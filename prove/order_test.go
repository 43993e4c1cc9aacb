package prove

import (
	"errors"
	"slices"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/pcs"
	"github.com/zkvin/zkvin/proof"
	"github.com/zkvin/zkvin/verify"
)

// liar is a prover that folds another instance than the honest one.
type liar struct {
	*tiny
	late  bool // the cross term is absorbed after the fold challenge, by the verifier, too
	bend  bool // the error of the real instance goes into the cross term, by a challenge known or guessed
	spoil func(sys *iop.R1CS, real *relaxed)
}

// prove makes a proof of values that may be false.
func (l *liar) prove(t *testing.T, in *Instance) *proof.Proof {
	t.Helper()
	k, sc := &l.pk, l.pk.Schedule
	a, err := assign(sc, in.Values, k.Weights)
	must(t, err)
	m, err := newMatrix(k.Rows, a)
	must(t, err)
	p := &proof.Proof{Statement: in.Statement.Clone(), Unsafe: k.Unsafe}
	sec, err := k.commit(m, in, p, fromSystem)
	must(t, err)
	s, err := newSender(iop.NewTranscript(proof.Domain), k.Commit.Short(), fromSystem, sc.NumRounds())
	must(t, err)
	proof.AbsorbStart(s.t, &p.Statement, sec.statement, p.Witness, &p.Mask)
	env := iop.NewEnv[fr.Element](iop.Native{}, sc)
	must(t, errors.Join(lookups(a, env, s), contractions(a, env, s)))
	c, err := claims(sc, env, m, sec, s, nil)
	must(t, err)
	var row fr.Vector
	row, p.Blind = c.combine(sec)
	p.Value = c.value
	proof.AbsorbEnd(s.t, &p.Blind, &p.Value)
	l.fold(t, s, p)
	p.Messages = s.coms
	opening, err := pcs.Open(k.Commit, row, c.point, s.t)
	must(t, err)
	p.Opening = *opening
	return p
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// fold is sender.fold on the liar's instance.
func (l *liar) fold(t *testing.T, s *sender, p *proof.Proof) {
	t.Helper()
	drawn := slices.Clone(s.challenges)
	sys, o := iop.NewR1CS(l.pk.Schedule, func(string, int) {}, func(string) (c fr.Element) {
		c, drawn = drawn[0], drawn[1:]
		return c
	})
	sys.Equate(o.Value, &p.Value)
	real := relaxed{u: fr.One(), z: make([]fr.Element, sys.NumVars())}
	copy(real.z, s.values)
	sys.Solve(real.z)
	if l.spoil != nil {
		l.spoil(sys, &real)
	}
	for i := sys.Messages; i < len(real.z); i += iop.RowWidth {
		s.send("fold.products", real.z[i:min(i+iop.RowWidth, len(real.z))]...)
	}
	other, err := s.randomInstance(sys)
	must(t, err)
	cross := crossTerm(sys, &real, other)
	f := &p.Fold
	f.Random, f.U = s.key.CommitAll(cut(other.z, sys.Rows), other.blinds), other.u
	blinds := make([]fr.Element, 2*sys.ErrorRows())
	must(t, random(blinds))
	errBlinds, crossBlinds := blinds[:sys.ErrorRows()], blinds[sys.ErrorRows():]
	f.Error = s.key.CommitAll(cut(other.e, sys.ErrorSizes()), errBlinds)
	guess := make([]fr.Element, 1)
	must(t, random(guess))
	r := foldChallenge(s.t, f, l.late, func(known *fr.Element) {
		if known == nil {
			known = &guess[0]
		}
		if l.bend { // r·T' = r·T + E
			for i, e := range sys.Errors(&real.u, real.z) {
				e.Div(&e, known)
				cross[i].Add(&cross[i], &e)
			}
		}
		f.Cross = s.key.CommitAll(cut(cross, sys.ErrorSizes()), crossBlinds)
	})
	f.Witness = make([]fr.Element, len(real.z))
	for i := range f.Witness {
		f.Witness[i].Mul(&r, &other.z[i])
		f.Witness[i].Add(&f.Witness[i], &real.z[i])
	}
	s.t.AbsorbField("fold.witness", f.Witness...)
	rho := s.t.Challenge("fold.rho")
	f.Blind = foldBlinds(&r, &rho, s.blinds, other.blinds, crossBlinds, errBlinds)
	s.t.AbsorbField("fold.blind", f.Blind)
}

// foldChallenge absorbs what stands before the fold challenge and draws it. cross is called
// when the cross term has to be known, with the challenge if that comes too late.
func foldChallenge(t *iop.Transcript, f *proof.Fold, late bool, cross func(r *fr.Element)) fr.Element {
	if !late {
		cross(nil)
		f.Absorb(t)
		return t.Challenge("fold.r")
	}
	t.AbsorbPoints("fold.random", f.Random...)
	t.AbsorbField("fold.u", f.U)
	t.AbsorbPoints("fold.error", f.Error...)
	r := t.Challenge("fold.r")
	cross(&r)
	t.AbsorbPoints("fold.cross", f.Cross...)
	return r
}

// referee is the verifier, the order of the cross term and the fold challenge apart.
func (l *liar) referee(t *testing.T, p *proof.Proof) error {
	t.Helper()
	tr := iop.NewTranscript(proof.Domain)
	rows := make([]bn254.G1Affine, l.pk.Schedule.Layout.Rows(iop.KindStatement))
	for i, tensor := range p.Statement.Tensors() {
		copy(rows[l.pk.Spans[i].First:], tensor.Rows)
	}
	proof.AbsorbStart(tr, &p.Statement, rows, p.Witness, &p.Mask)
	left := p.Messages
	sys, o := iop.NewR1CS(l.pk.Schedule, func(label string, n int) {
		n = (n + iop.RowWidth - 1) / iop.RowWidth
		tr.AbsorbPoints(label, left[:n]...)
		left = left[n:]
	}, tr.Challenge)
	sys.Equate(o.Value, &p.Value)
	proof.AbsorbEnd(tr, &p.Blind, &p.Value)
	for i := range left {
		tr.AbsorbPoints("fold.products", left[i])
	}
	f := &p.Fold
	r := foldChallenge(tr, f, l.late, func(*fr.Element) {})
	tr.AbsorbField("fold.witness", f.Witness...)
	rho := tr.Challenge("fold.rho")
	tr.AbsorbField("fold.blind", f.Blind)
	u, one := r, fr.One()
	u.Mul(&u, &f.U)
	u.Add(&u, &one)
	if !sys.Satisfied(&u, f.Witness) {
		return errors.New("a linear constraint")
	}
	if !l.opens(sys, p, &r, &rho, sys.Errors(&u, f.Witness)) {
		return errors.New("the folded commitments")
	}
	return l.opening(t, &o, rows, p, tr)
}

// opens checks Σ ρ^i·(C_i + r·C₂_i) + Σ ρ^(R+j)·(r·T_j + r²·E_j) against witness and error.
func (l *liar) opens(sys *iop.R1CS, p *proof.Proof, r, rho *fr.Element, errs []fr.Element) bool {
	var points []bn254.G1Affine
	var coefs []fr.Element
	sum, w := make([]fr.Element, iop.RowWidth), fr.One()
	row := func(first, second bn254.G1Affine, scale fr.Element, values []fr.Element) {
		for k := range values {
			var x fr.Element
			x.Mul(&w, &values[k])
			sum[k].Add(&sum[k], &x)
		}
		scale.Mul(&scale, &w)
		points, coefs = append(points, first), append(coefs, scale)
		scale.Mul(&scale, r)
		points, coefs = append(points, second), append(coefs, scale)
		w.Mul(&w, rho)
	}
	for i, v := range cut(p.Fold.Witness, sys.Rows) {
		row(p.Messages[i], p.Fold.Random[i], fr.One(), v)
	}
	for j, v := range cut(errs, sys.ErrorSizes()) {
		row(p.Fold.Cross[j], p.Fold.Error[j], *r, v)
	}
	want := l.pk.Commit.Short().CommitAll([][]fr.Element{sum}, []fr.Element{p.Fold.Blind})[0]
	got := pcs.RowCombination(points, coefs)
	return got.Equal(&want)
}

// opening checks the opening of the combined row.
func (l *liar) opening(t *testing.T, o *iop.Opened[iop.Hidden], statement []bn254.G1Affine, p *proof.Proof, tr *iop.Transcript) error {
	t.Helper()
	setup, err := pcs.DevelopmentSRS(1 << tinyLogC)
	must(t, err)
	key, err := pcs.NewOpeningKey(tinyLogC, setup.TauG2)
	must(t, err)
	weights, err := l.pk.Rows.Commit(t.Context(), l.pk.Commit, l.pk.Blinds, nil)
	must(t, err)
	tables, err := verify.TableRows(l.pk.Schedule, l.pk.Commit)
	must(t, err)
	points := slices.Concat(weights, tables, statement, p.Witness, []bn254.G1Affine{p.Mask, pcs.BlindingBase()})
	var coefs, point []fr.Element
	for i := range o.Rows {
		coefs = append(coefs, o.Rows[i].Public())
	}
	for i := range o.Point {
		point = append(point, o.Point[i].Public())
	}
	minus := p.Blind
	minus.Neg(&minus)
	coefs = append(coefs, o.Mask.Public(), minus)
	return pcs.VerifyOpening(key, pcs.RowCombination(points, coefs), point, p.Value, &p.Opening, tr)
}

// falsely is an instance whose output is not what the program gives.
func (l *tiny) falsely(t *testing.T) *Instance {
	t.Helper()
	in := l.instance(t, []int64{700, -300, 45, 9}, fromSystem)
	y := l.g.Outputs[0]
	in.Values[0][y] = slices.Clone(in.Values[0][y])
	in.Values[0][y][1]++
	return in
}

// satisfyLinear changes the last product, which is one of a contraction, so that the linear
// constraints hold: what is false becomes an error of the product alone.
func satisfyLinear(t *testing.T) func(sys *iop.R1CS, real *relaxed) {
	return func(sys *iop.R1CS, real *relaxed) {
		t.Helper()
		rows := &iop.R1CS{} // the sides of its products are the linear constraints
		for _, e := range sys.Linear {
			rows.Products = append(rows.Products, iop.Product{A: e})
		}
		failed, _ := rows.Sides(&real.u, real.z)
		at := sys.Products[len(sys.Products)-1].C
		unit := make([]fr.Element, len(real.z))
		unit[at].SetOne()
		coefs, _ := rows.Sides(new(fr.Element), unit)
		for i := range failed {
			if failed[i].IsZero() {
				continue
			}
			if coefs[i].IsZero() {
				t.Fatalf("constraint %d of %d fails and holds no product of a contraction", i, len(failed))
			}
			failed[i].Div(&failed[i], &coefs[i])
			real.z[at].Sub(&real.z[at], &failed[i])
		}
		if !sys.Satisfied(&real.u, real.z) {
			t.Fatal("the liar's own constraints fail")
		}
	}
}

// TestCrossTermAbsorbedLateLetsAForgeryPass: a false output makes one product false. Whoever
// knows the fold challenge before he commits to the cross term hides the error in it, and a
// verifier that absorbs it too late accepts the false output; in the right order he has to
// guess the challenge.
func TestCrossTermAbsorbedLateLetsAForgeryPass(t *testing.T) {
	l := newTiny(t, tinyWeights, fromSystem)
	for _, late := range []bool{false, true} {
		honest := &liar{tiny: l, late: late}
		p := honest.prove(t, l.instance(t, []int64{700, -300, 45, 9}, fromSystem))
		if err := honest.referee(t, p); err != nil {
			t.Errorf("an honest proof, late %v: %v", late, err)
		}
		if err := l.verify(p); (err == nil) == late {
			t.Errorf("an honest proof, late %v: the verifier says %v", late, err)
		}
		false := &liar{tiny: l, late: late, bend: true, spoil: satisfyLinear(t)}
		p = false.prove(t, l.falsely(t))
		if err := false.referee(t, p); (err == nil) != late {
			t.Errorf("a false output, late %v: %v", late, err)
		}
		if err := l.verify(p); !errors.Is(err, verify.ErrRejected) {
			t.Errorf("a false output, late %v: the verifier says %v", late, err)
		}
	}
}

// TestRealInstanceIsNotRelaxed: the verifier takes the real instance to have u = 1 and no
// error, whatever the prover would like.
func TestRealInstanceIsNotRelaxed(t *testing.T) {
	l := newTiny(t, tinyWeights, fromSystem)
	for what, spoil := range map[string]func(sys *iop.R1CS, real *relaxed){
		"a product with an error": satisfyLinear(t),
		"everything doubled, u = 2": func(_ *iop.R1CS, real *relaxed) {
			real.u.Double(&real.u)
			for i := range real.z {
				real.z[i].Double(&real.z[i])
			}
		},
		"products doubled, u = 1/2": func(sys *iop.R1CS, real *relaxed) {
			real.u.Halve()
			for _, p := range sys.Products {
				real.z[p.C].Double(&real.z[p.C])
			}
		},
	} {
		prover := &liar{tiny: l, spoil: spoil}
		in := l.falsely(t)
		if what != "a product with an error" {
			in = l.instance(t, []int64{700, -300, 45, 9}, fromSystem)
		}
		p := prover.prove(t, in)
		if err := l.verify(p); !errors.Is(err, verify.ErrRejected) {
			t.Errorf("%s: got %v", what, err)
		}
	}
}
