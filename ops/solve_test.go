package ops_test

import (
	"math"
	"slices"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
)

// solutions is what solve finds.
type solutions struct {
	most  int
	count int
	first []fr.Element // of all unknowns
	open  string       // an unknown that no condition bounds, or ""
}

// unique tells whether there is exactly one solution.
func (s *solutions) unique() bool { return s.count == 1 && s.open == "" }

// solve finds all solutions in the field, but stops at most. It takes the condition with the
// fewest ways to hold among those with one unknown left and look-ups of several, tries each way, and drops those in
// which another condition without unknowns fails. So no solution is missed, unless an
// unknown stays open.
func (p *problem) solve(most int) solutions {
	s := solutions{most: most}
	for i := range p.conds {
		if c := &p.conds[i]; len(c.vars) == 0 && !p.lines(c, -1).holds(new(fr.Element)) {
			return s
		}
	}
	p.search(&s)
	return s
}

func (p *problem) search(s *solutions) {
	var best *lines
	for i := range p.conds {
		c := &p.conds[i]
		x, n := p.left(c)
		if n != 1 {
			continue
		}
		l := p.lines(c, x)
		if l.span = p.span(l); !l.constant() && (best == nil || l.ways() < best.ways()) {
			best = l
		}
	}
	if c := p.joint(); c != nil && (best == nil || len(c.table.tuples) < best.ways()) {
		p.branch(c, s)
		return
	}
	if best == nil || best.ways() == unbounded {
		p.end(s)
		return
	}
	var checks []*lines
	for _, i := range p.touches[best.x] {
		if _, n := p.left(&p.conds[i]); n == 1 {
			checks = append(checks, p.lines(&p.conds[i], best.x))
		}
	}
	seen := map[fr.Element]bool{}
	for _, v := range best.candidates() {
		if s.count >= s.most || s.open != "" {
			return
		}
		if seen[v] || slices.ContainsFunc(checks, func(l *lines) bool { return !l.holds(&v) }) {
			continue
		}
		seen[v] = true
		p.values[best.x], p.set[best.x] = v, true
		p.search(s)
		p.set[best.x] = false
	}
}

// end is a leaf of the search: a solution, if all unknowns are set and no condition that
// never was checked, because its unknowns cancelled, fails.
func (p *problem) end(s *solutions) {
	if x := slices.Index(p.set, false); x >= 0 {
		s.open = p.names[x]
		return
	}
	for i := range p.conds {
		if l := p.lines(&p.conds[i], -1); !l.holds(new(fr.Element)) {
			return
		}
	}
	s.count++
	if s.first == nil {
		s.first = slices.Clone(p.values)
	}
}

// left returns an unknown of a condition and how many there are.
func (p *problem) left(c *condition) (x, n int) {
	for _, v := range c.vars {
		if !p.set[v] {
			x = v
			n++
		}
	}
	return x, n
}

// lines are a condition's tuple as a_j + b_j·x + c_j·x² in the one unknown x that is left.
type lines struct {
	*condition
	x       int
	a, b, c []fr.Element
	span    *span // of x where the condition holds, if known
}

func (p *problem) lines(c *condition, x int) *lines {
	n := len(c.tuple)
	l := &lines{condition: c, x: x, a: make([]fr.Element, n), b: make([]fr.Element, n), c: make([]fr.Element, n)}
	for j, f := range c.tuple {
		for m, v := range f {
			degree := 0
			for _, y := range m {
				switch {
				case y < 0:
				case y == x:
					degree++
				default:
					v.Mul(&v, &p.values[y])
				}
			}
			sum := [...]*fr.Element{&l.a[j], &l.b[j], &l.c[j]}[degree]
			sum.Add(sum, &v)
		}
	}
	return l
}

// linear tells whether no square of the unknown is left.
func (l *lines) linear() bool { return zeros(l.c) }

// constant tells whether the unknown cancels.
func (l *lines) constant() bool {
	for i := 0; l.width > 0 && i < len(l.a); i += l.width {
		if j := i + l.width; zeros(l.a[i:j]) && zeros(l.b[i:j]) {
			return true // a difference that is zero whatever it is
		}
	}
	return zeros(l.b) && zeros(l.c)
}

// unbounded stands for more than 2^mostBits values, which are not tried.
const (
	mostBits  = 20
	unbounded = math.MaxInt
)

// ways bounds the number of values of the unknown for which the condition holds.
func (l *lines) ways() int {
	switch {
	case l.width > 0:
		return len(l.a) / l.width
	case l.span != nil && l.span.ways() <= 1<<mostBits:
		return l.span.ways()
	case l.span != nil, l.table == nil && (!l.linear() || l.tag > mostBits):
		return unbounded
	case l.table == nil:
		return 1 << l.tag
	case l.b[0].IsZero():
		return len(l.table.first[l.a[0]])
	default:
		return len(l.table.tuples)
	}
}

// candidates are the values of the unknown for which the condition may hold.
func (l *lines) candidates() []fr.Element {
	if l.span != nil {
		return l.span.candidates()
	}
	if l.width > 0 {
		return l.roots()
	}
	j := slices.IndexFunc(l.b, func(b fr.Element) bool { return !b.IsZero() })
	var inverse fr.Element
	inverse.Inverse(&l.b[j])
	solve := func(want fr.Element) fr.Element {
		want.Sub(&want, &l.a[j])
		want.Mul(&want, &inverse)
		return want
	}
	var out []fr.Element
	switch {
	case l.table == nil && l.tag == 0:
		return []fr.Element{solve(fr.Element{})}
	case l.table == nil:
		for t := range uint64(1) << l.tag {
			out = append(out, solve(*new(fr.Element).SetUint64(t)))
		}
	case j > 0:
		for _, k := range l.table.first[l.a[0]] {
			out = append(out, solve(l.table.tuples[k][j]))
		}
	default:
		for _, entry := range l.table.tuples {
			out = append(out, solve(entry[0]))
		}
	}
	return out
}

// roots are the values of the unknown for which a coordinate of some difference is zero.
func (l *lines) roots() []fr.Element {
	var out []fr.Element
	for j := range l.b {
		if !l.b[j].IsZero() {
			var root fr.Element
			root.Inverse(&l.b[j])
			root.Mul(&root, &l.a[j])
			out = append(out, *root.Neg(&root))
		}
	}
	return out
}

// holds decides the condition for a value of the unknown.
func (l *lines) holds(x *fr.Element) bool {
	at := func(j int) fr.Element {
		var v fr.Element
		v.Mul(&l.c[j], x)
		v.Add(&v, &l.b[j])
		v.Mul(&v, x)
		v.Add(&v, &l.a[j])
		return v
	}
	if l.width > 0 {
		for i := 0; i < len(l.a); i += l.width {
			var lack []fr.Element
			for j := range l.width {
				lack = append(lack, at(i+j))
			}
			if zeros(lack) {
				return true
			}
		}
		return false
	}
	first := at(0)
	switch {
	case l.table == nil && l.tag == 0:
		return first.IsZero()
	case l.table == nil:
		return first.IsUint64() && first.Uint64() < 1<<l.tag
	}
	return slices.ContainsFunc(l.table.first[first], func(k int) bool {
		for j := range l.a {
			if at(j) != l.table.tuples[k][j] {
				return false
			}
		}
		return true
	})
}

// zeros tells whether all elements are zero.
func zeros(v []fr.Element) bool {
	return !slices.ContainsFunc(v, func(x fr.Element) bool { return !x.IsZero() })
}
