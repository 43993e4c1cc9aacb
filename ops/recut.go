package ops

import (
	"fmt"
	"slices"

	"github.com/zkvin/zkvin/iop"
)

// recut returns f over other axes: the same entries in the same row-major order. Axes of 1
// come and go freely. Splitting an axis costs one term; joining axes costs one term for
// each position of all but the innermost.
func (r *relator) recut(f iop.FormID, to []int) (iop.FormID, error) {
	for !slices.Equal(r.b.Axes(f), to) {
		axes, terms, err := recutStep(f, r.b.Axes(f), to)
		if err != nil {
			return 0, err
		}
		f = r.b.Form(axes, terms...)
	}
	return f, nil
}

// block is a run of axes on both sides with the same number of entries; with one side of
// it empty, a single axis of 1.
type block struct{ from, to []int }

// blocks splits two lists of axes into the shortest runs of equal products.
func blocks(from, to []int) []block {
	var out []block
	i, j := 0, 0
	for i < len(from) || j < len(to) {
		switch {
		case i < len(from) && from[i] == 1:
			out = append(out, block{from: from[i : i+1]})
			i++
			continue
		case j < len(to) && to[j] == 1:
			out = append(out, block{to: to[j : j+1]})
			j++
			continue
		}
		i0, j0 := i, j
		a, b := from[i], to[j]
		i, j = i+1, j+1
		for a != b {
			if a < b {
				a *= from[i]
				i++
				continue
			}
			b *= to[j]
			j++
		}
		out = append(out, block{from[i0:i], to[j0:j]})
	}
	return out
}

// recutStep recuts the first block that differs and drops or adds all axes of 1. It returns
// the new axes and the terms that read f on them.
func recutStep(f iop.FormID, from, to []int) ([]int, []iop.Term, error) {
	var axes []int
	var maps []iop.AxisMap
	joined, joinAxis, joinLens := -1, 0, []int(nil)
	done := false
	for _, b := range blocks(from, to) {
		switch {
		case len(b.to) == 0:
			maps = append(maps, iop.AxisMap{})
		case len(b.from) == 0:
			axes = append(axes, 1)
		case done || len(b.from) == 1 && len(b.to) == 1:
			for _, n := range b.from {
				maps = append(maps, link(len(axes), 1, 0))
				axes = append(axes, n)
			}
		case len(b.from) == 1:
			done = true
			rest := iop.Elements(b.to[1:])
			maps = append(maps, iop.AxisMap{Links: []iop.Link{{Axis: len(axes), Stride: rest}, {Axis: len(axes) + 1, Stride: 1}}})
			axes = append(axes, b.to[0], rest)
		default:
			done = true
			joined, joinAxis, joinLens = len(maps), len(axes), b.from
			maps = append(maps, make([]iop.AxisMap, len(b.from))...)
			axes = append(axes, iop.Elements(b.from))
		}
	}
	if joined < 0 {
		return axes, []iop.Term{read(f, 1, maps)}, nil
	}
	terms, err := join(f, maps, joined, joinAxis, joinLens)
	return axes, terms, err
}

// join returns the terms that read the source axes from maps[first] on, of lengths lens, as
// the one axis: one term for each position of the outer ones.
func join(f iop.FormID, maps []iop.AxisMap, first, axis int, lens []int) ([]iop.Term, error) {
	inner := lens[len(lens)-1]
	outer := iop.Elements(lens) / inner
	if outer > maxTerms {
		return nil, fmt.Errorf("%w: joining axes %v needs %d terms, at most %d", ErrAxes, lens, outer, maxTerms)
	}
	terms := make([]iop.Term, outer)
	for k := range terms {
		m := slices.Clone(maps)
		rest := k
		for d := len(lens) - 2; d >= 0; d-- {
			m[first+d] = iop.AxisMap{Offset: rest % lens[d]}
			rest /= lens[d]
		}
		m[first+len(lens)-1] = link(axis, 1, -k*inner)
		terms[k] = read(f, 1, m)
	}
	return terms, nil
}
