package court

import (
	"fmt"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/iop"
)

// domainAgree starts the transcript that draws the points at which a program is compared
// with its verifier.
const domainAgree = "zkvin/v1/court-agree"

// point is where a program is evaluated, and what the verifier's constraints are there.
type point struct {
	u, y       fr.Element
	challenges []fr.Element
	z          []fr.Element
	sys        *iop.R1CS
	opened     iop.Opened[iop.Hidden]
}

// randomPoint draws a point from the program's digest.
func (p *Program) randomPoint(sc *iop.Schedule) *point {
	t, d := iop.NewTranscript(domainAgree), p.Digest()
	t.Absorb("program", d[:])
	at := &point{u: t.Challenge("u"), y: t.Challenge("y"), z: make([]fr.Element, p.Messages+p.Products)}
	at.sys, at.opened = iop.NewR1CS(sc, func(string, int) {}, func(label string) fr.Element {
		at.challenges = append(at.challenges, t.Challenge(label))
		return at.challenges[len(at.challenges)-1]
	})
	at.sys.Equate(at.opened.Value, &at.y)
	for i := range at.z {
		at.z[i] = t.Challenge("z")
	}
	return at
}

// agrees compares a program with the verifier that it was written from: at a random point E,
// Λ, μ, r* and the value of each check are the R1CS'. They are polynomials in the point, so
// they are then the same everywhere. A compiler's mistake so shows when a key is made.
func (p *Program) agrees(sc *iop.Schedule) error {
	at := p.randomPoint(sc)
	if err := p.gives(at); err != nil {
		return err
	}
	return p.checksAgree(at)
}

// checksAgree compares the values of the checks.
func (p *Program) checksAgree(at *point) error {
	input := p.Input(&at.u, &at.y, at.challenges, at.z)
	var inverse fr.Element
	inverse.Inverse(&at.u)
	next := 0
	for _, data := range p.Chunks {
		c, err := parseChunk(data)
		if err != nil {
			return err
		}
		for i := range c.code {
			if c.code[i].op != opCheck {
				continue
			}
			before := *c
			before.code, before.out = c.code[:i], c.code[i].args
			_, values, _ := before.run(input)
			for _, v := range values {
				if next == len(at.sys.Linear) {
					return fmt.Errorf("%w: more checks than the verifier's %d", ErrProgram, next)
				}
				var one iop.R1CS
				one.Equate(at.sys.Linear[next], v.Mul(&v, &inverse)) // public values count u times
				if !one.Satisfied(&at.u, at.z) {
					return fmt.Errorf("%w: check %d is not the verifier's", ErrProgram, next)
				}
				next++
			}
		}
		input, _, _ = c.run(input)
	}
	if next != len(at.sys.Linear) {
		return fmt.Errorf("%w: %d checks, the verifier has %d", ErrProgram, next, len(at.sys.Linear))
	}
	return nil
}

// gives compares what a program puts out at a point.
func (p *Program) gives(at *point) error {
	e, err := p.Evaluate(p.Input(&at.u, &at.y, at.challenges, at.z))
	if err != nil {
		return err
	}
	differ := func(what string, i int) error {
		return fmt.Errorf("%w: %s[%d] is not the verifier's", ErrProgram, what, i)
	}
	for i, want := range at.sys.Errors(&at.u, at.z) {
		if !e.Errors[i].Equal(&want) {
			return differ("E", i)
		}
	}
	for i := range e.Rows {
		if want := at.opened.Rows[i].Public(); !e.Rows[i].Equal(&want) {
			return differ("Λ", i)
		}
	}
	for i := range e.Point {
		if want := at.opened.Point[i].Public(); !e.Point[i].Equal(&want) {
			return differ("r*", i)
		}
	}
	if want := at.opened.Mask.Public(); !e.Mask.Equal(&want) {
		return differ("μ", 0)
	}
	return nil
}
