// Package reference holds golden proofs of batches for verifiers in other languages, see README.md.
package reference

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"flag"
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

const (
	goldenKey, goldenProof      = "golden/batch.zkv", "golden/batch.zkp"
	goldenInclusion, goldenRoot = "golden/batch.zki", "golden/batch.root"
	goldenLogC, requests        = 6, 2
)

// program has columns longer than a row that windows and slices read, cuts that reshapes carry, and two outputs.
func program() *graph.Graph {
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
			{Op: graph.OpArgMax, Inputs: []int{8}, Output: 9},
		},
	}
}

// TestGolden holds the verifier to the golden files.
func TestGolden(t *testing.T) {
	if *update {
		writeGolden(t)
	}
	file, err := proof.ReadKey(goldenKey)
	check(t, err)
	key, err := verify.NewKey(file)
	check(t, err)
	p, err := proof.ReadProof(goldenProof)
	check(t, err)
	check(t, verify.Verify(key, p, verify.Options{AllowUnsafeSRS: true}))
	in, err := proof.ReadInclusion(goldenInclusion)
	check(t, err)
	text, err := os.ReadFile(goldenRoot)
	check(t, err)
	root, err := hex.DecodeString(strings.TrimSpace(string(text)))
	check(t, err)
	if len(root) != 32 {
		t.Fatalf("%s holds %d bytes", goldenRoot, len(root))
	}
	_, err = verify.Inclusion(key, in, [32]byte(root), verify.Options{AllowUnsafeSRS: true})
	check(t, err)
}

func writeGolden(t *testing.T) {
	t.Helper()
	g := program()
	weights := &graph.Weights{Data: [][]int16{ramp(54, 1), ramp(100, 2)}}
	srs, err := pcs.DevelopmentSRS(1 << goldenLogC)
	check(t, err)
	commit, err := pcs.NewCommitKey(srs, goldenLogC)
	check(t, err)
	part, err := proof.NewSRSKey(srs, 1<<goldenLogC)
	check(t, err)
	sc, spans, err := proof.NewSchedule(g, goldenLogC, requests)
	check(t, err)
	file := &proof.Key{Graph: g, LogC: goldenLogC, Batch: requests, SRS: *part}
	rows := prove.WeightRows(sc, weights.Data)
	blinds := fresh(t, rows.Len())
	file.Weights, err = rows.Commit(context.Background(), commit, blinds, nil)
	check(t, err)
	key, err := verify.NewKey(file)
	check(t, err)
	pk := &prove.Key{Schedule: sc, Commit: commit, ModelID: key.ModelID, Unsafe: true, Weights: weights.Data, Rows: rows, Blinds: blinds, Spans: spans}
	p, err := prove.Prove(context.Background(), pk, instance(t, g, weights, pk), prove.Options{})
	check(t, err)
	check(t, file.WriteFile(goldenKey))
	check(t, p.WriteFile(goldenProof))
	writeInclusion(t, key, p)
}

// writeInclusion writes the inclusion proof of the second request, and the root.
func writeInclusion(t *testing.T, key *verify.Key, p *proof.Proof) {
	t.Helper()
	rows := key.RowKey()
	leaves, err := rows.Leaves(&p.Statement)
	check(t, err)
	in := &proof.Inclusion{ModelID: key.ModelID, Leaves: requests, Index: 1, Request: p.Statement.Requests[1], Siblings: proof.Siblings(leaves, 1)}
	check(t, in.WriteFile(goldenInclusion))
	root := proof.StatementRoot(leaves)
	check(t, os.WriteFile(goldenRoot, []byte(hex.EncodeToString(root[:])+"\n"), 0o644))
}

// instance runs the program on each request. Inputs are private, outputs public.
func instance(t *testing.T, g *graph.Graph, w *graph.Weights, pk *prove.Key) *prove.Instance {
	t.Helper()
	inst := &prove.Instance{Blinds: make([]fr.Element, pk.Schedule.Layout.Rows(iop.KindStatement))}
	inst.Statement.ModelID = pk.ModelID
	secret := fresh(t, pk.Spans[0].Num*requests)
	copy(inst.Blinds, secret) // the input's column is the first of the statement
	for i := range requests {
		in := make([]int64, 180)
		for j, v := range ramp(len(in), 3+i) {
			in[j] = int64(v)
		}
		trace, err := witness.Run(g, w, [][]int64{in})
		check(t, err)
		r := proof.Request{ID: [32]byte{byte(1 + i)}, Context: [32]byte{31: byte(7 * i)}, Inputs: []proof.Tensor{{Rows: []bn254.G1Affine{}}}}
		for _, id := range g.Outputs {
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
