package onnx

// fusedOperators are those that onnxruntime's optimizer makes of a contraction and an activation, or of embeddings and
// their normalization.
func fusedOperators() []operator {
	return []operator{{
		name: "FusedConv", domain: contrib, minIn: 2, maxIn: 4, maxOut: 1,
		attrs: append(convAttrs(), attrRule{"activation", kindString, 0, 0}, attrRule{"activation_params", kindFloats, 0, 0}), read: readFusedConv,
	}, {
		name: "FusedGemm", domain: contrib, minIn: 2, maxIn: 3, maxOut: 1,
		attrs: append(gemmRules(), attrRule{"activation", kindString, 0, 0}, attrRule{"activation_alpha", kindFloat, 0, 0},
			attrRule{"activation_beta", kindFloat, 0, 0}, attrRule{"activation_gamma", kindFloat, 0, 0}),
		read: readFusedGemm,
	}, {
		name: "EmbedLayerNormalization", domain: contrib, minIn: 1, maxIn: 9, maxOut: 3, attrs: []attrRule{{"epsilon", kindFloat, 0, 0}},
		read: readEmbedNorm,
	}}
}

// readFusedConv adds the fourth input, if present, to a convolution and applies the activation.
func readFusedConv(r *reader) ([]int, error) {
	conv := *r
	conv.in = r.in[:min(len(r.in), 3)]
	out, err := readConv(&conv)
	if err != nil {
		return nil, err
	}
	s, x := &steps{r: r}, out[0]
	if r.has(3) {
		x = s.do("Add", Attrs{}, x, r.in[3])
	}
	params := []float64{}
	if a := r.attrs["activation_params"]; a != nil {
		for _, p := range a.GetFloats() {
			params = append(params, float64(p))
		}
	}
	return s.one(s.activation(x, r.str("activation", ""), params))
}

func readFusedGemm(r *reader) ([]int, error) {
	out, err := readGemm(r)
	if err != nil {
		return nil, err
	}
	params := []float64{}
	for _, name := range []string{"activation_alpha", "activation_beta"} {
		if r.attrs[name] != nil {
			params = append(params, r.float(name, 0))
		}
	}
	s := &steps{r: r}
	return s.one(s.activation(out[0], r.str("activation", ""), params))
}

// activation emits the function of the name, "" for none, with its parameters in the order of their attributes.
func (s *steps) activation(x int, name string, params []float64) int {
	if s.err != nil || name == "" {
		return x
	}
	names := map[string][]string{
		"Relu": {}, "Sigmoid": {}, "Tanh": {}, "LeakyRelu": {"alpha"}, "HardSigmoid": {"alpha", "beta"}, "Clip": {"min", "max"},
	}
	list, ok := names[name]
	if !ok || len(params) < len(list) {
		s.err = errf(ErrUnsupported, "attribute \"activation\" is %.40q with %d parameters; supported are Relu, Sigmoid, Tanh, LeakyRelu, HardSigmoid, Clip",
			name, len(params))
		return -1
	}
	var attrs Attrs
	for i, p := range list {
		attrs.setFloat(p, params[i])
	}
	return s.do(name, attrs, x)
}

// readEmbedNorm adds the rows of words, of positions in order or by id, and of segments, and normalizes the sum.
func readEmbedNorm(r *reader) ([]int, error) {
	for _, i := range []int{2, 3, 5, 6} {
		if !r.has(i) {
			return nil, errf(ErrInputCount, "input %d is required", i)
		}
	}
	ids, table := r.value(0), r.value(3)
	if len(ids.Shape) != 2 || len(table.Shape) != 2 {
		return nil, errf(ErrShape, "ids %s and positions %s, want [batch, tokens] and a matrix", describe(ids), describe(table))
	}
	s := &steps{r: r}
	rows := func(table, ids int) int {
		var v int
		if s.err == nil {
			v, s.err = r.gather(table, ids, 0)
		}
		return v
	}
	sum := rows(r.in[2], r.in[0])
	if r.has(8) {
		sum = s.do("Add", Attrs{}, sum, rows(r.in[3], r.in[8]))
	} else {
		sum = s.do("Add", Attrs{}, sum, s.part(r.in[3], 0, 0, ids.Shape[1]))
	}
	if r.has(1) && r.has(4) {
		sum = s.do("Add", Attrs{}, sum, rows(r.in[4], r.in[1]))
	}
	if s.err != nil {
		return nil, s.err
	}
	x, err := r.normalize(sum, []int{2}, 1, r.epsilon(1e-12))
	if err != nil {
		return nil, err
	}
	x, err = r.affine(x, r.input(5), r.input(6))
	return []int{x, -1, sum}, err
}
