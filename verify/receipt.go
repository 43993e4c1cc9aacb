package verify

import (
	"fmt"

	"github.com/zkvin/zkvin/proof"
)

// ErrRun: a receipt does not have the steps that its run prescribes.
var ErrRun = fmt.Errorf("%w: steps do not fit the run", ErrRejected)

// Receipt returns nil if r proves its run under k: the model of k, asked to continue the
// prompt with the given seed and temperature, gives r.Generated(). Every statement is made
// here, from the run and from what steps before it gave, so that no step can be dropped,
// repeated, put elsewhere or taken from another run: its proof would be about another
// statement. progress, if not nil, is told before each step.
//
// Rows of the cache are rows of steps verified before, or commitments to zeros, which is
// what CarriedRowsProven of Options asks for.
func Receipt(k *Key, r *proof.Receipt, o Options, progress func(step int)) error {
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
	h := proof.ChainStart(run)
	for n := range r.Steps {
		if progress != nil {
			progress(n)
		}
		p := r.Steps[n].Proof
		p.Unsafe, p.Statement = r.Unsafe, k.step.Statement(r, run, n, h)
		if err := Verify(k, &p, o); err != nil {
			return fmt.Errorf("step %d: %w", n, err)
		}
		h = proof.ChainNext(h, r.Steps[n].Row)
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
