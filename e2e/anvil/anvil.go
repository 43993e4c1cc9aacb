// Package anvil starts Foundry's test chain for tests of this module: a node of its own for each test, on a free port,
// stopped when the test ends. Tests that call Start are skipped, visibly, where anvil is not installed.
package anvil

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"math/big"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/rpc"
)

// ChainID is the id of anvil's chain.
const ChainID = 31337

// Path names the variable of the environment that may say where anvil is.
const Path = "ANVIL"

// Require names the variable that, when set, makes a missing anvil a failure.
const Require = "ZKVIN_REQUIRE_ANVIL"

const (
	startTimeout = 30 * time.Second
	mineTimeout  = time.Minute
)

// Node is a running chain. Its methods fail the test that started it.
type Node struct {
	URL string

	t      testing.TB
	client *rpc.Client
	dev    common.Address // anvil signs for it
}

var listening = regexp.MustCompile(`^Listening on (\S+)$`)

// Start runs anvil with the given options (see anvil --help). Time, accounts and fees follow from nothing but the
// options and what the test does.
func Start(t testing.TB, options ...string) *Node {
	t.Helper()
	binary := find()
	if binary == "" {
		missing := fmt.Sprintf("anvil is not installed: run npm ci --ignore-scripts in contracts, or set %s", Path)
		if os.Getenv(Require) != "" {
			t.Fatal(missing)
		}
		t.Skip(missing)
	}
	command := exec.Command(binary, append([]string{"--host", "127.0.0.1", "--port", "0", "--accounts", "1", "--threads", "1"}, options...)...)
	output, err := command.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := command.Start(); err != nil {
		t.Fatalf("start %s: %v", binary, err)
	}
	t.Cleanup(func() {
		_ = command.Process.Kill() // it may have ended by itself
		_ = command.Wait()
	})
	n := &Node{t: t, URL: "http://" + address(t, output)}
	if n.client, err = rpc.Dial(n.URL); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(n.client.Close)
	var accounts []common.Address
	n.RPC(&accounts, "eth_accounts")
	n.dev = accounts[0]
	return n
}

// address waits for the line in which anvil says where it listens, and reads on so that its output never blocks it.
func address(t testing.TB, output io.Reader) string {
	found := make(chan string, 1)
	go func() {
		defer close(found)
		lines := bufio.NewScanner(output)
		for lines.Scan() {
			if match := listening.FindStringSubmatch(lines.Text()); match != nil {
				found <- match[1]
				break
			}
		}
		_, _ = io.Copy(io.Discard, output)
	}()
	select {
	case a, ok := <-found:
		if !ok {
			t.Fatal("anvil ended before it listened")
		}
		return a
	case <-time.After(startTimeout):
		t.Fatalf("anvil does not listen after %s", startTimeout)
	}
	return ""
}

// find returns the path of anvil: from the environment, from the contracts' npm packages, or from PATH.
func find() string {
	if path := os.Getenv(Path); path != "" {
		return path
	}
	pinned := filepath.Join("contracts", "node_modules", "@foundry-rs", "anvil-"+runtime.GOOS+"-"+runtime.GOARCH, "bin", "anvil")
	for dir, _ := os.Getwd(); dir != filepath.Dir(dir); dir = filepath.Dir(dir) {
		if path := filepath.Join(dir, pinned); isFile(path) {
			return path
		}
	}
	path, _ := exec.LookPath("anvil")
	return path
}

func isFile(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.Mode().IsRegular()
}

// RPC calls a method of the node; result may be nil.
func (n *Node) RPC(result any, method string, arguments ...any) {
	n.t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), mineTimeout)
	defer cancel()
	if err := n.client.CallContext(ctx, result, method, arguments...); err != nil {
		n.t.Fatalf("%s: %v", method, err)
	}
}

// Fund sets the balance of an account, in wei.
func (n *Node) Fund(account common.Address, wei *big.Int) {
	n.t.Helper()
	n.RPC(nil, "anvil_setBalance", account, (*hexutil.Big)(wei))
}

// Mine adds blocks.
func (n *Node) Mine(blocks uint64) {
	n.t.Helper()
	n.RPC(nil, "anvil_mine", hexutil.Uint64(blocks))
}

// Automine switches blocks for every transaction on or off.
func (n *Node) Automine(on bool) {
	n.t.Helper()
	n.RPC(nil, "evm_setAutomine", on)
}

// SetBaseFee sets the base fee of the next block, in wei.
func (n *Node) SetBaseFee(wei *big.Int) {
	n.t.Helper()
	n.RPC(nil, "anvil_setNextBlockBaseFeePerGas", (*hexutil.Big)(wei))
}

// Deploy creates a contract from creation code, with its arguments appended, and returns its address.
func (n *Node) Deploy(code []byte) common.Address {
	n.t.Helper()
	receipt := n.transact(map[string]any{"from": n.dev, "data": hexutil.Bytes(code), "gas": hexutil.Uint64(1 << 24)})
	if receipt.Status != types.ReceiptStatusSuccessful {
		n.t.Fatalf("deploy: transaction %s reverted", receipt.TxHash)
	}
	return receipt.ContractAddress
}

// Transact calls a contract from anvil's own account and returns the receipt, which may tell of a revert.
func (n *Node) Transact(to common.Address, data []byte) *types.Receipt {
	n.t.Helper()
	return n.transact(map[string]any{"from": n.dev, "to": to, "data": hexutil.Bytes(data), "gas": hexutil.Uint64(1 << 24)})
}

func (n *Node) transact(call map[string]any) *types.Receipt {
	n.t.Helper()
	var hash common.Hash
	n.RPC(&hash, "eth_sendTransaction", call)
	for start := time.Now(); time.Since(start) < mineTimeout; time.Sleep(10 * time.Millisecond) {
		var receipt *types.Receipt
		if n.RPC(&receipt, "eth_getTransactionReceipt", hash); receipt != nil {
			return receipt
		}
	}
	n.t.Fatalf("transaction %s is not mined: is automining off?", hash)
	return nil
}
