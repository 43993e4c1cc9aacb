package chain

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/big"
	"os"
	"path/filepath"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
)

const (
	maxJournalBytes = 8 << 20
	maxAttempts     = 64
)

// pending is a call that was signed: all transactions for it, of one nonce. It is written down before the first is
// sent, so that a crash never leads to a second payment.
type pending struct {
	path     string // empty for none
	nonce    uint64
	attempts []*types.Transaction
}

// pendingFile is the file of a pending call.
type pendingFile struct {
	Attempts []hexutil.Bytes `json:"attempts"` // signed transactions
}

// intent names a call of an account on a chain. The same call is resumed, not sent twice.
func intent(chainID *big.Int, from common.Address, call Call) common.Hash {
	to := []byte{0}
	if call.To != nil {
		to = append([]byte{1}, call.To[:]...)
	}
	var id, value [32]byte
	chainID.FillBytes(id[:])
	call.value().FillBytes(value[:])
	size := binary.BigEndian.AppendUint64(nil, uint64(len(call.Data)))
	return crypto.Keccak256Hash([]byte("zkvin/v1/pending-call"), id[:], from[:], to, value[:], size, call.Data)
}

// loadPending returns what was sent for a call before, or nil.
func (c *Client) loadPending(from common.Address, call Call) (*pending, error) {
	if c.Journal == "" {
		return nil, nil
	}
	path := c.pendingPath(from, call)
	file, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	defer file.Close()
	data, err := io.ReadAll(io.LimitReader(file, maxJournalBytes+1))
	if err != nil {
		return nil, err
	}
	p, err := c.parsePending(data, from, call)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	p.path = path
	return p, nil
}

func (c *Client) pendingPath(from common.Address, call Call) string {
	return filepath.Join(c.Journal, intent(c.chainID, from, call).Hex()[2:]+".json")
}

// parsePending reads a record. Every attempt must be signed by from, for this call, with one nonce.
func (c *Client) parsePending(data []byte, from common.Address, call Call) (*pending, error) {
	var f pendingFile
	if len(data) > maxJournalBytes {
		return nil, fmt.Errorf("%w: more than %d bytes", ErrJournal, maxJournalBytes)
	}
	if err := json.Unmarshal(data, &f); err != nil {
		return nil, fmt.Errorf("%w: no JSON of its form", ErrJournal)
	}
	if len(f.Attempts) < 1 || len(f.Attempts) > maxAttempts {
		return nil, fmt.Errorf("%w: %d attempts, not 1 to %d", ErrJournal, len(f.Attempts), maxAttempts)
	}
	p := new(pending)
	for i, raw := range f.Attempts {
		tx := new(types.Transaction)
		if err := tx.UnmarshalBinary(raw); err != nil {
			return nil, fmt.Errorf("%w: attempt %d is no transaction", ErrJournal, i)
		}
		if tx.ChainId().Cmp(c.chainID) != 0 {
			return nil, fmt.Errorf("%w: attempt %d is for chain %s", ErrJournal, i, tx.ChainId())
		}
		sender, err := types.Sender(types.LatestSignerForChainID(c.chainID), tx)
		if err != nil || sender != from {
			return nil, fmt.Errorf("%w: attempt %d is not signed by %s", ErrJournal, i, from)
		}
		if intent(c.chainID, from, Call{tx.To(), tx.Data(), tx.Value()}) != intent(c.chainID, from, call) {
			return nil, fmt.Errorf("%w: attempt %d is another call", ErrJournal, i)
		}
		if i > 0 && tx.Nonce() != p.nonce {
			return nil, fmt.Errorf("%w: attempt %d has nonce %d, the first has %d", ErrJournal, i, tx.Nonce(), p.nonce)
		}
		p.nonce = tx.Nonce()
		p.attempts = append(p.attempts, tx)
	}
	return p, nil
}

// save writes the record so that a crash leaves the old or the new one. Signed transactions are no secrets, but
// the file is for its owner all the same.
func (p *pending) save() error {
	if p.path == "" {
		return nil
	}
	var f pendingFile
	for _, tx := range p.attempts {
		raw, err := tx.MarshalBinary()
		if err != nil {
			return fmt.Errorf("encode transaction: %w", err)
		}
		f.Attempts = append(f.Attempts, raw)
	}
	data, err := json.Marshal(f)
	if err != nil {
		return fmt.Errorf("encode pending call: %w", err)
	}
	dir := filepath.Dir(p.path)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	temporary, err := os.CreateTemp(dir, ".pending") // mode 0600
	if err != nil {
		return err
	}
	_, err = temporary.Write(data)
	err = errors.Join(err, temporary.Sync(), temporary.Close())
	if err == nil {
		err = os.Rename(temporary.Name(), p.path)
	}
	if err != nil {
		_ = os.Remove(temporary.Name())
	}
	return err
}

// newest returns the last attempt, the one with the highest fee.
func (p *pending) newest() *types.Transaction { return p.attempts[len(p.attempts)-1] }

// forget removes the record: the call is done, or can never be.
func (p *pending) forget() error {
	if p.path == "" {
		return nil
	}
	if err := os.Remove(p.path); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}
