package index

import (
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"pgregory.net/rapid"
)

// testOrder has the fields of Order, for the ABI.
type testOrder struct {
	Requester     common.Address
	ModelOwner    common.Address
	Model         [32]byte
	Input         [32]byte
	Tier          uint8
	Privacy       uint8
	ValueAtRisk   *big.Int
	FeeStart      *big.Int
	FeeEnd        *big.Int
	RampStart     *big.Int
	LockBy        *big.Int
	AnswerBy      *big.Int
	SettleBy      *big.Int
	Provider      common.Address
	EncryptionKey [32]byte
	Callback      common.Address
	CallbackGas   uint32
	Nonce         *big.Int
}

// testRecord has the fields of Attestation, for the ABI.
type testRecord struct {
	Provider  common.Address
	Terms     uint32
	OpenedAt  *big.Int
	StoppedAt *big.Int
	Bond      *big.Int
	Value     *big.Int
	Class     [32]byte
	Items     [32]byte
	Signers   [32]byte
}

func word(text string) common.Hash { return crypto.Keccak256Hash([]byte(text)) }

func account(text string) common.Address { return common.BytesToAddress(word(text).Bytes()) }

func anOrder(nonce int64) testOrder {
	return testOrder{
		Requester: account("requester"), ModelOwner: account("owner"), Model: word("model"), Input: word("input"), Tier: uint8(nonce % 3),
		ValueAtRisk: big.NewInt(1000 + nonce), FeeStart: big.NewInt(5), FeeEnd: big.NewInt(9), RampStart: big.NewInt(100), LockBy: big.NewInt(200),
		AnswerBy: big.NewInt(300), SettleBy: big.NewInt(400), CallbackGas: 1, Nonce: big.NewInt(nonce),
	}
}

// itemOf is the item hash of the answer that the tests give.
func itemOf(id common.Hash, provider common.Address, fee, bond int64, data []byte) common.Hash {
	return itemHash(Request{
		ID: id, Provider: provider, Fee: big.NewInt(fee), Bond: big.NewInt(bond), Output: word("output"), Data: crypto.Keccak256Hash(data),
	})
}

func paid(id common.Hash, provider common.Address, fee, bond int64, data []byte) types.Log {
	return emit(Market, "Paid", id, provider, big.NewInt(fee), big.NewInt(bond), word("output"), data)
}

func attested(root common.Hash, provider common.Address, items ...common.Hash) types.Log {
	list := make([][32]byte, len(items))
	for i := range items {
		list[i] = items[i]
	}
	return emit(Market, "Attested", root, provider, testRecord{
		Provider: provider, Terms: 3, OpenedAt: big.NewInt(1), StoppedAt: big.NewInt(0), Bond: big.NewInt(77), Value: big.NewInt(66),
		Class: word("class"), Items: word("items"), Signers: word("signers"),
	}, list)
}

// single are the events of one request alone.
var single = []func(id common.Hash, n int64) types.Log{
	func(id common.Hash, n int64) types.Log {
		return emit(Market, "Posted", id, account("requester"), anOrder(n))
	},
	func(id common.Hash, n int64) types.Log {
		return emit(Market, "Ordered", id, account("requester"), anOrder(n))
	},
	func(id common.Hash, _ int64) types.Log { return emit(Market, "Cancelled", id) },
	func(id common.Hash, n int64) types.Log {
		return emit(Market, "Locked", id, account("provider"), big.NewInt(7), big.NewInt(50), anOrder(n))
	},
	func(id common.Hash, n int64) types.Log {
		return emit(Market, "Answered", id, account("provider"), word("output"), []byte{byte(n)})
	},
	func(id common.Hash, n int64) types.Log {
		return emit(Market, "Proven", id, word("output"), []byte{byte(n)}, big.NewInt(500))
	},
	func(id common.Hash, _ int64) types.Log { return emit(Market, "Refunded", id, big.NewInt(7)) },
	func(id common.Hash, _ int64) types.Log { return emit(Market, "Closed", id) },
	func(id common.Hash, _ int64) types.Log {
		return emit(Market, "Faulted", id, account("provider"), big.NewInt(1), big.NewInt(2), big.NewInt(3), big.NewInt(4))
	},
	func(id common.Hash, _ int64) types.Log {
		return emit(Disputes, "Challenged", id, account("challenger"), big.NewInt(11), big.NewInt(600))
	},
	func(id common.Hash, _ int64) types.Log {
		return emit(Disputes, "Upheld", id, account("rescuer"), big.NewInt(11))
	},
	func(id common.Hash, _ int64) types.Log {
		return emit(Disputes, "Failed", id, account("challenger"))
	},
	func(id common.Hash, _ int64) types.Log { return emit(Disputes, "Unwound", id) },
	func(id common.Hash, _ int64) types.Log { return emit(Disputes, "Refused", id) },
}

// drawLogs draws what a block logs: events in no order that a market would keep to, because what is derived must follow
// from them whatever they are, and attestations with the payments that belong to them.
func drawLogs(t *rapid.T) []types.Log {
	var logs []types.Log
	id := func() (common.Hash, int64) {
		n := rapid.Int64Range(0, 5).Draw(t, "request")
		return word("request " + string(rune('a'+n))), n
	}
	for range rapid.IntRange(0, 3).Draw(t, "events") {
		switch kind := rapid.IntRange(-4, len(single)-1).Draw(t, "kind"); kind {
		case -1:
			logs = append(logs, types.Log{Address: otherAt, Topics: []common.Hash{word("other")}})
		case -2:
			root := word("attestation " + string(rune('a'+rapid.Int64Range(0, 3).Draw(t, "attestation"))))
			logs = append(logs, emit(Market, "Finalized", root))
		case -3, -4:
			logs = append(logs, drawAttestation(t)...)
		default:
			name, n := id()
			logs = append(logs, single[kind](name, n))
		}
	}
	return logs
}

// drawAttestation draws an attestation of some requests, before, after or among their payments.
func drawAttestation(t *rapid.T) []types.Log {
	var logs []types.Log
	var items []common.Hash
	for _, n := range rapid.SliceOfNDistinct(rapid.Int64Range(0, 5), 0, 3, rapid.ID[int64]).Draw(t, "items") {
		id := word("request " + string(rune('a'+n)))
		bond := rapid.Int64Range(0, 2).Draw(t, "bond")
		logs = append(logs, paid(id, account("provider"), 7, bond, []byte{byte(n)}))
		items = append(items, itemOf(id, account("provider"), 7, bond, []byte{byte(n)}))
	}
	root := word("attestation " + string(rune('a'+rapid.Int64Range(0, 3).Draw(t, "attestation"))))
	return slices.Insert(logs, rapid.IntRange(0, len(logs)).Draw(t, "place"), attested(root, account("provider"), items...))
}
