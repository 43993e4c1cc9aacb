package court_test

import (
	"context"
	"crypto/ecdsa"
	"math/big"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/ethclient/simulated"

	"github.com/zkvin/zkvin/contracts/bindings"
	"github.com/zkvin/zkvin/court"
)

// node is a chain with blocks, and accounts that pay for what they send.
type node struct {
	backend  *simulated.Backend
	accounts []*ecdsa.PrivateKey
}

func newNode(t *testing.T) *node {
	t.Helper()
	n := &node{}
	alloc := types.GenesisAlloc{}
	for range 2 {
		k, err := crypto.GenerateKey()
		check(t, err)
		n.accounts = append(n.accounts, k)
		alloc[crypto.PubkeyToAddress(k.PublicKey)] = types.Account{Balance: new(big.Int).Lsh(big.NewInt(1), 80)}
	}
	n.backend = simulated.NewBackend(alloc, simulated.WithBlockGasLimit(60_000_000))
	t.Cleanup(func() { check(t, n.backend.Close()) })
	return n
}

// send has an account send a transaction and returns its receipt.
func (n *node) send(t *testing.T, from int, to *common.Address, data []byte, gas uint64) *types.Receipt {
	t.Helper()
	ctx, client, key := context.Background(), n.backend.Client(), n.accounts[from]
	nonce, err := client.PendingNonceAt(ctx, crypto.PubkeyToAddress(key.PublicKey))
	check(t, err)
	id, err := client.ChainID(ctx)
	check(t, err)
	tip := big.NewInt(1_000_000_000)
	tx, err := types.SignNewTx(key, types.LatestSignerForChainID(id), &types.DynamicFeeTx{
		ChainID: id, Nonce: nonce, To: to, Data: data, Gas: gas, GasTipCap: tip, GasFeeCap: new(big.Int).Lsh(tip, 4)})
	check(t, err)
	check(t, client.SendTransaction(ctx, tx))
	n.backend.Commit()
	for range 200 { // a new backend indexes its blocks for a moment
		if r, err := client.TransactionReceipt(ctx, tx.Hash()); err == nil {
			return r
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Fatal("no receipt")
	return nil
}

// TestCaseIsTakenOnByAnother brings a proof to a court on a chain: one account begins the
// case, another ends it, from the state that the chain has logged. The gas is of receipts.
func TestCaseIsTakenOnByAnother(t *testing.T) {
	const create = 16_000_000
	s, n := newSubject(t, "golden/attention"), newNode(t)
	program := n.send(t, 0, nil, common.FromHex(bindings.CourtProgramMetaData.Bin), create).ContractAddress
	code := append(common.FromHex(bindings.DirectVerifierMetaData.Bin), common.LeftPadBytes(program[:], 32)...)
	address := n.send(t, 0, nil, code, create).ContractAddress

	begin, err := court.NewTrial(s.key, s.root, s.stream, court.DefaultLimits)
	check(t, err)
	step, err := begin.Next()
	check(t, err)
	r := n.send(t, 0, &address, step.Data, stepGas)
	logs := r.Logs
	if r.Status != types.ReceiptStatusSuccessful || len(logs) == 0 {
		t.Fatalf("the first step: %+v", r)
	}

	end, err := court.NewTrial(s.key, s.root, s.stream, court.Limits{Words: 512, Points: 400, Bytes: 60_000, Gas: 5_000_000})
	check(t, err)
	state, err := court.ParseState(logs[len(logs)-1].Data)
	check(t, err)
	check(t, end.Resume(state))
	for !end.Verdict().Decided {
		step, err := end.Next()
		check(t, err)
		r := n.send(t, 1, &address, step.Data, stepGas)
		if r.Status != types.ReceiptStatusSuccessful {
			t.Fatalf("%v: reverted after %d gas", step.Phase, r.GasUsed)
		}
		if off := int64(step.Gas) - int64(r.GasUsed); off > int64(r.GasUsed)/5 || off < -int64(r.GasUsed)/5 {
			t.Errorf("%v: %d gas, %d estimated", step.Phase, r.GasUsed, step.Gas)
		}
	}
	c := end.Case()
	id := c.ID()
	slot, err := n.backend.Client().StorageAt(context.Background(), address, common.BytesToHash(keccak(append(id[:], make([]byte, 32)...))), nil)
	check(t, err)
	v, err := court.ParseProgress([32]byte(slot))
	check(t, err)
	if !v.Accepted {
		t.Errorf("%v", v)
	}
}
