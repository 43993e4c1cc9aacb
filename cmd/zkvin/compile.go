package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/zkvin/zkvin"
	"github.com/zkvin/zkvin/internal/tensorfile"
)

// maxModelBytes bounds an ONNX file before it is read; protobuf itself ends at
// 2 GiB.
const maxModelBytes = 1<<31 - 1

type compileFlags struct {
	out, key, srs string
	calibrate     []string
	calibrateKey  string
	shapes        []string
	evaluate      []string
	headroom      float64
	layers        bool
	image         inputFlags
	tokenizer     string
	picture       string // --image
	report        string
	steps, greedy bool
	settlement    bool
	columns       int // --settlement-columns
}

type compileDocument struct {
	Model     string             `json:"model"`
	Key       string             `json:"key"`
	ModelID   string             `json:"model_id"`
	UnsafeSRS bool               `json:"unsafe_srs"`
	Inputs    []tensorDocument   `json:"inputs"`
	Outputs   []tensorDocument   `json:"outputs"`
	Notes     []string           `json:"notes,omitempty"`
	Text      *zkvin.TextSummary `json:"text,omitempty"`
	Image     *zkvin.Image       `json:"image,omitempty"`
	Report    *zkvin.Report      `json:"report"`
	Seconds   float64            `json:"seconds"`
}

func (a *app) compileCommand() *cobra.Command {
	var f compileFlags
	cmd := &cobra.Command{
		Use:   "compile MODEL.onnx -o MODEL.zkm",
		Short: "Turn an ONNX model into a model package and a verification key",
		Long: `Compile picks fixed-point scales from calibration data, fixes the model's meaning as an
integer program, commits to its weights, and writes two files: the model package
(.zkm, private: it holds the weights) and the verification key (.zkv, public).

Calibration data are inputs like those the model was trained on, row by row: the array
"calibration" of an .npz file, or another one that --calibrate-key or FILE:NAME names.
Without --calibrate the scales come from generated inputs, which may be far off.

The report compares the integer program with the float model: on some calibration rows,
or on every row of --evaluate FILE, data that the model was neither trained nor
calibrated on. FILE:NAME takes the array NAME of the file, otherwise it is x.`,
		Example: `  zkvin compile lenet.onnx --calibrate lenet.npz -o lenet.zkm
  zkvin compile lenet.onnx --calibrate lenet.npz --evaluate lenet.npz -o lenet.zkm --layers
  zkvin compile net.onnx --calibrate train.npz --headroom 2 -o net.zkm --json
  zkvin compile net.onnx --calibrate train.npz --calibrate-key images -o net.zkm
  zkvin compile two.onnx --calibrate left=l.npy --calibrate right=r.npy -o two.zkm
  zkvin compile two.onnx --calibrate left=train.npz:left --calibrate right=train.npz:right -o two.zkm
  zkvin compile gpt.onnx --calibrate gpt.npz --tokenizer r50k -o gpt.zkm
  zkvin compile vit.onnx --calibrate vit.npz --image imagenet -o vit.zkm --report vit.html
  zkvin compile lenet.onnx --calibrate lenet.npz --settlement -o lenet.zkm
  zkvin compile seg.onnx --shape image=1,3,48,192 --srs ceremony.srs -o seg.zkm`,
		Args: exactArgs("MODEL.onnx"),
	}
	flags := cmd.Flags()
	flags.StringVarP(&f.out, "out", "o", "", "write the model package to `FILE`")
	flags.StringVar(&f.key, "key", "", "write the verification key to `FILE` (default: the package's name with .zkv)")
	flags.StringArrayVar(&f.calibrate, "calibrate", nil, "calibration `FILE[:NAME]`, or name=FILE[:NAME] for models with several inputs (repeat)")
	flags.StringVar(&f.calibrateKey, "calibrate-key", "", "`NAME` of the calibration arrays that are not named otherwise (default calibration)")
	flags.StringArrayVar(&f.evaluate, "evaluate", nil, "report the accuracy on every row of `FILE[:NAME]`, or name=FILE[:NAME] for models with several inputs (repeat; default array x)")
	flags.Float64Var(&f.headroom, "headroom", 0, "let values go `FACTOR` times beyond the calibrated ones, 1 to 1024 (default 1.5, generated inputs 3)")
	flags.StringArrayVar(&f.shapes, "shape", nil, "fix the shape of an input with symbolic dimensions: `NAME=1,3,48,192` (repeat)")
	flags.StringVar(&f.srs, "srs", "", "powers of tau `FILE` (default: a development SRS, not for production)")
	flags.BoolVar(&f.settlement, "settlement", false, "add a second layout of the weights, for proofs that a contract verifies")
	flags.IntVar(&f.columns, "settlement-columns", 0, "with --settlement: weights in rows of 2^`N` entries (default: what costs a contract least)")
	flags.BoolVar(&f.layers, "layers", false, "report the error of every layer")
	f.image.registerImage(cmd)
	flags.StringVar(&f.tokenizer, "tokenizer", "auto", "keep the tokenizer of a language model: `SPEC` is auto, none, byte, r50k, p50k or chars:FILE, and settings, such as r50k,pad=left")
	flags.StringVar(&f.picture, "image", "", "keep with the package how pictures become numbers: `SPEC` as for --normalize, such as mean=0.5,std=0.5,layout=nhwc")
	flags.BoolVar(&f.steps, "steps", false, "make the program of one step of a language model, for zkvin generate")
	flags.BoolVar(&f.greedy, "greedy", false, "with --steps: leave sampling out, which makes steps cheaper for large vocabularies")
	flags.StringVar(&f.report, "report", "", "write a page on error, ranges and cost by layer to this .html `FILE`")
	cmd.MarkFlagsMutuallyExclusive("image", "normalize")
	_ = cmd.MarkFlagRequired("out")
	cmd.RunE = a.run(func(cmd *cobra.Command, args []string) error { return a.compile(cmd, args[0], f) })
	return cmd
}

func (a *app) compile(cmd *cobra.Command, path string, f compileFlags) error {
	start := time.Now()
	if f.key == "" {
		f.key = strings.TrimSuffix(f.out, ".zkm") + ".zkv"
	}
	read := []string{path, f.srs}
	for _, text := range slices.Concat(f.calibrate, f.evaluate) {
		_, file, _ := splitArray(text)
		read = append(read, file)
	}
	if err := errors.Join(overwrites(cmd.Name(), f.out, read...), overwrites(cmd.Name(), f.key, append(read, f.out)...)); err != nil {
		return err
	}
	if err := f.check(cmd); err != nil {
		return err
	}
	if f.report != "" {
		if err := overwrites(cmd.Name(), f.report, append(read, f.out, f.key)...); err != nil {
			return err
		}
	}
	options, err := f.options(cmd.Name(), path)
	if err != nil {
		return err
	}
	onnx, err := readModel(path)
	if err != nil {
		return err
	}
	if len(f.calibrate) == 0 {
		a.warn("no --calibrate FILE. Scales come from generated inputs: accuracy on real data may be poor and\n" +
			"real inputs may be refused as out of range.")
		if len(f.evaluate) == 0 {
			a.warn("no --evaluate FILE either: the report below says nothing about real data.")
		}
	}
	update, done := a.progress()
	options.Progress = update
	model, report, err := f.build(cmd.Context(), onnx, options)
	done()
	if err != nil {
		return compileError(fmt.Errorf("%s: %w", path, err))
	}
	if err := model.WriteFile(f.out); err != nil {
		return err
	}
	key, err := model.VerificationKey()
	if err != nil {
		return err
	}
	if err := key.WriteFile(f.key); err != nil {
		return err
	}
	if f.report != "" {
		if err := writeReport(f.report, newReportPage(path, model, report)); err != nil {
			return err
		}
	}
	if !f.layers {
		report.PerLayer, report.Ranges = nil, nil
	}
	_, unsafe := key.SRS()
	doc := compileDocument{Model: f.out, Key: f.key, ModelID: key.ID().String(), UnsafeSRS: unsafe,
		Inputs: describeInfos(key.Inputs()), Outputs: describeInfos(key.Outputs()),
		Notes: model.Notes(), Text: model.Text().Summary(), Image: model.Image(), Report: report, Seconds: seconds(time.Since(start))}
	return a.answer(doc, doc.text())
}

// check refuses flags that do not go together.
func (f *compileFlags) check(cmd *cobra.Command) error {
	switch {
	case f.greedy && !f.steps || f.steps && (len(f.evaluate) > 0 || len(f.calibrate) == 0):
		return usageError(cmd.Name(), "--steps needs --calibrate and takes no --evaluate, --greedy needs --steps")
	case cmd.Flags().Changed("headroom") && f.headroom == 0:
		return usageError(cmd.Name(), "--headroom 0: want 1 to 1024")
	case cmd.Flags().Changed("settlement-columns") && (!f.settlement || f.columns < 1):
		return usageError(cmd.Name(), "--settlement-columns %d: want --settlement and a positive number", f.columns)
	}
	return nil
}

// build compiles the model, or its step program.
func (f *compileFlags) build(ctx context.Context, onnx []byte, o zkvin.CompileOptions) (*zkvin.Model, *zkvin.Report, error) {
	if f.steps {
		return zkvin.CompileSteps(ctx, onnx, o, f.greedy)
	}
	return zkvin.Compile(ctx, onnx, o)
}

// compileError tells the next step where another command's would mislead: there
// is no package yet whose inputs one could look up.
func compileError(err error) error {
	f := classify(err)
	switch {
	case errors.Is(err, zkvin.ErrStep):
		f.next = "compile without --steps and prove whole windows, or export the model as docs/transformers.md says of generation"
	case errors.Is(err, zkvin.ErrUnsupported):
		f.next = "see zkvin ops for what is supported, with limits; export the model with these, or cut off the part that the message names"
	case errors.Is(err, zkvin.ErrOptions): // keeps its own
	case errors.Is(err, zkvin.ErrShape):
		f.next = "give data of that shape, fix open dimensions with --shape, or export the model again if its own shapes do not fit"
	case errors.Is(err, zkvin.ErrFormat):
		f.next = "export the model again, or look at the part that the message names"
	}
	return f
}

func (f *compileFlags) options(command, path string) (zkvin.CompileOptions, error) {
	o := zkvin.CompileOptions{External: os.DirFS(filepath.Dir(path)), Headroom: f.headroom,
		Settlement: f.settlement, SettlementLogColumns: f.columns}
	var err error
	if o.Shapes, err = parseShapes(command, f.shapes); err != nil {
		return o, err
	}
	if f.calibrateKey != "" && len(f.calibrate) == 0 {
		return o, usageError(command, "--calibrate-key without --calibrate")
	}
	normalize, err := f.image.normalization(command)
	if f.picture != "" {
		o.Image, normalize, err = f.imageLabels(command)
	}
	if err != nil {
		return o, err
	}
	if o.Text, err = parseTokenizer(command, f.tokenizer, path, f.calibrate); err != nil {
		return o, err
	}
	if o.Calibration, err = readCalibration(f.calibrate, f.calibrateKey, normalize); err != nil {
		return o, err
	}
	if o.Evaluation, err = readEvaluation(f.evaluate, normalize); err != nil {
		return o, err
	}
	if f.srs != "" {
		if o.SRS, err = zkvin.OpenSRS(f.srs); err != nil {
			return o, fileError(err, inspectNext)
		}
	}
	return o, nil
}

// imageLabels reads --image, for the package and for the pictures of calibration.
func (f *compileFlags) imageLabels(command string) (*zkvin.ImageLabels, tensorfile.Normalize, error) {
	n, err := tensorfile.ParseNormalize(f.picture)
	if err == nil && (n.Resize || n.Convert) {
		err = errors.New("resize and convert are no part of a model: give --resize or --convert where a picture is read")
	}
	if err != nil {
		return nil, n, usageError(command, "--image: %w", err)
	}
	n.Invert = n.Invert || f.image.invert
	l := &zkvin.ImageLabels{Input: -1, Invert: n.Invert, Scale: n.Scale, Mean: n.Mean, Std: n.Std}
	if len(n.Mean) == 0 {
		l.Mean = []float64{0}
	}
	if len(n.Std) == 0 {
		l.Std = []float64{1}
	}
	if n.Layout == tensorfile.NHWC {
		l.Layout = zkvin.LayoutNHWC
	}
	n.Resize, n.Convert = f.image.resize, f.image.convert
	return l, n, nil
}

// readModel reads an ONNX file of bounded size.
func readModel(path string) ([]byte, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if info.Size() > maxModelBytes {
		return nil, badFile("store the weights as external data beside the model",
			"%s: %d bytes, at most %d are read", path, info.Size(), maxModelBytes)
	}
	return os.ReadFile(path)
}

// overwrites refuses an output file that is one of the files read.
func overwrites(command, out string, read ...string) error {
	for _, path := range read {
		if filepath.Clean(path) == filepath.Clean(out) {
			return usageError(command, "%q is read and written, it would be lost", out)
		}
	}
	return nil
}

// parseShapes reads NAME=1,3,48,192.
func parseShapes(command string, texts []string) (map[string][]int, error) {
	shapes := map[string][]int{}
	for _, text := range texts {
		name, list, ok := strings.Cut(text, "=")
		if !ok || name == "" || shapes[name] != nil {
			return nil, usageError(command, "--shape %q: want NAME=1,3,48,192, each name once", text)
		}
		for part := range strings.SplitSeq(list, ",") {
			d, err := strconv.ParseInt(part, 10, 31)
			if err != nil || d < 1 {
				return nil, usageError(command, "--shape %q: %q is not a size of at least 1", text, part)
			}
			shapes[name] = append(shapes[name], int(d))
		}
	}
	return shapes, nil
}

func (d compileDocument) text() string {
	var b strings.Builder
	fmt.Fprintf(&b, "model %s\n", d.ModelID)
	for _, t := range d.Inputs {
		fmt.Fprintf(&b, "  input %q, shape %s\n", t.Name, tensorfile.ShapeString(t.Shape))
	}
	for _, t := range d.Outputs {
		fmt.Fprintf(&b, "  output %q, shape %s\n", t.Name, tensorfile.ShapeString(t.Shape))
	}
	for _, n := range d.Notes {
		fmt.Fprintln(&b, n)
	}
	b.WriteString(labelsText(d.Text, d.Image))
	b.WriteString(reportText(d.Report))
	fmt.Fprintf(&b, "wrote %s (private: it holds the weights)\nwrote %s (verification key, give it to anybody)\n", d.Model, d.Key)
	if d.UnsafeSRS {
		b.WriteString("SRS: development only, verify needs --allow-unsafe-srs; use --srs for production\n")
	}
	fmt.Fprintf(&b, "took %.2f s\n", d.Seconds)
	return b.String()
}

// reportText writes the comparison of integer program and float model.
func reportText(r *zkvin.Report) string {
	source := "calibration inputs"
	if r.Evaluation {
		source = "evaluation inputs"
	} else if r.Generated {
		source = "GENERATED inputs, not real data"
	}
	var b strings.Builder
	fmt.Fprintf(&b, "float against integer on %d %s:\n", r.Samples, source)
	fmt.Fprintf(&b, "  same top answer %.2f %%", 100*r.Top1)
	if r.Decisions != r.Top1 { // as in a text model, whose rows have an answer at every token
		fmt.Fprintf(&b, " of the rows, %.2f %% of all answers in them", 100*r.Decisions)
	}
	b.WriteByte('\n')
	fmt.Fprintf(&b, "  error max %.3g (%.4f %% of the output's range), mean %.3g (%.4f %%)\n",
		r.MaxError, 100*r.MaxErrorOfRange, r.MeanError, 100*r.MeanErrorOfRange)
	for _, s := range r.Saturations {
		fmt.Fprintf(&b, "  %s (%s) has values from %.4g to %.4g, calibrated from %.4g to %.4g; elsewhere it is out of range\n",
			s.Name, s.Function, s.ExactLow, s.ExactHigh, s.Low, s.High)
	}
	for _, l := range r.PerLayer {
		fmt.Fprintf(&b, "  %-40s max %.3g, mean %.3g of %.3g, exponent %d\n", l.Name, l.MaxError, l.MeanError, l.Range, l.Exp)
	}
	return b.String()
}
