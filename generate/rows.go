package generate

import (
	"fmt"
	"math"

	"github.com/zkvin/zkvin/onnx"
)

// NoiseBound is the largest noise that a program is calibrated for: of a sample of 2^21
// draws at temperature 1 less than one is expected beyond it. Package proof clamps there.
const NoiseBound = 16

// Rows runs the full graph on one of its inputs and returns what the step program reads at
// the given positions, in the order of its graph's inputs. Noise, if there is any, is
// NoiseBound everywhere at even positions and zero at odd ones, so that the rows span its
// range. It returns ErrStep if the step program gives other logits there than the model:
// tolerance is relative to the largest logit.
func (s *Step) Rows(full *onnx.Graph, ids *onnx.Tensor, positions []int, tolerance float64) ([][]*onnx.Tensor, error) {
	values, err := full.RunAll([]*onnx.Tensor{ids})
	if err != nil {
		return nil, err
	}
	rows := make([][]*onnx.Tensor, len(positions))
	for i, n := range positions {
		rows[i] = s.row(ids, values, n)
		if err := s.compare(rows[i], values[s.logits], n, tolerance); err != nil {
			return nil, err
		}
	}
	return rows, nil
}

// row is what the step program reads at position n of a run of the full graph.
func (s *Step) row(ids *onnx.Tensor, values []*onnx.Tensor, n int) []*onnx.Tensor {
	g := s.Graph
	in := make([]*onnx.Tensor, len(g.Inputs))
	for i, v := range g.Inputs {
		in[i] = onnx.NewTensor(g.Values[v].DType, g.Values[v].Shape)
	}
	in[0].Int[0], in[1].Int[0] = ids.Int[n], int64(n)
	for j := range s.Tokens {
		if j < n || j == s.Tokens-1 {
			in[2].Int[j] = 1
		}
	}
	for i := range s.Parts {
		p := &s.Parts[i]
		from, to := values[p.full].Float, in[3+i].Float
		inner := elements(p.Shape[p.Axis+1:])
		for outer := range elements(p.Shape[:p.Axis]) {
			copy(to[outer*(s.Tokens-1)*inner:], from[outer*s.Tokens*inner:][:n*inner])
		}
	}
	if s.Noise && n%2 == 0 {
		for i := range in[3+len(s.Parts)].Float {
			in[3+len(s.Parts)].Float[i] = NoiseBound
		}
	}
	return in
}

// compare runs the step graph on a row and compares its logits with those of the model.
func (s *Step) compare(row []*onnx.Tensor, logits *onnx.Tensor, n int, tolerance float64) error {
	out, err := s.Graph.Run(row)
	if err != nil {
		return err
	}
	got, vocabulary := out[0].Float, len(out[0].Float)
	tokens := len(logits.Float) / vocabulary
	if tokens == 1 && n != s.Tokens-1 {
		return nil // the model shows the logits of the last token alone
	}
	want := logits.Float[min(n, tokens-1)*vocabulary:][:vocabulary]
	noise := 0.0
	if s.Noise {
		noise = row[len(row)-1].Float[0]
	}
	largest, worst := 0.0, 0.0
	for i := range want {
		largest = max(largest, math.Abs(want[i]))
		worst = max(worst, math.Abs(got[i]-noise-want[i]))
	}
	if worst > tolerance*max(1, largest) || math.IsNaN(worst) {
		return fmt.Errorf("%w: at token %d its logits differ from the model's by %.3g of %.3g: the model looks at tokens to come", ErrStep, n, worst, largest)
	}
	return nil
}
