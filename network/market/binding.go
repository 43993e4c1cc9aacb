package market

import (
	"fmt"
	"math/big"

	"github.com/zkvin/zkvin/contracts/bindings"
)

// Binding is the order as calls of the contracts take it. The order must be valid.
func (o *Order) Binding() bindings.Order {
	time := func(v uint64) *big.Int { return new(big.Int).SetUint64(v) }
	return bindings.Order{
		Requester: o.Requester, ModelOwner: o.ModelOwner, Model: o.Model, Input: o.Input, Tier: uint8(o.Tier), Privacy: uint8(o.Privacy),
		ValueAtRisk: o.ValueAtRisk, FeeStart: o.FeeStart, FeeEnd: o.FeeEnd,
		RampStart: time(o.RampStart), LockBy: time(o.LockBy), AnswerBy: time(o.AnswerBy), SettleBy: time(o.SettleBy),
		Provider: o.Provider, EncryptionKey: o.EncryptionKey, Callback: o.Callback, CallbackGas: o.CallbackGas, Nonce: o.Nonce,
	}
}

// FromBinding reads an order of a contract's event or call. It returns ErrOrder for one that is not valid, which the
// market does not emit.
func FromBinding(b *bindings.Order) (*Order, error) {
	for _, time := range []*big.Int{b.RampStart, b.LockBy, b.AnswerBy, b.SettleBy} {
		if time == nil || !time.IsUint64() {
			return nil, fmt.Errorf("%w: a time is missing or not below 2^64", ErrOrder)
		}
	}
	o := &Order{
		Requester: b.Requester, ModelOwner: b.ModelOwner, Model: b.Model, Input: b.Input, Tier: Tier(b.Tier), Privacy: Privacy(b.Privacy),
		ValueAtRisk: b.ValueAtRisk, FeeStart: b.FeeStart, FeeEnd: b.FeeEnd,
		RampStart: b.RampStart.Uint64(), LockBy: b.LockBy.Uint64(), AnswerBy: b.AnswerBy.Uint64(), SettleBy: b.SettleBy.Uint64(),
		Provider: b.Provider, EncryptionKey: b.EncryptionKey, Callback: b.Callback, CallbackGas: b.CallbackGas, Nonce: b.Nonce,
	}
	if err := o.Validate(); err != nil {
		return nil, err
	}
	return o, nil
}
