package bls

import (
	"crypto/rand"
	"encoding/hex"
	"fmt"
	"io"
	"math/big"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"github.com/ethereum/go-ethereum/common"

	"github.com/zkvin/zkvin/internal/keyfile"
)

const (
	// PublicKeyBytes is the length of an encoded public key, as KeyRegistrar takes it.
	PublicKeyBytes = g1Bytes + g2Bytes
	// SignatureBytes is the length of an encoded signature.
	SignatureBytes = g1Bytes

	keyKind = "zkvin bls bn254"
)

// PublicKey is the same multiple of both generators.
type PublicKey struct {
	G1 bn254.G1Affine
	G2 bn254.G2Affine
}

// Bytes is the key as KeyRegistrar takes it: x, y of G1, then x₁, x₀, y₁, y₀ of G2.
func (p *PublicKey) Bytes() []byte { return appendG2(appendG1(nil, &p.G1), &p.G2) }

// String is the first half in hexadecimal.
func (p *PublicKey) String() string { return "0x" + hex.EncodeToString(appendG1(nil, &p.G1)) }

// Check returns ErrKey unless the two halves belong together and are not zero.
func (p *PublicKey) Check() error {
	if p.G1.IsInfinity() || p.G2.IsInfinity() {
		return fmt.Errorf("%w: it is zero", ErrKey)
	}
	if !p.G1.IsOnCurve() || !p.G2.IsOnCurve() || !p.G2.IsInSubGroup() {
		return fmt.Errorf("%w: a half of it is not of its group", ErrKey)
	}
	ok, err := bn254.PairingCheck([]bn254.G1Affine{p.G1, generator1}, []bn254.G2Affine{negated2, p.G2})
	if err != nil || !ok {
		return fmt.Errorf("%w: its halves do not belong together", ErrKey)
	}
	return nil
}

// DecodePublicKey reads and checks a key. It returns ErrFormat or ErrKey.
func DecodePublicKey(data []byte) (*PublicKey, error) {
	if len(data) != PublicKeyBytes {
		return nil, fmt.Errorf("%w: a public key of %d bytes, not %d", ErrFormat, len(data), PublicKeyBytes)
	}
	g1, err := decodeG1(data[:g1Bytes])
	if err != nil {
		return nil, err
	}
	g2, err := decodeG2(data[g1Bytes:])
	if err != nil {
		return nil, err
	}
	p := &PublicKey{g1, g2}
	return p, p.Check()
}

// Verify returns ErrSignature unless the key, which must be checked, signed the digest.
func (p *PublicKey) Verify(digest common.Hash, s *Signature) error {
	if !verify(digest, &s.Point, &p.G1, &p.G2) {
		return fmt.Errorf("%w: under the key %s", ErrSignature, p)
	}
	return nil
}

// Signature is a signature of one key, or the sum of several over the same digest.
type Signature struct{ Point bn254.G1Affine }

// Bytes is x ‖ y.
func (s *Signature) Bytes() []byte { return appendG1(nil, &s.Point) }

// DecodeSignature reads a signature. It returns ErrFormat.
func DecodeSignature(data []byte) (*Signature, error) {
	p, err := decodeG1(data)
	if err != nil {
		return nil, err
	}
	return &Signature{p}, nil
}

// Aggregate adds signatures over the same digest. The sum of none is infinity.
func Aggregate(signatures ...*Signature) *Signature {
	var sum Signature
	for _, s := range signatures {
		sum.Point.Add(&sum.Point, &s.Point)
	}
	return &sum
}

// AggregateKeys adds keys. Whoever added one without a proof that its owner has the secret lets it cancel the others;
// KeyRegistrar asks for one.
func AggregateKeys(keys ...*PublicKey) *PublicKey {
	var sum PublicKey
	for _, k := range keys {
		sum.G1.Add(&sum.G1, &k.G1)
		sum.G2.Add(&sum.G2, &k.G2)
	}
	return &sum
}

// SecretKey signs. No format shows the secret.
type SecretKey struct {
	secret *big.Int
	public PublicKey
}

// NewSecretKey draws a key.
func NewSecretKey() (*SecretKey, error) { return drawKey(rand.Reader) }

// drawKey takes numbers below 2^254 until one is below r.
func drawKey(source io.Reader) (*SecretKey, error) {
	var b [32]byte
	for {
		if _, err := io.ReadFull(source, b[:]); err != nil {
			return nil, fmt.Errorf("draw a key: %w", err)
		}
		b[0] &= 0x3f
		if k, err := SecretKeyFrom(b[:]); err == nil {
			return k, nil
		}
	}
}

// SecretKeyFrom makes the key of a secret: 32 bytes, big endian, above 0 and below the order of the groups. It returns
// ErrKey.
func SecretKeyFrom(secret []byte) (*SecretKey, error) {
	v := new(big.Int).SetBytes(secret)
	if len(secret) != 32 || v.Sign() == 0 || v.Cmp(fr.Modulus()) >= 0 {
		return nil, fmt.Errorf("%w: the secret is out of range", ErrKey)
	}
	k := &SecretKey{secret: v}
	k.public.G1.ScalarMultiplication(&generator1, v)
	k.public.G2.ScalarMultiplication(&generator2, v)
	return k, nil
}

// Public returns the public key.
func (k *SecretKey) Public() *PublicKey {
	p := k.public
	return &p
}

// String is the public key's, so that no format prints the secret.
func (k *SecretKey) String() string { return k.public.String() }

// GoString is the public key's as well.
func (k *SecretKey) GoString() string { return k.String() }

// Sign signs a digest. What it signs once is signed for ever: an attester asks its signing history first.
func (k *SecretKey) Sign(digest common.Hash) *Signature {
	p := HashToG1(digest)
	var s Signature
	s.Point.ScalarMultiplication(&p, k.secret)
	return &s
}

// WriteFile writes the key to a new file with mode 0600, encrypted under the passphrase (scrypt, 256 MiB). It returns
// fs.ErrExist for a name that is taken and chain.ErrPassphrase for an empty passphrase.
func (k *SecretKey) WriteFile(path, passphrase string) error {
	return keyfile.Write(path, keyKind, k.public.String(), k.secret.FillBytes(make([]byte, 32)), passphrase)
}

// OpenFile reads and decrypts a key file. It returns chain.ErrPermissions if others than its owner may read it,
// chain.ErrPassphrase, and chain.ErrKeyFile.
func OpenFile(path, passphrase string) (*SecretKey, error) {
	f, err := keyfile.Read(path, keyKind)
	if err != nil {
		return nil, err
	}
	secret, err := f.Crypto.Open(passphrase)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	k, err := SecretKeyFrom(secret)
	clear(secret)
	if err != nil || k.String() != f.Public {
		return nil, fmt.Errorf("%s: %w: its key does not belong to the public one", path, keyfile.ErrFormat)
	}
	return k, nil
}
