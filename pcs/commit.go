package pcs

import (
	"math/bits"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
)

const (
	digitBits    = 8       // the second table of a key holds 2^digitBits times the powers
	maxWidth     = 13      // log of the largest number of buckets
	blindDigits  = 32      // digits of a blinder, each with its own multiple of H
	groupDigits  = 1 << 14 // digits summed together: their points fit the second-level cache
	segmentLimit = 1 << 14 // entries of one set
	minSegment   = 1 << 9  // entries below which a row is not cut to occupy all cores
)

// basis is a table of points none of which is infinity: n of them, and if scaled 2^8 times
// each, then the multiples 2^(8i)·H of the blinding base for i < 32.
type basis struct {
	table  []bn254.G1Affine
	n      int
	scaled bool
}

// task is a part of a multi-scalar multiplication: 2^shift·(Σ_j row[j]·point[first+j]) +
// blind·H, to be added to a target.
type task[T Small] struct {
	target, shift, first int
	row                  []T
	blind                *fr.Element
}

// term is 2^shift·point.
type term struct {
	shift int
	point bn254.G1Affine
}

// digitPlan is how a row is cut in digits: one digit an entry, or two of base 2^8, or two
// of base 2^8 for each half of base 2^16.
type digitPlan struct {
	width  int // see bucketSet
	split  bool
	halves bool
}

// planDigits chooses the cheapest cut: an addition a nonzero digit and two a bucket. Rows
// over a basis that is not scaled are at most 2^maxWidth in magnitude.
func planDigits[T Small](row []T, scaled bool) digitPlan {
	var nonzero, low, high int
	var most int64
	for _, v := range row {
		x := int64(v)
		most = max(most, x, -x)
		lo := int64(int8(x))
		if x != 0 {
			nonzero++
		}
		if lo != 0 {
			low++
		}
		if x != lo {
			high++
		}
	}
	cost := func(digits, width int) int { return digits + min(2<<width, 4*digits) }
	one := bits.Len64(uint64(max(most-1, 0)))
	two := max(digitBits-1, bits.Len64(uint64(max((most+128)>>digitBits-1, 0))))
	switch {
	case !scaled, one <= maxWidth && (two > maxWidth || cost(nonzero, one) <= cost(low+high, two)):
		return digitPlan{width: one}
	case two <= maxWidth:
		return digitPlan{width: two, split: true}
	}
	return digitPlan{width: digitBits - 1, split: true, halves: true}
}

// digits is a list of nonzero signed digits and the table points they multiply.
type digits struct {
	value []int32
	index []uint32
	next  []int32 // room for sort
}

// sort fills the bucket lists of s.
func (d *digits) sort(s *bucketSet, width int) {
	counts := slices.Grow(s.offsets[:0], 1<<width+2)[:1<<width+2]
	clear(counts)
	for _, v := range d.value {
		counts[magnitude(v)+1]++
	}
	for i := range len(counts) - 1 {
		counts[i+1] += counts[i]
	}
	s.width = width
	s.offsets = counts
	s.refs = slices.Grow(s.refs[:0], len(d.value))[:len(d.value)]
	d.next = append(d.next[:0], counts...)
	for i, v := range d.value {
		m := magnitude(v)
		s.refs[d.next[m]] = d.index[i] | uint32(v)&negative
		d.next[m]++
	}
}

func magnitude(d int32) int32 {
	sign := d >> 31
	return (d ^ sign) - sign
}

// cutRow appends the digits of a row, whose entry 0 belongs to the power first; high
// picks the upper halves of a plan with halves.
func cutRow[T Small](d *digits, b *basis, row []T, first int, p digitPlan, high bool) {
	scaled := uint32(b.n + first)
	for j, v := range row {
		x := int64(v)
		if p.halves {
			half := int64(int16(x))
			if high {
				half = (x - half) >> 16
			}
			x = half
		}
		if !p.split {
			if x != 0 {
				d.value, d.index = append(d.value, int32(x)), append(d.index, uint32(first+j))
			}
			continue
		}
		lo := int64(int8(x))
		if lo != 0 {
			d.value, d.index = append(d.value, int32(lo)), append(d.index, uint32(first+j))
		}
		if hi := (x - lo) >> digitBits; hi != 0 {
			d.value, d.index = append(d.value, int32(hi)), append(d.index, scaled+uint32(j))
		}
	}
}

// cutBlind appends the signed digits of a blinder, base 2^8, for the multiples of H that
// follow both tables of powers.
func cutBlind(d *digits, b *basis, blind *fr.Element) {
	bytes := blind.Bytes() // canonical, below 2^254: the last digit takes the carry
	hiding := len(b.table) - blindDigits
	carry := int32(0)
	for i := range blindDigits {
		v := int32(bytes[len(bytes)-1-i]) + carry
		carry = 0
		if v > 1<<(digitBits-1) {
			v -= 1 << digitBits
			carry = 1
		}
		if v != 0 {
			d.value, d.index = append(d.value, v), append(d.index, uint32(hiding+i))
		}
	}
}

// worker sums groups of tasks.
type worker struct {
	grouped
	digits digits
	sets   []*bucketSet
	owner  []owner
}

// owner tells where the value of a set goes.
type owner struct{ target, shift int }

func (w *worker) nextSet(o owner) *bucketSet {
	w.owner = append(w.owner, o)
	if len(w.owner) > len(w.sets) {
		w.sets = append(w.sets, new(bucketSet))
	}
	return w.sets[len(w.owner)-1]
}

// prepare makes the sets of one task.
func prepare[T Small](w *worker, b *basis, t *task[T]) {
	p := planDigits(t.row, b.scaled)
	w.digits.value, w.digits.index = w.digits.value[:0], w.digits.index[:0]
	if t.blind != nil {
		p.width = max(p.width, digitBits-1)
		cutBlind(&w.digits, b, t.blind)
	}
	cutRow(&w.digits, b, t.row, t.first, p, false)
	w.digits.sort(w.nextSet(owner{t.target, t.shift}), p.width)
	if p.halves {
		w.digits.value, w.digits.index = w.digits.value[:0], w.digits.index[:0]
		cutRow(&w.digits, b, t.row, t.first, p, true)
		w.digits.sort(w.nextSet(owner{t.target, t.shift + 2*digitBits}), p.width)
	}
}

// run does the tasks, groups of them on all cores, and returns the sum of each target.
func run[T Small](b *basis, tasks []task[T], targets int) []bn254.G1Affine {
	countPoints(tasks)
	groups := groupTasks(tasks)
	workers := min(runtime.GOMAXPROCS(0), len(groups))
	found := make([][][]term, workers)
	var next atomic.Int64
	var wait sync.WaitGroup
	for i := range workers {
		found[i] = make([][]term, targets)
		wait.Go(func() {
			w := borrowWorker(b.table)
			defer w.giveBack()
			for g := next.Add(1) - 1; int(g) < len(groups); g = next.Add(1) - 1 {
				runGroup(w, b, groups[g], found[i])
			}
		})
	}
	wait.Wait()
	return sumTerms(found, targets)
}

var workerPool = sync.Pool{New: func() any { return new(worker) }}

func borrowWorker(table []bn254.G1Affine) *worker {
	w := workerPool.Get().(*worker)
	w.table = table
	return w
}

// giveBack keeps the worker's memory for the next user, but not the table alive.
func (w *worker) giveBack() {
	w.table = nil
	workerPool.Put(w)
}

// runGroup appends the terms of a group of tasks to found, by target.
func runGroup[T Small](w *worker, basis *basis, tasks []task[T], found [][]term) {
	w.owner = w.owner[:0]
	for i := range tasks {
		prepare(w, basis, &tasks[i])
	}
	sets := w.sets[:len(w.owner)]
	w.sum(sets)
	for i, s := range sets {
		o := w.owner[i]
		for b := range s.width + 1 {
			if p, ok := w.bit(s, b); ok {
				found[o.target] = append(found[o.target], term{o.shift + b, p})
			}
		}
	}
}

// groupTasks cuts the list where at most about groupDigits digits are together, a multiple
// of the number of cores.
func groupTasks[T Small](tasks []task[T]) [][]task[T] {
	var groups [][]task[T]
	total := 0
	for i := range tasks {
		total += 2 * len(tasks[i].row)
	}
	cores := runtime.GOMAXPROCS(0)
	rounds := total/(cores*groupDigits) + 1
	limit := total/(cores*rounds) + 1 // so that all cores end together
	start, size := 0, 0
	for i := range tasks {
		size += 2 * len(tasks[i].row)
		if size >= limit || i == len(tasks)-1 {
			groups = append(groups, tasks[start:i+1])
			start, size = i+1, 0
		}
	}
	return groups
}

// sumTerms adds the terms of each target.
func sumTerms(found [][][]term, targets int) []bn254.G1Affine {
	sums := make([]bn254.G1Jac, targets)
	inParallel(targets, func(from, to int) {
		for target := from; target < to; target++ {
			var terms []term
			for _, f := range found {
				terms = append(terms, f[target]...)
			}
			slices.SortFunc(terms, func(a, b term) int { return b.shift - a.shift })
			sums[target] = horner(terms)
		}
	})
	return bn254.BatchJacobianToAffineG1(sums)
}

// horner adds terms sorted from the largest shift down.
func horner(terms []term) (sum bn254.G1Jac) {
	sum.X.SetOne()
	sum.Y.SetOne()
	for i := range terms {
		next := 0
		if i+1 < len(terms) {
			next = terms[i+1].shift
		}
		sum.AddMixed(&terms[i].point)
		for range terms[i].shift - next {
			sum.DoubleAssign()
		}
	}
	return sum
}
