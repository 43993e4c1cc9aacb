package main

import (
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/zkvin/zkvin"
)

type settleDocument struct {
	Settlement string            `json:"settlement"`
	Bytes      int               `json:"proof_bytes"` // that a contract is given
	Key        string            `json:"settlement_key"`
	Payee      string            `json:"payee"`
	Gates      int               `json:"gates"`
	Statement  statementDocument `json:"statement"`
	Seconds    float64           `json:"seconds"`
	// Transaction is set by --submit.
	Transaction *transactionDocument `json:"transaction,omitempty"`
}

type settleFlags struct {
	prove         proveFlags
	keys          settlementFlags
	witness       string
	payee         string
	showIn, showO bool
	submit        bool
	to            submitFlags
}

// settlementFlags say what settlement keys are derived with.
type settlementFlags struct {
	srs, cache string
	noCache    bool
}

func (f *settlementFlags) register(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.StringVar(&f.srs, "srs", "", "powers of tau `FILE` of the model's ceremony, with as many powers as the circuit takes (default: the development SRS, for models that rest on it)")
	flags.StringVar(&f.cache, "cache", "", "keep derived keys in this `FOLDER` (default: zkvin/settlement in the user's cache)")
	flags.BoolVar(&f.noCache, "no-cache", false, "derive keys again, whatever the cache holds")
	cmd.MarkFlagsMutuallyExclusive("cache", "no-cache")
}

func (f *settlementFlags) options(progress zkvin.Progress) (zkvin.SettlementOptions, error) {
	o := zkvin.SettlementOptions{Cache: f.cache, Progress: progress}
	if f.cache == "" && !f.noCache {
		if dir, err := os.UserCacheDir(); err == nil { // without one, keys are derived each time
			o.Cache = filepath.Join(dir, "zkvin", "settlement")
		}
	}
	if f.srs != "" {
		var err error
		if o.SRS, err = zkvin.OpenSRS(f.srs); err != nil {
			return o, fileError(err, inspectNext)
		}
	}
	return o, nil
}

func (a *app) settleCommand() *cobra.Command {
	var f settleFlags
	cmd := &cobra.Command{
		Use:   "settle MODEL.zkm (--input FILE | --witness FILE.zkw | --opening FILE.zko | --batch FILE) -o PROOF.zks",
		Short: "Prove an answer to a contract, compactly",
		Long: `Settle makes a settlement proof: a statement as of zkvin prove, proven so that an EVM
contract checks it in one call. The model must have a settlement layout (zkvin compile
--settlement). --witness settles a statement that was proven before, from the private
file of zkvin prove --keep-witness; its private values stay private.

A contract is given digests of inputs and outputs; --show-input and --show-output also
give it their values, at most 1,024 together. --payee is the address that a market pays for
the proof: nobody else can claim it.

Keys are derived from the model once and kept in a cache; --no-cache derives them again.

--submit sends the proof once it is written, as zkvin submit does with the same flags.`,
		Example: `  zkvin settle lenet.zkm --input lenet.npz --index 7 -o seven.zks
  zkvin settle lenet.zkm --witness seven.zkw -o seven.zks
  zkvin settle lenet.zkm --input lenet.npz --index 7 --show-output --payee 0x00112233445566778899aabbccddeeff00112233 -o seven.zks
  zkvin settle lenet.zkm --batch lenet.npz --rows 0:64 -o many.zks`,
		Args: exactArgs("MODEL.zkm"),
	}
	p := &f.prove
	p.in.register(cmd)
	p.batch.register(cmd)
	f.keys.register(cmd)
	flags := cmd.Flags()
	flags.StringVarP(&p.out, "out", "o", "", "write the settlement proof to `FILE`")
	flags.StringVar(&p.context, "context", "", "32 bytes that the proof is bound to, as 0x and 64 `HEX` digits")
	flags.StringVar(&p.opening, "opening", "", "prove about the committed input in this .zko `FILE`")
	flags.BoolVar(&p.privateInput, "private-input", false, "the statement has a commitment to the input instead of its values")
	flags.BoolVar(&p.privateOutput, "private-output", false, "the statement has a commitment to the output instead of its values")
	flags.StringVar(&f.witness, "witness", "", "settle what this private .zkw `FILE` was kept for")
	flags.StringVar(&f.payee, "payee", "", "the `ADDRESS` that the proof pays, 0x and 40 hexadecimal digits (default: none)")
	flags.BoolVar(&f.showIn, "show-input", false, "give the contract the input's values")
	flags.BoolVar(&f.showO, "show-output", false, "give the contract the output's values")
	flags.BoolVar(&f.submit, "submit", false, "send the proof to its contract, as zkvin submit does")
	f.to.register(cmd)
	cmd.MarkFlagsRequiredTogether("submit", "rpc-url", "verifier")
	_ = cmd.MarkFlagRequired("out")
	cmd.MarkFlagsOneRequired("input", "prompt", "opening", "batch", "requests", "witness")
	for _, other := range []string{"input", "prompt", "opening", "batch", "requests", "context", "private-input", "private-output"} {
		cmd.MarkFlagsMutuallyExclusive("witness", other)
	}
	for _, batch := range []string{"batch", "requests"} {
		cmd.MarkFlagsMutuallyExclusive("input", "opening", "prompt", batch)
	}
	cmd.MarkFlagsMutuallyExclusive("context", "requests")
	cmd.MarkFlagsMutuallyExclusive("show-input", "private-input")
	cmd.MarkFlagsMutuallyExclusive("show-output", "private-output")
	cmd.RunE = a.run(func(cmd *cobra.Command, args []string) error { return a.settle(cmd, args[0], &f) })
	return cmd
}

func (a *app) settle(cmd *cobra.Command, path string, f *settleFlags) error {
	p := &f.prove
	read := append(append(p.in.paths(), p.batch.paths()...), path, p.opening, f.witness, f.keys.srs)
	if err := overwrites(cmd.Name(), p.out, read...); err != nil {
		return err
	}
	o := zkvin.SettleOptions{ShowInputs: f.showIn, ShowOutputs: f.showO, PrivateInputs: p.privateInput, PrivateOutputs: p.privateOutput}
	var err error
	if f.payee != "" {
		if o.Payee, err = parseAddress(cmd.Name(), "--payee", f.payee); err != nil {
			return err
		}
	}
	model, err := zkvin.OpenModel(path)
	if err != nil {
		return fileError(err, inspectNext)
	}
	defer func() { _ = model.Close() }()
	start := time.Now()
	proof, settler, err := a.makeSettlement(cmd, model, f, o)
	if err != nil {
		return err
	}
	if err := proof.WriteFile(p.out); err != nil {
		return err
	}
	stated, err := settler.Key.Statement(proof)
	if err != nil {
		return err
	}
	gates, _ := settler.Key.Gates()
	doc := settleDocument{
		Settlement: p.out, Bytes: len(proof.Bytes()), Key: proof.Key().String(), Payee: proof.Payee().String(),
		Gates: gates, Statement: describeStatement(stated), Seconds: seconds(time.Since(start)),
	}
	if f.submit {
		call, err := settler.Key.Call(proof)
		if err != nil {
			return err
		}
		data, err := packSettlement(call)
		if err != nil {
			return err
		}
		if doc.Transaction, err = a.submitSettlement(cmd, &f.to, data); err != nil {
			return err
		}
	}
	return a.answer(doc, doc.text())
}

// makeSettlement derives the keys for as many requests as there are and proves them.
func (a *app) makeSettlement(cmd *cobra.Command, model *zkvin.Model, f *settleFlags, o zkvin.SettleOptions) (*zkvin.SettlementProof, *zkvin.Settler, error) {
	var requests []zkvin.Request
	var w *zkvin.Witness
	n := 1
	if f.witness != "" {
		var err error
		if w, err = zkvin.OpenWitness(f.witness); err != nil {
			return nil, nil, fileError(err, inspectNext)
		}
		n = w.Requests()
	} else {
		var bound zkvin.Digest
		var err error
		if f.prove.context != "" {
			if bound, err = parseDigest(cmd.Name(), "--context", f.prove.context); err != nil {
				return nil, nil, err
			}
		}
		if requests, _, err = f.prove.readRequests(cmd.Name(), model, bound); err != nil {
			return nil, nil, err
		}
		n = len(requests)
	}
	update, done := a.progress()
	defer done()
	keys, err := f.keys.options(update)
	if err != nil {
		return nil, nil, err
	}
	s, err := model.Settler(cmd.Context(), n, keys)
	if err != nil {
		return nil, nil, err
	}
	o.Progress = update
	proof, err := abandon(cmd.Context(), func() (*zkvin.SettlementProof, error) {
		if w != nil {
			return s.SettleWitness(cmd.Context(), w, o)
		}
		return s.Settle(cmd.Context(), requests, o)
	})
	if w != nil && errors.Is(err, zkvin.ErrMismatch) {
		err = badFile("give the package that the witness was made with (zkvin inspect of both)", "%s: %w", f.witness, err)
	}
	return proof, s, err
}

func (d settleDocument) text() string {
	var b strings.Builder
	b.WriteString(statementText(d.Statement))
	fmt.Fprintf(&b, "settlement key %s, payee %s\n", d.Key, d.Payee)
	fmt.Fprintf(&b, "wrote %s, %d bytes for the contract, %d gates, settled in %.1f s\n", d.Settlement, d.Bytes, d.Gates, d.Seconds)
	if d.Transaction != nil {
		b.WriteString(d.Transaction.text())
	}
	return b.String()
}

// parseAddress reads the value of a flag: 0x and 40 hexadecimal digits.
func parseAddress(command, flag, text string) (zkvin.Address, error) {
	var a zkvin.Address
	digits, ok := strings.CutPrefix(text, "0x")
	raw, err := hex.DecodeString(digits)
	if !ok || err != nil || len(raw) != len(a) {
		return a, usageError(command, "%s %q: want 0x and %d hexadecimal digits", flag, text, 2*len(a))
	}
	copy(a[:], raw)
	return a, nil
}

// settledDocument is what a settlement proof says beside its statement.
type settledDocument struct {
	Key   string `json:"key"`
	Payee string `json:"payee"`
}

func (d *settledDocument) text() string {
	if d == nil {
		return ""
	}
	return fmt.Sprintf("settlement key %s, payee %s\n", d.Key, d.Payee)
}

func isSettlement(path string) bool {
	kind, err := zkvin.DetectFile(path)
	return err == nil && kind == zkvin.KindSettlement
}

// verifySettlement verifies a settlement proof as a contract does.
func (a *app) verifySettlement(cmd *cobra.Command, key *zkvin.VerificationKey, path string, f *verifyFlags, o zkvin.VerifyOptions) (doc verifyDocument, err error) {
	proof, err := zkvin.OpenSettlementProof(path)
	if err != nil {
		return doc, fileError(err, inspectNext)
	}
	if key, err = keyFor(key, proof.Requests()); err != nil {
		return doc, err
	}
	update, done := a.progress()
	keys, err := f.keys.options(update)
	if err != nil {
		done()
		return doc, err
	}
	k, err := key.SettlementKey(cmd.Context(), keys)
	done()
	if err != nil {
		return doc, err
	}
	start := time.Now()
	err = k.Verify(proof, o)
	doc.Seconds = seconds(time.Since(start))
	if err != nil {
		return doc, rejected(fmt.Errorf("%s: %w", path, err))
	}
	claim, err := k.Statement(proof)
	if err != nil {
		return doc, rejected(fmt.Errorf("%s: %w", path, err))
	}
	statement := describeStatement(claim)
	doc.Statement = &statement
	doc.Settled = &settledDocument{Key: proof.Key().String(), Payee: proof.Payee().String()}
	return doc, nil
}
