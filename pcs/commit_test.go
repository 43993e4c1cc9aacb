package pcs

import (
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/consensys/gnark-crypto/ecc"
	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"pgregory.net/rapid"
)

// multiExp is the general library's commitment.
func multiExp(t testing.TB, points []bn254.G1Affine, h *bn254.G1Affine, v fr.Vector, blind *fr.Element) bn254.G1Affine {
	t.Helper()
	points, scalars := append([]bn254.G1Affine(nil), points[:len(v)]...), append(fr.Vector(nil), v...)
	if blind != nil {
		points, scalars = append(points, *h), append(scalars, *blind)
	}
	var c bn254.G1Affine
	if _, err := c.MultiExp(points, scalars, ecc.MultiExpConfig{}); err != nil {
		t.Fatal(err)
	}
	return c
}

func toField[T Small](row []T) fr.Vector {
	v := make(fr.Vector, len(row))
	for i, x := range row {
		v[i].SetInt64(int64(x))
	}
	return v
}

// rowGenerators names kinds of rows that take different ways through the kernel.
func rowGenerators[T Small](least, most T) map[string]func(r *rand.Rand, n int) []T {
	each := func(f func(r *rand.Rand) T) func(*rand.Rand, int) []T {
		return func(r *rand.Rand, n int) []T {
			row := make([]T, n)
			for i := range row {
				row[i] = f(r)
			}
			return row
		}
	}
	span := uint64(int64(most)-int64(least)) + 1
	return map[string]func(*rand.Rand, int) []T{
		"uniform":     each(func(r *rand.Rand) T { return T(int64(least) + int64(r.Uint64N(span))) }),
		"normal":      each(func(r *rand.Rand) T { return T(max(-30000, min(30000, r.NormFloat64()*6000))) }),
		"twelve bits": each(func(r *rand.Rand) T { return T(r.IntN(4096)) }),
		"five bits":   each(func(r *rand.Rand) T { return T(r.IntN(33) - 16) }),
		"bits":        each(func(r *rand.Rand) T { return T(r.IntN(2)) }),
		"sparse":      each(func(r *rand.Rand) T { return T(int64(least)+int64(r.Uint64N(span))) * T(r.IntN(50)/49) }),
		"zero":        each(func(*rand.Rand) T { return 0 }),
		"least":       each(func(*rand.Rand) T { return least }),
		"most":        each(func(*rand.Rand) T { return most }),
		"ones":        each(func(*rand.Rand) T { return 1 }),
		"edges": each(func(r *rand.Rand) T {
			e := []T{0, 1, -1, 127, -128, 128, -129, 255, 256, -256, 8192, -8192, 8193, most, least, most - 127, most - 128, least + 127}
			return e[r.IntN(len(e))]
		}),
	}
}

func checkRows[T Small](t *testing.T, k *CommitKey, h *bn254.G1Affine, least, most T) {
	t.Helper()
	for name, gen := range rowGenerators(least, most) {
		t.Run(fmt.Sprintf("%T/%s", least, name), func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				r := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 0))
				rows := make([][]T, rapid.IntRange(0, 4).Draw(t, "rows"))
				blinds := make([]*fr.Element, len(rows))
				for i := range rows {
					rows[i] = gen(r, r.IntN(1<<k.LogC+1))
					if r.IntN(2) == 0 {
						blinds[i] = &randomVector(1)[0]
					}
				}
				got, err := CommitRows(k, rows, blinds)
				if err != nil {
					t.Fatal(err)
				}
				for i := range rows {
					var c bn254.G1Affine
					v := toField(rows[i])
					points := append(append([]bn254.G1Affine(nil), k.powers.table[:len(v)]...), *h)
					var b fr.Element
					if blinds[i] != nil {
						b = *blinds[i]
					}
					if _, err := c.MultiExp(points, append(v, b), ecc.MultiExpConfig{}); err != nil {
						t.Fatal(err)
					}
					if got[i] != c {
						t.Fatalf("row %d of %d, %d entries: differs from MultiExp", i, len(rows), len(v))
					}
				}
			})
		})
	}
}

func TestCommitRowsAgreesWithMultiExp(t *testing.T) {
	s := testSRS(t, 256)
	k, _ := testKeys(t, s, 8)
	checkRows[int16](t, k, &s.H, math.MinInt16, math.MaxInt16)
	checkRows[int32](t, k, &s.H, math.MinInt32, math.MaxInt32)
}

// TestLongRowIsCut has a row of more than one segment.
func TestLongRowIsCut(t *testing.T) {
	s := testSRS(t, 2*segmentLimit)
	k, _ := testKeys(t, s, 15)
	r := rand.New(rand.NewPCG(1, 2))
	row := rowGenerators[int16](math.MinInt16, math.MaxInt16)["uniform"](r, 2*segmentLimit-3)
	blind := randomVector(1)[0]
	got, err := CommitRow(k, row, &blind)
	if err != nil {
		t.Fatal(err)
	}
	if want := multiExp(t, s.G1, &s.H, toField(row), &blind); got != want {
		t.Fatal("differs from MultiExp")
	}
}

// TestCollidingPoints commits under a table with equal and opposite points, whose partial
// sums meet in doublings and vanish.
func TestCollidingPoints(t *testing.T) {
	s := testSRS(t, 64)
	rapid.Check(t, func(t *rapid.T) {
		r := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 0))
		points := make([]bn254.G1Affine, 64)
		for i := range points {
			points[i] = s.G1[r.IntN(2)]
			if r.IntN(2) == 0 {
				points[i].Neg(&points[i])
			}
		}
		k, err := NewCommitKey(&SRS{G1: points, H: s.H}, 6)
		if err != nil {
			t.Fatal(err)
		}
		row := make([]int16, 64)
		for i := range row {
			row[i] = int16(r.IntN(3)-1) * int16(rapid.SampledFrom([]int{1, 2, 257, 300}).Draw(t, "magnitude"))
		}
		got, err := CommitRow(k, row, nil)
		if err != nil {
			t.Fatal(err)
		}
		var want bn254.G1Affine
		if _, err := want.MultiExp(points, toField(row), ecc.MultiExpConfig{}); err != nil {
			t.Fatal(err)
		}
		if got != want {
			t.Fatal("differs from MultiExp")
		}
	})
}

func TestCommitFieldAgreesWithMultiExp(t *testing.T) {
	s := testSRS(t, 1024)
	k, _ := testKeys(t, s, 10)
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 1024).Draw(t, "entries")
		v := randomVector(n)
		special := fieldEdges()
		for i := range v {
			if i%7 == 3 {
				v[i] = special[i%len(special)]
			}
		}
		got, err := k.CommitField(v, nil)
		if err != nil {
			t.Fatal(err)
		}
		var want bn254.G1Affine
		if _, err := want.MultiExp(k.powers.table[:n], v, ecc.MultiExpConfig{}); err != nil {
			t.Fatal(err)
		}
		if got != want {
			t.Fatalf("%d entries: differs from MultiExp", n)
		}
	})
}

// TestRowCombinationAgreesWithMultiExp has equal, opposite and infinite commitments, which
// a prover may send.
func TestRowCombinationAgreesWithMultiExp(t *testing.T) {
	s := testSRS(t, 512)
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 300).Draw(t, "rows")
		r := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 0))
		distinct := rapid.SampledFrom([]int{1, 2, 512}).Draw(t, "distinct")
		coms, coefs := make([]bn254.G1Affine, n), randomVector(n)
		for i := range coms {
			coms[i] = s.G1[r.IntN(distinct)]
			switch r.IntN(4) {
			case 0:
				coms[i].SetInfinity()
			case 1:
				coms[i].Neg(&coms[i])
			case 2:
				coefs[i] = coefs[0]
			}
		}
		var want bn254.G1Affine
		if _, err := want.MultiExp(coms, coefs, ecc.MultiExpConfig{}); err != nil {
			t.Fatal(err)
		}
		if got := RowCombination(coms, coefs); got != want {
			t.Fatalf("%d rows: differs from MultiExp", n)
		}
	})
}

func TestMultiplesOfTheGenerator(t *testing.T) {
	_, _, g1, _ := bn254.Generators()
	for _, n := range []int{0, 1, 300, 2<<fixedGroup + 5} {
		v := append(randomVector(n), fieldEdges()...)
		got, want := multiplesOfGenerator(v), bn254.BatchScalarMultiplicationG1(&g1, v)
		if !slices.Equal(got, want) {
			t.Fatalf("%d scalars: differs from the general library", len(v))
		}
	}
}

// fieldEdges are 0, ±1, ±2, ±2^k and values around them.
func fieldEdges() fr.Vector {
	v := fr.Vector{{}}
	for _, k := range []uint{0, 1, 7, 8, 63, 64, 127, 128, 191, 192, 252, 253} {
		var e, one fr.Element
		one.SetOne()
		e.SetOne()
		for range k {
			e.Double(&e)
		}
		v = append(v, e)
		e.Sub(&e, &one)
		v = append(v, e)
		e.Neg(&e)
		v = append(v, e)
	}
	return v
}

func TestRowsTooLongAreRefused(t *testing.T) {
	k, _ := testKeys(t, testSRS(t, 64), 3)
	if _, err := CommitRow(k, make([]int16, 9), nil); !errors.Is(err, ErrRowLength) {
		t.Errorf("row: %v", err)
	}
	if _, err := k.CommitField(make(fr.Vector, 9), nil); !errors.Is(err, ErrRowLength) {
		t.Errorf("field row: %v", err)
	}
	if _, err := CommitRows(k, make([][]int16, 2), make([]*fr.Element, 1)); !errors.Is(err, ErrRowLength) {
		t.Errorf("blinders: %v", err)
	}
	if _, err := NewCommitKey(testSRS(t, 64), 7); !errors.Is(err, ErrSRSSize) {
		t.Errorf("key: %v", err)
	}
}
