package market

import (
	"bytes"
	"crypto/rand"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"golang.org/x/crypto/curve25519"
	"golang.org/x/crypto/nacl/box"

	"github.com/zkvin/zkvin/internal/keyfile"
)

const (
	domainSealed = "zkvin/v1/sealed"
	keyKind      = "zkvin x25519"
)

// Purpose says what a sealed message is.
type Purpose uint8

// What is sealed to providers.
const (
	SealedOpening   Purpose = iota + 1 // the opening of a private input, a .zko file
	SealedOutputKey                    // the one-time key of a private output
)

// MaxSealed is the most bytes that a message to seal may have.
const MaxSealed = 64 << 20

// PublicKey is an X25519 key that messages are sealed to; providers have theirs in the Directory.
type PublicKey [32]byte

// PrivateKey opens what is sealed to its public key.
type PrivateKey struct {
	secret [32]byte
	public PublicKey
}

// NewPrivateKey draws a key.
func NewPrivateKey() (*PrivateKey, error) {
	public, secret, err := box.GenerateKey(rand.Reader)
	if err != nil {
		return nil, fmt.Errorf("draw a key: %w", err)
	}
	return &PrivateKey{*secret, *public}, nil
}

// PrivateKeyFrom makes the key of a secret of 32 bytes. It returns ErrFormat.
func PrivateKeyFrom(secret []byte) (*PrivateKey, error) {
	if len(secret) != 32 {
		return nil, fmt.Errorf("%w: a secret of %d bytes, not 32", ErrFormat, len(secret))
	}
	public, err := curve25519.X25519(secret, curve25519.Basepoint)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrFormat, err)
	}
	return &PrivateKey{[32]byte(secret), PublicKey(public)}, nil
}

// Public returns the key that others seal to.
func (k *PrivateKey) Public() PublicKey { return k.public }

// String is the public key, so that no format prints the secret.
func (k *PrivateKey) String() string { return common.Hash(k.public).String() }

// GoString is the public key as well.
func (k *PrivateKey) GoString() string { return k.String() }

// WriteFile writes the key to a new file with mode 0600, encrypted under the passphrase (scrypt, 256 MiB). It returns
// fs.ErrExist for a name that is taken and chain.ErrPassphrase for an empty passphrase.
func (k *PrivateKey) WriteFile(path, passphrase string) error {
	return keyfile.Write(path, keyKind, k.String(), k.secret[:], passphrase)
}

// OpenPrivateKey reads and decrypts a key file. It returns chain.ErrPermissions if others than its owner may read it,
// chain.ErrPassphrase, and chain.ErrKeyFile.
func OpenPrivateKey(path, passphrase string) (*PrivateKey, error) {
	f, err := keyfile.Read(path, keyKind)
	if err != nil {
		return nil, err
	}
	secret, err := f.Crypto.Open(passphrase)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	k, err := PrivateKeyFrom(secret)
	clear(secret)
	if err != nil || k.String() != f.Public {
		return nil, fmt.Errorf("%s: %w: its key does not belong to the public one", path, keyfile.ErrFormat)
	}
	return k, nil
}

// NewOutputKey draws the one-time key of an order.
func NewOutputKey() (k OutputKey, err error) {
	if _, err := rand.Read(k[:]); err != nil {
		return OutputKey{}, fmt.Errorf("draw a key: %w", err)
	}
	return k, nil
}

// Seal encrypts a message about a request to a key, so that nobody else reads it and it opens for this request and
// purpose alone: a NaCl anonymous box (X25519, XSalsa20-Poly1305) of domain ‖ purpose ‖ request ‖ message. It tells
// nothing of its sender: whoever knows the request may have sealed it.
func Seal(to PublicKey, purpose Purpose, request common.Hash, message []byte) ([]byte, error) {
	if len(message) > MaxSealed {
		return nil, fmt.Errorf("%w: a message of %d bytes, more than %d", ErrFormat, len(message), MaxSealed)
	}
	sealed, err := box.SealAnonymous(nil, append(sealedPrefix(purpose, request), message...), (*[32]byte)(&to), rand.Reader)
	if err != nil {
		return nil, fmt.Errorf("seal: %w", err)
	}
	return sealed, nil
}

// Unseal decrypts a message. It returns ErrSealed if it is not sealed to the key, for this request and purpose.
func (k *PrivateKey) Unseal(purpose Purpose, request common.Hash, sealed []byte) ([]byte, error) {
	prefix := sealedPrefix(purpose, request)
	if len(sealed) > box.AnonymousOverhead+len(prefix)+MaxSealed {
		return nil, fmt.Errorf("%w: %d bytes are too many", ErrSealed, len(sealed))
	}
	plain, ok := box.OpenAnonymous(nil, sealed, (*[32]byte)(&k.public), &k.secret)
	if !ok {
		return nil, fmt.Errorf("%w: it is for another key than %s, or was changed", ErrSealed, k)
	}
	message, ok := bytes.CutPrefix(plain, prefix)
	if !ok {
		return nil, fmt.Errorf("%w: it is for another request or purpose", ErrSealed)
	}
	return message, nil
}

func sealedPrefix(purpose Purpose, request common.Hash) []byte {
	return append(append([]byte(domainSealed), byte(purpose)), request[:]...)
}
