package iop

import "slices"

// Batched returns the system of b inferences of one model in one proof. Everything that
// depends on a request (witness and statement columns, what reads them) gets a leading
// axis of length b; weights and static tables stay as they are, so that the claims of all
// requests on them are one. Tuple tables, which hold values of a request, get the request's
// number as a last coordinate, so that requests do not mix.
func (s *System) Batched(b int) *System {
	t := batcher{in: s, out: &System{LogCols: s.LogCols, RowBits: s.RowBits, Limbs: slices.Clone(s.Limbs)}, n: b}
	t.mark()
	for i := range s.Columns {
		c := s.Columns[i]
		if c.Batched = t.columns[i]; c.Batched {
			c.Axes = t.lead(c.Axes)
			c.Lead++
		}
		t.out.Columns = append(t.out.Columns, c)
	}
	for i := range s.Contractions {
		t.contraction(i)
	}
	for i := range s.Forms {
		t.form(FormID(i))
	}
	for i := range s.Segments {
		t.segment(&s.Segments[i])
	}
	for i := range t.out.Limbs {
		if l := &t.out.Limbs[i]; !t.forms[l.Form] {
			l.Form = t.broadcast(l.Form)
		}
	}
	t.out.Relations = slices.Clone(s.Relations)
	return t.out
}

type batcher struct {
	in, out *System
	n       int
	columns []bool // depends on the request
	forms   []bool
}

func (t *batcher) lead(axes []int) []int { return append([]int{t.n}, axes...) }

// mark finds what depends on a request. Forms read earlier forms, and contractions of
// earlier forms.
func (t *batcher) mark() {
	t.columns = make([]bool, len(t.in.Columns))
	t.forms = make([]bool, len(t.in.Forms))
	for i := range t.in.Columns {
		k := t.in.Columns[i].Kind
		t.columns[i] = k == KindStatement || k == KindWitness
	}
	for i := range t.in.Segments {
		if g := &t.in.Segments[i]; g.IsTable() && g.Tag < tagTuple {
			t.columns[g.Multiplicity] = false
		}
	}
	for i := range t.in.Forms {
		for _, term := range t.in.Forms[i].Terms {
			switch term.Kind {
			case FromColumn:
				t.forms[i] = t.forms[i] || t.columns[term.Index]
			case FromForm:
				t.forms[i] = t.forms[i] || t.forms[term.Index]
			case FromContraction:
				t.forms[i] = t.forms[i] || t.contracts(term.Index)
			}
		}
	}
}

// contracts tells whether the result of contraction i depends on a request.
func (t *batcher) contracts(i int) bool {
	c := &t.in.Contractions[i]
	return t.forms[c.A] || t.forms[c.B]
}

func (t *batcher) contraction(i int) {
	c := &t.in.Contractions[i]
	if !t.contracts(i) {
		t.out.Contractions = append(t.out.Contractions, *c)
		return
	}
	label := 0
	for _, l := range slices.Concat(c.LabelsA, c.LabelsB) {
		label = max(label, l+1)
	}
	out := *c
	if t.forms[c.A] {
		out.LabelsA = append([]int{label}, c.LabelsA...)
	}
	if t.forms[c.B] {
		out.LabelsB = append([]int{label}, c.LabelsB...)
	}
	out.LabelsOut = append([]int{label}, c.LabelsOut...)
	out.Axes, out.Batched = t.lead(c.Axes), true
	t.out.Contractions = append(t.out.Contractions, out)
}

func (t *batcher) form(id FormID) {
	f := t.in.Forms[id]
	if !t.forms[id] {
		t.out.Forms = append(t.out.Forms, f)
		return
	}
	out := Form{Axes: t.lead(f.Axes), wide: f.wide, Terms: slices.Clone(f.Terms)}
	for i := range out.Terms {
		out.Terms[i] = t.term(out.Terms[i])
	}
	t.out.Forms = append(t.out.Forms, out)
}

// term reads the same request of a source that has one, and broadcasts the others.
func (t *batcher) term(term Term) Term {
	if term.Kind == FromPublic {
		term.Public = append([]PublicAxis{{Lo: 0, Hi: t.n}}, term.Public...)
		return term
	}
	var maps []AxisMap
	if t.dependent(&term) {
		maps = append(maps, AxisMap{Links: []Link{{Axis: 0, Stride: 1}}})
	}
	for _, m := range term.Maps {
		m.Links = slices.Clone(m.Links)
		for k := range m.Links {
			if m.Links[k].Axis >= 0 {
				m.Links[k].Axis++
			}
		}
		maps = append(maps, m)
	}
	term.Maps = maps
	return term
}

func (t *batcher) dependent(term *Term) bool {
	switch term.Kind {
	case FromColumn:
		return t.columns[term.Index]
	case FromForm:
		return t.forms[term.Index]
	default:
		return t.contracts(term.Index)
	}
}

func (t *batcher) segment(g *Segment) {
	out := *g
	out.Tuple = slices.Clone(g.Tuple)
	if g.IsTable() && g.Tag < tagTuple {
		t.out.Segments = append(t.out.Segments, out)
		return
	}
	out.Axes = t.lead(g.Axes)
	for j, f := range out.Tuple {
		if !t.forms[f] {
			out.Tuple[j] = t.broadcast(f)
		}
	}
	if g.Tag >= tagTuple {
		out.Tuple = append(out.Tuple, t.request(g.Axes))
	}
	t.out.Segments = append(t.out.Segments, out)
}

// broadcast is a form that no request changes, for all requests.
func (t *batcher) broadcast(f FormID) FormID {
	axes := t.in.Forms[f].Axes
	maps := make([]AxisMap, len(axes))
	for a := range axes {
		maps[a] = AxisMap{Links: []Link{{Axis: a + 1, Stride: 1}}}
	}
	return t.add(Form{Axes: t.lead(axes), Terms: []Term{{Coef: element(1), Kind: FromForm, Index: int(f), Maps: maps}}})
}

// request is the number of the request.
func (t *batcher) request(axes []int) FormID {
	pub := []PublicAxis{{Lo: 0, Hi: t.n, Iota: true}}
	for _, n := range axes {
		pub = append(pub, PublicAxis{Lo: 0, Hi: n})
	}
	return t.add(Form{Axes: t.lead(axes), Terms: []Term{{Coef: element(1), Kind: FromPublic, Public: pub}}})
}

func (t *batcher) add(f Form) FormID {
	t.out.Forms = append(t.out.Forms, f)
	return FormID(len(t.out.Forms) - 1)
}
