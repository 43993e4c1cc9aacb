package ops_test

import (
	"pgregory.net/rapid"

	"github.com/zkvin/zkvin/graph"
)

// indexExhaustives are small programs of Embed and TopK.
func indexExhaustives() []exhaustive {
	embed := begin([]int{1}, 0)
	embed.end(embed.node(graph.OpEmbed, []int64{-1}, 12, []int{1, 2}, 0, embed.hold([]int{5, 2}, 4, 8, -9, 7, 3, 3, 100, -100, 0, 0)), -1)
	topk := func(n, k, what int) *sample {
		return one(graph.OpTopK, []int64{int64(k), int64(what), 0}, 0, []int{1, k}, make([]int64, n)...)
	}
	top := []string{"t1.chosen.range", "zero t1.chosen", "t1.rest.range"}
	return []exhaustive{
		{graph.OpEmbed, embed, [][]int64{{1}, {2}, {3}, {4}, {5}}, []string{"t2.high.hot.range", "t2.low.hot.range", "zero t0", "zero t2.hot", "zero t2.row"}},
		{graph.OpTopK, topk(1, 1, 0), rows(1, -32768, 0, 5, 32767), []string{"zero t0"}},
		{graph.OpTopK, topk(3, 1, 0), rows(3, -32768, 0, 32767), top},
		{graph.OpTopK, topk(3, 3, 1), rows(3, -32768, 0, 1), []string{"t1.order.range", "zero t1"}},
		{graph.OpTopK, topk(3, 2, 1), rows(3, -1, 0, 1), append(top, "t1.order.range")},
	}
}

// tied is a language model: rows of a table for ids and for positions, and the scores of all
// ids by the same table, split into heads on the way.
func tied(t *rapid.T, s *sample) int {
	ids := s.reshape(s.input(t, -5, 7, 6), 2, 3)
	table := s.weight(t, 13, 8)
	x := s.node(graph.OpEmbed, []int64{5}, 12, []int{2, 3, 8}, ids, table)
	x = s.node(graph.OpAdd, []int64{1, 0, 1, 0}, 12, []int{2, 3, 8}, x, s.weight(t, 1, 3, 8))
	x = s.reshape(s.transpose(s.reshape(x, 2, 3, 4, 2), 0, 1, 3, 2), 2, 3, 8)
	scores := s.rescale(t, graph.FuncIdentity, s.node(graph.OpGemm, nil, 22, []int{2, 3, 13}, x, table))
	return s.node(graph.OpArgMax, []int64{5}, 0, []int{2, 3, 1}, scores)
}

// masked attends under a mask that heads and rows share, over axes that reshapes cut.
func masked(t *rapid.T, s *sample) int {
	x := s.reshape(s.input(t, -20, 20, 2, 18), 2, 3, 6)
	mask := s.drawMask(t, []int{1, 3, 6}, true)
	other := s.reshape(s.drawMask(t, []int{6}, true), 1, 1, 6)
	y := s.node(graph.OpSoftmax, []int64{1}, 14, []int{2, 3, 6}, x, mask)
	z := s.node(graph.OpSoftmax, []int64{1}, 14, []int{2, 3, 6}, x, other)
	z = s.node(graph.OpAdd, []int64{1, 0, 1, 0}, 14, []int{2, 3, 6}, y, z)
	return s.gemm(t, s.transpose(s.reshape(z, 2, 3, 3, 2), 0, 2, 1, 3), 3)
}

// ranks takes the best of rows that a reshape cut off, in order, and their places.
func ranks(t *rapid.T, s *sample) int {
	x := s.reshape(s.slice(s.input(t, -9, 9, 2, 14), 1, 1, 12), 2, 2, 6)
	values := s.node(graph.OpTopK, []int64{4, 0, 0}, 10, []int{2, 2, 4}, x)
	places := s.node(graph.OpTopK, []int64{4, 1, -2}, 0, []int{2, 2, 4}, x)
	both := s.node(graph.OpAdd, []int64{1, 0, 1, 4}, 10, []int{2, 2, 2, 2}, s.reshape(values, 2, 2, 2, 2), s.reshape(places, 2, 2, 2, 2))
	return s.reshape(s.node(graph.OpTopK, []int64{2, 0, 0}, 10, []int{2, 2, 2, 2}, s.rescale(t, graph.FuncIdentity, both)), 4, 4)
}
