package zkvin_test

import (
	"bytes"
	"context"
	"math/big"
	"os"
	"path/filepath"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254/kzg"

	"github.com/zkvin/zkvin"
)

const ptau = "tests/fixtures/ptau-6.ptau"

// gnarkFile writes the SRS of a setup that this test alone knows.
func gnarkFile(t *testing.T, powers uint64) string {
	t.Helper()
	s, err := kzg.NewSRS(powers, big.NewInt(987654321))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if _, err := s.WriteTo(&b); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "kzg.bin")
	if err := os.WriteFile(path, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// TestImportedSRS: what is proven under a ceremony's powers is verified without a word about safety, through files.
func TestImportedSRS(t *testing.T) {
	ctx := context.Background()
	ids := map[zkvin.Digest]string{}
	for name, path := range map[string]string{"snarkjs": ptau, "gnark": gnarkFile(t, 300)} {
		srs, err := zkvin.ImportSRS(ctx, path, 0, nil)
		if err != nil {
			t.Fatal(err)
		}
		file := filepath.Join(t.TempDir(), "c.srs")
		if err := srs.WriteFile(file); err != nil {
			t.Fatal(err)
		}
		again, err := zkvin.OpenSRS(file)
		if err != nil {
			t.Fatal(err)
		}
		if again.Digest() != srs.Digest() || again.Unsafe() || again.Powers() != srs.Powers() || again.Source() != srs.Source() {
			t.Errorf("%s: a file changes the SRS", name)
		}
		m, err := compileTiny(tiny(), zkvin.CompileOptions{SRS: again})
		if err != nil {
			t.Fatal(err)
		}
		k, err := m.VerificationKey()
		if err != nil {
			t.Fatal(err)
		}
		if d, unsafe := k.SRS(); unsafe || d != srs.Digest() {
			t.Errorf("%s: the key names SRS %v, unsafe %v", name, d, unsafe)
		}
		p, err := m.Prove(ctx, tinyRow(1, -1, 0.5, 0), zkvin.ProveOptions{})
		if err != nil {
			t.Fatal(err)
		}
		if err := k.Verify(p, zkvin.VerifyOptions{}); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		ids[k.ID()] = name
	}
	if len(ids) != 2 {
		t.Error("models under two SRS have one ID")
	}
}

func TestImportRefuses(t *testing.T) {
	ctx := context.Background()
	gnark := gnarkFile(t, 80)
	for _, path := range []string{ptau, gnark} {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		bad := filepath.Join(t.TempDir(), "bad")
		for _, n := range []int{0, 3, 11, 60, 500, 2000, len(data) / 2, len(data) - 1} {
			if err := os.WriteFile(bad, data[:n], 0o600); err != nil {
				t.Fatal(err)
			}
			_, err := zkvin.ImportSRS(ctx, bad, 0, nil)
			wantError(t, err, zkvin.ErrFormat, bad)
		}
		for _, at := range []int{120, 1000, 2000} { // powers of both files
			changed := bytes.Clone(data)
			changed[at] ^= 1
			if err := os.WriteFile(bad, changed, 0o600); err != nil {
				t.Fatal(err)
			}
			_, err := zkvin.ImportSRS(ctx, bad, 0, nil)
			wantError(t, err, zkvin.ErrFormat, bad)
		}
	}
	_, err := zkvin.ImportSRS(ctx, ptau, 128, nil)
	wantError(t, err, zkvin.ErrSRSSize, ptau, "128 powers wanted", "127")
	_, err = zkvin.ImportSRS(ctx, ptau, 63, nil)
	wantError(t, err, zkvin.ErrSRSSize, "between 64")
	_, err = zkvin.ImportSRS(ctx, gnark, 64, nil)
	wantError(t, err, zkvin.ErrUnsupported, gnark, "whole")
	_, err = zkvin.ImportSRS(ctx, gnarkFile(t, 40), 0, nil)
	wantError(t, err, zkvin.ErrSRSSize, "40 powers")
	_, err = zkvin.ImportSRS(ctx, "testdata/models/README.md", 0, nil)
	wantError(t, err, zkvin.ErrSRSSize, "gnark")
	_, err = zkvin.NewDevelopmentSRS(ctx, 63, nil)
	wantError(t, err, zkvin.ErrSRSSize, "between 64")

	srs, err := zkvin.ImportSRS(ctx, ptau, 0, nil)
	if err != nil {
		t.Fatal(err)
	}
	_, err = compileTiny(tiny(), zkvin.CompileOptions{SRS: srs, LogColumns: 8})
	wantError(t, err, zkvin.ErrSRSSize, "2^8", "127")
}
