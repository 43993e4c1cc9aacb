package court_test

import (
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/zkvin/zkvin/contracts/bindings"
	"github.com/zkvin/zkvin/court"
	"github.com/zkvin/zkvin/internal/evm"
)

// bench is a court on a chain.
type bench struct {
	chain   *evm.Chain
	address common.Address
}

func newBench(t testing.TB) *bench {
	t.Helper()
	chain, err := evm.New()
	check(t, err)
	program, err := chain.Deploy(common.FromHex(bindings.CourtProgramMetaData.Bin))
	check(t, err)
	code := append(common.FromHex(bindings.DirectVerifierMetaData.Bin), common.LeftPadBytes(program[:], 32)...)
	address, err := chain.Deploy(code)
	check(t, err)
	return &bench{chain, address}
}

// fork is a copy of the chain.
func (b *bench) fork() *bench { return &bench{b.chain.Fork(), b.address} }

// call runs a transaction with a limit on all its gas and returns what it cost.
func (b *bench) call(data []byte, limit uint64) (out []byte, gas uint64, err error) {
	return b.chain.Call(b.address, data, limit)
}

// verdict reads the court's verdict on a case.
func (b *bench) verdict(t testing.TB, c court.Case) court.Verdict {
	t.Helper()
	v, err := court.ParseProgress(b.progress(c))
	check(t, err)
	return v
}

// progress is what the contract stores of a case.
func (b *bench) progress(c court.Case) [32]byte {
	id := c.ID()
	return b.chain.Storage(b.address, common.BytesToHash(keccak(append(id[:], make([]byte, 32)...))))
}

// logged is the data of the last event.
func (b *bench) logged(t testing.TB) []byte {
	t.Helper()
	data := b.chain.LastLog()
	if data == nil {
		t.Fatal("no event")
	}
	return data
}
