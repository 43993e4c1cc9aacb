// Package reference holds golden proofs of batches for verifiers in other languages, see README.md.
package reference

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"flag"
	"math"
	"os"
	"strings"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/pcs"
	"github.com/zkvin/zkvin/proof"
	"github.com/zkvin/zkvin/prove"
	"github.com/zkvin/zkvin/verify"
	"github.com/zkvin/zkvin/witness"
)

var update = flag.Bool("update", false, "write the golden files again")

// inclusionOf is the golden proof whose second request has an inclusion proof beside it.
const inclusionOf = "batch"

// golden is a key and a proof of two requests: golden/NAME.zkv and golden/NAME.zkp.
type golden struct {
	name    string
	logC    int
	program *graph.Graph
	weights [][]int16
	inputs  func(request int) [][]int16
	private []bool // of each input
}

const requests = 2

func goldens() []golden {
	return []golden{
		{
			name: inclusionOf, logC: 6, program: windows(), weights: [][]int16{ramp(54, 1), ramp(100, 2)}, private: []bool{true},
			inputs: func(request int) [][]int16 { return [][]int16{ramp(180, 3+request)} },
		},
		{
			name: "attention", logC: 8, program: attention(), weights: [][]int16{ramp(28, 5), {1}}, private: []bool{true, false},
			inputs: func(request int) [][]int16 {
				return [][][]int16{{{-5, 1, 0, -2, -2, 1}, {1, 1, 0}}, {{1, -1, 1, -4, -3, -5}, {0, 1, 1}}}[request]
			},
		},
	}
}

func (g *golden) path(kind string) string { return "golden/" + g.name + "." + kind }

// windows has columns longer than a row that windows and slices read, cuts that reshapes carry, and two outputs.
func windows() *graph.Graph {
	return &graph.Graph{
		Name: "batch",
		Tensors: []graph.Tensor{
			{Name: "x", Shape: []int{1, 2, 9, 10}}, {Name: "kernel", Shape: []int{3, 2, 3, 3}}, {Name: "windows", Shape: []int{1, 3, 5, 10}},
			{Name: "hidden", Shape: []int{1, 3, 5, 10}}, {Name: "part", Shape: []int{1, 3, 5, 5}}, {Name: "flat", Shape: []int{3, 25}},
			{Name: "w", Shape: []int{4, 25}}, {Name: "sums", Shape: []int{3, 4}}, {Name: "y", Shape: []int{3, 4}}, {Name: "top", Shape: []int{3, 1}},
		},
		Inputs: []int{0}, Weights: []int{1, 6}, Outputs: []int{9, 8},
		Nodes: []graph.Node{
			{Op: graph.OpConv, Inputs: []int{0, 1}, Output: 2, Attr: []int64{2, 1, 1, 1, 1, 1, 1, 1, 1}},
			{Op: graph.OpRescale, Inputs: []int{2}, Output: 3, Attr: []int64{7, graph.FuncIdentity}},
			{Op: graph.OpSlice, Inputs: []int{3}, Output: 4, Attr: []int64{0, 1, 0, 1, 0, 1, 9, -2}},
			{Op: graph.OpReshape, Inputs: []int{4}, Output: 5, Attr: []int64{3, 25}},
			{Op: graph.OpGemm, Inputs: []int{5, 6}, Output: 7},
			{Op: graph.OpRescale, Inputs: []int{7}, Output: 8, Attr: []int64{9, graph.FuncIdentity}},
			{Op: graph.OpArgMax, Inputs: []int{8}, Output: 9, Attr: []int64{0}},
		},
	}
}

// attention embeds ids, attends under a mask, normalises, rescales by 2^32 with a function, and shows the largest entries.
func attention() *graph.Graph {
	return &graph.Graph{
		Name: "attention",
		Tensors: []graph.Tensor{
			{Name: "ids", Shape: []int{2, 3}, Offset: 5}, {Name: "mask", Shape: []int{1, 1, 3}}, {Name: "rows", Shape: []int{7, 4}}, {Name: "one", Shape: []int{1, 1, 1}},
			{Name: "x", Shape: []int{2, 3, 4}}, {Name: "products", Shape: []int{2, 3, 3}}, {Name: "scores", Shape: []int{2, 3, 3}},
			{Name: "shares", Shape: []int{2, 3, 3}, Exp: 14}, {Name: "columns", Shape: []int{2, 4, 3}}, {Name: "mixed", Shape: []int{2, 3, 4}}, {Name: "y", Shape: []int{2, 3, 4}},
			{Name: "squares", Shape: []int{2, 3, 4}}, {Name: "sum", Shape: []int{2, 3, 1}}, {Name: "norm", Shape: []int{2, 3, 1}}, {Name: "divisor", Shape: []int{2, 3, 1}},
			{Name: "inverse", Shape: []int{2, 3, 1}}, {Name: "unit", Shape: []int{2, 3, 4}}, {Name: "scaled", Shape: []int{2, 3, 4}}, {Name: "z", Shape: []int{2, 3, 4}},
			{Name: "values", Shape: []int{2, 3, 2}}, {Name: "places", Shape: []int{2, 3, 2}}, {Name: "largest", Shape: []int{2, 3, 1}}, {Name: "first", Shape: []int{2, 3, 1}, Offset: 1},
		},
		Inputs: []int{0, 1}, Weights: []int{2, 3}, Outputs: []int{19, 20, 21, 22},
		Tables: []graph.Table{exponential()},
		Nodes: []graph.Node{
			{Op: graph.OpEmbed, Inputs: []int{0, 2}, Output: 4, Attr: []int64{5}},
			{Op: graph.OpMatMul, Inputs: []int{4, 4}, Output: 5},
			{Op: graph.OpRescale, Inputs: []int{5}, Output: 6, Attr: []int64{8, graph.FuncIdentity}},
			{Op: graph.OpSoftmax, Inputs: []int{6, 1}, Output: 7, Attr: []int64{0}},
			{Op: graph.OpTranspose, Inputs: []int{4}, Output: 8, Attr: []int64{0, 2, 1}},
			{Op: graph.OpMatMul, Inputs: []int{7, 8}, Output: 9},
			{Op: graph.OpRescale, Inputs: []int{9}, Output: 10, Attr: []int64{14, graph.FuncIdentity}},
			{Op: graph.OpMul, Inputs: []int{10, 10}, Output: 11},
			{Op: graph.OpReduceSum, Inputs: []int{11}, Output: 12, Attr: []int64{2}},
			{Op: graph.OpSqrt, Inputs: []int{12}, Output: 13},
			{Op: graph.OpAdd, Inputs: []int{13, 3}, Output: 14, Attr: []int64{1, 0, 1, 0}},
			{Op: graph.OpReciprocal, Inputs: []int{14}, Output: 15, Attr: []int64{28}},
			{Op: graph.OpMul, Inputs: []int{10, 15}, Output: 16},
			{Op: graph.OpScale, Inputs: []int{16}, Output: 17, Attr: []int64{1 << 15}},
			{Op: graph.OpRescale, Inputs: []int{17}, Output: 18, Attr: []int64{32, graph.FuncReLU}},
			{Op: graph.OpTopK, Inputs: []int{18}, Output: 19, Attr: []int64{2, 0, 0}},
			{Op: graph.OpTopK, Inputs: []int{18}, Output: 20, Attr: []int64{2, 1, 0}},
			{Op: graph.OpReduceMax, Inputs: []int{18}, Output: 21},
			{Op: graph.OpArgMax, Inputs: []int{18}, Output: 22, Attr: []int64{1}},
		},
	}
}

// exponential is the table of 2^(15 − i/64), less one where it begins.
func exponential() graph.Table {
	t := graph.Table{Name: "exp2", Values: make([]int16, graph.TableSize)}
	for i := range t.Values {
		t.Values[i] = int16(min(math.Exp2(15-float64(i)/64), math.MaxInt16))
	}
	return t
}

// TestGolden holds the verifier to the golden files.
func TestGolden(t *testing.T) {
	for _, g := range goldens() {
		if *update {
			g.write(t)
		}
		key := readKey(t, &g)
		p, err := proof.ReadProof(g.path("zkp"))
		check(t, err)
		check(t, verify.Verify(key, p, verify.Options{AllowUnsafeSRS: true}))
		if g.name == inclusionOf {
			g.checkInclusion(t, key)
		}
	}
}

func readKey(t *testing.T, g *golden) *verify.Key {
	t.Helper()
	file, err := proof.ReadKey(g.path("zkv"))
	check(t, err)
	key, err := verify.NewKey(file)
	check(t, err)
	return key
}

func (g *golden) checkInclusion(t *testing.T, key *verify.Key) {
	t.Helper()
	in, err := proof.ReadInclusion(g.path("zki"))
	check(t, err)
	text, err := os.ReadFile(g.path("root"))
	check(t, err)
	root, err := hex.DecodeString(strings.TrimSpace(string(text)))
	check(t, err)
	if len(root) != 32 {
		t.Fatalf("%s holds %d bytes", g.path("root"), len(root))
	}
	_, err = verify.Inclusion(key, in, [32]byte(root), verify.Options{AllowUnsafeSRS: true})
	check(t, err)
}

func (g *golden) write(t *testing.T) {
	t.Helper()
	srs, err := pcs.DevelopmentSRS(1 << g.logC)
	check(t, err)
	commit, err := pcs.NewCommitKey(srs, g.logC)
	check(t, err)
	sc, spans, err := proof.NewSchedule(g.program, g.logC, requests)
	check(t, err)
	part, err := proof.NewSRSKey(srs, sc.Powers())
	check(t, err)
	file := &proof.Key{Graph: g.program, LogC: g.logC, Batch: requests, SRS: *part}
	file.Tables, err = verify.TableRows(sc, commit)
	check(t, err)
	rows := prove.WeightRows(sc, g.weights)
	blinds := fresh(t, rows.Len())
	file.Weights, err = rows.Commit(context.Background(), commit, blinds, nil)
	check(t, err)
	key, err := verify.NewKey(file)
	check(t, err)
	pk := &prove.Key{Schedule: sc, Commit: commit, ModelID: key.ModelID, Unsafe: true, Weights: g.weights, Rows: rows, Blinds: blinds, Spans: spans}
	p, err := prove.Prove(context.Background(), pk, g.instance(t, pk), prove.Options{})
	check(t, err)
	check(t, file.WriteFile(g.path("zkv")))
	check(t, p.WriteFile(g.path("zkp")))
	if g.name == inclusionOf {
		g.writeInclusion(t, key, p)
	}
}

// writeInclusion writes the inclusion proof of the second request, and the root.
func (g *golden) writeInclusion(t *testing.T, key *verify.Key, p *proof.Proof) {
	t.Helper()
	rows := key.RowKey()
	leaves, err := rows.Leaves(&p.Statement)
	check(t, err)
	in := &proof.Inclusion{ModelID: key.ModelID, Leaves: requests, Index: 1, Request: p.Statement.Requests[1], Siblings: proof.Siblings(leaves, 1)}
	check(t, in.WriteFile(g.path("zki")))
	root := proof.StatementRoot(leaves)
	check(t, os.WriteFile(g.path("root"), []byte(hex.EncodeToString(root[:])+"\n"), 0o644))
}

// instance runs the program on each request. Outputs are public.
func (g *golden) instance(t *testing.T, pk *prove.Key) *prove.Instance {
	t.Helper()
	inst := &prove.Instance{Blinds: make([]fr.Element, pk.Schedule.Layout.Rows(iop.KindStatement))}
	inst.Statement.ModelID = pk.ModelID
	for i := range requests {
		r := proof.Request{ID: [32]byte{byte(1 + i)}, Context: [32]byte{31: byte(7 * i)}}
		in := make([][]int64, len(g.program.Inputs))
		for k, values := range g.inputs(i) {
			for _, v := range values {
				in[k] = append(in[k], int64(v))
			}
			if !g.private[k] {
				r.Inputs = append(r.Inputs, proof.Tensor{Values: values})
				continue
			}
			r.Inputs = append(r.Inputs, proof.Tensor{Rows: []bn254.G1Affine{}})
			span := pk.Spans[i*len(pk.Spans)/requests+k]
			copy(inst.Blinds[span.First:], fresh(t, span.Num))
		}
		trace, err := witness.Run(g.program, &graph.Weights{Data: g.weights}, in)
		check(t, err)
		for _, id := range g.program.Outputs {
			values := make([]int16, len(trace.Values[id]))
			for j, v := range trace.Values[id] {
				values[j] = int16(v)
			}
			r.Outputs = append(r.Outputs, proof.Tensor{Values: values})
		}
		inst.Statement.Requests = append(inst.Statement.Requests, r)
		inst.Values = append(inst.Values, trace.Values)
	}
	return inst
}

func fresh(t *testing.T, n int) []fr.Element {
	t.Helper()
	out := make([]fr.Element, n)
	for i := range out {
		var b [48]byte
		_, err := rand.Read(b[:])
		check(t, err)
		out[i].SetBytes(b[:])
	}
	return out
}

// ramp are n values within ±200, different for different seeds.
func ramp(n, seed int) []int16 {
	out := make([]int16, n)
	for i := range out {
		out[i] = int16((i*i*37+i*seed*211+seed*17)%401 - 200)
	}
	return out
}

func check(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
