package generate

import (
	"slices"

	"github.com/zkvin/zkvin/onnx"
)

// withInts is a with the list attribute name replaced.
func withInts(a onnx.Attrs, name string, v []int) onnx.Attrs {
	ints := map[string][]int{}
	for k, x := range a.Ints {
		ints[k] = x
	}
	ints[name] = v
	a.Ints = ints
	return a
}

// carried is the axis of shape to that has the entries of the given axis of shape from, −1
// if a reshape joins or splits it.
func carried(from, to []int, axis int) int {
	outer := elements(from[:axis])
	at := 1
	for i, n := range to {
		if at == outer && n == from[axis] {
			return i
		}
		at *= n
	}
	return -1
}

func (d *deriver) reshape(n *onnx.Node) error {
	in, out := n.Inputs[0], n.Outputs[0]
	a := d.axes[in]
	from, to := d.full.Values[in].Shape, d.full.Values[out].Shape
	for _, axis := range []*int{&a.query, &a.key} {
		if *axis < 0 {
			continue
		}
		if *axis = carried(from, to, *axis); *axis < 0 {
			return refuse("reshape of %v to %v joins tokens with something else", from, to)
		}
	}
	d.axes[out] = a
	d.follow(n, withInts(n.Attrs, "shape", d.shape(out)), []int{d.read(in)}, a)
	return nil
}

func (d *deriver) transpose(n *onnx.Node) error {
	a, perm := d.axes[n.Inputs[0]], n.Attrs.IntsOf("perm")
	if a.query >= 0 {
		a.query = slices.Index(perm, a.query)
	}
	if a.key >= 0 {
		a.key = slices.Index(perm, a.key)
	}
	d.follow(n, n.Attrs, []int{d.read(n.Inputs[0])}, a)
	return nil
}

func (d *deriver) expand(n *onnx.Node) error {
	in, out := n.Inputs[0], n.Outputs[0]
	a := d.axes[in]
	shift := len(d.full.Values[out].Shape) - len(d.full.Values[in].Shape)
	if a.query >= 0 {
		a.query += shift
	}
	if a.key >= 0 {
		a.key += shift
	}
	d.axes[out] = a
	d.follow(n, withInts(n.Attrs, "shape", d.shape(out)), []int{d.read(in)}, a)
	return nil
}

func (d *deriver) concat(n *onnx.Node) error {
	rank := len(d.full.Values[n.Outputs[0]].Shape)
	to, err := d.join(n, rank)
	if err != nil {
		return err
	}
	if axis := n.Attrs.IntOf("axis"); axis == to.query || axis == to.key {
		return refuse("it joins tokens with something else")
	}
	in := make([]int, len(n.Inputs))
	for i, v := range n.Inputs {
		if !d.constant(v) && d.axes[v] != to {
			return refuse("it joins values of which some depend on the token and others do not")
		}
		if in[i], err = d.operand(v, rank, to); err != nil {
			return err
		}
	}
	d.follow(n, n.Attrs, in, to)
	return nil
}

// slice takes all tokens or the last one: in the step program the token at hand is the last.
func (d *deriver) slice(n *onnx.Node) error {
	in := n.Inputs[0]
	a := d.axes[in]
	starts, ends, steps := n.Attrs.IntsOf("starts"), n.Attrs.IntsOf("ends"), n.Attrs.IntsOf("steps")
	whole := func(axis int) bool { return starts[axis] == 0 && ends[axis] == d.tokens && steps[axis] == 1 }
	if a.key >= 0 && !whole(a.key) {
		return refuse("it takes some of the tokens that are looked at")
	}
	attrs := n.Attrs
	if q := a.query; q >= 0 {
		if !whole(q) {
			if starts[q] != d.tokens-1 || steps[q] > 0 && ends[q] != d.tokens || steps[q] < 0 && ends[q] != d.tokens-2 {
				return refuse("it takes some of the tokens: want all or the last")
			}
			a = axes{query: -1, key: -1, last: true}
		}
		first, end, step := slices.Clone(starts), slices.Clone(ends), slices.Clone(steps)
		first[q], end[q], step[q] = 0, 1, 1
		attrs = withInts(withInts(withInts(attrs, "starts", first), "ends", end), "steps", step)
	}
	d.follow(n, attrs, []int{d.read(in)}, a)
	return nil
}

func (d *deriver) split(n *onnx.Node) error {
	a, axis := d.axes[n.Inputs[0]], n.Attrs.IntOf("axis")
	if axis == a.query || axis == a.key {
		return refuse("it takes tokens apart")
	}
	node := onnx.Node{Op: n.Op, Name: n.Name, Inputs: []int{d.read(n.Inputs[0])}, Attrs: n.Attrs, Index: len(d.step.Nodes)}
	for _, v := range n.Outputs {
		out := -1
		if v >= 0 {
			d.axes[v] = a
			out = d.value(onnx.Value{Name: d.full.Values[v].Name, DType: d.full.Values[v].DType, Shape: d.shape(v)})
			d.cur[v] = out
		}
		node.Outputs = append(node.Outputs, out)
	}
	d.step.Nodes = append(d.step.Nodes, node)
	return nil
}

// gather by constant indices takes the last token, or picks along another axis.
func (d *deriver) gather(n *onnx.Node) error {
	a, axis := d.axes[n.Inputs[0]], n.Attrs.IntOf("axis")
	indices, shape := n.Attrs.IntsOf("indices"), n.Attrs.IntsOf("indices_shape")
	attrs := n.Attrs
	switch {
	case axis == a.key || axis == a.query && (len(indices) != 1 || indices[0] != d.tokens-1):
		return refuse("it takes some of the tokens: want the last")
	case axis == a.query:
		a = axes{query: -1, key: -1, last: true}
		attrs = withInts(attrs, "indices", []int{0})
	default:
		if a.query > axis {
			a.query += len(shape) - 1
		}
		if a.key > axis {
			a.key += len(shape) - 1
		}
	}
	d.follow(n, attrs, []int{d.read(n.Inputs[0])}, a)
	return nil
}

func (d *deriver) pad(n *onnx.Node) error {
	a, pads := d.axes[n.Inputs[0]], n.Attrs.IntsOf("pads")
	for _, axis := range []int{a.query, a.key} {
		if axis >= 0 && pads[axis]+pads[axis+len(pads)/2] > 0 {
			return refuse("it pads the tokens")
		}
	}
	d.follow(n, n.Attrs, []int{d.read(n.Inputs[0])}, a)
	return nil
}
