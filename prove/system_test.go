package prove

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/iop"
)

// testChannel reads recorded messages and challenges and keeps the first failed check.
type testChannel struct {
	iop.Native
	in         []fr.Element
	challenges []fr.Element
	err        error
	used       int
}

func (c *testChannel) Messages(_ string, n int) []fr.Element {
	m := c.in[c.used : c.used+n]
	c.used += n
	return m
}

func (c *testChannel) Challenge(string) fr.Element {
	r := c.challenges[0]
	c.challenges = c.challenges[1:]
	return r
}

func (c *testChannel) Check(label string, a, b fr.Element) {
	if !a.Equal(&b) && c.err == nil {
		c.err = fmt.Errorf("check %s fails", label)
	}
}

// proveSystem runs everything but the commitments and checks it, the final claim against
// the matrix itself.
func proveSystem(t *testing.T, sys *iop.System, weights [][]int16, values ...[][]int64) error {
	t.Helper()
	sc, err := iop.NewSchedule(sys)
	if err != nil {
		t.Fatal(err)
	}
	a, err := assign(sc, values, weights)
	if err != nil {
		return err
	}
	m, err := newMatrix(WeightRows(sc, weights), a)
	if err != nil {
		t.Fatal(err)
	}
	sec := &secrets{mask: make(fr.Vector, 1<<sc.LogCols)}
	if err := random(sec.mask); err != nil {
		t.Fatal(err)
	}
	s := prover()
	env := iop.NewEnv[fr.Element](iop.Native{}, sc)
	if err := lookups(a, env, s); err != nil {
		t.Fatal(err)
	}
	if err := contractions(a, env, s); err != nil {
		t.Fatal(err)
	}
	c, err := claims(sc, env, m, sec, s, nil)
	if err != nil {
		t.Fatal(err)
	}
	ch := &testChannel{in: s.values, challenges: s.challenges}
	o := iop.Verify[fr.Element](sc, ch)
	if ch.err != nil {
		return ch.err
	}
	if ch.used != len(s.values) {
		t.Fatalf("verifier read %d of %d messages", ch.used, len(s.values))
	}
	if !o.Value.Equal(&c.value) {
		t.Fatal("combined values differ")
	}
	blinds := make([]fr.Element, sc.Layout.NumRows())
	row, _ := c.batch.combine(&c.delta, sec.mask, blinds, &fr.Element{})
	want := matrixRow(m, &o, sec.mask)
	for i := range row {
		if !row[i].Equal(&want[i]) {
			t.Fatalf("combined row differs at %d", i)
		}
	}
	if got := evaluateRow(row, o.Point); !got.Equal(&o.Value) {
		return fmt.Errorf("opening: the combined row does not have the claimed value")
	}
	return nil
}

func matrixRow(m *matrix, o *iop.Opened[fr.Element], mask fr.Vector) fr.Vector {
	out := make(fr.Vector, len(mask))
	rows := append(wideRows(m.weights), m.rest...)
	for j := range out {
		out[j].Mul(&o.Mask, &mask[j])
		for r := range o.Rows {
			var x fr.Element
			x.SetInt64(int64(rows[r][j]))
			x.Mul(&x, &o.Rows[r])
			out[j].Add(&out[j], &x)
		}
	}
	return out
}

func evaluateRow(v fr.Vector, point []fr.Element) fr.Element {
	v = append(fr.Vector(nil), v...)
	for j := len(point) - 1; j >= 0; j-- {
		h := len(v) / 2
		for i := range h {
			var d fr.Element
			d.Sub(&v[i+h], &v[i])
			d.Mul(&d, &point[j])
			v[i].Add(&v[i], &d)
		}
		v = v[:h]
	}
	return v[0]
}

// gemmReLU is y = relu(⌊(W·x + 2^(s−1))/2^s⌋) with K inputs and O outputs.
func gemmReLU(k, o, s, logCols int, direct bool, seed uint64) (*iop.System, [][]int64, [][]int16) {
	rng := rand.New(rand.NewPCG(1, uint64(k*o)))
	input := rand.New(rand.NewPCG(2, seed))
	x, w := make([]int64, k), make([]int16, k*o)
	for i := range x {
		x[i] = int64(input.IntN(2000) - 1000)
	}
	for i := range w {
		w[i] = int16(rng.IntN(200) - 100)
	}
	acc, y, r := make([]int64, o), make([]int64, o), make([]int64, o)
	for i := range o {
		for j := range k {
			acc[i] += x[j] * int64(w[i*k+j])
		}
		q := (acc[i] + 1<<(s-1)) >> s
		r[i] = acc[i] + 1<<(s-1) - q<<s
		y[i] = q
		if !direct {
			y[i] = max(q, 0)
		}
	}
	value := func(i int) func([][]int64) []int64 { return func(v [][]int64) []int64 { return v[i] } }
	b := iop.NewBuilder(logCols)
	fx := b.Column(iop.KindStatement, "x", []int{k}, value(0))
	fw := b.Weight("w", []int{o, k}, 0)
	facc := b.Contract(iop.Contraction{Name: "gemm", A: fw, B: fx, LabelsA: []int{0, 1}, LabelsB: []int{1}, LabelsOut: []int{0}, Fill: value(1)})
	fy := b.Column(iop.KindStatement, "y", []int{o}, value(2))
	fr0 := b.Column(iop.KindWitness, "r", []int{o}, value(3))
	b.Range("r", fr0, s)
	half := iop.Constant([]int{o}, iop.Int(1<<(s-1)))
	minus := iop.Int(-1)
	if direct {
		shift := iop.Power2(s)
		shift.Neg(&shift)
		b.Zero(b.Sum(facc, b.Read(facc, iop.Int(1)), half, b.Read(fr0, minus), b.Read(fy, shift)))
	} else {
		inv := iop.Power2(-s)
		var ninv fr.Element
		ninv.Neg(&inv)
		p := b.Sum(facc, b.Read(facc, inv), iop.Constant([]int{o}, iop.Power2(-1)), b.Read(fr0, ninv))
		b.ReLU("relu", p, fy)
	}
	sys, err := b.Finish()
	if err != nil {
		panic(err)
	}
	return sys, [][]int64{x, acc, y, r}, [][]int16{w}
}

func TestGemmIsProven(t *testing.T) {
	for _, direct := range []bool{true, false} {
		for _, d := range []struct{ k, o, c int }{{3, 2, 4}, {5, 7, 3}, {8, 8, 2}, {20, 11, 3}, {6, 1, 6}} {
			sys, values, weights := gemmReLU(d.k, d.o, 6, d.c, direct, 1)
			if err := proveSystem(t, sys, weights, values); err != nil {
				t.Errorf("K=%d O=%d C=2^%d direct=%v: %v", d.k, d.o, d.c, direct, err)
			}
			values[2][0] ^= 1
			if err := proveSystem(t, sys, weights, values); err == nil {
				t.Errorf("K=%d O=%d C=2^%d direct=%v: a wrong output is accepted", d.k, d.o, d.c, direct)
			}
		}
	}
}

func TestBatchIsProven(t *testing.T) {
	for _, direct := range []bool{true, false} {
		for _, b := range []int{1, 2, 3} {
			sys, _, weights := gemmReLU(5, 7, 6, 4, direct, 0)
			var values [][][]int64
			for r := range b {
				_, v, _ := gemmReLU(5, 7, 6, 4, direct, uint64(r))
				values = append(values, v)
			}
			if err := proveSystem(t, sys.Batched(b), weights, values...); err != nil {
				t.Errorf("B=%d direct=%v: %v", b, direct, err)
			}
			values[b-1][2][0] ^= 1
			if err := proveSystem(t, sys.Batched(b), weights, values...); err == nil {
				t.Errorf("B=%d direct=%v: a wrong output is accepted", b, direct)
			}
		}
	}
}

// TestRowsOfSeveralLengthsAreProven: as in settlement layouts, kinds of rows have lengths of
// their own.
func TestRowsOfSeveralLengthsAreProven(t *testing.T) {
	for _, bits := range []struct{ weight, table, statement, witness, matrix int }{{4, 4, 2, 6, 6}, {3, 5, 4, 3, 5}, {6, 1, 2, 1, 6}, {2, 2, 7, 3, 7}} {
		for b := 1; b <= 3; b++ {
			sys, _, weights := gemmReLU(5, 7, 6, bits.matrix, false, 0)
			sys.RowBits[iop.KindWeight], sys.RowBits[iop.KindTable] = bits.weight, bits.table
			sys.RowBits[iop.KindStatement], sys.RowBits[iop.KindWitness] = bits.statement, bits.witness
			var values [][][]int64
			for r := range b {
				_, v, _ := gemmReLU(5, 7, 6, bits.matrix, false, uint64(r))
				values = append(values, v)
			}
			if err := proveSystem(t, sys.Batched(b), weights, values...); err != nil {
				t.Errorf("%+v, B=%d: %v", bits, b, err)
			}
			values[0][2][1] ^= 1
			if err := proveSystem(t, sys.Batched(b), weights, values...); err == nil {
				t.Errorf("%+v, B=%d: a wrong output is accepted", bits, b)
			}
		}
	}
}

// TestLongRowsAreProven: where memory counts, vectors are made again and the combined row is
// summed up from the rows; it is the same row.
func TestLongRowsAreProven(t *testing.T) {
	defer func(n int) { longRows = n }(longRows)
	longRows = 1
	t.Run("gemm", TestGemmIsProven)
	t.Run("batch", TestBatchIsProven)
	t.Run("several lengths", TestRowsOfSeveralLengthsAreProven)
}
