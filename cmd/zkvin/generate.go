package main

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/zkvin/zkvin"
)

// receiptDocument is a run from prompt to text.
type receiptDocument struct {
	Receipt    string            `json:"receipt"`
	Bytes      int               `json:"receipt_bytes"`
	ModelID    string            `json:"model_id"`
	RunID      string            `json:"run_id"`
	Run        *zkvin.RunSummary `json:"run"`
	Steps      int               `json:"steps"`
	Proofs     int               `json:"proofs"`
	PromptText string            `json:"prompt_text,omitempty"`
	Text       string            `json:"text,omitempty"`
	Seconds    float64           `json:"seconds,omitempty"`
}

type generateFlags struct {
	prompt, ids, seed, out string
	tokens, stop, chunk    int
	temperature            float64
}

func (a *app) generateCommand() *cobra.Command {
	var f generateFlags
	cmd := &cobra.Command{
		Use:   "generate MODEL.zkm (--prompt TEXT | --ids 1,2,3) --tokens N -o RUN.zkr",
		Short: "Continue a prompt with a language model, and prove every token",
		Long: `Generate continues a prompt token by token with a step package (zkvin compile --steps) and
writes one receipt: the run, and proofs of all its steps. A step costs one token, however
many came before: what earlier tokens left is carried along as commitments.

Without --temperature the most likely token is taken. With it tokens are drawn; the seed
must be fixed by whoever asks, before the run, or the provider could choose among texts.`,
		Example: `  zkvin compile gpt.onnx --calibrate gpt.npz --steps -o gpt-steps.zkm
  zkvin generate gpt-steps.zkm --prompt "This program is" --tokens 20 -o run.zkr
  zkvin verify gpt-steps.zkv run.zkr --allow-unsafe-srs
  zkvin generate gpt-steps.zkm --prompt "This" --tokens 9 --temperature 0.8 \
    --seed 0x00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff -o run.zkr`,
		Args: exactArgs("MODEL.zkm"),
	}
	flags := cmd.Flags()
	flags.StringVar(&f.prompt, "prompt", "", "`TEXT` to continue")
	flags.StringVar(&f.ids, "ids", "", "token `IDS` to continue, as 1,2,3, in place of a text")
	flags.IntVar(&f.tokens, "tokens", 0, "generate `N` tokens")
	flags.IntVar(&f.stop, "stop", -1, "end the run at token `ID`")
	flags.Float64Var(&f.temperature, "temperature", 0, "draw tokens at temperature `T`, up to 8; 0 takes the most likely one")
	flags.StringVar(&f.seed, "seed", "", "32 bytes that the drawing follows from, as 0x and 64 `HEX` digits")
	flags.IntVar(&f.chunk, "chunk", zkvin.DefaultChunk, "prove `N` steps in one proof, up to 64: more make a token cheaper")
	flags.StringVarP(&f.out, "out", "o", "", "write the receipt to `FILE`")
	_ = cmd.MarkFlagRequired("tokens")
	_ = cmd.MarkFlagRequired("out")
	cmd.MarkFlagsOneRequired("prompt", "ids")
	cmd.MarkFlagsMutuallyExclusive("prompt", "ids")
	cmd.RunE = a.run(func(cmd *cobra.Command, args []string) error { return a.generate(cmd, args[0], f) })
	return cmd
}

func (a *app) generate(cmd *cobra.Command, path string, f generateFlags) error {
	if err := overwrites(cmd.Name(), f.out, path); err != nil {
		return err
	}
	if f.tokens < 1 {
		return usageError(cmd.Name(), "--tokens %d: want at least 1", f.tokens)
	}
	if f.temperature > 0 && f.seed == "" {
		return usageError(cmd.Name(), "--temperature without --seed: whoever asks fixes what the drawing follows from")
	}
	options := zkvin.GenerateOptions{Tokens: f.tokens, Temperature: f.temperature, Chunk: f.chunk}
	if f.stop >= 0 {
		options.Stop = &f.stop
	}
	if f.seed != "" {
		seed, err := parseDigest(cmd.Name(), "--seed", f.seed)
		if err != nil {
			return err
		}
		options.Seed = seed
	}
	model, err := zkvin.OpenModel(path)
	if err != nil {
		return fileError(err, inspectNext)
	}
	defer func() { _ = model.Close() }()
	text := model.Text()
	if options.Prompt, err = f.tokenIDs(cmd.Name(), text); err != nil {
		return err
	}
	start := time.Now()
	update, done := a.progress()
	options.Progress = update
	receipt, err := model.Generate(cmd.Context(), options)
	done()
	if err != nil {
		return err
	}
	if err := receipt.WriteFile(f.out); err != nil {
		return err
	}
	doc, err := describeReceipt(f.out, receipt, text)
	if err != nil {
		return err
	}
	doc.Seconds = seconds(time.Since(start))
	return a.answer(doc, doc.text()+fmt.Sprintf("wrote %s, %d bytes, %d steps in %d proofs, %.2f s\n", f.out, doc.Bytes, doc.Steps, doc.Proofs, doc.Seconds))
}

// tokenIDs reads the prompt as the model's tokenizer does, or the ids themselves.
func (f *generateFlags) tokenIDs(command string, text *zkvin.Text) ([]int, error) {
	if f.ids == "" {
		if text == nil {
			return nil, usageError(command, "--prompt: the package has no tokenizer: give --ids, or compile a language model with --steps --tokenizer")
		}
		return text.Tokens(f.prompt)
	}
	var out []int
	for part := range strings.SplitSeq(f.ids, ",") {
		id, err := strconv.ParseUint(strings.TrimSpace(part), 10, 31)
		if err != nil {
			return nil, usageError(command, "--ids %q: %q is no token id", f.ids, part)
		}
		out = append(out, int(id))
	}
	return out, nil
}

func describeReceipt(path string, r *zkvin.Receipt, text *zkvin.Text) (*receiptDocument, error) {
	encoded, err := r.Bytes()
	if err != nil {
		return nil, err
	}
	d := &receiptDocument{Receipt: path, Bytes: len(encoded), ModelID: r.Model().String(), RunID: r.Run().String(), Run: r.Summary(), Steps: r.Steps(), Proofs: r.Proofs()}
	if text != nil {
		d.PromptText, d.Text = text.Decode(r.Prompt()), text.Decode(r.Generated())
	}
	return d, nil
}

func (d *receiptDocument) text() string {
	var b strings.Builder
	fmt.Fprintf(&b, "model %s\nrun %s: ", d.ModelID, d.RunID)
	if d.Run.Temperature == 0 {
		b.WriteString("the most likely tokens\n")
	} else {
		fmt.Fprintf(&b, "temperature %.4g, seed %s\n", d.Run.Temperature, d.Run.Seed)
	}
	if d.PromptText == "" {
		fmt.Fprintf(&b, "prompt %v\n→ %v\n", d.Run.Prompt, d.Run.Generated)
		return b.String()
	}
	fmt.Fprintf(&b, "prompt %q\n→ %q\n", d.PromptText, d.Text)
	return b.String()
}

// isReceipt tells whether a file to verify is a receipt.
func isReceipt(path string) bool {
	kind, err := zkvin.DetectFile(path)
	return err == nil && kind == zkvin.KindReceipt
}

// verifyReceipt verifies all steps of a run; --prompt must be what it continues.
func (a *app) verifyReceipt(command string, key *zkvin.VerificationKey, path string, f *verifyFlags) (doc verifyDocument, err error) {
	if len(f.in.files) > 0 || len(f.out.files) > 0 || f.context != "" || f.commitment != "" || f.inclusion != "" || f.root != "" || f.request >= 0 {
		return doc, usageError(command, "%s is the receipt of a run: only --prompt, --seed, --temperature and --allow-unsafe-srs apply", path)
	}
	receipt, err := zkvin.OpenReceipt(path)
	if err != nil {
		return doc, fileError(err, inspectNext)
	}
	text := key.Text()
	options := zkvin.ReceiptOptions{AllowUnsafeSRS: f.allowUnsafe}
	if f.in.prompt != nil {
		if text == nil {
			return doc, usageError(command, "--prompt: the key has no tokenizer")
		}
		if options.Prompt, err = text.Tokens(*f.in.prompt); err != nil {
			return doc, err
		}
	}
	if f.seed != "" {
		seed, err := parseDigest(command, "--seed", f.seed)
		if err != nil {
			return doc, err
		}
		options.Seed = &seed
	}
	if f.temperature >= 0 {
		options.Temperature = &f.temperature
	}
	start := time.Now()
	update, done := a.progress()
	options.Progress = update
	err = key.VerifyReceipt(receipt, options)
	done()
	doc.Seconds = seconds(time.Since(start))
	if errors.Is(err, zkvin.ErrNotStep) {
		return doc, &failure{code: exitRejected, err: err, next: "take the key that zkvin compile --steps wrote"}
	}
	if err != nil {
		return doc, rejected(fmt.Errorf("%s: %w", path, err))
	}
	doc.Receipt, err = describeReceipt(path, receipt, text)
	return doc, err
}
