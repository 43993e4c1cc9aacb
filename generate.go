package zkvin

import (
	"context"
	"fmt"
	"math"
	"slices"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/generate"
	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/onnx"
	"github.com/zkvin/zkvin/proof"
	"github.com/zkvin/zkvin/prove"
	"github.com/zkvin/zkvin/quant"
	"github.com/zkvin/zkvin/text"
	"github.com/zkvin/zkvin/witness"
)

// Errors of generation.
var (
	// ErrStep: a model cannot be run token by token.
	ErrStep = generate.ErrStep
	// ErrNotStep: a package or key is not that of a step program.
	ErrNotStep = proof.ErrNotStep
	// ErrRun: a run that a step program cannot make, such as one that is too long.
	ErrRun = proof.ErrRun
)

// A step program is calibrated on at most stepRows rows made of a model's own, fewer where
// these would take more than stepWork multiply-adds, but leastStepRows. Its logits may be as
// far from the model's as tolerance says, of the largest: both are sums of floating-point
// numbers in different orders.
const (
	stepRows      = 512
	leastStepRows = 16
	stepWork      = 2_000_000_000
	tolerance     = 1e-6
)

// CompileSteps turns a causal language model into the package of its step program: one
// token in, the next token out, what earlier tokens left carried along, so that Generate
// proves each token at the cost of one. greedy leaves out sampling, whose noise costs as
// many look-ups as the vocabulary has tokens. Shapes, calibration and the rest of the
// options are as for Compile, Evaluation and Image are not read. It returns ErrStep naming
// the node for a model that is not causal or mixes tokens in an unknown way.
func CompileSteps(ctx context.Context, data []byte, o CompileOptions, greedy bool) (*Model, *Report, error) {
	o.Progress.call("import", 0, percent)
	g, err := onnx.Load(data, onnx.Options{Shapes: o.Shapes, External: o.External})
	if err != nil {
		return nil, nil, importError(err)
	}
	step, err := generate.Derive(g, generate.Options{Greedy: greedy})
	if err != nil {
		return nil, nil, fmt.Errorf("%w: %w", ErrUnsupported, err)
	}
	rows, err := rowsOf(g, o.Calibration)
	if err != nil {
		return nil, nil, fmt.Errorf("calibration: %w", err)
	}
	o.Progress.call("calibrate", 5, percent)
	calibration, err := stepCalibration(ctx, g, step, rows)
	if err != nil {
		return nil, nil, err
	}
	r, err := quant.Compile(step.Graph, quant.Options{Calibration: calibration, Headroom: o.Headroom})
	if err != nil {
		return nil, nil, importError(err)
	}
	packed := quant.Result{Weights: r.Weights, Report: r.Report}
	if packed.Graph, err = step.Pack(r.Graph); err != nil {
		return nil, nil, err
	}
	m, err := newModel(ctx, &packed, o)
	if err != nil {
		return nil, nil, err
	}
	if _, err := m.step(); err != nil {
		return nil, nil, fmt.Errorf("%w: %w", ErrUnsupported, err)
	}
	if o.Text != nil {
		if err := m.describeStep(g, &o); err != nil {
			return nil, nil, err
		}
	}
	return m, r.Report, ctx.Err()
}

// stepCalibration makes rows of the step program from sequences for the model: positions
// spread over each, and always the first, whose token others attend to.
func stepCalibration(ctx context.Context, g *onnx.Graph, step *generate.Step, rows [][]*onnx.Tensor) ([][]*onnx.Tensor, error) {
	if len(rows) == 0 {
		return nil, fmt.Errorf("%w: a step program needs calibration sequences", ErrOptions)
	}
	parameters := 1
	for i := range g.Values {
		if c := g.Values[i].Const; c != nil {
			parameters += c.Len()
		}
	}
	most := min(stepRows, max(leastStepRows, stepWork/parameters))
	each := max(2, most/len(rows))
	var out [][]*onnx.Tensor
	for i, row := range rows {
		if len(out) >= most {
			break
		}
		positions := []int{0}
		for k := range min(each, step.Tokens) {
			if n := (i + k*max(1, step.Tokens/each)) % step.Tokens; !slices.Contains(positions, n) {
				positions = append(positions, n)
			}
		}
		made, err := step.Rows(g, row[0], positions, tolerance)
		if err != nil {
			return nil, fmt.Errorf("calibration row %d: %w", i, err)
		}
		out = append(out, made...)
		if err := ctx.Err(); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// describeStep keeps the tokenizer with the package.
func (m *Model) describeStep(g *onnx.Graph, o *CompileOptions) error {
	found, _ := recognizeText(g)
	tokenizer, source := o.Text.Tokenizer, o.Text.Source
	if tokenizer == nil {
		tokenizer, source = text.ForSize(found.vocabulary)
	}
	if tokenizer == nil || tokenizer.Size() > found.vocabulary {
		if o.Text.Required {
			return fmt.Errorf("%w: none fits the model's vocabulary of %d", ErrVocabulary, found.vocabulary)
		}
		m.note("no tokenizer is known for a vocabulary of %d: prompts are token ids", found.vocabulary)
		return nil
	}
	labels := &proof.Labels{Text: &proof.TextLabels{Tokenizer: tokenizer.Kind(), Vocabulary: tokenizer.Vocabulary()}}
	if err := labels.Check(m.file.Key.Graph); err != nil {
		return fmt.Errorf("%w: %w", ErrOptions, err)
	}
	m.file.Key.Labels = labels
	m.note("tokenizer %v %s", tokenizer.Kind(), source)
	return nil
}

// step describes the statements of the model's step program; it returns ErrNotStep for any
// other model.
func (m *Model) step() (*proof.StepProgram, error) {
	return proof.NewStepProgram(m.file.Key, m.key.ModelID, m.key.Schedule, m.key.Spans)
}

// GenerateOptions of Model.Generate.
type GenerateOptions struct {
	// Prompt holds the token ids to continue, at least one.
	Prompt []int
	// Tokens is how many to generate.
	Tokens int
	// Temperature 0 takes the most likely token; above, up to 8, a token is drawn with
	// probability softmax(logits / Temperature). It is rounded to a multiple of 2^-16.
	Temperature float64
	// Seed of the drawing, fixed by whoever asks before the first step.
	Seed Digest
	// Stop, if not nil, is the token that ends the run early.
	Stop *int
	// Proven, if not nil, is called after each step with the token that it gives; token is
	// −1 while the prompt is read.
	Proven   func(step, token int)
	Progress Progress
}

// Run is what the options ask of a model.
func (o *GenerateOptions) run(model [32]byte) (proof.Run, error) {
	t := math.Round(o.Temperature * (1 << 16))
	if !(t >= 0 && t <= proof.MaxTemperature) {
		return proof.Run{}, fmt.Errorf("%w: temperature %g, want 0 to %d", ErrRun, o.Temperature, proof.MaxTemperature>>16)
	}
	r := proof.Run{ModelID: model, Seed: o.Seed, Temperature: uint32(t), Tokens: o.Tokens, Stop: proof.NoStop, Prompt: slices.Clone(o.Prompt)}
	if o.Stop != nil {
		r.Stop = *o.Stop
	}
	return r, nil
}

// Generate continues a prompt and proves every step. It returns ErrNotStep for a model that
// is no step program, ErrRun for options that do not fit it, ErrOutOfRange where a value
// does not fit.
func (m *Model) Generate(ctx context.Context, o GenerateOptions) (*Receipt, error) {
	s, err := m.step()
	if err != nil {
		return nil, err
	}
	g := generator{m: m, step: s, cache: make([]int64, m.cacheElements()), blinds: make([]fr.Element, (s.Tokens-1)*s.Rows())}
	if g.r.Run, err = o.run(m.key.ModelID); err != nil {
		return nil, err
	}
	if err := s.Check(&g.r.Run); err != nil {
		return nil, err
	}
	g.r.Unsafe, g.run = m.key.Unsafe, g.r.Run.ID()
	g.h = proof.ChainStart(g.run)
	total := len(o.Prompt) + o.Tokens - 1
	for n := 0; !g.r.Ended(); n++ {
		o.Progress.call("prove", n, total)
		if err := g.prove(ctx, n); err != nil {
			return nil, fmt.Errorf("step %d: %w", n, err)
		}
		if o.Proven != nil {
			token := -1
			if n >= len(o.Prompt)-1 {
				token = g.r.Steps[n].Next
			}
			o.Proven(n, token)
		}
	}
	o.Progress.call("prove", total, total)
	return &Receipt{&g.r}, nil
}

func (m *Model) cacheElements() int {
	g := m.file.Key.Graph
	return g.Tensors[g.Carried[0]].Elements()
}

// generator is a run that is being proven.
type generator struct {
	m      *Model
	step   *proof.StepProgram
	r      proof.Receipt
	run, h [32]byte
	cache  []int64      // integers of all rows so far
	blinds []fr.Element // of their matrix rows
}

// prove runs and proves step n and appends it to the receipt.
func (g *generator) prove(ctx context.Context, n int) error {
	graph, key := g.m.file.Key.Graph, &g.m.key
	id, position, mask, noise := g.step.Inputs(&g.r.Run, g.run, n, g.r.Token(n))
	in := [][]int64{widen(id), widen(position), widen(mask), g.cache}
	if g.step.Samples {
		in = append(in, widen(noise))
	}
	t, err := witness.Run(graph, g.m.file.Weights, in)
	if err != nil {
		return err
	}
	next, row := t.Values[graph.Outputs[0]], t.Values[graph.Outputs[1]]
	blinds, err := prove.Blinders(g.step.Rows())
	if err != nil {
		return err
	}
	const carried = 3
	out := len(in) + 1
	inst := prove.Instance{Values: [][][]int64{t.Values}, Blinds: make([]fr.Element, key.Schedule.Layout.Rows(iop.KindStatement)), Carried: []int{carried}}
	copy(inst.Blinds[key.Spans[carried].First:], g.blinds)
	copy(inst.Blinds[key.Spans[out].First:], blinds)
	g.r.Steps = append(g.r.Steps, proof.Step{Next: g.step.NextToken(next[0]), Row: []bn254.G1Affine{}})
	inst.Statement = g.step.Statement(&g.r, g.run, n, g.h)
	p, err := prove.Prove(ctx, key, &inst, prove.Options{})
	if err != nil {
		return err
	}
	made := &g.r.Steps[n]
	made.Row = p.Statement.Requests[0].Outputs[1].Rows
	made.Proof = *p
	made.Proof.Statement, made.Proof.Unsafe = proof.Statement{}, false
	g.h = proof.ChainNext(g.h, made.Row)
	if n < g.step.Tokens-1 { // the last position leaves nothing: no token follows
		copy(g.cache[n*len(row):], row)
		copy(g.blinds[n*g.step.Rows():], blinds)
	}
	return nil
}

// Tokens cuts a prompt of any length into tokens. It returns ErrCharacter for one that the
// tokenizer cannot write.
func (t *Text) Tokens(prompt string) ([]int, error) { return t.tokenizer.Encode(prompt) }

// Decode writes tokens as text, those that the tokenizer lacks as <id>.
func (t *Text) Decode(ids []int) string { return t.decode(ids) }
