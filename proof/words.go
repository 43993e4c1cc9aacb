package proof

import (
	"encoding/binary"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"golang.org/x/crypto/sha3"
)

// Keccak is Keccak-256, the hash of the EVM, of the parts one after the other.
func Keccak(parts ...[]byte) (sum [32]byte) {
	h := sha3.NewLegacyKeccak256()
	for _, p := range parts {
		h.Write(p)
	}
	h.Sum(sum[:0])
	return sum
}

// Word is an unsigned integer as the EVM packs it: 32 bytes big endian.
func Word(v int) []byte {
	var b [32]byte
	binary.BigEndian.PutUint64(b[24:], uint64(v))
	return b[:]
}

// AppendPoints appends x ‖ y of each point, 32 bytes big endian each; infinity is all zero.
func AppendPoints(b []byte, p ...bn254.G1Affine) []byte {
	for i := range p {
		x, y := p[i].X.Bytes(), p[i].Y.Bytes()
		b = append(append(b, x[:]...), y[:]...)
	}
	return b
}

// AppendPointG2 appends x₁ ‖ x₀ ‖ y₁ ‖ y₀, as the EVM precompiles have it.
func AppendPointG2(b []byte, p *bn254.G2Affine) []byte {
	for _, v := range [4][32]byte{p.X.A1.Bytes(), p.X.A0.Bytes(), p.Y.A1.Bytes(), p.Y.A0.Bytes()} {
		b = append(b, v[:]...)
	}
	return b
}

// AppendScalars appends field elements, 32 bytes big endian each.
func AppendScalars(b []byte, v ...fr.Element) []byte {
	for i := range v {
		x := v[i].Bytes()
		b = append(b, x[:]...)
	}
	return b
}
