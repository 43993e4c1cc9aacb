package settle

import (
	"fmt"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	plonk "github.com/consensys/gnark/backend/plonk/bn254"

	"github.com/zkvin/zkvin/pcs"
	"github.com/zkvin/zkvin/proof"
)

// domains of this package's digests; none is the beginning of another.
const (
	domainKey     = "zkvin/v1/settlement-key"
	domainStart   = "zkvin/v1/settlement-start"
	domainPoint   = "zkvin/v1/settlement-point"
	domainOpening = "zkvin/v1/settlement-opening"
)

// cosetShift is what PLONK's permutation multiplies by, fixed in the contract.
const cosetShift = 5

// Key checks settlement proofs of one model and batch length. It is safe for use by several
// goroutines.
type Key struct {
	Layout *Layout
	Digest [32]byte

	shape   *shape
	bytes   []byte
	plonk   *plonk.VerifyingKey
	opening *pcs.OpeningKey
}

// NewKey joins a layout with the PLONK key of its circuit, as Setup makes it; both rest on
// the τ of tauG2.
func NewKey(l *Layout, vk *plonk.VerifyingKey, tauG2 *bn254.G2Affine) (*Key, error) {
	if err := l.check(); err != nil {
		return nil, err
	}
	k := &Key{Layout: l, shape: l.shape(), plonk: vk}
	var shift fr.Element
	shift.SetUint64(cosetShift)
	switch {
	case int(vk.NbPublicVariables) != k.shape.publics() || len(vk.Qcp) != 0:
		return nil, fmt.Errorf("%w: a circuit with %d public inputs, the layout has %d", ErrKey, vk.NbPublicVariables, k.shape.publics())
	case !vk.CosetShift.Equal(&shift):
		return nil, fmt.Errorf("%w: coset shift %v, contracts have %d", ErrKey, &vk.CosetShift, cosetShift)
	case !vk.Kzg.G2[1].Equal(tauG2):
		return nil, fmt.Errorf("%w: circuit and layout rest on different powers of tau", ErrKey)
	}
	var err error
	if k.opening, err = pcs.NewOpeningKey(k.shape.logC, *tauG2); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrKey, err)
	}
	k.bytes = k.encode()
	k.Digest = proof.Keccak([]byte(domainKey), k.bytes)
	return k, nil
}

// Bytes are the key as a contract reads it. The caller must not change them.
func (k *Key) Bytes() []byte { return k.bytes }

func (k *Key) encode() []byte {
	s, vk := k.shape, k.plonk
	var head packed
	head.put(s.batch, 2)
	head.put(s.logC, 1)
	head.put(s.logRow, 1)
	for _, n := range []int{s.weights, s.tables, s.statement, s.witness, len(s.tensors), s.inputs} {
		head.put(n, 2)
	}
	head.put(log2(vk.Size), 1)
	b := append([]byte{}, k.Layout.ModelID[:]...)
	b = append(append(b, k.Layout.SRSDigest[:]...), head.w[:]...)
	b = proof.AppendScalars(b, vk.Generator)
	for i := range s.tensors {
		w := s.tensors[i].word()
		b = append(b, w[:]...)
	}
	b = proof.AppendPoints(b, vk.Ql, vk.Qr, vk.Qm, vk.Qo, vk.Qk, vk.S[0], vk.S[1], vk.S[2])
	b = proof.AppendPoints(b, k.Layout.Weights...)
	return proof.AppendPoints(b, k.Layout.Tables...)
}

func (t *tensor) word() [wordSize]byte {
	var p packed
	p.put(t.first, 2)
	p.put(t.rows, 2)
	p.put(t.entries, 4)
	p.put(len(t.axes), 1)
	for _, a := range t.axes {
		p.put(a.n, 2)
		p.put(a.stride, 3)
	}
	return p.w
}

func log2(n uint64) int {
	b := 0
	for n > 1 {
		n >>= 1
		b++
	}
	return b
}
