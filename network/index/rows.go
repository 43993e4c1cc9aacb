package index

import (
	"encoding/json"
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/zkvin/zkvin/network/index/sqlitedb"
)

// eventsOf converts stored events.
func eventsOf(stored []sqlitedb.Event) []Event {
	out := make([]Event, len(stored))
	for i, e := range stored {
		var topics []common.Hash
		for t := e.Topics; len(t) >= common.HashLength; t = t[common.HashLength:] {
			topics = append(topics, common.BytesToHash(t[:common.HashLength]))
		}
		out[i] = Event{
			Block: uint64(e.BlockNumber), BlockHash: common.BytesToHash(e.BlockHash), Time: uint64(e.BlockTime),
			Index: uint(e.Serial & maxLogIndex), Transaction: common.BytesToHash(e.Tx), Address: common.BytesToAddress(e.Address),
			Contract: e.Contract, Name: e.Name, Request: common.BytesToHash(e.Request), Attestation: common.BytesToHash(e.Attestation),
			Fields: json.RawMessage(e.Fields), Topics: topics, Data: e.Data,
		}
	}
	return out
}

func requestRow(r *Request) sqlitedb.InsertRequestParams {
	return sqlitedb.InsertRequestParams{
		Request: r.ID[:], Serial: r.serial, LastSerial: r.lastSerial, State: int64(r.State), Dispute: int64(r.Dispute), Ended: r.Ended,
		Requester: r.Requester[:], Provider: r.Provider[:], ModelOwner: r.ModelOwner[:], Model: r.Model[:], Input: r.Input[:],
		Tier: int64(r.Tier), Privacy: int64(r.Privacy), ValueAtRisk: r.ValueAtRisk.String(), Fee: r.Fee.String(), Bond: r.Bond.String(),
		LockBy: int64(r.LockBy), AnswerBy: int64(r.AnswerBy), SettleBy: int64(r.SettleBy), DeliverBy: int64(r.DeliverBy),
		Output: r.Output[:], Data: r.Data[:], Item: r.Item[:], Attestation: r.Attestation[:],
		PostedAt: int64(r.PostedAt), LockedAt: int64(r.LockedAt), AnsweredAt: int64(r.AnsweredAt), PaidAt: int64(r.PaidAt),
		EndedAt: int64(r.EndedAt),
	}
}

func requestOf(r sqlitedb.Request) Request {
	return Request{
		ID: common.BytesToHash(r.Request), State: State(r.State), Dispute: Outcome(r.Dispute), Ended: r.Ended,
		Requester: common.BytesToAddress(r.Requester), Provider: common.BytesToAddress(r.Provider),
		ModelOwner: common.BytesToAddress(r.ModelOwner), Model: common.BytesToHash(r.Model), Input: common.BytesToHash(r.Input),
		Tier: uint8(r.Tier), Privacy: uint8(r.Privacy), ValueAtRisk: integer(r.ValueAtRisk), Fee: integer(r.Fee), Bond: integer(r.Bond),
		LockBy: uint64(r.LockBy), AnswerBy: uint64(r.AnswerBy), SettleBy: uint64(r.SettleBy), DeliverBy: uint64(r.DeliverBy),
		Output: common.BytesToHash(r.Output), Data: common.BytesToHash(r.Data), Item: common.BytesToHash(r.Item),
		Attestation: common.BytesToHash(r.Attestation), PostedAt: uint64(r.PostedAt), LockedAt: uint64(r.LockedAt),
		AnsweredAt: uint64(r.AnsweredAt), PaidAt: uint64(r.PaidAt), EndedAt: uint64(r.EndedAt),
		FirstBlock: blockOf(r.Serial), LastBlock: blockOf(r.LastSerial), serial: r.Serial, lastSerial: r.LastSerial,
	}
}

func challengeOf(c sqlitedb.Challenge) Challenge {
	return Challenge{
		Request: common.BytesToHash(c.Request), Challenger: common.BytesToAddress(c.Challenger), Bond: integer(c.Bond),
		RespondBy: uint64(c.RespondBy), Outcome: Outcome(c.Outcome), Payee: common.BytesToAddress(c.Payee), EndedAt: uint64(c.EndedAt),
		Block: blockOf(c.Serial), Cursor: c.Serial,
	}
}

func faultOf(f sqlitedb.Fault) Fault {
	return Fault{
		Request: common.BytesToHash(f.Request), Provider: common.BytesToAddress(f.Provider), Refund: integer(f.Refund),
		Compensation: integer(f.Compensation), Reward: integer(f.Reward), Treasury: integer(f.Treasury),
		Block: blockOf(f.Serial), Cursor: f.Serial,
	}
}

func blockOf(serial int64) uint64 { return uint64(serial >> serialBits) }

// integer reads what InsertRequest and its like wrote; other text can only be damage, and reads as 0.
func integer(text string) *big.Int {
	n, ok := new(big.Int).SetString(text, 10)
	if !ok {
		return new(big.Int)
	}
	return n
}
