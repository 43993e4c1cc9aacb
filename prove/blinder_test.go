package prove

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/pcs"
	"github.com/zkvin/zkvin/proof"
	"github.com/zkvin/zkvin/verify"
	"github.com/zkvin/zkvin/witness"
)

const tinyLogC = 6

// tiny is a small model with its keys: y = ⌊(W·x + 32)/64⌋ for x of shape [1, 4] and W of
// shape [3, 4].
type tiny struct {
	g  *graph.Graph
	w  *graph.Weights
	pk Key
	vk *verify.Key
}

// newTiny draws the blinders of the weight rows from draw.
func newTiny(t testing.TB, weights []int16, draw source) *tiny {
	t.Helper()
	l := &tiny{w: &graph.Weights{Data: [][]int16{weights}}, g: &graph.Graph{
		Tensors: []graph.Tensor{{Name: "x", Shape: []int{1, 4}}, {Name: "w", Shape: []int{3, 4}}, {Name: "acc", Shape: []int{1, 3}}, {Name: "y", Shape: []int{1, 3}}},
		Inputs:  []int{0}, Weights: []int{1}, Outputs: []int{3},
		Nodes: []graph.Node{
			{Op: graph.OpGemm, Inputs: []int{0, 1}, Output: 2},
			{Op: graph.OpRescale, Inputs: []int{2}, Output: 3, Attr: []int64{6, graph.FuncIdentity}},
		},
	}}
	fail := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	setup, err := pcs.DevelopmentSRS(1 << tinyLogC)
	fail(err)
	sc, spans, err := proof.NewSchedule(l.g, tinyLogC, 1)
	fail(err)
	ck, err := pcs.NewCommitKey(setup, tinyLogC)
	fail(err)
	srsKey, err := proof.NewSRSKey(setup, 1<<tinyLogC)
	fail(err)
	file := &proof.Key{Graph: l.g, LogC: tinyLogC, Batch: 1, SRS: *srsKey}
	rows := WeightRows(sc, l.w.Data)
	blinds := make([]fr.Element, rows.Len())
	fail(draw("blinders of weight rows", blinds))
	file.Weights, err = rows.Commit(context.Background(), ck, blinds, nil)
	fail(err)
	file.Tables, err = verify.TableRows(sc, ck)
	fail(err)
	l.vk, err = verify.NewKey(file)
	fail(err)
	l.pk = Key{Schedule: sc, Commit: ck, ModelID: l.vk.ModelID, Unsafe: true, Weights: l.w.Data, Rows: rows, Blinds: blinds, Spans: spans}
	return l
}

// instance is the statement on x with private input and output.
func (l *tiny) instance(t testing.TB, x []int64, draw source) *Instance {
	t.Helper()
	trace, err := witness.Run(l.g, l.w, [][]int64{x})
	if err != nil {
		t.Fatal(err)
	}
	in := &Instance{Values: [][][]int64{trace.Values}, Blinds: make([]fr.Element, l.pk.Schedule.Layout.Rows(iop.KindStatement))}
	if err := draw("blinders of statement rows", in.Blinds); err != nil {
		t.Fatal(err)
	}
	hidden := []proof.Tensor{{Rows: []bn254.G1Affine{}}}
	in.Statement = proof.Statement{ModelID: l.vk.ModelID, Requests: []proof.Request{{Inputs: hidden, Outputs: slices.Clone(hidden)}}}
	return in
}

func (l *tiny) verify(p *proof.Proof) error {
	return verify.Verify(l.vk, p, verify.Options{AllowUnsafeSRS: true})
}

var tinyWeights = []int16{31, -17, 250, 3, -90, 64, 5, 127, 77, -200, 13, 40}

// recorder notes all that is drawn. It may fail: at the draws for one use, as often as
// failures says.
type recorder struct {
	from     source
	mu       sync.Mutex
	drawn    map[fr.Element]string
	repeats  []string
	calls    map[use]int
	at       use
	failures int
	err      error
}

func newRecorder() *recorder {
	return &recorder{from: fromSystem, drawn: map[fr.Element]string{}, calls: map[use]int{}}
}

func (r *recorder) draw(u use, v []fr.Element) error {
	if err := r.from(u, v); err != nil {
		return err
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	r.calls[u]++
	for i := range v {
		here := fmt.Sprintf("%s, call %d, element %d", u, r.calls[u], i)
		if before, ok := r.drawn[v[i]]; ok {
			r.repeats = append(r.repeats, before+" = "+here)
		}
		if v[i].IsZero() {
			r.repeats = append(r.repeats, here+" is zero")
		}
		r.drawn[v[i]] = here
	}
	if u == r.at && r.failures > 0 {
		r.failures--
		return r.err
	}
	return nil
}

// check wants every use to have been drawn for at least n times, and nothing twice.
func (r *recorder) check(t testing.TB, n int) {
	t.Helper()
	for _, u := range uses {
		if r.calls[u] < n {
			t.Errorf("%s drawn %d times in %d attempts", u, r.calls[u], n)
		}
	}
	for u := range r.calls {
		if !slices.Contains(uses, u) {
			t.Errorf("unknown use %q", u)
		}
	}
	if len(r.repeats) > 0 {
		t.Errorf("%d repeats: %v", len(r.repeats), r.repeats[0])
	}
}

var uses = []use{useWitness, useMask, useMaskRow, useMessages, useInstance, useFold}

// TestBlindersNeverRepeat collects all that many proofs of one instance draw: each element
// is new, in a proof, between rows, and between proofs.
func TestBlindersNeverRepeat(t *testing.T) {
	l := newTiny(t, tinyWeights, fromSystem)
	in := l.instance(t, []int64{1, -2, 3, 4}, fromSystem)
	r := newRecorder()
	const proofs = 20
	for range proofs {
		p, err := Prove(context.Background(), &l.pk, in, Options{draw: r.draw})
		if err != nil {
			t.Fatal(err)
		}
		if err := l.verify(p); err != nil {
			t.Fatal(err)
		}
	}
	r.check(t, proofs)
}

// TestConcurrentProofsShareNoBlinder proves with one key from several goroutines; the race
// detector finds shared state, the recorder shared draws.
func TestConcurrentProofsShareNoBlinder(t *testing.T) {
	l := newTiny(t, tinyWeights, fromSystem)
	in := l.instance(t, []int64{5, 6, -7, 8}, fromSystem)
	r := newRecorder()
	const goroutines, each = 4, 4
	var g sync.WaitGroup
	for range goroutines {
		g.Go(func() {
			for range each {
				p, err := Prove(context.Background(), &l.pk, in, Options{draw: r.draw})
				if err == nil {
					err = l.verify(p)
				}
				if err != nil {
					t.Error(err)
				}
			}
		})
	}
	g.Wait()
	r.check(t, goroutines*each)
}

// TestRetryDrawsAnew makes an attempt fail at each draw and lets Prove try again: the
// second attempt draws everything anew, the mask row above all.
func TestRetryDrawsAnew(t *testing.T) {
	l := newTiny(t, tinyWeights, fromSystem)
	in := l.instance(t, []int64{9, 0, -7, 1}, fromSystem)
	for i, u := range uses {
		r := newRecorder()
		r.at, r.failures, r.err = u, attempts-1, errLogUpRetry
		p, err := Prove(context.Background(), &l.pk, in, Options{draw: r.draw})
		if err != nil {
			t.Fatalf("%s: %v", u, err)
		}
		if err := l.verify(p); err != nil {
			t.Errorf("%s: %v", u, err)
		}
		r.check(t, 1)
		for _, before := range uses[:i+1] {
			if r.calls[before] != attempts {
				t.Errorf("%s fails: %s drawn %d times in %d attempts", u, before, r.calls[before], attempts)
			}
		}
	}
}

// TestFailureEndsTheProof gives up when randomness is missing, at whichever draw, without
// a proof.
func TestFailureEndsTheProof(t *testing.T) {
	l := newTiny(t, tinyWeights, fromSystem)
	in := l.instance(t, []int64{9, 0, -7, 1}, fromSystem)
	missing := errors.New("no entropy")
	for _, u := range uses {
		r := newRecorder()
		r.at, r.failures, r.err = u, 1, missing
		p, err := Prove(context.Background(), &l.pk, in, Options{draw: r.draw})
		if p != nil || !errors.Is(err, missing) {
			t.Errorf("%s: proof %v, error %v", u, p != nil, err)
		}
		if r.calls[u] != 1 {
			t.Errorf("%s: tried %d times", u, r.calls[u])
		}
	}
}

// TestCancelledProofLeavesNoBlinder cancels at each stage and proves again with the same
// key and instance.
func TestCancelledProofLeavesNoBlinder(t *testing.T) {
	l := newTiny(t, tinyWeights, fromSystem)
	in := l.instance(t, []int64{2, 0, 7, 1}, fromSystem)
	r := newRecorder()
	stages := []Stage{StageColumns, StageCommit, StageLookups, StageContractions, StageClaims, StageOpening}
	for _, at := range stages {
		ctx, cancel := context.WithCancel(context.Background())
		_, err := Prove(ctx, &l.pk, in, Options{draw: r.draw, Progress: func(s Stage) {
			if s == at {
				cancel()
			}
		}})
		if at != StageOpening && !errors.Is(err, context.Canceled) {
			t.Errorf("cancelled in %s: %v", at, err)
		}
		p, err := Prove(context.Background(), &l.pk, in, Options{draw: r.draw})
		if err != nil {
			t.Fatal(err)
		}
		if err := l.verify(p); err != nil {
			t.Errorf("after %s: %v", at, err)
		}
		cancel()
	}
	r.check(t, len(stages))
}

// TestRecorderFindsRepeats shows that the tests above can fail.
func TestRecorderFindsRepeats(t *testing.T) {
	l := newTiny(t, tinyWeights, fromSystem)
	in := l.instance(t, []int64{2, 0, 7, 1}, fromSystem)
	for _, u := range uses {
		for _, bad := range []uint64{0, 7} {
			r := newRecorder()
			r.from = func(drawn use, v []fr.Element) error {
				err := fromSystem(drawn, v)
				if drawn == u {
					v[len(v)/2].SetUint64(bad)
				}
				return err
			}
			for range 2 {
				if _, err := Prove(context.Background(), &l.pk, in, Options{draw: r.draw}); err != nil {
					t.Fatal(err)
				}
			}
			if len(r.repeats) == 0 {
				t.Errorf("%s: element %d in every proof is not found", u, bad)
			}
		}
	}
}
