package gen

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"flag"
	"math/big"
	"os"
	"path/filepath"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/pcs"
)

var update = flag.Bool("update", false, "write the vectors again")

const folder = "../testdata"

func hexed(b []byte) string { return "0x" + hex.EncodeToString(b) }

// image is a key like that of an image classifier: one request, an image of 28 × 28 in, ten scores out.
var image = layout{
	requests: 1, c: 16, logRow: 10, weights: 1, tables: 1, statement: 2, hidden: 3, inputs: 1,
	tensors: []tensor{{first: 0, rows: 1, axes: []axis{{28, 32}, {28, 1}}}, {first: 1, rows: 1, axes: []axis{{10, 1}}}},
}

// long is a key whose input takes two rows behind those of an output, with an axis across the end of a row.
var long = layout{
	requests: 1, c: 8, logRow: 6, weights: 1, tables: 0, statement: 4, hidden: 1, inputs: 1,
	tensors: []tensor{
		{first: 1, rows: 2, axes: []axis{{3, 32}, {4, 5}, {5, 1}}},
		{first: 0, rows: 1, axes: []axis{{7, 2}}},
		{first: 3, rows: 1, axes: []axis{{1, 0}, {2, 32}, {3, 8}, {5, 1}}},
	},
}

// batch is a key of four requests; its second input cannot be shown, and outputs are not in the order of rows.
var batch = layout{
	requests: 4, c: 10, logRow: 10, weights: 2, tables: 1, statement: 20, hidden: 2, inputs: 2,
	tensors: []tensor{{first: 0, rows: 1, axes: []axis{{9, 1}}}, {first: 8, rows: 2}, {first: 16, rows: 1}, {first: 4, rows: 1}},
}

// small is a key for proofs that are verified together.
var small = layout{
	requests: 1, c: 8, logRow: 8, weights: 2, tables: 1, statement: 2, hidden: 1, inputs: 1,
	tensors: []tensor{{first: 0, rows: 1, axes: []axis{{16, 1}}}, {first: 1, rows: 1, axes: []axis{{4, 1}}}},
}

// forged are proofs that must not hold, with an error that only the pairing finds.
func forged(t *testing.T, m *maker) []*vector {
	one := fr.One()
	var out []*vector
	for _, i := range []int{0, 1, 4, 5, 5 + m.layout.rows(), 6 + m.layout.rows(), m.layout.public() - 1} {
		out = append(out, m.forge(t, 7, forgery{claim: func(public []fr.Element) { public[i].Add(&public[i], &one) }}))
	}
	for i := range 2 {
		out = append(out, m.forge(t, 7, forgery{commit: func(m *maker, hidden []bn254.G1Affine) {
			hidden[i].Add(&hidden[i], &m.srs.G1[3])
		}}))
	}
	return append(out, m.forge(t, 7, forgery{blind: func(blind *fr.Element) { blind.Add(blind, &one) }}))
}

// cancel changes the witnesses of two openings, at x and at y, so that neither holds and that the errors cancel if both
// have the same weight: the sides of the pairing equation differ by (x − τ)·(y − τ) in one, by its negative in the other.
func cancel(srs *pcs.SRS, v, w *vector, one, other bn254.G1Affine, x, y fr.Element) {
	shift := func(z *fr.Element) (e bn254.G1Affine) {
		e.ScalarMultiplication(&srs.G1[0], z.BigInt(new(big.Int)))
		return *e.Sub(&e, &srs.G1[1])
	}
	replace := func(v *vector, before, after bn254.G1Affine) {
		v.Proof = hexed(bytes.Replace(unhex(v.Proof), appendPoints(nil, before), appendPoints(nil, after), 1))
	}
	var a, b bn254.G1Affine
	a, b = shift(&y), shift(&x)
	replace(v, one, *a.Add(&one, &a))
	replace(w, other, *b.Sub(&other, &b))
}

// cancelling are proofs that do not hold and whose errors cancel without weights: the first two together, the others each
// within itself, between the openings of PLONK and between PLONK and the opening of the row.
func cancelling(t *testing.T, m *maker) []*vector {
	var out []*vector
	var claims []*claim
	for range 4 {
		v := m.prove(t, 0)
		c, err := readClaim(v)
		if err != nil {
			t.Fatal(err)
		}
		out, claims = append(out, v), append(claims, c)
	}
	zeta := func(i int) fr.Element { return draw(claims[i].plonk, &claims[i].vk, claims[i].public).zeta }
	cancel(m.srs, out[0], out[1], claims[0].plonk.BatchedProof.H, claims[1].plonk.BatchedProof.H, zeta(0), zeta(1))
	first, next := zeta(2), zeta(2)
	next.Mul(&next, &m.vk.Generator)
	cancel(m.srs, out[2], out[2], claims[2].plonk.BatchedProof.H, claims[2].plonk.ZShiftedOpening.H, first, next)
	cancel(m.srs, out[3], out[3], claims[3].plonk.BatchedProof.H, claims[3].opening.Witness, zeta(3), claims[3].row())
	return out
}

type file struct {
	name    string
	vectors []*vector
}

func vectors(t *testing.T) []file {
	srs, err := pcs.DevelopmentSRS(1 << 16)
	if err != nil {
		t.Fatal(err)
	}
	i, l, b := newMaker(t, image, srs, 1), newMaker(t, long, srs, 2), newMaker(t, batch, srs, 3)
	s, other := newMaker(t, small, srs, 4), newMaker(t, small, srs, 5)
	many := []*vector{s.prove(t, 0), s.prove(t, 3), s.prove(t, 1), s.prove(t, 0), other.prove(t, 2), other.prove(t, 0), s.prove(t, 2), s.prove(t, 0)}
	return []file{
		{"image-shown", []*vector{i.prove(t, 3)}},
		{"image", []*vector{i.prove(t, 0)}},
		{"long", []*vector{l.prove(t, 7), l.prove(t, 5), l.prove(t, 2)}},
		{"batch", []*vector{b.prove(t, 0)}},
		{"many", many},
		{"forged", forged(t, l)},
		{"cancel", cancelling(t, s)},
	}
}

// TestVectors verifies the committed vectors from their bytes with gnark's PLONK and pcs' opening.
func TestVectors(t *testing.T) {
	if *update {
		for _, f := range vectors(t) {
			write(t, f)
		}
	}
	srs, err := pcs.DevelopmentSRS(1 << 16)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"image-shown", "image", "long", "batch", "many", "lenet", "forged", "cancel"} {
		data, err := os.ReadFile(filepath.Join(folder, name+".json"))
		if err != nil {
			t.Fatal(err)
		}
		var f struct{ Vectors []*vector }
		if err := json.Unmarshal(data, &f); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		bad := name == "forged" || name == "cancel"
		for i, v := range f.Vectors {
			if err := verify(v, srs); (err != nil) != bad {
				t.Errorf("%s, vector %d: %v", name, i, err)
			}
			proof := unhex(v.Proof)
			proof[len(proof)-1] ^= 1
			v.Proof = hexed(proof)
			if verify(v, srs) == nil {
				t.Errorf("%s, vector %d: holds with its last bit changed", name, i)
			}
		}
	}
}

func write(t *testing.T, f file) {
	t.Helper()
	data, err := json.MarshalIndent(struct {
		Vectors []*vector `json:"vectors"`
	}{f.vectors}, "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, f.name+".json"), append(data, '\n'), 0o644); err != nil {
		t.Fatal(err)
	}
}
