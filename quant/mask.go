package quant

import (
	"fmt"
	"math"
	"slices"

	"github.com/zkvin/zkvin/onnx"
)

// Attention hides positions by scores so low that their exponential is nothing: Where with a constant, or a sum with a
// constant or with a multiple of an input. What is low enough becomes a mask of OpSoftmax, whose exponential is an exact
// zero; what is not is a number like any other.

// A Softmax with masks in a prepared graph has them after the scores, values of zeros and ones that broadcast to these;
// attribute "kept" holds for each mask the value of the positions that count.

// hidden is the difference to the row's maximum at which the exponential rounds to zero in the table, which is below
// 1/2 of 1/32767: ln 65534 = 11.0903….
const hidden = 11.1

// mask is a value of zeros and ones: a constant of reals, or one that depends on the input.
type mask struct {
	value int
	kept  int
}

// masked is what a value in front of a softmax amounts to.
type masked struct {
	scores    int
	low, high float64 // calibrated range of the scores, with headroom
	masks     []mask
}

// masker rewrites the softmax nodes of a graph.
type masker struct {
	p        *prepared
	measured *calibration
	options  Options
	makers   []int
	readers  [][]int
	added    []onnx.Node // to stand before the node in hand
}

// recogniseMasks gives every Softmax the masks that stand before it. It returns ErrMasked for a row that a constant hides
// whole.
func recogniseMasks(p *prepared, c *calibration, o Options) error {
	m := &masker{p: p, measured: c, options: o, makers: p.makers(), readers: p.readers()}
	var nodes []onnx.Node
	for i := range p.Nodes {
		n := p.Nodes[i]
		if n.Op == "Softmax" {
			found := m.strip(n.Inputs[0])
			if len(found.masks) > 0 {
				n = maskedSoftmax(n, found)
				if err := p.checkRows(&n); err != nil {
					return fmt.Errorf("%s: %w", label(&n), err)
				}
			}
			nodes = append(nodes, m.added...)
			m.added = nil
		}
		nodes = append(nodes, n)
	}
	p.Nodes = nodes
	p.prune()
	return nil
}

func maskedSoftmax(n onnx.Node, found masked) onnx.Node {
	inputs, kept := []int{found.scores}, make([]int, 0, len(found.masks))
	for _, k := range found.masks {
		inputs, kept = append(inputs, k.value), append(kept, k.kept)
	}
	n.Inputs = inputs
	n.Attrs = onnx.Attrs{Int: map[string]int{"axis": n.Attrs.IntOf("axis")}, Ints: map[string][]int{"kept": kept}}
	return n
}

// strip takes the masks off value v.
func (m *masker) strip(v int) masked {
	plain := m.plain(v)
	if m.makers[v] < 0 || len(m.readers[v]) != 1 {
		return plain
	}
	n := &m.p.Nodes[m.makers[v]]
	switch n.Op {
	case "Where":
		if out, ok := m.stripWhere(n); ok {
			return out
		}
	case "Add":
		for side := range 2 {
			if out, ok := m.stripAdd(n, n.Inputs[side], n.Inputs[1-side]); ok {
				return out
			}
		}
	case "Max": // a floor below everything
		for side := range 2 {
			if c, ok := singleNumber(m.constant(n.Inputs[1-side])); ok && c < -1e30 && m.sameShape(v, n.Inputs[side]) {
				return m.strip(n.Inputs[side])
			}
		}
	case "Reshape":
		if inner := m.strip(n.Inputs[0]); len(inner.masks) > 0 {
			return m.reshaped(n, inner)
		}
	}
	return plain
}

func (m *masker) constant(v int) *onnx.Tensor { return m.p.Values[v].Const }

func (m *masker) sameShape(a, b int) bool {
	return slices.Equal(m.p.Values[a].Shape, m.p.Values[b].Shape)
}

// plain is v without masks.
func (m *masker) plain(v int) masked {
	out := masked{scores: v, low: math.Inf(-1), high: math.Inf(1)}
	if m.measured != nil && m.measured.seen(v) {
		h := m.options.Headroom
		out.low, out.high = stretched(m.measured.low[v], 1/h, h), stretched(m.measured.high[v], h, 1/h)
	}
	return out
}

// stretched multiplies x by one of two factors, by its sign.
func stretched(x, positive, negative float64) float64 {
	if x > 0 {
		return x * positive
	}
	return x * negative
}

// stripWhere reads Where(hide, fill, scores) and Where(keep, scores, fill).
func (m *masker) stripWhere(n *onnx.Node) (masked, bool) {
	for _, side := range []struct{ fill, scores, kept int }{{1, 2, 0}, {2, 1, 1}} {
		fill, ok := singleNumber(m.constant(n.Inputs[side.fill]))
		if !ok || !m.sameShape(n.Outputs[0], n.Inputs[side.scores]) {
			continue
		}
		out := m.strip(n.Inputs[side.scores])
		if !(fill < out.low-hidden || math.IsInf(fill, -1)) {
			continue
		}
		out.masks = append(out.masks, m.condition(n.Inputs[0], side.kept))
		return out, true
	}
	return masked{}, false
}

// condition is the mask of a value of type Bool.
func (m *masker) condition(v, kept int) mask {
	if t := m.constant(v); t != nil {
		data := numbers(t)
		return m.constantMask(v, func(i int) bool { return data[i] == float64(kept) })
	}
	return mask{v, kept}
}

// constantMask adds a constant of the shape of constant v, one where kept.
func (m *masker) constantMask(v int, kept func(i int) bool) mask {
	data := make([]float64, m.constant(v).Len())
	for i := range data {
		if kept(i) {
			data[i] = 1
		}
	}
	return mask{m.p.addConstant(m.p.Values[v].Name, m.constant(v).Shape, data), 1}
}

// stripAdd reads scores + offset, where offset hides or leaves alone; other numbers in a constant are left as an addend.
func (m *masker) stripAdd(n *onnx.Node, scores, offset int) (masked, bool) {
	if !m.sameShape(n.Outputs[0], scores) || m.constant(scores) != nil {
		return masked{}, false
	}
	out := m.strip(scores)
	masks, rest, ok := m.offsets(offset, out.low-out.high-hidden)
	if !ok || len(masks) == 0 {
		return masked{}, false
	}
	out.masks = append(out.masks, masks...)
	if rest >= 0 {
		most := max(math.Abs(out.low), math.Abs(out.high))/m.options.Headroom + maxAbs(m.constant(rest).Float)
		out.scores = m.addNode("Add", m.p.Values[n.Outputs[0]], out.scores, rest)
		m.measured.see(out.scores, -most, most)
	}
	return out, true
}

// offsets reads a value that is added to scores: zero where they count and below most where they do not. rest is a
// constant with the other numbers, −1 for none.
func (m *masker) offsets(v int, most float64) (masks []mask, rest int, ok bool) {
	if t := m.constant(v); t != nil {
		return m.constantOffsets(v, t.Float, most)
	}
	if m.makers[v] < 0 {
		return nil, -1, false
	}
	n := &m.p.Nodes[m.makers[v]]
	switch n.Op {
	case "Add":
		a, restA, okA := m.offsets(n.Inputs[0], most)
		b, restB, okB := m.offsets(n.Inputs[1], most)
		if okA && okB && restA < 0 && restB < 0 {
			return append(a, b...), -1, true
		}
	case "Where":
		for _, side := range []struct{ fill, other, kept int }{{1, 2, 0}, {2, 1, 1}} {
			fill, single := singleNumber(m.constant(n.Inputs[side.fill]))
			if !single || !(fill < most || math.IsInf(fill, -1)) || m.constant(n.Inputs[0]) == nil {
				continue
			}
			if inner, rest, ok := m.offsets(n.Inputs[side.other], most); ok && rest < 0 {
				return append(inner, m.condition(n.Inputs[0], side.kept)), -1, true
			}
		}
	}
	if k, ok := m.fromInput(v, most); ok {
		return []mask{k}, -1, true
	}
	return nil, -1, false
}

// constantOffsets splits a constant into what hides and what is a number.
func (m *masker) constantOffsets(v int, data []float64, most float64) (masks []mask, rest int, ok bool) {
	hides := func(x float64) bool { return x < most || math.IsInf(x, -1) }
	numbers, hiding, other := make([]float64, len(data)), false, false
	for i, x := range data {
		if hides(x) {
			hiding = true
		} else {
			numbers[i], other = x, other || x != 0
		}
	}
	rest = -1
	if hiding {
		masks = append(masks, m.constantMask(v, func(i int) bool { return !hides(data[i]) }))
		if other {
			rest = m.p.addConstant(m.p.Values[v].Name, m.constant(v).Shape, numbers)
		}
	}
	return masks, rest, hiding || !other
}

// reshaped moves the scores and masks of inner through Reshape n. A mask takes the shape of the scores first.
func (m *masker) reshaped(n *onnx.Node, inner masked) masked {
	from, to := m.p.Values[n.Inputs[0]], m.p.Values[n.Outputs[0]]
	inner.scores = m.moved("Reshape", to, n.Attrs, inner.scores)
	for i, k := range inner.masks {
		if t := m.constant(k.value); t != nil {
			data := make([]float64, 0, product(to.Shape))
			for _, at := range broadcastIndices(atRank(t.Shape, len(from.Shape)), from.Shape) {
				data = append(data, t.Float[at])
			}
			inner.masks[i].value = m.p.addConstant(m.p.Values[k.value].Name, to.Shape, data)
			continue
		}
		like := m.p.Values[k.value]
		like.Shape = from.Shape
		wide := m.moved("Expand", like, onnx.Attrs{Ints: map[string][]int{"shape": from.Shape}}, k.value)
		like.Shape = to.Shape
		inner.masks[i].value = m.moved("Reshape", like, n.Attrs, wide)
	}
	return inner
}

// moved adds a node of one operand before the softmax.
func (m *masker) moved(op string, like onnx.Value, a onnx.Attrs, in int) int {
	v := m.addNode(op, like, in)
	m.added[len(m.added)-1].Attrs = a
	return v
}

// addNode adds a node without attributes before the softmax.
func (m *masker) addNode(op string, like onnx.Value, in ...int) int {
	v := m.p.addValue(onnx.Value{Name: like.Name, DType: like.DType, Shape: like.Shape})
	m.makers, m.readers = append(m.makers, -1), append(m.readers, nil)
	for len(m.makers) < len(m.p.Values) {
		m.makers, m.readers = append(m.makers, -1), append(m.readers, nil)
	}
	m.added = append(m.added, onnx.Node{Op: op, Name: like.Name, Inputs: in, Outputs: []int{v}})
	return v
}

// checkRows reports a row of a Softmax that constants hide whole.
func (p *prepared) checkRows(n *onnx.Node) error {
	_, err := p.constantMask(n)
	return err
}

// constantMask returns the product of the constant masks of n with the shape it has, ErrMasked if it hides a whole row;
// nil if there is none.
func (p *prepared) constantMask(n *onnx.Node) (*onnx.Tensor, error) {
	shape := p.Values[n.Inputs[0]].Shape
	rank, axis := len(shape), n.Attrs.IntOf("axis")
	var out *onnx.Tensor
	for _, v := range n.Inputs[1:] {
		t := p.Values[v].Const
		if t == nil {
			continue
		}
		next := &onnx.Tensor{Shape: atRank(t.Shape, rank), Float: t.Float}
		if out == nil {
			out = next
			continue
		}
		both := &onnx.Tensor{Shape: broadcast(out.Shape, next.Shape)}
		a, b := broadcastIndices(out.Shape, both.Shape), broadcastIndices(next.Shape, both.Shape)
		for i := range a {
			both.Float = append(both.Float, out.Float[a[i]]*next.Float[b[i]])
		}
		out = both
	}
	if out == nil {
		return nil, nil
	}
	inner := product(out.Shape[axis+1:])
	for row := range len(out.Float) / out.Shape[axis] {
		at, kept := row/inner*inner*out.Shape[axis]+row%inner, false
		for i := range out.Shape[axis] {
			kept = kept || out.Float[at+i*inner] != 0
		}
		if !kept {
			return nil, fmt.Errorf("%w: row %d of the scores %q; let each row keep a position", ErrMasked, row, p.Values[n.Inputs[0]].Name)
		}
	}
	return out, nil
}
