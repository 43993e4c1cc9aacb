package settle_test

import (
	"bytes"
	"encoding/hex"
	"errors"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/settle"
)

// TestSettlementsVerify: with values shown and without, with a private input, for a batch.
func TestSettlementsVerify(t *testing.T) {
	p, s, data := sample(t)
	must(t, p.prover.Key.Verify(s, data))
	hidden, bytes := p.settle(t, settle.Claim{Shown: []bool{false, true}}, true, 11)
	must(t, p.prover.Key.Verify(hidden, bytes))
	if len(bytes) != len(data) || len(hidden.Values) != 10 {
		t.Errorf("%d bytes and %d values, want %d and 10", len(bytes), len(hidden.Values), len(data))
	}
	two := newParty(t, 2)
	batch, bytes := two.settle(t, settle.Claim{}, false, 1, 2)
	must(t, two.prover.Key.Verify(batch, bytes))
	rejected(t, "a batch under the key for one", p.prover.Key.Verify(batch, bytes))
}

func rejected(t *testing.T, what string, err error) {
	t.Helper()
	if !errors.Is(err, settle.ErrRejected) && !errors.Is(err, settle.ErrShown) {
		t.Errorf("%s: got %v", what, err)
	}
}

// TestEveryWordOfAProofIsChecked changes each word of the proof bytes in several ways.
func TestEveryWordOfAProofIsChecked(t *testing.T) {
	p, s, data := sample(t)
	order := fr.Modulus().Bytes()
	for at := 0; at < len(data); at += 32 {
		for what, change := range map[string]func(w []byte){
			"last bit":       func(w []byte) { w[31] ^= 1 },
			"zero":           func(w []byte) { clear(w) },
			"plus the order": func(w []byte) { addBytes(w, order) },
			"next word":      func(w []byte) { copy(w, data[(at+32)%len(data):][:32]) },
		} {
			bad := slices.Clone(data)
			change(bad[at : at+32])
			if !bytes.Equal(bad, data) {
				rejected(t, what+" at word "+hex.EncodeToString([]byte{byte(at / 32)}), p.prover.Key.Verify(s, bad))
			}
		}
	}
	for _, n := range []int{0, 31, len(data) - 1, len(data) - 32} {
		rejected(t, "cut", p.prover.Key.Verify(s, data[:n]))
	}
	rejected(t, "longer", p.prover.Key.Verify(s, append(slices.Clone(data), make([]byte, 32)...)))
}

// addBytes adds big endian integers.
func addBytes(w, v []byte) {
	carry := 0
	for i := range w {
		k := len(w) - 1 - i
		carry += int(w[k]) + int(v[k])
		w[k] = byte(carry)
		carry >>= 8
	}
}

// TestStatementIsBound: whatever a contract is told differs, the proof is refused.
func TestStatementIsBound(t *testing.T) {
	p, s, data := sample(t)
	for what, change := range map[string]func(x *settle.Statement){
		"root":             func(x *settle.Statement) { x.Root[31] ^= 1 },
		"payee":            func(x *settle.Statement) { x.Payee[19] ^= 1 },
		"input value":      func(x *settle.Statement) { x.Values[300]++ },
		"output value":     func(x *settle.Statement) { x.Values[len(x.Values)-1]-- },
		"values exchanged": func(x *settle.Statement) { x.Values[0], x.Values[790] = x.Values[790]+1, x.Values[0] },
		"input not shown":  func(x *settle.Statement) { x.Shown[0], x.Values = false, x.Values[784:] },
		"nothing shown":    func(x *settle.Statement) { x.Shown, x.Values = nil, nil },
		"a value missing":  func(x *settle.Statement) { x.Values = x.Values[1:] },
		"another tensor":   func(x *settle.Statement) { x.Shown = append(x.Shown, true) },
	} {
		x := *s
		x.Shown, x.Values = slices.Clone(s.Shown), slices.Clone(s.Values)
		change(&x)
		rejected(t, what, p.prover.Key.Verify(&x, data))
	}
}

// TestCircuitHoldsEveryMessageAndPublicInput: no other messages, salt or public inputs
// satisfy the circuit. Only the payee is free: the proof binds it, not the verifier.
func TestCircuitHoldsEveryMessageAndPublicInput(t *testing.T) {
	p, _, _ := sample(t)
	a, d, salt := p.attempt(t, settle.Claim{Shown: []bool{false, true}}, false, 5)
	publics, err := a.Publics(d.Messages)
	must(t, err)
	must(t, p.circuit.Solves(publics, salt, d.Messages))
	one := fr.One()
	seed := rand.Uint64()
	rng := rand.New(rand.NewPCG(seed, 1))
	t.Logf("seed %d", seed)
	indices := []int{0, len(d.Messages) - 1, len(d.Messages) - 2}
	for len(indices) < 12 {
		indices = append(indices, rng.IntN(len(d.Messages)))
	}
	for _, i := range indices {
		m := slices.Clone(d.Messages)
		m[i].Add(&m[i], &one)
		if p.circuit.Solves(publics, salt, m) == nil {
			t.Errorf("message %d of %d may be another", i, len(m))
		}
	}
	for i := range publics {
		x := slices.Clone(publics)
		x[i].Add(&x[i], &one)
		if err := p.circuit.Solves(x, salt, d.Messages); (err == nil) != (i == 1) {
			t.Errorf("public input %d changed: got %v", i, err)
		}
	}
	salt.Add(&salt, &one)
	if p.circuit.Solves(publics, salt, d.Messages) == nil {
		t.Error("the salt may be another")
	}
}

// TestKeysAreDeterministic: circuit and key follow from the layout.
func TestKeysAreDeterministic(t *testing.T) {
	p, _, _ := sample(t)
	again, err := settle.NewCircuit(p.layout)
	must(t, err)
	if again.Digest() != p.circuit.Digest() {
		t.Error("two circuits of one layout")
	}
	vk, err := again.Setup(p.powers)
	must(t, err)
	k, err := settle.NewKey(p.layout, vk, &p.powers.TauG2)
	must(t, err)
	if k.Digest != p.prover.Key.Digest || !bytes.Equal(k.Bytes(), p.prover.Key.Bytes()) {
		t.Error("two keys of one layout")
	}
	few := *p.powers
	few.Monomial = few.Monomial[:len(few.Monomial)-1]
	if _, err := settle.NewProver(k, again, &few); !errors.Is(err, settle.ErrPowers) {
		t.Errorf("too few powers: got %v", err)
	}
	const want = "845a3920ebb8360589ff77b16ade47fd7a9900e8cac1a3398cbcaf67b35c666c"
	if got := again.Digest(); hex.EncodeToString(got[:]) != want {
		t.Errorf("the circuit of lenet-digits is %x; if it changed on purpose, its keys change", got)
	}
}
