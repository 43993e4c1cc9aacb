package pcs

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"sync/atomic"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fp"
)

// The .srs format, version 1, integers and coordinates big endian: docs/formats.md has the
// table. There is one encoding of an SRS, and only that is read.
const (
	srsMagic   = "zkvinsrs"
	srsVersion = 1
	srsUnsafe  = 1
	srsHead    = len(srsMagic) + 4*4

	pointSize    = 64
	pointG2Size  = 128
	pointsAtOnce = 1 << 12 // read ahead of any allocation a header could ask for
)

// WriteSRS writes s as a .srs file. It returns ErrSRSSize or ErrSRS when ReadSRS would
// refuse its size or name.
func WriteSRS(w io.Writer, s *SRS) error {
	if err := checkSize(len(s.G1)); err != nil {
		return err
	}
	if err := checkName(s.Name); err != nil {
		return err
	}
	out := bufio.NewWriterSize(w, 1<<16)
	head := append(make([]byte, 0, srsHead), srsMagic...)
	flags := uint32(0)
	if s.Unsafe {
		flags = srsUnsafe
	}
	for _, v := range []uint32{srsVersion, flags, uint32(len(s.G1)), uint32(len(s.Name))} {
		head = binary.BigEndian.AppendUint32(head, v)
	}
	out.Write(head)
	out.WriteString(s.Name)
	out.Write(s.Digest[:])
	tau := encodeG2(&s.TauG2)
	out.Write(tau[:])
	for i := range s.G1 {
		b := encodeG1(&s.G1[i])
		out.Write(b[:])
	}
	return out.Flush() // a bufio.Writer keeps its first error
}

// ReadSRS reads a .srs file to its end and checks everything in it: one canonical
// encoding, points on the curve and in the subgroup, powers that follow the τ of the G2
// part, the unsafe mark of the development τ, and the digest. Errors wrap ErrSRS or
// ErrSRSSize, or come from r.
func ReadSRS(r io.Reader) (*SRS, error) {
	in := bufio.NewReaderSize(r, 1<<16)
	var head [srsHead]byte
	if err := readFull(in, head[:], "header"); err != nil {
		return nil, err
	}
	if string(head[:len(srsMagic)]) != srsMagic {
		return nil, fmt.Errorf("%w: not a .srs file", ErrSRS)
	}
	field := func(i int) uint32 { return binary.BigEndian.Uint32(head[len(srsMagic)+4*i:]) }
	if v := field(0); v != srsVersion {
		return nil, fmt.Errorf("%w: version %d; this program reads %d", ErrSRS, v, srsVersion)
	}
	flags, count, nameLength := field(1), field(2), field(3)
	if flags > srsUnsafe {
		return nil, fmt.Errorf("%w: unknown flags %#x", ErrSRS, flags)
	}
	if count > MaxPowers || nameLength > maxNameLength {
		return nil, fmt.Errorf("%w: %d powers, name of %d bytes; at most %d and %d", ErrSRSSize, count, nameLength, MaxPowers, maxNameLength)
	}
	rest := make([]byte, int(nameLength)+32+pointG2Size)
	if err := readFull(in, rest, "name, digest and [τ]₂"); err != nil {
		return nil, err
	}
	name := string(rest[:nameLength])
	if err := checkName(name); err != nil {
		return nil, err
	}
	tauG2, err := decodeG2(rest[nameLength+32:])
	if err != nil {
		return nil, err
	}
	powers, err := readPowers(in, int(count), pointSize, decodeG1)
	if err != nil {
		return nil, err
	}
	if err := atEnd(in); err != nil {
		return nil, err
	}
	s, err := newSRS(powers, tauG2, name)
	if err != nil {
		return nil, err
	}
	if s.Unsafe != (flags == srsUnsafe) {
		return nil, fmt.Errorf("%w: unsafe mark is %t, the development τ says %t", ErrSRS, flags == srsUnsafe, s.Unsafe)
	}
	if s.Digest != [32]byte(rest[nameLength:nameLength+32]) {
		return nil, fmt.Errorf("%w: digest %x stands in the file, its content has %x", ErrSRS, rest[nameLength:nameLength+32], s.Digest)
	}
	return s, nil
}

// checkName allows up to 64 bytes of printable ASCII.
func checkName(name string) error {
	if len(name) > maxNameLength {
		return fmt.Errorf("%w: name of %d bytes; at most %d", ErrSRS, len(name), maxNameLength)
	}
	for i := range len(name) {
		if name[i] < ' ' || name[i] > '~' {
			return fmt.Errorf("%w: name has byte %#x at %d; printable ASCII only", ErrSRS, name[i], i)
		}
	}
	return nil
}

// readPowers reads count points of size bytes each, decoded on all cores. Memory grows
// with what is read, not with count.
func readPowers(r io.Reader, count, size int, decode func([]byte) (bn254.G1Affine, error)) ([]bn254.G1Affine, error) {
	var powers []bn254.G1Affine
	buf := make([]byte, size*min(count, pointsAtOnce))
	for done := 0; done < count; done = len(powers) {
		n := min(count-done, pointsAtOnce)
		if err := readFull(r, buf[:n*size], fmt.Sprintf("powers from %d", done)); err != nil {
			return nil, err
		}
		powers = append(powers, make([]bn254.G1Affine, n)...)
		var failed atomic.Pointer[error]
		inParallel(n, func(from, to int) {
			for i := from; i < to; i++ {
				p, err := decode(buf[i*size : (i+1)*size])
				if err != nil {
					err = fmt.Errorf("power %d: %w", done+i, err)
					failed.CompareAndSwap(nil, &err)
					return
				}
				powers[done+i] = p
			}
		})
		if err := failed.Load(); err != nil {
			return nil, *err
		}
	}
	return powers, nil
}

// decodeG1 reads x ‖ y, canonical; whether it is on the curve is checked with all powers.
func decodeG1(b []byte) (p bn254.G1Affine, err error) {
	if err := decodeFp(b, &p.X, &p.Y); err != nil {
		return p, err
	}
	return p, nil
}

// decodeG2 reads x₁ ‖ x₀ ‖ y₁ ‖ y₀, canonical.
func decodeG2(b []byte) (p bn254.G2Affine, err error) {
	if err := decodeFp(b, &p.X.A1, &p.X.A0, &p.Y.A1, &p.Y.A0); err != nil {
		return p, fmt.Errorf("[τ]₂: %w", err)
	}
	return p, nil
}

func decodeFp(b []byte, into ...*fp.Element) error {
	for i, e := range into {
		if err := e.SetBytesCanonical(b[32*i : 32*i+32]); err != nil {
			return fmt.Errorf("%w: coordinate %d is not below the modulus", ErrSRS, i)
		}
	}
	return nil
}

func readFull(r io.Reader, b []byte, what string) error {
	if _, err := io.ReadFull(r, b); err != nil {
		if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
			return fmt.Errorf("%w: file ends in %s", ErrSRS, what)
		}
		return fmt.Errorf("read %s: %w", what, err)
	}
	return nil
}

func atEnd(r io.Reader) error {
	var b [1]byte
	switch _, err := io.ReadFull(r, b[:]); {
	case err == nil:
		return fmt.Errorf("%w: bytes after the end", ErrSRS)
	case errors.Is(err, io.EOF):
		return nil
	default:
		return err
	}
}
