package court

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// flat is an estimate whose operations are alike, with so many values alive everywhere.
func flat(order, bytes, gas, alive int) *estimate {
	e := &estimate{order: order, alive: make([]int, order+1)}
	for at := 0; at < order+windowSize; at += windowSize {
		e.bytes = append(e.bytes, bytes*min(at, order))
		e.gas = append(e.gas, gas*min(at, order))
	}
	for i := range order {
		e.alive[i] = alive
	}
	return e
}

// TestChunksEndWhereFewValuesLive: chunks were once cut wherever one was full, so that those
// of a GPT-2 passed on 17,944 values.
func TestChunksEndWhereFewValuesLive(t *testing.T) {
	const few = 5 * borderStep
	e := flat(20*borderStep, 1, 1000, 1000)
	e.alive[few], e.alive[few+1], e.alive[14*borderStep] = 10, 3, 20
	gas := 16*borderStep*1000 + inputGas*1000 + memoryGas(2*1000)
	if got := e.cuts(1000, gas); !slices.Equal(got, []int{few, e.order}) {
		t.Errorf("cuts at %v, want %d and the end, %d", got, few, e.order)
	}
	if got := e.cuts(1000, 2*gas); !slices.Equal(got, []int{e.order}) {
		t.Errorf("cuts at %v where all fits one chunk of %d operations", got, e.order)
	}
}

// TestChunksAreWithinTheirLimits if they can be, and as many as the limits ask for otherwise.
func TestChunksAreWithinTheirLimits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		order := rapid.IntRange(1, 9000).Draw(t, "operations")
		alive := rapid.IntRange(1, 1000).Draw(t, "alive")
		e := flat(order, rapid.IntRange(1, 100).Draw(t, "bytes of each"), 100, alive)
		e.outputs = rapid.IntRange(0, 1000).Draw(t, "outputs")
		from := 0
		for _, to := range e.cuts(alive, chunkGas) {
			p := e.part(from, to, alive)
			if p.bytes+32*p.given > chunkBytes || p.gas > chunkGas {
				t.Fatalf("operations %d to %d of %d: %+v", from, to, order, p)
			}
			from = to
		}
		if from != order {
			t.Fatalf("the last chunk ends after %d of %d operations", from, order)
		}
		if n := len(e.cuts(alive, 1)); n < min(2, order/4096) {
			t.Fatalf("%d chunks of %d operations where none fits", n, order)
		}
	})
}

// TestOnlyTheLastChunkPutsOut: what a chunk before it puts out would be given to all that
// follow, as the state is, and be joined on chain.
func TestOnlyTheLastChunkPutsOut(t *testing.T) {
	p := write(t, keySchedule(t, "golden/attention", 2), 1)
	if len(p.Chunks) < 2 {
		t.Fatalf("%d chunks", len(p.Chunks))
	}
	for i, data := range p.Chunks {
		c, err := parseChunk(data)
		if err != nil {
			t.Fatal(err)
		}
		if last := i == len(p.Chunks)-1; last != (len(c.out) > 0) {
			t.Errorf("chunk %d of %d puts out %d values", i, len(p.Chunks), len(c.out))
		}
	}
}
