package iop

import (
	"errors"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// TestEveryEntryHasOnePlace: columns do not overlap, no entry is lost, and no row is
// nothing but padding.
func TestEveryEntryHasOnePlace(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := randomSystem(t)
		if b := rapid.IntRange(0, 3).Draw(t, "batch"); b > 0 {
			s = s.Batched(b)
		}
		sc, err := NewSchedule(s)
		if err != nil {
			t.Fatal(err)
		}
		l, c := sc.Layout, 1<<s.LogCols
		taken := make([]bool, l.NumRows()*c)
		rows := make([]int, l.NumRows())
		powers := 1
		for i := range s.Columns {
			col := &s.Columns[i]
			seen := make([]int, Elements(col.Axes))
			first, n := l.ColumnRows(ColumnID(i))
			l.Scatter(col.Axes, ColumnID(i), func(row, at, from, run int) {
				if row < first || row >= first+n || row < l.First[col.Kind] || row >= l.First[col.Kind+1] {
					t.Fatalf("column %d of rows [%d, %d) has an entry in row %d", i, first, first+n, row)
				}
				if most := 1 << l.RowBits(col.Kind); at+run > most {
					t.Fatalf("column %d: an entry at %d of a row of %d", i, at+run-1, most)
				}
				if col.Kind == KindTable || col.Kind == KindStatement {
					powers = max(powers, at+run)
				}
				rows[row] += run
				for k := range run {
					seen[from+k]++
					if taken[row*c+at+k] {
						t.Fatalf("column %d: entry %d lies on another one", i, from+k)
					}
					taken[row*c+at+k] = true
				}
			})
			for k, n := range seen {
				if n != 1 {
					t.Fatalf("column %d: entry %d has %d places", i, k, n)
				}
			}
		}
		for r, n := range rows {
			if n == 0 {
				t.Fatalf("row %d of %d is padding alone", r, len(rows))
			}
		}
		if want := 1 << bitsOf(powers); sc.Powers() != want {
			t.Fatalf("%d powers, want %d", sc.Powers(), want)
		}
	})
}

// TestStatementTensorsShareNoRow: a row of the statement belongs to one tensor of one
// request.
func TestStatementTensorsShareNoRow(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := rapid.IntRange(1, 5).Draw(t, "batch")
		bld := NewBuilder(rapid.IntRange(1, 5).Draw(t, "logCols"))
		for range rapid.IntRange(1, 4).Draw(t, "tensors") {
			bld.Column(KindStatement, "x", drawAxes(t, 3), nil)
		}
		s, err := bld.Finish()
		if err != nil {
			t.Fatal(err)
		}
		s = s.Batched(b)
		l, err := NewLayout(s)
		if err != nil {
			t.Fatal(err)
		}
		owner := map[int][2]int{}
		for i := range s.Columns {
			n := Elements(s.Columns[i].Axes) / b
			first, rows := l.ColumnRows(ColumnID(i))
			place := make([][][4]int, b)
			l.Scatter(s.Columns[i].Axes, ColumnID(i), func(row, at, from, run int) {
				who := [2]int{i, from / n}
				if o, ok := owner[row]; ok && o != who || from/n != (from+run-1)/n {
					t.Fatalf("row %d holds entries of tensors %v and %v", row, o, who)
				}
				owner[row] = who
				if r := (row - first) / (rows / b); r != from/n {
					t.Fatalf("column %d: an entry of request %d lies in the rows of request %d", i, from/n, r)
				}
				place[from/n] = append(place[from/n], [4]int{row, at, from % n, run})
			})
			for r := range b {
				var got [][4]int
				l.ScatterRequest(s.Columns[i].Axes, ColumnID(i), r, func(row, at, from, run int) { got = append(got, [4]int{row, at, from, run}) })
				if !slices.Equal(got, place[r]) {
					t.Fatalf("column %d: request %d lies at %v, by itself at %v", i, r, place[r], got)
				}
			}
		}
	})
}

func TestLayoutRefusesRowsBeyondItsBounds(t *testing.T) {
	for _, logCols := range []int{-1, 0, 29, 64} {
		if _, err := NewSchedule(&System{LogCols: logCols}); !errors.Is(err, ErrLayout) {
			t.Errorf("rows of 2^%d entries: got %v, want %v", logCols, err, ErrLayout)
		}
	}
	b := NewBuilder(1)
	b.Weight("w", []int{1 << 22}, 0)
	s, err := b.Finish()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := NewSchedule(s); !errors.Is(err, ErrLayout) {
		t.Errorf("2^21 rows: got %v, want %v", err, ErrLayout)
	}
}

// TestCarriedBlocksLieAlike: each position of a carried column's leading axes has rows of
// its own, consecutive, laid out exactly as a column of the other axes; in a batch, too.
func TestCarriedBlocksLieAlike(t *testing.T) {
	type run struct{ row, at, from, n int }
	runs := func(s *System) (out []run, rows int) {
		l, err := NewLayout(s)
		if err != nil {
			t.Fatal(err)
		}
		first, rows := l.ColumnRows(0)
		l.Scatter(s.Columns[0].Axes, 0, func(row, at, from, n int) { out = append(out, run{row - first, at, from, n}) })
		return out, rows
	}
	rapid.Check(t, func(t *rapid.T) {
		logCols, lead := rapid.IntRange(1, 5).Draw(t, "logCols"), drawAxes(t, 2)
		axes := append(drawAxes(t, 2), rapid.IntRange(2, 9).Draw(t, "last"))
		row, cache := NewBuilder(logCols), NewBuilder(logCols)
		row.Column(KindStatement, "row", axes, nil)
		cache.Carried("cache", slices.Concat(lead, axes), len(lead), nil)
		one, rows := runs(&row.sys)
		s, blocks := &cache.sys, Elements(lead)
		if n := rapid.IntRange(1, 3).Draw(t, "batch"); n > 1 {
			s, blocks = s.Batched(n), blocks*n
		}
		all, n := runs(s)
		if n != blocks*rows || len(all) != blocks*len(one) {
			t.Fatalf("%d blocks of %d rows take %d rows", blocks, rows, n)
		}
		for i, r := range all {
			k, o := i/len(one), one[i%len(one)]
			if want := (run{o.row + k*rows, o.at, o.from + k*Elements(axes), o.n}); r != want {
				t.Fatalf("run %d is %v, want %v", i, r, want)
			}
		}
	})
}
