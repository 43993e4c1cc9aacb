package quant

import (
	"slices"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/onnx"
)

// convolved lowers a convolution of two values that depend on the input: the patches of the image, gathered by constant
// indices, times the weights, a matrix product for each group.
func (l *lowerer) convolved(n *onnx.Node) error {
	wShape := l.plan.graph.Values[n.Inputs[1]].Shape
	if l.constant(n.Inputs[0]) != nil {
		return unsupported("an image that is constant under weights that are not constant")
	}
	window, err := windowOf(n, wShape[2:])
	if err != nil {
		return err
	}
	groups, wShape := n.Attrs.IntOf("group"), planar(wShape)
	inner := product(wShape[1:])
	x, w, err := l.operands(n.Inputs[0], n.Inputs[1], inner)
	if err != nil {
		return err
	}
	full := l.plan.graph.Values[n.Outputs[0]].Shape
	out := planar(full)
	x = l.padded(l.reshaped(x, planar(l.shape(x))), window)
	shape := l.shape(x) // [n, c, h, w]
	indices := patches(shape, wShape, out, groups, window)
	if len(indices) >= graph.MaxAttr {
		return unsupported("weights that are not constant, over %d entries of patches; supported are %d", len(indices), graph.MaxAttr-1)
	}
	batch, places := shape[0], out[2]*out[3]
	x = l.reshaped(x, []int{batch, product(shape[1:])})
	x.id = l.emit(graph.OpGather, []int{batch, len(indices)}, x.exp, append([]int64{1}, indices...), x.id)
	x = l.reshaped(x, []int{batch, groups, places, inner})
	w = l.reshaped(w, []int{1, groups, wShape[0] / groups, inner})
	acc := l.reshaped(l.swapped(l.matMul(x, w)), full)
	if len(n.Inputs) > 2 && n.Inputs[2] >= 0 {
		if acc, err = l.plusChannels(acc, n); err != nil {
			return err
		}
	}
	l.vals[n.Outputs[0]] = acc
	return nil
}

// padded returns x of shape [n, c, h, w] with the window's pads of zeros.
func (l *lowerer) padded(x lowered, w *window) lowered {
	if slices.Max(w.pads) == 0 {
		return x
	}
	shape := slices.Clone(l.shape(x))
	shape[2] += int(w.pads[0] + w.pads[2])
	shape[3] += int(w.pads[1] + w.pads[3])
	attr := []int64{0, 0, w.pads[0], w.pads[1], 0, 0, w.pads[2], w.pads[3], 0}
	x.id = l.emit(graph.OpPad, shape, x.exp, attr, x.id)
	return x
}

// patches lists, by group, place and position in the kernel, where in a padded image of shape [n, c, h, w] a convolution
// reads.
func patches(image, kernel, out []int, groups int, w *window) []int64 {
	height, width, channels := int64(image[2]), int64(image[3]), kernel[1]
	indices := make([]int64, 0, groups*out[2]*out[3]*product(kernel[1:]))
	for channel := 0; channel < groups*channels; channel += channels {
		for row := range int64(out[2]) {
			for column := range int64(out[3]) {
				for c := range int64(channels) {
					for i := range int64(kernel[2]) {
						for j := range int64(kernel[3]) {
							y, x := row*w.step[0]+i*w.dilations[0], column*w.step[1]+j*w.dilations[1]
							indices = append(indices, ((int64(channel)+c)*height+y)*width+x)
						}
					}
				}
			}
		}
	}
	return indices
}

// plusChannels adds the bias of convolution n.
func (l *lowerer) plusChannels(acc lowered, n *onnx.Node) (lowered, error) {
	v, shape := n.Inputs[2], atRank(nil, len(l.shape(acc)))
	shape[1] = l.shape(acc)[1]
	if c := l.constant(v); c != nil {
		return l.addConstant(acc, plus, v, shape, c.Float, l.plan.landing(n.Outputs[0])+l.shift)
	}
	x, err := l.narrow(v)
	if err != nil {
		return acc, err
	}
	x = l.reshaped(x, shape)
	return l.added(acc, x, max(acc.exp, x.exp), plus), nil
}
