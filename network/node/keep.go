package node

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/zkvin/zkvin"
	"github.com/zkvin/zkvin/network/market"
)

// Kept is an answer as a node keeps it until it is final, beside its proof.
type Kept struct {
	Order     *market.Order  `json:"order"`
	Signature hexutil.Bytes  `json:"signature,omitempty"`
	Provider  common.Address `json:"provider"`
	Context   common.Hash    `json:"context"`
	Output    common.Hash    `json:"output"`
	Data      []byte         `json:"data,omitempty"`
}

// Keep is a folder of answers and their proofs, by request: whoever holds a proof can have the court accept it. It is
// private, since answers may be.
type Keep struct{ dir string }

const maxKeptBytes = 1 << 16 // of an answer without its proof

// OpenKeep makes the folder if there is none.
func OpenKeep(dir string) (*Keep, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, err
	}
	return &Keep{dir}, nil
}

// Path is where a file of a request is: its name is the request with an ending, such as ".zkp".
func (k *Keep) Path(request common.Hash, ending string) string {
	return filepath.Join(k.dir, request.Hex()+ending)
}

// Save keeps an answer with its proof. When it returns nil the disk has both.
func (k *Keep) Save(request common.Hash, kept *Kept, proof *zkvin.Proof) error {
	if proof != nil {
		if err := proof.WriteFile(k.Path(request, ".zkp")); err != nil {
			return err
		}
	}
	data, err := json.Marshal(kept)
	if err != nil {
		return err
	}
	return writePrivate(k.Path(request, ".json"), data)
}

// Load returns what is kept of a request, or a Refusal with NotFound.
func (k *Keep) Load(request common.Hash) (*Kept, error) {
	data, err := readBounded(k.Path(request, ".json"), maxKeptBytes)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, refuse(NotFound, "request %s is not kept here", request)
	}
	if err != nil {
		return nil, err
	}
	kept := new(Kept)
	if err := json.Unmarshal(data, kept); err != nil {
		return nil, fmt.Errorf("%s: %w", k.Path(request, ".json"), err)
	}
	return kept, nil
}

// Proof opens the proof of a request.
func (k *Keep) Proof(request common.Hash) (*zkvin.Proof, error) {
	proof, err := zkvin.OpenProof(k.Path(request, ".zkp"))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, refuse(NotFound, "no proof of request %s is kept here", request)
	}
	return proof, err
}

// Requests lists what is kept.
func (k *Keep) Requests() ([]common.Hash, error) {
	entries, err := os.ReadDir(k.dir)
	if err != nil {
		return nil, err
	}
	var out []common.Hash
	for _, e := range entries {
		name, ok := strings.CutSuffix(e.Name(), ".json")
		if raw, err := hexutil.Decode(name); ok && err == nil && len(raw) == common.HashLength {
			out = append(out, common.Hash(raw))
		}
	}
	return out, nil
}

// Forget drops a request that is final.
func (k *Keep) Forget(request common.Hash) error {
	var errs []error
	for _, ending := range []string{".zkp", ".zkw", ".answer", ".json"} {
		if err := os.Remove(k.Path(request, ending)); !errors.Is(err, fs.ErrNotExist) {
			errs = append(errs, err)
		}
	}
	return errors.Join(errs...)
}

// writePrivate replaces a file at once, with mode 0600, and waits for the disk.
func writePrivate(path string, data []byte) (err error) {
	f, err := os.CreateTemp(filepath.Dir(path), ".new-*") // mode 0600
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			_ = os.Remove(f.Name())
		}
	}()
	_, err = f.Write(data)
	if err = errors.Join(err, f.Sync(), f.Close()); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}

func readBounded(path string, most int64) ([]byte, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if info.Size() > most {
		return nil, fmt.Errorf("%s: %d bytes, more than %d", path, info.Size(), most)
	}
	return os.ReadFile(path)
}
