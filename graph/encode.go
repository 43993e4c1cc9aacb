package graph

import (
	"encoding/binary"
	"errors"
	"fmt"
	"unicode/utf8"
)

// Limits of the canonical bytes. Decode refuses anything above them before it allocates.
const (
	MaxEncoded  = 1 << 28 // bytes of an encoded graph
	MaxName     = 256     // bytes of a name
	MaxTensors  = 1 << 20
	MaxNodes    = 1 << 20
	MaxRank     = 8
	MaxDim      = 1 << 28 // entries along one axis
	MaxOperands = 1 << 10 // inputs of a node
	MaxAttr     = 1 << 22 // attributes of a node
	MaxTables   = 64
	MaxExp      = 128     // magnitude of a tensor's exponent
	MaxOffset   = 1 << 16 // magnitude of a tensor's offset
	TableSize   = 1 << 16
)

var (
	// ErrEncoding means bytes that are not the canonical encoding of a graph.
	ErrEncoding = errors.New("not a canonical graph encoding")
	// ErrLimit means a graph beyond one of the limits above.
	ErrLimit = errors.New("graph exceeds a limit")
)

// magic opens every encoding; its last byte is the version of the format.
const magic = "ZKG\x01"

// Encode returns the canonical bytes of g: two graphs have equal bytes exactly if they are
// equal. The layout is in docs/formats.md: magic, name, then counted lists of tensors,
// nodes, inputs, outputs, weights, carried and tables; integers are shortest-form LEB128 (signed
// ones zigzag), table values two bytes little endian. It returns ErrLimit for a graph that
// Decode would refuse; whether the graph means anything is for ops.Check to say.
func Encode(g *Graph) ([]byte, error) {
	e := encoder{buf: append(make([]byte, 0, 1<<12), magic...)}
	e.name("name", g.Name)
	e.count("tensors", len(g.Tensors), MaxTensors)
	for i := range g.Tensors {
		e.tensor(i, &g.Tensors[i])
	}
	e.count("nodes", len(g.Nodes), MaxNodes)
	for i := range g.Nodes {
		e.node(i, &g.Nodes[i])
	}
	e.ids("inputs", g.Inputs, MaxTensors)
	e.ids("outputs", g.Outputs, MaxTensors)
	e.ids("weights", g.Weights, MaxTensors)
	e.ids("carried", g.Carried, MaxTensors)
	e.count("tables", len(g.Tables), MaxTables)
	for i := range g.Tables {
		e.table(i, &g.Tables[i])
	}
	if e.err == nil && len(e.buf) > MaxEncoded {
		e.err = fmt.Errorf("%w: %d encoded bytes, at most %d", ErrLimit, len(e.buf), MaxEncoded)
	}
	if e.err != nil {
		return nil, e.err
	}
	return e.buf, nil
}

// encoder appends to buf and keeps the first error.
type encoder struct {
	buf []byte
	err error
}

func (e *encoder) limit(ok bool, format string, args ...any) {
	if !ok && e.err == nil {
		e.err = fmt.Errorf("%w: %s", ErrLimit, fmt.Sprintf(format, args...))
	}
}

func (e *encoder) count(what string, n, most int) {
	e.limit(n <= most, "%s: %d, at most %d", what, n, most)
	e.buf = binary.AppendUvarint(e.buf, uint64(n))
}

func (e *encoder) name(what, s string) {
	e.limit(utf8.ValidString(s), "%s: not UTF-8", what)
	e.count(what, len(s), MaxName)
	e.buf = append(e.buf, s...)
}

func (e *encoder) ids(what string, ids []int, most int) {
	e.count(what, len(ids), most)
	for _, id := range ids {
		e.limit(id >= 0 && id < MaxTensors, "%s: tensor %d out of range", what, id)
		e.buf = binary.AppendUvarint(e.buf, uint64(id))
	}
}

func (e *encoder) tensor(i int, t *Tensor) {
	what := fmt.Sprintf("tensors[%d]", i)
	e.name(what+".name", t.Name)
	e.count(what+".rank", len(t.Shape), MaxRank)
	for _, d := range t.Shape {
		e.limit(d >= 1 && d <= MaxDim, "%s.shape: dimension %d not in [1, %d]", what, d, MaxDim)
		e.buf = binary.AppendUvarint(e.buf, uint64(d))
	}
	e.limit(t.Exp >= -MaxExp && t.Exp <= MaxExp, "%s.exp: %d beyond ±%d", what, t.Exp, MaxExp)
	e.buf = binary.AppendVarint(e.buf, int64(t.Exp))
	e.limit(t.Offset >= -MaxOffset && t.Offset <= MaxOffset, "%s.offset: %d beyond ±%d", what, t.Offset, MaxOffset)
	e.buf = binary.AppendVarint(e.buf, int64(t.Offset))
}

func (e *encoder) node(i int, n *Node) {
	what := fmt.Sprintf("nodes[%d]", i)
	e.buf = append(e.buf, byte(n.Op))
	e.name(what+".name", n.Name)
	e.ids(what+".inputs", n.Inputs, MaxOperands)
	e.ids(what+".output", []int{n.Output}, 1)
	e.count(what+".attr", len(n.Attr), MaxAttr)
	for _, a := range n.Attr {
		e.buf = binary.AppendVarint(e.buf, a)
	}
}

func (e *encoder) table(i int, t *Table) {
	what := fmt.Sprintf("tables[%d]", i)
	e.name(what+".name", t.Name)
	e.limit(len(t.Values) == TableSize, "%s.values: %d entries, want %d", what, len(t.Values), TableSize)
	e.buf = binary.AppendVarint(e.buf, int64(t.Lo))
	for _, v := range t.Values {
		e.buf = binary.LittleEndian.AppendUint16(e.buf, uint16(v))
	}
}
