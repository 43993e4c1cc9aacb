package iop

import (
	"slices"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"pgregory.net/rapid"
)

// differences is a verifier over field elements that keeps a − b of every check.
type differences struct {
	Native
	messages, challenges []fr.Element
	of                   []fr.Element
}

func (c *differences) Messages(_ string, n int) []fr.Element {
	m := c.messages[:n]
	c.messages = c.messages[n:]
	return m
}

func (c *differences) Challenge(string) fr.Element {
	x := c.challenges[0]
	c.challenges = c.challenges[1:]
	return x
}

func (c *differences) Check(_ string, a, b fr.Element) { c.of = append(c.of, c.Sub(a, b)) }

// constraints are those of a random schedule under random challenges, with an opened value.
type constraints struct {
	*drawn
	sys        *R1CS
	opened     Opened[Hidden]
	challenges []fr.Element
}

func drawConstraints(t *rapid.T) *constraints {
	c := &constraints{drawn: draw(t)}
	n := &count{}
	Verify[struct{}](c.sc, n)
	c.challenges = c.random(n.challenges)
	left := slices.Clone(c.challenges)
	c.sys, c.opened = NewR1CS(c.sc, func(string, int) {}, func(string) fr.Element {
		x := left[0]
		left = left[1:]
		return x
	})
	return c
}

// TestConstraintsAreTheVerifier: on any messages each linear row has the value by which the
// check fails over plain field elements, and the opening that is left is the same.
func TestConstraintsAreTheVerifier(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := drawConstraints(t)
		z := append(c.random(c.sys.Messages), make([]fr.Element, len(c.sys.Products))...)
		c.sys.Solve(z)
		plain := &differences{messages: z[:c.sys.Messages], challenges: c.challenges}
		want := Verify[fr.Element](c.sc, plain)
		if len(plain.messages) > 0 || len(plain.challenges) > 0 || len(plain.of) != len(c.sys.Linear) {
			t.Fatalf("%d messages and %d challenges left, %d checks for %d rows", len(plain.messages), len(plain.challenges), len(plain.of), len(c.sys.Linear))
		}
		u := fr.One()
		for i := range plain.of {
			equal(t, "linear row", c.sys.Linear[i].at(&u, z), plain.of[i])
		}
		for _, e := range c.sys.Errors(&u, z) {
			equal(t, "product row", e, fr.Element{})
		}
		equal(t, "opened value", c.opened.Value.at(&u, z), want.Value)
		equal(t, "coefficient of the mask", c.opened.Mask.Public(), want.Mask)
		for i := range want.Rows {
			equal(t, "coefficient of a row", c.opened.Rows[i].Public(), want.Rows[i])
		}
	})
}

// TestCommitmentsHoldEveryVariableOnce: rows split messages, then products, without gaps, and
// are as many as HiddenShape says without a reading.
func TestCommitmentsHoldEveryVariableOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := drawConstraints(t)
		s := c.sys
		rows, variables, errors := HiddenShape(c.sc)
		if want := [3]int{len(s.Rows), s.NumVars(), s.ErrorRows()}; want != [3]int{rows, variables, errors} {
			t.Fatalf("%d, %d and %d, want %d", rows, variables, errors, want)
		}
		n := [2]int{}
		for i, size := range s.Rows {
			if size < 1 || size > RowWidth {
				t.Fatalf("commitment %d of %d values", i, size)
			}
			if i < s.MessageRows() {
				n[0] += size
			} else {
				n[1] += size
			}
		}
		if n != [2]int{s.Messages, len(s.Products)} || n[0]+n[1] != s.NumVars() {
			t.Fatalf("commitments of %d values, want %d messages and %d products", n, s.Messages, len(s.Products))
		}
		for i := range s.Products {
			if s.Products[i].C != s.Messages+i {
				t.Fatalf("product %d is variable %d, want %d", i, s.Products[i].C, s.Messages+i)
			}
		}
	})
}

// TestProjectIsALinearProjection on the solutions: it changes no solution, and is linear in
// (u, z). So each solution for u has as many preimages as any other, and a uniform z
// becomes a uniform solution, which zero knowledge rests on. No more variables are
// determined than there are rows.
func TestProjectIsALinearProjection(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := drawConstraints(t)
		value := c.random(1)[0]
		c.sys.Equate(c.opened.Value, &value)
		project := func(u fr.Element, z []fr.Element) []fr.Element {
			out := slices.Clone(z)
			if !c.sys.Project(&u, out) || !c.sys.Satisfied(&u, out) {
				t.Fatal("no solution")
			}
			return out
		}
		u, v, sum := c.random(2), c.random(2*c.sys.NumVars()), make([]fr.Element, c.sys.NumVars())
		x, y := v[:len(sum)], v[len(sum):]
		px, py := project(u[0], x), project(u[1], y)
		for i := range sum {
			sum[i].Add(&x[i], &y[i])
		}
		total := Native{}.Add(u[0], u[1])
		both, again := project(total, sum), project(u[0], px)
		changed := 0
		for i := range sum {
			equal(t, "projection of a sum", both[i], Native{}.Add(px[i], py[i]))
			equal(t, "projection of a solution", again[i], px[i])
			if !px[i].Equal(&x[i]) {
				changed++
			}
		}
		if changed > len(c.sys.Linear) {
			t.Fatalf("%d variables changed for %d rows", changed, len(c.sys.Linear))
		}
	})
}

// TestProjectRefusesAContradiction: a public value that is not what it should be leaves no
// solution but for u = 0.
func TestProjectRefusesAContradiction(t *testing.T) {
	s := &R1CS{Messages: 2}
	h := Hidden{terms: []hiddenTerm{{0, fr.One()}, {1, element(2)}}}
	for _, y := range []fr.Element{element(5), element(6)} {
		s.Equate(h, &y)
	}
	z := make([]fr.Element, 2)
	if u := element(1); s.Project(&u, z) {
		t.Error("z₀ + 2z₁ is 5 and 6")
	}
	if u := element(0); !s.Project(&u, z) {
		t.Error("0 is a solution for u = 0")
	}
}
