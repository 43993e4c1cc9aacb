package main

import (
	"encoding/hex"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/zkvin/zkvin"
)

type proveDocument struct {
	Proof     string            `json:"proof"`
	Bytes     int               `json:"proof_bytes"`
	Witness   string            `json:"witness,omitempty"`
	Statement statementDocument `json:"statement"`
	Seconds   float64           `json:"seconds"`
}

type proveFlags struct {
	in                             inputFlags
	batch                          batchFlags
	privateInput, privateOutput    bool
	out, context, opening, witness string
	show                           bool
}

func (a *app) proveCommand() *cobra.Command {
	var f proveFlags
	cmd := &cobra.Command{
		Use:   "prove MODEL.zkm (--input FILE | --prompt TEXT | --opening FILE.zko | --batch FILE) -o PROOF.zkp",
		Short: "Prove what the model answers on an input, or on many",
		Long: `Prove runs the model and writes a proof that names model, input, output and a context of
32 bytes. The context binds the proof to its use, such as a request; it is zero
unless given. With --opening the input is one that was committed to before
(zkvin commit), and the proof is about exactly that commitment. --private-input and
--private-output hide values of the prover's own behind commitments.

--batch proves all rows of a file, or those of --rows, in one proof, which costs far less
than as many proofs. --requests gives each request its id and context.`,
		Example: `  zkvin prove lenet.zkm --input lenet.npz --index 7 -o seven.zkp
  zkvin prove lenet.zkm --input digit.png --invert --resize --show -o digit.zkp
  zkvin prove lenet.zkm --opening secret.zko -o secret.zkp
  zkvin prove gpt.zkm --prompt "This program is free" --private-input -o answer.zkp
  zkvin prove lenet.zkm --batch lenet.npz --rows 0:16 -o sixteen.zkp
  zkvin prove lenet.zkm --batch lenet.npz --requests requests.json -o batch.zkp
  zkvin prove lenet.zkm --input lenet.npz --index 7 -o seven.zkp \
    --context 0x00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff`,
		Args: exactArgs("MODEL.zkm"),
	}
	f.in.register(cmd)
	f.batch.register(cmd)
	flags := cmd.Flags()
	flags.StringVarP(&f.out, "out", "o", "", "write the proof to `FILE`")
	flags.StringVar(&f.context, "context", "", "32 bytes that the proof is bound to, as 0x and 64 `HEX` digits")
	flags.StringVar(&f.opening, "opening", "", "prove about the committed input in this .zko `FILE`")
	flags.BoolVar(&f.privateInput, "private-input", false, "the proof shows a commitment to the input instead of its values")
	flags.BoolVar(&f.privateOutput, "private-output", false, "the proof shows a commitment to the output instead of its values")
	flags.StringVar(&f.witness, "keep-witness", "", "write the private witness to this .zkw `FILE`")
	flags.BoolVar(&f.show, "show", false, "draw the input as a picture, if it is one")
	_ = cmd.MarkFlagRequired("out")
	cmd.MarkFlagsOneRequired("input", "prompt", "opening", "batch", "requests")
	cmd.MarkFlagsMutuallyExclusive("prompt", "opening")
	for _, batch := range []string{"batch", "requests", "rows"} {
		cmd.MarkFlagsMutuallyExclusive("input", "opening", batch)
		cmd.MarkFlagsMutuallyExclusive("prompt", batch)
		cmd.MarkFlagsMutuallyExclusive("show", batch)
	}
	cmd.MarkFlagsMutuallyExclusive("context", "requests")
	cmd.MarkFlagsMutuallyExclusive("show", "opening")
	cmd.RunE = a.run(func(cmd *cobra.Command, args []string) error { return a.prove(cmd, args[0], f) })
	return cmd
}

func (a *app) prove(cmd *cobra.Command, path string, f proveFlags) error {
	options := zkvin.ProveOptions{Witness: f.witness, PrivateInputs: f.privateInput, PrivateOutputs: f.privateOutput}
	read := append(append(f.in.paths(), f.batch.paths()...), path, f.opening)
	if err := overwrites(cmd.Name(), f.out, append(read, f.witness)...); err != nil {
		return err
	}
	if f.witness != "" {
		if err := overwrites(cmd.Name(), f.witness, read...); err != nil {
			return err
		}
	}
	var bound zkvin.Digest
	if f.context != "" {
		var err error
		if bound, err = parseDigest(cmd.Name(), "--context", f.context); err != nil {
			return err
		}
	}
	model, err := zkvin.OpenModel(path)
	if err != nil {
		return fileError(err, inspectNext)
	}
	defer func() { _ = model.Close() }()
	requests, prompt, err := f.readRequests(cmd.Name(), model, bound)
	if err != nil {
		return err
	}
	start := time.Now()
	update, done := a.progress()
	options.Progress = update
	proof, err := model.ProveBatch(cmd.Context(), requests, options)
	done()
	if err != nil {
		return err
	}
	doc := proveDocument{Proof: f.out, Witness: f.witness, Seconds: seconds(time.Since(start))}
	if err := proof.WriteFile(f.out); err != nil {
		return err
	}
	encoded, err := proof.Bytes()
	if err != nil {
		return err
	}
	doc.Bytes = len(encoded)
	statement, err := model.Statement(proof)
	if err != nil {
		return err
	}
	doc.Statement = describeStatement(statement)
	doc.Statement.addText(model.Text(), prompt)
	return a.answer(doc, pictures(f.show, requests[0].Inputs)+doc.text())
}

// readRequests returns what to prove: a batch, or one request, with its prompt if it has one.
func (f *proveFlags) readRequests(command string, model *zkvin.Model, bound zkvin.Digest) ([]zkvin.Request, *zkvin.Prompt, error) {
	if f.batch.wanted() {
		f.in.image = model.Image()
		requests, err := f.batch.read(command, &f.in, bound)
		return requests, nil, err
	}
	r := zkvin.Request{Context: bound}
	var prompt *zkvin.Prompt
	var err error
	if f.opening != "" {
		r.Opening, err = zkvin.OpenOpening(f.opening)
		return []zkvin.Request{r}, nil, fileError(err, inspectNext)
	}
	r.Inputs, prompt, err = f.in.readFor(command, model)
	return []zkvin.Request{r}, prompt, err
}

func (d proveDocument) text() string {
	var b strings.Builder
	b.WriteString(statementText(d.Statement))
	fmt.Fprintf(&b, "wrote %s, %d bytes, proven in %.3f s\n", d.Proof, d.Bytes, d.Seconds)
	if d.Witness != "" {
		fmt.Fprintf(&b, "wrote %s (private: it holds the input and the blinders)\n", d.Witness)
	}
	return b.String()
}

// parseDigest reads the value of a flag: 0x and 64 hexadecimal digits.
func parseDigest(command, flag, text string) (zkvin.Digest, error) {
	d, err := hexDigest(text)
	if err != nil {
		return d, usageError(command, "%s %w", flag, err)
	}
	return d, nil
}

func hexDigest(text string) (zkvin.Digest, error) {
	var d zkvin.Digest
	digits, ok := strings.CutPrefix(text, "0x")
	raw, err := hex.DecodeString(digits)
	if !ok || err != nil || len(raw) != len(d) {
		return d, fmt.Errorf("%q: want 0x and %d hexadecimal digits", text, 2*len(d))
	}
	copy(d[:], raw)
	return d, nil
}
