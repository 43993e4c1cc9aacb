package signing

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// bench is a disk with a chain's time, for tests that need one store after the other.
type bench struct {
	t    *testing.T
	disk *memory
	now  uint64
}

func newBench(t *testing.T) *bench {
	return &bench{t, newMemory(), testStart + 1000}
}

// options are those of a store with an anchor whose clock stands at the chain's time.
func (b *bench) options() Options {
	return Options{
		Head:   func(context.Context) (uint64, error) { return b.now, nil },
		Clock:  func() time.Time { return time.Unix(int64(b.now), 0) },
		Margin: testMargin * time.Second, Anchor: testAnchor, files: b.disk,
	}
}

func (b *bench) open(change ...func(*Options)) *Store {
	b.t.Helper()
	o := b.options()
	for _, c := range change {
		c(&o)
	}
	s, err := Open(context.Background(), testDir, testIdentity, o)
	if err != nil {
		b.t.Fatal(err)
	}
	return s
}

func fresh(o *Options) { o.Fresh = true }
func doubt(o *Options) { o.Doubt = true }

// permit wants Permit to return want.
func permit(t *testing.T, s *Store, want error, statements ...Statement) {
	t.Helper()
	if err := s.Permit(context.Background(), statements...); !errors.Is(err, want) {
		t.Fatalf("permit: %v, want %v", err, want)
	}
}

func closeStore(t *testing.T, s *Store) {
	t.Helper()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
}

func TestPermitRefuses(t *testing.T) {
	b := newBench(t)
	s := b.open(fresh, func(o *Options) { o.Limit = 3 })
	permit(t, s, nil, statement(1, 0))
	foreign, backwards, endless := statement(2, 0), statement(2, 0), statement(2, 0)
	foreign.Chain++
	backwards.SettleBy = backwards.RampStart - 1
	endless.SettleBy = b.now + 61*24*3600
	cases := []struct {
		name       string
		want       error
		statements []Statement
	}{
		{"the same again", nil, []Statement{statement(1, 0)}},
		{"another answer", ErrContradiction, []Statement{statement(1, 1)}},
		{"two answers at once", ErrContradiction, []Statement{statement(2, 0), statement(2, 1)}},
		{"not begun", ErrEarly, []Statement{statement(201, 0)}},
		{"another chain", ErrForeign, []Statement{foreign}},
		{"ends before it begins", ErrStatement, []Statement{backwards}},
		{"never ends", ErrStatement, []Statement{endless}},
		{"too many at once", ErrStatement, make([]Statement, maxBatch+1)},
		{"too many in all", ErrFull, []Statement{statement(2, 0), statement(3, 0), statement(4, 0)}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			permit(t, s, c.want, c.statements...)
			if n := s.State().Requests; n != 1 {
				t.Errorf("%d requests are recorded, want 1", n)
			}
		})
	}
	closeStore(t, s)
	permit(t, s, ErrClosed, statement(1, 0))
	closeStore(t, s)
}

func TestSignRecordsFirst(t *testing.T) {
	b := newBench(t)
	s := b.open(fresh)
	failure := errors.New("no key")
	_, err := s.Sign(context.Background(), []Statement{statement(1, 0)}, func() ([]byte, error) {
		b.disk.crash(func(int) int { return 0 })
		return nil, failure
	})
	if !errors.Is(err, failure) {
		t.Fatal(err)
	}
	s = b.open()
	permit(t, s, ErrContradiction, statement(1, 1))
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err = s.Sign(ctx, []Statement{statement(1, 0)}, func() ([]byte, error) { panic("signed") })
	if !errors.Is(err, context.Canceled) {
		t.Fatal(err)
	}
}

func TestDoubtfulStartsWait(t *testing.T) {
	cases := []struct {
		name   string
		change func(*bench)
		open   func(*Options)
		waits  bool
	}{
		{"closed", func(*bench) {}, func(*Options) {}, false},
		{"crashed", func(b *bench) { b.open(); b.disk.crash(func(n int) int { return n - 1 }) }, func(*Options) {}, true},
		{"no anchor", func(*bench) {}, func(o *Options) { o.Anchor = "" }, true},
		{"anchor lost", func(b *bench) { b.disk.put(testAnchor, nil) }, func(*Options) {}, true},
		{"log lost", func(b *bench) { b.disk.put(testLog, nil) }, func(*Options) {}, true},
		{"used elsewhere", func(*bench) {}, doubt, true},
		{"restored", func(b *bench) {
			old := b.disk.copyOf(testLog)
			s := b.open()
			permit(b.t, s, nil, statement(7, 1))
			closeStore(b.t, s)
			b.disk.put(testLog, old)
		}, func(*Options) {}, true},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			b := newBench(t)
			closeStore(t, b.open(fresh))
			c.change(b)
			s := b.open(c.open)
			if s.State().Doubtful != c.waits {
				t.Fatalf("doubtful %v, want %v", s.State().Doubtful, c.waits)
			}
			var want error
			if c.waits {
				want = ErrWaiting
			}
			permit(t, s, want, statement(7, 0))
			b.now += testMargin + 10
			later := statement(int(b.now-testStart)/5, 0)
			permit(t, s, nil, later)
			if c.name != "no anchor" {
				closeStore(t, s)
				permit(t, b.open(), want, statement(7, 0)) // a clean start keeps the mark
			}
		})
	}
}

func TestFreshWantsNothingThere(t *testing.T) {
	b := newBench(t)
	closeStore(t, b.open(fresh))
	for _, gone := range []string{testAnchor, testLog} {
		o := b.options()
		fresh(&o)
		if _, err := Open(context.Background(), testDir, testIdentity, o); !errors.Is(err, ErrExists) {
			t.Errorf("open: %v, want %v", err, ErrExists)
		}
		closeStore(t, b.open())
		b.disk.put(gone, nil)
	}
}

func TestPrunedRequestsStayRefused(t *testing.T) {
	b := newBench(t)
	s := b.open(fresh)
	permit(t, s, nil, statement(1, 0), statement(100, 0))
	mark := statement(1, 0).SettleBy
	if err := s.Prune(context.Background(), b.now+1); err == nil {
		t.Error("pruned ahead of the chain")
	}
	if err := s.Prune(context.Background(), mark); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if state := s.State(); state.Requests != 1 || state.PrunedUntil != mark {
			t.Fatalf("state %+v, want one request and mark %d", state, mark)
		}
		permit(t, s, ErrPruned, statement(1, 0))
		permit(t, s, ErrContradiction, statement(100, 1))
		closeStore(t, s)
		s = b.open()
	}
	if err := s.Prune(context.Background(), mark-1); err != nil || s.State().PrunedUntil != mark {
		t.Errorf("the mark went back to %d, %v", s.State().PrunedUntil, err)
	}
}

// TestEveryFaultRefusesOrKeeps lets each call of a life fail in turn, crashes, and opens again: what was permitted is
// known or waits.
func TestEveryFaultRefusesOrKeeps(t *testing.T) {
	for failAt := 1; ; failAt++ {
		b := newBench(t)
		b.disk.failAt = failAt
		permitted := b.life()
		reached := b.disk.calls >= failAt
		b.disk.failAt = 0
		seed := failAt
		b.disk.crash(func(n int) int {
			seed = seed*1103515245 + 12345
			return seed >> 8 & 0xffff % n
		})
		s := b.open()
		for _, n := range permitted {
			err := s.Permit(context.Background(), statement(n, 1))
			if !errors.Is(err, ErrContradiction) && !errors.Is(err, ErrWaiting) && !errors.Is(err, ErrPruned) {
				t.Errorf("fault %d: second answer to %d: %v", failAt, n, err)
			}
		}
		if !reached {
			return
		}
	}
}

// life signs, prunes, closes and signs again, as far as the disk goes along. It returns the requests permitted.
func (b *bench) life() (permitted []int) {
	o := b.options()
	fresh(&o)
	for session := range 2 {
		s, err := Open(context.Background(), testDir, testIdentity, o)
		if err != nil {
			return permitted
		}
		o.Fresh = false
		for n := range 3 {
			if n += 10 * session; s.Permit(context.Background(), statement(n, 0)) == nil {
				permitted = append(permitted, n)
			}
		}
		_ = s.Prune(context.Background(), testStart+10)
		_ = s.Close()
	}
	return permitted
}

// TestDamageNeverForgets flips each byte of a log, and cuts it at each length: it is refused, or what was signed is
// known or waits.
func TestDamageNeverForgets(t *testing.T) {
	b := newBench(t)
	s := b.open(fresh)
	permit(t, s, nil, statement(1, 0))
	permit(t, s, nil, statement(2, 0), statement(3, 0), statement(4, 0))
	permit(t, s, nil, statement(5, 0), statement(6, 0))
	closeStore(t, s)
	whole, corrupt, recovered := b.disk.copyOf(testLog), 0, 0
	check := func(what string, at int, content []byte) {
		b.disk.put(testLog, content)
		s, err := Open(context.Background(), testDir, testIdentity, b.options())
		if errors.Is(err, ErrCorrupt) || errors.Is(err, ErrForeign) {
			corrupt++
			return
		}
		if err != nil {
			t.Fatalf("%s at %d: %v", what, at, err)
		}
		if s.State().Recovered {
			recovered++
		}
		for n := 1; n <= 6; n++ {
			err := s.Permit(context.Background(), statement(n, 1))
			if !errors.Is(err, ErrContradiction) && !errors.Is(err, ErrWaiting) {
				t.Fatalf("%s at %d: second answer to %d: %v", what, at, n, err)
			}
		}
		closeStore(t, s)
	}
	for at := range whole {
		damaged := append([]byte(nil), whole...)
		damaged[at] ^= 1
		check("flip", at, damaged)
		check("cut", at, whole[:at])
	}
	// Header, marks and the four records of the first two writes, which others follow; a header cut short.
	if want := 6*recordSize + recordSize; corrupt != want {
		t.Errorf("%d damages were refused, want %d", corrupt, want)
	}
	if recovered == 0 {
		t.Error("no torn end was dropped")
	}
}

func TestStoreOfAnotherKey(t *testing.T) {
	b := newBench(t)
	closeStore(t, b.open(fresh))
	other := testIdentity
	other.Key[5]++
	if _, err := Open(context.Background(), testDir, other, b.options()); !errors.Is(err, ErrForeign) {
		t.Errorf("open: %v, want %v", err, ErrForeign)
	}
	permit(t, b.open(), nil, statement(1, 0)) // and nothing stays locked
}

// TestManyStartsKeepTheLogShort: every doubtful start leaves a mark in the log.
func TestManyStartsKeepTheLogShort(t *testing.T) {
	b := newBench(t)
	s := b.open(fresh)
	permit(t, s, nil, statement(1, 0))
	for range manyMarks + 10 {
		closeStore(t, s)
		s = b.open(doubt)
	}
	if n := len(b.disk.copyOf(testLog)); n > 100*recordSize {
		t.Errorf("the log has %d bytes", n)
	}
	permit(t, s, ErrContradiction, statement(1, 1))
}

// TestTwoProcesses opens a store on the real disk, and a second time from another process.
func TestTwoProcesses(t *testing.T) {
	const variable = "SIGNING_TEST_DIR"
	o := (&bench{now: testStart}).options()
	o.files = nil
	dir := os.Getenv(variable)
	if dir != "" {
		o.Anchor = filepath.Join(dir, "anchor")
		_, err := Open(context.Background(), filepath.Join(dir, os.Getenv(variable+"_STORE")), testIdentity, o)
		t.Fatalf("open: %v", err)
	}
	dir = t.TempDir()
	o.Anchor = filepath.Join(dir, "anchor")
	s, err := Open(context.Background(), filepath.Join(dir, "store"), testIdentity, o)
	if err != nil {
		t.Fatal(err)
	}
	for _, store := range []string{"store", "copy"} { // a copy of the store is told by the anchor
		second := exec.Command(os.Args[0], "-test.run=^TestTwoProcesses$")
		second.Env = append(os.Environ(), variable+"="+dir, variable+"_STORE="+store)
		out, err := second.CombinedOutput()
		if err == nil || !strings.Contains(string(out), ErrLocked.Error()) || !strings.Contains(string(out), "process ") {
			t.Errorf("second process on %s: %v\n%s", store, err, out)
		}
	}
	closeStore(t, s)
	s, err = Open(context.Background(), filepath.Join(dir, "store"), testIdentity, o)
	if err != nil || s.State().Doubtful {
		t.Fatalf("open again: %v", err)
	}
	closeStore(t, s)
}
