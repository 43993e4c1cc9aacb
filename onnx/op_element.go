package onnx

import (
	"fmt"
	"math"
	"slices"

	"github.com/zkvin/zkvin/internal/onnxpb"
)

func elementOperators() []operator {
	return []operator{{
		name: "Not", minIn: 1, maxIn: 1, maxOut: 1,
		read:  func(r *reader) ([]int, error) { return r.emit("Not", r.in, Attrs{}) },
		infer: inferNot, eval: evalNot,
	}, {
		name: "Clip", minIn: 1, maxIn: 3, maxOut: 1,
		read: readClip, infer: sameAsInput, eval: evalClip,
	}, {
		name: "Cast", minIn: 1, maxIn: 1, maxOut: 1,
		attrs: []attrRule{{"to", kindInt, 0, 0}, {"saturate", kindInt, 19, 0}},
		read:  readCast, infer: inferCast, eval: evalCast,
	}}
}

// sameAsInput is the shape rule of operators that keep dtype and shape.
func sameAsInput(_ *Node, in []*Value) ([]Value, error) {
	return []Value{{DType: in[0].DType, Shape: in[0].Shape}}, nil
}

func inferNot(_ *Node, in []*Value) ([]Value, error) {
	if in[0].DType != Bool {
		return nil, errf(ErrDType, "Not of %v", in[0].DType)
	}
	return sameAsInput(nil, in)
}

func evalNot(_ *Node, in, out []*Tensor) error {
	for i, x := range in[0].Int {
		out[0].Int[i] = 1 - x
	}
	return nil
}

// readClip turns the bounds, which must be constant, into attributes.
func readClip(r *reader) ([]int, error) {
	if r.value(0).DType == Bool {
		return nil, errf(ErrDType, "Clip of bool")
	}
	if r.has(1) && r.value(1).Const == nil || r.has(2) && r.value(2).Const == nil {
		return r.clipBetween()
	}
	bounds := [2]float64{math.Inf(-1), math.Inf(1)}
	for i, what := range []string{"min", "max"} {
		if !r.has(i + 1) {
			continue
		}
		if d := r.value(i + 1).DType; d != r.value(0).DType {
			return nil, errf(ErrDType, "input %d (%s) is %v, want %v", i+1, what, d, r.value(0).DType)
		}
		var err error
		if bounds[i], err = r.constantFloat(i+1, what); err != nil {
			return nil, err
		}
	}
	if math.IsInf(bounds[0], -1) && math.IsInf(bounds[1], 1) {
		return r.in[:1], nil
	}
	var attrs Attrs
	attrs.setFloat("min", bounds[0])
	attrs.setFloat("max", bounds[1])
	return r.emit("Clip", r.in[:1], attrs)
}

// clipBetween clips by bounds that are computed: the greater of x and the lower one, then the lesser of that and the upper.
func (r *reader) clipBetween() ([]int, error) {
	s, x := &steps{r: r}, r.in[0]
	for i, op := range []string{"Max", "Min"} {
		if !r.has(i + 1) {
			continue
		}
		if shape := r.value(i + 1).Shape; product(shape) != 1 || len(shape) > 1 {
			return nil, errf(ErrShape, "input %d has shape %v, want one number", i+1, shape)
		}
		x = s.do(op, Attrs{}, x, s.reshape(r.in[i+1]))
	}
	return s.one(x)
}

// evalClip computes min(max(x, low), high), so that high wins where the bounds cross.
func evalClip(n *Node, in, out []*Tensor) error {
	low, high := n.Attrs.FloatOf("min"), n.Attrs.FloatOf("max")
	for i, x := range in[0].Float {
		out[0].Float[i] = math.Min(math.Max(x, low), high)
	}
	for i, x := range in[0].Int {
		if float64(x) < low {
			x = int64(low)
		}
		if float64(x) > high {
			x = int64(high)
		}
		out[0].Int[i] = x
	}
	return nil
}

// readCast keeps a Cast only where it changes the class of the elements. A narrower float type rounds constants.
func readCast(r *reader) ([]int, error) {
	if r.attrs["to"] == nil {
		return nil, errf(ErrMalformed, "attribute \"to\" is missing")
	}
	code, e, err := elemOf(int64(r.int("to", 0)))
	if err != nil {
		return nil, fmt.Errorf("attribute \"to\": %w", err)
	}
	out := r.in
	if r.value(0).DType != e.dtype {
		var attrs Attrs
		attrs.setStr("to", e.dtype.String())
		if out, err = r.emit("Cast", r.in, attrs); err != nil {
			return nil, err
		}
	}
	if c := r.b.graph.Values[out[0]].Const; c != nil {
		return r.narrow(out[0], c, code, e)
	}
	return out, nil
}

// narrow applies the range of a stored type to a constant.
func (r *reader) narrow(v int, c *Tensor, code onnxpb.TensorProto_DataType, e elem) ([]int, error) {
	if err := r.b.spend(int64(c.Len())); err != nil {
		return nil, err
	}
	if e.dtype == Int64 {
		for i, x := range c.Int {
			if y, ok := intBits(code, uint64(x)&(1<<(8*e.size-1)<<1-1)); !ok || y != x {
				return nil, errf(ErrUnsupported, "element %d, %d, does not fit %s", i, x, e.name)
			}
		}
		return []int{v}, nil
	}
	if !slices.ContainsFunc(c.Float, func(x float64) bool { return roundTo(code, x) != x }) {
		return []int{v}, nil
	}
	rounded, err := r.b.newFolded(Float, c.Shape)
	if err != nil {
		return nil, err
	}
	for i, x := range c.Float {
		rounded.Float[i] = roundTo(code, x)
	}
	return []int{r.b.addConst(rounded)}, nil
}

func inferCast(n *Node, in []*Value) ([]Value, error) {
	for _, d := range []DType{Float, Int64, Bool} {
		if n.Attrs.StrOf("to") == d.String() {
			return []Value{{DType: d, Shape: in[0].Shape}}, nil
		}
	}
	return nil, errf(ErrMalformed, "attribute \"to\" is %q", n.Attrs.StrOf("to"))
}

// evalCast truncates toward zero from Float to Int64 and maps everything but zero to true.
func evalCast(_ *Node, in, out []*Tensor) error {
	for i, x := range in[0].Float {
		switch {
		case out[0].DType == Bool:
			out[0].Int[i] = flag(x != 0)
		case math.IsNaN(x) || x < -(1<<63) || x >= 1<<63:
			return errf(ErrNotFinite, "element %d, %v, does not fit int64", i, x)
		default:
			out[0].Int[i] = int64(x)
		}
	}
	for i, x := range in[0].Int {
		switch out[0].DType {
		case Bool:
			out[0].Int[i] = flag(x != 0)
		case Int64:
			out[0].Int[i] = x
		default:
			out[0].Float[i] = float64(x)
		}
	}
	return nil
}
