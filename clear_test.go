//go:build zkvin_clear

package zkvin_test

import (
	"context"
	"errors"
	"testing"

	"github.com/zkvin/zkvin"
)

// TestClearBuildMakesNoProof shows that what the build for make bench-hiding makes is
// refused, as a value and as a file.
func TestClearBuildMakesNoProof(t *testing.T) {
	d := load(t, "mlp-digits")
	m, k := compile(t, d)
	p, err := m.Prove(context.Background(), []zkvin.Tensor{row(t, d.inputs, 7)}, zkvin.ProveOptions{})
	if err != nil {
		t.Fatal(err)
	}
	if err := k.Verify(p, zkvin.VerifyOptions{AllowUnsafeSRS: true}); !errors.Is(err, zkvin.ErrRejected) {
		t.Errorf("verify: %v, want ErrRejected", err)
	}
	data, err := p.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := zkvin.DecodeProof(data); !errors.Is(err, zkvin.ErrFormat) {
		t.Errorf("decode: %v, want ErrFormat", err)
	}
}
