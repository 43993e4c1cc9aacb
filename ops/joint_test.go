package ops_test

import (
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
)

// joint returns the look-up in the smallest table of its own, with several unknowns left, each
// coordinate linear in one of them or known. It returns nil if there is none.
func (p *problem) joint() *condition {
	var best *condition
	for i := range p.conds {
		c := &p.conds[i]
		if _, n := p.left(c); n < 2 || c.table == nil || c.tag < firstTuple || best != nil && len(best.table.tuples) <= len(c.table.tuples) {
			continue
		}
		if p.separate(c) {
			best = c
		}
	}
	return best
}

// separate tells whether each coordinate of a tuple has one unknown left at most, and no square.
func (p *problem) separate(c *condition) bool {
	for _, f := range c.tuple {
		x := -1
		for m := range f {
			for _, y := range m {
				if y >= 0 && !p.set[y] && x >= 0 && x != y {
					return false
				}
				if y >= 0 && !p.set[y] {
					x = y
				}
			}
		}
		if x >= 0 && !p.coordinate(c, f, x).linear() {
			return false
		}
	}
	return true
}

// coordinate is one coordinate of a condition as a + b·x + c·x².
func (p *problem) coordinate(c *condition, f poly, x int) *lines {
	one := *c
	one.tuple = []poly{f}
	return p.lines(&one, x)
}

// branch tries every entry of a look-up's table for all its unknowns.
func (p *problem) branch(c *condition, s *solutions) {
	for _, entry := range c.table.tuples {
		if s.count >= s.most || s.open != "" {
			return
		}
		var mine []int
		fits := true
		for j, f := range c.tuple {
			x, n := p.left(&condition{vars: variables(f)})
			l := p.coordinate(c, f, x)
			if n == 0 {
				l = p.coordinate(c, f, -1)
				fits = fits && l.a[0] == entry[j]
				continue
			}
			if l.b[0].IsZero() {
				fits = fits && l.a[0] == entry[j]
				continue
			}
			var v fr.Element
			v.Sub(&entry[j], &l.a[0])
			v.Div(&v, &l.b[0])
			p.values[x], p.set[x] = v, true
			mine = append(mine, x)
		}
		if fits && p.hold(mine) {
			p.search(s)
		}
		for _, x := range mine {
			p.set[x] = false
		}
	}
}

// variables are those of a polynomial.
func variables(f poly) []int {
	var out []int
	for m, v := range f {
		for _, x := range m {
			if x >= 0 && !v.IsZero() {
				out = append(out, x)
			}
		}
	}
	return out
}

// hold decides all conditions that the variables were the last unknowns of.
func (p *problem) hold(last []int) bool {
	for _, x := range last {
		for _, i := range p.touches[x] {
			if _, n := p.left(&p.conds[i]); n == 0 && !p.lines(&p.conds[i], -1).holds(new(fr.Element)) {
				return false
			}
		}
	}
	return true
}
