package court

import (
	"cmp"
	"encoding/binary"
	"slices"
)

// shape is the operation that a node is written as: of a run, opProduct or opSum (a sum that
// none of the others is), and its operands if it is one of a run.
func (p *plan) shape(id nodeID) (operation, []nodeID) {
	if f := p.factors[id]; f != nil {
		switch len(f) {
		case 2:
			return opMul, f
		case 3:
			return opMul3, f
		}
		return opProduct, nil
	}
	s := p.sums[id]
	if len(s) != 2 {
		return opSum, nil
	}
	a, b := s[0], s[1]
	if a.minus || (!b.minus && a.y == none) {
		a, b = b, a // what is taken away comes last, or else what is no product
	}
	switch {
	case a.minus:
		return opSum, nil
	case a.y != none && b.y != none && b.minus:
		return opSub2, []nodeID{a.x, a.y, b.x, b.y}
	case a.y != none && b.y != none:
		return opAdd2, []nodeID{a.x, a.y, b.x, b.y}
	case a.y != none && b.minus:
		return opSubMul, []nodeID{a.x, a.y, b.x}
	case a.y != none:
		return opMulAdd, []nodeID{a.x, a.y, b.x}
	case b.y != none:
		return opMulSub, []nodeID{b.x, b.y, a.x}
	case b.minus:
		return opSub, []nodeID{a.x, b.x}
	default:
		return opAdd, []nodeID{a.x, b.x}
	}
}

// item is one operation of a run: its node and registers.
type item struct {
	id   nodeID
	args []int
}

// orders are ways to order a run; the one that takes the fewest bytes is taken. Items come in
// the order of the plan.
var orders = []func(a, b item) int{
	func(a, b item) int { return 0 },
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
		_, args := w.shape(id)
		items[i] = item{id, make([]int, len(args))}
		for k, x := range args {
			items[i].args[k] = w.reg[x]
		}
		if a := items[i].args; op != opAdd && op != opSub && a[0] > a[1] {
			a[0], a[1] = a[1], a[0]
		}
	}
	items = w.best(items)
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
func (w *writer) best(items []item) []item {
	var out []item
	least := 0
	for _, order := range orders {
		sorted := slices.Clone(items)
		slices.SortStableFunc(sorted, order)
		size := 0
		for i := range sorted { // outputs in order make fewer ranges
			if at, ok := w.output[sorted[i].id]; ok && (i == 0 || w.output[sorted[i-1].id] != at-1) {
				size += 4
			}
		}
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
		}
	}
}

// sumsOf writes sums of any shape.
func (w *writer) sumsOf(ids []nodeID) {
	dst := w.space.take(len(ids))
	for i, id := range ids {
		w.set(id, dst+i)
		var parts [4][]item // as in instruction.parts
		for _, t := range w.sums[id] {
			k := 0
			if t.minus {
				k = 1
			}
			it := item{id: t.x, args: []int{w.reg[t.x]}}
			if t.y == none {
				k += 2
			} else if a := it.args[0]; w.reg[t.y] < a {
				it.args = []int{w.reg[t.y], a}
			} else {
				it.args = append(it.args, w.reg[t.y])
			}
			parts[k] = append(parts[k], it)
		}
		parts[0] = w.dots(w.best(parts[0]))
		w.sum(dst+i, parts)
	}
}

// dots writes products at strides, which add to the accumulator, and returns the others.
func (w *writer) dots(items []item) []item {
	var loose []item
	for _, s := range segments(items) {
		if s.strides == nil {
			loose = append(loose, items[:s.n]...)
		} else {
			w.head(opDotStrided)
			w.word(s.n)
			w.operandsAt(items[0].args, s.strides)
		}
		items = items[s.n:]
	}
	return loose
}

// sum writes a sum, the accumulator included; one with too many terms in parts that add to
// each other.
func (w *writer) sum(dst int, parts [4][]item) {
	for {
		var some [4][]item
		left := 0
		for k := range parts {
			n := min(len(parts[k]), maxRun)
			some[k], parts[k] = parts[k][:n], parts[k][n:]
			left += len(parts[k])
		}
		w.head(opSum, len(some[0]), len(some[1]), len(some[2]), len(some[3]))
		w.word(dst)
		for k := range some {
			for i := range some[k] {
				w.words(some[k][i].args)
			}
		}
		if left == 0 {
			return
		}
		// First, so that the next part holds it.
		parts[2] = append([]item{{args: []int{dst}}}, parts[2]...)
	}
}

// encoder writes the bytes of a chunk.
type encoder struct {
	code []byte
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
		return
	}
	e.head(op, len(items))
	e.word(dst)
	for i := range items {
		e.words(items[i].args)
	}
}

// spans are ranges of consecutive registers, in the order of the list.
func spans(regs []int) []span {
	var out []span
	for _, r := range regs {
		if n := len(out); n > 0 && out[n-1].at+out[n-1].n == r {
			out[n-1].n++
		} else {
			out = append(out, span{r, 1})
		}
	}
	return out
}

// finish writes the end of a chunk: what is the state and what is put out, as ranges of
// registers.
func (e *encoder) finish(state, out []int) {
	e.head(opEnd)
	for _, regs := range [][]int{state, out} {
		list := spans(regs)
		e.word(len(list))
		for _, s := range list {
			e.word(s.at)
			e.word(s.n)
		}
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
