package zkvin

import (
	"fmt"
	"slices"
	"sync"

	"github.com/zkvin/zkvin/proof"
	"github.com/zkvin/zkvin/verify"
)

// Receipt is a run of a language model with the proofs of all its steps: from the prompt to
// the text.
type Receipt struct{ r *proof.Receipt }

// OpenReceipt reads a .zkr file. It is untrusted until verified.
func OpenReceipt(path string) (*Receipt, error) {
	r, err := proof.ReadReceipt(path)
	if err != nil {
		return nil, err
	}
	return &Receipt{r}, nil
}

// DecodeReceipt reads the canonical encoding of a receipt.
func DecodeReceipt(data []byte) (*Receipt, error) {
	r, err := proof.DecodeReceipt(data)
	if err != nil {
		return nil, err
	}
	return &Receipt{r}, nil
}

// WriteFile writes the .zkr file.
func (r *Receipt) WriteFile(path string) error { return r.r.WriteFile(path) }

// Bytes is the canonical encoding, as in a .zkr file.
func (r *Receipt) Bytes() ([]byte, error) { return proof.EncodeReceipt(r.r) }

// Prompt are the tokens that the run continues.
func (r *Receipt) Prompt() []int { return slices.Clone(r.r.Run.Prompt) }

// Generated are the tokens that the run gave, the one that stopped it included.
func (r *Receipt) Generated() []int { return r.r.Generated() }

// Steps is the number of steps, one for each token but the last.
func (r *Receipt) Steps() int { return len(r.r.Steps) }

// Proofs is the number of chunks of steps, each proven as one.
func (r *Receipt) Proofs() int { return len(r.r.Chunks) }

// Model is the step program that the receipt is about.
func (r *Receipt) Model() Digest { return r.r.Run.ModelID }

// Run names what was asked: model, prompt, how many tokens, temperature, seed and stop token.
func (r *Receipt) Run() Digest { return r.r.Run.ID() }

// RunSummary is what a receipt says of its run.
type RunSummary = proof.ReceiptSummary

// Summary tells what the receipt says of its run.
func (r *Receipt) Summary() *RunSummary { return proof.DescribeRun(r.r) }

// ReceiptOptions of VerificationKey.VerifyReceipt: what the caller expects. Fields left zero
// are not compared.
type ReceiptOptions struct {
	AllowUnsafeSRS bool
	Run            *Digest // as Receipt.Run
	Prompt         []int
	Seed           *Digest
	Temperature    *float64
	Progress       Progress
}

// VerifyReceipt returns nil if the receipt proves its run and the run is the expected one:
// ErrRejected for a receipt that does not, ErrMismatch for another run, ErrNotStep for the
// key of a model that makes no steps, ErrUnsafeSRS unless a development SRS is allowed.
func (k *VerificationKey) VerifyReceipt(r *Receipt, o ReceiptOptions) error {
	if _, err := k.key.Step(); err != nil {
		return err
	}
	total := r.Steps()
	step := func(n int) { o.Progress.call("verify", n, total) }
	if err := verify.Receipt(k.key, k.chunk, r.r, verify.Options{AllowUnsafeSRS: o.AllowUnsafeSRS}, step); err != nil {
		return err
	}
	step(total)
	run := &r.r.Run
	switch {
	case o.Run != nil && *o.Run != r.Run():
		return fmt.Errorf("%w: the receipt is of run %v, expected %v", ErrMismatch, r.Run(), *o.Run)
	case o.Prompt != nil && !slices.Equal(o.Prompt, run.Prompt):
		return fmt.Errorf("%w: the receipt continues another prompt of %d tokens", ErrMismatch, len(run.Prompt))
	case o.Seed != nil && *o.Seed != run.Seed:
		return fmt.Errorf("%w: the receipt's seed is %v, expected %v", ErrMismatch, Digest(run.Seed), *o.Seed)
	}
	if o.Temperature != nil {
		want, err := (&GenerateOptions{Temperature: *o.Temperature}).run(run.ModelID)
		if err != nil {
			return err
		}
		if want.Temperature != run.Temperature {
			return fmt.Errorf("%w: the receipt's temperature is %g, expected %g", ErrMismatch, float64(run.Temperature)/(1<<16), *o.Temperature)
		}
	}
	return nil
}

// chunkKeys keeps the keys for chunks of steps that have been in use, at most MaxChunk.
type chunkKeys struct {
	mu   sync.Mutex
	made map[int]*verify.Key
}

// chunk is the key for chunks of n steps.
func (k *VerificationKey) chunk(n int) (*verify.Key, error) {
	k.chunks.mu.Lock()
	defer k.chunks.mu.Unlock()
	if key := k.chunks.made[n]; key != nil {
		return key, nil
	}
	b, err := k.Batch(n)
	if err != nil {
		return nil, err
	}
	if k.chunks.made == nil {
		k.chunks.made = map[int]*verify.Key{}
	}
	k.chunks.made[n] = b.key
	return b.key, nil
}
