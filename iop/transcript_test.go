package iop

import (
	"encoding/binary"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"golang.org/x/crypto/sha3"
)

func keccak(parts ...[]byte) []byte {
	h := sha3.NewLegacyKeccak256()
	for _, p := range parts {
		h.Write(p)
	}
	return h.Sum(nil)
}

// TestTranscriptIsTheChainOfItsDefinition recomputes states and a challenge by hand.
func TestTranscriptIsTheChainOfItsDefinition(t *testing.T) {
	tr := NewTranscript("domain")
	state := keccak([]byte("domain"))
	absorb := func(data []byte) {
		state = keccak([]byte{1}, state, binary.BigEndian.AppendUint64(nil, uint64(len(data))), data)
	}
	_, _, g, _ := bn254.Generators()
	minus := element(-2)
	bytes, x, y := minus.Bytes(), g.X.Bytes(), g.Y.Bytes()

	tr.Absorb("bytes", []byte("abc"))
	absorb([]byte("abc"))
	tr.AbsorbField("fields", minus, fr.One())
	one := fr.One()
	second := one.Bytes()
	absorb(append(bytes[:], second[:]...))
	tr.AbsorbPoints("points", g, bn254.G1Affine{})
	absorb(append(append(x[:], y[:]...), make([]byte, 64)...))
	for i := range 40 {
		got := tr.Challenge("c")
		state = keccak([]byte{2}, state)
		want := append([]byte(nil), state...)
		want[0] &= 0x1f
		if b := got.Bytes(); string(b[:]) != string(want) {
			t.Fatalf("challenge %d: got %x, want %x", i, b, want)
		}
	}
}

// TestTranscriptsOfOtherEventsDiffer: no two histories of the same bytes lead to one challenge.
func TestTranscriptsOfOtherEventsDiffer(t *testing.T) {
	seen := map[fr.Element]string{}
	for name, f := range map[string]func(*Transcript){
		"nothing":            func(*Transcript) {},
		"an empty absorb":    func(t *Transcript) { t.Absorb("", nil) },
		"ab":                 func(t *Transcript) { t.Absorb("", []byte("ab")) },
		"a, b":               func(t *Transcript) { t.Absorb("", []byte("a")); t.Absorb("", []byte("b")) },
		"b, a":               func(t *Transcript) { t.Absorb("", []byte("b")); t.Absorb("", []byte("a")) },
		"ab, nothing":        func(t *Transcript) { t.Absorb("", []byte("ab")); t.Absorb("", nil) },
		"a, challenge, b":    func(t *Transcript) { t.Absorb("", []byte("a")); t.Challenge(""); t.Absorb("", []byte("b")) },
		"ab after challenge": func(t *Transcript) { t.Challenge(""); t.Absorb("", []byte("ab")) },
	} {
		tr := NewTranscript("domain")
		f(tr)
		c := tr.Challenge("")
		if other, ok := seen[c]; ok {
			t.Errorf("%q and %q give one challenge", name, other)
		}
		seen[c] = name
	}
	other := NewTranscript("domain2").Challenge("")
	if name, ok := seen[other]; ok {
		t.Errorf("another domain and %q give one challenge", name)
	}
}
