package ops_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/witness"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// vector is a golden run: a program without its tables (every vector uses those of
// sample_test.go), one request, and the values of all tensors, null for weights.
type vector struct {
	Graph   []byte    `json:"graph"`
	Weights [][]int16 `json:"weights"`
	Inputs  [][]int64 `json:"inputs"`
	Values  [][]int64 `json:"values"`
}

const vectorsPerFile = 8

// newVectors draws fresh vectors; only -update calls it.
func newVectors(t *testing.T, draw func(t *rapid.T) *sample) []vector {
	out := make([]vector, vectorsPerFile)
	for i := range out {
		s := rapid.Custom(draw).Example(1000 + i)
		trace, err := witness.Run(&s.g, &s.w, s.in)
		if err != nil {
			t.Fatal(err)
		}
		g := s.g
		g.Tables = nil
		b, err := graph.Encode(&g)
		if err != nil {
			t.Fatal(err)
		}
		out[i] = vector{b, s.w.Data, s.in, trace.Values}
	}
	return out
}

// testVectors runs the vectors of one file, after rewriting it under -update.
func testVectors(t *testing.T, name string, draw func(t *rapid.T) *sample) {
	path := filepath.Join("testdata", name+".json")
	if *update {
		var b bytes.Buffer
		e := json.NewEncoder(&b)
		for _, v := range newVectors(t, draw) {
			if err := e.Encode(v); err != nil {
				t.Fatal(err)
			}
		}
		if err := os.WriteFile(path, b.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	d := json.NewDecoder(bytes.NewReader(b))
	for i := range vectorsPerFile {
		var v vector
		if err := d.Decode(&v); err != nil {
			t.Fatalf("vector %d: %v", i, err)
		}
		g, err := graph.Decode(v.Graph)
		if err != nil {
			t.Fatalf("vector %d: %v", i, err)
		}
		g.Tables = tables
		trace, err := witness.Run(g, &graph.Weights{Data: v.Weights}, v.Inputs)
		if err != nil {
			t.Fatalf("vector %d: %v", i, err)
		}
		for id, got := range trace.Values {
			if !slices.Equal(got, v.Values[id]) {
				t.Errorf("vector %d, tensor %d: got %v, want %v", i, id, got, v.Values[id])
			}
		}
	}
}

// TestVectors: every operator and network gives the committed integers, on every CPU.
func TestVectors(t *testing.T) {
	for _, op := range operatorNames {
		t.Run(op.String(), func(t *testing.T) {
			testVectors(t, op.String(), func(t *rapid.T) *sample { return drawSample(t, op) })
		})
	}
	for name := range networks {
		t.Run(name, func(t *testing.T) {
			testVectors(t, "network-"+name, func(t *rapid.T) *sample { return drawNetwork(t, name) })
		})
	}
}
