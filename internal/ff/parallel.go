package ff

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// Parallel calls f on ranges [lo, hi) that cover [0, n) once, each of at most grain
// entries and starting at a multiple of grain, on as many goroutines as there are
// processors. It returns when all calls have. f must write only what belongs to its
// range (or take a lock), so that the result does not depend on the order.
func Parallel(n, grain int, f func(lo, hi int)) {
	parts := (n + grain - 1) / grain
	workers := min(runtime.GOMAXPROCS(0), parts)
	if workers <= 1 {
		for lo := 0; lo < n; lo += grain {
			f(lo, min(lo+grain, n))
		}
		return
	}
	var next atomic.Int64
	work := func() {
		for {
			lo := (int(next.Add(1)) - 1) * grain
			if lo >= n {
				return
			}
			f(lo, min(lo+grain, n))
		}
	}
	var wg sync.WaitGroup
	for range workers - 1 {
		wg.Go(work)
	}
	work()
	wg.Wait()
}
