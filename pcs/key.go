package pcs

import (
	"fmt"
	"math"
	"runtime"
	"slices"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
)

// CommitKey commits to rows of up to C = 2^LogC entries under one SRS. It is safe for use
// by several goroutines.
type CommitKey struct {
	LogC   int
	powers basis
	short  shortOnce
}

// NewCommitKey prepares the first 2^logC powers of s: 128 bytes a power. The powers have
// passed the checks of [ReadSRS]; in particular none is infinity. It returns
// ErrSRSSize when s has fewer.
func NewCommitKey(s *SRS, logC int) (*CommitKey, error) {
	if logC < 1 || logC > MaxLogC || len(s.G1) < 1<<logC {
		return nil, fmt.Errorf("%w: rows of 2^%d entries need as many powers, the SRS has %d", ErrSRSSize, logC, len(s.G1))
	}
	c := 1 << logC
	table := make([]bn254.G1Affine, 0, 2*c+blindDigits)
	table = append(table, s.G1[:c]...)
	table = append(table, scaledPoints(table)...)
	hiding := make([]bn254.G1Jac, blindDigits)
	hiding[0].FromAffine(&s.H)
	for i := 1; i < len(hiding); i++ {
		hiding[i] = hiding[i-1]
		scale(&hiding[i])
	}
	table = append(table, bn254.BatchJacobianToAffineG1(hiding)...)
	return &CommitKey{LogC: logC, powers: basis{table: table, n: c, scaled: true}}, nil
}

// scale multiplies p by 2^digitBits.
func scale(p *bn254.G1Jac) {
	for range digitBits {
		p.DoubleAssign()
	}
}

// scaledPoints returns 2^digitBits times each point.
func scaledPoints(points []bn254.G1Affine) []bn254.G1Affine {
	scaled := make([]bn254.G1Jac, len(points))
	inParallel(len(points), func(from, to int) {
		for i := from; i < to; i++ {
			scaled[i].FromAffine(&points[i])
			scale(&scaled[i])
		}
	})
	return bn254.BatchJacobianToAffineG1(scaled)
}

// Small is the type of a row's entries.
type Small interface{ int16 | int32 }

// CommitRow returns Σ_j row[j]·[τ^j]₁ + blind·H; a nil blind is zero, missing entries are
// zero. It returns ErrRowLength when the row has more than C entries.
func CommitRow[T Small](k *CommitKey, row []T, blind *fr.Element) (bn254.G1Affine, error) {
	out, err := CommitRows(k, [][]T{row}, []*fr.Element{blind})
	if err != nil {
		return bn254.G1Affine{}, err
	}
	return out[0], nil
}

// CommitRows commits to each row as [CommitRow] does, sharing inversions between rows and
// work between cores. blinds is nil (all zero) or has one entry a row, nil for zero. It
// returns ErrRowLength when a row has more than C entries or blinds has another length.
func CommitRows[T Small](k *CommitKey, rows [][]T, blinds []*fr.Element) ([]bn254.G1Affine, error) {
	if blinds != nil && len(blinds) != len(rows) {
		return nil, fmt.Errorf("%w: %d blinders for %d rows", ErrRowLength, len(blinds), len(rows))
	}
	segment := segmentLimit
	if cores := runtime.GOMAXPROCS(0); len(rows) < cores {
		segment = min(segment, max(minSegment, k.powers.n/cores))
	}
	var tasks []task[T]
	for i, row := range rows {
		if len(row) > k.powers.n {
			return nil, fmt.Errorf("%w: row %d has %d entries, the key %d", ErrRowLength, i, len(row), k.powers.n)
		}
		var blind *fr.Element
		if blinds != nil {
			blind = blinds[i]
		}
		for first := 0; first < len(row) || blind != nil; first += segment {
			part := row[min(first, len(row)):min(first+segment, len(row))]
			tasks = append(tasks, task[T]{target: i, first: first, row: part, blind: blind})
			blind = nil
		}
	}
	return run(&k.powers, tasks, len(rows)), nil
}

// CommitField returns Σ_j v[j]·[τ^j]₁ + blind·H for full-size coefficients. It returns
// ErrRowLength when v has more than C entries.
func (k *CommitKey) CommitField(v fr.Vector, blind *fr.Element) (bn254.G1Affine, error) {
	out, err := k.commitFields([]fr.Vector{v}, []*fr.Element{blind})
	if err != nil {
		return bn254.G1Affine{}, err
	}
	return out[0], nil
}

// commitFields commits to several vectors; each window of signed digits is a row.
func (k *CommitKey) commitFields(vs []fr.Vector, blinds []*fr.Element) ([]bn254.G1Affine, error) {
	var tasks []task[int16]
	for i, v := range vs {
		if len(v) > k.powers.n {
			return nil, fmt.Errorf("%w: %d entries, the key has %d", ErrRowLength, len(v), k.powers.n)
		}
		var blind *fr.Element
		if blinds != nil {
			blind = blinds[i]
		}
		tasks = appendWindows(tasks, v, windowWidth(len(v), true), i, blind)
	}
	return run(&k.powers, tasks, len(vs)), nil
}

// appendWindows appends a task for each window of signed digits of v.
func appendWindows(tasks []task[int16], v []fr.Element, width, target int, blind *fr.Element) []task[int16] {
	for w, row := range windows(v, width) {
		tasks = append(tasks, task[int16]{target: target, shift: w * (width + 1), row: row, blind: blind})
		blind = nil
	}
	return tasks
}

// windowWidth is the width of windows with the fewest additions for n scalars: n and two
// for each of 2^width buckets. Over a scaled basis, windows of 16 bits are two digits each
// in the same 2^7 buckets.
func windowWidth(n int, scaled bool) int {
	best, least := 1, math.MaxInt
	for w := 1; w <= maxWidth; w++ {
		if cost := windowCount(w) * (n + 2<<w); cost < least {
			best, least = w, cost
		}
	}
	const two = 2*digitBits - 1
	if scaled && windowCount(two)*(2*n+2<<(digitBits-1)) <= least {
		return two
	}
	return best
}

// windowCount leaves room for the carry of scalars below 2^254.
func windowCount(width int) int { return fr.Bits/(width+1) + 1 }

// windows returns the signed digits of v, base 2^(width+1), in [−2^width, 2^width).
func windows(v []fr.Element, width int) [][]int16 {
	rows := make([][]int16, windowCount(width))
	for i := range rows {
		rows[i] = make([]int16, len(v))
	}
	size := uint(width + 1)
	for j := range v {
		limbs := v[j].Bits()
		carry := int64(0)
		for i := range rows {
			d := int64(bitsAt(&limbs, uint(i)*size, size)) + carry
			carry = 0
			if d >= 1<<width {
				d -= 1 << size
				carry = 1
			}
			rows[i][j] = int16(d)
		}
	}
	return rows
}

// bitsAt returns size bits of limbs from bit at.
func bitsAt(limbs *[4]uint64, at, size uint) uint64 {
	i, shift := at/64, at%64
	if i >= 4 {
		return 0
	}
	x := limbs[i] >> shift
	if shift+size > 64 && i < 3 {
		x |= limbs[i+1] << (64 - shift)
	}
	return x & (1<<size - 1)
}

// RowCombination returns Σ_i coef[i]·coms[i], the commitment of the combined row. It
// panics when the lengths differ: both come from the schedule.
func RowCombination(coms []bn254.G1Affine, coef []fr.Element) bn254.G1Affine {
	if len(coms) != len(coef) {
		panic(fmt.Sprintf("pcs: %d commitments, %d coefficients", len(coms), len(coef)))
	}
	finite, scalars := coms, coef
	if slices.ContainsFunc(coms, func(p bn254.G1Affine) bool { return p.IsInfinity() }) {
		finite, scalars = nil, nil
		for i := range coms {
			if !coms[i].IsInfinity() {
				finite, scalars = append(finite, coms[i]), append(scalars, coef[i])
			}
		}
	}
	if len(finite) == 0 {
		return bn254.G1Affine{}
	}
	tasks := appendWindows(nil, scalars, windowWidth(len(scalars), false), 0, nil)
	return run(&basis{table: finite, n: len(finite)}, tasks, 1)[0]
}
