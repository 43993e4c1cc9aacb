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
	"github.com/consensys/gnark-crypto/ecc/bn254/kzg"
)

// twistPoint returns a point of the curve of G2 that is not in its subgroup.
func twistPoint(t *testing.T) (p bn254.G2Affine) {
	t.Helper()
	for x := uint64(1); x < 100; x++ {
		var buf [pointG2Size / 2]byte
		binary.BigEndian.PutUint64(buf[pointG2Size/2-8:], x)
		buf[0] = 0b10 << 6
		dec := bn254.NewDecoder(bytes.NewReader(buf[:]), bn254.NoSubgroupChecks())
		if err := dec.Decode(&p); err == nil && p.IsOnCurve() && !p.IsInSubGroup() {
			return p
		}
	}
	t.Fatal("no point found")
	return p
}

func gnarkFiles(t testing.TB, size uint64, tau int64) (compressed, raw []byte) {
	t.Helper()
	s, err := kzg.NewSRS(size, big.NewInt(tau))
	if err != nil {
		t.Fatal(err)
	}
	var c, r bytes.Buffer
	if _, err := s.WriteTo(&c); err != nil {
		t.Fatal(err)
	}
	if _, err := s.WriteRawTo(&r); err != nil {
		t.Fatal(err)
	}
	return c.Bytes(), r.Bytes()
}

func TestImportGnark(t *testing.T) {
	want := srsOf(t, 1234567, 80)
	compressed, raw := gnarkFiles(t, 80, 1234567)
	for name, b := range map[string][]byte{"compressed": compressed, "raw": raw} {
		s, err := ImportGnark(bytes.NewReader(b))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if s.Digest != want.Digest || s.Unsafe {
			t.Errorf("%s: another SRS than of the same τ", name)
		}
	}
}

func TestImportGnarkRefuses(t *testing.T) {
	compressed, raw := gnarkFiles(t, 80, 1234567)
	_, otherRaw := gnarkFiles(t, 80, 7654321)
	small, _ := gnarkFiles(t, 63, 3)
	g2At := 4 + 80*pointSize
	change := func(b []byte, f func(b []byte)) []byte {
		b = append([]byte(nil), b...)
		f(b)
		return b
	}
	for name, c := range map[string]struct {
		b    []byte
		want error
	}{
		"empty":               {nil, ErrSRS},
		"count alone":         {raw[:4], ErrSRS},
		"too few powers":      {small, ErrSRSSize},
		"too many powers":     {change(raw, func(b []byte) { b[0] = 0xff }), ErrSRSSize},
		"truncated":           {raw[:len(raw)-1], ErrSRS},
		"trailing byte":       {append(append([]byte(nil), raw...), 0), ErrSRS},
		"another τ in G2":     {change(raw, func(b []byte) { copy(b[g2At+pointG2Size:], otherRaw[g2At+pointG2Size:][:pointG2Size]) }), ErrSRS},
		"another base in G2":  {change(raw, func(b []byte) { copy(b[g2At:], raw[g2At+pointG2Size:][:pointG2Size]) }), ErrSRS},
		"powers exchanged":    {change(raw, func(b []byte) { copy(b[4+64*5:], raw[4+64*6:4+64*7]) }), ErrSRS},
		"power off the curve": {change(raw, func(b []byte) { b[4+64*5+63] ^= 1 }), ErrSRS},
		"power at infinity":   {change(compressed, func(b []byte) { clear(b[4+32*5 : 4+32*6]); b[4+32*5] = gnarkInfinity }), ErrSRS},
		"forms mixed":         {change(raw, func(b []byte) { b[4+64*5] |= 0b10 << 6 }), ErrSRS},
		"twist point":         {change(compressed, func(b []byte) { p := twistPoint(t); q := p.Bytes(); copy(b[4+80*32+64:], q[:]) }), ErrSRS},
	} {
		if _, err := ImportGnark(bytes.NewReader(c.b)); !errors.Is(err, c.want) {
			t.Errorf("%s: got %v, want %v", name, err, c.want)
		}
	}
}

func FuzzImportGnark(f *testing.F) {
	compressed, raw := gnarkFiles(f, 64, 99)
	f.Add(compressed)
	f.Add(raw)
	f.Fuzz(func(t *testing.T, b []byte) {
		if _, err := ImportGnark(bytes.NewReader(b)); err != nil && !errors.Is(err, ErrSRS) && !errors.Is(err, ErrSRSSize) {
			t.Fatalf("untyped error: %v", err)
		}
	})
}

func ptauFile(t testing.TB) []byte {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("..", "tests", "fixtures", "ptau-6.ptau"))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func importPtau(b []byte, size int) (*SRS, error) {
	return ImportPtau(bytes.NewReader(b), int64(len(b)), size)
}

// TestImportPtau reads a file of snarkjs (tests/fixtures/ptau.sh).
func TestImportPtau(t *testing.T) {
	b := ptauFile(t)
	s, err := importPtau(b, 0)
	if err != nil {
		t.Fatal(err)
	}
	if len(s.G1) != 127 || s.Unsafe || s.Name != "ptau, ceremony not listed" {
		t.Fatalf("%d powers, unsafe %t, name %q", len(s.G1), s.Unsafe, s.Name)
	}
	if got, want := hex.EncodeToString(s.Digest[:]), "3300b696728c914ed169a63fd8feb1c743d99601f00db265628bbf70f5e66d4a"; got != want {
		t.Errorf("digest %s, want %s", got, want)
	}
	first, err := importPtau(b, 64)
	if err != nil {
		t.Fatal(err)
	}
	if len(first.G1) != 64 || first.G1[63] != s.G1[63] || first.Digest == s.Digest {
		t.Error("the first 64 powers are not those of the file, or share its digest")
	}
	if _, err := ReadSRS(bytes.NewReader(encodeSRS(t, s))); err != nil {
		t.Errorf("as .srs file: %v", err)
	}
}

func TestImportPtauRefuses(t *testing.T) {
	good := ptauFile(t)
	const header, tauG1 = 12, 12 + 12 + ptauHeaderSize
	const points = tauG1 + 12
	const tauG2 = points + 127*pointSize
	little := binary.LittleEndian
	for name, c := range map[string]struct {
		damage func(b []byte) []byte
		want   error
	}{
		"empty":                 {func(b []byte) []byte { return nil }, ErrSRS},
		"magic":                 {func(b []byte) []byte { b[0] ^= 1; return b }, ErrSRS},
		"version":               {func(b []byte) []byte { b[4] = 2; return b }, ErrSRS},
		"many sections":         {func(b []byte) []byte { little.PutUint32(b[8:], ptauMaxSections+1); return b }, ErrSRS},
		"missing sections":      {func(b []byte) []byte { little.PutUint32(b[8:], 2); return b[:tauG2] }, ErrSRS},
		"section twice":         {func(b []byte) []byte { little.PutUint32(b[tauG1:], 1); return b }, ErrSRS},
		"section past the end":  {func(b []byte) []byte { little.PutUint64(b[tauG1+4:], 1<<63); return b }, ErrSRS},
		"section too short":     {func(b []byte) []byte { little.PutUint64(b[header+4:], 43); return b }, ErrSRS},
		"other field":           {func(b []byte) []byte { b[header+16] ^= 1; return b }, ErrSRS},
		"other field size":      {func(b []byte) []byte { b[header+12] = 48; return b }, ErrSRS},
		"power":                 {func(b []byte) []byte { b[header+12+36]--; return b }, ErrSRS},
		"absurd power":          {func(b []byte) []byte { b[header+12+36], b[header+12+40] = 255, 255; return b }, ErrSRS},
		"power above ceremony":  {func(b []byte) []byte { b[header+12+40] = 5; return b }, ErrSRS},
		"power off the curve":   {func(b []byte) []byte { b[points+64*9] ^= 1; return b }, ErrSRS},
		"powers exchanged":      {func(b []byte) []byte { copy(b[points+64*9:points+64*10], good[points+64*10:]); return b }, ErrSRS},
		"power at infinity":     {func(b []byte) []byte { clear(b[points+64*9 : points+64*10]); return b }, ErrSRS},
		"not canonical":         {func(b []byte) []byte { b[points+64*9+31] = 0xff; return b }, ErrSRS},
		"base of G2":            {func(b []byte) []byte { copy(b[tauG2+12:tauG2+12+128], good[tauG2+12+128:]); return b }, ErrSRS},
		"another τ in G2":       {func(b []byte) []byte { copy(b[tauG2+12+128:tauG2+12+256], good[tauG2+12+256:]); return b }, ErrSRS},
		"truncated":             {func(b []byte) []byte { return b[:len(b)-1] }, ErrSRS},
		"trailing byte":         {func(b []byte) []byte { return append(b, 0) }, ErrSRS},
		"size field underflows": {func(b []byte) []byte { little.PutUint64(b[tauG1+4:], ^uint64(0)); return b }, ErrSRS},
	} {
		if _, err := importPtau(c.damage(append([]byte(nil), good...)), 64); !errors.Is(err, c.want) {
			t.Errorf("%s: got %v, want %v", name, err, c.want)
		}
	}
	for _, size := range []int{-1, 63, 128, MaxPowers + 1} {
		if _, err := importPtau(good, size); !errors.Is(err, ErrSRSSize) {
			t.Errorf("%d powers: got %v, want %v", size, err, ErrSRSSize)
		}
	}
}

func FuzzImportPtau(f *testing.F) {
	f.Add(ptauFile(f), 64)
	f.Add([]byte("ptau"), 0)
	f.Fuzz(func(t *testing.T, b []byte, size int) {
		if _, err := importPtau(b, size); err != nil && !errors.Is(err, ErrSRS) && !errors.Is(err, ErrSRSSize) {
			t.Fatalf("untyped error: %v", err)
		}
	})
}

func TestKnownCeremoniesAreWellFormed(t *testing.T) {
	seen := map[[64]byte]bool{}
	for i, c := range KnownCeremonies() {
		if c.Power != 8+i || seen[c.BLAKE2b] || checkName(c.Name) != nil {
			t.Errorf("entry %d: %+v", i, c)
		}
		seen[c.BLAKE2b] = true
	}
}
