package index

import (
	"encoding/json"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
)

// history is all that follows from the events of one request.
type history struct {
	Request
	challenges []Challenge
	faults     []Fault
	closed     bool // an attested item that cannot be challenged any more
}

// arguments are the fields of all events that change a request.
type arguments struct {
	Requester    common.Address `json:"requester"`
	Provider     common.Address `json:"provider"`
	Challenger   common.Address `json:"challenger"`
	Payee        common.Address `json:"payee"`
	Order        order          `json:"order"`
	Record       record         `json:"record"`
	Items        []common.Hash  `json:"items"`
	Fee          amount         `json:"fee"`
	Bond         amount         `json:"bond"`
	Refund       amount         `json:"refund"`
	Compensation amount         `json:"compensation"`
	Reward       amount         `json:"reward"`
	Treasury     amount         `json:"treasury"`
	Output       common.Hash    `json:"output"`
	Data         hexBytes       `json:"data"`
	DeliverBy    uint64         `json:"deliverBy,string"`
	RespondBy    uint64         `json:"respondBy,string"`
}

// order is the part of an order that the index shows.
type order struct {
	Requester   common.Address `json:"requester"`
	ModelOwner  common.Address `json:"modelOwner"`
	Model       common.Hash    `json:"model"`
	Input       common.Hash    `json:"input"`
	Tier        uint8          `json:"tier,string"`
	Privacy     uint8          `json:"privacy,string"`
	ValueAtRisk amount         `json:"valueAtRisk"`
	FeeEnd      amount         `json:"feeEnd"`
	LockBy      uint64         `json:"lockBy,string"`
	AnswerBy    uint64         `json:"answerBy,string"`
	SettleBy    uint64         `json:"settleBy,string"`
}

// record is the Attestation struct of Orders.sol.
type record struct {
	Terms    uint32      `json:"terms,string"`
	OpenedAt uint64      `json:"openedAt,string"`
	Bond     amount      `json:"bond"`
	Value    amount      `json:"value"`
	Class    common.Hash `json:"class"`
	Signers  common.Hash `json:"signers"`
}

// amount is an integer in decimal.
type amount struct{ v big.Int }

// UnmarshalJSON reads decimal text.
func (a *amount) UnmarshalJSON(text []byte) error {
	var digits string
	if err := json.Unmarshal(text, &digits); err != nil {
		return err
	}
	if _, ok := a.v.SetString(digits, 10); !ok {
		return fmt.Errorf("%q is no integer", digits)
	}
	return nil
}

func (a *amount) big() *big.Int { return new(big.Int).Set(&a.v) }

// hexBytes are bytes in hexadecimal, after 0x.
type hexBytes []byte

// UnmarshalJSON reads them.
func (b *hexBytes) UnmarshalJSON(text []byte) error {
	var digits string
	if err := json.Unmarshal(text, &digits); err != nil {
		return err
	}
	*b = common.FromHex(digits)
	return nil
}

// newHistory is that of a request without events.
func newHistory(id common.Hash) history {
	return history{Request: Request{ID: id, ValueAtRisk: new(big.Int), Fee: new(big.Int), Bond: new(big.Int)}}
}

// step is the state of a request after one more of its events, or of the events of its attestation. It is a pure
// function and changes nothing that h shares. Events that mean nothing to a request leave all as it is.
func step(h history, e Event) (history, error) {
	if e.Contract != Market && e.Contract != Disputes {
		return h, nil
	}
	var a arguments
	if err := json.Unmarshal(e.Fields, &a); err != nil {
		return h, fmt.Errorf("%w: %s of %s, block %d, log %d: %v", ErrDecode, e.Name, e.Contract, e.Block, e.Index, err)
	}
	if e.Request == h.ID {
		if h.serial == 0 {
			h.serial, h.FirstBlock = serial(e.Block, e.Index), e.Block
		}
		h.lastSerial, h.LastBlock = serial(e.Block, e.Index), e.Block
	}
	if e.Contract == Market {
		h = marketStep(h, e, &a)
	} else {
		h = disputeStep(h, e, &a)
	}
	if ended := hasEnded(h); ended != h.Ended {
		h.Ended, h.EndedAt = ended, 0
		if ended {
			h.EndedAt = e.Time
		}
	}
	return h, nil
}

// hasEnded says that no call of the market changes the request any more. A paid item of an attestation ends with the
// window or with a challenge that the provider won.
func hasEnded(h history) bool {
	switch h.State {
	case Refunded, Faulted, Cancelled:
		return true
	case Paid:
		return h.Attestation == (common.Hash{}) || h.closed || h.Dispute == Upheld
	}
	return false
}

func marketStep(h history, e Event, a *arguments) history {
	switch e.Name {
	case "Posted":
		h.State, h.PostedAt, h.Fee = Posted, e.Time, a.Order.FeeEnd.big()
		h = withOrder(h, &a.Order)
	case "Cancelled":
		if h.State == None {
			h.State = Cancelled
		} else {
			h.State = Refunded
		}
	case "Locked":
		h.State, h.LockedAt, h.Provider, h.Fee, h.Bond = Locked, e.Time, a.Provider, a.Fee.big(), a.Bond.big()
		h = withOrder(h, &a.Order)
	case "Answered":
		h.State, h.AnsweredAt, h.Provider = Answered, e.Time, a.Provider
		h = withAnswer(h, a)
	case "Proven":
		h.State, h.DeliverBy = Proven, a.DeliverBy
		h = withAnswer(h, a)
		h.Item = itemHash(h.Request) // it was locked: provider, fee and bond are known
	case "Attested":
		h.Attestation = e.Attestation
	case "Paid":
		h.State, h.PaidAt, h.Provider, h.Fee, h.Bond = Paid, e.Time, a.Provider, a.Fee.big(), a.Bond.big()
		h = withAnswer(h, a)
		h.Item = itemHash(h.Request)
	case "Ordered":
		h = withOrder(h, &a.Order)
	case "Finalized", "Closed":
		h.closed = true
	case "Refunded":
		h.State = Refunded
	case "Faulted":
		h.State, h.Provider = Faulted, a.Provider
		h.faults = append(h.faults[:len(h.faults):len(h.faults)], Fault{
			Request: h.ID, Provider: a.Provider, Refund: a.Refund.big(), Compensation: a.Compensation.big(),
			Reward: a.Reward.big(), Treasury: a.Treasury.big(), Block: e.Block, Cursor: serial(e.Block, e.Index),
		})
	}
	return h
}

func disputeStep(h history, e Event, a *arguments) history {
	switch e.Name {
	case "Challenged":
		h.Dispute = Pending
		h.challenges = append(h.challenges[:len(h.challenges):len(h.challenges)], Challenge{
			Request: h.ID, Challenger: a.Challenger, Bond: a.Bond.big(), RespondBy: a.RespondBy, Outcome: Pending,
			Block: e.Block, Cursor: serial(e.Block, e.Index),
		})
	case "Upheld":
		h = disputeEnds(h, Upheld, a.Payee, e.Time)
	case "Failed":
		h = disputeEnds(h, Failed, common.Address{}, e.Time)
	case "Unwound":
		h = disputeEnds(h, Unwound, common.Address{}, e.Time)
	case "Refused":
		h.Dispute = Refused
	}
	return h
}

// disputeEnds ends the last challenge, in a copy.
func disputeEnds(h history, o Outcome, payee common.Address, time uint64) history {
	h.Dispute = o
	if n := len(h.challenges); n > 0 {
		last := h.challenges[n-1]
		last.Outcome, last.Payee, last.EndedAt = o, payee, time
		h.challenges = append(h.challenges[:n-1:n-1], last)
	}
	return h
}

func withOrder(h history, o *order) history {
	h.Requester, h.ModelOwner, h.Model, h.Input = o.Requester, o.ModelOwner, o.Model, o.Input
	h.Tier, h.Privacy, h.ValueAtRisk = o.Tier, o.Privacy, o.ValueAtRisk.big()
	h.LockBy, h.AnswerBy, h.SettleBy = o.LockBy, o.AnswerBy, o.SettleBy
	return h
}

// withAnswer takes over an answer. Where a challenge had an answered request proven, the event has no data: they are
// those of Answered.
func withAnswer(h history, a *arguments) history {
	h.Output = a.Output
	if len(a.Data) > 0 || h.AnsweredAt == 0 || h.Data == (common.Hash{}) {
		h.Data = crypto.Keccak256Hash(a.Data)
	}
	return h
}

// itemHash is Orders.item of contracts/src/market/Orders.sol.
func itemHash(r Request) common.Hash {
	word := func(n *big.Int) []byte { return common.BigToHash(n).Bytes() }
	return crypto.Keccak256Hash([]byte("zkvin/v1/item"), r.ID[:], common.BytesToHash(r.Provider[:]).Bytes(),
		word(r.Fee), word(r.Bond), r.Output[:], r.Data[:])
}

// attestationOf folds the events of an attestation; ok is false if none of them opens it.
func attestationOf(root common.Hash, events []Event) (at Attestation, first int64, ok bool, err error) {
	for _, e := range events {
		if e.Contract != Market || e.Attestation != root {
			continue
		}
		switch e.Name {
		case "Attested":
			var a arguments
			if err := json.Unmarshal(e.Fields, &a); err != nil {
				return Attestation{}, 0, false, fmt.Errorf("%w: %s of %s, block %d, log %d: %v", ErrDecode, e.Name, e.Contract, e.Block, e.Index, err)
			}
			at = Attestation{
				Root: root, Provider: a.Provider, Terms: a.Record.Terms, OpenedAt: a.Record.OpenedAt, Bond: a.Record.Bond.big(),
				Value: a.Record.Value.big(), Class: a.Record.Class, Signers: a.Record.Signers, Block: e.Block, Items: a.Items,
			}
			first, ok = serial(e.Block, e.Index), true
		case "Finalized":
			at.Finalized = ok
		}
	}
	return at, first, ok, nil
}
