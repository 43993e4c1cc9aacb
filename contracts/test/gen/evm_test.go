package gen

import (
	"encoding/json"
	"math/big"
	"os"
	"path/filepath"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/state"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/vm/runtime"
	"github.com/ethereum/go-ethereum/params"

	"github.com/zkvin/zkvin/contracts/bindings"
	"github.com/zkvin/zkvin/pcs"
)

// transactionLimit is what settling lenet-digits may cost in all, every value shown.
const transactionLimit = 700_000

// machine is geth's EVM without blocks.
type machine struct{ state *state.StateDB }

func (m *machine) config(gas uint64) *runtime.Config {
	return &runtime.Config{ChainConfig: params.MergedTestChainConfig, State: m.state, GasLimit: gas, Difficulty: new(big.Int)}
}

// newVerifier deploys the settlement verifier of an SRS.
func newVerifier(t *testing.T, digest [32]byte, tau []byte) (*machine, common.Address) {
	t.Helper()
	db, err := state.New(types.EmptyRootHash, state.NewDatabaseForTesting())
	if err != nil {
		t.Fatal(err)
	}
	m := &machine{db}
	v := bindings.NewSettlementVerifier()
	at := func(i int) *big.Int { return new(big.Int).SetBytes(tau[32*i : 32*i+32]) }
	args := v.PackConstructor(digest, bindings.Bn254G2{X1: at(0), X0: at(1), Y1: at(2), Y0: at(3)})
	_, address, _, err := runtime.Create(append(common.FromHex(bindings.SettlementVerifierMetaData.Bin), args...), m.config(1<<40))
	if err != nil {
		t.Fatal(err)
	}
	return m, address
}

// TestContractOnGeth runs the contract by its bindings: it accepts lenet's proofs within the limit, and says why it refuses.
func TestContractOnGeth(t *testing.T) {
	data, err := os.ReadFile(filepath.Join(folder, "lenet.json"))
	if err != nil {
		t.Fatal(err)
	}
	var f struct{ Vectors []*vector }
	if err := json.Unmarshal(data, &f); err != nil {
		t.Fatal(err)
	}
	srs, err := pcs.DevelopmentSRS(64)
	if err != nil {
		t.Fatal(err)
	}
	x, y := &srs.TauG2.X, &srs.TauG2.Y
	var tau []byte
	for _, e := range []interface{ Bytes() [32]byte }{&x.A1, &x.A0, &y.A1, &y.A0} {
		b := e.Bytes()
		tau = append(tau, b[:]...)
	}
	m, address := newVerifier(t, [32]byte(unhex(f.Vectors[0].Key)[32:]), tau)
	abi := bindings.NewSettlementVerifier()
	for i, v := range f.Vectors {
		s := bindings.ISettlementVerifierStatement{
			Key: [32]byte(unhex(v.KeyDigest)), Root: [32]byte(unhex(v.Root)), Payee: common.HexToAddress(v.Payee),
			Shown: new(big.Int).SetUint64(v.Shown), Values: unhex(v.Values),
		}
		call := abi.PackVerify(s, unhex(v.Key), unhex(v.Proof))
		_, left, err := runtime.Call(address, call, m.config(transactionLimit-intrinsic(call)))
		if err != nil {
			t.Errorf("vector %d: %v", i, err)
		}
		t.Logf("vector %d: transaction of %d gas", i, transactionLimit-left)
		s.Payee[0] ^= 1
		out, _, err := runtime.Call(address, abi.PackVerify(s, unhex(v.Key), unhex(v.Proof)), m.config(transactionLimit))
		if err == nil {
			t.Fatalf("vector %d: holds for another payee", i)
		}
		reason, err := abi.UnpackError(out)
		if _, ok := reason.(*bindings.SettlementVerifierWrongFold); !ok {
			t.Errorf("vector %d for another payee: %T, %v", i, reason, err)
		}
	}
}

// intrinsic is what a transaction costs before its execution.
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
