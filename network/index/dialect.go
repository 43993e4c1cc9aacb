package index

import (
	"context"

	"github.com/zkvin/zkvin/network/index/pgdb"
	"github.com/zkvin/zkvin/network/index/sqlitedb"
)

// queries is what both databases answer. sqlc writes the same types for both, so that postgres below only converts: it
// does not compile where the two schemas differ.
type queries = sqlitedb.Querier

// postgres answers with the queries that sqlc wrote for Postgres.
type postgres struct{ q *pgdb.Queries }

var _ queries = postgres{}

// rows converts a list.
func rows[A, B any](list []A, err error, convert func(A) B) ([]B, error) {
	out := make([]B, len(list))
	for i, a := range list {
		out[i] = convert(a)
	}
	return out, err
}

func (p postgres) AttestationByRoot(ctx context.Context, attestation []byte) (sqlitedb.Attestation, error) {
	a, err := p.q.AttestationByRoot(ctx, attestation)
	return sqlitedb.Attestation(a), err
}

func (p postgres) AttestationOfItem(ctx context.Context, item []byte) ([]byte, error) {
	return p.q.AttestationOfItem(ctx, item)
}

func (p postgres) AttestationsTouched(ctx context.Context, serial int64) ([][]byte, error) {
	return p.q.AttestationsTouched(ctx, serial)
}

func (p postgres) Block(ctx context.Context, number int64) (sqlitedb.Block, error) {
	a, err := p.q.Block(ctx, number)
	return sqlitedb.Block(a), err
}

func (p postgres) BlocksDown(ctx context.Context, arg sqlitedb.BlocksDownParams) ([]sqlitedb.BlocksDownRow, error) {
	list, err := p.q.BlocksDown(ctx, pgdb.BlocksDownParams(arg))
	return rows(list, err, func(a pgdb.BlocksDownRow) sqlitedb.BlocksDownRow { return sqlitedb.BlocksDownRow(a) })
}

func (p postgres) Challenges(ctx context.Context, arg sqlitedb.ChallengesParams) ([]sqlitedb.Challenge, error) {
	list, err := p.q.Challenges(ctx, pgdb.ChallengesParams(arg))
	return rows(list, err, func(a pgdb.Challenge) sqlitedb.Challenge { return sqlitedb.Challenge(a) })
}

func (p postgres) DeleteAttestation(ctx context.Context, attestation []byte) error {
	return p.q.DeleteAttestation(ctx, attestation)
}

func (p postgres) DeleteBlocksAbove(ctx context.Context, number int64) error {
	return p.q.DeleteBlocksAbove(ctx, number)
}

func (p postgres) DeleteChallenges(ctx context.Context, request []byte) error {
	return p.q.DeleteChallenges(ctx, request)
}

func (p postgres) DeleteEventsAbove(ctx context.Context, serial int64) error {
	return p.q.DeleteEventsAbove(ctx, serial)
}

func (p postgres) DeleteFaults(ctx context.Context, request []byte) error {
	return p.q.DeleteFaults(ctx, request)
}

func (p postgres) DeleteItems(ctx context.Context, attestation []byte) error {
	return p.q.DeleteItems(ctx, attestation)
}

func (p postgres) DeleteRequest(ctx context.Context, request []byte) error {
	return p.q.DeleteRequest(ctx, request)
}

func (p postgres) Events(ctx context.Context, arg sqlitedb.EventsParams) ([]sqlitedb.Event, error) {
	list, err := p.q.Events(ctx, pgdb.EventsParams(arg))
	return rows(list, err, func(a pgdb.Event) sqlitedb.Event { return sqlitedb.Event(a) })
}

func (p postgres) EventsOfAttestation(ctx context.Context, attestation []byte) ([]sqlitedb.Event, error) {
	list, err := p.q.EventsOfAttestation(ctx, attestation)
	return rows(list, err, func(a pgdb.Event) sqlitedb.Event { return sqlitedb.Event(a) })
}

func (p postgres) EventsOfRequest(ctx context.Context, request []byte) ([]sqlitedb.Event, error) {
	list, err := p.q.EventsOfRequest(ctx, request)
	return rows(list, err, func(a pgdb.Event) sqlitedb.Event { return sqlitedb.Event(a) })
}

func (p postgres) Faults(ctx context.Context, arg sqlitedb.FaultsParams) ([]sqlitedb.Fault, error) {
	list, err := p.q.Faults(ctx, pgdb.FaultsParams(arg))
	return rows(list, err, func(a pgdb.Fault) sqlitedb.Fault { return sqlitedb.Fault(a) })
}

func (p postgres) InsertAttestation(ctx context.Context, arg sqlitedb.InsertAttestationParams) error {
	return p.q.InsertAttestation(ctx, pgdb.InsertAttestationParams(arg))
}

func (p postgres) InsertBlock(ctx context.Context, arg sqlitedb.InsertBlockParams) error {
	return p.q.InsertBlock(ctx, pgdb.InsertBlockParams(arg))
}

func (p postgres) InsertChallenge(ctx context.Context, arg sqlitedb.InsertChallengeParams) error {
	return p.q.InsertChallenge(ctx, pgdb.InsertChallengeParams(arg))
}

func (p postgres) InsertEvent(ctx context.Context, arg sqlitedb.InsertEventParams) error {
	return p.q.InsertEvent(ctx, pgdb.InsertEventParams(arg))
}

func (p postgres) InsertFault(ctx context.Context, arg sqlitedb.InsertFaultParams) error {
	return p.q.InsertFault(ctx, pgdb.InsertFaultParams(arg))
}

func (p postgres) InsertItem(ctx context.Context, arg sqlitedb.InsertItemParams) error {
	return p.q.InsertItem(ctx, pgdb.InsertItemParams(arg))
}

func (p postgres) InsertRequest(ctx context.Context, arg sqlitedb.InsertRequestParams) error {
	return p.q.InsertRequest(ctx, pgdb.InsertRequestParams(arg))
}

func (p postgres) InsertSource(ctx context.Context, arg sqlitedb.InsertSourceParams) error {
	return p.q.InsertSource(ctx, pgdb.InsertSourceParams(arg))
}

func (p postgres) Items(ctx context.Context, attestation []byte) ([][]byte, error) {
	return p.q.Items(ctx, attestation)
}

func (p postgres) MoveHead(ctx context.Context, arg sqlitedb.MoveHeadParams) (int64, error) {
	return p.q.MoveHead(ctx, pgdb.MoveHeadParams(arg))
}

func (p postgres) PruneBlocks(ctx context.Context, number int64) error {
	return p.q.PruneBlocks(ctx, number)
}

func (p postgres) RequestByID(ctx context.Context, request []byte) (sqlitedb.Request, error) {
	a, err := p.q.RequestByID(ctx, request)
	return sqlitedb.Request(a), err
}

func (p postgres) Requests(ctx context.Context, arg sqlitedb.RequestsParams) ([]sqlitedb.Request, error) {
	list, err := p.q.Requests(ctx, pgdb.RequestsParams(arg))
	return rows(list, err, func(a pgdb.Request) sqlitedb.Request { return sqlitedb.Request(a) })
}

func (p postgres) RequestsOfItems(ctx context.Context, attestation []byte) ([][]byte, error) {
	return p.q.RequestsOfItems(ctx, attestation)
}

func (p postgres) RequestsTouched(ctx context.Context, serial int64) ([][]byte, error) {
	return p.q.RequestsTouched(ctx, serial)
}

func (p postgres) Source(ctx context.Context) (sqlitedb.Source, error) {
	a, err := p.q.Source(ctx)
	return sqlitedb.Source(a), err
}

func (p postgres) ForgetRequests(ctx context.Context) error { return p.q.ForgetRequests(ctx) }

func (p postgres) ForgetAttestations(ctx context.Context) error { return p.q.ForgetAttestations(ctx) }

func (p postgres) ForgetItems(ctx context.Context) error { return p.q.ForgetItems(ctx) }

func (p postgres) ForgetChallenges(ctx context.Context) error { return p.q.ForgetChallenges(ctx) }

func (p postgres) ForgetFaults(ctx context.Context) error { return p.q.ForgetFaults(ctx) }
