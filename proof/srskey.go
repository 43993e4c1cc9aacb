package proof

import (
	"fmt"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"golang.org/x/crypto/sha3"

	"github.com/zkvin/zkvin/pcs"
)

// NewSRSKey returns the part of an SRS that a verifier needs, with the first n powers, or
// MinPowers if n is less. It returns pcs.ErrSRSSize when the SRS has fewer.
func NewSRSKey(s *pcs.SRS, n int) (*SRSKey, error) {
	n = max(n, MinPowers)
	if n > len(s.G1) {
		return nil, fmt.Errorf("%w: the key needs %d powers, the SRS has %d", pcs.ErrSRSSize, n, len(s.G1))
	}
	k := &SRSKey{Digest: s.Digest, Unsafe: s.Unsafe, Powers: s.G1[:n:n], TauG2: s.TauG2}
	h := sha3.NewLegacyKeccak256()
	var b []byte
	for rest := s.G1; len(rest) > 0; {
		part := rest[:min(len(rest), 1<<10)]
		b = AppendPoints(b[:0], part...)
		h.Write(b)
		rest = rest[len(part):]
	}
	h.Sum(k.All[:0])
	return k, nil
}

// Check returns ErrSRS unless the digest is that of the first MinPowers powers, the
// blinding base, τ in G2 and All; the powers are 1, τ, τ², …; and the development τ, and no
// other, is marked unsafe. Points must be in their groups. It takes about the time of one
// multi-scalar multiplication over the powers.
func (k *SRSKey) Check() error {
	_, _, g1, g2 := bn254.Generators()
	switch {
	case len(k.Powers) < MinPowers:
		return fmt.Errorf("powers: %w: %d, at least %d", ErrSRS, len(k.Powers), MinPowers)
	case k.digest() != k.Digest:
		return fmt.Errorf("digest: %w: powers or τ belong to another SRS", ErrSRS)
	case !k.Powers[0].Equal(&g1):
		return fmt.Errorf("powers[0]: %w: not the generator", ErrSRS)
	case k.TauG2.IsInfinity() || k.TauG2.Equal(&g2):
		return fmt.Errorf("tau_g2: %w: τ is zero or one", ErrSRS)
	}
	if public := pcs.IsDevelopment(&k.TauG2); public != k.Unsafe {
		return fmt.Errorf("unsafe: %w: the mark is %t, that τ is the development SRS's is %t", ErrSRS, k.Unsafe, public)
	}
	return k.checkPowers()
}

// digest is the SRS digest, see pcs.SRS.
func (k *SRSKey) digest() [32]byte {
	h := pcs.BlindingBase()
	b := AppendPoints(nil, k.Powers[:MinPowers]...)
	b = AppendPoints(b, []bn254.G1Affine{h}...)
	b = AppendPointG2(b, &k.TauG2)
	return Keccak(b, k.All[:])
}

// checkPowers verifies e(Σ ρ^i·P_{i+1}, [1]₂) = e(Σ ρ^i·P_i, [τ]₂) over all i but the last.
// A list of n powers that is no geometric progression by τ passes for fewer than n of the
// 2^253 values of ρ, and ρ is drawn from the hash of the list. The second sum is
// P_0 + ρ·(the first without its last term), so there is one long sum to compute.
func (k *SRSKey) checkPowers() error {
	n := len(k.Powers) - 1
	seed := Keccak([]byte(domainPowers), AppendPoints(nil, k.Powers...), AppendPointG2(nil, &k.TauG2))
	seed[0] &= 0x1f // below 2^253, so canonical
	var rho, last fr.Element
	rho.SetBytes(seed[:])
	coef := make([]fr.Element, n)
	coef[0].SetOne()
	for i := 1; i < n; i++ {
		coef[i].Mul(&coef[i-1], &rho)
	}
	last.Mul(&coef[n-1], &rho)
	last.Neg(&last)
	high := pcs.RowCombination(k.Powers[1:], coef)
	low := pcs.RowCombination([]bn254.G1Affine{k.Powers[0], high, k.Powers[n]}, []fr.Element{fr.One(), rho, last})
	low.Neg(&low)
	_, _, _, g2 := bn254.Generators()
	ok, err := bn254.PairingCheck([]bn254.G1Affine{high, low}, []bn254.G2Affine{g2, k.TauG2})
	if err != nil || !ok {
		return fmt.Errorf("powers: %w: they do not follow τ", ErrSRS)
	}
	return nil
}
