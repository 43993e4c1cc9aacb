package node

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"sync"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/zkvin/zkvin/chain"
	"github.com/zkvin/zkvin/contracts/bindings"
	"github.com/zkvin/zkvin/network/deploy"
	"github.com/zkvin/zkvin/network/market"
)

// Side is an account at a market: it reads the contracts and sends them transactions, one at a time. A Side without an
// account only reads.
type Side struct {
	*deploy.Addresses
	Client  *chain.Client
	Account *chain.Account

	sending sync.Mutex
}

// Address is the account's, zero without one.
func (s *Side) Address() common.Address {
	if s.Account == nil {
		return common.Address{}
	}
	return s.Account.Address()
}

// Now is the time of the chain's newest block.
func (s *Side) Now(ctx context.Context) (uint64, error) {
	head, err := s.Client.Head(ctx)
	if err != nil {
		return 0, err
	}
	return head.Time, nil
}

// send plans a call, sends it and waits until it is mined. A call that reverts is not sent.
func (s *Side) send(ctx context.Context, to common.Address, data []byte) (*chain.Result, error) {
	if s.Account == nil {
		return nil, errors.New("nobody to send as: the account is missing")
	}
	s.sending.Lock()
	defer s.sending.Unlock()
	return s.Client.Do(ctx, s.Account, chain.Call{To: &to, Data: data})
}

// read calls a contract and decodes what it returns.
func read[T any](ctx context.Context, s *Side, at common.Address, data []byte, unpack func([]byte) (T, error)) (T, error) {
	answer, err := s.Client.Read(ctx, at, data)
	if err != nil {
		var none T
		return none, err
	}
	value, err := unpack(answer)
	if err != nil {
		return value, fmt.Errorf("%w: contract %s: %w", chain.ErrAnswer, at, err)
	}
	return value, nil
}

var (
	marketABI     = bindings.NewInferenceMarket()
	disputesABI   = bindings.NewDisputes()
	vaultABI      = bindings.NewBondVault()
	registryABI   = bindings.NewModelRegistry()
	parametersABI = bindings.NewParameters()
)

// Request is what the market stores of a request.
func (s *Side) Request(ctx context.Context, request common.Hash) (Stored, error) {
	r, err := read(ctx, s, s.Market, marketABI.PackRequests(request), marketABI.UnpackRequests)
	if err != nil {
		return Stored{}, err
	}
	return Stored{
		Provider: r.Provider, State: State(r.State), Terms: r.Terms, DeliverBy: r.DeliverBy.Uint64(), Fee: r.Fee, Bond: r.Bond,
		StoppedAt: r.StoppedAt.Uint64(), Answer: r.Answer,
	}, nil
}

// Stored is what the market stores of a request.
type Stored struct {
	Provider  common.Address
	State     State
	Terms     uint32
	DeliverBy uint64
	Fee, Bond *big.Int
	StoppedAt uint64
	Answer    common.Hash // item hash
}

// State of a request, as in IInferenceMarket.sol.
type State uint8

// The states.
const (
	None State = iota
	Posted
	Locked
	Answered
	Proven
	Paid
	Refunded
	Faulted
	Closed
)

var stateNames = []string{"none", "posted", "locked", "answered", "proven", "paid", "refunded", "faulted", "closed"}

// String is the state's name in lower case.
func (s State) String() string {
	if int(s) < len(stateNames) {
		return stateNames[s]
	}
	return fmt.Sprintf("state %d", uint8(s))
}

// Balance is what an account may spend in the market, and what is locked of it.
func (s *Side) Balance(ctx context.Context, account common.Address) (free, locked *big.Int, err error) {
	if free, err = read(ctx, s, s.Vault, vaultABI.PackBalanceOf(account), vaultABI.UnpackBalanceOf); err != nil {
		return nil, nil, err
	}
	locked, err = read(ctx, s, s.Vault, vaultABI.PackLockedOf(account), vaultABI.UnpackLockedOf)
	return free, locked, err
}

// Logs returns what the contract at an address logged since a block with these topics, oldest first.
func (s *Side) logs(ctx context.Context, at common.Address, from uint64, topics ...common.Hash) ([]types.Log, error) {
	logs, err := s.Client.Logs(ctx, at, from, topics...)
	if errors.Is(err, ethereum.NotFound) {
		return nil, nil
	}
	return logs, err
}

// contractOrder is an order as the bindings have it.
func contractOrder(o *market.Order) bindings.Order {
	number := func(v uint64) *big.Int { return new(big.Int).SetUint64(v) }
	return bindings.Order{
		Requester: o.Requester, ModelOwner: o.ModelOwner, Model: o.Model, Input: o.Input, Tier: uint8(o.Tier), Privacy: uint8(o.Privacy),
		ValueAtRisk: o.ValueAtRisk, FeeStart: o.FeeStart, FeeEnd: o.FeeEnd, RampStart: number(o.RampStart), LockBy: number(o.LockBy),
		AnswerBy: number(o.AnswerBy), SettleBy: number(o.SettleBy), Provider: o.Provider, EncryptionKey: o.EncryptionKey,
		Callback: o.Callback, CallbackGas: o.CallbackGas, Nonce: o.Nonce,
	}
}

// marketOrder is an order of the bindings.
func marketOrder(o *bindings.Order) *market.Order {
	return &market.Order{
		Requester: o.Requester, ModelOwner: o.ModelOwner, Model: o.Model, Input: o.Input, Tier: market.Tier(o.Tier), Privacy: market.Privacy(o.Privacy),
		ValueAtRisk: o.ValueAtRisk, FeeStart: o.FeeStart, FeeEnd: o.FeeEnd, RampStart: o.RampStart.Uint64(), LockBy: o.LockBy.Uint64(),
		AnswerBy: o.AnswerBy.Uint64(), SettleBy: o.SettleBy.Uint64(), Provider: o.Provider, EncryptionKey: o.EncryptionKey,
		Callback: o.Callback, CallbackGas: o.CallbackGas, Nonce: o.Nonce,
	}
}
