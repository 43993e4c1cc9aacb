package generate

import (
	"slices"

	"github.com/zkvin/zkvin/onnx"
)

// maskLimit is what a masked score must not exceed: a weight of e^−64 beside scores that are
// not far below zero is zero at any resolution of the softmax. A mask of −10 is a number.
const maskLimit = -64

// causalMask recognises a node that masks scores by a constant with one entry for each pair
// of tokens, and makes it read the input mask. It reports false for any other node.
func (d *deriver) causalMask(n *onnx.Node, to axes) (bool, error) {
	if to.key < 0 || to.query < 0 {
		return false, nil
	}
	rank := len(d.full.Values[n.Outputs[0]].Shape)
	at := slices.IndexFunc(n.Inputs, func(v int) bool {
		k := to.key - rank + len(d.full.Values[v].Shape)
		return d.constant(v) && k >= 0 && d.full.Values[v].Shape[k] > 1
	})
	if at < 0 {
		return false, nil
	}
	scores, hides, err := d.masking(n, at)
	if err != nil {
		return true, err
	}
	if err := d.checkCausal(n.Inputs[at], rank, to, hides); err != nil {
		return true, err
	}
	out := n.Outputs[0]
	to.masked = to.masked || n.Op != "Mul"
	d.axes[out] = to
	if n.Op == "Mul" {
		d.cur[out] = d.read(scores)
		return true, nil
	}
	mask := d.mask
	if to.key < rank-1 {
		shape := slices.Repeat([]int{1}, rank-to.key)
		shape[0] = d.tokens
		mask = d.emit("Reshape", onnx.Attrs{Ints: map[string][]int{"shape": shape}}, []int{mask}, onnx.Value{Name: NameMask, DType: onnx.Bool, Shape: shape})
	}
	d.cur[out] = d.emit("Where", onnx.Attrs{}, []int{mask, d.read(scores), d.fill()},
		onnx.Value{Name: d.full.Values[out].Name, DType: onnx.Float, Shape: d.shape(out)})
	return true, nil
}

// masking returns the scores that a node masks and what an entry of its constant operand at
// says: whether it hides the token looked at. The scores are what the node leaves of them: a
// product by zeros and ones masks nothing by itself, but whatever hides the rest later hides
// as much.
func (d *deriver) masking(n *onnx.Node, at int) (scores int, hides func(i int) (bool, error), err error) {
	value := &d.full.Values[n.Inputs[at]]
	number := func(shown, sign float64) func(i int) (bool, error) {
		return func(i int) (bool, error) {
			switch x := sign * value.Const.Float[i]; {
			case value.Const.Float[i] == shown:
				return false, nil
			case x <= maskLimit:
				return true, nil
			default:
				return false, refuse("constant %q adds %g to scores: neither nothing nor a mask, which is %d or less", value.Name, x, maskLimit)
			}
		}
	}
	switch {
	case n.Op == "Where" && at == 0:
		shown := int64(1)
		scores, fill := n.Inputs[1], n.Inputs[2]
		if d.constant(scores) {
			shown, scores, fill = 0, fill, scores
		}
		if !d.constant(fill) || d.constant(scores) {
			break
		}
		for _, x := range d.full.Values[fill].Const.Float {
			if x > maskLimit {
				return 0, nil, refuse("masked scores become %g, which leaves weight to tokens that are not there yet: a mask is %d or less", x, maskLimit)
			}
		}
		return scores, func(i int) (bool, error) { return value.Const.Int[i] != shown, nil }, nil
	case n.Op == "Add":
		return n.Inputs[1-at], number(0, 1), nil
	case n.Op == "Sub" && at == 1:
		return n.Inputs[0], number(0, -1), nil
	case n.Op == "Mul":
		return n.Inputs[1-at], func(i int) (bool, error) {
			if x := value.Const.Float[i]; x != 0 && x != 1 {
				return false, refuse("constant %q scales scores by %g", value.Name, x)
			}
			return value.Const.Float[i] == 0, nil
		}, nil
	}
	return 0, nil, refuse("constant %q depends on the token that is looked at and is no causal mask", value.Name)
}

// checkCausal demands that a constant hides exactly the tokens after the one that looks.
func (d *deriver) checkCausal(v, rank int, to axes, hides func(i int) (bool, error)) error {
	value := &d.full.Values[v]
	shift := rank - len(value.Shape)
	q, k := to.query-shift, to.key-shift
	if q < 0 || value.Shape[q] != d.tokens {
		return refuse("mask %q of shape %v is the same for every token, so it is not causal", value.Name, value.Shape)
	}
	strideQ, strideK := elements(value.Shape[q+1:]), elements(value.Shape[k+1:])
	for i := range elements(value.Shape) {
		token, seen := i/strideQ%d.tokens, i/strideK%d.tokens
		hidden, err := hides(i)
		if err != nil {
			return err
		}
		if hidden != (seen > token) {
			return refuse("mask %q is not causal: token %d and token %d before or after it", value.Name, token, seen)
		}
	}
	return nil
}
