package signing

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"testing"
	"time"

	"pgregory.net/rapid"
)

const (
	testDir    = "store"
	testAnchor = "elsewhere/anchor"
	testMargin = 20
	testStart  = 1_000_000
)

var (
	testIdentity = Identity{Key: [32]byte{1}, Chain: 31337, Market: [20]byte{2}}
	testLog      = testDir + "/" + logName
)

// statement is the n-th order of the tests with one of its answers: it begins n times 5 seconds after the start.
func statement(n, answer int) Statement {
	s := Statement{Chain: testIdentity.Chain, Market: testIdentity.Market}
	binary.BigEndian.PutUint64(s.Request[:], uint64(n)+1)
	s.Answer[0] = byte(answer) + 1
	s.RampStart = testStart + 5*uint64(n)
	s.SettleBy = s.RampStart + 30 + 10*uint64(n%7)
	return s
}

// machine is a computer with a disk, its store and its anchor.
type machine struct {
	disk *memory
}

// world is what surrounds the stores of one key: time, machines, backups, exports, and all signatures that left.
type world struct {
	t        *rapid.T
	now      uint64
	machines [2]machine
	at       int // machine in use
	moved    bool
	store    *Store
	backups  [][]byte
	exports  [][]byte
	signed   map[[32]byte][32]byte
	anchored bool
	fresh    bool // the key is still new
}

// head is the chain's time as a node tells it: behind by up to the margin.
func (w *world) head(context.Context) (uint64, error) {
	return w.now - uint64(rapid.IntRange(0, testMargin).Draw(w.t, "lag")), nil
}

// open opens the store of the machine in use; faults of the disk may prevent that.
func (w *world) open(*rapid.T) {
	if w.store != nil {
		return
	}
	m := &w.machines[w.at]
	o := Options{
		Head: w.head, Margin: testMargin * time.Second, Limit: 40,
		Clock: func() time.Time {
			return time.Unix(int64(w.now)+int64(rapid.SampledFrom([]int{-1e6, -1e6, -5, 5}).Draw(w.t, "clock")), 0)
		},
		Doubt: w.moved, Fresh: w.fresh, files: m.disk,
	}
	if w.anchored {
		o.Anchor = testAnchor
	}
	s, err := Open(context.Background(), testDir, testIdentity, o)
	w.fresh = false
	if err != nil {
		if !errors.Is(err, errInjected) && !errors.Is(err, ErrExists) {
			w.t.Fatalf("open: %v", err)
		}
		return
	}
	w.moved, w.store = false, s
}

// sign asks for signatures of some statements and lets them leave if permitted.
func (w *world) sign(t *rapid.T) {
	if w.store == nil {
		t.Skip("closed")
	}
	var statements []Statement
	last := int(w.now-testStart) / 5
	for range rapid.IntRange(1, 4).Draw(t, "statements") {
		n := rapid.IntRange(max(0, last-8), last+1).Draw(t, "request")
		statements = append(statements, statement(n, rapid.IntRange(0, 1).Draw(t, "answer")))
	}
	if w.store.Permit(context.Background(), statements...) != nil {
		return
	}
	for _, s := range statements {
		if s.RampStart > w.now {
			t.Fatalf("request %x signed before it began", s.Request)
		}
		if old, ok := w.signed[s.Request]; ok && old != s.Answer {
			t.Fatalf("request %x: signed answers %x and %x", s.Request, old, s.Answer)
		}
		w.signed[s.Request] = s.Answer
	}
}

// again checks that what this session has recorded stays permitted.
func (w *world) again(t *rapid.T) {
	if w.store == nil || w.store.failed != nil {
		t.Skip("closed")
	}
	for request, answer := range w.signed {
		e, ok := w.store.requests[request]
		if !ok || e.refused {
			continue
		}
		s := Statement{testIdentity.Chain, testIdentity.Market, request, answer, e.rampStart, e.settleBy}
		if err := w.store.Permit(context.Background(), s); err != nil {
			t.Fatalf("recorded statement refused: %v", err)
		}
	}
}

func (w *world) close(t *rapid.T) {
	if w.store == nil {
		t.Skip("closed")
	}
	_ = w.store.Close()
	w.store = nil
}

func (w *world) crash(t *rapid.T) {
	w.store = nil
	w.machines[w.at].disk.crash(func(n int) int { return rapid.IntRange(0, n-1).Draw(t, "kept") })
}

// fault lets one of the next calls of the disk fail.
func (w *world) fault(t *rapid.T) {
	d := w.machines[w.at].disk
	d.failAt = d.calls + rapid.IntRange(1, 12).Draw(t, "fault")
}

func (w *world) backup(t *rapid.T) {
	w.backups = append(w.backups, w.machines[w.at].disk.copyOf(testLog))
}

// restore puts an old log, or none, in the place of the store's, while nobody has it open.
func (w *world) restore(t *rapid.T) {
	if w.store != nil || len(w.backups) == 0 {
		t.Skip("open, or no backup")
	}
	w.machines[w.at].disk.put(testLog, rapid.SampledFrom(w.backups).Draw(t, "backup"))
}

// move goes on with the other machine, whose operator knows that.
func (w *world) move(t *rapid.T) {
	if w.store != nil {
		w.close(t)
	}
	w.at, w.moved = 1-w.at, true
	w.open(t)
}

func (w *world) export(t *rapid.T) {
	if w.store == nil {
		t.Skip("closed")
	}
	var b bytes.Buffer
	if w.store.Export(&b) == nil {
		w.exports = append(w.exports, b.Bytes())
	}
}

// importOld imports some export twice; the second time changes nothing.
func (w *world) importOld(t *rapid.T) {
	if w.store == nil || len(w.exports) == 0 {
		t.Skip("closed, or nothing to import")
	}
	file := rapid.SampledFrom(w.exports).Draw(t, "export")
	if _, err := w.store.Import(context.Background(), bytes.NewReader(file)); err != nil {
		return
	}
	before := w.store.State()
	if n, err := w.store.Import(context.Background(), bytes.NewReader(file)); n != 0 || err != nil || w.store.State() != before {
		t.Fatalf("second import: %d new, %v, state %+v, before %+v", n, err, w.store.State(), before)
	}
}

func (w *world) prune(t *rapid.T) {
	if w.store == nil {
		t.Skip("closed")
	}
	_ = w.store.Prune(context.Background(), w.now-uint64(rapid.IntRange(0, 60).Draw(t, "past")))
}

func (w *world) wait(t *rapid.T) {
	w.now += uint64(rapid.SampledFrom([]int{0, 1, 4, 9, 30}).Draw(t, "seconds"))
}

// TestNoContradictionEver lets a key live through crashes, faults of the disk, restored and lost backups, moves, imports
// and pruning in any order. No request ever has two signed answers.
func TestNoContradictionEver(t *testing.T) {
	const rounds, lives = 20, 8 // of rapid's checks and of its steps
	for range rounds {
		rapid.Check(t, func(t *rapid.T) {
			w := &world{t: t, now: testStart + 100, signed: map[[32]byte][32]byte{}, fresh: true}
			w.anchored = rapid.Bool().Draw(t, "anchored")
			w.machines[0].disk, w.machines[1].disk = newMemory(), newMemory()
			for range lives {
				t.Repeat(map[string]func(*rapid.T){
					"open": w.open, "open again": w.open, "sign": w.sign, "sign more": w.sign, "sign yet more": w.sign,
					"again": w.again, "close": w.close, "crash": w.crash, "fault": w.fault, "backup": w.backup,
					"restore": w.restore, "move": w.move, "export": w.export, "import": w.importOld, "prune": w.prune,
					"wait": w.wait,
				})
			}
		})
	}
}
