package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/zkvin/zkvin/internal/tensorfile"
)

// maxModelBytes bounds an ONNX file before it is read; protobuf itself ends at
// 2 GiB.
const maxModelBytes = 1<<31 - 1

// maxHeadroom is far above what 16-bit activations leave any precision for.
const maxHeadroom = 1024

type compileFlags struct {
	out, key, srs               string
	calibrate                   []string
	calibrateKey                string
	evaluate                    []string
	evaluateKey                 string
	headroom                    float64
	shapes                      []string
	privateInput, privateOutput bool
	layers                      bool
	image                       inputFlags
}

type compileDocument struct {
	Model     string           `json:"model"`
	Key       string           `json:"key"`
	ModelID   string           `json:"model_id"`
	UnsafeSRS bool             `json:"unsafe_srs"`
	Inputs    []tensorDocument `json:"inputs"`
	Outputs   []tensorDocument `json:"outputs"`
	Report    reportDocument   `json:"report"`
	Seconds   float64          `json:"seconds"`
}

// reportDocument compares integer program and float model. Errors are absolute
// and as a part of the range of the output.
type reportDocument struct {
	Samples          int             `json:"samples"`
	Generated        bool            `json:"generated_calibration"`
	CalibrationGiven int             `json:"calibration_given,omitempty"`
	CalibrationUsed  int             `json:"calibration_used,omitempty"`
	Headroom         float64         `json:"headroom,omitempty"`
	Top1             float64         `json:"top1"`
	MaxError         float64         `json:"max_error"`
	MeanError        float64         `json:"mean_error"`
	MaxErrorOfRange  float64         `json:"max_error_of_range"`
	MeanErrorOfRange float64         `json:"mean_error_of_range"`
	Layers           []layerDocument `json:"layers,omitempty"`
	Evaluation       *reportDocument `json:"evaluation,omitempty"`
}

type layerDocument struct {
	Name      string  `json:"name"`
	Exponent  int     `json:"exponent"`
	MaxError  float64 `json:"max_error"`
	MeanError float64 `json:"mean_error"`
	Range     float64 `json:"range"`
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
"calibration" of an .npz file, or another one that --calibrate-key names. Without
--calibrate the scales come from generated inputs, which may be far off.

The report compares the integer program with the float model on calibration data, and
with --evaluate on other inputs as well.`,
		Example: `  zkvin compile lenet.onnx --calibrate lenet.npz -o lenet.zkm
  zkvin compile lenet.onnx --calibrate lenet.npz --evaluate lenet.npz -o lenet.zkm --layers
  zkvin compile net.onnx --calibrate train.npz --calibrate-key images -o net.zkm
  zkvin compile two.onnx --calibrate left=l.npy --calibrate right=r.npy -o two.zkm
  zkvin compile seg.onnx --shape image=1,3,48,192 --srs ceremony.srs -o seg.zkm`,
		Args: exactArgs("MODEL.onnx"),
	}
	flags := cmd.Flags()
	flags.StringVarP(&f.out, "out", "o", "", "write the model package to `FILE`")
	flags.StringVar(&f.key, "key", "", "write the verification key to `FILE` (default: the package's name with .zkv)")
	flags.StringArrayVar(&f.calibrate, "calibrate", nil, "calibration `FILE`, or name=FILE for models with several inputs (repeat)")
	flags.StringVar(&f.calibrateKey, "calibrate-key", "", "`NAME` of the calibration array in an .npz or JSON file (default calibration)")
	flags.StringArrayVar(&f.evaluate, "evaluate", nil, "report the accuracy on these inputs as well: `FILE`, or name=FILE (repeat)")
	flags.StringVar(&f.evaluateKey, "evaluate-key", "x", "`NAME` of the array in the evaluation file")
	flags.Float64Var(&f.headroom, "headroom", 0, "how many times larger than in calibration a value may be, at least 1 (default 1.5)")
	flags.StringArrayVar(&f.shapes, "shape", nil, "fix the shape of an input with symbolic dimensions: `NAME=1,3,48,192` (repeat)")
	flags.StringVar(&f.srs, "srs", "", "powers of tau `FILE` (default: a development SRS, not for production)")
	flags.BoolVar(&f.privateInput, "private-input", false, "proofs hold a commitment to the input instead of its values")
	flags.BoolVar(&f.privateOutput, "private-output", false, "proofs hold a commitment to the output instead of its values")
	flags.BoolVar(&f.layers, "layers", false, "report the error of every layer")
	f.image.registerImage(cmd)
	_ = cmd.MarkFlagRequired("out")
	cmd.RunE = a.run(func(cmd *cobra.Command, args []string) error { return a.compile(cmd, args[0], f) })
	return cmd
}

func (a *app) compile(cmd *cobra.Command, path string, f compileFlags) error {
	start := time.Now()
	if f.key == "" {
		f.key = strings.TrimSuffix(f.out, ".zkm") + ".zkv"
	}
	data := inputFlags{files: append(f.calibrate, f.evaluate...)}
	read := append(data.paths(), path, f.srs)
	if err := errors.Join(overwrites(cmd.Name(), f.out, read...), overwrites(cmd.Name(), f.key, append(read, f.out)...)); err != nil {
		return err
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
			"real inputs may be refused as out of range. The report below says nothing about real data.")
	}
	update, done := a.progress()
	options.Progress = update
	model, report, err := Compile(cmd.Context(), onnx, options)
	done()
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	if err := model.WriteFile(f.out); err != nil {
		return err
	}
	key := model.VerificationKey()
	if err := key.WriteFile(f.key); err != nil {
		return err
	}
	_, unsafe := key.SRS()
	doc := compileDocument{Model: f.out, Key: f.key, ModelID: key.ID().String(), UnsafeSRS: unsafe,
		Inputs: describeInfos(key.Inputs()), Outputs: describeInfos(key.Outputs()),
		Report: describeReport(report, f.layers), Seconds: seconds(time.Since(start))}
	return a.answer(doc, doc.text())
}

func (f *compileFlags) options(command, path string) (CompileOptions, error) {
	o := CompileOptions{PrivateInput: f.privateInput, PrivateOutput: f.privateOutput, External: os.DirFS(filepath.Dir(path))}
	var err error
	if o.Shapes, err = parseShapes(command, f.shapes); err != nil {
		return o, err
	}
	if f.calibrateKey != "" && len(f.calibrate) == 0 {
		return o, usageError(command, "--calibrate-key without --calibrate")
	}
	normalize, err := f.image.normalization(command)
	if err != nil {
		return o, err
	}
	if f.headroom != 0 && !(f.headroom >= 1 && f.headroom <= maxHeadroom) {
		return o, usageError(command, "--headroom %v: want 1 to %d", f.headroom, maxHeadroom)
	}
	o.Headroom = f.headroom
	if o.Calibration, err = readCalibration(f.calibrate, f.calibrateKey, normalize); err != nil {
		return o, err
	}
	o.Evaluation, err = readSamples(f.evaluate, f.evaluateKey, normalize)
	if errors.Is(err, tensorfile.ErrNoArray) {
		return o, badFile("name the array with --evaluate-key", "%w", err)
	}
	if err != nil {
		return o, err
	}
	if f.srs != "" {
		if o.SRS, err = OpenSRS(f.srs); err != nil {
			return o, err
		}
	}
	return o, nil
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

func describeReport(r *Report, layers bool) reportDocument {
	d := reportDocument{Samples: r.Samples, Generated: r.Generated,
		CalibrationGiven: r.CalibrationGiven, CalibrationUsed: r.CalibrationUsed, Headroom: r.Headroom,
		Top1: r.Top1, MaxError: r.MaxError, MeanError: r.MeanError,
		MaxErrorOfRange: r.MaxErrorOfRange, MeanErrorOfRange: r.MeanErrorOfRange}
	if layers {
		for _, l := range r.PerLayer {
			d.Layers = append(d.Layers, layerDocument{l.Name, l.Exp, l.MaxError, l.MeanError, l.Range})
		}
	}
	if r.Evaluation != nil {
		evaluation := describeReport(r.Evaluation, layers)
		d.Evaluation = &evaluation
	}
	return d
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
	b.WriteString(d.Report.text())
	fmt.Fprintf(&b, "wrote %s (private: it holds the weights)\nwrote %s (verification key, give it to anybody)\n", d.Model, d.Key)
	if d.UnsafeSRS {
		b.WriteString("SRS: development only, verify needs --allow-unsafe-srs; use --srs for production\n")
	}
	fmt.Fprintf(&b, "took %.2f s\n", d.Seconds)
	return b.String()
}

func (r reportDocument) text() string {
	source := "calibration inputs"
	if r.Generated {
		source = "GENERATED inputs, not real data"
	}
	text := r.comparison(source)
	if r.Evaluation != nil {
		text += r.Evaluation.comparison("evaluation inputs")
	}
	return text
}

func (r reportDocument) comparison(source string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "float against integer on %d %s:\n", r.Samples, source)
	fmt.Fprintf(&b, "  same top answer %.2f %%\n", 100*r.Top1)
	fmt.Fprintf(&b, "  error max %.3g (%.4f %% of the output's range), mean %.3g (%.4f %%)\n",
		r.MaxError, 100*r.MaxErrorOfRange, r.MeanError, 100*r.MeanErrorOfRange)
	for _, l := range r.Layers {
		fmt.Fprintf(&b, "  %-40s max %.3g, mean %.3g of %.3g, exponent %d\n", l.Name, l.MaxError, l.MeanError, l.Range, l.Exponent)
	}
	return b.String()
}
