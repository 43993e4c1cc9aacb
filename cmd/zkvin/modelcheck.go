package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/zkvin/zkvin"
)

type modelDocument struct {
	Key     string          `json:"key"`
	ModelID string          `json:"model_id"`
	Version string          `json:"model_version"`
	Matches *bool           `json:"matches,omitempty"` // with --version
	Keys    []modelKeyEntry `json:"keys"`
}

type modelKeyEntry struct {
	Requests   int    `json:"requests"`
	ModelID    string `json:"model_id"`
	Court      string `json:"court_key"`
	Code       string `json:"program"`
	Settlement string `json:"settlement_key,omitempty"`
}

func (a *app) modelCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:     "model",
		Short:   "What contracts know a model by",
		Long:    "Model derives what contracts and their registries know a model by.",
		Example: "  zkvin model check lenet.zkv",
		Args:    cobra.NoArgs,
	}
	cmd.AddCommand(a.modelCheckCommand())
	return cmd
}

func (a *app) modelCheckCommand() *cobra.Command {
	var keys settlementFlags
	var batches []int
	var version string
	cmd := &cobra.Command{
		Use:   "check MODEL.zkv [--version HEX]",
		Short: "Derive what a registry has of a model, and compare",
		Long: `Check derives from a verification key all that contracts know of the model: the verifier's
program and court key, and the settlement key, for each length of batch; and the
ModelVersion, which hashes them. Anybody who does it gets the same: a registered
ModelVersion that does not follow from the .zkv is not that model.

--version compares with a registered one and fails with exit code 1 if it is another.`,
		Example: `  zkvin model check lenet.zkv
  zkvin model check lenet.zkv --batch 1,64 --version 0x00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff`,
		Args: exactArgs("MODEL.zkv"),
	}
	keys.register(cmd)
	cmd.Flags().IntSliceVar(&batches, "batch", []int{1}, "the lengths of batch `N,M,…` that are registered")
	cmd.Flags().StringVar(&version, "version", "", "the registered ModelVersion, as 0x and 64 `HEX` digits")
	cmd.RunE = a.run(func(cmd *cobra.Command, args []string) error {
		return a.modelCheck(cmd, args[0], batches, version, &keys)
	})
	return cmd
}

func (a *app) modelCheck(cmd *cobra.Command, path string, batches []int, version string, keys *settlementFlags) error {
	var want zkvin.Digest
	if version != "" {
		var err error
		if want, err = parseDigest("model check", "--version", version); err != nil {
			return err
		}
	}
	batches = slices.Clone(batches)
	slices.Sort(batches)
	for i, n := range batches {
		if n < 1 || n > zkvin.MaxBatch || i > 0 && n == batches[i-1] {
			return usageError("model check", "--batch %v: want lengths from 1 to %d, each once", batches, zkvin.MaxBatch)
		}
	}
	key, err := zkvin.OpenVerificationKey(path)
	if err != nil {
		return fileError(err, inspectNext)
	}
	update, done := a.progress()
	o, err := keys.options(update)
	if err != nil {
		done()
		return err
	}
	v, err := key.Version(cmd.Context(), batches, o)
	done()
	if err != nil {
		return err
	}
	doc := modelDocument{Key: path, ModelID: v.ModelID.String(), Version: v.Digest.String()}
	for _, k := range v.Keys {
		e := modelKeyEntry{Requests: k.Requests, ModelID: k.ModelID.String(), Court: k.Court.String(), Code: k.Verifier.String()}
		if k.Settlement != (zkvin.Digest{}) {
			e.Settlement = k.Settlement.String()
		}
		doc.Keys = append(doc.Keys, e)
	}
	if version == "" {
		return a.answer(doc, doc.text())
	}
	same := v.Digest == want
	doc.Matches = &same
	if !same {
		return &failure{code: exitRejected, document: doc, err: fmt.Errorf("%s has ModelVersion %v, registered is %v", path, v.Digest, want),
			next: "compare --batch with what was registered; if that agrees, the registered model is another one"}
	}
	return a.answer(doc, doc.text())
}

func (d modelDocument) text() string {
	var b strings.Builder
	fmt.Fprintf(&b, "model version %s\n  of model %s\n", d.Version, d.ModelID)
	for _, k := range d.Keys {
		fmt.Fprintf(&b, "for %d at once: model %s\n  court key      %s\n  program        %s\n", k.Requests, k.ModelID, k.Court, k.Code)
		if k.Settlement != "" {
			fmt.Fprintf(&b, "  settlement key %s\n", k.Settlement)
		}
	}
	if d.Matches != nil {
		b.WriteString("it is the registered one\n")
	}
	return b.String()
}
