package quant

import (
	"fmt"
	"math"
	"slices"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/onnx"
	"github.com/zkvin/zkvin/ops"
	"github.com/zkvin/zkvin/witness"
)

// Report says how far an integer program is from its float model, on the rows compared.
type Report struct {
	// Samples is the number of rows compared.
	Samples int `json:"samples"`
	// Evaluation tells that these rows are others than those of calibration.
	Evaluation bool `json:"evaluation,omitempty"`
	// Generated warns that nobody gave calibration data: ranges and errors are those of random inputs and say nothing
	// about real ones.
	Generated bool `json:"generated"`
	// CalibrationGiven and CalibrationUsed count calibration rows; large models use evenly spaced ones.
	CalibrationGiven int `json:"calibration_given"`
	CalibrationUsed  int `json:"calibration_used"`
	// Shift is how many bits most rescales drop, Headroom the factor by which values may exceed the calibrated ones.
	Shift    int     `json:"shift"`
	Headroom float64 `json:"headroom"`
	// Top1 is the part of rows in which every output has its maximum along the last axis (or its integer) where the
	// float model has it.
	Top1 float64 `json:"top1"`
	// Decisions is the part of these single maxima (or integers) that are where the float model has them: every token of
	// a text model counts by itself.
	Decisions float64 `json:"decisions"`
	// MaxError and MeanError are absolute errors over all outputs; the OfRange ones are divided by the range of the float
	// output they belong to, on the rows compared. An output of integers (a class) counts with the scores it was chosen by.
	MaxError         float64 `json:"max_error"`
	MeanError        float64 `json:"mean_error"`
	MaxErrorOfRange  float64 `json:"max_error_of_range"`
	MeanErrorOfRange float64 `json:"mean_error_of_range"`
	// Cosine is the least cosine of the angle between an output of the float and of the integer model, over outputs of
	// reals and rows; 1 where there are none.
	Cosine float64 `json:"cosine"`
	// PerLayer has the error of every value that both graphs hold in 16 bits, in the order of execution.
	PerLayer []LayerError `json:"per_layer,omitempty"`
	// Costs has what each layer adds to a proof; only from Compile.
	Costs []Cost `json:"costs,omitempty"`
	// Saturations lists the functions whose table does not hold all their values; only from Compile.
	Saturations []Saturation `json:"saturations,omitempty"`
	// Ranges has the calibrated and the representable range of these values; only from Compile.
	Ranges []Range `json:"ranges,omitempty"`
}

// LayerError is the error of one value of the float graph on the rows compared.
type LayerError struct {
	Name      string  `json:"name"`
	Exp       int     `json:"exp"`
	MaxError  float64 `json:"max_error"`
	MeanError float64 `json:"mean_error"`
	Range     float64 `json:"range"` // of the float value: most less least
	// Used is the largest part of the 16 bits that an integer took: at 1 the next larger value is out of range.
	Used float64 `json:"used"`
}

// Range is what calibration saw of one value, and what its tensor can hold.
type Range struct {
	Name string  `json:"name"`
	Exp  int     `json:"exp"`
	Low  float64 `json:"low"`
	High float64 `json:"high"`
	Min  float64 `json:"min"`
	Max  float64 `json:"max"`
}

// Evaluate runs float and integer graph on every row and compares them. r is the result of Compile(g, …); one put
// together from a stored graph and its weights does as well, and is compared at the outputs alone. It returns an error
// that matches ErrOutOfRange for a row that the integer program cannot run.
func Evaluate(g *onnx.Graph, r *Result, rows [][]*onnx.Tensor) (*Report, error) {
	for i, row := range rows {
		if err := checkRow(g, row); err != nil {
			return nil, fmt.Errorf("row %d: %w", i, err)
		}
	}
	t := newTally(g, r)
	err := t.forRows(len(rows), func(i int) (check, error) {
		values, err := g.RunAll(rows[i])
		return check{rows[i], values}, err
	})
	if err != nil {
		return nil, err
	}
	return t.report(), nil
}

// compare is Evaluate on rows whose float values are known.
func compare(g *onnx.Graph, r *Result, checks []check) (*Report, error) {
	t := newTally(g, r)
	if err := t.forRows(len(checks), func(i int) (check, error) { return checks[i], nil }); err != nil {
		return nil, err
	}
	return t.report(), nil
}

// tally sums errors over rows, in the order of the rows.
type tally struct {
	graph   *onnx.Graph
	result  *Result
	tensors []int // integer tensor of each value, -1 for none
	values  []int // compared, in order of execution
	scores  []int // values whose errors are those of the report
	errors  []valueError
	rows    int
	agreed  int // rows
	cosine  float64

	decided, decisions int // single maxima that agree, and all
}

// valueError is the error of one value over rows.
type valueError struct {
	most, sum float64
	count     int
	low, high float64
	largest   int64
}

func newTally(g *onnx.Graph, r *Result) *tally {
	t := &tally{graph: g, result: r, tensors: r.values, errors: make([]valueError, len(g.Values)), cosine: 1}
	if t.tensors == nil {
		t.tensors = slices.Repeat([]int{-1}, len(g.Values))
		for i, v := range g.Outputs {
			t.tensors[v] = r.Graph.Outputs[i]
		}
	}
	for _, v := range g.Outputs {
		t.scores = append(t.scores, scoresOf(g, v))
	}
	narrow := narrowTensors(r.Graph)
	for i := range g.Nodes {
		for _, v := range g.Nodes[i].Outputs {
			if v >= 0 && t.tensors[v] >= 0 && narrow[t.tensors[v]] {
				t.values = append(t.values, v)
			}
		}
	}
	for v := range t.errors {
		t.errors[v].low, t.errors[v].high = math.Inf(1), math.Inf(-1)
	}
	return t
}

// scoresOf returns v, or for a value of integers the one its ArgMax chose by.
func scoresOf(g *onnx.Graph, v int) int {
	for i := len(g.Nodes) - 1; i >= 0 && g.Values[v].DType != onnx.Float; i-- {
		if slices.Contains(g.Nodes[i].Outputs, v) {
			v = g.Nodes[i].Inputs[0]
		}
	}
	return v
}

// narrowTensors marks the tensors that a look-up puts out, and inputs.
func narrowTensors(g *graph.Graph) []bool {
	narrow := make([]bool, len(g.Tensors))
	for i := range g.Nodes {
		switch g.Nodes[i].Op {
		case graph.OpRescale, graph.OpMaxPool, graph.OpSoftmax, graph.OpArgMax, graph.OpReduceMax, graph.OpEmbed, graph.OpTopK:
			narrow[g.Nodes[i].Output] = true
		}
	}
	for _, id := range slices.Concat(g.Inputs, g.Outputs) {
		narrow[id] = true
	}
	return narrow
}

// batchRows is how many rows are run before their values are summed, so that memory does not grow with the rows.
const batchRows = 8

// forRows runs the integer graph on rows 0 … n−1, several at once, and adds the errors up in order.
func (t *tally) forRows(n int, row func(i int) (check, error)) error {
	if n == 0 {
		return fmt.Errorf("%w: no rows to compare", ErrInput)
	}
	for first := 0; first < n; first += batchRows {
		checks := make([]check, min(batchRows, n-first))
		traces := make([]*witness.Trace, len(checks))
		err := forEach(len(checks), func(i int) (err error) {
			if checks[i], err = row(first + i); err == nil {
				traces[i], err = runInteger(t.graph, t.result, checks[i].inputs)
			}
			if err != nil {
				return fmt.Errorf("row %d: %w", first+i, err)
			}
			return nil
		})
		if err != nil {
			return err
		}
		for i := range checks {
			t.add(checks[i].values, traces[i])
		}
	}
	return nil
}

// runInteger rounds the inputs and executes the integer program.
func runInteger(g *onnx.Graph, r *Result, inputs []*onnx.Tensor) (*witness.Trace, error) {
	in := make([][]int64, len(inputs))
	for i, t := range inputs {
		real := t.Float
		if t.DType != onnx.Float {
			real = make([]float64, len(t.Int))
			for k, x := range t.Int {
				real[k] = float64(x)
			}
		}
		var err error
		if in[i], err = QuantizeInput(&r.Graph.Tensors[r.Graph.Inputs[i]], real); err != nil {
			return nil, err
		}
	}
	return witness.Run(r.Graph, r.Weights, in)
}

func (t *tally) add(values []*onnx.Tensor, trace *witness.Trace) {
	agreed := true
	for _, v := range t.values {
		t.compareValue(v, values[v], trace)
	}
	for i, v := range t.graph.Outputs {
		id := t.result.Graph.Outputs[i]
		same, all := agreement(values[v], shiftedBy(trace.Values[id], t.result.Graph.Tensors[id].Offset))
		agreed, t.decided, t.decisions = agreed && same == all, t.decided+same, t.decisions+all
		if values[v].DType == onnx.Float {
			t.cosine = min(t.cosine, cosine(values[v].Float, trace.Values[id]))
		}
	}
	t.rows++
	if agreed {
		t.agreed++
	}
}

// compareValue adds the error of one value in one row.
func (t *tally) compareValue(v int, want *onnx.Tensor, trace *witness.Trace) {
	id := t.tensors[v]
	e, tensor := &t.errors[v], &t.result.Graph.Tensors[id]
	unit, zero := math.Ldexp(1, -tensor.Exp), t.result.zeros[v]
	for i, got := range trace.Values[id] {
		x := element(want, i)
		miss := math.Abs(float64(float64(got+int64(tensor.Offset))*unit) + zero - x)
		e.most = max(e.most, miss)
		e.largest = max(e.largest, got, -got)
		e.sum += miss
		e.low, e.high = min(e.low, x), max(e.high, x)
	}
	e.count += len(trace.Values[id])
}

// shiftedBy returns x + offset.
func shiftedBy(x []int64, offset int) []int64 {
	if offset == 0 {
		return x
	}
	out := make([]int64, len(x))
	for i, v := range x {
		out[i] = v + int64(offset)
	}
	return out
}

// cosine returns the cosine of the angle between a and b, 1 if either is zero.
func cosine(a []float64, b []int64) float64 {
	var ab, aa, bb float64
	for i, x := range a {
		y := float64(b[i])
		ab, aa, bb = ab+float64(x*y), aa+float64(x*x), bb+float64(y*y)
	}
	if aa == 0 || bb == 0 {
		return 1
	}
	return ab / math.Sqrt(float64(aa*bb))
}

func element(t *onnx.Tensor, i int) float64 {
	if t.DType == onnx.Float {
		return t.Float[i]
	}
	return float64(t.Int[i])
}

// agreement counts the decisions of an output, and those that got has, too: the first maximum of each row along the last
// axis, or each of integers.
func agreement(want *onnx.Tensor, got []int64) (same, all int) {
	if want.DType != onnx.Float {
		for i, x := range want.Int {
			if x == got[i] {
				same++
			}
		}
		return same, len(got)
	}
	width := 1
	if len(want.Shape) > 0 {
		width = want.Shape[len(want.Shape)-1]
	}
	for row := 0; row < len(got); row += width {
		if firstMax(want.Float[row:row+width]) == firstMax(got[row:row+width]) {
			same++
		}
	}
	return same, len(got) / width
}

func firstMax[T int64 | float64](x []T) int {
	at := 0
	for i := range x {
		if x[i] > x[at] {
			at = i
		}
	}
	return at
}

func (t *tally) report() *Report {
	r := &Report{Samples: t.rows, Top1: float64(t.agreed) / float64(t.rows), Decisions: float64(t.decided) / float64(t.decisions), Cosine: t.cosine}
	sum, count := 0.0, 0
	for _, v := range t.scores {
		e := &t.errors[v]
		if e.count == 0 { // no look-up of the integer graph makes it
			continue
		}
		r.MaxError = max(r.MaxError, e.most)
		sum += e.sum
		count += e.count
		if width := e.high - e.low; width > 0 {
			r.MaxErrorOfRange = max(r.MaxErrorOfRange, e.most/width)
			r.MeanErrorOfRange = max(r.MeanErrorOfRange, e.sum/float64(e.count)/width)
		}
	}
	if count > 0 {
		r.MeanError = sum / float64(count)
	}
	for _, v := range t.values {
		e := &t.errors[v]
		r.PerLayer = append(r.PerLayer, LayerError{
			Name: t.graph.Values[v].Name, Exp: t.result.Graph.Tensors[t.tensors[v]].Exp,
			MaxError: e.most, MeanError: e.sum / float64(e.count), Range: e.high - e.low,
			Used: float64(e.largest) / -ops.NarrowMin,
		})
	}
	return r
}

// ranges lists the calibrated and representable ranges of inputs and 16-bit values.
func (p *plan) ranges(r *Result) []Range {
	narrow := narrowTensors(r.Graph)
	var out []Range
	for v, id := range r.values {
		if id < 0 || !narrow[id] || !p.measured.seen(v) || p.integral[v] {
			continue
		}
		t := &r.Graph.Tensors[id]
		out = append(out, Range{
			Name: p.graph.Values[v].Name, Exp: t.Exp, Low: p.measured.low[v], High: p.measured.high[v],
			Min: math.Ldexp(ops.NarrowMin, -t.Exp) + r.zeros[v], Max: math.Ldexp(ops.NarrowMax, -t.Exp) + r.zeros[v],
		})
	}
	return out
}
