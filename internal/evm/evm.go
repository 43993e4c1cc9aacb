// Package evm runs contracts in tests: go-ethereum's machine on a state of its own, without
// blocks, and the gas of a call as a transaction pays it.
package evm

import (
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/state"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/vm/runtime"
	"github.com/ethereum/go-ethereum/params"
)

// Chain is a state that contracts are deployed to.
type Chain struct{ state *state.StateDB }

// New returns an empty chain.
func New() (*Chain, error) {
	db, err := state.New(types.EmptyRootHash, state.NewDatabaseForTesting())
	if err != nil {
		return nil, err
	}
	return &Chain{db}, nil
}

func (c *Chain) config(gas uint64) *runtime.Config {
	return &runtime.Config{ChainConfig: params.MergedTestChainConfig, State: c.state, GasLimit: gas, Difficulty: new(big.Int)}
}

// Deploy runs creation code, constructor arguments behind it.
func (c *Chain) Deploy(code []byte) (common.Address, error) {
	_, at, _, err := runtime.Create(code, c.config(1<<62))
	return at, err
}

// Call runs a transaction of at most limit gas and returns what the contract answered, also
// when it reverted, and what the transaction costs: 21,000, calldata, execution, and at least
// the floor of EIP-7623.
func (c *Chain) Call(to common.Address, data []byte, limit uint64) (out []byte, gas uint64, err error) {
	base, floor := calldata(data)
	out, left, err := runtime.Call(to, data, c.config(limit-base))
	c.state.Finalise(params.Rules{IsEIP158: true, IsBerlin: true, IsCancun: true})
	return out, max(limit-left, floor), err
}

// Fork returns a copy of the chain: what happens on one is not seen on the other.
func (c *Chain) Fork() *Chain { return &Chain{c.state.Copy()} }

// Storage returns a word that a contract stores.
func (c *Chain) Storage(at common.Address, slot [32]byte) [32]byte { return c.state.GetState(at, slot) }

// LastLog returns the data of the last event, nil if there was none.
func (c *Chain) LastLog() []byte {
	var last *types.Log
	for _, l := range c.state.Logs() {
		if last == nil || l.Index >= last.Index {
			last = l
		}
	}
	if last == nil {
		return nil
	}
	return last.Data
}

// Intrinsic is the gas that a transaction pays before it runs: 21,000 and its calldata.
func Intrinsic(data []byte) uint64 {
	base, _ := calldata(data)
	return base
}

// calldata is what a transaction costs before it runs, and what it costs at least.
func calldata(data []byte) (base, floor uint64) {
	base, floor = params.TxGas, params.TxGas
	for _, b := range data {
		if b == 0 {
			base, floor = base+4, floor+10
		} else {
			base, floor = base+16, floor+40
		}
	}
	return base, floor
}
