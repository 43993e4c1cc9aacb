package index

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/zkvin/zkvin/internal/pgtest"
	"pgregory.net/rapid"
)

// tables are those that hold what the chain says, with the order of their rows.
var tables = []struct{ name, order string }{
	{"events", "serial"}, {"requests", "request"}, {"attestations", "attestation"}, {"attestation_items", "attestation, position"},
	{"challenges", "serial"}, {"faults", "serial"},
}

// dump is all that an index says, but for the way in which it came about.
func dump(t testing.TB, s *Store) string {
	t.Helper()
	var out strings.Builder
	for _, table := range tables {
		rows, err := s.db.QueryContext(t.Context(), "SELECT * FROM "+table.name+" ORDER BY "+table.order)
		if err != nil {
			t.Fatal(err)
		}
		columns, err := rows.Columns()
		if err != nil {
			t.Fatal(err)
		}
		for rows.Next() {
			values := make([]any, len(columns))
			pointers := make([]any, len(columns))
			for i := range values {
				pointers[i] = &values[i]
			}
			if err := rows.Scan(pointers...); err != nil {
				t.Fatal(err)
			}
			out.WriteString(table.name)
			for i, v := range values {
				switch x := v.(type) {
				case []byte:
					v = fmt.Sprintf("%x", x)
				case bool: // SQLite has only integers
					v = map[bool]int{true: 1}[x]
				}
				fmt.Fprintf(&out, " %s=%v", columns[i], v)
			}
			out.WriteByte('\n')
		}
		if err := errors.Join(rows.Err(), rows.Close()); err != nil {
			t.Fatal(err)
		}
	}
	return out.String()
}

// empty forgets all that an index has.
func empty(t testing.TB, s *Store) {
	t.Helper()
	for _, table := range []string{"source", "blocks", "events", "requests", "attestations", "attestation_items", "challenges", "faults"} {
		if _, err := s.db.ExecContext(t.Context(), "DELETE FROM "+table); err != nil {
			t.Fatal(err)
		}
	}
}

// difference is the first line in which two dumps differ.
func difference(a, b string) string {
	x, y := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range min(len(x), len(y)) {
		if x[i] != y[i] {
			return "\n" + x[i] + "\n" + y[i]
		}
	}
	return fmt.Sprintf("%d and %d lines", len(x), len(y))
}

func TestSQLiteFollowsReorganizations(t *testing.T) {
	followsReorganizations(t, freshSQLite(t))
}

func TestPostgresFollowsReorganizations(t *testing.T) {
	followsReorganizations(t, open(t, pgtest.Start(t)))
}

var errCrash = errors.New("crash")

// followsReorganizations compares an index that saw a random chain grow, reorganize, fail and lag, and that crashed at
// any point, with one that reads the final chain at once.
func followsReorganizations(t *testing.T, s *Store) {
	reference := freshSQLite(t)
	rapid.Check(t, func(r *rapid.T) {
		empty(t, s)
		empty(t, reference)
		c := newFakeChain()
		o := Options{From: rapid.Uint64Range(0, 3).Draw(r, "from"), History: 24, Confirmations: 3, MaxRange: rapid.Uint64Range(1, 40).Draw(r, "range")}
		for range 3 {
			c.extend(drawLogs(r))
		}
		tallest := len(c.blocks)
		for range rapid.IntRange(1, 6).Draw(r, "rounds") {
			change(r, c, &tallest)
			interrupted(r, s, c, o)
		}
		*c = fakeChain{id: c.id, blocks: c.blocks, forks: c.forks}
		for len(c.blocks) <= tallest {
			c.extend(drawLogs(r))
		}
		for _, each := range []*Store{s, reference} {
			if err := each.CatchUp(t.Context(), c, contracts(), o); err != nil {
				r.Fatal(err)
			}
		}
		got, want := dump(t, s), dump(t, reference)
		if got != want {
			r.Fatalf("the index differs from one of the final chain: %s", difference(got, want))
		}
		checkBlocks(t, r, s, c)
		if err := s.Rebuild(t.Context()); err != nil {
			r.Fatal(err)
		}
		if got := dump(t, s); got != want {
			r.Fatalf("what is rebuilt differs: %s", difference(got, want))
		}
	})
}

// change lets the chain grow, and perhaps reorganizes it to one that is longer.
func change(r *rapid.T, c *fakeChain, tallest *int) {
	depth := 0
	if rapid.Bool().Draw(r, "reorganized") {
		depth = rapid.IntRange(1, min(8, len(c.blocks)-1)).Draw(r, "depth")
		c.orphan(depth)
	}
	for range depth + rapid.IntRange(0, 12).Draw(r, "blocks") {
		c.extend(drawLogs(r))
	}
	c.extend(nil)
	*tallest = max(*tallest, len(c.blocks))
}

// interrupted follows the chain until something happens, if it does: a crash of ours, a failure of the node, or another
// reorganization while blocks are read.
func interrupted(r *rapid.T, s *Store, c *fakeChain, o Options) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	after := rapid.IntRange(1, 60).Draw(r, "after")
	calls := 0
	reached := func() bool { calls++; return calls == after }
	switch rapid.IntRange(0, 5).Draw(r, "interruption") {
	case 0:
		s.crash = func() error {
			if reached() {
				return errCrash
			}
			return nil
		}
	case 1:
		s.crash = func() error {
			if reached() {
				cancel()
			}
			return nil
		}
	case 2:
		c.onCall = func() error {
			if reached() {
				return errors.New("the node fails")
			}
			return nil
		}
	case 3:
		depth, logs := rapid.IntRange(1, 8).Draw(r, "depth"), drawLogs(r)
		after = rapid.IntRange(1, 16).Draw(r, "soon")
		c.onCall = func() error {
			if reached() && len(c.blocks) > depth+1 {
				c.orphan(depth)
				for range depth + 1 {
					c.extend(logs)
				}
			}
			return nil
		}
	case 4:
		c.shown = rapid.IntRange(4, len(c.blocks)).Draw(r, "shown")
		c.longest = rapid.Uint64Range(1, 8).Draw(r, "longest")
	case 5:
		n := 0
		c.forgets = func() bool { n++; return n%3 == 1 }
	}
	err := s.CatchUp(ctx, c, contracts(), o)
	s.crash, c.onCall, c.shown, c.longest, c.forgets = nil, nil, 0, 0, nil
	if permanent(err) && !errors.Is(err, errCrash) && ctx.Err() == nil && !strings.Contains(err.Error(), errCrash.Error()) {
		r.Fatalf("interruption made it fail for good: %v", err)
	}
}

// checkBlocks compares the blocks that can be undone with those of the chain.
func checkBlocks(t testing.TB, r *rapid.T, s *Store, c *fakeChain) {
	status, err := s.Status(t.Context())
	if err != nil {
		r.Fatal(err)
	}
	head := uint64(len(c.blocks) - 1)
	if status.Head != head || status.HeadHash != c.blocks[head].header.Hash() || status.Lag != 0 || status.Final != head-2 {
		r.Fatalf("status %+v, the chain's head is block %d", status, head)
	}
	for n := status.Tail; n <= head; n++ {
		b, err := s.read().Block(t.Context(), int64(n))
		if err != nil {
			r.Fatalf("block %d: %v", n, err)
		}
		if want := c.blocks[n].header.Hash(); string(b.Hash) != string(want[:]) {
			r.Fatalf("block %d is %x, want %s", n, b.Hash, want)
		}
	}
}
