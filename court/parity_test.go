package court_test

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/zkvin/zkvin/court"
	"github.com/zkvin/zkvin/internal/tamper"
	"github.com/zkvin/zkvin/proof"
	"github.com/zkvin/zkvin/verify"
)

// everything tells whether all changes are tried, not a sample: make parity.
func everything() bool { return os.Getenv("ZKVIN_PARITY") == "all" }

// seed is that of the sample; ZKVIN_SEED sets it.
func seed(t testing.TB) uint64 {
	t.Helper()
	n := uint64(1)
	if s := os.Getenv("ZKVIN_SEED"); s != "" {
		var err error
		n, err = strconv.ParseUint(s, 10, 64)
		check(t, err)
	}
	t.Logf("seed %d", n)
	return n
}

// rivals are the two judges of a proof: the verifier and the court.
type rivals struct {
	*subject
	verifier *verify.Key
	bench    *bench
	file     []byte
}

func newRivals(t testing.TB, name string) *rivals {
	t.Helper()
	path := filepath.Join("../tests/reference", name)
	k, err := proof.ReadKey(path + ".zkv")
	check(t, err)
	verifier, err := verify.NewKey(k)
	check(t, err)
	file, err := os.ReadFile(path + ".zkp")
	check(t, err)
	return &rivals{newSubject(t, name), verifier, newBench(t), file}
}

// outcomes that are no verdict of a court: there is no case to bring.
const (
	noProof     = "no case: the file is none of a proof"
	noStatement = "no case: the statement is none of the key's"
)

// verify is the verifier's answer on a file.
func (r *rivals) verify(file []byte) error {
	p, err := proof.DecodeProof(file)
	if err != nil {
		return err
	}
	return verify.Verify(r.verifier, p, verify.Options{AllowUnsafeSRS: true})
}

// errNoFile is the answer on a proof in memory that no file holds.
var errNoFile = errors.New("no file holds it")

// verifyAs is the verifier's answer on a proof with a stream, by way of its file: a file has
// compressed points, which are on the curve.
func (r *rivals) verifyAs(p *proof.Proof, stream []byte) error {
	file, err := proof.EncodeProof(p)
	if err != nil {
		return err
	}
	q, err := proof.DecodeProof(file)
	if err != nil {
		return err
	}
	if again, err := r.key.Stream(q); err != nil || !bytes.Equal(again, stream) {
		return errNoFile
	}
	return r.verify(file)
}

// judge has both judge a proof and compares: the court records an acceptance exactly where
// the verifier accepts, and a rejection everywhere else. Model and mark are in the key, which
// a case names, and so are not in the stream: where a proof has others, it is the proof with
// the key's that must be judged alike.
func (r *rivals) judge(t *testing.T, what string, p *proof.Proof) string {
	t.Helper()
	stream, err := r.key.Stream(p)
	if errors.Is(err, court.ErrStream) {
		if file, err := proof.EncodeProof(p); err == nil && r.verify(file) == nil {
			t.Errorf("%s: the verifier accepts what has no case", what)
		}
		return noStatement
	}
	check(t, err)
	root, err := r.key.Root(&p.Statement)
	check(t, err)
	q := tamper.Clone(p)
	q.Statement.ModelID, q.Unsafe = r.proof.Statement.ModelID, r.proof.Unsafe
	err = r.verifyAs(q, stream)
	got := try(t, r.bench, r.key, root, stream, court.DefaultLimits)
	if !got.Decided || got.Accepted != (err == nil) {
		t.Errorf("%s: the court says %v, the verifier %v", what, got, err)
	}
	if got.Accepted && !bytes.Equal(stream, r.stream) {
		t.Errorf("%s: both accept another proof", what)
	}
	return fmt.Sprint(got.Reason)
}

// report logs how often each outcome came.
func report(t *testing.T, outcomes map[string][]string) {
	t.Helper()
	for what, list := range outcomes {
		t.Logf("%4d  %s", len(list), what)
		if strings.HasPrefix(what, "no case") {
			slices.Sort(list)
			t.Logf("      %s", strings.Join(slices.Compact(list), ", "))
		}
	}
}

// TestCourtAgreesOnCorpus brings the golden proofs and all tampered ones that verifiers in
// other languages are held to.
func TestCourtAgreesOnCorpus(t *testing.T) {
	all, outcomes := map[string]*rivals{}, map[string][]string{}
	for _, name := range golden {
		r := newRivals(t, name)
		all[filepath.Base(name)] = r
		if got := r.judge(t, name, r.proof); got != fmt.Sprint(court.ReasonNone) {
			t.Errorf("%s: %s", name, got)
		}
	}
	data, err := os.ReadFile("../tests/reference/corpus/tampered.json")
	check(t, err)
	var list []struct {
		Base, Field, Mutation, Verdict string
		Splices                        []struct {
			At, Remove int
			Insert     string
		}
	}
	check(t, json.Unmarshal(data, &list))
	for _, x := range list {
		r := all[x.Base]
		file := slices.Clone(r.file)
		for _, s := range slices.Backward(x.Splices) {
			insert, err := hex.DecodeString(s.Insert)
			check(t, err)
			file = slices.Replace(file, s.At, s.At+s.Remove, insert...)
		}
		what := x.Base + " " + x.Field + " " + x.Mutation
		if r.verify(file) == nil {
			t.Errorf("%s: the verifier accepts", what)
		}
		p, err := proof.DecodeProof(file)
		if err != nil {
			outcomes[noProof] = append(outcomes[noProof], what+" ("+x.Verdict+")")
			continue
		}
		got := r.judge(t, what, p)
		outcomes[got] = append(outcomes[got], what)
	}
	report(t, outcomes)
	if n := len(list) - len(outcomes[noProof]) - len(outcomes[noStatement]); n < 35 {
		t.Errorf("%d of %d tampered proofs had a case", n, len(list))
	}
}

// TestCourtAgreesOnEveryField brings golden proofs with a field changed, in memory, so that
// also what no file holds comes to the court: points off the curve, numbers at the modulus.
// A sample has one field of each class for each change; make parity takes all.
func TestCourtAgreesOnEveryField(t *testing.T) {
	n := seed(t)
	for _, name := range golden {
		most := 200
		if name == "golden/attention" {
			most = 40 // a quarter of a second each
		}
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r, rng := newRivals(t, name), rand.New(rand.NewPCG(n, 9))
			fields, err := tamper.Fields(r.proof)
			check(t, err)
			changes := tamper.Mutations(fields, rng)
			rng.Shuffle(len(changes), func(i, j int) { changes[i], changes[j] = changes[j], changes[i] })
			outcomes, seen := map[string][]string{}, map[string]bool{}
			for _, m := range changes {
				class := m.Field.Class + m.Name
				if !everything() && (seen[class] || len(seen) == most) {
					continue
				}
				bad := tamper.Clone(r.proof)
				m.Apply(bad)
				seen[class] = true
				got := r.judge(t, m.Field.Path+" "+m.Name, bad)
				outcomes[got] = append(outcomes[got], m.Field.Class)
			}
			report(t, outcomes)
		})
	}
}

// withStream is a proof with all that follows the statement in a stream; false if the words
// are not those of a proof with this statement.
func (r *rivals) withStream(stream []byte) (*proof.Proof, bool) {
	p := tamper.Clone(r.proof)
	if len(stream) != len(r.stream) {
		return nil, false
	}
	w := words{rest: stream, good: true}
	points := len(p.Witness) + 1 + len(p.Messages) + len(p.Fold.Random) + len(p.Fold.Error) + len(p.Fold.Cross) + len(p.Opening.Folds) + 2
	scalars := 2 + 1 + len(p.Fold.Witness) + 1 + 3*len(p.Opening.Evals)
	statement := len(stream) - 32*(2*points+scalars)
	if !bytes.Equal(w.take(statement), r.stream[:statement]) {
		return nil, false
	}
	products := len(p.Fold.Error)
	w.points(p.Witness)
	w.point(&p.Mask)
	w.points(p.Messages[:len(p.Messages)-products])
	w.scalar(&p.Blind)
	w.scalar(&p.Value)
	w.points(p.Messages[len(p.Messages)-products:])
	w.points(p.Fold.Random)
	w.scalar(&p.Fold.U)
	w.points(p.Fold.Error)
	w.points(p.Fold.Cross)
	for i := range p.Fold.Witness {
		w.scalar(&p.Fold.Witness[i])
	}
	w.scalar(&p.Fold.Blind)
	w.points(p.Opening.Folds)
	for i := range p.Opening.Evals {
		for k := range p.Opening.Evals[i] {
			w.scalar(&p.Opening.Evals[i][k])
		}
	}
	w.point(&p.Opening.Quotient)
	w.point(&p.Opening.Witness)
	return p, w.good && len(w.rest) == 0
}
