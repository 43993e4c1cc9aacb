package bls_test

import (
	"bytes"
	"errors"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"pgregory.net/rapid"

	"github.com/zkvin/zkvin/network/bls"
)

// table draws operators with their keys.
func table(t *rapid.T, most int) (*bls.Table, []*bls.SecretKey) {
	out, secrets := new(bls.Table), []*bls.SecretKey(nil)
	kinds := rapid.IntRange(1, 2).Draw(t, "kinds of stake")
	for i := range rapid.IntRange(1, most).Draw(t, "operators") {
		k := keys(t, "key")
		o := bls.Operator{Address: common.BigToAddress(big.NewInt(int64(i + 1))), Key: *k.Public()}
		for range kinds {
			o.Weights = append(o.Weights, new(big.Int).SetUint64(rapid.Uint64().Draw(t, "weight")))
		}
		out.Operators, secrets = append(out.Operators, o), append(secrets, k)
	}
	return out, secrets
}

func certify(t *rapid.T, table *bls.Table, secrets []*bls.SecretKey) (*bls.Certificate, map[int]bool) {
	timestamp, message := rapid.Uint32().Draw(t, "time"), hashes(t, "message")
	digest := bls.CertificateDigest(timestamp, message)
	signatures, signed := map[int]*bls.Signature{}, map[int]bool{}
	for i, k := range secrets {
		if rapid.Bool().Draw(t, "signs") || (i == len(secrets)-1 && len(signed) == 0) {
			signatures[i], signed[i] = k.Sign(digest), true
		}
	}
	c, err := table.Certify(timestamp, message, signatures)
	if err != nil {
		t.Fatal(err)
	}
	return c, signed
}

func TestCertificatesCountTheStakeThatSigned(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		table, secrets := table(t, 5)
		info, err := table.Info()
		if err != nil {
			t.Fatal(err)
		}
		c, signed := certify(t, table, secrets)
		got, err := info.Verify(c)
		if distinct(table) && err != nil {
			t.Fatal(err)
		}
		if err != nil {
			return // equal keys may add up to nothing
		}
		for kind := range got {
			want := new(big.Int)
			for i := range signed {
				want.Add(want, table.Operators[i].Weights[kind])
			}
			if got[kind].Cmp(want) != 0 {
				t.Fatalf("stake %d: %s signed, not %s", kind, got[kind], want)
			}
		}
		back, err := bls.DecodeCertificate(c.Encode())
		if err != nil {
			t.Fatal(err)
		}
		if _, err := info.Verify(back); err != nil || !bytes.Equal(back.Encode(), c.Encode()) {
			t.Fatalf("the certificate came back as another: %v", err)
		}
	})
}

// distinct tells whether no keys are equal or opposite, which the registrar sees to.
func distinct(table *bls.Table) bool {
	seen := map[string]bool{}
	for i := range table.Operators {
		x := table.Operators[i].Key.G1.X.String()
		if seen[x] {
			return false
		}
		seen[x] = true
	}
	return true
}

func TestChangedCertificatesAreRefused(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		table, secrets := table(t, 5)
		if !distinct(table) {
			t.Skip()
		}
		info, err := table.Info()
		if err != nil {
			t.Fatal(err)
		}
		c, signed := certify(t, table, secrets)
		refused := func(what string, change func(c *bls.Certificate)) {
			other, err := bls.DecodeCertificate(c.Encode())
			if err != nil {
				t.Fatal(err)
			}
			change(other)
			if _, err := info.Verify(other); !errors.Is(err, bls.ErrSignature) && !errors.Is(err, bls.ErrTable) {
				t.Fatalf("%s: %v", what, err)
			}
		}
		refused("another time", func(c *bls.Certificate) { c.ReferenceTimestamp ^= 1 })
		refused("another message", func(c *bls.Certificate) { c.Message[0] ^= 1 })
		refused("another signature", func(c *bls.Certificate) { c.Signature.Point.Neg(&c.Signature.Point) })
		refused("another key", func(c *bls.Certificate) { c.Key.Neg(&c.Key) })
		if len(signed) == len(secrets) {
			return
		}
		refused("a non-signer left out", func(c *bls.Certificate) { c.NonSigners = c.NonSigners[1:] })
		refused("a non-signer twice", func(c *bls.Certificate) { c.NonSigners = append(c.NonSigners, c.NonSigners[0]) })
		refused("another weight", func(c *bls.Certificate) { c.NonSigners[0].Weights[0].Add(c.NonSigners[0].Weights[0], big.NewInt(1)) })
		refused("another place", func(c *bls.Certificate) { c.NonSigners[0].Index += 8 })
		refused("a longer proof", func(c *bls.Certificate) { c.NonSigners[0].Proof = append(c.NonSigners[0].Proof, make([]byte, 32)...) })
	})
}

func TestFalseSignaturesAreNamed(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		table, secrets := table(t, 4)
		digest := bls.CertificateDigest(1, common.Hash{2})
		liar := rapid.IntRange(0, len(secrets)-1).Draw(t, "liar")
		signatures := map[int]*bls.Signature{}
		for i, k := range secrets {
			signatures[i] = k.Sign(digest)
		}
		signatures[liar] = secrets[liar].Sign(common.Hash{3})
		if _, err := table.Certify(1, common.Hash{2}, signatures); !errors.Is(err, bls.ErrSignature) {
			t.Fatalf("a false signature: %v", err)
		}
		if _, err := table.Certify(1, common.Hash{2}, nil); !errors.Is(err, bls.ErrSignature) {
			t.Fatalf("no signature: %v", err)
		}
		signatures[liar] = secrets[liar].Sign(digest)
		signatures[len(secrets)] = secrets[0].Sign(digest)
		if _, err := table.Certify(1, common.Hash{2}, signatures); !errors.Is(err, bls.ErrTable) {
			t.Fatalf("a signature of nobody: %v", err)
		}
	})
}

// certificateABI is the core's tuple.
const certificateABI = `[{"type":"function","name":"f","inputs":[{"name":"c","type":"tuple","components":[
{"name":"referenceTimestamp","type":"uint32"},{"name":"messageHash","type":"bytes32"},
{"name":"signature","type":"tuple","components":[{"name":"X","type":"uint256"},{"name":"Y","type":"uint256"}]},
{"name":"apk","type":"tuple","components":[{"name":"X","type":"uint256[2]"},{"name":"Y","type":"uint256[2]"}]},
{"name":"nonSignerWitnesses","type":"tuple[]","components":[
 {"name":"operatorIndex","type":"uint32"},{"name":"operatorInfoProof","type":"bytes"},
 {"name":"operatorInfo","type":"tuple","components":[
  {"name":"pubkey","type":"tuple","components":[{"name":"X","type":"uint256"},{"name":"Y","type":"uint256"}]},
  {"name":"weights","type":"uint256[]"}]}]}]}]}]`

func TestEncodingIsTheOneOfTheABI(t *testing.T) {
	parsed, err := abi.JSON(bytes.NewReader([]byte(certificateABI)))
	if err != nil {
		t.Fatal(err)
	}
	arguments := parsed.Methods["f"].Inputs
	rapid.Check(t, func(t *rapid.T) {
		table, secrets := table(t, 4)
		c, _ := certify(t, table, secrets)
		encoded := c.Encode()
		values, err := arguments.Unpack(encoded)
		if err != nil {
			t.Fatal(err)
		}
		again, err := arguments.Pack(values...)
		if err != nil || !bytes.Equal(again, encoded) {
			t.Fatalf("go-ethereum writes what it read as\n%x, not\n%x: %v", again, encoded, err)
		}
	})
}

func FuzzDecodeCertificate(f *testing.F) {
	k, err := bls.SecretKeyFrom(bytes.Repeat([]byte{1}, 32))
	if err != nil {
		f.Fatal(err)
	}
	other, err := bls.SecretKeyFrom(bytes.Repeat([]byte{2}, 32))
	if err != nil {
		f.Fatal(err)
	}
	table := bls.Table{Operators: []bls.Operator{
		{Key: *k.Public(), Weights: []*big.Int{big.NewInt(1)}}, {Key: *other.Public(), Weights: []*big.Int{big.NewInt(2)}},
	}}
	c, err := table.Certify(7, common.Hash{1}, map[int]*bls.Signature{0: k.Sign(bls.CertificateDigest(7, common.Hash{1}))})
	if err != nil {
		f.Fatal(err)
	}
	f.Add(c.Encode())
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, data []byte) {
		c, err := bls.DecodeCertificate(data)
		if err != nil {
			if !errors.Is(err, bls.ErrFormat) {
				t.Fatalf("an error of no kind: %v", err)
			}
			return
		}
		if !bytes.Equal(c.Encode(), data) {
			t.Fatal("another encoding of the same certificate was taken")
		}
	})
}
