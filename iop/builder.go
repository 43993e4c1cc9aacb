package iop

import (
	"errors"
	"fmt"
	"slices"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
)

// Errors of Builder.
var (
	ErrDepth = errors.New("operand reads an accumulator")
	ErrShape = errors.New("axes do not fit")
	ErrSize  = errors.New("system too large")
)

// maxTerms bounds the terms of all forms of a system, and so its columns and look-ups.
const maxTerms = 1 << 20

// Tags of tables. A range table of b bits has tag b; tags of tuple tables begin at tagTuple.
const (
	tagReLU     = 64
	tagFunction = 128
	tagTuple    = 1 << 20
)

type rangeRequest struct {
	name string
	form FormID
	bits int
}

// Builder collects a System. Its methods panic on no input: they record the first error,
// which Finish returns.
type Builder struct {
	sys    System
	ranges []rangeRequest
	tables map[uint64]bool
	tuples uint64
	terms  int
	err    error
}

// NewBuilder starts a system whose rows have 2^logCols entries.
func NewBuilder(logCols int) *Builder {
	return &Builder{sys: System{LogCols: logCols}, tables: map[uint64]bool{}}
}

func (b *Builder) fail(err error) {
	if b.err == nil {
		b.err = err
	}
}

// Err is the first error so far.
func (b *Builder) Err() error { return b.err }

// Axes returns the axes of a form.
func (b *Builder) Axes(f FormID) []int { return b.sys.Forms[f].Axes }

// Identity maps each axis of a source to the form axis of the same number.
func Identity(axes []int) []AxisMap {
	m := make([]AxisMap, len(axes))
	for i := range axes {
		m[i] = AxisMap{Links: []Link{{Axis: i, Stride: 1}}}
	}
	return m
}

// Column adds a committed column and returns the form that reads it.
func (b *Builder) Column(k Kind, name string, axes []int, fill func([][]int64) []int64) FormID {
	return b.column(Column{Name: name, Kind: k, Axes: slices.Clone(axes), Fill: fill, Weight: -1})
}

// Carried adds a statement column whose first lead axes number blocks of rows, see
// Column.Lead, and returns the form that reads it.
func (b *Builder) Carried(name string, axes []int, lead int, fill func([][]int64) []int64) FormID {
	return b.column(Column{Name: name, Kind: KindStatement, Axes: slices.Clone(axes), Fill: fill, Weight: -1, Lead: lead})
}

// Weight adds the column of private constants with the given index in the weights' data,
// row major over axes, and returns the form that reads it.
func (b *Builder) Weight(name string, axes []int, index int) FormID {
	return b.column(Column{Name: name, Kind: KindWeight, Axes: slices.Clone(axes), Weight: index})
}

func (b *Builder) column(c Column) FormID {
	if b.terms > maxTerms {
		return b.Form(c.Axes)
	}
	b.sys.Columns = append(b.sys.Columns, c)
	id, axes := len(b.sys.Columns)-1, c.Axes
	return b.Form(axes, Term{Coef: fr.One(), Kind: FromColumn, Index: id, Maps: Identity(axes)})
}

// Form adds a virtual tensor. In a system that is too large it has no terms, but its axes, which
// callers go on to read.
func (b *Builder) Form(axes []int, terms ...Term) FormID {
	if b.terms += len(terms) + 1; b.terms > maxTerms {
		b.fail(fmt.Errorf("form %d: more than %d terms: %w", len(b.sys.Forms), maxTerms, ErrSize))
		terms = nil
	}
	f := Form{Axes: slices.Clone(axes), Terms: terms}
	for i := range terms {
		t := &terms[i]
		var src []int
		switch t.Kind {
		case FromColumn:
			src = b.sys.Columns[t.Index].Axes
		case FromForm:
			src = b.sys.Forms[t.Index].Axes
			f.wide = f.wide || b.sys.Forms[t.Index].wide
		case FromContraction:
			src = b.sys.Contractions[t.Index].Axes
			f.wide = true
		case FromPublic:
			if len(t.Public) != len(axes) {
				b.fail(fmt.Errorf("form %d: public term of %d axes for %d: %w", len(b.sys.Forms), len(t.Public), len(axes), ErrShape))
			}
			continue
		}
		b.checkMaps(t, src, axes)
	}
	b.sys.Forms = append(b.sys.Forms, f)
	return FormID(len(b.sys.Forms) - 1)
}

func (b *Builder) checkMaps(t *Term, src, axes []int) {
	bad := len(t.Maps) != len(src)
	used := make([]bool, len(axes))
	for _, m := range t.Maps {
		bad = bad || len(m.Links) > 2 || m.Index != nil && (m.Offset != 0 || len(m.Links) != 1 || m.Links[0].Axis < 0)
		for _, l := range m.Links {
			if l.Axis < 0 {
				bad = bad || l.Len <= 0
				continue
			}
			if l.Axis >= len(axes) || used[l.Axis] {
				bad = true
				continue
			}
			used[l.Axis] = true
			bad = bad || (m.Index != nil && len(m.Index) != axes[l.Axis])
		}
	}
	if bad {
		b.fail(fmt.Errorf("form %d: maps of %v onto %v: %w", len(b.sys.Forms), src, axes, ErrShape))
	}
}

// Read is the term c·f under the identity map.
func (b *Builder) Read(f FormID, c fr.Element) Term {
	return Term{Coef: c, Kind: FromForm, Index: int(f), Maps: Identity(b.sys.Forms[f].Axes)}
}

// Constant is the term with value c everywhere on the given axes.
func Constant(axes []int, c fr.Element) Term {
	p := make([]PublicAxis, len(axes))
	for i, n := range axes {
		p[i] = PublicAxis{Lo: 0, Hi: n}
	}
	return Term{Coef: c, Kind: FromPublic, Public: p}
}

// Sum is the form Σ terms on the axes of f.
func (b *Builder) Sum(f FormID, terms ...Term) FormID { return b.Form(b.Axes(f), terms...) }

// Contract adds an einsum of two forms and returns the form that reads its result. fill
// gives the result's integers from the values of the program's tensors.
func (b *Builder) Contract(c Contraction) FormID {
	size := map[int]int{}
	for i, side := range [][]int{c.LabelsA, c.LabelsB} {
		f := b.sys.Forms[[]FormID{c.A, c.B}[i]]
		if f.wide {
			b.fail(fmt.Errorf("contraction %q, operand %d: %w: rescale it first", c.Name, i, ErrDepth))
		}
		if len(side) != len(f.Axes) {
			b.fail(fmt.Errorf("contraction %q, operand %d: %d labels for %d axes: %w", c.Name, i, len(side), len(f.Axes), ErrShape))
			return 0
		}
		for j, l := range side {
			if slices.Contains(side[:j], l) {
				b.fail(fmt.Errorf("contraction %q, operand %d: label %d twice: %w", c.Name, i, l, ErrShape))
			}
			if n, ok := size[l]; ok && n != f.Axes[j] {
				b.fail(fmt.Errorf("contraction %q: label %d has lengths %d and %d: %w", c.Name, l, n, f.Axes[j], ErrShape))
			}
			size[l] = f.Axes[j]
		}
	}
	c.Axes = nil
	for k, l := range c.LabelsOut {
		n, ok := size[l]
		if !ok || slices.Contains(c.LabelsOut[:k], l) {
			b.fail(fmt.Errorf("contraction %q: output label %d is in no operand, or twice: %w", c.Name, l, ErrShape))
			return 0
		}
		c.Axes = append(c.Axes, n)
	}
	for _, l := range slices.Concat(c.LabelsA, c.LabelsB) {
		a, bb, o := slices.Contains(c.LabelsA, l), slices.Contains(c.LabelsB, l), slices.Contains(c.LabelsOut, l)
		if !o && !(a && bb) {
			b.fail(fmt.Errorf("contraction %q: label %d of one operand is not in the output: %w", c.Name, l, ErrShape))
		}
	}
	b.sys.Contractions = append(b.sys.Contractions, c)
	id := len(b.sys.Contractions) - 1
	return b.Form(c.Axes, Term{Coef: fr.One(), Kind: FromContraction, Index: id, Maps: Identity(c.Axes)})
}

// Zero demands that f is zero everywhere.
func (b *Builder) Zero(f FormID) { b.sys.Relations = append(b.sys.Relations, f) }

// Range demands 0 ≤ f < 2^bits everywhere. How (which tables, how many limbs) is
// decided by Finish for the whole system.
func (b *Builder) Range(name string, f FormID, bits int) {
	b.ranges = append(b.ranges, rangeRequest{name, f, bits})
}

// ReLU demands y = max(p, 0) and −2^15 ≤ p < 2^15 everywhere.
func (b *Builder) ReLU(name string, p, y FormID) {
	if !b.tables[tagReLU] {
		b.tables[tagReLU] = true
		half := 1 << 15
		axes := []int{2, half}
		full := []PublicAxis{{Lo: 0, Hi: 2}, {Lo: 0, Hi: half}}
		hi := []PublicAxis{{Lo: 0, Hi: 2, Iota: true}, full[1]}
		lo := []PublicAxis{full[0], {Lo: 0, Hi: half, Iota: true}}
		both := []PublicAxis{hi[0], lo[1]}
		arg := b.Form(axes, Term{Coef: element(1 << 15), Kind: FromPublic, Public: hi},
			Term{Coef: fr.One(), Kind: FromPublic, Public: lo},
			Term{Coef: element(-1 << 15), Kind: FromPublic, Public: full})
		val := b.Form(axes, Term{Coef: fr.One(), Kind: FromPublic, Public: both})
		b.table("table.relu", tagReLU, axes, -1<<15, arg, val)
	}
	b.lookup(name, tagReLU, p, y)
}

// Function demands y = Values[p − lo] for the k-th function table, whose values are
// given once by the first call.
func (b *Builder) Function(name string, k int, lo int64, values []int16, p, y FormID) {
	tag := uint64(tagFunction + k)
	if !b.tables[tag] {
		b.tables[tag] = true
		axes := []int{len(values)}
		fill := func([][]int64) []int64 {
			v := make([]int64, len(values))
			for i, x := range values {
				v[i] = int64(x)
			}
			return v
		}
		val := b.Column(KindTable, fmt.Sprintf("table.%d", k), axes, fill)
		b.table(fmt.Sprintf("table.%d", k), tag, axes, lo, b.iota(axes, lo), val)
	}
	b.lookup(name, tag, p, y)
}

// Member demands that each tuple of look is among the tuples of table (positions of
// table's axes), as an unordered set membership private to this call.
func (b *Builder) Member(name string, table, look []FormID) {
	if len(table) == 0 || len(table) != len(look) {
		b.fail(fmt.Errorf("look-up %q: tuples of %d in a table of %d: %w", name, len(look), len(table), ErrShape))
		return
	}
	tag := uint64(tagTuple) + b.tuples
	b.tuples++
	b.table(name+".table", tag, b.Axes(table[0]), 0, table...)
	b.lookup(name, tag, look...)
}

// iota is the form i ↦ lo + i on one axis.
func (b *Builder) iota(axes []int, lo int64) FormID {
	n := axes[0]
	return b.Form(axes, Term{Coef: fr.One(), Kind: FromPublic, Public: []PublicAxis{{Lo: 0, Hi: n, Iota: true}}},
		Constant(axes, element(lo)))
}

func (b *Builder) table(name string, tag uint64, axes []int, lo int64, tuple ...FormID) {
	b.sameAxes(name, tuple)
	m := b.Column(KindWitness, name+".multiplicity", axes, nil)
	if b.err != nil {
		return
	}
	col := ColumnID(b.sys.Forms[m].Terms[0].Index)
	b.sys.Segments = append(b.sys.Segments, Segment{name, slices.Clone(axes), tag, tuple, col, lo})
}

func (b *Builder) lookup(name string, tag uint64, tuple ...FormID) {
	b.sameAxes(name, tuple)
	b.sys.Segments = append(b.sys.Segments, Segment{name, slices.Clone(b.Axes(tuple[0])), tag, tuple, -1, 0})
}

func (b *Builder) sameAxes(name string, tuple []FormID) {
	axes := b.Axes(tuple[0])
	for _, f := range tuple[1:] {
		if !slices.Equal(axes, b.Axes(f)) {
			b.fail(fmt.Errorf("look-up %q: axes %v and %v: %w", name, axes, b.Axes(f), ErrShape))
		}
	}
}

// element converts a small signed integer.
func element(v int64) fr.Element {
	var e fr.Element
	e.SetInt64(v)
	return e
}
