package ops_test

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"math/big"
	"slices"
	"strings"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/ops"
	"github.com/zkvin/zkvin/proof"
	"github.com/zkvin/zkvin/prove"
	"github.com/zkvin/zkvin/verify"
)

// fraud is a prover that lies about one thing and is honest about all that follows: its
// columns, its schedule, and what the columns truly give.
type fraud struct {
	*parties
	sc  *iop.Schedule
	key prove.Key
	e   *evaluator
	// private statements show commitments of what the columns hold.
	private bool
}

// newFraud commits to the given values of the program's tensors, but for the columns that
// edit gives by name. Whatever follows from these is computed honestly.
func newFraud(p *parties, values [][]int64, edit map[string][]int64) *fraud {
	p.t.Helper()
	sc, _, err := proof.NewSchedule(&p.g, testLogC, 1)
	if err != nil {
		p.t.Fatal(err)
	}
	f := &fraud{parties: p, sc: sc, key: p.key}
	f.key.Schedule = sc
	left := maps.Clone(edit)
	for i := range sc.Columns {
		c := &sc.Columns[i]
		data, ok := edit[c.Name]
		switch {
		case ok:
			sc.Limbs = slices.DeleteFunc(sc.Limbs, func(l iop.Limb) bool { return l.Column == iop.ColumnID(i) })
		case c.Fill == nil:
			continue
		default:
			data = c.Fill(values)
		}
		delete(left, c.Name)
		if len(data) != iop.Elements(c.Axes) {
			p.t.Fatalf("column %q: %d entries for %v", c.Name, len(data), c.Axes)
		}
		c.Fill = always(data)
	}
	if len(left) > 0 {
		p.t.Fatalf("no such columns: %v", slices.Collect(maps.Keys(left)))
	}
	f.e = newEvaluator(sc.System, nil, p.w.Data)
	f.compute()
	return f
}

func always(v []int64) func([][]int64) []int64 { return func([][]int64) []int64 { return v } }

// compute makes the prover's contraction results what its columns give.
func (f *fraud) compute() {
	for i := range f.sc.Contractions {
		f.sc.Contractions[i].Fill = always(integers(f.e.contraction(i)))
	}
}

// integers are small signed integers; of a fraction with a denominator 2^s its floor, as
// the prover computes it.
func integers(v []fr.Element) []int64 {
	out := make([]int64, len(v))
	for i := range v {
		x, s := v[i], 0
		for ; s < 40 && !isSmall(&x); s++ {
			x.Double(&x)
		}
		b := x.BigInt(new(big.Int))
		if b.BitLen() > 62 {
			b.Sub(b, fr.Modulus())
		}
		out[i] = b.Int64() >> s
	}
	return out
}

func isSmall(x *fr.Element) bool {
	var minus fr.Element
	minus.Neg(x)
	return x.IsUint64() && x.Uint64() < 1<<62 || minus.IsUint64() && minus.Uint64() < 1<<62
}

// broken are the relations and look-ups that fail.
type broken struct {
	relations []iop.FormID
	lookups   []int // segments
	names     []string
}

func (f *fraud) broken() broken {
	var b broken
	for _, r := range f.sc.Relations {
		if slices.ContainsFunc(f.e.form(r), func(v fr.Element) bool { return !v.IsZero() }) {
			names := f.e.columnsOf(r)
			b.relations, b.names = append(b.relations, r), append(b.names, "zero "+names[len(names)-1])
		}
	}
	for i := range f.sc.Segments {
		if g := &f.sc.Segments[i]; !g.IsTable() && len(f.missing(g, f.e.table(f.table(g)))) > 0 {
			b.lookups, b.names = append(b.lookups, i), append(b.names, g.Name)
		}
	}
	slices.Sort(b.names)
	b.names = slices.Compact(b.names)
	return b
}

// table is the table that a look-up is made in.
func (f *fraud) table(lookup *iop.Segment) *iop.Segment {
	i := slices.IndexFunc(f.sc.Segments, func(s iop.Segment) bool { return s.IsTable() && s.Tag == lookup.Tag })
	return &f.sc.Segments[i]
}

// missing are the positions of a look-up whose tuple is not in a table's.
func (f *fraud) missing(lookup *iop.Segment, known map[string]bool) []int {
	var out []int
	for k, x := range f.e.tuples(lookup) {
		if !known[x] {
			out = append(out, k)
		}
	}
	return out
}

// patch replaces coordinate j of a segment at the given positions, for the prover alone:
// the claims that it has to prove are the verifier's.
func (f *fraud) patch(g *iop.Segment, j int, at []int, value func(k int) int64) {
	axes, old := g.Axes, integers(f.e.form(g.Tuple[j]))
	terms := []iop.Term{{Coef: fr.One(), Kind: iop.FromForm, Index: int(g.Tuple[j]), Maps: iop.Identity(axes)}}
	for k, pos := range at {
		unit := make([]iop.PublicAxis, len(axes))
		for a, rest := len(axes)-1, pos; a >= 0; a-- {
			unit[a] = iop.PublicAxis{Lo: rest % axes[a], Hi: rest%axes[a] + 1}
			rest /= axes[a]
		}
		terms = append(terms, iop.Term{Coef: iop.Int(value(k) - old[pos]), Kind: iop.FromPublic, Public: unit})
	}
	f.sc.Forms = append(f.sc.Forms, iop.Form{Axes: axes, Terms: terms})
	g.Tuple = slices.Clone(g.Tuple)
	g.Tuple[j] = iop.FormID(len(f.sc.Forms) - 1)
}

// lookupsLie makes each failing look-up show the first entry of its table.
func (f *fraud) lookupsLie(b broken) {
	for _, i := range b.lookups {
		g := &f.sc.Segments[i]
		table := f.table(g)
		f.showFirst(g, table, f.missing(g, f.e.table(table)))
	}
}

// showFirst makes a look-up show the first entry of a table at some positions.
func (f *fraud) showFirst(g, table *iop.Segment, at []int) {
	for j, form := range table.Tuple {
		first := integers(f.e.form(form)[:1])[0]
		f.patch(g, j, at, func(int) int64 { return first })
	}
}

// tablesLie makes the tables hold what failing look-ups look for. What nothing looks for
// makes room; if that is not enough, the look-ups of what had to go lie, too.
func (f *fraud) tablesLie(b broken) {
	for _, i := range b.lookups {
		g := &f.sc.Segments[i]
		table := f.table(g)
		wrong := f.missing(g, f.e.table(table))
		at := f.room(table, len(wrong))
		wrong = wrong[:len(at)]
		for j, form := range g.Tuple {
			v := integers(f.e.form(form))
			f.patch(table, j, at, func(k int) int64 { return v[wrong[k]] })
		}
		known := map[string]bool{}
		for _, x := range f.e.tuples(table) {
			known[x] = true
		}
		for k := range f.sc.Segments {
			if g := &f.sc.Segments[k]; !g.IsTable() && g.Tag == table.Tag {
				f.showFirst(g, table, f.missing(g, known))
			}
		}
	}
}

// room returns at most n entries of a table, but not the first: those that nothing looks
// for come before others.
func (f *fraud) room(table *iop.Segment, n int) []int {
	used := map[string]bool{}
	for i := range f.sc.Segments {
		if g := &f.sc.Segments[i]; !g.IsTable() && g.Tag == table.Tag {
			for _, x := range f.e.tuples(g) {
				used[x] = true
			}
		}
	}
	var idle, busy []int
	for k, x := range f.e.tuples(table) {
		switch {
		case k == 0:
		case used[x]:
			busy = append(busy, k)
		default:
			idle = append(idle, k)
		}
	}
	all := append(idle, busy...)
	return all[:min(n, len(all))]
}

// resultsLie makes results of contractions up, by name, so that look-ups hold; the
// operands are the true ones.
func (f *fraud) resultsLie(name string, result []int64) {
	i := slices.IndexFunc(f.sc.Contractions, func(c iop.Contraction) bool { return c.Name == name })
	if i < 0 || iop.Elements(f.sc.Contractions[i].Axes) != len(result) {
		f.t.Fatalf("no contraction %q of %d entries", name, len(result))
	}
	f.sc.Contractions[i].Fill = always(result)
}

// statement shows what the columns of inputs and outputs hold, or commitments of it.
func (f *fraud) statement() proof.Statement {
	var req proof.Request
	show := func(columns []iop.ColumnID) []proof.Tensor {
		var out []proof.Tensor
		for _, c := range columns {
			t := proof.Tensor{Rows: []bn254.G1Affine{}}
			if !f.private {
				t = proof.Tensor{Values: int16s(f.sc.Columns[c].Fill(nil))}
			}
			out = append(out, t)
		}
		return out
	}
	req.Inputs, req.Outputs = show(f.rel.Inputs), show(f.rel.Outputs)
	return proof.Statement{ModelID: f.vk.ModelID, Requests: []proof.Request{req}}
}

// prove makes the proof, which is a matter of the cryptography from here on: it fails the
// test if the prover's own checks stop it.
func (f *fraud) prove() *proof.Proof {
	f.t.Helper()
	inst := prove.Instance{Values: [][][]int64{nil}, Statement: f.statement(), Blinds: make([]fr.Element, f.sc.Layout.Rows(iop.KindStatement))}
	for i := range inst.Blinds {
		if f.private {
			inst.Blinds[i].SetUint64(uint64(i) + 100)
		}
	}
	pf, err := prove.Prove(context.Background(), &f.key, &inst, prove.Options{})
	if err != nil {
		f.t.Fatalf("the prover stops: %v", err)
	}
	return pf
}

// rejected proves, and fails the test unless the verifier refuses what it has checked: not
// for the proof's shape.
func (f *fraud) rejected(how string) {
	f.t.Helper()
	err := verify.Verify(f.vk, f.prove(), verify.Options{AllowUnsafeSRS: true})
	if !errors.Is(err, verify.ErrRejected) || errors.Is(err, verify.ErrShape) || errors.Is(err, verify.ErrModel) {
		f.t.Errorf("%s: got %v, want %v", how, err, verify.ErrRejected)
	}
}

// accepted fails the test unless the proof is accepted: what a fraud is made with is no fraud
// by itself.
func (f *fraud) accepted(how string) {
	f.t.Helper()
	if err := verify.Verify(f.vk, f.prove(), verify.Options{AllowUnsafeSRS: true}); err != nil {
		f.t.Errorf("%s: %v", how, err)
	}
}

// acceptedWithout verifies by a schedule that lacks the broken conditions. That such a proof
// is accepted shows that nothing else is wrong with the lie.
func (f *fraud) acceptedWithout(b broken) {
	f.t.Helper()
	system := func() *iop.Schedule {
		s := *f.sc.System
		s.Relations = slices.DeleteFunc(slices.Clone(s.Relations), func(r iop.FormID) bool { return slices.Contains(b.relations, r) })
		s.Segments = nil
		for i, g := range f.sc.Segments {
			if !slices.Contains(b.lookups, i) {
				s.Segments = append(s.Segments, g)
			}
		}
		sc, err := iop.NewSchedule(&s)
		if err != nil {
			f.t.Fatal(err)
		}
		return sc
	}
	weak := *f
	weak.sc = system()
	weak.key.Schedule = weak.sc
	vk, shape := *f.vk, *f.vk.Shape
	vk.Schedule, vk.Shape = system(), &shape
	shape.Messages, shape.Variables, shape.Errors = iop.HiddenShape(vk.Schedule)
	if err := verify.Verify(&vk, weak.prove(), verify.Options{AllowUnsafeSRS: true}); err != nil {
		f.t.Errorf("without %v: %v", b.names, err)
	}
}

// lie is one thing that a malicious prover claims.
type lie struct {
	op   graph.Op
	name string
	s    *sample
	// The lie, one of: what a node puts out, given what it should; columns by name; the
	// attributes of the operator's node; other weights.
	out     map[int]func(v []int64) []int64
	edit    map[string][]int64
	attr    []int64
	weights func(data [][]int16)
	// private hides inputs and outputs, which may then be no integers of 16 bits.
	private bool
	// result names a contraction that can be claimed to give what the lie needs, and gives
	// that.
	result string
	made   func(truth []int64) []int64
	// table is the tag of a table in which the failing look-ups succeed, or 0.
	table uint64
	// breaks are the conditions that stand in the way, as broken names them.
	breaks string
}

// play runs the program; nodes put out what out makes of their results, of nil where the
// result does not exist.
func play(t testing.TB, s *sample, out map[int]func([]int64) []int64) [][]int64 {
	t.Helper()
	values := make([][]int64, len(s.g.Tensors))
	weights := map[int][]int16{}
	for i, id := range s.g.Weights {
		weights[id] = s.w.Data[i]
	}
	for i, id := range s.g.Inputs {
		values[id] = s.in[i]
	}
	ops.LoadMasks(&s.g, &s.w, values)
	for i := range s.g.Nodes {
		n := &s.g.Nodes[i]
		in := make([]ops.Operand, len(n.Inputs))
		for j, id := range n.Inputs {
			in[j] = ops.Operand{Data: values[id], Weight: weights[id]}
		}
		v, err := ops.Eval(&s.g, i, in)
		if out[i] != nil {
			v, err = out[i](slices.Clone(v)), nil
		}
		if err != nil {
			t.Fatal(err)
		}
		values[n.Output] = v
	}
	return values
}

// node is the first node of the lie's operator.
func (l *lie) node() int {
	return slices.IndexFunc(l.s.g.Nodes, func(n graph.Node) bool { return n.Op == l.op })
}

// other is the program that the prover runs instead.
func (l *lie) other() *sample {
	s := &sample{g: l.s.g, w: l.s.w, in: l.s.in}
	if l.attr != nil {
		s.g.Nodes = slices.Clone(s.g.Nodes)
		s.g.Nodes[l.node()].Attr = l.attr
	}
	if l.weights != nil {
		s.w.Data = slices.Clone(s.w.Data)
		for i := range s.w.Data {
			s.w.Data[i] = slices.Clone(s.w.Data[i])
		}
		l.weights(s.w.Data)
	}
	return s
}

// TestMaliciousProversAreRejected lets a prover lie about every operator, in every way it
// has to go on from there.
func TestMaliciousProversAreRejected(t *testing.T) {
	skipWhereEmulated(t)
	known := map[*sample]*parties{}
	told := map[graph.Op]bool{}
	for _, l := range lies() {
		t.Run(fmt.Sprintf("%v/%s", l.op, strings.ReplaceAll(l.name, " ", "_")), func(t *testing.T) {
			if known[l.s] == nil {
				known[l.s] = newParties(t, l.s)
			}
			p := *known[l.s]
			p.t = t
			testLie(&p, &l)
		})
		told[l.op] = true
	}
	for _, op := range operatorNames {
		if !told[op] {
			t.Errorf("no prover lies about %v", op)
		}
	}
}

func testLie(p *parties, l *lie) {
	s := l.other()
	values := play(p.t, s, l.out)
	cheat := func() *fraud {
		f := newFraud(p, values, l.edit)
		f.private = l.private
		return f
	}
	f := cheat()
	b := f.broken()
	if got := strings.Join(b.names, ", "); got != l.breaks {
		p.t.Errorf("breaks %q, want %q", got, l.breaks)
	}
	f.acceptedWithout(b)
	f.lookupsLie(b)
	f.rejected("look-ups lie")
	if len(b.lookups) > 0 {
		f = cheat()
		f.tablesLie(b)
		f.rejected("tables lie")
	}
	if l.table != 0 {
		f = cheat()
		for _, i := range b.lookups {
			f.sc.Segments[i].Tag = l.table
		}
		f.rejected("look-ups in another table")
	}
	if l.result != "" {
		f = cheat()
		i := slices.IndexFunc(f.sc.Contractions, func(c iop.Contraction) bool { return c.Name == l.result })
		if i < 0 {
			p.t.Fatalf("no contraction %q", l.result)
		}
		f.resultsLie(l.result, l.made(f.sc.Contractions[i].Fill(nil)))
		f.rejected("the contraction's result lies")
	}
	if l.weights != nil {
		testWeightLie(p, s, values)
	}
	if l.attr != nil {
		testOtherProgram(p, s, values)
	}
}

// testWeightLie proves honestly with another weight: with the key's rows, and with rows of
// its own under the key's commitments.
func testWeightLie(p *parties, s *sample, values [][]int64) {
	p.t.Helper()
	mine := *p
	mine.sample = s
	f := newFraud(&mine, values, nil)
	f.key.Weights = s.w.Data
	f.rejected("contractions with another weight")
	f.key.Rows = prove.WeightRows(f.sc, s.w.Data)
	f.rejected("rows with another weight")
}

// testOtherProgram proves another program honestly, under the key of this one.
func testOtherProgram(p *parties, s *sample, values [][]int64) {
	p.t.Helper()
	mine := *p
	mine.sample = s
	f := newFraud(&mine, values, nil)
	if b := f.broken(); len(b.names) > 0 {
		p.t.Fatalf("the other program fails: %v", b.names)
	}
	f.rejected("another program")
}
