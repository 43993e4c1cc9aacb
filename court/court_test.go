package court_test

import (
	"path/filepath"
	"testing"

	"golang.org/x/crypto/sha3"

	"github.com/zkvin/zkvin/court"
	"github.com/zkvin/zkvin/proof"
)

func check(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func keccak(b []byte) []byte {
	h := sha3.NewLegacyKeccak256()
	h.Write(b)
	return h.Sum(nil)
}

// golden are the proofs of the second verifier's tests.
var golden = []string{"corpus/public", "corpus/private", "golden/attention", "golden/batch"}

func read(t testing.TB, name string) (*court.Key, *proof.Proof) {
	t.Helper()
	path := filepath.Join("../tests/reference", name)
	k, err := proof.ReadKey(path + ".zkv")
	check(t, err)
	key, err := court.NewKey(k)
	check(t, err)
	p, err := proof.ReadProof(path + ".zkp")
	check(t, err)
	return key, p
}

const stepGas = 12_000_000

func TestCourtAcceptsGoldenProofs(t *testing.T) {
	for _, name := range golden {
		t.Run(name, func(t *testing.T) {
			k, p := read(t, name)
			steps, err := court.Steps(k, p)
			check(t, err)
			c, err := k.CaseOf(p)
			check(t, err)
			accept(t, *c, steps)
		})
	}
}

// accept takes a case through its steps on a new chain.
func accept(t *testing.T, c court.Case, steps []court.Step) uint64 {
	t.Helper()
	e := newBench(t)
	total, size := uint64(0), 0
	for i, s := range steps {
		if got := e.verdict(t, c); got.Decided {
			t.Fatalf("before step %d: %v", i, got)
		}
		_, gas, err := e.call(s.Data, stepGas)
		if err != nil {
			t.Fatalf("step %d, %v: %v", i, s.Phase, err)
		}
		t.Logf("step %d, %v and on, %d calls: %d gas, %d estimated, %d bytes", i, s.Phase, s.Calls, gas, s.Gas, len(s.Data))
		total, size = total+gas, size+len(s.Data)
	}
	if got := e.verdict(t, c); !got.Accepted {
		t.Errorf("after %d steps: %v", len(steps), got)
	}
	t.Logf("%d steps, %d gas, %d bytes", len(steps), total, size)
	return total
}
