package verify_test

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/zkvin/zkvin"
	"github.com/zkvin/zkvin/internal/tensorfile"
	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/pcs"
	"github.com/zkvin/zkvin/proof"
	"github.com/zkvin/zkvin/prove"
	"github.com/zkvin/zkvin/quant"
	"github.com/zkvin/zkvin/verify"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// bundled are the models whose inventories are kept.
var bundled = []string{"mlp-digits", "lenet-digits", "cnn-264k", "dense-4m"}

// TestTranscriptInventory: what a proof of each bundled model absorbs and squeezes, in
// order, with labels and lengths, is what the repository says, for prover and verifier. A
// change of these files is a change of docs/protocol.md.
func TestTranscriptInventory(t *testing.T) {
	for _, name := range bundled {
		t.Run(name, func(t *testing.T) {
			p, in := bundledParties(t, name)
			var proven, verified []iop.Event
			pf := p.proveObserved(t, in, func(e iop.Event) { proven = append(proven, e) })
			o := verify.Options{AllowUnsafeSRS: true, Observe: func(e iop.Event) { verified = append(verified, e) }}
			if err := verify.Verify(p.vk, pf, o); err != nil {
				t.Fatal(err)
			}
			if !slices.Equal(proven, verified) {
				t.Errorf("the prover's transcript differs from event %d on", firstDifference(proven, verified))
			}
			compareInventory(t, name, verified)
		})
	}
}

// TestLinkInventory is the same of the link of a key with a settlement layout.
func TestLinkInventory(t *testing.T) {
	p := newParties(t, dense(), denseWeights(), 1)
	setup, err := pcs.DevelopmentSRS(1 << sampleLogC)
	if err != nil {
		t.Fatal(err)
	}
	ck, err := pcs.NewCommitKey(setup, sampleLogC)
	if err != nil {
		t.Fatal(err)
	}
	m := &proof.Model{Key: &p.file, Weights: p.w, Blinds: p.pk.Blinds}
	if err := prove.Settle(t.Context(), m, sampleLogC, ck); err != nil {
		t.Fatal(err)
	}
	var events []iop.Event
	tr := iop.NewTranscript(proof.LinkDomain)
	tr.Observe(func(e iop.Event) { events = append(events, e) })
	if err := verify.Link(tr, m.Key); err != nil {
		t.Fatal(err)
	}
	compareInventory(t, "link", events)
}

// compareInventory holds events to the file of a name.
func compareInventory(t *testing.T, name string, events []iop.Event) {
	t.Helper()
	path := filepath.Join("testdata", "inventory", name+".txt")
	got := inventory(events)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("the transcript has changed; if on purpose, in docs/protocol.md too, rewrite %s with -update. Now:\n%s", path, got)
	}
}

// TestInventoryTellsTranscriptsApart: folding runs loses nothing.
func TestInventoryTellsTranscriptsApart(t *testing.T) {
	absorb := func(n int) iop.Event { return iop.Event{Kind: iop.Absorbed, Label: "a", Length: n} }
	squeeze := iop.Event{Kind: iop.Squeezed, Label: "r", Length: 1}
	lists := [][]iop.Event{
		{absorb(1), squeeze},
		{absorb(2), squeeze},
		{squeeze, absorb(1)},
		{absorb(1), squeeze, absorb(1), squeeze},
		{absorb(1), squeeze, absorb(1), squeeze, absorb(1)},
		{absorb(1), squeeze, absorb(1), squeeze, absorb(1), squeeze},
		{absorb(1), absorb(1), squeeze},
		{absorb(1), absorb(1), squeeze, squeeze},
		{absorb(1), squeeze, squeeze, absorb(1), squeeze},
		{absorb(1), squeeze, absorb(2), squeeze},
	}
	seen := map[string]int{}
	for i, l := range lists {
		s := inventory(l)
		if j, ok := seen[s]; ok {
			t.Errorf("lists %d and %d give\n%s", i, j, s)
		}
		seen[s] = i
	}
}

// inventory writes events one a line; a line with a count stands for its event, or its pair
// of events in brackets, repeated that often.
func inventory(events []iop.Event) string {
	var b strings.Builder
	for len(events) > 0 {
		width, count := 1, 1
		for _, w := range []int{1, 2} {
			if n := repetitions(events, w); n > 1 && n*w > count*width {
				width, count = w, n
			}
		}
		if width > 1 {
			b.WriteString("(")
		}
		for i, e := range events[:width] {
			if i > 0 {
				b.WriteString(", ")
			}
			if e.Kind == iop.Absorbed {
				fmt.Fprintf(&b, "absorb %s %d", e.Label, e.Length)
			} else {
				fmt.Fprintf(&b, "squeeze %s", e.Label)
			}
		}
		if width > 1 {
			b.WriteString(")")
		}
		if count > 1 {
			fmt.Fprintf(&b, " ×%d", count)
		}
		b.WriteString("\n")
		events = events[width*count:]
	}
	return b.String()
}

// repetitions counts how often the first w events follow each other from the start.
func repetitions(events []iop.Event, w int) int {
	n := 1
	for (n+1)*w <= len(events) && slices.Equal(events[:w], events[n*w:(n+1)*w]) {
		n++
	}
	return n
}

func firstDifference(a, b []iop.Event) int {
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return i
		}
	}
	return min(len(a), len(b))
}

// bundledParties compiles a bundled model on its calibration rows and returns its parties
// with the integers of one input.
func bundledParties(t *testing.T, name string) (*parties, [][]int64) {
	t.Helper()
	models := filepath.Join("..", "testdata", "models")
	data, err := os.ReadFile(filepath.Join(models, name+".onnx"))
	if err != nil {
		t.Fatal(err)
	}
	f, err := tensorfile.Open(filepath.Join(models, name+".npz"), tensorfile.Options{})
	if err != nil {
		t.Fatal(err)
	}
	rows := func(array string) (out [][]zkvin.Tensor) {
		a, err := f.Array(array)
		if err != nil {
			t.Fatal(err)
		}
		for i := range a.Shape[0] {
			r, err := a.Row(i)
			if err != nil {
				t.Fatal(err)
			}
			out = append(out, []zkvin.Tensor{{Shape: r.Shape, Data: r.Data}})
		}
		return out
	}
	m, _, err := zkvin.Compile(context.Background(), data, zkvin.CompileOptions{Calibration: rows("calibration")})
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), name+".zkm")
	if err := m.WriteFile(path); err != nil {
		t.Fatal(err)
	}
	p := openParties(t, path)
	in, err := quant.QuantizeInput(&p.g.Tensors[p.g.Inputs[0]], rows("x")[7][0].Data)
	if err != nil {
		t.Fatal(err)
	}
	return p, [][]int64{in}
}

// openParties reads both keys from a model file.
func openParties(t *testing.T, path string) *parties {
	t.Helper()
	m, err := proof.OpenModel(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { m.Close() })
	k := m.Key
	p := &parties{g: k.Graph, w: m.Weights, file: *k}
	if p.vk, err = verify.NewKey(k); err != nil {
		t.Fatal(err)
	}
	sc, spans, err := proof.NewSchedule(k.Graph, k.LogC, k.Batch)
	if err != nil {
		t.Fatal(err)
	}
	ck, err := pcs.NewCommitKey(&pcs.SRS{G1: k.SRS.Powers, TauG2: k.SRS.TauG2, H: pcs.BlindingBase(), Digest: k.SRS.Digest, Unsafe: k.SRS.Unsafe}, k.LogC)
	if err != nil {
		t.Fatal(err)
	}
	p.pk = prove.Key{
		Schedule: sc, Commit: ck, ModelID: p.vk.ModelID, Unsafe: k.SRS.Unsafe,
		Weights: m.Weights.Data, Rows: prove.WeightRows(sc, m.Weights.Data), Blinds: m.Blinds, Spans: spans,
	}
	return p
}

// proveObserved makes a public proof and shows the prover's transcript to f.
func (p *parties) proveObserved(t *testing.T, in [][]int64, f func(iop.Event)) *proof.Proof {
	t.Helper()
	inst := p.instance(t, false, in)
	pf, err := prove.Prove(context.Background(), &p.pk, inst, prove.Options{Observe: f})
	if err != nil {
		t.Fatal(err)
	}
	return pf
}
