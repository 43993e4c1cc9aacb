package proof

import (
	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/iop"
)

// Domain starts every transcript of this version of the protocol.
const Domain = "zkvin/v1/proof"

// LinkDomain starts the transcripts of links between the two layouts of a key.
const LinkDomain = "zkvin/v1/link"

// AbsorbStart absorbs what stands before the first challenge: the model, each request's
// id, context and visibility, all statement rows (public ones as recomputed from their entries), the witness
// rows and the mask row.
func AbsorbStart(t *iop.Transcript, s *Statement, rows, witness []bn254.G1Affine, mask *bn254.G1Affine) {
	t.Absorb("statement.model", s.ModelID[:])
	for i := range s.Requests {
		t.Absorb("statement.request", s.Requests[i].ID[:])
		t.Absorb("statement.context", s.Requests[i].Context[:])
		t.Absorb("statement.visibility", s.Requests[i].visibility())
	}
	t.AbsorbPoints("statement.rows", rows...)
	t.AbsorbPoints("witness.rows", witness...)
	t.AbsorbPoints("mask.row", *mask)
}

// visibility has one byte a tensor, inputs first: 1 public, 0 private.
func (r *Request) visibility() []byte {
	var out []byte
	for _, ts := range [][]Tensor{r.Inputs, r.Outputs} {
		for i := range ts {
			b := byte(0)
			if ts[i].Public() {
				b = 1
			}
			out = append(out, b)
		}
	}
	return out
}

// AbsorbEnd absorbs what the opening starts from: blinder and value of the combined row.
func AbsorbEnd(t *iop.Transcript, blind, value *fr.Element) {
	t.AbsorbField("combined.blind", *blind)
	t.AbsorbField("combined.value", *value)
}
