package court_test

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/state"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/vm/runtime"
	"github.com/ethereum/go-ethereum/params"

	"github.com/zkvin/zkvin/contracts/bindings"
	"github.com/zkvin/zkvin/court"
)

// evm is a chain with a court, without blocks.
type evm struct {
	state   *state.StateDB
	address common.Address
}

func newEVM(t testing.TB) *evm {
	t.Helper()
	db, err := state.New(types.EmptyRootHash, state.NewDatabaseForTesting())
	check(t, err)
	e := &evm{state: db}
	_, program, _, err := runtime.Create(common.FromHex(bindings.CourtProgramMetaData.Bin), e.config(1<<62))
	check(t, err)
	code := append(common.FromHex(bindings.DirectVerifierMetaData.Bin), common.LeftPadBytes(program[:], 32)...)
	_, e.address, _, err = runtime.Create(code, e.config(1<<62))
	check(t, err)
	return e
}

func (e *evm) config(gas uint64) *runtime.Config {
	return &runtime.Config{ChainConfig: params.MergedTestChainConfig, State: e.state, GasLimit: gas, Difficulty: new(big.Int)}
}

// fork is a copy of the chain.
func (e *evm) fork() *evm { return &evm{e.state.Copy(), e.address} }

// call runs a transaction with a limit on all its gas and returns what it cost.
func (e *evm) call(data []byte, limit uint64) (out []byte, gas uint64, err error) {
	base := intrinsic(data)
	out, left, err := runtime.Call(e.address, data, e.config(limit-base))
	e.state.Finalise(params.Rules{IsEIP158: true, IsBerlin: true, IsCancun: true})
	return out, max(limit-left, floor(data)), err
}

// floor is what calldata costs at least: EIP-7623.
func floor(data []byte) uint64 {
	gas := uint64(21_000)
	for _, b := range data {
		gas += 40
		if b == 0 {
			gas -= 30
		}
	}
	return gas
}

func intrinsic(data []byte) uint64 {
	gas := uint64(21_000)
	for _, b := range data {
		gas += 16
		if b == 0 {
			gas -= 12
		}
	}
	return gas
}

// verdict reads the court's verdict on a case.
func (e *evm) verdict(t testing.TB, c court.Case) court.Verdict {
	t.Helper()
	v, err := court.ParseProgress(e.progress(c))
	check(t, err)
	return v
}

// progress is what the contract stores of a case.
func (e *evm) progress(c court.Case) [32]byte {
	id := c.ID()
	return e.state.GetState(e.address, common.BytesToHash(keccak(append(id[:], make([]byte, 32)...))))
}

// logged is the data of the last event.
func (e *evm) logged(t testing.TB) []byte {
	t.Helper()
	logs := e.state.Logs()
	if len(logs) == 0 {
		t.Fatal("no event")
	}
	last := logs[0]
	for _, l := range logs {
		if l.Index >= last.Index {
			last = l
		}
	}
	return last.Data
}
