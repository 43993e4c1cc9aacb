package generate

import (
	"reflect"
	"slices"
	"testing"

	"github.com/zkvin/zkvin/onnx"
	"github.com/zkvin/zkvin/ops"
	"github.com/zkvin/zkvin/quant"
	"github.com/zkvin/zkvin/witness"
)

// packed is a small model with its step graph, the integer program of that, and the rows that
// it was calibrated on.
func packed(t *testing.T, name string, o Options) (*Step, *quant.Result, [][]*onnx.Tensor) {
	t.Helper()
	g := fixture(t, name)
	s, err := Derive(g, o)
	if err != nil {
		t.Fatal(err)
	}
	var rows [][]*onnx.Tensor
	for k := range 4 {
		ids := &onnx.Tensor{DType: onnx.Int64, Shape: []int{1, s.Tokens}}
		for i := range s.Tokens {
			ids.Int = append(ids.Int, int64(i*i*(k+1)+3*k)%24)
		}
		made, err := s.Rows(g, ids, every(s.Tokens), 1e-9)
		if err != nil {
			t.Fatal(err)
		}
		rows = append(rows, made...)
	}
	r, err := quant.Compile(s.Graph, quant.Options{Calibration: rows})
	if err != nil {
		t.Fatal(err)
	}
	return s, r, rows
}

// TestPackKeepsTheProgram: on the same tokens the packed program gives the place of the
// program's largest sum as next, and its parts, slot by slot, as row.
func TestPackKeepsTheProgram(t *testing.T) {
	for _, name := range []string{"gpt", "llama"} {
		t.Run(name, func(t *testing.T) {
			s, r, rows := packed(t, name, Options{})
			g, err := s.Pack(r.Graph)
			if err != nil {
				t.Fatal(err)
			}
			if err := ops.Check(g); err != nil {
				t.Fatal(err)
			}
			size := 0
			for i := range s.Parts {
				size += s.Parts[i].Size()
			}
			if got := g.Tensors[g.Carried[0]].Shape; got[0] != s.Tokens-1 || got[1] != len(s.Parts) || elements(got[1:]) != size {
				t.Errorf("the cache has shape %v", got)
			}
			for _, row := range rows[len(rows)-s.Tokens:] {
				plain, in := integers(t, s, r, row, size)
				want, err := witness.Run(r.Graph, r.Weights, plain)
				if err != nil {
					t.Fatal(err)
				}
				got, err := witness.Run(g, r.Weights, in)
				if err != nil {
					t.Fatal(err)
				}
				logits := want.Values[r.Graph.Outputs[0]]
				if next := got.Values[g.Outputs[0]][0]; logits[next] != slices.Max(logits) {
					t.Errorf("next is %d, with %d of at most %d", next, logits[next], slices.Max(logits))
				}
				var parts []int64
				for _, id := range r.Graph.Outputs[1:] {
					parts = append(parts, want.Values[id]...)
				}
				if !slices.Equal(got.Values[g.Outputs[1]], parts) {
					t.Errorf("row %v, want %v", got.Values[g.Outputs[1]], parts)
				}
			}
		})
	}
}

// integers are the inputs of the plain and of the packed program for a row.
func integers(t *testing.T, s *Step, r *quant.Result, row []*onnx.Tensor, size int) (plain, in [][]int64) {
	t.Helper()
	for i, id := range r.Graph.Inputs {
		data := row[i].Float
		for _, v := range row[i].Int {
			data = append(data, float64(v))
		}
		q, err := quant.QuantizeInput(&r.Graph.Tensors[id], data)
		if err != nil {
			t.Fatal(err)
		}
		plain = append(plain, q)
	}
	cache := make([]int64, (s.Tokens-1)*size)
	at := 0
	for i := range s.Parts {
		p := &s.Parts[i]
		inner, n := elements(p.Shape[p.Axis+1:]), s.Tokens-1
		for outer := range elements(p.Shape[:p.Axis]) {
			for j := range n {
				copy(cache[j*size+at+outer*inner:][:inner], plain[3+i][(outer*n+j)*inner:])
			}
		}
		at += p.Size()
	}
	in = append(slices.Clone(plain[:3]), cache)
	return plain, append(in, plain[3+len(s.Parts):]...)
}

// TestPackRefusesOtherPrograms: the number of inputs and outputs must be the step graph's.
func TestPackRefusesOtherPrograms(t *testing.T) {
	s, _, _ := packed(t, "gpt", Options{})
	_, greedy, _ := packed(t, "gpt", Options{Greedy: true})
	if _, err := s.Pack(greedy.Graph); err == nil {
		t.Error("a program without noise passes for one with it")
	}
}

// TestDerivationIsDeterministic: the same graph, value by value.
func TestDerivationIsDeterministic(t *testing.T) {
	a, err := Derive(fixture(t, "llama"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	for range 3 {
		b, err := Derive(fixture(t, "llama"), Options{})
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(a, b) {
			t.Fatal("two derivations differ")
		}
	}
}
