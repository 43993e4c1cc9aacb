// Package battery tells whether values that should be uniform, and independent of each
// other and of what they hide, are so. Tests of zero knowledge run it on the fields of many
// proofs, and on proofs of deliberately leaky provers, which it has to find.
//
// Each test of each field has a bound on its p-value. A [Report] counts the tests and finds
// what stays surprising after the union bound over all of them. The bounds hold for every
// sample size (Hoeffding; Dvoretzky, Kiefer, Wolfowitz and Massart; union), but for those of
// chi-square, which are the tail of its limit.
package battery

import (
	"cmp"
	"fmt"
	"math"
	"slices"
)

// Word is one field of a proof as 64 bits, uniform if the field is.
type Word struct {
	Name  string
	Value uint64
}

// Sample has one column a field and one row a proof.
type Sample struct {
	Names   []string
	Columns [][]uint64
}

// Add appends a row. It returns an error when its fields are not those of the first row.
func (s *Sample) Add(row []Word) error {
	if s.Names == nil {
		s.Columns = make([][]uint64, len(row))
		for _, w := range row {
			s.Names = append(s.Names, w.Name)
		}
	}
	if len(row) != len(s.Names) {
		return fmt.Errorf("row has %d fields, the first has %d", len(row), len(s.Names))
	}
	for i, w := range row {
		if w.Name != s.Names[i] {
			return fmt.Errorf("field %d is %s, in the first row %s", i, w.Name, s.Names[i])
		}
		s.Columns[i] = append(s.Columns[i], w.Value)
	}
	return nil
}

// Finding is one test of one field. LogP is the binary logarithm of a bound on the
// probability that a field as it should be does as badly.
type Finding struct {
	Test, Field string
	LogP        float64
}

// Report is what a battery found.
type Report struct {
	Tests    int
	Findings []Finding // the worst of each test
	all      []Finding
}

func (r *Report) add(test, field string, logP float64) {
	r.Tests++
	f := Finding{test, field, min(logP, 0)}
	r.all = append(r.all, f)
	for i := range r.Findings {
		if r.Findings[i].Test == test {
			if f.LogP < r.Findings[i].LogP {
				r.Findings[i] = f
			}
			return
		}
	}
	r.Findings = append(r.Findings, f)
}

// Merge adds the tests of another report.
func (r *Report) Merge(o *Report) {
	for _, f := range o.all {
		r.add(f.Test, f.Field, f.LogP)
	}
}

// Surprising returns the findings that all tests together make with probability below
// 2^logP, the worst first.
func (r *Report) Surprising(logP float64) []Finding {
	var out []Finding
	for _, f := range r.all {
		if f.LogP+math.Log2(float64(r.Tests)) < logP {
			out = append(out, f)
		}
	}
	slices.SortStableFunc(out, func(a, b Finding) int { return cmp.Compare(a.LogP, b.LogP) })
	return out
}

// Uniform tests every column against the uniform distribution (Kolmogorov–Smirnov,
// chi-square on bytes, balance of each bit, correlation of successive rows), and whether
// any field comes twice anywhere.
func Uniform(s *Sample) *Report {
	r := &Report{}
	for i, c := range s.Columns {
		r.add("distribution", s.Names[i], logKS(c))
		r.add("bytes", s.Names[i], logChiSquare(uniformChiSquare(c)))
		r.add("bits", s.Names[i], logBits(c, nil))
		r.add("successive proofs", s.Names[i], logCorrelation(c[:len(c)-1], c[1:]))
	}
	r.repeats(s)
	return r
}

// repeats looks for two successive words, which a field has at least, that come twice, in
// the same columns or in others.
func (r *Report) repeats(s *Sample) {
	if len(s.Columns) < 2 {
		return
	}
	seen := map[[2]uint64]int{}
	n := float64((len(s.Columns) - 1) * len(s.Columns[0]))
	for i := range s.Columns[1:] {
		found, p := s.Names[i], 0.0
		for j := range s.Columns[i] {
			pair := [2]uint64{s.Columns[i][j], s.Columns[i+1][j]}
			if before, ok := seen[pair]; ok {
				found, p = s.Names[i]+", "+s.Names[before], 2*math.Log2(n)-1-128
			}
			seen[pair] = i
		}
		r.add("repeats", found, p)
	}
}

// Distinguish compares the columns of two samples of equal length: by their distributions
// (two-sample Kolmogorov–Smirnov, chi-square on bytes), by their correlation, row by row,
// and by whether they share a word.
func Distinguish(a, b *Sample) (*Report, error) {
	if !slices.Equal(a.Names, b.Names) {
		return nil, fmt.Errorf("samples have different fields")
	}
	r := &Report{}
	for i := range a.Columns {
		x, y := a.Columns[i], b.Columns[i]
		if len(x) != len(y) {
			return nil, fmt.Errorf("samples have %d and %d rows", len(x), len(y))
		}
		r.add("two distributions", a.Names[i], logKS2(x, y))
		r.add("bytes of two", a.Names[i], logChiSquare(commonChiSquare(x, y)))
		r.add("correlation of two", a.Names[i], logCorrelation(x, y))
		r.add("bits of two", a.Names[i], logBits(x, y))
		both := map[uint64]bool{}
		for _, w := range x {
			both[w] = true
		}
		p := 0.0
		for _, w := range y {
			if both[w] {
				p = 2*math.Log2(float64(len(x))) - 64
			}
		}
		r.add("words in both", a.Names[i], p)
	}
	return r, nil
}

// Correlate compares every column with a secret bit of each row: by the mean of the words,
// and by every bit.
func Correlate(s *Sample, secret []bool) *Report {
	r := &Report{}
	words := make([]uint64, len(secret))
	for i, b := range secret {
		if b {
			words[i] = math.MaxUint64
		}
	}
	for i, c := range s.Columns {
		sum := 0.0
		for j, w := range c {
			x := unit(w) - 0.5
			if secret[j] {
				x = -x
			}
			sum += x
		}
		r.add("correlation with a secret", s.Names[i], hoeffding(sum, float64(len(c))))
		r.add("bits with a secret", s.Names[i], logBits(c, words))
	}
	return r
}

// unit maps a word to [0, 1].
func unit(w uint64) float64 { return float64(w) / (1 << 64) }

// hoeffding bounds P(|Σ| ≥ sum) for independent terms of mean zero, the squares of whose
// ranges add up to squares: 2·exp(−2·sum²/squares).
func hoeffding(sum, squares float64) float64 { return 1 - 2*sum*sum/squares*math.Log2E }

// logKS bounds P(sup |F_n − F| ≥ D) by 2·exp(−2nD²) (Massart).
func logKS(c []uint64) float64 {
	s := slices.Clone(c)
	slices.Sort(s)
	n, d := float64(len(s)), 0.0
	for i, w := range s {
		d = max(d, float64(i+1)/n-unit(w), unit(w)-float64(i)/n)
	}
	return 1 - 2*n*d*d*math.Log2E
}

// logKS2 bounds P(sup |F_n − G_n| ≥ D) by e·exp(−nD²) (Wei and Dudley).
func logKS2(a, b []uint64) float64 {
	a, b = slices.Clone(a), slices.Clone(b)
	slices.Sort(a)
	slices.Sort(b)
	n, d := float64(len(a)), 0.0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		w := min(a[i], b[j])
		for i < len(a) && a[i] == w {
			i++
		}
		for j < len(b) && b[j] == w {
			j++
		}
		d = max(d, math.Abs(float64(i-j))/n)
	}
	return (1 - n*d*d) * math.Log2E
}

func byteCounts(c []uint64) (n [256]float64) {
	for _, w := range c {
		for range 8 {
			n[w&0xff]++
			w >>= 8
		}
	}
	return n
}

// uniformChiSquare compares the bytes of c with the uniform distribution.
func uniformChiSquare(c []uint64) (x, degrees float64) {
	want := float64(len(c)) * 8 / 256
	for _, n := range byteCounts(c) {
		x += (n - want) * (n - want) / want
	}
	return x, 255
}

// commonChiSquare compares the bytes of two columns of equal length.
func commonChiSquare(a, b []uint64) (x, degrees float64) {
	m, n := byteCounts(a), byteCounts(b)
	degrees = -1
	for i := range m {
		if d, sum := m[i]-n[i], m[i]+n[i]; sum > 0 {
			x += d * d / sum
			degrees++
		}
	}
	return x, max(degrees, 1)
}

// logChiSquare bounds either tail of chi-square with k degrees of freedom by
// (x/k·e^(1−x/k))^(k/2) (Chernoff), twice.
func logChiSquare(x, k float64) float64 {
	return 1 + k/2*(math.Log2(x/k)+(1-x/k)*math.Log2E)
}

// logBits tests each bit of a, XORed with b's if there is one, for balance: the worst of
// 64.
func logBits(a, b []uint64) float64 {
	var ones [64]int
	for i, w := range a {
		if b != nil {
			w ^= b[i]
		}
		for j := range ones {
			ones[j] += int(w >> j & 1)
		}
	}
	worst := 0.0
	for _, n := range ones {
		worst = min(worst, hoeffding(float64(n)-float64(len(a))/2, float64(len(a))))
	}
	return worst + 6
}

// logCorrelation bounds the sum of products of centred words, each in [−1/4, 1/4]. For
// successive words of one column they are a martingale's differences, which the same bound
// holds for (Azuma and Hoeffding).
func logCorrelation(a, b []uint64) float64 {
	sum := 0.0
	for i := range a {
		sum += (unit(a[i]) - 0.5) * (unit(b[i]) - 0.5)
	}
	return hoeffding(sum, float64(len(a))/4)
}
