package chain

import (
	"bytes"
	"context"
	"encoding/json"
	"math/big"
	"os"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient/simulated"
)

// probe is the compiled test contract.
type probe struct {
	abi  abi.ABI
	text string
	code []byte
}

func loadProbe(t testing.TB) probe {
	t.Helper()
	data, err := os.ReadFile("testdata/Probe.json")
	if err != nil {
		t.Fatal(err)
	}
	var file struct {
		ABI json.RawMessage `json:"abi"`
		Bin string          `json:"bin"`
	}
	if err := json.Unmarshal(data, &file); err != nil {
		t.Fatal(err)
	}
	parsed, err := abi.JSON(bytes.NewReader(file.ABI))
	if err != nil {
		t.Fatal(err)
	}
	return probe{parsed, string(file.ABI), hexutil.MustDecode("0x" + file.Bin)}
}

func (p probe) pack(t testing.TB, method string, arguments ...any) []byte {
	t.Helper()
	data, err := p.abi.Pack(method, arguments...)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// testPassphrase opens the accounts of these tests, which are encrypted with little work.
const testPassphrase = "correct horse"

func testAccount(t testing.TB) *Account {
	t.Helper()
	f, err := newAccount(t.TempDir(), testPassphrase, 2, 1)
	if err != nil {
		t.Fatal(err)
	}
	a, err := f.Open(testPassphrase)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// faulty is a chain whose node can be told to fail.
type faulty struct {
	simulated.Client
	chain *simulated.Backend
	mine  bool // after every transaction
	// send, if not nil, decides what happens to a transaction: whether it reaches the chain, and what the node says.
	send func(*types.Transaction) (arrives bool, answer error)
	// nonce, if not nil, is what the node says of the latest nonce.
	nonce func() uint64
	sent  []*types.Transaction
}

func (f *faulty) SendTransaction(ctx context.Context, tx *types.Transaction) error {
	f.sent = append(f.sent, tx)
	arrives, answer := true, error(nil)
	if f.send != nil {
		arrives, answer = f.send(tx)
	}
	if arrives {
		if err := f.Client.SendTransaction(context.WithoutCancel(ctx), tx); err != nil {
			return err
		}
		if f.mine {
			f.chain.Commit()
		}
	}
	return answer
}

func (f *faulty) NonceAt(ctx context.Context, account common.Address, block *big.Int) (uint64, error) {
	if f.nonce != nil {
		return f.nonce(), nil
	}
	return f.Client.NonceAt(ctx, account, block)
}

// simulate starts a chain on which account has 10 ETH, with a client that waits for milliseconds.
func simulate(t testing.TB, account *Account) (*faulty, *Client) {
	t.Helper()
	backend := simulated.NewBackend(types.GenesisAlloc{account.Address(): {Balance: new(big.Int).Mul(big.NewInt(10), big.NewInt(1e18))}})
	t.Cleanup(func() { _ = backend.Close() })
	f := &faulty{Client: backend.Client(), chain: backend, mine: true}
	c, err := New(t.Context(), f, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	c.Poll, c.StuckAfter, c.GiveUpAfter = time.Millisecond, 20*time.Millisecond, 2*time.Second
	c.Journal = t.TempDir()
	if c.Errors, err = NewRegistry(map[string]string{"TooLarge": "set less"}, loadProbe(t).text); err != nil {
		t.Fatal(err)
	}
	return f, c
}

// deploy puts the probe on the chain through the client itself.
func deploy(t testing.TB, c *Client, account *Account) (probe, common.Address) {
	t.Helper()
	p := loadProbe(t)
	result := transact(t, c, account, Call{Data: p.code})
	if result.Contract == (common.Address{}) {
		t.Fatal("no contract")
	}
	return p, result.Contract
}

func transact(t testing.TB, c *Client, account *Account, call Call) *Result {
	t.Helper()
	plan, err := c.Plan(t.Context(), account.Address(), call)
	if err != nil {
		t.Fatal(err)
	}
	result, err := c.Send(t.Context(), account, plan)
	if err != nil {
		t.Fatal(err)
	}
	return result
}
