package quant

import (
	"maps"
	"slices"
	"testing"

	"github.com/zkvin/zkvin/graph"
)

// TestIntegerOpsAreWhatLoweringMakes compares IntegerOps with the programs of models of one operator.
func TestIntegerOpsAreWhatLoweringMakes(t *testing.T) {
	beside := []graph.Op{graph.OpReshape, graph.OpTranspose, graph.OpExpand, graph.OpRescale}
	among := map[string]map[graph.Op]bool{}
	for _, c := range loweringCases() {
		n := newNet(t, 7)
		g := n.load(c.build(n)...)
		r, err := Compile(g, Options{Calibration: n.rows(g, 8)})
		if err != nil {
			t.Fatalf("%s: %v", c.name, err)
		}
		var allowed []graph.Op
		for i := range g.Nodes {
			op := g.Nodes[i].Op
			if allowed = append(allowed, IntegerOps(op)...); among[op] == nil {
				among[op] = map[graph.Op]bool{}
			}
			for k := range r.Graph.Nodes {
				among[op][r.Graph.Nodes[k].Op] = true
			}
		}
		for i := range r.Graph.Nodes {
			if op := r.Graph.Nodes[i].Op; !slices.Contains(allowed, op) && !slices.Contains(beside, op) {
				t.Errorf("%s: the program has %v, listed for its operators are %v", c.name, op, allowed)
			}
		}
	}
	for _, op := range slices.Sorted(maps.Keys(among)) {
		for _, listed := range IntegerOps(op) {
			if !among[op][listed] {
				t.Errorf("%s is said to come to %v, which it does in no model", op, listed)
			}
		}
	}
	for op := range integerForms {
		if !slices.Contains(Ops(), op) {
			t.Errorf("integerForms lists %q, which is not lowered", op)
		}
	}
}
