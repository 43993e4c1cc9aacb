package index

import (
	"math/big"
	"reflect"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"pgregory.net/rapid"
)

// decoded are events of logs, one in each block, 12 seconds apart.
func decoded(t testing.TB, logs []types.Log) []Event {
	t.Helper()
	d, err := newDecoder(contracts())
	if err != nil {
		t.Fatal(err)
	}
	var events []Event
	for i, l := range logs {
		l.BlockNumber = uint64(i + 1)
		e, err := d.event(l, 1000+12*uint64(i))
		if err != nil {
			t.Fatal(err)
		}
		events = append(events, e)
	}
	return events
}

// The lives of contracts/DESIGN.md, "Life of a request" and "Challenges".
func TestLivesOfRequests(t *testing.T) {
	id, provider, data := word("request"), account("provider"), []byte{1, 2}
	item := itemOf(id, provider, 7, 50, data)
	order := anOrder(0)
	log := map[string]types.Log{
		"post": emit(Market, "Posted", id, order.Requester, order), "order": emit(Market, "Ordered", id, order.Requester, order),
		"lock":   emit(Market, "Locked", id, provider, big.NewInt(7), big.NewInt(50), order),
		"answer": emit(Market, "Answered", id, provider, word("output"), data),
		"pay":    paid(id, provider, 7, 50, data), "pay again": paid(id, provider, 7, 50, nil),
		"prove":  emit(Market, "Proven", id, word("output"), data, big.NewInt(500)),
		"attest": attested(word("root"), provider, item), "finalize": emit(Market, "Finalized", word("root")),
		"refund": emit(Market, "Refunded", id, big.NewInt(7)), "cancel": emit(Market, "Cancelled", id), "close": emit(Market, "Closed", id),
		"fault":     emit(Market, "Faulted", id, provider, big.NewInt(7), big.NewInt(20), big.NewInt(13), big.NewInt(10)),
		"challenge": emit(Disputes, "Challenged", id, account("challenger"), big.NewInt(11), big.NewInt(600)),
		"uphold":    emit(Disputes, "Upheld", id, account("rescuer"), big.NewInt(11)),
		"fail":      emit(Disputes, "Failed", id, account("challenger")), "unwind": emit(Disputes, "Unwound", id), "refuse": emit(Disputes, "Refused", id),
	}
	cases := []struct {
		name    string
		events  []string
		state   State
		dispute Outcome
		ended   bool
	}{
		{"nothing", nil, None, Undisputed, false},
		{"posted", []string{"post"}, Posted, Undisputed, false},
		{"cancelled after post", []string{"post", "refund", "cancel"}, Refunded, Undisputed, true},
		{"cancelled before post", []string{"cancel"}, Cancelled, Undisputed, true},
		{"expired", []string{"post", "refund"}, Refunded, Undisputed, true},
		{"locked", []string{"post", "lock"}, Locked, Undisputed, false},
		{"timed out", []string{"post", "lock", "fault"}, Faulted, Undisputed, true},
		{"answered", []string{"post", "lock", "answer"}, Answered, Undisputed, false},
		{"settled", []string{"post", "lock", "answer", "pay"}, Paid, Undisputed, true},
		{"attested", []string{"post", "lock", "pay", "attest"}, Paid, Undisputed, false},
		{"attested, root first", []string{"post", "lock", "attest", "pay"}, Paid, Undisputed, false},
		{"attested directly", []string{"order", "pay", "attest"}, Paid, Undisputed, false},
		{"final", []string{"order", "pay", "attest", "finalize"}, Paid, Undisputed, true},
		{"challenged", []string{"order", "pay", "attest", "challenge"}, Paid, Pending, false},
		{"challenge answered", []string{"order", "pay", "attest", "challenge", "uphold", "close"}, Paid, Upheld, true},
		{"challenge not answered", []string{"order", "pay", "attest", "challenge", "fail", "fault"}, Faulted, Failed, true},
		{"challenge unwound", []string{"order", "pay", "attest", "challenge", "unwind"}, Paid, Unwound, false},
		{"deferred, challenged, paid", []string{"lock", "answer", "challenge", "pay again", "uphold"}, Paid, Upheld, true},
		{"private", []string{"lock", "prove"}, Proven, Undisputed, false},
		{"private, released", []string{"lock", "prove", "pay"}, Paid, Undisputed, true},
		{"private, refused", []string{"lock", "prove", "refuse", "fault"}, Faulted, Refused, true},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var logs []types.Log
			for _, name := range c.events {
				logs = append(logs, log[name])
			}
			h, err := fold(id, decoded(t, logs))
			if err != nil {
				t.Fatal(err)
			}
			if h.State != c.state || h.Dispute != c.dispute || h.Ended != c.ended || (h.EndedAt != 0) != c.ended {
				t.Errorf("%s, %s, ended %v at %d: want %s, %s, %v", h.State, h.Dispute, h.Ended, h.EndedAt, c.state, c.dispute, c.ended)
			}
			if h.State == Paid && (h.Item != item || h.Data != crypto.Keccak256Hash(data)) {
				t.Errorf("item %s of data %s, want %s", h.Item, h.Data, item)
			}
		})
	}
}

func TestRequestHasWhatItsEventsSay(t *testing.T) {
	id, o := word("request"), anOrder(1)
	h, err := fold(id, decoded(t, []types.Log{
		emit(Market, "Locked", id, account("provider"), big.NewInt(7), big.NewInt(50), o),
		emit(Market, "Answered", id, account("provider"), word("output"), []byte("data")),
		emit(Disputes, "Challenged", id, account("challenger"), big.NewInt(11), big.NewInt(600)),
		emit(Disputes, "Failed", id, account("challenger")),
		emit(Market, "Faulted", id, account("provider"), big.NewInt(7), big.NewInt(20), big.NewInt(13), big.NewInt(10)),
	}))
	if err != nil {
		t.Fatal(err)
	}
	want := Request{
		ID: id, State: Faulted, Dispute: Failed, Ended: true, Requester: o.Requester, Provider: account("provider"), ModelOwner: o.ModelOwner,
		Model: o.Model, Input: o.Input, Tier: 1, ValueAtRisk: big.NewInt(1001), Fee: big.NewInt(7), Bond: big.NewInt(50),
		LockBy: 200, AnswerBy: 300, SettleBy: 400, Output: word("output"), Data: crypto.Keccak256Hash([]byte("data")),
		LockedAt: 1000, AnsweredAt: 1012, EndedAt: 1048, FirstBlock: 1, LastBlock: 5, serial: serial(1, 0), lastSerial: serial(5, 0),
	}
	if !reflect.DeepEqual(h.Request, want) {
		t.Errorf("got  %+v\nwant %+v", h.Request, want)
	}
	challenge := Challenge{
		Request: id, Challenger: account("challenger"), Bond: big.NewInt(11), RespondBy: 600, Outcome: Failed, EndedAt: 1036, Block: 3, Cursor: serial(3, 0),
	}
	fault := Fault{
		Request: id, Provider: account("provider"), Refund: big.NewInt(7), Compensation: big.NewInt(20), Reward: big.NewInt(13),
		Treasury: big.NewInt(10), Block: 5, Cursor: serial(5, 0),
	}
	if !reflect.DeepEqual(h.challenges, []Challenge{challenge}) || !reflect.DeepEqual(h.faults, []Fault{fault}) {
		t.Errorf("challenges %+v, faults %+v", h.challenges, h.faults)
	}
}

// The state before a step is as it was after it: nothing is shared, so that any prefix can be kept.
func TestStepChangesNothingThatItWasGiven(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		id := word("request a")
		var logs []types.Log
		for range rapid.IntRange(1, 12).Draw(r, "events") {
			logs = append(logs, single[rapid.IntRange(0, len(single)-1).Draw(r, "kind")](id, 1))
		}
		events := decoded(t, logs)
		states := []history{newHistory(id)}
		for _, e := range events {
			h, err := step(states[len(states)-1], e)
			if err != nil {
				r.Fatal(err)
			}
			states = append(states, h)
		}
		for i := range states {
			again, err := fold(id, events[:i])
			if err != nil {
				r.Fatal(err)
			}
			if !reflect.DeepEqual(again, states[i]) {
				r.Fatalf("state %d was changed later:\n%+v\n%+v", i, states[i], again)
			}
		}
	})
}

// What an event of the contracts says of a request changes it, or is named here.
func TestEveryEventIsKnown(t *testing.T) {
	changesNothing := []string{"CallbackFailed", "FaultNotRecorded", "CaseOpened"}
	known := []string{"Paid", "Attested", "Finalized"}
	for _, make := range single {
		for _, c := range contracts() {
			if kind, err := c.ABI.EventByID(make(word("request"), 1).Topics[0]); err == nil {
				known = append(known, kind.Name)
			}
		}
	}
	for _, c := range contracts() {
		for name := range c.ABI.Events {
			if !slices.Contains(known, name) && !slices.Contains(changesNothing, name) {
				t.Errorf("%s of %s means nothing to step", name, c.Name)
			}
		}
	}
}

func TestFieldsAreReadable(t *testing.T) {
	e := decoded(t, []types.Log{attested(word("root"), account("provider"), common.Hash{1})})[0]
	want := `{"attestation":"` + word("root").Hex() + `","items":["0x0100000000000000000000000000000000000000000000000000000000000000"],` +
		`"provider":"` + account("provider").Hex() + `","record":{"bond":"77","class":"` + word("class").Hex() + `","items":"` + word("items").Hex() +
		`","openedAt":"1","provider":"` + account("provider").Hex() + `","signers":"` + word("signers").Hex() + `","stoppedAt":"0","terms":"3","value":"66"}}`
	if string(e.Fields) != want || e.Attestation != word("root") || e.Name != "Attested" || e.Contract != Market {
		t.Errorf("got  %s\nwant %s", e.Fields, want)
	}
}
