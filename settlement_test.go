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
	for _, n := range []int{1, 3} {
		file.Batch = n
		sc, spans, err := proof.NewSettlementSchedule(file)
		check(t, err)
		t.Logf("%d requests: c = %d, rows %d %d %d %d", n, sc.LogCols, sc.Layout.Rows(0), sc.Layout.Rows(1), sc.Layout.Rows(2), sc.Layout.Rows(3))
		if len(spans) != 2*n || sc.Layout.Rows(iop.KindStatement) != 2*n || sc.Layout.RowBits(iop.KindStatement) != file.LogC || sc.Layout.RowBits(iop.KindWeight) != file.Settlement.LogC {
			t.Errorf("%d requests: spans %v, layout %+v", n, spans, sc.Layout)
		}
	}
}
