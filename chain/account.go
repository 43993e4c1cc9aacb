package chain

import (
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/ethereum/go-ethereum/accounts/keystore"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
)

// Account is an opened account: it signs. It never shows its key.
type Account struct {
	address common.Address
	key     *keystore.Key
}

// Address returns the account's address.
func (a *Account) Address() common.Address { return a.address }

// String is the address, so that no format prints the key.
func (a *Account) String() string { return a.address.String() }

// GoString is the address as well.
func (a *Account) GoString() string { return a.String() }

func (a *Account) sign(tx *types.DynamicFeeTx) (*types.Transaction, error) {
	return types.SignNewTx(a.key.PrivateKey, types.LatestSignerForChainID(tx.ChainID), tx)
}

// SignTyped signs the EIP-712 message with this struct hash in the domain with this separator: r, s (the lower of the two)
// and v of 27 or 28. Such a signature never passes for one of a transaction.
func (a *Account) SignTyped(separator, structHash common.Hash) ([]byte, error) {
	signature, err := crypto.Sign(crypto.Keccak256([]byte{0x19, 0x01}, separator[:], structHash[:]), a.key.PrivateKey)
	if err != nil {
		return nil, fmt.Errorf("sign: %w", err)
	}
	signature[64] += 27
	return signature, nil
}

// KeyFile is one account of a keystore, closed.
type KeyFile struct {
	Address common.Address
	Path    string
}

const (
	maxKeyFileBytes  = 1 << 16
	maxKeyFiles      = 10_000
	maxScryptBytes   = 512 << 20 // 128·r·n; 256 MiB is what NewAccount takes
	maxScryptProduct = 1 << 24   // n·r·p
	maxIterations    = 10_000_000
)

// keyFile is the form of Ethereum's key files, version 3 ("Web3 Secret Storage"). Its numbers are read strictly:
// go-ethereum panics on some that are missing or too short, and takes any amount of memory that they ask for.
type keyFile struct {
	Address string    `json:"address"`
	Crypto  keyCrypto `json:"crypto"`
	ID      string    `json:"id"`
	Version int       `json:"version"`
}

type keyCrypto struct {
	Cipher       string          `json:"cipher"`
	CipherText   string          `json:"ciphertext"`
	CipherParams keyCipherParams `json:"cipherparams"`
	KDF          string          `json:"kdf"`
	KDFParams    keyDerivation   `json:"kdfparams"`
	MAC          string          `json:"mac"`
}

type keyCipherParams struct {
	IV string `json:"iv"`
}

type keyDerivation struct {
	C     int    `json:"c,omitempty"`
	DKLen int    `json:"dklen"`
	N     int    `json:"n,omitempty"`
	P     int    `json:"p,omitempty"`
	PRF   string `json:"prf,omitempty"`
	R     int    `json:"r,omitempty"`
	Salt  string `json:"salt"`
}

// NewAccount makes a key, encrypts it under the passphrase with scrypt (256 MiB) and writes it to the directory with
// mode 0600. An empty passphrase is refused.
func NewAccount(dir, passphrase string) (KeyFile, error) {
	return newAccount(dir, passphrase, keystore.StandardScryptN, keystore.StandardScryptP)
}

func newAccount(dir, passphrase string, n, p int) (KeyFile, error) {
	if passphrase == "" {
		return KeyFile{}, fmt.Errorf("%w: it is empty", ErrPassphrase)
	}
	a, err := keystore.StoreKey(dir, passphrase, n, p)
	if err != nil {
		return KeyFile{}, fmt.Errorf("write key file: %w", err)
	}
	return KeyFile{a.Address, a.URL.Path}, nil
}

// Accounts lists the key files of a directory by name, which begins with the time they were made. Hidden files,
// directories and what is no key file are left out.
func Accounts(dir string) ([]KeyFile, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	var found []KeyFile
	for _, e := range entries {
		if !e.Type().IsRegular() || strings.HasPrefix(e.Name(), ".") || strings.HasSuffix(e.Name(), "~") {
			continue
		}
		path := filepath.Join(dir, e.Name())
		f, err := readKeyFile(path)
		if errors.Is(err, ErrKeyFile) {
			continue
		}
		if err != nil {
			return nil, err
		}
		if found = append(found, KeyFile{common.HexToAddress(f.Address), path}); len(found) > maxKeyFiles {
			return nil, fmt.Errorf("%s holds more than %d key files: take a directory of their own for them", dir, maxKeyFiles)
		}
	}
	return found, nil
}

// FindAccount returns the key file of an address in a directory, or the only one there when want is nil.
func FindAccount(dir string, want *common.Address) (KeyFile, error) {
	all, err := Accounts(dir)
	if err != nil {
		return KeyFile{}, err
	}
	if want != nil {
		if i := slices.IndexFunc(all, func(f KeyFile) bool { return f.Address == *want }); i >= 0 {
			return all[i], nil
		}
		return KeyFile{}, fmt.Errorf("%w: %s has no key of %s", ErrNoAccount, dir, want)
	}
	if len(all) != 1 {
		return KeyFile{}, fmt.Errorf("%w: %s has %d accounts, so one must be named", ErrNoAccount, dir, len(all))
	}
	return all[0], nil
}

// Open decrypts a key file. It returns ErrPermissions if others than its owner may read it, and ErrPassphrase.
func (f KeyFile) Open(passphrase string) (*Account, error) {
	if info, err := os.Stat(f.Path); err != nil {
		return nil, err
	} else if info.Mode().Perm()&0o077 != 0 {
		return nil, fmt.Errorf("%w: %s has mode %04o", ErrPermissions, f.Path, info.Mode().Perm())
	}
	parsed, err := readKeyFile(f.Path)
	if err != nil {
		return nil, err
	}
	a, err := parsed.open(passphrase)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", f.Path, err)
	}
	if a.address != f.Address {
		return nil, fmt.Errorf("%s: %w: its key belongs to %s, not to %s", f.Path, ErrKeyFile, a.address, f.Address)
	}
	return a, nil
}

func readKeyFile(path string) (*keyFile, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	data, err := io.ReadAll(io.LimitReader(file, maxKeyFileBytes+1))
	if err != nil {
		return nil, &fs.PathError{Op: "read", Path: path, Err: err}
	}
	f, err := parseKeyFile(data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return f, nil
}

func parseKeyFile(data []byte) (*keyFile, error) {
	if len(data) > maxKeyFileBytes {
		return nil, fmt.Errorf("%w: more than %d bytes", ErrKeyFile, maxKeyFileBytes)
	}
	var f keyFile
	if err := json.Unmarshal(data, &f); err != nil {
		return nil, fmt.Errorf("%w: no JSON of its form", ErrKeyFile)
	}
	if f.Version != 3 {
		return nil, fmt.Errorf("%w: version %d, not 3", ErrKeyFile, f.Version)
	}
	if !common.IsHexAddress(f.Address) {
		return nil, fmt.Errorf("%w: address is not 20 bytes in hex", ErrKeyFile)
	}
	return &f, f.Crypto.check()
}

// check holds the parameters to what go-ethereum takes without panic, and to bounded memory and time.
func (c *keyCrypto) check() error {
	d := c.KDFParams
	for _, field := range []struct {
		name, hex string
		bytes     int
	}{{"iv", c.CipherParams.IV, 16}, {"mac", c.MAC, 32}, {"ciphertext", c.CipherText, 32}} {
		if b, err := hex.DecodeString(field.hex); err != nil || len(b) != field.bytes {
			return fmt.Errorf("%w: %s is not %d bytes in hex", ErrKeyFile, field.name, field.bytes)
		}
	}
	if d.DKLen != 32 {
		return fmt.Errorf("%w: dklen %d, not 32", ErrKeyFile, d.DKLen)
	}
	switch c.KDF {
	case "scrypt":
		positive := d.N > 1 && d.R > 0 && d.P > 0
		if !positive || d.N > maxScryptProduct || d.R > maxScryptProduct || d.P > maxScryptProduct ||
			d.N*d.R > maxScryptBytes/128 || d.N*d.R*d.P > maxScryptProduct {
			return fmt.Errorf("%w: scrypt with n %d, r %d, p %d is out of bounds", ErrKeyFile, d.N, d.R, d.P)
		}
	case "pbkdf2":
		if d.C < 1 || d.C > maxIterations {
			return fmt.Errorf("%w: pbkdf2 with %d rounds, not 1 to %d", ErrKeyFile, d.C, maxIterations)
		}
	default:
		return fmt.Errorf("%w: key derivation %q, not scrypt or pbkdf2", ErrKeyFile, clip(c.KDF))
	}
	return nil
}

// open decrypts. go-ethereum is given the parameters that were checked, not the bytes of the file.
func (f *keyFile) open(passphrase string) (*Account, error) {
	checked, err := json.Marshal(f)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrKeyFile, err)
	}
	key, err := keystore.DecryptKey(checked, passphrase)
	if errors.Is(err, keystore.ErrDecrypt) {
		return nil, ErrPassphrase
	}
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrKeyFile, err)
	}
	return &Account{key.Address, key}, nil
}
