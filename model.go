package zkvin

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/pcs"
	"github.com/zkvin/zkvin/proof"
	"github.com/zkvin/zkvin/prove"
	"github.com/zkvin/zkvin/quant"
	"github.com/zkvin/zkvin/witness"
)

// Model is a compiled model with its private weights: what a provider keeps. It may be
// used by several goroutines at once.
type Model struct {
	file  *proof.Model
	key   prove.Key
	batch batchKeys
	notes []string // of Compile
}

// OpenModel maps a .zkm file and makes it ready to prove. Close releases the file.
func OpenModel(path string) (*Model, error) {
	f, err := proof.OpenModel(path)
	if err != nil {
		return nil, err
	}
	m, err := prepareModel(f)
	if err != nil {
		f.Close()
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return m, nil
}

func prepareModel(f *proof.Model) (*Model, error) {
	if f.Key.Batch != 1 {
		return nil, fmt.Errorf("%w: a package with a batch axis of length %d; packages have 1, and batches follow from them", ErrUnsupported, f.Key.Batch)
	}
	sc, spans, err := proof.NewSchedule(f.Key.Graph, f.Key.LogC, f.Key.Batch)
	if err != nil {
		return nil, formatError(err)
	}
	srs := &pcs.SRS{G1: f.Key.SRS.Powers, TauG2: f.Key.SRS.TauG2, H: pcs.BlindingBase(), Digest: f.Key.SRS.Digest, Unsafe: f.Key.SRS.Unsafe}
	commit, err := pcs.NewCommitKey(srs, f.Key.LogC)
	if err != nil {
		return nil, formatError(err)
	}
	if n := sc.Layout.Rows(iop.KindWeight); len(f.Blinds) != n || len(f.Key.Weights) != n {
		return nil, fmt.Errorf("%w: %d weight rows with %d blinders, the graph has %d", ErrFormat, len(f.Key.Weights), len(f.Blinds), n)
	}
	return openModel(f, spans, sc, commit, prove.WeightRows(sc, f.Weights.Data))
}

func openModel(f *proof.Model, spans []proof.Span, sc *iop.Schedule, commit *pcs.CommitKey, rows *prove.Rows) (*Model, error) {
	id, err := proof.ModelID(f.Key)
	if err != nil {
		return nil, err
	}
	return &Model{file: f, key: prove.Key{
		Schedule: sc, Commit: commit, ModelID: id, Unsafe: f.Key.SRS.Unsafe,
		Weights: f.Weights.Data, Rows: rows, Blinds: f.Blinds, Spans: spans,
	}}, nil
}

// Close releases the mapped file of a model from OpenModel; the model is unusable then.
func (m *Model) Close() error { return m.file.Close() }

// WriteFile writes the private .zkm file, mode 0600.
func (m *Model) WriteFile(path string) error { return m.file.WriteFile(path) }

// ID is the ModelID.
func (m *Model) ID() Digest { return m.key.ModelID }

// Report is the accuracy report of Compile.
func (m *Model) Report() *Report {
	r := new(Report)
	if json.Unmarshal(m.file.Report, r) != nil {
		return new(Report)
	}
	return r
}

// Inputs describes the model's inputs in order.
func (m *Model) Inputs() []TensorInfo { return infos(m.file.Key.Graph, m.file.Key.Graph.Inputs) }

// Outputs describes the model's outputs in order.
func (m *Model) Outputs() []TensorInfo { return infos(m.file.Key.Graph, m.file.Key.Graph.Outputs) }

// Execution is one run of the integer program.
type Execution struct{ Outputs []Tensor }

// arrange brings inputs or outputs into the order of want; a single unnamed tensor fits a
// single one. Axes of size 1 may be missing or added.
func arrange(what string, want []TensorInfo, in []Tensor) ([]Tensor, error) {
	if len(in) != len(want) {
		return nil, fmt.Errorf("%w: %d %ss given, the model has %d: %s", ErrShape, len(in), what, len(want), names(want))
	}
	out := make([]Tensor, len(want))
	for i, w := range want {
		k := slices.IndexFunc(in, func(t Tensor) bool { return t.Name == w.Name })
		if k < 0 && len(in) == 1 && in[0].Name == "" {
			k = 0
		}
		if k < 0 {
			return nil, fmt.Errorf("%w: no %s named %q; the model has %s", ErrShape, what, w.Name, names(want))
		}
		t := in[k]
		if !slices.Equal(withoutOnes(t.Shape), withoutOnes(w.Shape)) || len(t.Data) != iop.Elements(w.Shape) {
			return nil, fmt.Errorf("%w: %s %q has shape %v and %d entries, the model has %v", ErrShape, what, w.Name, t.Shape, len(t.Data), w.Shape)
		}
		t.Name, t.Shape = w.Name, w.Shape
		out[i] = t
	}
	return out, nil
}

// withoutOnes leaves out axes of size 1.
func withoutOnes(shape []int) []int {
	return slices.DeleteFunc(slices.Clone(shape), func(d int) bool { return d == 1 })
}

func names(infos []TensorInfo) string {
	s := ""
	for i, t := range infos {
		if i > 0 {
			s += ", "
		}
		s += fmt.Sprintf("%q %v", t.Name, t.Shape)
	}
	return s
}

// quantize converts real inputs to the integers of the graph's input tensors.
func quantize(g *graph.Graph, in []Tensor) ([][]int64, error) {
	sorted, err := arrange("input", infos(g, g.Inputs), in)
	if err != nil {
		return nil, err
	}
	out := make([][]int64, len(sorted))
	for i, id := range g.Inputs {
		if out[i], err = quant.QuantizeInput(&g.Tensors[id], sorted[i].Data); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// Run executes the integer program on real inputs, without a proof. It returns ErrShape
// for inputs of another shape and ErrOutOfRange where a value does not fit.
func (m *Model) Run(in []Tensor) (*Execution, error) {
	q, err := quantize(m.file.Key.Graph, in)
	if err != nil {
		return nil, err
	}
	t, err := witness.Run(m.file.Key.Graph, m.file.Weights, q)
	if err != nil {
		return nil, err
	}
	return &Execution{m.outputs(t)}, nil
}

func (m *Model) outputs(t *witness.Trace) []Tensor {
	g := m.file.Key.Graph
	out := make([]Tensor, len(g.Outputs))
	for i, id := range g.Outputs {
		x := &g.Tensors[id]
		out[i] = Tensor{x.Name, x.Shape, quant.Dequantize(x, t.Values[id])}
	}
	return out
}

// ProveOptions of Model.Prove.
type ProveOptions struct {
	// Context is bound to the proof: what a use ties it to. In a batch every request has its
	// own, and this one must be zero.
	Context Digest
	// PrivateInputs and PrivateOutputs show commitments instead of entries.
	PrivateInputs, PrivateOutputs bool
	// Witness is the path of a private witness file to write, or empty.
	Witness  string
	Progress Progress
}

// Prove runs the model on real inputs and proves the result.
func (m *Model) Prove(ctx context.Context, in []Tensor, o ProveOptions) (*Proof, error) {
	return m.ProveBatch(ctx, []Request{{Context: o.Context, Inputs: in}}, o)
}

// ProveOpening proves the model on a committed input: the statement names exactly the
// commitment of the opening. The model must have one input.
func (m *Model) ProveOpening(ctx context.Context, op *Opening, o ProveOptions) (*Proof, error) {
	return m.ProveBatch(ctx, []Request{{Context: o.Context, Opening: op}}, o)
}

func widen(v []int16) []int64 {
	out := make([]int64, len(v))
	for i, x := range v {
		out[i] = int64(x)
	}
	return out
}

func narrow(v []int64) []int16 {
	out := make([]int16, len(v))
	for i, x := range v {
		out[i] = int16(x)
	}
	return out
}

// stages are the prover's stages in order, after the run.
var stages = []prove.Stage{prove.StageColumns, prove.StageCommit, prove.StageLookups, prove.StageContractions, prove.StageClaims, prove.StageOpening}
