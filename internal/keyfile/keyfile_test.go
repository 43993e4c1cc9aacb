package keyfile

import (
	"bytes"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/keystore"
)

var secret = bytes.Repeat([]byte{0xab, 0x01}, 16)

func light(t testing.TB) *Crypto {
	t.Helper()
	c, err := encrypt(secret, "right", keystore.LightScryptN, keystore.LightScryptP)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestSecretsComeBackForThePassphraseAlone(t *testing.T) {
	c := light(t)
	if got, err := c.Open("right"); err != nil || !bytes.Equal(got, secret) {
		t.Errorf("opened %x, %v", got, err)
	}
	for _, wrong := range []string{"", "Right", "right "} {
		if _, err := c.Open(wrong); !errors.Is(err, ErrPassphrase) {
			t.Errorf("%q: %v", wrong, err)
		}
	}
	if _, err := Encrypt(secret, ""); !errors.Is(err, ErrPassphrase) {
		t.Errorf("encrypted under no passphrase: %v", err)
	}
	if _, err := Encrypt(secret[1:], "right"); !errors.Is(err, ErrFormat) {
		t.Errorf("encrypted 31 bytes: %v", err)
	}
}

func TestFilesAreForTheirOwnerAndKind(t *testing.T) {
	path := filepath.Join(t.TempDir(), "key.json")
	if err := Write(path, "bls", "public", secret, "right"); err != nil {
		t.Fatal(err)
	}
	if err := Write(path, "bls", "public", secret, "right"); !errors.Is(err, fs.ErrExist) {
		t.Errorf("replaced a key file: %v", err)
	}
	info, err := os.Stat(path)
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("mode %v, %v", info.Mode(), err)
	}
	text, err := os.ReadFile(path)
	if err != nil || bytes.Contains(text, []byte("ab01")) {
		t.Errorf("the file shows the secret: %s, %v", text, err)
	}
	f, err := Read(path, "bls")
	if err != nil || f.Public != "public" {
		t.Fatalf("%+v, %v", f, err)
	}
	if _, err := Read(path, "box"); !errors.Is(err, ErrFormat) {
		t.Errorf("another kind: %v", err)
	}
	if err := os.Chmod(path, 0o640); err != nil {
		t.Fatal(err)
	}
	if _, err := Read(path, "bls"); !errors.Is(err, ErrPermissions) {
		t.Errorf("readable by others: %v", err)
	}
}

func FuzzParse(f *testing.F) {
	good, err := json.Marshal(&File{"bls", "public", *light(f), version})
	if err != nil {
		f.Fatal(err)
	}
	f.Add(good)
	f.Add([]byte(strings.Replace(string(good), `"n":4096`, `"n":-1`, 1)))
	f.Add([]byte(`{"version":3,"kind":"bls"}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		got, err := parse(data, "bls")
		if err != nil {
			if !errors.Is(err, ErrFormat) {
				t.Fatalf("an error of no kind: %v", err)
			}
			return
		}
		if d := got.Crypto.KDFParams; d.N*d.R*d.P > 1<<14 || d.C > 1000 {
			return // it takes its time, within bounds
		}
		if _, err := got.Crypto.Open("wrong"); err == nil {
			t.Fatal("another passphrase opens it")
		}
	})
}
