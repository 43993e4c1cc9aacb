package quant

import (
	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/onnx"
)

// lowerConv lowers a convolution with constant weights to OpConv, then OpAdd for the bias. One spatial axis becomes two,
// the first of length 1. Weights that depend on the input are another matter (convolved).
func lowerConv(l *lowerer, n *onnx.Node) error {
	w := l.constant(n.Inputs[1])
	if w == nil {
		return l.convolved(n)
	}
	var bias *onnx.Tensor
	if len(n.Inputs) > 2 && n.Inputs[2] >= 0 {
		if bias = l.constant(n.Inputs[2]); bias == nil {
			return unsupported("a bias that is not constant; supported is a constant bias")
		}
	}
	x, err := l.narrow(n.Inputs[0])
	if err != nil {
		return err
	}
	window, err := windowOf(n, w.Shape[2:])
	if err != nil {
		return err
	}
	target := l.plan.landing(n.Outputs[0])
	exp := l.productExp(n.Inputs[1], maxAbs(w.Float), x, target)
	wShape := planar(w.Shape)
	weight, err := l.weight(n.Inputs[1], "conv", wShape, w.Float, exp)
	if err != nil {
		return err
	}
	x = l.reshaped(x, planar(l.shape(x)))
	outShape := l.plan.graph.Values[n.Outputs[0]].Shape
	attr := append(window.strides(), window.pads...)
	attr = append(attr, window.dilations...)
	attr = append(attr, int64(n.Attrs.IntOf("group")))
	acc := l.contracted(x, exp, product(wShape[1:]))
	acc.id = l.emit(graph.OpConv, planar(outShape), acc.exp, attr, x.id, weight)
	if bias != nil {
		channels := []int{1, len(bias.Float), 1, 1}
		if acc, err = l.addConstant(acc, plus, n.Inputs[2], channels, bias.Float, target+l.shift); err != nil {
			return err
		}
	}
	l.vals[n.Outputs[0]] = l.reshaped(acc, outShape)
	return nil
}

// window is a two-dimensional sliding window in the order of the operators' attributes.
type window struct {
	kernel    []int64 // height, width
	step      []int64
	pads      []int64 // top, left, bottom, right
	dilations []int64
}

func (w *window) strides() []int64 { return append([]int64(nil), w.step...) }

// pool returns the attributes of OpMaxPool and OpWindowSum.
func (w *window) pool() []int64 {
	attr := append([]int64(nil), w.kernel...)
	attr = append(attr, w.step...)
	attr = append(attr, w.pads...)
	return append(attr, w.dilations...)
}

// windowOf reads the window of a node over one or two spatial axes.
func windowOf(n *onnx.Node, kernel []int) (*window, error) {
	if len(kernel) != 1 && len(kernel) != 2 {
		return nil, unsupported("%d spatial axes; supported are 1 and 2", len(kernel))
	}
	pads := n.Attrs.IntsOf("pads")
	k := len(kernel)
	w := &window{
		kernel: twoAxes(kernel, 1), step: twoAxes(n.Attrs.IntsOf("strides"), 1),
		dilations: twoAxes(n.Attrs.IntsOf("dilations"), 1),
		pads:      append(twoAxes(pads[:k], 0), twoAxes(pads[k:], 0)...),
	}
	return w, nil
}

// twoAxes widens a list for one spatial axis to two with a first entry.
func twoAxes(x []int, first int64) []int64 {
	out := make([]int64, 0, 2)
	if len(x) == 1 {
		out = append(out, first)
	}
	for _, v := range x {
		out = append(out, int64(v))
	}
	return out
}

// planar gives [n, c, l] the shape [n, c, 1, l].
func planar(shape []int) []int {
	if len(shape) == 3 {
		return []int{shape[0], shape[1], 1, shape[2]}
	}
	return shape
}
