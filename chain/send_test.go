package chain

import (
	"context"
	"errors"
	"math/big"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/rpc"
)

func TestSendDeploysCallsAndForgets(t *testing.T) {
	account := testAccount(t)
	f, c := simulate(t, account)
	p, at := deploy(t, c, account)
	result := transact(t, c, account, Call{To: &at, Data: p.pack(t, "set", big.NewInt(7))})
	if len(result.Logs) != 1 || result.Attempts != 1 || result.Resumed {
		t.Errorf("result %+v, want one log and one attempt", result)
	}
	if plan, err := c.Plan(t.Context(), account.Address(), Call{To: &at, Data: p.pack(t, "set", big.NewInt(7))}); err != nil || plan.GasLimit < plan.Gas {
		t.Errorf("plan %+v: %v", plan, err)
	}
	answer, err := c.Read(t.Context(), at, p.pack(t, "number"))
	if err != nil || new(big.Int).SetBytes(answer).Int64() != 7 {
		t.Errorf("number %x, %v, want 7", answer, err)
	}
	if entries, err := os.ReadDir(c.Journal); err != nil || len(entries) != 0 {
		t.Errorf("the journal keeps %v, %v", entries, err)
	}
	for _, tx := range f.sent {
		if tx.Gas() > MaxGas || tx.ChainId().Cmp(c.ChainID()) != 0 {
			t.Errorf("sent gas %d on chain %s", tx.Gas(), tx.ChainId())
		}
	}
}

func TestPlanTellsWhatIsWrong(t *testing.T) {
	account := testAccount(t)
	_, c := simulate(t, account)
	p, at := deploy(t, c, account)
	nobody := common.HexToAddress("0x1234")
	poor := common.HexToAddress("0x99")
	cases := []struct {
		name string
		from common.Address
		call Call
		is   error
		text string
	}{
		{"custom error", account.Address(), Call{To: &at, Data: p.pack(t, "set", big.NewInt(101))}, ErrReverted, "TooLarge(value 101, limit 100)"},
		{"other caller", poor, Call{To: &at, Data: p.pack(t, "restricted")}, ErrReverted, "NotOwner(caller 0x0000000000000000000000000000000000000099)"},
		{"text", account.Address(), Call{To: &at, Data: p.pack(t, "fail", big.NewInt(0))}, ErrReverted, `Error("a text")`},
		{"panic", account.Address(), Call{To: &at, Data: p.pack(t, "fail", big.NewInt(1))}, ErrReverted, "Panic(0x1)"},
		{"nothing", account.Address(), Call{To: &at, Data: p.pack(t, "fail", big.NewInt(2))}, ErrReverted, "no reason"},
		{"mixed", account.Address(), Call{To: &at, Data: p.pack(t, "fail", big.NewInt(3))}, ErrReverted, `text "text", data 0x0102`},
		{"no contract", account.Address(), Call{To: &nobody, Data: []byte{1}}, ErrNoContract, nobody.String()},
		{"gas", account.Address(), Call{To: &at, Data: p.pack(t, "burn", big.NewInt(2000))}, ErrGasCap, "16777216"},
	}
	for _, tc := range cases {
		t.Run(tc.name, func(t *testing.T) {
			_, err := c.Plan(t.Context(), tc.from, tc.call)
			if !errors.Is(err, tc.is) || !strings.Contains(err.Error(), tc.text) {
				t.Errorf("got %v, want %v with %q", err, tc.is, tc.text)
			}
		})
	}
	var revert *RevertError
	_, err := c.Plan(t.Context(), account.Address(), cases[0].call)
	if !errors.As(err, &revert) || revert.Reason.Advice != "set less" {
		t.Errorf("advice of %v is missing", err)
	}
}

func TestSendSaysWhatFundsAreMissing(t *testing.T) {
	account, poor := testAccount(t), testAccount(t)
	f, c := simulate(t, account)
	p, at := deploy(t, c, account)
	plan, err := c.Plan(t.Context(), poor.Address(), Call{To: &at, Data: p.pack(t, "set", big.NewInt(1))})
	if err != nil {
		t.Fatal(err)
	}
	before := len(f.sent)
	_, err = c.Send(t.Context(), poor, plan)
	var funds *FundsError
	if !errors.As(err, &funds) || funds.Missing().Cmp(plan.MaxCost()) != 0 || !errors.Is(err, ErrFunds) {
		t.Errorf("got %v, want all of %s missing", err, Ether(plan.MaxCost()))
	}
	if len(f.sent) != before {
		t.Error("it sent a transaction")
	}
}

func TestWrongChainIsRefused(t *testing.T) {
	account := testAccount(t)
	f, _ := simulate(t, account)
	if _, err := New(t.Context(), f, big.NewInt(5), nil); !errors.Is(err, ErrWrongChain) {
		t.Errorf("got %v, want %v", err, ErrWrongChain)
	}
}

// A transaction that never arrives is sent again with a higher fee, a bounded number of times, and given up.
func TestStuckTransactionIsReplaced(t *testing.T) {
	account := testAccount(t)
	f, c := simulate(t, account)
	p, at := deploy(t, c, account)
	f.sent = nil
	f.send = func(*types.Transaction) (bool, error) { return len(f.sent) == 3, nil }
	result := transact(t, c, account, Call{To: &at, Data: p.pack(t, "set", big.NewInt(8))})
	if result.Attempts != 3 || len(f.sent) != 3 {
		t.Fatalf("%d attempts, %d sent, want 3", result.Attempts, len(f.sent))
	}
	for i := 1; i < 3; i++ {
		old, newer := f.sent[i-1], f.sent[i]
		if newer.Nonce() != old.Nonce() || newer.GasFeeCapCmp(old) <= 0 || newer.GasTipCapCmp(old) <= 0 {
			t.Errorf("attempt %d does not replace the one before", i)
		}
	}

	f.sent, c.Replacements, c.GiveUpAfter = nil, 2, 200*time.Millisecond
	f.send = func(*types.Transaction) (bool, error) { return false, nil }
	plan, err := c.Plan(t.Context(), account.Address(), Call{To: &at, Data: p.pack(t, "set", big.NewInt(9))})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := c.Send(t.Context(), account, plan); !errors.Is(err, ErrStuck) {
		t.Errorf("got %v, want %v", err, ErrStuck)
	}
	hashes := map[common.Hash]bool{}
	for _, tx := range f.sent {
		hashes[tx.Hash()] = true
	}
	if len(hashes) != 3 {
		t.Errorf("%d different transactions, want 3", len(hashes))
	}
}

// A program that stops after sending goes on with the same transaction, also when it was mined in the meantime and the
// call cannot run twice.
func TestSendResumesAfterCrash(t *testing.T) {
	account := testAccount(t)
	f, c := simulate(t, account)
	p, at := deploy(t, c, account)
	call := Call{To: &at, Data: p.pack(t, "setOnce", big.NewInt(3))}
	plan, err := c.Plan(t.Context(), account.Address(), call)
	if err != nil {
		t.Fatal(err)
	}
	ctx, crash := context.WithCancel(t.Context())
	f.mine = false
	f.send = func(*types.Transaction) (bool, error) { crash(); return true, nil }
	if _, err := c.Send(ctx, account, plan); !errors.Is(err, context.Canceled) {
		t.Fatalf("got %v, want %v", err, context.Canceled)
	}
	if pending, err := c.Pending(account.Address(), call); !pending || err != nil {
		t.Fatalf("pending %v, %v", pending, err)
	}
	f.chain.Commit()
	f.send = nil
	if _, err := c.Plan(t.Context(), account.Address(), call); !errors.Is(err, ErrReverted) {
		t.Fatalf("the call runs twice: %v", err)
	}
	result, err := c.Resume(t.Context(), account, call)
	if err != nil || !result.Resumed || result.Attempts != 1 {
		t.Fatalf("resumed to %+v, %v", result, err)
	}
	if result, err := c.Resume(t.Context(), account, call); result != nil || err != nil {
		t.Errorf("there is still something to resume: %+v, %v", result, err)
	}
}

// A crash before the transaction reached any node is resumed by sending it.
func TestResumeSendsWhatNeverArrived(t *testing.T) {
	account := testAccount(t)
	f, c := simulate(t, account)
	p, at := deploy(t, c, account)
	call := Call{To: &at, Data: p.pack(t, "set", big.NewInt(3))}
	plan, err := c.Plan(t.Context(), account.Address(), call)
	if err != nil {
		t.Fatal(err)
	}
	ctx, crash := context.WithCancel(t.Context())
	f.send = func(*types.Transaction) (bool, error) { crash(); return false, rpc.HTTPError{StatusCode: 503} }
	if _, err := c.Send(ctx, account, plan); !errors.Is(err, context.Canceled) {
		t.Fatalf("got %v, want %v", err, context.Canceled)
	}
	f.send = nil
	result, err := c.Resume(t.Context(), account, call)
	if err != nil || result.Attempts != 1 {
		t.Errorf("resumed to %+v, %v", result, err)
	}
}

func TestDroppedTransactionIsReported(t *testing.T) {
	account := testAccount(t)
	f, c := simulate(t, account)
	p, at := deploy(t, c, account)
	plan, err := c.Plan(t.Context(), account.Address(), Call{To: &at, Data: p.pack(t, "set", big.NewInt(3))})
	if err != nil {
		t.Fatal(err)
	}
	f.send = func(*types.Transaction) (bool, error) { return false, nil }
	f.nonce = func() uint64 { return 2 }
	if _, err := c.Send(t.Context(), account, plan); !errors.Is(err, ErrDropped) {
		t.Errorf("got %v, want %v", err, ErrDropped)
	}
	if pending, err := c.Pending(account.Address(), plan.Call); pending || err != nil {
		t.Errorf("it is still recorded: %v, %v", pending, err)
	}
}

// Another program that signs for the same account takes a nonce between reading and sending: the next one is used.
func TestTakenNonceIsDrawnAgain(t *testing.T) {
	account := testAccount(t)
	f, c := simulate(t, account)
	p, at := deploy(t, c, account)
	f.send = func(*types.Transaction) (bool, error) {
		if len(f.sent) == 2 {
			return false, errors.Join(nodeError("nonce too low: next nonce 2, tx nonce 1"))
		}
		return true, nil
	}
	result := transact(t, c, account, Call{To: &at, Data: p.pack(t, "set", big.NewInt(3))})
	if result.Attempts != 1 {
		t.Errorf("%d attempts, want 1", result.Attempts)
	}
}

// nodeError is an error that a node answers.
type nodeError string

func (e nodeError) Error() string  { return string(e) }
func (e nodeError) ErrorCode() int { return -32000 }

func TestMinedRevertIsDecoded(t *testing.T) {
	account := testAccount(t)
	f, c := simulate(t, account)
	p, at := deploy(t, c, account)
	call := Call{To: &at, Data: p.pack(t, "setOnce", big.NewInt(3))}
	plan, err := c.Plan(t.Context(), account.Address(), call)
	if err != nil {
		t.Fatal(err)
	}
	transact(t, c, account, Call{To: &at, Data: p.pack(t, "set", big.NewInt(5))})
	before := len(f.sent)
	_, err = c.Send(t.Context(), account, plan)
	var revert *RevertError
	if !errors.As(err, &revert) || revert.Transaction != f.sent[before].Hash() || revert.Reason.Name != "TooLarge" {
		t.Errorf("got %v, want the reason of transaction %d", err, before)
	}
}

func TestConfirmationsAreWaitedFor(t *testing.T) {
	account := testAccount(t)
	f, c := simulate(t, account)
	p, at := deploy(t, c, account)
	c.Confirmations = 3
	done := make(chan *Result)
	plan, err := c.Plan(t.Context(), account.Address(), Call{To: &at, Data: p.pack(t, "set", big.NewInt(3))})
	if err != nil {
		t.Fatal(err)
	}
	go func() {
		result, _ := c.Send(t.Context(), account, plan)
		done <- result
	}()
	select {
	case <-done:
		t.Fatal("it did not wait for 3 confirmations")
	case <-time.After(50 * time.Millisecond):
	}
	f.chain.Commit()
	f.chain.Commit()
	if result := <-done; result == nil || result.Block != 2 {
		t.Errorf("got %+v, want block 2", result)
	}
}

// What is above the user's limit is not sent, and not replaced.
func TestMaxFeeIsKept(t *testing.T) {
	account := testAccount(t)
	f, c := simulate(t, account)
	p, at := deploy(t, c, account)
	call := Call{To: &at, Data: p.pack(t, "set", big.NewInt(3))}
	c.MaxFee = big.NewInt(1)
	if _, err := c.Plan(t.Context(), account.Address(), call); !errors.Is(err, ErrFeeCap) {
		t.Errorf("got %v, want %v", err, ErrFeeCap)
	}
	c.MaxFee, c.GiveUpAfter = big.NewInt(2_100_000_000), 200*time.Millisecond
	f.send = func(*types.Transaction) (bool, error) { return false, nil }
	plan, err := c.Plan(t.Context(), account.Address(), call)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := c.Send(t.Context(), account, plan); !errors.Is(err, ErrStuck) {
		t.Errorf("got %v, want %v", err, ErrStuck)
	}
	for _, tx := range f.sent[1:] {
		if tx.GasFeeCap().Cmp(c.MaxFee) > 0 {
			t.Errorf("sent a fee of %s, the limit is %s", tx.GasFeeCap(), c.MaxFee)
		}
	}
}
