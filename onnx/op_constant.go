package onnx

import (
	"math"
	"slices"
)

func constantOperators() []operator {
	return []operator{{
		name: "Constant", maxOut: 1,
		attrs: []attrRule{
			{"value", kindTensor, 0, 0}, {"value_float", kindFloat, 12, 0}, {"value_floats", kindFloats, 12, 0},
			{"value_int", kindInt, 12, 0}, {"value_ints", kindInts, 12, 0},
		},
		read: readConstant,
	}, {
		name: "ConstantOfShape", minIn: 1, maxIn: 1, maxOut: 1, constOnly: true,
		attrs: []attrRule{{"value", kindTensor, 0, 0}}, read: readConstantOfShape,
	}, {
		name: "Range", minIn: 3, maxIn: 3, maxOut: 1, constOnly: true, read: readRange,
	}, {
		name: "IsNaN", minIn: 1, maxIn: 1, maxOut: 1, read: readIsNaN,
	}, {
		name: "Where", minIn: 3, maxIn: 3, maxOut: 1,
		read:  readWhere,
		infer: inferWhere, eval: evalWhere,
	}, {
		name: "Tile", minIn: 2, maxIn: 2, maxOut: 1, read: readTile,
	}, {
		name: "NonZero", minIn: 1, maxIn: 1, maxOut: 1, constOnly: true, read: readNonZero,
	}, {
		name: "Trilu", since: 14, minIn: 1, maxIn: 2, maxOut: 1, attrs: []attrRule{{"upper", kindInt, 0, 0}}, read: readTrilu,
	}, {
		name: "If", minIn: 1, maxIn: 1, maxOut: -1,
		attrs: []attrRule{{"then_branch", kindGraph, 0, 0}, {"else_branch", kindGraph, 0, 0}}, read: readIf,
	}}
}

// readWhere takes one of the values where the condition is constant and the same everywhere.
func readWhere(r *reader) ([]int, error) {
	if c := r.value(0).Const; c != nil && c.DType == Bool && c.Len() > 0 && !slices.ContainsFunc(c.Int, func(x int64) bool { return x != c.Int[0] }) {
		shape := c.Shape
		for _, i := range []int{1, 2} {
			var err error
			if shape, err = broadcastShapes(shape, r.value(i).Shape); err != nil {
				return nil, err
			}
		}
		v, err := r.expand(r.in[2-c.Int[0]], shape)
		return []int{v}, err
	}
	return r.emit("Where", r.in, Attrs{})
}

// readIsNaN is false everywhere: a run in which a value is no number is refused.
func readIsNaN(r *reader) ([]int, error) {
	if err := r.wantFloat(); err != nil {
		return nil, err
	}
	t, err := r.generate(Bool, r.value(0).Shape)
	if err != nil {
		return nil, err
	}
	return []int{r.b.addConst(t)}, nil
}

func readConstant(r *reader) ([]int, error) {
	if len(r.attrs) != 1 {
		return nil, errf(ErrMalformed, "%d attributes, want one value", len(r.attrs))
	}
	for name, a := range r.attrs {
		switch name {
		case "value":
			t, err := r.b.decodeTensor(a.GetT())
			if err != nil {
				return nil, err
			}
			return []int{r.b.addConst(t)}, nil
		case "value_float":
			return r.constantOutput(&Tensor{DType: Float, Shape: []int{}, Float: []float64{float64(a.GetF())}})
		case "value_int":
			return r.constantOutput(&Tensor{DType: Int64, Shape: []int{}, Int: []int64{a.GetI()}})
		case "value_ints":
			return r.constantOutput(&Tensor{DType: Int64, Shape: []int{len(a.GetInts())}, Int: slices.Concat([]int64{}, a.GetInts())})
		}
		t := NewTensor(Float, []int{len(a.GetFloats())})
		for i, f := range a.GetFloats() {
			t.Float[i] = float64(f)
		}
		return r.constantOutput(t)
	}
	return nil, nil
}

// generate checks the shape of a constant made from nothing against the limits of folding and returns it zeroed.
func (r *reader) generate(d DType, shape []int) (*Tensor, error) {
	if err := r.b.limits.check(shape); err != nil {
		return nil, err
	}
	return r.b.newFolded(d, shape)
}

func readConstantOfShape(r *reader) ([]int, error) {
	shape, err := r.constantInts(0, "shape")
	if err != nil {
		return nil, err
	}
	value := &Tensor{DType: Float, Shape: []int{1}, Float: []float64{0}}
	if a := r.attrs["value"]; a != nil {
		if value, err = r.b.decodeTensor(a.GetT()); err != nil {
			return nil, err
		}
	}
	if value.Len() != 1 {
		return nil, errf(ErrShape, "attribute \"value\" has shape %v, want one element", value.Shape)
	}
	t, err := r.generate(value.DType, shape)
	if err != nil {
		return nil, err
	}
	for i := range t.Float {
		t.Float[i] = value.Float[0]
	}
	for i := range t.Int {
		t.Int[i] = value.Int[0]
	}
	return []int{r.b.addConst(t)}, nil
}

// readRange gives start, start + delta, … below limit.
func readRange(r *reader) ([]int, error) {
	var p [3]*Tensor
	for i, what := range []string{"start", "limit", "delta"} {
		var err error
		if p[i], err = r.constant(i, what); err != nil {
			return nil, err
		}
		if p[i].Len() != 1 || p[i].DType != p[0].DType || p[i].DType == Bool {
			return nil, errf(ErrShape, "input %d (%s) is %v%v, want one number", i, what, p[i].DType, p[i].Shape)
		}
	}
	var first, limit, delta float64
	if p[0].DType == Float {
		first, limit, delta = p[0].Float[0], p[1].Float[0], p[2].Float[0]
	} else {
		first, limit, delta = float64(p[0].Int[0]), float64(p[1].Int[0]), float64(p[2].Int[0])
	}
	count := math.Max(0, math.Ceil((limit-first)/delta))
	if delta == 0 || math.IsNaN(count) {
		return nil, errf(ErrMalformed, "range from %v to %v in steps of %v", first, limit, delta)
	}
	if count > float64(r.b.limits.Elements) {
		return nil, errf(ErrTooLarge, "range of %v elements, at most %d", count, r.b.limits.Elements)
	}
	t, err := r.generate(p[0].DType, []int{int(count)})
	if err != nil {
		return nil, err
	}
	for i := range t.Float {
		t.Float[i] = first + float64(float64(i)*delta)
	}
	for i := range t.Int {
		t.Int[i] = p[0].Int[0] + int64(i)*p[2].Int[0]
	}
	return []int{r.b.addConst(t)}, nil
}

func inferWhere(_ *Node, in []*Value) ([]Value, error) {
	if in[0].DType != Bool || in[1].DType != in[2].DType {
		return nil, errf(ErrDType, "Where of %v, %v and %v", in[0].DType, in[1].DType, in[2].DType)
	}
	shape, err := broadcastShapes(in[1].Shape, in[2].Shape)
	if err != nil {
		return nil, err
	}
	shape, err = broadcastShapes(in[0].Shape, shape)
	return []Value{{DType: in[1].DType, Shape: shape}}, err
}

func evalWhere(_ *Node, in, out []*Tensor) error {
	y := out[0]
	p := newPair(in[1].Shape, in[2].Shape, y.Shape)
	condition := broadcastStrides(in[0].Shape, y.Shape)
	chosen := view{0, condition}.list(y.Shape)
	i := 0
	for a, b := range p.positions() {
		from, at := in[1], a
		if in[0].Int[chosen[i]] == 0 {
			from, at = in[2], b
		}
		if y.DType == Float {
			y.Float[i] = from.Float[at]
		} else {
			y.Int[i] = from.Int[at]
		}
		i++
	}
	return nil
}

// readTile repeats the axes: each that is repeated is preceded by an axis of length 1, which is expanded and then merged.
func readTile(r *reader) ([]int, error) {
	repeats, err := r.constantInts(1, "repeats")
	if err != nil {
		return nil, err
	}
	shape := r.value(0).Shape
	if len(repeats) != len(shape) {
		return nil, errf(ErrShape, "repeats %v for an input of shape %v", repeats, shape)
	}
	if err := r.b.limits.check(repeats); err != nil {
		return nil, err
	}
	var split, wide, tiled []int
	for i, k := range repeats {
		if k != 1 {
			split, wide = append(split, 1), append(wide, k)
		}
		split, wide, tiled = append(split, shape[i]), append(wide, shape[i]), append(tiled, k*shape[i])
	}
	if err := r.b.limits.check(wide); err != nil {
		return nil, err
	}
	s := &steps{r: r}
	return s.one(s.reshape(s.expand(s.reshape(r.in[0], split...), wide...), tiled...))
}

// readNonZero lists the positions of the elements that are not zero, one row an axis.
func readNonZero(r *reader) ([]int, error) {
	t, err := r.constant(0, "X")
	if err != nil {
		return nil, err
	}
	if err := r.b.spend(int64(t.Len())); err != nil {
		return nil, err
	}
	var found []int
	for i := range t.Len() {
		if t.DType == Float && t.Float[i] != 0 || t.DType != Float && t.Int[i] != 0 {
			found = append(found, i)
		}
	}
	out, err := r.generate(Int64, []int{len(t.Shape), len(found)})
	if err != nil {
		return nil, err
	}
	strides := rowMajor(t.Shape)
	for axis, d := range t.Shape {
		for k, i := range found {
			out.Int[axis*len(found)+k] = int64(i / strides[axis] % d)
		}
	}
	return []int{r.b.addConst(out)}, nil
}

// readTrilu keeps the elements on and above, or on and below, the k-th diagonal.
func readTrilu(r *reader) ([]int, error) {
	k := 0
	if r.has(1) {
		list, err := r.constantInts(1, "k")
		if err != nil {
			return nil, err
		}
		if len(list) != 1 {
			return nil, errf(ErrShape, "input 1 (k) has %d elements, want 1", len(list))
		}
		k = min(max(list[0], -1<<40), 1<<40)
	}
	if len(r.value(0).Shape) < 2 {
		return nil, errf(ErrShape, "Trilu of %v, want matrices", r.value(0).Shape)
	}
	upper, err := r.flag("upper", 1)
	if err != nil {
		return nil, err
	}
	s, v := &steps{r: r}, r.value(0)
	rows, columns := v.Shape[len(v.Shape)-2], v.Shape[len(v.Shape)-1]
	kept := s.constant(Bool, []int{rows, columns}, func(i int) float64 {
		distance := i%columns - i/columns - k
		return float64(flag(distance == 0 || distance > 0 == (upper == 1)))
	})
	zero := s.constant(v.DType, []int{}, func(int) float64 { return 0 })
	return s.one(s.do("Where", Attrs{}, kept, r.in[0], zero))
}

// readIf puts the branch that a constant condition chooses in place of the node.
func readIf(r *reader) ([]int, error) {
	t, err := r.constant(0, "cond")
	if err != nil {
		return nil, err
	}
	if t.DType != Bool || t.Len() != 1 {
		return nil, errf(ErrDType, "input 0 (cond) is %v%v, want one bool", t.DType, t.Shape)
	}
	name := "then_branch"
	if t.Int[0] == 0 {
		name = "else_branch"
	}
	a := r.attrs[name]
	if a == nil || a.GetG() == nil {
		return nil, errf(ErrMalformed, "attribute %q is missing", name)
	}
	if len(a.GetG().GetInput()) > 0 {
		return nil, errf(ErrMalformed, "attribute %q has inputs of its own", name)
	}
	inner := &scope{parent: r.scope, names: map[string]int{}}
	if err := r.b.initializers(inner, a.GetG()); err != nil {
		return nil, err
	}
	return r.b.nodes(inner, a.GetG())
}
