package ops_test

import (
	"testing"

	"pgregory.net/rapid"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/ops"
	"github.com/zkvin/zkvin/witness"
)

// related is a sample with its relation and an honest assignment.
type related struct {
	*sample
	rel    *ops.Relation
	values [][]int64
}

func relate(t *rapid.T, s *sample) related {
	rel, err := ops.Relate(&s.g, 10)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := iop.NewSchedule(rel.System); err != nil {
		t.Fatal(err)
	}
	trace, err := witness.Run(&s.g, &s.w, s.in)
	if err != nil {
		t.Fatal(err)
	}
	return related{s, rel, trace.Values}
}

// TestHonestRunsSatisfyTheRelation: what the executor computes satisfies every relation
// and look-up, and the statement's columns hold inputs and outputs.
func TestHonestRunsSatisfyTheRelation(t *testing.T) {
	for _, op := range operatorNames {
		t.Run(op.String(), func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				r := relate(t, drawSample(t, op))
				e := newEvaluator(r.rel.System, r.values, r.w.Data)
				if err := e.filled(r.values); err != nil {
					t.Fatal(err)
				}
				if err := e.satisfied(); err != nil {
					t.Fatal(err)
				}
				for i, id := range r.g.Outputs {
					for k, v := range elements(r.values[id]) {
						if e.columns[r.rel.Outputs[i]][k] != v {
							t.Fatalf("output %d: entry %d is not that of the run", i, k)
						}
					}
				}
			})
		})
	}
}

// TestWrongOutputsViolateTheRelation: with one output entry changed and everything else
// honest, some relation or look-up fails.
func TestWrongOutputsViolateTheRelation(t *testing.T) {
	for _, op := range operatorNames {
		t.Run(op.String(), func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				r := relate(t, drawSample(t, op))
				e := newEvaluator(r.rel.System, r.values, r.w.Data)
				i := small(t, "output", 0, len(r.rel.Outputs)-1)
				out := e.columns[r.rel.Outputs[i]]
				k := small(t, "entry", 0, len(out)-1)
				var d fr.Element
				d.SetInt64(rapid.SampledFrom([]int64{1, -1, 2, 1 << 14, 1 << 16, -1 << 16}).Draw(t, "change"))
				out[k].Add(&out[k], &d)
				clear(e.forms)
				clear(e.results)
				e.fillLimbs()
				clear(e.forms)
				clear(e.results)
				if err := e.satisfied(); err == nil {
					t.Fatalf("output %d, entry %d changed to %s is accepted", i, k, out[k].String())
				}
			})
		})
	}
}
