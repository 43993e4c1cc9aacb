package proof

import (
	"encoding/binary"
	"fmt"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
)

// version is the version of all formats of this package but of keys with labels or with a
// settlement layout: these came later, each adds its number, and a key without them keeps the
// bytes it had.
const (
	version           = 1
	labelsVersion     = 1
	settlementVersion = 2
)

// headerSize is magic and version, checksumSize the Keccak-256 that ends a file.
const (
	headerSize   = 8
	checksumSize = 32
)

// encoder appends to buf and keeps the first error. Integers are little endian.
type encoder struct {
	buf []byte
	err error
}

func newFile(k Kind, size int) *encoder {
	e := &encoder{buf: make([]byte, 0, size)}
	e.buf = append(e.buf, k.magic()...)
	e.u32(version)
	return e
}

// seal appends the checksum of everything before it.
func (e *encoder) seal() ([]byte, error) {
	if e.err != nil {
		return nil, e.err
	}
	sum := Keccak(e.buf)
	return append(e.buf, sum[:]...), nil
}

func (e *encoder) fail(kind error, path, format string, args ...any) {
	if e.err == nil {
		e.err = fmt.Errorf("%s: %w: %s", path, kind, fmt.Sprintf(format, args...))
	}
}

func (e *encoder) u32(v uint32) { e.buf = binary.LittleEndian.AppendUint32(e.buf, v) }

func (e *encoder) flag(b bool) {
	if b {
		e.buf = append(e.buf, 1)
		return
	}
	e.buf = append(e.buf, 0)
}

// count writes n, which is checked against the bounds that the decoder has.
func (e *encoder) count(path string, n, least, most int) {
	if n < least || n > most {
		e.fail(ErrLimit, path, "%d, between %d and %d are allowed", n, least, most)
		return
	}
	e.u32(uint32(n))
}

func (e *encoder) scalars(v ...fr.Element) { e.buf = AppendScalars(e.buf, v...) }

func (e *encoder) entries(v []int16) {
	for _, x := range v {
		e.buf = binary.LittleEndian.AppendUint16(e.buf, uint16(x))
	}
}

// decoder consumes buf and keeps the first error, after which everything reads as zero.
// Paths are relative to root. A decoder never allocates more than a small multiple of the
// bytes that are left.
type decoder struct {
	root    string
	version uint32
	buf     []byte
	size    int
	err     error
}

// openFile checks magic, version and checksum and returns a decoder of what lies between.
func openFile(k Kind, data []byte, most int64) (*decoder, error) {
	if err := checkHeader(k, data, most); err != nil {
		return nil, err
	}
	if len(data) < headerSize+checksumSize {
		return nil, fmt.Errorf("%s: %w: %d bytes, at least %d", k, ErrTruncated, len(data), headerSize+checksumSize)
	}
	body := data[:len(data)-checksumSize]
	if Keccak(body) != [32]byte(data[len(body):]) {
		return nil, fmt.Errorf("%s: %w: get the file again", k, ErrCorrupt)
	}
	return &decoder{root: k.String(), version: binary.LittleEndian.Uint32(data[4:]), buf: body[headerSize:], size: len(body)}, nil
}

func checkHeader(k Kind, data []byte, most int64) error {
	if int64(len(data)) > most {
		return fmt.Errorf("%s: %w: %d bytes, at most %d", k, ErrLimit, len(data), most)
	}
	switch found := DetectKind(data); found {
	case k:
	case KindUnknown:
		return fmt.Errorf("%s: %w: it begins like none of ours", k, ErrMagic)
	default:
		return fmt.Errorf("%s: %w: it begins like a .%s file", k, ErrMagic, found)
	}
	if len(data) < headerSize {
		return fmt.Errorf("%s: %w: %d bytes, at least %d", k, ErrTruncated, len(data), headerSize)
	}
	newest := uint32(version)
	if k == KindKey {
		newest += labelsVersion + settlementVersion
	}
	if v := binary.LittleEndian.Uint32(data[4:]); v < version || v > newest {
		return fmt.Errorf("%s: %w: %d, this program reads up to %d", k, ErrVersion, v, newest)
	}
	return nil
}

func (d *decoder) fail(kind error, path, format string, args ...any) {
	if d.err == nil {
		at := d.size - len(d.buf)
		d.err = fmt.Errorf("%s.%s (byte %d): %w: %s", d.root, path, at, kind, fmt.Sprintf(format, args...))
	}
	d.buf = nil
}

// end demands that nothing is left.
func (d *decoder) end() error {
	if d.err == nil && len(d.buf) != 0 {
		d.fail(ErrTrailing, "end", "%d bytes after the last field", len(d.buf))
	}
	return d.err
}

// bytes returns the next n bytes, or nil after an error. They alias the input.
func (d *decoder) bytes(path string, n int) []byte {
	if n > len(d.buf) {
		d.fail(ErrTruncated, path, "%d bytes left, want %d", len(d.buf), n)
	}
	if d.err != nil {
		return nil
	}
	b := d.buf[:n:n]
	d.buf = d.buf[n:]
	return b
}

func (d *decoder) u32(path string) uint32 {
	b := d.bytes(path, 4)
	if b == nil {
		return 0
	}
	return binary.LittleEndian.Uint32(b)
}

func (d *decoder) flag(path string) bool {
	b := d.bytes(path, 1)
	if b != nil && b[0] > 1 {
		d.fail(ErrNotCanonical, path, "flag %d is neither 0 nor 1", b[0])
	}
	return b != nil && b[0] == 1
}

// count reads the number of items of size bytes each (at least), which must be within the
// bounds and fit what is left.
func (d *decoder) count(path string, least, most, size int) int {
	n := int64(d.u32(path))
	switch {
	case d.err != nil:
		return 0
	case n < int64(least) || n > int64(most):
		d.fail(ErrLimit, path, "%d, between %d and %d are allowed", n, least, most)
		return 0
	case n*int64(size) > int64(len(d.buf)):
		d.fail(ErrTruncated, path, "%d items of %d bytes, %d bytes left", n, size, len(d.buf))
		return 0
	}
	return int(n)
}

func (d *decoder) digest(path string) (v [32]byte) {
	copy(v[:], d.bytes(path, 32))
	return v
}

// scalars reads n field elements, 32 bytes big endian each, below the modulus.
func (d *decoder) scalars(path string, n int) []fr.Element {
	b := d.bytes(path, n*fr.Bytes)
	if len(b) == 0 {
		return nil
	}
	v := make([]fr.Element, n)
	for i := range v {
		if v[i].SetBytesCanonical(b[i*fr.Bytes:(i+1)*fr.Bytes]) != nil {
			d.fail(ErrNotCanonical, fmt.Sprintf("%s[%d]", path, i), "not below the modulus")
			return nil
		}
	}
	return v
}

func (d *decoder) scalar(path string) (v fr.Element) {
	if b := d.bytes(path, fr.Bytes); b != nil && v.SetBytesCanonical(b) != nil {
		d.fail(ErrNotCanonical, path, "not below the modulus")
	}
	return v
}

// entries reads n integers of 16 bits.
func (d *decoder) entries(path string, n int) []int16 {
	b := d.bytes(path, 2*n)
	if len(b) == 0 {
		return nil
	}
	v := make([]int16, n)
	for i := range v {
		v[i] = int16(binary.LittleEndian.Uint16(b[2*i:]))
	}
	return v
}
