package court

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"slices"
)

// ErrProgram reports bytes that are no program, or a schedule that has none.
var ErrProgram = errors.New("invalid court program")

// windowSize is the number of operations that are put in runs together: more make longer
// runs, fewer keep fewer values alive.
const windowSize = 512

// writer puts a plan into chunks. Operations of a window that do not depend on each other
// are put in runs; results of a run lie in consecutive registers, so that what reads them
// often reads registers at equal strides.
type writer struct {
	*plan
	encoder
	last   []int // position in the order of the last use of each node; outputs are used at the end
	reg    []int // register, −1 for none
	alive  []nodeID
	loaded []nodeID       // constants that have registers
	output map[nodeID]int // number of an output
	space  registers
	level  []int
	chunks [][]byte
	tests  int // checks so far
	gas    int // of this chunk, without memory, up to byte priced
	priced int
}

// newWriter begins the first chunk of a plan, which reads that many inputs.
func (p *plan) newWriter(inputs int) *writer {
	n := len(p.nodes)
	w := &writer{plan: p, last: make([]int, n), reg: make([]int, n), level: make([]int, n), output: map[nodeID]int{}}
	for i := range w.reg {
		w.reg[i], w.last[i] = -1, -1
	}
	for at, id := range p.order {
		w.last[id] = at
		p.operands(id, func(x nodeID) { w.last[x] = at })
	}
	for i, id := range p.outputs {
		w.last[id], w.output[id] = len(p.order), i
	}
	w.start(inputs)
	for i, n := range p.nodes {
		if n.kind == nodeInput {
			w.set(nodeID(i), int(n.a))
		}
	}
	return w
}

// write encodes a plan whose first chunk reads that many inputs, in chunks of at most about
// the given gas.
func (p *plan) write(inputs, gas int) ([][]byte, error) {
	w := p.newWriter(inputs)
	e := w.measure()
	cuts := e.cuts(inputs, gas)
	if len(cuts) > 1 {
		w = p.newWriter(inputs)
	}
	from := 0
	for _, end := range cuts {
		if len(cuts) > 1 {
			w.windows(from, end, func(int) {})
		}
		if w.space.top > maxRegisters {
			return nil, fmt.Errorf("%w: %d values at once, at most %d", ErrProgram, w.space.top, maxRegisters)
		}
		if end < len(p.order) {
			w.cut(end)
		}
		from = end
	}
	w.load(p.outputs)
	w.end(nil, w.registers(p.outputs))
	for i, c := range w.chunks {
		if _, err := parseChunk(c); err != nil {
			return nil, fmt.Errorf("chunk %d: %w", i, err)
		}
	}
	return w.chunks, nil
}

// windows writes the operations from one position of the order to another.
func (w *writer) windows(from, to int, wrote func(end int)) {
	for at := from; at < to; at += windowSize {
		end := min(at+windowSize, to)
		w.window(w.order[at:end])
		w.test()
		w.release(end)
		wrote(end)
	}
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
	w.encoder = encoder{}
	w.priced, w.gas = 4, 0
	w.word(inputs)
	w.word(0) // registers, known at the end
}

// price is about what the code so far takes, without memory.
func (w *writer) price() int {
	r := &chunkReader{data: w.code, at: w.priced}
	for r.at < len(r.data) && r.err == nil {
		in := r.instruction(operation(r.byte()))
		w.gas += in.gas()
	}
	w.gas += calldataGas(w.code[w.priced:])
	w.priced = len(w.code)
	return w.gas
}

// release frees the registers of what no position from end on reads.
func (w *writer) release(end int) {
	var free []int
	kept := w.alive[:0]
	for _, id := range w.alive {
		if w.last[id] >= end {
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
	w.release(end)
	state := slices.Clone(w.alive)
	slices.SortFunc(state, func(a, b nodeID) int { return cmp.Compare(w.reg[a], w.reg[b]) })
	w.end(w.registers(state), nil)
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

// registers are those of some nodes.
func (w *writer) registers(ids []nodeID) []int {
	regs := make([]int, len(ids))
	for i, id := range ids {
		regs[i] = w.reg[id]
	}
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
