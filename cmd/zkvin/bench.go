package main

import (
	"fmt"
	"slices"
	"time"

	"github.com/spf13/cobra"

	"github.com/zkvin/zkvin"
)

type benchDocument struct {
	ModelID string  `json:"model_id"`
	Runs    int     `json:"runs"`
	Run     float64 `json:"run_seconds"` // medians
	Prove   float64 `json:"prove_seconds"`
	Verify  float64 `json:"verify_seconds"`
	Bytes   int     `json:"proof_bytes"`
}

func (a *app) benchCommand() *cobra.Command {
	var in inputFlags
	runs := 5
	cmd := &cobra.Command{
		Use:   "bench MODEL.zkm",
		Short: "Measure running, proving and verifying on this machine",
		Long: `Bench runs, proves and verifies the same input several times with everything loaded and
shows the medians. Without --input it takes zeros. The first round warms up and is not counted.`,
		Example: `  zkvin bench lenet.zkm --input lenet.npz --index 7
  zkvin bench lenet.zkm --runs 11 --json`,
		Args: exactArgs("MODEL.zkm"),
	}
	in.register(cmd)
	cmd.Flags().IntVar(&runs, "runs", runs, "measure `N` times")
	cmd.RunE = a.run(func(cmd *cobra.Command, args []string) error {
		if runs < 1 {
			return usageError(cmd.Name(), "--runs %d: want at least 1", runs)
		}
		model, err := zkvin.OpenModel(args[0])
		if err != nil {
			return fileError(err, inspectNext)
		}
		defer func() { _ = model.Close() }()
		infos := model.Inputs()
		tensors := zeros(infos)
		if in.given() {
			if tensors, _, err = in.readFor(cmd.Name(), model); err != nil {
				return err
			}
		}
		doc, err := measure(cmd, model, tensors, runs)
		if err != nil {
			return err
		}
		return a.answer(doc, fmt.Sprintf("medians of %d: run %.2f ms, prove %.1f ms, verify %.2f ms; proof %d bytes\n",
			doc.Runs, 1e3*doc.Run, 1e3*doc.Prove, 1e3*doc.Verify, doc.Bytes))
	})
	return cmd
}

func zeros(infos []zkvin.TensorInfo) []zkvin.Tensor {
	tensors := make([]zkvin.Tensor, len(infos))
	for i, w := range infos {
		tensors[i] = zkvin.Tensor{Name: w.Name, Shape: w.Shape, Data: make([]float64, product(w.Shape))}
	}
	return tensors
}

// measure times runs rounds after one that is not counted.
func measure(cmd *cobra.Command, model *zkvin.Model, tensors []zkvin.Tensor, runs int) (*benchDocument, error) {
	key, err := model.VerificationKey()
	if err != nil {
		return nil, err
	}
	var run, prove, verify []time.Duration
	var proof *zkvin.Proof
	for round := range runs + 1 {
		start := time.Now()
		_, err := model.Run(tensors)
		ran := time.Since(start)
		if err == nil {
			start = time.Now()
			proof, err = model.Prove(cmd.Context(), tensors, zkvin.ProveOptions{})
		}
		proved := time.Since(start)
		if err == nil {
			start = time.Now()
			err = key.Verify(proof, zkvin.VerifyOptions{AllowUnsafeSRS: true})
		}
		verified := time.Since(start)
		if err != nil {
			return nil, err
		}
		if round > 0 {
			run, prove, verify = append(run, ran), append(prove, proved), append(verify, verified)
		}
	}
	encoded, err := proof.Bytes()
	return &benchDocument{ModelID: key.ID().String(), Runs: runs, Run: median(run), Prove: median(prove),
		Verify: median(verify), Bytes: len(encoded)}, err
}

// median of a sorted copy, in seconds; the upper of the two middle ones when
// their number is even.
func median(d []time.Duration) float64 {
	d = slices.Sorted(slices.Values(d))
	return d[len(d)/2].Seconds()
}
