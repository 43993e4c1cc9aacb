package policy

import "math"

// latest returns for each j the latest time at which one prover must start so that the requests from j on meet their
// deadlines, which ascend, proof after proof, earliest deadlines first. That order loses nothing: exchanging two
// requests that stand in the other order leaves both proofs' deadlines no earlier.
//
//	latest[j] = max over sizes s of min(deadlines[j] − inclusion, latest[j + s]) − seconds(s)
func (m *Model) latest(deadlines []float64) []float64 {
	n := len(deadlines)
	latest := make([]float64, n+1)
	latest[n] = math.Inf(1)
	for j := n - 1; j >= 0; j-- {
		latest[j] = math.Inf(-1)
		for _, s := range m.Sizes {
			start := min(deadlines[j]-m.InclusionSeconds, latest[min(j+s.Requests, n)]) - s.ProveSeconds
			latest[j] = max(latest[j], start)
			if s.Requests >= n-j {
				break // a larger key holds no more of them
			}
		}
	}
	return latest
}

// largestNow returns the largest proof that may be started now without a loss: its own requests and those after it
// still meet their deadlines. If there is none, it returns the largest that the first deadline allows, else the
// smallest.
func (m *Model) largestNow(now float64, deadlines, latest []float64) (size, count int) {
	n := len(deadlines)
	for i := len(m.Sizes) - 1; i >= 0; i-- {
		s := m.Sizes[i]
		count := min(s.Requests, n)
		if done := now + s.ProveSeconds; done <= deadlines[0]-m.InclusionSeconds && done <= latest[count] && (i == 0 || m.Sizes[i-1].Requests < n) {
			return i, count
		}
	}
	for i := len(m.Sizes) - 1; i > 0; i-- {
		if now+m.Sizes[i].ProveSeconds <= deadlines[0]-m.InclusionSeconds {
			return i, min(m.Sizes[i].Requests, n)
		}
	}
	return 0, min(m.Sizes[0].Requests, n)
}
