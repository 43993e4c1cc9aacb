package court_test

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"testing"

	"github.com/zkvin/zkvin/court"
	"github.com/zkvin/zkvin/internal/tamper"
	"github.com/zkvin/zkvin/proof"
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

// TestChunksDropNoCheck breaks constraints of all chunks of a program: it fails at the check
// at which the program in one piece fails.
func TestChunksDropNoCheck(t *testing.T) {
	s, e := newSubject(t, "golden/attention"), newBench(t)
	k, err := s.key.InChunks(40_000)
	check(t, err)
	_, _, _, _, folded := k.Parts()
	details := map[uint32]bool{}
	for at := folded; ; at += 7 {
		bad := bytes.Clone(s.stream)
		bad[32*at+31] ^= 1
		got, want := try(t, e, k, s.root, bad, court.DefaultLimits), try(t, e, s.key, s.root, bad, court.DefaultLimits)
		if got != want {
			t.Errorf("word %d: %v in chunks, %v in one", at, got, want)
		}
		if want.Reason != court.ReasonConstraint && want.Reason != court.ReasonFold {
			break // behind the folded witness
		}
		details[want.Detail] = true
	}
	if len(details) < 10 {
		t.Errorf("%d constraints broken", len(details))
	}
}

// TestEveryCommitmentEntersTheFold changes one commitment after the other, in proofs whose
// folded witness breaks no constraint: another point opens nothing, a bad one is refused.
func TestEveryCommitmentEntersTheFold(t *testing.T) {
	s, e, rng := newSubject(t, "corpus/private"), newBench(t), rand.New(rand.NewPCG(21, 22))
	for i, part := range s.key.Commitments() {
		ends := []int{part[0], part[1] - 2, part[0] + 2*rng.IntN((part[1]-part[0])/2)}
		for k, at := range ends {
			for _, c := range []struct {
				point []byte
				want  court.Reason
			}{
				{s.stream[32*ends[(k+1)%3]:][:64], court.ReasonFold},
				{make([]byte, 64), court.ReasonPoint},
				{offCurve, court.ReasonPoint},
			} {
				bad := bytes.Clone(s.stream)
				copy(bad[32*at:], c.point)
				if bytes.Equal(bad, s.stream) {
					continue
				}
				root := s.key.Satisfy(bad)
				if got := try(t, e, s.key, root, bad, court.DefaultLimits); got.Reason != c.want {
					t.Errorf("part %d, word %d: %v, want %v", i, at, got, c.want)
				}
			}
		}
	}
	// Nothing changed but the folded witness, which breaks no constraint: it opens nothing.
	other := bytes.Clone(s.stream)
	_, _, _, _, folded := s.key.Parts()
	other[32*folded+31] ^= 1
	if root := s.key.Satisfy(other); !bytes.Equal(other, s.stream) {
		if got := try(t, e, s.key, root, other, court.DefaultLimits); got.Reason != court.ReasonFold {
			t.Errorf("another folded witness: %v", got)
		}
	}
}

// TestShiftedProofIsNotTheCaseOfAGoodOne moves the border between two lists of a proof: its
// words stay, so that the court would accept in its name what no verifier does.
func TestShiftedProofIsNotTheCaseOfAGoodOne(t *testing.T) {
	s := newSubject(t, "corpus/private")
	for what, shift := range map[string]func(p *proof.Proof){
		"a product is a random row": func(p *proof.Proof) {
			n := len(p.Messages) - 1
			p.Fold.Random = append(p.Messages[n:n+1:n+1], p.Fold.Random...)
			p.Messages = p.Messages[:n]
		},
		"an error row is a cross row": func(p *proof.Proof) {
			n := len(p.Fold.Error) - 1
			p.Fold.Cross = append(p.Fold.Error[n:n+1:n+1], p.Fold.Cross...)
			p.Fold.Error = p.Fold.Error[:n]
		},
	} {
		bad := tamper.Clone(s.proof)
		shift(bad)
		if _, err := s.key.Stream(bad); !errors.Is(err, court.ErrStream) {
			t.Errorf("%s: got %v, want %v", what, err, court.ErrStream)
		}
	}
}
