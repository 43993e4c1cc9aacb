package zkvin

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

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
	file *proof.Model
	key  prove.Key
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
		return nil, fmt.Errorf("%w: batch axis of length %d; this version proves one request at a time", ErrUnsupported, f.Key.Batch)
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

func openModel(f *proof.Model, spans []proof.Span, sc *iop.Schedule, commit *pcs.CommitKey, rows [][]int16) (*Model, error) {
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
// single one. A leading batch dimension of 1 may be missing.
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
		if len(w.Shape) == len(t.Shape)+1 && w.Shape[0] == 1 {
			t.Shape = append([]int{1}, t.Shape...)
		}
		if !slices.Equal(t.Shape, w.Shape) || len(t.Data) != iop.Elements(w.Shape) {
			return nil, fmt.Errorf("%w: %s %q has shape %v and %d entries, the model has %v", ErrShape, what, w.Name, t.Shape, len(t.Data), w.Shape)
		}
		t.Name = w.Name
		out[i] = t
	}
	return out, nil
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
	// Context is bound to the proof: what a use ties it to.
	Context Digest
	// PrivateInputs and PrivateOutputs show commitments instead of entries.
	PrivateInputs, PrivateOutputs bool
	// Witness is the path of a private witness file to write, or empty.
	Witness  string
	Progress Progress
}

// Prove runs the model on real inputs and proves the result.
func (m *Model) Prove(ctx context.Context, in []Tensor, o ProveOptions) (*Proof, error) {
	q, err := quantize(m.file.Key.Graph, in)
	if err != nil {
		return nil, err
	}
	blinds := make([][]fr.Element, len(q))
	for i := range q {
		if o.PrivateInputs {
			if blinds[i], err = prove.Blinders(m.key.Spans[i].Num); err != nil {
				return nil, err
			}
		}
	}
	return m.prove(ctx, q, blinds, o)
}

// ProveOpening proves the model on a committed input: the statement names exactly the
// commitment of the opening. The model must have one input.
func (m *Model) ProveOpening(ctx context.Context, op *Opening, o ProveOptions) (*Proof, error) {
	if op.o.ModelID != m.key.ModelID {
		return nil, fmt.Errorf("%w: the opening is for model %v, this is %v: commit with this model's key", ErrMismatch, Digest(op.o.ModelID), m.ID())
	}
	g := m.file.Key.Graph
	if len(g.Inputs) != 1 || op.o.Input != 0 {
		return nil, fmt.Errorf("%w: the model has %d inputs; openings are for models with one", ErrShape, len(g.Inputs))
	}
	if len(op.o.Blinds) != m.key.Spans[0].Num || len(op.o.Values) != g.Tensors[g.Inputs[0]].Elements() {
		return nil, fmt.Errorf("%w: the opening has %d entries in %d rows", ErrShape, len(op.o.Values), len(op.o.Blinds))
	}
	p, err := m.prove(ctx, [][]int64{widen(op.o.Values)}, [][]fr.Element{op.o.Blinds}, o)
	if err != nil {
		return nil, err
	}
	if !slices.EqualFunc(p.p.Statement.Requests[0].Inputs[0].Rows, op.o.Rows, func(a, b bn254.G1Affine) bool { return a.Equal(&b) }) {
		return nil, fmt.Errorf("%w: the opening's entries and blinders do not give its commitment", ErrMismatch)
	}
	return p, nil
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

// prove makes a proof on integer inputs; inputs with blinders are private.
func (m *Model) prove(ctx context.Context, in [][]int64, blinds [][]fr.Element, o ProveOptions) (*Proof, error) {
	g := m.file.Key.Graph
	o.Progress.call("run", 0, 1+len(stages))
	t, err := witness.Run(g, m.file.Weights, in)
	if err != nil {
		return nil, err
	}
	req := proof.Request{Context: o.Context}
	inst := prove.Instance{Values: [][][]int64{t.Values}, Blinds: make([]fr.Element, m.key.Schedule.Layout.Rows(iop.KindStatement))}
	for i := range in {
		req.Inputs = append(req.Inputs, m.statementTensor(&inst, i, in[i], blinds[i]))
	}
	var outBlinds []fr.Element
	for i, id := range g.Outputs {
		span := len(g.Inputs) + i
		var b []fr.Element
		if o.PrivateOutputs {
			if b, err = prove.Blinders(m.key.Spans[span].Num); err != nil {
				return nil, err
			}
			outBlinds = append(outBlinds, b...)
		}
		req.Outputs = append(req.Outputs, m.statementTensor(&inst, span, t.Values[id], b))
	}
	inst.Statement = proof.Statement{ModelID: m.key.ModelID, Requests: []proof.Request{req}}
	p, err := prove.Prove(ctx, &m.key, &inst, prove.Options{Progress: func(s prove.Stage) {
		o.Progress.call(string(s), 1+slices.Index(stages, s), 1+len(stages))
	}})
	if err != nil {
		return nil, err
	}
	o.Progress.call("opening", 1+len(stages), 1+len(stages))
	if o.Witness != "" {
		if err := writeWitness(o.Witness, p, in, blinds, outBlinds); err != nil {
			return nil, err
		}
	}
	return newProof(p, g), nil
}

// statementTensor places the blinders of tensor i of the statement and returns it: with
// entries if it has none, otherwise with rows for Prove to fill in.
func (m *Model) statementTensor(inst *prove.Instance, i int, values []int64, blinds []fr.Element) proof.Tensor {
	if blinds == nil {
		return proof.Tensor{Values: narrow(values)}
	}
	copy(inst.Blinds[m.key.Spans[i].First:], blinds)
	return proof.Tensor{Rows: []bn254.G1Affine{}}
}

func writeWitness(path string, p *proof.Proof, in [][]int64, blinds [][]fr.Element, out []fr.Element) error {
	w := &proof.Witness{Statement: p.Statement, InputBlinds: [][]fr.Element{slices.Concat(blinds...)}, OutputBlinds: [][]fr.Element{out}}
	var values [][]int16
	for _, v := range in {
		values = append(values, narrow(v))
	}
	w.Inputs = [][][]int16{values}
	return w.WriteFile(path)
}

// stages are the prover's stages in order, after the run.
var stages = []prove.Stage{prove.StageColumns, prove.StageCommit, prove.StageLookups, prove.StageContractions, prove.StageClaims, prove.StageOpening}
