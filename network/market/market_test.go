package market_test

import (
	"math/big"
	"reflect"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"pgregory.net/rapid"

	"github.com/zkvin/zkvin/network/market"
)

func bytesOf[T ~[20]byte | ~[32]byte](t *rapid.T, label string) (out T) {
	v := reflect.ValueOf(&out).Elem()
	reflect.Copy(v, reflect.ValueOf(rapid.SliceOfN(rapid.Byte(), v.Len(), v.Len()).Draw(t, label)))
	return out
}

// number draws any number of that many bits, the largest and smallest more often.
func number(t *rapid.T, label string, bits int) *big.Int {
	top := new(big.Int).Lsh(big.NewInt(1), uint(bits))
	switch rapid.IntRange(0, 3).Draw(t, label+" kind") {
	case 0:
		return big.NewInt(int64(rapid.IntRange(0, 3).Draw(t, label)))
	case 1:
		return top.Sub(top, big.NewInt(int64(rapid.IntRange(1, 3).Draw(t, label))))
	}
	v := new(big.Int).SetBytes(rapid.SliceOfN(rapid.Byte(), bits/8, bits/8).Draw(t, label))
	return v
}

func nonzero(a common.Address) common.Address {
	if a == (common.Address{}) {
		a[19] = 1
	}
	return a
}

// orders draws valid orders.
func orders(t *rapid.T) *market.Order {
	o := &market.Order{
		Requester:  nonzero(bytesOf[common.Address](t, "requester")),
		ModelOwner: bytesOf[common.Address](t, "modelOwner"), Model: bytesOf[common.Hash](t, "model"), Input: bytesOf[common.Hash](t, "input"),
		Tier:        market.Tier(rapid.IntRange(0, 2).Draw(t, "tier")),
		Privacy:     market.Privacy(rapid.IntRange(0, 3).Draw(t, "privacy")),
		ValueAtRisk: number(t, "valueAtRisk", 96), FeeStart: number(t, "feeStart", 96), FeeEnd: number(t, "feeEnd", 96),
		Provider: nonzero(bytesOf[common.Address](t, "provider")), Nonce: number(t, "nonce", 256),
	}
	amounts := []*big.Int{o.FeeStart, o.FeeEnd, o.ValueAtRisk}
	slices.SortFunc(amounts, (*big.Int).Cmp)
	o.FeeStart, o.FeeEnd, o.ValueAtRisk = amounts[0], amounts[1], amounts[2]
	var last uint64
	for _, at := range []*uint64{&o.RampStart, &o.LockBy, &o.AnswerBy, &o.SettleBy} {
		last = rapid.Uint64Range(last, 1<<40-1).Draw(t, "time")
		*at = last
	}
	if o.Privacy&market.PrivateInput == 0 && rapid.Bool().Draw(t, "any provider") {
		o.Provider = common.Address{}
	}
	if o.Privacy&market.PrivateOutput != 0 {
		o.EncryptionKey = market.OutputKey(bytesOf[common.Hash](t, "key")).Commitment()
	}
	if rapid.Bool().Draw(t, "callback") {
		o.Callback, o.CallbackGas = nonzero(bytesOf[common.Address](t, "callback")), rapid.Uint32Range(0, market.MaxCallbackGas).Draw(t, "callbackGas")
	}
	return o
}

// example is an order like those of lenet-digits.
func example(requester common.Address) *market.Order {
	return &market.Order{
		Requester: requester, ModelOwner: common.HexToAddress("0x0e"), Model: common.HexToHash("0x01"), Input: common.HexToHash("0x02"),
		Tier: market.Settled, ValueAtRisk: big.NewInt(1000), FeeStart: big.NewInt(10), FeeEnd: big.NewInt(20),
		RampStart: 100, LockBy: 200, AnswerBy: 300, SettleBy: 400, Nonce: big.NewInt(7),
	}
}

func TestFeeRisesFromStartToEnd(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		o := orders(t)
		a := rapid.Uint64Range(0, 1<<41).Draw(t, "a")
		b := rapid.Uint64Range(a, 1<<41).Draw(t, "b")
		at, later := o.FeeAt(a), o.FeeAt(b)
		if at.Cmp(later) > 0 || at.Cmp(o.FeeStart) < 0 || later.Cmp(o.FeeEnd) > 0 {
			t.Fatalf("fee %s at %d, %s at %d, of %+v", at, a, later, b, o)
		}
	})
	o := example(common.Address{1})
	for time, want := range map[uint64]int64{0: 10, 100: 10, 109: 10, 110: 11, 199: 19, 200: 20, 1 << 40: 20} {
		if got := o.FeeAt(time); got.Int64() != want {
			t.Errorf("fee %s at %d, want %d", got, time, want)
		}
	}
}
