package zkvin

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"math/bits"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/onnx"
	"github.com/zkvin/zkvin/ops"
	"github.com/zkvin/zkvin/pcs"
	"github.com/zkvin/zkvin/proof"
	"github.com/zkvin/zkvin/prove"
	"github.com/zkvin/zkvin/quant"
	"github.com/zkvin/zkvin/verify"
)

// CompileOptions of Compile; the zero value works for models without symbolic dimensions.
type CompileOptions struct {
	// Shapes fixes symbolic dimensions of inputs by name.
	Shapes map[string][]int
	// Calibration rows set ranges and exponents; each holds one tensor an input. Without
	// them inputs are generated, and Report.Generated says so.
	Calibration [][]Tensor
	// External opens files with external tensor data; nil refuses them.
	External fs.FS
	// SRS to commit under; nil takes the development SRS, whose proofs anybody can forge.
	// One with few powers makes rows short, so that the model takes more of them.
	SRS *SRS
	// Headroom is how far beyond the calibrated magnitudes values may go; 0 takes the
	// default of package quant.
	Headroom float64
	// Evaluation rows are compared after compiling, float against integer; the report of
	// them replaces the one on calibration rows. Never the rows of Calibration.
	Evaluation [][]Tensor
	// LogColumns fixes the row length of the commitment matrix, 2^LogColumns; 0 chooses.
	LogColumns int
	// Settlement adds a second layout of the weights, in few long rows, for proofs that a
	// contract verifies: see docs/settlement.md.
	Settlement bool
	// SettlementLogColumns fixes the row length of its weights and tables, 2^n; 0 chooses the
	// cheapest for a contract.
	SettlementLogColumns int
	// Text keeps the tokenizer of a language model with the package; nil keeps none.
	Text *TextOptions
	// Image keeps with the package how a picture becomes an input; nil keeps nothing. Input −1
	// is the first that takes pictures.
	Image    *ImageLabels
	Progress Progress
}

// Progress of Compile, in percent of its time, roughly; committing is where commitments begin,
// linking where those of a settlement layout do.
const percent, committing, linking = 100, 50, 90

// Report compares the integer program with the float model.
type Report = quant.Report

// LayerError is the part of a report on the error of one value.
type LayerError = quant.LayerError

// Range is the part of a report on the range of one value.
type Range = quant.Range

// Cost is the part of a report on what proving one layer takes.
type Cost = quant.Cost

// Saturation is the part of a report on a function whose table ends within its values.
type Saturation = quant.Saturation

// Compile turns the bytes of an ONNX file into a model: it imports the graph, chooses
// scales, commits to the weights and measures the accuracy of the integer program.
func Compile(ctx context.Context, data []byte, o CompileOptions) (*Model, *Report, error) {
	o.Progress.call("import", 0, percent)
	g, err := onnx.Load(data, onnx.Options{Shapes: o.Shapes, External: o.External})
	if err != nil {
		return nil, nil, importError(err)
	}
	rows, err := rowsOf(g, o.Calibration)
	if err != nil {
		return nil, nil, fmt.Errorf("calibration: %w", err)
	}
	o.Progress.call("calibrate", 5, percent)
	r, err := quant.Compile(g, quant.Options{Calibration: rows, Headroom: o.Headroom})
	if err != nil {
		return nil, nil, importError(err)
	}
	if len(o.Evaluation) > 0 {
		o.Progress.call("evaluate", 40, percent)
		if err := evaluate(g, r, o); err != nil {
			return nil, nil, err
		}
	}
	if err := ctx.Err(); err != nil {
		return nil, nil, err
	}
	labels, err := planLabels(g, r.Graph, &o)
	if err != nil {
		return nil, nil, err
	}
	m, err := newModel(ctx, r, o)
	if err != nil {
		return nil, nil, err
	}
	m.describe(labels, &o)
	return m, r.Report, ctx.Err()
}

// CompileProgram makes a model of an integer program that was made elsewhere, without a
// float model to compare with: it commits to the weights, nothing else. Of the options it
// reads SRS, LogColumns, the two of Settlement and Progress; the report is empty. It returns ErrUnsupported for a
// graph that cannot be proven, ErrShape for weights that do not have its shapes.
func CompileProgram(ctx context.Context, g *graph.Graph, w *graph.Weights, o CompileOptions) (*Model, error) {
	m, err := newModel(ctx, &quant.Result{Graph: g, Weights: w, Report: new(Report)}, o)
	if err != nil {
		return nil, err
	}
	return m, ctx.Err()
}

// evaluate replaces the report's accuracy by that on the evaluation rows.
func evaluate(g *onnx.Graph, r *quant.Result, o CompileOptions) error {
	rows, err := rowsOf(g, o.Evaluation)
	if err != nil {
		return fmt.Errorf("evaluation: %w", err)
	}
	e, err := quant.Evaluate(g, r, rows)
	if err != nil {
		return fmt.Errorf("evaluation: %w", importError(err))
	}
	c := r.Report
	e.Generated, e.CalibrationGiven, e.CalibrationUsed = c.Generated, c.CalibrationGiven, c.CalibrationUsed
	e.Shift, e.Headroom, e.Ranges, e.Evaluation = c.Shift, c.Headroom, c.Ranges, true
	e.Saturations, e.Costs = c.Saturations, c.Costs
	r.Report = e
	return nil
}

// importErrors maps what import and quantisation refuse to the facade's errors.
var importErrors = []struct{ is, as error }{
	{onnx.ErrUnsupported, ErrUnsupported}, {onnx.ErrOpset, ErrUnsupported}, {onnx.ErrDomain, ErrUnsupported},
	{quant.ErrUnsupported, ErrUnsupported}, {ops.ErrAxes, ErrUnsupported},
	{iop.ErrSchedule, ErrUnsupported}, {iop.ErrDepth, ErrUnsupported}, {iop.ErrSize, ErrUnsupported}, {iop.ErrLayout, ErrUnsupported},
	{quant.ErrInput, ErrShape}, {quant.ErrRange, ErrOutOfRange}, {quant.ErrMasked, ErrOutOfRange}, {onnx.ErrIndex, ErrOutOfRange},
	{onnx.ErrTooLarge, ErrFormat}, {onnx.ErrMalformed, ErrFormat}, {onnx.ErrCycle, ErrFormat},
	{onnx.ErrDuplicateName, ErrFormat}, {onnx.ErrUndefinedInput, ErrFormat}, {onnx.ErrInputCount, ErrFormat},
	{graph.ErrLimit, ErrFormat},
	{onnx.ErrShape, ErrShape}, {onnx.ErrDType, ErrFormat}, {onnx.ErrNotFinite, ErrFormat}, {onnx.ErrExternalData, ErrFormat},
}

func importError(err error) error {
	for _, e := range importErrors {
		if errors.Is(err, e.is) {
			return fmt.Errorf("%w: %w", e.as, err)
		}
	}
	return err
}

func rowsOf(g *onnx.Graph, rows [][]Tensor) ([][]*onnx.Tensor, error) {
	var out [][]*onnx.Tensor
	for i, row := range rows {
		in, err := onnxRow(g, row)
		if err != nil {
			return nil, fmt.Errorf("row %d: %w", i, err)
		}
		out = append(out, in)
	}
	return out, nil
}

// onnxRow brings tensors into the order of the graph's inputs.
func onnxRow(g *onnx.Graph, row []Tensor) ([]*onnx.Tensor, error) {
	want := make([]TensorInfo, len(g.Inputs))
	for i, v := range g.Inputs {
		want[i] = TensorInfo{Name: g.Values[v].Name, Shape: g.Values[v].Shape}
	}
	sorted, err := arrange("input", want, row)
	if err != nil {
		return nil, err
	}
	out := make([]*onnx.Tensor, len(sorted))
	for i, t := range sorted {
		v := &g.Values[g.Inputs[i]]
		out[i] = &onnx.Tensor{DType: v.DType, Shape: v.Shape, Float: t.Data}
		if v.DType != onnx.Float {
			out[i].Float, out[i].Int = nil, make([]int64, len(t.Data))
			for j, x := range t.Data {
				out[i].Int[j] = int64(x)
			}
		}
	}
	return out, nil
}

// logColumns chooses the row length C: an opening costs time in proportion to C, each of
// the R rows some verifier time and proof size, and R·C is given by weights, two columns an
// activation and one table. docs/performance.md has the measurements.
func logColumns(r *quant.Result) int {
	entries := 1 << 16
	for i := range r.Graph.Tensors {
		entries += 2 * r.Graph.Tensors[i].Elements()
	}
	for _, d := range r.Weights.Data {
		entries -= len(d)
	}
	return min(max((bits.Len(uint(entries))+1)/2, 8), maxLogColumns)
}

// maxLogColumns bounds the row lengths that Compile chooses: beyond it the opening costs more
// than the rows it saves.
const maxLogColumns = 15

// layouts are the row lengths of a model and the SRS that it is committed under.
type layouts struct {
	logC       int
	settlement *proof.SettlementLayout // nil for none
	powers     int                     // of the SRS that a package needs
	srs        *pcs.SRS
}

// chooseLayouts takes the row length that suits the model, or the longest that a given SRS
// has powers for.
func chooseLayouts(r *quant.Result, o CompileOptions) (l layouts, err error) {
	l.logC = o.LogColumns
	if l.logC == 0 {
		l.logC = logColumns(r)
		if o.Settlement {
			if l.logC, err = statementColumns(r, l.logC); err != nil {
				return l, err
			}
		}
	}
	if o.SRS != nil && o.LogColumns == 0 {
		l.logC = min(l.logC, bits.Len(uint(o.SRS.Powers()))-1)
	}
	l.powers = 1 << l.logC
	if o.Settlement {
		if l.settlement, err = chooseSettlement(r, l.logC, o); err != nil {
			return l, err
		}
		l.powers = max(l.powers, 1<<l.settlement.LogC)
	}
	if o.SRS != nil {
		l.srs = o.SRS.s
		return l, nil
	}
	l.srs, err = cachedDevelopmentSRS(l.powers)
	return l, err
}

func newModel(ctx context.Context, r *quant.Result, o CompileOptions) (*Model, error) {
	l, err := chooseLayouts(r, o)
	if err != nil {
		return nil, importError(err)
	}
	logC, srs := l.logC, l.srs
	sc, spans, err := proof.NewSchedule(r.Graph, logC, 1)
	if wanted := logColumns(r); errors.Is(err, iop.ErrLayout) && logC < wanted {
		return nil, fmt.Errorf("%w: the model needs %d powers, rows have %d: %w", ErrSRSSize, 1<<wanted, 1<<logC, err)
	}
	if err != nil {
		return nil, importError(err)
	}
	if err := checkWeights(r.Graph, r.Weights); err != nil {
		return nil, err
	}
	commit, err := pcs.NewCommitKey(srs, logC)
	if err != nil {
		return nil, err
	}
	pm := &proof.Model{Weights: r.Weights}
	if pm.Report, err = json.Marshal(r.Report); err != nil {
		return nil, err
	}
	rows := prove.WeightRows(sc, r.Weights.Data)
	if pm.Blinds, err = prove.Blinders(rows.Len()); err != nil {
		return nil, err
	}
	key := &proof.Key{Graph: r.Graph, LogC: logC, Batch: 1}
	progress := func(done int) {
		o.Progress.call("commit", committing+(percent-committing)*done/max(1, rows.Len()), percent)
	}
	progress(0)
	if key.Weights, err = rows.Commit(ctx, commit, pm.Blinds, progress); err != nil {
		return nil, err
	}
	if key.Tables, err = verify.TableRows(sc, commit); err != nil {
		return nil, err
	}
	srsKey, err := proof.NewSRSKey(srs, l.powers)
	if err != nil {
		return nil, err
	}
	key.SRS, pm.Key = *srsKey, key
	if l.settlement != nil {
		o.Progress.call("settlement layout", linking, percent)
		if err := addSettlement(ctx, pm, srs, l.settlement); err != nil {
			return nil, importError(err)
		}
	}
	m, err := openModel(pm, spans, sc, commit, rows)
	if err != nil {
		return nil, importError(err)
	}
	return m, nil
}

// checkWeights compares weights with the shapes of a graph that has a schedule.
func checkWeights(g *graph.Graph, w *graph.Weights) error {
	if len(w.Data) != len(g.Weights) {
		return fmt.Errorf("%w: %d weight tensors, the graph has %d", ErrShape, len(w.Data), len(g.Weights))
	}
	for i, id := range g.Weights {
		if t := &g.Tensors[id]; len(w.Data[i]) != t.Elements() {
			return fmt.Errorf("%w: weight %q has %d entries, its shape is %v", ErrShape, t.Name, len(w.Data[i]), t.Shape)
		}
	}
	return nil
}
