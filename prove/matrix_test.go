package prove

import (
	"context"
	"errors"
	"slices"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"pgregory.net/rapid"

	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/pcs"
)

// drawWeights is a system of weights alone, some in rows of their own, some sharing rows.
func drawWeights(t *rapid.T, logCols int) (*iop.Schedule, [][]int16) {
	b := iop.NewBuilder(logCols)
	var weights [][]int16
	axes := rapid.SliceOfN(rapid.SampledFrom([]int{1, 2, 3, 4, 7, 9}), 0, 4)
	for i := range rapid.IntRange(1, 5).Draw(t, "weights") {
		shape := axes.Draw(t, "shape")
		b.Range("w", b.Weight("w", shape, i), 16)
		data := make([]int16, iop.Elements(shape))
		for k := range data {
			data[k] = int16(1000*i + k + 1) // none is zero, all are distinct
		}
		weights = append(weights, data)
	}
	sys, err := b.Finish()
	if err != nil {
		t.Fatal(err)
	}
	sc, err := iop.NewSchedule(sys)
	if err != nil {
		t.Fatal(err)
	}
	return sc, weights
}

// TestRowsAreTheScatteredWeights: any part of any row, read where the weights lie, has the
// entries that scattering the weights puts there, and zeros beside them.
func TestRowsAreTheScatteredWeights(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		sc, weights := drawWeights(t, rapid.IntRange(2, 6).Draw(t, "logCols"))
		rows, c := WeightRows(sc, weights), 1<<sc.LogCols
		want := make([][]int16, rows.Len())
		for r := range want {
			want[r] = make([]int16, c)
		}
		for i := range sc.Columns {
			if col := &sc.Columns[i]; col.Kind == iop.KindWeight {
				sc.Layout.Scatter(col.Axes, iop.ColumnID(i), func(row, at, from, n int) {
					copy(want[row-sc.Layout.First[iop.KindWeight]][at:], weights[col.Weight][from:from+n])
				})
			}
		}
		var room part
		for r := range want {
			lo := rapid.IntRange(0, c).Draw(t, "lo")
			hi := rapid.IntRange(lo, c).Draw(t, "hi")
			got := make([]int16, c)
			at, v := rows.read(r, lo, hi, &room)
			copy(got[at:], v)
			clear(want[r][:lo])
			clear(want[r][hi:])
			if !slices.Equal(got, want[r]) {
				t.Fatalf("row %d, entries [%d, %d): got %d, want %d", r, lo, hi, got, want[r])
			}
		}
	})
}

// TestRowsCommit compares commitments made chunk by chunk with those of whole rows.
func TestRowsCommit(t *testing.T) {
	setup, err := pcs.DevelopmentSRS(64)
	must(t, err)
	key, err := pcs.NewCommitKey(setup, 6)
	must(t, err)
	b := iop.NewBuilder(6)
	const n = 2*commitRows + 3
	b.Range("w", b.Weight("w", []int{n, 50}, 0), 16)
	sys, err := b.Finish()
	must(t, err)
	sc, err := iop.NewSchedule(sys)
	must(t, err)
	weights := make([]int16, 50*n)
	for i := range weights {
		weights[i] = int16(i*i - 3*i)
	}
	rows, blinds, whole, ptr := WeightRows(sc, [][]int16{weights}), make([]fr.Element, n), make([][]int16, n), make([]*fr.Element, n)
	for r := range whole {
		blinds[r].SetUint64(uint64(r))
		whole[r], ptr[r] = weights[50*r:50*r+50], &blinds[r]
	}
	want, err := pcs.CommitRows(key, whole, ptr)
	must(t, err)
	var told []int
	got, err := rows.Commit(t.Context(), key, blinds, func(done int) { told = append(told, done) })
	must(t, err)
	if rows.Len() != n || len(got) != n || len(told) != 3 || told[2] != n {
		t.Fatalf("%d commitments of %d rows, progress %v; want %d", len(got), rows.Len(), told, n)
	}
	for r := range want {
		if !got[r].Equal(&want[r]) {
			t.Errorf("row %d has another commitment", r)
		}
	}
	if _, err := rows.Commit(t.Context(), key, blinds[1:], nil); !errors.Is(err, ErrInstance) {
		t.Errorf("a blinder missing: got %v, want %v", err, ErrInstance)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := rows.Commit(ctx, key, blinds, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: got %v, want %v", err, context.Canceled)
	}
}
