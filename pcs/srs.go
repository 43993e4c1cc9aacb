package pcs

import (
	"crypto/rand"
	"fmt"
	"math/big"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"golang.org/x/crypto/sha3"
)

// Limits of an SRS, in powers. The least is what the digest names one by one.
const (
	MinPowers = 64
	MaxPowers = 1 << MaxLogC
	MaxLogC   = 24
)

// DevelopmentSeed is the published seed of the development SRS: τ is known to anybody,
// so that golden files reproduce and no proof under it means anything.
const DevelopmentSeed = "zkvin development SRS, tau is public, never use for value"

const (
	hidingDomain  = "zkvin/v1/pcs/blinding-base"
	hidingMessage = "H"
	maxNameLength = 64
)

// SRS is a universal structured reference string: powers of a secret τ.
// G1[j] = [τ^j]₁ for j below the length, at least [MinPowers]; G1[0] is the generator.
type SRS struct {
	G1     []bn254.G1Affine
	TauG2  bn254.G2Affine
	H      bn254.G1Affine // blinding base, the same for every SRS, see [BlindingBase]
	Digest [32]byte
	Unsafe bool   // τ is known: development only
	Name   string // where the powers come from, for people; not in Digest
}

// BlindingBase returns H, the hash to curve (RFC 9380, SVDW over BN254 G1) of the message
// "H" under the domain "zkvin/v1/pcs/blinding-base": nobody knows its logarithm to the
// generator.
func BlindingBase() bn254.G1Affine {
	h, err := bn254.HashToG1([]byte(hidingMessage), []byte(hidingDomain))
	if err != nil {
		panic("pcs: constant hash-to-curve domain rejected: " + err.Error())
	}
	return h
}

// digestOf is Keccak-256(first 64 powers ‖ H ‖ [τ]₂ ‖ Keccak-256(all powers)). A point of
// G1 is x ‖ y, of G2 x₁ ‖ x₀ ‖ y₁ ‖ y₀, 32 bytes big endian each, as in the EVM
// precompiles. All powers means every power of the .srs file, G1[0] to G1[n−1] with n the
// count in its header: two files of one ceremony cut at different lengths are two SRS.
func digestOf(powers []bn254.G1Affine, h *bn254.G1Affine, tauG2 *bn254.G2Affine) [32]byte {
	all := sha3.NewLegacyKeccak256()
	for i := range powers {
		b := encodeG1(&powers[i])
		all.Write(b[:])
	}
	d := sha3.NewLegacyKeccak256()
	for i := range powers[:MinPowers] {
		b := encodeG1(&powers[i])
		d.Write(b[:])
	}
	b1, b2 := encodeG1(h), encodeG2(tauG2)
	d.Write(b1[:])
	d.Write(b2[:])
	d.Write(all.Sum(nil))
	var out [32]byte
	d.Sum(out[:0])
	return out
}

func encodeG1(p *bn254.G1Affine) (b [64]byte) {
	x, y := p.X.Bytes(), p.Y.Bytes()
	copy(b[:32], x[:])
	copy(b[32:], y[:])
	return b
}

func encodeG2(p *bn254.G2Affine) (b [128]byte) {
	for i, e := range []interface{ Bytes() [32]byte }{&p.X.A1, &p.X.A0, &p.Y.A1, &p.Y.A0} {
		v := e.Bytes()
		copy(b[32*i:], v[:])
	}
	return b
}

func developmentTau() fr.Element {
	b := sha3.Sum512([]byte(DevelopmentSeed))
	var tau fr.Element
	tau.SetBytes(b[:])
	return tau
}

func developmentTauG2() bn254.G2Affine {
	tau := developmentTau()
	_, _, _, g2 := bn254.Generators()
	var p bn254.G2Affine
	p.ScalarMultiplication(&g2, tau.BigInt(new(big.Int)))
	return p
}

// IsDevelopment tells whether tauG2 belongs to the τ that [DevelopmentSeed] publishes.
func IsDevelopment(tauG2 *bn254.G2Affine) bool {
	dev := developmentTauG2()
	return tauG2.Equal(&dev)
}

// DevelopmentSRS makes size powers of the τ that [DevelopmentSeed] publishes (SHA3-512 of
// the seed, reduced) and marks them unsafe. It returns ErrSRSSize unless
// [MinPowers] ≤ size ≤ [MaxPowers].
func DevelopmentSRS(size int) (*SRS, error) {
	if err := checkSize(size); err != nil {
		return nil, err
	}
	tau := developmentTau()
	s := &SRS{
		G1:     multiplesOfGenerator(powers(&tau, size)),
		TauG2:  developmentTauG2(),
		H:      BlindingBase(),
		Unsafe: true,
		Name:   "development",
	}
	s.Digest = digestOf(s.G1, &s.H, &s.TauG2)
	return s, nil
}

func checkSize(size int) error {
	if size < MinPowers || size > MaxPowers {
		return fmt.Errorf("%w: %d powers; between %d and %d are supported", ErrSRSSize, size, MinPowers, MaxPowers)
	}
	return nil
}

// newSRS checks points that came from outside and builds an SRS of them: every power on
// the curve (G1 has cofactor one), [τ]₂ in its subgroup, the first power the generator,
// none at infinity, and all of them successive multiples by the τ of the G2 part.
func newSRS(powers []bn254.G1Affine, tauG2 bn254.G2Affine, name string) (*SRS, error) {
	if err := checkSize(len(powers)); err != nil {
		return nil, err
	}
	if err := checkPowers(powers, &tauG2); err != nil {
		return nil, err
	}
	s := &SRS{G1: powers, TauG2: tauG2, H: BlindingBase(), Name: name}
	s.Unsafe = IsDevelopment(&tauG2)
	s.Digest = digestOf(s.G1, &s.H, &s.TauG2)
	return s, nil
}

func checkPowers(powers []bn254.G1Affine, tauG2 *bn254.G2Affine) error {
	_, _, g1, _ := bn254.Generators()
	if !powers[0].Equal(&g1) {
		return fmt.Errorf("%w: power 0 is not the generator of G1", ErrSRS)
	}
	for i := range powers {
		if powers[i].IsInfinity() || !powers[i].IsOnCurve() {
			return fmt.Errorf("%w: power %d is not a point of the curve", ErrSRS, i)
		}
	}
	if err := checkTauG2(tauG2); err != nil {
		return err
	}
	return checkRatio(powers, tauG2)
}

// checkTauG2 also refuses τ = 1 and, with infinity, τ = 0.
func checkTauG2(p *bn254.G2Affine) error {
	if p.IsInfinity() || !p.IsOnCurve() || !p.IsInSubGroup() {
		return fmt.Errorf("%w: [τ]₂ is not a point of the subgroup of G2", ErrSRS)
	}
	if _, _, _, g2 := bn254.Generators(); p.Equal(&g2) {
		return fmt.Errorf("%w: τ is one", ErrSRS)
	}
	return nil
}

// checkRatio verifies e(Σ ρ_i·P_{i+1}, G₂) = e(Σ ρ_i·P_i, [τ]₂) for random ρ_i of 128
// bits: a list that is not a geometric progression by τ passes with probability 2^-128.
func checkRatio(powers []bn254.G1Affine, tauG2 *bn254.G2Affine) error {
	rho, err := randomShort(len(powers) - 1)
	if err != nil {
		return err
	}
	low, high := RowCombination(powers[:len(rho)], rho), RowCombination(powers[1:], rho)
	low.Neg(&low)
	_, _, _, g2 := bn254.Generators()
	ok, err := bn254.PairingCheck([]bn254.G1Affine{high, low}, []bn254.G2Affine{g2, *tauG2})
	if err != nil {
		return fmt.Errorf("%w: %w", ErrSRS, err)
	}
	if !ok {
		return fmt.Errorf("%w: the powers do not follow the τ of the G2 part", ErrSRS)
	}
	return nil
}

// randomShort draws n elements uniform on [0, 2^128): the only randomness of the package.
func randomShort(n int) ([]fr.Element, error) {
	b := make([]byte, 16*n)
	if _, err := rand.Read(b); err != nil {
		return nil, fmt.Errorf("random coefficients: %w", err)
	}
	v := make([]fr.Element, n)
	for i := range v {
		v[i].SetBytes(b[16*i : 16*i+16])
	}
	return v, nil
}
