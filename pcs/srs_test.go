package pcs

import (
	"bytes"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"math/big"
	"os"
	"path/filepath"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
)

func encodeSRS(t testing.TB, s *SRS) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := WriteSRS(&b, s); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// srsOf makes an SRS of another τ than the development one.
func srsOf(t testing.TB, tau uint64, size int) *SRS {
	t.Helper()
	var x fr.Element
	x.SetUint64(tau)
	_, _, g1, g2 := bn254.Generators()
	var tauG2 bn254.G2Affine
	tauG2.ScalarMultiplication(&g2, x.BigInt(new(big.Int)))
	s, err := newSRS(bn254.BatchScalarMultiplicationG1(&g1, powers(&x, size)), tauG2, "test")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// TestDevelopmentSRSIsFixed pins the digest that keys and golden files contain.
func TestDevelopmentSRSIsFixed(t *testing.T) {
	for size, want := range map[int]string{
		64:   "08ba26fec9e97859d7fbef6c5444f19bd68284cd92ae0f7ad638c93cce6ba53f",
		1024: "159b19b03407f176e8949811968d35d13ae616a073e2e5f6274134379340451c",
	} {
		s := testSRS(t, size)
		if got := hex.EncodeToString(s.Digest[:]); got != want {
			t.Errorf("%d powers: digest %s, want %s", size, got, want)
		}
		if !s.Unsafe {
			t.Errorf("%d powers: not marked unsafe", size)
		}
	}
	h := encodeG1(&testSRS(t, 64).H)
	if got, want := hex.EncodeToString(h[:]), "13a0a906725cb452db850246766cc9eca464a3670a69f25611b201b2362ac2a0"+
		"1fb7f004c12ce3f42fdebce12e6c93d5327324d23806f4d212ecd2f05953faaa"; got != want {
		t.Errorf("blinding base %s, want %s", got, want)
	}
	for _, size := range []int{-1, 0, MinPowers - 1, MaxPowers + 1} {
		if _, err := DevelopmentSRS(size); !errors.Is(err, ErrSRSSize) {
			t.Errorf("%d powers: %v", size, err)
		}
	}
}

func TestSRSFileRoundTrip(t *testing.T) {
	for _, s := range []*SRS{testSRS(t, 64), testSRS(t, pointsAtOnce+3), srsOf(t, 5, 100)} {
		b := encodeSRS(t, s)
		got, err := ReadSRS(bytes.NewReader(b))
		if err != nil {
			t.Fatal(err)
		}
		if got.Digest != s.Digest || got.Unsafe != s.Unsafe || got.Name != s.Name || got.H != s.H || len(got.G1) != len(s.G1) {
			t.Fatal("differs from what was written")
		}
		if !bytes.Equal(encodeSRS(t, got), b) {
			t.Fatal("written again, other bytes")
		}
	}
}

// TestSRSFileRefuses damages a good file at each place that means something.
func TestSRSFileRefuses(t *testing.T) {
	const n = 70
	s := srsOf(t, 7, n)
	good := encodeSRS(t, s)
	body := srsHead + len(s.Name)
	powersAt := body + 32 + pointG2Size
	other := srsOf(t, 9, n)
	word := func(i int, v uint32) func(b []byte) []byte {
		return func(b []byte) []byte {
			binary.BigEndian.PutUint32(b[len(srsMagic)+4*i:], v)
			return b
		}
	}
	swap := func(at int, with []byte) func(b []byte) []byte {
		return func(b []byte) []byte { copy(b[at:], with); return b }
	}
	power := func(i int, p bn254.G1Affine) func(b []byte) []byte {
		e := encodeG1(&p)
		return swap(powersAt+pointSize*i, e[:])
	}
	otherTau := encodeG2(&other.TauG2)
	var negated bn254.G1Affine
	negated.Neg(&s.G1[n-1])
	cases := []struct {
		name   string
		damage func(b []byte) []byte
		want   error
	}{
		{"empty", func(b []byte) []byte { return nil }, ErrSRS},
		{"magic", swap(0, []byte("zkvinSRS")), ErrSRS},
		{"version", word(0, 2), ErrSRS},
		{"unknown flag", word(1, 2), ErrSRS},
		{"unsafe mark", word(1, 1), ErrSRS},
		{"too few powers", word(2, MinPowers-1), ErrSRS},
		{"too many powers", word(2, MaxPowers+1), ErrSRSSize},
		{"more powers than there are", word(2, n+1), ErrSRS},
		{"long name", word(3, maxNameLength+1), ErrSRSSize},
		{"control character in the name", swap(srsHead, []byte{'\n'}), ErrSRS},
		{"digest", swap(body, []byte{0xff, 0xff}), ErrSRS},
		{"other τ in G2", swap(body+32, otherTau[:]), ErrSRS},
		{"[τ]₂ at infinity", swap(body+32, make([]byte, pointG2Size)), ErrSRS},
		{"[τ]₂ off the curve", swap(body+32+pointG2Size-1, []byte{good[body+32+pointG2Size-1] ^ 1}), ErrSRS},
		{"first power", power(0, s.G1[1]), ErrSRS},
		{"power of another τ", power(33, other.G1[33]), ErrSRS},
		{"last power negated", power(n-1, negated), ErrSRS},
		{"power at infinity", power(20, bn254.G1Affine{}), ErrSRS},
		{"power off the curve", swap(powersAt+pointSize*40, []byte{0}), ErrSRS},
		{"coordinate not canonical", swap(powersAt+pointSize*40, bytes.Repeat([]byte{0xff}, 32)), ErrSRS},
		{"truncated", func(b []byte) []byte { return b[:len(b)-1] }, ErrSRS},
		{"trailing byte", func(b []byte) []byte { return append(b, 0) }, ErrSRS},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			b := c.damage(append([]byte(nil), good...))
			if bytes.Equal(b, good) {
				t.Fatal("the damage changes nothing")
			}
			if _, err := ReadSRS(bytes.NewReader(b)); !errors.Is(err, c.want) {
				t.Fatalf("got %v, want %v", err, c.want)
			}
		})
	}
}

// TestDevelopmentMarkCannotBeCleared writes the development SRS as if it were safe.
func TestDevelopmentMarkCannotBeCleared(t *testing.T) {
	s := testSRS(t, 64)
	s.Unsafe = false
	if _, err := ReadSRS(bytes.NewReader(encodeSRS(t, s))); !errors.Is(err, ErrSRS) {
		t.Fatalf("got %v, want %v", err, ErrSRS)
	}
}

// TestTauOfG2IsInTheSubgroup offers a point of the twist outside the subgroup of order r.
func TestTauOfG2IsInTheSubgroup(t *testing.T) {
	p := twistPoint(t)
	if err := checkTauG2(&p); !errors.Is(err, ErrSRS) {
		t.Fatalf("got %v, want %v", err, ErrSRS)
	}
	_, _, _, g2 := bn254.Generators()
	if _, err := NewOpeningKey(4, g2); !errors.Is(err, ErrSRS) {
		t.Fatalf("τ = 1: got %v, want %v", err, ErrSRS)
	}
	if _, err := NewOpeningKey(0, testSRS(t, 64).TauG2); !errors.Is(err, ErrSRSSize) {
		t.Fatalf("log C = 0: got %v, want %v", err, ErrSRSSize)
	}
}

func TestDevelopmentSRSIsCached(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "cache")
	first, err := DevelopmentSRSCached(dir, 128)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(dir, "development-128.srs")
	kept, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(kept, encodeSRS(t, first)) {
		t.Fatal("the file is another SRS")
	}
	for name, content := range map[string][]byte{
		"damaged":       append(append([]byte(nil), kept[:2000]...), kept[2001:]...),
		"of another τ":  encodeSRS(t, srsOf(t, 5, 128)),
		"of other size": encodeSRS(t, testSRS(t, 64)),
		"empty":         {},
	} {
		t.Run(name, func(t *testing.T) {
			if err := os.WriteFile(path, content, 0o600); err != nil {
				t.Fatal(err)
			}
			s, err := DevelopmentSRSCached(dir, 128)
			if err != nil {
				t.Fatal(err)
			}
			if s.Digest != first.Digest {
				t.Fatal("the damaged file was used")
			}
			if now, _ := os.ReadFile(path); !bytes.Equal(now, kept) {
				t.Fatal("the damaged file was kept")
			}
		})
	}
	if leftover, _ := filepath.Glob(filepath.Join(dir, ".srs-*")); len(leftover) != 0 {
		t.Fatalf("temporary files left: %v", leftover)
	}
}

func FuzzReadSRS(f *testing.F) {
	f.Add(encodeSRS(f, testSRS(f, 64)))
	f.Add(encodeSRS(f, srsOf(f, 3, 65)))
	f.Add([]byte(srsMagic))
	f.Fuzz(func(t *testing.T, b []byte) {
		s, err := ReadSRS(bytes.NewReader(b))
		if err != nil {
			if !errors.Is(err, ErrSRS) && !errors.Is(err, ErrSRSSize) {
				t.Fatalf("untyped error: %v", err)
			}
			return
		}
		if !bytes.Equal(encodeSRS(t, s), b) {
			t.Fatal("accepted bytes that are not the encoding of what they say")
		}
	})
}
