package pcs

import (
	"errors"
	"slices"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"pgregory.net/rapid"

	"github.com/zkvin/zkvin/iop"
)

// opened is one honest opening and what its verifier sees.
type opened struct {
	com   bn254.G1Affine
	point []fr.Element
	value fr.Element
	proof *Opening
}

func testSRS(t testing.TB, size int) *SRS {
	t.Helper()
	s, err := DevelopmentSRS(size)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func testKeys(t testing.TB, s *SRS, logC int) (*CommitKey, *OpeningKey) {
	t.Helper()
	ck, err := NewCommitKey(s, logC)
	if err != nil {
		t.Fatal(err)
	}
	ok, err := NewOpeningKey(logC, s.TauG2)
	if err != nil {
		t.Fatal(err)
	}
	return ck, ok
}

func randomVector(n int) fr.Vector {
	v := make(fr.Vector, n)
	v.MustSetRandom()
	return v
}

// multilinear evaluates p at point, the first coordinate folding the lowest bit.
func multilinear(p fr.Vector, point []fr.Element) fr.Element {
	p = append(fr.Vector(nil), p...)
	for _, x := range point {
		for j := range len(p) / 2 {
			var d fr.Element
			d.Sub(&p[2*j+1], &p[2*j])
			d.Mul(&d, &x)
			p[j].Add(&p[2*j], &d)
		}
		p = p[:len(p)/2]
	}
	return p[0]
}

func claimTranscript(o *opened) *iop.Transcript {
	t := iop.NewTranscript("pcs test")
	t.AbsorbPoints("com", o.com)
	t.AbsorbField("point", o.point...)
	t.AbsorbField("value", o.value)
	return t
}

func openRandom(t testing.TB, k *CommitKey) *opened {
	t.Helper()
	p := randomVector(1 << k.LogC)
	com, err := k.CommitField(p, nil)
	if err != nil {
		t.Fatal(err)
	}
	o := &opened{com: com, point: randomVector(k.LogC)}
	o.value = multilinear(p, o.point)
	if o.proof, err = Open(k, p, o.point, claimTranscript(o)); err != nil {
		t.Fatal(err)
	}
	return o
}

func (o *opened) verify(k *OpeningKey) error {
	return VerifyOpening(k, o.com, o.point, o.value, o.proof, claimTranscript(o))
}

func TestOpeningVerifies(t *testing.T) {
	s := testSRS(t, 256)
	for logC := 1; logC <= 8; logC++ {
		ck, vk := testKeys(t, s, logC)
		if err := openRandom(t, ck).verify(vk); err != nil {
			t.Errorf("log C = %d: %v", logC, err)
		}
	}
}

// TestOpeningRejects changes one part of an honest opening at a time.
func TestOpeningRejects(t *testing.T) {
	ck, vk := testKeys(t, testSRS(t, 64), 5)
	_, _, g1, _ := bn254.Generators()
	one := fr.One()
	cases := []struct {
		name   string
		change func(o *opened)
		want   error
	}{
		{"value", func(o *opened) { o.value.Add(&o.value, &one) }, ErrOpeningFold},
		{"point", func(o *opened) { o.point[3].Add(&o.point[3], &one) }, ErrOpeningFold},
		{"commitment", func(o *opened) { o.com.Add(&o.com, &g1) }, ErrOpeningFold},
		{"fold", func(o *opened) { o.proof.Folds[1].Add(&o.proof.Folds[1], &g1) }, ErrOpeningFold},
		{"last evaluation", func(o *opened) { e := &o.proof.Evals[4][0]; e.Add(e, &one) }, ErrOpeningFold},
		{"first evaluation at β²", func(o *opened) { e := &o.proof.Evals[0][2]; e.Add(e, &one) }, ErrOpeningPairing},
		{"quotient", func(o *opened) { o.proof.Quotient.Add(&o.proof.Quotient, &g1) }, ErrOpeningPairing},
		{"witness", func(o *opened) { o.proof.Witness.Add(&o.proof.Witness, &g1) }, ErrOpeningPairing},
		{"witness at infinity", func(o *opened) { o.proof.Witness.SetInfinity() }, ErrOpeningPairing},
		{"fold off the curve", func(o *opened) { o.proof.Folds[0].X.Double(&o.proof.Folds[0].X) }, ErrOpeningPoint},
		{"quotient off the curve", func(o *opened) { o.proof.Quotient.Y.SetOne() }, ErrOpeningPoint},
		{"witness off the curve", func(o *opened) { o.proof.Witness.Y.SetOne() }, ErrOpeningPoint},
		{"commitment off the curve", func(o *opened) { o.com.Y.SetOne() }, ErrOpeningPoint},
		{"missing fold", func(o *opened) { o.proof.Folds = o.proof.Folds[1:] }, ErrOpeningShape},
		{"extra evaluation", func(o *opened) { o.proof.Evals = append(o.proof.Evals, o.proof.Evals[0]) }, ErrOpeningShape},
		{"short point", func(o *opened) { o.point = o.point[1:] }, ErrOpeningShape},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			o := openRandom(t, ck)
			if err := o.verify(vk); err != nil {
				t.Fatalf("before the change: %v", err)
			}
			c.change(o)
			if err := o.verify(vk); !errors.Is(err, c.want) {
				t.Fatalf("got %v, want %v", err, c.want)
			}
		})
	}
}

// TestOpeningKeyIsMade verifies nothing under a key without its pairing lines.
func TestOpeningKeyIsMade(t *testing.T) {
	ck, vk := testKeys(t, testSRS(t, 64), 5)
	o := openRandom(t, ck)
	bare := &OpeningKey{LogC: vk.LogC, G1: vk.G1, H: vk.H, G2: vk.G2, TauG2: vk.TauG2}
	if err := o.verify(bare); !errors.Is(err, ErrSRS) {
		t.Fatalf("got %v, want %v", err, ErrSRS)
	}
}

// TestRowWithACoefficientAtXCUnderALongerSRS commits to C coefficients and one at X^C,
// which a longer SRS allows, and opens at the value of the first C.
func TestRowWithACoefficientAtXCUnderALongerSRS(t *testing.T) {
	const logC = 5
	s := testSRS(t, 2<<logC)
	long, _ := testKeys(t, s, logC+1)
	_, vk := testKeys(t, s, logC)
	p := make(fr.Vector, 2<<logC)
	copy(p, randomVector(1<<logC))
	p[1<<logC].SetOne()
	com, err := long.CommitField(p, nil)
	if err != nil {
		t.Fatal(err)
	}
	o := &opened{com: com, point: randomVector(logC)}
	o.value = multilinear(p[:1<<logC], o.point)
	t.Run("evaluations of the whole row", func(t *testing.T) {
		if o.proof, err = open(long, p, o.point, claimTranscript(o)); err != nil {
			t.Fatal(err)
		}
		if err := o.verify(vk); !errors.Is(err, ErrOpeningFold) {
			t.Fatalf("got %v, want %v", err, ErrOpeningFold)
		}
	})
	t.Run("evaluations of the first C", func(t *testing.T) {
		if o.proof, err = open(long, p[:1<<logC], o.point, claimTranscript(o)); err != nil {
			t.Fatal(err)
		}
		if err := o.verify(vk); !errors.Is(err, ErrOpeningPairing) {
			t.Fatalf("got %v, want %v", err, ErrOpeningPairing)
		}
	})
	t.Run("a point chosen before the row", func(t *testing.T) {
		// The reason that com is absorbed first: with M_1(point) = 0 the row passes.
		one := fr.One()
		p[1<<logC] = o.point[0]
		p[1<<logC+1].Sub(&o.point[0], &one)
		if o.com, err = long.CommitField(p, nil); err != nil {
			t.Fatal(err)
		}
		if o.proof, err = open(long, p, o.point, claimTranscript(o)); err != nil {
			t.Fatal(err)
		}
		if err := o.verify(vk); err != nil {
			t.Fatalf("the forgery this order prevents: %v", err)
		}
	})
}

// TestOpeningIsFixed pins the bytes of one opening: commitments, order of the transcript
// and challenges. A change here is a change of docs/protocol.md.
func TestOpeningIsFixed(t *testing.T) {
	const logC = 6
	ck, vk := testKeys(t, testSRS(t, 1<<logC), logC)
	seed := fr.NewElement(3)
	p := powers(&seed, 1<<logC)
	o := &opened{point: powers(&p[17], logC+1)[1:]}
	o.value = multilinear(p, o.point)
	var err error
	if o.com, err = ck.CommitField(p, nil); err != nil {
		t.Fatal(err)
	}
	if o.proof, err = Open(ck, p, o.point, claimTranscript(o)); err != nil {
		t.Fatal(err)
	}
	if err := o.verify(vk); err != nil {
		t.Fatal(err)
	}
	end := iop.NewTranscript("opening")
	end.AbsorbPoints("folds", o.proof.Folds...)
	absorbEvals(end, o.proof.Evals)
	end.AbsorbPoints("quotient and witness", o.proof.Quotient, o.proof.Witness)
	got := end.Challenge("digest")
	if want := "1a506f090afb838849f6c4b10e86e699fc108edcf7eb873b50dfbf0bacc458f8"; got.Text(16) != want {
		t.Errorf("opening %s, want %s", got.Text(16), want)
	}
}

// TestTranscriptOfAnOpening pins what an opening absorbs and draws, alike on both sides.
func TestTranscriptOfAnOpening(t *testing.T) {
	ck, vk := testKeys(t, testSRS(t, 64), 4)
	o := openRandom(t, ck)
	want := []iop.Event{
		{Kind: iop.Absorbed, Label: "opening.folds", Length: 3 * 64},
		{Kind: iop.Squeezed, Label: "opening.beta", Length: 1},
		{Kind: iop.Absorbed, Label: "opening.evals", Length: 4 * 3 * 32},
		{Kind: iop.Squeezed, Label: "opening.rho", Length: 1},
		{Kind: iop.Absorbed, Label: "opening.quotient", Length: 64},
		{Kind: iop.Squeezed, Label: "opening.zeta", Length: 1},
		{Kind: iop.Absorbed, Label: "opening.witness", Length: 64},
	}
	record := func(run func(tr *iop.Transcript) error) {
		t.Helper()
		var events []iop.Event
		tr := claimTranscript(o)
		tr.Observe(func(e iop.Event) { events = append(events, e) })
		if err := run(tr); err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(events, want) {
			t.Errorf("events %v, want %v", events, want)
		}
	}
	record(func(tr *iop.Transcript) error {
		_, err := Open(ck, make(fr.Vector, 16), o.point, tr)
		return err
	})
	record(func(tr *iop.Transcript) error { return VerifyOpening(vk, o.com, o.point, o.value, o.proof, tr) })
}

// TestOpeningOfAnotherClaimIsRefused opens an honest row under a value that is not its
// own.
func TestOpeningOfAnotherClaimIsRefused(t *testing.T) {
	ck, vk := testKeys(t, testSRS(t, 64), 4)
	rapid.Check(t, func(t *rapid.T) {
		p := randomVector(16)
		point := randomVector(4)
		value := multilinear(p, point)
		com, err := ck.CommitField(p, nil)
		if err != nil {
			t.Fatal(err)
		}
		o := &opened{com: com, point: point, value: value}
		o.value.SetRandom() // the prover claims something else and opens honestly
		if o.proof, err = Open(ck, p, point, claimTranscript(o)); err != nil {
			t.Fatal(err)
		}
		if err := o.verify(vk); !errors.Is(err, ErrOpeningFold) {
			t.Fatalf("got %v, want %v", err, ErrOpeningFold)
		}
	})
}
