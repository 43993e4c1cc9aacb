package index

import (
	"context"
	"errors"
	"math/big"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/zkvin/zkvin/chain"
	"github.com/zkvin/zkvin/internal/pgtest"
)

// catchUp indexes and wants no error.
func catchUp(t testing.TB, s *Store, c Chain, o Options) {
	t.Helper()
	if err := s.CatchUp(t.Context(), c, contracts(), o); err != nil {
		t.Fatal(err)
	}
}

// grown is a chain with a lock in every third of its blocks.
func grown(blocks int) *fakeChain {
	c := newFakeChain()
	for n := range int64(blocks) {
		var logs []types.Log
		if n%3 == 0 {
			logs = append(logs, emit(Market, "Locked", common.BigToHash(big.NewInt(n+1)), account("provider"), big.NewInt(7), big.NewInt(50), anOrder(n)))
		}
		c.extend(logs)
	}
	return c
}

func TestDeepReorganizationIsRefused(t *testing.T) {
	s, c := freshSQLite(t), grown(40)
	o := Options{From: 1, History: 10}
	catchUp(t, s, c, o)
	c.orphan(20)
	for range 30 {
		c.extend(nil)
	}
	var deep *DeepReorgError
	err := s.CatchUp(t.Context(), c, contracts(), o)
	if !errors.Is(err, ErrDeepReorg) || !errors.As(err, &deep) || deep.Head != 40 || deep.Tail != 30 {
		t.Fatalf("got %v, want a reorganization below block 30", err)
	}
	if status, err := s.Status(t.Context()); err != nil || status.Head != 40 || status.Reorgs != 0 {
		t.Errorf("status %+v, %v: want it unchanged", status, err)
	}
}

func TestIndexOfAnotherChainIsRefused(t *testing.T) {
	s, c := freshSQLite(t), grown(5)
	catchUp(t, s, c, Options{From: 1})
	other := grown(5)
	other.id = 8
	if err := s.CatchUp(t.Context(), other, contracts(), Options{From: 1}); !errors.Is(err, ErrOther) {
		t.Errorf("other chain: %v", err)
	}
	if err := s.CatchUp(t.Context(), c, contracts(), Options{From: 2}); !errors.Is(err, ErrOther) {
		t.Errorf("other first block: %v", err)
	}
	moved := contracts()[:1:1]
	moved = append(moved, Contract{Disputes, otherAt, contracts()[1].ABI})
	if err := s.CatchUp(t.Context(), c, moved, Options{From: 1}); !errors.Is(err, ErrOther) {
		t.Errorf("other contract: %v", err)
	}
	c.without = disputesAt
	if err := s.CatchUp(t.Context(), c, contracts(), Options{From: 1}); !errors.Is(err, chain.ErrNoContract) {
		t.Errorf("no contract: %v", err)
	}
	for name, wrong := range map[string][]Contract{
		"none": nil, "same name": {contracts()[0], {Market, otherAt, contracts()[0].ABI}}, "same address": {contracts()[0], {"X", marketAt, contracts()[0].ABI}},
		"no name": {{"", otherAt, contracts()[0].ABI}},
	} {
		if err := s.CatchUp(t.Context(), c, wrong, Options{From: 1}); !errors.Is(err, ErrContracts) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestRangesAdaptToTheNode(t *testing.T) {
	s, c := freshSQLite(t), grown(200)
	c.longest = 20
	catchUp(t, s, c, Options{From: 1, MaxRange: 100})
	if status, err := s.Status(t.Context()); err != nil || status.Head != 200 || c.ranges > 40 {
		t.Errorf("status %+v after %d ranges, %v", status, c.ranges, err)
	}
}

func TestLateLogsAreFoundByTheBloom(t *testing.T) {
	s, c := freshSQLite(t), grown(90)
	c.forgets = func() bool { return true }
	catchUp(t, s, c, Options{From: 1})
	if list, _, err := s.Requests(t.Context(), Filter{}, Page{}); err != nil || len(list) != 30 {
		t.Errorf("%d requests, %v, want 30", len(list), err)
	}
}

func TestContradictingNodesAreRefused(t *testing.T) {
	for name, spoil := range map[string]func(*types.Log){
		"other block": func(l *types.Log) { l.BlockNumber = 1 << 40 }, "index": func(l *types.Log) { l.Index = 1 << 30 },
		"hash": func(l *types.Log) { l.BlockHash[0]++ },
	} {
		s, c := freshSQLite(t), newFakeChain()
		c.extend([]types.Log{emit(Market, "Cancelled", word("request"))})
		spoil(&c.blocks[1].logs[0])
		if err := s.CatchUp(t.Context(), c, contracts(), Options{From: 1}); !errors.Is(err, chain.ErrAnswer) && !errors.Is(err, errMoved) {
			t.Errorf("%s: %v", name, err)
		}
	}
	s, c := freshSQLite(t), newFakeChain()
	c.extend(nil)
	l := emit(Market, "Cancelled", word("request"))
	l.BlockNumber, l.BlockHash = 1, c.blocks[1].header.Hash()
	c.blocks[1].logs = []types.Log{l}
	if err := s.CatchUp(t.Context(), c, contracts(), Options{From: 1}); !errors.Is(err, chain.ErrAnswer) || !strings.Contains(err.Error(), "bloom") {
		t.Errorf("no bloom: %v", err)
	}
}

func TestEventOfAnotherFormStopsTheIndex(t *testing.T) {
	s, c := freshSQLite(t), newFakeChain()
	l := emit(Market, "Cancelled", word("request"))
	l.Topics = l.Topics[:1]
	c.extend([]types.Log{l})
	if err := s.CatchUp(t.Context(), c, contracts(), Options{From: 1}); !errors.Is(err, ErrDecode) {
		t.Error(err)
	}
	c.orphan(1)
	c.extend([]types.Log{{Address: marketAt, Topics: []common.Hash{word("unknown")}, Data: []byte{1}}, {Address: marketAt}})
	catchUp(t, s, c, Options{From: 1})
	events, _, err := s.Events(t.Context(), EventFilter{Contract: Market}, 0, 0)
	if err != nil || len(events) != 2 || events[0].Name != "" || events[0].Topics[0] != word("unknown") || len(events[0].Data) != 1 || events[1].Topics != nil {
		t.Errorf("unknown events: %+v, %v", events, err)
	}
}

// Whatever is missing from the blocks that can be undone is read again.
func TestGapsAreRepaired(t *testing.T) {
	for name, damage := range map[string]string{
		"block":       "DELETE FROM blocks WHERE number = 20",
		"blocks":      "DELETE FROM blocks WHERE number BETWEEN 20 AND 25",
		"head":        "DELETE FROM blocks WHERE number = 40",
		"all blocks":  "DELETE FROM blocks",
		"hash":        "UPDATE blocks SET hash = X'00' WHERE number = 20",
		"event":       "DELETE FROM events WHERE block_number = 22",
		"first event": "DELETE FROM events WHERE block_number = 1",
	} {
		t.Run(name, func(t *testing.T) {
			s, reference, c := freshSQLite(t), freshSQLite(t), grown(40)
			catchUp(t, s, c, Options{From: 1})
			if _, err := s.db.ExecContext(t.Context(), damage); err != nil {
				t.Fatal(err)
			}
			c.extend(nil)
			catchUp(t, s, c, Options{From: 1})
			catchUp(t, reference, c, Options{From: 1})
			if got, want := dump(t, s), dump(t, reference); got != want {
				t.Error(difference(got, want))
			}
		})
	}
	s, c := freshSQLite(t), grown(40)
	catchUp(t, s, c, Options{From: 1, History: 10})
	if _, err := s.db.ExecContext(t.Context(), "DELETE FROM blocks"); err != nil {
		t.Fatal(err)
	}
	if err := s.CatchUp(t.Context(), c, contracts(), Options{From: 1, History: 10}); !errors.Is(err, ErrDamaged) {
		t.Errorf("nothing left to compare: %v", err)
	}
}

func TestFollowersShareAnIndex(t *testing.T) {
	c, path := grown(120), t.TempDir()+"/index.db"
	o := Options{From: 1, MaxRange: 7}
	var wait sync.WaitGroup
	first := open(t, "sqlite:"+path)
	catchUp(t, first, grown(1), o)
	for range 3 {
		s := open(t, "sqlite:"+path)
		wait.Go(func() {
			if err := s.CatchUp(t.Context(), c, contracts(), o); err != nil {
				t.Error(err)
			}
		})
	}
	wait.Wait()
	reference := freshSQLite(t)
	catchUp(t, reference, c, o)
	if got, want := dump(t, first), dump(t, reference); got != want {
		t.Error(difference(got, want))
	}
}

func TestStaleFollowerChangesNothing(t *testing.T) {
	s, c := freshSQLite(t), grown(5)
	catchUp(t, s, c, Options{From: 1})
	old, err := s.read().Source(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	c.extend(nil)
	catchUp(t, s, c, Options{From: 1})
	before := dump(t, s)
	if err := s.undo(t.Context(), &old, cursorOf(&old), false); !errors.Is(err, ErrConflict) {
		t.Errorf("a follower that stands elsewhere: %v", err)
	}
	if dump(t, s) != before {
		t.Error("it changed the index")
	}
}

// A reorganization between any two calls of the node never leaves blocks that do not follow each other.
func TestChainMayChangeBetweenAnyTwoCalls(t *testing.T) {
	s, reference := freshSQLite(t), freshSQLite(t)
	for call := 1; call <= 8; call++ {
		for depth := 1; depth <= 4; depth++ {
			empty(t, s)
			empty(t, reference)
			c := grown(10)
			catchUp(t, s, c, Options{From: 1})
			c.extend(nil)
			c.extend([]types.Log{emit(Market, "Cancelled", word("request"))})
			calls := 0
			c.onCall = func() error {
				if calls++; calls == call {
					c.orphan(depth)
					for range depth + 1 {
						c.extend(nil)
					}
				}
				return nil
			}
			catchUp(t, s, c, Options{From: 1})
			catchUp(t, reference, c, Options{From: 1})
			if got, want := dump(t, s), dump(t, reference); got != want {
				t.Errorf("call %d, depth %d: %s", call, depth, difference(got, want))
			}
			for n := range uint64(12) {
				b, err := s.read().Block(t.Context(), int64(n+1))
				if want := c.blocks[n+1].header.Hash(); err != nil || string(b.Hash) != string(want[:]) {
					t.Errorf("call %d, depth %d: block %d is %x, want %s, %v", call, depth, n+1, b.Hash, want, err)
				}
			}
		}
	}
}

// An attestation that lists other items than before its undone event changes requests that it did not list then.
func TestItemsThatComeBackAreReckonedAgain(t *testing.T) {
	s, reference, c := freshSQLite(t), freshSQLite(t), newFakeChain()
	item := itemOf(word("a"), account("provider"), 7, 1, nil)
	c.extend([]types.Log{paid(word("a"), account("provider"), 7, 1, nil), attested(word("root"), account("provider"), item)})
	c.extend(nil)
	c.extend([]types.Log{attested(word("root"), account("provider"))})
	catchUp(t, s, c, Options{From: 1})
	c.orphan(1)
	c.extend(nil)
	c.extend(nil)
	catchUp(t, s, c, Options{From: 1})
	catchUp(t, reference, c, Options{From: 1})
	if got, want := dump(t, s), dump(t, reference); got != want {
		t.Error(difference(got, want))
	}
}

// Follow goes on after failures of the node, and ends with its context.
func TestFollowGoesOnUntilItsContextEnds(t *testing.T) {
	s, c := freshSQLite(t), grown(10)
	ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
	defer cancel()
	failures := 0
	c.onCall = func() error {
		if failures < 3 {
			return chain.ErrUnreachable
		}
		return nil
	}
	err := s.Follow(ctx, c, contracts(), Options{
		From: 1, Poll: time.Millisecond, Problem: func(error) { failures++ },
		Progress: func(status *Status) {
			if status.Head == 10 {
				cancel()
			}
		},
	})
	if !errors.Is(err, context.Canceled) || failures != 3 {
		t.Errorf("%v after %d failures", err, failures)
	}
	if status, err := s.Status(t.Context()); err != nil || status.Head != 10 {
		t.Errorf("status %+v, %v", status, err)
	}
}

func TestSourcesAreOpenedOrRefused(t *testing.T) {
	for _, wrong := range []string{"", "sqlite:", "sqlite::memory:", "mysql://x", "/a/path", "postgres://u:geheim@[", "postgres://u:geheim@127.0.0.1:1/x?connect_timeout=1"} {
		s, err := Open(t.Context(), wrong)
		if !errors.Is(err, ErrSource) || s != nil {
			t.Errorf("%q: %v", wrong, err)
		} else if strings.Contains(err.Error(), "geheim") {
			t.Errorf("the error has the password: %v", err)
		}
	}
	path := filepath.Join(t.TempDir(), "a name? with #1 % signs.db")
	first := open(t, "sqlite:"+path)
	catchUp(t, first, grown(4), Options{From: 1})
	again := open(t, "sqlite:"+path)
	if status, err := again.Status(t.Context()); err != nil || status.Head != 4 {
		t.Errorf("opened again: %+v, %v", status, err)
	}
	if matches, _ := filepath.Glob(filepath.Join(filepath.Dir(path), "a name? with #1 % signs.db")); len(matches) != 1 {
		t.Error("the file has another name")
	}
}

func TestQueriesOnSQLite(t *testing.T)   { queriesFindRows(t, freshSQLite(t)) }
func TestQueriesOnPostgres(t *testing.T) { queriesFindRows(t, open(t, pgtest.Start(t))) }

func queriesFindRows(t *testing.T, s *Store) {
	ctx := t.Context()
	if _, err := s.Status(ctx); !errors.Is(err, ErrNotFound) {
		t.Errorf("status of an empty index: %v", err)
	}
	c := grown(30)
	items := []common.Hash{itemOf(word("a"), account("provider"), 7, 1, nil), itemOf(word("b"), account("provider"), 7, 2, nil)}
	c.extend([]types.Log{
		paid(word("b"), account("provider"), 7, 2, nil), paid(word("a"), account("provider"), 7, 1, nil),
		attested(word("root"), account("provider"), items...), emit(Disputes, "Challenged", word("a"), account("challenger"), big.NewInt(11), big.NewInt(600)),
		emit(Market, "Faulted", word("b"), account("provider"), big.NewInt(1), big.NewInt(2), big.NewInt(3), big.NewInt(4)),
	})
	catchUp(t, s, c, Options{From: 1})
	var ids []common.Hash
	for page := (Page{Limit: 5}); ; {
		list, next, err := s.Requests(ctx, Filter{State: Locked}, page)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range list {
			ids = append(ids, r.ID)
		}
		if page.Before = next; next == 0 {
			break
		}
	}
	if len(ids) != 10 || ids[9] != common.BigToHash(big.NewInt(1)) {
		t.Errorf("pages of locked requests: %v", ids)
	}
	a, err := s.Attestation(ctx, word("root"))
	if err != nil || len(a.Items) != 2 || a.Items[0] != items[0] || len(a.Requests) != 2 || a.Requests[0] != word("a") || a.Bond.Int64() != 77 || a.Finalized {
		t.Errorf("attestation %+v, %v", a, err)
	}
	for name, f := range map[string]Filter{
		"attestation": {Attestation: word("root"), State: Paid}, "provider": {Provider: account("provider"), State: Faulted},
	} {
		if list, _, err := s.Requests(ctx, f, Page{}); err != nil || len(list) != 1 {
			t.Errorf("%s: %v, %v", name, list, err)
		}
	}
	if list, _, err := s.Requests(ctx, Filter{Requester: account("requester"), Model: word("model")}, Page{}); err != nil || len(list) != 10 {
		t.Errorf("by requester and model: %d, %v", len(list), err)
	}
	if list, _, err := s.Challenges(ctx, word("a"), Pending, Page{}); err != nil || len(list) != 1 || list[0].Challenger != account("challenger") {
		t.Errorf("challenges %v, %v", list, err)
	}
	if list, _, err := s.Challenges(ctx, common.Hash{}, Failed, Page{}); err != nil || len(list) != 0 {
		t.Errorf("failed challenges %v, %v", list, err)
	}
	if list, _, err := s.Faults(ctx, common.Hash{}, account("provider"), Page{}); err != nil || len(list) != 1 || list[0].Treasury.Int64() != 4 {
		t.Errorf("faults %v, %v", list, err)
	}
	first, last, err := s.Events(ctx, EventFilter{Name: "Paid"}, 0, 1)
	if err != nil || len(first) != 1 || first[0].Request != word("b") || first[0].Transaction == (common.Hash{}) {
		t.Errorf("first payment %v, %v", first, err)
	}
	if second, _, err := s.Events(ctx, EventFilter{Name: "Paid"}, last, 0); err != nil || len(second) != 1 || second[0].Request != word("a") {
		t.Errorf("payments after %d: %v, %v", last, second, err)
	}
	if _, err := s.Request(ctx, word("nobody")); !errors.Is(err, ErrNotFound) {
		t.Errorf("a request that is not there: %v", err)
	}
	if _, _, err := s.Requests(ctx, Filter{}, Page{Limit: MaxPage + 1}); !errors.Is(err, ErrPage) {
		t.Errorf("too long a page: %v", err)
	}
}
