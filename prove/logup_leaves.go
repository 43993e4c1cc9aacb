package prove

import (
	"sort"
	"sync"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
)

// block makes the leaves from lo on, as many as den has entries, in the vectors num and den.
func (l leaves) block(lo int, num, den fr.Vector) (x fraction) {
	hi := lo + len(den)
	from := sort.Search(len(l), func(j int) bool { return l[j].start+l[j].count > lo })
	to := from
	for to < len(l) && l[to].start < hi {
		to++
	}
	if from == to {
		x.q.c.SetOne()
		return x
	}
	l = l[from:to]
	at, one := lo, fr.One()
	pads := func(end int) {
		for ; at < end; at++ {
			den[at-lo] = one
		}
	}
	for i := range l {
		r := &l[i]
		pads(r.start)
		end := min(r.start+r.count, hi)
		r.copyDenominators(at, den[at-lo:end-lo])
		at = end
	}
	pads(hi)
	return fraction{l.numerators(lo, hi, num), block{v: den}}
}

// copyDenominators sets q to the denominators of leaves from at on.
func (r *leafRun) copyDenominators(at int, q fr.Vector) {
	k := r.first + at - r.start
	if r.entries == nil {
		copy(q, r.denominators[k:])
		return
	}
	for i, e := range r.entries[k : k+len(q)] {
		q[i] = r.denominators[e]
	}
}

// numerators returns those of leaves [lo, hi) of the runs l, which all reach into this range.
func (l leaves) numerators(lo, hi int, num fr.Vector) (b block) {
	nonzero := false
	for i := range l {
		r := &l[i]
		a, e := max(r.start, lo), min(r.start+r.count, hi)
		if r.multiplicities == nil {
			if a == lo && e == hi {
				b.c.SetOne()
				return b
			}
			nonzero = true
			continue
		}
		for _, m := range r.multiplicities[r.first+a-r.start : r.first+e-r.start] {
			nonzero = nonzero || m != 0
		}
	}
	if !nonzero {
		return b
	}
	b.v = num
	clear(num)
	one := fr.One()
	for k := range l {
		r := &l[k]
		for i := max(r.start, lo); i < min(r.start+r.count, hi); i++ {
			if r.multiplicities == nil {
				num[i-lo] = one
			} else if m := r.multiplicities[r.first+i-r.start]; m != 0 {
				num[i-lo].SetInt64(-int64(m))
			}
		}
	}
	return b
}

// blockPool keeps vectors of grain entries for reuse, so that a tree takes the memory of
// what it holds at one time, and none waits for the collector.
type blockPool struct {
	mu   sync.Mutex
	free []fr.Vector
}

// slab is the number of blocks that are allocated together.
const slab = 128

// get returns a vector of n ≤ grain entries of any values.
func (p *blockPool) get(n int) fr.Vector {
	if n < grain {
		return make(fr.Vector, n)
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if len(p.free) == 0 {
		v := make(fr.Vector, slab*grain)
		for i := range slab {
			p.free = append(p.free, v[i*grain:(i+1)*grain:(i+1)*grain])
		}
	}
	v := p.free[len(p.free)-1]
	p.free = p.free[:len(p.free)-1]
	return v
}

// put takes back a vector of get.
func (p *blockPool) put(v fr.Vector) {
	if len(v) < grain {
		return
	}
	p.mu.Lock()
	p.free = append(p.free, v)
	p.mu.Unlock()
}
