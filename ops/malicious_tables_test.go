package ops_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/ops"
)

// tagKind names the kind of table that a tag belongs to (docs/protocol.md, "System").
func tagKind(tag uint64) string {
	switch {
	case tag <= 16:
		return fmt.Sprintf("range of %d bits", tag)
	case tag == 64:
		return "relu"
	case tag < 1<<20:
		return "function"
	default:
		return "tuple"
	}
}

// tableKinds are all kinds of table.
func tableKinds() []string {
	var kinds []string
	for bits := range uint64(16) {
		kinds = append(kinds, tagKind(bits+1))
	}
	return append(kinds, tagKind(64), tagKind(128), tagKind(1<<20))
}

// ranged is a program with as few entries as make a range of the given bits one look-up.
func ranged(t *testing.T, bits int) *sample {
	t.Helper()
	for n := 3; n <= 1<<14; n *= 2 {
		x := make([]int64, n)
		for i := range x {
			x[i] = int64(i*7919%60000) - 30000
		}
		s := one(graph.OpRescale, []int64{int64(bits), graph.FuncIdentity}, 10, []int{1, n}, x...)
		rel, err := ops.Relate(&s.g, testLogC)
		if err != nil {
			t.Fatal(err)
		}
		if slices.ContainsFunc(rel.System.Segments, func(g iop.Segment) bool { return g.IsTable() && g.Tag == uint64(bits) }) {
			return s
		}
	}
	t.Fatalf("no program has a range table of %d bits", bits)
	return nil
}

// TestMaliciousTables lets a prover lie about every kind of table: its look-ups, its entries
// and its multiplicities.
func TestMaliciousTables(t *testing.T) {
	skipWhereEmulated(t)
	cases := map[string]lie{}
	for bits := range 16 {
		kind := tagKind(uint64(bits) + 1)
		cases[kind] = lie{op: graph.OpRescale, s: ranged(t, bits+1), out: node0(add(0, 1)), breaks: "t1.remainder.range"}
	}
	three := func(f int64) *sample { return one(graph.OpRescale, []int64{3, f}, 10, []int{1, 3}, 100, -100, 50) }
	cases["relu"] = lie{op: graph.OpRescale, s: three(graph.FuncReLU), out: node0(add(1, 5)), breaks: "t1"}
	cases["function"] = lie{op: graph.OpRescale, s: three(0), out: node0(add(2, 1)), breaks: "t1"}
	rows := begin([]int{3, 2}, 9, 9, 7, 7, 8, 8)
	rows.end(rows.node(graph.OpSoftmax, []int64{1}, 14, []int{3, 2}, 0), -1)
	e := int64(tables[1].Values[2])
	r := shares(9, e, e)["t1.inverse"][0]
	most := shares(9, 32767, 32767)["t1.inverse"][0]
	cases["tuple"] = lie{op: graph.OpSoftmax, s: rows, edit: map[string][]int64{"t1.max": {9, 9, 8}, "t1.exp": {32767, 32767, e, e, 32767, 32767},
		"t1.inverse": {most, r, most}}, breaks: "t1.max"}
	for _, kind := range tableKinds() {
		t.Run(kind, func(t *testing.T) {
			l, ok := cases[kind]
			if !ok {
				t.Fatal("no prover lies about this table")
			}
			p := newParties(t, l.s)
			testLie(p, &l)
			testMultiplicities(p, kind)
		})
	}
}

// TestTableRowsAreBound lets a prover put another value into the row of a function table, and
// show an output that follows from it.
func TestTableRowsAreBound(t *testing.T) {
	skipWhereEmulated(t)
	s := one(graph.OpRescale, []int64{0, 0}, 10, []int{1, 1}, 40)
	p := newParties(t, s)
	row := make([]int64, len(tables[0].Values))
	for i, v := range tables[0].Values {
		row[i] = int64(v)
	}
	newFraud(p, play(t, s, nil), map[string][]int64{"table.0": row}).accepted("the true row")
	row[40+1<<15]++
	newFraud(p, play(t, s, node0(add(0, 1))), map[string][]int64{"table.0": row}).rejected("another row")
}

// testMultiplicities lets a prover lie about how often a table's entries are looked up.
func testMultiplicities(p *parties, kind string) {
	p.t.Helper()
	honest := func() (*fraud, *iop.Segment) {
		f := newFraud(p, play(p.t, p.sample, nil), nil)
		i := slices.IndexFunc(f.sc.Segments, func(s iop.Segment) bool { return s.IsTable() && tagKind(s.Tag) == kind })
		if i < 0 {
			p.t.Fatalf("the program has no table of kind %s", kind)
		}
		return f, &f.sc.Segments[i]
	}
	f, table := honest()
	f.commitMultiplicities(table, f.count(table))
	f.showFirst(table, table, []int{0}) // which it does already
	f.accepted("true multiplicities and entries")
	for name, edit := range map[string]func(v []int64, used int){
		"moved to the next entry": func(v []int64, used int) { v[used], v[(used+1)%len(v)] = v[used]-1, v[(used+1)%len(v)]+1 },
		"one more":                func(v []int64, used int) { v[used]++ },
		"none":                    func(v []int64, _ int) { clear(v) },
	} {
		f, table = honest()
		count := f.count(table)
		edit(count, slices.IndexFunc(count, func(n int64) bool { return n > 0 }))
		f.commitMultiplicities(table, count)
		f.rejected("multiplicities: " + name)
	}
	f, table = honest()
	f.padLookup(table)
	f.rejected("a look-up in a pad lane")
}

// count counts the look-ups of each entry of a table; of equal entries the first counts.
func (f *fraud) count(table *iop.Segment) []int64 {
	at := map[string]int{}
	tuples := f.e.tuples(table)
	for k := len(tuples) - 1; k >= 0; k-- {
		at[tuples[k]] = k
	}
	out := make([]int64, len(tuples))
	for i := range f.sc.Segments {
		if g := &f.sc.Segments[i]; !g.IsTable() && g.Tag == table.Tag {
			for _, x := range f.e.tuples(g) {
				out[at[x]]++
			}
		}
	}
	return out
}

// commitMultiplicities commits to the given counts, while the look-up tree has the true ones:
// they go to a column that no row holds.
func (f *fraud) commitMultiplicities(table *iop.Segment, count []int64) {
	committed := &f.sc.Columns[table.Multiplicity]
	committed.Fill = always(count)
	f.sc.Columns = append(f.sc.Columns, iop.Column{Name: "true counts", Kind: iop.KindSettledTable + 1, Axes: committed.Axes, Weight: -1})
	table.Multiplicity = iop.ColumnID(len(f.sc.Columns) - 1)
}

// padLookup looks the first entry of a table up once more, in the pad lane behind the last
// entry of a look-up: the sum over the tree stays zero, and the multiplicity is one too high.
func (f *fraud) padLookup(table *iop.Segment) {
	f.t.Helper()
	i := slices.IndexFunc(f.sc.Segments, func(g iop.Segment) bool {
		n := g.Axes[len(g.Axes)-1]
		return !g.IsTable() && g.Tag == table.Tag && n&(n-1) != 0
	})
	if i < 0 {
		f.t.Fatal("no look-up has a pad lane")
	}
	g := &f.sc.Segments[i]
	last := len(g.Axes) - 1
	axes := slices.Clone(g.Axes)
	lane := make([]iop.PublicAxis, len(axes))
	for a, n := range axes {
		lane[a] = iop.PublicAxis{Lo: 0, Hi: n}
	}
	lane[last] = iop.PublicAxis{Lo: axes[last], Hi: axes[last] + 1}
	axes[last]++
	tuple := make([]iop.FormID, len(g.Tuple))
	for j, form := range g.Tuple {
		f.sc.Forms = append(f.sc.Forms, iop.Form{Axes: axes, Terms: []iop.Term{
			{Coef: iop.Int(1), Kind: iop.FromForm, Index: int(form), Maps: iop.Identity(axes)},
			{Coef: f.e.form(table.Tuple[j])[0], Kind: iop.FromPublic, Public: lane},
		}})
		tuple[j] = iop.FormID(len(f.sc.Forms) - 1)
	}
	g.Axes, g.Tuple = axes, tuple
}
