package ops_test

import (
	"errors"
	"slices"
	"testing"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/ops"
	"github.com/zkvin/zkvin/witness"
)

// vocabulary embeds ids by a table of size rows of one, row i holding i.
func vocabulary(size int, base int64, ids ...int64) *sample {
	s := begin([]int{len(ids)}, ids...)
	w := make([]int16, size)
	for i := range w {
		w[i] = int16(i)
	}
	return s.end(s.node(graph.OpEmbed, []int64{base}, 0, []int{len(ids), 1}, 0, s.hold([]int{size, 1}, w...)), -1)
}

// TestIDPastTheVocabulary: the error names position, id and size, and no witness exists, also
// for ids whose two digits exist.
func TestIDPastTheVocabulary(t *testing.T) {
	for _, c := range []struct{ base, id int64 }{{0, 7}, {0, 8}, {0, 32767}, {0, -1}, {5, 2}, {5, -6}, {-3, 2}} {
		s := vocabulary(7, c.base, -c.base, c.id)
		_, err := witness.Run(&s.g, &s.w, s.in)
		var past *ops.VocabularyError
		if !errors.As(err, &past) || !errors.Is(err, ops.ErrVocabulary) || !errors.Is(err, ops.ErrOutOfRange) {
			t.Errorf("id %d, base %d: got %v, want a *VocabularyError", c.id, c.base, err)
			continue
		}
		if past.Tensor != "t0" || !slices.Equal(past.Index, []int{1}) || past.ID != c.id+c.base || past.Size != 7 {
			t.Errorf("id %d, base %d: the error is %+v", c.id, c.base, past)
		}
		if got := newDetermined(t, s).problem(t, "", s.in).solve(1); got.count > 0 {
			t.Errorf("id %d, base %d: a witness %v", c.id, c.base, got.first)
		}
	}
}

// TestLastID: the first and the last id of vocabularies of all kinds of size have their rows.
func TestLastID(t *testing.T) {
	for _, size := range []int{1, 2, 3, 4, 5, 15, 16, 17, 130} {
		for _, base := range []int64{0, 1 << 15} {
			s := vocabulary(size, base, int64(size)-1-base, -base)
			rel, err := ops.Relate(&s.g, testLogC)
			if err != nil {
				t.Fatal(err)
			}
			values := play(t, s, nil)
			if got, want := values[s.g.Outputs[0]], []int64{int64(size) - 1, 0}; !slices.Equal(got, want) {
				t.Errorf("size %d: rows %v, want %v", size, got, want)
			}
			if err := newEvaluator(rel.System, values, s.w.Data).satisfied(); err != nil {
				t.Errorf("size %d: %v", size, err)
			}
		}
	}
}

// TestTies: of equal entries the first is the maximum, and comes first.
func TestTies(t *testing.T) {
	for _, c := range []struct {
		op   graph.Op
		attr []int64
		x    []int64
		want []int64
	}{
		{graph.OpArgMax, []int64{0}, []int64{3, 7, 7, 7}, []int64{1}},
		{graph.OpArgMax, []int64{-10}, []int64{-5, -5}, []int64{10}},
		{graph.OpTopK, []int64{3, 1, 0}, []int64{3, 7, 3, 7, 3}, []int64{1, 3, 0}},
		{graph.OpTopK, []int64{3, 0, 0}, []int64{3, 7, 3, 7, 3}, []int64{7, 7, 3}},
		{graph.OpTopK, []int64{4, 1, 1}, []int64{5, 5, 5, 5}, []int64{-1, 0, 1, 2}},
		{graph.OpTopK, []int64{2, 1, 0}, []int64{-32768, 32767, -32768}, []int64{1, 0}},
	} {
		s := one(c.op, c.attr, 0, []int{1, len(c.want)}, c.x...)
		if got := play(t, s, nil)[1]; !slices.Equal(got, c.want) {
			t.Errorf("%v%v of %v: got %v, want %v", c.op, c.attr, c.x, got, c.want)
		}
		newDetermined(t, s).check(t, s.in)
	}
}

// TestLargeVocabulary: results near both ends of 16 bits, for as many entries as they number.
func TestLargeVocabulary(t *testing.T) {
	const n = 1 << 16
	x := make([]int64, n)
	x[n-1], x[0] = 2, 1
	s := one(graph.OpTopK, []int64{2, 1, 1 << 15}, 0, []int{1, 2}, x...)
	if got, want := play(t, s, nil)[1], []int64{32767, -32768}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	s = one(graph.OpArgMax, []int64{1 << 15}, 0, []int{1, 1}, x...)
	if got, want := play(t, s, nil)[1], []int64{32767}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}
