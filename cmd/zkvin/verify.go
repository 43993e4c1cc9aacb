package main

import (
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"github.com/zkvin/zkvin"
)

type verifyDocument struct {
	Verified  bool               `json:"verified"`
	Statement *statementDocument `json:"statement,omitempty"`
	Seconds   float64            `json:"seconds"`
	Error     *errorFields       `json:"error,omitempty"`
}

type verifyFlags struct {
	allowUnsafe         bool
	in                  inputFlags
	out                 inputFlags
	context, commitment string
}

func (a *app) verifyCommand() *cobra.Command {
	var f verifyFlags
	cmd := &cobra.Command{
		Use:   "verify MODEL.zkv PROOF.zkp",
		Short: "Verify a proof and print the statement that it proves",
		Long: `Verify checks a proof with the public verification key alone. It exits with 0 and the
proven statement, or with 1 and the reason.

A valid proof says that the model gives this output on this input: compare the
statement with what you expect, or let verify compare: --input, --output, --context
and --commitment make it fail when the statement says something else. Pinned values
are rounded to the model's fixed-point scale before they are compared.`,
		Example: `  zkvin verify lenet.zkv seven.zkp --allow-unsafe-srs
  zkvin verify lenet.zkv seven.zkp --input lenet.npz --index 7 --output answer.npy
  zkvin verify lenet.zkv secret.zkp --json \
    --commitment 0x00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff`,
		Args: exactArgs("MODEL.zkv", "PROOF.zkp"),
	}
	f.in.register(cmd)
	flags := cmd.Flags()
	flags.Lookup("input").Usage = "the proof must be about this input: `FILE` as for prove"
	f.out.registerAs(cmd, "output", "", "output-")
	flags.Lookup("output").Usage = "the proof must be about this output: .npy, .npz or JSON `FILE`; name=FILE (repeat)"
	flags.StringVar(&f.context, "context", "", "the proof must be bound to these 32 bytes, as 0x and 64 `HEX` digits")
	flags.StringVar(&f.commitment, "commitment", "", "the proof must be about this committed input, as 0x and 64 `HEX` digits")
	flags.BoolVar(&f.allowUnsafe, "allow-unsafe-srs", false, "accept keys and proofs made with a development SRS, which anybody who knows its seed can forge")
	cmd.MarkFlagsMutuallyExclusive("input", "commitment")
	cmd.RunE = a.run(func(cmd *cobra.Command, args []string) error { return a.verify(cmd, args[0], args[1], f) })
	return cmd
}

// verify answers with "verified": false whatever it is that fails.
func (a *app) verify(cmd *cobra.Command, keyPath, proofPath string, f verifyFlags) error {
	doc, err := verifyFiles(cmd, keyPath, proofPath, f)
	if err != nil {
		failed := classify(err)
		doc.Error = failed.fields()
		failed.document = doc
		return failed
	}
	doc.Verified = true
	return a.answer(doc, fmt.Sprintf("VERIFIED in %.1f ms\n%s", 1e3*doc.Seconds, statementText(*doc.Statement)))
}

func verifyFiles(cmd *cobra.Command, keyPath, proofPath string, f verifyFlags) (doc verifyDocument, err error) {
	key, err := zkvin.OpenVerificationKey(keyPath)
	if err != nil {
		return doc, fileError(err, inspectNext)
	}
	options, err := f.options(cmd, key)
	if err != nil {
		return doc, err
	}
	proof, err := zkvin.OpenProof(proofPath)
	if err != nil {
		return doc, fileError(err, inspectNext)
	}
	start := time.Now()
	err = key.Verify(proof, options)
	doc.Seconds = seconds(time.Since(start))
	if err != nil {
		return doc, rejected(fmt.Errorf("%s: %w", proofPath, err))
	}
	claim, err := key.Statement(proof)
	if err != nil {
		return doc, rejected(fmt.Errorf("%s: %w", proofPath, err))
	}
	statement := describeStatement(claim)
	doc.Statement = &statement
	return doc, nil
}

// rejected classifies what Verify says. A proof that does not fit the key is
// rejected like a wrong one: bad files are those that cannot be read.
func rejected(err error) error {
	f := classify(err)
	if f.code == exitBadFile || f.code == exitInternal {
		f.code = exitRejected
		f.next = "ask the prover for a proof made with the package that belongs to this key (compare zkvin inspect of both)"
	}
	return f
}

func (f *verifyFlags) options(cmd *cobra.Command, key *zkvin.VerificationKey) (zkvin.VerifyOptions, error) {
	o := zkvin.VerifyOptions{AllowUnsafeSRS: f.allowUnsafe}
	var err error
	if len(f.in.files) > 0 {
		if o.Inputs, err = f.in.read(cmd.Name(), key.Inputs()); err != nil {
			return o, err
		}
	}
	if len(f.out.files) > 0 {
		if o.Outputs, err = f.out.read(cmd.Name(), key.Outputs()); err != nil {
			return o, err
		}
	}
	if f.context != "" {
		d, err := parseDigest(cmd.Name(), "--context", f.context)
		if err != nil {
			return o, err
		}
		o.Context = &d
	}
	if f.commitment != "" {
		d, err := parseDigest(cmd.Name(), "--commitment", f.commitment)
		if err != nil {
			return o, err
		}
		o.Commitment = &d
	}
	return o, nil
}
