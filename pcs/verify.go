package pcs

import (
	"fmt"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/iop"
)

// OpeningKey is what a verifier needs of an SRS. LogC is c: openings are of C = 2^c
// coefficients. Only [NewOpeningKey] makes one that verifies anything.
type OpeningKey struct {
	LogC  int
	G1, H bn254.G1Affine
	G2    bn254.G2Affine
	TauG2 bn254.G2Affine
	lines [2][2][len(bn254.LoopCounter)]bn254.LineEvaluationAff // of G2 and TauG2
}

// NewOpeningKey prepares pairings against [1]₂ and tauG2. It returns ErrSRS when tauG2 is
// not in the subgroup of G2 or is infinity, ErrSRSSize for c outside [1, 24].
func NewOpeningKey(logC int, tauG2 bn254.G2Affine) (*OpeningKey, error) {
	if logC < 1 || logC > MaxLogC {
		return nil, fmt.Errorf("%w: rows of 2^%d entries; the exponent is in [1, %d]", ErrSRSSize, logC, MaxLogC)
	}
	if err := checkTauG2(&tauG2); err != nil {
		return nil, err
	}
	_, _, g1, g2 := bn254.Generators()
	k := &OpeningKey{LogC: logC, G1: g1, H: BlindingBase(), G2: g2, TauG2: tauG2}
	k.lines[0] = bn254.PrecomputeLines(g2)
	k.lines[1] = bn254.PrecomputeLines(tauG2)
	return k, nil
}

// VerifyOpening checks that the polynomial committed in com, its blinding removed, has
// value at point as a multilinear extension. The caller has absorbed com, point and value;
// absorbs and challenges follow in the order of [Open].
//
// Soundness. com and the folds are fixed before β, the evaluations before ρ, the quotient
// before ζ, and KZG binds each commitment to one polynomial of degree below the length N
// of the SRS, not below C. The pairing and ρ make every evaluation true but for
// (c+N)/2^253. Then the fold checks hold at a random β, so they are identities of
// polynomials but for 2cN/2^253: P_c(X) = Σ_k X^k·M_k(point), M_k the multilinear
// extension of coefficients kC … kC+C−1 of P_0, and it equals the constant value. So
// M_0(point) = value and M_k(point) = 0 for k ≥ 1, where com was fixed before the point was
// drawn: a row with a coefficient at X^C or beyond passes with probability c/2^253, however
// long the SRS. That is why no degree check is needed, and why com must be absorbed first.
//
// It returns ErrOpeningShape before any work, ErrOpeningPoint, ErrOpeningChallenge,
// ErrOpeningFold, or ErrOpeningPairing.
func VerifyOpening(k *OpeningKey, com bn254.G1Affine, point []fr.Element, value fr.Element, o *Opening, t *iop.Transcript) error {
	if err := checkShape(k, com, point, o); err != nil {
		return err
	}
	t.AbsorbPoints("opening.folds", o.Folds...)
	beta := t.Challenge("opening.beta")
	if degenerate(&beta) {
		return ErrOpeningChallenge
	}
	if err := checkFolds(o.Evals, point, &value, &beta); err != nil {
		return err
	}
	absorbEvals(t, o.Evals)
	rho := t.Challenge("opening.rho")
	t.AbsorbPoints("opening.quotient", o.Quotient)
	zeta := t.Challenge("opening.zeta")
	t.AbsorbPoints("opening.witness", o.Witness)
	in := interpolate(o.Evals, &beta, &rho)
	at, z := in.at(&zeta)
	return k.checkPairing(com, o, &rho, &at, &z, &zeta)
}

func checkShape(k *OpeningKey, com bn254.G1Affine, point []fr.Element, o *Opening) error {
	if k.lines[1][0][0].R0.IsZero() {
		return fmt.Errorf("%w: the opening key was not made by NewOpeningKey", ErrSRS)
	}
	if len(point) != k.LogC || len(o.Evals) != k.LogC || len(o.Folds) != k.LogC-1 {
		return fmt.Errorf("%w: %d coordinates, %d evaluations, %d folds under a key of 2^%d",
			ErrOpeningShape, len(point), len(o.Evals), len(o.Folds), k.LogC)
	}
	for i := range o.Folds {
		if !o.Folds[i].IsOnCurve() {
			return fmt.Errorf("%w: folds[%d]", ErrOpeningPoint, i)
		}
	}
	switch {
	case !com.IsOnCurve():
		return fmt.Errorf("%w: commitment", ErrOpeningPoint)
	case !o.Quotient.IsOnCurve():
		return fmt.Errorf("%w: quotient", ErrOpeningPoint)
	case !o.Witness.IsOnCurve():
		return fmt.Errorf("%w: witness", ErrOpeningPoint)
	}
	return nil
}

// checkFolds verifies, with P_c(β²) = value,
//
//	2β·P_{i+1}(β²) = β·(1−x_i)·(P_i(β)+P_i(−β)) + x_i·(P_i(β)−P_i(−β)).
func checkFolds(evals [][3]fr.Element, point []fr.Element, value, beta *fr.Element) error {
	for i := range evals {
		next := value
		if i+1 < len(evals) {
			next = &evals[i+1][2]
		}
		var left, even, odd fr.Element
		left.Double(next)
		even.Add(&evals[i][0], &evals[i][1])
		odd.Sub(&evals[i][0], &evals[i][1])
		left.Sub(&left, &even)
		left.Mul(&left, beta) // β·(2P' − even) = x·(odd − β·even)
		even.Mul(&even, beta)
		odd.Sub(&odd, &even)
		odd.Mul(&odd, &point[i])
		if !left.Equal(&odd) {
			return fmt.Errorf("%w: between folds %d and %d", ErrOpeningFold, i, i+1)
		}
	}
	return nil
}

// checkPairing verifies e(L + ζ·W, [1]₂) = e(W, [τ]₂) with
// L = com + Σ ρ^i·Folds_{i−1} − I(ζ)·[1]₁ − Z(ζ)·Quotient.
func (k *OpeningKey) checkPairing(com bn254.G1Affine, o *Opening, rho, at, z, zeta *fr.Element) error {
	points := make([]bn254.G1Affine, 0, len(o.Folds)+3)
	coefs := make([]fr.Element, 0, cap(points))
	power := *rho
	for i := range o.Folds {
		points, coefs = append(points, o.Folds[i]), append(coefs, power)
		power.Mul(&power, rho)
	}
	var negAt, negZ fr.Element
	negAt.Neg(at)
	negZ.Neg(z)
	points = append(points, k.G1, o.Quotient, o.Witness)
	coefs = append(coefs, negAt, negZ, *zeta)
	left := RowCombination(points, coefs)
	left.Add(&left, &com)
	var right bn254.G1Affine
	right.Neg(&o.Witness)
	lines := k.lines // a copy: the Miller loop scales the lines it is given in place
	ok, err := bn254.PairingCheckFixedQ([]bn254.G1Affine{left, right}, lines[:])
	if err != nil {
		return fmt.Errorf("%w: %w", ErrOpeningPairing, err)
	}
	if !ok {
		return ErrOpeningPairing
	}
	return nil
}
