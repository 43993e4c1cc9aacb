package ops_test

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"pgregory.net/rapid"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/ops"
)

// determined is a program whose relation is solved for given inputs.
type determined struct {
	*sample
	rel     *ops.Relation
	weights [][]fr.Element
	static  map[uint64]*entries
	free    map[string]bool // columns with several fillings, found so far
}

func newDetermined(t testing.TB, s *sample) *determined {
	t.Helper()
	rel, err := ops.Relate(&s.g, testLogC)
	if err != nil {
		t.Fatal(err)
	}
	d := &determined{s, rel, make([][]fr.Element, len(s.w.Data)), map[uint64]*entries{}, map[string]bool{}}
	for i, data := range s.w.Data {
		for _, w := range data {
			d.weights[i] = append(d.weights[i], iop.Int(int64(w)))
		}
	}
	return d
}

// problem is the relation for one request, or for several of one batch.
func (d *determined) problem(t testing.TB, drop string, requests ...[][]int64) *problem {
	t.Helper()
	sys := d.rel.System
	if len(requests) > 1 {
		sys = sys.Batched(len(requests))
	}
	inputs := map[iop.ColumnID][]int64{}
	for i, c := range d.rel.Inputs {
		for _, in := range requests {
			inputs[c] = append(inputs[c], in[i]...)
		}
	}
	p, err := newProblem(sys, inputs, d.weights, d.static, drop)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// check finds all witnesses for the requests of one proof and fails unless there is one,
// with the outputs that the program has.
func (d *determined) check(t testing.TB, requests ...[][]int64) {
	t.Helper()
	p := d.problem(t, "", requests...)
	s := p.solve(2)
	if !s.unique() {
		t.Errorf("inputs %v: %d solutions, open %q", requests, s.count, s.open)
		return
	}
	for r, in := range requests {
		run := *d.sample
		run.in = in
		values := play(t, &run, nil)
		for i, c := range d.rel.Outputs {
			n := iop.Elements(d.rel.System.Columns[c].Axes)
			got := s.first[p.first[c]+r*n:][:n]
			if want := elements(values[d.g.Outputs[i]]); !slices.Equal(got, want) {
				t.Errorf("inputs %v, request %d: output %d is %v, want %v", requests, r, i, integers(got), values[d.g.Outputs[i]])
			}
		}
	}
	d.multiplicities(p, s.first)
}

// multiplicities notes the tables with equal entries: what counts for which of them is free.
// Where the entries differ, their counts follow from the look-ups, because the fractions
// 1/(α + entry) are linearly independent.
func (d *determined) multiplicities(p *problem, solution []fr.Element) {
	for i := range d.rel.System.Segments {
		if g := &d.rel.System.Segments[i]; g.IsTable() && p.repeated(g.Tag, solution) {
			d.free[d.rel.System.Columns[g.Multiplicity].Name] = true
		}
	}
}

// rows are all rows of n entries of the given values.
func rows(n int, values ...int64) [][]int64 {
	out := [][]int64{nil}
	for range n {
		var next [][]int64
		for _, r := range out {
			for _, v := range values {
				next = append(next, append(slices.Clone(r), v))
			}
		}
		out = next
	}
	return out
}

// small programs of the operators that commit to columns, and the inputs to solve them for.
type exhaustive struct {
	op     graph.Op
	s      *sample
	inputs [][]int64
	needed []string // conditions without which some input has several witnesses
}

func exhaustives() []exhaustive {
	rescale := func(shift, f int64) *sample { return one(graph.OpRescale, []int64{shift, f}, 10, []int{1, 1}, 0) }
	var around [][]int64
	for x := int64(-20); x <= 20; x++ {
		around = append(around, []int64{x})
	}
	edges := [][]int64{{-32768}, {-32767}, {32766}, {32767}}
	pool := begin([]int{1, 1, 1, 2}, 0, 0)
	pool.end(pool.node(graph.OpMaxPool, []int64{1, 2, 1, 1, 0, 1, 0, 1, 1, 1}, 10, []int{1, 1, 1, 3}, 0), -1)
	flat := begin([]int{1, 1, 1, 3}, 0, 0, 0)
	flat.end(flat.node(graph.OpMaxPool, []int64{1, 3, 1, 1, 0, 0, 0, 0, 1, 1}, 10, []int{1, 1, 1, 1}, 0), -1)
	argmax := func(n int) *sample { return one(graph.OpArgMax, []int64{0}, 0, []int{1, 1}, make([]int64, n)...) }
	softmax := one(graph.OpSoftmax, []int64{1}, 14, []int{1, 3}, 0, 0, 0)
	// The sum is the least that the table allows, unless two entries are equal; of a single entry it is 1.
	point := func(first int16, n int) *sample {
		s := one(graph.OpSoftmax, []int64{0}, 14, []int{1, n}, make([]int64, n)...)
		s.g.Tables = []graph.Table{{Name: "point", Values: append([]int16{first}, make([]int16, graph.TableSize-1)...)}}
		return s
	}
	masked := one(graph.OpSoftmax, []int64{1}, 14, []int{1, 3}, 0, 0, 0)
	masked.g.Nodes[0].Inputs = append(masked.g.Nodes[0].Inputs, masked.hold([]int{1, 3}, 1, 0, 1))
	divided := []string{"t1.max", "t1", "t1.rest.range", "t1.room.range", "t1.range", "t1.remainder.range"}
	return append(slices.Concat(quotientExhaustives(), indexExhaustives()), []exhaustive{
		{graph.OpRescale, rescale(0, -1), slices.Concat(around, edges), []string{"zero t1"}},
		{graph.OpRescale, rescale(1, -1), slices.Concat(around, edges), []string{"t1.remainder.range", "t1.range"}},
		{graph.OpRescale, rescale(3, -1), slices.Concat(around, edges), []string{"t1.remainder.range", "t1.range"}},
		{graph.OpRescale, rescale(0, -2), slices.Concat(around, edges), []string{"t1"}},
		{graph.OpRescale, rescale(2, -2), slices.Concat(around, edges), []string{"t1.remainder.range", "t1"}},
		{graph.OpRescale, rescale(2, 0), slices.Concat(around, edges), []string{"t1.remainder.range", "t1"}},
		{graph.OpMaxPool, pool, slices.Concat(rows(2, -16385, -16384, -16383, 0, 9), [][]int64{{16383, -16384}}), []string{"t1", "zero t1"}},
		{graph.OpMaxPool, flat, rows(3, -1, 0, 7), []string{"t1", "zero t1"}},
		{graph.OpArgMax, argmax(1), around, []string{"zero t1"}},
		{graph.OpArgMax, argmax(2), rows(2, -32768, -1, 0, 32767), []string{"t1.hot.range", "t1.order.range", "zero t1"}},
		{graph.OpArgMax, argmax(4), rows(4, -1, 0, 1), []string{"t1.hot.range", "t1.order.range", "zero t1"}},
		{graph.OpSoftmax, softmax, slices.Concat(rows(3, 0, 40), [][]int64{{-32768, 32767, 0}, {5, 5, -300}, {-7, 100, 30}}),
			divided},
		{graph.OpSoftmax, point(2, 2), rows(2, -32768, 0, 1, 32767), divided},
		{graph.OpSoftmax, point(1, 1), around, divided},
		{graph.OpSoftmax, masked, slices.Concat(rows(3, 0, 40), [][]int64{{-32768, 32767, 0}, {5, 5, -300}, {32767, 0, -32768}}),
			divided},
	}...)
}

// TestWitnessesAreUnique solves the relation of each operator for all small inputs: one
// witness, one output, and free columns only where docs/operators.md lists them.
func TestWitnessesAreUnique(t *testing.T) {
	free := map[graph.Op]map[string]bool{}
	note := func(op graph.Op, d *determined) {
		if free[op] == nil {
			free[op] = map[string]bool{}
		}
		for name := range d.free {
			_, rest, _ := strings.Cut(name, ".")
			free[op][rest] = true
		}
	}
	for _, c := range exhaustives() {
		t.Run(fmt.Sprintf("%v%v", c.op, c.s.g.Nodes[0].Attr), func(t *testing.T) {
			d := newDetermined(t, c.s)
			for _, x := range c.inputs {
				d.check(t, [][]int64{x})
			}
			note(c.op, d)
		})
	}
	for _, op := range operatorNames {
		t.Run(op.String(), func(t *testing.T) {
			for seed := range 6 {
				s := tiny(op, seed)
				d := newDetermined(t, s)
				d.check(t, s.in)
				note(op, d)
			}
		})
		got, want := slices.Sorted(maps.Keys(free[op])), documentedFree(t, op)
		if !slices.Equal(got, want) {
			t.Errorf("%v: free columns %q, docs/operators.md lists %q", op, got, want)
		}
	}
}

// tiny is a small sample of an operator.
func tiny(op graph.Op, seed int) *sample {
	return rapid.Custom(func(t *rapid.T) *sample { return drawSample(t, op) }).Filter(func(s *sample) bool {
		for i := range s.g.Tensors {
			if s.g.Tensors[i].Elements() > 9 {
				return false
			}
		}
		return true
	}).Example(seed)
}

// documentedFree reads the free columns of an operator from its section.
func documentedFree(t testing.TB, op graph.Op) []string {
	t.Helper()
	page, err := os.ReadFile("../docs/operators.md")
	if err != nil {
		t.Fatal(err)
	}
	section := regexp.MustCompile(`(?im)^## ` + op.String() + `$[^#]*`).FindString(string(page))
	line := regexp.MustCompile(`(?m)^\*Free\*: (.*)$`).FindStringSubmatch(section)
	if line == nil {
		t.Fatalf("%v: docs/operators.md has no line of free columns", op)
	}
	var out []string
	for _, m := range regexp.MustCompile("`([^`]+)`").FindAllStringSubmatch(line[1], -1) {
		out = append(out, m[1])
	}
	if len(out) == 0 && line[1] != "none." {
		t.Fatalf("%v: free columns are %q, want names or none.", op, line[1])
	}
	slices.Sort(out)
	return out
}

// TestConditionsAreNeeded: without any one of an operator's conditions some input has several
// witnesses, which the search finds.
func TestConditionsAreNeeded(t *testing.T) {
	for _, c := range exhaustives() {
		d := newDetermined(t, c.s)
		for _, name := range c.needed {
			several := false
			for _, x := range c.inputs {
				whole, p := d.problem(t, "", [][]int64{x}), d.problem(t, name, [][]int64{x})
				if len(p.conds) == len(whole.conds) {
					t.Fatalf("%v%v has no condition %q", c.op, c.s.g.Nodes[0].Attr, name)
				}
				s := p.solve(2)
				if several = !s.unique(); several {
					break
				}
			}
			if !several {
				t.Errorf("%v%v: nothing depends on %q", c.op, c.s.g.Nodes[0].Attr, name)
			}
		}
	}
}

// TestRequestsOfABatchAreApart solves the relation for pairs of requests: each has the one
// output that it has alone. Without the request's number in the tuples, a maximum could be
// taken from another request, which the search finds.
func TestRequestsOfABatchAreApart(t *testing.T) {
	for _, c := range exhaustives() {
		d := newDetermined(t, c.s)
		last := len(c.inputs) - 1
		for _, pair := range [][2]int{{0, last}, {last, 0}, {last / 2, last}, {last, last}} {
			d.check(t, [][]int64{c.inputs[pair[0]]}, [][]int64{c.inputs[pair[1]]})
		}
	}
	softmax := newDetermined(t, one(graph.OpSoftmax, []int64{1}, 14, []int{1, 2}, 0, 0))
	sys := softmax.rel.System.Batched(2)
	for i := range sys.Segments {
		if g := &sys.Segments[i]; g.Tag >= firstTuple {
			g.Tuple = g.Tuple[:len(g.Tuple)-1]
		}
	}
	p, err := newProblem(sys, map[iop.ColumnID][]int64{softmax.rel.Inputs[0]: {10, 3, 40, 33}}, nil, softmax.static, "")
	if err != nil {
		t.Fatal(err)
	}
	if s := p.solve(2); s.unique() {
		t.Error("nothing depends on the request's number")
	}
}

// TestEveryEntryIsBound changes one entry of one column at a time, in programs too large to
// solve: something breaks, whatever the change.
func TestEveryEntryIsBound(t *testing.T) {
	samples := map[string]*sample{}
	for _, op := range operatorNames {
		samples[op.String()] = rapid.Custom(func(t *rapid.T) *sample { return drawSample(t, op) }).Example(11)
	}
	for name := range networks {
		samples[name] = rapid.Custom(func(t *rapid.T) *sample { return drawNetwork(t, name) }).Example(11)
	}
	for name, s := range samples {
		rng := rand.New(rand.NewPCG(17, uint64(len(name))))
		d := newDetermined(t, s)
		e := newEvaluator(d.rel.System, play(t, s, nil), s.w.Data)
		for i := range e.columns {
			c := &d.rel.System.Columns[i]
			if e.columns[i] == nil || c.Kind < iop.KindStatement || slices.Contains(d.rel.Inputs, iop.ColumnID(i)) {
				continue
			}
			for _, delta := range []fr.Element{iop.Int(1), iop.Int(-1), iop.Int(1 << 16), iop.Power2(-rng.IntN(17) - 1)} {
				at := rng.IntN(len(e.columns[i]))
				old := e.columns[i][at]
				e.columns[i][at].Add(&old, &delta)
				clear(e.forms)
				clear(e.results)
				if e.satisfied() == nil {
					t.Errorf("%s: column %q, entry %d changed by %s: nothing breaks", name, c.Name, at, delta.String())
				}
				e.columns[i][at] = old
			}
		}
	}
}

// TestSearchMissesNothing counts the solutions of conditions that can be counted by hand: each
// entry of (x, y) is (1, 0), (2, 0) or (0, 1), and both x are zero if their sum has to be.
func TestSearchMissesNothing(t *testing.T) {
	for tied, want := range map[bool]int{false: 9, true: 1} {
		b := iop.NewBuilder(4)
		axes := []int{2}
		x, y := b.Column(iop.KindWitness, "x", axes, nil), b.Column(iop.KindWitness, "y", axes, nil)
		b.Range("x", x, 2)
		b.Range("sum", b.Sum(x, b.Read(x, iop.Int(1)), b.Read(y, iop.Int(2)), iop.Constant(axes, iop.Int(-1))), 1)
		b.Range("y", y, 1)
		if tied {
			all := iop.Term{Coef: iop.Int(1), Kind: iop.FromForm, Index: int(x), Maps: []iop.AxisMap{{Links: []iop.Link{{Axis: -1, Stride: 1, Len: 2}}}}}
			b.Zero(b.Form([]int{1}, all))
		}
		sys, err := b.Finish()
		if err != nil {
			t.Fatal(err)
		}
		p, err := newProblem(sys, nil, nil, map[uint64]*entries{}, "")
		if err != nil {
			t.Fatal(err)
		}
		if s := p.solve(100); s.count != want || s.open != "" {
			t.Errorf("tied %v: %d solutions, open %q, want %d", tied, s.count, s.open, want)
		}
	}
}
