package court

import (
	"cmp"
	"encoding/binary"
	"slices"
)

// shape is the operation that a node is written as: of a run, opProduct or opStore (a sum
// that none of the others is).
func (p *plan) shape(id nodeID) operation {
	if f := p.factors[id]; f != nil {
		if len(f) == 2 {
			return opMul
		}
		return opProduct
	}
	s := p.sums[id]
	if len(s) != 2 {
		return opStore
	}
	plus, other := s[0], s[1]
	if plus.minus || (plus.y != none && !other.minus) {
		plus, other = other, plus
	}
	switch {
	case plus.minus || plus.y != none:
		return opStore
	case other.y == none && other.minus:
		return opSub
	case other.y == none:
		return opAdd
	case other.minus:
		return opMulSub
	default:
		return opMulAdd
	}
}

// arguments are the operands of a node in the order of its operation's.
func (p *plan) arguments(id nodeID, shape operation) []nodeID {
	if shape == opMul {
		return p.factors[id]
	}
	a, b := p.sums[id][0], p.sums[id][1]
	if a.minus || (a.y != none && !b.minus) {
		a, b = b, a
	}
	if shape == opAdd || shape == opSub {
		return []nodeID{a.x, b.x}
	}
	return []nodeID{b.x, b.y, a.x}
}

// item is one operation of a run: its node and registers.
type item struct {
	id   nodeID
	args []int
}

// orders are ways to order a run; the one that takes the fewest bytes is taken.
var orders = []func(a, b item) int{
	func(a, b item) int { return cmp.Compare(a.id, b.id) },
	func(a, b item) int { return slices.Compare(a.args, b.args) },
	func(a, b item) int {
		for k := len(a.args) - 1; k >= 0; k-- {
			if c := cmp.Compare(a.args[k], b.args[k]); c != 0 {
				return c
			}
		}
		return 0
	},
}

// runs writes operations of one kind that do not depend on each other.
func (w *writer) runs(op operation, ids []nodeID) {
	items := make([]item, len(ids))
	for i, id := range ids {
		args := w.arguments(id, op)
		items[i] = item{id, make([]int, len(args))}
		for k, x := range args {
			items[i].args[k] = w.reg[x]
		}
		if a := items[i].args; op != opAdd && op != opSub && a[0] > a[1] {
			a[0], a[1] = a[1], a[0]
		}
	}
	items = best(items)
	dst := w.space.take(len(items))
	for i := range items {
		w.set(items[i].id, dst+i)
	}
	for _, s := range segments(items) {
		w.run(op, dst, items[:s.n], s.strides)
		dst, items = dst+s.n, items[s.n:]
	}
}

// best orders items so that their runs take few bytes.
func best(items []item) []item {
	var out []item
	least := 0
	for _, order := range orders {
		sorted := slices.Clone(items)
		slices.SortStableFunc(sorted, order)
		size := 0
		for _, s := range segments(sorted) {
			if s.strides != nil {
				size += 5 + 3*len(s.strides)
			} else {
				size += 4 + 2*s.n*len(items[0].args)
			}
		}
		if out == nil || size < least {
			out, least = sorted, size
		}
	}
	return out
}

// segment is a part of a run: its length, and the stride of each operand if all are equal.
type segment struct {
	n       int
	strides []int
}

// leastStrided is the length from which a run with strides is shorter than one without.
const leastStrided = 4

// segments cuts items into runs with equal strides and runs without.
func segments(items []item) []segment {
	var out []segment
	loose := 0
	flush := func() {
		for ; loose > 0; loose -= min(loose, maxRun) {
			out = append(out, segment{n: min(loose, maxRun)})
		}
	}
	for at := 0; at < len(items); {
		n, strides := strided(items[at:])
		if n < leastStrided {
			loose++
			at++
			continue
		}
		flush()
		out = append(out, segment{n, strides})
		at += n
	}
	flush()
	return out
}

// strided returns how many items from the first on have operands at equal strides.
func strided(items []item) (int, []int) {
	if len(items) < 2 {
		return len(items), nil
	}
	strides := make([]int, len(items[0].args))
	for k := range strides {
		if strides[k] = items[1].args[k] - items[0].args[k]; strides[k] < -128 || strides[k] > 127 {
			return 1, nil
		}
	}
	n := 2
	for ; n < len(items) && n < maxStrided; n++ {
		for k, s := range strides {
			if items[n].args[k]-items[n-1].args[k] != s {
				return n, strides
			}
		}
	}
	return n, strides
}

// productsOf writes products of more than two factors.
func (w *writer) productsOf(ids []nodeID) {
	dst := w.space.take(len(ids))
	for i, id := range ids {
		w.set(id, dst+i)
		f := w.factors[id]
		first := true
		for len(f) > 0 {
			some := f[:min(len(f), maxRun-1)]
			f = f[len(some):]
			regs := make([]int, 0, maxRun)
			for _, x := range some {
				regs = append(regs, w.reg[x])
			}
			if !first {
				regs = append(regs, dst+i)
			}
			first = false
			w.head(opProduct, len(regs))
			w.word(dst + i)
			w.words(regs)
			w.gas += len(regs) * factorGas
		}
	}
}

// sumsOf writes sums of any shape: parts that add to the accumulator, and its storing.
func (w *writer) sumsOf(ids []nodeID) {
	dst := w.space.take(len(ids))
	for i, id := range ids {
		w.set(id, dst+i)
		var dots [2][]item
		var singles [2][]int
		for _, t := range w.sums[id] {
			k := 0
			if t.minus {
				k = 1
			}
			if t.y == none {
				singles[k] = append(singles[k], w.reg[t.x])
				continue
			}
			a, b := w.reg[t.x], w.reg[t.y]
			dots[k] = append(dots[k], item{args: []int{min(a, b), max(a, b)}, id: nodeID(len(dots[k]))})
		}
		for k, op := range []operation{opDot, opDotMinus} {
			w.dot(op, best(dots[k]))
		}
		for k, op := range []operation{opSum, opSumMinus} {
			for rest := singles[k]; len(rest) > 0; {
				some := rest[:min(len(rest), maxRun)]
				rest = rest[len(some):]
				w.head(op, len(some))
				w.words(some)
				w.gas += len(some) * summandGas
			}
		}
		w.head(opStore)
		w.word(dst + i)
	}
}

// dot writes what adds products to the accumulator, or takes them away.
func (w *writer) dot(op operation, items []item) {
	for _, s := range segments(items) {
		if s.strides != nil && op == opDot {
			w.head(opDotStrided)
			w.word(s.n)
			w.operandsAt(items[0].args, s.strides)
			w.gas += s.n * stridedGas
		} else {
			for part := items[:s.n]; len(part) > 0; {
				some := part[:min(len(part), maxRun)]
				part = part[len(some):]
				w.head(op, len(some))
				for i := range some {
					w.words(some[i].args)
				}
				w.gas += len(some) * pairGas
			}
		}
		items = items[s.n:]
	}
}

// encoder writes the bytes of a chunk and adds up their gas.
type encoder struct {
	code []byte
	gas  int
}

func (e *encoder) word(v int) { e.code = binary.BigEndian.AppendUint16(e.code, uint16(v)) }

func (e *encoder) words(vs []int) {
	for _, v := range vs {
		e.word(v)
	}
}

func (e *encoder) head(op operation, args ...int) {
	e.code = append(e.code, byte(op))
	for _, a := range args {
		e.code = append(e.code, byte(a))
	}
	e.gas += dispatchGas
}

func (e *encoder) operandsAt(at, strides []int) {
	for k := range at {
		e.word(at[k])
		e.code = append(e.code, byte(int8(strides[k])))
	}
}

// run writes operations whose results go into consecutive registers.
func (e *encoder) run(op operation, dst int, items []item, strides []int) {
	if strides != nil {
		e.head(op + stridedBy)
		e.word(len(items))
		e.word(dst)
		e.operandsAt(items[0].args, strides)
		e.gas += len(items) * stridedGas
		return
	}
	e.head(op, len(items))
	e.word(dst)
	for i := range items {
		e.words(items[i].args)
	}
	e.gas += len(items) * operandGas * (1 + len(items[0].args))
}

// ranges writes the end of a chunk: what is the state and what is put out, as ranges of
// registers.
func (e *encoder) ranges(op operation, lists ...[]int) {
	e.head(op)
	for _, regs := range lists {
		var out [][2]int
		for _, r := range regs {
			if n := len(out); n > 0 && out[n-1][0]+out[n-1][1] == r {
				out[n-1][1]++
			} else {
				out = append(out, [2]int{r, 1})
			}
		}
		e.word(len(out))
		for _, r := range out {
			e.words(r[:])
		}
		e.gas += len(out)*dispatchGas + len(regs)*4
	}
}

// close returns the chunk, which uses that many registers.
func (e *encoder) close(registers int) []byte {
	binary.BigEndian.PutUint16(e.code[2:], uint16(registers))
	return e.code
}

// registers hands out registers: runs of consecutive ones.
type registers struct {
	top  int
	free []span // ascending, not adjacent
}

type span struct{ at, n int }

func (r *registers) used() int {
	n := r.top
	for _, s := range r.free {
		n -= s.n
	}
	return n
}

// take returns the first of n consecutive registers.
func (r *registers) take(n int) int {
	for i := range r.free {
		if s := &r.free[i]; s.n >= n {
			at := s.at
			s.at, s.n = s.at+n, s.n-n
			if s.n == 0 {
				r.free = slices.Delete(r.free, i, i+1)
			}
			return at
		}
	}
	r.top += n
	return r.top - n
}

// give takes registers back.
func (r *registers) give(regs []int) {
	for _, x := range regs {
		r.free = append(r.free, span{x, 1})
	}
	slices.SortFunc(r.free, func(a, b span) int { return cmp.Compare(a.at, b.at) })
	merged := r.free[:0]
	for _, s := range r.free {
		if n := len(merged); n > 0 && merged[n-1].at+merged[n-1].n == s.at {
			merged[n-1].n += s.n
		} else {
			merged = append(merged, s)
		}
	}
	r.free = merged
}
