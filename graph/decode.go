package graph

import (
	"encoding/binary"
	"fmt"
	"math"
	"unicode/utf8"
)

// Decode reads the canonical bytes of a graph: every other byte string, and every graph
// above the limits, is refused with ErrEncoding or ErrLimit and the field's path. Memory
// is bounded by a small multiple of len(b). The graph is well-formed as data only:
// ops.Check decides whether it is a program.
func Decode(b []byte) (*Graph, error) {
	if len(b) > MaxEncoded {
		return nil, fmt.Errorf("%w: %d encoded bytes, at most %d", ErrLimit, len(b), MaxEncoded)
	}
	if len(b) < len(magic) || string(b[:len(magic)]) != magic {
		return nil, fmt.Errorf("%w: it does not begin with %q", ErrEncoding, magic)
	}
	d := decoder{buf: b[len(magic):], size: len(b)}
	g := &Graph{Name: d.name("name")}
	g.Tensors = records(&d, "tensors", MaxTensors, 4, (*decoder).tensor)
	g.Nodes = records(&d, "nodes", MaxNodes, 5, (*decoder).node)
	g.Inputs = d.ids("inputs", MaxTensors)
	g.Outputs = d.ids("outputs", MaxTensors)
	g.Weights = d.ids("weights", MaxTensors)
	g.Carried = d.ids("carried", MaxTensors)
	g.Tables = records(&d, "tables", MaxTables, 2*TableSize, (*decoder).table)
	if d.err == nil && len(d.buf) != 0 {
		d.fail(ErrEncoding, "end", "%d bytes after the last table", len(d.buf))
	}
	if d.err != nil {
		return nil, d.err
	}
	return g, nil
}

// decoder consumes buf and keeps the first error, after which everything reads as zero.
type decoder struct {
	buf  []byte
	size int
	err  error
}

func (d *decoder) fail(kind error, path, format string, args ...any) {
	if d.err == nil {
		at := d.size - len(d.buf)
		d.err = fmt.Errorf("%w: %s (byte %d): %s", kind, path, at, fmt.Sprintf(format, args...))
	}
	d.buf = nil
}

// records reads a count and that many items of at least minBytes bytes each.
func records[T any](d *decoder, path string, most, minBytes int, item func(*decoder, string) T) []T {
	n := d.count(path, most, minBytes)
	if n == 0 {
		return nil
	}
	items := make([]T, 0, n)
	for i := 0; i < n && d.err == nil; i++ {
		items = append(items, item(d, fmt.Sprintf("%s[%d]", path, i)))
	}
	return items
}

// integers is records for plain integers, whose paths carry no index: making millions of
// them would cost more than the reading.
func integers[T int | int64](d *decoder, path string, most int, item func(*decoder, string) T) []T {
	n := d.count(path, most, 1)
	if n == 0 {
		return nil
	}
	items := make([]T, 0, n)
	for i := 0; i < n && d.err == nil; i++ {
		items = append(items, item(d, path))
	}
	return items
}

func (d *decoder) count(path string, most, minBytes int) int {
	n := d.uvarint(path)
	if n > uint64(most) {
		d.fail(ErrLimit, path, "%d, at most %d", n, most)
		return 0
	}
	if n*uint64(minBytes) > uint64(len(d.buf)) {
		d.fail(ErrEncoding, path, "%d items do not fit the remaining %d bytes", n, len(d.buf))
		return 0
	}
	return int(n)
}

func (d *decoder) uvarint(path string) uint64 {
	v, n := binary.Uvarint(d.buf)
	if n <= 0 || n > 1 && d.buf[n-1] == 0 {
		d.fail(ErrEncoding, path, "integer is truncated, over 64 bits or not in shortest form")
		return 0
	}
	d.buf = d.buf[n:]
	return v
}

func (d *decoder) varint(path string, lo, hi int64) int64 {
	u := d.uvarint(path)
	v := int64(u>>1) ^ -int64(u&1)
	if v < lo || v > hi {
		d.fail(ErrLimit, path, "%d not in [%d, %d]", v, lo, hi)
		return 0
	}
	return v
}

func (d *decoder) name(path string) string {
	n := d.count(path, MaxName, 1)
	s := d.buf[:n]
	if !utf8.Valid(s) {
		d.fail(ErrEncoding, path, "not UTF-8")
		return ""
	}
	d.buf = d.buf[n:]
	return string(s)
}

func (d *decoder) id(path string) int {
	v := d.uvarint(path)
	if v >= MaxTensors {
		d.fail(ErrLimit, path, "tensor %d, at most %d", v, MaxTensors-1)
		return 0
	}
	return int(v)
}

func (d *decoder) ids(path string, most int) []int {
	return integers(d, path, most, (*decoder).id)
}

func (d *decoder) dim(path string) int {
	v := d.uvarint(path)
	if v < 1 || v > MaxDim {
		d.fail(ErrLimit, path, "dimension %d not in [1, %d]", v, MaxDim)
		return 1
	}
	return int(v)
}

func (d *decoder) tensor(path string) Tensor {
	return Tensor{
		Name:   d.name(path + ".name"),
		Shape:  integers(d, path+".shape", MaxRank, (*decoder).dim),
		Exp:    int(d.varint(path+".exp", -MaxExp, MaxExp)),
		Offset: int(d.varint(path+".offset", -MaxOffset, MaxOffset)),
	}
}

func (d *decoder) node(path string) Node {
	if len(d.buf) == 0 {
		d.fail(ErrEncoding, path+".op", "truncated")
		return Node{}
	}
	op := Op(d.buf[0])
	d.buf = d.buf[1:]
	n := Node{Op: op, Name: d.name(path + ".name"), Inputs: d.ids(path+".inputs", MaxOperands)}
	if count := d.count(path+".output", 1, 1); count != 1 {
		d.fail(ErrEncoding, path+".output", "%d outputs, want 1", count)
	}
	n.Output = d.id(path + ".output")
	n.Attr = integers(d, path+".attr", MaxAttr, (*decoder).attr)
	return n
}

func (d *decoder) attr(path string) int64 { return d.varint(path, math.MinInt64, math.MaxInt64) }

func (d *decoder) table(path string) Table {
	t := Table{Name: d.name(path + ".name"), Lo: int32(d.varint(path+".lo", math.MinInt32, math.MaxInt32))}
	if len(d.buf) < 2*TableSize {
		d.fail(ErrEncoding, path+".values", "%d bytes left, want %d", len(d.buf), 2*TableSize)
		return Table{}
	}
	t.Values = make([]int16, TableSize)
	for i := range t.Values {
		t.Values[i] = int16(binary.LittleEndian.Uint16(d.buf[2*i:]))
	}
	d.buf = d.buf[2*TableSize:]
	return t
}
