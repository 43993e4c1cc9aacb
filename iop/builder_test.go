package iop

import (
	"errors"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"pgregory.net/rapid"
)

// readMaps is a term that reads f; along is the map along one axis.
func readMaps(f FormID, maps ...AxisMap) Term {
	return Term{Coef: fr.One(), Kind: FromForm, Index: int(f), Maps: maps}
}

func along(axis int) AxisMap { return AxisMap{Links: []Link{{Axis: axis, Stride: 1}}} }

// refused are systems that no schedule could prove.
var refused = map[string]struct {
	want  error
	build func(b *Builder, x, w FormID) // x of axes 3, 4; w of 5, 4
}{
	"a contraction over an accumulator": {ErrDepth, func(b *Builder, x, w FormID) {
		y := b.Contract(Contraction{A: x, B: w, LabelsA: []int{0, 1}, LabelsB: []int{2, 1}, LabelsOut: []int{0, 2}})
		b.Contract(Contraction{A: y, B: w, LabelsA: []int{0, 2}, LabelsB: []int{2, 1}, LabelsOut: []int{0, 1}})
	}},
	"a contraction over a form of an accumulator": {ErrDepth, func(b *Builder, x, w FormID) {
		y := b.Contract(Contraction{A: x, B: w, LabelsA: []int{0, 1}, LabelsB: []int{2, 1}, LabelsOut: []int{0, 2}})
		z := b.Form([]int{3, 4}, readMaps(x, along(0), along(1)), readMaps(y, along(0), AxisMap{}))
		b.Contract(Contraction{A: w, B: z, LabelsA: []int{0, 1}, LabelsB: []int{2, 1}, LabelsOut: []int{0, 2}})
	}},
	"labels of two lengths": {ErrShape, func(b *Builder, x, w FormID) {
		b.Contract(Contraction{A: x, B: w, LabelsA: []int{0, 1}, LabelsB: []int{0, 1}, LabelsOut: []int{0}})
	}},
	"a label too few": {ErrShape, func(b *Builder, x, w FormID) {
		b.Contract(Contraction{A: x, B: w, LabelsA: []int{1}, LabelsB: []int{0, 1}, LabelsOut: []int{0}})
	}},
	"an output label of no operand": {ErrShape, func(b *Builder, x, w FormID) {
		b.Contract(Contraction{A: x, B: w, LabelsA: []int{0, 1}, LabelsB: []int{2, 1}, LabelsOut: []int{0, 2, 3}})
	}},
	"an output label twice": {ErrShape, func(b *Builder, x, w FormID) {
		b.Contract(Contraction{A: x, B: w, LabelsA: []int{0, 1}, LabelsB: []int{2, 1}, LabelsOut: []int{0, 2, 2}})
	}},
	"a diagonal": {ErrShape, func(b *Builder, x, w FormID) {
		d := b.Form([]int{4, 4}, readMaps(x, AxisMap{}, along(1)))
		b.Contract(Contraction{A: d, B: w, LabelsA: []int{1, 1}, LabelsB: []int{2, 1}, LabelsOut: []int{2}})
	}},
	"a label of one operand summed away": {ErrShape, func(b *Builder, x, w FormID) {
		b.Contract(Contraction{A: x, B: w, LabelsA: []int{0, 1}, LabelsB: []int{2, 1}, LabelsOut: []int{2}})
	}},
	"a map too few":        {ErrShape, func(b *Builder, x, _ FormID) { b.Form([]int{3}, readMaps(x, along(0))) }},
	"an axis linked twice": {ErrShape, func(b *Builder, x, _ FormID) { b.Form([]int{3}, readMaps(x, along(0), along(0))) }},
	"an axis that is not":  {ErrShape, func(b *Builder, x, _ FormID) { b.Form([]int{3}, readMaps(x, along(0), along(1))) }},
	"an empty sum":         {ErrShape, func(b *Builder, x, _ FormID) { b.Form(nil, readMaps(x, AxisMap{}, along(-1))) }},
	"an index list too short": {ErrShape, func(b *Builder, x, _ FormID) {
		b.Form([]int{3}, readMaps(x, AxisMap{}, AxisMap{Links: along(0).Links, Index: []int{1}}))
	}},
	"an index list of a sum": {ErrShape, func(b *Builder, x, _ FormID) {
		b.Form(nil, readMaps(x, AxisMap{}, AxisMap{Links: []Link{{Axis: -1, Stride: 1, Len: 2}}, Index: []int{1, 2}}))
	}},
	"an index list with an offset": {ErrShape, func(b *Builder, x, _ FormID) {
		b.Form([]int{2}, readMaps(x, AxisMap{}, AxisMap{Offset: 1, Links: along(0).Links, Index: []int{1, 2}}))
	}},
	"three links": {ErrShape, func(b *Builder, x, _ FormID) {
		b.Form([]int{2, 2, 2}, readMaps(x, AxisMap{}, AxisMap{Links: []Link{{Axis: 0}, {Axis: 1}, {Axis: 2}}}))
	}},
	"a public factor too few":     {ErrShape, func(b *Builder, _, _ FormID) { b.Form([]int{3, 4}, Constant([]int{3}, fr.One())) }},
	"a tuple of two shapes":       {ErrShape, func(b *Builder, x, w FormID) { b.Member("m", []FormID{x, x}, []FormID{x, w}) }},
	"a table of two shapes":       {ErrShape, func(b *Builder, x, w FormID) { b.Member("m", []FormID{x, w}, []FormID{x, x}) }},
	"a tuple longer than a table": {ErrShape, func(b *Builder, x, _ FormID) { b.Member("m", []FormID{x}, []FormID{x, x}) }},
	"an activation's two shapes":  {ErrShape, func(b *Builder, x, w FormID) { b.ReLU("r", x, w) }},
	"a million columns": {ErrSize, func(b *Builder, _, _ FormID) {
		for range maxTerms {
			b.Range("x", b.Column(KindWitness, "x", []int{3}, nil), 3)
		}
	}},
}

func TestBuilderRefuses(t *testing.T) {
	for what, c := range refused {
		b := NewBuilder(4)
		c.build(b, b.Column(KindStatement, "x", []int{3, 4}, nil), b.Weight("w", []int{5, 4}, 0))
		if _, err := b.Finish(); !errors.Is(err, c.want) {
			t.Errorf("%s: got %v, want %v", what, err, c.want)
		}
	}
}

// TestTagsOfTablesDiffer: no two tables share a tag, so a tuple of one is never taken for
// a tuple of another.
func TestTagsOfTablesDiffer(t *testing.T) {
	b := NewBuilder(6)
	x := b.Column(KindWitness, "x", []int{5}, nil)
	values := make([]int16, 4)
	for bits := 1; bits <= 16; bits++ {
		b.rangeLookup("r", x, bits)
	}
	b.ReLU("relu", x, x)
	for k := range 64 {
		b.Function("f", k, 0, values, x, x)
	}
	for range 3 {
		b.Member("m", []FormID{x}, []FormID{x})
	}
	s, err := b.Finish()
	if err != nil {
		t.Fatal(err)
	}
	tables := map[uint64]string{}
	for i := range s.Segments {
		g := &s.Segments[i]
		if !g.IsTable() {
			continue
		}
		if other, ok := tables[g.Tag]; ok {
			t.Errorf("tables %q and %q have tag %d", other, g.Name, g.Tag)
		}
		tables[g.Tag] = g.Name
	}
	if len(tables) != 16+1+64+3 {
		t.Errorf("%d tables, want %d", len(tables), 16+1+64+3)
	}
	for i := range s.Segments {
		if g := &s.Segments[i]; tables[g.Tag] == "" {
			t.Errorf("look-up %q has no table", g.Name)
		}
	}
}

// TestLimbsCoverARange: limbs have the bits of the range, none is wider than the width,
// and they differ by one bit at most.
func TestLimbsCoverARange(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		bits, w := rapid.IntRange(1, 120).Draw(t, "bits"), rapid.IntRange(1, maxRangeBits).Draw(t, "width")
		sum, limbs := 0, limbWidths(bits, w)
		for i, l := range limbs {
			sum += l
			if l < 1 || l > w || l > limbs[0] || l < limbs[0]-1 || i > 0 && l > limbs[i-1] {
				t.Fatalf("%d bits in limbs of %d at most: %v", bits, w, limbs)
			}
		}
		if sum != bits || len(limbs) != (bits+w-1)/w {
			t.Fatalf("%d bits in limbs of %d at most: %v", bits, w, limbs)
		}
	})
}

// TestRangeOfNoBitsIsZero: 0 ≤ x < 1 needs no table.
func TestRangeOfNoBitsIsZero(t *testing.T) {
	b := NewBuilder(4)
	b.Range("r", b.Column(KindWitness, "x", []int{5}, nil), 0)
	s, err := b.Finish()
	if err != nil {
		t.Fatal(err)
	}
	if len(s.Segments) != 0 || len(s.Relations) != 1 {
		t.Errorf("%d segments and %d relations, want none and one", len(s.Segments), len(s.Relations))
	}
}
