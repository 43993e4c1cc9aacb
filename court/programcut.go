package court

import "github.com/consensys/gnark-crypto/ecc/bn254/fr"

// chunkGas is what a chunk may cost, its calldata included.
const chunkGas = 11_000_000

// chunkBytes is how long a chunk and its input may be: nodes refuse to pass on transactions of
// more than 128 KiB.
const chunkBytes = 122_000

// borderStep is the distance of the positions at which a chunk may end.
const borderStep = 64

// chunkCost is what another chunk costs beside its input, in bytes of calldata.
const chunkCost = 8_000

// estimate is what the operations of a plan take, found by writing all in one chunk.
type estimate struct {
	order   int   // operations
	outputs int   // of the program
	bytes   []int // of code up to each multiple of windowSize, and to the end
	gas     []int // of the same, calldata included, without memory
	alive   []int // values computed or given before a position that it or a later one reads
}

// measure writes the whole plan in one chunk.
func (w *writer) measure() *estimate {
	e := &estimate{order: len(w.order), outputs: len(w.outputs), bytes: []int{0}, gas: []int{0}}
	w.windows(0, len(w.order), func(int) {
		e.gas = append(e.gas, w.price())
		e.bytes = append(e.bytes, len(w.code))
	})
	e.alive = make([]int, len(w.order)+1)
	born := make([]int, len(w.nodes))
	for at, id := range w.order {
		born[id] = at + 1
	}
	for id, last := range w.last {
		if last >= born[id] && w.nodes[id].kind != nodeConst {
			e.alive[born[id]]++
			if last < len(w.order) {
				e.alive[last+1]--
			}
		}
	}
	for at := range w.order {
		e.alive[at+1] += e.alive[at]
	}
	return e
}

// upTo interpolates what is known at the ends of windows.
func (e *estimate) upTo(list []int, at int) int {
	k, rest := at/windowSize, at%windowSize
	if rest == 0 {
		return list[k]
	}
	size := min(windowSize, e.order-k*windowSize)
	return list[k] + (list[k+1]-list[k])*rest/size
}

// cuts returns where chunks end: such that each takes at most about the given gas and
// chunkBytes, and that all together are given few values.
func (e *estimate) cuts(inputs, gas int) []int {
	n := (e.order + borderStep - 1) / borderStep
	cost, from := make([]int, n+1), make([]int, n+1)
	for j := 1; j <= n; j++ {
		cost[j] = -1
		peak := 0
		for i := j - 1; i >= 0; i-- {
			p := e.part(e.at(i), e.at(j), inputs)
			peak = max(peak, p.given, e.alive[e.at(i+1)])
			p.gas += memoryGas(2 * peak)
			if p.bytes > 4*chunkBytes && cost[j] >= 0 {
				break
			}
			if c := cost[i] + p.cost(gas); cost[j] < 0 || c < cost[j] {
				cost[j], from[j] = c, i
			}
		}
	}
	var cuts []int
	for j := n; j > 0; j = from[j] {
		cuts = append([]int{e.at(j)}, cuts...)
	}
	return cuts
}

// at is a position at which a chunk may end.
func (e *estimate) at(k int) int { return min(k*borderStep, e.order) }

// part is what a chunk takes: its code, the values that it is given, gas.
type part struct{ bytes, given, gas int }

// part is the operations of a part of the order as a chunk, without memory for registers.
func (e *estimate) part(from, to, inputs int) part {
	p := part{bytes: e.upTo(e.bytes, to) - e.upTo(e.bytes, from), given: inputs}
	if from > 0 {
		p.given = e.alive[from]
	}
	p.gas = e.upTo(e.gas, to) - e.upTo(e.gas, from) + inputGas*p.given
	if to == e.order {
		p.gas += outputGas*e.outputs + memoryGas(outputWords*e.outputs)
	}
	return p
}

// cost is what is to be made small: the bytes of input, and far above that what goes beyond
// the limits, where its square keeps what cannot be within them as even as can be.
func (p *part) cost(gas int) int {
	const unit, most = 256, 1 << 20
	c := chunkCost + fr.Bytes*p.given
	for _, over := range []int{p.bytes + fr.Bytes*p.given - chunkBytes, p.gas - gas} {
		if over > 0 {
			c += most + unit*(over/unit)*(over/unit)
		}
	}
	return c
}
