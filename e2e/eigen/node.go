package eigen

import (
	"context"
	"crypto/ecdsa"
	"errors"
	"fmt"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/rpc"
)

// ErrReverted means that a contract refused a call; Revert says why.
var ErrReverted = errors.New("the contract refused the call")

const (
	receiptTimeout  = 30 * time.Second
	receiptInterval = 20 * time.Millisecond
	// maxGas is the limit of one transaction, EIP-7825.
	maxGas = 1 << 24
)

// Backend is what a Node needs of a client: ethclient.Client and the simulated one have it.
type Backend interface {
	ethereum.ChainReader
	ethereum.ContractCaller
	ethereum.GasEstimator
	ethereum.PendingStateReader
	ethereum.TransactionReader
	ethereum.TransactionSender
	ethereum.LogFilterer
	BlockNumber(ctx context.Context) (uint64, error)
	ChainID(ctx context.Context) (*big.Int, error)
}

// Node is a development chain. Transactions are waited for.
type Node struct {
	Backend
	// Mine makes empty blocks.
	Mine func(ctx context.Context, blocks uint64) error
	// Commit makes a block of what was sent; nil for chains that do so by themselves.
	Commit func()
	// Errors are the contracts whose errors and events are known by name.
	Errors []*abi.ABI
}

// Dial connects to a development node. Empty blocks are made by the node's own method, anvil's or hardhat's.
func Dial(ctx context.Context, url string) (*Node, error) {
	client, err := rpc.DialContext(ctx, url)
	if err != nil {
		return nil, err
	}
	mine := func(ctx context.Context, blocks uint64) error {
		return client.CallContext(ctx, nil, "hardhat_mine", hexutil.Uint64(blocks))
	}
	return &Node{Backend: ethclient.NewClient(client), Mine: mine}, nil
}

// Revert is why a contract refused a call.
type Revert struct {
	Name string // of the error, with its values; "0x…" for unknown ones
	Data []byte
}

// Error is the name.
func (r *Revert) Error() string { return ErrReverted.Error() + ": " + r.Name }

// Unwrap is ErrReverted.
func (r *Revert) Unwrap() error { return ErrReverted }

// Address is the account of a key.
func Address(key *ecdsa.PrivateKey) common.Address { return crypto.PubkeyToAddress(key.PublicKey) }

// Send sends a transaction and waits until it is in a block. It returns a Revert, before anything is sent, where the
// call would fail. A nil to deploys data.
func (n *Node) Send(ctx context.Context, key *ecdsa.PrivateKey, to *common.Address, data []byte) (*types.Receipt, error) {
	return n.SendValue(ctx, key, to, new(big.Int), data)
}

// SendValue is Send with wei.
func (n *Node) SendValue(ctx context.Context, key *ecdsa.PrivateKey, to *common.Address, value *big.Int, data []byte) (*types.Receipt, error) {
	from := Address(key)
	gas, err := n.EstimateGas(ctx, ethereum.CallMsg{From: from, To: to, Value: value, Data: data})
	if err != nil {
		return nil, n.explain(err)
	}
	id, err := n.ChainID(ctx)
	if err != nil {
		return nil, err
	}
	head, err := n.HeaderByNumber(ctx, nil)
	if err != nil {
		return nil, err
	}
	nonce, err := n.PendingNonceAt(ctx, from)
	if err != nil {
		return nil, err
	}
	tip := big.NewInt(params.GWei)
	tx, err := types.SignNewTx(key, types.LatestSignerForChainID(id), &types.DynamicFeeTx{
		ChainID: id, Nonce: nonce, To: to, Value: value, Data: data, Gas: min(gas+gas/4, maxGas),
		GasTipCap: tip, GasFeeCap: new(big.Int).Add(tip, new(big.Int).Lsh(head.BaseFee, 1)),
	})
	if err != nil {
		return nil, err
	}
	if err := n.SendTransaction(ctx, tx); err != nil {
		return nil, err
	}
	if n.Commit != nil {
		n.Commit()
	}
	return n.wait(ctx, tx.Hash())
}

func (n *Node) wait(ctx context.Context, hash common.Hash) (*types.Receipt, error) {
	ctx, cancel := context.WithTimeout(ctx, receiptTimeout)
	defer cancel()
	for {
		receipt, err := n.TransactionReceipt(ctx, hash)
		if err == nil && receipt.Status != types.ReceiptStatusSuccessful {
			return nil, fmt.Errorf("%w: transaction %s, at %d gas", ErrReverted, hash, receipt.GasUsed)
		}
		if err == nil {
			return receipt, nil
		}
		select {
		case <-ctx.Done():
			return nil, fmt.Errorf("transaction %s is in no block: %w", hash, errors.Join(err, ctx.Err()))
		case <-time.After(receiptInterval):
		}
	}
}

// Deploy creates a contract and returns its address.
func (n *Node) Deploy(ctx context.Context, key *ecdsa.PrivateKey, code []byte) (common.Address, error) {
	receipt, err := n.Send(ctx, key, nil, code)
	if err != nil {
		return common.Address{}, err
	}
	return receipt.ContractAddress, nil
}

// Call reads from a contract. It returns a Revert where the contract refuses.
func (n *Node) Call(ctx context.Context, from, to common.Address, data []byte) ([]byte, error) {
	answer, err := n.CallContract(ctx, ethereum.CallMsg{From: from, To: &to, Data: data}, nil)
	if err != nil {
		return nil, n.explain(err)
	}
	return answer, nil
}

// explain names the error that a contract reverted with, and returns others as they are.
func (n *Node) explain(err error) error {
	var withData rpc.DataError
	if !errors.As(err, &withData) {
		return err
	}
	text, ok := withData.ErrorData().(string)
	if !ok {
		return err
	}
	data := common.FromHex(text)
	if reason, unpackErr := abi.UnpackRevert(data); unpackErr == nil {
		return &Revert{Name: reason, Data: data}
	}
	if len(data) < 4 {
		return fmt.Errorf("%w: %w", ErrReverted, err)
	}
	for _, known := range n.Errors {
		if e, idErr := known.ErrorByID([4]byte(data)); idErr == nil {
			values, _ := e.Unpack(data) // the name does without them
			return &Revert{Name: fmt.Sprint(e.Name, values), Data: data}
		}
	}
	return &Revert{Name: text, Data: data}
}

func callMsg(to common.Address, data []byte) ethereum.CallMsg {
	return ethereum.CallMsg{To: &to, Data: data}
}
