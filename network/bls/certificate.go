package bls

import (
	"fmt"
	"math/big"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/ethereum/go-ethereum/common"
)

// Witness shows the certificate verifier an operator that did not sign.
type Witness struct {
	Index   uint32
	Proof   []byte // Table.Proof
	Key     bn254.G1Affine
	Weights []*big.Int
}

// Certificate is the core's BN254Certificate: the sum of the signatures of some operators of a table over one message.
type Certificate struct {
	ReferenceTimestamp uint32 // of the table
	Message            common.Hash
	Signature          Signature
	Key                bn254.G2Affine // sum of the signers'
	NonSigners         []Witness      // in order of their places
}

// Certify adds up the signatures of operators, by their places in the table, over CertificateDigest(referenceTimestamp,
// message). Each signature must hold under the operator's key: one that does not fails the certificate and is named by
// ErrSignature, as are those of nobody. The signers' keys must have both halves.
func (t *Table) Certify(referenceTimestamp uint32, message common.Hash, signatures map[int]*Signature) (*Certificate, error) {
	if err := t.Check(); err != nil {
		return nil, err
	}
	if len(signatures) == 0 {
		return nil, fmt.Errorf("%w: nobody signed", ErrSignature)
	}
	digest := CertificateDigest(referenceTimestamp, message)
	c := &Certificate{ReferenceTimestamp: referenceTimestamp, Message: message}
	signers := 0
	for i := range t.Operators {
		o := &t.Operators[i]
		s, signed := signatures[i]
		if !signed {
			proof, err := t.Proof(i)
			if err != nil {
				return nil, err
			}
			c.NonSigners = append(c.NonSigners, Witness{uint32(i), proof, o.Key.G1, o.Weights})
			continue
		}
		if err := o.Key.Verify(digest, s); err != nil {
			return nil, fmt.Errorf("operator %d, %s: %w", i, o.Address, err)
		}
		signers++
		c.Signature = *Aggregate(&c.Signature, s)
		c.Key.Add(&c.Key, &o.Key.G2)
	}
	if signers != len(signatures) {
		return nil, fmt.Errorf("%w: signatures of places that the table does not have", ErrTable)
	}
	return c, nil
}

// Verify checks a certificate as the certificate verifier does and returns the stake that signed, by kind. It returns
// ErrTable for a witness that is not in the table and ErrSignature.
func (i *SetInfo) Verify(c *Certificate) (signed []*big.Int, err error) {
	for _, w := range i.TotalWeights {
		signed = append(signed, new(big.Int).Set(w))
	}
	var missing, key bn254.G1Affine
	for n := range c.NonSigners {
		w := &c.NonSigners[n]
		if n > 0 && w.Index <= c.NonSigners[n-1].Index {
			return nil, fmt.Errorf("%w: operator %d after %d", ErrTable, w.Index, c.NonSigners[n-1].Index)
		}
		leaf := (&Operator{Key: PublicKey{G1: w.Key}, Weights: w.Weights}).Leaf()
		if root, ok := rootFrom(leaf, w.Index, w.Proof); !ok || root != i.Root || w.Index >= i.Operators {
			return nil, fmt.Errorf("%w: the witness of operator %d is not in it", ErrTable, w.Index)
		}
		missing.Add(&missing, &w.Key)
		for j := range min(len(signed), len(w.Weights)) {
			if signed[j].Sub(signed[j], w.Weights[j]).Sign() < 0 {
				return nil, fmt.Errorf("%w: operator %d has more than all", ErrTable, w.Index)
			}
		}
	}
	key.Sub(&i.Key, &missing)
	if !verify(CertificateDigest(c.ReferenceTimestamp, c.Message), &c.Signature.Point, &key, &c.Key) {
		return nil, fmt.Errorf("%w: the certificate's", ErrSignature)
	}
	return signed, nil
}

const (
	certificateHead = 9 * 32
	witnessHead     = 3 * 32
	infoHead        = 4 * 32

	// MaxCertificateBytes bounds the encoding of a certificate.
	MaxCertificateBytes = 1 << 20
)

// Encode is the ABI encoding of the certificate, as contracts decode it.
func (c *Certificate) Encode() []byte {
	b := append(integer(32), integer(uint64(c.ReferenceTimestamp))...)
	b = append(b, c.Message[:]...)
	b = appendG2(appendG1(b, &c.Signature.Point), &c.Key)
	b = append(b, integer(certificateHead)...)
	b = append(b, integer(uint64(len(c.NonSigners)))...)
	at := 32 * len(c.NonSigners)
	var tail []byte
	for i := range c.NonSigners {
		b = append(b, integer(uint64(at+len(tail)))...)
		tail = append(tail, c.NonSigners[i].encode()...)
	}
	return append(b, tail...)
}

func (w *Witness) encode() []byte {
	padded := (len(w.Proof) + 31) / 32 * 32
	b := append(integer(uint64(w.Index)), integer(witnessHead)...)
	b = append(b, integer(uint64(witnessHead+32+padded))...)
	b = append(b, integer(uint64(len(w.Proof)))...)
	b = append(b, common.RightPadBytes(w.Proof, padded)...)
	return append(b, encodeInfo(&w.Key, w.Weights)...)
}

// DecodeCertificate reads the one encoding that Encode writes. It returns ErrFormat, for other encodings of the same
// values, too. What it read is not verified.
func DecodeCertificate(data []byte) (*Certificate, error) {
	r := &reader{rest: data}
	if len(data) > MaxCertificateBytes {
		return nil, fmt.Errorf("%w: a certificate of %d bytes, more than %d", ErrFormat, len(data), MaxCertificateBytes)
	}
	c := new(Certificate)
	r.expect(32)
	c.ReferenceTimestamp = uint32(r.number(1<<32 - 1))
	c.Message = common.Hash(r.take(32))
	c.Signature.Point = r.g1()
	c.Key = r.g2()
	r.expect(certificateHead)
	n := int(r.number(MaxOperators))
	offsets := make([]int, n)
	for i := range offsets {
		offsets[i] = int(r.number(MaxCertificateBytes))
	}
	begin := len(r.rest)
	for i := 0; i < n && r.err == nil; i++ {
		if offsets[i] != 32*n+begin-len(r.rest) {
			r.fail("an offset leads elsewhere")
		}
		c.NonSigners = append(c.NonSigners, r.witness())
	}
	if len(r.rest) > 0 {
		r.fail("bytes are left over")
	}
	if r.err != nil {
		return nil, fmt.Errorf("certificate: %w", r.err)
	}
	return c, nil
}
