package signing

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"strings"
	"testing"
)

func export(t *testing.T, s *Store) string {
	t.Helper()
	var b bytes.Buffer
	if err := s.Export(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func importFile(t *testing.T, s *Store, file string, want int) {
	t.Helper()
	n, err := s.Import(context.Background(), strings.NewReader(file))
	if err != nil || n != want {
		t.Fatalf("import: %d new, %v; want %d", n, err, want)
	}
}

// TestImportRefusesWhatEitherRefuses merges two histories of a key that differ in request 2.
func TestImportRefusesWhatEitherRefuses(t *testing.T) {
	a, b := newBench(t), newBench(t)
	one, two := a.open(fresh), b.open(fresh)
	permit(t, one, nil, statement(1, 0), statement(2, 0))
	permit(t, two, nil, statement(2, 1), statement(3, 0), statement(100, 0))
	if err := two.Prune(context.Background(), testStart+20); err != nil {
		t.Fatal(err)
	}
	file := export(t, two)
	importFile(t, one, file, 3)
	importFile(t, one, file, 0)
	for range 2 {
		permit(t, one, nil, statement(1, 0))
		permit(t, one, ErrContradiction, statement(2, 0))
		permit(t, one, ErrContradiction, statement(2, 1))
		permit(t, one, ErrContradiction, statement(3, 1))
		permit(t, one, nil, statement(3, 0))
		permit(t, one, ErrWaiting, statement(4, 0))
		early := statement(0, 0)
		early.SettleBy = testStart + 20
		permit(t, one, ErrPruned, early)
		closeStore(t, one)
		one = a.open()
	}
	// Refusals travel on.
	third := newBench(t).open(fresh)
	importFile(t, third, export(t, one), 4)
	permit(t, third, ErrContradiction, statement(2, 0))
	importFile(t, two, export(t, one), 2)
	permit(t, two, ErrContradiction, statement(2, 1))
}

// TestStandbyWaits: a store that was filled by an import does not know what the key signed until it took over.
func TestStandbyWaits(t *testing.T) {
	for signed := range 2 { // a file that brings a request, or nothing
		a, b := newBench(t), newBench(t)
		active, standby := a.open(fresh), b.open(fresh)
		for n := range signed {
			permit(t, active, nil, statement(n, 0))
		}
		importFile(t, standby, export(t, active), signed)
		closeStore(t, standby)
		a.now += 500
		b.now = a.now
		permit(t, active, nil, statement(210, 0))
		closeStore(t, active)
		permit(t, b.open(), ErrWaiting, statement(210, 1))
	}
}

func TestImportTakesOneFormOnly(t *testing.T) {
	s := newBench(t).open(fresh, func(o *Options) { o.Limit = 3 })
	permit(t, s, nil, statement(1, 0), statement(2, 0))
	file, before := export(t, s), s.State()
	var compact bytes.Buffer
	if err := json.Compact(&compact, []byte(file)); err != nil {
		t.Fatal(err)
	}
	importFile(t, s, compact.String(), 0)
	request := encodeHex([]byte{0, 0, 0, 0, 0, 0, 0, 2})
	two := func(old, new string) string {
		if !strings.Contains(file, old) {
			t.Fatalf("the file does not contain %q", old)
		}
		return strings.Replace(file, old, new, 1)
	}
	cases := []struct {
		name, file string
		want       error
	}{
		{"empty", "", ErrFormat},
		{"more after it", file + "{}", ErrFormat},
		{"unknown field", two(`"version"`, `"more":1,"version"`), ErrFormat},
		{"field twice", two(`"version": 1,`, `"version": 1,"version": 1,`), ErrFormat},
		{"field in another case", two(`"version"`, `"Version"`), ErrFormat},
		{"another version", two(`"version": 1`, `"version": 2`), ErrFormat},
		{"no requests", file[:strings.Index(file, `"requests"`)] + `"requests": null}`, ErrFormat},
		{"request twice", two(request, encodeHex([]byte{0, 0, 0, 0, 0, 0, 0, 3})), ErrFormat},
		{"short answer", two(`"answer": "0x01`, `"answer": "0x`), ErrFormat},
		{"upper case", two(`"answer": "0x01`, `"answer": "0xAB`), ErrFormat},
		{"time of no order", two(`"settleBy": `, `"settleBy": 9999999999999`), ErrFormat},
		{"mark of no order", two(`"prunedUntil": `, `"prunedUntil": 9999999999999`), ErrFormat},
		{"negative", two(`"unknownUntil": `, `"unknownUntil": -1`), ErrFormat},
		{"another key", two(`"key": "0x01`, `"key": "0x02`), ErrForeign},
		{"another chain", two(`"chain": 31337`, `"chain": 1`), ErrForeign},
		{"too long", strings.Repeat(" ", fileHead+3*fileRequest) + file, ErrFormat},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			_, err := s.Import(context.Background(), strings.NewReader(c.file))
			if !errors.Is(err, c.want) {
				t.Errorf("import: %v, want %v", err, c.want)
			}
			if s.State() != before {
				t.Errorf("state %+v, before %+v", s.State(), before)
			}
		})
	}
	other := newBench(t).open(fresh)
	permit(t, other, nil, statement(3, 0), statement(4, 0))
	if _, err := s.Import(context.Background(), strings.NewReader(export(t, other))); !errors.Is(err, ErrFull) || s.State() != before {
		t.Errorf("import beyond the limit: %v, state %+v", err, s.State())
	}
}

func FuzzLog(f *testing.F) {
	b := newMemory()
	l, err := rewriteLog(b, testLog, testIdentity, []record{{kind: kindMarks, rampStart: 5}})
	if err != nil {
		f.Fatal(err)
	}
	for n := range 3 {
		if err := l.append(make3(n)); err != nil {
			f.Fatal(err)
		}
	}
	whole := b.copyOf(testLog)
	f.Add(whole)
	f.Add(whole[:len(whole)-50])
	f.Add(whole[:recordSize])
	f.Fuzz(func(t *testing.T, content []byte) {
		var records []record
		found, err := scan(bytes.NewReader(content), testIdentity, func(r record) { records = append(records, r) })
		if err != nil || found.torn {
			return
		}
		if len(content) != recordSize*(1+len(records)) {
			t.Fatalf("%d records in %d bytes", len(records), len(content))
		}
	})
}

// make3 is a write of three records.
func make3(n int) []record {
	var records []record
	for i := range 3 {
		s := statement(3*n+i, 0)
		records = append(records, entry{answer: s.Answer, rampStart: s.RampStart, settleBy: s.SettleBy}.record(s.Request))
	}
	return records
}

// FuzzImport wants a file that is read to be what the store then exports.
func FuzzImport(f *testing.F) {
	b := newBench(&testing.T{})
	s := b.open(fresh)
	permit(&testing.T{}, s, nil, statement(1, 0), statement(2, 0))
	var file bytes.Buffer
	if err := s.Export(&file); err != nil {
		f.Fatal(err)
	}
	f.Add(file.Bytes())
	f.Add(bytes.ReplaceAll(file.Bytes(), []byte(`"unknownUntil": 0`), []byte(`"unknownUntil": 1002000`)))
	f.Fuzz(func(t *testing.T, content []byte) {
		s := newBench(t).open(fresh)
		records, err := decodeHistory(bytes.NewReader(content), testIdentity, fileHead+1<<20)
		if err != nil {
			return
		}
		if _, err := s.Import(context.Background(), bytes.NewReader(content)); err != nil {
			t.Fatal(err)
		}
		for _, r := range records[1:] {
			e, ok := s.requests[r.request]
			if !ok && r.settleBy > s.state.PrunedUntil || ok && e.record(r.request) != r {
				t.Fatalf("request %x is held as %+v", r.request, e)
			}
		}
		if s.state.UnknownUntil < records[0].rampStart || s.state.PrunedUntil != records[0].settleBy {
			t.Fatalf("marks %+v", s.state)
		}
	})
}
