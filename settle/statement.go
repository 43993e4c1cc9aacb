package settle

import (
	"encoding/binary"
	"fmt"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/proof"
)

// Claim is what a settlement proof says beside the statement.
type Claim struct {
	Payee [20]byte // an address that the proof pays; part of nothing else
	Shown []bool   // for each tensor of the statement, inputs first; nil shows none
}

// Statement is what a contract is told, apart from the key.
type Statement struct {
	Claim
	Root   [32]byte // over the requests' leaves
	Values []int16  // of shown tensors, in order
}

// Header is what a leaf names besides tensors.
type Header struct{ ID, Context [32]byte }

// Mask is the word whose bit t says whether tensor t is shown.
func (c *Claim) Mask() (w [32]byte) {
	for t, b := range c.Shown {
		if b {
			w[31-t/8] |= 1 << (t % 8)
		}
	}
	return w
}

// ValueBytes are the values as a contract has them: two bytes each, big endian.
func (s *Statement) ValueBytes() []byte {
	b := make([]byte, 0, 2*len(s.Values))
	for _, x := range s.Values {
		b = binary.BigEndian.AppendUint16(b, uint16(x))
	}
	return b
}

// checkShown compares the shown tensors with what the key allows, and the values' number.
func (s *shape) checkShown(c *Claim, values []int16) error {
	if c.Shown == nil && len(values) == 0 {
		return nil
	}
	if len(c.Shown) != len(s.tensors) || s.batch != 1 {
		return fmt.Errorf("%w: %d tensors are named, the statement has %d requests of %d: only single requests show values",
			ErrShown, len(c.Shown), s.batch, len(s.tensors))
	}
	n := 0
	for t, shown := range c.Shown {
		if !shown {
			continue
		}
		if s.tensors[t].axes == nil {
			return fmt.Errorf("%w: tensor %d with %d entries: at most %d entries on %d axes", ErrShown, t, s.tensors[t].entries, MaxShown, maxAxes)
		}
		n += s.tensors[t].entries
	}
	if n != len(values) || n > MaxShown {
		return fmt.Errorf("%w: %d values, the shown tensors have %d, at most %d", ErrShown, len(values), n, MaxShown)
	}
	return nil
}

// root forms the statement root from what a leaf covers.
func (s *shape) root(headers []Header, rows []bn254.G1Affine) [32]byte {
	leaves := make([][32]byte, s.batch)
	for i := range leaves {
		digests := make([][32]byte, len(s.tensors))
		for t := range digests {
			x := &s.tensors[t]
			digests[t] = proof.TensorDigest(rows[x.first+i*x.rows:][:x.rows])
		}
		leaves[i] = proof.Leaf(i, headers[i].ID, headers[i].Context,
			proof.TensorsDigest(digests[:s.inputs]), proof.TensorsDigest(digests[s.inputs:]))
	}
	return proof.StatementRoot(leaves)
}

// publics are the public inputs of the circuit.
type publics struct {
	h, payee, shown, x, e fr.Element
	opened                iop.Opened[fr.Element]
}

func (p *publics) vector() []fr.Element {
	out := []fr.Element{p.h, p.payee, p.shown, p.x, p.e}
	out = append(append(out, p.opened.Rows...), p.opened.Mask)
	return append(append(out, p.opened.Point...), p.opened.Value)
}

// start computes what precedes the transcript from what a contract has: h binds everything
// that the prover chose before its first challenge, x and e what is shown.
func (k *Key) start(s *Statement, witness []bn254.G1Affine, mask *bn254.G1Affine) (*publics, error) {
	if err := k.shape.checkShown(&s.Claim, s.Values); err != nil {
		return nil, err
	}
	shown, values := s.Mask(), proof.Keccak(s.ValueBytes())
	h := proof.Keccak([]byte(domainStart), k.Digest[:], s.Root[:], shown[:], values[:], proof.AppendPoints(nil, witness...), proof.AppendPoints(nil, *mask))
	p := &publics{h: iop.Challenge253(h)}
	p.payee.SetBytes(s.Payee[:])
	p.shown.SetBytes(shown[:])
	hb := p.h.Bytes()
	p.x = iop.Challenge253(proof.Keccak([]byte(domainPoint), hb[:]))
	if s.Shown != nil {
		p.e = k.shape.evaluate(&p.x, s.Shown, s.Values)
	}
	return p, nil
}

// transcript starts the opening's: it absorbs all public inputs and the combined row's
// blinder.
func (p *publics) transcript(blind *fr.Element) *iop.Transcript {
	t := iop.NewTranscript(domainOpening)
	t.AbsorbField("publics", append(p.vector(), *blind)...)
	return t
}
