package court_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/zkvin/zkvin"
	"github.com/zkvin/zkvin/court"
	"github.com/zkvin/zkvin/internal/tensorfile"
	"github.com/zkvin/zkvin/proof"
)

// proveModel compiles a bundled model and proves one of its inputs.
func proveModel(t testing.TB, name string) (*court.Key, *proof.Proof) {
	t.Helper()
	base := filepath.Join("../testdata/models", name)
	data, err := os.ReadFile(base + ".onnx")
	check(t, err)
	f, err := tensorfile.Open(base+".npz", tensorfile.Options{})
	check(t, err)
	row := func(list string, i int) []zkvin.Tensor {
		a, err := f.Array(list)
		check(t, err)
		r, err := a.Row(i)
		check(t, err)
		return []zkvin.Tensor{{Shape: r.Shape, Data: r.Data}}
	}
	calibration, err := f.Array("calibration")
	check(t, err)
	var o zkvin.CompileOptions
	for i := range calibration.Shape[0] {
		o.Calibration = append(o.Calibration, row("calibration", i))
	}
	m, _, err := zkvin.Compile(context.Background(), data, o)
	check(t, err)
	k, err := m.VerificationKey()
	check(t, err)
	p, err := m.Prove(context.Background(), row("x", 3), zkvin.ProveOptions{})
	check(t, err)
	path := filepath.Join(t.TempDir(), "model.zkv")
	check(t, k.WriteFile(path))
	file, err := proof.ReadKey(path)
	check(t, err)
	key, err := court.NewKey(file)
	check(t, err)
	b, err := p.Bytes()
	check(t, err)
	again, err := court.NewKey(file)
	check(t, err)
	if !bytes.Equal(again.Bytes(), key.Bytes()) {
		t.Error("two court keys of one key differ")
	}
	q, err := proof.DecodeProof(b)
	check(t, err)
	return key, q
}

// TestCourtAcceptsModels takes proofs of the bundled models to the court, whose cost is in
// docs/settlement.md.
func TestCourtAcceptsModels(t *testing.T) {
	for _, m := range []struct {
		name string
		most uint64 // gas of all steps
		slow bool
	}{
		{"mlp-digits", 7_700_000, false},
		{"lenet-digits", 11_200_000, false},
		{"cnn-264k", 15_000_000, false},
		{"dense-4m", 24_700_000, false},
		{"micro-gpt", 15_600_000, false},
		{"micro-vit", 16_600_000, false},
		{"nanogpt", 21_700_000, true},
		{"tiny-vit", 17_200_000, true},
	} {
		t.Run(m.name, func(t *testing.T) {
			if m.slow && testing.Short() {
				t.Skip("takes seconds to compile")
			}
			k, p := proveModel(t, m.name)
			steps, err := court.Steps(k, p)
			check(t, err)
			c, err := k.CaseOf(p)
			check(t, err)
			if total := accept(t, *c, steps); total > m.most {
				t.Errorf("%d gas, at most %d", total, m.most)
			}
		})
	}
}
