package pcs

import (
	"encoding/binary"
	"fmt"
	"io"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fp"
	"golang.org/x/crypto/blake2b"
)

// Sections and limits of a .ptau file. Everything is little endian; coordinates are in
// Montgomery form with R = 2^256, a point of G2 is x₀ ‖ x₁ ‖ y₀ ‖ y₁.
const (
	ptauMagic       = "ptau"
	ptauVersion     = 1
	ptauHeader      = 1
	ptauTauG1       = 2
	ptauTauG2       = 3
	ptauMaxSections = 64
	ptauMaxPower    = 28
	ptauHeaderSize  = 4 + 32 + 4 + 4
)

// ImportPtau reads the powers of τ of a snarkjs .ptau file of fileSize bytes, the first
// size of them, or all where size is 0, and checks them as [ReadSRS] does. The file's
// contributions are not verified: that is `snarkjs powersoftau verify`. Its BLAKE2b hash
// is looked up among the ceremonies of [KnownCeremonies], and the name of the SRS says the
// result. Errors wrap ErrSRS or ErrSRSSize, or come from r.
func ImportPtau(r io.ReaderAt, fileSize int64, size int) (*SRS, error) {
	sections, err := ptauSections(r, fileSize)
	if err != nil {
		return nil, err
	}
	power, err := ptauPower(sections[ptauHeader])
	if err != nil {
		return nil, err
	}
	all := 2<<power - 1
	for _, s := range []struct {
		id, points, size int
	}{{ptauTauG1, all, pointSize}, {ptauTauG2, 1 << power, pointG2Size}} {
		if got, want := sections[s.id].Size(), int64(s.points)*int64(s.size); got != want {
			return nil, fmt.Errorf("%w: section %d has %d bytes, power %d needs %d", ErrSRS, s.id, got, power, want)
		}
	}
	if size == 0 {
		size = min(all, MaxPowers)
	}
	if err := checkSize(size); err != nil {
		return nil, err
	}
	if size > all {
		return nil, fmt.Errorf("%w: %d powers wanted, the .ptau file has %d", ErrSRSSize, size, all)
	}
	powers, err := readPowers(sections[ptauTauG1], size, pointSize, decodePtauG1)
	if err != nil {
		return nil, err
	}
	tauG2, err := ptauTau(sections[ptauTauG2])
	if err != nil {
		return nil, err
	}
	s, err := newSRS(powers, tauG2, "")
	if err != nil {
		return nil, err
	}
	s.Name, err = ptauName(r, fileSize)
	return s, err
}

// ptauSections finds the sections that are read; each occurs once.
func ptauSections(r io.ReaderAt, fileSize int64) (map[int]*io.SectionReader, error) {
	file := io.NewSectionReader(r, 0, fileSize)
	var head [12]byte
	if err := readFull(file, head[:], "header"); err != nil {
		return nil, err
	}
	if string(head[:4]) != ptauMagic {
		return nil, fmt.Errorf("%w: not a .ptau file", ErrSRS)
	}
	if v := binary.LittleEndian.Uint32(head[4:]); v != ptauVersion {
		return nil, fmt.Errorf("%w: .ptau version %d; this program reads %d", ErrSRS, v, ptauVersion)
	}
	count := binary.LittleEndian.Uint32(head[8:])
	if count > ptauMaxSections {
		return nil, fmt.Errorf("%w: %d sections; at most %d", ErrSRS, count, ptauMaxSections)
	}
	found := map[int]*io.SectionReader{}
	at := int64(len(head))
	for i := range count {
		var b [12]byte
		if err := readFull(io.NewSectionReader(file, at, int64(len(b))), b[:], fmt.Sprintf("section %d of %d", i, count)); err != nil {
			return nil, err
		}
		at += int64(len(b))
		id, size := binary.LittleEndian.Uint32(b[:]), binary.LittleEndian.Uint64(b[4:])
		if size > uint64(fileSize-at) {
			return nil, fmt.Errorf("%w: section %d of type %d has %d bytes, the file %d more", ErrSRS, i, id, size, fileSize-at)
		}
		if id <= ptauTauG2 && found[int(id)] != nil {
			return nil, fmt.Errorf("%w: two sections of type %d", ErrSRS, id)
		}
		if id <= ptauTauG2 {
			found[int(id)] = io.NewSectionReader(file, at, int64(size))
		}
		at += int64(size)
	}
	if at != fileSize {
		return nil, fmt.Errorf("%w: %d bytes after the sections", ErrSRS, fileSize-at)
	}
	for id := ptauHeader; id <= ptauTauG2; id++ {
		if found[id] == nil {
			return nil, fmt.Errorf("%w: no section of type %d", ErrSRS, id)
		}
	}
	return found, nil
}

// ptauPower reads the header section: the curve's base field must be BN254's.
func ptauPower(r *io.SectionReader) (int, error) {
	var b [ptauHeaderSize]byte
	if r.Size() != int64(len(b)) {
		return 0, fmt.Errorf("%w: header section of %d bytes, not %d", ErrSRS, r.Size(), len(b))
	}
	if err := readFull(r, b[:], "header section"); err != nil {
		return 0, err
	}
	var prime [32]byte
	fp.Modulus().FillBytes(prime[:])
	for i := range prime {
		if b[4+i] != prime[len(prime)-1-i] {
			return 0, fmt.Errorf("%w: another curve than BN254 (called bn128 by snarkjs)", ErrSRS)
		}
	}
	if n := binary.LittleEndian.Uint32(b[:]); n != uint32(len(prime)) {
		return 0, fmt.Errorf("%w: field elements of %d bytes", ErrSRS, n)
	}
	power, ceremony := binary.LittleEndian.Uint32(b[36:]), binary.LittleEndian.Uint32(b[40:])
	if power > ptauMaxPower || power > ceremony {
		return 0, fmt.Errorf("%w: power %d of a ceremony of power %d; at most %d", ErrSRS, power, ceremony, ptauMaxPower)
	}
	return int(power), nil
}

// ptauTau reads the second power of G2, after checking the first.
func ptauTau(r *io.SectionReader) (tau bn254.G2Affine, err error) {
	var b [2 * pointG2Size]byte
	if err := readFull(r, b[:], "powers of G2"); err != nil {
		return tau, err
	}
	var p [2]bn254.G2Affine
	for i := range p {
		at := b[i*pointG2Size:]
		if err := decodeMontgomery(at, &p[i].X.A0, &p[i].X.A1, &p[i].Y.A0, &p[i].Y.A1); err != nil {
			return tau, fmt.Errorf("power %d of G2: %w", i, err)
		}
	}
	if _, _, _, g2 := bn254.Generators(); !p[0].Equal(&g2) {
		return tau, fmt.Errorf("%w: power 0 is not the generator of G2", ErrSRS)
	}
	return p[1], nil
}

func decodePtauG1(b []byte) (p bn254.G1Affine, err error) {
	err = decodeMontgomery(b, &p.X, &p.Y)
	return p, err
}

// decodeMontgomery reads limbs as fp.Element has them, and refuses values above p.
func decodeMontgomery(b []byte, into ...*fp.Element) error {
	for i, e := range into {
		for j := range e {
			e[j] = binary.LittleEndian.Uint64(b[32*i+8*j:])
		}
		if !montgomeryCanonical(e) {
			return fmt.Errorf("%w: coordinate %d is not below the modulus", ErrSRS, i)
		}
	}
	return nil
}

func montgomeryCanonical(e *fp.Element) bool {
	for i := len(e) - 1; i >= 0; i-- {
		if e[i] != modulus[i] {
			return e[i] < modulus[i]
		}
	}
	return false
}

func ptauName(r io.ReaderAt, fileSize int64) (string, error) {
	h, err := blake2b.New512(nil)
	if err != nil {
		return "", err
	}
	if _, err := io.Copy(h, io.NewSectionReader(r, 0, fileSize)); err != nil {
		return "", fmt.Errorf("hash the .ptau file: %w", err)
	}
	for _, c := range KnownCeremonies() {
		if c.BLAKE2b == [64]byte(h.Sum(nil)) {
			return c.Name, nil
		}
	}
	return "ptau, ceremony not listed", nil
}
