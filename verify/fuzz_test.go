package verify_test

import (
	"errors"
	"testing"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/verify"
)

// FuzzKeyOfAnyGraph makes keys of whatever decodes as a graph: each is accepted or refused
// with ErrKey, soon and without panic.
func FuzzKeyOfAnyGraph(f *testing.F) {
	p := newParties(f, dense(), denseWeights(), 1)
	for _, g := range []*graph.Graph{dense(), squares(), nested(3), sliced(60), windows(1)} {
		b, err := graph.Encode(g)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(b, 1, sampleLogC)
		f.Add(b, 3, 3)
	}
	f.Fuzz(func(t *testing.T, b []byte, batch, logC int) {
		g, err := graph.Decode(b)
		if err != nil {
			return
		}
		k := p.file
		k.Graph, k.Batch, k.LogC = g, batch, logC
		if _, err := verify.NewKey(&k); err != nil && !errors.Is(err, verify.ErrKey) {
			t.Errorf("got %v, want %v", err, verify.ErrKey)
		}
	})
}
