package zkvin_test

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"

	pb "google.golang.org/protobuf/proto"

	"github.com/zkvin/zkvin"
	"github.com/zkvin/zkvin/internal/onnxpb"
	"github.com/zkvin/zkvin/proof"
)

// classes are the errors that callers tell apart. Whatever the bytes, an error is one of them.
var classes = []error{zkvin.ErrFormat, zkvin.ErrUnsupported, zkvin.ErrShape, zkvin.ErrOutOfRange, zkvin.ErrRejected, zkvin.ErrMismatch, zkvin.ErrSRSSize}

func classified(err error) bool {
	return slices.ContainsFunc(classes, func(class error) bool { return errors.Is(err, class) })
}

// wantError checks class and words of an error.
func wantError(t *testing.T, err, class error, words ...string) {
	t.Helper()
	if !errors.Is(err, class) {
		t.Fatalf("error %v, want %v", err, class)
	}
	for _, w := range words {
		if !strings.Contains(err.Error(), w) {
			t.Errorf("error %q does not say %q", err, w)
		}
	}
}

// tiny is y = Relu(x·w) for x of shape [1, 4], w of shape [4, 3].
func tiny() *onnxpb.ModelProto {
	weights := make([]float32, 12)
	for i := range weights {
		weights[i] = float32(i)/8 - 0.5
	}
	return &onnxpb.ModelProto{
		IrVersion:   pb.Int64(8),
		OpsetImport: []*onnxpb.OperatorSetIdProto{{Domain: pb.String(""), Version: pb.Int64(13)}},
		Graph: &onnxpb.GraphProto{
			Name:        pb.String("tiny"),
			Node:        []*onnxpb.NodeProto{node("MatMul", "m", "x", "w"), node("Relu", "y", "m")},
			Input:       []*onnxpb.ValueInfoProto{input("x", 1, 4)},
			Output:      []*onnxpb.ValueInfoProto{{Name: pb.String("y")}},
			Initializer: []*onnxpb.TensorProto{constant("w", []int64{4, 3}, weights...)},
		},
	}
}

func node(op, output string, inputs ...string) *onnxpb.NodeProto {
	return &onnxpb.NodeProto{OpType: pb.String(op), Name: pb.String("the" + op), Input: inputs, Output: []string{output}}
}

func input(name string, dims ...int64) *onnxpb.ValueInfoProto {
	shape := &onnxpb.TensorShapeProto{}
	for _, d := range dims {
		shape.Dim = append(shape.Dim, &onnxpb.TensorShapeProto_Dimension{Value: &onnxpb.TensorShapeProto_Dimension_DimValue{DimValue: d}})
	}
	return &onnxpb.ValueInfoProto{Name: pb.String(name), Type: &onnxpb.TypeProto{Value: &onnxpb.TypeProto_TensorType{
		TensorType: &onnxpb.TypeProto_Tensor{ElemType: pb.Int32(int32(onnxpb.TensorProto_FLOAT)), Shape: shape},
	}}}
}

func constant(name string, dims []int64, values ...float32) *onnxpb.TensorProto {
	var raw []byte
	for _, v := range values {
		raw = binary.LittleEndian.AppendUint32(raw, math.Float32bits(v))
	}
	return &onnxpb.TensorProto{Name: pb.String(name), DataType: pb.Int32(int32(onnxpb.TensorProto_FLOAT)), Dims: dims, RawData: raw}
}

func encode(t testing.TB, m *onnxpb.ModelProto) []byte {
	t.Helper()
	data, err := pb.Marshal(m)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func tinyRow(values ...float64) []zkvin.Tensor {
	return []zkvin.Tensor{{Name: "x", Shape: []int{1, 4}, Data: values}}
}

// tinyModel is compiled once for all tests. Calibration rows reach 1; the products of theirs nearly cancel.
var tinyModel = sync.OnceValues(func() (*zkvin.Model, error) { return compileTiny(tiny(), zkvin.CompileOptions{}) })

func compileTiny(m *onnxpb.ModelProto, o zkvin.CompileOptions) (*zkvin.Model, error) {
	data, err := pb.Marshal(m)
	if err != nil {
		return nil, err
	}
	o.Calibration = [][]zkvin.Tensor{tinyRow(1, 1, 1, -1), tinyRow(-1, -1, -1, 1)}
	model, _, err := zkvin.Compile(context.Background(), data, o)
	return model, err
}

// proven returns the model, its key and a proof about its input.
func proven(t *testing.T, in []zkvin.Tensor, o zkvin.ProveOptions) (*zkvin.Model, *zkvin.VerificationKey, *zkvin.Proof) {
	t.Helper()
	m, err := tinyModel()
	if err != nil {
		t.Fatal(err)
	}
	k, err := m.VerificationKey()
	if err != nil {
		t.Fatal(err)
	}
	p, err := m.Prove(context.Background(), in, o)
	if err != nil {
		t.Fatal(err)
	}
	if err := k.Verify(p, zkvin.VerifyOptions{AllowUnsafeSRS: true}); err != nil {
		t.Fatal(err)
	}
	return m, k, p
}

// TestBadModels: each malformed ONNX file is refused with its class, and the message says what and where.
func TestBadModels(t *testing.T) {
	deep := &onnxpb.GraphProto{Node: []*onnxpb.NodeProto{node("Relu", "o", "x")}}
	for range 40 {
		branch := node("If", "o", "w")
		branch.Attribute = []*onnxpb.AttributeProto{{Name: pb.String("then_branch"), Type: onnxpb.AttributeProto_GRAPH.Enum(), G: deep}}
		deep = &onnxpb.GraphProto{Node: []*onnxpb.NodeProto{branch}}
	}
	for name, c := range map[string]struct {
		change func(g *onnxpb.GraphProto, m *onnxpb.ModelProto)
		class  error
		words  []string
	}{
		"oversized tensor": {func(g *onnxpb.GraphProto, _ *onnxpb.ModelProto) { g.Initializer[0].Dims = []int64{1 << 15, 1 << 15} },
			zkvin.ErrFormat, []string{`"w"`, "limit", "536870912"}},
		"oversized rank": {func(g *onnxpb.GraphProto, _ *onnxpb.ModelProto) { g.Initializer[0].Dims = slices.Repeat([]int64{1}, 9) },
			zkvin.ErrFormat, []string{`"w"`, "limit"}},
		"oversized name": {func(g *onnxpb.GraphProto, _ *onnxpb.ModelProto) {
			g.Node[0].Name = pb.String(strings.Repeat("n", 5000))
		},
			zkvin.ErrFormat, []string{"limit", "4096"}},
		"nested too deep": {func(g *onnxpb.GraphProto, _ *onnxpb.ModelProto) { g.Node = append(g.Node, deep.Node...) },
			zkvin.ErrFormat, []string{"limit", "nested"}},
		"cyclic": {func(g *onnxpb.GraphProto, _ *onnxpb.ModelProto) { g.Node[0].Input[0] = "y" },
			zkvin.ErrFormat, []string{"cycle", "theMatMul"}},
		"duplicate name": {func(g *onnxpb.GraphProto, _ *onnxpb.ModelProto) { g.Node = append(g.Node, node("Relu", "m", "x")) },
			zkvin.ErrFormat, []string{"duplicate", `"m"`}},
		"undefined input": {func(g *onnxpb.GraphProto, _ *onnxpb.ModelProto) { g.Node[1].Input[0] = "q" },
			zkvin.ErrFormat, []string{"undefined", `"q"`, `node 1 (Relu "theRelu")`}},
		"negative dimension of a weight": {func(g *onnxpb.GraphProto, _ *onnxpb.ModelProto) { g.Initializer[0].Dims[0] = -4 },
			zkvin.ErrShape, []string{`"w"`, "negative"}},
		"negative dimension of an input": {func(g *onnxpb.GraphProto, _ *onnxpb.ModelProto) { g.Input[0] = input("x", 1, -4) },
			zkvin.ErrShape, []string{`"x"`}},
		"overflowing dimensions of a weight": {func(g *onnxpb.GraphProto, _ *onnxpb.ModelProto) { g.Initializer[0].Dims = []int64{1 << 33, 1 << 33} },
			zkvin.ErrFormat, []string{`"w"`, "limit"}},
		"overflowing dimensions of an input": {func(g *onnxpb.GraphProto, _ *onnxpb.ModelProto) { g.Input[0] = input("x", math.MaxInt64, 4) },
			zkvin.ErrFormat, []string{`"x"`, "limit"}},
		"shapes that do not fit": {func(g *onnxpb.GraphProto, _ *onnxpb.ModelProto) { g.Input[0] = input("x", 1, 5) },
			zkvin.ErrShape, []string{`node 0 (MatMul "theMatMul")`}},
		"unknown opset": {func(_ *onnxpb.GraphProto, m *onnxpb.ModelProto) { m.OpsetImport[0].Version = pb.Int64(99) },
			zkvin.ErrUnsupported, []string{"opset", "99", "23"}},
		"unknown operator": {func(g *onnxpb.GraphProto, _ *onnxpb.ModelProto) { g.Node[1].OpType = pb.String("Frobnicate") },
			zkvin.ErrUnsupported, []string{"node 1", "Frobnicate"}},
		"external data outside": {func(g *onnxpb.GraphProto, _ *onnxpb.ModelProto) {
			w := g.Initializer[0]
			w.RawData, w.DataLocation = nil, onnxpb.TensorProto_EXTERNAL.Enum()
			w.ExternalData = []*onnxpb.StringStringEntryProto{{Key: pb.String("location"), Value: pb.String("../secret")}}
		}, zkvin.ErrFormat, []string{`"w"`, "external data"}},
	} {
		t.Run(name, func(t *testing.T) {
			m := tiny()
			c.change(m.Graph, m)
			_, err := compileTiny(m, zkvin.CompileOptions{External: os.DirFS("testdata")})
			wantError(t, err, c.class, c.words...)
		})
	}
}

func TestBadWeights(t *testing.T) {
	for _, v := range []float64{math.NaN(), math.Inf(1), math.Inf(-1)} {
		m := tiny()
		binary.LittleEndian.PutUint32(m.Graph.Initializer[0].RawData[4*5:], math.Float32bits(float32(v)))
		_, err := compileTiny(m, zkvin.CompileOptions{})
		wantError(t, err, zkvin.ErrFormat, `"w"`, "element 5", fmt.Sprint(v))
	}
}

// TestDamagedModels: a file cut or changed anywhere is compiled or refused with a class, never a surprise.
func TestDamagedModels(t *testing.T) {
	data := encode(t, tiny())
	for i := range data {
		_, _, err := zkvin.Compile(context.Background(), data[:i], zkvin.CompileOptions{})
		if !classified(err) {
			t.Errorf("cut to %d of %d bytes: %v", i, len(data), err)
		}
		changed := slices.Clone(data)
		changed[i] ^= 1 << (i % 8)
		_, _, err = zkvin.Compile(context.Background(), changed, zkvin.CompileOptions{})
		if err != nil && !classified(err) {
			t.Errorf("bit %d of byte %d changed: %v", i%8, i, err)
		}
	}
}

func TestBadRows(t *testing.T) {
	short := []zkvin.Tensor{{Name: "x", Shape: []int{1, 3}, Data: make([]float64, 3)}}
	named := []zkvin.Tensor{{Name: "z", Shape: []int{1, 4}, Data: make([]float64, 4)}}
	lying := []zkvin.Tensor{{Name: "x", Shape: []int{1, 4}, Data: make([]float64, 3)}}
	data := encode(t, tiny())
	m, _, _ := proven(t, tinyRow(1, 0, 0, 0), zkvin.ProveOptions{})
	for name, c := range map[string]struct {
		row   []zkvin.Tensor
		words []string
	}{
		"shape": {short, []string{`"x"`, "[1 3]", "[1 4]"}},
		"name":  {named, []string{`"x" [1 4]`}},
		"data":  {lying, []string{`"x"`, "3 entries"}},
		"none":  {nil, []string{"0 inputs", "1", `"x" [1 4]`}},
		"two":   {append(tinyRow(0, 0, 0, 0), named...), []string{"2 inputs"}},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := m.Run(c.row)
			wantError(t, err, zkvin.ErrShape, c.words...)
			_, err = m.Prove(context.Background(), c.row, zkvin.ProveOptions{})
			wantError(t, err, zkvin.ErrShape, c.words...)
			rows := [][]zkvin.Tensor{tinyRow(1, 1, 1, 1), c.row}
			_, _, err = zkvin.Compile(context.Background(), data, zkvin.CompileOptions{Calibration: rows})
			wantError(t, err, zkvin.ErrShape, "calibration: row 1: ")
			_, _, err = zkvin.Compile(context.Background(), data, zkvin.CompileOptions{Evaluation: rows})
			wantError(t, err, zkvin.ErrShape, "evaluation: row 1: ")
		})
	}
	_, _, err := zkvin.Compile(context.Background(), data, zkvin.CompileOptions{Headroom: 0.5})
	wantError(t, err, zkvin.ErrOptions, "Headroom 0.5")
}

// TestOutOfRange: a value beyond the program's range is an error that names tensor, entry, value and range.
func TestOutOfRange(t *testing.T) {
	m, _, _ := proven(t, tinyRow(1, 0, 0, 0), zkvin.ProveOptions{})
	for name, c := range map[string]struct {
		row   []zkvin.Tensor
		words []string
	}{
		"input":    {tinyRow(0, 0, 1e6, 0), []string{`"x"`, "entry 2", "1e+06"}},
		"infinite": {tinyRow(0, math.Inf(1), 0, 0), []string{`"x"`, "entry 1", "Inf"}},
		"NaN":      {tinyRow(0, 0, 0, math.NaN()), []string{`"x"`, "entry 3", "NaN"}},
		"inside":   {tinyRow(-1.9, 1.9, 1.9, 1.9), []string{`"y"`, "[0 0]", "38913", "32767"}},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := m.Run(c.row)
			wantError(t, err, zkvin.ErrOutOfRange, c.words...)
			_, err = m.Prove(context.Background(), c.row, zkvin.ProveOptions{})
			wantError(t, err, zkvin.ErrOutOfRange, c.words...)
		})
	}
}

// TestProofOfSomethingElse: a valid proof is refused where model, input, output, context or commitment is another.
func TestProofOfSomethingElse(t *testing.T) {
	in := tinyRow(1, -1, 0.5, 0)
	m, k, p := proven(t, in, zkvin.ProveOptions{Context: zkvin.Digest{1}})
	run, err := m.Run(in)
	if err != nil {
		t.Fatal(err)
	}
	good := func() zkvin.VerifyOptions {
		return zkvin.VerifyOptions{AllowUnsafeSRS: true, Inputs: in, Outputs: run.Outputs, Context: &zkvin.Digest{1}}
	}
	if err := k.Verify(p, good()); err != nil {
		t.Fatal(err)
	}
	wantError(t, k.Verify(p, zkvin.VerifyOptions{}), zkvin.ErrUnsafeSRS)
	o := good()
	o.Inputs = tinyRow(1, -1, 0.5, 0.001)
	wantError(t, k.Verify(p, o), zkvin.ErrMismatch, `input "x"`)
	o = good()
	o.Outputs = []zkvin.Tensor{{Name: "y", Shape: []int{1, 3}, Data: []float64{1, 2, 0}}}
	wantError(t, k.Verify(p, o), zkvin.ErrMismatch, "expected output", `"y"`)
	o.Outputs[0].Data = []float64{1, 1.5, 0}
	wantError(t, k.Verify(p, o), zkvin.ErrMismatch, `output "y"`)
	o = good()
	o.Context = &zkvin.Digest{2}
	wantError(t, k.Verify(p, o), zkvin.ErrMismatch, "context", "0x01", "0x02")
	o = good()
	o.Commitment = &zkvin.Digest{3}
	wantError(t, k.Verify(p, o), zkvin.ErrMismatch, "commitment")

	other := tiny()
	other.Graph.Initializer[0].RawData[2] ^= 1
	om, err := compileTiny(other, zkvin.CompileOptions{})
	if err != nil {
		t.Fatal(err)
	}
	ok, err := om.VerificationKey()
	if err != nil {
		t.Fatal(err)
	}
	wantError(t, ok.Verify(p, zkvin.VerifyOptions{AllowUnsafeSRS: true}), zkvin.ErrRejected, "another model", k.ID().String(), ok.ID().String())
	_, err = ok.Statement(p)
	wantError(t, err, zkvin.ErrMismatch, k.ID().String())
	_, err = om.Statement(p)
	wantError(t, err, zkvin.ErrMismatch)
	ours, err := m.Statement(p)
	if err != nil {
		t.Fatal(err)
	}
	if theirs, err := k.Statement(p); err != nil || !reflect.DeepEqual(ours, theirs) {
		t.Errorf("model and key read %v and %v, %v", ours, theirs, err)
	}
}

func TestProofOfAnotherCommitment(t *testing.T) {
	m, k, _ := proven(t, tinyRow(1, 0, 0, 0), zkvin.ProveOptions{})
	commit := func() *zkvin.Opening {
		o, err := k.Commit(tinyRow(1, -1, 0.5, 0)[0])
		if err != nil {
			t.Fatal(err)
		}
		return o
	}
	a, b := commit(), commit()
	p, err := m.ProveOpening(context.Background(), a, zkvin.ProveOptions{})
	if err != nil {
		t.Fatal(err)
	}
	right, wrong := a.Commitment(), b.Commitment()
	if err := k.Verify(p, zkvin.VerifyOptions{AllowUnsafeSRS: true, Commitment: &right}); err != nil {
		t.Error(err)
	}
	wantError(t, k.Verify(p, zkvin.VerifyOptions{AllowUnsafeSRS: true, Commitment: &wrong}), zkvin.ErrMismatch, wrong.String())
	wantError(t, k.Verify(p, zkvin.VerifyOptions{AllowUnsafeSRS: true, Inputs: tinyRow(1, -1, 0.5, 0)}), zkvin.ErrMismatch, "private")
	om, err := compileTiny(tiny(), zkvin.CompileOptions{Headroom: 4})
	if err != nil {
		t.Fatal(err)
	}
	_, err = om.ProveOpening(context.Background(), a, zkvin.ProveOptions{})
	wantError(t, err, zkvin.ErrMismatch, m.ID().String(), om.ID().String())
}

// TestDamagedFiles: every kind of file, cut, grown or changed anywhere, is refused as malformed by path.
func TestDamagedFiles(t *testing.T) {
	dir := t.TempDir()
	at := func(name string) string { return filepath.Join(dir, name) }
	m, k, p := proven(t, tinyRow(1, 0, 0, 0), zkvin.ProveOptions{Witness: at("f.zkw")})
	opening, err := k.Commit(tinyRow(1, 0, 0, 0)[0])
	if err != nil {
		t.Fatal(err)
	}
	srs, err := zkvin.NewDevelopmentSRS(context.Background(), 64, nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(m.WriteFile(at("f.zkm")), k.WriteFile(at("f.zkv")), p.WriteFile(at("f.zkp")), opening.WriteFile(at("f.zko")), srs.WriteFile(at("f.srs"))); err != nil {
		t.Fatal(err)
	}
	for kind, open := range map[string]func(path string) error{
		"zkm": func(path string) error {
			m, err := zkvin.OpenModel(path)
			if err == nil {
				err = m.Close()
			}
			return err
		},
		"zkv": func(path string) error { _, err := zkvin.OpenVerificationKey(path); return err },
		"zkp": func(path string) error { _, err := zkvin.OpenProof(path); return err },
		"zkw": func(path string) error { _, err := zkvin.OpenWitness(path); return err },
		"zko": func(path string) error { _, err := zkvin.OpenOpening(path); return err },
		"srs": func(path string) error { _, err := zkvin.OpenSRS(path); return err },
	} {
		t.Run(kind, func(t *testing.T) {
			data, err := os.ReadFile(at("f." + kind))
			if err != nil {
				t.Fatal(err)
			}
			if err := open(at("f." + kind)); err != nil {
				t.Fatal(err)
			}
			bad := filepath.Join(t.TempDir(), "bad."+kind)
			refuse := func(what string, data []byte) {
				t.Helper()
				if err := os.WriteFile(bad, data, 0o600); err != nil {
					t.Fatal(err)
				}
				if err := open(bad); !errors.Is(err, zkvin.ErrFormat) || !strings.Contains(err.Error(), bad) {
					t.Errorf("%s: %v", what, err)
				}
				if _, err := zkvin.Describe(bad); !errors.Is(err, zkvin.ErrFormat) {
					t.Errorf("%s, described: %v", what, err)
				}
			}
			refuse("grown", append(slices.Clone(data), 0))
			refuse("cut at the end", data[:len(data)-1])
			for i := 0; i < len(data); i += 1 + max(0, min(i-32, len(data)/40)) {
				refuse(fmt.Sprintf("cut to %d of %d bytes", i, len(data)), data[:i])
				if kind == "srs" && i >= 24 && i < 24+len(srs.Source()) {
					continue // the name is for people, no digest has it
				}
				changed := slices.Clone(data)
				changed[i] ^= 1 << (i % 8)
				refuse(fmt.Sprintf("byte %d of %d changed", i, len(data)), changed)
			}
		})
	}
}

// TestForgedFiles changes what a checksum does not protect: whoever forges a file makes the checksum right.
func TestForgedFiles(t *testing.T) {
	_, k, p := proven(t, tinyRow(1, 0, 0, 0), zkvin.ProveOptions{})
	data, err := p.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	for name, change := range map[string]func(*proof.Proof){
		"output":  func(p *proof.Proof) { p.Statement.Requests[0].Outputs[0].Values[0]++ },
		"input":   func(p *proof.Proof) { p.Statement.Requests[0].Inputs[0].Values[0]++ },
		"context": func(p *proof.Proof) { p.Statement.Requests[0].Context[0]++ },
		"message": func(p *proof.Proof) { p.Messages[0] = p.Mask },
		"row":     func(p *proof.Proof) { p.Witness[0] = p.Mask },
		"shape":   func(p *proof.Proof) { p.Messages = p.Messages[1:] },
		"safe":    func(p *proof.Proof) { p.Unsafe = false },
	} {
		f, err := proof.DecodeProof(data)
		if err != nil {
			t.Fatal(err)
		}
		change(f)
		forged, err := proof.EncodeProof(f)
		if err != nil {
			t.Fatal(err)
		}
		q, err := zkvin.DecodeProof(forged)
		if err != nil {
			t.Fatal(err)
		}
		if err := k.Verify(q, zkvin.VerifyOptions{AllowUnsafeSRS: true}); !errors.Is(err, zkvin.ErrRejected) {
			t.Errorf("%s: %v", name, err)
		}
	}
	path := filepath.Join(t.TempDir(), "k.zkv")
	for name, change := range map[string]func(*proof.Key){
		"powers": func(k *proof.Key) { k.SRS.Powers[2], k.SRS.Powers[3] = k.SRS.Powers[3], k.SRS.Powers[2] },
		"safe":   func(k *proof.Key) { k.SRS.Unsafe = false },
		"digest": func(k *proof.Key) { k.SRS.Digest[0]++ },
		"rows":   func(k *proof.Key) { k.Weights = append(k.Weights, k.Weights...) },
		"graph":  func(k *proof.Key) { k.Graph.Outputs = nil },
	} {
		if err := k.WriteFile(path); err != nil {
			t.Fatal(err)
		}
		f, err := proof.ReadKey(path)
		if err != nil {
			t.Fatal(err)
		}
		change(f)
		if err := f.WriteFile(path); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if _, err := zkvin.OpenVerificationKey(path); !errors.Is(err, zkvin.ErrFormat) || !strings.Contains(err.Error(), path) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
