package verify_test

import (
	"slices"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/pcs"
	"github.com/zkvin/zkvin/proof"
)

// combined changes blinder and value of the combined row.
func (r *replayer) combined(t *testing.T) []mutant {
	t.Helper()
	h, rho := pcs.BlindingBase(), r.challenge("opening.rho")
	blind := r.mutate("combined.blind", 0, "what it lacks in a fold", func(p *proof.Proof) {
		one := fr.One()
		p.Blind.Add(&p.Blind, &one)
		one.Div(&one, &rho)
		p.Opening.Folds[0] = moved(p.Opening.Folds[0], h, &one)
	})
	lin := r.constraints()
	value := r.mutate("combined.value", 0, "what it lacks in the folded witness and the last fold", func(p *proof.Proof) {
		e := fr.One()
		p.Value.Add(&p.Value, &e)
		r.lastFold(p, &e)
		e.Mul(&e, &r.u)
		v, ok := lin.solve(lin.committed(r), &e)
		if !ok {
			t.Fatal("no folded witness with another value")
		}
		r.add(p, v)
	})
	return []mutant{blind, value}
}

// lagrange are the coefficients of the values at β, −β, β² in the interpolant at ζ.
func (r *replayer) lagrange() (l [3]fr.Element) {
	beta, zeta := r.challenge("opening.beta"), r.challenge("opening.zeta")
	x := [3]fr.Element{beta, beta, beta}
	x[1].Neg(&beta)
	x[2].Square(&beta)
	for i := range x {
		l[i].SetOne()
		for j := range x {
			if i == j {
				continue
			}
			var n, d fr.Element
			n.Sub(&zeta, &x[j])
			d.Sub(&x[i], &x[j])
			n.Div(&n, &d)
			l[i].Mul(&l[i], &n)
		}
	}
	return l
}

// lastFold changes evaluations of the last level so that it folds to a value greater by e,
// and P_0(β²), which no fold is compared with, so that the interpolant at ζ stays.
func (r *replayer) lastFold(p *proof.Proof, e *fr.Element) {
	l, beta, rho := r.lagrange(), r.challenge("opening.beta"), r.challenge("opening.rho")
	c := len(p.Opening.Evals)
	x := r.open.Point[c-1].Public()
	var a, b, s fr.Element // 2β·value = a·P(β) + b·P(−β)
	s.SetOne()
	s.Sub(&s, &x)
	s.Mul(&s, &beta)
	a.Add(&s, &x)
	b.Sub(&s, &x)
	var d0, d1, d2 fr.Element
	d0.SetUint64(9)
	s.Double(&beta)
	s.Mul(&s, e)
	d1.Mul(&a, &d0)
	d1.Sub(&s, &d1)
	d1.Div(&d1, &b)
	d2.Mul(&l[0], &d0)
	s.Mul(&l[1], &d1)
	d2.Add(&d2, &s)
	weight := power(rho, c-1)
	d2.Mul(&d2, &weight)
	d2.Div(&d2, &l[2])
	last := &p.Opening.Evals[c-1]
	last[0].Add(&last[0], &d0)
	last[1].Add(&last[1], &d1)
	p.Opening.Evals[0][2].Sub(&p.Opening.Evals[0][2], &d2)
}

// folds changes the scalar of the random instance and the folded witness.
func (r *replayer) folds(t *testing.T) []mutant {
	t.Helper()
	lin := r.constraints()
	v, ok := lin.solve(lin.committed(r), nil)
	if !ok {
		t.Fatal("one folded witness only")
	}
	return []mutant{
		r.mutate("fold.witness", 0, "a change that ρ hides", func(p *proof.Proof) { r.add(p, v) }),
		r.mutate("fold.u", 0, "everything scaled", func(p *proof.Proof) { r.scale(p) }),
	}
}

// scale doubles the folded instance: u and witness by two, the error by four. The random
// instance takes up what is missing.
func (r *replayer) scale(p *proof.Proof) {
	f, x := &p.Fold, r.challenge("fold.r")
	var inv, square, three fr.Element
	inv.Inverse(&x)
	square.Square(&inv)
	three.SetUint64(3)
	square.Mul(&square, &three)
	e := r.u // 1 + r·u₂' = 2u
	e.Mul(&e, &inv)
	f.U.Add(&f.U, &e)
	powers := r.file.SRS.Powers
	add := func(c *bn254.G1Affine, v []fr.Element, scale *fr.Element) {
		for j := range v {
			var k fr.Element
			k.Mul(&v[j], scale)
			*c = moved(*c, powers[j], &k)
		}
	}
	errs := r.sys.Errors(&r.u, f.Witness)
	for j := range f.Error {
		n := min(iop.RowWidth, len(errs))
		add(&f.Error[j], errs[:n], &square)
		errs = errs[n:]
	}
	rest := slices.Clone(f.Witness)
	for i, n := range r.sys.Rows {
		add(&f.Random[i], rest[:n], &inv)
		rest = rest[n:]
	}
	for i := range f.Witness {
		f.Witness[i].Double(&f.Witness[i])
	}
}

// openings changes folds, evaluations and quotient.
func (r *replayer) openings() []mutant {
	g, tau := r.file.SRS.Powers[0], r.file.SRS.Powers[1]
	rho, zeta := r.challenge("opening.rho"), r.challenge("opening.zeta")
	return []mutant{
		r.mutate("opening.folds", 0, "two that cancel", func(p *proof.Proof) {
			k := fr.One()
			p.Opening.Folds[0] = moved(p.Opening.Folds[0], tau, &k)
			k.Div(&k, &rho)
			k.Neg(&k)
			p.Opening.Folds[1] = moved(p.Opening.Folds[1], tau, &k)
		}),
		r.mutate("opening.evals", 0, "some that cancel at ζ", func(p *proof.Proof) { r.lastFold(p, new(fr.Element)) }),
		r.mutate("opening.quotient", 0, "what it lacks in the witness", func(p *proof.Proof) {
			// −Z(ζ)·X + ζ·Y = τ·Y for Y = [1] and X = (ζ − τ)/Z(ζ).
			k := fr.One()
			p.Opening.Witness = moved(p.Opening.Witness, g, &k)
			z := r.vanishing()
			k.Div(&k, &z)
			zeta.Mul(&zeta, &k)
			k.Neg(&k)
			p.Opening.Quotient = moved(moved(p.Opening.Quotient, g, &zeta), tau, &k)
		}),
	}
}

// vanishing is Z(ζ) = (ζ² − β²)(ζ − β²).
func (r *replayer) vanishing() fr.Element {
	beta, zeta := r.challenge("opening.beta"), r.challenge("opening.zeta")
	var b2, z2, d fr.Element
	b2.Square(&beta)
	z2.Square(&zeta)
	z2.Sub(&z2, &b2)
	d.Sub(&zeta, &b2)
	z2.Mul(&z2, &d)
	return z2
}

// linear are the linear constraints on the message variables that are in no product. The
// last row is that of the combined value.
type linear struct {
	rows [][]fr.Element // by constraint and variable
	free []bool         // variables in no product
}

func (r *replayer) constraints() *linear {
	n := r.sys.NumVars()
	l := &linear{rows: make([][]fr.Element, len(r.sys.Linear)), free: make([]bool, n)}
	for i := range l.rows {
		l.rows[i] = make([]fr.Element, n)
	}
	// The sides of products are the expressions' values.
	rows := &iop.R1CS{}
	for _, e := range r.sys.Linear {
		rows.Products = append(rows.Products, iop.Product{A: e})
	}
	var zero fr.Element
	z := make([]fr.Element, n)
	for k := range n {
		z[k].SetOne()
		values, _ := rows.Sides(&zero, z)
		for i := range values {
			l.rows[i][k] = values[i]
		}
		a, b := r.sys.Sides(&zero, z)
		l.free[k] = k < r.sys.Messages
		for i := range a {
			l.free[k] = l.free[k] && a[i].IsZero() && b[i].IsZero()
		}
		z[k].SetZero()
	}
	return l
}

// system is the constraints on some variables, with further rows that have to vanish.
type system struct {
	vars []int
	more [][]fr.Element
}

// slice takes n variables from first on.
func (l *linear) slice(first, n int) system {
	var s system
	for k := first; k < first+n; k++ {
		if l.free[k] {
			s.vars = append(s.vars, k)
		}
	}
	return s
}

// committed takes all variables and demands that Σ ρ^i·(values of commitment i) is zero, so
// that one commitment opens to both.
func (l *linear) committed(r *replayer) system {
	s := l.slice(0, len(l.free))
	s.more = make([][]fr.Element, iop.RowWidth)
	for j := range s.more {
		s.more[j] = make([]fr.Element, len(l.free))
	}
	rho, w, k := r.challenge("fold.rho"), fr.One(), 0
	for _, n := range r.sys.Rows {
		for j := range n {
			s.more[j][k+j] = w
		}
		k += n
		w.Mul(&w, &rho)
	}
	return s
}

// solve returns a solution other than zero for which the last constraint has the given
// value, zero if nil, and all others vanish.
func (l *linear) solve(s system, last *fr.Element) ([]fr.Element, bool) {
	n := len(s.vars)
	var m [][]fr.Element // augmented
	add := func(row []fr.Element, rhs fr.Element) {
		out := make([]fr.Element, n+1)
		for i, k := range s.vars {
			out[i] = row[k]
		}
		out[n] = rhs
		m = append(m, out)
	}
	for i, row := range l.rows {
		var rhs fr.Element
		if last != nil && i == len(l.rows)-1 {
			rhs = *last
		}
		add(row, rhs)
	}
	for _, row := range s.more {
		add(row, fr.Element{})
	}
	pivot := reduce(m, n)
	x := make([]fr.Element, len(l.free))
	some := false
	for i, k := range s.vars {
		if !slices.Contains(pivot, i) {
			x[k].SetUint64(uint64(i + 1))
			some = true
		}
	}
	for i, p := range pivot {
		if p < 0 {
			if !m[i][n].IsZero() {
				return nil, false
			}
			continue
		}
		v := m[i][n]
		for j, k := range s.vars {
			if j != p {
				var t fr.Element
				t.Mul(&m[i][j], &x[k])
				v.Sub(&v, &t)
			}
		}
		x[s.vars[p]] = v
	}
	return x, some || last != nil
}

// reduce brings rows to reduced echelon form and returns each row's pivot, −1 for none. It
// looks at the first n columns.
func reduce(m [][]fr.Element, n int) []int {
	pivot := make([]int, len(m))
	for i := range m {
		pivot[i] = slices.IndexFunc(m[i][:n], func(x fr.Element) bool { return !x.IsZero() })
		p := pivot[i]
		if p < 0 {
			continue
		}
		var inv fr.Element
		inv.Inverse(&m[i][p])
		for k := range m[i] {
			m[i][k].Mul(&m[i][k], &inv)
		}
		for j := range m {
			if j == i || m[j][p].IsZero() {
				continue
			}
			f := m[j][p]
			for k := range m[j] {
				var t fr.Element
				t.Mul(&f, &m[i][k])
				m[j][k].Sub(&m[j][k], &t)
			}
		}
	}
	return pivot
}
