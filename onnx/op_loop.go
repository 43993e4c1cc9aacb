package onnx

import "slices"

func loopOperators() []operator {
	return []operator{{
		name: "Loop", minIn: 0, maxIn: -1, maxOut: -1, attrs: []attrRule{{"body", kindGraph, 0, 0}}, read: readLoop,
	}}
}

// readLoop unrolls a loop whose number of iterations is known once constants are folded: the trip count is constant or
// absent, and the condition is constant after every iteration.
func readLoop(r *reader) ([]int, error) {
	body := r.attrs["body"].GetG()
	if len(r.in) < 2 {
		return nil, errf(ErrInputCount, "%d inputs, want at least trip count and condition", len(r.in))
	}
	carried := r.in[2:]
	if body == nil || len(body.GetInput()) != len(r.in) || len(body.GetOutput()) < 1+len(carried) {
		return nil, errf(ErrMalformed, "attribute \"body\" has %d inputs and %d outputs for %d inputs of the loop",
			len(body.GetInput()), len(body.GetOutput()), len(r.in))
	}
	most := r.b.limits.Nodes / max(1, len(body.GetNode()))
	trips, err := r.trips(most)
	if err != nil {
		return nil, err
	}
	again := true
	if r.has(1) {
		if again, err = r.condition(r.in[1]); err != nil {
			return nil, err
		}
	}
	shared := &scope{parent: r.scope, names: map[string]int{}}
	if err := r.b.initializers(shared, body); err != nil {
		return nil, err
	}
	state, scans := slices.Clone(carried), make([][]int, len(body.GetOutput())-1-len(carried))
	for i := 0; again && i < trips; i++ {
		if i == most {
			return nil, errf(ErrTooLarge, "more than %d iterations of %d nodes", most, len(body.GetNode()))
		}
		inner := &scope{parent: shared, names: map[string]int{}}
		in := append([]int{
			r.b.addConst(&Tensor{DType: Int64, Shape: []int{}, Int: []int64{int64(i)}}),
			r.b.addConst(&Tensor{DType: Bool, Shape: []int{}, Int: []int64{1}}),
		}, state...)
		for k, v := range in {
			if err := inner.define(body.GetInput()[k].GetName(), v); err != nil {
				return nil, err
			}
		}
		out, err := r.b.nodes(inner, body)
		if err != nil {
			return nil, errf(err, "iteration %d", i)
		}
		if again, err = r.condition(out[0]); err != nil {
			return nil, err
		}
		state = out[1 : 1+len(carried)]
		for k, v := range out[1+len(carried):] {
			scans[k] = append(scans[k], v)
		}
	}
	return r.stacked(state, scans)
}

// trips is the constant trip count, or more than most when there is none.
func (r *reader) trips(most int) (int, error) {
	if !r.has(0) {
		return most + 1, nil
	}
	m, err := r.constantInts(0, "trip count")
	if err != nil {
		return 0, err
	}
	if len(m) != 1 || m[0] < 0 {
		return 0, errf(ErrMalformed, "trip count %v", m)
	}
	return min(m[0], most+1), nil
}

// condition is the value of a constant condition.
func (r *reader) condition(v int) (bool, error) {
	t := r.b.graph.Values[v].Const
	if t == nil {
		return false, errf(ErrUnsupported, "the loop's condition depends on the input; supported are loops whose number of iterations is fixed")
	}
	if t.DType != Bool || t.Len() != 1 {
		return false, errf(ErrDType, "the loop's condition is %v%v, want one bool", t.DType, t.Shape)
	}
	return t.Int[0] != 0, nil
}

// stacked joins what the iterations of a loop put out along a new first axis.
func (r *reader) stacked(state []int, scans [][]int) ([]int, error) {
	s := &steps{r: r}
	out := slices.Clone(state)
	for k, parts := range scans {
		if len(parts) == 0 {
			return nil, errf(ErrUnsupported, "output %d of a loop without iterations", len(state)+k)
		}
		rows := make([]int, len(parts))
		for i, v := range parts {
			rows[i] = s.reshape(v, append([]int{1}, s.shape(v)...)...)
		}
		out = append(out, s.do("Concat", intAttrs("axis", 0), rows...))
	}
	return out, s.err
}
