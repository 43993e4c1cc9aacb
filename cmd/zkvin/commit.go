package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/zkvin/zkvin"
	"github.com/zkvin/zkvin/internal/tensorfile"
)

type commitDocument struct {
	Opening    string `json:"opening"`
	Commitment string `json:"commitment"`
	ModelID    string `json:"model_id"`
	Name       string `json:"name"`
	Shape      []int  `json:"shape"`
}

func (a *app) commitCommand() *cobra.Command {
	var in inputFlags
	var keyPath, out string
	cmd := &cobra.Command{
		Use:   "commit --key MODEL.zkv --input FILE -o SECRET.zko",
		Short: "Commit to a private input",
		Long: `Commit hides an input behind a commitment and writes its opening (.zko, private: it holds
the input and the blinder). Publish the commitment; give the opening to the prover
alone. Its proof is then about exactly that commitment: whoever verifies it with
--commitment knows that this input was used, without seeing it.`,
		Example: `  zkvin commit --key lenet.zkv --input secret.npy -o secret.zko
  zkvin prove lenet.zkm --opening secret.zko -o secret.zkp`,
		Args: exactArgs(),
	}
	in.register(cmd)
	flags := cmd.Flags()
	flags.StringVar(&keyPath, "key", "", "verification key of the model, a .zkv `FILE`")
	flags.StringVarP(&out, "out", "o", "", "write the opening to `FILE`")
	_ = cmd.MarkFlagRequired("key")
	cmd.MarkFlagsOneRequired("input", "prompt")
	_ = cmd.MarkFlagRequired("out")
	cmd.RunE = a.run(func(cmd *cobra.Command, _ []string) error {
		if err := overwrites(cmd.Name(), out, append(in.paths(), keyPath)...); err != nil {
			return err
		}
		key, err := zkvin.OpenVerificationKey(keyPath)
		if err != nil {
			return fileError(err, inspectNext)
		}
		tensors, _, err := in.readFor(cmd.Name(), key)
		if err != nil {
			return err
		}
		if len(tensors) != 1 {
			return &failure{code: exitUnsupported, err: fmt.Errorf("the model has %d inputs, commitments are for models with one", len(tensors)),
				next: "use zkvin prove --private-input"}
		}
		opening, err := key.Commit(tensors[0])
		if err != nil {
			return err
		}
		if err := opening.WriteFile(out); err != nil {
			return err
		}
		doc := commitDocument{out, opening.Commitment().String(), key.ID().String(), tensors[0].Name, tensors[0].Shape}
		return a.answer(doc, fmt.Sprintf("commitment %s\n  to input %q, shape %s, of model %s\nwrote %s (private: give it to the prover alone)\n",
			doc.Commitment, doc.Name, tensorfile.ShapeString(doc.Shape), doc.ModelID, doc.Opening))
	})
	return cmd
}
