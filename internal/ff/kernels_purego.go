//go:build purego || !amd64

package ff

import "github.com/consensys/gnark-crypto/ecc/bn254/fr"

// useIFMA is false: there are no assembly kernels.
const useIFMA = false

func vectorAddFractions(_, _, _, _, _, _ fr.Vector) int { return 0 }

func vectorAddUnits(_, _, _, _ fr.Vector) int { return 0 }

func vectorFold(_, _, _ fr.Vector, _ *fr.Element) int { return 0 }

func vectorAddScaled(_, _ fr.Vector, _ *fr.Element) int { return 0 }

func vectorRoundSums(_, _, _, _ Lines, _ fr.Vector) (t0, half4 fr.Element, done int) {
	return t0, half4, 0
}

func vectorShiftedSums(_, _ Lines, _, _ Shift, _ fr.Vector) (t0, half4 fr.Element, done int) {
	return t0, half4, 0
}

func vectorLinearSums(_ Lines, _ fr.Vector) (t0, half2 fr.Element, done int) {
	return t0, half2, 0
}

func vectorProductSums(_, _ Lines) (t [3]fr.Element, done int) { return t, 0 }

func vectorAccumulate[T Int](_ []accumulatorBlock, _ *fr.Element, _ []T) int { return 0 }

func vectorInner[T Int](_ fr.Vector, _ []T) (sum fr.Element, done int) { return sum, 0 }

func vectorAffine(_ fr.Vector, _ *fr.Element, _ []fr.Element, _ [][]int64) int { return 0 }

func vectorDot(_, _ []int16) (sum int64, done int) { return 0, 0 }
