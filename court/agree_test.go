package court

import (
	"errors"
	"path/filepath"
	"testing"

	"github.com/zkvin/zkvin/proof"
)

// TestEachCheckIsTheVerifiers solves all constraints before each one, at random: the program
// fails at that one, and at none once all hold.
func TestEachCheckIsTheVerifiers(t *testing.T) {
	for _, name := range []string{"corpus/public", "corpus/private", "golden/attention", "golden/batch"} {
		file, err := proof.ReadKey(filepath.Join("../tests/reference", name+".zkv"))
		if err != nil {
			t.Fatal(err)
		}
		k, err := NewKey(file)
		if err != nil {
			t.Fatal(err)
		}
		all := k.Code.randomPoint(k.verify.Schedule).sys.Linear
		for n := range len(all) + 1 {
			at := k.Code.randomPoint(k.verify.Schedule)
			at.sys.Linear = at.sys.Linear[:n]
			if !at.sys.Project(&at.u, at.z) {
				t.Fatalf("%s: %d constraints have no solution", name, n)
			}
			e, err := k.Code.Evaluate(k.Code.Input(&at.u, &at.y, at.challenges, at.z))
			if err != nil {
				t.Fatal(err)
			}
			if want := (n + 1) % (len(all) + 1); e.Failed != want {
				t.Errorf("%s: with %d of %d constraints solved, check %d fails, want %d", name, n, len(all), e.Failed-1, want-1)
			}
		}
	}
}

// TestAnotherProgramDoesNotAgree changes each byte of a program. What still agrees does the
// same elsewhere: a run that is longer by one writes to a register that nothing reads.
func TestAnotherProgramDoesNotAgree(t *testing.T) {
	file, err := proof.ReadKey("../tests/reference/corpus/public.zkv")
	if err != nil {
		t.Fatal(err)
	}
	k, err := NewKey(file)
	if err != nil {
		t.Fatal(err)
	}
	wrong, elsewhere := *k.Code, k.Code.randomPoint(k.verify.Schedule)
	last := len(wrong.Chunks) - 1
	refused := 0
	for at := 4; at < len(wrong.Chunks[last]); at++ {
		wrong.Chunks = append([][]byte(nil), k.Code.Chunks...)
		wrong.Chunks[last] = append([]byte(nil), k.Code.Chunks[last]...)
		wrong.Chunks[last][at] ^= 1
		if wrong.Check() != nil {
			continue
		}
		if err := wrong.agrees(k.verify.Schedule); err != nil {
			if !errors.Is(err, ErrProgram) {
				t.Errorf("with byte %d changed: %v", at, err)
			}
			refused++
		} else if err := errors.Join(wrong.gives(elsewhere), wrong.checksAgree(elsewhere)); err != nil {
			t.Errorf("with byte %d changed it agrees, but elsewhere %v", at, err)
		}
	}
	if refused < len(wrong.Chunks[last])/2 {
		t.Errorf("%d of %d changes refused", refused, len(wrong.Chunks[last]))
	}
}
