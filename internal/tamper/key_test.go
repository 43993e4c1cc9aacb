package tamper_test

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"maps"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/internal/tamper"
	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/proof"
	"github.com/zkvin/zkvin/verify"
)

// keySubject is an honest key with a proof under it.
type keySubject struct {
	*subject
	keyFile []byte
	loading cost // of the honest key
}

func newKeySubject(t testing.TB, s *subject) *keySubject {
	t.Helper()
	k := &keySubject{subject: s}
	var err error
	k.keyFile, err = proof.EncodeKey(s.key)
	check(t, err)
	k.loading = dearest(func() cost {
		_, c, err := k.load(t, "the honest key", k.keyFile)
		check(t, err)
		return c
	})
	return k
}

// load decodes a key and makes it ready.
func (k *keySubject) load(t testing.TB, what string, file []byte) (vk *verify.Key, c cost, err error) {
	t.Helper()
	c, err = measure(t, what, func(func(iop.Event)) error {
		file, err := proof.DecodeKey(file)
		if err != nil {
			return err
		}
		vk, err = verify.NewKey(file)
		return err
	})
	return vk, c, err
}

// try loads a tampered key. One that is a key, of another model, must refuse the proof, and
// also when the proof names that model.
func (k *keySubject) try(t testing.TB, class, way, what string, file []byte) {
	t.Helper()
	if bytes.Equal(file, k.keyFile) {
		return // the same key
	}
	vk, c, err := k.load(t, what, file)
	k.judge(t, class, way, what, vk, err, c)
}

func (k *keySubject) judge(t testing.TB, class, way, what string, vk *verify.Key, err error, c cost) {
	t.Helper()
	if limit := k.limit(); !c.within(limit) {
		t.Errorf("%s: loading it took %+v, %+v is allowed", what, c, limit)
	}
	if err != nil {
		k.ledger.enter(class, way, checkOf(t, what, err))
		return
	}
	o := verify.Options{AllowUnsafeSRS: true}
	got := checkOf(t, what, verify.Verify(vk, k.p, o))
	renamed := *k.p
	renamed.Statement.ModelID = vk.ModelID
	again := checkOf(t, what+", renamed", verify.Verify(vk, &renamed, o))
	if got == accepted || again == accepted {
		t.Errorf("%s: accepted as a key of the same model (%s, renamed %s)", what, got, again)
	}
	k.ledger.enter(class, way, got)
}

// limit bounds the cost of loading a tampered key: a change of the graph may make a larger
// model, which takes what such a model takes.
func (k *keySubject) limit() cost {
	return cost{points: 2 * k.loading.points, allocated: 8 * k.loading.allocated}
}

// mutate changes a key in memory.
func (k *keySubject) mutate(t testing.TB, m *tamper.Mutation) {
	t.Helper()
	what := "key " + m.Field.Path + " " + m.Name
	bad := tamper.Clone(k.key)
	m.Apply(bad)
	file, err := proof.EncodeKey(bad)
	if err == nil {
		k.try(t, m.Field.Class, memory, what, file)
		return
	}
	var vk *verify.Key
	c, err := measure(t, what, func(func(iop.Event)) error {
		vk, err = verify.NewKey(bad)
		return err
	})
	k.judge(t, m.Field.Class, memory, what, vk, err, c)
}

// TestEveryFieldOfAKey tries every change of every field of a tiny key, and some of each
// class of fields of a key with a function table.
func TestEveryFieldOfAKey(t *testing.T) {
	l, rng := newLedger(), newRand(t)
	public := golden(t, l, "public")
	if seeded() {
		public = proven(t, l, affine())
	}
	tiny, table := newKeySubject(t, public), newKeySubject(t, proven(t, l, squashed()))
	fields, err := tamper.Fields(tiny.key)
	check(t, err)
	tiny.all(t, fields, rng)
	fields, err = tamper.Fields(table.key)
	check(t, err)
	table.all(t, tamper.Sample(fields, 1, rng), rng)
	carrying(t, public).carried(t, rng)
	newKeySubject(t, proven(t, l, settled(affine(), 7))).settlement(t, rng)
	newKeySubject(t, proven(t, l, settled(squashed(), 13))).settledTables(t, rng)
	l.report(t, l.problems(reflect.TypeFor[proof.Key](), keyManifest, !seeded()))
}

// carrying is the key of a program like that of the subject whose input is carried: nothing
// is verified under it alone.
func carrying(t testing.TB, like *subject) *keySubject {
	t.Helper()
	s := affine()
	s.g.Carried = s.g.Inputs
	k, _ := s.key(t)
	return newKeySubject(t, &subject{key: k, p: like.p, ledger: like.ledger})
}

// carried tries every other tensor in place of the carried input.
func (k *keySubject) carried(t *testing.T, rng *rand.Rand) {
	t.Helper()
	fields, err := tamper.Fields(k.key)
	check(t, err)
	fields = slices.DeleteFunc(fields, func(f tamper.Field) bool { return f.Class != "Graph.Carried[]" })
	for _, m := range tamper.Mutations(fields, rng) {
		k.mutate(t, &m)
	}
}

// all tries every change of the given fields. Fields of the graph have no fixed size in the
// bytes.
func (k *keySubject) all(t *testing.T, fields []tamper.Field, rng *rand.Rand) {
	t.Helper()
	for _, m := range tamper.Mutations(fields, rng) {
		k.mutate(t, &m)
	}
	located := slices.DeleteFunc(slices.Clone(fields), func(f tamper.Field) bool { return strings.HasPrefix(f.Class, "Graph") })
	k.edit(t, located, keyWidth, rng)
}

// edit tries every change of the bytes of the given fields.
func (k *keySubject) edit(t *testing.T, fields []tamper.Field, width func(reflect.Type) int, rng *rand.Rand) {
	t.Helper()
	spans := tamper.Spans(k.key, fields, proof.EncodeKey, width)
	for _, e := range tamper.Edits(fields, spans, rng) {
		k.try(t, e.Field.Class, inBytes, "key "+e.Field.Path+" bytes "+e.Name, e.Apply(k.keyFile))
	}
}

// settledTables tries every change of the first rows of tables of the settlement layout.
func (k *keySubject) settledTables(t *testing.T, rng *rand.Rand) {
	t.Helper()
	fields, err := tamper.Fields(k.key)
	check(t, err)
	fields = slices.DeleteFunc(fields, func(f tamper.Field) bool { return !strings.HasPrefix(f.Class, "Settlement.Tables") })
	for _, m := range tamper.Mutations(fields[:4], rng) {
		k.mutate(t, &m)
	}
	k.edit(t, fields[:4], keyWidth, rng)
}

// settlement tries every change of the settlement layout. Points of the link are compressed.
func (k *keySubject) settlement(t *testing.T, rng *rand.Rand) {
	t.Helper()
	fields, err := tamper.Fields(k.key)
	check(t, err)
	var rows, link []tamper.Field
	for _, f := range fields {
		switch {
		case strings.HasPrefix(f.Class, "Settlement.Link"):
			link = append(link, f)
		case strings.HasPrefix(f.Class, "Settlement"):
			rows = append(rows, f)
		}
	}
	for _, m := range tamper.Mutations(slices.Concat(rows, link), rng) {
		k.mutate(t, &m)
	}
	k.edit(t, rows, keyWidth, rng)
	k.edit(t, link, proofWidth, rng)
}

// TestEveryByteOfAGraph changes each byte of the graph in a tiny key, with the count before
// it made right.
func TestEveryByteOfAGraph(t *testing.T) {
	l, rng := newLedger(), newRand(t)
	k := newKeySubject(t, golden(t, l, "public"))
	g, err := graph.Encode(k.key.Graph)
	check(t, err)
	for at := range g {
		for i, v := range tamper.Variants(g, at, rng) {
			k.try(t, "Graph", inBytes, fmt.Sprintf("key Graph byte %d variant %d", at, i), withGraph(k.keyFile, len(g), v))
		}
	}
	for _, c := range slices.Sorted(maps.Keys(l.caught[[2]string{"Graph", inBytes}])) {
		if !slices.Contains([]string{"another model", "invalid key", "invalid graph", "beyond a limit"}, c) {
			t.Errorf("bytes of the graph were caught by %q", c)
		}
	}
	t.Logf("%d mutants", l.tried)
}

// withGraph replaces the n bytes of a key's graph.
func withGraph(file []byte, n int, g []byte) []byte {
	const at = 8 // after magic and version
	body := binary.LittleEndian.AppendUint32(slices.Clone(file[:at]), uint32(len(g)))
	return tamper.Seal(slices.Concat(body, g, tamper.Body(file)[at+4+n:]))
}
