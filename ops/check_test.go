package ops_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/ops"
)

// program is a hand-written graph: tensor 0 is the input, the node's output is rescaled
// into the output.
type program struct {
	in      []int   // shape of the input
	weights [][]int // shapes of tensors 1, 2, …
	op      graph.Op
	attr    []int64
	out     []int // shape of the node's output
	exp     int
	inputs  []int // of the node; nil: input and weights in order
	twice   bool  // the node follows a copy of itself
}

func (p program) graph() *graph.Graph {
	g := &graph.Graph{Name: "p", Tables: tables, Inputs: []int{0}, Tensors: []graph.Tensor{{Name: "x", Shape: p.in}}}
	inputs := []int{0}
	for i, w := range p.weights {
		g.Tensors = append(g.Tensors, graph.Tensor{Name: "w", Shape: w})
		g.Weights = append(g.Weights, i+1)
		inputs = append(inputs, i+1)
	}
	if p.inputs != nil {
		inputs = p.inputs
	}
	add := func(op graph.Op, attr []int64, exp int, inputs ...int) int {
		id := len(g.Tensors)
		g.Tensors = append(g.Tensors, graph.Tensor{Name: "y", Shape: p.out, Exp: exp})
		g.Nodes = append(g.Nodes, graph.Node{Op: op, Name: "node", Inputs: inputs, Output: id, Attr: attr})
		return id
	}
	y := add(p.op, p.attr, p.exp, inputs...)
	if p.twice {
		y = add(p.op, p.attr, p.exp, append([]int{y}, inputs[1:]...)...)
	}
	g.Outputs = []int{add(graph.OpRescale, []int64{40, -1}, 0, y)}
	g.Tensors[g.Outputs[0]].Name = "out"
	return g
}

var conv = program{in: []int{1, 4, 5, 5}, weights: [][]int{{6, 2, 3, 3}}, op: graph.OpConv,
	attr: []int64{1, 1, 0, 0, 0, 0, 1, 1, 2}, out: []int{1, 6, 3, 3}}

var pool = program{in: []int{1, 4, 5, 5}, op: graph.OpMaxPool, attr: []int64{3, 3, 1, 1, 0, 0, 0, 0, 1, 1}, out: []int{1, 4, 3, 3}}

// with returns the program with one attribute changed.
func (p program) with(i int, v int64) program {
	p.attr = append([]int64(nil), p.attr...)
	p.attr[i] = v
	return p
}

func TestCheckAcceptsTheProgramsItsRejectionsStartFrom(t *testing.T) {
	for _, p := range []program{conv, pool} {
		if err := ops.Check(p.graph()); err != nil {
			t.Error(err)
		}
	}
}

// rejected is a program and what the error says of it.
type rejected struct {
	p    program
	want string
}

func checkRejects(t *testing.T, programs map[string]rejected) {
	t.Helper()
	for name, c := range programs {
		if err := ops.Check(c.p.graph()); !errors.Is(err, ops.ErrInvalid) || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v, want %q", name, err, c.want)
		}
	}
}

func TestCheckRejectsOperators(t *testing.T) {
	square := []int{2, 3}
	checkRejects(t, map[string]rejected{
		"conv attributes":   {program{in: conv.in, weights: conv.weights, op: conv.op, out: conv.out}, "0 attributes, want 9"},
		"conv stride":       {conv.with(0, 0), "attribute 0 (strideH) is 0"},
		"conv pad":          {conv.with(3, -1), "attribute 3 (padLeft) is -1"},
		"conv group":        {conv.with(8, 3), "does not fit 4 channels in 3 groups"},
		"conv kernel":       {conv.with(6, 3), "exceeds the padded input"},
		"conv padded size":  {conv.with(2, 1<<15).with(3, 1<<15), "want [1 6 "},
		"conv rank":         {program{in: square, weights: conv.weights, op: conv.op, attr: conv.attr, out: square}, "rank 2, want 4"},
		"conv weight":       {program{in: conv.in, op: conv.op, attr: conv.attr, out: conv.out, inputs: []int{0, 0}}, "is not a weight"},
		"gemm inner":        {program{in: square, weights: [][]int{{4, 2}}, op: graph.OpGemm, out: []int{2, 4}}, "does not fit weight"},
		"gemm output":       {program{in: square, weights: [][]int{{4, 3}}, op: graph.OpGemm, out: []int{2, 3}}, "want [2 4]"},
		"gemm depth":        {program{in: []int{3, 3}, weights: [][]int{{3, 3}}, op: graph.OpGemm, out: []int{3, 3}, twice: true}, "class accumulator, want sum"},
		"mul shape":         {program{in: square, weights: [][]int{{2, 2}}, op: graph.OpMul, out: square}, "does not broadcast"},
		"add sign":          {program{in: square, op: graph.OpAdd, attr: []int64{0, 1}, out: square}, "sign_0"},
		"add shift":         {program{in: square, op: graph.OpAdd, attr: []int64{1, 41}, out: square}, "shift_0"},
		"add overflow":      {program{in: square, op: graph.OpAdd, attr: []int64{1, 40}, out: square, twice: true}, "2^62"},
		"add pairs":         {program{in: square, op: graph.OpAdd, attr: []int64{1}, out: square}, "1 attributes, want 2"},
		"add expands":       {program{in: []int{1, 3}, op: graph.OpAdd, attr: []int64{1, 0}, out: square}, "want [1 3]"},
		"scale zero":        {program{in: square, op: graph.OpScale, attr: []int64{0}, out: square}, "is 0"},
		"scale range":       {program{in: square, op: graph.OpScale, attr: []int64{1 << 31}, out: square}, "not in"},
		"scale overflow":    {program{in: square, op: graph.OpScale, attr: []int64{1<<31 - 1}, out: square, twice: true}, "2^62"},
		"rescale shift":     {program{in: square, op: graph.OpRescale, attr: []int64{49, -1}, out: square}, "shift"},
		"rescale table":     {program{in: square, op: graph.OpRescale, attr: []int64{1, 2}, out: square}, "function"},
		"rescale low":       {program{in: square, op: graph.OpRescale, attr: []int64{1, 1}, out: square}, "begins at 0, want -32768"},
		"rescale constant":  {program{in: square, weights: [][]int{square}, op: graph.OpRescale, attr: []int64{1, -1}, out: square, inputs: []int{1}}, "is a constant"},
		"pool window":       {pool.with(0, 6), "exceeds the padded input"},
		"pool positions":    {pool.with(0, 1<<13).with(4, 1<<14), "want [1 4"},
		"pool output":       {pool.with(2, 2), "want [1 4 2 3]"},
		"reduce axes":       {program{in: square, op: graph.OpReduceSum, attr: []int64{1, 1}, out: []int{2, 1}}, "ascending"},
		"reduce none":       {program{in: square, op: graph.OpReduceSum, out: square}, "no axes"},
		"reshape entries":   {program{in: square, op: graph.OpReshape, attr: []int64{7}, out: []int{7}}, "other entries"},
		"reshape attribute": {program{in: square, op: graph.OpReshape, attr: []int64{6}, out: []int{2, 3}}, "rank 2"},
		"transpose":         {program{in: square, op: graph.OpTranspose, attr: []int64{1, 1}, out: []int{3, 3}}, "permutation"},
		"slice start":       {program{in: square, op: graph.OpSlice, attr: []int64{2, 1, 0, 1}, out: square}, "axis 0: start 2"},
		"slice end":         {program{in: square, op: graph.OpSlice, attr: []int64{1, 1, 0, 1}, out: square}, "last index 2 of 2"},
		"slice step":        {program{in: square, op: graph.OpSlice, attr: []int64{1, -1, 0, 0}, out: square}, "step 0"},
		"concat axis":       {program{in: square, op: graph.OpConcat, attr: []int64{2}, out: square}, "axis"},
		"concat shape":      {program{in: square, weights: [][]int{{2, 2}}, op: graph.OpConcat, attr: []int64{0}, out: []int{4, 3}}, "does not fit"},
		"pad negative":      {program{in: square, op: graph.OpPad, attr: []int64{-1, 0, 0, 0, 0}, out: []int{1, 3}}, "pad"},
		"pad value":         {program{in: square, op: graph.OpPad, attr: []int64{0, 0, 0, 0, 1 << 15}, out: square}, "value"},
		"expand":            {program{in: square, op: graph.OpExpand, out: []int{4, 3}}, "broadcast"},
		"gather index":      {program{in: square, op: graph.OpGather, attr: []int64{0, 2}, out: []int{1, 3}}, "index 0 is 2"},
		"gather none":       {program{in: square, op: graph.OpGather, attr: []int64{0}, out: square}, "at least one index"},
		"operator":          {program{in: square, op: 99, out: square}, "unknown operator 99"},
		"inputs":            {program{in: square, op: graph.OpGemm, out: square}, "1 inputs, want 2"},
	})
}

func TestCheckRejectsOperatorsOfTransformers(t *testing.T) {
	square := []int{2, 3}
	checkRejects(t, map[string]rejected{
		"argmax exponent":   {program{in: square, op: graph.OpArgMax, attr: []int64{0}, out: []int{2, 1}, exp: 3}, "exponent 3, want 0"},
		"argmax scalar":     {program{op: graph.OpArgMax, attr: []int64{0}}, "last axis"},
		"argmax base":       {program{in: []int{1<<15 + 2}, op: graph.OpArgMax, attr: []int64{1}, out: []int{1}}, "the last index 32769 becomes 32768"},
		"argmax rows":       {program{in: []int{1<<17 + 1}, op: graph.OpArgMax, attr: []int64{0}, out: []int{1}}, "at most 131072"},
		"embed table":       {program{in: []int{2}, op: graph.OpEmbed, attr: []int64{0}, out: []int{2, 2}, inputs: []int{0, 0}}, "rank 1, want 2"},
		"embed activation":  {program{in: square, op: graph.OpEmbed, attr: []int64{0}, out: []int{2, 3, 3}, inputs: []int{0, 0}}, "is not a weight"},
		"embed shape":       {program{in: []int{2}, weights: [][]int{{5, 3}}, op: graph.OpEmbed, attr: []int64{0}, out: []int{2, 5}}, "want [2 3]"},
		"embed rows":        {program{in: []int{2}, weights: [][]int{{1<<17 + 1, 1}}, op: graph.OpEmbed, attr: []int64{0}, out: []int{2, 1}}, "at most 131072 rows"},
		"embed size":        {program{in: []int{1 << 12}, weights: [][]int{{1 << 17, 1}}, op: graph.OpEmbed, attr: []int64{0}, out: []int{1 << 12, 1}}, "of both together"},
		"topk entries":      {program{in: square, op: graph.OpTopK, attr: []int64{4, 0, 0}, out: []int{2, 4}}, "last axis of 4 to"},
		"topk k":            {program{in: square, op: graph.OpTopK, attr: []int64{65, 0, 0}, out: []int{2, 65}}, "not in [1, 64]"},
		"topk values":       {program{in: square, op: graph.OpTopK, attr: []int64{1, 0, 5}, out: []int{2, 1}}, "base 5 of values"},
		"topk base":         {program{in: []int{1 << 16}, op: graph.OpTopK, attr: []int64{1, 1, 0}, out: []int{1}}, "the last index 65535 becomes 65535"},
		"topk exponent":     {program{in: square, op: graph.OpTopK, attr: []int64{1, 1, 0}, out: []int{2, 1}, exp: 2}, "exponent 2, want 0"},
		"softmax exponent":  {program{in: square, op: graph.OpSoftmax, attr: []int64{1}, out: square, exp: 15}, "exponent 15, want 14"},
		"softmax table":     {program{in: square, op: graph.OpSoftmax, attr: []int64{0}, out: square, exp: 14}, "want 0 and a positive value"},
		"softmax rows":      {program{in: []int{1 << 17}, op: graph.OpSoftmax, attr: []int64{1}, out: []int{1 << 17}, exp: 14}, "at most 65536"},
		"softmax mask":      {program{in: square, weights: [][]int{{2, 2}}, op: graph.OpSoftmax, attr: []int64{1}, out: square, exp: 14}, "does not broadcast"},
		"softmax class":     {program{in: square, op: graph.OpSoftmax, attr: []int64{1}, out: square, exp: 14, inputs: []int{9}}, "nothing before it defines"},
		"matmul inner":      {program{in: square, weights: [][]int{{4, 2}}, op: graph.OpMatMul, out: []int{2, 4}}, "does not fit [4 2]"},
		"matmul rank":       {program{in: square, weights: [][]int{{1, 4, 3}}, op: graph.OpMatMul, out: []int{2, 4}}, "does not fit [1 4 3]"},
		"matmul batch":      {program{in: []int{1, 2, 3}, weights: [][]int{{2, 4, 3}}, op: graph.OpMatMul, out: []int{2, 2, 4}}, "does not fit [2 4 3]"},
		"matmul output":     {program{in: square, op: graph.OpMatMul, out: square, inputs: []int{0, 0}}, "want [2 2]"},
		"matmul depth":      {program{in: []int{3, 3}, weights: [][]int{{3, 3}}, op: graph.OpMatMul, out: []int{3, 3}, twice: true}, "class accumulator, want sum"},
		"matmul constants":  {program{in: square, weights: [][]int{square, square}, op: graph.OpMatMul, out: []int{2, 2}, inputs: []int{1, 2}}, "are constants"},
		"mul constants":     {program{in: square, weights: [][]int{square}, op: graph.OpMul, out: square, inputs: []int{1, 1}}, "are constants"},
		"reciprocal k":      {program{in: square, op: graph.OpReciprocal, attr: []int64{62}, out: square}, "attribute 0 (k) is 62"},
		"reciprocal weight": {program{in: square, weights: [][]int{square}, op: graph.OpReciprocal, attr: []int64{5}, out: square, inputs: []int{1}}, "is a constant"},
		"reciprocal shape":  {program{in: square, op: graph.OpReciprocal, attr: []int64{5}, out: []int{2, 1}}, "want [2 3]"},
		"sqrt attributes":   {program{in: square, op: graph.OpSqrt, attr: []int64{5}, out: square}, "1 attributes, want 0"},
		"sqrt weight":       {program{in: square, weights: [][]int{square}, op: graph.OpSqrt, out: square, inputs: []int{1}}, "is a constant"},
		"reducemax scalar":  {program{op: graph.OpReduceMax}, "last axis"},
		"reducemax shape":   {program{in: square, op: graph.OpReduceMax, out: []int{2}}, "want [2 1]"},
		"reducemax weight":  {program{in: square, weights: [][]int{square}, op: graph.OpReduceMax, out: []int{2, 1}, inputs: []int{1}}, "is a constant"},
	})
}

func TestCheckRejectsGraphs(t *testing.T) {
	for name, c := range map[string]struct {
		edit func(g *graph.Graph)
		want string
	}{
		"zero dimension":      {func(g *graph.Graph) { g.Tensors[0].Shape[1] = 0 }, "dimensions must be positive"},
		"overflow":            {func(g *graph.Graph) { g.Tensors[0].Shape = []int{1 << 20, 1 << 20, 1 << 20, 1 << 20} }, "entries at most"},
		"rank":                {func(g *graph.Graph) { g.Tensors[0].Shape = make([]int, 9) }, "rank 9"},
		"offset":              {func(g *graph.Graph) { g.Tensors[0].Offset = graph.MaxOffset + 1 }, "offset 65537 beyond"},
		"offset inside":       {func(g *graph.Graph) { g.Tensors[2].Offset = 1 }, "has offset 1, which is for inputs and outputs"},
		"offset of a weight":  {func(g *graph.Graph) { g.Tensors[1].Offset = -1 }, "has offset -1"},
		"exponent":            {func(g *graph.Graph) { g.Tensors[0].Exp = 1 << 20 }, "exponent"},
		"input index":         {func(g *graph.Graph) { g.Inputs[0] = 77 }, "input 0 is tensor 77"},
		"input twice":         {func(g *graph.Graph) { g.Inputs = []int{0, 0} }, "listed twice"},
		"no input":            {func(g *graph.Graph) { g.Inputs = nil }, "0 inputs"},
		"no output":           {func(g *graph.Graph) { g.Outputs = nil }, "0 outputs"},
		"weight is input":     {func(g *graph.Graph) { g.Weights[0] = 0 }, "listed twice"},
		"output index":        {func(g *graph.Graph) { g.Outputs[0] = -1 }, "output 0 is tensor -1"},
		"output twice":        {func(g *graph.Graph) { g.Outputs = append(g.Outputs, g.Outputs[0]) }, "output 1 is tensor"},
		"weight shown":        {func(g *graph.Graph) { g.Outputs[0] = 1 }, "is no weight"},
		"wide output":         {func(g *graph.Graph) { g.Outputs[0] = 2 }, "class accumulator, want narrow"},
		"unnamed":             {func(g *graph.Graph) { g.Tensors[0].Name = "" }, "empty or taken"},
		"name taken":          {func(g *graph.Graph) { g.Tensors[3].Name = "x" }, "empty or taken"},
		"cycle":               {func(g *graph.Graph) { g.Nodes[0], g.Nodes[1] = g.Nodes[1], g.Nodes[0] }, "nothing before it defines"},
		"double assignment":   {func(g *graph.Graph) { g.Nodes[1].Output = 2 }, "defined already"},
		"assignment to input": {func(g *graph.Graph) { g.Nodes[1].Output = 0 }, "defined already"},
		"undefined":           {func(g *graph.Graph) { g.Tensors = append(g.Tensors, graph.Tensor{Name: "z"}) }, "no node's output"},
		"output of node":      {func(g *graph.Graph) { g.Nodes[0].Output = 9 }, "output is tensor 9"},
		"table size":          {func(g *graph.Graph) { g.Tables = []graph.Table{{Name: "t"}} }, "0 entries, want 65536"},
		"carried weight":      {func(g *graph.Graph) { g.Carried = []int{1} }, "carried 0 is tensor 1"},
		"carried twice":       {func(g *graph.Graph) { g.Carried = []int{0, 0} }, "carried 1 is tensor 0"},
		"carried vector":      {func(g *graph.Graph) { g.Tensors[0].Shape, g.Carried = []int{3}, []int{0} }, "want one axis of rows"},
		"carried output":      {func(g *graph.Graph) { g.Outputs, g.Carried = append(g.Outputs, 0), []int{0} }, "no output"},
		"tables":              {func(g *graph.Graph) { g.Tables = make([]graph.Table, graph.MaxTables+1) }, "tables, at most"},
	} {
		g := program{in: []int{2, 3}, weights: [][]int{{3, 3}}, op: graph.OpGemm, out: []int{2, 3}}.graph()
		if err := ops.Check(g); err != nil {
			t.Fatal(err)
		}
		c.edit(g)
		if err := ops.Check(g); !errors.Is(err, ops.ErrInvalid) || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v, want %q", name, err, c.want)
		}
		if _, err := ops.Relate(g, 10); !errors.Is(err, ops.ErrInvalid) {
			t.Errorf("%s: Relate returned %v", name, err)
		}
	}
}
