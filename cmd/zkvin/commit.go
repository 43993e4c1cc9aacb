package main

import (
	"fmt"

	"github.com/spf13/cobra"

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
	var keyPath, out, name string
	cmd := &cobra.Command{
		Use:   "commit --key MODEL.zkv --input FILE -o SECRET.zko",
		Short: "Commit to a private input",
		Long: `Commit hides an input behind a commitment and writes its opening (.zko, private: it holds
the input and the blinder). Publish the commitment; give the opening to the prover
alone. Its proof is then about exactly that commitment: whoever verifies it with
--commitment knows that this input was used, without seeing it.`,
		Example: `  zkvin commit --key lenet.zkv --input secret.npy -o secret.zko
  zkvin prove lenet.zkm --opening secret.zko -o secret.zkp
  zkvin commit --key two.zkv --name left --input l.npy -o left.zko`,
		Args: exactArgs(),
	}
	in.register(cmd)
	flags := cmd.Flags()
	flags.StringVar(&keyPath, "key", "", "verification key of the model, a .zkv `FILE`")
	flags.StringVarP(&out, "out", "o", "", "write the opening to `FILE`")
	flags.StringVar(&name, "name", "", "`NAME` of the input, for models with several")
	_ = cmd.MarkFlagRequired("key")
	_ = cmd.MarkFlagRequired("input")
	_ = cmd.MarkFlagRequired("out")
	cmd.RunE = a.run(func(cmd *cobra.Command, _ []string) error {
		if err := overwrites(cmd.Name(), out, append(in.paths(), keyPath)...); err != nil {
			return err
		}
		key, err := OpenVerificationKey(keyPath)
		if err != nil {
			return err
		}
		wanted, err := inputNamed(key.Inputs(), name)
		if err != nil {
			return err
		}
		tensors, err := in.read(cmd.Name(), []TensorInfo{wanted})
		if err != nil {
			return err
		}
		opening, err := key.Commit(tensors[0])
		if err != nil {
			return err
		}
		if err := opening.WriteFile(out); err != nil {
			return err
		}
		doc := commitDocument{out, opening.Commitment().String(), key.ID().String(), wanted.Name, wanted.Shape}
		return a.answer(doc, fmt.Sprintf("commitment %s\n  to input %q, shape %s, of model %s\nwrote %s (private: give it to the prover alone)\n",
			doc.Commitment, doc.Name, tensorfile.ShapeString(doc.Shape), doc.ModelID, doc.Opening))
	})
	return cmd
}

// inputNamed returns the input of that name, or the only one when name is empty.
func inputNamed(infos []TensorInfo, name string) (TensorInfo, error) {
	for _, w := range infos {
		if w.Name == name || (name == "" && len(infos) == 1) {
			return w, nil
		}
	}
	return TensorInfo{}, usageError("commit", "--name %q: the model takes %s", name, listInfos(infos))
}
