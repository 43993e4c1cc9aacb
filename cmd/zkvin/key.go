package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/zkvin/zkvin"
)

type keyDocument struct {
	Key     string `json:"key"`
	ModelID string `json:"model_id"`
	Batch   int    `json:"batch"`
	Of      string `json:"of"` // the ModelID for one request
}

func (a *app) keyCommand() *cobra.Command {
	var out string
	batch := 1
	cmd := &cobra.Command{
		Use:   "key MODEL.zkv --batch N -o KEY.zkv",
		Short: "Derive the key for batches of N requests from a model's key",
		Long: `Key derives the verification key for proofs of N requests from that of the same model
for any other number: same program, same weight commitments, and a ModelID of its
own, which holds N. Anybody can do it. Verify does it by itself; a file of its own is for those who
pin the ModelID of a batch, such as contracts.`,
		Example: `  zkvin key lenet.zkv --batch 16 -o lenet-16.zkv`,
		Args:    exactArgs("MODEL.zkv"),
	}
	cmd.Flags().IntVar(&batch, "batch", batch, "length of the batch, 1 to 4096 requests `N`")
	cmd.Flags().StringVarP(&out, "out", "o", "", "write the key to `FILE`")
	_ = cmd.MarkFlagRequired("out")
	cmd.RunE = a.run(func(cmd *cobra.Command, args []string) error {
		if batch < 1 || batch > zkvin.MaxBatch {
			return usageError(cmd.Name(), "--batch %d: want 1 to %d", batch, zkvin.MaxBatch)
		}
		if err := overwrites(cmd.Name(), out, args[0]); err != nil {
			return err
		}
		key, err := zkvin.OpenVerificationKey(args[0])
		if err != nil {
			return fileError(err, inspectNext)
		}
		one, err := key.Batch(1)
		if err != nil {
			return err
		}
		if key, err = one.Batch(batch); err != nil {
			return err
		}
		if err := key.WriteFile(out); err != nil {
			return err
		}
		doc := keyDocument{Key: out, ModelID: key.ID().String(), Batch: batch, Of: one.ID().String()}
		return a.answer(doc, fmt.Sprintf("model %s\n  in batches of %d of model %s\nwrote %s (verification key, give it to anybody)\n", doc.ModelID, batch, doc.Of, out))
	})
	return cmd
}
