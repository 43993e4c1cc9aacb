package ops_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/ops"
	"github.com/zkvin/zkvin/witness"
)

// one is a program of one operator on a row of entries, whose output is shown as it is.
func one(op graph.Op, attr []int64, exp int, out []int, x ...int64) *sample {
	s := &sample{in: [][]int64{x}}
	s.g.Tables = tables
	in := s.tensor([]int{1, len(x)}, 10)
	s.g.Inputs, s.g.Outputs = []int{in}, []int{s.node(op, attr, exp, out, in)}
	return s
}

// shares are the columns of a softmax t1 on one row, from a maximum and exponentials.
func shares(top int64, e ...int64) map[string][]int64 {
	sum, k := int64(0), 30
	for i, v := range e {
		sum += v
		if i > 1<<(k-30)-1 {
			k++
		}
	}
	r, y := (2<<k+sum)/(2*sum), make([]int64, len(e))
	for i, v := range e {
		y[i] = (v*r + 1<<(k-15)) >> (k - 14)
	}
	return map[string][]int64{"t1.max": {top}, "t1.exp": e, "t1.inverse": {r}, "t1": y}
}

// changed are columns with one of them replaced.
func changed(columns map[string][]int64, name string, v ...int64) map[string][]int64 {
	columns[name] = v
	return columns
}

// cheat fills the columns honestly, lets edit change them by name, and returns what the
// relation says. Only columns that belong together may be changed.
func cheat(t *testing.T, s *sample, edit map[string][]int64) error {
	t.Helper()
	rel, err := ops.Relate(&s.g, 10)
	if err != nil {
		t.Fatal(err)
	}
	trace, err := witness.Run(&s.g, &s.w, s.in)
	if err != nil {
		t.Fatal(err)
	}
	e := newEvaluator(rel.System, trace.Values, nil)
	if err := e.satisfied(); err != nil {
		t.Fatalf("honest columns: %v", err)
	}
	for name, v := range edit {
		i := slices.IndexFunc(rel.System.Columns, func(c iop.Column) bool { return c.Name == name })
		if i < 0 || len(e.columns[i]) != len(v) {
			t.Fatalf("no column %q of %d entries", name, len(v))
		}
		e.columns[i] = elements(v)
	}
	clear(e.forms)
	clear(e.results)
	e.fillLimbs()
	clear(e.forms)
	clear(e.results)
	return e.satisfied()
}

// TestCheatsAreCaught changes all columns of an operator together, so that as much as
// possible holds, and expects the named condition to fail.
func TestCheatsAreCaught(t *testing.T) {
	e := func(d int) int64 { return int64(tables[1].Values[d]) }
	argmax := func(x ...int64) *sample { return one(graph.OpArgMax, []int64{0}, 0, []int{1, 1}, x...) }
	rescale := func(f int64) *sample { return one(graph.OpRescale, []int64{3, f}, 10, []int{1, 2}, 100, -100) }
	softmax := one(graph.OpSoftmax, []int64{1}, 14, []int{1, 2}, 10, 3)
	pool := one(graph.OpReshape, []int64{1, 1, 1, 3}, 10, []int{1, 1, 1, 3}, 5, 9, 7)
	pool.g.Outputs = []int{pool.node(graph.OpMaxPool, []int64{1, 3, 1, 1, 0, 0, 0, 0, 1, 1}, 10, []int{1, 1, 1, 1}, 1)}
	for name, c := range map[string]struct {
		s    *sample
		edit map[string][]int64
		want string
		more bool // other conditions fail, too
	}{
		"softmax above the maximum": {softmax, shares(40, e(30), e(37)), "t1.max", true}, // the inverse is too large, too
		"softmax below the maximum": {softmax, shares(3, e(0), e(0)), `"t1"`, true},      // nor is it attained
		"softmax rounded down":      {softmax, map[string][]int64{"t1": {shares(0, e(0), e(7))["t1"][0] - 1, shares(0, e(0), e(7))["t1"][1]}}, "t1.remainder", false},
		"argmax of a tie":           {argmax(4, 9, 9, 1), map[string][]int64{"t1.before": {1, 1, 0}, "t1": {2}}, "t1.order", false},
		"argmax of a smaller entry": {argmax(4, 9, 8, 1), map[string][]int64{"t1.before": {1, 1, 0}, "t1": {2}}, "t1.order", false},
		"argmax past the end":       {argmax(-5, -9, -8), map[string][]int64{"t1.before": {2, 1}, "t1": {3}}, "t1.hot", true},
		"argmax of no unit vector":  {argmax(4, 9, 8, 1), map[string][]int64{"t1.before": {1, 0, 1}, "t1": {2}}, "t1.hot", true},
		"rescale one up":            {rescale(-1), map[string][]int64{"t1": {14, -12}}, "", false},
		"relu by another remainder": {rescale(-2), map[string][]int64{"t1": {12, 0}, "t1.remainder": {8, 0}}, "t1.remainder", false},
		"relu of a negative value":  {rescale(-2), map[string][]int64{"t1": {13, 12}}, `"t1"`, false},
		"pool of another entry":     {pool, map[string][]int64{"t2.step1": {0}, "t2.step2": {0}, "t2": {7}}, `"t2"`, false},
	} {
		err := cheat(t, c.s, c.edit)
		if err == nil || !strings.Contains(err.Error(), c.want) || !c.more && strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: got %v, want a failure of %s", name, err, c.want)
		}
	}
}
