package quant

import (
	"math"
	"testing"

	"github.com/zkvin/zkvin/onnx"
	"github.com/zkvin/zkvin/ops"
)

// transformers are the bundled ones. Each token of a text model is a decision.
var transformers = []struct {
	name   string
	rows   int     // compared at most
	checks int     // calibration rows that the shift is chosen by
	tables int     // one or two exponentials and one GELU, whatever the spelling and the number of layers
	same   float64 // least part of the decisions
}{
	{"micro-vit", 48, 24, 2, 0.995}, {"tiny-vit", 200, 8, 2, 0.995}, {"tiny-vit-op17", 8, 4, 2, 0.995},
	{"micro-gpt", 16, 8, 2, 0.98}, {"micro-gpt-mask10", 16, 8, 2, 0.98},
	{"nanogpt", 4, 2, 3, 0.98}, {"nanogpt-mask10", 2, 1, 3, 0.98},
}

// TestTransformers holds the bundled transformers, calibrated on their calibration rows alone, to the bar of the product.
func TestTransformers(t *testing.T) {
	const leastCosine, mostError = 0.9999, 0.001
	for _, c := range transformers {
		t.Run(c.name, func(t *testing.T) {
			g := loadModel(t, c.name)
			r, err := Compile(g, Options{Calibration: spaced(loadRows(t, g, c.name, "calibration"), 10), CheckRows: c.checks})
			if err != nil {
				t.Fatal(err)
			}
			if err := ops.Check(r.Graph); err != nil {
				t.Fatal(err)
			}
			if len(r.Graph.Tables) > c.tables || len(r.Report.Saturations) > 0 {
				t.Errorf("%d tables, saturations %+v", len(r.Graph.Tables), r.Report.Saturations)
			}
			e, err := Evaluate(g, r, spaced(loadRows(t, g, c.name, "x"), c.rows))
			if err != nil {
				t.Fatal(err)
			}
			t.Logf("shift %d, %d rows: same decisions %.4f, cosine 1 − %.2e, of range: max error %.4f %%, mean %.4f %%",
				r.Report.Shift, e.Samples, e.Decisions, 1-e.Cosine, 100*e.MaxErrorOfRange, 100*e.MeanErrorOfRange)
			if e.Decisions < c.same || e.Cosine < leastCosine || e.MaxErrorOfRange > mostError {
				t.Errorf("same decisions %g, cosine %g, max error %g of range", e.Decisions, e.Cosine, e.MaxErrorOfRange)
			}
		})
	}
}

// TestMaskSpellings: masks that hide are masks of the softmax, in whatever way a model spells them; −10 hides nothing.
func TestMaskSpellings(t *testing.T) {
	for name, want := range map[string]int{"nanogpt": 2, "nanogpt-op17": 2, "nanogpt-mask100": 2, "nanogpt-mask10": 1} {
		g := loadModel(t, name)
		o, err := Options{Calibration: loadRows(t, g, name, "calibration")[:4], CheckRows: 1}.withDefaults()
		if err != nil {
			t.Fatal(err)
		}
		c, err := calibrate(g, o)
		if err != nil {
			t.Fatal(err)
		}
		p, err := prepare(g, c, o)
		if err != nil {
			t.Fatal(err)
		}
		for _, n := range p.Nodes {
			if n.Op == "Softmax" && len(n.Inputs) != want {
				t.Errorf("%s: softmax %q has %d operands, want %d", name, n.Name, len(n.Inputs), want)
			}
		}
	}
}

// TestPerplexity: over 10,240 characters the integer program predicts as well as onnxruntime did.
func TestPerplexity(t *testing.T) {
	const name, most = "nanogpt", 0.001
	g := loadModel(t, name)
	r, err := Compile(g, Options{Calibration: spaced(loadRows(t, g, name, "calibration"), 16), CheckRows: 2, Shift: 15})
	if err != nil {
		t.Fatal(err)
	}
	text, following, stored := loadArray(t, name, "text"), loadArray(t, name, "following"), loadArray(t, name, "loglikelihood")
	losses := make([]float64, len(text))
	want, count := 0.0, 0
	err = forEach(len(text), func(i int) error {
		row := []*onnx.Tensor{integerRow(g, text[i])}
		trace, err := runInteger(g, r, row)
		if err != nil {
			return err
		}
		id := r.Graph.Outputs[0]
		logits := Dequantize(&r.Graph.Tensors[id], trace.Values[id])
		width := len(logits) / len(text[i])
		for k, next := range following[i] {
			losses[i] -= logProbability(logits[k*width:(k+1)*width], int(next))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	got := 0.0
	for i := range losses {
		got += losses[i]
		for _, p := range stored[i] {
			want, count = want-p, count+1
		}
	}
	got, want = math.Exp(got/float64(count)), math.Exp(want/float64(count))
	t.Logf("%d characters: perplexity %.6f, onnxruntime's %.6f", count, got, want)
	if count < 10_000 || math.Abs(got/want-1) > most {
		t.Errorf("%d characters: perplexity %g, want within %g of %g", count, got, most, want)
	}
}

// logProbability is the logarithm of what the softmax of logits gives entry at.
func logProbability(logits []float64, at int) float64 {
	sum := 0.0
	for _, x := range logits {
		sum += math.Exp(x - logits[at])
	}
	return -math.Log(sum)
}

func integerRow(g *onnx.Graph, data []float64) *onnx.Tensor {
	t := &onnx.Tensor{DType: onnx.Int64, Shape: g.Values[g.Inputs[0]].Shape}
	for _, x := range data {
		t.Int = append(t.Int, int64(x))
	}
	return t
}
