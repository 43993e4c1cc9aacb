package zkvin_test

import (
	"context"
	"errors"
	"path/filepath"
	"slices"
	"testing"

	"github.com/zkvin/zkvin"
)

// TestSettle: a statement that was proven with private values is settled from its witness,
// with the same commitments; values are shown where they are public.
func TestSettle(t *testing.T) {
	ctx := context.Background()
	d, m := settled(t, "lenet-digits")
	witness := filepath.Join(t.TempDir(), "seven.zkw")
	p, err := m.Prove(ctx, d.calibration[7], zkvin.ProveOptions{Context: zkvin.Digest{5}, PrivateInputs: true, Witness: witness})
	if err != nil {
		t.Fatal(err)
	}
	cache := t.TempDir()
	s, err := m.Settler(ctx, 1, zkvin.SettlementOptions{Cache: cache})
	if err != nil {
		t.Fatal(err)
	}
	w, err := zkvin.OpenWitness(witness)
	if err != nil {
		t.Fatal(err)
	}
	z, err := s.SettleWitness(ctx, w, zkvin.SettleOptions{Payee: zkvin.Address{7}, ShowOutputs: true})
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "seven.zks")
	if err := z.WriteFile(path); err != nil {
		t.Fatal(err)
	}
	if z, err = zkvin.OpenSettlementProof(path); err != nil {
		t.Fatal(err)
	}
	public, err := m.VerificationKey()
	if err != nil {
		t.Fatal(err)
	}
	k, err := public.SettlementKey(ctx, zkvin.SettlementOptions{Cache: cache}) // from the cache
	if err != nil {
		t.Fatal(err)
	}
	o := zkvin.VerifyOptions{AllowUnsafeSRS: true}
	if err := k.Verify(z, o); err != nil {
		t.Fatal(err)
	}
	proven, err := public.Statement(p)
	if err != nil {
		t.Fatal(err)
	}
	stated, err := k.Statement(z)
	if err != nil {
		t.Fatal(err)
	}
	if stated.Root != proven.Root || stated.Inputs[0].Commitment != proven.Inputs[0].Commitment || !slices.Equal(stated.Outputs[0].Values, proven.Outputs[0].Values) {
		t.Error("proof and settlement proof state different things")
	}
	call, err := k.Call(z)
	if err != nil || call.Root != proven.Root || len(call.Values) != 20 || call.Shown[31] != 2 {
		t.Errorf("call: root %v, %d bytes of values, shown %x, %v", call.Root, len(call.Values), call.Shown, err)
	}
	for what, o := range map[string]zkvin.VerifyOptions{
		"unsafe":  {},
		"context": {AllowUnsafeSRS: true, Context: &zkvin.Digest{6}},
		"root":    {AllowUnsafeSRS: true, Root: &zkvin.Digest{6}},
	} {
		if err := k.Verify(z, o); !errors.Is(err, zkvin.ErrMismatch) && !errors.Is(err, zkvin.ErrUnsafeSRS) {
			t.Errorf("another %s: got %v", what, err)
		}
	}
	if _, err := s.Settle(ctx, []zkvin.Request{{Inputs: d.calibration[1]}}, zkvin.SettleOptions{PrivateInputs: true, ShowInputs: true}); !errors.Is(err, zkvin.ErrShape) {
		t.Errorf("private values shown: got %v", err)
	}
}
