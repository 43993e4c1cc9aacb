package iop

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// TestRowRunsAreThoseOfScatter: row by row, over any part of a row, the same entries lie at
// the same places.
func TestRowRunsAreThoseOfScatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := randomSystem(t)
		if b := rapid.IntRange(0, 3).Draw(t, "batch"); b > 0 {
			s = s.Batched(b)
		}
		l, err := NewLayout(s)
		if err != nil {
			t.Fatal(err)
		}
		lo := rapid.IntRange(0, 1<<s.LogCols).Draw(t, "lo")
		hi := rapid.IntRange(lo, 1<<s.LogCols).Draw(t, "hi")
		for i := range s.Columns {
			axes := s.Columns[i].Axes
			first, n := l.ColumnRows(ColumnID(i))
			want := make([][][2]int, n)
			l.Scatter(axes, ColumnID(i), func(row, at, from, run int) {
				for k := max(0, lo-at); k < min(run, hi-at); k++ {
					want[row-first] = append(want[row-first], [2]int{at + k, from + k})
				}
			})
			for r := range n {
				var got [][2]int
				for _, run := range l.RowRuns(axes, ColumnID(i), first+r, lo, hi, nil) {
					for k := range run.N {
						got = append(got, [2]int{run.At + k, run.From + k})
					}
				}
				slices.SortFunc(got, func(a, b [2]int) int { return a[0] - b[0] })
				slices.SortFunc(want[r], func(a, b [2]int) int { return a[0] - b[0] })
				if !slices.Equal(got, want[r]) {
					t.Fatalf("column %d, row %d, entries [%d, %d): got %v, want %v", i, r, lo, hi, got, want[r])
				}
			}
		}
	})
}
