package pcs

import "sync/atomic"

var summed atomic.Int64

// PointsSummed returns how many points, weighted with a digit of a scalar each, this
// process has summed in commitments and row combinations so far: the group operations of a
// verifier but for its pairing. Tests bound the work that a forged proof can cause by it.
func PointsSummed() int64 { return summed.Load() }

// countPoints enters tasks into the count.
func countPoints[T Small](tasks []task[T]) {
	n := 0
	for i := range tasks {
		n += len(tasks[i].row)
	}
	summed.Add(int64(n))
}
