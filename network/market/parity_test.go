package market_test

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/params"
	"pgregory.net/rapid"

	"github.com/zkvin/zkvin/contracts/test/harness"
	"github.com/zkvin/zkvin/internal/evm"
	"github.com/zkvin/zkvin/network/market"
)

// library is Orders.sol on a chain.
type library struct {
	*harness.OrdersHarness
	chain *evm.Chain
	at    common.Address
}

func deployLibrary(t *testing.T) *library {
	t.Helper()
	chain, err := evm.New()
	if err != nil {
		t.Fatal(err)
	}
	at, err := chain.Deploy(common.FromHex(harness.OrdersHarnessMetaData.Bin))
	if err != nil {
		t.Fatal(err)
	}
	return &library{harness.NewOrdersHarness(), chain, at}
}

func (l *library) call(t *rapid.T, data []byte) common.Hash {
	out, _, err := l.chain.Call(l.at, data, 1<<40)
	if err != nil || len(out) != 32 {
		t.Fatalf("call answers %x, %v", out, err)
	}
	return common.Hash(out)
}

// order takes the bindings' way, which is the same struct.
func (l *library) order(o *market.Order) harness.Order { return harness.Order(o.Binding()) }

func TestNamesAreThoseOfTheContracts(t *testing.T) {
	l := deployLibrary(t)
	rapid.Check(t, func(t *rapid.T) {
		o, d := orders(t), market.Domain{ChainID: params.MergedTestChainConfig.ChainID, Market: bytesOf[common.Address](t, "market")}
		same := func(what string, got common.Hash, data []byte) {
			if want := l.call(t, data); got != want {
				t.Fatalf("%s %s, the contract says %s", what, got, want)
			}
		}
		binding := o.Binding()
		if back, err := market.FromBinding(&binding); err != nil || d.Request(back) != d.Request(o) {
			t.Fatalf("%+v came back as %+v, %v", o, back, err)
		}
		request := d.Request(o)
		same("request", request, l.PackRequest(l.order(o), d.Market))
		locker := bytesOf[common.Address](t, "locker")
		a := market.Answer{
			Request: request, Context: d.Context(request, locker, o.Nonce), Input: o.Input,
			Output: bytesOf[common.Hash](t, "output"), Data: market.DataHash(rapid.SliceOf(rapid.Byte()).Draw(t, "data")),
		}
		same("context", a.Context, l.PackContext(d.Market, request, locker, o.Nonce))
		same("answer leaf", a.Leaf(), l.PackAnswerLeaf(a.Request, a.Context, a.Input, a.Output, a.Data))
		var leaves []common.Hash
		var words [][32]byte
		for i := range rapid.IntRange(0, 5).Draw(t, "leaves") {
			leaf := common.Hash{byte(i)}
			leaves, words = append(leaves, leaf), append(words, leaf)
		}
		same("request root", market.RequestRoot(leaves), l.PackRequestRoot(words))
		item := market.Item{Request: request, Provider: locker, Fee: o.FeeEnd, Bond: o.ValueAtRisk, Output: a.Output, Data: a.Data}
		same("item", item.Hash(), l.PackItem(request, locker, item.Fee, item.Bond, item.Output, item.Data))
		now := rapid.Uint64Range(o.RampStart-min(o.RampStart, 1), o.LockBy+1).Draw(t, "now")
		same("fee", common.BigToHash(o.FeeAt(now)), l.PackFeeAt(l.order(o), new(big.Int).SetUint64(now)))
	})
}
