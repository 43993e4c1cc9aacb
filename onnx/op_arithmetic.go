package onnx

import (
	"math"
	"slices"
)

// binaryOp is the meaning of an operator on pairs of elements; a nil function means that the type is not supported.
type binaryOp struct {
	name    string
	since   int
	float   func(x, y float64) float64
	int     func(x, y int64) int64
	bool    func(x, y int64) int64
	compare bool // the output is Bool
	keep    bool // part of the normal form
}

func flag(b bool) int64 {
	if b {
		return 1
	}
	return 0
}

func binaryTable() []binaryOp {
	return []binaryOp{
		{name: "Add", keep: true, float: func(x, y float64) float64 { return x + y }, int: func(x, y int64) int64 { return x + y }},
		{name: "Sub", keep: true, float: func(x, y float64) float64 { return x - y }, int: func(x, y int64) int64 { return x - y }},
		{name: "Mul", keep: true, float: func(x, y float64) float64 { return x * y }, int: func(x, y int64) int64 { return x * y }},
		{name: "Div", keep: true, float: func(x, y float64) float64 { return x / y }, int: func(x, y int64) int64 { return x / y }},
		{name: "Equal", keep: true, compare: true, float: compareFloat(func(c int) bool { return c == 0 }),
			int: compareInt(func(c int) bool { return c == 0 }), bool: compareInt(func(c int) bool { return c == 0 })},
		{name: "Less", keep: true, compare: true, float: compareFloat(func(c int) bool { return c < 0 }), int: compareInt(func(c int) bool { return c < 0 })},
		{name: "LessOrEqual", keep: true, since: 12, compare: true, float: compareFloat(func(c int) bool { return c == -1 || c == 0 }),
			int: compareInt(func(c int) bool { return c <= 0 })},
		{name: "Greater", keep: true, compare: true, float: compareFloat(func(c int) bool { return c == 1 }), int: compareInt(func(c int) bool { return c > 0 })},
		{name: "GreaterOrEqual", keep: true, since: 12, compare: true, float: compareFloat(func(c int) bool { return c == 1 || c == 0 }),
			int: compareInt(func(c int) bool { return c >= 0 })},
		{name: "And", keep: true, compare: true, bool: func(x, y int64) int64 { return x & y }},
		{name: "Or", keep: true, compare: true, bool: func(x, y int64) int64 { return x | y }},
		{name: "Xor", keep: true, compare: true, bool: func(x, y int64) int64 { return x ^ y }},
		{name: "Pow", keep: true, float: power, int: intPower},
		{name: "Mod", float: math.Mod, int: floorMod},
	}
}

// unordered is the comparison of NaN with anything.
const unordered = 2

func compareFloat(accept func(int) bool) func(x, y float64) float64 {
	return func(x, y float64) float64 {
		c := unordered
		switch {
		case x < y:
			c = -1
		case x > y:
			c = 1
		case x == y:
			c = 0
		}
		return float64(flag(c != unordered && accept(c)))
	}
}

func compareInt(accept func(int) bool) func(x, y int64) int64 {
	return func(x, y int64) int64 {
		switch {
		case x < y:
			return flag(accept(-1))
		case x > y:
			return flag(accept(1))
		}
		return flag(accept(0))
	}
}

// floorMod is the remainder with the sign of the divisor, as Mod has it with fmod = 0.
func floorMod(x, y int64) int64 {
	m := x % y
	if m != 0 && (m < 0) != (y < 0) {
		m += y
	}
	return m
}

// intPower is x^y modulo 2^64; a negative exponent gives the truncated quotient.
func intPower(x, y int64) int64 {
	if y < 0 {
		switch x {
		case 1:
			return 1
		case -1:
			return 1 - 2*(y&1)
		}
		return 0
	}
	r := int64(1)
	for ; y > 0; y >>= 1 {
		if y&1 == 1 {
			r *= x
		}
		x *= x
	}
	return r
}

func arithmeticOperators() []operator {
	var list []operator
	for _, o := range binaryTable() {
		op := operator{
			name: o.name, since: o.since, minIn: 2, maxIn: 2, maxOut: 1, constOnly: !o.keep,
			read:  func(r *reader) ([]int, error) { return r.emit(o.name, r.in, Attrs{}) },
			infer: func(_ *Node, in []*Value) ([]Value, error) { return o.infer(in) },
			eval:  func(_ *Node, in, out []*Tensor) error { return o.eval(in, out[0]) },
		}
		switch o.name {
		case "Mod":
			op.attrs = []attrRule{{"fmod", kindInt, 0, 0}}
			op.read = readMod
		case "Pow":
			op.read, op.infer, op.eval = readPow, o.inferPow, o.evalPow
		}
		list = append(list, op)
	}
	return append(list, extremeOperator("Min", true), extremeOperator("Max", false))
}

func readMod(r *reader) ([]int, error) {
	if isFloat := r.value(0).DType == Float; isFloat != (r.int("fmod", 0) == 1) {
		return nil, errf(ErrUnsupported, "Mod of %v with fmod = %d; supported are 0 for integers and 1 for float",
			r.value(0).DType, r.int("fmod", 0))
	}
	return r.emit("Mod", r.in, Attrs{})
}

func (o *binaryOp) infer(in []*Value) ([]Value, error) {
	d := in[0].DType
	if in[1].DType != d {
		return nil, errf(ErrDType, "operands %s and %s differ in type", describe(in[0]), describe(in[1]))
	}
	if d == Float && o.float == nil || d == Int64 && o.int == nil || d == Bool && o.bool == nil {
		return nil, errf(ErrDType, "%s of %v", o.name, d)
	}
	if o.compare {
		d = Bool
	}
	return o.broadcast(in, d)
}

func (o *binaryOp) broadcast(in []*Value, d DType) ([]Value, error) {
	shape, err := broadcastShapes(in[0].Shape, in[1].Shape)
	return []Value{{DType: d, Shape: shape}}, err
}

func (o *binaryOp) eval(in []*Tensor, out *Tensor) error {
	a, b := in[0], in[1]
	if (o.name == "Div" || o.name == "Mod") && a.DType == Int64 && slices.Contains(b.Int, 0) {
		return errf(ErrMalformed, "%s by the integer 0", o.name)
	}
	view := newPair(a.Shape, b.Shape, out.Shape)
	switch {
	case a.DType == Float && out.DType == Bool:
		y := make([]float64, out.Len())
		view.floats(y, a.Float, b.Float, o.float)
		for i, v := range y {
			out.Int[i] = int64(v)
		}
	case a.DType == Float:
		view.floats(out.Float, a.Float, b.Float, o.float)
	case a.DType == Bool:
		view.ints(out.Int, a.Int, b.Int, o.bool)
	default:
		view.ints(out.Int, a.Int, b.Int, o.int)
	}
	return nil
}

// extremeOperator is Min or Max of any number of operands, brought to a chain of pairs.
func extremeOperator(name string, least bool) operator {
	o := binaryOp{name: name,
		float: func(x, y float64) float64 {
			if least {
				return math.Min(x, y)
			}
			return math.Max(x, y)
		},
		int: func(x, y int64) int64 {
			if least {
				return min(x, y)
			}
			return max(x, y)
		}}
	return operator{
		name: name, minIn: 1, maxIn: -1, maxOut: 1,
		read: func(r *reader) ([]int, error) {
			return r.chain(name)
		},
		infer: func(_ *Node, in []*Value) ([]Value, error) { return o.infer(in) },
		eval:  func(_ *Node, in, out []*Tensor) error { return o.eval(in, out[0]) },
	}
}
