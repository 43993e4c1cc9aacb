package proof

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"io"
	"unsafe"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/graph"
)

// weightAlign is the alignment of each weight tensor in a .zkm file.
const weightAlign = 64

// castagnoli is CRC-32C, which protects weight data: a Keccak-256 of them would take
// longer than a proof.
var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// EncodeModel returns the bytes that WriteTo writes.
func EncodeModel(m *Model) ([]byte, error) {
	var b bytes.Buffer
	if _, err := m.WriteTo(&b); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// WriteTo writes m's canonical bytes, a .zkm file: a head under a Keccak-256 checksum with
// the key, the report, the blinders, and length and CRC-32C of each weight tensor; then the
// tensors, each at a multiple of 64 bytes, so that they can be used where a mapped file
// lies. It returns ErrShape when the parts do not match each other, ErrLimit for what
// DecodeModel would refuse.
func (m *Model) WriteTo(w io.Writer) (int64, error) {
	head, err := m.head()
	if err != nil {
		return 0, err
	}
	out := &countingWriter{w: w}
	out.write(head)
	for _, data := range m.Weights.Data {
		out.write(make([]byte, padding(out.n)))
		eachChunk(data, out.write)
	}
	return out.n, out.err
}

func (m *Model) head() ([]byte, error) {
	key, err := EncodeKey(m.Key)
	if err != nil {
		return nil, err
	}
	if err := m.checkShape(); err != nil {
		return nil, err
	}
	e := newFile(KindModel, len(key)+len(m.Report)+fr.Bytes*len(m.Blinds)+1024)
	e.buf = append(e.buf, make([]byte, 8)...) // length of the head, known below
	e.count("zkm.key", len(key), 1, MaxKeyFile-1)
	e.buf = append(e.buf, key...)
	e.count("zkm.report", len(m.Report), 0, MaxReport)
	e.buf = append(e.buf, m.Report...)
	e.scalars(m.Blinds...)
	e.scalars(m.SettlementBlinds...)
	for i, data := range m.Weights.Data {
		n, ok := elements(m.Key.Graph.Tensors[m.Key.Graph.Weights[i]].Shape, MaxWeightEntries)
		if !ok || n != int64(len(data)) {
			e.fail(ErrShape, fmt.Sprintf("zkm.weights[%d]", i), "%d entries, the graph's tensor has %d", len(data), n)
		}
		sum := uint32(0)
		eachChunk(data, func(b []byte) { sum = crc32.Update(sum, castagnoli, b) })
		e.u32(sum)
	}
	binary.LittleEndian.PutUint64(e.buf[headerSize:], uint64(len(e.buf)+checksumSize))
	return e.seal()
}

func (m *Model) checkShape() error {
	g := m.Key.Graph
	switch {
	case len(m.Blinds) != len(m.Key.Weights):
		return fmt.Errorf("zkm.blinds: %w: %d blinders, %d weight rows", ErrShape, len(m.Blinds), len(m.Key.Weights))
	case len(m.SettlementBlinds) != m.Key.settlementRows():
		return fmt.Errorf("zkm.settlement_blinds: %w: %d blinders, %d weight rows of the settlement layout", ErrShape, len(m.SettlementBlinds), m.Key.settlementRows())
	case len(m.Weights.Data) != len(g.Weights):
		return fmt.Errorf("zkm.weights: %w: %d tensors, the graph has %d", ErrShape, len(m.Weights.Data), len(g.Weights))
	case len(g.Weights) > MaxWeights:
		return fmt.Errorf("zkm.weights: %w: %d tensors, at most %d", ErrLimit, len(g.Weights), MaxWeights)
	}
	for i, id := range g.Weights {
		if id < 0 || id >= len(g.Tensors) {
			return fmt.Errorf("zkm.weights[%d]: %w: tensor %d of %d", i, ErrGraph, id, len(g.Tensors))
		}
	}
	return nil
}

// settlementRows is the number of weight rows of the settlement layout.
func (k *Key) settlementRows() int {
	if k.Settlement == nil {
		return 0
	}
	return len(k.Settlement.Weights)
}

// padding is the number of zero bytes from offset n to where a weight tensor may begin.
func padding(n int64) int { return int(-n & (weightAlign - 1)) }

// eachChunk calls f with the little-endian bytes of v, piece by piece.
func eachChunk(v []int16, f func([]byte)) {
	const piece = 1 << 15
	b := make([]byte, 0, 2*min(piece, len(v)))
	for len(v) > 0 {
		n := min(piece, len(v))
		b = b[:0]
		for _, x := range v[:n] {
			b = binary.LittleEndian.AppendUint16(b, uint16(x))
		}
		f(b)
		v = v[n:]
	}
}

// countingWriter keeps the number of bytes and the first error.
type countingWriter struct {
	w   io.Writer
	n   int64
	err error
}

func (c *countingWriter) write(b []byte) {
	if c.err != nil {
		return
	}
	n, err := c.w.Write(b)
	c.n, c.err = c.n+int64(n), err
}

// DecodeModel reads a .zkm file. Weights alias data, which must not change while the model
// is used, where data's alignment and the byte order of the CPU allow it; else they are
// copies. What DecodeKey leaves to its caller is left here, too, and that the weights fit
// their commitments.
func DecodeModel(data []byte) (*Model, error) {
	d, err := openHead(data)
	if err != nil {
		return nil, err
	}
	key := d.bytes("key", d.count("key", 1, MaxKeyFile-1, 1))
	if d.err != nil {
		return nil, d.err
	}
	m := &Model{}
	if m.Key, err = DecodeKey(key); err != nil {
		return nil, fmt.Errorf("zkm.key: %w", err)
	}
	m.Report = append([]byte(nil), d.bytes("report", d.count("report", 0, MaxReport, 1))...)
	m.Blinds = d.scalars("blinds", len(m.Key.Weights))
	m.SettlementBlinds = d.scalars("settlement_blinds", m.Key.settlementRows())
	sums := d.bytes("weights.crc", 4*len(m.Key.Graph.Weights))
	if err := d.end(); err != nil {
		return nil, err
	}
	from := d.size + checksumSize
	d = &decoder{root: KindModel.String(), buf: data[from:], size: len(data)}
	m.Weights = d.weights("weights", m.Key.Graph, sums)
	if err := d.end(); err != nil {
		return nil, err
	}
	return m, nil
}

// openHead checks header and checksum of a .zkm file's head and returns a decoder of what
// lies between.
func openHead(data []byte) (*decoder, error) {
	if err := checkHeader(KindModel, data, MaxModelFile); err != nil {
		return nil, err
	}
	const from = headerSize + 8
	if len(data) < from+checksumSize {
		return nil, fmt.Errorf("zkm: %w: %d bytes, at least %d", ErrTruncated, len(data), from+checksumSize)
	}
	n := binary.LittleEndian.Uint64(data[headerSize:])
	if n < from+checksumSize || n > uint64(len(data)) {
		return nil, fmt.Errorf("zkm.head: %w: a head of %d bytes in a file of %d", ErrCorrupt, n, len(data))
	}
	body := data[:n-checksumSize]
	if Keccak(body) != [32]byte(data[len(body):]) {
		return nil, fmt.Errorf("zkm.head: %w: get the file again", ErrCorrupt)
	}
	return &decoder{root: KindModel.String(), buf: body[from:], size: len(body)}, nil
}

// weights reads the tensors that g lists, each after zero bytes up to its alignment, and
// compares them with their CRC-32C in sums.
func (d *decoder) weights(path string, g *graph.Graph, sums []byte) *graph.Weights {
	w := &graph.Weights{Data: make([][]int16, 0, len(g.Weights))}
	for i, id := range g.Weights {
		at := fmt.Sprintf("%s[%d]", path, i)
		for _, zero := range d.bytes(at+".padding", padding(int64(d.size-len(d.buf)))) {
			if zero != 0 {
				d.fail(ErrNotCanonical, at+".padding", "not zero")
			}
		}
		n, ok := elements(g.Tensors[id].Shape, MaxWeightEntries)
		if !ok || 2*n > int64(len(d.buf)) {
			d.fail(ErrTruncated, at, "tensor %q has shape %v, %d bytes left", g.Tensors[id].Name, g.Tensors[id].Shape, len(d.buf))
		}
		b := d.bytes(at, int(2*n))
		if d.err != nil {
			return nil
		}
		if crc32.Checksum(b, castagnoli) != binary.LittleEndian.Uint32(sums[4*i:]) {
			d.fail(ErrCorrupt, at, "tensor %q: get the file again", g.Tensors[id].Name)
			return nil
		}
		w.Data = append(w.Data, aliasEntries(b))
	}
	return w
}

// aliasEntries reads b, of even length, as little-endian integers of 16 bits, in place
// where that is possible.
func aliasEntries(b []byte) []int16 {
	if len(b) == 0 {
		return nil
	}
	p := unsafe.Pointer(unsafe.SliceData(b))
	if littleEndian && uintptr(p)%unsafe.Alignof(int16(0)) == 0 {
		return unsafe.Slice((*int16)(p), len(b)/2)
	}
	v := make([]int16, len(b)/2)
	for i := range v {
		v[i] = int16(binary.LittleEndian.Uint16(b[2*i:]))
	}
	return v
}

// littleEndian is the byte order of this CPU.
var littleEndian = binary.NativeEndian.Uint16([]byte{1, 0}) == 1
