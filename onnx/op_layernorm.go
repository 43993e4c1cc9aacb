package onnx

import (
	"math"
	"slices"
)

func layerNormOperators() []operator {
	layer := []attrRule{{"axis", kindInt, 0, 0}, {"epsilon", kindFloat, 0, 0}, {"stash_type", kindInt, 0, 0}}
	epsilon := []attrRule{{"epsilon", kindFloat, 0, 0}}
	return []operator{{
		name: "Normalize", internal: true, infer: inferNormalize, eval: evalNormalize,
	}, {
		name: "LayerNormalization", minIn: 2, maxIn: 3, maxOut: 3, attrs: layer,
		read: func(r *reader) ([]int, error) { return r.readLayerNorm(1) },
	}, {
		name: "RMSNormalization", minIn: 2, maxIn: 2, maxOut: 1, attrs: layer,
		read: func(r *reader) ([]int, error) { return r.readLayerNorm(0) },
	}, {
		name: "SimplifiedLayerNormalization", minIn: 2, maxIn: 2, maxOut: 2, attrs: layer,
		read: func(r *reader) ([]int, error) { return r.readLayerNorm(0) },
	}, {
		name: "InstanceNormalization", minIn: 3, maxIn: 3, maxOut: 1, attrs: epsilon, read: readInstanceNorm,
	}, {
		name: "GroupNormalization", since: 18, minIn: 3, maxIn: 3, maxOut: 1,
		attrs: append([]attrRule{{"num_groups", kindInt, 0, 0}, {"stash_type", kindInt, 21, 0}}, epsilon...), read: readGroupNorm,
	}, {
		name: "SimplifiedLayerNormalization", domain: contrib, minIn: 2, maxIn: 2, maxOut: 2, attrs: layer,
		read: func(r *reader) ([]int, error) { return r.readLayerNorm(0) },
	}, {
		name: "SkipLayerNormalization", domain: contrib, minIn: 3, maxIn: 5, maxOut: 4, attrs: epsilon,
		read: func(r *reader) ([]int, error) { return r.readSkipNorm(1) },
	}, {
		name: "SkipSimplifiedLayerNormalization", domain: contrib, minIn: 3, maxIn: 4, maxOut: 4, attrs: epsilon,
		read: func(r *reader) ([]int, error) { return r.readSkipNorm(0) },
	}}
}

// normalize emits a Normalize over axes.
func (r *reader) normalize(x int, axes []int, mean int, epsilon float64) (int, error) {
	var attrs Attrs
	attrs.setInts("axes", axes)
	attrs.setFloat("epsilon", epsilon)
	attrs.setInt("mean", mean)
	return r.emit1("Normalize", attrs, x)
}

func inferNormalize(n *Node, in []*Value) ([]Value, error) {
	if product(in[0].Shape) == 0 {
		return nil, errf(ErrShape, "normalization of %v, which is empty", in[0].Shape)
	}
	if e := n.Attrs.FloatOf("epsilon"); !(e >= 0) {
		return nil, errf(ErrMalformed, "epsilon is %v, want a number from 0", e)
	}
	return inferFloat(n, in)
}

// evalNormalize computes (x − μ) / √(Σ(x − μ)²/n + ε), μ the mean or, for the root mean square, 0. Sums run in ascending
// order.
func evalNormalize(n *Node, in, out []*Tensor) error {
	x, y, epsilon := in[0].Float, out[0].Float, n.Attrs.FloatOf("epsilon")
	for _, group := range groups(in[0].Shape, n.Attrs.IntsOf("axes")) {
		mean, sum, count := 0.0, 0.0, float64(len(group))
		if n.Attrs.IntOf("mean") == 1 {
			for _, p := range group {
				mean += x[p]
			}
			mean /= count
		}
		for _, p := range group {
			d := x[p] - mean
			sum += float64(d * d)
		}
		root := math.Sqrt(sum/count + epsilon)
		for _, p := range group {
			y[p] = (x[p] - mean) / root
		}
	}
	return nil
}

// affine emits x·scale + bias; either may be -1, and the result must have the shape of x.
func (r *reader) affine(x, scale, bias int) (int, error) {
	shape := r.b.graph.Values[x].Shape
	for _, step := range []struct {
		op      string
		operand int
	}{{"Mul", scale}, {"Add", bias}} {
		if step.operand < 0 {
			continue
		}
		var err error
		if x, err = r.emit1(step.op, Attrs{}, x, step.operand); err != nil {
			return -1, err
		}
		if got := r.b.graph.Values[x].Shape; !slices.Equal(got, shape) {
			return -1, errf(ErrShape, "scale or bias %v does not broadcast to %v", r.b.graph.Values[step.operand].Shape, shape)
		}
	}
	return x, nil
}

// input returns input i, -1 when it is absent.
func (r *reader) input(i int) int {
	if r.has(i) {
		return r.in[i]
	}
	return -1
}

func (r *reader) epsilon(absent float64) float64 { return r.float("epsilon", float64(float32(absent))) }

// readLayerNorm normalizes from an axis on. The mean and the deviation, which only training reads, are no outputs.
func (r *reader) readLayerNorm(mean int) ([]int, error) {
	if err := r.wantFloat(); err != nil {
		return nil, err
	}
	rank := len(r.value(0).Shape)
	first, err := resolveAxis(r.int("axis", -1), rank)
	if err != nil {
		return nil, err
	}
	var axes []int
	for i := first; i < rank; i++ {
		axes = append(axes, i)
	}
	x, err := r.normalize(r.in[0], axes, mean, r.epsilon(1e-5))
	if err != nil {
		return nil, err
	}
	x, err = r.affine(x, r.input(1), r.input(2))
	return []int{x}, err
}

// readSkipNorm normalizes the sum of input, skip and, if present, bias over the last axis; the sum is the last output.
func (r *reader) readSkipNorm(mean int) ([]int, error) {
	if err := r.wantFloat(); err != nil {
		return nil, err
	}
	beta, bias := r.input(3), r.input(4)
	if mean == 0 {
		beta, bias = -1, r.input(3)
	}
	shape := r.value(0).Shape
	if len(shape) == 0 {
		return nil, errf(ErrShape, "%s of a scalar", r.op.name)
	}
	sum := r.in[0]
	for _, v := range []int{r.in[1], bias} {
		var err error
		if sum, err = r.affine(sum, -1, v); err != nil {
			return nil, err
		}
	}
	x, err := r.normalize(sum, []int{len(shape) - 1}, mean, r.epsilon(1e-12))
	if err != nil {
		return nil, err
	}
	x, err = r.affine(x, r.in[2], beta)
	return []int{x, -1, -1, sum}, err
}

// perChannel brings scale or bias of the channels, axis 1, to a shape that broadcasts. With fewer entries than channels
// each stands for as many channels in a row.
func (r *reader) perChannel(i int) (int, error) {
	x, v := r.value(0), r.value(i)
	channels := x.Shape[1]
	if len(v.Shape) != 1 || v.Shape[0] == 0 || channels%v.Shape[0] != 0 {
		return -1, errf(ErrShape, "input %d has shape %v, input 0 %s has %d channels", i, v.Shape, describe(x), channels)
	}
	shape := append([]int{channels}, slices.Repeat([]int{1}, len(x.Shape)-2)...)
	n := v.Shape[0]
	p, err := r.in[i], error(nil)
	if n != channels {
		if p, err = r.reshape(p, []int{n, 1}); err != nil {
			return -1, err
		}
		if p, err = r.expand(p, []int{n, channels / n}); err != nil {
			return -1, err
		}
	}
	return r.reshape(p, shape)
}

// channelAffine emits x·scale + bias with scale and bias of the channels in inputs 1 and 2.
func (r *reader) channelAffine(x int) ([]int, error) {
	scale, err := r.perChannel(1)
	if err != nil {
		return nil, err
	}
	bias, err := r.perChannel(2)
	if err != nil {
		return nil, err
	}
	x, err = r.affine(x, scale, bias)
	return []int{x}, err
}

func (r *reader) wantChannels() error {
	if x := r.value(0); len(x.Shape) < 3 {
		return errf(ErrShape, "%s of %s, want batch, channels and spatial axes", r.op.name, describe(x))
	}
	return r.wantFloat()
}

func readInstanceNorm(r *reader) ([]int, error) {
	if err := r.wantChannels(); err != nil {
		return nil, err
	}
	shape := r.value(0).Shape
	for i := 1; i <= 2; i++ {
		if s := r.value(i).Shape; !slices.Equal(s, shape[1:2]) {
			return nil, errf(ErrShape, "input %d has shape %v, input 0 has %d channels", i, s, shape[1])
		}
	}
	x, err := r.reshape(r.in[0], []int{shape[0], shape[1], product(shape[2:])})
	if err != nil {
		return nil, err
	}
	if x, err = r.normalize(x, []int{2}, 1, r.epsilon(1e-5)); err != nil {
		return nil, err
	}
	if x, err = r.reshape(x, shape); err != nil {
		return nil, err
	}
	return r.channelAffine(x)
}

// readGroupNorm normalizes the channels of each group together. Scale and bias have one entry a group before opset 21,
// one a channel from then on; both are read at every opset.
func readGroupNorm(r *reader) ([]int, error) {
	if err := r.wantChannels(); err != nil {
		return nil, err
	}
	shape, count := r.value(0).Shape, r.int("num_groups", 0)
	if count < 1 || shape[1]%count != 0 {
		return nil, errf(ErrShape, "attribute \"num_groups\" is %d, input 0 %s has %d channels", count, describe(r.value(0)), shape[1])
	}
	for i := 1; i <= 2; i++ {
		if s := r.value(i).Shape; !slices.Equal(s, shape[1:2]) && !slices.Equal(s, []int{count}) {
			return nil, errf(ErrShape, "input %d has shape %v, want one entry for each of %d groups or %d channels", i, s, count, shape[1])
		}
	}
	x, err := r.reshape(r.in[0], []int{shape[0], count, product(shape[1:]) / count})
	if err != nil {
		return nil, err
	}
	if x, err = r.normalize(x, []int{2}, 1, r.epsilon(1e-5)); err != nil {
		return nil, err
	}
	if x, err = r.reshape(x, shape); err != nil {
		return nil, err
	}
	return r.channelAffine(x)
}
