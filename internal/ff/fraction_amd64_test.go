//go:build amd64 && !purego

package ff

import "testing"

// A processor without IFMA takes the plain Go of every kernel, as -tags purego does.
func TestWithoutIFMA(t *testing.T) {
	was := useIFMA
	useIFMA = false
	defer func() { useIFMA = was }()
	for name, f := range map[string]func(*testing.T){
		"AddFractions":   TestAddFractions,
		"AddUnits":       TestAddUnits,
		"Fold":           TestFold,
		"AddScaled":      TestAddScaled,
		"RoundSums":      TestRoundSums,
		"ShiftedSums":    TestShiftedSums,
		"LinearSums":     TestLinearSums,
		"RoundProduct":   TestRoundProduct,
		"InnerInt":       TestInnerInt,
		"AccumulateRows": TestAccumulateRows,
		"AffineInts":     TestAffineInts,
		"FromInts":       TestFromInts,
		"Dot":            TestDot,
		"FoldTop":        TestFoldTop,
		"RoundOfInts":    TestRoundOfInts,
	} {
		t.Run(name, f)
	}
}
