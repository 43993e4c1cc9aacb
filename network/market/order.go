package market

import (
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
)

// Tier says how an order's answer is proven before it is paid.
type Tier uint8

// The tiers, in the order of Orders.sol.
const (
	Attested Tier = iota // operators verified the proof and signed; challengeable
	Settled              // a settlement proof
	Deferred             // answered at once under bond, paid on a settlement proof later
)

var tierNames = []string{"attested", "settled", "deferred"}

// String is the tier's name: attested, settled or deferred.
func (t Tier) String() string {
	if int(t) < len(tierNames) {
		return tierNames[t]
	}
	return fmt.Sprintf("tier %d", uint8(t))
}

// Privacy says what of a request only requester and provider see.
type Privacy uint8

// What may be private. Both may be set.
const (
	PrivateInput Privacy = 1 << iota
	PrivateOutput
)

var privacyNames = []string{"public", "input", "output", "both"}

// String is what is private: public, input, output or both.
func (p Privacy) String() string {
	if int(p) < len(privacyNames) {
		return privacyNames[p]
	}
	return fmt.Sprintf("privacy %d", uint8(p))
}

// Order is what a requester signs or posts. Its fields are those of Order in contracts/src/market/Orders.sol. Amounts are
// in the smallest unit of the fee token, times are seconds since 1970, and every time is valid until and with its second.
type Order struct {
	Requester  common.Address
	ModelOwner common.Address // under whom the model is registered
	Model      common.Hash    // ModelVersion
	Input      common.Hash    // digest of the inputs, docs/formats.md, "Digests"
	Tier       Tier
	Privacy    Privacy

	ValueAtRisk *big.Int // what a wrong answer may cost the requester; below 2^96
	FeeStart    *big.Int // the fee at RampStart; below 2^96
	FeeEnd      *big.Int // the fee that it rises to until LockBy; below 2^96

	RampStart uint64
	LockBy    uint64
	AnswerBy  uint64
	SettleBy  uint64 // RampStart ≤ LockBy ≤ AnswerBy ≤ SettleBy < 2^40

	Provider      common.Address // who may answer; zero for any provider
	EncryptionKey common.Hash    // OutputKey.Commitment for a private output, else zero
	Callback      common.Address // who is told of the payment; zero for nobody
	CallbackGas   uint32
	Nonce         *big.Int // below 2^256; each of a requester's once
}

// MaxCallbackGas is the most gas that a callback may be given.
const MaxCallbackGas = 500_000

const (
	amountBits = 96
	timeBits   = 40
)

// Validate returns an ErrOrder that names the field if the order breaks a rule that its own fields decide. Whether the
// model exists, fees suffice and deadlines lie ahead, the market decides.
func (o *Order) Validate() error {
	wrong := func(field, format string, arguments ...any) error {
		return fmt.Errorf("%w: %s: %s", ErrOrder, field, fmt.Sprintf(format, arguments...))
	}
	if o.Requester == (common.Address{}) {
		return wrong("requester", "is zero")
	}
	if int(o.Tier) >= len(tierNames) {
		return wrong("tier", "%d, not 0 to %d", o.Tier, len(tierNames)-1)
	}
	if int(o.Privacy) >= len(privacyNames) {
		return wrong("privacy", "%d, not 0 to %d", o.Privacy, len(privacyNames)-1)
	}
	for _, n := range []struct {
		field string
		value *big.Int
		bits  int
	}{{"valueAtRisk", o.ValueAtRisk, amountBits}, {"feeStart", o.FeeStart, amountBits}, {"feeEnd", o.FeeEnd, amountBits}, {"nonce", o.Nonce, 256}} {
		if n.value == nil || n.value.Sign() < 0 || n.value.BitLen() > n.bits {
			return wrong(n.field, "missing, negative or not below 2^%d", n.bits)
		}
	}
	if o.FeeStart.Cmp(o.FeeEnd) > 0 {
		return wrong("feeStart", "%s is above feeEnd, %s", o.FeeStart, o.FeeEnd)
	}
	if o.FeeEnd.Cmp(o.ValueAtRisk) > 0 {
		return wrong("feeEnd", "%s is above valueAtRisk, %s", o.FeeEnd, o.ValueAtRisk)
	}
	if o.RampStart > o.LockBy || o.LockBy > o.AnswerBy || o.AnswerBy > o.SettleBy || o.SettleBy >= 1<<timeBits {
		return wrong("rampStart, lockBy, answerBy, settleBy", "%d, %d, %d, %d do not ascend below 2^%d",
			o.RampStart, o.LockBy, o.AnswerBy, o.SettleBy, timeBits)
	}
	if o.Privacy&PrivateInput != 0 && o.Provider == (common.Address{}) {
		return wrong("provider", "is zero: a private input names the one provider that has its opening")
	}
	if private, has := o.Privacy&PrivateOutput != 0, o.EncryptionKey != (common.Hash{}); private != has {
		return wrong("encryptionKey", "a private output has one, others have none")
	}
	if o.CallbackGas > MaxCallbackGas {
		return wrong("callbackGas", "%d, more than %d", o.CallbackGas, MaxCallbackGas)
	}
	return nil
}

// FeeAt is the fee at a time: it rises linearly from FeeStart at RampStart to FeeEnd at LockBy, rounded down. The order
// must be valid.
func (o *Order) FeeAt(time uint64) *big.Int {
	switch {
	case time <= o.RampStart:
		return new(big.Int).Set(o.FeeStart)
	case time >= o.LockBy:
		return new(big.Int).Set(o.FeeEnd)
	}
	rise := new(big.Int).Sub(o.FeeEnd, o.FeeStart)
	rise.Mul(rise, new(big.Int).SetUint64(time-o.RampStart))
	rise.Quo(rise, new(big.Int).SetUint64(o.LockBy-o.RampStart))
	return rise.Add(rise, o.FeeStart)
}
