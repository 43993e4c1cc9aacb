package pcs

import (
	"fmt"
	"math/big"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr/fft"
	"github.com/consensys/gnark-crypto/ecc/bn254/kzg"
)

// Lagrange returns [L_i(τ)]₁, i < 2^logN, for the Lagrange polynomials of the 2^logN-th roots
// of unity: the SRS in the basis of values. It takes seconds under the development SRS, whose
// τ is known, and minutes for 2^20 powers under any other. It returns ErrSRSSize when s has
// fewer than 2^logN powers.
func Lagrange(s *SRS, logN int) ([]bn254.G1Affine, error) {
	if logN < 1 || logN > MaxLogC || len(s.G1) < 1<<logN {
		return nil, fmt.Errorf("%w: 2^%d values need as many powers, the SRS has %d", ErrSRSSize, logN, len(s.G1))
	}
	if s.Unsafe {
		tau := developmentTau()
		return multiplesOfGenerator(lagrangeAt(&tau, logN)), nil
	}
	out, err := kzg.ToLagrangeG1(s.G1[:1<<logN])
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrSRS, err)
	}
	return out, nil
}

// lagrangeAt returns L_i(τ) = ω^i·(τ^n − 1) / (n·(τ − ω^i)).
func lagrangeAt(tau *fr.Element, logN int) fr.Vector {
	n := 1 << logN
	domain := fft.NewDomain(uint64(n))
	den, numerator := make([]fr.Element, n), make(fr.Vector, n)
	var common, w fr.Element
	one := fr.One()
	common.Exp(*tau, big.NewInt(int64(n)))
	common.Sub(&common, &one)
	common.Mul(&common, &domain.CardinalityInv)
	w.SetOne()
	for i := range den {
		den[i].Sub(tau, &w)
		numerator[i].Mul(&w, &common)
		w.Mul(&w, &domain.Generator)
	}
	numerator.Mul(numerator, fr.BatchInvert(den))
	return numerator
}
