package proof

import (
	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/iop"
)

// Fold shows that the hidden messages satisfy the verifier's constraints: the commitments
// of a random instance and of the cross term, and the folded witness.
type Fold struct {
	Random  []bn254.G1Affine // rows of the random witness, messages first, then products
	Error   []bn254.G1Affine // rows of the random instance's error
	Cross   []bn254.G1Affine // rows of the cross term
	U       fr.Element       // scalar of the random instance
	Witness []fr.Element     // real + r·random
	Blind   fr.Element       // of Σ ρ^i (folded row i)
}

// Absorb absorbs what stands before the fold challenge.
func (f *Fold) Absorb(t *iop.Transcript) {
	t.AbsorbPoints("fold.random", f.Random...)
	t.AbsorbField("fold.u", f.U)
	t.AbsorbPoints("fold.error", f.Error...)
	t.AbsorbPoints("fold.cross", f.Cross...)
}

func (e *encoder) fold(path string, f *Fold) {
	e.count(path+"random", len(f.Random), 0, MaxMessages)
	e.compressed(f.Random...)
	e.count(path+"error", len(f.Error), 0, MaxMessages)
	e.compressed(f.Error...)
	e.count(path+"cross", len(f.Cross), 0, MaxMessages)
	e.compressed(f.Cross...)
	e.scalars(f.U)
	e.count(path+"witness", len(f.Witness), 0, MaxVariables)
	e.scalars(f.Witness...)
	e.scalars(f.Blind)
}

func (d *decoder) fold(path string) (f Fold) {
	points := func(name string) []bn254.G1Affine {
		return d.compressed(path+name, d.count(path+name, 0, MaxMessages, compressedSize), neverInfinity)
	}
	f.Random = points("random")
	f.Error = points("error")
	f.Cross = points("cross")
	f.U = d.scalar(path + "u")
	f.Witness = d.scalars(path+"witness", d.count(path+"witness", 0, MaxVariables, fr.Bytes))
	f.Blind = d.scalar(path + "blind")
	return f
}
