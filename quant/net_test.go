package quant

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/zkvin/zkvin/internal/onnxpb"
	"github.com/zkvin/zkvin/onnx"
	"google.golang.org/protobuf/proto"
)

// net builds small ONNX files; they go through the importer, so that tests see graphs in normal form.
type net struct {
	t     testing.TB
	graph onnxpb.GraphProto
	rand  *rand.Rand
	opset int64
	below map[string]int64 // limits of integer inputs; 256 for others
}

func newNet(t testing.TB, seed uint64) *net {
	return &net{t: t, rand: rand.New(rand.NewPCG(seed, 1)), opset: 17, below: map[string]int64{}}
}

// attrs are the attributes of a node: int, float64, string or []int values by name.
type attrs map[string]any

func valueInfo(name string, kind onnxpb.TensorProto_DataType, shape []int) *onnxpb.ValueInfoProto {
	s := &onnxpb.TensorShapeProto{}
	for _, d := range shape {
		s.Dim = append(s.Dim, &onnxpb.TensorShapeProto_Dimension{Value: &onnxpb.TensorShapeProto_Dimension_DimValue{DimValue: int64(d)}})
	}
	tensor := &onnxpb.TypeProto_Tensor{ElemType: proto.Int32(int32(kind)), Shape: s}
	return &onnxpb.ValueInfoProto{Name: proto.String(name), Type: &onnxpb.TypeProto{Value: &onnxpb.TypeProto_TensorType{TensorType: tensor}}}
}

func (n *net) input(name string, shape ...int) {
	n.graph.Input = append(n.graph.Input, valueInfo(name, onnxpb.TensorProto_FLOAT, shape))
}

func (n *net) pixels(name string, shape ...int) {
	n.graph.Input = append(n.graph.Input, valueInfo(name, onnxpb.TensorProto_UINT8, shape))
}

// integers adds an input of int64 below limit.
func (n *net) integers(name string, limit int64, shape ...int) {
	n.graph.Input = append(n.graph.Input, valueInfo(name, onnxpb.TensorProto_INT64, shape))
	n.below[name] = limit
}

// bools adds an initializer of bool.
func (n *net) bools(name string, shape []int, data ...int) {
	t := &onnxpb.TensorProto{Name: proto.String(name), DataType: proto.Int32(int32(onnxpb.TensorProto_BOOL)), Dims: int64s(shape)}
	for _, x := range data {
		t.Int32Data = append(t.Int32Data, int32(x))
	}
	n.graph.Initializer = append(n.graph.Initializer, t)
}

// weights adds an initializer of roughly normal numbers with the given deviation.
func (n *net) weights(name string, deviation float64, shape ...int) {
	data := make([]float64, product(shape))
	for i := range data {
		data[i] = n.rand.NormFloat64() * deviation
	}
	n.constant(name, shape, data...)
}

func (n *net) constant(name string, shape []int, data ...float64) {
	t := &onnxpb.TensorProto{Name: proto.String(name), DataType: proto.Int32(int32(onnxpb.TensorProto_FLOAT)), Dims: int64s(shape)}
	for _, x := range data {
		t.FloatData = append(t.FloatData, float32(x))
	}
	n.graph.Initializer = append(n.graph.Initializer, t)
}

func (n *net) ints(name string, data ...int) { n.indices(name, []int{len(data)}, data...) }

func (n *net) indices(name string, shape []int, data ...int) {
	t := &onnxpb.TensorProto{Name: proto.String(name), DataType: proto.Int32(int32(onnxpb.TensorProto_INT64)), Dims: int64s(shape)}
	t.Int64Data = int64s(data)
	n.graph.Initializer = append(n.graph.Initializer, t)
}

func int64s(x []int) []int64 {
	out := []int64{}
	for _, v := range x {
		out = append(out, int64(v))
	}
	return out
}

// op adds a node with one output, also its name. An operator of another domain is written domain:Operator.
func (n *net) op(op, output string, a attrs, inputs ...string) {
	n.ops(op, []string{output}, a, inputs...)
}

func (n *net) ops(op string, outputs []string, a attrs, inputs ...string) {
	domain, kind, ok := strings.Cut(op, ":")
	if !ok {
		domain, kind = "", op
	}
	node := &onnxpb.NodeProto{Domain: proto.String(domain), OpType: proto.String(kind), Name: proto.String(outputs[0]), Input: inputs, Output: outputs}
	for name, v := range a {
		attr := &onnxpb.AttributeProto{Name: proto.String(name)}
		switch v := v.(type) {
		case int:
			attr.Type, attr.I = onnxpb.AttributeProto_INT.Enum(), proto.Int64(int64(v))
		case float64:
			attr.Type, attr.F = onnxpb.AttributeProto_FLOAT.Enum(), proto.Float32(float32(v))
		case string:
			attr.Type, attr.S = onnxpb.AttributeProto_STRING.Enum(), []byte(v)
		case []int:
			attr.Type, attr.Ints = onnxpb.AttributeProto_INTS.Enum(), int64s(v)
		default:
			n.t.Fatalf("attribute %s of type %T", name, v)
		}
		node.Attribute = append(node.Attribute, attr)
	}
	n.graph.Node = append(n.graph.Node, node)
}

// load encodes the model and imports it.
func (n *net) load(outputs ...string) *onnx.Graph {
	n.t.Helper()
	n.graph.Name = proto.String("net")
	n.graph.Output = nil
	for _, name := range outputs {
		n.graph.Output = append(n.graph.Output, &onnxpb.ValueInfoProto{Name: proto.String(name)})
	}
	model := &onnxpb.ModelProto{
		IrVersion:   proto.Int64(8),
		OpsetImport: []*onnxpb.OperatorSetIdProto{{Version: proto.Int64(n.opset)}, {Domain: proto.String("com.microsoft"), Version: proto.Int64(1)}},
		Graph:       &n.graph,
	}
	data, err := proto.Marshal(model)
	if err != nil {
		n.t.Fatal(err)
	}
	g, err := onnx.Load(data, onnx.Options{})
	if err != nil {
		n.t.Fatal(err)
	}
	return g
}

// rows draws inputs for g: reals uniform in [−1, 1], integers below their limit.
func (n *net) rows(g *onnx.Graph, count int) [][]*onnx.Tensor {
	rows := make([][]*onnx.Tensor, count)
	for i := range rows {
		for _, v := range g.Inputs {
			t := &onnx.Tensor{DType: g.Values[v].DType, Shape: g.Values[v].Shape}
			for range product(t.Shape) {
				if t.DType == onnx.Float {
					t.Float = append(t.Float, 2*n.rand.Float64()-1)
				} else {
					limit := n.below[g.Values[v].Name]
					if limit == 0 {
						limit = 256
					}
					t.Int = append(t.Int, n.rand.Int64N(limit))
				}
			}
			rows[i] = append(rows[i], t)
		}
	}
	return rows
}
