package prove

import (
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"pgregory.net/rapid"

	"github.com/zkvin/zkvin/iop"
)

// TestToysAreProven: an honest run of each system is accepted, in rows of any length.
func TestToysAreProven(t *testing.T) {
	for name, build := range toys {
		t.Run(name, func(t *testing.T) {
			for seed := range uint64(6) {
				y := newToy(t, 2+int(seed)%5, seed)
				build(y)
				if err := newCheater(t, y.schedule(), y).run(t); err != nil {
					t.Errorf("seed %d: %v", seed, err)
				}
			}
		})
	}
}

// TestChangedColumnIsRejected changes one entry of each column of the statement and of the
// witness: outputs, remainders, limbs, multiplicities, steps. The prover goes on in all ways
// it knows.
func TestChangedColumnIsRejected(t *testing.T) {
	caught := ""
	for name, build := range toys {
		t.Run(name, func(t *testing.T) {
			rng := rand.New(rand.NewPCG(3, suiteSeed(t, 4)))
			for _, what := range slices.Sorted(maps.Keys(ways)) {
				way := ways[what]
				seed := rng.Uint64N(5)
				y := newToy(t, 4, seed)
				build(y)
				sc := y.schedule()
				for i := range sc.Columns {
					if k := sc.Columns[i].Kind; k != iop.KindStatement && k != iop.KindWitness {
						continue
					}
					recounted := strings.HasPrefix(what, "the rest follows") || strings.HasPrefix(what, "the columns")
					if recounted && (derived(sc, i) || sc.Columns[i].Name == "x") {
						continue // would be undone, or may well be the truth about another input
					}
					c := newCheater(t, sc, y)
					entry := rng.IntN(len(c.a.columns[i]))
					c.change(i, entry, 1-2*rng.Int64N(2))
					way(t, c)
					err := c.run(t)
					if !errors.Is(err, errCaught) && !satisfied(sc, i) {
						t.Errorf("seed %d, %s: column %q changed at %d: got %v", seed, what, sc.Columns[i].Name, entry, err)
					}
					caught += fmt.Sprintln(err)
				}
			}
		})
	}
	for _, check := range []string{"logup.root.numerator", "contract.final", "batch.final"} {
		if !strings.Contains(caught, "["+check+"]") {
			t.Errorf("no lie reaches check %s as the only one that fails", check)
		}
	}
}

// derived tells whether recount computes the column.
func derived(sc *iop.Schedule, i int) bool {
	for _, l := range sc.Limbs {
		if int(l.Column) == i {
			return true
		}
	}
	for k := range sc.Segments {
		if int(sc.Segments[k].Multiplicity) == i {
			return true
		}
	}
	return false
}

// satisfied tells whether another value of a statement column may be true, too: the values of
// a range alone.
func satisfied(sc *iop.Schedule, i int) bool {
	return len(sc.Limbs) > 0 && len(sc.Columns) > 0 && sc.Columns[i].Name == "output" && len(sc.Contractions) == 0
}

// TestMultiplicityMovedBetweenTablesIsRejected: 3 is an entry of two tables; a look-up in one
// is counted in the other.
func TestMultiplicityMovedBetweenTablesIsRejected(t *testing.T) {
	y := newToy(t, 5, 1)
	x := y.column(iop.KindStatement, "x", []int{4}, []int64{3, 1, 3, 2})
	z := y.column(iop.KindStatement, "z", []int{4}, []int64{3, 9, 5, 3})
	y.Range("x", x, 2)
	y.Range("z", z, 4)
	sc := y.schedule()
	var mult []int
	for i := range sc.Segments {
		if sc.Segments[i].IsTable() {
			mult = append(mult, int(sc.Segments[i].Multiplicity))
		}
	}
	if len(mult) != 2 {
		t.Fatalf("%d tables, want 2", len(mult))
	}
	if err := newCheater(t, sc, y).run(t); err != nil {
		t.Fatal(err)
	}
	for _, leaf := range []bool{false, true} {
		c := newCheater(t, sc, y)
		c.leaf = leaf
		c.change(mult[0], 3, -1)
		c.change(mult[1], 3, 1)
		if err := c.run(t); !errors.Is(err, errCaught) {
			t.Errorf("leaves as they are %v: got %v", leaf, err)
		}
	}
}

// TestJunkInPadsChangesNothing: what rows hold outside their tensors enters no equation, so
// it neither hurts an honest prover nor helps another one.
func TestJunkInPadsChangesNothing(t *testing.T) {
	for name, build := range toys {
		t.Run(name, func(t *testing.T) {
			y := newToy(t, 4, 2)
			build(y)
			sc := y.schedule()
			c := newCheater(t, sc, y)
			c.junk(t)
			if err := c.run(t); err != nil {
				t.Errorf("honest values: %v", err)
			}
			for i := range sc.Columns {
				if sc.Columns[i].Name != "output" {
					continue
				}
				for what, way := range ways {
					c := newCheater(t, sc, y)
					c.change(i, 0, 1)
					way(t, c)
					c.m = nil
					c.junk(t)
					if err := c.run(t); !errors.Is(err, errCaught) && !satisfied(sc, i) {
						t.Errorf("a wrong output, %s: got %v", what, err)
					}
				}
			}
		})
	}
}

// junk fills what no column takes in every row.
func (c *cheater) junk(t testing.TB) {
	t.Helper()
	m, err := newMatrix(WeightRows(c.sc, c.a.weights), c.a)
	if err != nil {
		t.Fatal(err)
	}
	m.rest = append(wideRows(m.weights), m.rest...)
	m.weights = new(Rows)
	used := make([][]bool, c.sc.Layout.NumRows())
	for r := range used {
		used[r] = make([]bool, 1<<c.sc.LogCols)
	}
	for i := range c.sc.Columns {
		c.sc.Layout.Scatter(c.sc.Columns[i].Axes, iop.ColumnID(i), func(row, at, _, n int) {
			for j := range n {
				used[row][at+j] = true
			}
		})
	}
	rng := rand.New(rand.NewPCG(8, 8))
	for r := range used {
		for j, taken := range used[r] {
			if !taken {
				m.rest[r][j] = rng.Int32N(1<<30) - 1<<29
			}
		}
	}
	c.m = m
}

// wideRows are weight rows as the prover's other rows are, so that a test can change them.
func wideRows(w *Rows) [][]int32 {
	out := make([][]int32, w.Len())
	for r := range out {
		out[r] = make([]int32, 1<<w.sc.LogCols)
		at, v := w.read(r, 0, len(out[r]), new(part))
		for j, x := range v {
			out[r][at+j] = int32(x)
		}
	}
	return out
}

// TestMaskCoefficientDrawnBeforeItsValueLetsAForgeryPass: the prover shows a wrong output,
// hides it up to the batch, and bends the rows' values so that the last check passes. If δ
// is known before w = d(r*) is absorbed, w takes up the difference and the opening holds; in
// the right order it does not.
func TestMaskCoefficientDrawnBeforeItsValueLetsAForgeryPass(t *testing.T) {
	for late, want := range map[bool]error{true: nil, false: errCaught} {
		y := newToy(t, 4, 1)
		toys["dense layer"](y)
		sc := y.schedule()
		i := slices.IndexFunc(sc.Columns, func(c iop.Column) bool { return c.Name == "output" })
		c := newCheater(t, sc, y)
		c.change(i, 0, 1)
		c.recount(t)
		c.hidden = true
		c.late = late
		c.forge = bend
		if err := c.run(t); !errors.Is(err, want) {
			t.Errorf("δ drawn too early %v: got %v, want %v", late, err, want)
		} else if err != nil && !strings.Contains(err.Error(), "opening") {
			t.Errorf("the forgery fails before the opening: %v", err)
		}
	}
}

// bend changes one row's value so that Σ R_g·u_g is the claim.
func bend(f *forger) {
	missing := f.claim
	at := -1
	for g := range f.u {
		var x fr.Element
		x.Mul(&f.right[g], &f.u[g])
		missing.Sub(&missing, &x)
		if at < 0 && !f.right[g].IsZero() {
			at = g
		}
	}
	missing.Div(&missing, &f.right[at])
	f.u[at].Add(&f.u[at], &missing)
}

// TestDroppedClaimIsRejected: two claims meet in one group; the prover leaves one out of the
// sums that it shows.
func TestDroppedClaimIsRejected(t *testing.T) {
	y := newToy(t, 4, 1)
	toys["dense layer"](y)
	sc := y.schedule()
	dropped := 0
	for k := range sc.Claims {
		short := *sc
		short.Groups = slices.Clone(sc.Groups)
		shared := false
		for g := range short.Groups {
			pieces, uses, left := slices.Clone(short.Groups[g].Pieces), 0, 0
			for i := range pieces {
				kept := slices.DeleteFunc(slices.Clone(pieces[i].Uses), func(u iop.Use) bool { return u.Claim == k })
				uses, left = uses+len(pieces[i].Uses), left+len(kept)
				pieces[i].Uses = kept
			}
			if left > 0 && left < uses {
				short.Groups[g].Pieces, shared = pieces, true
			}
		}
		if !shared {
			continue
		}
		dropped++
		c := newCheater(t, sc, y)
		c.shown = &short
		if err := c.run(t); !errors.Is(err, errCaught) {
			t.Errorf("claim %d of %d left out: got %v", k, len(sc.Claims), err)
		}
	}
	if dropped < 2 {
		t.Errorf("%d claims share a group, want 2 at least", dropped)
	}
}

// TestLeafThatHitsAlphaIsRejected: a leaf with numerator and denominator zero makes every
// fraction above it 0/0, which satisfies all products; only the inverse stops it.
func TestLeafThatHitsAlphaIsRejected(t *testing.T) {
	y := newToy(t, 4, 1)
	toys["dense layer"](y)
	sc := y.schedule()
	ch := &frozen{}
	iop.Verify[fr.Element](sc, ch)
	for _, label := range ch.failed {
		if strings.HasPrefix(label, "logup.") && label != "logup.root.denominator" {
			t.Errorf("check %s fails for 0/0", label)
		}
	}
	if !slices.Contains(ch.failed, "logup.root.denominator") {
		t.Errorf("a tree of 0/0 passes: failed are %v", ch.failed)
	}
	q := make(fr.Vector, 8)
	for i := range q {
		q[i].SetUint64(uint64(i)) // leaf 0 has denominator 0
	}
	if _, _, _, err := proveLogUp(leaves{{count: 8, leafValues: &leafValues{denominators: q}}}, 3, prover()); !errors.Is(err, errLogUpRetry) {
		t.Errorf("an honest prover whose leaf hits α: got %v, want %v", err, errLogUpRetry)
	}
}

// TestProgramGivesTheVerdict: the symbolic reading, run on a proof's messages and challenges,
// agrees with the native one, and notices every changed message.
func TestProgramGivesTheVerdict(t *testing.T) {
	for name, build := range toys {
		t.Run(name, func(t *testing.T) {
			y := newToy(t, 3, 4)
			build(y)
			sc := y.schedule()
			c := newCheater(t, sc, y)
			if err := c.run(t); err != nil {
				t.Fatal(err)
			}
			p := iop.NewProgram(sc)
			failed, o := p.Run(c.sent, c.drawn)
			if len(failed) > 0 || !sameOpening(&o, &c.open) {
				t.Fatalf("an accepted proof: failed %v, openings equal %v", failed, sameOpening(&o, &c.open))
			}
			for i := range c.sent {
				bad := slices.Clone(c.sent)
				bad[i].Double(&bad[i])
				if bad[i].IsZero() {
					bad[i].SetOne()
				}
				// The same challenges, as if this message were not absorbed.
				native := &frozen{in: bad, challenges: c.drawn}
				n := iop.Verify[fr.Element](sc, native)
				failed, o := p.Run(bad, c.drawn)
				if !slices.Equal(failed, native.failed) || !sameOpening(&o, &n) {
					t.Fatalf("message %d: readings differ: %v and %v", i, failed, native.failed)
				}
				if len(failed) == 0 && sameOpening(&o, &c.open) {
					t.Errorf("message %d of %d can be changed", i, len(c.sent))
				}
			}
		})
	}
}

func sameOpening(a, b *iop.Opened[fr.Element]) bool {
	return a.Value == b.Value && a.Mask == b.Mask && slices.Equal(a.Rows, b.Rows) && slices.Equal(a.Point, b.Point)
}

// TestRequestsOfABatchDoNotLendEntries: the largest entry of a row is looked up among the
// entries of the row; that of another request's row is none of them.
func TestRequestsOfABatchDoNotLendEntries(t *testing.T) {
	y := newToy(t, 4, 1)
	axes := []int{1, 3}
	x := y.column(iop.KindStatement, "x", axes, []int64{1, 5, 2})
	top := y.column(iop.KindStatement, "output", []int{1}, []int64{5})
	y.Member("max", []iop.FormID{x}, []iop.FormID{y.Form(axes, reads(top, 1, link(0, 1, 0)))})
	y.Range("below", y.Form(axes, reads(top, 1, link(0, 1, 0)), y.Read(x, iop.Int(-1))), 8)
	sys, err := y.Finish()
	if err != nil {
		t.Fatal(err)
	}
	sc, err := iop.NewSchedule(sys.Batched(2))
	if err != nil {
		t.Fatal(err)
	}
	honest := [][][]int64{{{1, 5, 2}, {5}}, {{9, 3, 9}, {9}}}
	if _, err := assign(sc, [][][]int64{{{1, 5, 2}, {9}}, honest[1]}, nil); !errors.Is(err, ErrWitness) {
		t.Errorf("an honest prover of another request's entry: got %v, want %v", err, ErrWitness)
	}
	i := slices.IndexFunc(sc.Columns, func(c iop.Column) bool { return c.Name == "output" })
	for _, what := range slices.Sorted(maps.Keys(ways)) {
		for _, lie := range []int64{0, 4} {
			a, err := assign(sc, honest, nil)
			if err != nil {
				t.Fatal(err)
			}
			c := &cheater{sc: sc, a: a}
			c.change(i, 0, lie)
			ways[what](t, c)
			if err := c.run(t); errors.Is(err, errCaught) != (lie != 0) {
				t.Errorf("5 shown as %d, %s: got %v", 5+lie, what, err)
			}
		}
	}
}

// TestRandomToysAreProven draws sizes and row lengths.
func TestRandomToysAreProven(t *testing.T) {
	names := make([]string, 0, len(toys))
	for name := range toys {
		names = append(names, name)
	}
	slices.Sort(names)
	rapid.Check(t, func(rt *rapid.T) {
		y := newToy(t, rapid.IntRange(1, 7).Draw(rt, "logCols"), rapid.Uint64().Draw(rt, "seed"))
		for range rapid.IntRange(1, 2).Draw(rt, "parts") {
			toys[rapid.SampledFrom(names).Draw(rt, "toy")](y)
		}
		if err := newCheater(t, y.schedule(), y).run(t); err != nil {
			rt.Fatal(err)
		}
	})
}
