package onnx

import "math"

func likeOperators() []operator {
	return []operator{{
		name: "IsInf", minIn: 1, maxIn: 1, maxOut: 1,
		attrs: []attrRule{{"detect_positive", kindInt, 0, 0}, {"detect_negative", kindInt, 0, 0}}, read: readIsInf,
	}, {
		name: "CastLike", since: 15, minIn: 2, maxIn: 2, maxOut: 1, attrs: []attrRule{{"saturate", kindInt, 19, 0}}, read: readCastLike,
	}}
}

// readIsInf compares with the infinities that are asked for.
func readIsInf(r *reader) ([]int, error) {
	if err := r.wantFloat(); err != nil {
		return nil, err
	}
	positive, err := r.flag("detect_positive", 1)
	if err != nil {
		return nil, err
	}
	negative, err := r.flag("detect_negative", 1)
	if err != nil {
		return nil, err
	}
	s, x, bound := &steps{r: r}, r.in[0], math.Inf(1)
	switch {
	case positive == 1 && negative == 1:
		x = s.do("Abs", Attrs{}, x)
	case negative == 1:
		bound = math.Inf(-1)
	case positive == 0:
		return s.one(s.constant(Bool, r.value(0).Shape, func(int) float64 { return 0 }))
	}
	return s.one(s.do("Equal", Attrs{}, x, s.number(bound)))
}

// readCastLike casts to the class of the second input. Which of the float or integer types that has makes no difference
// here: values are only rounded where a Cast names the type.
func readCastLike(r *reader) ([]int, error) {
	if d := r.value(1).DType; d != r.value(0).DType {
		return r.emit("Cast", r.in[:1], strAttrs("to", d.String()))
	}
	return r.in[:1], nil
}
