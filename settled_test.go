package zkvin_test

import (
	"context"
	"errors"
	"path/filepath"
	"slices"
	"testing"

	"github.com/zkvin/zkvin"
	"github.com/zkvin/zkvin/proof"
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

// TestHostileSettlementFiles: files whose statement or list of shown tensors does not fit the
// key are refused before anything is indexed by them.
func TestHostileSettlementFiles(t *testing.T) {
	ctx := context.Background()
	d, m := settled(t, "lenet-digits")
	dir := t.TempDir()
	witness, path := filepath.Join(dir, "one.zkw"), filepath.Join(dir, "one.zks")
	if _, err := m.Prove(ctx, d.calibration[1], zkvin.ProveOptions{PrivateInputs: true, PrivateOutputs: true, Witness: witness}); err != nil {
		t.Fatal(err)
	}
	s, err := m.Settler(ctx, 1, zkvin.SettlementOptions{})
	if err != nil {
		t.Fatal(err)
	}
	refuseWitnesses(t, s, witness)
	z, err := s.Settle(ctx, []zkvin.Request{{Inputs: d.calibration[1]}}, zkvin.SettleOptions{ShowOutputs: true})
	if err != nil {
		t.Fatal(err)
	}
	if err := z.WriteFile(path); err != nil {
		t.Fatal(err)
	}
	refuseShown(t, s.Key, path)
}

// refuseWitnesses changes the witness of a file in ways that do not fit the settler.
func refuseWitnesses(t *testing.T, s *zkvin.Settler, path string) {
	t.Helper()
	for what, change := range map[string]func(w *proof.Witness){
		"two requests": func(w *proof.Witness) {
			w.Statement.Requests = append(w.Statement.Requests, w.Statement.Requests[0])
			w.Inputs, w.InputBlinds, w.OutputBlinds = append(w.Inputs, w.Inputs[0]), append(w.InputBlinds, w.InputBlinds[0]), append(w.OutputBlinds, w.OutputBlinds[0])
		},
		"two outputs": func(w *proof.Witness) {
			r := &w.Statement.Requests[0]
			r.Outputs = append(r.Outputs, r.Outputs[0])
			w.OutputBlinds[0] = append(w.OutputBlinds[0], w.OutputBlinds[0]...)
		},
		"no output": func(w *proof.Witness) { w.Statement.Requests[0].Outputs, w.OutputBlinds[0] = nil, nil },
		"rows without end": func(w *proof.Witness) {
			r := &w.Statement.Requests[0].Outputs[0]
			for range 9 {
				r.Rows = append(r.Rows, r.Rows...)
			}
			w.OutputBlinds[0] = slices.Repeat(w.OutputBlinds[0], 512)
		},
		"a short input": func(w *proof.Witness) { w.Inputs[0][0] = w.Inputs[0][0][:5] },
	} {
		bad, err := proof.ReadWitness(path)
		if err != nil {
			t.Fatal(err)
		}
		change(bad)
		at := filepath.Join(t.TempDir(), "bad.zkw")
		if err := bad.WriteFile(at); err != nil {
			t.Fatal(err)
		}
		w, err := zkvin.OpenWitness(at)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := s.SettleWitness(context.Background(), w, zkvin.SettleOptions{}); err == nil {
			t.Errorf("%s: settled", what)
		}
	}
}

// refuseShown changes what the settlement proof of a file shows.
func refuseShown(t *testing.T, k *zkvin.SettlementKey, path string) {
	t.Helper()
	for what, shown := range map[string][]bool{
		"a third tensor":    {false, true, false},
		"one tensor":        {true},
		"2048 tensors":      append(make([]bool, 2047), true),
		"2048, two of them": append([]bool{true, true}, make([]bool, 2046)...),
	} {
		bad, err := proof.ReadSettlementProof(path)
		if err != nil {
			t.Fatal(err)
		}
		bad.Shown = shown
		at := filepath.Join(t.TempDir(), "bad.zks")
		if err := bad.WriteFile(at); err != nil {
			t.Fatal(err)
		}
		z, err := zkvin.OpenSettlementProof(at)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := k.Call(z); !errors.Is(err, zkvin.ErrShape) {
			t.Errorf("%s: call: got %v", what, err)
		}
		if err := k.Verify(z, zkvin.VerifyOptions{AllowUnsafeSRS: true}); !errors.Is(err, zkvin.ErrShape) {
			t.Errorf("%s: verify: got %v", what, err)
		}
	}
}
