package chain

import (
	"errors"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
)

func TestBlocksAndTheirLogsAreRead(t *testing.T) {
	account := testAccount(t)
	f, c := simulate(t, account)
	p := loadProbe(t)
	created, err := c.Send(t.Context(), account, planOf(t, c, account, Call{Data: p.code}))
	if err != nil {
		t.Fatal(err)
	}
	at := created.Contract
	for n := range int64(3) {
		if _, err := c.Send(t.Context(), account, planOf(t, c, account, Call{To: &at, Data: p.pack(t, "set", big.NewInt(n))})); err != nil {
			t.Fatal(err)
		}
	}
	f.chain.Commit()
	head, err := c.Head(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	logs, err := c.LogsBetween(t.Context(), []common.Address{at, {1}}, 0, head.Number.Uint64())
	if err != nil || len(logs) != 3 {
		t.Fatalf("%d logs, %v, want 3", len(logs), err)
	}
	if fewer, err := c.LogsBetween(t.Context(), []common.Address{at}, logs[1].BlockNumber, logs[1].BlockNumber); err != nil || len(fewer) != 1 {
		t.Errorf("%d logs of one block, %v, want 1", len(fewer), err)
	}
	header, err := c.HeaderAt(t.Context(), logs[1].BlockNumber)
	if err != nil || header.Hash() != logs[1].BlockHash {
		t.Fatalf("header %v, %v, want the block of the log", header, err)
	}
	if same, err := c.LogsOfBlock(t.Context(), []common.Address{at}, header.Hash()); err != nil || len(same) != 1 || same[0].Index != logs[1].Index {
		t.Errorf("%v, %v, want the one log of the block", same, err)
	}
	if none, err := c.LogsOfBlock(t.Context(), []common.Address{{1}}, header.Hash()); err != nil || len(none) != 0 {
		t.Errorf("%v, %v, want no logs of another contract", none, err)
	}
	if _, err := c.LogsOfBlock(t.Context(), []common.Address{at}, common.Hash{1}); err == nil {
		t.Error("logs of a block that does not exist")
	}
	if _, err := c.HeaderAt(t.Context(), head.Number.Uint64()+1); !errors.Is(err, ethereum.NotFound) {
		t.Errorf("block after the newest: %v", err)
	}
	if err := c.RequireContract(t.Context(), at); err != nil {
		t.Error(err)
	}
	if err := c.RequireContract(t.Context(), common.Address{1}); !errors.Is(err, ErrNoContract) {
		t.Errorf("no contract: %v", err)
	}
}

func planOf(t *testing.T, c *Client, account *Account, call Call) *Plan {
	t.Helper()
	plan, err := c.Plan(t.Context(), account.Address(), call)
	if err != nil {
		t.Fatal(err)
	}
	return plan
}
