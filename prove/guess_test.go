package prove

import (
	"fmt"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/internal/battery"
	"github.com/zkvin/zkvin/internal/ff"
	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/pcs"
	"github.com/zkvin/zkvin/proof"
)

// guess is what somebody computes from a proof who has guessed weights, input and thereby
// the whole witness, and looks for confirmation. With the right guess every hidden value
// is known, and what is left of the proof are its blinders: those must look uniform even so.
type guess struct {
	random []fr.Element     // z₂ = (Z − z)/r
	mask   fr.Element       // w = (y − Σ δ^g u_g(r*))/δ^G
	hiding []bn254.G1Affine // of each commitment, without the guessed values: blind·H
	names  []string         // of hiding
	rows   [][]fr.Element   // linear equations on the mask row d, right-hand side last
	forced []bool           // variables that a linear constraint alone determines
}

// replayed is what a verifier's transcript gives.
type replayed struct {
	sys        *iop.R1CS
	challenges []fr.Element // up to delta
	r, beta    fr.Element   // of the fold and of the opening
}

func (l *tiny) replay(p *proof.Proof) *replayed {
	x := &replayed{}
	t := iop.NewTranscript(proof.Domain)
	proof.AbsorbStart(t, &p.Statement, l.statementRows(p), p.Witness, &p.Mask)
	left := p.Messages
	var hidden iop.Opened[iop.Hidden]
	x.sys, hidden = iop.NewR1CS(l.pk.Schedule, func(label string, n int) {
		n = (n + iop.RowWidth - 1) / iop.RowWidth
		t.AbsorbPoints(label, left[:n]...)
		left = left[n:]
	}, func(label string) fr.Element {
		x.challenges = append(x.challenges, t.Challenge(label))
		return x.challenges[len(x.challenges)-1]
	})
	x.sys.Equate(hidden.Value, &p.Value)
	proof.AbsorbEnd(t, &p.Blind, &p.Value)
	for _, c := range left {
		t.AbsorbPoints("fold.products", c)
	}
	p.Fold.Absorb(t)
	x.r = t.Challenge("fold.r")
	t.AbsorbField("fold.witness", p.Fold.Witness...)
	t.Challenge("fold.rho")
	t.AbsorbField("fold.blind", p.Fold.Blind)
	t.AbsorbPoints("opening.folds", p.Opening.Folds...)
	x.beta = t.Challenge("opening.beta")
	return x
}

// statementRows are the rows of a statement whose tensors are all private.
func (l *tiny) statementRows(p *proof.Proof) []bn254.G1Affine {
	out := make([]bn254.G1Affine, l.pk.Schedule.Layout.Rows(iop.KindStatement))
	for i, t := range p.Statement.Tensors() {
		copy(out[l.pk.Spans[i].First:], t.Rows)
	}
	return out
}

func nothing(_ use, v []fr.Element) error {
	clear(v)
	return nil
}

// guess computes all hidden values from the values of in and the challenges of p.
func (l *tiny) guess(t testing.TB, p *proof.Proof, in *Instance) *guess {
	t.Helper()
	sc := l.pk.Schedule
	x := l.replay(p)
	a, err := assign(sc, in.Values, l.pk.Weights)
	if err != nil {
		t.Fatal(err)
	}
	m, err := newMatrix(l.pk.Rows, a)
	if err != nil {
		t.Fatal(err)
	}
	tr := iop.NewTranscript(proof.Domain)
	drawn := x.challenges
	tr.Program(func(string, fr.Element) fr.Element {
		c := drawn[0]
		drawn = drawn[1:]
		return c
	})
	s, err := newSender(tr, l.pk.Commit.Short(), nothing, sc.NumRounds())
	if err != nil {
		t.Fatal(err)
	}
	env := iop.NewEnv[fr.Element](iop.Native{}, sc)
	if err := lookups(a, env, s); err != nil {
		t.Fatal(err)
	}
	if err := contractions(a, env, s); err != nil {
		t.Fatal(err)
	}
	c, err := claims(sc, env, m, &secrets{mask: make(fr.Vector, 1<<sc.LogCols)}, s, nil)
	if err != nil {
		t.Fatal(err)
	}
	b, point, known, delta := c.batch, c.point, c.value, c.delta

	g := &guess{}
	coef := fr.One() // δ^G
	for range b.u {
		coef.Mul(&coef, &delta)
	}
	coef.Inverse(&coef)
	g.mask.Sub(&p.Value, &known)
	g.mask.Mul(&g.mask, &coef)
	z := make([]fr.Element, x.sys.NumVars())
	copy(z, s.values)
	z[x.sys.Messages-1] = g.mask
	x.sys.Solve(z)
	g.random = make([]fr.Element, len(z))
	var inv fr.Element
	inv.Inverse(&x.r)
	for i := range z {
		g.random[i].Sub(&p.Fold.Witness[i], &z[i])
		g.random[i].Mul(&g.random[i], &inv)
	}
	l.unblind(t, g, x.sys, m, z, p)
	zero := make([]fr.Element, sc.Layout.NumRows())
	row, _ := b.combine(&delta, make(fr.Vector, 1<<sc.LogCols), zero, &fr.Element{})
	g.equations(p, row, point, &coef, &x.beta)
	g.force(t, x.sys)
	return g
}

// unblind subtracts the guessed values from all commitments.
func (l *tiny) unblind(t testing.TB, g *guess, sys *iop.R1CS, m *matrix, z []fr.Element, p *proof.Proof) {
	t.Helper()
	sc := l.pk.Schedule
	from := sc.Layout.First[iop.KindStatement] - m.weights.Len()
	rows, err := pcs.CommitRows(l.pk.Commit, m.rest[from:], nil)
	if err != nil {
		t.Fatal(err)
	}
	add := func(name string, coms, values []bn254.G1Affine) {
		if len(coms) != len(values) {
			t.Fatalf("%s: %d commitments, %d guessed", name, len(coms), len(values))
		}
		for i := range coms {
			var d bn254.G1Affine
			d.Sub(&coms[i], &values[i])
			g.hiding, g.names = append(g.hiding, d), append(g.names, fmt.Sprintf("hiding of %s[%d]", name, i))
		}
	}
	n := sc.Layout.Rows(iop.KindStatement)
	add("statement", l.statementRows(p), rows[:n])
	add("witness", p.Witness, rows[n:])
	short := func(v []fr.Element, sizes []int) []bn254.G1Affine {
		return l.pk.Commit.Short().CommitAll(cut(v, sizes), make([]fr.Element, len(sizes)))
	}
	add("messages", p.Messages, short(z, sys.Rows))
	add("random", p.Fold.Random, short(g.random, sys.Rows))
	first, second := relaxed{u: fr.One(), z: z}, relaxed{u: p.Fold.U, z: g.random}
	add("error", p.Fold.Error, short(sys.Errors(&second.u, second.z), sys.ErrorSizes()))
	add("cross", p.Fold.Cross, short(crossTerm(sys, &first, &second), sys.ErrorSizes()))
}

// equations are what value and opening say of the mask row, given the rest of the combined
// row, known: d(r*) = w and δ^G·d(X) = U(X) − known(X) for X = β, −β, β².
func (g *guess) equations(p *proof.Proof, known fr.Vector, point []fr.Element, coef, beta *fr.Element) {
	eq := make(fr.Vector, len(known))
	ff.EqTable(point, fr.One(), eq)
	g.rows = append(g.rows, append(eq, g.mask))
	var minus, square fr.Element
	minus.Neg(beta)
	square.Square(beta)
	for i, x := range []fr.Element{*beta, minus, square} {
		row := make(fr.Vector, len(known), len(known)+1)
		power := fr.One()
		for j := range row {
			row[j] = power
			power.Mul(&power, &x)
		}
		v := known.InnerProduct(row)
		v.Sub(&p.Opening.Evals[0][i], &v)
		v.Mul(&v, coef)
		g.rows = append(g.rows, append(row, v))
	}
}

// force finds the variables that are the same in all solutions.
func (g *guess) force(t testing.TB, sys *iop.R1CS) {
	t.Helper()
	u := fr.One()
	one, two := make([]fr.Element, sys.NumVars()), make([]fr.Element, sys.NumVars())
	for i := range one {
		two[i].SetUint64(uint64(i*i + 1))
	}
	if !sys.Project(&u, one) || !sys.Project(&u, two) {
		t.Fatal("the linear constraints have no solution")
	}
	g.forced = make([]bool, len(one))
	for i := range one {
		g.forced[i] = one[i].Equal(&two[i])
	}
}

// constantMask is d(r*) over the entry that d(β) gives if all entries are the same: 1 if they
// are.
func (g *guess) constantMask() fr.Element {
	row := g.rows[1]
	n := len(row) - 1
	var sum, x fr.Element
	for k := range n {
		sum.Add(&sum, &row[k])
	}
	x.Div(&sum, &row[n])
	return *x.Mul(&x, &g.mask)
}

// words lists what the guess leaves to be explained by blinders alone.
func (g *guess) words() []battery.Word {
	out := battery.Scalar("mask at r*", &g.mask)
	ratio := g.constantMask()
	out = append(out, battery.Scalar("mask against a constant row", &ratio)...)
	for i := range g.random {
		if !g.forced[i] {
			out = append(out, battery.Scalar(fmt.Sprintf("random witness[%d]", i), &g.random[i])...)
		}
	}
	for i := range g.hiding {
		out = append(out, battery.Point(g.names[i], &g.hiding[i])...)
	}
	return out
}

// consistent tells whether linear equations, right-hand sides last, have a common solution.
// With more equations than unknowns and right-hand sides that are uniform they do not.
func consistent(rows [][]fr.Element) bool {
	var pivots [][]fr.Element
	for _, row := range rows {
		row = append([]fr.Element(nil), row...)
		n := len(row) - 1
		for _, p := range pivots {
			at := leading(p)
			var f, x fr.Element
			f = row[at]
			for k := at; k <= n; k++ {
				x.Mul(&f, &p[k])
				row[k].Sub(&row[k], &x)
			}
		}
		at := leading(row)
		if at == n {
			return false
		}
		if at > n {
			continue
		}
		var inv fr.Element
		inv.Inverse(&row[at])
		for k := range row {
			row[k].Mul(&row[k], &inv)
		}
		pivots = append(pivots, row)
	}
	return true
}

func leading(row []fr.Element) int {
	at := 0
	for at < len(row) && row[at].IsZero() {
		at++
	}
	return at
}
