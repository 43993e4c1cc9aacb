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
	}, {
		name: "FusedMatMul", domain: contrib, minIn: 2, maxIn: 2, maxOut: 1,
		attrs: []attrRule{
			{"alpha", kindFloat, 0, 0}, {"transA", kindInt, 0, 0}, {"transB", kindInt, 0, 0},
			{"transBatchA", kindInt, 0, 0}, {"transBatchB", kindInt, 0, 0},
		},
		read: readFusedMatMul,
	}, {
		name: "RotaryEmbedding", since: 23, minIn: 3, maxIn: 4, maxOut: 1,
		attrs: []attrRule{{"interleaved", kindInt, 0, 0}, {"num_heads", kindInt, 0, 0}, {"rotary_embedding_dim", kindInt, 0, 0}},
		read:  func(r *reader) ([]int, error) { return r.readRotary(1, 2, 3) },
	}, {
		name: "RotaryEmbedding", domain: contrib, minIn: 4, maxIn: 4, maxOut: 1,
		attrs: []attrRule{{"interleaved", kindInt, 0, 0}, {"num_heads", kindInt, 0, 0}, {"rotary_embedding_dim", kindInt, 0, 0}},
		read:  func(r *reader) ([]int, error) { return r.readRotary(2, 3, 1) },
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

// readFusedMatMul multiplies alpha by the product of matrices, either of which may be transposed.
func readFusedMatMul(r *reader) ([]int, error) {
	if err := r.wantFloat(); err != nil {
		return nil, err
	}
	if r.int("transBatchA", 0) != 0 || r.int("transBatchB", 0) != 0 {
		return nil, errf(ErrUnsupported, "attributes \"transBatchA\" and \"transBatchB\" are %d and %d; supported is 0", r.int("transBatchA", 0),
			r.int("transBatchB", 0))
	}
	s, operands := &steps{r: r}, [2]int{r.in[0], r.in[1]}
	for i, name := range []string{"transA", "transB"} {
		transposed, err := r.flag(name, 0)
		if err != nil {
			return nil, err
		}
		rank := len(r.value(i).Shape)
		if transposed == 0 || rank < 2 {
			continue
		}
		perm := make([]int, rank)
		for k := range perm {
			perm[k] = k
		}
		perm[rank-2], perm[rank-1] = rank-1, rank-2
		operands[i] = s.transpose(operands[i], perm...)
	}
	x := s.do("MatMul", Attrs{}, operands[0], operands[1])
	if alpha := r.float("alpha", 1); alpha != 1 {
		x = s.do("Mul", Attrs{}, x, s.number(alpha))
	}
	return s.one(x)
}
