package onnx

import (
	"fmt"
	"maps"
	"slices"

	"google.golang.org/protobuf/proto"

	"github.com/zkvin/zkvin/internal/onnxpb"
)

// Load reads an ONNX model and brings it to normal form (see [Graph]). The errors wrap one of the sentinels of this
// package.
func Load(data []byte, o Options) (*Graph, error) {
	limits := o.Limits.withDefaults()
	if err := scan(data, limits); err != nil {
		return nil, err
	}
	var model onnxpb.ModelProto
	decode := proto.UnmarshalOptions{DiscardUnknown: true, RecursionLimit: limits.Nesting}
	if err := decode.Unmarshal(data, &model); err != nil {
		return nil, errf(ErrMalformed, "%v", err)
	}
	opset, err := versionOf(model.GetOpsetImport(), 0)
	if err != nil {
		return nil, err
	}
	if model.Graph == nil {
		return nil, errf(ErrMalformed, "model has no graph")
	}
	b := &builder{limits: limits, files: o.External, opset: opset, graph: &Graph{
		Name: model.Graph.GetName(), Producer: model.GetProducerName(), Opset: opset,
	}}
	if err := b.readFunctions(model.GetFunctions()); err != nil {
		return nil, err
	}
	if err := b.model(model.Graph, o.Shapes); err != nil {
		return nil, err
	}
	return b.graph, nil
}

// versionOf returns the version of the default domain, absent when it is not imported; absent = 0 refuses that.
func versionOf(imports []*onnxpb.OperatorSetIdProto, absent int) (int, error) {
	version, found := int64(absent), false
	for _, o := range imports {
		if d := o.GetDomain(); d != "" && d != "ai.onnx" {
			continue
		}
		if found {
			return 0, errf(ErrDuplicateName, "the default domain is imported twice")
		}
		version, found = o.GetVersion(), true
	}
	if !found && absent == 0 {
		return 0, errf(ErrOpset, "the model does not import the default domain")
	}
	if version < MinOpset || version > MaxOpset {
		return 0, errf(ErrOpset, "opset %d; supported are %d to %d", version, MinOpset, MaxOpset)
	}
	return int(version), nil
}

// model reads the main graph.
func (b *builder) model(g *onnxpb.GraphProto, shapes map[string][]int) error {
	s := &scope{names: map[string]int{}}
	if err := b.initializers(s, g); err != nil {
		return err
	}
	if err := b.inputs(s, g, shapes); err != nil {
		return err
	}
	outputs, err := b.nodes(s, g)
	if err != nil {
		return err
	}
	if len(outputs) == 0 {
		return errf(ErrMalformed, "graph has no outputs")
	}
	seen, named := map[string]bool{}, map[int]bool{}
	for _, v := range b.graph.Inputs {
		named[v] = true
	}
	for i, v := range outputs {
		name := g.GetOutput()[i].GetName()
		if seen[name] {
			return errf(ErrDuplicateName, "output %q is given twice", name)
		}
		seen[name] = true
		if err := b.output(name, v, named); err != nil {
			return err
		}
	}
	return b.finish()
}

// initializers decodes the constants stored in a graph.
func (b *builder) initializers(s *scope, g *onnxpb.GraphProto) error {
	if len(g.GetSparseInitializer()) > 0 {
		return errf(ErrUnsupported, "sparse initializers")
	}
	for i, t := range g.GetInitializer() {
		name := t.GetName()
		if name == "" {
			return errf(ErrMalformed, "initializer %d has no name", i)
		}
		c, err := b.decodeTensor(t)
		if err != nil {
			return fmt.Errorf("initializer %q: %w", name, err)
		}
		t.RawData, t.FloatData, t.DoubleData, t.Int64Data, t.Int32Data, t.Uint64Data = nil, nil, nil, nil, nil, nil
		v := b.addConst(c)
		b.graph.Values[v].Name = name
		if err := s.define(name, v); err != nil {
			return err
		}
	}
	return nil
}

// inputs reads the inputs that are not initializers.
func (b *builder) inputs(s *scope, g *onnxpb.GraphProto, shapes map[string][]int) error {
	if err := checkShapeNames(g, shapes); err != nil {
		return err
	}
	seen := map[string]bool{}
	for i, in := range g.GetInput() {
		name := in.GetName()
		if name == "" {
			return errf(ErrMalformed, "input %d has no name", i)
		}
		if seen[name] {
			return errf(ErrDuplicateName, "input %q is given twice", name)
		}
		seen[name] = true
		if _, ok := s.names[name]; ok {
			if _, ok := shapes[name]; ok {
				return errf(ErrShape, "a shape is given for %q, which is a constant", name)
			}
			continue
		}
		v, err := b.input(in, shapes)
		if err != nil {
			return fmt.Errorf("input %q: %w", name, err)
		}
		s.names[name] = b.add(v)
		b.graph.Inputs = append(b.graph.Inputs, s.names[name])
	}
	return nil
}

// checkShapeNames refuses a shape for something that is no input.
func checkShapeNames(g *onnxpb.GraphProto, shapes map[string][]int) error {
	inputs := map[string]bool{}
	for _, in := range g.GetInput() {
		inputs[in.GetName()] = true
	}
	for _, name := range slices.Sorted(maps.Keys(shapes)) {
		if !inputs[name] {
			return errf(ErrShape, "a shape is given for %q, which is no input of the model", name)
		}
	}
	return nil
}

// input gives an input its static shape.
func (b *builder) input(in *onnxpb.ValueInfoProto, shapes map[string][]int) (Value, error) {
	tensor := in.GetType().GetTensorType()
	if tensor == nil {
		return Value{}, errf(ErrUnsupported, "the input is not a tensor")
	}
	_, e, err := elemOf(int64(tensor.GetElemType()))
	if err != nil {
		return Value{}, err
	}
	given, ok := shapes[in.GetName()]
	if !ok && tensor.Shape == nil {
		return Value{}, errf(ErrShape, "the model leaves the shape open: give it with --shape %s=…", plain(in.GetName()))
	}
	dims := make([]int64, len(given))
	for i, d := range given {
		dims[i] = int64(d)
	}
	if tensor.Shape != nil {
		if dims, err = fixDims(in.GetName(), tensor.Shape, dims, ok); err != nil {
			return Value{}, err
		}
	}
	shape, err := b.limits.shapeOf(dims)
	if err != nil {
		return Value{}, err
	}
	if product(shape) == 0 {
		return Value{}, errf(ErrShape, "shape %v is empty", shape)
	}
	return Value{Name: in.GetName(), DType: e.dtype, Shape: shape}, nil
}

// fixDims merges the dimensions in the file with those given by the caller.
func fixDims(name string, shape *onnxpb.TensorShapeProto, given []int64, ok bool) ([]int64, error) {
	if ok && len(given) != len(shape.GetDim()) {
		return nil, errf(ErrShape, "the shape given has rank %d, the model says %d", len(given), len(shape.GetDim()))
	}
	dims := make([]int64, len(shape.GetDim()))
	for i, d := range shape.GetDim() {
		_, fixed := d.GetValue().(*onnxpb.TensorShapeProto_Dimension_DimValue)
		switch {
		case ok && fixed && d.GetDimValue() != given[i]:
			return nil, errf(ErrShape, "dimension %d is %d in the shape given, the model says %d", i, given[i], d.GetDimValue())
		case ok:
			dims[i] = given[i]
		case fixed:
			dims[i] = d.GetDimValue()
		default:
			return nil, errf(ErrShape, "the model leaves dimension %d (%q) open: give the shape, for example --shape %s",
				i, d.GetDimParam(), exampleShape(name, shape))
		}
	}
	return dims, nil
}

// exampleShape fills open dimensions with 1.
func exampleShape(name string, shape *onnxpb.TensorShapeProto) string {
	text, comma := plain(name)+"=", ""
	for _, d := range shape.GetDim() {
		text += fmt.Sprintf("%s%d", comma, max(d.GetDimValue(), 1))
		comma = ","
	}
	return text
}
