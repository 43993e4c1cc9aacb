package prove

import (
	"context"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/pcs"
	"github.com/zkvin/zkvin/proof"
	"github.com/zkvin/zkvin/witness"
)

// shower is a prover who shows the tensors of a statement in a settlement layout.
type shower struct {
	t    *testing.T
	key  *Key
	in   *Instance
	logC int
}

func newShower(t *testing.T) *shower {
	t.Helper()
	m := linkedModel(t)
	fail := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	sc, spans, err := proof.NewSettlementSchedule(m.Key)
	fail(err)
	setup, err := pcs.DevelopmentSRS(1 << sc.LogCols)
	fail(err)
	ck, err := pcs.NewCommitKey(setup, sc.LogCols)
	fail(err)
	k := &Key{Schedule: sc, Commit: ck, Unsafe: true, Spans: spans, Weights: m.Weights.Data, Rows: WeightRows(sc, m.Weights.Data), Blinds: m.SettlementBlinds}
	x := make([]int64, 40)
	for i := range x {
		x[i] = int64(i*31%17 - 8)
	}
	trace, err := witness.Run(m.Key.Graph, m.Weights, [][]int64{x})
	fail(err)
	in := &Instance{Values: [][][]int64{trace.Values}, Blinds: make([]fr.Element, sc.Layout.Rows(iop.KindStatement))}
	in.Statement.Requests = []proof.Request{{
		Inputs: []proof.Tensor{{Values: shorts(x)}}, Outputs: []proof.Tensor{{Values: shorts(trace.Values[m.Key.Graph.Outputs[0]])}},
	}}
	return &shower{t, k, in, m.Key.LogC}
}

func shorts(v []int64) (out []int16) {
	for _, x := range v {
		out = append(out, int16(x))
	}
	return out
}

// value is the value at x of the values shown, each at its place.
func (s *shower) value(x *fr.Element, shown [][]int16) (sum fr.Element) {
	l := s.key.Schedule.Layout
	var power, term, row fr.Element
	for t, values := range shown {
		c := s.key.Spans[t].Column
		l.Scatter(s.key.Schedule.Columns[c].Axes, c, func(r, at, from, n int) {
			power = fr.One()
			row = power
			for range (r-l.First[iop.KindStatement])<<s.logC + at {
				row.Mul(&row, x)
			}
			for i := range n {
				term.SetInt64(int64(values[from+i]))
				term.Mul(&term, &row)
				sum.Add(&sum, &term)
				row.Mul(&row, x)
			}
		})
	}
	return sum
}

// overheard reads the verifier on messages in the clear and notes the checks that fail.
type overheard struct {
	iop.Native
	sponge   *iop.Sponge
	messages []fr.Element
	failed   []string
}

func (r *overheard) Messages(_ string, n int) []fr.Element {
	v := r.messages[:n]
	r.messages = r.messages[n:]
	r.sponge.Absorb(v...)
	return v
}

func (r *overheard) Challenge(string) fr.Element { return r.sponge.Challenge() }

func (r *overheard) Check(label string, a, b fr.Element) {
	if !a.Equal(&b) {
		r.failed = append(r.failed, label)
	}
}

// show runs the prover on statement rows that change has altered, for the values that lie
// claims; x is drawn when the rows are fixed, unless it is given. It returns the checks that
// the verifier finds broken.
func (s *shower) show(change func(rows [][]int32), lie func(values [][]int16), x *fr.Element) []string {
	s.t.Helper()
	r := run{ctx: context.Background(), o: Options{draw: fromSystem}}
	a, m, err := r.matrix(s.key, s.in)
	if err != nil {
		s.t.Fatal(err)
	}
	l := s.key.Schedule.Layout
	change(m.rest[l.First[iop.KindStatement]-m.weights.Len() : l.First[iop.KindWitness]-m.weights.Len()])
	q := &s.in.Statement.Requests[0]
	values := [][]int16{append([]int16{}, q.Inputs[0].Values...), append([]int16{}, q.Outputs[0].Values...)}
	lie(values)
	drawn, err := Blinders(2)
	if err != nil {
		s.t.Fatal(err)
	}
	if x == nil {
		x = &drawn[0]
	}
	claim := &iop.Shown[fr.Element]{LogRow: s.logC, X: *x, Value: s.value(x, values), Tensors: []fr.Element{fr.One(), fr.One()}}
	for _, span := range s.key.Spans {
		claim.Spans = append(claim.Spans, iop.RowSpan{First: span.First, Num: span.Num})
	}
	sponge := func() *iop.Sponge {
		out := iop.NewSponge()
		out.Absorb(drawn[1], claim.X, claim.Value)
		return out
	}
	d, err := r.reduce(s.key, s.in, a, m, func(*Reduction) (*iop.Sponge, *iop.Shown[fr.Element], error) { return sponge(), claim, nil })
	if err != nil {
		s.t.Fatal(err)
	}
	v := &overheard{sponge: sponge(), messages: d.Messages}
	iop.VerifyShown[fr.Element](s.key.Schedule, v, claim)
	return v.failed
}

// TestShownValuesAreThoseOfTheRows: a prover whose rows hold other values than he shows, or
// something in a pad of a shown row, breaks the last check of the batch. If x were known
// before the rows, errors could be chosen that cancel. What a row holds behind its C_s
// entries is no part of a tensor, and so of no claim.
func TestShownValuesAreThoseOfTheRows(t *testing.T) {
	s := newShower(t)
	honest := func([][]int32) {}
	truth := func([][]int16) {}
	seven := iop.Int(7)
	for what, c := range map[string]struct {
		change func(rows [][]int32)
		lie    func(values [][]int16)
		x      *fr.Element
		broken bool
	}{
		"nothing":                   {honest, truth, nil, false},
		"an input":                  {honest, func(v [][]int16) { v[0][0]++ }, nil, true},
		"the last output":           {honest, func(v [][]int16) { v[1][23]-- }, nil, true},
		"two inputs":                {honest, func(v [][]int16) { v[0][0] += 7; v[0][1]-- }, nil, true},
		"input against output":      {honest, func(v [][]int16) { v[0][0]++; v[1][0]-- }, nil, true},
		"x known before":            {honest, func(v [][]int16) { v[0][0] += 7; v[0][1]-- }, &seven, false},
		"the first pad":             {func(rows [][]int32) { rows[0][40]++ }, truth, nil, true},
		"the last pad of an output": {func(rows [][]int32) { rows[1][1<<linkedLogC-1]-- }, truth, nil, true},
		"behind the row":            {func(rows [][]int32) { rows[0][1<<linkedLogC] = 5 }, truth, nil, false},
	} {
		failed := s.show(c.change, c.lie, c.x)
		if got := len(failed) > 0; got != c.broken || got && failed[0] != "batch.final" {
			t.Errorf("%s: checks %q fail, want one: %v", what, failed, c.broken)
		}
	}
}
