package settle

import (
	"fmt"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fp"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
)

// What a contract reads: words of 32 bytes big endian and points x ‖ y.
const (
	wordSize  = 32
	pointSize = 2 * wordSize
)

// packed is a word that holds several integers, from its lowest byte on.
type packed struct {
	w  [wordSize]byte
	at int
}

// put appends v in n bytes. Limits of the formats keep every v below 2^(8n).
func (p *packed) put(v, n int) {
	for i := range n {
		p.w[wordSize-1-p.at-i] = byte(v >> (8 * i))
	}
	if v>>(8*n) != 0 || v < 0 {
		panic(fmt.Sprintf("settle: %d does not fit %d bytes", v, n))
	}
	p.at += n
}

// reader consumes proof bytes and keeps the first error.
type reader struct {
	buf []byte
	at  int
	err error
}

func (r *reader) fail(path, what string) {
	if r.err == nil {
		r.err = fmt.Errorf("%w: %s at byte %d: %s", ErrRejected, path, r.at, what)
	}
}

func (r *reader) take(path string, n int) []byte {
	if r.err == nil && len(r.buf)-r.at < n {
		r.fail(path, "the bytes end")
	}
	if r.err != nil {
		return make([]byte, n)
	}
	r.at += n
	return r.buf[r.at-n : r.at]
}

func (r *reader) digest(path string) (d [32]byte) {
	copy(d[:], r.take(path, wordSize))
	return d
}

// scalars reads n elements below r.
func (r *reader) scalars(path string, n int) []fr.Element {
	out := make([]fr.Element, n)
	for i := range out {
		if err := out[i].SetBytesCanonical(r.take(path, wordSize)); err != nil {
			r.fail(fmt.Sprintf("%s[%d]", path, i), "not below the order of the group")
		}
	}
	return out
}

// points reads n points on the curve, none at infinity.
func (r *reader) points(path string, n int) []bn254.G1Affine {
	out := make([]bn254.G1Affine, n)
	for i := range out {
		p := &out[i]
		b := r.take(path, pointSize)
		if r.err != nil {
			return out
		}
		if err := setCoordinates(p, b); err != nil || p.IsInfinity() || !p.IsOnCurve() {
			r.fail(fmt.Sprintf("%s[%d]", path, i), "no point of the curve")
		}
	}
	return out
}

func setCoordinates(p *bn254.G1Affine, b []byte) error {
	for i, c := range []*fp.Element{&p.X, &p.Y} {
		if err := c.SetBytesCanonical(b[i*wordSize : (i+1)*wordSize]); err != nil {
			return err
		}
	}
	return nil
}
