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
	Inclusion *inclusionDocument `json:"inclusion,omitempty"`
	Receipt   *receiptDocument   `json:"receipt,omitempty"`
	Settled   *settledDocument   `json:"settlement,omitempty"`
	Seconds   float64            `json:"seconds"`
	Error     *errorFields       `json:"error,omitempty"`
}

type verifyFlags struct {
	allowUnsafe         bool
	in                  inputFlags
	out                 inputFlags
	context, commitment string
	inclusion, root     string
	seed                string
	temperature         float64
	request             int
	settlement          bool
	keys                settlementFlags
	asked               *zkvin.Prompt // of --prompt
}

func (a *app) verifyCommand() *cobra.Command {
	var f verifyFlags
	cmd := &cobra.Command{
		Use:   "verify MODEL.zkv (PROOF.zkp | PROOF.zks | RUN.zkr | --inclusion REQUEST.zki --root HEX)",
		Short: "Verify a proof, or one request of a batch, and print what it proves",
		Long: `Verify checks a proof with the public verification key alone. It exits with 0 and the
proven statement, or with 1 and the reason.

A valid proof says that the model gives this output on this input: compare the
statement with what you expect, or let verify compare: --input, --output, --context
and --commitment make it fail when the statement says something else. Pinned values
are rounded to the model's fixed-point scale before they are compared. In a batch,
--request says which request they are about.

--inclusion checks that a request is one of those under a root: --root, taken from a proof
of the same model that was verified before, or that of PROOF.zkp, verified here.

A settlement proof (.zks) is verified as a contract verifies it; --settlement refuses any
other. Its key is derived from MODEL.zkv, which takes seconds the first time.

A receipt of zkvin generate is verified as a whole, all its steps in their order; --prompt,
--seed and --temperature make verify fail when another run was asked for.`,
		Example: `  zkvin verify lenet.zkv seven.zkp --allow-unsafe-srs
  zkvin verify lenet.zkv seven.zkp --input lenet.npz --index 7 --output answer.npy
  zkvin verify lenet.zkv sixteen.zkp --request 3 --context 0x00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff
  zkvin verify lenet.zkv sixteen.zkp --inclusion three.zki
  zkvin verify lenet.zkv secret.zkp --json \
    --commitment 0x00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff`,
		Args: func(cmd *cobra.Command, args []string) error {
			if cmd.Flags().Changed("inclusion") && len(args) == 1 {
				return nil
			}
			return exactArgs("MODEL.zkv", "PROOF.zkp")(cmd, args)
		},
	}
	f.in.register(cmd)
	flags := cmd.Flags()
	flags.Lookup("input").Usage = "the proof must be about this input: `FILE` as for prove"
	f.out.registerAs(cmd, "output", "", "output-")
	flags.Lookup("output").Usage = "the proof must be about this output: .npy, .npz or JSON `FILE`; name=FILE (repeat)"
	flags.StringVar(&f.context, "context", "", "the proof must be bound to these 32 bytes, as 0x and 64 `HEX` digits")
	flags.StringVar(&f.commitment, "commitment", "", "the proof must be about this committed input, as 0x and 64 `HEX` digits")
	flags.BoolVar(&f.allowUnsafe, "allow-unsafe-srs", false, "accept keys and proofs made with a development SRS, which anybody who knows its seed can forge")
	flags.IntVar(&f.request, "request", -1, "in a batch, the request `N` that --input, --output, --context and --commitment are about, counted from 0")
	flags.StringVar(&f.inclusion, "inclusion", "", "verify that the request in this .zki `FILE` is under the root")
	flags.StringVar(&f.root, "root", "", "the root over all requests must be this one, as 0x and 64 `HEX` digits")
	flags.StringVar(&f.seed, "seed", "", "the run of a receipt must be drawn from this seed, as 0x and 64 `HEX` digits")
	flags.Float64Var(&f.temperature, "temperature", -1, "the run of a receipt must be at temperature `T`")
	flags.Lookup("prompt").Usage = "the proof must be about this prompt: `TEXT`"
	flags.BoolVar(&f.settlement, "settlement", false, "the proof must be a settlement proof (.zks)")
	f.keys.register(cmd)
	cmd.MarkFlagsMutuallyExclusive("input", "commitment")
	cmd.MarkFlagsMutuallyExclusive("settlement", "inclusion")
	cmd.MarkFlagsMutuallyExclusive("prompt", "commitment")
	cmd.MarkFlagsMutuallyExclusive("inclusion", "request")
	cmd.RunE = a.run(func(cmd *cobra.Command, args []string) error {
		if len(args) == 1 && f.root == "" {
			return usageError(cmd.Name(), "--inclusion without --root or PROOF.zkp: the root is what the request is compared with")
		}
		return a.verify(cmd, args, f)
	})
	return cmd
}

// verify answers with "verified": false whatever it is that fails.
func (a *app) verify(cmd *cobra.Command, files []string, f verifyFlags) error {
	doc, err := a.verifyFiles(cmd, files, f)
	if err != nil {
		failed := classify(err)
		doc.Error = failed.fields()
		failed.document = doc
		return failed
	}
	doc.Verified = true
	return a.answer(doc, doc.text())
}

func (d *verifyDocument) text() string {
	text := fmt.Sprintf("VERIFIED in %.1f ms\n", 1e3*d.Seconds)
	if d.Inclusion != nil {
		return text + d.Inclusion.text()
	}
	if d.Receipt != nil {
		return text + d.Receipt.text()
	}
	return text + statementText(*d.Statement) + d.Settled.text()
}

// verifyFiles verifies the key's proof, if there is one, then the inclusion proof.
func (a *app) verifyFiles(cmd *cobra.Command, files []string, f verifyFlags) (doc verifyDocument, err error) {
	key, err := zkvin.OpenVerificationKey(files[0])
	if err != nil {
		return doc, fileError(err, inspectNext)
	}
	if len(files) == 2 && isReceipt(files[1]) {
		return a.verifyReceipt(cmd.Name(), key, files[1], &f)
	}
	if f.seed != "" || f.temperature >= 0 {
		return doc, usageError(cmd.Name(), "--seed and --temperature are about receipts of zkvin generate")
	}
	options, err := f.options(cmd, key)
	if err != nil {
		return doc, err
	}
	if len(files) == 2 && (f.settlement || isSettlement(files[1])) {
		return a.verifySettlement(cmd, key, files[1], &f, options)
	}
	if len(files) == 1 {
		return verifyInclusion(key, &f, *options.Root, options)
	}
	claims := options
	if f.inclusion != "" { // the expectations are about its request
		claims = zkvin.VerifyOptions{AllowUnsafeSRS: options.AllowUnsafeSRS, Root: options.Root}
	}
	doc, err = f.verifyProof(cmd, key, files[1], claims)
	if err != nil || f.inclusion == "" {
		return doc, err
	}
	root, err := hexDigest(doc.Statement.Root)
	if err != nil {
		return doc, err
	}
	took := doc.Seconds
	doc, err = verifyInclusion(key, &f, root, options)
	doc.Seconds += took
	return doc, err
}

// verifyProof verifies a proof of any number of requests: the key for as many follows from
// the model's.
func (f *verifyFlags) verifyProof(cmd *cobra.Command, key *zkvin.VerificationKey, path string, o zkvin.VerifyOptions) (doc verifyDocument, err error) {
	proof, err := zkvin.OpenProof(path)
	if err != nil {
		return doc, fileError(err, inspectNext)
	}
	if n := proof.Requests(); n > 1 && f.request < 0 && (o.Inputs != nil || o.Outputs != nil || o.Context != nil || o.Commitment != nil) {
		return doc, usageError(cmd.Name(), "%s has %d requests: say with --request which one the values are about", path, n)
	}
	if key, err = keyFor(key, proof.Requests()); err != nil {
		return doc, err
	}
	start := time.Now()
	err = key.Verify(proof, o)
	doc.Seconds = seconds(time.Since(start))
	if err != nil {
		return doc, rejected(fmt.Errorf("%s: %w", path, err))
	}
	claim, err := key.Statement(proof)
	if err != nil {
		return doc, rejected(fmt.Errorf("%s: %w", path, err))
	}
	statement := describeStatement(claim)
	statement.addText(key.Text(), f.asked)
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
	o := zkvin.VerifyOptions{AllowUnsafeSRS: f.allowUnsafe, Request: max(f.request, 0)}
	var err error
	if f.root != "" {
		d, err := parseDigest(cmd.Name(), "--root", f.root)
		if err != nil {
			return o, err
		}
		o.Root = &d
	}
	if f.in.given() {
		if o.Inputs, f.asked, err = f.in.readFor(cmd.Name(), key); err != nil {
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
