package chain

import (
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

	"github.com/zkvin/zkvin/internal/keyfile"
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

const maxKeyFiles = 10_000

// keyFile is the form of Ethereum's key files, version 3 ("Web3 Secret Storage").
type keyFile struct {
	Address string         `json:"address"`
	Crypto  keyfile.Crypto `json:"crypto"`
	ID      string         `json:"id"`
	Version int            `json:"version"`
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

// DevelopmentAccount writes the key file of a secret that is none: a key of a development chain, of 32 bytes. Trying
// passphrases of it costs little.
func DevelopmentAccount(dir, name, passphrase string, secret []byte) (KeyFile, error) {
	key, err := crypto.ToECDSA(secret)
	if err != nil {
		return KeyFile{}, fmt.Errorf("%w: %w", ErrKeyFile, err)
	}
	address := crypto.PubkeyToAddress(key.PublicKey)
	named := &keystore.Key{Id: [16]byte(address[:]), Address: address, PrivateKey: key}
	data, err := keystore.EncryptKey(named, passphrase, keystore.LightScryptN, keystore.LightScryptP)
	if err != nil {
		return KeyFile{}, fmt.Errorf("write key file: %w", err)
	}
	path := filepath.Join(dir, name)
	return KeyFile{address, path}, os.WriteFile(path, data, 0o600)
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
	data, err := io.ReadAll(io.LimitReader(file, keyfile.MaxBytes+1))
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
	if len(data) > keyfile.MaxBytes {
		return nil, fmt.Errorf("%w: more than %d bytes", ErrKeyFile, keyfile.MaxBytes)
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
	return &f, f.Crypto.Check()
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
