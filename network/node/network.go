package node

import (
	"encoding/json"
	"fmt"
	"path/filepath"

	"github.com/ethereum/go-ethereum/common"

	"github.com/zkvin/zkvin/chain"
	"github.com/zkvin/zkvin/network/deploy"
)

// Network is what a party needs to take part in a market: a JSON document, which zkvin devnet writes and which is written
// by hand for another chain. Paths in it are relative to its own place.
type Network struct {
	RPC string `json:"rpc_url"`
	// Addresses of the market's contracts, as their deployment wrote them.
	Addresses *deploy.Addresses `json:"addresses"`
	Model     NetworkModel      `json:"model"`
	// Keystore and PasswordFile are those of Accounts, by name; of development chains alone.
	Keystore     string                    `json:"keystore,omitempty"`
	PasswordFile string                    `json:"password_file,omitempty"`
	Accounts     map[string]common.Address `json:"accounts,omitempty"`
	// Node is the process of a node that zkvin devnet left running.
	Node int `json:"node_pid,omitempty"`

	dir string
}

// NetworkModel is the model that a market serves.
type NetworkModel struct {
	Owner   common.Address `json:"owner"`
	Version common.Hash    `json:"version"`
	Batches []int          `json:"batches"`
	Key     string         `json:"key"`               // .zkv file
	Package string         `json:"package,omitempty"` // .zkm file, of providers
	// AllowUnsafeSRS lets a development SRS pass.
	AllowUnsafeSRS bool `json:"allow_unsafe_srs,omitempty"`
}

const maxNetworkBytes = 1 << 20

// ReadNetwork reads a network's document. It returns chain.ErrWrongChain for one that allows a development SRS off
// development chains.
func ReadNetwork(path string) (*Network, error) {
	data, err := readBounded(path, maxNetworkBytes)
	if err != nil {
		return nil, err
	}
	n := &Network{dir: filepath.Dir(path)}
	if err := json.Unmarshal(data, n); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	if n.Addresses == nil || n.Addresses.Market == (common.Address{}) {
		return nil, fmt.Errorf("%s: it names no market", path)
	}
	if n.Model.AllowUnsafeSRS && !IsDevelopment(n.Addresses.ChainID) {
		return nil, fmt.Errorf("%s: %w: it allows a development SRS on chain %d", path, chain.ErrWrongChain, n.Addresses.ChainID)
	}
	return n, nil
}

// WriteFile writes the document, mode 0600.
func (n *Network) WriteFile(path string) error {
	data, err := json.MarshalIndent(n, "", "  ")
	if err != nil {
		return err
	}
	return writePrivate(path, append(data, '\n'))
}

// Path is a path of the document from here.
func (n *Network) Path(path string) string {
	if path == "" || filepath.IsAbs(path) {
		return path
	}
	return filepath.Join(n.dir, path)
}

// IsDevelopment tells whether a chain is one that people run for themselves, as ModelRegistry has it.
func IsDevelopment(chainID uint64) bool { return chainID == 31337 || chainID == 1337 }
