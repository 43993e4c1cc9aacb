package index

import (
	"encoding/json"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
)

// State is where a request stands. The numbers are stored.
type State uint8

// The states of contracts/DESIGN.md, with those that only events tell.
const (
	None      State = iota
	Posted          // escrowed, nobody has it
	Locked          // a provider has it
	Answered        // answered, not paid
	Proven          // private output, delivery not accepted yet
	Paid            // paid; of an attested one Ended says whether it can still be challenged
	Refunded        // fee back
	Faulted         // fee back, bond seized
	Cancelled       // a signed order that was never posted
	states
)

var stateNames = [states]string{"none", "posted", "locked", "answered", "proven", "paid", "refunded", "faulted", "cancelled"}

// String names the state.
func (s State) String() string { return name(int(s), stateNames[:]) }

// Outcome is where the last dispute of a request stands. The numbers are stored.
type Outcome uint8

// What becomes of disputes.
const (
	Undisputed Outcome = iota
	Pending            // challenged, not answered
	Upheld             // the provider was right
	Failed             // no answer in time
	Unwound            // the class was frozen for too long
	Refused            // the delivered ciphertext does not open the output
	outcomes
)

var outcomeNames = [outcomes]string{"undisputed", "pending", "upheld", "failed", "unwound", "refused"}

// String names the outcome.
func (o Outcome) String() string { return name(int(o), outcomeNames[:]) }

func name(i int, names []string) string {
	if i < len(names) {
		return names[i]
	}
	return "unknown"
}

// Event is one log of an indexed contract.
type Event struct {
	Block       uint64
	BlockHash   common.Hash
	Time        uint64 // of the block, seconds since 1970
	Index       uint   // of the log in the block
	Transaction common.Hash
	Address     common.Address
	Contract    string          // name that Follow was given
	Name        string          // of the event; empty for one that the ABI does not have
	Request     common.Hash     // argument of this name, or zero
	Attestation common.Hash     // argument of this name, or zero
	Fields      json.RawMessage // all arguments by name: integers in decimal as text, bytes and addresses in hexadecimal
	Topics      []common.Hash
	Data        []byte
}

// Request is what the events say of one request. Amounts are in units of the fee token, times in seconds since 1970.
// The order's own fields are zero where no event shows the order: if it was answered directly, on a signature.
type Request struct {
	ID        common.Hash
	State     State
	Dispute   Outcome
	Ended     bool // no event can change it any more
	Requester common.Address
	Provider  common.Address

	ModelOwner                             common.Address
	Model, Input                           common.Hash
	Tier, Privacy                          uint8
	ValueAtRisk                            *big.Int
	Fee, Bond                              *big.Int // Fee is the escrow until the request is locked
	LockBy, AnswerBy, SettleBy, DeliverBy  uint64
	Output                                 common.Hash
	Data                                   common.Hash // H of the posted bytes; zero before there are any
	Item                                   common.Hash // zero before payment
	Attestation                            common.Hash // zero if no certificate paid
	PostedAt, LockedAt, AnsweredAt, PaidAt uint64
	EndedAt                                uint64
	FirstBlock, LastBlock                  uint64
	serial, lastSerial                     int64
}

// Attestation is what a certificate paid for.
type Attestation struct {
	Root      common.Hash
	Provider  common.Address
	Terms     uint32
	OpenedAt  uint64
	Bond      *big.Int // Σ of its items
	Value     *big.Int // Σ value at risk
	Class     common.Hash
	Signers   common.Hash
	Finalized bool
	Block     uint64
	Items     []common.Hash // item hashes, in order
	Requests  []common.Hash // of these items, in their order
}

// Challenge is one challenge of a request.
type Challenge struct {
	Request    common.Hash
	Challenger common.Address
	Bond       *big.Int
	RespondBy  uint64
	Outcome    Outcome
	Payee      common.Address // of the challenge bond, if Upheld
	EndedAt    uint64
	Block      uint64
	Cursor     int64 // for Page.Before
}

// Fault says who got what of a bond.
type Fault struct {
	Request                                common.Hash
	Provider                               common.Address
	Refund, Compensation, Reward, Treasury *big.Int
	Block                                  uint64
	Cursor                                 int64 // for Page.Before
}

// Status is how far the index is.
type Status struct {
	Chain    *big.Int
	Start    uint64 // first block that is indexed
	Head     uint64 // last one; Start-1 if there is none yet
	HeadHash common.Hash
	Final    uint64 // last block that is buried as deep as Options.Confirmations asks
	Tail     uint64 // lowest block to which a reorganization can be undone
	Node     uint64 // newest block that the node had when the index last moved
	Lag      uint64 // Node - Head
	Reorgs   uint64 // how many were undone
	Deepest  uint64 // most blocks that one of them undid
}

// Filter chooses requests; zero fields choose all.
type Filter struct {
	State       State // None for all
	Requester   common.Address
	Provider    common.Address
	Model       common.Hash
	Attestation common.Hash
}

// Page is a part of a list, newest first.
type Page struct {
	Before int64 // cursor of the page before; 0 for the newest
	Limit  int   // 1 to MaxPage; 0 for MaxPage
}

// MaxPage is the most that one call lists.
const MaxPage = 1000
