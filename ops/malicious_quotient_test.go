package ops_test

import "github.com/zkvin/zkvin/graph"

// reciprocals is 2^12/x with the factor x again: 4096/3 and 4096/10 rounded, times 3 and 10.
func reciprocals(x ...int64) *sample {
	s := begin([]int{len(x)}, x...)
	y := s.node(graph.OpReciprocal, []int64{12}, 12, []int{len(x)}, 0)
	return s.end(s.node(graph.OpMul, nil, 12, []int{len(x)}, 0, y), 1)
}

func reciprocalLies() []lie {
	s, none, negative := reciprocals(3, 10), reciprocals(0, 10), reciprocals(-3, 10)
	return []lie{
		{name: "one up", s: s, out: node0(add(0, 1)), result: "t1.product", made: add(0, -3), breaks: "zero t1.remainder.limb3"},
		{name: "one down", s: s, out: node0(add(1, -1)), result: "t1.product", made: add(1, 10), breaks: "zero t1.room.limb3"},
		{name: "nothing", s: s, out: node0(are(0, 410)), result: "t1.product", made: add(0, 1365*3), breaks: "zero t1.room.limb3"},
		{name: "a negative quotient", s: s, out: node0(are(-1365, 410)), result: "t1.product", made: add(0, 2*1365*3), breaks: "zero t1.limb7, zero t1.room.limb3"},
		{name: "a quotient of zero", s: none, out: node0(are(77, 410)), breaks: "zero t1.room.limb3"},
		{name: "a quotient of a negative number", s: negative, out: node0(are(1365, 410)), breaks: "zero t1.room.limb3"},
	}
}

func sqrtLies() []lie {
	root := func(x ...int64) *sample {
		s := begin([]int{len(x)}, x...)
		return s.end(s.node(graph.OpSqrt, nil, 10, []int{len(x)}, 0), 0)
	}
	s, negative := root(0, 24, 25), root(-1, 9)
	return []lie{
		{name: "one up", s: s, out: node0(add(1, 1)), result: "t1.square", made: add(1, -1), breaks: "zero t1.remainder.limb5"},
		{name: "one down", s: s, out: node0(add(2, -1)), result: "t1.square", made: add(2, 1), breaks: "zero t1.room.limb5"},
		{name: "the negative root", s: s, out: node0(add(2, -10)), breaks: "zero t1.limb5, zero t1.room.limb5"},
		{name: "one for zero", s: s, out: node0(add(0, 1)), result: "t1.square", made: add(0, -1), breaks: "zero t1.remainder.limb5"},
		{name: "a root of a negative number", s: negative, out: node0(are(0, 3)), result: "t1.square", made: add(0, -1), breaks: "zero t1.remainder.limb7"},
	}
}

func reduceMaxLies() []lie {
	s := begin([]int{2, 3}, 5, 9, 7, -3, -8, -5)
	s.end(s.node(graph.OpReduceMax, nil, 10, []int{2, 1}, 0), -1)
	two := begin([]int{2}, 10, 3)
	other := two.second([]int{2}, 40, 33)
	two.g.Outputs = []int{two.node(graph.OpReduceMax, nil, 10, []int{1}, 0), two.node(graph.OpReduceMax, nil, 10, []int{1}, other)}
	return []lie{
		{name: "a smaller entry", s: s, out: node0(are(7, -3)), breaks: "zero t1.order.limb3"},
		{name: "more than every entry", s: s, out: node0(are(9, -1)), breaks: "t1.max"},
		{name: "zero beside negative entries", s: s, out: node0(are(9, 0)), breaks: "t1.max"},
		{name: "the maximum of another row", s: s, out: node0(are(9, 9)), breaks: "t1.max"},
		{name: "the maximum of another tensor", s: two, out: node0(are(40)), table: 1<<20 + 1, breaks: "t2.max"},
		{name: "the output alone", s: s, edit: map[string][]int64{"t1": {9, -5}}, breaks: "zero t1.max"},
	}
}
