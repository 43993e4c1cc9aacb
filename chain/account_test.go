package chain

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
)

func TestAccountsAreKeptAndOpened(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "keys")
	if _, err := NewAccount(dir, ""); !errors.Is(err, ErrPassphrase) {
		t.Errorf("empty passphrase: %v", err)
	}
	first, err := newAccount(dir, testPassphrase, 2, 1)
	if err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(first.Path); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("mode %v, %v", info.Mode(), err)
	}
	for name, text := range map[string]string{"note.txt": "no key", ".hidden": "{", "copy~": "{"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if only, err := FindAccount(dir, nil); err != nil || only != first {
		t.Errorf("found %v, %v, want %v", only, err, first)
	}
	if _, err := newAccount(dir, testPassphrase, 2, 1); err != nil {
		t.Fatal(err)
	}
	if _, err := FindAccount(dir, nil); !errors.Is(err, ErrNoAccount) {
		t.Errorf("one of two accounts was taken: %v", err)
	}
	if found, err := FindAccount(dir, &first.Address); err != nil || found != first {
		t.Errorf("found %v, %v, want %v", found, err, first)
	}
	stranger := common.HexToAddress("0x77")
	if _, err := FindAccount(dir, &stranger); !errors.Is(err, ErrNoAccount) {
		t.Errorf("found a stranger: %v", err)
	}
	if _, err := first.Open("wrong"); !errors.Is(err, ErrPassphrase) {
		t.Errorf("wrong passphrase: %v", err)
	}
	if err := os.Chmod(first.Path, 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := first.Open(testPassphrase); !errors.Is(err, ErrPermissions) {
		t.Errorf("a key file that others read was opened: %v", err)
	}
}

// No format shows the key of an account, and no error its passphrase.
func TestAccountShowsNoKey(t *testing.T) {
	a := testAccount(t)
	secret := fmt.Sprintf("%x", crypto.FromECDSA(a.key.PrivateKey))
	for _, format := range []string{"%v", "%+v", "%#v", "%s"} {
		if text := fmt.Sprintf(format, a); strings.Contains(text, secret) || !strings.Contains(text, a.Address().String()) {
			t.Errorf("%s gives %q", format, text)
		}
	}
	dir := t.TempDir()
	f, err := newAccount(dir, testPassphrase, 2, 1)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := f.Open("a wrong secret"); err == nil || strings.Contains(err.Error(), "secret") {
		t.Errorf("error %v", err)
	}
}

// goodKeyFile is one that go-ethereum made, under testPassphrase.
func goodKeyFile(t testing.TB) string {
	t.Helper()
	f, err := newAccount(t.TempDir(), testPassphrase, 2, 1)
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(f.Path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestKeyFilesOutOfBoundsAreRefused(t *testing.T) {
	good := goodKeyFile(t)
	if _, err := parseKeyFile([]byte(good)); err != nil {
		t.Fatal(err)
	}
	for _, change := range [][2]string{
		{`"n":2`, `"n":1073741824`}, {`"n":2`, `"n":"2"`}, {`"n":2`, `"n":0`}, {`"n":2,`, ``}, {`"r":8`, `"r":-8`}, {`"p":1`, `"p":99999999`},
		{`"dklen":32`, `"dklen":8`}, {`"kdf":"scrypt"`, `"kdf":"none"`}, {`"version":3`, `"version":"1"`}, {`"iv":"`, `"iv":"00`},
		{`"mac":"`, `"mac":"zz`}, {`"ciphertext":"`, `"ciphertext":"00`}, {`"address":"`, `"address":"00`},
	} {
		bad := strings.Replace(good, change[0], change[1], 1)
		if bad == good {
			t.Errorf("%q is not in the file", change[0])
		}
		if _, err := parseKeyFile([]byte(bad)); !errors.Is(err, ErrKeyFile) {
			t.Errorf("%s → %s: got %v", change[0], change[1], err)
		}
	}
}

// FuzzKeyFile opens whatever parses: no bytes lead to a panic or to much memory.
func FuzzKeyFile(f *testing.F) {
	good := goodKeyFile(f)
	f.Add([]byte(good))
	f.Add([]byte(strings.Replace(good, `"cipher":"aes-128-ctr"`, `"cipher":""`, 1)))
	f.Add([]byte(strings.Replace(good, `"salt":"`, `"salt":"0`, 1)))
	f.Fuzz(func(t *testing.T, data []byte) {
		parsed, err := parseKeyFile(data)
		if err != nil {
			if !errors.Is(err, ErrKeyFile) {
				t.Errorf("untyped error %v", err)
			}
			return
		}
		d := parsed.Crypto.KDFParams
		if d.N*d.R*max(d.P, 1) > 1<<12 || d.C > 1<<10 {
			return // allowed, but slow
		}
		if _, err := parsed.open(testPassphrase); err != nil && !errors.Is(err, ErrKeyFile) && !errors.Is(err, ErrPassphrase) {
			t.Errorf("untyped error %v", err)
		}
	})
}
