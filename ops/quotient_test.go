package ops_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/ops"
	"github.com/zkvin/zkvin/witness"
)

// run evaluates the first node of a program with one input on other entries than its own,
// which may be wide.
func run(s *sample, x ...int64) ([]int64, error) {
	return ops.Eval(&s.g, 0, []ops.Operand{{Data: x}})
}

func reciprocalOf(k int64, n int) *sample {
	s := begin([]int{n}, make([]int64, n)...)
	return s.end(s.node(graph.OpReciprocal, []int64{k}, 10, []int{n}, 0), 20)
}

func sqrtOf(n int) *sample {
	s := begin([]int{n}, make([]int64, n)...)
	return s.end(s.node(graph.OpSqrt, nil, 10, []int{n}, 0), 0)
}

// TestReciprocalOfOne: the divisor 1 gives 2^k itself, up to the largest that fits, and half
// units are rounded up.
func TestReciprocalOfOne(t *testing.T) {
	for _, k := range []int64{0, 1, 30} {
		if got, err := run(reciprocalOf(k, 1), 1); err != nil || got[0] != 1<<k {
			t.Errorf("2^%d/1: got %v, %v", k, got, err)
		}
	}
	for x, want := range map[int64]int64{2: 1, 3: 0, 1 << 60: 0} { // 1/2 is rounded up
		if got, err := run(reciprocalOf(0, 1), x); err != nil || got[0] != want {
			t.Errorf("1/%d: got %v, %v, want %d", x, got, err, want)
		}
	}
	if got, err := run(reciprocalOf(61, 2), 1<<62-1, 1<<31); err != nil || !slices.Equal(got, []int64{1, 1 << 30}) {
		t.Errorf("2^61: got %v, %v", got, err)
	}
	var e *ops.RangeError
	if _, err := run(reciprocalOf(31, 2), 7, 1); !errors.As(err, &e) || e.What != "quotient" || e.Value != 1<<31 || e.Index[0] != 1 {
		t.Errorf("2^31/1: got %v", err)
	}
}

// TestLargestReciprocal proves the quotient with the largest k of a wide divisor, whose
// remainders have 63 bits.
func TestLargestReciprocal(t *testing.T) {
	skipWhereEmulated(t)
	s := begin([]int{3}, 16385, 30001, 32767)
	x := s.node(graph.OpAdd, []int64{1, 40, -1, 0}, 20, []int{3}, 0, 0)
	x = s.node(graph.OpAdd, []int64{1, 6, -1, 0}, 20, []int{3}, x, 0)
	s.g.Name = graph.OpReciprocal.String()
	s.end(s.node(graph.OpReciprocal, []int64{61}, 10, []int{3}, x), 0)
	testProofs(t, s)
}

// TestDivisionByZero: a divisor below 1 is an error that names it; no witness exists for it.
func TestDivisionByZero(t *testing.T) {
	for _, x := range []int64{0, -1, -32768} {
		s := reciprocalOf(10, 3)
		s.in[0] = []int64{4, 5, x}
		_, err := witness.Run(&s.g, &s.w, s.in)
		var e *ops.DivisionError
		if !errors.Is(err, ops.ErrDivision) || !errors.Is(err, ops.ErrOutOfRange) || !errors.As(err, &e) ||
			e.Tensor != "t0" || !slices.Equal(e.Index, []int{2}) || e.Value != x || !strings.Contains(err.Error(), `tensor "t0" at [2]`) {
			t.Errorf("1/%d: got %v", x, err)
		}
		d := newDetermined(t, reciprocals(x))
		if s := d.problem(t, "", [][]int64{{x}}).solve(1); s.count > 0 || s.open != "" {
			t.Errorf("1/%d: %d solutions, open %q", x, s.count, s.open)
		}
	}
}

// TestSqrtOfSquares: roots are exact at 0, at perfect squares and beside them, up to 2^62.
func TestSqrtOfSquares(t *testing.T) {
	check := func(x, want int64) {
		t.Helper()
		if got, err := run(sqrtOf(1), x); err != nil || got[0] != want {
			t.Errorf("√%d: got %v, %v, want %d", x, got, err, want)
		}
	}
	check(0, 0)
	for _, r := range []int64{1, 2, 3, 46340, 46341, 65535, 65536, 1<<24 + 1, 1<<30 - 1, 1 << 30, 1<<31 - 1} {
		check(r*r, r)
		check(r*r-1, r-1)
		check(r*r+1, r)
		check(r*r+2*r, r)
	}
	check(1<<62-1, 1<<31-1)
}

// TestSqrtOfAnything compares the root with its definition.
func TestSqrtOfAnything(t *testing.T) {
	s := sqrtOf(1)
	rapid.Check(t, func(t *rapid.T) {
		x := rapid.Int64Range(0, 1<<62-1).Draw(t, "x") >> small(t, "shift", 0, 61)
		if got, err := run(s, x); err != nil || got[0] != root(x) {
			t.Fatalf("√%d: got %v, %v, want %d", x, got, err, root(x))
		}
	})
}

// TestSqrtOfNegative: the root of a negative number is an error that names it; no witness
// exists for it.
func TestSqrtOfNegative(t *testing.T) {
	for _, x := range []int64{-1, -4, -32768} {
		s := sqrtOf(2)
		s.in[0] = []int64{9, x}
		_, err := witness.Run(&s.g, &s.w, s.in)
		var e *ops.RangeError
		if !errors.As(err, &e) || e.Tensor != "t0" || e.What != "radicand" || !slices.Equal(e.Index, []int{1}) || e.Value != x {
			t.Errorf("√%d: got %v", x, err)
		}
		d := newDetermined(t, sqrtOf(1))
		if s := d.problem(t, "", [][]int64{{x}}).solve(1); s.count > 0 || s.open != "" {
			t.Errorf("√%d: %d solutions, open %q", x, s.count, s.open)
		}
	}
}

// TestMaximumBesideAPad: rows whose length is no power of two, all entries negative: what
// lies in the pad lanes, zeros, is no entry. Equal maxima are one.
func TestMaximumBesideAPad(t *testing.T) {
	for _, x := range [][]int64{{-5, -9, -7}, {-32768, -32768, -32768}, {-1, -1, -2}, {-4, -3, -3}} {
		s := one(graph.OpReduceMax, nil, 10, []int{1, 1}, x...)
		trace, err := witness.Run(&s.g, &s.w, s.in)
		if err != nil || trace.Values[1][0] != slices.Max(x) {
			t.Fatalf("%v: got %v, %v", x, trace, err)
		}
		d := newDetermined(t, s)
		d.check(t, s.in)
		for name, edit := range map[string]int64{"zero": 0, "one more": slices.Max(x) + 1, "one less": slices.Max(x) - 1} {
			if cheat(t, s, map[string][]int64{"t1": {edit}, "t1.max": {edit}}) == nil {
				t.Errorf("%v: %s is accepted", x, name)
			}
		}
	}
}

// quotientExhaustives are small programs of Reciprocal, Sqrt and ReduceMax, and the inputs to
// solve them for. The quotient's product with its divisor is shown: it is an integer for
// fractions, too, so that nothing but their own conditions excludes them.
func quotientExhaustives() []exhaustive {
	quotients := begin([]int{1}, 1)
	y := quotients.node(graph.OpReciprocal, []int64{10}, 10, []int{1}, 0)
	quotients.end(quotients.node(graph.OpMul, nil, 10, []int{1}, 0, y), 0)
	var positive, natural [][]int64
	for x := int64(0); x <= 40; x++ {
		positive, natural = append(positive, []int64{x + 1}), append(natural, []int64{x})
	}
	limits := []string{"t1.remainder.range", "t1.room.range"}
	return []exhaustive{
		{graph.OpReciprocal, quotients, slices.Concat(positive, [][]int64{{682}, {683}, {2047}, {2048}, {2049}, {32767}}), append(limits, "t1.range")},
		{graph.OpSqrt, sqrtOf(1), slices.Concat(natural, [][]int64{{32760}, {32761}, {32762}, {32767}}), limits},
		{graph.OpReduceMax, one(graph.OpReduceMax, nil, 10, []int{1, 1}, 0), [][]int64{{-32768}, {0}, {32767}}, []string{"zero t0"}},
		{graph.OpReduceMax, one(graph.OpReduceMax, nil, 10, []int{1, 1}, 0, 0, 0), rows(3, -32768, -1, 0, 32767), []string{"t1.max", "t1.order.range", "zero t1.max"}},
	}
}

// TestWideRescale: shifts beyond 31 bits, with and without a function, to the largest.
func TestWideRescale(t *testing.T) {
	skipWhereEmulated(t)
	for _, shift := range []int64{31, 32, 40, 48} {
		for f := int64(graph.FuncReLU); f <= 0; f++ {
			s := begin([]int{3}, 30000, -30000, 12345)
			x := s.node(graph.OpScale, []int64{1<<30 - 1}, 22, []int{3}, 0)
			x = s.node(graph.OpAdd, []int64{1, 16}, 22, []int{3}, x)
			s.g.Outputs = []int{s.node(graph.OpRescale, []int64{shift, f}, 10, []int{3}, x)}
			s.g.Name = graph.OpRescale.String()
			if shift < 46 {
				s.g.Nodes[1].Attr[1] = 0
			}
			testProofs(t, s)
			if f != graph.FuncIdentity {
				testWideRemainder(t, s, int(shift))
			}
		}
	}
}

// testWideRemainder: a remainder is a column where it fits 32 bits, else the quotient is.
func testWideRemainder(t *testing.T, s *sample, shift int) {
	t.Helper()
	rel, err := ops.Relate(&s.g, testLogC)
	if err != nil {
		t.Fatal(err)
	}
	name := s.g.Tensors[s.g.Outputs[0]].Name
	has := func(part string) bool {
		return slices.ContainsFunc(rel.System.Columns, func(c iop.Column) bool { return c.Name == name+"."+part })
	}
	if has("remainder") != (shift <= 31) || has("quotient") != (shift > 31) {
		t.Errorf("shift %d: columns remainder %v, quotient %v", shift, has("remainder"), has("quotient"))
	}
}
