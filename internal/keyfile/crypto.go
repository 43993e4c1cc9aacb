// Package keyfile keeps secrets in files: encrypted as Ethereum's key files are, version 3 ("Web3 Secret Storage"),
// readable for their owner alone. No error and no text of it holds a secret or a passphrase.
package keyfile

import (
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/accounts/keystore"
)

// What may go wrong; errors.Is tells them apart.
var (
	ErrFormat      = errors.New("not a key file")
	ErrPassphrase  = errors.New("the passphrase does not open the key file")
	ErrPermissions = errors.New("the key file can be read by others")
)

const (
	maxScryptBytes   = 512 << 20 // 128·r·n; 256 MiB is what Encrypt takes
	maxScryptProduct = 1 << 24   // n·r·p
	maxIterations    = 10_000_000

	// SecretBytes is the length of the secrets that are kept.
	SecretBytes = 32
)

// Crypto is an encrypted secret of SecretBytes. Its numbers are read strictly: go-ethereum panics on some that are missing
// or too short, and takes any amount of memory that they ask for.
type Crypto struct {
	Cipher       string       `json:"cipher"`
	CipherText   string       `json:"ciphertext"`
	CipherParams CipherParams `json:"cipherparams"`
	KDF          string       `json:"kdf"`
	KDFParams    Derivation   `json:"kdfparams"`
	MAC          string       `json:"mac"`
}

// CipherParams is what the cipher begins with.
type CipherParams struct {
	IV string `json:"iv"`
}

// Derivation says how the passphrase becomes a key, by scrypt (n, r, p) or pbkdf2 (c, prf).
type Derivation struct {
	C     int    `json:"c,omitempty"`
	DKLen int    `json:"dklen"`
	N     int    `json:"n,omitempty"`
	P     int    `json:"p,omitempty"`
	PRF   string `json:"prf,omitempty"`
	R     int    `json:"r,omitempty"`
	Salt  string `json:"salt"`
}

// Encrypt encrypts a secret of SecretBytes under a passphrase that is not empty, with scrypt (256 MiB).
func Encrypt(secret []byte, passphrase string) (*Crypto, error) {
	return encrypt(secret, passphrase, keystore.StandardScryptN, keystore.StandardScryptP)
}

func encrypt(secret []byte, passphrase string, n, p int) (*Crypto, error) {
	if passphrase == "" {
		return nil, fmt.Errorf("%w: it is empty", ErrPassphrase)
	}
	if len(secret) != SecretBytes {
		return nil, fmt.Errorf("%w: a secret of %d bytes, not %d", ErrFormat, len(secret), SecretBytes)
	}
	sealed, err := keystore.EncryptDataV3(secret, []byte(passphrase), n, p)
	if err != nil {
		return nil, fmt.Errorf("encrypt a key: %w", err)
	}
	c := new(Crypto)
	if err := convert(sealed, c); err != nil {
		return nil, err
	}
	return c, c.Check()
}

// Check holds the parameters to what go-ethereum takes without panic, and to bounded memory and time.
func (c *Crypto) Check() error {
	d := c.KDFParams
	for _, field := range []struct {
		name, hex string
		bytes     int
	}{{"iv", c.CipherParams.IV, 16}, {"mac", c.MAC, 32}, {"ciphertext", c.CipherText, SecretBytes}} {
		if b, err := hex.DecodeString(field.hex); err != nil || len(b) != field.bytes {
			return fmt.Errorf("%w: %s is not %d bytes in hex", ErrFormat, field.name, field.bytes)
		}
	}
	if d.DKLen != 32 {
		return fmt.Errorf("%w: dklen %d, not 32", ErrFormat, d.DKLen)
	}
	switch c.KDF {
	case "scrypt":
		positive := d.N > 1 && d.R > 0 && d.P > 0
		if !positive || d.N > maxScryptProduct || d.R > maxScryptProduct || d.P > maxScryptProduct ||
			d.N*d.R > maxScryptBytes/128 || d.N*d.R*d.P > maxScryptProduct {
			return fmt.Errorf("%w: scrypt with n %d, r %d, p %d is out of bounds", ErrFormat, d.N, d.R, d.P)
		}
	case "pbkdf2":
		if d.C < 1 || d.C > maxIterations {
			return fmt.Errorf("%w: pbkdf2 with %d rounds, not 1 to %d", ErrFormat, d.C, maxIterations)
		}
	default:
		return fmt.Errorf("%w: key derivation %.64q, not scrypt or pbkdf2", ErrFormat, c.KDF)
	}
	return nil
}

// Open decrypts the secret. It returns ErrPassphrase or ErrFormat.
func (c *Crypto) Open(passphrase string) ([]byte, error) {
	if err := c.Check(); err != nil {
		return nil, err
	}
	var checked keystore.CryptoJSON
	if err := convert(c, &checked); err != nil {
		return nil, err
	}
	secret, err := keystore.DecryptDataV3(checked, passphrase)
	if errors.Is(err, keystore.ErrDecrypt) {
		return nil, ErrPassphrase
	}
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrFormat, err)
	}
	return secret, nil
}

// convert gives one form of the JSON the other's fields.
func convert(from, to any) error {
	text, err := json.Marshal(from)
	if err == nil {
		err = json.Unmarshal(text, to)
	}
	if err != nil {
		return fmt.Errorf("%w: %w", ErrFormat, err)
	}
	return nil
}
