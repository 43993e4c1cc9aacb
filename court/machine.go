package court

import (
	"encoding/binary"
	"fmt"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
)

// operation is the first byte of an instruction (docs/settlement.md, "Program").
type operation uint8

// The operations. A run has n operations with results in consecutive registers; its twin
// with strides comes stridedBy later.
const (
	opEnd operation = iota
	opConst
	opMul    // a·b
	opAdd    // a + b
	opSub    // a − b
	opMulAdd // a·b + c
	opMulSub // c − a·b
	opSubMul // a·b − c
	opMul3   // a·b·c
	opAdd2   // a·b + c·d
	opSub2   // a·b − c·d
	opMulStrided
	opAddStrided
	opSubStrided
	opMulAddStrided
	opMulSubStrided
	opSubMulStrided
	opMul3Strided
	opAdd2Strided
	opSub2Strided
	opProduct
	opSum
	opDotStrided
	opCheck

	stridedBy = opMulStrided - opMul
)

// Limits of the encoding.
const (
	maxRegisters = 1<<16 - 1
	maxRun       = 255
	maxStrided   = 1<<16 - 1
	// maxOperations of a chunk take more gas than a transaction may have.
	maxOperations = 1 << 18
)

// instruction is a decoded one. Its operations are 0 … n−1; operand k of operation i is
// args[i·operands + k].
type instruction struct {
	op       operation
	n        int
	dst      int
	operands int
	args     []int
	consts   []fr.Element
	first    int    // number of the first check
	parts    [4]int // of a sum: products, products taken away, values, values taken away
}

// chunk is a decoded chunk.
type chunk struct {
	inputs, registers int
	code              []instruction
	state, out        []int // registers
}

// arity is the number of operands of an operation in a run.
func (op operation) arity() int {
	if op >= opMulStrided && op <= opSub2Strided {
		op -= stridedBy
	}
	switch op {
	case opMul, opAdd, opSub, opDotStrided:
		return 2
	case opMulAdd, opMulSub, opSubMul, opMul3:
		return 3
	case opAdd2, opSub2:
		return 4
	}
	return 1
}

// chunkReader decodes a chunk and keeps the first error.
type chunkReader struct {
	data []byte
	at   int
	err  error
}

func (r *chunkReader) fail(format string, a ...any) {
	if r.err == nil {
		r.err = fmt.Errorf("%w: byte %d: %s", ErrProgram, r.at, fmt.Sprintf(format, a...))
	}
}

func (r *chunkReader) take(n int) []byte {
	if r.err != nil || len(r.data)-r.at < n {
		r.fail("%d bytes missing", n-(len(r.data)-r.at))
		return make([]byte, n)
	}
	r.at += n
	return r.data[r.at-n : r.at]
}

func (r *chunkReader) byte() int { return int(r.take(1)[0]) }
func (r *chunkReader) word() int { return int(binary.BigEndian.Uint16(r.take(2))) }

func (r *chunkReader) list(n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = r.word()
	}
	return out
}

// strided reads the operands of n operations.
func (r *chunkReader) strided(n, operands int) []int {
	out := make([]int, n*operands)
	for k := range operands {
		at, stride := r.word(), int(int8(r.byte()))
		for i := range n {
			out[i*operands+k] = at + i*stride
		}
	}
	return out
}

// ranges reads ranges of registers.
func (r *chunkReader) ranges() []int {
	var out []int
	for range r.word() {
		at, n := r.word(), r.word()
		if at+n > maxRegisters || len(out)+n > maxRegisters {
			r.fail("%d registers from %d on", n, at)
			return nil
		}
		for i := range n {
			out = append(out, at+i)
		}
		if r.err != nil {
			return nil
		}
	}
	return out
}

func (r *chunkReader) consts(n, width int) []fr.Element {
	out := make([]fr.Element, n)
	if width < 1 || width > fr.Bytes {
		r.fail("constants of %d bytes", width)
		return out
	}
	for i := range out {
		var word [fr.Bytes]byte
		copy(word[fr.Bytes-width:], r.take(width))
		if err := out[i].SetBytesCanonical(word[:]); err != nil {
			r.fail("constant %d is no field element", i)
		}
	}
	return out
}

func (r *chunkReader) instruction(op operation) instruction {
	in := instruction{op: op, operands: op.arity()}
	switch {
	case op == opConst:
		n, width := r.byte(), r.byte()
		in.n, in.dst = n, r.word()
		in.consts = r.consts(n, width)
	case op >= opMul && op <= opSub2, op == opProduct:
		in.n, in.dst = r.byte(), r.word()
		in.args = r.list(in.n * in.operands)
	case op >= opMulStrided && op <= opSub2Strided:
		in.n, in.dst = r.word(), r.word()
		in.args = r.strided(in.n, in.operands)
	case op == opSum:
		for k := range in.parts {
			in.parts[k] = r.byte()
		}
		in.n, in.dst = 1, r.word()
		in.args = r.list(2*(in.parts[0]+in.parts[1]) + in.parts[2] + in.parts[3])
	case op == opDotStrided:
		in.n = r.word()
		in.args = r.strided(in.n, in.operands)
	case op == opCheck:
		in.n, in.first = r.byte(), r.word()
		in.args = r.list(in.n)
	default:
		r.fail("operation %d", op)
	}
	if in.n == 0 {
		r.fail("an empty run")
	}
	return in
}

// parseChunk decodes a chunk and checks its form: see Program.Check.
func parseChunk(data []byte) (*chunk, error) {
	r := &chunkReader{data: data}
	c := &chunk{inputs: r.word(), registers: r.word()}
	operations := 0
	for r.err == nil {
		op := operation(r.byte())
		if op == opEnd {
			break
		}
		in := r.instruction(op)
		if operations += in.n; operations > maxOperations {
			r.fail("more than %d operations", maxOperations)
		}
		c.code = append(c.code, in)
	}
	c.state, c.out = r.ranges(), r.ranges()
	if r.at != len(data) {
		r.fail("%d bytes too many", len(data)-r.at)
	}
	if r.err != nil {
		return nil, r.err
	}
	return c, c.check()
}
