package policy

import (
	"fmt"
	"math"
	"slices"
)

// FeeModel takes the logarithm x of the base fee in gwei for an autoregressive process of order 1, from block to block:
// x' = Mean + Persistence·(x − Mean) + Deviation·N(0, 1).
type FeeModel struct {
	Mean        float64 `json:"mean_log_gwei"`
	Persistence float64 `json:"persistence"`
	Deviation   float64 `json:"deviation"`
}

func (f FeeModel) check() error {
	switch {
	case !(math.Abs(f.Mean) <= 30):
		return fmt.Errorf("%w: fee.mean_log_gwei: %v, not -30 to 30", ErrModel, f.Mean)
	case !(f.Persistence >= 0 && f.Persistence <= 0.99999):
		return fmt.Errorf("%w: fee.persistence: %v, not 0 to 0.99999", ErrModel, f.Persistence)
	case !(f.Deviation >= 0 && f.Deviation <= 2 && f.stationary() <= 5):
		return fmt.Errorf("%w: fee.deviation: %v is out of bounds for this persistence", ErrModel, f.Deviation)
	}
	return nil
}

// stationary is the standard deviation of x in the long run.
func (f FeeModel) stationary() float64 {
	return f.Deviation / math.Sqrt(1-f.Persistence*f.Persistence)
}

// Forecast returns the expected base fee after a number of blocks, which need not be whole, given that of now.
func (f FeeModel) Forecast(gwei, blocks float64) float64 {
	keep := math.Pow(f.Persistence, blocks)
	s := f.stationary()
	return math.Exp(f.Mean + keep*(math.Log(gwei)-f.Mean) + s*s*(1-keep*keep)/2)
}

// FitLag returns the lag in blocks that suits a model: an eighth of the time to the deadline, at most 40 blocks.
func FitLag(m *Model) int {
	const longest = 40
	return max(1, int(min(m.DeadlineSeconds/m.BlockSeconds/8, longest)))
}

// Fit estimates a model from base fees of consecutive blocks in gwei, by regression of the logarithm on that of lag
// blocks before: the base fee is no autoregressive process, so that what is fitted should be as far apart as what is
// decided. It returns ErrModel when there are fewer than 4·lag fees, or some are not positive.
func Fit(gwei []float64, lag int) (FeeModel, error) {
	if lag < 1 || len(gwei) < 4*lag || len(gwei) < 8 {
		return FeeModel{}, fmt.Errorf("%w: %d base fees are too few to fit changes over %d blocks", ErrModel, len(gwei), lag)
	}
	logs := make([]float64, len(gwei))
	for i, fee := range gwei {
		if logs[i] = math.Log(fee); math.IsNaN(logs[i]) || math.IsInf(logs[i], 0) {
			return FeeModel{}, fmt.Errorf("%w: base fee %d is %v", ErrModel, i, fee)
		}
	}
	before, after := logs[:len(logs)-lag], logs[lag:]
	n := float64(len(before))
	meanBefore, meanAfter := sum(before)/n, sum(after)/n
	var covariance, variance float64
	for i := range before {
		covariance += (before[i] - meanBefore) * (after[i] - meanAfter)
		variance += (before[i] - meanBefore) * (before[i] - meanBefore)
	}
	keep := 0.0
	if variance > 0 {
		keep = min(max(covariance/variance, 0), math.Pow(0.99999, float64(lag)))
	}
	var residual float64
	for i := range before {
		e := after[i] - meanAfter - keep*(before[i]-meanBefore)
		residual += e * e / n
	}
	f := FeeModel{Mean: sum(logs) / float64(len(logs)), Persistence: math.Pow(keep, 1/float64(lag))}
	// The residual is the sum of lag innovations, each kept for the blocks after it.
	f.Deviation = math.Sqrt(residual * (1 - f.Persistence*f.Persistence) / (1 - keep*keep))
	return f, f.check()
}

func sum(values []float64) float64 {
	total := 0.0
	for _, v := range values {
		total += v
	}
	return total
}

// MedianFee is a model of fees that are too few to fit: they move no more, and the median of those seen, which must be
// at least one, is the long-run one.
func MedianFee(gwei []float64) FeeModel {
	sorted := slices.Sorted(slices.Values(gwei))
	return FeeModel{Mean: max(-30, min(30, math.Log(sorted[len(sorted)/2])))}
}
