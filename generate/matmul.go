package generate

import "github.com/zkvin/zkvin/onnx"

// place says where the token axis of an operand of a matrix product lies.
type place uint8

const (
	nowhere    place = iota
	batch            // among the leading axes
	free             // rows of the first operand, columns of the second
	contracted       // the axis that is summed over
)

// placed tells where axis of operand side (0, 1) of the given rank lies.
func placed(axis, rank, side int) place {
	switch {
	case axis < 0:
		return nowhere
	case axis < rank-2:
		return batch
	case (axis == rank-2) == (side == 0):
		return free
	default:
		return contracted
	}
}

// matMul is a product with a constant; scores, where both operands have tokens of their own:
// the second one's are looked at; weighted values, where the weights' key axis meets the
// values' tokens; or a product token by token.
func (d *deriver) matMul(n *onnx.Node) error {
	rank := len(d.full.Values[n.Outputs[0]].Shape)
	var at, key [2]place
	var a [2]axes
	for i, v := range n.Inputs {
		shape := d.full.Values[v].Shape
		if len(shape) < 2 || d.constant(v) && len(shape) > 2 && elements(shape[:len(shape)-2]) > 1 {
			return refuse("operand %q has shape %v", d.full.Values[v].Name, shape)
		}
		a[i] = d.axes[v]
		at[i], key[i] = placed(a[i].query, len(shape), i), placed(a[i].key, len(shape), i)
	}
	in := []int{d.read(n.Inputs[0]), d.read(n.Inputs[1])}
	to := axes{query: -1, key: -1, last: a[0].last || a[1].last}
	if a[0].last && a[1].query >= 0 || a[1].last && a[0].query >= 0 {
		return refuse("it brings the last token together with all")
	}
	outer := [2]int{rank - 2, rank - 1} // where the free axis of an operand goes
	switch {
	case key[0] == nowhere && key[1] == nowhere && at[0] == free && at[1] == free:
		to.query, to.key = rank-2, rank-1
		in[1] = d.tokensOf(n.Inputs[1])
	case key[0] == contracted && at[0] == free && at[1] == contracted && key[1] == nowhere:
		to.query = rank - 2
		in[1] = d.tokensOf(n.Inputs[1])
	case key[1] == contracted && at[1] == free && at[0] == contracted && key[0] == nowhere:
		to.query = rank - 1
		in[0] = d.tokensOf(n.Inputs[0])
	case key[0] != nowhere || key[1] != nowhere || at[0] == contracted || at[1] == contracted:
		return refuse("the product mixes tokens")
	case at[0] == batch && at[1] == batch:
		to.query = a[0].query + rank - len(d.full.Values[n.Inputs[0]].Shape)
		if to.query != a[1].query+rank-len(d.full.Values[n.Inputs[1]].Shape) {
			return refuse("operands have their tokens along different axes")
		}
	case at[0] != nowhere && at[1] != nowhere:
		return refuse("operands have their tokens along different axes")
	default:
		for i, v := range n.Inputs {
			switch at[i] {
			case free:
				to.query = outer[i]
			case batch:
				to.query = a[i].query + rank - len(d.full.Values[v].Shape)
			}
		}
	}
	d.follow(n, n.Attrs, in, to)
	return nil
}
