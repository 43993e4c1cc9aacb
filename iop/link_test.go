package iop

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// TestLinkHasTheRowsOfBothLayouts: weights and tables lie in the rows of a link where they lie
// in those of the system, and where they lie in those of the system with longer rows.
func TestLinkHasTheRowsOfBothLayouts(t *testing.T) {
	type run struct{ row, at, from, n int }
	runs := func(l *Layout, c *Column, id int) (out []run) {
		l.Scatter(c.Axes, ColumnID(id), func(row, at, from, n int) { out = append(out, run{row - l.First[c.Kind], at, from, n}) })
		return out
	}
	rapid.Check(t, func(t *rapid.T) {
		s := randomSystem(t)
		s.RowBits = [numKinds]int{}
		settled := s.LogCols + rapid.IntRange(0, 4).Draw(t, "settled")
		long := *s
		long.LogCols, long.RowBits = settled, [numKinds]int{KindWeight: settled, KindTable: settled, KindStatement: s.LogCols}
		sys, err := s.Link(settled)
		if err != nil {
			t.Fatal(err)
		}
		sc, err := NewSchedule(sys)
		if err != nil {
			t.Fatal(err)
		}
		short, err := NewLayout(s)
		if err != nil {
			t.Fatal(err)
		}
		other, err := NewLayout(&long)
		if err != nil {
			t.Fatal(err)
		}
		at := 0
		for i := range s.Columns {
			c := &s.Columns[i]
			if c.Kind != KindWeight && c.Kind != KindTable {
				continue
			}
			if !slices.Equal(runs(sc.Layout, &sys.Columns[at], at), runs(short, c, i)) {
				t.Fatalf("column %d lies elsewhere in the rows of the link", i)
			}
			if !slices.Equal(runs(sc.Layout, &sys.Columns[at+1], at+1), runs(other, c, i)) {
				t.Fatalf("column %d lies elsewhere in the settlement rows of the link", i)
			}
			at += 2
		}
		for k, of := range map[Kind]*Layout{KindWeight: short, KindTable: short, KindSettledWeight: other, KindSettledTable: other} {
			from := k
			if k >= KindSettledWeight {
				from = k - KindSettledWeight + KindWeight
			}
			if got, want := sc.Layout.Rows(k), of.Rows(from); got != want {
				t.Fatalf("%d rows of kind %d, want %d", got, k, want)
			}
		}
		if 2*len(sys.Relations) != at || len(sys.Segments) != 0 {
			t.Fatalf("%d relations and %d look-ups for %d columns", len(sys.Relations), len(sys.Segments), at)
		}
	})
}
