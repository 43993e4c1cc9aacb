package ops_test

import (
	"fmt"
	"math/bits"
	"math/rand/v2"
	"slices"

	"pgregory.net/rapid"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/ops"
	"github.com/zkvin/zkvin/witness"
)

// sample is a program with weights and one request.
type sample struct {
	g  graph.Graph
	w  graph.Weights
	in [][]int64
}

func (s *sample) tensor(shape []int, exp int) int {
	s.g.Tensors = append(s.g.Tensors, graph.Tensor{Name: fmt.Sprintf("t%d", len(s.g.Tensors)), Shape: shape, Exp: exp})
	return len(s.g.Tensors) - 1
}

func (s *sample) input(t *rapid.T, lo, hi int64, shape ...int) int {
	id := s.tensor(shape, 10)
	s.g.Inputs = append(s.g.Inputs, id)
	n := s.g.Tensors[id].Elements()
	s.in = append(s.in, drawValues(t, lo, hi, n))
	return id
}

// drawValues draws n values of [lo, hi], uniform but for one in eight that is 0 or a bound.
func drawValues(t *rapid.T, lo, hi int64, n int) []int64 {
	rng := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 0))
	out := make([]int64, n)
	for i := range out {
		switch rng.IntN(24) {
		case 0:
			out[i] = lo
		case 1:
			out[i] = hi
		case 2:
			out[i] = max(lo, min(hi, 0))
		default:
			out[i] = lo + rng.Int64N(hi-lo+1)
		}
	}
	return out
}

func (s *sample) weight(t *rapid.T, shape ...int) int {
	id := s.tensor(shape, 12)
	s.g.Weights = append(s.g.Weights, id)
	n := s.g.Tensors[id].Elements()
	s.w.Data = append(s.w.Data, int16s(drawValues(t, ops.NarrowMin, ops.NarrowMax, n)))
	return id
}

func (s *sample) node(op graph.Op, attr []int64, exp int, shape []int, in ...int) int {
	id := s.tensor(shape, exp)
	s.g.Nodes = append(s.g.Nodes, graph.Node{Op: op, Name: fmt.Sprintf("%v%d", op, len(s.g.Nodes)), Inputs: in, Output: id, Attr: attr})
	return id
}

func (s *sample) shape(id int) []int { return s.g.Tensors[id].Shape }

// show makes tensor id an output, through a rescale that fits it if it is wide.
func (s *sample) show(id int) error {
	outputs := s.g.Outputs
	s.g.Outputs = []int{s.g.Inputs[0]}
	facts, err := ops.Facts(&s.g)
	if err != nil {
		return err
	}
	if facts[id].Class != ops.Narrow {
		if id, err = s.fit(graph.FuncIdentity, id, 14); err != nil {
			return err
		}
	}
	s.g.Outputs = append(outputs, id)
	return nil
}

// fit appends a rescale of tensor id whose quotients have at most the given bits.
func (s *sample) fit(f int64, id, width int) (int, error) {
	outputs := s.g.Outputs
	s.g.Outputs = []int{s.g.Inputs[0]}
	trace, err := witness.Run(&s.g, &s.w, s.in)
	if err != nil {
		return 0, err
	}
	s.g.Outputs = outputs
	top := int64(0)
	for _, v := range trace.Values[id] {
		top = max(top, v, -v)
	}
	shift := max(0, bits.Len64(uint64(top))-width)
	return s.node(graph.OpRescale, []int64{int64(shift), f}, 10, s.shape(id), id), nil
}

// tables are the function tables of all samples: one of a look-up activation, one of an
// exponential.
var tables = func() []graph.Table {
	act := graph.Table{Name: "act", Lo: ops.NarrowMin, Values: make([]int16, graph.TableSize)}
	exp := graph.Table{Name: "exp", Lo: 0, Values: make([]int16, graph.TableSize)}
	for i := range act.Values {
		act.Values[i] = max(int16((i*i>>9^i)-1000), graph.Undefined+1)
		exp.Values[i] = int16(32767 / (1 + i*i>>7))
	}
	return []graph.Table{act, exp}
}()

// operatorNames lists the operators that drawSample knows: all of them, which a test checks.
var operatorNames = []graph.Op{
	graph.OpConv, graph.OpGemm, graph.OpMul, graph.OpAdd, graph.OpScale, graph.OpRescale, graph.OpMaxPool, graph.OpWindowSum, graph.OpReduceSum,
	graph.OpReshape, graph.OpTranspose, graph.OpSlice, graph.OpConcat, graph.OpPad, graph.OpExpand, graph.OpGather, graph.OpArgMax, graph.OpSoftmax, graph.OpEmbed, graph.OpTopK,
	graph.OpMatMul, graph.OpReciprocal, graph.OpSqrt, graph.OpReduceMax,
}

// drawSample draws a program whose point is one node of the operator, whose first node
// is it and whose output shows its result.
func drawSample(t *rapid.T, op graph.Op) *sample {
	s := &sample{}
	s.g.Name = op.String()
	s.g.Tables = tables
	id := drawNode[op](t, s)
	if err := s.show(id); err != nil {
		t.Fatalf("%v: %v\n%+v", op, err, s.g.Nodes)
	}
	return s
}

func small(t *rapid.T, name string, lo, hi int) int { return rapid.IntRange(lo, hi).Draw(t, name) }

func drawShape(t *rapid.T, lo, hi int) []int {
	return rapid.SliceOfN(rapid.IntRange(1, 5), lo, hi).Draw(t, "shape")
}

// drawWindow draws kernel sizes and the attributes stride, pads and dilation that fit h by w.
func drawWindow(t *rapid.T, h, w int) (kernel [2]int, attr []int64, out [2]int) {
	n := [2]int{h, w}
	var stride, before, after, dilation [2]int
	for i := range 2 {
		stride[i], dilation[i] = small(t, "stride", 1, 3), small(t, "dilation", 1, 2)
		before[i], after[i] = small(t, "before", 0, 2), small(t, "after", 0, 2)
		room := n[i] + before[i] + after[i]
		kernel[i] = small(t, "kernel", 1, min(3, (room-1)/dilation[i]+1))
		out[i] = (room-(kernel[i]-1)*dilation[i]-1)/stride[i] + 1
	}
	for _, a := range [][2]int{stride, before, after, dilation} {
		attr = append(attr, int64(a[0]), int64(a[1]))
	}
	return kernel, attr, out
}

const full = 1<<15 - 1

var drawNode = map[graph.Op]func(t *rapid.T, s *sample) int{
	graph.OpConv: func(t *rapid.T, s *sample) int {
		group := small(t, "group", 1, 2)
		n, c, o := small(t, "N", 1, 2), group*small(t, "C", 1, 3), group*small(t, "O", 1, 2)
		h, w := small(t, "H", 1, 6), small(t, "W", 1, 6)
		kernel, attr, out := drawWindow(t, h, w)
		x := s.input(t, -full, full, n, c, h, w)
		k := s.weight(t, o, c/group, kernel[0], kernel[1])
		return s.node(graph.OpConv, append(attr, int64(group)), 22, []int{n, o, out[0], out[1]}, x, k)
	},
	graph.OpGemm: func(t *rapid.T, s *sample) int {
		x := s.input(t, -full, full, drawShape(t, 1, 3)...)
		in := s.shape(x)
		k := in[len(in)-1]
		o := small(t, "O", 1, 6)
		return s.node(graph.OpGemm, nil, 22, append(append([]int(nil), in[:len(in)-1]...), o), x, s.weight(t, o, k))
	},
	graph.OpMul: func(t *rapid.T, s *sample) int {
		x := s.input(t, -full, full, drawShape(t, 1, 4)...)
		return s.node(graph.OpMul, nil, 22, s.shape(x), x, s.either(t, drawOnes(t, s.shape(x))...))
	},
	graph.OpMatMul:     drawMatMul,
	graph.OpReciprocal: drawReciprocal,
	graph.OpSqrt:       drawSqrt,
	graph.OpReduceMax:  drawReduceMax,
	graph.OpAdd: func(t *rapid.T, s *sample) int {
		shape := drawShape(t, 1, 4)
		in := []int{s.input(t, -full, full, shape...), s.weight(t, drawOnes(t, shape)...), s.input(t, -full, full, drawOnes(t, shape)...)}
		var attr []int64
		for range in {
			attr = append(attr, int64(1-2*small(t, "sign", 0, 1)), int64(small(t, "shift", 0, 20)))
		}
		return s.node(graph.OpAdd, attr, 22, shape, in...)
	},
	graph.OpScale: func(t *rapid.T, s *sample) int {
		x := s.input(t, -full, full, drawShape(t, 0, 3)...)
		a := rapid.Int64Range(1, 1<<31-1).Draw(t, "a") * int64(1-2*small(t, "sign", 0, 1))
		return s.node(graph.OpScale, []int64{a}, 22, s.shape(x), x)
	},
	graph.OpRescale: func(t *rapid.T, s *sample) int {
		x := s.input(t, -full-1, full, drawShape(t, 0, 3)...)
		shift, f := small(t, "shift", 0, 17), small(t, "function", graph.FuncReLU, 0)
		if shift == 0 {
			return s.node(graph.OpRescale, []int64{0, int64(f)}, 10, s.shape(x), x)
		}
		wide := s.node(graph.OpAdd, []int64{1, int64(shift), -1, int64(shift - 1)}, 20, s.shape(x), x, s.weight(t, drawOnes(t, s.shape(x))...))
		wide = s.node(graph.OpScale, []int64{-1}, 20, s.shape(x), wide)
		return s.node(graph.OpRescale, []int64{int64(shift + 1), int64(f)}, 10, s.shape(x), wide)
	},
	graph.OpMaxPool:   drawMaxPool,
	graph.OpWindowSum: drawWindowSum,
	graph.OpReduceSum: func(t *rapid.T, s *sample) int {
		x := s.input(t, -full, full, drawShape(t, 1, 4)...)
		shape := append([]int(nil), s.shape(x)...)
		var attr []int64
		for i := range shape {
			if i == len(shape)-1 && len(attr) == 0 || small(t, "reduce", 0, 1) == 1 {
				shape[i] = 1
				attr = append(attr, int64(i))
			}
		}
		return s.node(graph.OpReduceSum, attr, 10, shape, x)
	},
	graph.OpReshape: drawReshape,
	graph.OpTranspose: func(t *rapid.T, s *sample) int {
		x := s.input(t, -full, full, drawShape(t, 0, 4)...)
		perm := rapid.Permutation([]int64{0, 1, 2, 3}[:len(s.shape(x))]).Draw(t, "perm")
		shape := make([]int, len(perm))
		for i, p := range perm {
			shape[i] = s.shape(x)[p]
		}
		return s.node(graph.OpTranspose, perm, 10, shape, x)
	},
	graph.OpSlice: func(t *rapid.T, s *sample) int {
		x := s.input(t, -full, full, drawShape(t, 1, 4)...)
		shape := make([]int, len(s.shape(x)))
		var attr []int64
		for i, n := range s.shape(x) {
			first, last := small(t, "first", 0, n-1), small(t, "last", 0, n-1)
			step := small(t, "step", 1, 3)
			shape[i] = max(first-last, last-first)/step + 1
			if last < first {
				step = -step
			}
			attr = append(attr, int64(first), int64(step))
		}
		return s.node(graph.OpSlice, attr, 10, shape, x)
	},
	graph.OpConcat: func(t *rapid.T, s *sample) int {
		shape := drawShape(t, 1, 4)
		axis := small(t, "axis", 0, len(shape)-1)
		total, in := 0, []int(nil)
		for range small(t, "parts", 1, 3) {
			part := append([]int(nil), shape...)
			part[axis] = small(t, "part", 1, 4)
			total += part[axis]
			in = append(in, s.input(t, -full, full, part...))
		}
		shape[axis] = total
		return s.node(graph.OpConcat, []int64{int64(axis)}, 10, shape, in...)
	},
	graph.OpPad: func(t *rapid.T, s *sample) int {
		x := s.input(t, -full, full, drawShape(t, 0, 3)...)
		r := len(s.shape(x))
		attr, shape := make([]int64, 2*r+1), append([]int(nil), s.shape(x)...)
		for i := range 2 * r {
			attr[i] = int64(small(t, "pad", 0, 2))
			shape[i%r] += int(attr[i])
		}
		attr[2*r] = rapid.Int64Range(-full, full).Draw(t, "value")
		return s.node(graph.OpPad, attr, 10, shape, x)
	},
	graph.OpExpand: func(t *rapid.T, s *sample) int {
		shape := drawShape(t, 0, 4)
		return s.node(graph.OpExpand, nil, 10, shape, s.input(t, -full, full, drawOnes(t, shape)...))
	},
	graph.OpGather: func(t *rapid.T, s *sample) int {
		x := s.input(t, -full, full, drawShape(t, 1, 4)...)
		axis := small(t, "axis", 0, len(s.shape(x))-1)
		index := rapid.SliceOfN(rapid.Int64Range(0, int64(s.shape(x)[axis])-1), 1, 6).Draw(t, "index")
		shape := append([]int(nil), s.shape(x)...)
		shape[axis] = len(index)
		return s.node(graph.OpGather, append([]int64{int64(axis)}, index...), 10, shape, x)
	},
	graph.OpArgMax: func(t *rapid.T, s *sample) int {
		lo := rapid.SampledFrom([]int64{-full - 1, -2}).Draw(t, "lo")
		x := s.input(t, lo, -lo-1, drawShape(t, 1, 3)...)
		shape := append([]int(nil), s.shape(x)...)
		shape[len(shape)-1] = 1
		return s.node(graph.OpArgMax, []int64{rapid.Int64Range(-9, 9).Draw(t, "base")}, 0, shape, x)
	},
	graph.OpEmbed: func(t *rapid.T, s *sample) int {
		rows, base := small(t, "rows", 1, 11), rapid.SampledFrom([]int64{0, 3, -7, 1 << 15}).Draw(t, "base")
		x := s.input(t, -base, int64(rows)-1-base, drawShape(t, 0, 2)...)
		d := small(t, "D", 1, 5)
		return s.node(graph.OpEmbed, []int64{base}, 12, append(slices.Clone(s.shape(x)), d), x, s.weight(t, rows, d))
	},
	graph.OpTopK: func(t *rapid.T, s *sample) int {
		lo := rapid.SampledFrom([]int64{-full - 1, -2}).Draw(t, "lo")
		x := s.input(t, lo, -lo-1, drawShape(t, 1, 3)...)
		shape := slices.Clone(s.shape(x))
		k := small(t, "k", 1, shape[len(shape)-1])
		shape[len(shape)-1] = k
		if small(t, "what", 0, 1) == 0 {
			return s.node(graph.OpTopK, []int64{int64(k), 0, 0}, 10, shape, x)
		}
		return s.node(graph.OpTopK, []int64{int64(k), 1, rapid.Int64Range(-9, 9).Draw(t, "base")}, 0, shape, x)
	},
	graph.OpSoftmax: func(t *rapid.T, s *sample) int {
		lo := rapid.SampledFrom([]int64{-full - 1, -200, -5}).Draw(t, "lo")
		x := s.input(t, lo, -lo-1, drawShape(t, 1, 3)...)
		in := []int{x}
		if kind := small(t, "mask", 0, 2); kind > 0 {
			in = append(in, s.drawMask(t, drawOnes(t, s.shape(x)), kind == 1))
		}
		return s.node(graph.OpSoftmax, []int64{1}, 14, s.shape(x), in...)
	},
}

// either is a weight or an input.
func (s *sample) either(t *rapid.T, shape ...int) int {
	if small(t, "activation", 0, 1) == 1 {
		return s.input(t, -full, full, shape...)
	}
	return s.weight(t, shape...)
}

// drawMatMul multiplies an input by an input or a weight, or a weight by an input.
func drawMatMul(t *rapid.T, s *sample) int {
	batch := drawShape(t, 0, 2)
	m, n, k := small(t, "M", 1, 4), small(t, "N", 1, 4), small(t, "K", 1, 5)
	left, right := slices.Concat(batch, []int{m, k}), slices.Concat(drawOnes(t, batch), []int{n, k})
	out := slices.Concat(batch, []int{m, n})
	if small(t, "constant", 0, 3) == 0 {
		y := s.input(t, -full, full, right...)
		return s.node(graph.OpMatMul, nil, 22, out, s.weight(t, left...), y)
	}
	x := s.input(t, -full, full, left...)
	return s.node(graph.OpMatMul, nil, 22, out, x, s.either(t, right...))
}

// drawMask is an input or a weight of zeros and ones, one at least in each row.
func (s *sample) drawMask(t *rapid.T, shape []int, private bool) int {
	id := s.tensor(shape, 0)
	n := shape[len(shape)-1]
	bits := drawValues(t, 0, 1, s.g.Tensors[id].Elements())
	for row := 0; row < len(bits); row += n {
		bits[row+small(t, "attended", 0, n-1)] = 1
	}
	if private {
		s.g.Weights, s.w.Data = append(s.g.Weights, id), append(s.w.Data, int16s(bits))
		return id
	}
	s.g.Inputs, s.in = append(s.g.Inputs, id), append(s.in, bits)
	return id
}

// drawOnes replaces some dimensions of shape by 1.
func drawOnes(t *rapid.T, shape []int) []int {
	out := append([]int(nil), shape...)
	for i := range out {
		if small(t, "broadcast", 0, 1) == 1 {
			out[i] = 1
		}
	}
	return out
}

func drawMaxPool(t *rapid.T, s *sample) int   { return drawPool(t, s, graph.OpMaxPool) }
func drawWindowSum(t *rapid.T, s *sample) int { return drawPool(t, s, graph.OpWindowSum) }

func drawPool(t *rapid.T, s *sample, op graph.Op) int {
	n, c, h, w := small(t, "N", 1, 2), small(t, "C", 1, 3), small(t, "H", 1, 6), small(t, "W", 1, 6)
	kernel, attr, out := drawWindow(t, h, w)
	x := s.input(t, -1<<14, 1<<14-1, n, c, h, w)
	return s.node(op, append([]int64{int64(kernel[0]), int64(kernel[1])}, attr...), 10, []int{n, c, out[0], out[1]}, x)
}

// drawReshape splits and joins dimensions.
func drawReshape(t *rapid.T, s *sample) int {
	parts := drawShape(t, 1, 4)
	join := func(name string) []int {
		var shape []int
		for i, d := range parts {
			if i > 0 && small(t, name, 0, 1) == 1 {
				shape[len(shape)-1] *= d
				continue
			}
			shape = append(shape, d)
		}
		return shape
	}
	x := s.input(t, -full, full, join("from")...)
	to := join("to")
	attr := make([]int64, len(to))
	for i, d := range to {
		attr[i] = int64(d)
	}
	return s.node(graph.OpReshape, attr, 10, to, x)
}
