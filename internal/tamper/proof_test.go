package tamper_test

import (
	"math/rand/v2"
	"reflect"
	"testing"

	"github.com/zkvin/zkvin/internal/tamper"
	"github.com/zkvin/zkvin/proof"
)

// TestEveryFieldOfAProof tries every change of every field of a tiny proof, and some of
// each class of fields of larger ones.
func TestEveryFieldOfAProof(t *testing.T) {
	l, rng := newLedger(), newRand(t)
	public, private, table := golden(t, l, "public"), golden(t, l, "private"), proven(t, l, squashed())
	most := 2
	if slow() {
		public, private = proven(t, l, affine()), proven(t, l, rectified())
		most = 100
	}
	public.all(t, public.fields, rng)
	private.all(t, tamper.Sample(private.fields, most, rng), rng)
	table.all(t, tamper.Sample(table.fields, 1, rng), rng)
	l.compare(t, reflect.TypeFor[proof.Proof](), proofManifest, !slow())
}

// all tries every change of the given fields.
func (s *subject) all(t *testing.T, fields []tamper.Field, rng *rand.Rand) {
	t.Helper()
	for _, m := range tamper.Mutations(fields, rng) {
		s.mutate(t, &m)
	}
	for _, e := range tamper.Edits(fields, tamper.Spans(s.p, fields, proof.EncodeProof, proofWidth), rng) {
		s.edit(t, &e)
	}
}
