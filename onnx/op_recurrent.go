package onnx

import "slices"

func recurrentOperators() []operator {
	attrs := []attrRule{
		{"direction", kindString, 0, 0}, {"hidden_size", kindInt, 0, 0}, {"activations", kindStrings, 0, 0}, {"layout", kindInt, 14, 0},
	}
	return []operator{{
		name: "RNN", minIn: 3, maxIn: 6, maxOut: 2, attrs: attrs,
		read: func(r *reader) ([]int, error) { return r.readRecurrent(&cellRNN) },
	}, {
		name: "GRU", minIn: 3, maxIn: 6, maxOut: 2, attrs: append([]attrRule{{"linear_before_reset", kindInt, 0, 0}}, attrs...),
		read: func(r *reader) ([]int, error) { return r.readRecurrent(&cellGRU) },
	}, {
		name: "LSTM", minIn: 3, maxIn: 8, maxOut: 3, attrs: append([]attrRule{{"input_forget", kindInt, 0, 0}}, attrs...),
		read: func(r *reader) ([]int, error) { return r.readRecurrent(&cellLSTM) },
	}, {
		name: "ReverseSequence", minIn: 2, maxIn: 2, maxOut: 1, attrs: []attrRule{{"batch_axis", kindInt, 0, 0}, {"time_axis", kindInt, 0, 0}},
		read: readReverseSequence,
	}}
}

// readReverseSequence reverses each sequence from its beginning to a constant length.
func readReverseSequence(r *reader) ([]int, error) {
	lens, err := r.constantInts(1, "sequence_lens")
	if err != nil {
		return nil, err
	}
	shape := r.value(0).Shape
	batch, time := r.int("batch_axis", 1), r.int("time_axis", 0)
	if len(shape) < 2 || batch+time != 1 || batch*time != 0 || len(lens) != shape[batch] {
		return nil, errf(ErrShape, "ReverseSequence of %v with axes %d and %d and %d lengths", shape, batch, time, len(lens))
	}
	s, parts := &steps{r: r}, []int(nil)
	for i, n := range lens {
		if n < 1 || n > shape[time] {
			return nil, errf(ErrShape, "sequence %d has length %d of %d", i, n, shape[time])
		}
		row := s.part(r.in[0], batch, i, i+1)
		indices := make([]int, shape[time])
		for t := range indices {
			indices[t] = t
			if t < n {
				indices[t] = n - 1 - t
			}
		}
		attrs := intsAttrs("indices", indices)
		attrs.setInts("indices_shape", []int{len(indices)})
		attrs.setInt("axis", time)
		parts = append(parts, s.do("Gather", attrs, row))
	}
	return s.one(s.do("Concat", intAttrs("axis", batch), parts...))
}

// cell is a recurrent cell. step returns the new hidden state, and the new cell state where there is one, from the
// products of the input with all gates (biases included) and the old state.
type cell struct {
	gates       int
	activations []string // one direction's
	step        func(l *loop, x, h, c int) (int, int)
}

var (
	cellRNN  = cell{gates: 1, activations: []string{"Tanh"}, step: stepRNN}
	cellGRU  = cell{gates: 3, activations: []string{"Sigmoid", "Tanh"}, step: stepGRU}
	cellLSTM = cell{gates: 4, activations: []string{"Sigmoid", "Tanh", "Tanh"}, step: stepLSTM}
)

// loop unrolls one direction of a recurrent operator over a sequence [length, batch, entries].
type loop struct {
	*steps
	cell         *cell
	hidden       int
	activations  []string
	recurrent    int // [hidden, gates·hidden]
	peephole     int // [1, 3·hidden] or -1
	resetBefore  bool
	hiddenBias   int // GRU with linear_before_reset: [1, hidden], else -1
	inputWeights int // [entries, gates·hidden]
	bias         int // [1, gates·hidden]
}

func (r *reader) readRecurrent(k *cell) ([]int, error) {
	if err := r.wantFloatInput(); err != nil {
		return nil, err
	}
	directions, err := r.directions()
	if err != nil {
		return nil, err
	}
	w, hidden := r.value(1).Shape, r.int("hidden_size", 0)
	if len(w) != 3 || w[0] != len(directions) || w[1]%k.gates != 0 || hidden != 0 && w[1] != k.gates*hidden {
		return nil, errf(ErrShape, "weights %v for %d directions, %d gates and hidden_size %d", w, len(directions), k.gates, hidden)
	}
	hidden = w[1] / k.gates
	s := &steps{r: r}
	x, batchFirst := r.in[0], r.int("layout", 0) == 1
	if batchFirst {
		x = s.transpose(x, 1, 0, 2)
	}
	shape := s.shape(x)
	if len(shape) != 3 || shape[2] != w[2] || product(shape) == 0 {
		return nil, errf(ErrShape, "input %v with weights %v", shape, w)
	}
	if err := r.fullLength(shape[0], shape[1]); err != nil {
		return nil, err
	}
	activations, err := r.activations(k, len(directions))
	if err != nil {
		return nil, err
	}
	var all, last, cells []int
	for d, backward := range directions {
		l := r.direction(s, k, d, hidden)
		l.activations = activations[d*len(k.activations):][:len(k.activations)]
		states, c := l.run(x, l.initial(5, d, shape[1], batchFirst), l.initial(6, d, shape[1], batchFirst), backward)
		if s.err != nil {
			return nil, s.err
		}
		end := states[len(states)-1]
		if backward {
			end = states[0]
		}
		all = append(all, s.reshape(s.do("Concat", intAttrs("axis", 0), states...), shape[0], 1, shape[1], hidden))
		last, cells = append(last, end), append(cells, c)
	}
	join := func(axis int, v []int) int { return s.do("Concat", intAttrs("axis", axis), v...) }
	out := []int{join(1, all), join(0, last)}
	if k == &cellLSTM {
		out = append(out, join(0, cells))
	}
	if batchFirst {
		out[0] = s.transpose(out[0], 2, 0, 1, 3)
		for i := range out[1:] {
			out[1+i] = s.transpose(out[1+i], 1, 0, 2)
		}
	}
	return out, s.err
}

// directions tells for each direction whether it runs backward.
func (r *reader) directions() ([]bool, error) {
	switch d := r.str("direction", "forward"); d {
	case "forward":
		return []bool{false}, nil
	case "reverse":
		return []bool{true}, nil
	case "bidirectional":
		return []bool{false, true}, nil
	default:
		return nil, errf(ErrUnsupported, "attribute \"direction\" is %.40q; supported are forward, reverse, bidirectional", d)
	}
}

// fullLength refuses sequence_lens unless they say that every sequence has the full length.
func (r *reader) fullLength(length, batch int) error {
	if !r.has(4) {
		return nil
	}
	lens, err := r.constantInts(4, "sequence_lens")
	if err != nil {
		return err
	}
	if !slices.Equal(lens, slices.Repeat([]int{length}, batch)) {
		return errf(ErrUnsupported, "sequence_lens %v; supported is the full length %d", lens, length)
	}
	return nil
}

// activations returns the names of the gates' functions, direction by direction.
func (r *reader) activations(k *cell, directions int) ([]string, error) {
	list := r.strings("activations")
	if list == nil {
		return slices.Repeat(k.activations, directions), nil
	}
	if len(list) != directions*len(k.activations) {
		return nil, errf(ErrMalformed, "attribute \"activations\" has %d names, want %d", len(list), directions*len(k.activations))
	}
	for _, name := range list {
		if !slices.Contains([]string{"Sigmoid", "Tanh", "Relu", "Softsign", "Softplus"}, name) {
			return nil, errf(ErrUnsupported, "attribute \"activations\" has %.40q; supported are Sigmoid, Tanh, Relu, Softsign, Softplus", name)
		}
	}
	return list, nil
}

// direction prepares the weights of direction d. Both biases are added to the products with the input, but for the
// recurrent one of the GRU's third gate where the reset comes after the product.
func (r *reader) direction(s *steps, k *cell, d, hidden int) *loop {
	n := k.gates * hidden
	matrix := func(i int) int {
		v := s.part(r.in[i], 0, d, d+1)
		return s.transpose(s.reshape(v, n, product(s.shape(v))/max(n, 1)), 1, 0)
	}
	l := &loop{steps: s, cell: k, hidden: hidden, inputWeights: matrix(1), recurrent: matrix(2), peephole: -1, hiddenBias: -1, bias: -1}
	l.resetBefore = r.int("linear_before_reset", 0) == 0
	if r.has(3) {
		bias := s.part(r.in[3], 0, d, d+1)
		input, hiddenBias := s.part(bias, 1, 0, n), s.part(bias, 1, n, 2*n)
		if k == &cellGRU && !l.resetBefore {
			l.hiddenBias = s.part(hiddenBias, 1, 2*hidden, n)
			zero := s.constant(Float, []int{1, hidden}, func(int) float64 { return 0 })
			hiddenBias = s.do("Concat", intAttrs("axis", 1), s.part(hiddenBias, 1, 0, 2*hidden), zero)
		}
		l.bias = s.do("Add", Attrs{}, input, hiddenBias)
	}
	if k == &cellLSTM && r.has(7) {
		l.peephole = s.part(r.in[7], 0, d, d+1)
	}
	return l
}

// initial is the initial state of input i, [batch, hidden], or -1 for zeros.
func (l *loop) initial(i, d, batch int, batchFirst bool) int {
	if !l.r.has(i) || i == 6 && l.cell != &cellLSTM {
		return -1
	}
	v := l.r.in[i]
	if batchFirst {
		v = l.transpose(v, 1, 0, 2)
	}
	return l.reshape(l.part(v, 0, d, d+1), batch, l.hidden)
}

// run returns the hidden state [1, batch, hidden] after each position, in the order of positions, and the last cell state.
func (l *loop) run(x, h, c int, backward bool) ([]int, int) {
	shape := l.shape(x)
	if l.err != nil {
		return nil, -1
	}
	length, batch := shape[0], shape[1]
	products := l.do("MatMul", Attrs{}, x, l.inputWeights)
	if l.bias >= 0 {
		products = l.do("Add", Attrs{}, products, l.bias)
	}
	states := make([]int, length)
	for i := range length {
		at := i
		if backward {
			at = length - 1 - i
		}
		gates := l.reshape(l.part(products, 0, at, at+1), batch, l.cell.gates*l.hidden)
		h, c = l.cell.step(l, gates, h, c)
		states[at] = l.reshape(h, 1, batch, l.hidden)
	}
	if c >= 0 {
		c = l.reshape(c, 1, batch, l.hidden)
	}
	return states, c
}

// gate is entries i of the last axis in units of the hidden size.
func (l *loop) gate(v, i int) int { return l.part(v, 1, i*l.hidden, (i+1)*l.hidden) }

func (l *loop) apply(i, v int) int { return l.do(l.activations[i], Attrs{}, v) }

// plus adds the product of the old state with the recurrent weights of gates [from, to); there is none at first.
func (l *loop) plus(x, h, from, to int) int {
	x = l.part(x, 1, from*l.hidden, to*l.hidden)
	if h < 0 {
		return x
	}
	return l.do("Add", Attrs{}, x, l.do("MatMul", Attrs{}, h, l.part(l.recurrent, 1, from*l.hidden, to*l.hidden)))
}

// times is the product of two values, or -1 where the second is a state that is zero.
func (l *loop) times(a, b int) int {
	if b < 0 {
		return -1
	}
	return l.do("Mul", Attrs{}, a, b)
}

// added is the sum of two values of which b may be absent.
func (l *loop) added(a, b int) int {
	if b < 0 {
		return a
	}
	return l.do("Add", Attrs{}, a, b)
}

func stepRNN(l *loop, x, h, _ int) (int, int) { return l.apply(0, l.plus(x, h, 0, 1)), -1 }

// stepGRU: z and r from the gates, n = g(x_n + (r∘h)·R_n) or g(x_n + r∘(h·R_n + b_n)), h' = n + z∘(h − n).
func stepGRU(l *loop, x, h, _ int) (int, int) {
	zr := l.apply(0, l.plus(x, h, 0, 2))
	z, reset := l.gate(zr, 0), l.gate(zr, 1)
	n := l.gate(x, 2)
	if l.resetBefore {
		n = l.plus(x, l.times(reset, h), 2, 3)
	} else {
		inner := l.hiddenBias
		if h >= 0 {
			inner = l.added(l.do("MatMul", Attrs{}, h, l.part(l.recurrent, 1, 2*l.hidden, 3*l.hidden)), inner)
		}
		n = l.added(n, l.times(reset, inner))
	}
	n = l.apply(1, n)
	difference := l.do("Neg", Attrs{}, n)
	if h >= 0 {
		difference = l.do("Sub", Attrs{}, h, n)
	}
	return l.do("Add", Attrs{}, n, l.do("Mul", Attrs{}, z, difference)), -1
}

// stepLSTM: gates input, output, forget, cell; c' = f∘c + i∘g, h' = o∘h(c'). Peepholes add P∘c to input and forget gate
// and P∘c' to the output gate.
func stepLSTM(l *loop, x, h, c int) (int, int) {
	gates := l.plus(x, h, 0, 4)
	in, out, forget := l.gate(gates, 0), l.gate(gates, 1), l.gate(gates, 2)
	if l.peephole >= 0 {
		in = l.added(in, l.times(l.gate(l.peephole, 0), c))
		forget = l.added(forget, l.times(l.gate(l.peephole, 2), c))
	}
	in, forget = l.apply(0, in), l.apply(0, forget)
	if l.r.int("input_forget", 0) == 1 {
		forget = l.do("Sub", Attrs{}, l.number(1), in)
	}
	c = l.added(l.do("Mul", Attrs{}, in, l.apply(1, l.gate(gates, 3))), l.times(forget, c))
	if l.peephole >= 0 {
		out = l.added(out, l.times(l.gate(l.peephole, 1), c))
	}
	return l.do("Mul", Attrs{}, l.apply(0, out), l.apply(2, c)), c
}
