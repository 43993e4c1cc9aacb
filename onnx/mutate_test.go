package onnx

import (
	"encoding/binary"
	"maps"
	"math"
	"slices"
	"testing"

	"google.golang.org/protobuf/proto"
	"pgregory.net/rapid"

	"github.com/zkvin/zkvin/internal/onnxpb"
)

// edgeInt draws the integers at which shape arithmetic goes wrong.
func edgeInt() *rapid.Generator[int64] {
	return rapid.OneOf(rapid.Int64Range(-4, 9), rapid.SampledFrom([]int64{
		math.MinInt64, math.MinInt64 + 1, math.MaxInt64, math.MaxInt64 - 1, 1 << 31, -1 << 31, 1 << 20, 1<<20 + 1, 1 << 40, 255, 1 << 14,
	}))
}

// mutate changes one thing in a model that is well formed as a message.
func mutate(t *rapid.T, m *onnxpb.ModelProto) {
	g := m.Graph
	pick := func(n int) int { return rapid.IntRange(0, n-1).Draw(t, "which") }
	switch kind := rapid.IntRange(0, 8).Draw(t, "mutation"); {
	case kind == 0:
		m.OpsetImport[0].Version = proto.Int64(rapid.Int64Range(10, 22).Draw(t, "opset"))
	case kind == 1 && len(g.Input) > 0:
		if dims := g.Input[pick(len(g.Input))].GetType().GetTensorType().GetShape().GetDim(); len(dims) > 0 {
			dims[pick(len(dims))].Value = &onnxpb.TensorShapeProto_Dimension_DimValue{DimValue: edgeInt().Draw(t, "dimension")}
		}
	case kind == 2 && len(g.Input) > 0:
		codes := slices.Sorted(maps.Keys(elems))
		g.Input[pick(len(g.Input))].GetType().GetTensorType().ElemType = proto.Int32(int32(rapid.SampledFrom(codes).Draw(t, "type")))
	case kind == 3 && len(g.Initializer) > 0:
		mutateTensor(t, g.Initializer[pick(len(g.Initializer))])
	case kind == 4:
		g.Node[pick(len(g.Node))].OpType = proto.String(rapid.SampledFrom(Ops()).Draw(t, "operator").Name)
	case kind == 5:
		n := g.Node[pick(len(g.Node))]
		if len(n.Input) > 0 && rapid.Bool().Draw(t, "rewire") {
			all := []string{"", "x", "y", "z", "t", "u", "c", "w"}
			n.Input[pick(len(n.Input))] = rapid.SampledFrom(all).Draw(t, "input")
		} else {
			n.Input = append(n.Input, rapid.SampledFrom([]string{"x", "c", ""}).Draw(t, "input"))
		}
	default:
		n := g.Node[pick(len(g.Node))]
		if len(n.Attribute) == 0 {
			addAttribute(t, n)
			return
		}
		a := n.Attribute[pick(len(n.Attribute))]
		switch {
		case len(a.Ints) > 0:
			a.Ints[pick(len(a.Ints))] = edgeInt().Draw(t, "number")
		case a.I != nil:
			a.I = proto.Int64(edgeInt().Draw(t, "number"))
		case a.F != nil:
			a.F = proto.Float32(rapid.Float32().Draw(t, "real"))
		case a.T != nil:
			mutateTensor(t, a.T)
		default:
			addAttribute(t, n)
		}
	}
}

// addAttribute adds one that the operator knows.
func addAttribute(t *rapid.T, n *onnxpb.NodeProto) {
	o := operators[n.GetOpType()]
	if o == nil || len(o.attrs) == 0 {
		return
	}
	rule := rapid.SampledFrom(o.attrs).Draw(t, "attribute")
	a := &onnxpb.AttributeProto{Name: proto.String(rule.name), Type: rule.kind.Enum()}
	switch rule.kind {
	case kindInt:
		a.I = proto.Int64(edgeInt().Draw(t, "number"))
	case kindInts:
		a.Ints = rapid.SliceOfN(edgeInt(), 0, 4).Draw(t, "numbers")
	case kindFloat:
		a.F = proto.Float32(rapid.Float32().Draw(t, "real"))
	case kindString:
		a.S = []byte(rapid.SampledFrom([]string{"", "VALID", "SAME_UPPER", "SAME_LOWER", "constant"}).Draw(t, "text"))
	}
	n.Attribute = append(n.Attribute, a)
}

func mutateTensor(t *rapid.T, p *onnxpb.TensorProto) {
	switch kind := rapid.IntRange(0, 3).Draw(t, "part"); {
	case kind == 0 && len(p.Dims) > 0:
		p.Dims[rapid.IntRange(0, len(p.Dims)-1).Draw(t, "which")] = edgeInt().Draw(t, "dimension")
	case kind == 1 && len(p.RawData) >= 8:
		i := rapid.IntRange(0, len(p.RawData)/8-1).Draw(t, "which")
		binary.LittleEndian.PutUint64(p.RawData[8*i:], uint64(edgeInt().Draw(t, "number")))
	case kind == 2:
		list := rapid.SliceOfN(edgeInt(), 0, 4).Draw(t, "numbers")
		p.DataType, p.Dims, p.RawData, p.Int64Data = proto.Int32(int32(onnxpb.TensorProto_INT64)), []int64{int64(len(list))}, nil, list
	default:
		p.Dims = append(p.Dims, edgeInt().Draw(t, "dimension"))
	}
}

// TestMutatedModels changes the meaning of real files: dimensions, attributes, constants, operators and wiring.
func TestMutatedModels(t *testing.T) {
	var models []*onnxpb.ModelProto
	fixtures := readFixtures(t)
	for _, name := range slices.Sorted(maps.Keys(fixtures)) {
		var m onnxpb.ModelProto
		if err := proto.Unmarshal(fixtures[name].model, &m); err != nil {
			t.Fatal(err)
		}
		models = append(models, &m)
	}
	rapid.Check(t, func(t *rapid.T) {
		m := proto.Clone(models[rapid.IntRange(0, len(models)-1).Draw(t, "model")]).(*onnxpb.ModelProto)
		for range rapid.IntRange(1, 3).Draw(t, "mutations") {
			mutate(t, m)
		}
		data, err := proto.Marshal(m)
		if err != nil {
			return
		}
		checkLoad(t, data)
	})
}
