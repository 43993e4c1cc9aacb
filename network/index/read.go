package index

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"math"

	"github.com/ethereum/go-ethereum/common"

	"github.com/zkvin/zkvin/network/index/sqlitedb"
)

// EventFilter chooses events; zero fields choose all.
type EventFilter struct {
	Contract string
	Name     string
	Request  common.Hash
}

// Request returns one request, or ErrNotFound.
func (s *Store) Request(ctx context.Context, id common.Hash) (*Request, error) {
	row, err := s.read().RequestByID(ctx, id[:])
	if err != nil {
		return nil, s.fail("request "+id.Hex(), err)
	}
	r := requestOf(row)
	return &r, nil
}

// Requests lists requests, newest first, and the cursor of the next page: 0 if there is none.
func (s *Store) Requests(ctx context.Context, f Filter, p Page) (list []Request, next int64, err error) {
	before, limit, err := p.bounds()
	if err != nil {
		return nil, 0, err
	}
	rows, err := s.read().Requests(ctx, sqlitedb.RequestsParams{
		Before: before, AnyState: whether(f.State == None), State: int64(f.State),
		AnyRequester: whether(f.Requester == common.Address{}), Requester: f.Requester[:],
		AnyProvider: whether(f.Provider == common.Address{}), Provider: f.Provider[:],
		AnyModel: whether(f.Model == common.Hash{}), Model: f.Model[:],
		AnyAttestation: whether(f.Attestation == common.Hash{}), Attestation: f.Attestation[:], Page: limit,
	})
	if err != nil {
		return nil, 0, s.fail("list requests", err)
	}
	for _, row := range rows {
		list, next = append(list, requestOf(row)), row.Serial
	}
	return list, nextPage(len(rows), limit, next), nil
}

// Challenges lists challenges, newest first, and the cursor of the next page: 0 if there is none. request and outcome
// choose; their zero values choose all.
func (s *Store) Challenges(ctx context.Context, request common.Hash, outcome Outcome, p Page) (list []Challenge, next int64, err error) {
	before, limit, err := p.bounds()
	if err != nil {
		return nil, 0, err
	}
	rows, err := s.read().Challenges(ctx, sqlitedb.ChallengesParams{
		Before: before, AnyRequest: whether(request == common.Hash{}), Request: request[:],
		AnyOutcome: whether(outcome == Undisputed), Outcome: int64(outcome), Page: limit,
	})
	if err != nil {
		return nil, 0, s.fail("list challenges", err)
	}
	for _, row := range rows {
		list, next = append(list, challengeOf(row)), row.Serial
	}
	return list, nextPage(len(rows), limit, next), nil
}

// Faults lists faults, newest first, and the cursor of the next page: 0 if there is none. request and provider choose;
// their zero values choose all.
func (s *Store) Faults(ctx context.Context, request common.Hash, provider common.Address, p Page) (list []Fault, next int64, err error) {
	before, limit, err := p.bounds()
	if err != nil {
		return nil, 0, err
	}
	rows, err := s.read().Faults(ctx, sqlitedb.FaultsParams{
		Before: before, AnyRequest: whether(request == common.Hash{}), Request: request[:],
		AnyProvider: whether(provider == common.Address{}), Provider: provider[:], Page: limit,
	})
	if err != nil {
		return nil, 0, s.fail("list faults", err)
	}
	for _, row := range rows {
		list, next = append(list, faultOf(row)), row.Serial
	}
	return list, nextPage(len(rows), limit, next), nil
}

// Events lists events, oldest first, from behind a cursor on, and the cursor of the last one: give it for the next.
// After a reorganization what a cursor points behind may be gone; Status.Reorgs tells.
func (s *Store) Events(ctx context.Context, f EventFilter, after int64, limit int) (list []Event, last int64, err error) {
	_, bounded, err := Page{Limit: limit}.bounds()
	if err != nil {
		return nil, after, err
	}
	rows, err := s.read().Events(ctx, sqlitedb.EventsParams{
		After: after, AnyContract: whether(f.Contract == ""), Contract: f.Contract, AnyName: whether(f.Name == ""), Name: f.Name,
		AnyRequest: whether(f.Request == common.Hash{}), Request: f.Request[:], Page: bounded,
	})
	if err != nil {
		return nil, after, s.fail("list events", err)
	}
	last = after
	if len(rows) > 0 {
		last = rows[len(rows)-1].Serial
	}
	return eventsOf(rows), last, nil
}

// Attestation returns one attestation, or ErrNotFound.
func (s *Store) Attestation(ctx context.Context, root common.Hash) (*Attestation, error) {
	tx, err := s.db.BeginTx(ctx, &sql.TxOptions{ReadOnly: true, Isolation: sql.LevelSerializable})
	if err != nil {
		return nil, s.fail("attestation", err)
	}
	defer func() { _ = tx.Rollback() }() // it only read
	q := s.prepare(tx)
	row, err := q.AttestationByRoot(ctx, root[:])
	if err != nil {
		return nil, s.fail("attestation "+root.Hex(), err)
	}
	a := &Attestation{
		Root: root, Provider: common.BytesToAddress(row.Provider), Terms: uint32(row.Terms), OpenedAt: uint64(row.OpenedAt),
		Bond: integer(row.Bond), Value: integer(row.ValueAtRisk), Class: common.BytesToHash(row.Class),
		Signers: common.BytesToHash(row.Signers), Finalized: row.Finalized, Block: blockOf(row.Serial),
	}
	if a.Items, err = hashes(q.Items(ctx, root[:])); err != nil {
		return nil, s.fail("attestation "+root.Hex(), err)
	}
	if a.Requests, err = hashes(q.RequestsOfItems(ctx, root[:])); err != nil {
		return nil, s.fail("attestation "+root.Hex(), err)
	}
	return a, nil
}

// Status says how far the index is; ErrNotFound before its first Follow.
func (s *Store) Status(ctx context.Context) (*Status, error) {
	source, err := s.read().Source(ctx)
	if err != nil {
		return nil, s.fail("status", err)
	}
	return statusOf(&source), nil
}

func statusOf(s *sqlitedb.Source) *Status {
	return &Status{
		Chain: integer(s.Chain), Start: uint64(s.StartBlock), Head: uint64(max(s.HeadBlock, 0)), HeadHash: common.BytesToHash(s.HeadHash),
		Final: uint64(max(s.FinalBlock, 0)), Tail: uint64(s.TailBlock), Node: uint64(max(s.NodeBlock, 0)),
		Lag: uint64(max(s.NodeBlock-s.HeadBlock, 0)), Reorgs: uint64(s.Reorgs), Deepest: uint64(s.Deepest),
	}
}

func (p Page) bounds() (before, limit int64, err error) {
	if p.Before < 0 || p.Limit < 0 || p.Limit > MaxPage {
		return 0, 0, fmt.Errorf("%w: before %d, limit %d: want 0 or more, and at most %d", ErrPage, p.Before, p.Limit, MaxPage)
	}
	before, limit = p.Before, int64(p.Limit)
	if before == 0 {
		before = math.MaxInt64
	}
	if limit == 0 {
		limit = MaxPage
	}
	return before, limit, nil
}

// nextPage is the cursor behind a page; a page that is not full is the last one.
func nextPage(rows int, limit, last int64) int64 {
	if int64(rows) < limit {
		return 0
	}
	return last
}

func whether(yes bool) int64 {
	if yes {
		return 1
	}
	return 0
}

func hashes(rows [][]byte, err error) ([]common.Hash, error) {
	out := make([]common.Hash, len(rows))
	for i, r := range rows {
		out[i] = common.BytesToHash(r)
	}
	return out, err
}

// missing says that a query found nothing.
func missing(err error) bool { return errors.Is(err, sql.ErrNoRows) }
