package onnx

import "github.com/zkvin/zkvin/internal/onnxpb"

// functionKey names a function of the model, or the operator of a node that may call it.
func functionKey(domain, name, overload string) string {
	return qualified(domain, name) + ":" + overload
}

// readFunctions registers the functions that the model defines. Those of the domain of ONNX are left out, since this
// package knows its operators itself.
func (b *builder) readFunctions(list []*onnxpb.FunctionProto) error {
	b.functions = map[string]*onnxpb.FunctionProto{}
	for _, f := range list {
		if d := f.GetDomain(); d == "" || d == "ai.onnx" {
			continue
		}
		key := functionKey(f.GetDomain(), f.GetName(), f.GetOverload())
		if b.functions[key] != nil {
			return errf(ErrDuplicateName, "function %s is defined twice", plain(key))
		}
		b.functions[key] = f
	}
	return nil
}

// call puts the body of a function in place of a node. The body sees its inputs alone, has the opset that the function
// imports, and takes attributes that refer to the function's from the node or the function's defaults.
func (b *builder) call(s *scope, n *onnxpb.NodeProto, f *onnxpb.FunctionProto) ([]int, error) {
	if b.calls >= b.limits.Nesting {
		return nil, errf(ErrTooLarge, "functions call each other more than %d deep", b.limits.Nesting)
	}
	if b.inlined += 1 + len(f.GetNode()); b.inlined > b.limits.Nodes {
		return nil, errf(ErrTooLarge, "functions become more than %d nodes", b.limits.Nodes)
	}
	if len(n.GetInput()) > len(f.GetInput()) || len(n.GetOutput()) > len(f.GetOutput()) {
		return nil, errf(ErrInputCount, "%d inputs and %d outputs, the function has %d and %d", len(n.GetInput()), len(n.GetOutput()),
			len(f.GetInput()), len(f.GetOutput()))
	}
	opset, err := versionOf(f.GetOpsetImport(), b.opset)
	if err != nil {
		return nil, err
	}
	inner, absent := &scope{names: map[string]int{}}, map[string]bool{}
	for i, name := range f.GetInput() {
		if i >= len(n.GetInput()) || n.GetInput()[i] == "" {
			absent[name] = true
			continue
		}
		v, ok := s.lookup(n.GetInput()[i])
		if !ok {
			return nil, errf(ErrUndefinedInput, "input %d, %q", i, n.GetInput()[i])
		}
		if err := inner.define(name, v); err != nil {
			return nil, err
		}
	}
	body := &onnxpb.GraphProto{}
	given := attributesOf(n, f)
	for _, node := range f.GetNode() {
		body.Node = append(body.Node, instantiate(node, given, absent))
	}
	for i := range n.GetOutput() {
		body.Output = append(body.Output, &onnxpb.ValueInfoProto{Name: &f.GetOutput()[i]})
	}
	outer := b.opset
	b.opset, b.calls = opset, b.calls+1
	defer func() { b.opset, b.calls = outer, b.calls-1 }()
	return b.nodes(inner, body)
}

// attributesOf returns the values of a function's attributes in a call, by name.
func attributesOf(n *onnxpb.NodeProto, f *onnxpb.FunctionProto) map[string]*onnxpb.AttributeProto {
	given := map[string]*onnxpb.AttributeProto{}
	for _, a := range f.GetAttributeProto() {
		given[a.GetName()] = a
	}
	for _, a := range n.GetAttribute() {
		given[a.GetName()] = a
	}
	return given
}

// instantiate returns a node of a function's body with the inputs and attributes of a call. An attribute that refers to
// one the call leaves out is left out, too.
func instantiate(n *onnxpb.NodeProto, given map[string]*onnxpb.AttributeProto, absent map[string]bool) *onnxpb.NodeProto {
	out := &onnxpb.NodeProto{
		Name: n.Name, OpType: n.OpType, Domain: n.Domain, Overload: n.Overload, Output: n.GetOutput(),
		Input: append([]string{}, n.GetInput()...),
	}
	for i, name := range out.Input {
		if absent[name] {
			out.Input[i] = ""
		}
	}
	for _, a := range n.GetAttribute() {
		if a.GetRefAttrName() == "" {
			out.Attribute = append(out.Attribute, a)
			continue
		}
		if v := given[a.GetRefAttrName()]; v != nil {
			out.Attribute = append(out.Attribute, &onnxpb.AttributeProto{
				Name: a.Name, Type: v.Type, F: v.F, I: v.I, S: v.S, T: v.T, G: v.G,
				Floats: v.Floats, Ints: v.Ints, Strings: v.Strings, Tensors: v.Tensors, Graphs: v.Graphs,
			})
		}
	}
	return out
}
