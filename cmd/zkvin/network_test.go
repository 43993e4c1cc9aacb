package main

import (
	"encoding/binary"
	"math"
	"os"

	"github.com/rogpeppe/go-internal/testscript"
	"google.golang.org/protobuf/proto"

	"github.com/zkvin/zkvin/internal/onnxpb"
)

// networks are small models that refuse something, by name; every value is float and of shape [1, 3] unless it says otherwise.
var networks = map[string]*onnxpb.GraphProto{
	// y = a / b
	"quotient": {
		Node:   []*onnxpb.NodeProto{modelNode("Div", "y", "a", "b")},
		Input:  []*onnxpb.ValueInfoProto{rowInput("a", onnxpb.TensorProto_FLOAT), rowInput("b", onnxpb.TensorProto_FLOAT)},
		Output: []*onnxpb.ValueInfoProto{{Name: proto.String("y")}},
	},
	// y = 1 / b
	"inverse": {
		Node:   []*onnxpb.NodeProto{modelNode("Reciprocal", "y", "b")},
		Input:  []*onnxpb.ValueInfoProto{rowInput("b", onnxpb.TensorProto_FLOAT)},
		Output: []*onnxpb.ValueInfoProto{{Name: proto.String("y")}},
	},
	// y = softmax of x where m is true
	"attention": {
		Node:        []*onnxpb.NodeProto{modelNode("Where", "s", "m", "x", "hidden"), modelNode("Softmax", "y", "s")},
		Input:       []*onnxpb.ValueInfoProto{rowInput("x", onnxpb.TensorProto_FLOAT), rowInput("m", onnxpb.TensorProto_BOOL)},
		Output:      []*onnxpb.ValueInfoProto{{Name: proto.String("y")}},
		Initializer: []*onnxpb.TensorProto{floatTensor("hidden", math.Inf(-1))},
	},
	// y = softmax of x less infinity
	"hidden": {
		Node:        []*onnxpb.NodeProto{modelNode("Add", "s", "x", "hidden"), modelNode("Softmax", "y", "s")},
		Input:       []*onnxpb.ValueInfoProto{rowInput("x", onnxpb.TensorProto_FLOAT)},
		Output:      []*onnxpb.ValueInfoProto{{Name: proto.String("y")}},
		Initializer: []*onnxpb.TensorProto{floatTensor("hidden", math.Inf(-1))},
	},
	// y = the inverse hyperbolic sine of relu(x)
	"unknown": {
		Node:   []*onnxpb.NodeProto{modelNode("Relu", "r", "x"), modelNode("Asinh", "y", "r")},
		Input:  []*onnxpb.ValueInfoProto{rowInput("x", onnxpb.TensorProto_FLOAT)},
		Output: []*onnxpb.ValueInfoProto{{Name: proto.String("y")}},
	},
	// y = where x is not zero
	"places": {
		Node:   []*onnxpb.NodeProto{modelNode("NonZero", "y", "x")},
		Input:  []*onnxpb.ValueInfoProto{rowInput("x", onnxpb.TensorProto_FLOAT)},
		Output: []*onnxpb.ValueInfoProto{{Name: proto.String("y")}},
	},
}

// scriptNetwork: network NAME FILE.onnx writes one of networks.
func scriptNetwork(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 || networks[args[0]] == nil {
		ts.Fatalf("usage: network NAME FILE")
	}
	g := proto.Clone(networks[args[0]]).(*onnxpb.GraphProto)
	g.Name = proto.String(args[0])
	data, err := proto.Marshal(&onnxpb.ModelProto{
		IrVersion: proto.Int64(8), OpsetImport: []*onnxpb.OperatorSetIdProto{{Domain: proto.String(""), Version: proto.Int64(13)}}, Graph: g,
	})
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), data, 0o600))
}

// rowInput declares an input of shape [1, 3].
func rowInput(name string, t onnxpb.TensorProto_DataType) *onnxpb.ValueInfoProto {
	in := modelInput(name, 3)
	in.Type.GetTensorType().ElemType = proto.Int32(int32(t))
	in.Type.GetTensorType().Shape.Dim[0].Value = &onnxpb.TensorShapeProto_Dimension_DimValue{DimValue: 1}
	return in
}

// floatTensor is one number.
func floatTensor(name string, x float64) *onnxpb.TensorProto {
	return &onnxpb.TensorProto{
		Name: proto.String(name), DataType: proto.Int32(int32(onnxpb.TensorProto_FLOAT)),
		RawData: binary.LittleEndian.AppendUint32(nil, math.Float32bits(float32(x))),
	}
}
