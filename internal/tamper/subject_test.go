package tamper_test

import (
	"bytes"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"testing"

	"github.com/zkvin/zkvin/internal/tamper"
	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/pcs"
	"github.com/zkvin/zkvin/proof"
	"github.com/zkvin/zkvin/verify"
)

// seed is that of every random choice; ZKVIN_SEED sets it.
func seed(t testing.TB) uint64 {
	t.Helper()
	s := os.Getenv("ZKVIN_SEED")
	if s == "" {
		return 1
	}
	n, err := strconv.ParseUint(s, 10, 64)
	check(t, err)
	t.Logf("seed %d", n)
	return n
}

func newRand(t testing.TB) *rand.Rand { return rand.New(rand.NewPCG(seed(t), 7)) }

// seeded tells whether the seed was given: then keys and proofs are new, too, and not the
// golden ones.
func seeded() bool { return os.Getenv("ZKVIN_SEED") != "" }

// subject is an honest proof and what verifying it costs.
type subject struct {
	key    *proof.Key
	vk     *verify.Key
	p      *proof.Proof
	file   []byte
	fields []tamper.Field
	honest cost
	ledger *ledger
}

func newSubject(t testing.TB, l *ledger, k *proof.Key, p *proof.Proof) *subject {
	t.Helper()
	s := &subject{key: k, p: p, ledger: l}
	var err error
	s.vk, err = verify.NewKey(k)
	check(t, err)
	s.file, err = proof.EncodeProof(p)
	check(t, err)
	s.fields, err = tamper.Fields(p)
	check(t, err)
	s.honest = dearest(func() cost {
		got, c := s.verify(t, "the honest proof", s.file)
		if got != accepted {
			t.Fatalf("the honest proof is refused: %s", got)
		}
		return c
	})
	return s
}

// golden is the subject of a sample's files in the corpus.
func golden(t testing.TB, l *ledger, name string) *subject {
	t.Helper()
	k, err := proof.ReadKey(filepath.Join(corpus, name+".zkv"))
	check(t, err)
	p, err := proof.ReadProof(filepath.Join(corpus, name+".zkp"))
	check(t, err)
	return newSubject(t, l, k, p)
}

// proven is the subject of a new key and proof of a sample.
func proven(t testing.TB, l *ledger, s *sample) *subject {
	t.Helper()
	k, pk := s.key(t)
	return newSubject(t, l, k, s.prove(t, pk))
}

// cost is what a call took.
type cost struct {
	points    int64  // points summed in multi-scalar multiplications
	events    int    // of the transcript; the pairing comes after the last
	allocated uint64 // bytes
}

// within tells whether c is at most limit, with some room for the bytes of error messages.
func (c cost) within(limit cost) bool {
	return c.points <= limit.points && c.events <= limit.events && c.allocated <= limit.allocated+limit.allocated/2+1<<16
}

// dearest is the most that a few calls of f cost: the first with empty pools.
func dearest(f func() cost) (most cost) {
	runtime.GC()
	runtime.GC() // pools keep what they hold for one collection
	for range 3 {
		c := f()
		most = cost{max(most.points, c.points), max(most.events, c.events), max(most.allocated, c.allocated)}
	}
	return most
}

// measure runs f, which must not panic.
func measure(t testing.TB, what string, f func(observe func(iop.Event)) error) (c cost, err error) {
	t.Helper()
	defer func() {
		if r := recover(); r != nil {
			t.Errorf("%s: panic: %v", what, r)
		}
	}()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	points := pcs.PointsSummed()
	err = f(func(iop.Event) { c.events++ })
	c.points = pcs.PointsSummed() - points
	runtime.ReadMemStats(&after)
	c.allocated = after.TotalAlloc - before.TotalAlloc
	return c, err
}

// verify decodes and verifies a file. What decodes must be what an encoder writes.
func (s *subject) verify(t testing.TB, what string, file []byte) (string, cost) {
	t.Helper()
	var p *proof.Proof
	c, err := measure(t, what, func(observe func(iop.Event)) (err error) {
		if p, err = proof.DecodeProof(file); err != nil {
			return err
		}
		return verify.Verify(s.vk, p, verify.Options{AllowUnsafeSRS: true, Observe: observe})
	})
	if p != nil {
		if again, err := proof.EncodeProof(p); err != nil || !bytes.Equal(again, file) {
			t.Errorf("%s: it decodes, but is not what an encoder writes (%v)", what, err)
		}
	}
	return checkOf(t, what, err), c
}

// fails records that a mutant was refused by a check, or reports that it was not.
func (s *subject) fails(t testing.TB, class, way, what, check string, c cost) {
	t.Helper()
	if check == accepted {
		t.Errorf("%s: accepted", what)
	}
	if !c.within(s.honest) {
		t.Errorf("%s: it took %+v, an honest proof takes %+v", what, c, s.honest)
	}
	s.ledger.enter(class, way, check)
}

// mutate tries changes in memory: one goes to the verifier as it is and, if it has an
// encoding, through the decoder.
func (s *subject) mutate(t testing.TB, m *tamper.Mutation) {
	t.Helper()
	what := m.Field.Path + " " + m.Name
	bad := tamper.Clone(s.p)
	m.Apply(bad)
	file, encodeErr := proof.EncodeProof(bad)
	if encodeErr == nil && bytes.Equal(file, s.file) {
		return // the same proof
	}
	c, err := measure(t, what, func(observe func(iop.Event)) error {
		return verify.Verify(s.vk, bad, verify.Options{AllowUnsafeSRS: true, Observe: observe})
	})
	s.fails(t, m.Field.Class, memory, what, checkOf(t, what, err), c)
	if encodeErr != nil {
		checkOf(t, what+", encoded", encodeErr)
	}
}

// edit tries a change of the bytes, with the checksum made right.
func (s *subject) edit(t testing.TB, e *tamper.Edit) {
	t.Helper()
	file := e.Apply(s.file)
	if bytes.Equal(file, s.file) {
		return // the same proof
	}
	what := e.Field.Path + " bytes " + e.Name
	got, c := s.verify(t, what, file)
	s.fails(t, e.Field.Class, inBytes, what, got, c)
}
