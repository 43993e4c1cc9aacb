package iop

import (
	"errors"
	"slices"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
)

// TestFormsPastTheLimitKeepTheirAxes: what an operator makes of forms goes on reading their
// axes until somebody asks for the error. A form of other axes in their place would make it
// look for axes that are not there.
func TestFormsPastTheLimitKeepTheirAxes(t *testing.T) {
	for room := range 12 {
		b := NewBuilder(6)
		b.Column(KindStatement, "first", []int{5}, nil)
		x := b.Column(KindWitness, "x", []int{3, 4}, nil)
		b.terms = maxTerms - room
		y := b.Column(KindWitness, "y", []int{3, 4}, nil)
		z := b.Sum(y, b.Read(x, fr.One()), Constant([]int{3, 4}, fr.One()))
		w := b.Contract(Contraction{Name: "w", A: z, B: z, LabelsA: []int{0, 1}, LabelsB: []int{2, 1}, LabelsOut: []int{0, 2}})
		b.Member("m", []FormID{x, y}, []FormID{z, y})
		b.Function("f", 0, 0, make([]int16, 8), z, y)
		b.ReLU("r", z, y)
		b.Range("w", w, 40)
		b.Zero(w)
		for f, axes := range map[FormID][]int{y: {3, 4}, z: {3, 4}, w: {3, 3}} {
			if got := b.Axes(f); !slices.Equal(got, axes) {
				t.Errorf("%d terms left: a form has axes %v, want %v", room, got, axes)
			}
		}
		if _, err := b.Finish(); !errors.Is(err, ErrSize) {
			t.Errorf("%d terms left: got %v, want %v", room, err, ErrSize)
		}
	}
}

// TestIndexListsAreReadOnce: vectors through equal lists are equal, and one list is numbered
// once, so that a long one does not cost its length at every term.
func TestIndexListsAreReadOnce(t *testing.T) {
	s := newVecs(&budget{})
	in := s.eq(PointZ, 0, 4)
	along := func(list ...int) AxisMap { return AxisMap{Links: []Link{{Axis: 0, Stride: 1}}, Index: list} }
	list := []int{2, 0, 1, 2}
	m := along(list...)
	first := s.pull(m, []VecID{in}, 3)
	if again, equal := s.pull(m, []VecID{in}, 3), s.pull(along(2, 0, 1, 2), []VecID{in}, 3); again != first || equal != first {
		t.Errorf("vectors %d, %d and %d through equal lists", first, again, equal)
	}
	for _, other := range [][]int{{2, 0, 1, 1}, {2, 0, 1}, nil} {
		if s.pull(along(other...), []VecID{in}, 3) == first {
			t.Errorf("list %v makes the vector of %v", other, list)
		}
	}
	if len(s.contents) != 3 || len(s.lists) != 4 {
		t.Errorf("%d lists at %d places, want 3 at 4", len(s.contents), len(s.lists))
	}
}
