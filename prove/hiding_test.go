package prove

import (
	"context"
	"encoding/binary"
	"errors"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/internal/battery"
	"github.com/zkvin/zkvin/proof"
)

// surprise is the binary logarithm of the probability that a battery accuses proofs that
// hide everything. Seeds are fixed, so a test that passes once passes always.
const surprise = -20

// seeded is a deterministic source for one proof.
func seeded(set, i int) source {
	var seed [32]byte
	binary.LittleEndian.PutUint64(seed[:], uint64(set))
	binary.LittleEndian.PutUint64(seed[8:], uint64(i))
	rng := rand.NewChaCha8(seed)
	return func(_ use, v []fr.Element) error {
		var b [48]byte
		for i := range v {
			rng.Read(b[:])
			v[i].SetBytes(b[:])
		}
		return nil
	}
}

// proofs are many proofs of one model about two private inputs.
type proofs struct {
	shown   battery.Sample // all that a proof shows
	left    battery.Sample // all that is left of it for somebody who knows the witness
	secrets []bool         // which input
	masks   [][]fr.Element // equations on a mask row common to all
}

// battery runs all tests of one sample.
func (p *proofs) battery() *battery.Report {
	r := battery.Uniform(&p.shown)
	r.Merge(battery.Uniform(&p.left))
	r.Merge(battery.Correlate(&p.shown, p.secrets))
	r.Merge(battery.Correlate(&p.left, p.secrets))
	return r
}

// collect makes n proofs. leak, if any, replaces the source of each.
func collect(t testing.TB, weights []int16, inputs [2][]int64, set, n int, leak func(source, bool) source) *proofs {
	t.Helper()
	l := newTiny(t, weights, seeded(set, -1))
	out := &proofs{}
	for i := range n {
		secret := (i*i+i/3)%5 < 2
		x := inputs[0]
		if secret {
			x = inputs[1]
		}
		draw := seeded(set, i)
		if leak != nil {
			draw = leak(draw, secret)
		}
		in := l.instance(t, x, draw)
		p, err := Prove(context.Background(), &l.pk, in, Options{draw: draw})
		if err != nil {
			t.Fatal(err)
		}
		if i == 0 {
			if err := l.verify(p); err != nil {
				t.Fatal(err)
			}
		}
		g := l.guess(t, p, in)
		if err := errors.Join(out.shown.Add(shown(t, p, g.forced)), out.left.Add(g.words())); err != nil {
			t.Fatal(err)
		}
		out.secrets, out.masks = append(out.secrets, secret), append(out.masks, g.rows...)
	}
	return out
}

// shown lists all scalars and points of a proof but the folded values of forced variables.
func shown(t testing.TB, p *proof.Proof, forced []bool) []battery.Word {
	t.Helper()
	q := *p
	q.Fold.Witness = nil
	for i, v := range p.Fold.Witness {
		if !forced[i] {
			q.Fold.Witness = append(q.Fold.Witness, v)
		}
	}
	w, err := battery.Fields(&q)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

var (
	weightsA = tinyWeights
	weightsB = []int16{-31, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1}
	inputsA  = [2][]int64{{1, -2, 3, 4}, {900, -800, 77, 650}}
	inputsB  = [2][]int64{{0, 0, 0, 0}, {-1, 500, -500, 32}}
)

// TestProofsLookAlike makes proofs for two weight sets, each about two private inputs, and
// tries to tell them apart field by field, to correlate them with the input, and to confirm
// a right guess of the witness.
func TestProofsLookAlike(t *testing.T) {
	n := 200
	if testing.Short() {
		n = 64
	}
	a := collect(t, weightsA, inputsA, 1, n, nil)
	b := collect(t, weightsB, inputsB, 2, n, nil)
	r := a.battery()
	r.Merge(b.battery())
	for _, pair := range [][2]*battery.Sample{{&a.shown, &b.shown}, {&a.left, &b.left}} {
		two, err := battery.Distinguish(pair[0], pair[1])
		if err != nil {
			t.Fatal(err)
		}
		r.Merge(two)
	}
	if consistent(a.masks) || consistent(b.masks) {
		t.Error("one mask row explains all proofs")
	}
	for _, f := range r.Surprising(surprise) {
		t.Errorf("%s: %s, 2^%.0f", f.Field, f.Test, f.LogP)
	}
	t.Logf("%d fields, %d tests; the worst: %v", len(a.shown.Names)+len(a.left.Names), r.Tests, r.Findings)
}

// leaks are provers that hide one thing badly, and the field and the test that tells.
var leaks = map[string]struct {
	leak        func(honest source, secret bool) source
	field, test string
	proofs      int
}{
	"one message's blinder is constant": {replace(useMessages, func(v []fr.Element, _ bool) { v[3].SetUint64(7) }),
		"hiding of messages[3]", "repeats", 24},
	"two messages share a blinder": {replace(useMessages, func(v []fr.Element, _ bool) { v[5] = v[9] }),
		"hiding of messages[5]", "repeats", 24},
	"a witness row's blinder is constant": {replace(useWitness, func(v []fr.Element, _ bool) { v[0].SetUint64(7) }),
		"hiding of witness[0]", "repeats", 24},
	"the random instance is used again": {replace(useInstance, func(v []fr.Element, _ bool) { again(v[1:80]) }),
		"random witness[0]", "repeats", 24},
	"the random instance's scalar is used again": {replace(useInstance, func(v []fr.Element, _ bool) { again(v[:1]) }),
		".Fold.U", "repeats", 24},
	"the random witness has a zero": {replace(useInstance, func(v []fr.Element, _ bool) { v[1+2].SetZero() }),
		"random witness[2]", "repeats", 24},
	"the random witness is short": {replace(useInstance, func(v []fr.Element, _ bool) { shorten(&v[1+2]) }),
		"random witness[2]", "distribution", 24},
	"a cross term has no blinder": {replace(useFold, func(v []fr.Element, _ bool) { clear(v) }),
		"hiding of cross[0]", "repeats", 24},
	"the random witness tells the input": {replace(useInstance, tell),
		"random witness[2]", "bits with a secret", 64},
	"the mask row is zero": {replace(useMask, func(v []fr.Element, _ bool) { clear(v) }),
		"mask at r*", "repeats", 24},
	"the mask row repeats one entry": {replace(useMask, func(v []fr.Element, _ bool) {
		for i := range v {
			v[i] = v[0]
		}
	}), "mask against a constant row", "repeats", 24},
}

// replace changes what is drawn for one use.
func replace(at use, change func(v []fr.Element, secret bool)) func(source, bool) source {
	return func(honest source, secret bool) source {
		return func(u use, v []fr.Element) error {
			err := honest(u, v)
			if u == at {
				change(v, secret)
			}
			return err
		}
	}
}

// again fills v with the same elements in every proof.
func again(v []fr.Element) {
	for i := range v {
		v[i].SetUint64(uint64(i + 5))
		v[i].Inverse(&v[i])
	}
}

// shorten clears the highest bits.
func shorten(x *fr.Element) {
	b := x.Bytes()
	b[0], b[1] = 0, 0
	x.SetBytes(b[:])
}

// tell writes a secret into the lowest bit of an element.
func tell(v []fr.Element, secret bool) {
	b := v[1+2].Bytes()
	b[31] &^= 1
	if secret {
		b[31] |= 1
	}
	v[1+2].SetBytes(b[:])
}

// TestLeakyProversAreCaught runs the same battery on provers that leak.
func TestLeakyProversAreCaught(t *testing.T) {
	for name, c := range leaks {
		t.Run(name, func(t *testing.T) {
			p := collect(t, weightsA, inputsA, 3, c.proofs, c.leak)
			r := p.battery()
			found := r.Surprising(surprise)
			if !slices.ContainsFunc(found, func(f battery.Finding) bool {
				return f.Test == c.test && strings.Contains(f.Field, c.field)
			}) {
				t.Errorf("not caught by %q in %q; found %v, worst %v", c.test, c.field, found, r.Findings)
			}
		})
	}
}

// TestReusedMaskIsCaught uses one mask row, under fresh blinders, for many proofs: every
// field alone still looks uniform, but the right guess finds the mask.
func TestReusedMaskIsCaught(t *testing.T) {
	p := collect(t, weightsA, inputsA, 4, 24, replace(useMask, func(v []fr.Element, _ bool) { again(v) }))
	r := p.battery()
	if f := r.Surprising(surprise); len(f) > 0 {
		t.Errorf("a field alone tells: %v", f)
	}
	if !consistent(p.masks) {
		t.Error("a mask row used again is not found")
	}
}

// TestEachCommitmentHasItsOwnBlinder takes the guessed values out of all commitments of a
// proof: what is left is H times what was drawn, one element a commitment, in order.
func TestEachCommitmentHasItsOwnBlinder(t *testing.T) {
	l := newTiny(t, weightsA, seeded(5, -1))
	drawn := map[use][]fr.Element{}
	honest := seeded(5, 0)
	draw := func(u use, v []fr.Element) error {
		err := honest(u, v)
		drawn[u] = append(drawn[u], v...)
		return err
	}
	in := l.instance(t, inputsA[0], draw)
	p, err := Prove(context.Background(), &l.pk, in, Options{draw: draw})
	if err != nil {
		t.Fatal(err)
	}
	g := l.guess(t, p, in)
	rows, errs := len(p.Messages), len(p.Fold.Error)
	blinds := slices.Concat(in.Blinds, drawn[useWitness], drawn[useMessages][:rows],
		drawn[useInstance][1+len(p.Fold.Witness):], drawn[useFold][:2*errs])
	want := l.pk.Commit.Short().Hiding(blinds)
	if len(want) != len(g.hiding) {
		t.Fatalf("%d commitments, %d blinders", len(g.hiding), len(want))
	}
	for i := range want {
		if !want[i].Equal(&g.hiding[i]) {
			t.Errorf("%s is not that of its blinder", g.names[i])
		}
	}
	for _, row := range g.rows {
		left, right := fr.Vector(row[:len(row)-1]), row[len(row)-1]
		if value := left.InnerProduct(drawn[useMask]); !value.Equal(&right) {
			t.Error("an equation on the mask row does not hold for the mask row")
		}
	}
}
