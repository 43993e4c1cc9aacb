package settle_test

import (
	"bytes"
	"context"
	"slices"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/prove"
	"github.com/zkvin/zkvin/settle"
)

// part is a range of proof bytes.
type part struct {
	name     string
	from, to int
}

// parts lists those of proof bytes of single requests (docs/settlement.md, "Proof bytes").
func (p *party) parts() []part {
	l, c := p.layout.Schedule.Layout, p.layout.Schedule.LogCols
	var out []part
	at := 0
	for _, x := range []struct {
		name string
		size int
	}{
		{"headers", 64}, {"statement rows", 64 * l.Rows(iop.KindStatement)}, {"witness rows", 64 * l.Rows(iop.KindWitness)}, {"mask row", 64},
		{"blinder", 32}, {"coefficients", 32 * l.NumRows()}, {"mask coefficient", 32}, {"point", 32 * c}, {"value", 32},
		{"circuit", 768}, {"opening", 64*(c-1) + 32*(2*c+1) + 128},
	} {
		out = append(out, part{x.name, at, at + x.size})
		at += x.size
	}
	return out
}

// TestForgedValuesNeedAFalseOpening: a prover shows a logit that the model did not give and
// sends, as the value of the shown rows, the one number that satisfies the verifier. Circuit
// and PLONK accept; the opening of the rows refuses.
func TestForgedValuesNeedAFalseOpening(t *testing.T) {
	p, honest, _ := sample(t)
	claim := settle.Claim{Payee: [20]byte{6, 6, 6}, Shown: []bool{false, true}}
	lie := func(values []int16) { values[3] += 1000 }
	a, d, salt := p.attemptFor(t, claim, false, lie, 7)
	if _, err := a.Publics(d.Messages); err == nil {
		t.Fatal("the verifier accepts other values without the prover's doing")
	}
	last := len(d.Messages) - 2 // the values of groups' rows end here, the mask's follows
	must(t, a.Satisfy(d.Messages, last))
	publics, err := a.Publics(d.Messages)
	must(t, err)
	must(t, p.circuit.Solves(publics, salt, d.Messages))
	data, err := a.Finish(context.Background(), d.Messages, d.Blind, d.Open)
	rejected(t, "forged values", err)
	if data == nil {
		t.Fatal("the forger has no proof")
	}
	s := a.Statement()
	if bytes.Equal(s.ValueBytes(), (&settle.Statement{Values: honest.Values[784:]}).ValueBytes()) {
		t.Fatal("the values are true")
	}
	c := deploy(t, p)
	c.agree(t, "forged values", p.prover.Key, s, data, false)
}

// TestPartsOfTwoProofsDoNotMix: two proofs of one statement, each for its payee. No part of
// one takes the place of that of the other: a circuit's proof with other coefficients, an
// opening with another commitment or point, a mask that is not the circuit's. They share the
// statement's part and no other number.
func TestPartsOfTwoProofsDoNotMix(t *testing.T) {
	p, s, data := sample(t)
	again, other := p.settle(t, s.Claim, false, 7)
	if again.Root != s.Root {
		t.Fatal("two statements")
	}
	c, key := deploy(t, p), p.prover.Key
	c.agree(t, "the second proof", key, again, other, true)
	all := p.parts()
	if all[len(all)-1].to != len(data) {
		t.Fatalf("parts of %d bytes, the proof has %d", all[len(all)-1].to, len(data))
	}
	splice := func(names ...string) []byte {
		out := slices.Clone(data)
		for _, x := range all {
			if slices.Contains(names, x.name) {
				copy(out[x.from:x.to], other[x.from:x.to])
			}
		}
		return out
	}
	for _, x := range all[2:] {
		c.agree(t, x.name+" of another proof", key, s, splice(x.name), false)
	}
	for what, names := range map[string][]string{
		"rows":                 {"witness rows", "mask row"},
		"rows and opening":     {"witness rows", "mask row", "blinder", "opening"},
		"claim":                {"coefficients", "mask coefficient", "point", "value"},
		"claim and opening":    {"coefficients", "mask coefficient", "point", "value", "blinder", "opening"},
		"claim and circuit":    {"coefficients", "mask coefficient", "point", "value", "circuit"},
		"all but the circuit":  {"witness rows", "mask row", "coefficients", "mask coefficient", "point", "value", "blinder", "opening"},
		"all but the rows":     {"coefficients", "mask coefficient", "point", "value", "circuit", "blinder", "opening"},
		"all but the opening":  {"witness rows", "mask row", "blinder", "coefficients", "mask coefficient", "point", "value", "circuit"},
		"all but the mask row": {"witness rows", "blinder", "coefficients", "mask coefficient", "point", "value", "circuit", "opening"},
	} {
		c.agree(t, what+" of another proof", key, s, splice(names...), false)
	}
	seen := map[string]bool{}
	for at := all[2].from; at < len(data); at += 32 {
		seen[string(data[at:at+32])] = true
	}
	for at := all[2].from; at < len(data); at += 32 {
		if w := other[at : at+32]; seen[string(w)] && !constantWord(w) {
			t.Errorf("word %d is in both proofs", at/32)
		}
	}
}

// constantWord tells coefficients that no challenge enters: of rows without a claim, and of
// a group that is one row.
func constantWord(w []byte) bool {
	var x fr.Element
	x.SetBytes(w)
	one := fr.One()
	return x.IsZero() || x.Equal(&one)
}

// TestOpeningAtAnotherPoint: an opening of the combined row at a point of the prover's choice
// holds, but is not what the circuit's proof is about.
func TestOpeningAtAnotherPoint(t *testing.T) {
	p, _, _ := sample(t)
	a, d, _ := p.attempt(t, settle.Claim{Shown: []bool{false, false}}, false, 3)
	good, err := a.Finish(context.Background(), d.Messages, d.Blind, d.Open)
	must(t, err)
	d.Point = slices.Clone(d.Point)
	d.Point[3].SetUint64(1234)
	bad, err := a.OpenElsewhere(d.Point, valueAt(t, d), d.Open)
	must(t, err)
	c, s := deploy(t, p), a.Statement()
	c.agree(t, "the point of the circuit", p.prover.Key, s, good, true)
	c.agree(t, "another point", p.prover.Key, s, bad, false)
}

// valueAt is the value of the combined row at the point, which the folds of an opening lead to.
func valueAt(t *testing.T, d *prove.Reduction) fr.Element {
	t.Helper()
	const domain = "trial"
	o, err := d.Open(iop.NewTranscript(domain))
	must(t, err)
	tr := iop.NewTranscript(domain)
	tr.AbsorbPoints("opening.folds", o.Folds...)
	b, half := tr.Challenge("opening.beta"), fr.NewElement(2)
	half.Inverse(&half)
	last := len(o.Evals) - 1
	plus, minus := o.Evals[last][0], o.Evals[last][1]
	var even, odd fr.Element
	even.Add(&plus, &minus)
	odd.Sub(&plus, &minus)
	odd.Div(&odd, &b)
	odd.Sub(&odd, &even)
	odd.Mul(&odd, &d.Point[last])
	even.Add(&even, &odd)
	even.Mul(&even, &half)
	return even
}

// TestGuessesOfMessagesNeedTheSalt: challenges are hashes of h, which is public, the salt and
// messages, so that a guess of the messages could be tested by who knows the salt. Without it
// right messages do not satisfy the circuit, and two attempts share no challenge.
func TestGuessesOfMessagesNeedTheSalt(t *testing.T) {
	p, _, _ := sample(t)
	a, d, salt := p.attempt(t, settle.Claim{}, false, 4)
	publics, err := a.Publics(d.Messages)
	must(t, err)
	must(t, p.circuit.Solves(publics, salt, d.Messages))
	for _, guess := range []fr.Element{{}, fr.One()} {
		if p.circuit.Solves(publics, guess, d.Messages) == nil {
			t.Error("right messages are found without the salt")
		}
	}
	b, e, other := p.attempt(t, settle.Claim{}, false, 4)
	if other == salt {
		t.Fatal("one salt for two attempts")
	}
	second, err := b.Publics(e.Messages)
	must(t, err)
	for i := range publics {
		if w := publics[i].Bytes(); i != 1 && publics[i] == second[i] && !constantWord(w[:]) {
			t.Errorf("public input %d is that of another attempt", i)
		}
	}
}
