package iop

import (
	"fmt"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"pgregory.net/rapid"
)

// randomSystem draws columns, forms of forms with every kind of map, contractions, look-ups
// and relations. Nothing satisfies it: it is for identities that hold whatever the columns.
func randomSystem(t *rapid.T) *System {
	b := NewBuilder(rapid.IntRange(1, 5).Draw(t, "logCols"))
	var narrow, all []FormID
	for i := range rapid.IntRange(2, 5).Draw(t, "columns") {
		k := Kind(rapid.IntRange(0, int(numKinds)-1).Draw(t, "kind"))
		axes := drawAxes(t, 3)
		if k == KindWeight {
			narrow = append(narrow, b.Weight(fmt.Sprint("w", i), axes, i))
			continue
		}
		narrow = append(narrow, b.Column(k, fmt.Sprint("c", i), axes, nil))
	}
	for range rapid.IntRange(1, 4).Draw(t, "forms") {
		narrow = append(narrow, drawForm(t, b, narrow))
	}
	all = append(all, narrow...)
	for i := range rapid.IntRange(0, 3).Draw(t, "contractions") {
		all = append(all, drawContraction(t, b, i, narrow))
	}
	for range rapid.IntRange(1, 3).Draw(t, "wide forms") {
		all = append(all, drawForm(t, b, all))
	}
	pick := func(what string) FormID { return rapid.SampledFrom(all).Draw(t, what) }
	for i := range rapid.IntRange(0, 2).Draw(t, "ranges") {
		b.Range(fmt.Sprint("r", i), pick("ranged"), rapid.IntRange(0, 9).Draw(t, "bits"))
	}
	for i := range rapid.IntRange(0, 2).Draw(t, "members") {
		f, g := pick("member"), pick("table")
		b.Member(fmt.Sprint("m", i), []FormID{g, g}, []FormID{f, f})
	}
	for range rapid.IntRange(0, 2).Draw(t, "relations") {
		b.Zero(pick("relation"))
	}
	s, err := b.Finish()
	if err != nil {
		t.Fatal(err)
	}
	for k := range s.RowBits {
		s.RowBits[k] = rapid.IntRange(0, s.LogCols).Draw(t, "row bits")
	}
	return s
}

func drawAxes(t *rapid.T, rank int) []int {
	return rapid.SliceOfN(rapid.SampledFrom([]int{1, 2, 3, 4, 5, 7, 8}), 0, rank).Draw(t, "axes")
}

// drawForm reads one or two sources over axes of its own.
func drawForm(t *rapid.T, b *Builder, sources []FormID) FormID {
	axes := drawAxes(t, 3)
	var terms []Term
	for range rapid.IntRange(1, 3).Draw(t, "terms") {
		c := element(rapid.Int64Range(-3, 3).Draw(t, "coefficient"))
		if rapid.IntRange(0, 3).Draw(t, "public") == 0 {
			terms = append(terms, Term{Coef: c, Kind: FromPublic, Public: drawPublic(t, axes)})
			continue
		}
		f := rapid.SampledFrom(sources).Draw(t, "source")
		terms = append(terms, Term{Coef: c, Kind: FromForm, Index: int(f), Maps: drawMaps(t, b.Axes(f), axes)})
	}
	return b.Form(axes, terms...)
}

func drawPublic(t *rapid.T, axes []int) []PublicAxis {
	out := make([]PublicAxis, len(axes))
	for i, n := range axes {
		out[i] = PublicAxis{Lo: rapid.IntRange(-1, n).Draw(t, "lo"), Hi: rapid.IntRange(0, n+1).Draw(t, "hi"), Iota: rapid.Bool().Draw(t, "iota")}
	}
	return out
}

// drawMaps links each axis of a source to none, one or two axes of the form, each of which
// is linked once at most, to sums, or through an index list.
func drawMaps(t *rapid.T, src, axes []int) []AxisMap {
	free := make([]int, len(axes))
	for i := range free {
		free[i] = i
	}
	take := func() Link {
		stride := rapid.SampledFrom([]int{1, 1, 1, 2, 3, -1}).Draw(t, "stride")
		if len(free) == 0 || rapid.IntRange(0, 4).Draw(t, "sum") == 0 {
			return Link{Axis: -1, Stride: stride, Len: rapid.IntRange(1, 4).Draw(t, "len")}
		}
		k := rapid.IntRange(0, len(free)-1).Draw(t, "axis")
		a := free[k]
		free = append(free[:k:k], free[k+1:]...)
		return Link{Axis: a, Stride: stride}
	}
	maps := make([]AxisMap, len(src))
	for i, n := range src {
		switch rapid.IntRange(0, 6).Draw(t, "map") {
		case 0:
			maps[i] = AxisMap{Offset: rapid.IntRange(-1, n).Draw(t, "offset")}
		case 1:
			l := take()
			if l.Axis < 0 {
				maps[i] = AxisMap{Links: []Link{l}}
				continue
			}
			m := axes[l.Axis]
			index := rapid.SliceOfN(rapid.IntRange(-1, n), m, m).Draw(t, "index")
			maps[i] = AxisMap{Links: []Link{{Axis: l.Axis, Stride: 1}}, Index: index}
		case 2:
			maps[i] = AxisMap{Offset: rapid.IntRange(-3, 3).Draw(t, "offset"), Links: []Link{take(), take()}}
		case 3:
			maps[i] = AxisMap{Offset: rapid.IntRange(-3, n).Draw(t, "offset"), Links: []Link{take()}}
		default:
			l := take()
			l.Stride = 1
			maps[i] = AxisMap{Links: []Link{l}}
		}
	}
	return maps
}

// drawContraction pairs some axes of a form with axes of another one that has them.
func drawContraction(t *rapid.T, b *Builder, i int, narrow []FormID) FormID {
	a := rapid.SampledFrom(narrow).Draw(t, "a")
	axes := b.Axes(a)
	c := Contraction{Name: fmt.Sprint("x", i), A: a}
	var shared []int
	for k := range axes {
		c.LabelsA = append(c.LabelsA, k)
		switch rapid.IntRange(0, 2).Draw(t, "label") {
		case 0:
			c.LabelsOut = append(c.LabelsOut, k)
		case 1:
			c.LabelsOut = append(c.LabelsOut, k)
			shared = append(shared, k)
		default:
			shared = append(shared, k)
		}
	}
	var other []int
	for _, k := range rapid.Permutation(shared).Draw(t, "order") {
		c.LabelsB, other = append(c.LabelsB, k), append(other, axes[k])
	}
	if rapid.Bool().Draw(t, "free") {
		c.LabelsB, other = append(c.LabelsB, len(axes)), append(other, rapid.IntRange(1, 5).Draw(t, "n"))
		c.LabelsOut = append(c.LabelsOut, len(axes))
	}
	c.LabelsOut = rapid.Permutation(c.LabelsOut).Draw(t, "out")
	src := rapid.SampledFrom(narrow).Draw(t, "b")
	c.B = b.Form(other, Term{Coef: fr.One(), Kind: FromForm, Index: int(src), Maps: drawMaps(t, b.Axes(src), other)})
	return b.Contract(c)
}
