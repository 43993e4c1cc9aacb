package battery

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
)

const alpha = -20

// sample has uniform columns, changed by leak.
func sample(t *testing.T, seed uint64, rows int, leak func(row int, w []Word)) *Sample {
	t.Helper()
	rng := rand.New(rand.NewPCG(seed, 1))
	s := &Sample{}
	for i := range rows {
		w := make([]Word, 50)
		for j := range w {
			w[j] = Word{fmt.Sprint("field ", j), rng.Uint64()}
		}
		if leak != nil {
			leak(i, w)
		}
		if err := s.Add(w); err != nil {
			t.Fatal(err)
		}
	}
	return s
}

// TestUniformIsNotSurprising runs all tests on uniform samples of several sizes.
func TestUniformIsNotSurprising(t *testing.T) {
	for seed, rows := range []int{2, 20, 100, 1000} {
		a, b := sample(t, uint64(seed), rows, nil), sample(t, uint64(seed+100), rows, nil)
		secret := make([]bool, rows)
		for i := range secret {
			secret[i] = a.Columns[0][i]+b.Columns[1][i]>>63&1 == 1
		}
		r := Uniform(a)
		two, err := Distinguish(a, b)
		if err != nil {
			t.Fatal(err)
		}
		r.Merge(two)
		r.Merge(Correlate(a, secret))
		if f := r.Surprising(alpha); len(f) > 0 {
			t.Errorf("%d rows: %v", rows, f)
		}
	}
}

// TestLeaksAreFound has one kind of leak for each test, in field 7 (and 8, where a field has two words).
func TestLeaksAreFound(t *testing.T) {
	secret := func(row int) bool { return row*row%7 < 3 }
	rng := rand.New(rand.NewPCG(3, 3))
	for name, c := range map[string]struct {
		leak func(row int, w []Word)
		want string
	}{
		"too small":            {func(_ int, w []Word) { w[7].Value >>= 2 }, "distribution"},
		"repeated bytes":       {func(_ int, w []Word) { w[7].Value = w[7].Value &^ 0xff00 << 8 }, "bytes"},
		"a bit that is biased": {func(row int, w []Word) { w[7].Value |= uint64(row&1) << 20 }, "bits"},
		"long runs": {func(row int, w []Word) {
			w[7].Value >>= 4
			if row/8&1 == 1 {
				w[7].Value = ^w[7].Value
			}
		}, "successive proofs"},
		"constant":               {func(_ int, w []Word) { w[7].Value, w[8].Value = 1<<63-3, 1<<62+5 }, "repeats"},
		"equal to another field": {func(_ int, w []Word) { w[7].Value, w[8].Value = w[20].Value, w[21].Value }, "repeats"},
		"the other set's value":  {func(_ int, w []Word) { w[7].Value = rng.Uint64() }, "correlation of two"},
		"a bit of the other set": {func(_ int, w []Word) { w[7].Value = w[7].Value&^1 | rng.Uint64()&1 }, "bits of two"},
		"a bit of the secret": {func(row int, w []Word) {
			w[7].Value &^= 1
			if secret(row) {
				w[7].Value |= 1
			}
		}, "bits with a secret"},
		"moved by the secret": {func(row int, w []Word) {
			w[7].Value >>= 1
			if secret(row) {
				w[7].Value |= 1 << 63
			}
		}, "correlation with a secret"},
	} {
		const rows = 400
		rng = rand.New(rand.NewPCG(3, 3))
		a := sample(t, 1, rows, c.leak)
		rng = rand.New(rand.NewPCG(3, 3))
		b := sample(t, 2, rows, c.leak)
		bits := make([]bool, rows)
		for i := range bits {
			bits[i] = secret(i)
		}
		r := Uniform(a)
		two, err := Distinguish(a, b)
		if err != nil {
			t.Fatal(err)
		}
		r.Merge(two)
		r.Merge(Correlate(a, bits))
		found := false
		for _, f := range r.Surprising(alpha) {
			found = found || f.Test == c.want
			if !strings.Contains(f.Field, "field 7") && !strings.Contains(f.Field, "field 8") {
				t.Errorf("%s: accuses %v", name, f)
			}
		}
		if !found {
			t.Errorf("%s: %q does not find it; worst %v", name, c.want, r.Findings)
		}
	}
}

// TestTwoDistributionsDiffer compares samples whose columns are not uniform.
func TestTwoDistributionsDiffer(t *testing.T) {
	a := sample(t, 1, 400, nil)
	b := sample(t, 2, 400, func(_ int, w []Word) { w[3].Value >>= 1 })
	r, err := Distinguish(a, b)
	if err != nil {
		t.Fatal(err)
	}
	f := r.Surprising(alpha)
	if len(f) == 0 || f[0].Field != "field 3" || f[0].Test != "two distributions" {
		t.Errorf("found %v", f)
	}
	c := sample(t, 1, 400, func(_ int, w []Word) { w[0].Value++ })
	c.Columns[0] = a.Columns[0]
	if r, err = Distinguish(a, c); err != nil {
		t.Fatal(err)
	}
	shared := func(f Finding) bool { return f.Test == "words in both" && f.Field == "field 0" }
	if f := r.Surprising(alpha); !slices.ContainsFunc(f, shared) {
		t.Errorf("found %v", f)
	}
}

// TestFieldsAreListed finds scalars and points wherever they lie, and refuses strangers.
func TestFieldsAreListed(t *testing.T) {
	type inner struct{ S []fr.Element }
	type outer struct {
		P    bn254.G1Affine
		In   inner
		E    [][3]fr.Element
		ID   [32]byte
		Flag bool
		V    []int16
	}
	w, err := Fields(&outer{In: inner{make([]fr.Element, 2)}, E: make([][3]fr.Element, 1)})
	if err != nil || len(w) != 4+2*5 {
		t.Errorf("%d words, error %v", len(w), err)
	}
	if w[4].Name != ".In.S[0] high" {
		t.Errorf("a word is named %s", w[4].Name)
	}
	for _, v := range []any{struct{ N float64 }{}, struct{ M map[int]int }{}} {
		if _, err := Fields(v); err == nil {
			t.Errorf("%T is accepted", v)
		}
	}
}

// TestWordsSpanTheField maps the ends of the field to the ends of a word.
func TestWordsSpanTheField(t *testing.T) {
	var minus fr.Element
	one := fr.One()
	minus.Neg(&one)
	w := Scalar("x", &minus)
	if w[0].Value != 1<<64-1 || w[1].Value != fr.Modulus().Uint64()-1 {
		t.Errorf("-1 is %x", w)
	}
	if w = Scalar("x", &one); w[0].Value != 0 || w[1].Value != 1 {
		t.Errorf("1 is %x", w)
	}
}
