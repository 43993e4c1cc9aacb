package ops_test

import (
	"github.com/zkvin/zkvin/graph"
)

// embedLies are about ids 3 and 6 of seven rows of two; ids are written as two bits and three.
func embedLies() []lie {
	s := begin([]int{2}, 1, 4)
	w := s.hold([]int{7, 2}, 10, 11, 20, 21, 30, 31, 40, 41, 50, 51, 60, 61, 70, 71)
	s.end(s.node(graph.OpEmbed, []int64{2}, 12, []int{2, 2}, 0, w), -1)
	past := begin([]int{1}, 7)
	past.end(past.node(graph.OpEmbed, []int64{0}, 12, []int{1, 2}, 0, past.hold([]int{7, 2}, make([]int16, 14)...)), -1)
	hot := func(at ...int) []int64 {
		out := make([]int64, 14)
		for i, k := range at {
			out[7*i+k] = 1
		}
		return out
	}
	row := func(v ...int64) func(map[string][]int64) map[string][]int64 {
		return func(edit map[string][]int64) map[string][]int64 {
			edit["t2"], edit["t2.row"] = v, v
			return edit
		}
	}
	two := hot(3, 6)
	two[5] = 1
	return []lie{
		{name: "row of another id", s: s, edit: row(50, 51, 70, 71)(map[string][]int64{"t2.low.before": {0, 0, 0, 1, 1, 0}, "t2.hot": hot(4, 6),
			"t2.high.before": {1, 1}}), breaks: "zero t0"},
		{name: "another row", s: s, edit: row(50, 51, 70, 71)(map[string][]int64{"t2.hot": hot(4, 6)}), result: "t2.outer",
			made: func(v []int64) []int64 { v[3], v[4] = 0, 1; return v }, breaks: "zero t2.hot"},
		{name: "sum of two rows", s: s, edit: row(100, 102, 70, 71)(map[string][]int64{"t2.hot": two}), breaks: "zero t2.hot"},
		{name: "a row one up", s: s, edit: row(41, 41, 70, 71)(map[string][]int64{}), result: "t2", made: add(0, 1), breaks: "zero t2.row"},
		{name: "the output alone", s: s, edit: map[string][]int64{"t2": {41, 41, 70, 71}}, breaks: "zero t2.row"},
		{name: "another weight", s: s, weights: func(data [][]int16) { data[0][6]++ }, breaks: "zero t2.row"},
		{name: "id past the vocabulary", s: past, out: node0(are(0, 0)), edit: map[string][]int64{"t2.hot": make([]int64, 7)}, breaks: "zero t2.hot"},
		{name: "no unit vector", s: past, out: node0(are(0, 0)), edit: map[string][]int64{"t2.hot": make([]int64, 7), "t2.low.before": {1, 1, 1},
			"t2.high.before": {2}}, breaks: "t2.high.hot.range, zero t0, zero t2.hot"},
	}
}

// topKLies are about the two largest of four entries: 9 at 1, and of the 5 at 2 and 3 the first.
func topKLies() []lie {
	s := one(graph.OpTopK, []int64{2, 1, 0}, 0, []int{1, 2}, 4, 9, 5, 5)
	v := one(graph.OpTopK, []int64{2, 0, 0}, 10, []int{1, 2}, 4, 9, 5, 5)
	pick := func(value, index, chosen []int64) map[string][]int64 {
		return map[string][]int64{"t1.value": value, "t1.index": index, "t1.chosen": chosen, "t1": index}
	}
	two := begin([]int{2, 2}, 9, 5, 7, 8)
	two.end(two.node(graph.OpTopK, []int64{1, 0, 0}, 10, []int{2, 1}, 0), -1)
	return []lie{
		{name: "the second of a tie", s: s, edit: pick([]int64{9, 5}, []int64{1, 3}, []int64{0, 1, 0, 1}), breaks: "zero t1.rest.limb4"},
		{name: "the second of a tie, both chosen", s: s, edit: pick([]int64{9, 5}, []int64{1, 3}, []int64{0, 1, 1, 1}), breaks: "zero t1.chosen"},
		{name: "an entry left out", s: s, edit: pick([]int64{5, 5}, []int64{2, 3}, []int64{0, 0, 1, 1}), breaks: "zero t1.rest.limb4"},
		{name: "an entry left out, another chosen", s: s, edit: pick([]int64{9, 5}, []int64{1, 3}, []int64{0, 1, 1, 0}), breaks: "zero t1.rest.limb4"},
		{name: "one entry twice", s: s, edit: pick([]int64{9, 9}, []int64{1, 1}, []int64{0, 2, 0, 0}), breaks: "t1.chosen.range, zero t1.order.limb4, zero t1.rest.limb4"},
		{name: "ascending", s: s, edit: pick([]int64{5, 9}, []int64{2, 1}, []int64{0, 1, 1, 0}), breaks: "zero t1.order.limb4, zero t1.rest.limb4"},
		{name: "value of another entry", s: v, edit: map[string][]int64{"t1.value": {9, 8}, "t1": {9, 8}}, breaks: "t1.entry, zero t1.rest.limb4"},
		{name: "another index", s: s, edit: map[string][]int64{"t1.index": {1, 0}, "t1": {1, 0}}, breaks: "t1.entry, zero t1.rest.limb4"},
		{name: "the output alone", s: s, out: node0(are(1, 3)), breaks: "zero t1"},
		{name: "entry of another row", s: two, edit: map[string][]int64{"t1.value": {9, 9}, "t1": {9, 9}, "t1.index": {0, -2}, "t1.chosen": {1, 0, 1, 0}},
			breaks: "t1.entry, zero t1.rest.limb4"},
	}
}
