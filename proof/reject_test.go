package proof

import (
	"bytes"
	"encoding/binary"
	"errors"
	"strings"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fp"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/pcs"
)

// patch replaces the first occurrence of old in data, which must exist.
func patch(t *testing.T, data, old, with []byte) []byte {
	t.Helper()
	if !bytes.Contains(data, old) {
		t.Fatalf("%x does not occur in the sample", old)
	}
	return bytes.Replace(data, old, with, 1)
}

func le32(v uint32) []byte { return binary.LittleEndian.AppendUint32(nil, v) }

// plus adds the modulus of size 32 to b: the same residue, not canonical.
func plus(b, modulus []byte) []byte {
	out, carry := make([]byte, 32), 0
	for i := 31; i >= 0; i-- {
		s := int(b[i]) + int(modulus[i]) + carry
		out[i], carry = byte(s), s>>8
	}
	return out
}

// offCurve is an x that no point of the curve has: x³ + 3 is no square.
func offCurve() []byte {
	for i := uint64(1); ; i++ {
		x := fp.NewElement(i)
		var y fp.Element
		y.Square(&x).Mul(&y, &x)
		three := fp.NewElement(3)
		if y.Add(&y, &three); y.Legendre() == -1 {
			b := x.Bytes()
			b[0] |= 0x80
			return b[:]
		}
	}
}

type rejection struct {
	name string
	kind Kind
	edit func(t *testing.T, data []byte) []byte
	want error
	path string
}

var rejections = []rejection{
	{"field element above the modulus", KindProof, func(t *testing.T, b []byte) []byte {
		m := testScalars(53, 1)[0].Bytes()
		return patch(t, b, m[:], plus(m[:], fr.Modulus().FillBytes(make([]byte, 32))))
	}, ErrNotCanonical, "zkp.fold.witness[0]"},
	{"blinder above the modulus", KindProof, func(t *testing.T, b []byte) []byte {
		m := testScalars(50, 1)[0].Bytes()
		return patch(t, b, m[:], plus(m[:], fr.Modulus().FillBytes(make([]byte, 32))))
	}, ErrNotCanonical, "zkp.blind"},
	{"coordinate off the curve", KindProof, func(t *testing.T, b []byte) []byte {
		p := testPoints(61, 3)[1].Bytes()
		return patch(t, b, p[:], offCurve())
	}, ErrPoint, "zkp.opening.folds[2]"},
	{"uncompressed point", KindProof, func(t *testing.T, b []byte) []byte {
		p := testPoints(30, 1)[0].Bytes()
		return patch(t, b, p[:], bytes.Repeat([]byte{1}, 32))
	}, ErrNotCanonical, "zkp.mask"},
	{"infinity with a stray bit", KindProof, func(t *testing.T, b []byte) []byte {
		p := testPoints(70, 1)[0].Bytes()
		return patch(t, b, p[:], append([]byte{0x40}, bytes.Repeat([]byte{0, 1}, 16)[:31]...))
	}, ErrPoint, "zkp.opening.quotient"},
	{"blinded row at infinity", KindProof, func(t *testing.T, b []byte) []byte {
		p := testPoints(22, 1)[0].Bytes()
		return patch(t, b, p[:], append([]byte{0x40}, make([]byte, 31)...))
	}, ErrPoint, "zkp.witness[2]"},
	{"private input at infinity", KindProof, func(t *testing.T, b []byte) []byte {
		p := testPoints(2, 1)[0].Bytes()
		return patch(t, b, p[:], append([]byte{0x40}, make([]byte, 31)...))
	}, ErrPoint, "zkp.statement.requests[0].inputs[1].rows[1]"},
	{"flag of two", KindProof, func(_ *testing.T, b []byte) []byte { b[headerSize] = 2; return b }, ErrNotCanonical, "zkp.unsafe"},
	{"more messages than bytes", KindProof, func(t *testing.T, b []byte) []byte {
		m := testPoints(40, 1)[0].Bytes()
		return patch(t, b, append(le32(7), m[:]...), append(le32(1000), m[:]...))
	}, ErrTruncated, "zkp.messages"},
	{"more messages than the limit", KindProof, func(t *testing.T, b []byte) []byte {
		m := testPoints(40, 1)[0].Bytes()
		return patch(t, b, append(le32(7), m[:]...), append(le32(1<<31), m[:]...))
	}, ErrLimit, "zkp.messages"},
	{"a byte more", KindProof, func(_ *testing.T, b []byte) []byte { return append(b, 0) }, ErrTrailing, "zkp.end"},
	{"no request", KindProof, func(_ *testing.T, b []byte) []byte {
		at := headerSize + 1 + 32
		copy(b[at:], le32(0))
		return b
	}, ErrLimit, "zkp.statement.requests"},
	{"graph with a long integer", KindKey, func(t *testing.T, b []byte) []byte {
		g, err := graph.Encode(sampleGraph())
		checkErr(t, err)
		long := append(append([]byte(nil), g[:len(g)-1]...), 0x80, 0)
		return patch(t, b, append(le32(uint32(len(g))), g...), append(le32(uint32(len(long))), long...))
	}, ErrGraph, "zkv.graph"},
	{"graph that names a missing tensor", KindKey, func(t *testing.T, b []byte) []byte {
		g := sampleGraph()
		old, err := graph.Encode(g)
		checkErr(t, err)
		g.Outputs[0] = 5
		edited, err := graph.Encode(g)
		checkErr(t, err)
		return patch(t, b, old, edited)
	}, ErrGraph, "outputs[0]"},
	{"coordinate above the modulus", KindKey, func(t *testing.T, b []byte) []byte {
		x := testPoints(71, 1)[0].X.Bytes()
		return patch(t, b, x[:], plus(x[:], fp.Modulus().FillBytes(make([]byte, 32))))
	}, ErrNotCanonical, "zkv.weights[1]"},
	{"weight row off the curve", KindKey, func(t *testing.T, b []byte) []byte {
		x := testPoints(71, 1)[0].X.Bytes()
		return patch(t, b, x[:], append(make([]byte, 31), 9))
	}, ErrPoint, "zkv.weights[1]"},
	{"weight row at infinity", KindKey, func(t *testing.T, b []byte) []byte {
		return patch(t, b, AppendPoints(nil, testPoints(71, 1)...), make([]byte, 64))
	}, ErrPoint, "zkv.weights[1]"},
	{"point of G2 outside the subgroup", KindKey, func(t *testing.T, b []byte) []byte {
		tau := testSRS().TauG2
		return patch(t, b, AppendPointG2(nil, &tau), AppendPointG2(nil, outsideG2()))
	}, ErrPoint, "zkv.srs.tau_g2"},
	{"rows too long", KindKey, func(t *testing.T, b []byte) []byte {
		head := append(append(le32(6), le32(1)...), testSRS().Digest[:]...)
		return patch(t, b, head, append(le32(pcs.MaxLogC+1), head[4:]...))
	}, ErrLimit, "zkv.log_c"},
	{"rows too short", KindKey, func(t *testing.T, b []byte) []byte {
		head := append(append(le32(6), le32(1)...), testSRS().Digest[:]...)
		return patch(t, b, head, append(le32(MinLogC-1), head[4:]...))
	}, ErrLimit, "zkv.log_c"},
	{"weight with another checksum", KindModel, func(_ *testing.T, b []byte) []byte { b[len(b)-1]++; return b }, ErrCorrupt, "zkm.weights[1]"},
	{"weights missing", KindModel, func(_ *testing.T, b []byte) []byte { return b[:len(b)-2] }, ErrTruncated, "zkm.weights[1]"},
	{"bytes after the weights", KindModel, func(_ *testing.T, b []byte) []byte { return append(b, 0) }, ErrTrailing, "zkm.end"},
	{"padding", KindModel, func(_ *testing.T, b []byte) []byte { b[len(b)-5] = 1; return b }, ErrNotCanonical, "zkm.weights[1].padding"},
	{"head longer than the file", KindModel, func(_ *testing.T, b []byte) []byte { b[headerSize+7] = 1; return b }, ErrCorrupt, "zkm.head"},
}

// outsideG2 is a point of the twist that is not in the subgroup of prime order.
func outsideG2() *bn254.G2Affine {
	var p bn254.G2Affine
	_, _, _, g2 := bn254.Generators()
	b := new(bn254.E2)
	x3 := new(bn254.E2)
	x3.Square(&g2.X).Mul(x3, &g2.X)
	b.Square(&g2.Y).Sub(b, x3) // the constant of the twist
	for i := uint64(1); ; i++ {
		p.X.A0.SetUint64(i)
		p.Y.Square(&p.X).Mul(&p.Y, &p.X).Add(&p.Y, b)
		if p.Y.Legendre() == 1 {
			p.Y.Sqrt(&p.Y)
			if p.IsOnCurve() && !p.IsInSubGroup() {
				return &p
			}
		}
	}
}

func TestDecodeRejects(t *testing.T) {
	for _, c := range rejections {
		t.Run(c.name, func(t *testing.T) {
			i := 0
			for files[i].kind != c.kind {
				i++
			}
			data := files[i].sample()
			var body []byte
			if c.kind == KindModel {
				body = c.edit(t, data)
			} else {
				body = c.edit(t, data[:len(data)-checksumSize:len(data)-checksumSize])
				sum := Keccak(body)
				body = append(body, sum[:]...)
			}
			_, err := files[i].decode(body)
			if !errors.Is(err, c.want) || !errors.Is(err, ErrFormat) || !strings.Contains(err.Error(), c.path) {
				t.Errorf("got %v, want %v at %s", err, c.want, c.path)
			}
		})
	}
}

// TestKindsAreNotConfused reads each sample as every other kind.
func TestKindsAreNotConfused(t *testing.T) {
	for _, f := range files {
		for _, g := range files {
			if _, err := g.decode(f.sample()); f.kind != g.kind && (!errors.Is(err, ErrMagic) || !strings.Contains(err.Error(), f.kind.String())) {
				t.Errorf("a %v file read as %v: %v", f.kind, g.kind, err)
			}
		}
		if got := DetectKind(f.sample()); got != f.kind {
			t.Errorf("kind of a %v file is %v", f.kind, got)
		}
	}
}

// TestSRSOfKeyIsChecked swaps each part of a key's SRS against one that is well-formed.
func TestSRSOfKeyIsChecked(t *testing.T) {
	_, _, g1, g2 := bn254.Generators()
	var other bn254.G2Affine
	other.Add(&g2, &g2) // τ = 2
	safe := func(k *SRSKey) {
		k.Powers[0], k.TauG2, k.Unsafe = g1, other, false
		for i := range k.Powers[1:] {
			k.Powers[i+1].Add(&k.Powers[i], &k.Powers[i])
		}
		k.Digest = k.digest()
	}
	doubling, err := NewSRSKey(testSRS(), 128)
	checkErr(t, err)
	doubling.Powers = append([]bn254.G1Affine(nil), doubling.Powers...)
	safe(doubling)
	checkErr(t, doubling.Check())
	redigest := func(k *SRSKey) { k.Digest = k.digest() }
	for _, c := range []struct {
		name string
		edit func(k *SRSKey)
		path string
	}{
		{"digest", func(k *SRSKey) { k.Digest[0]++ }, "digest"},
		{"all", func(k *SRSKey) { k.All[0]++ }, "digest"},
		{"a power of the digest", func(k *SRSKey) { k.Powers[63] = k.Powers[62] }, "digest"},
		{"tau of another SRS", func(k *SRSKey) { k.TauG2 = other }, "digest"},
		{"tau and digest of another SRS", func(k *SRSKey) { k.TauG2, k.Unsafe = other, false; redigest(k) }, "powers"},
		{"tau is one", func(k *SRSKey) { k.TauG2 = g2; redigest(k) }, "tau_g2"},
		{"a power beyond the digest", func(k *SRSKey) { k.Powers[77] = k.Powers[76] }, "powers"},
		{"the last power", func(k *SRSKey) { k.Powers[127] = k.Powers[126] }, "powers"},
		{"another generator", func(k *SRSKey) { k.Powers = append(k.Powers[1:], k.Powers[0]); redigest(k) }, "powers[0]"},
		{"a development SRS passed off as safe", func(k *SRSKey) { k.Unsafe = false }, "unsafe"},
		{"a safe SRS passed off as development", func(k *SRSKey) { safe(k); k.Unsafe = true }, "unsafe"},
		{"few powers", func(k *SRSKey) { k.Powers = k.Powers[:63] }, "powers"},
	} {
		k, err := NewSRSKey(testSRS(), 128)
		checkErr(t, err)
		k.Powers = append([]bn254.G1Affine(nil), k.Powers...)
		checkErr(t, k.Check())
		c.edit(k)
		if err := k.Check(); !errors.Is(err, ErrSRS) || !strings.HasPrefix(err.Error(), c.path+":") {
			t.Errorf("%s: got %v, want %v at %s", c.name, err, ErrSRS, c.path)
		}
	}
	if _, err := NewSRSKey(testSRS(), 129); !errors.Is(err, pcs.ErrSRSSize) {
		t.Errorf("more powers than the SRS has: %v", err)
	}
}
