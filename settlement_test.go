package zkvin_test

import (
	"context"
	"path/filepath"
	"testing"
	"time"

	"github.com/zkvin/zkvin"
	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/proof"
)

// settled compiles a bundled model with a settlement layout.
func settled(t testing.TB, name string) (dataset, *zkvin.Model) {
	t.Helper()
	d := load(t, name)
	start := time.Now()
	m, _, err := zkvin.Compile(context.Background(), d.onnx, zkvin.CompileOptions{Calibration: d.calibration, Settlement: true})
	check(t, err)
	t.Logf("%s: compiled in %v", name, time.Since(start))
	return d, m
}

// TestSettlementLayout: a key with a settlement layout loads, which verifies its link, proves
// and verifies as before under a ModelID of its own, and keeps the layout in batches.
func TestSettlementLayout(t *testing.T) {
	d, m := settled(t, "lenet-digits")
	k, err := m.VerificationKey()
	check(t, err)
	dir := t.TempDir()
	check(t, m.WriteFile(filepath.Join(dir, "m.zkm")))
	check(t, k.WriteFile(filepath.Join(dir, "k.zkv")))
	start := time.Now()
	opened, err := zkvin.OpenVerificationKey(filepath.Join(dir, "k.zkv"))
	check(t, err)
	t.Logf("key loaded in %v", time.Since(start))
	again, err := zkvin.OpenModel(filepath.Join(dir, "m.zkm"))
	check(t, err)
	if opened.ID() != m.ID() || again.ID() != m.ID() {
		t.Errorf("files are of models %v and %v, want %v", opened.ID(), again.ID(), m.ID())
	}
	p, err := again.Prove(context.Background(), d.calibration[0], zkvin.ProveOptions{})
	check(t, err)
	check(t, opened.Verify(p, trusting))

	batch, err := opened.Batch(3)
	check(t, err)
	check(t, batch.WriteFile(filepath.Join(dir, "b.zkv")))
	file, err := proof.ReadKey(filepath.Join(dir, "b.zkv"))
	check(t, err)
	if file.LogC != 10 { // 28×28 has 5+5 address bits
		t.Errorf("rows of 2^%d entries, want one for the input", file.LogC)
	}
	for n, want := range map[int][5]int{1: {17, 2, 0, 2, 1}, 3: {17, 2, 0, 6, 2}, 16: {18, 2, 0, 32, 3}} {
		file.Batch = n
		sc, spans, err := proof.NewSettlementSchedule(file)
		check(t, err)
		l := sc.Layout
		got := [5]int{sc.LogCols, l.Rows(iop.KindWeight), l.Rows(iop.KindTable), l.Rows(iop.KindStatement), l.Rows(iop.KindWitness)}
		if got != want || len(spans) != 2*n {
			t.Errorf("%d requests: c and rows by kind %v, want %v; %d tensors", n, got, want, len(spans))
		}
		if l.RowBits(iop.KindStatement) != file.LogC || l.RowBits(iop.KindWeight) != file.Settlement.LogC || l.RowBits(iop.KindTable) != file.Settlement.LogC {
			t.Errorf("%d requests: rows of statement, weights and tables of 2^%d, 2^%d, 2^%d entries", n,
				l.RowBits(iop.KindStatement), l.RowBits(iop.KindWeight), l.RowBits(iop.KindTable))
		}
		cheapestWitness(t, sc, file.Settlement.LogC)
	}
}

// cheapestWitness compares the length of witness rows with all others: it is the first with the
// least of 7,200 gas a row and 7,600 a bit.
func cheapestWitness(t *testing.T, sc *iop.Schedule, least int) {
	t.Helper()
	best, gas := 0, 0
	for c := least; c <= 22; c++ {
		s := *sc.System
		s.LogCols, s.RowBits[iop.KindWitness] = c, c
		l, err := iop.NewLayout(&s)
		check(t, err)
		if g := 7200*l.Rows(iop.KindWitness) + 7600*c; best == 0 || g < gas {
			best, gas = c, g
		}
	}
	if sc.LogCols != best {
		t.Errorf("witness rows of 2^%d entries, those of 2^%d are cheapest", sc.LogCols, best)
	}
}
