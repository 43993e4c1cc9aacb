package proof

import (
	"encoding/binary"
	"sync"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"pgregory.net/rapid"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/pcs"
)

// file is one kind of file for tests that treat all alike: recode decodes and encodes
// again, draw makes an encoding of anything within the limits.
type file struct {
	kind   Kind
	name   string // of golden files
	sample func() []byte
	draw   func(*rapid.T) (value any, data []byte)
	decode func([]byte) (any, error)
	encode func(any) ([]byte, error)
}

var files = []file{
	newKind(KindProof, sampleProof, drawProof, DecodeProof, EncodeProof),
	newKind(KindKey, sampleKey, drawKey, DecodeKey, EncodeKey),
	newKind(KindModel, sampleModel, drawModel, DecodeModel, EncodeModel),
	newKind(KindKey, sampleSettledKey, drawKey, DecodeKey, EncodeKey).called("settled.zkv"),
	newKind(KindModel, sampleSettledModel, drawModel, DecodeModel, EncodeModel).called("settled.zkm"),
	newKind(KindWitness, sampleWitness, drawWitness, DecodeWitness, EncodeWitness),
	newKind(KindOpening, sampleOpening, drawOpening, DecodeOpening, EncodeOpening),
	newKind(KindInclusion, sampleInclusion, drawInclusion, DecodeInclusion, EncodeInclusion),
	newKind(KindReceipt, sampleReceipt, drawReceipt, DecodeReceipt, EncodeReceipt),
	newKind(KindSettlement, sampleSettlement, drawSettlement, DecodeSettlementProof, EncodeSettlementProof),
}

func newKind[T any](k Kind, sample func() *T, draw func(*rapid.T) *T, decode func([]byte) (*T, error), encode func(*T) ([]byte, error)) file {
	must := func(v *T) []byte {
		b, err := encode(v)
		if err != nil {
			panic(k.String() + ": a sample does not encode: " + err.Error())
		}
		return b
	}
	return file{
		kind:   k,
		name:   k.String(),
		sample: func() []byte { return must(sample()) },
		draw:   func(t *rapid.T) (any, []byte) { v := draw(t); return v, must(v) },
		decode: func(b []byte) (any, error) { return decode(b) },
		encode: func(v any) ([]byte, error) { return encode(v.(*T)) },
	}
}

// called is a second sample of a kind.
func (f file) called(name string) file {
	f.name = name
	return f
}

// reseal makes the checksum of a changed file right again.
func reseal(k Kind, b []byte) []byte {
	end := len(b) - checksumSize
	if k == KindModel {
		if len(b) < headerSize+8 {
			return b
		}
		end = int(binary.LittleEndian.Uint64(b[headerSize:])) - checksumSize
	}
	if end < 0 || end > len(b)-checksumSize {
		return b
	}
	sum := Keccak(b[:end])
	copy(b[end:], sum[:])
	return b
}

var testSRS = sync.OnceValue(func() *pcs.SRS {
	s, err := pcs.DevelopmentSRS(128)
	if err != nil {
		panic(err)
	}
	return s
})

// testPoints returns n points from position at of a fixed list.
func testPoints(at, n int) []bn254.G1Affine {
	var out []bn254.G1Affine
	for i := range n {
		p := testSRS().G1[(at+i)%100+1]
		if (at+i)%3 == 0 {
			p.Neg(&p)
		}
		out = append(out, p)
	}
	return out
}

func testScalars(at, n int) []fr.Element {
	var out []fr.Element
	for i := range n {
		s := fr.NewElement(uint64(at + i))
		s.Square(&s).Square(&s).Square(&s).Square(&s).Square(&s)
		out = append(out, s)
	}
	return out
}

func testDigest(b byte) (d [32]byte) {
	for i := range d {
		d[i] = b + byte(i)
	}
	return d
}

func sampleStatement() Statement {
	return Statement{
		ModelID: testDigest(1),
		Requests: []Request{{
			ID: testDigest(2), Context: testDigest(3),
			Inputs:  []Tensor{{Values: []int16{0, 1, -1, 32767, -32768, 258}}, {Rows: testPoints(1, 2)}},
			Outputs: []Tensor{{Rows: testPoints(7, 1)}},
		}, {
			Inputs:  []Tensor{{Rows: testPoints(9, 1)}, {Values: []int16{7}}},
			Outputs: []Tensor{{Values: []int16{-5}}},
		}},
	}
}

func sampleProof() *Proof {
	p := &Proof{
		Statement: sampleStatement(), Unsafe: true,
		Witness: testPoints(20, 5), Mask: testPoints(30, 1)[0],
		Messages: testPoints(40, 7), Blind: testScalars(50, 1)[0], Value: testScalars(51, 1)[0],
		Fold: Fold{
			Random: testPoints(80, 7), Error: testPoints(90, 1), Cross: testPoints(91, 1),
			U: testScalars(52, 1)[0], Witness: testScalars(53, 9), Blind: testScalars(54, 1)[0],
		},
		Opening: pcs.Opening{
			Folds: testPoints(60, 3), Evals: make([][3]fr.Element, 4),
			Quotient: testPoints(70, 1)[0], Witness: testPoints(71, 1)[0],
		},
	}
	p.Opening.Folds[1] = bn254.G1Affine{}
	for i := range p.Opening.Evals {
		p.Opening.Evals[i] = [3]fr.Element(testScalars(80+3*i, 3))
	}
	return p
}

func sampleGraph() *graph.Graph {
	return &graph.Graph{
		Name: "sample",
		Tensors: []graph.Tensor{
			{Name: "x", Shape: []int{1, 3}, Exp: 12}, {Name: "w", Shape: []int{2, 3}, Exp: 10},
			{Name: "b", Shape: []int{1, 2}, Exp: 10}, {Name: "acc", Shape: []int{1, 2}, Exp: 22},
			{Name: "y", Shape: []int{1, 2}, Exp: 12},
		},
		Nodes: []graph.Node{
			{Op: graph.OpGemm, Name: "fc", Inputs: []int{0, 1}, Output: 3},
			{Op: graph.OpRescale, Name: "round", Inputs: []int{3}, Output: 4, Attr: []int64{10, graph.FuncReLU}},
		},
		Inputs: []int{0}, Outputs: []int{4}, Weights: []int{1, 2},
	}
}

func sampleKey() *Key {
	srs, err := NewSRSKey(testSRS(), 0)
	if err != nil {
		panic(err)
	}
	k := &Key{Graph: sampleGraph(), LogC: 6, Batch: 1, Weights: testPoints(70, 2), Tables: testPoints(75, 1), SRS: *srs}
	return k
}

// sampleSettledKey has a settlement layout.
func sampleSettledKey() *Key {
	k, p := sampleKey(), sampleProof()
	k.Settlement = &Settlement{LogC: 9, Weights: testPoints(100, 2), Tables: testPoints(105, 1), Link: *NewLink(p)}
	return k
}

// sampleSettledModel has blinders of two layouts.
func sampleSettledModel() *Model {
	m := sampleModel()
	m.Key, m.SettlementBlinds = sampleSettledKey(), testScalars(6, 2)
	return m
}

func sampleModel() *Model {
	return &Model{
		Key:     sampleKey(),
		Weights: &graph.Weights{Data: [][]int16{{1, -2, 3, -4, 32767, -32768}, {256, -1}}},
		Blinds:  testScalars(3, 2),
		Report:  []byte(`{"top1":1}`),
	}
}

func sampleOpening() *Opening {
	return &Opening{ModelID: testDigest(4), Input: 1, Values: []int16{1, 2, -3}, Blinds: testScalars(9, 2), Rows: testPoints(11, 2)}
}

func sampleWitness() *Witness {
	return &Witness{
		Statement:    sampleStatement(),
		Inputs:       [][][]int16{{{0, 1, -1, 32767, -32768, 258}, {8, 9}}, {{-8}, {7}}},
		InputBlinds:  [][]fr.Element{testScalars(1, 2), testScalars(3, 1)},
		OutputBlinds: [][]fr.Element{testScalars(4, 1), nil},
	}
}

// sampleInclusion is the last of three requests, whose leaf has one sibling.
func sampleInclusion() *Inclusion {
	return &Inclusion{ModelID: testDigest(1), Leaves: 3, Index: 2, Request: sampleStatement().Requests[0], Siblings: [][32]byte{testDigest(8)}}
}

func drawScalars(t *rapid.T, n int) []fr.Element {
	var out []fr.Element
	for range n {
		var s fr.Element
		switch rapid.IntRange(0, 3).Draw(t, "scalar") {
		case 0:
			s.SetInt64(rapid.Int64Range(-2, 2).Draw(t, "small")) // the ends of the range
		default:
			s.SetBytes(rapid.SliceOfN(rapid.Byte(), 32, 32).Draw(t, "bytes"))
		}
		out = append(out, s)
	}
	return out
}

func drawPoints(t *rapid.T, n int) []bn254.G1Affine {
	return testPoints(rapid.IntRange(0, 1000).Draw(t, "point"), n)
}

func drawDigest(t *rapid.T) [32]byte {
	return [32]byte(rapid.SliceOfN(rapid.Byte(), 32, 32).Draw(t, "digest"))
}

func drawEntries(t *rapid.T) []int16 {
	return rapid.SliceOfN(rapid.Int16(), 1, 6).Draw(t, "values")
}

func drawTensors(t *rapid.T) []Tensor {
	var ts []Tensor
	for range rapid.IntRange(0, 3).Draw(t, "tensors") {
		if rapid.Bool().Draw(t, "private") {
			ts = append(ts, Tensor{Rows: drawPoints(t, rapid.IntRange(1, 3).Draw(t, "rows"))})
			continue
		}
		ts = append(ts, Tensor{Values: drawEntries(t)})
	}
	return ts
}

func drawStatement(t *rapid.T) Statement {
	s := Statement{ModelID: drawDigest(t)}
	for range rapid.IntRange(1, 3).Draw(t, "requests") {
		s.Requests = append(s.Requests, Request{drawDigest(t), drawDigest(t), drawTensors(t), drawTensors(t)})
	}
	return s
}

func drawProof(t *rapid.T) *Proof {
	count := rapid.IntRange(0, 40)
	p := &Proof{
		Statement: drawStatement(t), Unsafe: rapid.Bool().Draw(t, "unsafe"),
		Witness: drawPoints(t, count.Draw(t, "witness")), Mask: drawPoints(t, 1)[0],
		Messages: drawPoints(t, count.Draw(t, "messages")), Blind: drawScalars(t, 1)[0], Value: drawScalars(t, 1)[0],
		Fold: Fold{
			Random: drawPoints(t, count.Draw(t, "random")), Error: drawPoints(t, 2), Cross: drawPoints(t, 1),
			U: drawScalars(t, 1)[0], Witness: drawScalars(t, count.Draw(t, "variables")), Blind: drawScalars(t, 1)[0],
		},
		Opening: pcs.Opening{Folds: drawPoints(t, rapid.IntRange(0, 5).Draw(t, "folds"))},
	}
	for range rapid.IntRange(0, 5).Draw(t, "evals") {
		p.Opening.Evals = append(p.Opening.Evals, [3]fr.Element(drawScalars(t, 3)))
	}
	if rapid.Bool().Draw(t, "finite") {
		p.Opening.Quotient, p.Opening.Witness = drawPoints(t, 1)[0], drawPoints(t, 1)[0]
	}
	return p
}

func drawGraph(t *rapid.T) *graph.Graph {
	g := &graph.Graph{Name: rapid.StringN(0, 8, graph.MaxName).Draw(t, "name")}
	for range rapid.IntRange(1, 4).Draw(t, "tensors") {
		shape := rapid.SliceOfN(rapid.IntRange(1, 5), 1, 3).Draw(t, "shape")
		g.Tensors = append(g.Tensors, graph.Tensor{Shape: shape, Exp: rapid.IntRange(-8, 8).Draw(t, "exp")})
	}
	ids := rapid.SliceOfN(rapid.IntRange(0, len(g.Tensors)-1), 1, 3)
	g.Inputs, g.Outputs, g.Weights = ids.Draw(t, "inputs"), ids.Draw(t, "outputs"), ids.Draw(t, "weights")
	return g
}

func drawKey(t *rapid.T) *Key {
	srs, err := NewSRSKey(testSRS(), rapid.IntRange(0, 128).Draw(t, "powers"))
	if err != nil {
		t.Fatal(err)
	}
	k := &Key{
		Graph: drawGraph(t), LogC: rapid.IntRange(MinLogC, pcs.MaxLogC).Draw(t, "logC"), Batch: rapid.IntRange(1, MaxBatch).Draw(t, "batch"),
		Weights: drawPoints(t, rapid.IntRange(0, 40).Draw(t, "weights")), Tables: drawPoints(t, rapid.IntRange(0, 3).Draw(t, "tables")), SRS: *srs,
	}
	if len(k.Tables) > 0 {
		k.Tables[0] = bn254.G1Affine{} // a table of zeros
	}
	if k.LogC <= MaxSettlementLogC && rapid.Bool().Draw(t, "settled") {
		k.Settlement = &Settlement{
			LogC:    rapid.IntRange(k.LogC, MaxSettlementLogC).Draw(t, "settlement rows"),
			Weights: drawPoints(t, rapid.IntRange(0, 3).Draw(t, "settlement weights")), Tables: drawPoints(t, rapid.IntRange(0, 2).Draw(t, "settlement tables")),
			Link: *NewLink(drawProof(t)),
		}
	}
	return k
}

func drawModel(t *rapid.T) *Model {
	m := &Model{Key: drawKey(t), Weights: &graph.Weights{Data: [][]int16{}}}
	m.Blinds = drawScalars(t, len(m.Key.Weights))
	m.SettlementBlinds = drawScalars(t, m.Key.settlementRows())
	for _, id := range m.Key.Graph.Weights {
		n := m.Key.Graph.Tensors[id].Elements()
		m.Weights.Data = append(m.Weights.Data, rapid.SliceOfN(rapid.Int16(), n, n).Draw(t, "weights"))
	}
	if b := rapid.SliceOfN(rapid.Byte(), 0, 9).Draw(t, "report"); len(b) > 0 {
		m.Report = b
	}
	return m
}

func drawOpening(t *rapid.T) *Opening {
	n := rapid.IntRange(1, 4).Draw(t, "rows")
	return &Opening{
		ModelID: drawDigest(t), Input: rapid.IntRange(0, MaxTensors-1).Draw(t, "input"),
		Values: drawEntries(t), Blinds: drawScalars(t, n), Rows: drawPoints(t, n),
	}
}

func drawInclusion(t *rapid.T) *Inclusion {
	in := &Inclusion{ModelID: drawDigest(t), Leaves: rapid.IntRange(1, MaxBatch).Draw(t, "leaves"), Request: drawStatement(t).Requests[0]}
	in.Index = rapid.IntRange(0, in.Leaves-1).Draw(t, "index")
	for range numSiblings(in.Index, in.Leaves) {
		in.Siblings = append(in.Siblings, drawDigest(t))
	}
	return in
}

func drawWitness(t *rapid.T) *Witness {
	w := &Witness{Statement: drawStatement(t)}
	for _, r := range w.Statement.Requests {
		var in [][]int16
		for i := range r.Inputs {
			if r.Inputs[i].Public() {
				in = append(in, r.Inputs[i].Values)
				continue
			}
			in = append(in, drawEntries(t))
		}
		w.Inputs = append(w.Inputs, in)
		w.InputBlinds = append(w.InputBlinds, drawScalars(t, privateRows(r.Inputs)))
		w.OutputBlinds = append(w.OutputBlinds, drawScalars(t, privateRows(r.Outputs)))
	}
	return w
}

func checkErr(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
