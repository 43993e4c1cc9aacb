package pcs

import "github.com/consensys/gnark-crypto/ecc/bn254"

// CheckPowers checks that powers are consecutive powers of one secret in G1, starting
// with the generator, that tauG2 is its first power in G2, and that all are in their
// groups. It takes one pairing check and two multi-scalar multiplications.
func CheckPowers(powers []bn254.G1Affine, tauG2 *bn254.G2Affine) error {
	return checkPowers(powers, tauG2)
}
