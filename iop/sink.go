package iop

import (
	"fmt"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
)

// sink collects what a linear functional on forms becomes at the leaves of the form
// graph: functionals on columns, on contraction results, and public values.
type sink struct {
	sc           *Schedule
	cols         mergedTerms
	contractions []conTerm
	conIndex     map[string]int
	public       []Coef
}

// conTerm is Σ coefs · ⟨⊗ vecs, contraction result⟩.
type conTerm struct {
	contraction ContractionID
	vecs        []VecID
	coefs       []Coef
}

// mergedTerms adds up terms that differ in their constant alone.
type mergedTerms struct {
	list  []ColTerm
	index map[string]int
}

func newSink(sc *Schedule) *sink {
	return &sink{sc: sc, cols: mergedTerms{index: map[string]int{}}, conIndex: map[string]int{}}
}

func (s *sink) column(c Coef, col ColumnID, v []VecID) {
	k := fmt.Sprint(col, v, c.Scalars)
	if i, ok := s.cols.index[k]; ok {
		t := &s.cols.list[i].C
		t.Add(t, &c.C)
		return
	}
	s.cols.index[k] = len(s.cols.list)
	s.cols.list = append(s.cols.list, ColTerm{c, col, v})
}

func (s *sink) contraction(c Coef, id ContractionID, v []VecID) {
	k := fmt.Sprint(id, v)
	i, ok := s.conIndex[k]
	if !ok {
		i = len(s.contractions)
		s.conIndex[k] = i
		s.contractions = append(s.contractions, conTerm{contraction: id, vecs: v})
	}
	s.contractions[i].coefs = append(s.contractions[i].coefs, c)
}

// form adds c·⟨⊗ v, form f⟩.
func (s *sink) form(c Coef, f FormID, v []VecID) {
	fm := &s.sc.Forms[f]
	for i := range fm.Terms {
		if !s.sc.budget.spend(termWork) {
			return
		}
		t := &fm.Terms[i]
		if t.Kind == FromPublic {
			s.publicTerm(c, t, v)
			continue
		}
		axes := s.sourceAxes(t)
		out := make([]VecID, len(axes))
		linked := make([]bool, len(v))
		for a, m := range t.Maps {
			var in []VecID
			for _, l := range m.Links {
				if l.Axis >= 0 {
					in = append(in, v[l.Axis])
					linked[l.Axis] = true
				}
			}
			out[a] = s.sc.vecs.pull(m, in, axes[a])
		}
		coef := c.times(&t.Coef)
		for a := range v {
			if !linked[a] {
				coef = s.inner(coef, v[a], PublicAxis{Lo: 0, Hi: fm.Axes[a]})
			}
		}
		s.source(coef, t, out)
	}
}

func (s *sink) source(c Coef, t *Term, v []VecID) {
	switch t.Kind {
	case FromColumn:
		s.column(c, ColumnID(t.Index), v)
	case FromForm:
		s.form(c, FormID(t.Index), v)
	case FromContraction:
		s.contraction(c, ContractionID(t.Index), v)
	}
}

func (s *sink) sourceAxes(t *Term) []int {
	switch t.Kind {
	case FromColumn:
		return s.sc.Columns[t.Index].Axes
	case FromForm:
		return s.sc.Forms[t.Index].Axes
	default:
		return s.sc.Contractions[t.Index].Axes
	}
}

// inner is c·⟨v, p⟩; the functional on an axis of length 1 is 1.
func (s *sink) inner(c Coef, v VecID, p PublicAxis) Coef {
	one := fr.One()
	if e := &s.sc.vecs.list[v]; e.kind == vecEq && e.bits == 0 && !p.Iota && p.Lo <= 0 && p.Hi >= 1 {
		return c
	}
	if !s.sc.vecs.short(v, p) {
		s.sc.vecs.spendDense(v)
		s.sc.budget.spend(p.Hi - p.Lo)
	}
	return c.times(&one, s.sc.scalar(scalar{kind: scalarInner, vec: v, pub: p}))
}

func (s *sink) publicTerm(c Coef, t *Term, v []VecID) {
	for a := range v {
		c = s.inner(c, v[a], t.Public[a])
	}
	s.public = append(s.public, c.times(&t.Coef))
}
