package iop

import (
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"pgregory.net/rapid"
)

// TestEqualityVectorsInShort: a vector whose position is two digits of equality vectors, and
// its blocks, have the extension that their entries have, and no entry is computed for it:
// the 50,257 words of a GPT-2 once took most of its verifier in the court.
func TestEqualityVectorsInShort(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		bits := rapid.SliceOfN(rapid.IntRange(1, 4), 2, 2).Draw(t, "bits of the digits")
		his := rapid.IntRange(1<<(bits[1]-1)+1, 1<<bits[1]).Draw(t, "values of the higher")
		n := rapid.IntRange(1, his<<bits[0]+3).Draw(t, "entries")
		s := newVecs(&budget{})
		lo, hi := s.eq(PointZ, 0, 1<<bits[0]), s.eq(PointZ, bits[0], his)
		links := []Link{{Axis: 0, Stride: 1 << bits[0]}, {Axis: 1, Stride: 1}}
		in := []VecID{hi, lo}
		if rapid.Bool().Draw(t, "the lower first") {
			links[0], links[1], in[0], in[1] = Link{0, 1, 0}, Link{1, 1 << bits[0], 0}, lo, hi
		}
		whole := s.pull(AxisMap{Links: links}, in, n)
		low := rapid.IntRange(0, bitsOf(n)).Draw(t, "bits of a block")
		asked := []VecID{whole}
		for at := 0; at < n; at += 1 << low {
			asked = append(asked, s.cut(whole, at, min(1<<low, n-at)))
		}
		d := newDense(&System{}, rapid.Uint64().Draw(t, "seed"))
		sc := &Schedule{vecs: s}
		e, entries := NewEnv[fr.Element](Native{}, sc), NewEnv[fr.Element](Native{}, sc)
		e.Points[PointZ] = d.random(bits[0] + bits[1])
		entries.Points = e.Points
		for k, id := range asked {
			point := d.random(bitsOf(n))
			if k > 0 {
				point = point[:low]
			}
			v := entries.Dense(id)
			want := entries.dot(v, eqTable[fr.Element](Native{}, point)[:len(v)])
			if got := e.InnerEq(id, point); !got.Equal(&want) {
				t.Fatalf("vector %d, %+v: %v, want %v", k, s.list[id], got, want)
			}
			if e.dense[id] != nil {
				t.Fatalf("vector %d was computed entry by entry", k)
			}
		}
	})
}
