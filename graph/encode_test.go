package graph

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// sample uses every field, with boundary values.
func sample() *Graph {
	table := Table{Name: "exp", Lo: -32768, Values: make([]int16, TableSize)}
	for i := range table.Values {
		table.Values[i] = int16(i*i ^ i>>3)
	}
	return &Graph{
		Name: "sample ✓",
		Tensors: []Tensor{
			{Name: "x", Shape: []int{1, 3, MaxDim}, Exp: 12},
			{Name: "w", Shape: []int{4, 3}, Exp: -MaxExp, Offset: MaxOffset},
			{Name: "", Shape: nil, Exp: MaxExp},
		},
		Nodes: []Node{
			{Op: OpGemm, Name: "fc", Inputs: []int{0, 1}, Output: 2},
			{Op: OpRescale, Inputs: []int{2}, Output: 3, Attr: []int64{0, -1, 1 << 62, -1 << 63, 1<<63 - 1}},
		},
		Inputs: []int{0}, Outputs: []int{MaxTensors - 1}, Weights: []int{1}, Carried: []int{0},
		Tables: []Table{table},
	}
}

// sampleDigest is the SHA-256 of the sample's encoding, tables included.
const sampleDigest = "2875be12590ce078830184d7cb6854c24d2ff6177285d297ff2062ebba896564"

func TestEncodeGolden(t *testing.T) {
	full, err := Encode(sample())
	if err != nil {
		t.Fatal(err)
	}
	if got := fmt.Sprintf("%x", sha256.Sum256(full)); got != sampleDigest {
		t.Errorf("encoding of the sample graph has digest %s, want %s", got, sampleDigest)
	}
	if g, err := Decode(full); err != nil || !reflect.DeepEqual(g, sample()) {
		t.Errorf("sample graph decodes to %+v, %v", g, err)
	}
	small := sample()
	small.Tables = nil
	b, err := Encode(small)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join("testdata", "sample.graph")
	if *update {
		if err := os.WriteFile(path, b, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(b, want) {
		t.Errorf("encoding of the sample graph changed: every ModelID changes with it")
	}
	g, err := Decode(want)
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(g, small) {
		t.Errorf("golden bytes decode to another graph: %+v", g)
	}
}

// drawGraph draws any graph within the limits; it need not mean anything.
func drawGraph(t *rapid.T) *Graph {
	name := rapid.StringN(0, 8, MaxName)
	id := rapid.IntRange(0, MaxTensors-1)
	ids := rapid.SliceOfN(id, 0, 4)
	tensor := rapid.Custom(func(t *rapid.T) Tensor {
		return Tensor{
			Name:   name.Draw(t, "name"),
			Shape:  orNil(rapid.SliceOfN(rapid.IntRange(1, MaxDim), 0, MaxRank).Draw(t, "shape")),
			Exp:    rapid.IntRange(-MaxExp, MaxExp).Draw(t, "exp"),
			Offset: rapid.IntRange(-MaxOffset, MaxOffset).Draw(t, "offset"),
		}
	})
	node := rapid.Custom(func(t *rapid.T) Node {
		return Node{
			Op: Op(rapid.Byte().Draw(t, "op")), Name: name.Draw(t, "name"),
			Inputs: orNil(ids.Draw(t, "inputs")), Output: id.Draw(t, "output"),
			Attr: orNil(rapid.SliceOfN(rapid.Int64(), 0, 6).Draw(t, "attr")),
		}
	})
	return &Graph{
		Name:    name.Draw(t, "graph"),
		Tensors: orNil(rapid.SliceOfN(tensor, 0, 5).Draw(t, "tensors")),
		Nodes:   orNil(rapid.SliceOfN(node, 0, 5).Draw(t, "nodes")),
		Inputs:  orNil(ids.Draw(t, "inputs")), Outputs: orNil(ids.Draw(t, "outputs")), Weights: orNil(ids.Draw(t, "weights")),
		Carried: orNil(ids.Draw(t, "carried")),
	}
}

func orNil[T any](s []T) []T {
	if len(s) == 0 {
		return nil
	}
	return s
}

func TestDecodeInvertsEncode(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := drawGraph(t)
		b, err := Encode(g)
		if err != nil {
			t.Fatal(err)
		}
		back, err := Decode(b)
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(g, back) {
			t.Fatalf("encoded %+v\ndecoded %+v", g, back)
		}
	})
}

// TestDecodeIsCanonical changes bytes of an encoding: what still decodes encodes to
// exactly the changed bytes.
func TestDecodeIsCanonical(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b, err := Encode(drawGraph(t))
		if err != nil {
			t.Fatal(err)
		}
		at := rapid.IntRange(0, len(b)-1).Draw(t, "at")
		b[at] = rapid.Byte().Draw(t, "byte")
		checkCanonical(t, b)
	})
}

func checkCanonical(t interface {
	Helper()
	Fatalf(string, ...any)
}, b []byte) {
	t.Helper()
	g, err := Decode(b)
	if err != nil {
		if !errors.Is(err, ErrEncoding) && !errors.Is(err, ErrLimit) {
			t.Fatalf("untyped error %v for %x", err, b)
		}
		return
	}
	again, err := Encode(g)
	if err != nil || !bytes.Equal(again, b) {
		t.Fatalf("decoded %x, which encodes to %x (%v)", b, again, err)
	}
}

func TestDecodeRejects(t *testing.T) {
	valid, err := Encode(&Graph{Name: "g", Tensors: []Tensor{{Name: "x", Shape: []int{2}}}, Inputs: []int{0}})
	if err != nil {
		t.Fatal(err)
	}
	edit := func(f func(b []byte) []byte) []byte { return f(bytes.Clone(valid)) }
	for _, c := range []struct {
		name string
		in   []byte
		want error
		path string
	}{
		{"empty", nil, ErrEncoding, "begin"},
		{"other version", edit(func(b []byte) []byte { b[3]++; return b }), ErrEncoding, "begin"},
		{"trailing byte", append(bytes.Clone(valid), 0), ErrEncoding, "end"},
		{"count beyond the bytes", append([]byte(magic), 0, 0xff, 0x0f), ErrEncoding, "tensors"},
		{"count beyond the limit", append([]byte(magic), 0, 0xff, 0xff, 0xff, 0x7f), ErrLimit, "tensors"},
		{"long form", append([]byte(magic), 0x80, 0), ErrEncoding, "name"},
		{"bad name", append([]byte(magic), 1, 0xff), ErrEncoding, "name"},
		{"zero dimension", append([]byte(magic), 0, 1, 0, 1, 0, 0), ErrLimit, "tensors[0].shape"},
		{"exponent", append([]byte(magic), 0, 1, 0, 0, 0x82, 0x02), ErrLimit, "tensors[0].exp"},
		{"two outputs", append([]byte(magic), 0, 0, 1, 1, 0, 0, 2, 0, 0), ErrLimit, "nodes[0].output"},
	} {
		if _, err := Decode(c.in); !errors.Is(err, c.want) || !strings.Contains(err.Error(), c.path) {
			t.Errorf("%s: got %v, want %v at %s", c.name, err, c.want, c.path)
		}
	}
	for n := range valid {
		if _, err := Decode(valid[:n]); !errors.Is(err, ErrEncoding) {
			t.Errorf("first %d bytes: got %v, want %v", n, err, ErrEncoding)
		}
	}
}

func TestEncodeRefusesWhatDecodeWould(t *testing.T) {
	for name, g := range map[string]*Graph{
		"rank":  {Tensors: []Tensor{{Shape: make([]int, MaxRank+1)}}},
		"dim":   {Tensors: []Tensor{{Shape: []int{0}}}},
		"exp":   {Tensors: []Tensor{{Exp: MaxExp + 1}}},
		"id":    {Inputs: []int{-1}},
		"name":  {Name: strings.Repeat("n", MaxName+1)},
		"utf8":  {Name: "\xff"},
		"table": {Tables: []Table{{Values: make([]int16, 3)}}},
	} {
		if _, err := Encode(g); !errors.Is(err, ErrLimit) {
			t.Errorf("%s: got %v, want %v", name, err, ErrLimit)
		}
	}
}

func FuzzDecode(f *testing.F) {
	g := sample()
	g.Tables = nil
	b, err := Encode(g)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(b)
	f.Add([]byte(magic))
	f.Fuzz(func(t *testing.T, b []byte) { checkCanonical(t, b) })
}
