package verify_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/pcs"
	"github.com/zkvin/zkvin/proof"
	"github.com/zkvin/zkvin/verify"
)

// The simulator of the zero-knowledge argument (docs/protocol.md, "Hiding"). From the
// verification key, the statement and the public powers it makes a proof that verifies
// under a random oracle of its programming. It has no weights, no witness and no trapdoor
// of the SRS, and this file imports neither prover nor executor (a test).
//
// It chooses all challenges first. Then whatever a proof shows is drawn as it is
// distributed in an honest proof, and two commitments are solved for:
//
//   - The opened row U and its blinder β* are uniform (in a proof because the mask row d and
//     its blinder are), y = U(r*), so the opening is honest computation on U. Witness rows
//     are uniform points; D = δ^−G·(Com(U) + β*·H − Σ Λ_row·Com(row)).
//   - u₂ is uniform; the folded witness Z is uniform among the solutions of the linear rows
//     for u = 1 + r·u₂ (in a proof because z₂ is uniform among those for u₂ and r ≠ 0); β
//     is uniform. E follows from Z. All commitments of messages, of the random instance and
//     of errors are uniform points but the first random one, which the check of the folded
//     commitment gives: its coefficient there is r.
//
// In a proof each of these points has a uniform blinder of its own, and given all that is
// shown the blinders satisfy exactly these two equations. So the simulation is perfect; it
// fails when a programmed point has been asked before, which needs a collision of Keccak.

// simulator makes proofs without witness. It is all that a verifier of the model has.
type simulator struct {
	file   *proof.Key
	key    *verify.Key
	commit *pcs.CommitKey // the public powers
	rng    *rand.ChaCha8
	oracle programmed
}

// programmed is a random oracle: answers at chosen points of it, a point being what the
// transcript draws there, which commits to all that was absorbed before. Elsewhere the
// oracle answers with what the transcript draws.
type programmed map[fr.Element]fr.Element

func (o programmed) transcript() *iop.Transcript {
	t := iop.NewTranscript(proof.Domain)
	t.Program(func(_ string, drawn fr.Element) fr.Element {
		if c, ok := o[drawn]; ok {
			return c
		}
		return drawn
	})
	return t
}

func newSimulator(t testing.TB, file *proof.Key, seed byte) *simulator {
	t.Helper()
	setup, err := srs()
	if err != nil {
		t.Fatal(err)
	}
	s := &simulator{file: file, rng: rand.NewChaCha8([32]byte{seed}), oracle: programmed{}}
	if s.commit, err = pcs.NewCommitKey(setup, file.LogC); err != nil {
		t.Fatal(err)
	}
	if s.key, err = verify.NewKey(file); err != nil {
		t.Fatal(err)
	}
	return s
}

// scalars draws n uniform field elements.
func (s *simulator) scalars(n int) []fr.Element {
	out := make([]fr.Element, n)
	var b [48]byte
	for i := range out {
		s.rng.Read(b[:])
		out[i].SetBytes(b[:])
	}
	return out
}

// challenge draws a uniform element of [0, 2^253), as a transcript does.
func (s *simulator) challenge() fr.Element {
	var b [32]byte
	s.rng.Read(b[:])
	b[0] &= 0x1f
	var c fr.Element
	c.SetBytes(b[:])
	return c
}

// points draws n uniform points, whose discrete logarithms it forgets.
func (s *simulator) points(n int) []bn254.G1Affine {
	_, _, g, _ := bn254.Generators()
	return bn254.BatchScalarMultiplicationG1(&g, s.scalars(n))
}

// statementRows are the rows of a statement in the order of the matrix, as the verifier
// will see them.
func (s *simulator) statementRows(t testing.TB, st *proof.Statement) []bn254.G1Affine {
	t.Helper()
	sc, spans, err := proof.NewSchedule(s.file.Graph, s.file.LogC, s.file.Batch)
	if err != nil {
		t.Fatal(err)
	}
	out := make([]bn254.G1Affine, sc.Layout.Rows(iop.KindStatement))
	for i, tensor := range st.Tensors() {
		rows := tensor.Rows
		if tensor.Public() {
			if rows, err = s.key.PublicRows(i, tensor.Values); err != nil {
				t.Fatal(err)
			}
		}
		copy(out[spans[i].First:], rows)
	}
	return out
}

// simulate makes an accepting proof of any statement, true or false, and programs the
// oracle for it.
func (s *simulator) simulate(t testing.TB, st proof.Statement) *proof.Proof {
	t.Helper()
	shape := s.key.Shape
	p := &proof.Proof{Statement: st, Unsafe: s.key.Unsafe, Witness: s.points(shape.Witness), Messages: s.points(shape.Messages)}
	rows := s.statementRows(t, &p.Statement)

	var chosen []fr.Element
	sys, hidden := iop.NewR1CS(s.key.Schedule, func(string, int) {}, func(string) fr.Element {
		chosen = append(chosen, s.challenge())
		return chosen[len(chosen)-1]
	})
	point := make([]fr.Element, len(hidden.Point))
	for i := range point {
		point[i] = hidden.Point[i].Public()
	}
	combined := fr.Vector(s.scalars(1 << s.file.LogC))
	p.Blind, p.Value = s.scalars(1)[0], evaluate(combined, point)
	s.solveMask(t, &hidden, rows, combined, p)

	sys.Equate(hidden.Value, &p.Value)
	r, rho := s.challenge(), s.challenge()
	s.solveFold(t, sys, &r, &rho, p)
	s.program(t, rows, append(chosen, r, rho), sys, combined, point, p)
	return p
}

// solveMask sets D so that the combination of all rows commits to the chosen row.
func (s *simulator) solveMask(t testing.TB, hidden *iop.Opened[iop.Hidden], rows []bn254.G1Affine, combined fr.Vector, p *proof.Proof) {
	t.Helper()
	com, err := s.commit.CommitField(combined, &p.Blind)
	if err != nil {
		t.Fatal(err)
	}
	var inv fr.Element
	mask := hidden.Mask.Public()
	inv.Inverse(&mask)
	points := slices.Concat([]bn254.G1Affine{com}, s.file.Weights, s.file.Tables, rows, p.Witness)
	coefs := []fr.Element{inv}
	inv.Neg(&inv)
	for i := range hidden.Rows {
		x := hidden.Rows[i].Public()
		coefs = append(coefs, *x.Mul(&x, &inv))
	}
	p.Mask = pcs.RowCombination(points, coefs)
}

// solveFold draws what the fold shows and sets the first commitment of the random instance
// so that the folded commitments open to it.
func (s *simulator) solveFold(t testing.TB, sys *iop.R1CS, r, rho *fr.Element, p *proof.Proof) {
	t.Helper()
	f := &p.Fold
	shape := s.key.Shape
	f.Random, f.Error, f.Cross = s.points(shape.Messages), s.points(shape.Errors), s.points(shape.Errors)
	f.U, f.Blind, f.Witness = s.scalars(1)[0], s.scalars(1)[0], s.scalars(sys.NumVars())
	one := fr.One()
	var u fr.Element
	u.Mul(r, &f.U)
	u.Add(&u, &one)
	if !sys.Project(&u, f.Witness) {
		t.Fatal("the linear constraints have no solution")
	}
	errs := sys.Errors(&u, f.Witness)
	powers := s.file.SRS.Powers
	h := pcs.BlindingBase()
	points, coefs := []bn254.G1Affine{h}, []fr.Element{f.Blind}
	add := func(p *bn254.G1Affine, c fr.Element) { points, coefs = append(points, *p), append(coefs, c) }
	w, minus := fr.One(), func(x fr.Element) fr.Element { return *x.Neg(&x) }
	rest := f.Witness
	for i, n := range sys.Rows {
		for k := range n {
			add(&powers[k], mul(w, rest[k]))
		}
		rest = rest[n:]
		add(&p.Messages[i], minus(w))
		if i > 0 {
			add(&f.Random[i], minus(mul(w, *r)))
		}
		w.Mul(&w, rho)
	}
	for j := range f.Error {
		n := min(iop.RowWidth, len(errs))
		for k := range n {
			add(&powers[k], mul(w, errs[k]))
		}
		errs = errs[n:]
		add(&f.Cross[j], minus(mul(w, *r)))
		add(&f.Error[j], minus(mul(w, mul(*r, *r))))
		w.Mul(&w, rho)
	}
	var inv fr.Element
	inv.Inverse(r)
	for i := range coefs {
		coefs[i].Mul(&coefs[i], &inv)
	}
	f.Random[0] = pcs.RowCombination(points, coefs)
}

// program runs the transcript of the finished proof, sets the oracle's answers to the
// chosen challenges, in the verifier's order, and opens the combined row.
func (s *simulator) program(t testing.TB, rows []bn254.G1Affine, chosen []fr.Element, sys *iop.R1CS, combined fr.Vector, point []fr.Element, p *proof.Proof) {
	t.Helper()
	tr := iop.NewTranscript(proof.Domain)
	tr.Program(func(label string, drawn fr.Element) fr.Element {
		if len(chosen) == 0 {
			return drawn // the opening is honest
		}
		if _, ok := s.oracle[drawn]; ok {
			t.Fatalf("the oracle has been asked for %s already", label)
		}
		s.oracle[drawn] = chosen[0]
		chosen = chosen[1:]
		return s.oracle[drawn]
	})
	proof.AbsorbStart(tr, &p.Statement, rows, p.Witness, &p.Mask)
	left := p.Messages
	iop.NewR1CS(s.key.Schedule, func(label string, n int) {
		n = (n + iop.RowWidth - 1) / iop.RowWidth
		tr.AbsorbPoints(label, left[:n]...)
		left = left[n:]
	}, tr.Challenge)
	proof.AbsorbEnd(tr, &p.Blind, &p.Value)
	for i := sys.MessageRows(); i < len(p.Messages); i++ {
		tr.AbsorbPoints("fold.products", p.Messages[i])
	}
	p.Fold.Absorb(tr)
	tr.Challenge("fold.r")
	tr.AbsorbField("fold.witness", p.Fold.Witness...)
	tr.Challenge("fold.rho")
	tr.AbsorbField("fold.blind", p.Fold.Blind)
	opening, err := pcs.Open(s.commit, combined, point, tr)
	if err != nil {
		t.Fatal(err)
	}
	p.Opening = *opening
}

func mul(x, y fr.Element) fr.Element { return *x.Mul(&x, &y) }

// evaluate is the multilinear extension of v at point, the lowest bit's coordinate first.
func evaluate(v fr.Vector, point []fr.Element) fr.Element {
	v = slices.Clone(v)
	for _, x := range point {
		half := v[:len(v)/2]
		for j := range half {
			d := v[2*j+1]
			d.Sub(&d, &v[2*j])
			d.Mul(&d, &x)
			half[j].Add(&v[2*j], &d)
		}
		v = half
	}
	return v[0]
}

// publicKey is a verification key of g whose weight commitments are uniform points:
// nobody knows an opening of them, so nobody can prove under it.
func publicKey(t testing.TB, g *graph.Graph, batch int) *proof.Key {
	t.Helper()
	setup, err := srs()
	if err != nil {
		t.Fatal(err)
	}
	sc, _, err := proof.NewSchedule(g, sampleLogC, batch)
	if err != nil {
		t.Fatal(err)
	}
	srsKey, err := proof.NewSRSKey(setup, 1<<sampleLogC)
	if err != nil {
		t.Fatal(err)
	}
	ck, err := pcs.NewCommitKey(setup, sampleLogC)
	if err != nil {
		t.Fatal(err)
	}
	k := &proof.Key{Graph: g, LogC: sampleLogC, Batch: batch, SRS: *srsKey}
	s := &simulator{rng: rand.NewChaCha8([32]byte{1})}
	k.Weights = s.points(sc.Layout.Rows(iop.KindWeight))
	if k.Tables, err = verify.TableRows(sc, ck); err != nil {
		t.Fatal(err)
	}
	return k
}
