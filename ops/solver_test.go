package ops_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/iop"
)

// monomial is a product of at most two variables; −1 stands for none, the larger comes last.
type monomial [2]int

// poly is a polynomial of degree 2 in the entries of unknown columns.
type poly map[monomial]fr.Element

func constant(v fr.Element) poly { return poly{{-1, -1}: v} }

func (p poly) add(q poly, c *fr.Element) {
	for m, v := range q {
		v.Mul(&v, c)
		sum := p[m]
		sum.Add(&sum, &v)
		p[m] = sum
	}
}

func (p poly) times(q poly) poly {
	out := poly{}
	for a, v := range p {
		for b, w := range q {
			vars := slices.DeleteFunc([]int{a[0], a[1], b[0], b[1]}, func(i int) bool { return i < 0 })
			if len(vars) > 2 {
				panic("a product of three unknowns")
			}
			slices.Sort(vars)
			m := monomial{-1, -1}
			copy(m[2-len(vars):], vars)
			var x fr.Element
			x.Mul(&v, &w)
			sum := out[m]
			sum.Add(&sum, &x)
			out[m] = sum
		}
	}
	return out
}

// condition demands that a tuple is in a set: 0 ≤ f < 2^bits for tag bits, f = 0 for tag 0,
// an entry of its table for other tags. Where a table holds unknowns, tuple is instead what
// the look-up lacks to each entry that it may be, and one of these differences is zero.
type condition struct {
	name  string
	tag   uint64
	tuple []poly
	table *entries // for tags above 16
	width int      // coordinates of a difference, 0 if the table holds no unknowns
	vars  []int
}

// entries are those of a table, and where a first coordinate occurs.
type entries struct {
	tuples [][]fr.Element
	first  map[fr.Element][]int
}

func newEntries(coordinates [][]fr.Element) *entries {
	e := &entries{first: make(map[fr.Element][]int, len(coordinates[0]))}
	for k, v := range coordinates[0] {
		tuple := make([]fr.Element, len(coordinates))
		for j := range coordinates {
			tuple[j] = coordinates[j][k]
		}
		e.tuples, e.first[v] = append(e.tuples, tuple), append(e.first[v], k)
	}
	return e
}

// repeated tells whether two entries are equal, which leaves their multiplicities free.
func (e *entries) repeated() bool {
	for _, same := range e.first {
		for i, a := range same {
			for _, b := range same[:i] {
				if slices.Equal(e.tuples[a], e.tuples[b]) {
					return true
				}
			}
		}
	}
	return false
}

// problem is a system whose inputs and weights are known: a set of conditions on the entries
// of all other columns but multiplicities and limbs.
type problem struct {
	sys     *iop.System
	known   [][]fr.Element // of columns, nil for unknown ones
	first   []int          // first variable of each unknown column
	names   []string       // of variables
	forms   map[iop.FormID][]poly
	conds   []condition
	touches [][]int // conditions of each variable
	limb    map[iop.ColumnID]bool
	static  map[uint64]*entries // tables that depend on no input, by tag
	tables  map[uint64]*entries // all tables
	values  []fr.Element
	set     []bool
}

// newProblem reads a system. Inputs are given by column; static keeps tables for other
// inputs; drop names conditions to leave out.
func newProblem(sys *iop.System, inputs map[iop.ColumnID][]int64, weights [][]fr.Element, static map[uint64]*entries, drop string) (*problem, error) {
	p := &problem{sys: sys, known: make([][]fr.Element, len(sys.Columns)), first: make([]int, len(sys.Columns)),
		forms: map[iop.FormID][]poly{}, limb: map[iop.ColumnID]bool{}, static: static, tables: maps.Clone(static)}
	counts := map[iop.ColumnID]bool{}
	for i := range sys.Segments {
		if sys.Segments[i].IsTable() {
			counts[sys.Segments[i].Multiplicity] = true
		}
	}
	for _, l := range sys.Limbs {
		p.limb[l.Column] = true
	}
	for i := range sys.Columns {
		c, id := &sys.Columns[i], iop.ColumnID(i)
		switch {
		case c.Weight >= 0:
			p.known[i] = weights[c.Weight]
		case c.Kind == iop.KindTable:
			p.known[i] = elements(c.Fill(nil))
		case inputs[id] != nil:
			p.known[i] = elements(inputs[id])
		case !counts[id]:
			p.first[i] = len(p.names)
			for k := range iop.Elements(c.Axes) {
				p.names = append(p.names, fmt.Sprintf("%s[%d]", c.Name, k))
			}
		}
	}
	if err := p.conditions(drop); err != nil {
		return nil, err
	}
	p.touches = make([][]int, len(p.names))
	for i := range p.conds {
		c := &p.conds[i]
		for _, f := range c.tuple {
			for m, v := range f {
				for _, x := range m {
					if x >= 0 && !v.IsZero() && !slices.Contains(c.vars, x) {
						c.vars = append(c.vars, x)
						p.touches[x] = append(p.touches[x], i)
					}
				}
			}
		}
	}
	p.values, p.set = make([]fr.Element, len(p.names)), make([]bool, len(p.names))
	for id := range p.limb {
		for k := range iop.Elements(sys.Columns[id].Axes) {
			p.set[p.first[id]+k] = true // no condition reads it
		}
	}
	return p, nil
}

// form is a form's entries as polynomials; at index, a source's position read, if any.
func (p *problem) form(id iop.FormID) []poly {
	if f, ok := p.forms[id]; ok {
		return f
	}
	f := &p.sys.Forms[id]
	var out []poly
	one := evaluator{sys: p.sys}
	each(f.Axes, func(index []int) {
		sum := poly{}
		for i := range f.Terms {
			t := &f.Terms[i]
			if t.Kind == iop.FromPublic {
				sum.add(constant(one.term(t, index)), &t.Coef)
				continue
			}
			data, axes := p.source(t)
			for _, at := range readAt(axes, t.Maps, index) {
				sum.add(data(at), &t.Coef)
			}
		}
		out = append(out, sum)
	})
	p.forms[id] = out
	return out
}

// readAt lists the positions of a source that maps give for one index.
func readAt(axes []int, maps []iop.AxisMap, index []int) []int {
	out := []int{0}
	for a, n := range axes {
		var next []int
		for _, base := range out {
			for _, at := range positions(&maps[a], index) {
				if at >= 0 && at < n {
					next = append(next, base*n+at)
				}
			}
		}
		out = next
	}
	return out
}

func (p *problem) source(t *iop.Term) (func(at int) poly, []int) {
	switch t.Kind {
	case iop.FromColumn:
		c := &p.sys.Columns[t.Index]
		return func(at int) poly {
			if v := p.known[t.Index]; v != nil {
				return constant(v[at])
			}
			return poly{{-1, p.first[t.Index] + at}: fr.One()}
		}, c.Axes
	case iop.FromContraction:
		v := p.contraction(t.Index)
		return func(at int) poly { return v[at] }, p.sys.Contractions[t.Index].Axes
	default:
		v := p.form(iop.FormID(t.Index))
		return func(at int) poly { return v[at] }, p.sys.Forms[t.Index].Axes
	}
}

func (p *problem) contraction(i int) []poly {
	c := &p.sys.Contractions[i]
	a, b := p.form(c.A), p.form(c.B)
	axesA, axesB := p.sys.Forms[c.A].Axes, p.sys.Forms[c.B].Axes
	out := make([]poly, iop.Elements(c.Axes))
	for k := range out {
		out[k] = poly{}
	}
	one := fr.One()
	eachProduct(c, axesA, axesB, func(i, j, o int) { out[o].add(a[i].times(b[j]), &one) })
	return out
}

// conditions lists what the system demands. A range in limbs becomes the range of the form
// that they split, after a check that exactly the numbers of that range are such a split.
func (p *problem) conditions(drop string) error {
	add := func(c condition) {
		if c.name != drop {
			p.conds = append(p.conds, c)
		}
	}
	split := map[iop.FormID]int{}
	for i := 0; i < len(p.sys.Limbs); {
		form, bits := p.sys.Limbs[i].Form, 0
		name := strings.TrimSuffix(p.sys.Columns[p.sys.Limbs[i].Column].Name, ".limb0")
		for ; i < len(p.sys.Limbs) && p.sys.Limbs[i].Form == form && p.sys.Limbs[i].Shift == bits; i++ {
			bits += p.sys.Limbs[i].Bits
		}
		split[form] = bits
		for _, f := range p.form(form) {
			add(condition{name: name + ".range", tag: uint64(bits), tuple: []poly{f}})
		}
	}
	splits := 0
	for _, r := range p.sys.Relations {
		e := evaluator{sys: p.sys}
		names := e.columnsOf(r)
		last := names[len(names)-1]
		if strings.Contains(last, ".limb") {
			splits++
			if err := p.checkSplit(r, split); err != nil {
				return err
			}
			continue
		}
		for _, f := range p.form(r) {
			add(condition{name: "zero " + last, tuple: []poly{f}})
		}
	}
	if splits != len(split) {
		return fmt.Errorf("%d relations of limbs for %d ranges", splits, len(split))
	}
	for i := range p.sys.Segments {
		if g := &p.sys.Segments[i]; !g.IsTable() && !p.limbLookup(g) {
			if err := p.lookup(g, add); err != nil {
				return err
			}
		}
	}
	return nil
}

// checkSplit makes sure that a relation says Σ 2^shift·limb = form, and that each limb has
// its range: mixed radix, so limbs are unique and exist exactly for values in range.
func (p *problem) checkSplit(r iop.FormID, split map[iop.FormID]int) error {
	form := iop.FormID(p.sys.Forms[r].Terms[0].Index)
	if split[form] == 0 {
		return fmt.Errorf("relation %d has limbs of no range", r)
	}
	one := fr.One()
	for k, f := range p.form(r) {
		sum := maps.Clone(f)
		sum.add(p.form(form)[k], &one)
		for _, l := range p.sys.Limbs {
			if l.Form == form {
				c := iop.Power2(l.Shift)
				c.Neg(&c)
				sum.add(poly{{-1, p.first[l.Column] + k}: fr.One()}, &c)
			}
		}
		for m, v := range sum {
			if !v.IsZero() {
				return fmt.Errorf("relation %d does not split its form: %v remains", r, m)
			}
		}
	}
	for _, l := range p.sys.Limbs {
		if l.Form == form && !slices.ContainsFunc(p.sys.Segments, func(g iop.Segment) bool {
			return !g.IsTable() && g.Tag == uint64(l.Bits) && p.limbLookup(&g) && p.sys.Forms[g.Tuple[0]].Terms[0].Index == int(l.Column)
		}) {
			return fmt.Errorf("limb %q has no range of %d bits", p.sys.Columns[l.Column].Name, l.Bits)
		}
	}
	return nil
}

// limbLookup tells whether a look-up is that of a limb.
func (p *problem) limbLookup(g *iop.Segment) bool {
	terms := p.sys.Forms[g.Tuple[0]].Terms
	return len(g.Tuple) == 1 && len(terms) == 1 && terms[0].Kind == iop.FromColumn && p.limb[iop.ColumnID(terms[0].Index)]
}

func (p *problem) lookup(g *iop.Segment, add func(condition)) error {
	table, ok := p.table(g.Tag)
	if !ok && g.Tag < firstTuple {
		return fmt.Errorf("table of %q holds unknowns", g.Name)
	}
	if !ok {
		p.member(g, add)
		return nil
	}
	for k := range p.form(g.Tuple[0]) {
		c := condition{name: g.Name, tag: g.Tag, table: table}
		for _, f := range g.Tuple {
			c.tuple = append(c.tuple, p.form(f)[k])
		}
		add(c)
	}
	return nil
}

// member demands that each tuple of a look-up is that of a position of its table, which
// holds unknowns. Positions that differ in a known coordinate are left out.
func (p *problem) member(g *iop.Segment, add func(condition)) {
	table := p.segment(g.Tag)
	minus := iop.Int(-1)
	for k := range p.form(g.Tuple[0]) {
		c := condition{name: g.Name, tag: g.Tag, width: len(g.Tuple)}
		for i := range p.form(table.Tuple[0]) {
			var lack []poly
			for j := range g.Tuple {
				d := maps.Clone(p.form(g.Tuple[j])[k])
				d.add(p.form(table.Tuple[j])[i], &minus)
				lack = append(lack, d)
			}
			if !slices.ContainsFunc(lack, poly.neverZero) {
				c.tuple = append(c.tuple, lack...)
			}
		}
		add(c)
	}
}

// neverZero tells whether a polynomial is a constant other than zero.
func (p poly) neverZero() bool {
	free := p[monomial{-1, -1}]
	return !free.IsZero() && !p.unknown()
}

// unknown tells whether a polynomial depends on a variable.
func (p poly) unknown() bool {
	for m, c := range p {
		if m[1] >= 0 && !c.IsZero() {
			return true
		}
	}
	return false
}

// segment is the table with a tag.
func (p *problem) segment(tag uint64) *iop.Segment {
	i := slices.IndexFunc(p.sys.Segments, func(s iop.Segment) bool { return s.IsTable() && s.Tag == tag })
	return &p.sys.Segments[i]
}

// repeated tells whether two entries of a table are equal in a solution.
func (p *problem) repeated(tag uint64, solution []fr.Element) bool {
	if t := p.tables[tag]; t != nil || tag < firstTuple {
		return t != nil && t.repeated()
	}
	var coordinates [][]fr.Element
	for _, f := range p.segment(tag).Tuple {
		var v []fr.Element
		for _, entry := range p.form(f) {
			v = append(v, entry.at(solution))
		}
		coordinates = append(coordinates, v)
	}
	return newEntries(coordinates).repeated()
}

// at is the value of a polynomial.
func (p poly) at(values []fr.Element) fr.Element {
	var sum fr.Element
	for m, c := range p {
		for _, x := range m {
			if x >= 0 {
				c.Mul(&c, &values[x])
			}
		}
		sum.Add(&sum, &c)
	}
	return sum
}

// table returns the entries of a table other than a range, unless it holds unknowns.
func (p *problem) table(tag uint64) (*entries, bool) {
	if tag <= 16 || p.tables[tag] != nil {
		return p.tables[tag], true
	}
	s := p.segment(tag)
	var coordinates [][]fr.Element
	for _, f := range s.Tuple {
		if tag < firstTuple {
			e := evaluator{sys: p.sys, columns: p.known, forms: map[iop.FormID][]fr.Element{}}
			coordinates = append(coordinates, e.form(f))
			continue
		}
		v := make([]fr.Element, iop.Elements(s.Axes))
		for k, f := range p.form(f) {
			if v[k] = f[monomial{-1, -1}]; f.unknown() {
				return nil, false
			}
		}
		coordinates = append(coordinates, v)
	}
	p.tables[tag] = newEntries(coordinates)
	if tag < firstTuple {
		p.static[tag] = p.tables[tag]
	}
	return p.tables[tag], true
}
