package prove

import (
	"errors"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/proof"
)

// TestNothingIsShownUnmasked: where a challenge would take the mask out of what a proof
// shows, the prover stops before it shows it. Verifiers refuse such proofs, too late for
// the prover's secrets.
func TestNothingIsShownUnmasked(t *testing.T) {
	for _, label := range []string{"delta", "fold.r", "none"} {
		y := newToy(t, 4, 7)
		vx, vw := y.random(5, 50), y.random(15, 9)
		x, w := y.column(iop.KindStatement, "x", []int{5}, vx), y.weight([]int{3, 5}, vw)
		acc, sum := y.contract(w, x, vw, vx, []int{0, 1}, []int{1}, []int{0})
		y.rescale(acc, sum, 4)
		sc := y.schedule()
		a, err := assign(sc, [][][]int64{y.values}, y.weights)
		if err != nil {
			t.Fatal(err)
		}
		m, err := newMatrix(WeightRows(sc, y.weights), a)
		if err != nil {
			t.Fatal(err)
		}
		sec := &secrets{mask: make(fr.Vector, 1<<sc.LogCols)}
		if err := random(sec.mask); err != nil {
			t.Fatal(err)
		}
		s := prover()
		s.t.Program(func(l string, drawn fr.Element) fr.Element {
			if l == label {
				return fr.Element{}
			}
			return drawn
		})
		env := iop.NewEnv[fr.Element](iop.Native{}, sc)
		if err := errors.Join(lookups(a, env, s), contractions(a, env, s)); err != nil {
			t.Fatal(err)
		}
		p := &proof.Proof{}
		c, err := claims(sc, env, m, sec, s, nil)
		if err == nil {
			err = s.fold(sc, &c.value, p)
		}
		if label == "none" {
			if err != nil || len(p.Fold.Witness) == 0 {
				t.Errorf("an honest fold: %v", err)
			}
			continue
		}
		if !errors.Is(err, errLogUpRetry) || p.Fold.Witness != nil {
			t.Errorf("%s = 0: error %v, %d values shown", label, err, len(p.Fold.Witness))
		}
	}
}
