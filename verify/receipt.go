package verify

import (
	"fmt"

	"github.com/zkvin/zkvin/proof"
)

// ErrRun means that a receipt does not have the steps that its run prescribes.
var ErrRun = fmt.Errorf("%w: steps do not fit the run", ErrRejected)

// Receipt returns nil if r proves its run under k: the model of k, asked to continue the
// prompt with the given seed and temperature, gives r.Generated(). Every statement is made
// here, from the run and from what steps gave, so that no step can be dropped, repeated, put
// elsewhere or taken from another run: its proof would be about another statement.
//
// Chunks of n steps are verified with keyFor(n), the key of the same model for n requests.
// progress, if not nil, is told before each chunk how many steps lie behind.
//
// Rows of the cache are rows of steps verified before or in the same proof, or commitments
// to zeros, which is what CarriedRowsProven of Options asks for.
func Receipt(k *Key, keyFor func(n int) (*Key, error), r *proof.Receipt, o Options, progress func(step int)) error {
	if k.step == nil {
		return fmt.Errorf("%w: %w", ErrKey, k.notStep)
	}
	if r.Run.ModelID != k.ModelID {
		return fmt.Errorf("%w: it names 0x%x, the key is 0x%x", ErrModel, r.Run.ModelID, k.ModelID)
	}
	if err := k.step.CheckReceipt(r); err != nil {
		return fmt.Errorf("%w: %w", ErrRun, err)
	}
	o.CarriedRowsProven = true
	run := r.Run.ID()
	h, n := proof.ChainStart(run), 0
	for i := range r.Chunks {
		if progress != nil {
			progress(n)
		}
		key, err := keyFor(r.Chunks[i].Steps)
		if err != nil {
			return err
		}
		s, err := key.Step()
		if err != nil {
			return fmt.Errorf("%w: %w", ErrKey, err)
		}
		if err := s.Check(&r.Run); err != nil {
			return fmt.Errorf("%w: not this model's key for %d steps: %w", ErrKey, r.Chunks[i].Steps, err)
		}
		if s.Chunk != r.Chunks[i].Steps {
			return fmt.Errorf("%w: it is for %d steps, the chunk has %d", ErrKey, s.Chunk, r.Chunks[i].Steps)
		}
		p := r.Chunks[i].Proof
		p.Unsafe = r.Unsafe
		p.Statement, h = s.Statement(r, run, n, h)
		if err := Verify(key, &p, o); err != nil {
			return fmt.Errorf("steps %d to %d: %w", n, n+r.Chunks[i].Steps-1, err)
		}
		n += r.Chunks[i].Steps
	}
	return nil
}

// Step is what statements of steps look like under a key of a step program; it returns
// proof.ErrNotStep for any other key.
func (k *Key) Step() (*proof.StepProgram, error) {
	if k.step == nil {
		return nil, k.notStep
	}
	return k.step, nil
}
