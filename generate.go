package zkvin

import (
	"context"
	"errors"
	"fmt"
	"math"
	"slices"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/generate"
	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/onnx"
	"github.com/zkvin/zkvin/pcs"
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
		return nil, nil, stepError(err)
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
		return nil, nil, stepError(err)
	}
	m, err := newModel(ctx, &packed, o)
	if err != nil {
		return nil, nil, err
	}
	if _, _, err := m.step(1); err != nil {
		return nil, nil, fmt.Errorf("%w: %w", ErrUnsupported, err)
	}
	if o.Text != nil {
		if err := m.describeStep(g, &o); err != nil {
			return nil, nil, err
		}
	}
	return m, r.Report, ctx.Err()
}

// stepError maps what has no step program to the facade's errors, as importError does the
// rest.
func stepError(err error) error {
	if errors.Is(err, generate.ErrStep) {
		return fmt.Errorf("%w: %w", ErrUnsupported, err)
	}
	return importError(err)
}

// stepCalibration makes rows of the step program from sequences for the model: positions
// spread over each, and always the first, whose token others attend to, and the last, at which
// every model shows logits to compare with.
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
		positions := []int{0, step.Tokens - 1}
		for k := range min(each, step.Tokens) {
			if n := (i + k*max(1, step.Tokens/each)) % step.Tokens; !slices.Contains(positions, n) {
				positions = append(positions, n)
			}
		}
		made, err := step.Rows(g, row[0], positions, tolerance)
		if err != nil {
			return nil, stepError(fmt.Errorf("calibration row %d: %w", i, err))
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

// step describes the statements of chunks of n steps of the model's step program; it returns
// ErrNotStep for any other model.
func (m *Model) step(n int) (*proof.StepProgram, *prove.Key, error) {
	k, err := m.keyFor(n)
	if err != nil {
		return nil, nil, err
	}
	f := *m.file.Key
	f.Batch = n
	s, err := proof.NewStepProgram(&f, k.ModelID, k.Schedule, k.Spans)
	return s, k, err
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
	// Chunk is how many steps one proof proves, up to MaxChunk; 0 takes DefaultChunk. More
	// make a token cheaper, less shows proven tokens sooner.
	Chunk int
	// Given, if not nil, is called with each token that the run gives, before it is proven.
	Given    func(token int)
	Progress Progress
}

// Bounds of GenerateOptions.Chunk.
const (
	DefaultChunk = 16
	MaxChunk     = proof.MaxChunk
)

// run is what the options ask of a model.
func (o *GenerateOptions) run(model [32]byte) (proof.Run, error) {
	t := math.Round(o.Temperature * (1 << 16))
	if !(t >= 0 && t <= proof.MaxTemperature) {
		return proof.Run{}, fmt.Errorf("%w: temperature %g, want 0 to %d", ErrRun, o.Temperature, proof.MaxTemperature>>16)
	}
	r := proof.Run{ModelID: model, Seed: o.Seed, Temperature: int(t), Tokens: o.Tokens, Stop: proof.NoStop, Prompt: slices.Clone(o.Prompt)}
	if o.Stop != nil {
		r.Stop = *o.Stop
	}
	return r, nil
}

// Generate continues a prompt and proves every step. It returns ErrNotStep for a model that
// is no step program, ErrRun for options that do not fit it, ErrOutOfRange where a value
// does not fit.
func (m *Model) Generate(ctx context.Context, o GenerateOptions) (*Receipt, error) {
	g, err := m.generator(&o)
	if err != nil {
		return nil, err
	}
	total := len(o.Prompt) + o.Tokens - 1
	o.Progress.call("prove", 0, total)
	for !g.r.Ended() {
		if err := g.next(); err != nil {
			return nil, fmt.Errorf("step %d: %w", len(g.r.Steps)-1, err)
		}
		if o.Given != nil && len(g.r.Steps) >= len(o.Prompt) {
			o.Given(g.r.Steps[len(g.r.Steps)-1].Next)
		}
		if len(g.open) == o.Chunk || g.r.Ended() {
			if err := g.prove(ctx); err != nil {
				return nil, fmt.Errorf("steps to %d: %w", len(g.r.Steps)-1, err)
			}
			o.Progress.call("prove", len(g.r.Steps), total)
		}
	}
	o.Progress.call("prove", total, total)
	return &Receipt{&g.r}, nil
}

// generator is a run that is being proven.
type generator struct {
	m      *Model
	step   *proof.StepProgram
	r      proof.Receipt
	run, h [32]byte     // h covers the steps that are proven
	cache  []int64      // integers of all rows so far
	blinds []fr.Element // of their matrix rows
	open   []openStep   // not proven yet
}

// openStep is a step that has run: its values, and the blinders of all rows when it did.
type openStep struct {
	values        [][]int64
	before, blind []fr.Element
}

// generator checks the options and begins the run.
func (m *Model) generator(o *GenerateOptions) (*generator, error) {
	if o.Chunk == 0 {
		o.Chunk = DefaultChunk
	}
	if o.Chunk < 1 || o.Chunk > MaxChunk {
		return nil, fmt.Errorf("%w: chunks of %d steps, want 1 to %d", ErrRun, o.Chunk, MaxChunk)
	}
	s, _, err := m.step(1)
	if err != nil {
		return nil, err
	}
	g := &generator{m: m, step: s, cache: make([]int64, m.cacheElements()), blinds: make([]fr.Element, (s.Tokens-1)*s.Rows())}
	if g.r.Run, err = o.run(m.key.ModelID); err != nil {
		return nil, err
	}
	if err := s.Check(&g.r.Run); err != nil {
		return nil, err
	}
	g.r.Unsafe, g.run = m.key.Unsafe, g.r.Run.ID()
	g.h = proof.ChainStart(g.run)
	return g, nil
}

func (m *Model) cacheElements() int {
	g := m.file.Key.Graph
	return g.Tensors[g.Carried[0]].Elements()
}

// placeCache is the cache's place in a request of a step program; the row's is the last.
const placeCache = 3

// next runs one more step, commits to its row and notes it in the receipt.
func (g *generator) next() error {
	program, n := g.m.file.Key.Graph, len(g.r.Steps)
	g.r.Steps = append(g.r.Steps, proof.Step{})
	id, position, mask, noise := g.step.Inputs(&g.r.Run, n, g.r.Token(n))
	in := [][]int64{widen(id), widen(position), widen(mask), slices.Clone(g.cache)}
	if g.step.Samples {
		in = append(in, widen(noise))
	}
	t, err := witness.Run(program, g.m.file.Weights, in)
	if err != nil {
		return err
	}
	row := t.Values[program.Outputs[1]]
	blinds, err := prove.Blinders(g.step.Rows())
	if err != nil {
		return err
	}
	g.r.Steps[n].Next = g.step.NextToken(t.Values[program.Outputs[0]][0])
	if g.r.Steps[n].Row, err = g.commit(row, blinds); err != nil {
		return err
	}
	g.open = append(g.open, openStep{t.Values, slices.Clone(g.blinds), blinds})
	if n < g.step.Tokens-1 { // the last position leaves nothing: no token follows
		copy(g.cache[n*len(row):], row)
		copy(g.blinds[n*g.step.Rows():], blinds)
	}
	return nil
}

// commit makes the matrix rows of a row.
func (g *generator) commit(row []int64, blinds []fr.Element) ([]bn254.G1Affine, error) {
	k := &g.m.key
	at := make([]*fr.Element, len(blinds))
	for i := range at {
		at[i] = &blinds[i]
	}
	rows := proof.RowKey{Schedule: k.Schedule, Spans: k.Spans, Commit: k.Commit}
	return pcs.CommitRows(k.Commit, rows.Lay(len(k.Spans)-1, narrow(row)), at)
}

// prove proves the steps that are not proven yet as one chunk.
func (g *generator) prove(ctx context.Context) error {
	n := len(g.open)
	s, key, err := g.m.step(n)
	if err != nil {
		return err
	}
	inst := prove.Instance{Blinds: make([]fr.Element, key.Schedule.Layout.Rows(iop.KindStatement))}
	tensors := len(key.Spans) / n
	for i, step := range g.open {
		cache, row := i*tensors+placeCache, (i+1)*tensors-1
		inst.Values = append(inst.Values, step.values)
		inst.Carried = append(inst.Carried, cache, row)
		copy(inst.Blinds[key.Spans[cache].First:], step.before)
		copy(inst.Blinds[key.Spans[row].First:], step.blind)
	}
	inst.Statement, g.h = s.Statement(&g.r, g.run, len(g.r.Steps)-n, g.h)
	p, err := prove.Prove(ctx, key, &inst, prove.Options{})
	if err != nil {
		return err
	}
	p.Statement, p.Unsafe = proof.Statement{}, false
	g.r.Chunks = append(g.r.Chunks, proof.Chunk{Steps: n, Proof: *p})
	g.open = nil
	return nil
}

// Tokens cuts a prompt of any length into tokens. It returns ErrCharacter for one that the
// tokenizer cannot write.
func (t *Text) Tokens(prompt string) ([]int, error) { return t.tokenizer.Encode(prompt) }

// Decode writes tokens as text, those that the tokenizer lacks as <id>.
func (t *Text) Decode(ids []int) string { return t.decode(ids) }
