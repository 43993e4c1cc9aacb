package bls

import (
	"fmt"
	"math/big"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fp"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
)

const (
	g1Bytes = 64
	g2Bytes = 128
)

var (
	_, _, generator1, generator2 = bn254.Generators()
	negated2                     = func() (p bn254.G2Affine) { p.Neg(&generator2); return p }()
	curveB                       = fp.NewElement(3)
)

// HashToG1 maps a digest to a point: the first x = digest, digest + 1, … mod p for which x³ + 3 is a square, with
// y = (x³ + 3)^((p+1)/4). A digest and the next one may have the same point, so only outputs of a hash may be signed.
func HashToG1(digest common.Hash) bn254.G1Affine {
	var p bn254.G1Affine
	p.X.SetBytes(digest[:])
	one := fp.One()
	for {
		var beta, square fp.Element
		beta.Square(&p.X).Mul(&beta, &p.X).Add(&beta, &curveB)
		// p = 3 mod 4, so that this is the square root where there is one. Sqrt may return the other one.
		p.Y.Exp(beta, rootExponent)
		if square.Square(&p.Y).Equal(&beta) {
			return p
		}
		p.X.Add(&p.X, &one)
	}
}

// rootExponent is (p+1)/4.
var rootExponent = func() *big.Int {
	e := new(big.Int).Add(fp.Modulus(), big.NewInt(1))
	return e.Rsh(e, 2)
}()

func appendG1(b []byte, p *bn254.G1Affine) []byte {
	x, y := p.X.Bytes(), p.Y.Bytes()
	return append(append(b, x[:]...), y[:]...)
}

// appendG2 writes x₁, x₀, y₁, y₀, as the pairing precompile takes them.
func appendG2(b []byte, p *bn254.G2Affine) []byte {
	for _, e := range []*fp.Element{&p.X.A1, &p.X.A0, &p.Y.A1, &p.Y.A0} {
		v := e.Bytes()
		b = append(b, v[:]...)
	}
	return b
}

// decodeG1 reads a point of the curve, (0, 0) for infinity.
func decodeG1(b []byte) (p bn254.G1Affine, err error) {
	if err := decodeElements(b, &p.X, &p.Y); err != nil {
		return bn254.G1Affine{}, err
	}
	if !p.IsInfinity() && !p.IsOnCurve() {
		return bn254.G1Affine{}, fmt.Errorf("%w: a point is not on the curve", ErrFormat)
	}
	return p, nil
}

// decodeG2 reads a point of the group of order r, zeros for infinity.
func decodeG2(b []byte) (p bn254.G2Affine, err error) {
	if err := decodeElements(b, &p.X.A1, &p.X.A0, &p.Y.A1, &p.Y.A0); err != nil {
		return bn254.G2Affine{}, err
	}
	if !p.IsInfinity() && (!p.IsOnCurve() || !p.IsInSubGroup()) {
		return bn254.G2Affine{}, fmt.Errorf("%w: a point is not in the second group", ErrFormat)
	}
	return p, nil
}

func decodeElements(b []byte, to ...*fp.Element) error {
	if len(b) != 32*len(to) {
		return fmt.Errorf("%w: %d bytes, not %d", ErrFormat, len(b), 32*len(to))
	}
	for i, e := range to {
		if err := e.SetBytesCanonical(b[32*i : 32*i+32]); err != nil {
			return fmt.Errorf("%w: a coordinate is not below the modulus", ErrFormat)
		}
	}
	return nil
}

// verify holds a signature under a key of two points to one pairing check, with the sum that the contracts take: γ, a hash
// of everything, binds the two points of the key to each other.
//
//	e(signature + γ·key₁, −g₂) · e(H(digest) + γ·g₁, key₂) = 1
func verify(digest common.Hash, signature, key1 *bn254.G1Affine, key2 *bn254.G2Affine) bool {
	preimage := append([]byte{}, digest[:]...)
	preimage = appendG2(appendG1(preimage, key1), key2)
	preimage = appendG1(preimage, signature)
	var g fr.Element
	g.SetBytes(crypto.Keccak256(preimage))
	gamma := g.BigInt(new(big.Int))

	var left, right bn254.G1Affine
	left.ScalarMultiplication(key1, gamma)
	left.Add(&left, signature)
	right.ScalarMultiplication(&generator1, gamma)
	hashed := HashToG1(digest)
	right.Add(&right, &hashed)
	ok, err := bn254.PairingCheck([]bn254.G1Affine{left, right}, []bn254.G2Affine{negated2, *key2})
	return ok && err == nil
}
