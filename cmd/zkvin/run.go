package main

import (
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/zkvin/zkvin"
	"github.com/zkvin/zkvin/internal/tensorfile"
)

type runDocument struct {
	ModelID string           `json:"model_id"`
	Outputs []tensorDocument `json:"outputs"`
	Text    *textDocument    `json:"text,omitempty"`
	Seconds float64          `json:"seconds"`
}

func (a *app) runCommand() *cobra.Command {
	var in inputFlags
	var out string
	var show bool
	cmd := &cobra.Command{
		Use:   "run MODEL.zkm (--input FILE | --prompt TEXT)",
		Short: "Run the integer program alone, without a proof",
		Long: `Run computes what a proof would state: the integer program on the given input, exactly.
It takes milliseconds, so use it to see whether an input stays in range before proving.`,
		Example: `  zkvin run lenet.zkm --input lenet.npz --index 7 --json
  zkvin run lenet.zkm --input digit.png --invert --resize --show
  zkvin run gpt.zkm --prompt "This program is free"
  zkvin run two.zkm --input left=l.npy --input right=r.npy -o answer.npy`,
		Args: exactArgs("MODEL.zkm"),
	}
	in.register(cmd)
	cmd.Flags().StringVarP(&out, "out", "o", "", "write the output to a .npy `FILE` as well (models with one output)")
	cmd.Flags().BoolVar(&show, "show", false, "draw the input as a picture, if it is one")
	cmd.RunE = a.run(func(cmd *cobra.Command, args []string) error {
		if out != "" {
			if err := overwrites(cmd.Name(), out, append(in.paths(), args[0])...); err != nil {
				return err
			}
		}
		model, err := zkvin.OpenModel(args[0])
		if err != nil {
			return fileError(err, inspectNext)
		}
		defer func() { _ = model.Close() }()
		tensors, prompt, err := in.readFor(cmd.Name(), model)
		if err != nil {
			return err
		}
		start := time.Now()
		x, err := model.Run(tensors)
		if err != nil {
			return err
		}
		doc := runDocument{ModelID: model.ID().String(), Outputs: describeOutputs(x.Outputs), Seconds: seconds(time.Since(start))}
		doc.Text = describeText(model.Text(), prompt, describeOutputs(tensors), doc.Outputs)
		if err := writeOutput(out, x.Outputs); err != nil {
			return err
		}
		return a.answer(doc, pictures(show, tensors)+doc.text())
	})
	return cmd
}

// writeOutput writes the only output as .npy, when a path is given.
func writeOutput(path string, outputs []zkvin.Tensor) error {
	if path == "" {
		return nil
	}
	if len(outputs) != 1 {
		return usageError("run", "-o writes one output, the model has %d: use --json", len(outputs))
	}
	file, err := os.Create(path)
	if err != nil {
		return err
	}
	err = tensorfile.WriteNPY(file, &tensorfile.Array{Shape: outputs[0].Shape, Data: outputs[0].Data})
	if closeErr := file.Close(); err == nil {
		err = closeErr
	}
	return err
}

func (d runDocument) text() string {
	var b strings.Builder
	for _, t := range d.Outputs {
		b.WriteString(tensorText("output", t))
	}
	b.WriteString(d.Text.text())
	fmt.Fprintf(&b, "took %.2f ms\n", 1e3*d.Seconds)
	return b.String()
}
