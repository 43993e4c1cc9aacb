package pcs

import (
	"math/bits"

	"github.com/consensys/gnark-crypto/ecc/bn254"
)

// The bucket method. A set is a list of digits, each the index of a table point with the
// digit's sign and a bucket, the digit's magnitude. What it stands for is
// Σ_b b·(sum of bucket b). Sums inside buckets and the weighting by b are trees whose
// additions, over all sets of a group, are done together by a pairAdder. Empty buckets
// and zero digits cost nothing.

// none marks the absence of a point where an index of one could be.
const none = -1

// bucket is a list of points of the arena: count from start, and one more unless none.
type bucket struct{ start, count, extra int32 }

// point is the one point a summed bucket has left, or none.
func (b *bucket) point() int32 {
	if b.count == 1 {
		return b.start
	}
	return b.extra
}

// bucketSet is one set; after grouped.sum its trees are single points, see grouped.bit.
type bucketSet struct {
	width   int // buckets are 1 … 2^width
	refs    []uint32
	offsets []int32   // refs of bucket b are refs[offsets[b]:offsets[b+1]]
	buckets []bucket  // bucket b at b−1
	points  []int32   // sum of each bucket by number, then folded; none where empty
	trees   [][]int32 // per bit of the bucket number, what is still to be summed
}

// grouped sums buckets of several sets over one table.
type grouped struct {
	adder pairAdder
	table []bn254.G1Affine
	arena []bn254.G1Affine
	used  int32
	a, b  []uint32
}

// job queues the sum of two arena points and returns the index it will have.
func (g *grouped) job(a, b int32) int32 {
	g.a, g.b = append(g.a, uint32(a)), append(g.b, uint32(b))
	return g.used + int32(len(g.a)) - 1
}

// join is job where either point may be missing.
func (g *grouped) join(a, b int32) int32 {
	switch {
	case a == none:
		return b
	case b == none:
		return a
	}
	return g.job(a, b)
}

// flushTable does the queued additions of table points, flush those of arena points.
func (g *grouped) flushTable() {
	g.reserve(len(g.a))
	g.addQueued(g.table)
}

func (g *grouped) flush() {
	g.reserve(len(g.a))
	g.addQueued(g.arena)
}

func (g *grouped) addQueued(base []bn254.G1Affine) {
	g.adder.add(g.arena[g.used:], base, g.a, g.b)
	g.used += int32(len(g.a))
	g.a, g.b = g.a[:0], g.b[:0]
}

// reserve makes room for n more points and a last block of eight.
func (g *grouped) reserve(n int) {
	if need := int(g.used) + n + 8; need > len(g.arena) {
		grown := make([]bn254.G1Affine, need+need/2)
		copy(grown, g.arena[:g.used])
		g.arena = grown
	}
}

// sum reduces every set to its bits. Indices hold until the next call.
func (g *grouped) sum(sets []*bucketSet) {
	g.sumBuckets(sets)
	for _, s := range sets {
		s.collect()
	}
	for g.foldLevel(sets) {
	}
}

// sumBuckets leaves at most one point in each bucket.
func (g *grouped) sumBuckets(sets []*bucketSet) {
	g.used = 0
	g.adder.zeroSum = false
	g.firstLevel(sets)
	for g.nextLevel(sets) {
	}
}

// firstLevel adds pairs of table points. Their sums are consecutive in the arena; the
// point left over in an odd bucket is copied behind all sums.
func (g *grouped) firstLevel(sets []*bucketSet) {
	odd := 0
	for _, s := range sets {
		s.buckets = s.buckets[:0]
		for b := 1; b <= 1<<s.width; b++ {
			refs := s.refs[s.offsets[b]:s.offsets[b+1]]
			start := int32(len(g.a))
			for i := 0; i+1 < len(refs); i += 2 {
				g.a, g.b = append(g.a, refs[i]), append(g.b, refs[i+1])
			}
			odd += len(refs) & 1
			s.buckets = append(s.buckets, bucket{start, int32(len(refs) / 2), none})
		}
	}
	g.flushTable()
	g.reserve(odd)
	for _, s := range sets {
		for b := range s.buckets {
			if end := s.offsets[b+2]; (end-s.offsets[b+1])&1 == 1 {
				g.arena[g.used] = operand(g.table, s.refs[end-1])
				s.buckets[b].extra = g.used
				g.used++
			}
		}
	}
	g.dropInfinities(sets)
}

// nextLevel halves the lists of all buckets; it returns false when none had two points.
func (g *grouped) nextLevel(sets []*bucketSet) bool {
	for _, s := range sets {
		for i := range s.buckets {
			b := &s.buckets[i]
			if b.count == 0 || b.count == 1 && b.extra == none {
				continue
			}
			start := g.used + int32(len(g.a))
			for j := b.start; j+1 < b.start+b.count; j += 2 {
				g.job(j, j+1)
			}
			half := b.count / 2
			if b.count&1 == 1 {
				last := b.start + b.count - 1
				if b.extra != none {
					g.job(last, b.extra)
					half, b.extra = half+1, none
				} else {
					b.extra = last
				}
			}
			b.start, b.count = start, half
		}
	}
	if len(g.a) == 0 {
		return false
	}
	g.flush()
	g.dropInfinities(sets)
	return true
}

// dropInfinities takes the sums that vanished out of the lists. It costs nothing unless an
// addition of opposite points has just happened.
func (g *grouped) dropInfinities(sets []*bucketSet) {
	if !g.adder.zeroSum {
		return
	}
	g.adder.zeroSum = false
	for _, s := range sets {
		for i := range s.buckets {
			b := &s.buckets[i]
			end := b.start
			for j := b.start; j < b.start+b.count; j++ {
				if !g.arena[j].IsInfinity() {
					g.arena[end] = g.arena[j]
					end++
				}
			}
			b.count = end - b.start
			if b.extra != none && g.arena[b.extra].IsInfinity() {
				b.extra = none
			}
		}
	}
}

// collect moves the one point each bucket has left to points, by bucket number.
func (s *bucketSet) collect() {
	s.points = append(s.points[:0], none)
	for i := range s.buckets {
		s.points = append(s.points, s.buckets[i].point())
	}
	size := 1 << s.width
	s.trees = append(s.trees[:0], make([][]int32, s.width+1)...)
	s.trees[s.width] = s.points[size:]
	s.points = s.points[:size]
}

// foldLevel halves the trees of all bits and splits the next bit from the points: with
// points q_0 … q_{2m−1}, the bit of m is the sum of q_m … q_{2m−1}, and the lower bits see
// q_j + q_{j+m}; q_0 counts for nothing. Over all levels that is two additions a bucket.
// It returns false when every bit is one point.
func (g *grouped) foldLevel(sets []*bucketSet) bool {
	more := false
	for _, s := range sets {
		for k, tree := range s.trees {
			if half := len(tree) / 2; half > 0 {
				for j := range half {
					tree[j] = g.join(tree[j], tree[j+half])
				}
				s.trees[k] = tree[:half]
				more = true
			}
		}
		if half := len(s.points) / 2; half > 0 {
			low, high := s.points[:half], s.points[half:]
			s.trees[bits.TrailingZeros(uint(half))] = append([]int32(nil), high...)
			for j := 1; j < half; j++ {
				low[j] = g.join(low[j], high[j])
			}
			s.points = low
			more = true
		}
	}
	g.flush()
	g.dropVanished(sets)
	return more
}

// dropVanished is dropInfinities for points and trees.
func (g *grouped) dropVanished(sets []*bucketSet) {
	if !g.adder.zeroSum {
		return
	}
	g.adder.zeroSum = false
	for _, s := range sets {
		for _, list := range append(s.trees, s.points) {
			for j, p := range list {
				if p != none && g.arena[p].IsInfinity() {
					list[j] = none
				}
			}
		}
	}
}

// bit returns the sum of the buckets whose number has bit k, if any.
func (g *grouped) bit(s *bucketSet, k int) (bn254.G1Affine, bool) {
	p := s.trees[k][0]
	if p == none {
		return bn254.G1Affine{}, false
	}
	return g.arena[p], true
}
