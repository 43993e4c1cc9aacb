package signing

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"
)

// Errors that Permit and Sign refuse with, and those of Open and Import.
var (
	// ErrContradiction: another answer to this request was signed, or may have been.
	ErrContradiction = errors.New("contradicts the signing history")
	// ErrWaiting: the request is older than what this history is sure to know. Later orders are signed.
	ErrWaiting = errors.New("the request may have been signed before this history began")
	// ErrEarly: the chain has not reached the order's rampStart.
	ErrEarly = errors.New("the order has not begun")
	// ErrPruned: settleBy lies below the mark under which the history forgot its requests.
	ErrPruned = errors.New("the request ends below the mark of pruned requests")
	// ErrFull: the history holds as many requests as Options.Limit. Prune makes room.
	ErrFull = errors.New("the signing history is full")
	// ErrStatement: a statement that no order has: times out of order or beyond the horizon, too many at once.
	ErrStatement = errors.New("no statement of an order")
	// ErrForeign: a statement, store or file of another key, chain or market.
	ErrForeign = errors.New("belongs to another key, chain or market")
	// ErrLocked: another process has the history open.
	ErrLocked = errors.New("the signing history is in use")
	// ErrCorrupt: the log is damaged other than at its end. Nothing is signed from it.
	ErrCorrupt = errors.New("the signing history is damaged")
	// ErrFailed: an earlier write failed, so what the disk holds is unknown until the store is opened again.
	ErrFailed = errors.New("the signing history could not be written")
	// ErrClosed: the store was closed.
	ErrClosed = errors.New("the signing history is closed")
	// ErrExists: Options.Fresh where there is a history already.
	ErrExists = errors.New("there is a signing history already")
	// ErrFormat: an interchange file that is not in the form that Export writes.
	ErrFormat = errors.New("no signing history file")
)

const (
	maxTime  = 1<<40 - 1 // of an order, seconds
	maxBatch = 1024      // statements that are recorded at once

	defaultMargin  = time.Minute
	defaultHorizon = 60 * 24 * time.Hour
	defaultLimit   = 1 << 20
)

// Identity is whose history it is.
type Identity struct {
	Key    [32]byte // a hash of the public key
	Chain  uint64
	Market [20]byte
}

// Statement is what a signature says about one request. RampStart and SettleBy are those of the order, in its seconds:
// the request commits to them, so they are the same whenever it is signed.
type Statement struct {
	Chain     uint64
	Market    [20]byte
	Request   [32]byte
	Answer    [32]byte // the answer leaf: context, input, output and data (contracts/DESIGN.md, "Names")
	RampStart uint64
	SettleBy  uint64
}

// Options of Open. Head is required, the others have defaults.
type Options struct {
	// Head returns the timestamp of the chain's newest block in seconds.
	Head func(context.Context) (uint64, error)
	// Clock is the wall clock; time.Now if nil. It can only make the store refuse more.
	Clock func() time.Time
	// Margin is added to the time of a doubtful start; one minute if 0. It covers a node that is behind the one asked
	// before.
	Margin time.Duration
	// Horizon bounds how far ahead of the chain settleBy may lie, so that records can be pruned some day; 60 days if 0.
	Horizon time.Duration
	// Limit bounds the requests held, about 200 bytes of memory and 128 of disk each; 2^20 if 0.
	Limit int
	// Anchor is a file outside of every backup of the store, by which a store that was closed knows that it is the
	// newest. Without one, every start is doubtful.
	Anchor string
	// Doubt makes this start doubtful: set it after a restore, or where the key was used elsewhere since.
	Doubt bool
	// Fresh says that the key was made for this call, so that nothing can have been signed with it. Open then wants no
	// store in dir, and the start is not doubtful. Never derive it from dir being empty.
	Fresh bool

	files files // of tests; the disk if nil
}

// entry is what is known of a request. A refused one is never signed.
type entry struct {
	answer    [32]byte
	rampStart uint64
	settleBy  uint64
	refused   bool
}

// State describes a store.
type State struct {
	Requests     int    // held
	UnknownUntil uint64 // requests not held with rampStart up to here are refused, ErrWaiting
	PrunedUntil  uint64 // requests with settleBy up to here are refused, ErrPruned
	Doubtful     bool   // this start was
	Recovered    bool   // this start dropped a torn end of the log
}

// Store is an open signing history. Its methods may be called from several goroutines.
type Store struct {
	identity Identity
	options  Options

	mu       sync.Mutex
	locks    []closer
	log      *log
	requests map[[32]byte]entry
	state    State
	head     uint64 // highest seen
	imported bool   // so that the next start is doubtful
	failed   error  // sticky
}

// Permit records the statements and returns nil once the disk holds them: they may be signed from then on. It records
// all or none. A statement recorded before is permitted again, whatever has happened since.
func (s *Store) Permit(ctx context.Context, statements ...Statement) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.failed != nil {
		return s.failed
	}
	if len(statements) > maxBatch {
		return fmt.Errorf("%w: %d statements at once, more than %d", ErrStatement, len(statements), maxBatch)
	}
	added := make(map[[32]byte]entry)
	var records []record
	for i, t := range statements {
		known, err := s.check(ctx, t, added)
		if err != nil {
			return fmt.Errorf("statement %d: request %x: %w", i, t.Request, err)
		}
		if known {
			continue
		}
		e := entry{answer: t.Answer, rampStart: t.RampStart, settleBy: t.SettleBy}
		added[t.Request] = e
		records = append(records, e.record(t.Request))
	}
	if len(s.requests)+len(added) > s.options.Limit {
		return fmt.Errorf("%w: %d requests and %d new ones, more than %d: prune it", ErrFull, len(s.requests), len(added), s.options.Limit)
	}
	return s.append(records)
}

// Sign permits the statements and then calls sign, which must sign them and nothing else. It returns what Permit or
// sign returns. It does not call sign when ctx has ended.
func (s *Store) Sign(ctx context.Context, statements []Statement, sign func() ([]byte, error)) ([]byte, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if err := s.Permit(ctx, statements...); err != nil {
		return nil, err
	}
	return sign()
}

// check tells whether t is recorded already, with an error if it must not be signed.
func (s *Store) check(ctx context.Context, t Statement, added map[[32]byte]entry) (known bool, err error) {
	if t.Chain != s.identity.Chain || t.Market != s.identity.Market {
		return false, fmt.Errorf("%w: chain %d, market %x", ErrForeign, t.Chain, t.Market)
	}
	if t.RampStart > t.SettleBy || t.SettleBy > maxTime {
		return false, fmt.Errorf("%w: rampStart %d, settleBy %d", ErrStatement, t.RampStart, t.SettleBy)
	}
	e, known := s.requests[t.Request]
	if !known {
		e, known = added[t.Request]
	}
	switch {
	case known && e.refused:
		return false, fmt.Errorf("%w: imported histories hold different answers", ErrContradiction)
	case known && e.answer != t.Answer:
		return false, fmt.Errorf("%w: recorded answer %x, asked to sign %x", ErrContradiction, e.answer, t.Answer)
	case known:
		return true, nil
	case t.SettleBy <= s.state.PrunedUntil:
		return false, fmt.Errorf("%w: settleBy %d, mark %d", ErrPruned, t.SettleBy, s.state.PrunedUntil)
	case t.RampStart <= s.state.UnknownUntil:
		return false, fmt.Errorf("%w: rampStart %d is not after %d", ErrWaiting, t.RampStart, s.state.UnknownUntil)
	}
	horizon := seconds(s.options.Horizon)
	if t.RampStart > s.head || t.SettleBy > s.head+horizon {
		if err := s.look(ctx); err != nil {
			return false, err
		}
	}
	if t.RampStart > s.head {
		return false, fmt.Errorf("%w: rampStart %d, the chain is at %d", ErrEarly, t.RampStart, s.head)
	}
	if t.SettleBy > s.head+horizon {
		return false, fmt.Errorf("%w: settleBy %d is more than %d seconds ahead of the chain at %d", ErrStatement, t.SettleBy, horizon, s.head)
	}
	return false, nil
}

// look asks for the chain's time. It never goes back.
func (s *Store) look(ctx context.Context) error {
	head, err := s.options.Head(ctx)
	if err != nil {
		return fmt.Errorf("time of the chain: %w", err)
	}
	if head > maxTime {
		return fmt.Errorf("time of the chain: %d is beyond every order", head)
	}
	s.head = max(s.head, head)
	return nil
}

// append writes records, waits for the disk, and takes them into the index. After an error nothing more is written.
func (s *Store) append(records []record) error {
	for len(records) > 0 {
		n := min(len(records), maxBatch)
		if err := s.log.append(records[:n]); err != nil {
			s.failed = fmt.Errorf("%w: %w: open it again", ErrFailed, err)
			return s.failed
		}
		for _, r := range records[:n] {
			s.take(r)
		}
		records = records[n:]
	}
	return nil
}

// take enters a record that the log holds.
func (s *Store) take(r record) {
	if r.kind == kindMarks {
		s.state.UnknownUntil = max(s.state.UnknownUntil, r.rampStart)
		s.state.PrunedUntil = max(s.state.PrunedUntil, r.settleBy)
		return
	}
	e := entry{answer: r.answer, rampStart: r.rampStart, settleBy: r.settleBy, refused: r.kind == kindRefused}
	s.requests[r.request] = e
}

// record is an entry as the log holds it.
func (e entry) record(request [32]byte) record {
	r := record{kind: kindSigned, rampStart: e.rampStart, settleBy: e.settleBy, request: request, answer: e.answer}
	if e.refused {
		r.kind, r.answer = kindRefused, [32]byte{}
	}
	return r
}

// State returns what the store holds and refuses.
func (s *Store) State() State {
	s.mu.Lock()
	defer s.mu.Unlock()
	state := s.state
	state.Requests = len(s.requests)
	return state
}

// seconds rounds up.
func seconds(d time.Duration) uint64 {
	return uint64((d + time.Second - 1) / time.Second)
}
