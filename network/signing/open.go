package signing

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"time"
)

const (
	logName  = "history.log"
	lockName = "lock"

	manyMarks = 1 << 10 // records beside requests from which a start rewrites the log
)

// Open opens the history in dir, which it creates if need be, and locks it against other processes. If it cannot be
// sure that the history is the newest, it records that requests from before now are unknown (ErrWaiting). It returns
// ErrLocked with the holder, ErrForeign, ErrCorrupt, ErrExists, and what Head and the disk return.
func Open(ctx context.Context, dir string, identity Identity, o Options) (*Store, error) {
	if err := o.complete(); err != nil {
		return nil, err
	}
	s := &Store{identity: identity, options: o, requests: make(map[[32]byte]entry)}
	if err := s.open(ctx, dir); err != nil {
		return nil, errors.Join(fmt.Errorf("signing history %s: %w", dir, err), s.release())
	}
	return s, nil
}

// complete fills in defaults.
func (o *Options) complete() error {
	if o.Head == nil {
		return errors.New("signing history: no Head: it needs the time of the chain")
	}
	if o.Margin < 0 || o.Horizon < 0 || o.Limit < 0 || o.Limit > 1<<26 {
		return fmt.Errorf("signing history: margin %v, horizon %v, limit %d out of bounds", o.Margin, o.Horizon, o.Limit)
	}
	o.Margin = cmp.Or(o.Margin, defaultMargin)
	o.Horizon = cmp.Or(o.Horizon, defaultHorizon)
	o.Limit = cmp.Or(o.Limit, defaultLimit)
	if o.Clock == nil {
		o.Clock = time.Now
	}
	if o.files == nil {
		o.files = disk{}
	}
	return nil
}

// open locks, reads the log, decides whether it can be the newest, and gives up the anchor's word before anything is
// signed.
func (s *Store) open(ctx context.Context, dir string) error {
	o := &s.options
	if err := s.lock(dir); err != nil {
		return err
	}
	if err := s.look(ctx); err != nil {
		return err
	}
	path := filepath.Join(dir, logName)
	found, err := readLog(o.files, path, s.identity, logLimit(o.Limit), s.take)
	if err != nil {
		return err
	}
	if found.exists && o.Fresh {
		return fmt.Errorf("%w: a key that is new has none", ErrExists)
	}
	sure := o.Fresh
	if o.Anchor != "" {
		said, err := readAnchor(o.files, o.Anchor)
		if err != nil {
			return err
		}
		if said != anchorMissing && o.Fresh {
			return fmt.Errorf("%w: anchor %s is not that of a new key", ErrExists, o.Anchor)
		}
		sure = sure || found.exists && !found.torn && said == anchorClosed(found.digest)
		if err := writeAnchor(o.files, o.Anchor, anchorOpen); err != nil {
			return err
		}
	}
	s.state.Doubtful = o.Doubt || !sure
	s.state.Recovered = found.torn
	if !found.exists || found.torn || found.last.index > 2*uint64(len(s.requests))+manyMarks {
		s.log, err = rewriteLog(o.files, path, s.identity, s.records())
	} else {
		s.log, err = continueLog(o.files, path, found)
	}
	if err != nil {
		return err
	}
	if s.state.Doubtful {
		return s.append([]record{s.doubt()})
	}
	return nil
}

// lock takes the locks of the store and of the anchor.
func (s *Store) lock(dir string) error {
	if err := s.options.files.MakeDir(dir); err != nil {
		return err
	}
	paths := []string{filepath.Join(dir, lockName)}
	if s.options.Anchor != "" {
		if err := s.options.files.MakeDir(filepath.Dir(s.options.Anchor)); err != nil {
			return err
		}
		paths = append(paths, s.options.Anchor+".lock")
	}
	for _, path := range paths {
		l, err := s.options.files.Lock(path)
		if err != nil {
			return err
		}
		s.locks = append(s.locks, l)
	}
	return nil
}

// doubt is the mark of a doubtful start: nothing that may have been signed unknown to this history begins after it. The
// wall clock only raises it.
func (s *Store) doubt() record {
	now := s.head
	if wall := s.options.Clock().Unix(); wall > 0 {
		now = max(now, min(uint64(wall), maxTime))
	}
	return record{kind: kindMarks, rampStart: min(now+seconds(s.options.Margin), maxTime)}
}

// records is the whole store as records, sorted by request, marks first.
func (s *Store) records() []record {
	records := make([]record, 0, len(s.requests)+1)
	for request, e := range s.requests {
		records = append(records, e.record(request))
	}
	slices.SortFunc(records, func(a, b record) int { return slices.Compare(a.request[:], b.request[:]) })
	marks := record{kind: kindMarks, rampStart: s.state.UnknownUntil, settleBy: s.state.PrunedUntil}
	return slices.Insert(records, 0, marks)
}

// Prune forgets the requests with settleBy up to before, which can never be signed again. Before must not be ahead of
// the chain. What a freeze gave more time counts as past, too: subtract the windows of the market, and seven days for a
// freeze.
func (s *Store) Prune(ctx context.Context, before uint64) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.failed != nil {
		return s.failed
	}
	if before > s.head {
		if err := s.look(ctx); err != nil {
			return err
		}
	}
	if before > s.head {
		return fmt.Errorf("prune: %d is ahead of the chain at %d", before, s.head)
	}
	if before <= s.state.PrunedUntil {
		return nil
	}
	s.take(record{kind: kindMarks, settleBy: before})
	for request, e := range s.requests {
		if e.settleBy <= before {
			delete(s.requests, request)
		}
	}
	next, err := rewriteLog(s.options.files, s.log.path, s.identity, s.records())
	if err != nil {
		s.failed = fmt.Errorf("%w: %w: open it again", ErrFailed, err)
		return s.failed
	}
	old := s.log
	s.log = next
	return old.file.Close()
}

// Close ends the session and lets others open the store. A clean end stands in the anchor, so that the next start is
// not doubtful.
func (s *Store) Close() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if errors.Is(s.failed, ErrClosed) {
		return nil
	}
	var err error
	if s.failed == nil && s.options.Anchor != "" && !s.imported {
		err = writeAnchor(s.options.files, s.options.Anchor, anchorClosed(s.log.sum()))
	}
	s.failed = ErrClosed
	return errors.Join(err, s.release())
}

// release closes the log and the locks, in this order.
func (s *Store) release() error {
	var err error
	if s.log != nil {
		err = s.log.file.Close()
	}
	for _, l := range slices.Backward(s.locks) {
		err = errors.Join(err, l.Close())
	}
	s.log, s.locks = nil, nil
	return err
}
