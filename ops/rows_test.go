package ops_test

import (
	"testing"

	"github.com/zkvin/zkvin/graph"
)

// TestTopKOfAnotherRow puts an entry of the second row, between the first row's two, in the
// first row's place, where its index would count on past the row.
func TestTopKOfAnotherRow(t *testing.T) {
	s := begin([]int{2, 2}, 9, 5, 7, 8)
	s.end(s.node(graph.OpTopK, []int64{1, 0, 0}, 10, []int{2, 1}, 0), -1)
	edit := map[string][]int64{"t1.value": {8, 8}, "t1": {8, 8}, "t1.index": {3, 1}, "t1.chosen": {1, 0, 0, 1}}
	if cheat(t, s, edit) == nil {
		t.Error("the least of one row passes for its greatest")
	}
}

// TestRowsAreApart finds all witnesses, over the whole field, where entries of several rows
// lie between each other: none takes one row's entry for another's.
func TestRowsAreApart(t *testing.T) {
	two := func(op graph.Op, attr []int64, exp, last int) *sample {
		s := begin([]int{2, 3}, make([]int64, 6)...)
		return s.end(s.node(op, attr, exp, []int{2, last}, 0), -1)
	}
	embed := begin([]int{2}, 0, 0)
	embed.end(embed.node(graph.OpEmbed, []int64{0}, 12, []int{2, 1}, 0, embed.hold([]int{5, 1}, 4, 8, -9, 7, 3)), -1)
	ids := [][]int64{{0, 4}, {3, 2}, {1, 1}}
	x := [][]int64{{9, 5, -3, 7, 8, 8}, {0, 0, 0, 0, 0, 0}, {1, 2, 3, 3, 2, 1}, {-32768, 32767, 0, 32767, -32768, 0}}
	for _, c := range []struct {
		s  *sample
		in [][]int64
	}{
		{two(graph.OpTopK, []int64{1, 0, 0}, 10, 1), x}, {two(graph.OpTopK, []int64{1, 1, 0}, 0, 1), x},
		{two(graph.OpTopK, []int64{2, 1, 0}, 0, 2), x[:3]}, {two(graph.OpReduceMax, nil, 10, 1), x},
		{two(graph.OpArgMax, []int64{0}, 0, 1), x}, {two(graph.OpSoftmax, []int64{1}, 14, 3), x[:3]}, {embed, ids},
	} {
		d := newDetermined(t, c.s)
		for _, in := range c.in {
			if got := d.problem(t, "", [][]int64{in}).solve(2); !got.unique() {
				t.Errorf("%v of %v: %d witnesses, open %q", c.s.g.Nodes[0].Op, in, got.count, got.open)
			}
		}
	}
}
