package onnx

// contrib is the domain of the fused operators that onnxruntime's optimizer and exporters write.
const contrib = "com.microsoft"

func contribOperators() []operator {
	return []operator{{
		name: "Gelu", domain: contrib, minIn: 1, maxIn: 1, maxOut: 1,
		read: func(r *reader) ([]int, error) { return r.emitGelu(r.in[0], "none") },
	}, {
		name: "BiasGelu", domain: contrib, minIn: 2, maxIn: 2, maxOut: 1,
		read: func(r *reader) ([]int, error) { return r.readBiasGelu("none") },
	}, {
		name: "FastGelu", domain: contrib, minIn: 1, maxIn: 2, maxOut: 1,
		read: func(r *reader) ([]int, error) { return r.readBiasGelu("tanh") },
	}, {
		name: "QuickGelu", domain: contrib, minIn: 1, maxIn: 1, maxOut: 1, attrs: []attrRule{{"alpha", kindFloat, 0, 0}},
		read: func(r *reader) ([]int, error) {
			var attrs Attrs
			attrs.setFloat("alpha", r.float("alpha", float64(float32(1.702))))
			return r.emit("Swish", r.in, attrs)
		},
	}}
}

// readBiasGelu adds the bias of the last axis, if present, before the function.
func (r *reader) readBiasGelu(approximate string) ([]int, error) {
	x, err := r.affine(r.in[0], -1, r.input(1))
	if err != nil {
		return nil, err
	}
	return r.emitGelu(x, approximate)
}
