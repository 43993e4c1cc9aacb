package zkvin_test

import (
	"fmt"
	"path/filepath"
	"slices"
	"testing"

	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/proof"
)

// TestRowsDoNotDependOnTheBatch: weights and tables lie at the same places for every batch
// length, so that one commitment serves all, and the rows of a tensor are those that it has
// alone, so that an opening and a leaf do.
func TestRowsDoNotDependOnTheBatch(t *testing.T) {
	for _, name := range models {
		_, k := compile(t, load(t, name))
		path := filepath.Join(t.TempDir(), "k.zkv")
		check(t, k.WriteFile(path))
		file, err := proof.ReadKey(path)
		check(t, err)
		alone := rowKey(t, file, 1)
		fixed := fixedPlaces(alone.Schedule)
		for _, n := range []int{2, 3, 16} {
			many := rowKey(t, file, n)
			if !slices.Equal(fixedPlaces(many.Schedule), fixed) {
				t.Errorf("%s: weights or tables of a batch of %d lie elsewhere", name, n)
			}
			if many.Schedule.Powers() != alone.Schedule.Powers() {
				t.Errorf("%s: a batch of %d takes %d powers, one request %d", name, n, many.Schedule.Powers(), alone.Schedule.Powers())
			}
			tensors := len(alone.Spans)
			for i := range tensors {
				id := slices.Concat(file.Graph.Inputs, file.Graph.Outputs)[i]
				values := make([]int16, file.Graph.Tensors[id].Elements())
				for j := range values {
					values[j] = int16(j + 1)
				}
				want := alone.Lay(i, values)
				for _, request := range []int{0, 1, n - 1} {
					if got := many.Lay(request*tensors+i, values); !slices.EqualFunc(got, want, slices.Equal) {
						t.Errorf("%s: tensor %d of request %d of %d has other rows than alone", name, i, request, n)
					}
				}
			}
		}
	}
}

func rowKey(t *testing.T, k *proof.Key, n int) proof.RowKey {
	t.Helper()
	sc, spans, err := proof.NewSchedule(k.Graph, k.LogC, n)
	check(t, err)
	return proof.RowKey{Schedule: sc, Spans: spans}
}

// fixedPlaces lists where the entries of weights and tables lie.
func fixedPlaces(sc *iop.Schedule) []string {
	out := []string{fmt.Sprint(sc.Layout.First[iop.KindWeight : iop.KindTable+1])}
	for i := range sc.Columns {
		c := &sc.Columns[i]
		if c.Kind != iop.KindWeight && c.Kind != iop.KindTable {
			continue
		}
		last := ""
		sc.Layout.Scatter(c.Axes, iop.ColumnID(i), func(row, at, from, n int) {
			last = fmt.Sprint(row, at, from, n)
			if from == 0 {
				out = append(out, last)
			}
		})
		out = append(out, last)
	}
	return out
}
