package iop

import (
	"slices"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
)

// RowWidth is the most hidden values that one commitment holds.
const RowWidth = 64

// Hidden is a value of the R1CS reading: an affine expression in hidden variables, with
// public coefficients. Without terms it is public.
type Hidden struct {
	c     fr.Element
	terms []hiddenTerm // by ascending variable; zero coefficients stay, so that the shape is static
}

type hiddenTerm struct {
	v int
	c fr.Element
}

// Public returns the value of a public expression.
func (h *Hidden) Public() fr.Element { return h.c }

// at evaluates the expression on an instance with scalar u and variables z; the public
// part is a coefficient of u.
func (h *Hidden) at(u *fr.Element, z []fr.Element) fr.Element {
	var s, x fr.Element
	s.Mul(&h.c, u)
	for i := range h.terms {
		x.Mul(&h.terms[i].c, &z[h.terms[i].v])
		s.Add(&s, &x)
	}
	return s
}

// Product is a row of the R1CS: A·B = u·z_C.
type Product struct {
	A, B Hidden
	C    int
}

// R1CS is the verifier of one proof as constraints on its hidden messages, challenges
// baked in: round checks are linear, and one product row stands for each multiplication
// of hidden values. Variables are the messages in order, then the products.
type R1CS struct {
	Messages int      // number of message variables
	Rows     []int    // variables in each commitment, messages first, then products
	Linear   []Hidden // each is zero
	Products []Product
	aux      int // first commitment of products
}

// NumVars is the number of variables.
func (s *R1CS) NumVars() int { return s.Messages + len(s.Products) }

// MessageRows is the number of commitments that hold messages.
func (s *R1CS) MessageRows() int { return s.aux }

// ErrorRows is the number of commitments that hold one entry a product.
func (s *R1CS) ErrorRows() int { return len(s.ErrorSizes()) }

// ErrorSizes is the number of values in each of these commitments: as in those of the
// products.
func (s *R1CS) ErrorSizes() []int { return s.Rows[s.aux:] }

// NewR1CS reads the verifier of sc as constraints. message is called for each group of
// messages in order, with the number of values, and challenge for each challenge. The
// opening that remains has a public row combination and point; its value is hidden.
func NewR1CS(sc *Schedule, message func(label string, n int), challenge func(label string) fr.Element) (*R1CS, Opened[Hidden]) {
	r := &r1csReader{s: &R1CS{Messages: sc.NumMessages()}, message: message, challenge: challenge}
	o := Verify[Hidden](sc, r)
	r.s.aux = len(r.s.Rows)
	r.s.Rows = append(r.s.Rows, splitRows(len(r.s.Products))...)
	return r.s, o
}

// HiddenShape returns the number of commitments of messages and products, of variables,
// and of commitments with one entry a product, for every proof of a schedule.
func HiddenShape(sc *Schedule) (rows, variables, errors int) {
	n := sc.numProducts()
	return sc.NumRounds(), sc.NumMessages() + n, len(splitRows(n))
}

// splitRows cuts n values into commitments.
func splitRows(n int) []int {
	var out []int
	for ; n > RowWidth; n -= RowWidth {
		out = append(out, RowWidth)
	}
	if n > 0 {
		out = append(out, n)
	}
	return out
}

type r1csReader struct {
	s         *R1CS
	next      int
	message   func(string, int)
	challenge func(string) fr.Element
}

func (r *r1csReader) Const(c fr.Element) Hidden { return Hidden{c: c} }

func (r *r1csReader) Add(a, b Hidden) Hidden {
	a.c.Add(&a.c, &b.c)
	a.terms = mergeTerms(a.terms, b.terms, false)
	return a
}

func (r *r1csReader) Sub(a, b Hidden) Hidden {
	a.c.Sub(&a.c, &b.c)
	a.terms = mergeTerms(a.terms, b.terms, true)
	return a
}

func mergeTerms(a, b []hiddenTerm, negate bool) []hiddenTerm {
	if len(b) == 0 {
		return a
	}
	out := make([]hiddenTerm, 0, len(a)+len(b))
	for len(a) > 0 || len(b) > 0 {
		if len(b) == 0 || (len(a) > 0 && a[0].v < b[0].v) {
			out, a = append(out, a[0]), a[1:]
			continue
		}
		t := b[0]
		b = b[1:]
		if negate {
			t.c.Neg(&t.c)
		}
		if len(a) > 0 && a[0].v == t.v {
			t.c.Add(&t.c, &a[0].c)
			a = a[1:]
		}
		out = append(out, t)
	}
	return out
}

func (r *r1csReader) Mul(a, b Hidden) Hidden {
	if len(b.terms) == 0 {
		return scaleHidden(a, &b.c)
	}
	if len(a.terms) == 0 {
		return scaleHidden(b, &a.c)
	}
	v := r.s.Messages + len(r.s.Products)
	r.s.Products = append(r.s.Products, Product{a, b, v})
	return Hidden{terms: []hiddenTerm{{v, fr.One()}}}
}

func scaleHidden(a Hidden, c *fr.Element) Hidden {
	a.c.Mul(&a.c, c)
	if len(a.terms) > 0 {
		a.terms = slices.Clone(a.terms)
		for i := range a.terms {
			a.terms[i].c.Mul(&a.terms[i].c, c)
		}
	}
	return a
}

func (r *r1csReader) Messages(label string, n int) []Hidden {
	r.message(label, n)
	r.s.Rows = append(r.s.Rows, splitRows(n)...)
	out := make([]Hidden, n)
	for i := range out {
		out[i] = Hidden{terms: []hiddenTerm{{r.next + i, fr.One()}}}
	}
	r.next += n
	return out
}

func (r *r1csReader) Challenge(label string) Hidden { return Hidden{c: r.challenge(label)} }

func (r *r1csReader) Check(_ string, a, b Hidden) { r.s.Linear = append(r.s.Linear, r.Sub(a, b)) }

// Equate adds the constraint that a hidden expression has a public value.
func (s *R1CS) Equate(h Hidden, value *fr.Element) {
	h.c.Sub(&h.c, value)
	s.Linear = append(s.Linear, h)
}

// Satisfied tells whether all linear constraints hold on (u, z).
func (s *R1CS) Satisfied(u *fr.Element, z []fr.Element) bool {
	for i := range s.Linear {
		if e := s.Linear[i].at(u, z); !e.IsZero() {
			return false
		}
	}
	return true
}

// Sides returns A·z and B·z of every product.
func (s *R1CS) Sides(u *fr.Element, z []fr.Element) (a, b []fr.Element) {
	a, b = make([]fr.Element, len(s.Products)), make([]fr.Element, len(s.Products))
	for i := range s.Products {
		a[i], b[i] = s.Products[i].A.at(u, z), s.Products[i].B.at(u, z)
	}
	return a, b
}

// Errors returns E = Az∘Bz − u·Cz, zero for a satisfying instance with u = 1.
func (s *R1CS) Errors(u *fr.Element, z []fr.Element) []fr.Element {
	e, b := s.Sides(u, z)
	var x fr.Element
	for i := range e {
		e[i].Mul(&e[i], &b[i])
		x.Mul(u, &z[s.Products[i].C])
		e[i].Sub(&e[i], &x)
	}
	return e
}

// Solve fills the product variables of z, whose message variables are set, for u = 1.
func (s *R1CS) Solve(z []fr.Element) {
	u := fr.One()
	for i := range s.Products {
		p := &s.Products[i]
		a, b := p.A.at(&u, z), p.B.at(&u, z)
		z[p.C].Mul(&a, &b)
	}
}

// Project moves z to a solution of the linear constraints with scalar u: it solves them
// for one pivot variable each (the last that a constraint holds) and keeps the others. A
// uniform z gives a uniform solution. It reports whether a solution exists.
func (s *R1CS) Project(u *fr.Element, z []fr.Element) bool {
	n := s.NumVars()
	rows := make([][]fr.Element, len(s.Linear)) // dense, with the right-hand side −c·u last
	for i := range s.Linear {
		rows[i] = make([]fr.Element, n+1)
		for _, t := range s.Linear[i].terms {
			rows[i][t.v] = t.c
		}
		rows[i][n].Mul(&s.Linear[i].c, u)
		rows[i][n].Neg(&rows[i][n])
	}
	pivots := make([]int, len(rows))
	for i := range rows {
		p := n - 1
		for p >= 0 && rows[i][p].IsZero() {
			p--
		}
		pivots[i] = p
		if p < 0 {
			if !rows[i][n].IsZero() {
				return false
			}
			continue
		}
		var inv fr.Element
		inv.Inverse(&rows[i][p])
		for k := range rows[i] {
			if !rows[i][k].IsZero() {
				rows[i][k].Mul(&rows[i][k], &inv)
			}
		}
		for j := range rows {
			if j != i {
				eliminate(rows[j], rows[i], p)
			}
		}
	}
	var x fr.Element
	for i, p := range pivots {
		if p < 0 {
			continue
		}
		v := rows[i][n]
		for k := range n {
			if k != p && !rows[i][k].IsZero() {
				x.Mul(&rows[i][k], &z[k])
				v.Sub(&v, &x)
			}
		}
		z[p] = v
	}
	return true
}

// eliminate subtracts a multiple of the pivot row that clears column p.
func eliminate(row, pivot []fr.Element, p int) {
	if row[p].IsZero() {
		return
	}
	f := row[p]
	var x fr.Element
	for k := range row {
		if pivot[k].IsZero() {
			continue
		}
		x.Mul(&f, &pivot[k])
		row[k].Sub(&row[k], &x)
	}
}

// NumRounds is the number of commitments of messages and products, len(R1CS.Rows), without
// reading the verifier: a group of messages is one or, for the longest, a few.
func (sc *Schedule) NumRounds() int {
	n := 1 + sc.Rounds + len(sc.Instances) + sc.LogCols + len(splitRows(len(sc.Groups))) + 1
	if len(sc.Segments) > 0 {
		n += 2
		for k := 1; k < sc.LeafBits; k++ {
			n += k + 1
		}
	}
	return n + len(splitRows(sc.numProducts()))
}

// numProducts is the number of products of hidden values that the verifier forms: four at the
// root of the tree, three a layer, one a contraction.
func (sc *Schedule) numProducts() int {
	if len(sc.Segments) == 0 {
		return len(sc.Instances)
	}
	return 4 + 3*(sc.LeafBits-1) + len(sc.Instances)
}
