package court_test

import (
	"bytes"
	"fmt"
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254/fp"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/court"
	"github.com/zkvin/zkvin/internal/evm"
	"github.com/zkvin/zkvin/internal/tamper"
	"github.com/zkvin/zkvin/proof"
)

// subject is a proof as the court is given it.
type subject struct {
	key    *court.Key
	proof  *proof.Proof
	root   [32]byte
	stream []byte
}

func newSubject(t testing.TB, name string) *subject {
	t.Helper()
	k, p := read(t, name)
	return subjectOf(t, k, p)
}

func subjectOf(t testing.TB, k *court.Key, p *proof.Proof) *subject {
	t.Helper()
	stream, err := k.Stream(p)
	check(t, err)
	root, err := k.Root(&p.Statement)
	check(t, err)
	return &subject{k, p, root, stream}
}

// onebyone are limits under which each step is one call.
var onebyone = court.Limits{Words: 512, Points: 256}

// steps takes the case to its verdict off chain.
func (s *subject) steps(t testing.TB, l court.Limits) (steps []*court.Step) {
	t.Helper()
	trial, err := court.NewTrial(s.key, s.root, s.stream, l)
	check(t, err)
	for !trial.Verdict().Decided {
		step, err := trial.Next()
		check(t, err)
		steps = append(steps, step)
	}
	return steps
}

// try takes the case of a root and a stream to its verdict, off chain and on it, and
// compares every state and the verdicts.
func try(t testing.TB, e *bench, k *court.Key, root [32]byte, stream []byte, l court.Limits) court.Verdict {
	t.Helper()
	trial, err := court.NewTrial(k, root, stream, l)
	check(t, err)
	c := trial.Case()
	e = e.fork()
	for !trial.Verdict().Decided {
		s, err := trial.Next()
		check(t, err)
		if _, _, err = e.call(s.Data, 1<<40); err != nil {
			t.Fatalf("%v at %d: %v", s.Phase, trial.State().Position, err)
		}
		after := trial.State()
		if got := e.progress(c); !s.Result.Decided && got != after.Hash() {
			t.Fatalf("%v: the contract is in another state than the trial", s.Phase)
		}
	}
	if got, want := e.verdict(t, c), trial.Verdict(); got != want {
		t.Errorf("the court says %v, the trial %v", got, want)
	}
	return e.verdict(t, c)
}

// TestCourtRejectsWordsOfStream changes single words of good streams.
func TestCourtRejectsWordsOfStream(t *testing.T) {
	order, field := fr.Modulus().FillBytes(make([]byte, 32)), fp.Modulus().FillBytes(make([]byte, 32))
	changes := []struct {
		name  string
		apply func(word []byte, rng *rand.Rand)
	}{
		{"bit", func(w []byte, rng *rand.Rand) { w[rng.IntN(32)] ^= 1 << rng.IntN(8) }},
		{"+1", func(w []byte, _ *rand.Rand) { w[31]++ }},
		{"zero", func(w []byte, _ *rand.Rand) { clear(w) }},
		{"order", func(w []byte, _ *rand.Rand) { copy(w, order) }},
		{"field", func(w []byte, _ *rand.Rand) { copy(w, field) }},
		{"+order", func(w []byte, _ *rand.Rand) { addTo(w, fr.Modulus()) }},
		{"+field", func(w []byte, _ *rand.Rand) { addTo(w, fp.Modulus()) }},
	}
	reasons := map[court.Reason]int{}
	for _, name := range []string{"corpus/public", "golden/batch"} {
		s, rng := newSubject(t, name), rand.New(rand.NewPCG(5, 6))
		e := newBench(t)
		for at := 0; at < len(s.stream)/32; at += 1 + rng.IntN(1+min(at, 13)) {
			c := changes[rng.IntN(len(changes))]
			bad := bytes.Clone(s.stream)
			c.apply(bad[32*at:32*at+32], rng)
			if bytes.Equal(bad, s.stream) {
				continue
			}
			got := try(t, e, s.key, s.root, bad, court.DefaultLimits)
			if got.Accepted {
				t.Errorf("%s: word %d %s: accepted", name, at, c.name)
			}
			reasons[got.Reason]++
		}
	}
	t.Logf("reasons: %v", reasons)
	for _, r := range []court.Reason{court.ReasonRoot, court.ReasonPoint, court.ReasonScalar, court.ReasonConstraint} {
		if reasons[r] == 0 {
			t.Errorf("no proof was rejected for %v", r)
		}
	}
}

func addTo(w []byte, n *big.Int) {
	x := new(big.Int).SetBytes(w)
	if x.Add(x, n).BitLen() <= 256 {
		x.FillBytes(w)
	}
}

// TestCourtTellsEachCheck changes what one check alone can see, with the challenges that
// follow drawn from what was changed.
func TestCourtTellsEachCheck(t *testing.T) {
	s := newSubject(t, "corpus/private")
	for _, c := range []struct {
		name   string
		change func(p *proof.Proof)
		want   court.Reason
	}{
		{"blinder of the fold", func(p *proof.Proof) { p.Fold.Blind.Double(&p.Fold.Blind) }, court.ReasonFold},
		{"folded witness", func(p *proof.Proof) { p.Fold.Witness[8].Double(&p.Fold.Witness[8]) }, court.ReasonConstraint},
		{"evaluation", func(p *proof.Proof) { p.Opening.Evals[3][1].Double(&p.Opening.Evals[3][1]) }, court.ReasonEvaluations},
		{"free evaluation", func(p *proof.Proof) { p.Opening.Evals[0][2].Double(&p.Opening.Evals[0][2]) }, court.ReasonPairing},
		{"quotient", func(p *proof.Proof) { p.Opening.Quotient.Neg(&p.Opening.Quotient) }, court.ReasonPairing},
		{"witness", func(p *proof.Proof) { p.Opening.Witness.Neg(&p.Opening.Witness) }, court.ReasonPairing},
		{"messages at infinity", func(p *proof.Proof) { p.Messages[2] = p.Opening.Quotient; p.Messages[2].SetInfinity() }, court.ReasonConstraint},
		{"a fold missing", func(p *proof.Proof) { p.Opening.Folds = p.Opening.Folds[1:] }, court.ReasonShape},
		{"a message more", func(p *proof.Proof) { p.Messages = append(p.Messages, p.Mask) }, court.ReasonShape},
	} {
		bad := tamper.Clone(s.proof)
		c.change(bad)
		b := subjectOf(t, s.key, bad)
		if got := try(t, newBench(t), s.key, b.root, b.stream, court.DefaultLimits); got.Reason != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
	other := s.root
	other[5] ^= 1
	if got := try(t, newBench(t), s.key, other, s.stream, court.DefaultLimits); got.Reason != court.ReasonRoot {
		t.Errorf("another root: %v", got)
	}
}

// TestCourtRejectsBytesThatNoProofHas brings streams and digests that no proof gives.
func TestCourtRejectsBytesThatNoProofHas(t *testing.T) {
	s := newSubject(t, "corpus/public")
	visibility := bytes.Clone(s.stream)
	visibility[64] = 2
	padding := bytes.Clone(s.stream)
	padding[95] = 1
	for name, stream := range map[string][]byte{
		"a visibility of 2": visibility, "visibility of no tensor": padding,
		"a word": s.stream[:32], "a word less": s.stream[:len(s.stream)-32], "a word more": append(bytes.Clone(s.stream), s.stream[:32]...),
	} {
		if got := try(t, newBench(t), s.key, s.root, stream, court.DefaultLimits); got.Reason != court.ReasonShape {
			t.Errorf("%s: %v", name, got)
		}
	}
	last := (len(s.stream)/32 + 63) / 64
	for _, c := range []struct {
		piece int
		tail  [32]byte
	}{{last, [32]byte{1}}, {2, [32]byte{}}} {
		trial, err := court.NewMisdigested(s.key, s.root, s.stream, c.piece, c.tail, court.Limits{Words: 64, Points: 64})
		check(t, err)
		e := newBench(t)
		for v := e.verdict(t, trial.Case()); !v.Decided; v = e.verdict(t, trial.Case()) {
			step, err := trial.Next()
			check(t, err)
			_, _, err = e.call(step.Data, 1<<40)
			check(t, err)
		}
		if got := e.verdict(t, trial.Case()); got.Reason != court.ReasonShape {
			t.Errorf("another digest after piece %d: %v", c.piece, got)
		}
	}
}

// TestAnyPaceIsTheSame takes good proofs through steps of random sizes, each by somebody who
// knows the proof and the last state alone.
func TestAnyPaceIsTheSame(t *testing.T) {
	for _, name := range golden {
		s, rng := newSubject(t, name), rand.New(rand.NewPCG(3, 4))
		for range 3 {
			e := newBench(t)
			state := []byte(nil)
			for steps := 0; ; steps++ {
				trial, err := court.NewTrial(s.key, s.root, s.stream, court.Limits{Words: 64 << rng.IntN(6), Points: 64 << rng.IntN(4), Bytes: rng.IntN(1 << 17), Gas: stepGas})
				check(t, err)
				if state != nil {
					logged, err := court.ParseState(state)
					check(t, err)
					check(t, trial.Resume(logged))
				}
				step, err := trial.Next()
				check(t, err)
				_, _, err = e.call(step.Data, 1<<40)
				check(t, err)
				if v := e.verdict(t, trial.Case()); v.Decided {
					if !v.Accepted {
						t.Errorf("%s: %v after %d steps", name, v, steps)
					}
					break
				}
				state = e.logged(t)
				after := trial.State()
				if !bytes.Equal(state, after.Words()) {
					t.Fatal("the contract logs another state")
				}
			}
		}
	}
}

// TestWrongBytesChangeNothing flips bits in the calldata of good steps: the transaction
// reverts, or does what it would have done.
func TestWrongBytesChangeNothing(t *testing.T) {
	s, rng := newSubject(t, "corpus/public"), rand.New(rand.NewPCG(1, 2))
	e := newBench(t)
	trial, err := court.NewTrial(s.key, s.root, s.stream, court.Limits{Words: 128, Points: 64})
	check(t, err)
	c := trial.Case()
	for !trial.Verdict().Decided {
		before := e.progress(c)
		step, err := trial.Next()
		check(t, err)
		next := trial.State()
		after := next.Hash()
		for range 60 {
			bad := bytes.Clone(step.Data)
			bad[rng.IntN(len(bad))] ^= 1 << rng.IntN(8)
			e := e.fork()
			_, _, err := e.call(bad, 1<<40)
			now := e.progress(c)
			if now != before && now != after && !step.Result.Decided {
				t.Fatalf("%v: wrong bytes lead to another state", step.Phase)
			}
			if err != nil && now != before {
				t.Fatalf("%v: a reverted call changed the case", step.Phase)
			}
			if v := e.verdict(t, c); v.Decided && !v.Accepted {
				t.Fatalf("%v: wrong bytes have a good proof rejected: %v", step.Phase, v)
			}
		}
		_, _, err = e.call(step.Data, 1<<40)
		check(t, err)
	}
	if v := e.verdict(t, c); !v.Accepted {
		t.Errorf("afterwards: %v", v)
	}
}

// TestTooLittleGasChangesNothing gives good steps less gas than they need.
func TestTooLittleGasChangesNothing(t *testing.T) {
	s, rng := newSubject(t, "corpus/public"), rand.New(rand.NewPCG(1, 2))
	e := newBench(t)
	c := *s.key.Case(s.root, s.stream)
	for _, step := range s.steps(t, onebyone) {
		before := e.progress(c)
		_, gas, err := e.fork().call(step.Data, 1<<40)
		check(t, err)
		least := evm.Intrinsic(step.Data)
		for range 400 {
			e, limit := e.fork(), least+rng.Uint64N(gas-least)
			if _, _, err := e.call(step.Data, limit); err == nil && e.progress(c) == before || e.verdict(t, c).Decided && !e.verdict(t, c).Accepted {
				t.Fatalf("%v with %d of %d gas: %v", step.Phase, limit, gas, e.verdict(t, c))
			}
		}
		_, _, err = e.call(step.Data, 1<<40)
		check(t, err)
	}
}

// TestDecidedCasesStay repeats every step of decided cases.
func TestDecidedCasesStay(t *testing.T) {
	s := newSubject(t, "corpus/public")
	bad := tamper.Clone(s.proof)
	bad.Fold.Blind.Double(&bad.Fold.Blind)
	for _, p := range []*proof.Proof{s.proof, bad} {
		e, b := newBench(t), subjectOf(t, s.key, p)
		steps := b.steps(t, onebyone)
		for _, step := range steps {
			_, _, err := e.call(step.Data, 1<<40)
			check(t, err)
		}
		c := *s.key.Case(b.root, b.stream)
		want := e.verdict(t, c)
		for _, step := range steps {
			if _, _, err := e.call(step.Data, 1<<40); err == nil {
				t.Errorf("%v: a step of a decided case does not revert", step.Phase)
			}
		}
		if got := e.verdict(t, c); got != want || !got.Decided {
			t.Errorf("%v became %v", want, got)
		}
	}
}

func ExampleVerdict() {
	fmt.Println(court.Verdict{})
	fmt.Println(court.Verdict{Decided: true, Reason: court.ReasonFold, Phase: court.PhaseFold, Detail: 12})
	// Output:
	// no verdict
	// rejected: fold, fold at 12
}
