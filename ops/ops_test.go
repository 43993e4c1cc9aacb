package ops_test

import (
	"errors"
	"maps"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/ops"
	"github.com/zkvin/zkvin/witness"
)

// TestEvalMatchesFormula compares every operator with its formula, entry by entry.
func TestEvalMatchesFormula(t *testing.T) {
	for _, op := range operatorNames {
		t.Run(op.String(), func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				s := drawSample(t, op)
				trace, err := witness.Run(&s.g, &s.w, s.in)
				if err != nil {
					t.Fatal(err)
				}
				values := slices.Clone(trace.Values)
				for i, id := range s.g.Weights {
					for _, w := range s.w.Data[i] {
						values[id] = append(values[id], int64(w))
					}
				}
				for i := range s.g.Nodes {
					n := &s.g.Nodes[i]
					var in []tensor
					for _, id := range n.Inputs {
						in = append(in, tensor{s.shape(id), values[id]})
					}
					if want := reference(&s.g, n, in); !slices.Equal(values[n.Output], want) {
						t.Fatalf("%v %v of %v\ngot  %v\nwant %v", n.Op, n.Attr, in, values[n.Output], want)
					}
				}
			})
		})
	}
}

// TestFactsBound runs programs on the largest inputs: no value exceeds its bound, and what
// is called narrow fits 16 bits.
func TestFactsBound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawSample(t, rapid.SampledFrom(operatorNames).Draw(t, "op"))
		facts, err := ops.Facts(&s.g)
		if err != nil {
			t.Fatal(err)
		}
		trace, err := witness.Run(&s.g, &s.w, s.in)
		if err != nil {
			t.Fatal(err)
		}
		for id, values := range trace.Values {
			for _, v := range values {
				if v > facts[id].Bound || v < -facts[id].Bound || facts[id].Class == ops.Narrow && v != int64(int16(v)) {
					t.Fatalf("tensor %d holds %d, said to be %v", id, v, facts[id])
				}
			}
		}
	})
}

func TestEveryOperatorIsSampled(t *testing.T) {
	for op := graph.OpConv; op <= graph.OpTopK; op++ {
		if !slices.Contains(operatorNames, op) || drawNode[op] == nil {
			t.Errorf("no sample of %v", op)
		}
	}
}

// drawAny draws a sample of an operator or a network.
func drawAny(t *rapid.T) *sample {
	if small(t, "network", 0, 1) == 0 {
		return drawSample(t, rapid.SampledFrom(operatorNames).Draw(t, "op"))
	}
	return drawNetwork(t, rapid.SampledFrom(slices.Sorted(maps.Keys(networks))).Draw(t, "name"))
}

// mutate changes one number of a program.
func mutate(t *rapid.T, g *graph.Graph) {
	value := rapid.OneOf(rapid.Int64Range(-3, 6), rapid.Int64())
	pick := func(n int) int { return rapid.IntRange(0, n-1).Draw(t, "which") }
	list := func(s []int) {
		if len(s) > 0 {
			s[pick(len(s))] = int(value.Draw(t, "value"))
		}
	}
	n := &g.Nodes[pick(len(g.Nodes))]
	switch pick(9) {
	case 0:
		list(g.Inputs)
	case 1:
		list(g.Outputs)
	case 2:
		list(g.Weights)
	case 3:
		list(n.Inputs)
	case 4:
		n.Output = int(value.Draw(t, "value"))
	case 5:
		list(g.Tensors[pick(len(g.Tensors))].Shape)
	case 6:
		n.Op = graph.Op(value.Draw(t, "value"))
	case 7:
		g.Tables = nil
	case 8:
		if len(n.Attr) > 0 {
			n.Attr[pick(len(n.Attr))] = value.Draw(t, "value")
		}
	}
}

// clone copies what mutate changes, by way of the canonical bytes.
func clone(t *rapid.T, g *graph.Graph) *graph.Graph {
	c := *g
	c.Tables = nil
	b, err := graph.Encode(&c)
	if err != nil {
		t.Fatal(err)
	}
	d, err := graph.Decode(b)
	if err != nil {
		t.Fatal(err)
	}
	d.Tables = g.Tables
	return d
}

// TestCheckSurvivesMutation changes programs at random: Check refuses them with ErrInvalid,
// or they have a relation and run.
func TestCheckSurvivesMutation(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawAny(t)
		g := clone(t, &s.g)
		for range small(t, "mutations", 1, 3) {
			mutate(t, g)
		}
		if err := ops.Check(g); err != nil {
			if !errors.Is(err, ops.ErrInvalid) {
				t.Fatalf("untyped error %v", err)
			}
			return
		}
		if _, err := ops.Relate(g, 10); err != nil && !errors.Is(err, ops.ErrAxes) {
			t.Fatalf("program without a relation: %v", err)
		}
		_, err := witness.Run(g, &s.w, s.in)
		if err != nil && !errors.Is(err, ops.ErrOutOfRange) && !errors.Is(err, witness.ErrInput) {
			t.Fatalf("untyped error %v", err)
		}
	})
}

// FuzzRelate: every graph from anywhere is refused with a typed error or has a relation.
func FuzzRelate(f *testing.F) {
	for _, op := range operatorNames {
		g := rapid.Custom(func(t *rapid.T) *graph.Graph { return &drawSample(t, op).g }).Example(int(op))
		g.Tables = nil
		b, err := graph.Encode(g)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(b)
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		g, err := graph.Decode(b)
		if err != nil {
			return
		}
		g.Tables = append(g.Tables, tables...)
		if _, err := ops.Relate(g, 10); err != nil && !errors.Is(err, ops.ErrInvalid) && !errors.Is(err, ops.ErrAxes) {
			t.Fatalf("untyped error %v", err)
		}
	})
}

// TestArgumentWithoutValue: a run that meets an argument at which a table has no value ends with an error that names it.
func TestArgumentWithoutValue(t *testing.T) {
	s := undefined()
	_, err := witness.Run(&s.g, &s.w, s.in)
	var e *ops.UndefinedError
	if !errors.As(err, &e) || !errors.Is(err, ops.ErrOutOfRange) || e.Argument != 13 || !slices.Equal(e.Index, []int{0}) || e.Function != "undefined at 13" {
		t.Errorf("got %v", err)
	}
}
