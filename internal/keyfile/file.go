package keyfile

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
)

const (
	// MaxBytes is the most that a key file may have.
	MaxBytes = 1 << 16

	version = 3
)

// File is a secret with what it is and the public key that belongs to it.
type File struct {
	Kind    string `json:"kind"`
	Public  string `json:"public"`
	Crypto  Crypto `json:"crypto"`
	Version int    `json:"version"`
}

// Write encrypts a secret under the passphrase and writes it to a new file with mode 0600. It returns fs.ErrExist if there
// is one of that name.
func Write(path, kind, public string, secret []byte, passphrase string) error {
	c, err := Encrypt(secret, passphrase)
	if err != nil {
		return err
	}
	data, err := json.MarshalIndent(&File{kind, public, *c, version}, "", "  ")
	if err != nil {
		return fmt.Errorf("encode key file: %w", err)
	}
	return writeNew(path, append(data, '\n'))
}

// writeNew writes a file that was not there. What it cannot write whole it removes.
func writeNew(path string, data []byte) error {
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = file.Write(data)
	if err = errors.Join(err, file.Sync(), file.Close()); err != nil {
		return errors.Join(err, os.Remove(path))
	}
	return nil
}

// Read reads a key file of this kind, still encrypted. It returns ErrPermissions if others than its owner may read it, and
// ErrFormat.
func Read(path, kind string) (*File, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	if info, err := file.Stat(); err != nil {
		return nil, err
	} else if info.Mode().Perm()&0o077 != 0 {
		return nil, fmt.Errorf("%w: %s has mode %04o", ErrPermissions, path, info.Mode().Perm())
	}
	data, err := io.ReadAll(io.LimitReader(file, MaxBytes+1))
	if err != nil {
		return nil, &fs.PathError{Op: "read", Path: path, Err: err}
	}
	f, err := parse(data, kind)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return f, nil
}

func parse(data []byte, kind string) (*File, error) {
	if len(data) > MaxBytes {
		return nil, fmt.Errorf("%w: more than %d bytes", ErrFormat, MaxBytes)
	}
	var f File
	if err := json.Unmarshal(data, &f); err != nil {
		return nil, fmt.Errorf("%w: no JSON of its form", ErrFormat)
	}
	if f.Version != version || f.Kind != kind {
		return nil, fmt.Errorf("%w: version %d of kind %.64q, not %d of kind %q", ErrFormat, f.Version, f.Kind, version, kind)
	}
	return &f, f.Crypto.Check()
}
