package market_test

import (
	"bytes"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"golang.org/x/crypto/curve25519"
	"pgregory.net/rapid"

	"github.com/zkvin/zkvin/chain"
	"github.com/zkvin/zkvin/network/market"
)

func newKey(t *testing.T) *market.PrivateKey {
	t.Helper()
	k, err := market.NewPrivateKey()
	if err != nil {
		t.Fatal(err)
	}
	return k
}

func TestSealedMessagesOpenForTheirRequestAlone(t *testing.T) {
	key, other := newKey(t), newKey(t)
	rapid.Check(t, func(t *rapid.T) {
		request, message := bytesOf[common.Hash](t, "request"), rapid.SliceOf(rapid.Byte()).Draw(t, "message")
		sealed, err := market.Seal(key.Public(), market.SealedOpening, request, message)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := key.Unseal(market.SealedOpening, request, sealed); err != nil || !bytes.Equal(got, message) {
			t.Fatalf("%x came back as %x, %v", message, got, err)
		}
		at := rapid.IntRange(0, len(sealed)-1).Draw(t, "at")
		changed := bytes.Clone(sealed)
		changed[at] ^= 1
		elsewhere := request
		elsewhere[0] ^= 1
		for name, err := range map[string]error{
			"another key":     second(other.Unseal(market.SealedOpening, request, sealed)),
			"another purpose": second(key.Unseal(market.SealedOutputKey, request, sealed)),
			"another request": second(key.Unseal(market.SealedOpening, elsewhere, sealed)),
			"shortened":       second(key.Unseal(market.SealedOpening, request, sealed[:at])),
			"changed":         second(key.Unseal(market.SealedOpening, request, changed)),
		} {
			// X25519 ignores the top bit of the one-time key's last byte, but the nonce has all of it.
			if !errors.Is(err, market.ErrSealed) {
				t.Fatalf("%s: %v", name, err)
			}
		}
	})
}

func second[T any](_ T, err error) error { return err }

var secret = bytes.Repeat([]byte{0x1a, 0x2b}, 16)

func TestKeysComeBackFromTheirFiles(t *testing.T) {
	key, err := market.PrivateKeyFrom(secret)
	if err != nil {
		t.Fatal(err)
	}
	public, err := curve25519.X25519(secret, curve25519.Basepoint)
	if err != nil || market.PublicKey(public) != key.Public() {
		t.Errorf("public key %v is not the secret times the base point, %x", key, public)
	}
	path := filepath.Join(t.TempDir(), "box.json")
	if err := key.WriteFile(path, "right"); err != nil {
		t.Fatal(err)
	}
	back, err := market.OpenPrivateKey(path, "right")
	if err != nil || back.Public() != key.Public() {
		t.Errorf("%v came back as %v, %v", key, back, err)
	}
	if _, err := market.OpenPrivateKey(path, "wrong"); !errors.Is(err, chain.ErrPassphrase) {
		t.Errorf("wrong passphrase: %v", err)
	}
	if _, err := market.PrivateKeyFrom(make([]byte, 31)); !errors.Is(err, market.ErrFormat) {
		t.Errorf("31 bytes: %v", err)
	}
}

func TestNoFormatPrintsSecrets(t *testing.T) {
	key, err := market.PrivateKeyFrom(secret)
	if err != nil {
		t.Fatal(err)
	}
	output := market.OutputKey(secret)
	for _, format := range []string{"%v", "%+v", "%#v", "%s", "%x"} {
		for _, value := range []any{key, output, struct{ K market.OutputKey }{output}} {
			text := fmt.Sprintf(format, value)
			if strings.Contains(text, "1a2b") || strings.Contains(text, "26 43") || strings.Contains(text, "0x1a, 0x2b") {
				t.Errorf("%s prints a secret: %s", format, text)
			}
		}
	}
}
