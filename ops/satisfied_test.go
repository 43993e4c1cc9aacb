package ops_test

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math/big"
	"strings"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/iop"
)

// evaluator computes a system's forms entry by entry from the definitions in package iop.
type evaluator struct {
	sys     *iop.System
	columns [][]fr.Element
	forms   map[iop.FormID][]fr.Element
	results map[int][]fr.Element
}

func elements(v []int64) []fr.Element {
	out := make([]fr.Element, len(v))
	for i, x := range v {
		out[i].SetInt64(x)
	}
	return out
}

// newEvaluator fills the columns as an honest prover does.
func newEvaluator(sys *iop.System, values [][]int64, weights [][]int16) *evaluator {
	e := &evaluator{sys: sys, columns: make([][]fr.Element, len(sys.Columns)), forms: map[iop.FormID][]fr.Element{}, results: map[int][]fr.Element{}}
	for i := range sys.Columns {
		switch c := &sys.Columns[i]; {
		case c.Weight >= 0:
			for _, w := range weights[c.Weight] {
				e.columns[i] = append(e.columns[i], elements([]int64{int64(w)})...)
			}
		case c.Fill != nil:
			e.columns[i] = elements(c.Fill(values))
		}
	}
	e.fillLimbs()
	return e
}

// fillLimbs computes the limb columns from the forms they split.
func (e *evaluator) fillLimbs() {
	for _, l := range e.sys.Limbs {
		form := e.form(l.Form)
		out := make([]fr.Element, len(form))
		for i := range form {
			v := form[i].BigInt(new(big.Int))
			v.Rsh(v, uint(l.Shift)).And(v, big.NewInt(1<<l.Bits-1))
			out[i].SetBigInt(v)
		}
		e.columns[l.Column] = out
	}
}

func (e *evaluator) form(id iop.FormID) []fr.Element {
	if v, ok := e.forms[id]; ok {
		return v
	}
	f := &e.sys.Forms[id]
	out := make([]fr.Element, 0, iop.Elements(f.Axes))
	each(f.Axes, func(index []int) {
		var sum fr.Element
		for t := range f.Terms {
			v := e.term(&f.Terms[t], index)
			v.Mul(&v, &f.Terms[t].Coef)
			sum.Add(&sum, &v)
		}
		out = append(out, sum)
	})
	e.forms[id] = out
	return out
}

// term is the value of a term's source at one position of the form.
func (e *evaluator) term(t *iop.Term, index []int) fr.Element {
	var data []fr.Element
	var axes []int
	switch t.Kind {
	case iop.FromColumn:
		data, axes = e.columns[t.Index], e.sys.Columns[t.Index].Axes
	case iop.FromForm:
		data, axes = e.form(iop.FormID(t.Index)), e.sys.Forms[t.Index].Axes
	case iop.FromContraction:
		data, axes = e.contraction(t.Index), e.sys.Contractions[t.Index].Axes
	case iop.FromPublic:
		v := int64(1)
		for a, p := range t.Public {
			switch {
			case index[a] < p.Lo || index[a] >= p.Hi:
				v = 0
			case p.Iota:
				v *= int64(index[a])
			}
		}
		return elements([]int64{v})[0]
	}
	return e.source(data, axes, t.Maps, index, make([]int, 0, len(axes)))
}

// source sums data over all positions that the maps give for one index.
func (e *evaluator) source(data []fr.Element, axes []int, maps []iop.AxisMap, index, at []int) fr.Element {
	var sum fr.Element
	if len(at) == len(axes) {
		return data[position(axes, at)]
	}
	a := len(at)
	for _, p := range positions(&maps[a], index) {
		if p >= 0 && p < axes[a] {
			v := e.source(data, axes, maps, index, append(at, p))
			sum.Add(&sum, &v)
		}
	}
	return sum
}

func positions(m *iop.AxisMap, index []int) []int {
	if m.Index != nil {
		return []int{m.Index[index[m.Links[0].Axis]]}
	}
	out := []int{m.Offset}
	for _, l := range m.Links {
		var next []int
		for _, p := range out {
			if l.Axis >= 0 {
				next = append(next, p+l.Stride*index[l.Axis])
				continue
			}
			for i := range l.Len {
				next = append(next, p+l.Stride*i)
			}
		}
		out = next
	}
	return out
}

// contraction is the einsum of the operands, whatever a prover says it is.
func (e *evaluator) contraction(id int) []fr.Element {
	if v, ok := e.results[id]; ok {
		return v
	}
	c := &e.sys.Contractions[id]
	a, b := e.form(c.A), e.form(c.B)
	out := make([]fr.Element, iop.Elements(c.Axes))
	eachProduct(c, e.sys.Forms[c.A].Axes, e.sys.Forms[c.B].Axes, func(i, j, o int) {
		var p fr.Element
		p.Mul(&a[i], &b[j])
		out[o].Add(&out[o], &p)
	})
	e.results[id] = out
	return out
}

// eachProduct calls f for the positions of each pair of entries that an einsum multiplies,
// and of the entry that it adds them to.
func eachProduct(c *iop.Contraction, axesA, axesB []int, f func(a, b, out int)) {
	each(axesA, func(i []int) {
		each(axesB, func(j []int) {
			at := map[int]int{}
			for k, l := range c.LabelsA {
				at[l] = i[k]
			}
			for k, l := range c.LabelsB {
				if v, ok := at[l]; ok && v != j[k] {
					return
				}
				at[l] = j[k]
			}
			index := make([]int, len(c.LabelsOut))
			for k, l := range c.LabelsOut {
				index[k] = at[l]
			}
			f(position(axesA, i), position(axesB, j), position(c.Axes, index))
		})
	})
}

// staticTables holds the tables that are the same in every system, by tag.
var staticTables = map[uint64]map[string]bool{}

// firstTuple is the least tag of a table that belongs to one look-up alone.
const firstTuple = 1 << 20

// tuples are the tuples of a segment as keys.
func (e *evaluator) tuples(s *iop.Segment) []string {
	out := make([]string, iop.Elements(s.Axes))
	var key []byte
	for i := range out {
		key = key[:0]
		for _, f := range s.Tuple {
			for _, limb := range e.form(f)[i] {
				key = binary.LittleEndian.AppendUint64(key, limb)
			}
		}
		out[i] = string(key)
	}
	return out
}

// tuple is the tuple of a segment at one position, for people.
func (e *evaluator) tuple(s *iop.Segment, at int) string {
	var parts []string
	for _, f := range s.Tuple {
		parts = append(parts, e.form(f)[at].String())
	}
	return strings.Join(parts, ", ")
}

func (e *evaluator) table(s *iop.Segment) map[string]bool {
	if t, ok := staticTables[s.Tag]; ok {
		return t
	}
	t := map[string]bool{}
	for _, x := range e.tuples(s) {
		t[x] = true
	}
	if s.Tag < firstTuple {
		staticTables[s.Tag] = t
	}
	return t
}

// satisfied reports every relation that is not zero and every look-up that is in no table,
// each at its first position.
func (e *evaluator) satisfied() error {
	var errs []error
	for _, f := range e.sys.Relations {
		for k, v := range e.form(f) {
			if !v.IsZero() {
				errs = append(errs, fmt.Errorf("relation of %v is %s at %d", e.columnsOf(f), v.String(), k))
				break
			}
		}
	}
	tables := map[uint64]map[string]bool{}
	for i := range e.sys.Segments {
		if s := &e.sys.Segments[i]; s.IsTable() {
			tables[s.Tag] = e.table(s)
		}
	}
	for i := range e.sys.Segments {
		s := &e.sys.Segments[i]
		if s.IsTable() {
			continue
		}
		for k, x := range e.tuples(s) {
			if !tables[s.Tag][x] {
				errs = append(errs, fmt.Errorf("look-up %q: (%s) at %d is in no table", s.Name, e.tuple(s, k), k))
				break
			}
		}
	}
	return errors.Join(errs...)
}

// columnsOf names the columns that a form reads, itself or through one other form.
func (e *evaluator) columnsOf(f iop.FormID) []string {
	var out []string
	for _, t := range e.sys.Forms[f].Terms {
		if t.Kind == iop.FromForm {
			t = e.sys.Forms[t.Index].Terms[0]
		}
		if t.Kind == iop.FromColumn {
			out = append(out, e.sys.Columns[t.Index].Name)
		}
	}
	return out
}

// filled reports the first contraction whose integers are not those of its operands.
func (e *evaluator) filled(values [][]int64) error {
	for i := range e.sys.Contractions {
		c := &e.sys.Contractions[i]
		want, got := e.contraction(i), elements(c.Fill(values))
		if len(got) != len(want) {
			return fmt.Errorf("contraction %q: %d entries, want %d", c.Name, len(got), len(want))
		}
		for k := range want {
			if got[k] != want[k] {
				return fmt.Errorf("contraction %q: entry %d is %s, want %s", c.Name, k, got[k].String(), want[k].String())
			}
		}
	}
	return nil
}
