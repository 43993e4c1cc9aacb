package settle

import (
	"errors"
	"testing"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/proof"
)

// twoAxes is the layout of a program without nodes that has one tensor, as input and output.
func twoAxes(t *testing.T, batch int) *Layout {
	t.Helper()
	g := &graph.Graph{Name: "same", Tensors: []graph.Tensor{{Name: "x", Shape: []int{3, 5}}}, Inputs: []int{0}, Outputs: []int{0}}
	sc, spans, err := proof.NewSchedule(g, 6, batch)
	if err != nil {
		t.Fatal(err)
	}
	return &Layout{Schedule: sc, Spans: spans, Inputs: 1, LogRow: 6, Batch: batch}
}

// TestCircuitsAreBoundedBeforeTheyAreCompiled: the bound on gates is one, and not far off.
func TestCircuitsAreBoundedBeforeTheyAreCompiled(t *testing.T) {
	for _, batch := range []int{1, 2, 5} {
		l := twoAxes(t, batch)
		c, err := NewCircuit(l)
		if err != nil {
			t.Fatal(err)
		}
		n, gates := l.gates(), c.Gates()
		t.Logf("%d requests: %d gates, at most %d", batch, gates, n)
		if n < gates || n > gates+gates/2 {
			t.Errorf("%d requests: a bound of %d for %d gates", batch, n, gates)
		}
		if err := l.checkGates(n - 1); !errors.Is(err, ErrKey) {
			t.Errorf("%d requests: one gate less allowed: got %v", batch, err)
		}
	}
}

// TestRowsAreWhereContractsTakeThem: the root is over rows that follow from the first request's.
func TestRowsAreWhereContractsTakeThem(t *testing.T) {
	for what, change := range map[string]func(l *Layout){
		"requests exchanged": func(l *Layout) { l.Spans[0], l.Spans[2] = l.Spans[2], l.Spans[0] },
		"tensors exchanged":  func(l *Layout) { l.Spans[2], l.Spans[3] = l.Spans[3], l.Spans[2] },
		"a row in no tensor": func(l *Layout) { l.Spans, l.Batch = l.Spans[:2], 1 },
		"a row of its own":   func(l *Layout) { l.Spans[3].Num++ },
	} {
		l := twoAxes(t, 2)
		if err := l.check(); err != nil {
			t.Fatal(err)
		}
		change(l)
		if err := l.check(); !errors.Is(err, ErrKey) {
			t.Errorf("%s: got %v", what, err)
		}
	}
}
