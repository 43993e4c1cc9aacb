package main

import (
	"encoding/binary"
	"math"
	"os"
	"strconv"

	"github.com/rogpeppe/go-internal/testscript"
	"google.golang.org/protobuf/proto"

	"github.com/zkvin/zkvin/internal/onnxpb"
)

// scriptModel: model FILE.onnx writes a model with two inputs whose first
// dimension is open, left [n, 4] and right [n, 3], and two outputs: sum
// [n, 2] = Relu(left·a + right·b) and class [n] = ArgMax(sum).
func scriptModel(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: model FILE")
	}
	m := &onnxpb.ModelProto{
		IrVersion:   proto.Int64(8),
		OpsetImport: []*onnxpb.OperatorSetIdProto{{Domain: proto.String(""), Version: proto.Int64(13)}},
		Graph: &onnxpb.GraphProto{
			Name: proto.String("two"),
			Node: []*onnxpb.NodeProto{
				modelNode("MatMul", "l", "left", "a"), modelNode("MatMul", "r", "right", "b"),
				modelNode("Add", "s", "l", "r"), modelNode("Relu", "sum", "s"),
				modelNode("ArgMax", "class", "sum"),
			},
			Input:       []*onnxpb.ValueInfoProto{modelInput("left", 4), modelInput("right", 3)},
			Output:      []*onnxpb.ValueInfoProto{{Name: proto.String("sum")}, {Name: proto.String("class")}},
			Initializer: []*onnxpb.TensorProto{modelWeights("a", 4, 2), modelWeights("b", 3, 2)},
		},
	}
	argmax := m.Graph.Node[4]
	for name, v := range map[string]int64{"axis": 1, "keepdims": 0} {
		argmax.Attribute = append(argmax.Attribute, &onnxpb.AttributeProto{Name: proto.String(name), Type: onnxpb.AttributeProto_INT.Enum(), I: proto.Int64(v)})
	}
	data, err := proto.Marshal(m)
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), data, 0o600))
}

func modelNode(op, output string, inputs ...string) *onnxpb.NodeProto {
	return &onnxpb.NodeProto{OpType: proto.String(op), Name: proto.String(op), Input: inputs, Output: []string{output}}
}

// modelInput declares a float input of shape [n, width], n open.
func modelInput(name string, width int64) *onnxpb.ValueInfoProto {
	open := &onnxpb.TensorShapeProto_Dimension{Value: &onnxpb.TensorShapeProto_Dimension_DimParam{DimParam: "n"}}
	fixed := &onnxpb.TensorShapeProto_Dimension{Value: &onnxpb.TensorShapeProto_Dimension_DimValue{DimValue: width}}
	return &onnxpb.ValueInfoProto{Name: proto.String(name), Type: &onnxpb.TypeProto{Value: &onnxpb.TypeProto_TensorType{
		TensorType: &onnxpb.TypeProto_Tensor{
			ElemType: proto.Int32(int32(onnxpb.TensorProto_FLOAT)),
			Shape:    &onnxpb.TensorShapeProto{Dim: []*onnxpb.TensorShapeProto_Dimension{open, fixed}},
		},
	}}}
}

// modelWeights has 1 on the diagonal and 0.5 elsewhere.
func modelWeights(name string, rows, columns int) *onnxpb.TensorProto {
	t := &onnxpb.TensorProto{Name: proto.String(name), DataType: proto.Int32(int32(onnxpb.TensorProto_FLOAT)), Dims: []int64{int64(rows), int64(columns)}}
	for i := range rows * columns {
		v := float32(0.5)
		if i/columns == i%columns {
			v = 1
		}
		t.RawData = binary.LittleEndian.AppendUint32(t.RawData, math.Float32bits(v))
	}
	return t
}

// scriptLanguage: language FILE.onnx TOKENS VOCABULARY writes a language model whose score of
// the next token is 3 for the id after that of this token, around the vocabulary, and 0 for
// the others: input ids [1, TOKENS], output scores [1, TOKENS, VOCABULARY]. A vocabulary of
// more than a thousand has two tables of width 2 instead of one of the scores.
func scriptLanguage(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: language FILE TOKENS VOCABULARY")
	}
	tokens, err := strconv.ParseInt(args[1], 10, 64)
	ts.Check(err)
	vocabulary, err := strconv.Atoi(args[2])
	ts.Check(err)
	ids := modelInput("ids", tokens)
	ids.Type.GetTensorType().ElemType = proto.Int32(int32(onnxpb.TensorProto_INT64))
	ids.Type.GetTensorType().Shape.Dim[0].Value = &onnxpb.TensorShapeProto_Dimension_DimValue{DimValue: 1}
	g := &onnxpb.GraphProto{
		Name: proto.String("ring"), Node: []*onnxpb.NodeProto{modelNode("Gather", "scores", "table", "ids")},
		Input: []*onnxpb.ValueInfoProto{ids}, Output: []*onnxpb.ValueInfoProto{{Name: proto.String("scores")}},
	}
	if vocabulary > 1000 {
		g.Node = []*onnxpb.NodeProto{modelNode("Gather", "rows", "table", "ids"), modelNode("MatMul", "scores", "rows", "head")}
		g.Initializer = []*onnxpb.TensorProto{modelWeights("table", vocabulary, 2), modelWeights("head", 2, vocabulary)}
	} else {
		g.Initializer = []*onnxpb.TensorProto{ringTable(vocabulary)}
	}
	data, err := proto.Marshal(&onnxpb.ModelProto{
		IrVersion: proto.Int64(8), OpsetImport: []*onnxpb.OperatorSetIdProto{{Domain: proto.String(""), Version: proto.Int64(13)}}, Graph: g,
	})
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), data, 0o600))
}

func ringTable(n int) *onnxpb.TensorProto {
	t := &onnxpb.TensorProto{
		Name: proto.String("table"), DataType: proto.Int32(int32(onnxpb.TensorProto_FLOAT)),
		Dims: []int64{int64(n), int64(n)}, FloatData: make([]float32, n*n),
	}
	for i := range n {
		t.FloatData[i*n+(i+1)%n] = 3
	}
	return t
}
