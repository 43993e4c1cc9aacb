package index

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/zkvin/zkvin/network/index/sqlitedb"
)

// block is one whose events are known.
type block struct {
	number       uint64
	hash, parent common.Hash
	time         uint64
	events       []Event
}

// cursor is where the index stands and what it should say of itself then.
type cursor struct {
	head         int64
	hash         common.Hash
	final, node  int64
	tail         int64
	reorgs, deep int64
}

// moveHead takes the index from one cursor to another, or returns ErrConflict.
func moveHead(ctx context.Context, q queries, old *sqlitedb.Source, to cursor) error {
	changed, err := q.MoveHead(ctx, sqlitedb.MoveHeadParams{
		HeadBlock: to.head, HeadHash: to.hash[:], FinalBlock: to.final, NodeBlock: to.node, TailBlock: to.tail,
		Reorgs: to.reorgs, Deepest: to.deep, OldBlock: old.HeadBlock, OldHash: old.HeadHash,
	})
	if err == nil && changed != 1 {
		return fmt.Errorf("%w: its head is not block %d any more: another follower moved it", ErrConflict, old.HeadBlock)
	}
	return err
}

// extend adds blocks that follow the head, with all that their events change.
func (s *Store) extend(ctx context.Context, old *sqlitedb.Source, to cursor, blocks []block) error {
	return s.write(ctx, "add blocks", func(q queries) error {
		if err := moveHead(ctx, q, old, to); err != nil {
			return err
		}
		for _, b := range blocks {
			if err := s.checkpoint(); err != nil {
				return err
			}
			if err := insertBlock(ctx, q, b); err != nil {
				return err
			}
		}
		if err := q.PruneBlocks(ctx, to.tail); err != nil {
			return err
		}
		touched, err := touchedFrom(ctx, q, old.HeadBlock+1)
		if err != nil {
			return err
		}
		return s.derive(ctx, q, touched)
	})
}

func insertBlock(ctx context.Context, q queries, b block) error {
	err := q.InsertBlock(ctx, sqlitedb.InsertBlockParams{
		Number: int64(b.number), Hash: b.hash[:], Parent: b.parent[:], Time: int64(b.time), Events: int64(len(b.events)),
	})
	if err != nil {
		return err
	}
	for _, e := range b.events {
		topics := make([]byte, 0, len(e.Topics)*common.HashLength)
		for _, t := range e.Topics {
			topics = append(topics, t[:]...)
		}
		err := q.InsertEvent(ctx, sqlitedb.InsertEventParams{
			Serial: serial(e.Block, e.Index), BlockNumber: int64(e.Block), BlockHash: e.BlockHash[:], BlockTime: int64(e.Time),
			Tx: e.Transaction[:], Address: e.Address[:], Contract: e.Contract, Name: e.Name,
			Request: e.Request[:], Attestation: e.Attestation[:], Fields: string(e.Fields), Topics: topics, Data: notNull(e.Data),
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// notNull is b, for columns that take no NULL.
func notNull(b []byte) []byte {
	if b == nil {
		return []byte{}
	}
	return b
}

// undo goes back to an earlier block: what came after is deleted, and what it had changed is reckoned again. all reckons
// everything again.
func (s *Store) undo(ctx context.Context, old *sqlitedb.Source, to cursor, all bool) error {
	return s.write(ctx, "undo blocks", func(q queries) error {
		if err := moveHead(ctx, q, old, to); err != nil {
			return err
		}
		from := to.head + 1
		if all {
			from = 0
		}
		touched, err := touchedFrom(ctx, q, from)
		if err != nil {
			return err
		}
		if err := s.checkpoint(); err != nil {
			return err
		}
		if err := q.DeleteEventsAbove(ctx, serial(uint64(to.head+1), 0)); err != nil {
			return err
		}
		if err := q.DeleteBlocksAbove(ctx, to.head); err != nil {
			return err
		}
		return s.derive(ctx, q, touched)
	})
}

// Rebuild reckons requests, attestations, challenges and faults again from the stored events.
func (s *Store) Rebuild(ctx context.Context) error {
	source, err := s.read().Source(ctx)
	if missing(err) {
		return nil
	}
	if err != nil {
		return s.fail("read the index", err)
	}
	return s.write(ctx, "rebuild", func(q queries) error {
		if err := moveHead(ctx, q, &source, cursorOf(&source)); err != nil {
			return err
		}
		for _, forget := range []func(context.Context) error{q.ForgetRequests, q.ForgetAttestations, q.ForgetItems, q.ForgetChallenges, q.ForgetFaults} {
			if err := forget(ctx); err != nil {
				return err
			}
		}
		touched, err := touchedFrom(ctx, q, 0)
		if err != nil {
			return err
		}
		return s.derive(ctx, q, touched)
	})
}

// cursorOf is where the index stands.
func cursorOf(s *sqlitedb.Source) cursor {
	return cursor{
		head: s.HeadBlock, hash: common.BytesToHash(s.HeadHash), final: s.FinalBlock, node: s.NodeBlock, tail: s.TailBlock,
		reorgs: s.Reorgs, deep: s.Deepest,
	}
}

// touched are requests and attestations of which something changed.
type touched struct{ requests, attestations [][]byte }

// touchedFrom finds what the events from a block on are about, and the requests that were in such attestations.
func touchedFrom(ctx context.Context, q queries, number int64) (t touched, err error) {
	from := int64(0)
	if number > 0 {
		from = serial(uint64(number), 0)
	}
	if t.requests, err = q.RequestsTouched(ctx, from); err != nil {
		return t, err
	}
	if t.attestations, err = q.AttestationsTouched(ctx, from); err != nil {
		return t, err
	}
	t.attestations = distinct(t.attestations)
	return t, t.addItems(ctx, q)
}

// addItems adds the requests that are in touched attestations now.
func (t *touched) addItems(ctx context.Context, q queries) error {
	for _, root := range t.attestations {
		more, err := q.RequestsOfItems(ctx, root)
		if err != nil {
			return err
		}
		t.requests = append(t.requests, more...)
	}
	return nil
}

// derive reckons what is touched from its events. Attestations come first: requests look them up, those that were in
// them and those that are now.
func (s *Store) derive(ctx context.Context, q queries, t touched) error {
	for _, root := range t.attestations {
		if err := s.checkpoint(); err != nil {
			return err
		}
		if err := deriveAttestation(ctx, q, common.BytesToHash(root)); err != nil {
			return err
		}
	}
	if err := t.addItems(ctx, q); err != nil {
		return err
	}
	for _, id := range distinct(t.requests) {
		if err := s.checkpoint(); err != nil {
			return err
		}
		if err := deriveRequest(ctx, q, common.BytesToHash(id)); err != nil {
			return err
		}
	}
	return nil
}

// distinct sorts ids and leaves out repeated ones and zero, which stands for none.
func distinct(ids [][]byte) [][]byte {
	slices.SortFunc(ids, bytes.Compare)
	ids = slices.CompactFunc(ids, bytes.Equal)
	return slices.DeleteFunc(ids, func(id []byte) bool { return common.BytesToHash(id) == common.Hash{} })
}

func deriveAttestation(ctx context.Context, q queries, root common.Hash) error {
	if err := errors.Join(q.DeleteAttestation(ctx, root[:]), q.DeleteItems(ctx, root[:])); err != nil {
		return err
	}
	stored, err := q.EventsOfAttestation(ctx, root[:])
	if err != nil {
		return err
	}
	a, first, ok, err := attestationOf(root, eventsOf(stored))
	if err != nil || !ok {
		return err
	}
	err = q.InsertAttestation(ctx, sqlitedb.InsertAttestationParams{
		Attestation: root[:], Serial: first, Provider: a.Provider[:], Terms: int64(a.Terms), OpenedAt: int64(a.OpenedAt),
		Bond: a.Bond.String(), ValueAtRisk: a.Value.String(), Class: a.Class[:], Signers: a.Signers[:], Finalized: a.Finalized,
	})
	for i, item := range a.Items {
		if err != nil {
			return err
		}
		err = q.InsertItem(ctx, sqlitedb.InsertItemParams{Attestation: root[:], Position: int64(i), Item: item[:]})
	}
	return err
}

func deriveRequest(ctx context.Context, q queries, id common.Hash) error {
	if err := errors.Join(q.DeleteRequest(ctx, id[:]), q.DeleteChallenges(ctx, id[:]), q.DeleteFaults(ctx, id[:])); err != nil {
		return err
	}
	h, err := historyOf(ctx, q, id)
	if err != nil || h.serial == 0 {
		return err
	}
	if err := q.InsertRequest(ctx, requestRow(&h.Request)); err != nil {
		return err
	}
	for _, c := range h.challenges {
		err := q.InsertChallenge(ctx, sqlitedb.InsertChallengeParams{
			Serial: c.Cursor, Request: id[:], Challenger: c.Challenger[:], Bond: c.Bond.String(), RespondBy: int64(c.RespondBy),
			Outcome: int64(c.Outcome), Payee: c.Payee[:], EndedAt: int64(c.EndedAt),
		})
		if err != nil {
			return err
		}
	}
	for _, f := range h.faults {
		err := q.InsertFault(ctx, sqlitedb.InsertFaultParams{
			Serial: f.Cursor, Request: id[:], Provider: f.Provider[:], Refund: f.Refund.String(),
			Compensation: f.Compensation.String(), Reward: f.Reward.String(), Treasury: f.Treasury.String(),
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// historyOf folds the events of a request and those of the attestation that has its item.
func historyOf(ctx context.Context, q queries, id common.Hash) (history, error) {
	stored, err := q.EventsOfRequest(ctx, id[:])
	if err != nil {
		return history{}, err
	}
	own := eventsOf(stored)
	h, err := fold(id, own)
	if err != nil || h.Item == (common.Hash{}) {
		return h, err
	}
	root, err := q.AttestationOfItem(ctx, h.Item[:])
	if missing(err) {
		return h, nil
	}
	if err != nil {
		return h, err
	}
	if stored, err = q.EventsOfAttestation(ctx, root); err != nil {
		return h, err
	}
	return fold(id, append(own, eventsOf(stored)...))
}

// fold applies events to a request, in the order of the chain.
func fold(id common.Hash, events []Event) (history, error) {
	slices.SortFunc(events, func(a, b Event) int { return cmp.Compare(serial(a.Block, a.Index), serial(b.Block, b.Index)) })
	h := newHistory(id)
	var err error
	for i, e := range events {
		if i > 0 && e.Block == events[i-1].Block && e.Index == events[i-1].Index {
			continue // of the request and of the attestation
		}
		if h, err = step(h, e); err != nil {
			return h, err
		}
	}
	return h, nil
}
