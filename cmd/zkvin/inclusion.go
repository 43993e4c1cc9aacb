package main

import (
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/zkvin/zkvin"
)

// inclusionDocument is one request of a batch, shown under the root over all.
type inclusionDocument struct {
	Inclusion string          `json:"inclusion"`
	Bytes     int             `json:"inclusion_bytes"`
	ModelID   string          `json:"model_id"`
	Root      string          `json:"root"`
	Requests  int             `json:"requests"` // of the batch
	Request   requestDocument `json:"request"`
}

func (a *app) inclusionCommand() *cobra.Command {
	var out string
	request := -1
	cmd := &cobra.Command{
		Use:   "inclusion MODEL.zkv PROOF.zkp --request N -o REQUEST.zki",
		Short: "Cut one request out of a batch: its inclusion proof",
		Long: `Inclusion writes what shows one request of a batch without the others: the request, and the
hashes that lead from it to the root over all requests. Whoever knows that root from a
verified proof checks it with verify --inclusion in milliseconds. The proof itself is
not verified here.`,
		Example: `  zkvin inclusion lenet.zkv batch.zkp --request 3 -o three.zki
  zkvin verify lenet.zkv --inclusion three.zki --allow-unsafe-srs \
    --root 0x00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff`,
		Args: exactArgs("MODEL.zkv", "PROOF.zkp"),
	}
	cmd.Flags().IntVar(&request, "request", request, "request `N`, counted from 0")
	cmd.Flags().StringVarP(&out, "out", "o", "", "write the inclusion proof to `FILE`")
	_ = cmd.MarkFlagRequired("request")
	_ = cmd.MarkFlagRequired("out")
	cmd.RunE = a.run(func(cmd *cobra.Command, args []string) error { return a.inclusion(cmd, args[0], args[1], request, out) })
	return cmd
}

func (a *app) inclusion(cmd *cobra.Command, keyPath, proofPath string, request int, out string) error {
	if err := overwrites(cmd.Name(), out, keyPath, proofPath); err != nil {
		return err
	}
	key, err := zkvin.OpenVerificationKey(keyPath)
	if err != nil {
		return fileError(err, inspectNext)
	}
	proof, err := zkvin.OpenProof(proofPath)
	if err != nil {
		return fileError(err, inspectNext)
	}
	if n := proof.Requests(); request < 0 || request >= n {
		return usageError(cmd.Name(), "--request %d: the proof has requests 0 to %d", request, n-1)
	}
	if key, err = keyFor(key, proof.Requests()); err != nil {
		return err
	}
	in, err := key.Inclusion(proof, request)
	if err != nil {
		return fmt.Errorf("%s: %w", proofPath, err)
	}
	statement, err := key.Statement(proof)
	if err != nil {
		return err
	}
	if err := in.WriteFile(out); err != nil {
		return err
	}
	encoded, err := in.Bytes()
	if err != nil {
		return err
	}
	doc := describeInclusion(key, out, in, statement.Root, &statement.Requests[request])
	doc.Bytes = len(encoded)
	return a.answer(doc, doc.text()+fmt.Sprintf("wrote %s, %d bytes\n", out, doc.Bytes))
}

func describeInclusion(key *zkvin.VerificationKey, path string, in *zkvin.Inclusion, root zkvin.Digest, r *zkvin.StatedRequest) inclusionDocument {
	return inclusionDocument{Inclusion: path, ModelID: key.ID().String(), Root: root.String(), Requests: in.Requests(), Request: describeRequest(r)}
}

func (d *inclusionDocument) text() string {
	var b strings.Builder
	fmt.Fprintf(&b, "model %s\nroot %s over %d requests\n", d.ModelID, d.Root, d.Requests)
	b.WriteString(requestText(d.Request))
	return b.String()
}

// keyFor is the key for proofs of n requests of the key's model.
func keyFor(key *zkvin.VerificationKey, n int) (*zkvin.VerificationKey, error) {
	k, err := key.Batch(n)
	if err != nil {
		return nil, &failure{code: exitRejected, err: err, next: "no proof of so many requests of this model exists; ask for another"}
	}
	return k, nil
}

// verifyInclusion checks one request of a batch under the root that the user gives, or that
// of a proof that has just been verified.
func verifyInclusion(key *zkvin.VerificationKey, f *verifyFlags, root zkvin.Digest, o zkvin.VerifyOptions) (doc verifyDocument, err error) {
	in, err := zkvin.OpenInclusion(f.inclusion)
	if err != nil {
		return doc, fileError(err, inspectNext)
	}
	if key, err = keyFor(key, in.Requests()); err != nil {
		return doc, err
	}
	start := time.Now()
	r, err := key.VerifyInclusion(in, root, o)
	doc.Seconds = seconds(time.Since(start))
	if err != nil {
		return doc, rejected(fmt.Errorf("%s: %w", f.inclusion, err))
	}
	shown := describeInclusion(key, f.inclusion, in, root, r)
	encoded, err := in.Bytes()
	shown.Bytes = len(encoded)
	doc.Inclusion = &shown
	return doc, err
}
