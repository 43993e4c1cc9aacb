package pcs

import (
	"runtime"
	"sync"
)

// inParallel cuts [0, n) in one range a core.
func inParallel(n int, f func(from, to int)) {
	workers := min(runtime.GOMAXPROCS(0), n)
	var wait sync.WaitGroup
	for w := range workers {
		wait.Go(func() { f(w*n/workers, (w+1)*n/workers) })
	}
	wait.Wait()
}
