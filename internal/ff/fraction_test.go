package ff

import (
	"math/bits"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"pgregory.net/rapid"
)

// boundary lists raw values at the edges of an entry.
var boundary = []fr.Element{
	{}, {1}, {1 << 52}, {0, 1 << 40}, {1<<64 - 1, 1<<64 - 1, 1<<64 - 1, 1 << 60},
	{modulus[0] - 1, modulus[1], modulus[2], modulus[3]},
	{modulus[0] - 2, modulus[1], modulus[2], modulus[3]},
}

// drawVector draws n reduced entries, a third of them at the boundary.
func drawVector(t *rapid.T, n int) fr.Vector {
	word := rapid.Uint64()
	v := make(fr.Vector, n)
	for i := range v {
		if rapid.IntRange(0, 2).Draw(t, "kind") == 0 {
			v[i] = rapid.SampledFrom(boundary).Draw(t, "edge")
			continue
		}
		v[i] = fr.Element{word.Draw(t, "w0"), word.Draw(t, "w1"), word.Draw(t, "w2"), word.Draw(t, "w3") % (modulus[3] - 1)}
	}
	return v
}

// anything is how often the modulus goes into a loose entry at most.
const anything = 5

// drawLoose draws n entries below k times the modulus, where the kernels allow it.
func drawLoose(t *rapid.T, n, k int) fr.Vector {
	v := drawVector(t, n)
	for i := range v {
		if !useIFMA { // plain Go never makes loose entries
			break
		}
		for range rapid.IntRange(0, k-1).Draw(t, "loose") {
			var c uint64
			for l := range v[i] {
				v[i][l], c = bits.Add64(v[i][l], modulus[l], c)
			}
		}
	}
	return v
}

func canonical(v fr.Vector) fr.Vector {
	v = append(fr.Vector{}, v...)
	Canonical(v)
	return v
}

func equal(t *rapid.T, what string, got, want fr.Vector) {
	t.Helper()
	got, want = canonical(got), canonical(want)
	for i := range want {
		if got[i] != want[i] {
			t.Fatalf("%s[%d] = %v, want %v", what, i, got[i].String(), want[i].String())
		}
	}
}

func TestAddFractions(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 40).Draw(t, "n")
		var v [4]fr.Vector
		for i := range v {
			v[i] = drawLoose(t, n, 4-2*(i%2)) // numerators below 4 moduli, denominators below 2
		}
		p, q := make(fr.Vector, n), make(fr.Vector, n)
		wantP, wantQ := make(fr.Vector, n), make(fr.Vector, n)
		for i := range n {
			p0, q0, p1, q1 := canonical(v[0])[i], canonical(v[1])[i], canonical(v[2])[i], canonical(v[3])[i]
			var x fr.Element
			x.Mul(&p1, &q0)
			wantP[i].Mul(&p0, &q1)
			wantP[i].Add(&wantP[i], &x)
			wantQ[i].Mul(&q0, &q1)
		}
		AddFractions(p, q, v[0], v[1], v[2], v[3])
		equal(t, "p", p, wantP)
		equal(t, "q", q, wantQ)
	})
}

func TestAddUnits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 40).Draw(t, "n")
		q0, q1 := drawLoose(t, n, 2), drawLoose(t, n, 2)
		wantP, wantQ := canonical(q0), canonical(q0)
		wantP.Add(wantP, canonical(q1))
		wantQ.Mul(wantQ, canonical(q1))
		p, q := make(fr.Vector, n), make(fr.Vector, n)
		AddUnits(p, q, q0, q1)
		equal(t, "p", p, wantP)
		equal(t, "q", q, wantQ)
	})
}

func TestFold(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 40).Draw(t, "n")
		lo, hi := drawLoose(t, n, anything), drawLoose(t, n, anything)
		r := drawVector(t, 1)[0]
		want := canonical(hi)
		want.Sub(want, canonical(lo))
		want.ScalarMul(want, &r)
		want.Add(want, canonical(lo))
		Fold(lo, lo, hi, &r)
		equal(t, "fold", lo, want)
	})
}

func TestAddScaled(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 40).Draw(t, "n")
		y, x := drawLoose(t, n, 4), drawLoose(t, n, anything)
		c := drawVector(t, 1)[0]
		want := canonical(x)
		want.ScalarMul(want, &c)
		want.Add(want, canonical(y))
		AddScaled(y, x, &c)
		equal(t, "y", y, want)
	})
}

func TestRoundSums(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 40).Draw(t, "n")
		var l [4]Lines
		var lo, sum [4]fr.Vector
		for i := range l {
			l[i] = Lines{drawLoose(t, n, anything), drawLoose(t, n, anything)}
			lo[i], sum[i] = canonical(l[i].Lo), canonical(l[i].Hi)
			sum[i].Add(sum[i], lo[i])
		}
		e := drawVector(t, n)
		at := func(v [4]fr.Vector) fr.Element {
			x, y := make(fr.Vector, n), make(fr.Vector, n)
			x.Mul(v[0], v[1])
			y.Mul(v[2], v[3])
			x.Add(x, y)
			return x.InnerProduct(e)
		}
		want0, want4 := at(lo), at(sum)
		t0, half4 := RoundSums(l[0], l[1], l[2], l[3], e)
		equal(t, "t(0)", fr.Vector{t0}, fr.Vector{want0})
		equal(t, "4·t(1/2)", fr.Vector{half4}, fr.Vector{want4})
	})
}

func TestShiftedSums(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 40).Draw(t, "n")
		a, b := Lines{drawLoose(t, n, anything), drawLoose(t, n, anything)}, Lines{drawLoose(t, n, anything), drawLoose(t, n, anything)}
		c := drawVector(t, 4)
		e := drawVector(t, n)
		at := func(a, b fr.Vector, sa, sb fr.Element) (sum fr.Element) {
			for i := range e {
				var x, y fr.Element
				x.Add(&a[i], &sa)
				y.Add(&b[i], &sb)
				x.Mul(&x, &y)
				x.Mul(&x, &e[i])
				sum.Add(&sum, &x)
			}
			return sum
		}
		add := func(x, y fr.Vector) fr.Vector {
			z := canonical(x)
			z.Add(z, canonical(y))
			return z
		}
		want0 := at(canonical(a.Lo), canonical(b.Lo), c[0], c[2])
		want4 := at(add(a.Lo, a.Hi), add(b.Lo, b.Hi), add(c[:1], c[1:2])[0], add(c[2:3], c[3:4])[0])
		t0, half4 := ShiftedSums(a, b, Shift{c[0], c[1]}, Shift{c[2], c[3]}, e)
		equal(t, "t(0)", fr.Vector{t0}, fr.Vector{want0})
		equal(t, "4·t(1/2)", fr.Vector{half4}, fr.Vector{want4})
	})
}

func TestLinearSums(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 40).Draw(t, "n")
		a := Lines{drawLoose(t, n, anything), drawLoose(t, n, anything)}
		e := drawVector(t, n)
		lo, sum := canonical(a.Lo), canonical(a.Hi)
		sum.Add(sum, lo)
		want0, want2 := lo.InnerProduct(e), sum.InnerProduct(e)
		t0, half2 := LinearSums(a, e)
		equal(t, "t(0)", fr.Vector{t0}, fr.Vector{want0})
		equal(t, "2·t(1/2)", fr.Vector{half2}, fr.Vector{want2})
	})
}

func TestRoundProduct(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h := rapid.OneOf(rapid.IntRange(0, 40), rapid.Just(4*chunk+9)).Draw(t, "h")
		var a, b fr.Vector
		if h > 40 {
			a, b = benchVector(2*h), benchVector(2*h)
		} else {
			a, b = drawLoose(t, 2*h, anything), drawLoose(t, 2*h, anything)
		}
		var want1, want2 fr.Element
		x, y := canonical(a), canonical(b)
		for i := range h {
			var da, db, c fr.Element
			da.Sub(&x[h+i], &x[i])
			db.Sub(&y[h+i], &y[i])
			c.Mul(&da, &y[i])
			want1.Add(&want1, &c)
			c.Mul(&db, &x[i])
			want1.Add(&want1, &c)
			c.Mul(&da, &db)
			want2.Add(&want2, &c)
		}
		a1, a2 := RoundProduct(a, b)
		equal(t, "coefficient", fr.Vector{a1, a2}, fr.Vector{want1, want2})
	})
}
