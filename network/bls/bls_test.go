package bls_test

import (
	"errors"
	"fmt"
	"math/big"
	"path/filepath"
	"strings"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fp"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"github.com/ethereum/go-ethereum/common"
	"pgregory.net/rapid"

	"github.com/zkvin/zkvin/chain"
	"github.com/zkvin/zkvin/network/bls"
)

func hashes(t *rapid.T, label string) (h common.Hash) {
	copy(h[:], rapid.SliceOfN(rapid.Byte(), 32, 32).Draw(t, label))
	return h
}

// keys draws secrets, the least and largest more often.
func keys(t *rapid.T, label string) *bls.SecretKey {
	v := new(big.Int).SetBytes(rapid.SliceOfN(rapid.Byte(), 32, 32).Draw(t, label))
	switch rapid.IntRange(0, 7).Draw(t, label+" kind") {
	case 0:
		v = big.NewInt(1)
	case 1:
		v.Sub(fr.Modulus(), big.NewInt(1))
	}
	v.Mod(v, new(big.Int).Sub(fr.Modulus(), big.NewInt(1))).Add(v, big.NewInt(1))
	k, err := bls.SecretKeyFrom(v.FillBytes(make([]byte, 32)))
	if err != nil {
		t.Fatal(err)
	}
	return k
}

func TestHashIsTheFirstPointFromTheDigestOn(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h := hashes(t, "digest")
		if rapid.Bool().Draw(t, "near the modulus") {
			h = common.BigToHash(new(big.Int).Sub(fp.Modulus(), big.NewInt(int64(rapid.IntRange(-3, 3).Draw(t, "less")))))
		}
		p := bls.HashToG1(h)
		if !p.IsOnCurve() || p.IsInfinity() {
			t.Fatalf("%s gives %v, which is not on the curve", h, p)
		}
		var x, beta, root fp.Element
		three := fp.NewElement(3)
		one := fp.One()
		for x.SetBytes(h[:]); !x.Equal(&p.X); x.Add(&x, &one) {
			if beta.Square(&x).Mul(&beta, &x).Add(&beta, &three); root.Sqrt(&beta) != nil {
				t.Fatalf("%s: x = %v comes first", h, x)
			}
		}
		if p.Y.Legendre() != 1 { // (p+1)/4 powers are squares
			t.Fatalf("%s: y is the other root", h)
		}
	})
}

func TestSignaturesHoldForTheirDigestAndKey(t *testing.T) {
	_, _, g1, g2 := bn254.Generators()
	var negated bn254.G2Affine
	negated.Neg(&g2)
	rapid.Check(t, func(t *rapid.T) {
		k, digest := keys(t, "key"), hashes(t, "digest")
		public := k.Public()
		if err := public.Check(); err != nil {
			t.Fatal(err)
		}
		s := k.Sign(digest)
		// The definition, by gnark-crypto: e(s, g₂) = e(H, key₂).
		ok, err := bn254.PairingCheck([]bn254.G1Affine{s.Point, bls.HashToG1(digest)}, []bn254.G2Affine{negated, public.G2})
		if err != nil || !ok {
			t.Fatalf("e(signature, generator) is not e(hash, key): %v", err)
		}
		if err := public.Verify(digest, s); err != nil {
			t.Fatal(err)
		}
		other := keys(t, "another key")
		if other.String() == k.String() {
			return
		}
		changed := digest
		changed[rapid.IntRange(0, 29).Draw(t, "byte")] ^= 1 // digests that are next to each other may have one point
		wrong := bls.Signature{Point: g1}
		halves := &bls.PublicKey{G1: other.Public().G1, G2: public.G2}
		for name, err := range map[string]error{
			"another digest": public.Verify(changed, s), "another key": other.Public().Verify(digest, s),
			"no signature": public.Verify(digest, &wrong), "halves of two keys": halves.Verify(digest, s),
		} {
			if !errors.Is(err, bls.ErrSignature) {
				t.Fatalf("%s: %v", name, err)
			}
		}
		if err := halves.Check(); !errors.Is(err, bls.ErrKey) {
			t.Fatalf("halves of two keys are a key: %v", err)
		}
	})
}

func TestKeysAndSignaturesComeBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		k := keys(t, "key")
		back, err := bls.DecodePublicKey(k.Public().Bytes())
		if err != nil || back.String() != k.String() || !back.G2.Equal(&k.Public().G2) {
			t.Fatalf("%s came back as %s, %v", k, back, err)
		}
		s := k.Sign(hashes(t, "digest"))
		again, err := bls.DecodeSignature(s.Bytes())
		if err != nil || !again.Point.Equal(&s.Point) {
			t.Fatalf("a signature came back as another: %v", err)
		}
	})
}

func TestBytesThatAreNoKeysAreRefused(t *testing.T) {
	k, err := bls.NewSecretKey()
	if err != nil {
		t.Fatal(err)
	}
	good := k.Public().Bytes()
	change := func(f func(b []byte)) []byte {
		b := append([]byte{}, good...)
		f(b)
		return b
	}
	// A point of the curve over the extension that is not of order r.
	outside := func(b []byte) {
		p, err := bn254.HashToG2([]byte("no subgroup"), []byte("test"))
		if err != nil {
			t.Fatal(err)
		}
		for p.IsInSubGroup() {
			p.X.A0.SetRandom()
			var y2, b2 bn254.E2
			b2.A0.SetUint64(3)
			var nine bn254.E2
			nine.A0.SetUint64(9)
			nine.A1.SetOne()
			b2.Div(&b2, &nine)
			y2.Square(&p.X).Mul(&y2, &p.X).Add(&y2, &b2)
			if y2.Legendre() == 1 {
				p.Y.Sqrt(&y2)
			}
		}
		for i, e := range []*fp.Element{&p.X.A1, &p.X.A0, &p.Y.A1, &p.Y.A0} {
			v := e.Bytes()
			copy(b[64+32*i:], v[:])
		}
	}
	for name, tc := range map[string]struct {
		data []byte
		is   error
	}{
		"empty":          {nil, bls.ErrFormat},
		"short":          {good[:191], bls.ErrFormat},
		"long":           {append(append([]byte{}, good...), 0), bls.ErrFormat},
		"off the curve":  {change(func(b []byte) { b[63] ^= 1 }), bls.ErrFormat},
		"too large":      {change(func(b []byte) { fp.Modulus().FillBytes(b[:32]) }), bls.ErrFormat},
		"off the second": {change(func(b []byte) { b[191] ^= 1 }), bls.ErrFormat},
		"wrong order":    {change(outside), bls.ErrFormat},
		"zero":           {make([]byte, 192), bls.ErrKey},
		"half zero":      {change(func(b []byte) { clear(b[64:]) }), bls.ErrKey},
	} {
		if _, err := bls.DecodePublicKey(tc.data); !errors.Is(err, tc.is) {
			t.Errorf("%s: got %v, want %v", name, err, tc.is)
		}
	}
	for name, secret := range map[string][]byte{
		"empty": nil, "zero": make([]byte, 32), "order": fr.Modulus().FillBytes(make([]byte, 32)), "long": make([]byte, 33),
	} {
		if _, err := bls.SecretKeyFrom(secret); !errors.Is(err, bls.ErrKey) {
			t.Errorf("secret %s: %v", name, err)
		}
	}
}

func TestKeyFilesComeBackAndShowNothing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "attester.json")
	secret := []byte(strings.Repeat("\x1a\x2b", 16))
	k, err := bls.SecretKeyFrom(secret)
	if err != nil {
		t.Fatal(err)
	}
	if err := k.WriteFile(path, "right"); err != nil {
		t.Fatal(err)
	}
	back, err := bls.OpenFile(path, "right")
	if err != nil || back.String() != k.String() {
		t.Fatalf("%v, %v", back, err)
	}
	_, err = bls.OpenFile(path, "wrong")
	if !errors.Is(err, chain.ErrPassphrase) {
		t.Errorf("wrong passphrase: %v", err)
	}
	number := new(big.Int).SetBytes(secret).String()
	for _, format := range []string{"%v", "%+v", "%#v", "%s", "%x", "%d"} {
		if text := fmt.Sprintf(format, k); strings.Contains(text, "1a2b1a2b") || strings.Contains(text, number) {
			t.Errorf("%s prints the secret", format)
		}
	}
}
