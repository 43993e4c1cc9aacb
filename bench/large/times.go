//go:build linux

package main

import (
	"fmt"
	"slices"
	"strings"
	"syscall"
	"time"
)

func median(v []float64) float64 {
	v = slices.Sorted(slices.Values(v))
	return v[len(v)/2]
}

// userCPU is the user CPU time of this process, all threads.
func userCPU() time.Duration {
	var r syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &r) != nil {
		return 0
	}
	return time.Duration(r.Utime.Nano())
}

// timer adds up what the stages of the last proof took.
type timer struct {
	last  time.Time
	stage string
	names []string
	wall  map[string]time.Duration
}

func (t *timer) start() { *t = timer{last: time.Now(), wall: map[string]time.Duration{}} }

func (t *timer) progress(stage string, done, _ int) {
	now := time.Now()
	if t.stage != "" {
		if _, ok := t.wall[t.stage]; !ok {
			t.names = append(t.names, t.stage)
		}
		t.wall[t.stage] += now.Sub(t.last)
	}
	t.last, t.stage = now, stage
}

func (t *timer) String() string {
	var b strings.Builder
	for _, n := range t.names {
		fmt.Fprintf(&b, "%s %.2f s  ", n, t.wall[n].Seconds())
	}
	return b.String()
}
