package prove

import (
	"context"
	"errors"
	"slices"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/internal/tamper"
	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/pcs"
	"github.com/zkvin/zkvin/proof"
	"github.com/zkvin/zkvin/verify"
)

// Row lengths of the two layouts of linked models.
const linkedLogC, linkedSettled = 9, 12

// tables is y = t((W·x + b) / 2⁶) for W of shape [24, 40], which has rows of its own, b, which
// shares one, and a function table t.
func tables() (*graph.Graph, *graph.Weights) {
	act := graph.Table{Name: "act", Lo: -1 << 15, Values: make([]int16, graph.TableSize)}
	for i := range act.Values {
		act.Values[i] = int16(i/2 - 1<<14)
	}
	w := make([]int16, 24*40)
	for i := range w {
		w[i] = int16(i*37%211 - 100)
	}
	return &graph.Graph{
		Tables: []graph.Table{act},
		Tensors: []graph.Tensor{
			{Name: "x", Shape: []int{1, 40}}, {Name: "w", Shape: []int{24, 40}}, {Name: "b", Shape: []int{1, 24}},
			{Name: "wx", Shape: []int{1, 24}}, {Name: "sum", Shape: []int{1, 24}}, {Name: "y", Shape: []int{1, 24}},
		},
		Inputs: []int{0}, Weights: []int{1, 2}, Outputs: []int{5},
		Nodes: []graph.Node{
			{Op: graph.OpGemm, Inputs: []int{0, 1}, Output: 3},
			{Op: graph.OpAdd, Inputs: []int{3, 2}, Output: 4, Attr: []int64{1, 0, 1, 0}},
			{Op: graph.OpRescale, Inputs: []int{4}, Output: 5, Attr: []int64{6, 0}},
		},
	}, &graph.Weights{Data: [][]int16{w, w[:24]}}
}

// unsettled is the model of tables without a settlement layout, and a commit key for one.
func unsettled(t *testing.T) (*proof.Model, *pcs.CommitKey) {
	t.Helper()
	fail := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	g, w := tables()
	setup, err := pcs.DevelopmentSRS(1 << linkedSettled)
	fail(err)
	sc, _, err := proof.NewSchedule(g, linkedLogC, 1)
	fail(err)
	ck, err := pcs.NewCommitKey(setup, linkedLogC)
	fail(err)
	part, err := proof.NewSRSKey(setup, 1<<linkedLogC)
	fail(err)
	m := &proof.Model{Key: &proof.Key{Graph: g, LogC: linkedLogC, Batch: 1, SRS: *part}, Weights: w}
	rows := WeightRows(sc, w.Data)
	m.Blinds, err = Blinders(rows.Len())
	fail(err)
	m.Key.Weights, err = rows.Commit(t.Context(), ck, m.Blinds, nil)
	fail(err)
	m.Key.Tables, err = verify.TableRows(sc, ck)
	fail(err)
	long, err := pcs.NewCommitKey(setup, linkedSettled)
	fail(err)
	return m, long
}

// linkedModel is the model of tables with a settlement layout.
func linkedModel(t *testing.T) *proof.Model {
	t.Helper()
	m, ck := unsettled(t)
	if err := Settle(context.Background(), m, linkedSettled, ck); err != nil {
		t.Fatal(err)
	}
	return m
}

// TestLinkedKeyLoads: for any number of requests, with the rows that the settlement schedule
// has.
func TestLinkedKeyLoads(t *testing.T) {
	k := linkedModel(t).Key
	for _, n := range []int{1, 2, 5} {
		f := *k
		f.Batch = n
		if _, err := verify.NewKey(&f); err != nil {
			t.Errorf("%d requests: %v", n, err)
		}
		sc, spans, err := proof.NewSettlementSchedule(&f)
		if err != nil {
			t.Fatal(err)
		}
		l := sc.Layout
		if len(f.Settlement.Weights) != l.Rows(iop.KindWeight) || len(f.Settlement.Tables) != l.Rows(iop.KindTable) || len(spans) != 2*n {
			t.Errorf("%d requests: %d weight and %d table rows, the schedule has %d and %d", n,
				len(f.Settlement.Weights), len(f.Settlement.Tables), l.Rows(iop.KindWeight), l.Rows(iop.KindTable))
		}
	}
}

// forgedLink is the key of somebody whose settlement layout holds what change makes of it: he
// commits to that, and runs the prover on it.
func forgedLink(t *testing.T, change func(m *matrix, tables [][]int32)) *proof.Key {
	t.Helper()
	m, ck := unsettled(t)
	sc, err := proof.NewLinkSchedule(m.Key.Graph, linkedLogC, linkedSettled)
	if err != nil {
		t.Fatal(err)
	}
	l, err := newLinker(sc, m, ck)
	if err != nil {
		t.Fatal(err)
	}
	change(l.m, l.m.rest[sc.Layout.First[iop.KindSettledTable]-l.m.weights.Len():])
	s := &proof.Settlement{LogC: linkedSettled}
	if s.Weights, err = l.m.settled.Commit(t.Context(), ck, l.blinds, nil); err != nil {
		t.Fatal(err)
	}
	if s.Tables, err = l.tables(); err != nil {
		t.Fatal(err)
	}
	m.Key.Settlement = s
	if l.id, err = proof.LinkModelID(m.Key); err != nil {
		t.Fatal(err)
	}
	if err := l.link(t.Context(), &s.Link); err != nil {
		t.Fatal(err)
	}
	return m.Key
}

// TestLayoutsThatDifferAreNotLinked: one weight, one table entry, or two of each exchanged.
func TestLayoutsThatDifferAreNotLinked(t *testing.T) {
	_, w := tables()
	altered := func(tensor, i int) func(*matrix, [][]int32) {
		return func(m *matrix, _ [][]int32) {
			data := slices.Clone(w.Data)
			data[tensor] = slices.Clone(data[tensor])
			data[tensor][i]++
			m.settled = rowsOf(m.settled.sc, iop.KindSettledWeight, data)
		}
	}
	for what, change := range map[string]func(*matrix, [][]int32){
		"nothing":                              func(*matrix, [][]int32) {},
		"the first weight":                     altered(0, 0),
		"the last of a tensor":                 altered(0, 24*40-1),
		"a weight in a row of several tensors": altered(1, 7),
		"one table entry":                      func(_ *matrix, tables [][]int32) { tables[3][17]++ },
		"two table entries":                    func(_ *matrix, tables [][]int32) { tables[3][17]++; tables[5][17]-- },
		"table rows exchanged":                 func(_ *matrix, tables [][]int32) { tables[0], tables[1] = tables[1], tables[0] },
	} {
		_, err := verify.NewKey(forgedLink(t, change))
		if what == "nothing" {
			if err != nil {
				t.Errorf("an honest key: %v", err)
			}
			continue
		}
		if !errors.Is(err, verify.ErrKey) || !errors.Is(err, verify.ErrRejected) {
			t.Errorf("%s: %v, want a rejected link", what, err)
		}
	}
}

// TestLinkIsOfItsKey: rows, layout and SRS enter the ModelID that a link is about.
func TestLinkIsOfItsKey(t *testing.T) {
	k, other := linkedModel(t).Key, linkedModel(t).Key
	g := *k.Graph
	g.Name = "renamed"
	for what, change := range map[string]func(k *proof.Key, s *proof.Settlement){
		"a link of the same weights under other blinders": func(_ *proof.Key, s *proof.Settlement) { s.Link = other.Settlement.Link },
		"rows of the same weights under other blinders":   func(_ *proof.Key, s *proof.Settlement) { s.Weights = other.Settlement.Weights },
		"other rows in the first layout":                  func(k *proof.Key, _ *proof.Settlement) { k.Weights = other.Weights },
		"another graph":                                   func(k *proof.Key, _ *proof.Settlement) { k.Graph = &g },
		"weight rows exchanged between layouts": func(k *proof.Key, s *proof.Settlement) {
			k.Weights = slices.Clone(k.Weights)
			s.Weights = slices.Clone(s.Weights)
			k.Weights[0], s.Weights[0] = s.Weights[0], k.Weights[0]
		},
		"table rows of the first layout": func(k *proof.Key, s *proof.Settlement) { s.Tables = slices.Clone(k.Tables[:len(s.Tables)]) },
	} {
		bad, s := *k, *k.Settlement
		change(&bad, &s)
		bad.Settlement = &s
		if _, err := verify.NewKey(&bad); !errors.Is(err, verify.ErrKey) || !errors.Is(err, verify.ErrRejected) {
			t.Errorf("%s: %v, want a rejected link", what, err)
		}
	}
}

// TestRowsAreInTheLinksTranscript: whoever knows the challenges before he chooses the rows can
// move a blinder from a row to the opening; the transcript, which begins with the ModelID that
// names the rows, refuses it.
func TestRowsAreInTheLinksTranscript(t *testing.T) {
	k := linkedModel(t).Key
	var drawn []fr.Element
	record := func(_ string, c fr.Element) fr.Element { drawn = append(drawn, c); return c }
	check := func(k *proof.Key, oracle func(string, fr.Element) fr.Element) error {
		tr := iop.NewTranscript(proof.LinkDomain)
		tr.Program(oracle)
		return verify.Link(tr, k)
	}
	if err := check(k, record); err != nil {
		t.Fatal(err)
	}
	sc, err := proof.NewLinkSchedule(k.Graph, k.LogC, k.Settlement.LogC)
	if err != nil {
		t.Fatal(err)
	}
	next := 0
	_, open := iop.NewR1CS(sc, func(string, int) {}, func(string) fr.Element { next++; return drawn[next-1] })
	at := 0
	frozen := func(string, fr.Element) fr.Element { at++; return drawn[at-1] }
	for _, kind := range []iop.Kind{iop.KindWeight, iop.KindSettledWeight, iop.KindSettledTable} {
		bad, s := *k, *k.Settlement
		bad.Settlement = &s
		rows := map[iop.Kind]*[]bn254.G1Affine{iop.KindWeight: &bad.Weights, iop.KindSettledWeight: &s.Weights, iop.KindSettledTable: &s.Tables}[kind]
		*rows = slices.Clone(*rows)
		x := iop.Int(77)
		(*rows)[0] = pcs.RowCombination([]bn254.G1Affine{(*rows)[0], pcs.BlindingBase()}, []fr.Element{fr.One(), x})
		weight := open.Rows[sc.Layout.First[kind]].Public()
		x.Mul(&x, &weight)
		s.Link.Blind.Add(&s.Link.Blind, &x)
		// β* is absorbed behind the last challenge that the rows' weights follow from.
		if at = 0; check(&bad, frozen) != nil {
			t.Errorf("kind %d: refused although the challenges are frozen", kind)
		}
		if err := check(&bad, func(_ string, c fr.Element) fr.Element { return c }); !errors.Is(err, verify.ErrRejected) {
			t.Errorf("kind %d: %v, want %v", kind, err, verify.ErrRejected)
		}
	}
}

// TestTwoLinksShareNothing: blinders and masks of a link are drawn for it alone, so two links of
// one key have no point and no number in common but the first message, which is zero.
func TestTwoLinksShareNothing(t *testing.T) {
	m, ck := unsettled(t)
	sc, err := proof.NewLinkSchedule(m.Key.Graph, linkedLogC, linkedSettled)
	if err != nil {
		t.Fatal(err)
	}
	l, err := newLinker(sc, m, ck)
	if err != nil {
		t.Fatal(err)
	}
	seen := map[any]string{}
	for i := range 2 {
		var link proof.Link
		if err := l.link(t.Context(), &link); err != nil {
			t.Fatal(err)
		}
		fields, err := tamper.Fields(&link)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range fields {
			if !f.Leaf() || f.Path == "Witness[0]" {
				continue
			}
			v := f.In(&link).Interface()
			if where, ok := seen[v]; ok {
				t.Errorf("link %d: %s is the %s", i, f.Path, where)
			}
			seen[v] = f.Path
		}
	}
}
