package market

import (
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
)

// Domains of the names. None is the beginning of another.
const (
	domainContext     = "zkvin/v1/market-context"
	domainAnswer      = "zkvin/v1/answer"
	domainRequestRoot = "zkvin/v1/request-root"
	domainAttestation = "zkvin/v1/attestation"
	domainItem        = "zkvin/v1/item"
)

var (
	domainType = crypto.Keccak256Hash([]byte("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"))
	orderType  = crypto.Keccak256Hash([]byte("Order(address requester,address modelOwner,bytes32 model,bytes32 input,uint8 tier,uint8 privacy,uint96 valueAtRisk,uint96 feeStart,uint96 feeEnd,uint40 rampStart,uint40 lockBy,uint40 answerBy,uint40 settleBy,address provider,bytes32 encryptionKey,address callback,uint32 callbackGas,uint256 nonce)"))

	hashName    = crypto.Keccak256Hash([]byte("zkvin"))
	hashVersion = crypto.Keccak256Hash([]byte("1"))
)

// Domain is one market: names, signatures and proofs of one are nothing on another.
type Domain struct {
	ChainID *big.Int       // below 2^256
	Market  common.Address // InferenceMarket
}

// Separator is the market's EIP-712 domain separator.
func (d Domain) Separator() common.Hash {
	return crypto.Keccak256Hash(domainType[:], hashName[:], hashVersion[:], number(d.ChainID), word(d.Market[:]))
}

// Request names an order: its EIP-712 digest. The order must be valid (Order.Validate).
func (d Domain) Request(o *Order) common.Hash {
	separator, hash := d.Separator(), o.structHash()
	return crypto.Keccak256Hash([]byte{0x19, 0x01}, separator[:], hash[:])
}

// structHash is EIP-712's hashStruct: all fields are words.
func (o *Order) structHash() common.Hash {
	return crypto.Keccak256Hash(orderType[:],
		word(o.Requester[:]), word(o.ModelOwner[:]), o.Model[:], o.Input[:], integer(uint64(o.Tier)), integer(uint64(o.Privacy)),
		number(o.ValueAtRisk), number(o.FeeStart), number(o.FeeEnd),
		integer(o.RampStart), integer(o.LockBy), integer(o.AnswerBy), integer(o.SettleBy),
		word(o.Provider[:]), o.EncryptionKey[:], word(o.Callback[:]), integer(uint64(o.CallbackGas)), number(o.Nonce))
}

// Context is what the proof of a request is bound to besides its name: who locked it or brings the answer, and the
// order's nonce.
func (d Domain) Context(request common.Hash, locker common.Address, nonce *big.Int) common.Hash {
	return crypto.Keccak256Hash([]byte(domainContext), number(d.ChainID), word(d.Market[:]), request[:], word(locker[:]), number(nonce))
}

// Answer is one answer, by digests.
type Answer struct {
	Request common.Hash
	Context common.Hash
	Input   common.Hash // digest of the inputs
	Output  common.Hash // digest of the outputs
	Data    common.Hash // DataHash of the posted bytes
}

// Leaf is what attesters sign for the answer, as a leaf of the request root.
func (a *Answer) Leaf() common.Hash {
	return crypto.Keccak256Hash([]byte(domainAnswer), a.Request[:], a.Context[:], a.Input[:], a.Output[:], a.Data[:])
}

// DataHash names posted bytes.
func DataHash(data []byte) common.Hash { return crypto.Keccak256Hash(data) }

// RequestRoot is the root over the leaves of answers, in order.
func RequestRoot(leaves []common.Hash) common.Hash {
	preimage := []byte(domainRequestRoot)
	for _, l := range leaves {
		preimage = append(preimage, l[:]...)
	}
	return crypto.Keccak256Hash(preimage)
}

// Message is what attesters sign: a request root, bound to the chain, the market, the AVS (SertnServiceManager), the
// attesters' operator set and the time of the table of their stakes.
func (d Domain) Message(avs common.Address, set uint32, root common.Hash, referenceTimestamp uint32) common.Hash {
	return crypto.Keccak256Hash([]byte(domainAttestation), number(d.ChainID), word(d.Market[:]), word(avs[:]),
		integer(uint64(set)), root[:], integer(uint64(referenceTimestamp)))
}

// Item is an answer with what was at stake for it, as attestations and challenges hold it.
type Item struct {
	Request  common.Hash
	Provider common.Address
	Fee      *big.Int    // below 2^96
	Bond     *big.Int    // below 2^96
	Output   common.Hash // digest of the outputs
	Data     common.Hash // DataHash of the posted bytes
}

// Hash names the item.
func (i *Item) Hash() common.Hash {
	return crypto.Keccak256Hash([]byte(domainItem), i.Request[:], word(i.Provider[:]), number(i.Fee), number(i.Bond), i.Output[:], i.Data[:])
}

// ItemsHash is what an attestation holds of all its items: Keccak-256 of their hashes, packed.
func ItemsHash(items []common.Hash) common.Hash {
	var preimage []byte
	for _, h := range items {
		preimage = append(preimage, h[:]...)
	}
	return crypto.Keccak256Hash(preimage)
}

func word(b []byte) []byte { return common.LeftPadBytes(b, 32) }

func integer(v uint64) []byte { return number(new(big.Int).SetUint64(v)) }

// number writes v, at least 0 and below 2^256, as a word. Nil is zero.
func number(v *big.Int) []byte {
	if v == nil {
		return make([]byte, 32)
	}
	return word(v.Bytes())
}
