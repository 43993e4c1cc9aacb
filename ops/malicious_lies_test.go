package ops_test

import (
	"slices"

	"github.com/zkvin/zkvin/graph"
)

// begin starts a program with one input.
func begin(shape []int, x ...int64) *sample {
	s := &sample{in: [][]int64{x}}
	s.g.Tables = tables
	s.g.Inputs = []int{s.tensor(shape, 10)}
	return s
}

// second adds an input.
func (s *sample) second(shape []int, x ...int64) int {
	id := s.tensor(shape, 10)
	s.g.Inputs, s.in = append(s.g.Inputs, id), append(s.in, x)
	return id
}

// hold adds a weight.
func (s *sample) hold(shape []int, w ...int16) int {
	id := s.tensor(shape, 12)
	s.g.Weights, s.w.Data = append(s.g.Weights, id), append(s.w.Data, w)
	return id
}

// end shows a tensor, rounded by 2^shift unless shift is negative.
func (s *sample) end(id int, shift int64) *sample {
	if shift >= 0 {
		id = s.node(graph.OpRescale, []int64{shift, graph.FuncIdentity}, 10, s.shape(id), id)
	}
	s.g.Outputs = []int{id}
	return s
}

// add changes one entry.
func add(at int, delta int64) func([]int64) []int64 {
	return func(v []int64) []int64 {
		v[at] += delta
		return v
	}
}

// are replaces all entries, also of a result that does not exist.
func are(want ...int64) func([]int64) []int64 {
	return func([]int64) []int64 { return want }
}

// node0 lies about what the first node puts out, node1 about the second.
func node0(f func([]int64) []int64) map[int]func([]int64) []int64 {
	return map[int]func([]int64) []int64{0: f}
}

func node1(f func([]int64) []int64) map[int]func([]int64) []int64 {
	return map[int]func([]int64) []int64{1: f}
}

// unit changes one weight by one.
func unit(data [][]int16) { data[0][0]++ }

// lies are what the malicious provers claim.
func lies() []lie {
	var all []lie
	for _, part := range []struct {
		op   graph.Op
		lies []lie
	}{
		{graph.OpConv, convLies()}, {graph.OpGemm, gemmLies()}, {graph.OpMul, mulLies()}, {graph.OpAdd, addLies()},
		{graph.OpScale, scaleLies()}, {graph.OpRescale, rescaleLies()}, {graph.OpRescale, reluLies()}, {graph.OpRescale, functionLies()},
		{graph.OpMaxPool, maxPoolLies()}, {graph.OpWindowSum, windowSumLies()}, {graph.OpReduceSum, reduceSumLies()},
		{graph.OpReshape, reshapeLies()}, {graph.OpTranspose, transposeLies()}, {graph.OpSlice, sliceLies()}, {graph.OpConcat, concatLies()},
		{graph.OpPad, padLies()}, {graph.OpExpand, expandLies()}, {graph.OpGather, gatherLies()}, {graph.OpArgMax, argMaxLies()},
		{graph.OpSoftmax, softmaxLies()}, {graph.OpEmbed, embedLies()}, {graph.OpTopK, topKLies()},
		{graph.OpMatMul, matMulLies()}, {graph.OpReciprocal, reciprocalLies()}, {graph.OpSqrt, sqrtLies()}, {graph.OpReduceMax, reduceMaxLies()},
	} {
		for _, l := range part.lies {
			l.op = part.op
			all = append(all, l)
		}
	}
	return all
}

const rounding2, rounding3 = "t2.remainder.range", "t3.remainder.range"

func convLies() []lie {
	s := begin([]int{1, 1, 3, 2}, 100, -200, 300, 400, 500, -600)
	y := s.node(graph.OpConv, []int64{1, 1, 1, 0, 0, 0, 1, 1, 1}, 22, []int{1, 2, 3, 1}, 0, s.hold([]int{2, 1, 2, 2}, 3, -5, 7, 11, 2, 4, -6, 8))
	s.end(y, 4)
	return []lie{
		{name: "an output one up", s: s, out: node1(add(2, 1)), result: "t2", made: add(2, 16), breaks: rounding3},
		{name: "a result", s: s, out: node0(add(5, -32)), result: "t2", made: add(5, -32), breaks: rounding3},
		{name: "another weight", s: s, weights: unit, breaks: rounding3},
		{name: "padded below instead of above", s: s, attr: []int64{1, 1, 0, 0, 1, 0, 1, 1, 1}, breaks: rounding3},
	}
}

func gemmLies() []lie {
	s := begin([]int{2, 3}, 100, -200, 300, 400, 500, -600)
	s.end(s.node(graph.OpGemm, nil, 22, []int{2, 2}, 0, s.hold([]int{2, 3}, 3, -5, 7, 11, 2, 4)), 4)
	layers := begin([]int{2}, 100, -200)
	h := layers.node(graph.OpGemm, nil, 22, []int{2}, 0, layers.hold([]int{2, 2}, 3, -5, 7, 11))
	h = layers.node(graph.OpRescale, []int64{4, graph.FuncIdentity}, 10, []int{2}, h)
	layers.end(layers.node(graph.OpGemm, nil, 22, []int{2}, h, layers.hold([]int{2, 2}, 5, 9, -2, 6)), 4)
	second := [2]int64{5*100 - 9*200, -2*100 - 6*200} // the second layer on the first one's input
	round := func(v []int64) []int64 { return []int64{(v[0] + 8) >> 4, (v[1] + 8) >> 4} }
	return []lie{
		{name: "an output one down", s: s, out: node1(add(3, -1)), result: "t2", made: add(3, -16), breaks: rounding3},
		{name: "a result", s: s, out: node0(add(0, 16)), result: "t2", made: add(0, 16), breaks: rounding3},
		{name: "another weight", s: s, weights: unit, breaks: rounding3},
		{name: "weights of two layers exchanged", s: layers, weights: func(data [][]int16) { data[0], data[1] = data[1], data[0] },
			breaks: "t3.remainder.range, t6.remainder.range"},
		{name: "input of the layer before", s: layers, out: map[int]func([]int64) []int64{2: are(second[:]...), 3: are(round(second[:])...)}, breaks: "t6.remainder.range"},
	}
}

func mulLies() []lie {
	s := begin([]int{2, 3}, 100, -200, 300, 400, 500, -600)
	s.end(s.node(graph.OpMul, nil, 22, []int{2, 3}, 0, s.hold([]int{1, 3}, 3, -5, 7)), 3)
	gate := begin([]int{2, 3}, 100, -200, 300, 400, 500, -600)
	gate.end(gate.node(graph.OpMul, nil, 22, []int{2, 3}, 0, gate.second([]int{2, 1}, 5, -7)), 3)
	return []lie{
		{name: "an output one up", s: s, out: node1(add(0, 1)), result: "t2", made: add(0, 8), breaks: rounding3},
		{name: "the next weight", s: s, out: node0(add(1, -2400)), result: "t2", made: add(1, -2400), breaks: rounding3},
		{name: "another weight", s: s, weights: unit, breaks: rounding3},
		{name: "an activation one up", s: gate, out: node1(add(0, 1)), result: "t2", made: add(0, 8), breaks: rounding3},
		{name: "the factor of another row", s: gate, out: node0(are(500, -1000, 1500, 2000, 2500, -3000)), result: "t2",
			made: func([]int64) []int64 { return []int64{500, -1000, 1500, 2000, 2500, -3000} }, breaks: rounding3},
	}
}

func matMulLies() []lie {
	s := begin([]int{2, 1, 3}, 10, -20, 30, 40, 50, -60)
	y := s.second([]int{2, 2, 3}, 3, -5, 7, 11, 2, 4, 1, 0, -1, 2, 5, 9)
	s.end(s.node(graph.OpMatMul, nil, 22, []int{2, 1, 2}, 0, y), 4)
	true0 := []int64{10*3 + 20*5 + 30*7, 10*11 - 20*2 + 30*4, 40 + 60, 40*2 + 50*5 - 60*9}
	swapped := []int64{true0[1], true0[0], true0[3], true0[2]}
	other := []int64{10 - 30, 10*2 - 20*5 + 30*9, 40*3 - 50*5 - 60*7, 40*11 + 50*2 - 60*4} // matrices of the other batch
	shared := begin([]int{2, 1, 3}, 10, -20, 30, 40, 50, -60)
	shared.end(shared.node(graph.OpMatMul, nil, 22, []int{2, 1, 2}, 0, shared.hold([]int{1, 2, 3}, 3, -5, 7, 11, 2, 4)), 4)
	claim := func(v []int64) func([]int64) []int64 { return func([]int64) []int64 { return v } }
	return []lie{
		{name: "an output one up", s: s, out: node1(add(1, 1)), result: "t2", made: add(1, 16), breaks: rounding3},
		{name: "a result", s: s, out: node0(add(3, -16)), result: "t2", made: add(3, -16), breaks: rounding3},
		{name: "rows exchanged", s: s, out: node0(are(swapped...)), result: "t2", made: claim(swapped), breaks: rounding3},
		{name: "matrices of another batch", s: s, out: node0(are(other...)), result: "t2", made: claim(other), breaks: rounding3},
		{name: "another weight", s: shared, weights: unit, breaks: rounding3},
		{name: "a result of a shared matrix", s: shared, out: node0(add(2, 16)), result: "t2", made: add(2, 16), breaks: rounding3},
	}
}

func addLies() []lie {
	s := begin([]int{2, 2}, 100, -200, 300, 400)
	s.end(s.node(graph.OpAdd, []int64{1, 3, -1, 0}, 22, []int{2, 2}, 0, s.hold([]int{1, 2}, 77, -55)), 0)
	return []lie{
		{name: "an output one up", s: s, out: node1(add(2, 1)), breaks: "zero t3"},
		{name: "a sum", s: s, out: node0(add(3, -1)), breaks: "zero t3"},
		{name: "another weight", s: s, weights: unit, breaks: "zero t3"},
		{name: "another sign", s: s, attr: []int64{1, 3, 1, 0}, breaks: "zero t3"},
		{name: "another shift", s: s, attr: []int64{1, 2, -1, 0}, breaks: "zero t3"},
	}
}

func scaleLies() []lie {
	s := begin([]int{3}, 100, 0, -200)
	s.end(s.node(graph.OpScale, []int64{12}, 22, []int{3}, 0), 2)
	return []lie{
		{name: "an output one down", s: s, out: node1(add(1, -1)), breaks: rounding2},
		{name: "another factor", s: s, attr: []int64{11}, breaks: rounding2},
		{name: "another sign", s: s, attr: []int64{-12}, breaks: rounding2},
	}
}

// wide is a program whose quotients by 2^3 do not fit 16 bits; no honest run of it exists.
func wide(f int64) *sample {
	s := begin([]int{2}, 100, -100)
	y := s.node(graph.OpScale, []int64{10000}, 22, []int{2}, 0)
	s.g.Outputs = []int{s.node(graph.OpRescale, []int64{3, f}, 10, []int{2}, y)}
	return s
}

func rescaleLies() []lie {
	s := one(graph.OpRescale, []int64{3, graph.FuncIdentity}, 10, []int{1, 2}, 100, -100)
	tie := one(graph.OpRescale, []int64{3, graph.FuncIdentity}, 10, []int{1, 2}, 4, -4)
	two := begin([]int{2}, 100, -100)
	two.g.Outputs = []int{two.node(graph.OpRescale, []int64{3, graph.FuncIdentity}, 10, []int{2}, 0), two.node(graph.OpRescale, []int64{4, graph.FuncIdentity}, 10, []int{2}, 0)}
	exact := one(graph.OpRescale, []int64{0, graph.FuncIdentity}, 10, []int{1, 2}, 4, -4)
	return []lie{
		{name: "one up", s: s, out: node0(add(0, 1)), breaks: "t1.remainder.range"},
		{name: "one down", s: s, out: node0(add(1, -1)), breaks: "t1.remainder.range"},
		{name: "a tie rounded down", s: tie, out: node0(are(0, 0)), breaks: "t1.remainder.range"},
		{name: "a tie rounded away from zero", s: tie, out: node0(are(1, -1)), breaks: "t1.remainder.range"},
		{name: "one up without a shift", s: exact, out: node0(add(0, 1)), breaks: "zero t1"},
		{name: "remainder in the range of another shift", s: two, out: node0(add(1, -1)), table: 4, breaks: "t1.remainder.range"},
		{name: "a private input beyond 16 bits", s: s, private: true, edit: map[string][]int64{"t0": {40000, -100}, "t1": {5000, -12}}, breaks: "zero t0.limb3"},
		{name: "a private output one up", s: s, private: true, out: node0(add(0, 1)), breaks: "t1.remainder.range"},
		{name: "saturated", s: wide(graph.FuncIdentity), out: node1(are(32767, -32768)), breaks: rounding2},
		{name: "wrapped around", s: wide(graph.FuncIdentity), out: node1(are(125000-131072, 131072-125000)), breaks: rounding2},
	}
}

func reluLies() []lie {
	s := one(graph.OpRescale, []int64{3, graph.FuncReLU}, 10, []int{1, 2}, 100, -100)
	return []lie{
		{name: "relu with another remainder", s: s, edit: map[string][]int64{"t1": {12, 0}, "t1.remainder": {8, 0}}, breaks: "t1.remainder.range"},
		{name: "relu of a fraction", s: s, edit: map[string][]int64{"t1.remainder": {3, 0}}, breaks: "t1"},
		{name: "relu of a negative value", s: s, out: node0(are(13, -12)), breaks: "t1"},
		{name: "absolute value for relu", s: s, out: node0(are(13, 12)), breaks: "t1"},
		{name: "relu cuts a positive value", s: s, out: node0(are(0, 0)), breaks: "t1"},
		{name: "relu of a quotient that does not fit", s: wide(graph.FuncReLU), out: node1(are(32767, 0)), breaks: "t2"},
		{name: "relu saturated with a remainder", s: wide(graph.FuncReLU), out: node1(are(32767, 0)),
			edit: map[string][]int64{"t2.remainder": {1000004 - 8*32767, -999996 + 8*32768}}, breaks: "t2.remainder.range"},
	}
}

// undefined is a function without a value at the first of two arguments.
func undefined() *sample {
	s := begin([]int{2}, 100, -100)
	values := slices.Clone(tables[0].Values)
	values[13+1<<15] = graph.Undefined
	s.g.Tables = append(slices.Clone(tables), graph.Table{Name: "undefined at 13", Lo: -1 << 15, Values: values})
	s.g.Outputs = []int{s.node(graph.OpRescale, []int64{3, int64(len(tables))}, 10, []int{2}, 0)}
	return s
}

func functionLies() []lie {
	s := begin([]int{2}, 100, -100)
	relu := s.node(graph.OpRescale, []int64{3, graph.FuncReLU}, 10, []int{2}, 0)
	act := s.node(graph.OpRescale, []int64{4, 0}, 10, []int{2}, 0)
	s.g.Outputs = []int{relu, act}
	q := []int64{6, -6} // ⌊(±100 + 8) / 16⌋
	f := func(q int64) int64 { return int64(tables[0].Values[q+1<<15]) }
	return []lie{
		{name: "value of the next quotient", s: s, out: node1(are(f(q[0]+1), f(q[1]))), breaks: "t2"},
		{name: "next quotient", s: s, out: node1(are(f(q[0]+1), f(q[1]))), edit: map[string][]int64{"t2.remainder": {108 - 16*7, -92 + 16*6}}, breaks: "t2.remainder.range"},
		{name: "value one up", s: s, out: node1(are(f(q[0]), f(q[1])+1)), breaks: "t2"},
		{name: "function of another table", s: s, out: node1(are(6, 0)), table: 64, breaks: "t2"},
		{name: "relu of another table", s: s, out: node0(are(f(13), f(-12))), table: 128, breaks: "t1"},
		{name: "mark of an argument without a value", s: undefined(), out: node0(are(graph.Undefined, f(-12))), breaks: "zero t1.defined.limb3"},
		{name: "value where there is none", s: undefined(), out: node0(are(f(13), f(-12))), breaks: "t1"},
		{name: "function saturated", s: wide(0), out: node1(are(f(32767), f(-32768))), breaks: "t2"},
	}
}

func maxPoolLies() []lie {
	pool := func(pad int64, x ...int64) *sample {
		s := begin([]int{1, 1, 1, len(x)}, x...)
		return s.end(s.node(graph.OpMaxPool, []int64{1, int64(len(x)) + pad, 1, 1, 0, pad, 0, 0, 1, 1}, 10, []int{1, 1, 1, 1}, 0), -1)
	}
	s, far, padded := pool(0, 5, 9, 7), pool(0, -20000, 20000), pool(1, -20000)
	return []lie{
		{name: "a smaller entry", s: s, edit: map[string][]int64{"t1.step2": {0}, "t1": {7}}, breaks: "t1"},
		{name: "the first entry", s: s, edit: map[string][]int64{"t1.step1": {-4}, "t1.step2": {0}, "t1": {7}}, breaks: "t1"},
		{name: "more than every entry", s: s, edit: map[string][]int64{"t1.step2": {3}, "t1": {10}}, breaks: "t1"},
		{name: "the output alone", s: s, out: node0(add(0, 1)), breaks: "zero t1"},
		{name: "a difference that does not fit", s: far, out: node0(are(20000)), breaks: "t1"},
		{name: "less than the pad", s: padded, edit: map[string][]int64{"t1.step1": {0}, "t1": {-20000}}, breaks: "t1"},
	}
}

func windowSumLies() []lie {
	s := begin([]int{1, 1, 2, 2}, 100, -200, 300, 400)
	s.end(s.node(graph.OpWindowSum, []int64{2, 1, 1, 1, 1, 0, 0, 0, 1, 1}, 22, []int{1, 1, 2, 2}, 0), 1)
	return []lie{
		{name: "an output one up", s: s, out: node1(add(0, 1)), breaks: rounding2},
		{name: "padded below instead of above", s: s, attr: []int64{2, 1, 1, 1, 0, 0, 1, 0, 1, 1}, breaks: rounding2},
	}
}

func reduceSumLies() []lie {
	s := begin([]int{2, 2}, 100, -200, 300, 400)
	s.end(s.node(graph.OpReduceSum, []int64{1}, 22, []int{2, 1}, 0), 1)
	return []lie{
		{name: "an entry left out", s: s, out: node0(are(100, 700)), breaks: rounding2},
		{name: "another axis", s: s, out: node0(are(400, 200)), breaks: rounding2},
	}
}

func reshapeLies() []lie {
	s := begin([]int{2, 3}, 1, 2, 3, 4, 5, 6)
	s.end(s.node(graph.OpReshape, []int64{3, 2}, 10, []int{3, 2}, 0), -1)
	return []lie{{name: "transposed", s: s, out: node0(are(1, 4, 2, 5, 3, 6)), breaks: "zero t1"}}
}

func transposeLies() []lie {
	s := begin([]int{2, 2}, 1, 2, 3, 4)
	s.end(s.node(graph.OpTranspose, []int64{1, 0}, 10, []int{2, 2}, 0), -1)
	return []lie{
		{name: "left as it is", s: s, attr: []int64{0, 1}, breaks: "zero t1"},
		{name: "an entry one up", s: s, out: node0(add(3, 1)), breaks: "zero t1"},
	}
}

func sliceLies() []lie {
	s := begin([]int{4}, 1, 2, 3, 4)
	s.end(s.node(graph.OpSlice, []int64{1, 1}, 10, []int{2}, 0), -1)
	return []lie{
		{name: "another start", s: s, attr: []int64{2, 1}, breaks: "zero t1"},
		{name: "another step", s: s, attr: []int64{1, 2}, breaks: "zero t1"},
		{name: "backwards", s: s, attr: []int64{2, -1}, breaks: "zero t1"},
	}
}

func concatLies() []lie {
	s := begin([]int{2}, 1, 2)
	s.end(s.node(graph.OpConcat, []int64{0}, 10, []int{4}, 0, s.second([]int{2}, 3, 4)), -1)
	return []lie{
		{name: "the other order", s: s, out: node0(are(3, 4, 1, 2)), breaks: "zero t2"},
		{name: "one input twice", s: s, out: node0(are(1, 2, 1, 2)), breaks: "zero t2"},
	}
}

func padLies() []lie {
	s := begin([]int{2}, 1, 2)
	s.end(s.node(graph.OpPad, []int64{1, 0, 7}, 10, []int{3}, 0), -1)
	return []lie{
		{name: "behind instead of before", s: s, attr: []int64{0, 1, 7}, breaks: "zero t1"},
		{name: "another value", s: s, attr: []int64{1, 0, 8}, breaks: "zero t1"},
	}
}

func expandLies() []lie {
	s := begin([]int{1, 2}, 1, 2)
	s.end(s.node(graph.OpExpand, nil, 10, []int{2, 2}, 0), -1)
	return []lie{{name: "another second row", s: s, out: node0(are(1, 2, 2, 1)), breaks: "zero t1"}}
}

func gatherLies() []lie {
	s := begin([]int{3}, 1, 2, 3)
	s.end(s.node(graph.OpGather, []int64{0, 2, 0}, 10, []int{2}, 0), -1)
	return []lie{{name: "another row", s: s, attr: []int64{0, 2, 1}, breaks: "zero t1"}}
}

func argMaxLies() []lie {
	argmax := func(x ...int64) *sample { return one(graph.OpArgMax, []int64{0}, 0, []int{1, 1}, x...) }
	tie, plain, negative := argmax(4, 9, 9, 1), argmax(4, 9, 8, 1), argmax(-5, -9, -8)
	return []lie{
		{name: "the second of a tie", s: tie, edit: map[string][]int64{"t1.before": {1, 1, 0}, "t1": {2}}, result: "t1.max", made: add(0, 1), breaks: "zero t1.order.limb3"},
		{name: "a smaller entry", s: plain, edit: map[string][]int64{"t1.before": {1, 1, 0}, "t1": {2}}, breaks: "zero t1.order.limb3"},
		{name: "the second of a tie with a negative limb", s: tie, edit: map[string][]int64{"t1.before": {1, 1, 0}, "t1": {2},
			"t1.order.limb0": {4, -1, 0, 8}, "t1.order.limb1": {0, 0, 0, 0}, "t1.order.limb2": {0, 0, 0, 0}, "t1.order.limb3": {0, 0, 0, 0}}, breaks: "t1.order.range"},
		{name: "past the end", s: negative, edit: map[string][]int64{"t1.before": {2, 1}, "t1": {3}}, breaks: "t1.hot.range, zero t1.order.limb3"},
		{name: "no unit vector", s: plain, edit: map[string][]int64{"t1.before": {1, 0, 1}, "t1": {2}}, breaks: "t1.hot.range, zero t1.order.limb3"},
		{name: "the output alone", s: plain, out: node0(add(0, 1)), edit: map[string][]int64{"t1.before": {1, 0, 0}}, breaks: "zero t1"},
	}
}

func softmaxLies() []lie {
	e := func(d int) int64 { return int64(tables[1].Values[d]) }
	s := one(graph.OpSoftmax, []int64{1}, 14, []int{1, 2}, 10, -30)
	honest := shares(10, e(0), e(40))
	y, r := honest["t1"], honest["t1.inverse"][0]
	relu := begin([]int{1, 2}, 10, 3)
	relu.g.Outputs = []int{relu.node(graph.OpSoftmax, []int64{1}, 14, []int{1, 2}, 0), relu.node(graph.OpRescale, []int64{3, graph.FuncReLU}, 10, []int{1, 2}, 0)}
	return append([]lie{
		{name: "above the maximum", s: s, edit: shares(50, e(40), e(80)), breaks: "t1.max, zero t1.inverse.limb4"},
		{name: "below the maximum", s: s, edit: shares(-30, e(0), e(0)), breaks: "t1"},
		{name: "another exponential", s: s, edit: shares(10, e(0), e(50)), breaks: "t1"},
		{name: "exponentials of another table", s: relu, edit: shares(10, 0, 7), table: 64, breaks: "t1, zero t1.inverse.limb4"},
		{name: "inverse one up", s: s, edit: changed(shares(10, e(0), e(40)), "t1.inverse", r+1), result: "t1.unit", made: add(0, -1), breaks: "zero t1.rest.limb4"},
		{name: "inverse one down", s: s, edit: changed(shares(10, e(0), e(40)), "t1.inverse", r-1), result: "t1.unit", made: add(0, 1), breaks: "zero t1.room.limb4"},
		{name: "rounded down", s: s, edit: map[string][]int64{"t1": {y[0] - 1, y[1]}}, result: "t1.product", made: add(0, -1<<17), breaks: "zero t1.remainder.limb4"},
		{name: "rounded up", s: s, edit: map[string][]int64{"t1": {y[0], y[1] + 1}}, result: "t1.product", made: add(1, 1<<17), breaks: "zero t1.remainder.limb4"},
	}, slices.Concat(softmaxRowLies(), maskLies())...)
}

// softmaxRowLies take the maximum from elsewhere.
func softmaxRowLies() []lie {
	e := func(d int) int64 { return int64(tables[1].Values[d]) }
	rows := begin([]int{2, 2}, 10, 3, 40, 33)
	rows.end(rows.node(graph.OpSoftmax, []int64{1}, 14, []int{2, 2}, 0), -1)
	two := begin([]int{2}, 10, 3)
	other := two.second([]int{2}, 40, 33)
	two.g.Tensors[0].Name, two.g.Tensors[1].Name = "x", "other"
	two.g.Outputs = []int{two.node(graph.OpSoftmax, []int64{1}, 14, []int{2}, other), two.node(graph.OpSoftmax, []int64{1}, 14, []int{2}, 0)}
	two.g.Tensors[2].Name, two.g.Tensors[3].Name = "t2", "t1"
	wrong, right := shares(40, e(30), e(37)), shares(40, e(0), e(7))
	both := map[string][]int64{}
	for name := range wrong {
		both[name] = append(slices.Clone(wrong[name]), right[name]...)
	}
	return []lie{
		{name: "maximum of another row", s: rows, edit: both, breaks: "t1.max, zero t1.inverse.limb3"},
		{name: "maximum of another tensor", s: two, edit: wrong, table: 1 << 20, breaks: "t1.max, zero t1.inverse.limb3"},
	}
}

// maskLies are about the middle one of three positions, the largest, which is masked.
func maskLies() []lie {
	e := func(d int) int64 { return int64(tables[1].Values[d]) }
	s := one(graph.OpSoftmax, []int64{1}, 14, []int{1, 3}, 10, 50, 3)
	s.g.Nodes[0].Inputs = append(s.g.Nodes[0].Inputs, s.hold([]int{1, 3}, 1, 0, 1))
	in := one(graph.OpSoftmax, []int64{1}, 14, []int{1, 3}, 10, 50, 3)
	in.g.Nodes[0].Inputs = append(in.g.Nodes[0].Inputs, in.second([]int{1, 3}, 0, 0, 1))
	return []lie{
		{name: "maximum of a masked position", s: s, edit: shares(50, e(40), 0, e(47)), breaks: "t1.max, zero t1.inverse.limb3"},
		{name: "a masked position counts", s: s, edit: shares(10, e(0), 1, e(7)), breaks: "t1"},
		{name: "mask left out", s: s, edit: shares(50, e(40), e(0), e(47)), result: "t1.masked", made: add(1, -65535), breaks: "t1, t1.max"},
		{name: "another mask", s: s, weights: func(data [][]int16) { data[0][1] = 1 }, breaks: "t1, t1.max"},
		{name: "more than one of a position", s: in, edit: changed(shares(3, 0, 0, e(0)), "t2", 0, 0, 2), private: true, breaks: "t1, t1.max, t2.mask.range"},
	}
}
