package zkvin_test

import (
	"context"
	"errors"
	"testing"

	"github.com/zkvin/zkvin"
)

// TestCourtIsNotGivenTheProofOfAnotherModel: two packages of one network differ in their blinders, so in their ModelIDs
// alone. A case under the wrong key would cost gas and end in a rejection for ever.
func TestCourtIsNotGivenTheProofOfAnotherModel(t *testing.T) {
	d := load(t, "mlp-digits")
	var keys []*zkvin.VerificationKey
	var proofs []*zkvin.Proof
	for range 2 {
		m, _, err := zkvin.Compile(context.Background(), d.onnx, zkvin.CompileOptions{Calibration: d.calibration})
		check(t, err)
		k, err := m.VerificationKey()
		check(t, err)
		p, err := m.Prove(context.Background(), d.calibration[0], zkvin.ProveOptions{})
		check(t, err)
		keys, proofs = append(keys, k), append(proofs, p)
	}
	if _, err := keys[0].Trial(proofs[0]); err != nil {
		t.Errorf("its own proof: %v", err)
	}
	if _, err := keys[0].Trial(proofs[1]); !errors.Is(err, zkvin.ErrMismatch) {
		t.Errorf("a proof of another model: got %v, want %v", err, zkvin.ErrMismatch)
	}
}
