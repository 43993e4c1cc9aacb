package onnx

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/zkvin/zkvin/internal/onnxpb"
)

// reader brings one node of a file to normal form.
type reader struct {
	b     *builder
	scope *scope
	node  *onnxpb.NodeProto
	index int
	op    *operator
	attrs map[string]*onnxpb.AttributeProto
	in    []int // values of the inputs, -1 where absent
}

// newReader checks operator, attributes and the numbers of inputs and outputs of a node, and resolves its inputs.
func (b *builder) newReader(s *scope, index int, node *onnxpb.NodeProto) (*reader, error) {
	r := &reader{b: b, scope: s, node: node, index: index, attrs: map[string]*onnxpb.AttributeProto{}}
	if d := node.GetDomain(); d != "" && d != "ai.onnx" && d != contrib {
		return nil, errf(ErrDomain, "domain %q; supported are that of ONNX and %s", d, contrib)
	}
	name := qualified(node.GetDomain(), node.GetOpType())
	r.op = operators[name]
	if r.op == nil || r.op.internal {
		return nil, errf(ErrUnsupported, "operator %s is none of the %d that are read", plain(name), len(Ops()))
	}
	if b.opset < r.op.since {
		return nil, errf(ErrOpset, "operator %s exists since opset %d, the model imports %d", r.op.name, r.op.since, b.opset)
	}
	if err := r.readAttrs(); err != nil {
		return nil, err
	}
	return r, r.readInputs()
}

func (r *reader) readAttrs() error {
	for _, a := range r.node.GetAttribute() {
		name := a.GetName()
		if _, ok := r.attrs[name]; ok {
			return errf(ErrDuplicateName, "attribute %q", name)
		}
		rule := r.op.rule(name, r.b.opset)
		if rule == nil {
			return errf(ErrUnsupported, "attribute %q of %s at opset %d; supported are %s", name, r.op.name, r.b.opset,
				r.op.attrNames(r.b.opset))
		}
		if a.GetType() != rule.kind {
			return errf(ErrMalformed, "attribute %q is of kind %v, want %v", name, a.GetType(), rule.kind)
		}
		if a.GetRefAttrName() != "" {
			return errf(ErrUnsupported, "attribute %q refers to an attribute of a function", name)
		}
		if f := float64(a.GetF()); rule.kind == kindFloat && r.op.name != "Constant" && (math.IsNaN(f) || math.IsInf(f, 0)) {
			return errf(ErrNotFinite, "attribute %q is %v", name, f)
		}
		r.attrs[name] = a
	}
	return nil
}

// rule returns the rule for an attribute at an opset, nil when it is not understood.
func (o *operator) rule(name string, opset int) *attrRule {
	for i := range o.attrs {
		a := &o.attrs[i]
		if a.name == name && opset >= a.since && (a.until == 0 || opset <= a.until) {
			return a
		}
	}
	return nil
}

func (o *operator) attrNames(opset int) string {
	var names []string
	for _, a := range o.attrs {
		if o.rule(a.name, opset) != nil {
			names = append(names, a.name)
		}
	}
	if len(names) == 0 {
		return "none"
	}
	return strings.Join(names, ", ")
}

func (r *reader) readInputs() error {
	names := r.node.GetInput()
	for len(names) > 0 && names[len(names)-1] == "" {
		names = names[:len(names)-1]
	}
	if len(names) < r.op.minIn || r.op.maxIn >= 0 && len(names) > r.op.maxIn {
		return errf(ErrInputCount, "%d inputs, want %s", len(names), countRange(r.op.minIn, r.op.maxIn))
	}
	if n := len(r.node.GetOutput()); n < 1 || r.op.maxOut >= 0 && n > r.op.maxOut {
		return errf(ErrMalformed, "%d outputs, want %s", n, countRange(1, r.op.maxOut))
	}
	for i, name := range names {
		if name == "" {
			if i < r.op.minIn {
				return errf(ErrInputCount, "input %d is required", i)
			}
			r.in = append(r.in, -1)
			continue
		}
		v, ok := r.scope.lookup(name)
		if !ok {
			return errf(ErrUndefinedInput, "input %d, %q", i, name)
		}
		r.in = append(r.in, v)
	}
	return nil
}

func countRange(low, high int) string {
	switch {
	case high < 0:
		return fmt.Sprintf("at least %d", low)
	case low == high:
		return fmt.Sprintf("%d", low)
	}
	return fmt.Sprintf("%d to %d", low, high)
}

// has reports whether input i is present.
func (r *reader) has(i int) bool { return i < len(r.in) && r.in[i] >= 0 }

// value returns input i, which must be present.
func (r *reader) value(i int) *Value { return &r.b.graph.Values[r.in[i]] }

// constant returns input i when it is a constant.
func (r *reader) constant(i int, what string) (*Tensor, error) {
	v := r.value(i)
	if v.Const == nil {
		return nil, errf(ErrUnsupported, "input %d (%s), %q, must be constant", i, what, v.Name)
	}
	return v.Const, nil
}

// maxList bounds lists of axes, lengths and the like.
const maxList = 1 << 16

// constantInts returns input i as a list of integers; it must be a constant integer scalar or vector.
func (r *reader) constantInts(i int, what string) ([]int, error) {
	t, err := r.constant(i, what)
	if err != nil {
		return nil, err
	}
	if t.DType != Int64 || len(t.Shape) > 1 {
		return nil, errf(ErrDType, "input %d (%s) is %v%v, want int64 in one dimension", i, what, t.DType, t.Shape)
	}
	if len(t.Int) > maxList {
		return nil, errf(ErrTooLarge, "input %d (%s) has %d numbers, at most %d", i, what, len(t.Int), maxList)
	}
	list := make([]int, len(t.Int))
	for k, x := range t.Int {
		list[k] = int(x)
	}
	return list, nil
}

// constantFloat returns input i as a number; it must be a constant with one element. NaN is refused.
func (r *reader) constantFloat(i int, what string) (float64, error) {
	t, err := r.constant(i, what)
	if err != nil {
		return 0, err
	}
	if t.Len() != 1 || t.DType == Bool {
		return 0, errf(ErrShape, "input %d (%s) is %v%v, want one number", i, what, t.DType, t.Shape)
	}
	if t.DType == Int64 {
		return float64(t.Int[0]), nil
	}
	if math.IsNaN(t.Float[0]) {
		return 0, errf(ErrNotFinite, "input %d (%s) is NaN", i, what)
	}
	return t.Float[0], nil
}

func (r *reader) int(name string, absent int) int {
	if a := r.attrs[name]; a != nil {
		return int(a.GetI())
	}
	return absent
}

// flag returns an integer attribute that must be 0 or 1.
func (r *reader) flag(name string, absent int) (int, error) {
	v := r.int(name, absent)
	if v != 0 && v != 1 {
		return 0, errf(ErrMalformed, "attribute %q is %d, want 0 or 1", name, v)
	}
	return v, nil
}

// ints returns a list attribute, nil when it is absent.
func (r *reader) ints(name string) []int {
	a := r.attrs[name]
	if a == nil {
		return nil
	}
	list := make([]int, len(a.GetInts()))
	for i, v := range a.GetInts() {
		list[i] = int(v)
	}
	return list
}

func (r *reader) float(name string, absent float64) float64 {
	if a := r.attrs[name]; a != nil {
		return float64(a.GetF())
	}
	return absent
}

func (r *reader) str(name, absent string) string {
	if a := r.attrs[name]; a != nil {
		return string(a.GetS())
	}
	return absent
}

// strings returns a list attribute, nil when it is absent.
func (r *reader) strings(name string) []string {
	var list []string
	if a := r.attrs[name]; a != nil {
		for _, v := range a.GetStrings() {
			list = append(list, string(v))
		}
	}
	return list
}

// axes returns the attribute or, from opset onInput, the constant input "axes"; nil when absent.
func (r *reader) axes(onInput int) ([]int, error) {
	if r.b.opset < onInput {
		return r.ints("axes"), nil
	}
	if !r.has(1) {
		return nil, nil
	}
	return r.constantInts(1, "axes")
}

// resolveAxis brings an axis to [0, rank).
func resolveAxis(axis, rank int) (int, error) {
	if axis < -rank || axis >= rank {
		return 0, errf(ErrShape, "axis %d of a tensor of rank %d", axis, rank)
	}
	if axis < 0 {
		axis += rank
	}
	return axis, nil
}

// resolveAxes brings axes to [0, rank), sorts them and refuses duplicates.
func resolveAxes(axes []int, rank int) ([]int, error) {
	list := make([]int, len(axes))
	for i, a := range axes {
		axis, err := resolveAxis(a, rank)
		if err != nil {
			return nil, err
		}
		list[i] = axis
	}
	slices.Sort(list)
	for i := 1; i < len(list); i++ {
		if list[i] == list[i-1] {
			return nil, errf(ErrShape, "axis %d is given twice", list[i])
		}
	}
	return list, nil
}

// wantFloat refuses inputs that are present and not Float.
func (r *reader) wantFloat() error {
	for i := range r.in {
		if r.has(i) && r.value(i).DType != Float {
			return errf(ErrDType, "input %d, %q, is %v, want float", i, r.value(i).Name, r.value(i).DType)
		}
	}
	return nil
}

// wantFloatInput refuses a first input that is not Float.
func (r *reader) wantFloatInput() error {
	if v := r.value(0); v.DType != Float {
		return errf(ErrDType, "input 0, %q, is %v, want float", v.Name, v.DType)
	}
	return nil
}
