package iop

import (
	"encoding/binary"
	"fmt"
	"slices"
)

// Point names a list of challenges that coordinates are taken from.
type Point uint8

// The two points of the protocol.
const (
	PointZ Point = iota // leaf point of the look-up tree
	PointC              // point of the lockstep sumcheck
)

// VecID indexes the vectors of a Schedule.
type VecID int

type vecKind uint8

const (
	vecEq  vecKind = iota // eq(point[From:From+Bits], i)·[i < N], zero from N to Len
	vecMap                // scatter of one or two vectors through an AxisMap
	vecCut                // entries [Lo, Lo+Len) of a vector
)

// vec is a functional on one axis, known symbolically: two vectors with equal key are
// equal for all challenges.
type vec struct {
	kind  vecKind
	len   int
	point Point
	from  int
	bits  int
	n     int
	in    []VecID
	m     AxisMap
	lo    int
	dense bool // its entries are in the budget
	// coords are the challenges the vector depends on, ascending: see repeatedCoordinate.
	coords []coord
}

type coord struct {
	point Point
	index int
}

// key tells a vector from all that are not symbolically equal.
func (s *vecs) key(v *vec) string {
	switch v.kind {
	case vecEq:
		return fmt.Sprintf("eq%d[%d+%d]<%d/%d", v.point, v.from, v.bits, v.n, v.len)
	case vecMap:
		return fmt.Sprintf("map%v%d%v#%d/%d", v.in, v.m.Offset, v.m.Links, s.indexList(v.m.Index), v.len)
	default:
		return fmt.Sprintf("cut%v+%d/%d", v.in, v.lo, v.len)
	}
}

// indexList numbers index lists by their entries, from 1 on, and is 0 without one. A list is read
// once, however many terms go through it: it may be long.
func (s *vecs) indexList(list []int) int {
	if len(list) == 0 {
		return 0
	}
	at := listAt{&list[0], len(list)}
	if n, ok := s.lists[at]; ok {
		return n
	}
	var entries []byte
	for _, i := range list {
		entries = binary.AppendVarint(entries, int64(i))
	}
	n, ok := s.contents[string(entries)]
	if !ok {
		n = len(s.contents) + 1
		s.contents[string(entries)] = n
	}
	s.lists[at] = n
	return n
}

// vecs is the hash-consed store of symbolic vectors.
type vecs struct {
	list     []vec
	ids      map[string]VecID
	lists    map[listAt]int // index lists by place, which a schedule never changes
	contents map[string]int // and by entries
	budget   *budget
}

// listAt is where an index list lies.
type listAt struct {
	first *int
	n     int
}

func newVecs(b *budget) vecs {
	return vecs{ids: map[string]VecID{}, lists: map[listAt]int{}, contents: map[string]int{}, budget: b}
}

func (s *vecs) intern(v vec) VecID {
	k := s.key(&v)
	if id, ok := s.ids[k]; ok {
		return id
	}
	switch v.kind {
	case vecEq:
		for i := range v.bits {
			v.coords = append(v.coords, coord{v.point, v.from + i})
		}
	default:
		for _, in := range v.in {
			v.coords = append(v.coords, s.list[in].coords...)
		}
	}
	s.list = append(s.list, v)
	id := VecID(len(s.list) - 1)
	s.ids[k] = id
	return id
}

// eq is the masked equality vector on an axis of length n at point[from:].
func (s *vecs) eq(p Point, from, n int) VecID {
	return s.intern(vec{kind: vecEq, len: n, point: p, from: from, bits: bitsOf(n), n: n})
}

// pull transports functionals of the linked axes (in, in the order of m.Links) to the
// source axis of length n. A summed link has no functional of its own.
func (s *vecs) pull(m AxisMap, in []VecID, n int) VecID {
	if m.Index == nil && len(m.Links) == 1 && m.Links[0].Axis >= 0 && m.Links[0].Stride == 1 && m.Offset == 0 {
		v := &s.list[in[0]]
		if v.len == n {
			return in[0]
		}
		if v.kind == vecEq && bitsOf(n) >= v.bits {
			return s.intern(vec{kind: vecEq, len: n, point: v.point, from: v.from, bits: v.bits, n: min(v.n, n)})
		}
	}
	if len(in) == 1 {
		m = AxisMap{m.Offset, slices.Clone(m.Links), m.Index}
	}
	// Axis numbers do not matter once the vectors are known.
	links := slices.Clone(m.Links)
	k := 0
	for i := range links {
		if links[i].Axis >= 0 {
			links[i].Axis, links[i].Len = k, 0
			k++
		}
	}
	m.Links = links
	return s.intern(vec{kind: vecMap, len: n, in: slices.Clone(in), m: m})
}

// cut is the functional of entries [lo, lo+n).
func (s *vecs) cut(id VecID, lo, n int) VecID {
	return s.intern(vec{kind: vecCut, len: n, in: []VecID{id}, lo: lo})
}

// low is the factor of an eq vector on the low bits of its axis, [i < n].
func (s *vecs) low(id VecID, bits, n int) VecID {
	v := s.list[id]
	return s.intern(vec{kind: vecEq, len: n, point: v.point, from: v.from, bits: min(bits, v.bits), n: n})
}

// repeatedCoordinate reports a challenge that occurs twice in one evaluation point.
func (s *vecs) repeatedCoordinate(axes []VecID) (coord, bool) {
	var seen [2]uint64 // by point: one bit a coordinate, at most maxRounds of them
	for _, id := range axes {
		for _, c := range s.list[id].coords {
			if seen[c.point]>>c.index&1 != 0 {
				return c, true
			}
			seen[c.point] |= 1 << c.index
		}
	}
	return coord{}, false
}

// short tells whether ⟨vector, public axis⟩ takes O(log) steps: an equality vector whose
// entries are all covered, by ones, or by indices if no entry is masked.
func (s *vecs) short(id VecID, p PublicAxis) bool {
	v := &s.list[id]
	return v.kind == vecEq && p.Lo <= 0 && p.Hi >= v.n && (!p.Iota || v.n == 1<<v.bits)
}

// one tells whether a vector on an axis of length 1 is 1 for all challenges.
func (s *vecs) one(id VecID) bool {
	v := &s.list[id]
	return v.kind == vecEq && v.bits == 0 && v.n == 1
}
