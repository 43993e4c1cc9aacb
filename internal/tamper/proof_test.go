package tamper_test

import (
	"context"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"github.com/zkvin/zkvin"
	"github.com/zkvin/zkvin/internal/tamper"
	"github.com/zkvin/zkvin/internal/tensorfile"
	"github.com/zkvin/zkvin/proof"
)

// TestEveryFieldOfAProof tries every change of every field of a tiny proof, and some of
// each class of fields of larger ones.
func TestEveryFieldOfAProof(t *testing.T) {
	l, rng := newLedger(), newRand(t)
	public, private, table := golden(t, l, "public"), golden(t, l, "private"), proven(t, l, squashed())
	if seeded() {
		public, private = proven(t, l, affine()), proven(t, l, rectified())
	}
	public.all(t, public.fields, rng)
	private.all(t, tamper.Sample(private.fields, 2, rng), rng)
	table.all(t, tamper.Sample(table.fields, 1, rng), rng)
	l.report(t, l.problems(reflect.TypeFor[proof.Proof](), proofManifest, !seeded()))
}

// TestSomeFieldsOfModels tries changes of proofs of the bundled models, drawn at random.
func TestSomeFieldsOfModels(t *testing.T) {
	for _, name := range []string{"mlp-digits", "lenet-digits"} {
		t.Run(name, func(t *testing.T) {
			rng := newRand(t)
			s := digits(t, newLedger(), name, rng)
			const most = 60
			fields := tamper.Sample(s.fields, most/20, rng)
			mutations := tamper.Mutations(fields, rng)
			for _, i := range rng.Perm(len(mutations))[:min(most, len(mutations))] {
				s.mutate(t, &mutations[i])
			}
			edits := tamper.Edits(fields, tamper.Spans(s.p, fields, proof.EncodeProof, proofWidth), rng)
			for _, i := range rng.Perm(len(edits))[:min(most, len(edits))] {
				s.edit(t, &edits[i])
			}
			s.ledger.report(t, s.ledger.unlisted(proofManifest))
		})
	}
}

// digits is the subject of a bundled model and a row of its data; in one of two, input and
// output are private.
func digits(t *testing.T, l *ledger, name string, rng *rand.Rand) *subject {
	t.Helper()
	const models = "../../testdata/models/"
	data, err := os.ReadFile(models + name + ".onnx")
	check(t, err)
	file, err := tensorfile.Open(models+name+".npz", tensorfile.Options{})
	check(t, err)
	x, err := file.Array("x")
	check(t, err)
	row, err := x.Row(rng.IntN(x.Shape[0]))
	check(t, err)
	in := []zkvin.Tensor{{Shape: row.Shape, Data: row.Data}}
	m, _, err := zkvin.Compile(context.Background(), data, zkvin.CompileOptions{Calibration: [][]zkvin.Tensor{in}})
	check(t, err)
	private := rng.IntN(2) == 1
	p, err := m.Prove(context.Background(), in, zkvin.ProveOptions{PrivateInputs: private, PrivateOutputs: private})
	check(t, err)
	public, err := m.VerificationKey()
	check(t, err)
	path := filepath.Join(t.TempDir(), "key.zkv")
	check(t, public.WriteFile(path))
	k, err := proof.ReadKey(path)
	check(t, err)
	b, err := p.Bytes()
	check(t, err)
	decoded, err := proof.DecodeProof(b)
	check(t, err)
	return newSubject(t, l, k, decoded)
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
