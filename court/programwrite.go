package court

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"slices"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
)

// ErrProgram reports bytes that are no program, or a schedule that has none.
var ErrProgram = errors.New("invalid court program")

// chunkGas is what a chunk may cost, its calldata included.
const chunkGas = 8_000_000

// chunkBytes is how long a chunk and its input may be: nodes refuse to pass on transactions of
// more than 128 KiB.
const chunkBytes = 96_000

// windowSize is the number of operations that are put in runs together: more make longer
// runs, fewer keep fewer values alive.
const windowSize = 512

// writer puts a plan into chunks. Operations of a window that do not depend on each other
// are put in runs; results of a run lie in consecutive registers, so that what reads them
// often reads registers at equal strides.
type writer struct {
	*plan
	encoder
	last    []int // position in the order of the last use of each node
	pending []int // times that a node is still to be put out
	reg     []int // register, −1 for none
	alive   []nodeID
	loaded  []nodeID       // constants that have registers
	output  map[nodeID]int // number of an output
	space   registers
	level   []int
	chunks  [][]byte
	outs    int // outputs and checks so far
	tests   int
	most    int // most gas of a chunk
	gas     int // of this chunk, without memory, up to byte priced
	priced  int
	given   int // inputs of this chunk
}

// write encodes a plan whose first chunk reads that many inputs, in chunks of at most about
// the given gas.
func (p *plan) write(inputs, gas int) ([][]byte, error) {
	n := len(p.nodes)
	w := &writer{plan: p, last: make([]int, n), pending: make([]int, n), reg: make([]int, n), level: make([]int, n), output: map[nodeID]int{}, most: gas}
	for i := range w.reg {
		w.reg[i], w.last[i] = -1, -1
	}
	for at, id := range p.order {
		w.last[id] = at
		p.operands(id, func(x nodeID) { w.last[x] = at })
	}
	for i, id := range p.outputs {
		w.pending[id]++
		w.output[id] = i
	}
	w.start(inputs)
	for i, n := range p.nodes {
		if n.kind == nodeInput {
			w.set(nodeID(i), int(n.a))
		}
	}
	for at := 0; at < len(p.order); at += windowSize {
		end := min(at+windowSize, len(p.order))
		if at > 0 && (w.price() > w.most || len(w.code)+fr.Bytes*w.given > chunkBytes) {
			w.cut(at)
		}
		w.window(p.order[at:end])
		w.test()
		if w.space.top > maxRegisters {
			return nil, fmt.Errorf("%w: %d values at once, at most %d", ErrProgram, w.space.top, maxRegisters)
		}
		w.release(end)
	}
	w.end(nil, w.putOut())
	for i, c := range w.chunks {
		if _, err := parseChunk(c); err != nil {
			return nil, fmt.Errorf("chunk %d: %w", i, err)
		}
	}
	return w.chunks, nil
}

func (w *writer) set(id nodeID, reg int) {
	w.reg[id] = reg
	w.alive = append(w.alive, id)
}

// start begins a chunk that reads inputs into its first registers.
func (w *writer) start(inputs int) {
	w.space = registers{}
	w.space.take(inputs)
	w.alive, w.loaded = nil, nil
	w.encoder, w.given = encoder{}, inputs
	w.priced, w.gas = 4, inputGas*inputs
	w.word(inputs)
	w.word(0) // registers, known at the end
}

// price is about what the chunk takes so far.
func (w *writer) price() int {
	r := &chunkReader{data: w.code, at: w.priced}
	for r.at < len(r.data) && r.err == nil {
		in := r.instruction(operation(r.byte()))
		w.gas += in.gas()
	}
	w.gas += calldataGas(w.code[w.priced:])
	w.priced = len(w.code)
	return w.gas + memoryGas(2*w.space.top)
}

// release frees the registers of what no position from end on reads.
func (w *writer) release(end int) {
	var free []int
	kept := w.alive[:0]
	for _, id := range w.alive {
		if w.last[id] >= end || w.pending[id] > 0 {
			kept = append(kept, id)
			continue
		}
		free = append(free, w.reg[id])
		w.reg[id] = -1
	}
	w.alive = kept
	w.space.give(free)
}

// cut ends a chunk before position end of the order; what is alive is the state.
func (w *writer) cut(end int) {
	out := w.putOut()
	w.release(end)
	state := slices.Clone(w.alive)
	slices.SortFunc(state, func(a, b nodeID) int { return cmp.Compare(w.reg[a], w.reg[b]) })
	regs := make([]int, len(state))
	for i, id := range state {
		regs[i] = w.reg[id]
	}
	w.end(regs, out)
	w.start(len(state))
	for i, id := range state {
		w.set(id, i)
	}
}

func (w *writer) end(state, out []int) {
	w.finish(state, out)
	for _, id := range w.loaded {
		w.reg[id] = -1
	}
	w.chunks = append(w.chunks, w.close(w.space.top))
}

// putOut returns the registers of the next outputs, as many as are known.
func (w *writer) putOut() []int {
	known := w.outputs[w.outs:]
	for i, id := range known {
		if w.reg[id] < 0 && w.nodes[id].kind != nodeConst {
			known = known[:i]
			break
		}
	}
	w.load(known)
	regs := make([]int, len(known))
	for i, id := range known {
		regs[i] = w.reg[id]
		w.pending[id]--
	}
	w.outs += len(known)
	return regs
}

// load gives constants among the nodes registers.
func (w *writer) load(ids []nodeID) {
	byWidth := map[int][]nodeID{}
	for _, id := range ids {
		c := w.constOf(id)
		if c == nil || w.reg[id] >= 0 {
			continue
		}
		w.reg[id] = 0 // not twice
		b := c.Bytes()
		width := max(1, len(bytes.TrimLeft(b[:], "\x00")))
		byWidth[width] = append(byWidth[width], id)
	}
	for width := 1; width <= 32; width++ {
		for rest := byWidth[width]; len(rest) > 0; {
			some := rest[:min(len(rest), maxRun)]
			rest = rest[len(some):]
			dst := w.space.take(len(some))
			w.head(opConst, len(some), width)
			w.word(dst)
			for i, id := range some {
				b := w.constOf(id).Bytes()
				w.code = append(w.code, b[32-width:]...)
				w.reg[id] = dst + i
				w.loaded = append(w.loaded, id)
			}
		}
	}
}

// window writes operations, the last of a level before the first of the next.
func (w *writer) window(ids []nodeID) {
	type group struct {
		level int
		shape operation
	}
	groups := map[group][]nodeID{}
	var order []group
	for _, id := range ids {
		w.level[id] = 0
	}
	inside := map[nodeID]bool{}
	for _, id := range ids {
		level := 0
		var consts []nodeID
		w.operands(id, func(x nodeID) {
			if inside[x] {
				level = max(level, w.level[x]+1)
			}
			consts = append(consts, x)
		})
		w.load(consts)
		w.level[id], inside[id] = level, true
		op, _ := w.shape(id)
		g := group{level, op}
		if groups[g] == nil {
			order = append(order, g)
		}
		groups[g] = append(groups[g], id)
	}
	slices.SortFunc(order, func(a, b group) int {
		return cmp.Or(cmp.Compare(a.level, b.level), cmp.Compare(a.shape, b.shape))
	})
	for _, g := range order {
		switch g.shape {
		case opSum:
			w.sumsOf(groups[g])
		case opProduct:
			w.productsOf(groups[g])
		default:
			w.runs(g.shape, groups[g])
		}
	}
}

// test writes the checks that are known, in order.
func (w *writer) test() {
	known := w.checks[w.tests:]
	for i, id := range known {
		if w.reg[id] < 0 && w.nodes[id].kind != nodeConst {
			known = known[:i]
			break
		}
	}
	w.load(known)
	for len(known) > 0 {
		some := known[:min(len(known), maxRun)]
		known = known[len(some):]
		w.head(opCheck, len(some))
		w.word(w.tests)
		for _, id := range some {
			w.word(w.reg[id])
		}
		w.tests += len(some)
	}
}
