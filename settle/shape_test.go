package settle

import (
	"errors"
	"slices"
	"testing"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/proof"
)

// TestTensorsHaveTheirPlace: strides and exponents of padded axes, and rows of their own, or a
// prover could show x + 1 and x − 1 for x and x.
func TestTensorsHaveTheirPlace(t *testing.T) {
	g := &graph.Graph{
		Name:    "same",
		Tensors: []graph.Tensor{{Name: "x", Shape: []int{3, 5}}},
		Inputs:  []int{0}, Outputs: []int{0},
	}
	sc, spans, err := proof.NewSchedule(g, 6, 1)
	if err != nil {
		t.Fatal(err)
	}
	l := &Layout{Schedule: sc, Spans: spans, Inputs: 1, LogRow: 6, Batch: 1}
	if err := l.check(); err != nil {
		t.Fatal(err)
	}
	for i, x := range l.shape().tensors {
		if want := []axis{{3, 8}, {5, 1}}; !slices.Equal(x.axes, want) || x.first != i {
			t.Errorf("tensor %d: axes %v from row %d, want %v from %d", i, x.axes, x.first, want, i)
		}
		var exponents []int
		x.exponents(func(_, e int) { exponents = append(exponents, e) })
		if want := []int{0, 1, 2, 3, 4, 8, 9, 10, 11, 12, 16, 17, 18, 19, 20}; !slices.Equal(exponents, want) {
			t.Errorf("exponents %v", exponents)
		}
	}
	l.Spans = []proof.Span{spans[0], spans[0]}
	if err := l.check(); !errors.Is(err, ErrKey) {
		t.Errorf("two tensors in one row: got %v", err)
	}
}
