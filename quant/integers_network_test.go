package quant

import (
	"fmt"
	"math"
	"testing"

	"google.golang.org/protobuf/proto"
	"pgregory.net/rapid"

	"github.com/zkvin/zkvin/internal/onnxpb"
	"github.com/zkvin/zkvin/onnx"
	"github.com/zkvin/zkvin/ops"
)

// zeroPoint adds an initializer of one uint8.
func (n *net) zeroPoint(name string, x int) {
	t := &onnxpb.TensorProto{Name: proto.String(name), DataType: proto.Int32(int32(onnxpb.TensorProto_UINT8)), Int32Data: []int32{int32(x)}}
	n.graph.Initializer = append(n.graph.Initializer, t)
}

// quantisedNet grows a network whose values are quantised after each step.
type quantisedNet struct {
	*net
	draw *rapid.T
	rows [][]*onnx.Tensor
	at   string
	all  []string // values of that shape so far
	step int
}

// span returns the range of v, widened to zero.
func (q *quantisedNet) span(v string) (low, high float64) {
	g := q.load(v)
	if q.rows == nil {
		q.rows = q.net.rows(g, 6)
	}
	for _, row := range q.rows {
		out, err := g.Run(row)
		if err != nil {
			q.draw.Fatal(err)
		}
		for _, x := range out[0].Float {
			low, high = min(low, x), max(high, x)
		}
	}
	return low, high
}

// quantise adds QuantizeLinear and DequantizeLinear of v with the scale and zero point of the range it takes.
func (q *quantisedNet) quantise(v string) {
	low, high := q.span(v)
	scale := max(high-low, 1e-3) / 255
	zero := int(math.Round(-low / scale))
	name := fmt.Sprint("q", q.step)
	q.step++
	q.constant(name+"s", nil, scale)
	q.zeroPoint(name+"z", min(max(zero, 0), 255))
	q.op("QuantizeLinear", name, nil, v, name+"s", name+"z")
	q.op("DequantizeLinear", name+"d", nil, name, name+"s", name+"z")
	q.at = name + "d"
}

// weight adds int8 weights dequantised with one scale, or one for each of the first axis.
func (q *quantisedNet) weight(name string, channels bool, shape ...int) {
	inner, data := product(shape)/shape[0], make([]float64, product(shape))
	for i := range data {
		scale := float32(0.01)
		if channels {
			scale = float32(0.003) * float32(1+i/inner)
		}
		data[i] = float64(float32(q.rand.IntN(255)-127) * scale)
	}
	q.constant(name, shape, data...)
}

// grow adds one step to a value of shape [1, 4, 6, 6], which it keeps.
func (q *quantisedNet) grow() {
	v, old := fmt.Sprint("v", q.step), rapid.SampledFrom(q.all).Draw(q.draw, "old")
	kind := rapid.SampledFrom([]string{"conv", "channels", "relu conv", "residual", "gate", "attention", "maxpool", "average", "global",
		"concat", "leaky", "clip conv", "linear", "moves", "relu", "constants", "sigmoid", "biased"}).Draw(q.draw, "kind")
	switch kind {
	case "conv", "channels", "relu conv", "clip conv", "biased":
		q.weight(v+"w", kind == "channels", 4, 4, 3, 3)
		in := []string{q.at, v + "w"}
		if kind != "conv" {
			q.weights(v+"b", 1, 4)
			in = append(in, v+"b")
		}
		q.op("Conv", v+"c", attrs{"pads": []int{1, 1, 1, 1}}, in...)
		switch kind {
		case "relu conv":
			q.op("Relu", v, nil, v+"c")
		case "clip conv":
			low, high := q.span(v + "c")
			q.constant(v+"low", nil, low/9)
			q.constant(v+"high", nil, high/5)
			q.op("Clip", v, nil, v+"c", v+"low", v+"high")
		case "biased":
			q.weights(v+"more", 0.5, 1, 4, 1, 1)
			q.op("Add", v, nil, v+"more", v+"c")
		default:
			q.op("Identity", v, nil, v+"c")
		}
	case "residual":
		q.op(rapid.SampledFrom([]string{"Add", "Sub"}).Draw(q.draw, "op"), v, nil, q.at, old)
	case "gate":
		q.op("Mul", v, nil, q.at, old)
	case "attention":
		q.op("MatMul", v, nil, q.at, old)
	case "linear":
		q.weight(v+"w", rapid.Bool().Draw(q.draw, "channels"), 6, 6)
		q.op("MatMul", v, nil, q.at, v+"w")
	case "maxpool":
		q.op("Relu", v+"r", nil, q.at)
		q.op("MaxPool", v, attrs{"kernel_shape": []int{3, 3}, "pads": []int{1, 1, 1, 1}}, v+"r")
	case "average":
		q.op("AveragePool", v, attrs{"kernel_shape": []int{3, 3}, "pads": []int{1, 1, 1, 1}, "count_include_pad": rapid.IntRange(0, 1).Draw(q.draw, "counted")}, q.at)
	case "global":
		q.op("GlobalAveragePool", v+"g", nil, q.at)
		q.quantise(v + "g")
		q.op("Add", v, nil, q.all[0], q.at)
	case "concat":
		q.op("Concat", v+"c", attrs{"axis": 1}, q.at, old)
		q.quantise(v + "c")
		q.ints(v+"from", 2)
		q.ints(v+"to", 6)
		q.ints(v+"axis", 1)
		q.op("Slice", v, nil, q.at, v+"from", v+"to", v+"axis")
	case "leaky", "sigmoid":
		q.op(map[string]string{"leaky": "LeakyRelu", "sigmoid": "Sigmoid"}[kind], v, nil, q.at)
	case "relu":
		q.op("Relu", v+"r", nil, q.at)
		q.op("Add", v, nil, v+"r", old)
	case "moves":
		q.op("Transpose", v, attrs{"perm": []int{0, 1, 3, 2}}, q.at)
	case "constants":
		q.weights(v+"k", 1, 4, 1, 6)
		q.op(rapid.SampledFrom([]string{"Mul", "Add"}).Draw(q.draw, "op"), v, nil, q.at, v+"k")
	}
	q.quantise(v)
	q.all = append(q.all, q.at)
}

// TestQuantisedNetworks: networks of random steps keep their integers, whatever is read, skipped or shown as real
// numbers. What differs was rounded near a half: scales that are multiples of each other make halves often.
func TestQuantisedNetworks(t *testing.T) {
	rapid.Check(t, func(draw *rapid.T) {
		q := &quantisedNet{net: newNet(t, rapid.Uint64().Draw(draw, "seed")), draw: draw}
		q.input("x", 1, 4, 6, 6)
		q.quantise("x")
		q.all = []string{q.at}
		for range rapid.IntRange(1, 5).Draw(draw, "steps") {
			q.grow()
		}
		outputs := []string{q.at}
		if rapid.Bool().Draw(draw, "integers shown") {
			outputs = append(outputs, fmt.Sprint("q", q.step-1))
		}
		g := q.load(outputs...)
		r, err := Compile(g, Options{Calibration: q.rows, CheckRows: 2})
		if err != nil {
			draw.Fatal(err)
		}
		if err := ops.Check(r.Graph); err != nil {
			draw.Fatal(err)
		}
		c := againstIntegers(t, g, r, q.rows, true)
		if c.tensors == 0 || c.most > 1 || c.far > 0.03 || float64(c.equal) < 0.9*float64(c.entries) {
			draw.Errorf("%d quantised tensors: %d of %d entries equal, others off by %g, %g from a half", c.tensors, c.equal, c.entries, c.most, c.far)
		}
	})
}
