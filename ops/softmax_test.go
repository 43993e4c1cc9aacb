package ops_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/ops"
	"github.com/zkvin/zkvin/witness"
)

// attend runs a softmax of the given rows under a mask.
func attend(t testing.TB, shape []int, x []int64, maskShape []int, mask ...int64) ([]int64, error) {
	t.Helper()
	s := begin(shape, x...)
	s.g.Outputs = []int{s.node(graph.OpSoftmax, []int64{1}, 14, shape, 0, s.second(maskShape, mask...))}
	trace, err := witness.Run(&s.g, &s.w, s.in)
	if err != nil {
		return nil, err
	}
	return trace.Values[s.g.Outputs[0]], nil
}

// TestMaximumBesideMaskedPad: what a masked position holds changes nothing, be it far above
// the maximum of the others or far below.
func TestMaximumBesideMaskedPad(t *testing.T) {
	want := shares(0, int64(tables[1].Values[0]), int64(tables[1].Values[9]))["t1"]
	for _, pad := range []int64{-32768, -8, 1, 5, 32767} {
		got, err := attend(t, []int{1, 4}, []int64{1, -8, pad, pad}, []int{1, 4}, 1, 1, 0, 0)
		if err != nil {
			t.Fatal(err)
		}
		// Rows of four have a finer inverse than rows of two: the shares may differ by rounding.
		if got[0]-want[0] > 1 || want[0]-got[0] > 1 || got[2] != 0 || got[3] != 0 {
			t.Errorf("pad %d: got %v, want %v and zeros", pad, got, want)
		}
	}
}

// TestRowMaskedWhole: the error names tensor and row, and no proof can be made.
func TestRowMaskedWhole(t *testing.T) {
	_, err := attend(t, []int{2, 3, 2}, make([]int64, 12), []int{1, 3, 2}, 1, 0, 0, 0, 0, 1)
	var masked *ops.MaskedError
	if !errors.As(err, &masked) || !errors.Is(err, ops.ErrMasked) || !errors.Is(err, ops.ErrOutOfRange) {
		t.Fatalf("got %v, want a *MaskedError", err)
	}
	if masked.Tensor != "t2" || !slices.Equal(masked.Row, []int{0, 1}) {
		t.Errorf("the error is %+v, want row [0 1] of t2", masked)
	}
	s := one(graph.OpSoftmax, []int64{1}, 14, []int{1, 2}, 5, 5)
	s.g.Nodes[0].Inputs = append(s.g.Nodes[0].Inputs, s.hold([]int{1, 2}, 0, 0))
	d := newDetermined(t, s)
	if s := d.problem(t, "", s.in).solve(1); s.count > 0 {
		t.Errorf("a row masked whole has a witness: %v", s.first)
	}
}

// TestMaskOfOtherNumbers: a mask is zeros and ones.
func TestMaskOfOtherNumbers(t *testing.T) {
	for _, bit := range []int64{-1, 2, 32767} {
		_, err := attend(t, []int{1, 2}, []int64{3, 4}, []int{1, 2}, 1, bit)
		var out *ops.RangeError
		if !errors.As(err, &out) || out.Value != bit || out.Hi != 1 || out.Tensor != "t1" || !slices.Equal(out.Index, []int{0, 1}) {
			t.Errorf("mask entry %d: got %v, want a *RangeError", bit, err)
		}
	}
}

// TestSharesAreClose: every share is within one unit of e/S at exponent 14, and none
// exceeds 1.
func TestSharesAreClose(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.SampledFrom([]int{1, 2, 3, 17, 128, 1000, 1 << 15, 1<<15 + 1, 1 << 16}).Draw(t, "n")
		lo := rapid.SampledFrom([]int64{0, -20, -300}).Draw(t, "lo")
		s := one(graph.OpSoftmax, []int64{1}, 14, []int{1, n}, drawValues(t, lo, 0, n)...)
		trace, err := witness.Run(&s.g, &s.w, s.in)
		if err != nil {
			t.Fatal(err)
		}
		top, sum := slices.Max(s.in[0]), 0.0
		for _, x := range s.in[0] {
			sum += float64(tables[1].Values[top-x])
		}
		for i, y := range trace.Values[1] {
			exact := float64(tables[1].Values[top-s.in[0][i]]) / sum * (1 << 14)
			if d := float64(y) - exact; d > 1 || d < -1 || y < 0 || y > 1<<14 {
				t.Fatalf("share %d of %d is %d, exactly %g", i, n, y, exact)
			}
		}
	})
}

// TestMaskIsRangedOnce: softmaxes that share a mask range its entries once.
func TestMaskIsRangedOnce(t *testing.T) {
	s := begin([]int{1, 3}, 1, 2, 3)
	mask := s.hold([]int{1, 3}, 1, 0, 1)
	a := s.node(graph.OpSoftmax, []int64{1}, 14, []int{1, 3}, 0, mask)
	s.g.Outputs = []int{s.node(graph.OpSoftmax, []int64{1}, 14, []int{1, 3}, a, mask)}
	rel, err := ops.Relate(&s.g, testLogC)
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, g := range rel.System.Segments {
		if g.Name == "t1.mask.range" {
			n++
		}
	}
	if n != 1 {
		t.Errorf("%d ranges of one mask", n)
	}
}

// TestCheckRejectsExponentials: a mask needs a table that ends with zero, and a sum may not be
// so small that its inverse needs more than 31 bits.
func TestCheckRejectsExponentials(t *testing.T) {
	flat := graph.Table{Name: "flat", Values: slices.Repeat([]int16{1}, graph.TableSize)}
	small := begin([]int{1, 3}, 1, 2, 3)
	small.g.Outputs = []int{small.node(graph.OpSoftmax, []int64{0}, 14, []int{1, 3}, 0)}
	far := begin([]int{1, 1}, 1)
	far.g.Outputs = []int{far.node(graph.OpSoftmax, []int64{0}, 14, []int{1, 1}, 0, far.hold([]int{1, 1}, 1))}
	for want, s := range map[string]*sample{"too little for rows of 3": small, "ends with 1, want 0": far} {
		s.g.Tables = []graph.Table{flat}
		if err := ops.Check(&s.g); !errors.Is(err, ops.ErrInvalid) || !strings.Contains(err.Error(), want) {
			t.Errorf("got %v, want %q", err, want)
		}
	}
}
