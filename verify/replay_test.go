package verify_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/pcs"
	"github.com/zkvin/zkvin/proof"
	"github.com/zkvin/zkvin/verify"
)

// draw is a challenge and the number of absorbs before it.
type draw struct {
	label   string
	value   fr.Element
	absorbs int
}

// replayer holds an accepted proof, the challenges of its transcript, and what follows from
// them: what somebody knows who learns all challenges before he chooses his messages.
type replayer struct {
	*parties
	pf       *proof.Proof
	drawn    []draw
	absorbed []string // labels in order
	sys      *iop.R1CS
	open     iop.Opened[iop.Hidden]
	first    map[string][]int // commitments of messages by label, first of each message
	u        fr.Element       // scalar of the folded instance
}

func newReplayer(t *testing.T, p *parties, pf *proof.Proof) *replayer {
	t.Helper()
	r := &replayer{parties: p, pf: pf, first: map[string][]int{}}
	o := verify.Options{AllowUnsafeSRS: true, Observe: func(e iop.Event) {
		if e.Kind == iop.Absorbed {
			r.absorbed = append(r.absorbed, e.Label)
		}
	}}
	tr := iop.NewTranscript(proof.Domain)
	tr.Program(func(label string, drawn fr.Element) fr.Element {
		r.drawn = append(r.drawn, draw{label, drawn, len(r.absorbed)})
		return drawn
	})
	if err := verify.VerifyOn(tr, p.vk, pf, o); err != nil {
		t.Fatal(err)
	}
	rows, next := 0, 0
	r.sys, r.open = iop.NewR1CS(p.vk.Schedule, func(label string, n int) {
		r.first[label] = append(r.first[label], rows)
		rows += (n + iop.RowWidth - 1) / iop.RowWidth
	}, func(string) fr.Element {
		next++
		return r.drawn[next-1].value
	})
	r.sys.Equate(r.open.Value, &pf.Value)
	for i := r.sys.MessageRows(); i < len(pf.Messages); i++ {
		r.first["fold.products"] = append(r.first["fold.products"], i)
	}
	one, x := fr.One(), r.challenge("fold.r")
	r.u.Mul(&x, &pf.Fold.U)
	r.u.Add(&r.u, &one)
	return r
}

// challenge is the recorded challenge of a label that is drawn once.
func (r *replayer) challenge(label string) fr.Element {
	i := slices.IndexFunc(r.drawn, func(d draw) bool { return d.label == label })
	return r.drawn[i].value
}

// frozen verifies with the recorded challenges and returns those that the transcript would
// have given, each on the state that all absorbs before it made.
func (r *replayer) frozen(m *mutant) (honest []fr.Element, err error) {
	t := iop.NewTranscript(proof.Domain)
	t.Program(func(_ string, drawn fr.Element) fr.Element {
		honest = append(honest, drawn)
		return r.drawn[len(honest)-1].value
	})
	err = verify.VerifyOn(t, m.key, m.proof, verify.Options{AllowUnsafeSRS: true})
	return honest, err
}

// mutant is a proof that differs from the recorded one first in the at-th absorb of a label,
// and in later items as the checks demand under the recorded challenges.
type mutant struct {
	label string
	at    int
	what  string
	key   *verify.Key
	proof *proof.Proof
}

// mutate copies proof and statement for a change.
func (r *replayer) mutate(label string, at int, what string, change func(p *proof.Proof)) mutant {
	p := *r.pf
	p.Statement = r.pf.Statement.Clone()
	p.Witness, p.Messages = slices.Clone(p.Witness), slices.Clone(p.Messages)
	f, o := &p.Fold, &p.Opening
	f.Random, f.Error, f.Cross = slices.Clone(f.Random), slices.Clone(f.Error), slices.Clone(f.Cross)
	f.Witness = slices.Clone(f.Witness)
	o.Folds, o.Evals = slices.Clone(o.Folds), slices.Clone(o.Evals)
	change(&p)
	return mutant{label, at, what, r.vk, &p}
}

// TestFrozenChallengesAreReplayed: for every absorbed item there is a proof with another
// item that passes all checks as long as the challenges do not change, and that the real
// transcript rejects, or testdata/inventory/labels.txt says why there is none.
func TestFrozenChallengesAreReplayed(t *testing.T) {
	mutants := map[string]int{}
	absorbed := map[string]bool{}
	p := newParties(t, dense(), denseWeights(), 1)
	for _, private := range []bool{false, true} {
		r := newReplayer(t, p, p.prove(t, private, denseInput(1)))
		list := r.rows(t)
		if !private {
			list = r.mutants(t)
		}
		for _, m := range list {
			mutants[m.label]++
			r.replay(t, &m)
		}
		for _, l := range r.absorbed {
			absorbed[l] = true
		}
	}
	total := 0
	for label, reason := range reasons(t) {
		if !absorbed[label] {
			t.Errorf("labels.txt names %q, which is not absorbed", label)
		}
		if reason == "mutant" && mutants[label] == 0 {
			t.Errorf("no mutant of %q", label)
		}
		if reason != "mutant" && mutants[label] > 0 {
			t.Errorf("there is a mutant of %q, but labels.txt says why there is none", label)
		}
		delete(absorbed, label)
		total += mutants[label]
	}
	for label := range absorbed {
		t.Errorf("labels.txt says nothing about %q", label)
	}
	t.Logf("%d mutants", total)
}

// replay demands that the mutant passes with frozen challenges, that its item changes the
// next challenge and none before, and that the real transcript rejects it.
func (r *replayer) replay(t *testing.T, m *mutant) {
	t.Helper()
	what := fmt.Sprintf("%s %d, %s", m.label, m.at, m.what)
	honest, err := r.frozen(m)
	if err != nil {
		t.Errorf("%s: the challenges are frozen, got %v", what, err)
		return
	}
	if got, want := r.firstChange(honest), r.next(m.label, m.at); got != want {
		t.Errorf("%s: the first challenge that changes is number %d, want %d", what, got, want)
	}
	err = verify.Verify(m.key, m.proof, verify.Options{AllowUnsafeSRS: true})
	rejected(t, what, err, verify.ErrRejected)
}

// next is the number of the challenge after the at-th absorb of a label.
func (r *replayer) next(label string, at int) int {
	event := -1
	for range at + 1 {
		event += 1 + slices.Index(r.absorbed[event+1:], label)
	}
	return slices.IndexFunc(r.drawn, func(d draw) bool { return d.absorbs > event })
}

// firstChange is the number of the first challenge that is not the recorded one.
func (r *replayer) firstChange(honest []fr.Element) int {
	for i := range honest {
		if honest[i] != r.drawn[i].value {
			return i
		}
	}
	return -1
}

// TestScalarOfTheRandomInstanceIsAbsorbed: the mutant of fold.u has other random rows, too,
// absorbed before the same challenge; this one has not.
func TestScalarOfTheRandomInstanceIsAbsorbed(t *testing.T) {
	p := newParties(t, dense(), denseWeights(), 1)
	r := newReplayer(t, p, p.prove(t, false, denseInput(1)))
	m := r.mutate("fold.u", 0, "alone", func(p *proof.Proof) { p.Fold.U.Double(&p.Fold.U) })
	honest, err := r.frozen(&m)
	rejected(t, "another scalar alone", err, verify.ErrRejected)
	if got, want := r.firstChange(honest), r.next("fold.u", 0); got != want {
		t.Errorf("the first challenge that changes is number %d, want %d", got, want)
	}
}

// reasons reads labels.txt: "mutant", or why there is none, by label.
func reasons(t *testing.T) map[string]string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", "inventory", "labels.txt"))
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for line := range strings.Lines(string(data)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		label, reason, ok := strings.Cut(strings.TrimSpace(line), ": ")
		if !ok || out[label] != "" {
			t.Fatalf("labels.txt: line %q", line)
		}
		out[label] = reason
	}
	return out
}

// TestLabelsCoverTheInventories: every label of a bundled model's inventory is accounted for.
func TestLabelsCoverTheInventories(t *testing.T) {
	known := reasons(t)
	for _, name := range bundled {
		data, err := os.ReadFile(filepath.Join("testdata", "inventory", name+".txt"))
		if err != nil {
			t.Fatal(err)
		}
		words := strings.Fields(strings.NewReplacer("(", " ", ")", " ", ",", " ").Replace(string(data)))
		for i, w := range words {
			if w == "absorb" && known[words[i+1]] == "" {
				t.Errorf("%s: labels.txt says nothing about %q", name, words[i+1])
			}
		}
	}
}

// moved returns p + k·base.
func moved(p, base bn254.G1Affine, k *fr.Element) bn254.G1Affine {
	return pcs.RowCombination([]bn254.G1Affine{p, base}, []fr.Element{fr.One(), *k})
}

// power returns x^n.
func power(x fr.Element, n int) fr.Element {
	out := fr.One()
	for range n {
		out.Mul(&out, &x)
	}
	return out
}
