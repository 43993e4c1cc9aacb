package court_test

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"os"
	"testing"

	"github.com/zkvin/zkvin/court"
	"github.com/zkvin/zkvin/internal/tamper"
)

// vector is a case with the calldata of its steps.
type vector struct {
	ID    string   `json:"id"`
	Steps []string `json:"steps"`
}

// TestCaseVectors compares the vectors of the contract's own tests with what is made now: a
// proof that is accepted, and one whose fold is not opened.
func TestCaseVectors(t *testing.T) {
	const path = "../contracts/test/testdata/court.json"
	s := newSubject(t, "corpus/public")
	bad := tamper.Clone(s.proof)
	bad.Fold.Blind.Double(&bad.Fold.Blind)
	out := map[string]vector{}
	for name, b := range map[string]*subject{"good": s, "bad": subjectOf(t, s.key, bad)} {
		steps := b.steps(t, onebyone)
		id := b.key.Case(b.root, b.stream).ID()
		v := vector{ID: "0x" + hex.EncodeToString(id[:])}
		for _, step := range steps {
			v.Steps = append(v.Steps, "0x"+hex.EncodeToString(step.Data))
		}
		out[name] = v
	}
	data, err := json.MarshalIndent(out, "", "\t")
	check(t, err)
	data = append(data, '\n')
	if *court.Update {
		check(t, os.WriteFile(path, data, 0o644))
	}
	want, err := os.ReadFile(path)
	check(t, err)
	if !bytes.Equal(data, want) {
		t.Errorf("%s differs from what is made now; write it again with -update", path)
	}
}
