package anvil_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"math/big"
	"os"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/zkvin/zkvin/chain"
	"github.com/zkvin/zkvin/e2e/anvil"
)

var ether = big.NewInt(1e18)

// testAccount is made once, because key files cost a second each.
var testAccount = sync.OnceValues(func() (*chain.Account, error) {
	const passphrase = "for a test"
	dir, err := os.MkdirTemp("", "keystore")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	file, err := chain.NewAccount(dir, passphrase)
	if err != nil {
		return nil, err
	}
	return file.Open(passphrase)
})

// connected is a client of a fresh node, the probe on its chain, and an account with 10 ETH.
type connected struct {
	*chain.Client
	node    *anvil.Node
	abi     abi.ABI
	at      common.Address
	account *chain.Account
}

func connect(t *testing.T, options ...string) connected {
	t.Helper()
	node := anvil.Start(t, options...)
	data, err := os.ReadFile("../../chain/testdata/Probe.json")
	if err != nil {
		t.Fatal(err)
	}
	var probe struct {
		ABI json.RawMessage `json:"abi"`
		Bin string          `json:"bin"`
	}
	if err := json.Unmarshal(data, &probe); err != nil {
		t.Fatal(err)
	}
	parsed, err := abi.JSON(bytes.NewReader(probe.ABI))
	if err != nil {
		t.Fatal(err)
	}
	client, err := chain.Dial(t.Context(), node.URL, big.NewInt(anvil.ChainID))
	if err != nil {
		t.Fatal(err)
	}
	client.Poll, client.StuckAfter, client.GiveUpAfter = 10*time.Millisecond, 100*time.Millisecond, 20*time.Second
	client.Journal = t.TempDir()
	if client.Errors, err = chain.NewRegistry(nil, string(probe.ABI)); err != nil {
		t.Fatal(err)
	}
	account, err := testAccount()
	if err != nil {
		t.Fatal(err)
	}
	node.Fund(account.Address(), new(big.Int).Mul(big.NewInt(10), ether))
	return connected{client, node, parsed, node.Deploy(hexutil.MustDecode("0x" + probe.Bin)), account}
}

func (c connected) call(t *testing.T, method string, arguments ...any) chain.Call {
	t.Helper()
	data, err := c.abi.Pack(method, arguments...)
	if err != nil {
		t.Fatal(err)
	}
	return chain.Call{To: &c.at, Data: data}
}

func (c connected) plan(t *testing.T, call chain.Call) *chain.Plan {
	t.Helper()
	plan, err := c.Plan(t.Context(), c.account.Address(), call)
	if err != nil {
		t.Fatal(err)
	}
	return plan
}

func TestCallIsMined(t *testing.T) {
	c := connect(t)
	plan := c.plan(t, c.call(t, "set", big.NewInt(5)))
	result, err := c.Send(t.Context(), c.account, plan)
	if err != nil {
		t.Fatal(err)
	}
	if result.GasUsed > plan.Gas || len(result.Logs) != 1 || result.Cost().Cmp(plan.MaxCost()) > 0 {
		t.Errorf("result %+v against plan %+v", result, plan)
	}
}

func TestBaseFeesAreRead(t *testing.T) {
	c := connect(t)
	c.node.Mine(5)
	fees, err := c.BaseFees(t.Context(), 4)
	if err != nil || len(fees) != 5 || fees[0].Cmp(fees[4]) <= 0 {
		t.Errorf("base fees %v of empty blocks, %v: want 5 that fall", fees, err)
	}
}

func TestNodeRefusals(t *testing.T) {
	c := connect(t)
	if _, err := chain.Dial(t.Context(), c.node.URL, big.NewInt(1)); !errors.Is(err, chain.ErrWrongChain) {
		t.Errorf("chain 1: %v", err)
	}
	nobody := common.HexToAddress("0xdead")
	for name, tc := range map[string]struct {
		call chain.Call
		is   error
	}{
		"custom error": {c.call(t, "set", big.NewInt(101)), chain.ErrReverted},
		"no reason":    {c.call(t, "fail", big.NewInt(2)), chain.ErrReverted},
		"no contract":  {chain.Call{To: &nobody, Data: []byte{1}}, chain.ErrNoContract},
		"gas":          {c.call(t, "burn", big.NewInt(2000)), chain.ErrGasCap},
	} {
		if _, err := c.Plan(t.Context(), c.account.Address(), tc.call); !errors.Is(err, tc.is) {
			t.Errorf("%s: got %v, want %v", name, err, tc.is)
		}
	}
	var revert *chain.RevertError
	_, err := c.Plan(t.Context(), c.account.Address(), c.call(t, "set", big.NewInt(101)))
	if !errors.As(err, &revert) || revert.Reason.String() != "TooLarge(value 101, limit 100)" {
		t.Errorf("reason of %v", err)
	}
	plan := c.plan(t, c.call(t, "set", big.NewInt(1)))
	c.node.Fund(c.account.Address(), big.NewInt(1))
	if _, err := c.Send(t.Context(), c.account, plan); !errors.Is(err, chain.ErrFunds) {
		t.Errorf("poor account: got %v, want %v", err, chain.ErrFunds)
	}
}

// send sends in the background and returns when the node has the transaction. finished mines blocks until it is done,
// calling before ahead of each.
func (c connected) send(t *testing.T, plan *chain.Plan) (finished func(before func()) (*chain.Result, error)) {
	t.Helper()
	type outcome struct {
		*chain.Result
		error
	}
	done := make(chan outcome, 1)
	go func() {
		result, err := c.Send(t.Context(), c.account, plan)
		done <- outcome{result, err}
	}()
	for {
		var pool struct{ Pending hexutil.Uint64 }
		if c.node.RPC(&pool, "txpool_status"); pool.Pending > 0 {
			break
		}
		time.Sleep(5 * time.Millisecond)
	}
	return func(before func()) (*chain.Result, error) {
		for {
			select {
			case o := <-done:
				return o.Result, o.error
			case <-time.After(30 * time.Millisecond):
				before()
				c.node.Mine(1)
			}
		}
	}
}

// The base fee rises above what the transaction offers, so that it is mined only once it is replaced.
func TestFeeIsRaisedWithTheBaseFee(t *testing.T) {
	c := connect(t)
	plan := c.plan(t, c.call(t, "set", big.NewInt(5)))
	c.node.Automine(false)
	finished := c.send(t, plan)
	result, err := finished(func() { c.node.SetBaseFee(new(big.Int).Mul(plan.FeeCap, big.NewInt(3))) })
	if err != nil {
		t.Fatal(err)
	}
	if result.Attempts < 2 || result.GasPrice.Cmp(plan.FeeCap) <= 0 {
		t.Errorf("%d attempts at %s, want a second one above %s", result.Attempts, result.GasPrice, plan.FeeCap)
	}
}

// A node that forgets a transaction is given it again.
func TestForgottenTransactionIsSentAgain(t *testing.T) {
	c := connect(t)
	plan := c.plan(t, c.call(t, "set", big.NewInt(5)))
	c.node.Automine(false)
	finished := c.send(t, plan)
	c.node.RPC(nil, "anvil_dropAllTransactions")
	if _, err := finished(func() {}); err != nil {
		t.Fatal(err)
	}
}
