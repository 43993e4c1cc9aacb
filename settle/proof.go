package settle

import (
	"fmt"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	plonk "github.com/consensys/gnark/backend/plonk/bn254"

	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/pcs"
	"github.com/zkvin/zkvin/proof"
)

// Proof is a settlement proof: what a contract is given besides key and statement.
type Proof struct {
	Headers []Header         // of each request
	Rows    []bn254.G1Affine // of the statement
	Witness []bn254.G1Affine
	Mask    bn254.G1Affine
	Blind   fr.Element             // β*
	Opened  iop.Opened[fr.Element] // Λ, μ, r*, y
	Plonk   *plonk.Proof
	Opening pcs.Opening
}

// claimed values of PLONK's batched opening; the first one, of the linearised polynomial,
// follows from the others and is not sent.
const plonkValues = 6

// encode writes the proof as docs/settlement.md, "Proof bytes", has it.
func (p *Proof) encode() []byte {
	var b []byte
	for _, h := range p.Headers {
		b = append(append(b, h.ID[:]...), h.Context[:]...)
	}
	b = proof.AppendPoints(b, p.Rows...)
	b = proof.AppendPoints(b, p.Witness...)
	b = proof.AppendPoints(b, p.Mask)
	b = proof.AppendScalars(b, p.Blind)
	b = proof.AppendScalars(b, p.Opened.Rows...)
	b = proof.AppendScalars(b, p.Opened.Mask)
	b = proof.AppendScalars(b, p.Opened.Point...)
	b = proof.AppendScalars(b, p.Opened.Value)
	q := p.Plonk
	b = proof.AppendPoints(b, q.LRO[:]...)
	b = proof.AppendPoints(b, q.Z)
	b = proof.AppendPoints(b, q.H[:]...)
	b = proof.AppendScalars(b, q.BatchedProof.ClaimedValues[1:]...)
	b = proof.AppendScalars(b, q.ZShiftedOpening.ClaimedValue)
	b = proof.AppendPoints(b, q.BatchedProof.H, q.ZShiftedOpening.H)
	b = proof.AppendPoints(b, p.Opening.Folds...)
	for _, e := range p.Opening.Evals {
		b = proof.AppendScalars(b, e[0], e[1])
	}
	b = proof.AppendScalars(b, p.Opening.Evals[0][2])
	return proof.AppendPoints(b, p.Opening.Quotient, p.Opening.Witness)
}

// decode reads proof bytes of the key's lengths: canonical ones alone. The evaluations at b²
// but for the first, and PLONK's first claimed value, are left zero: they follow.
func (s *shape) decode(data []byte) (*Proof, error) {
	if n := s.proofSize(); len(data) != n {
		return nil, fmt.Errorf("%w: %d bytes, the key prescribes %d", ErrShape, len(data), n)
	}
	r := &reader{buf: data}
	p := &Proof{Headers: make([]Header, s.batch)}
	for i := range p.Headers {
		p.Headers[i] = Header{r.digest("ids"), r.digest("contexts")}
	}
	p.Rows = r.points("statement rows", s.statement)
	p.Witness = r.points("witness rows", s.witness)
	p.Mask = r.points("mask row", 1)[0]
	p.Blind = r.scalars("blinder", 1)[0]
	p.Opened.Rows = r.scalars("row coefficients", s.rows())
	p.Opened.Mask = r.scalars("mask coefficient", 1)[0]
	p.Opened.Point = r.scalars("point", s.logC)
	p.Opened.Value = r.scalars("value", 1)[0]
	p.Plonk = readPlonk(r)
	p.Opening.Folds = r.points("folds", s.logC-1)
	p.Opening.Evals = make([][3]fr.Element, s.logC)
	for i := range p.Opening.Evals {
		copy(p.Opening.Evals[i][:2], r.scalars("evaluations", 2))
	}
	p.Opening.Evals[0][2] = r.scalars("evaluations", 1)[0]
	p.Opening.Quotient = r.points("quotient", 1)[0]
	p.Opening.Witness = r.points("witness", 1)[0]
	return p, r.err
}

func readPlonk(r *reader) *plonk.Proof {
	p := &plonk.Proof{}
	copy(p.LRO[:], r.points("plonk.lro", 3))
	p.Z = r.points("plonk.z", 1)[0]
	copy(p.H[:], r.points("plonk.h", 3))
	p.BatchedProof.ClaimedValues = append(make([]fr.Element, 1), r.scalars("plonk.values", plonkValues-1)...)
	p.ZShiftedOpening.ClaimedValue = r.scalars("plonk.shifted value", 1)[0]
	p.BatchedProof.H = r.points("plonk.opening", 1)[0]
	p.ZShiftedOpening.H = r.points("plonk.shifted opening", 1)[0]
	return p
}

// proofSize is the length of proof bytes.
func (s *shape) proofSize() int {
	points := s.statement + s.witness + 1 + 7 + 2 + (s.logC - 1) + 2
	scalars := 1 + s.rows() + 1 + s.logC + 1 + plonkValues + 2*s.logC + 1
	return 2*wordSize*s.batch + pointSize*points + wordSize*scalars
}
