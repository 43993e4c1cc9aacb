package court_test

import (
	"bytes"
	"math/rand/v2"
	"testing"

	"github.com/zkvin/zkvin/court"
)

// offCurve is a point that is on no curve: x = y = 1.
var offCurve = append(append(make([]byte, 31), 1), append(make([]byte, 31), 1)...)

// TestRowOffTheCurveIsRejectedWhereverAStepEnds puts a bad point in place of one row after the
// other, in proofs whose folded witness breaks no constraint, so that the rows are summed. No
// place may lie where steps end without a verdict.
func TestRowOffTheCurveIsRejectedWhereverAStepEnds(t *testing.T) {
	for _, name := range []string{"corpus/private", "golden/batch"} {
		s, e := newSubject(t, name), newBench(t)
		statement, _, _, message, _ := s.key.Parts()
		for at := statement; at <= message; at += 2 {
			bad := bytes.Clone(s.stream)
			copy(bad[32*at:], offCurve)
			root := s.key.Satisfy(bad)
			for _, l := range []court.Limits{onebyone, court.DefaultLimits, {Words: 4096, Points: 64}} {
				got := try(t, e, s.key, root, bad, l)
				if got.Reason != court.ReasonPoint || int(got.Detail) != at {
					t.Errorf("%s: bad point at word %d: %v", name, at, got)
				}
			}
		}
	}
}

// TestNobodyStepsACaseIntoADeadEnd lets somebody take sums of odd sizes, with fewer
// coefficients than points or none: whoever holds the proof goes on from there.
func TestNobodyStepsACaseIntoADeadEnd(t *testing.T) {
	for _, name := range golden {
		s, rng := newSubject(t, name), rand.New(rand.NewPCG(11, 12))
		taken := 0
		for range 4 {
			e := newBench(t)
			trial, err := court.NewTrial(s.key, s.root, s.stream, court.Limits{Words: 64, Points: 64})
			check(t, err)
			for !trial.Verdict().Decided {
				state := trial.State()
				sums := state.Phase == court.PhaseKeyRows || state.Phase == court.PhaseProofRows
				if sums && rng.IntN(4) != 0 {
					if _, _, err := e.call(trial.SumOf(1+rng.IntN(4), rng.IntN(3)), 1<<40); err == nil {
						taken++
						logged, err := court.ParseState(e.logged(t))
						check(t, err)
						check(t, trial.Resume(logged))
						continue
					}
				}
				step, err := trial.Next()
				check(t, err)
				_, _, err = e.call(step.Data, 1<<40)
				check(t, err)
			}
			if v := e.verdict(t, trial.Case()); !v.Accepted {
				t.Errorf("%s: %v", name, v)
			}
		}
		if taken == 0 {
			t.Errorf("%s: no step was taken by the other", name)
		}
	}
}

// TestChunksOfOthersAreRefused takes a proof through a program of many chunks, with the bytes
// of every other step of the program tried at each.
func TestChunksOfOthersAreRefused(t *testing.T) {
	s := newSubject(t, "golden/attention")
	k, err := s.key.InChunks(40_000)
	check(t, err)
	if len(k.Code.Chunks) < 3 {
		t.Fatalf("%d chunks", len(k.Code.Chunks))
	}
	one := court.Limits{Words: 4096, Points: 512} // a call a transaction
	trial, err := court.NewTrial(k, s.root, s.stream, one)
	check(t, err)
	var steps []*court.Step
	for !trial.Verdict().Decided {
		step, err := trial.Next()
		check(t, err)
		steps = append(steps, step)
	}
	e, c := newBench(t), trial.Case()
	for i, step := range steps {
		before := e.progress(c)
		for j, other := range steps {
			if j == i {
				continue
			}
			if _, _, err := e.call(other.Data, 1<<40); err == nil || e.progress(c) != before {
				t.Fatalf("step %d in place of %d", j, i)
			}
		}
		_, _, err := e.call(step.Data, 1<<40)
		check(t, err)
	}
	if v := e.verdict(t, c); !v.Accepted {
		t.Errorf("%v in %d chunks", v, len(k.Code.Chunks))
	}
}
