package policy

import "math"

type matrix = [feePoints][feePoints]float64

// rouwenhorst returns the transition matrix of a chain on feePoints equidistant points, √(feePoints−1) standard
// deviations to each side, with exactly the conditional mean and variance of an autoregressive process that keeps this
// share of its distance from the mean (Rouwenhorst 1995; Kopecky and Suen 2010). From point i, each of feePoints−1
// coins, i of which show heads, is kept with probability (1 + keep)/2; the next point is the number of heads.
func rouwenhorst(keep float64) (m matrix) {
	stay := (1 + keep) / 2
	for i := range feePoints {
		row := []float64{1}
		for coin := range feePoints - 1 {
			heads := 1 - stay
			if coin < i {
				heads = stay
			}
			next := make([]float64, len(row)+1)
			for k, p := range row {
				next[k] += p * (1 - heads)
				next[k+1] += p * heads
			}
			row = next
		}
		m[i] = [feePoints]float64(row)
	}
	return m
}

func square(m *matrix) (out matrix) {
	for i := range feePoints {
		for k, p := range m[i] {
			for j, q := range m[k] {
				out[i][j] += p * q
			}
		}
	}
	return out
}

// poisson returns the probabilities of 0, 1, … events, up to most or to where they vanish; the last takes the rest.
func poisson(mean float64, most int) []float64 {
	var out []float64
	rest := 1.0
	for k := 0; k < most && rest > 1e-9; k++ {
		log, _ := math.Lgamma(float64(k + 1))
		p := min(math.Exp(float64(k)*math.Log(mean)-mean-log), rest)
		out = append(out, p)
		rest -= p
	}
	return append(out, rest)
}

// solveLinear solves a system in place, the right side its last column, with pivots from the column.
func solveLinear(rows [][]float64) []float64 {
	n := len(rows)
	for i := range n {
		pivot := i
		for r := i + 1; r < n; r++ {
			if math.Abs(rows[r][i]) > math.Abs(rows[pivot][i]) {
				pivot = r
			}
		}
		rows[i], rows[pivot] = rows[pivot], rows[i]
		for r := i + 1; r < n; r++ {
			factor := rows[r][i] / rows[i][i]
			for c := i; c <= n; c++ {
				rows[r][c] -= factor * rows[i][c]
			}
		}
	}
	solution := make([]float64, n)
	for i := n - 1; i >= 0; i-- {
		solution[i] = rows[i][n]
		for c := i + 1; c < n; c++ {
			solution[i] -= rows[i][c] * solution[c]
		}
		solution[i] /= rows[i][i]
	}
	return solution
}
