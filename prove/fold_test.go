package prove

import (
	"slices"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"pgregory.net/rapid"

	"github.com/zkvin/zkvin/iop"
)

// drawTerm reads a column of a toy over given axes: each axis of the column at a place, along
// one axis, along two of which one at most is inner, over a sum, or by an index list.
func drawTerm(t *rapid.T, y *toy, f iop.FormID, axes []int, inner []int) iop.Term {
	free := rapid.Permutation(positionsOf(axes)).Draw(t, "axes")
	var maps []iop.AxisMap
	for _, n := range y.Axes(f) {
		var links []iop.Link
		index, hasInner := []int(nil), false
		for range rapid.IntRange(0, 2).Draw(t, "links") {
			stride := rapid.IntRange(-1, 2).Draw(t, "stride")
			if len(free) == 0 || rapid.IntRange(0, 3).Draw(t, "sum") == 0 {
				if len(links) > 0 && links[0].Axis < 0 || len(links) > 0 && !slices.Contains(inner, links[0].Axis) {
					break // two folded axes on one: Builder allows it, no operand has it
				}
				links = append(links, iop.Link{Axis: -1, Stride: stride, Len: rapid.IntRange(1, 4).Draw(t, "len")})
				continue
			}
			a := free[0]
			isInner := slices.Contains(inner, a)
			if hasInner && isInner || len(links) > 0 && !isInner && !hasInner {
				break
			}
			hasInner = hasInner || isInner
			free = free[1:]
			links = append(links, iop.Link{Axis: a, Stride: stride})
		}
		if len(links) == 1 && links[0].Axis >= 0 && rapid.Bool().Draw(t, "indexed") {
			m := axes[links[0].Axis]
			index = rapid.SliceOfN(rapid.IntRange(-1, n), m, m).Draw(t, "index")
		}
		m := iop.AxisMap{Links: links, Index: index}
		if index == nil {
			m.Offset = rapid.IntRange(-2, n).Draw(t, "offset")
		}
		maps = append(maps, m)
	}
	return reads(f, rapid.Int64Range(-3, 3).Draw(t, "coefficient"), maps...)
}

func positionsOf(axes []int) []int {
	out := make([]int, len(axes))
	for i := range out {
		out[i] = i
	}
	return out
}

// TestOperandIsTheFoldedForm: whatever a form reads, folding its free axes gives
// Σ_free ∏ φ·F of its entries.
func TestOperandIsTheFoldedForm(t *testing.T) {
	lens := rapid.SliceOfN(rapid.IntRange(1, 5), 0, 3)
	rapid.Check(t, func(rt *rapid.T) {
		y := newToy(t, 3, rapid.Uint64().Draw(rt, "seed"))
		axes := lens.Draw(rt, "form")
		inner := rapid.Permutation(positionsOf(axes)).Draw(rt, "inner")
		inner = inner[:rapid.IntRange(0, len(inner)).Draw(rt, "number of inner axes")]
		terms := []iop.Term{iop.Constant(axes, iop.Int(2))}
		for range rapid.IntRange(1, 3).Draw(rt, "terms") {
			src := lens.Draw(rt, "source")
			v := y.random(iop.Elements(src), 50)
			var f iop.FormID
			if rapid.Bool().Draw(rt, "weight") {
				f = y.weight(src, v)
			} else {
				f = y.column(iop.KindWitness, "x", src, v)
			}
			terms = append(terms, drawTerm(rt, y, f, axes, inner))
		}
		form := y.Form(axes, terms...)
		a, err := assign(y.schedule(), [][][]int64{y.values}, y.weights)
		if err != nil {
			rt.Fatal(err)
		}
		free := make([][]fr.Element, len(axes))
		for k, n := range axes {
			if slices.Contains(inner, k) {
				continue
			}
			free[k] = make([]fr.Element, n)
			if err := random(free[k]); err != nil {
				rt.Fatal(err)
			}
		}
		got, err := a.operand(form, inner, free)
		if err != nil {
			rt.Fatal(err)
		}
		want := foldEntries(rt, a, form, inner, free)
		if !slices.Equal(got, want) {
			rt.Fatalf("axes %v, inner %v: got %v, want %v", axes, inner, got, want)
		}
	})
}

// TestOperandReadAsItIs: weights and columns that a form reads entry by entry or past the
// first, their axes in any order, through other forms or not, fold to Σ_free ∏ φ·F whichever
// axes are free.
func TestOperandReadAsItIs(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		y := newToy(t, 3, rapid.Uint64().Draw(rt, "seed"))
		axes := rapid.SliceOfN(rapid.SampledFrom([]int{1, 2, 3, 9, 17}), 1, 4).Draw(rt, "form")
		order := rapid.Permutation(positionsOf(axes)).Draw(rt, "order")
		order = order[:rapid.IntRange(1, len(order)).Draw(rt, "axes read")]
		src, maps := make([]int, len(order)), make([]iop.AxisMap, len(order))
		for s, k := range order {
			past := rapid.SampledFrom([]int{0, 0, 1}).Draw(rt, "offset") // 1: a slice, which is read axis by axis
			src[s], maps[s] = axes[k]+past, iop.AxisMap{Offset: past, Links: []iop.Link{{Axis: k, Stride: 1}}}
		}
		v := y.random(iop.Elements(src), 50)
		var f iop.FormID
		if rapid.Bool().Draw(rt, "weight") {
			f = y.weight(src, v)
		} else {
			f = y.column(iop.KindWitness, "x", src, v)
		}
		for range rapid.IntRange(0, 2).Draw(rt, "forms between") {
			f = y.Sum(f, y.Read(f, iop.Int(rapid.Int64Range(1, 2).Draw(rt, "factor"))))
		}
		form := y.Form(axes, iop.Term{Coef: iop.Int(3), Kind: iop.FromForm, Index: int(f), Maps: maps})
		a, err := assign(y.schedule(), [][][]int64{y.values}, y.weights)
		if err != nil {
			rt.Fatal(err)
		}
		inner := rapid.Permutation(positionsOf(axes)).Draw(rt, "inner")
		inner = inner[:rapid.IntRange(0, len(inner)).Draw(rt, "number of inner axes")]
		free := make([][]fr.Element, len(axes))
		for k, n := range axes {
			if !slices.Contains(inner, k) {
				free[k] = make([]fr.Element, n)
				if err := random(free[k]); err != nil {
					rt.Fatal(err)
				}
			}
		}
		got, err := a.operand(form, inner, free)
		if err != nil {
			rt.Fatal(err)
		}
		if want := foldEntries(rt, a, form, inner, free); !slices.Equal(got, want) {
			rt.Fatalf("axes %v, source %v, inner %v: got %v, want %v", axes, order, inner, got, want)
		}
	})
}

// foldEntries folds a form entry by entry into the table over its inner axes.
func foldEntries(t *rapid.T, a *assignment, form iop.FormID, inner []int, free [][]fr.Element) fr.Vector {
	axes := a.sc.Forms[form].Axes
	entries, err := a.form(form)
	if err != nil {
		t.Fatal(err)
	}
	lens := make([]int, len(inner))
	for k, ax := range inner {
		lens[k] = axes[ax]
	}
	out := make(fr.Vector, 1<<iop.AddressBits(lens))
	at := make([]int, len(axes))
	for _, e := range entries {
		x := iop.Int(e)
		for k := range axes {
			if free[k] != nil {
				x.Mul(&x, &free[k][at[k]])
			}
		}
		p := 0
		for k, ax := range inner {
			p = p<<addressBits(lens[k]) + at[ax]
		}
		out[p].Add(&out[p], &x)
		for k := len(axes) - 1; k >= 0; k-- {
			if at[k]++; at[k] < axes[k] {
				break
			}
			at[k] = 0
		}
	}
	return out
}

// Forms that look-ups alone read are not kept once all have; what contractions read can be
// evaluated after release.
func TestFormsAreDropped(t *testing.T) {
	for name, build := range toys {
		y := newToy(t, 3, 1)
		build(y)
		sc := y.schedule()
		a, err := assign(sc, [][][]int64{y.values}, y.weights)
		if err != nil {
			t.Fatal(name, err)
		}
		for i := range sc.Segments {
			for _, f := range sc.Segments[i].Tuple {
				if a.readers[f] == 0 && a.forms[f] != nil {
					t.Errorf("%s: form %d of look-up %q is kept after its last reader", name, f, sc.Segments[i].Name)
				}
			}
		}
		if err := a.release(); err != nil {
			t.Fatal(name, err)
		}
		for i := range sc.Contractions {
			for _, f := range []iop.FormID{sc.Contractions[i].A, sc.Contractions[i].B} {
				if v, err := a.form(f); err != nil || len(v) != iop.Elements(sc.Forms[f].Axes) {
					t.Errorf("%s: operand %d of contraction %d after release: %d entries, error %v", name, f, i, len(v), err)
				}
			}
		}
	}
}
