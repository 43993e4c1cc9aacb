package ops_test

import (
	"context"
	"errors"
	"slices"
	"sync"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"pgregory.net/rapid"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/ops"
	"github.com/zkvin/zkvin/pcs"
	"github.com/zkvin/zkvin/proof"
	"github.com/zkvin/zkvin/prove"
	"github.com/zkvin/zkvin/verify"
	"github.com/zkvin/zkvin/witness"
)

const testLogC = 10

var srs = sync.OnceValues(func() (*pcs.SRS, error) { return pcs.DevelopmentSRS(1 << testLogC) })

// commitKey is the prover's part of it, with its tables.
var commitKey = sync.OnceValues(func() (*pcs.CommitKey, error) {
	s, err := srs()
	if err != nil {
		return nil, err
	}
	return pcs.NewCommitKey(s, testLogC)
})

// parties are the keys of both sides for one sample.
type parties struct {
	*sample
	t   testing.TB
	rel *ops.Relation
	key prove.Key
	vk  *verify.Key
}

func newParties(t testing.TB, s *sample) *parties { return newBatch(t, s, 1) }

// newBatch is for proofs of n requests.
func newBatch(t testing.TB, s *sample, n int) *parties {
	t.Helper()
	p := &parties{sample: s, t: t}
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	setup, err := srs()
	must(err)
	p.rel, err = ops.Relate(&s.g, testLogC)
	must(err)
	sc, spans, err := proof.NewSchedule(&s.g, testLogC, n)
	must(err)
	commit, err := commitKey()
	must(err)
	srsKey, err := proof.NewSRSKey(setup, 1<<testLogC)
	must(err)
	rows := prove.WeightRows(sc, s.w.Data)
	blinds := make([]fr.Element, rows.Len())
	for i := range blinds {
		blinds[i].SetUint64(uint64(i) + 1)
	}
	k := &proof.Key{Graph: &s.g, LogC: testLogC, Batch: n, SRS: *srsKey}
	k.Weights, err = rows.Commit(context.Background(), commit, blinds, nil)
	must(err)
	k.Tables, err = verify.TableRows(sc, commit)
	must(err)
	p.vk, err = verify.NewKey(k)
	must(err)
	p.key = prove.Key{Schedule: sc, Commit: commit, ModelID: p.vk.ModelID, Unsafe: true, Weights: s.w.Data, Rows: rows,
		Blinds: blinds, Spans: spans}
	return p
}

// claim proves that the values of a run, or of each request, give its outputs, true or not,
// and returns the verifier's answer.
func (p *parties) claim(runs ...[][]int64) error {
	p.t.Helper()
	var requests []proof.Request
	for _, values := range runs {
		var req proof.Request
		for _, id := range p.g.Inputs {
			req.Inputs = append(req.Inputs, proof.Tensor{Values: int16s(values[id])})
		}
		for _, id := range p.g.Outputs {
			req.Outputs = append(req.Outputs, proof.Tensor{Values: int16s(values[id])})
		}
		requests = append(requests, req)
	}
	inst := prove.Instance{Values: runs, Statement: proof.Statement{ModelID: p.vk.ModelID, Requests: requests},
		Blinds: make([]fr.Element, p.key.Schedule.Layout.Rows(iop.KindStatement))}
	pf, err := prove.Prove(context.Background(), &p.key, &inst, prove.Options{})
	if err != nil {
		p.t.Fatal(err)
	}
	return verify.Verify(p.vk, pf, verify.Options{AllowUnsafeSRS: true})
}

func int16s(v []int64) []int16 {
	out := make([]int16, len(v))
	for i, x := range v {
		out[i] = int16(x)
	}
	return out
}

// forge makes the prover lie where the values fail: each look-up that is in no table shows
// the first entry of its table instead. The schedule of claims stays the verifier's.
func (p *parties) forge(values [][]int64) {
	e := newEvaluator(p.rel.System, values, p.w.Data)
	first := map[uint64][]iop.FormID{}
	for _, s := range p.rel.System.Segments {
		if s.IsTable() {
			first[s.Tag] = s.Tuple
		}
	}
	sys := p.key.Schedule.System
	for i := range p.rel.System.Segments {
		s := &p.rel.System.Segments[i]
		if s.IsTable() || e.contained(s, first[s.Tag]) {
			continue
		}
		lie := &sys.Segments[i]
		tuple := slices.Clone(lie.Tuple) // in a batch the request's number comes last
		for j, f := range first[s.Tag] {
			sys.Forms = append(sys.Forms, iop.Form{Axes: lie.Axes, Terms: []iop.Term{iop.Constant(lie.Axes, e.form(f)[0])}})
			tuple[j] = iop.FormID(len(sys.Forms) - 1)
		}
		lie.Tuple = tuple
	}
}

// contained reports whether every tuple of a look-up is in its table.
func (e *evaluator) contained(s *iop.Segment, table []iop.FormID) bool {
	known := e.table(&iop.Segment{Axes: e.sys.Forms[table[0]].Axes, Tag: s.Tag, Tuple: table})
	for _, x := range e.tuples(s) {
		if !known[x] {
			return false
		}
	}
	return true
}

// proofOf is the sample of some size that is proven under a seed.
func proofOf(seed int, draw func(t *rapid.T) *sample) *sample {
	return rapid.Custom(draw).Filter(func(s *sample) bool {
		n := s.g.Tensors[s.g.Nodes[0].Output].Elements()
		return n >= 4 && n <= 64
	}).Example(seed)
}

// rerun is the run in which node 0 puts out its result with entry k changed by delta, and
// all nodes after it are computed honestly.
func (s *sample) rerun(t testing.TB, k int, delta int64) [][]int64 {
	t.Helper()
	trace, err := witness.Run(&s.g, &s.w, s.in)
	if err != nil {
		t.Fatal(err)
	}
	values := slices.Clone(trace.Values)
	weights := map[int][]int16{}
	for i, id := range s.g.Weights {
		weights[id] = s.w.Data[i]
	}
	tampered := s.tampered()
	for i := range s.g.Nodes {
		n := &s.g.Nodes[i]
		switch {
		case i < tampered:
			continue
		case i == tampered:
			values[n.Output] = slices.Clone(values[n.Output])
			values[n.Output][k] += delta
			continue
		}
		in := make([]ops.Operand, len(n.Inputs))
		for j, id := range n.Inputs {
			in[j] = ops.Operand{Data: values[id], Weight: weights[id]}
		}
		if values[n.Output], err = ops.Eval(&s.g, i, in); err != nil {
			t.Fatal(err)
		}
	}
	return values
}

// tampered is the node whose result rerun changes: the one that the sample is about.
func (s *sample) tampered() int {
	for i := range s.g.Nodes {
		if s.g.Nodes[i].Op.String() == s.g.Name {
			return i
		}
	}
	return 0
}

// skipWhereEmulated leaves proofs out of -short runs, which check the vectors on emulated
// CPUs: dozens of proofs take minutes there and hold no golden bits.
func skipWhereEmulated(t *testing.T) {
	if testing.Short() {
		t.Skip("proofs are left out of -short: the vectors are what must agree on every CPU")
	}
}

// TestOperatorsAreProven: for each operator an honest proof is accepted, and proofs of
// runs in which it put out something else are rejected, even from a prover that lies about
// the look-ups that fail.
func TestOperatorsAreProven(t *testing.T) {
	skipWhereEmulated(t)
	for _, op := range operatorNames {
		t.Run(op.String(), func(t *testing.T) {
			for seed := range 2 {
				testProofs(t, proofOf(seed, func(t *rapid.T) *sample { return drawSample(t, op) }))
			}
		})
	}
}

func testProofs(t *testing.T, s *sample) {
	honest := s.rerun(t, 0, 0)
	if err := newParties(t, s).claim(honest); err != nil {
		t.Fatalf("honest proof: %v", err)
	}
	out := s.g.Nodes[s.tampered()].Output
	shown := s.g.Outputs[0]
	step := int64(1)
	for wide := s.g.Nodes[len(s.g.Nodes)-1]; out != shown && wide.Op == graph.OpRescale && step < 1<<wide.Attr[0]; {
		step *= 2
	}
	for delta, k := range map[int64]int{step: 0, -step: len(honest[out]) - 1} {
		values := s.rerun(t, k, delta)
		if slices.Equal(values[shown], honest[shown]) {
			t.Fatalf("entry %d changed by %d: the output is the same", k, delta)
		}
		p := newParties(t, s)
		p.forge(values)
		if err := p.claim(values); !errors.Is(err, verify.ErrRejected) {
			t.Errorf("entry %d changed by %d: got %v, want %v", k, delta, err, verify.ErrRejected)
		}
	}
}

// TestNetworksAreProven proves programs of several operators.
func TestNetworksAreProven(t *testing.T) {
	skipWhereEmulated(t)
	for name := range networks {
		t.Run(name, func(t *testing.T) {
			s := rapid.Custom(func(t *rapid.T) *sample { return drawNetwork(t, name) }).Example(3)
			if err := newParties(t, s).claim(s.rerun(t, 0, 0)); err != nil {
				t.Error(err)
			}
		})
	}
}
