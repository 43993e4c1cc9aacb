package proof

import (
	"bytes"
	"encoding/json"
	"fmt"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/pcs"
)

// unsafeWarning marks what was made under an SRS whose τ somebody knows.
const unsafeWarning = "UNSAFE: made under a development SRS whose secret is public; anybody can forge proofs. For development only."

// Summary tells what a file holds, for people and as JSON. Secrets (weights, blinders,
// private values) never enter it.
type Summary struct {
	Kind      string            `json:"kind"`
	Version   int               `json:"version"`
	Bytes     int               `json:"bytes"`
	Warning   string            `json:"warning,omitempty"`
	ModelID   string            `json:"model_id,omitempty"`
	Graph     *GraphSummary     `json:"graph,omitempty"`
	Layout    *LayoutSummary    `json:"layout,omitempty"`
	Text      *TextSummary      `json:"text,omitempty"`
	Image     *ImageSummary     `json:"image,omitempty"`
	SRS       *SRSSummary       `json:"srs,omitempty"`
	Statement *StatementSummary `json:"statement,omitempty"`
	Opening   *OpeningSummary   `json:"opening,omitempty"`
	Inclusion *InclusionSummary `json:"inclusion,omitempty"`
	Receipt   *ReceiptSummary   `json:"receipt,omitempty"`
	Settled   *SettledSummary   `json:"settlement,omitempty"`
	Report    json.RawMessage   `json:"report,omitempty"`
	Parts     []PartSummary     `json:"parts"`
}

// GraphSummary tells the size of a program and its interface.
type GraphSummary struct {
	Name       string          `json:"name"`
	Nodes      int             `json:"nodes"`
	Operators  map[string]int  `json:"operators"` // nodes by operator
	Tensors    int             `json:"tensors"`
	Parameters int64           `json:"parameters"` // entries of all weight tensors
	Tables     []string        `json:"tables,omitempty"`
	Inputs     []TensorSummary `json:"inputs"`
	Outputs    []TensorSummary `json:"outputs"`
}

// TensorSummary is one input or output: real value = (integer + Offset) · 2^-Exponent.
type TensorSummary struct {
	Name     string `json:"name"`
	Shape    []int  `json:"shape"`
	Exponent int    `json:"exponent"`
	Offset   int    `json:"offset,omitempty"`
}

// LayoutSummary tells the commitment matrix: rows have Columns entries.
type LayoutSummary struct {
	Columns       int `json:"columns"`
	Batch         int `json:"batch"`
	WeightRows    int `json:"weight_rows"`
	TableRows     int `json:"table_rows"`
	StatementRows int `json:"statement_rows"`
	WitnessRows   int `json:"witness_rows"`
	Leaves        int `json:"lookup_leaves"` // of the look-up tree, a power of two
	HiddenValues  int `json:"hidden_values"` // that a proof commits to beside the rows
	// Settlement is the layout for proofs that a contract verifies.
	Settlement *SettlementSummary `json:"settlement,omitempty"`
}

// SettlementSummary tells the settlement layout: the matrix has rows of Columns entries, those
// of weights and tables have WeightColumns, those of statements as many as in the other layout.
type SettlementSummary struct {
	Columns       int `json:"columns"`
	WeightColumns int `json:"weight_columns"`
	WeightRows    int `json:"weight_rows"`
	TableRows     int `json:"table_rows"`
	StatementRows int `json:"statement_rows"`
	WitnessRows   int `json:"witness_rows"`
}

// SRSSummary names an SRS.
type SRSSummary struct {
	Digest string `json:"digest"`
	Unsafe bool   `json:"unsafe"`
	Powers int    `json:"powers"` // in the file
	Name   string `json:"name,omitempty"`
}

// StatementSummary is what a proof claims.
type StatementSummary struct {
	Requests []RequestSummary `json:"requests"`
}

// RequestSummary is one inference of a statement.
type RequestSummary struct {
	ID      string         `json:"id"`
	Context string         `json:"context"`
	Inputs  []ValueSummary `json:"inputs"`
	Outputs []ValueSummary `json:"outputs"`
}

// ValueSummary shows a public tensor's integers or a private one's commitments.
type ValueSummary struct {
	Private bool     `json:"private"`
	Values  []int16  `json:"values,omitempty"`
	Rows    []string `json:"rows,omitempty"`   // compressed points
	Digest  string   `json:"digest,omitempty"` // TensorDigest of the rows
}

// OpeningSummary tells which input a .zko file opens, not its values.
type OpeningSummary struct {
	Input   int          `json:"input"`
	Entries int          `json:"entries"`
	Tensor  ValueSummary `json:"tensor"`
}

// InclusionSummary tells which request of a batch a .zki file shows.
type InclusionSummary struct {
	Index    int            `json:"index"`
	Leaves   int            `json:"leaves"`
	Request  RequestSummary `json:"request"`
	Siblings []string       `json:"siblings,omitempty"`
}

// PartSummary is a part of a file and its size.
type PartSummary struct {
	Name  string `json:"name"`
	Count int    `json:"count"`
	Bytes int    `json:"bytes"`
}

// DescribeFile is Describe for a file, which it maps where the system can.
func DescribeFile(path string) (*Summary, error) {
	data, unmap, err := mapFile(path, MaxModelFile)
	if err != nil {
		return nil, err
	}
	defer unmap()
	s, err := Describe(data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return s, nil
}

// Describe decodes a file of any kind, with all checks of its decoder and of the SRS in it,
// and tells what it holds. It returns the decoder's error, or ErrMagic for a file of no
// known kind.
func Describe(data []byte) (*Summary, error) {
	k := DetectKind(data)
	s := &Summary{Kind: k.String(), Version: version, Bytes: len(data)}
	var err error
	switch k {
	case KindProof:
		err = s.proof(data)
	case KindKey:
		err = s.key(data)
	case KindModel:
		err = s.model(data)
	case KindOpening:
		err = s.opening(data)
	case KindWitness:
		err = s.witness(data)
	case KindInclusion:
		err = s.inclusion(data)
	case KindReceipt:
		err = s.receipt(data)
	case KindSettlement:
		err = s.settled(data)
	case KindSRS:
		err = s.srs(data)
	default:
		return nil, fmt.Errorf("%w: it begins like no file of zkvin", ErrMagic)
	}
	if err != nil {
		return nil, err
	}
	return s, nil
}

func (s *Summary) part(name string, count, bytes int) {
	s.Parts = append(s.Parts, PartSummary{name, count, bytes})
}

func (s *Summary) mark(unsafe bool) {
	if unsafe {
		s.Warning = unsafeWarning
	}
}

func (s *Summary) proof(data []byte) error {
	p, err := DecodeProof(data)
	if err != nil {
		return err
	}
	s.mark(p.Unsafe)
	if err := s.statement(&p.Statement); err != nil {
		return err
	}
	s.part("witness rows", len(p.Witness), compressedSize*len(p.Witness))
	s.part("messages", len(p.Messages), compressedSize*len(p.Messages))
	f := &p.Fold
	s.part("fold", len(f.Witness), fr.Bytes*(len(f.Witness)+2)+compressedSize*(len(f.Random)+len(f.Error)+len(f.Cross)))
	o := &p.Opening
	s.part("opening", 1, compressedSize*(len(o.Folds)+2)+3*fr.Bytes*len(o.Evals))
	return nil
}

func (s *Summary) statement(st *Statement) error {
	b, err := EncodeStatement(st)
	if err != nil {
		return err
	}
	s.part("statement", len(st.Requests), len(b))
	s.ModelID = hex(st.ModelID[:])
	s.Statement = &StatementSummary{}
	for i := range st.Requests {
		s.Statement.Requests = append(s.Statement.Requests, describeRequest(&st.Requests[i]))
	}
	return nil
}

func describeRequest(r *Request) RequestSummary {
	return RequestSummary{ID: hex(r.ID[:]), Context: hex(r.Context[:]), Inputs: values(r.Inputs), Outputs: values(r.Outputs)}
}

func values(ts []Tensor) []ValueSummary {
	out := make([]ValueSummary, len(ts))
	for i := range ts {
		out[i] = ValueSummary{Values: ts[i].Values}
		if !ts[i].Public() {
			out[i] = commitments(ts[i].Rows)
		}
	}
	return out
}

func commitments(rows []bn254.G1Affine) ValueSummary {
	d := TensorDigest(rows)
	v := ValueSummary{Private: true, Digest: hex(d[:])}
	for i := range rows {
		b := rows[i].Bytes()
		v.Rows = append(v.Rows, hex(b[:]))
	}
	return v
}

func (s *Summary) key(data []byte) error {
	k, err := DecodeKey(data)
	if err != nil {
		return err
	}
	s.Version = int(k.version())
	return s.describeKey(k)
}

func (s *Summary) describeKey(k *Key) error {
	if err := k.SRS.Check(); err != nil {
		return fmt.Errorf("srs: %w", err)
	}
	id, err := ModelID(k)
	if err != nil {
		return err
	}
	g, err := graph.Encode(k.Graph)
	if err != nil {
		return err
	}
	s.ModelID = hex(id[:])
	s.mark(k.SRS.Unsafe)
	s.SRS = &SRSSummary{Digest: hex(k.SRS.Digest[:]), Unsafe: k.SRS.Unsafe, Powers: len(k.SRS.Powers)}
	s.Layout = &LayoutSummary{Columns: 1 << k.LogC, Batch: k.Batch, WeightRows: len(k.Weights), TableRows: len(k.Tables)}
	sc, _, err := NewSchedule(k.Graph, k.LogC, k.Batch)
	if err != nil {
		return fmt.Errorf("graph: %w", err)
	}
	s.Layout.StatementRows, s.Layout.WitnessRows = sc.Layout.Rows(iop.KindStatement), sc.Layout.Rows(iop.KindWitness)
	s.Layout.Leaves = 1 << sc.LeafBits
	_, s.Layout.HiddenValues, _ = iop.HiddenShape(sc)
	if k.Settlement != nil {
		if err := s.settlement(k); err != nil {
			return err
		}
	}
	s.Graph = describeGraph(k.Graph)
	if k.Labels != nil {
		s.Text, s.Image = describeText(k.Labels.Text, k.Graph), describeImage(k.Labels.Image, k.Graph)
	}
	s.part("graph", len(k.Graph.Nodes), len(g))
	s.part("SRS powers", len(k.SRS.Powers), affineSize*len(k.SRS.Powers))
	s.part("weight rows", len(k.Weights), affineSize*len(k.Weights))
	s.part("table rows", len(k.Tables), affineSize*len(k.Tables))
	if t := k.Settlement; t != nil {
		s.part("settlement rows", len(t.Weights)+len(t.Tables), affineSize*(len(t.Weights)+len(t.Tables)))
		s.part("link", 1, linkSize(&t.Link))
	}
	return nil
}

func describeGraph(g *graph.Graph) *GraphSummary {
	s := &GraphSummary{Name: g.Name, Nodes: len(g.Nodes), Tensors: len(g.Tensors), Operators: map[string]int{}}
	for i := range g.Nodes {
		s.Operators[g.Nodes[i].Op.String()]++
	}
	for _, id := range g.Weights {
		if n, ok := elements(g.Tensors[id].Shape, MaxWeightEntries); ok {
			s.Parameters += n
		}
	}
	for i := range g.Tables {
		s.Tables = append(s.Tables, g.Tables[i].Name)
	}
	s.Inputs, s.Outputs = describeTensors(g, g.Inputs), describeTensors(g, g.Outputs)
	return s
}

func describeTensors(g *graph.Graph, ids []int) []TensorSummary {
	out := make([]TensorSummary, len(ids))
	for i, id := range ids {
		t := &g.Tensors[id]
		out[i] = TensorSummary{t.Name, t.Shape, t.Exp, t.Offset}
	}
	return out
}

func (s *Summary) model(data []byte) error {
	m, err := DecodeModel(data)
	if err != nil {
		return err
	}
	if err := s.describeKey(m.Key); err != nil {
		return err
	}
	entries := 0
	for _, w := range m.Weights.Data {
		entries += len(w)
	}
	if json.Valid(m.Report) {
		s.Report = m.Report
	}
	s.part("report", 1, len(m.Report))
	blinds := len(m.Blinds) + len(m.SettlementBlinds)
	s.part("blinders", blinds, fr.Bytes*blinds)
	s.part("weights", entries, 2*entries)
	return nil
}

func (s *Summary) opening(data []byte) error {
	o, err := DecodeOpening(data)
	if err != nil {
		return err
	}
	s.ModelID = hex(o.ModelID[:])
	s.Opening = &OpeningSummary{Input: o.Input, Entries: len(o.Values), Tensor: commitments(o.Rows)}
	s.part("values", len(o.Values), 2*len(o.Values))
	s.part("rows and blinders", len(o.Rows), (compressedSize+fr.Bytes)*len(o.Rows))
	return nil
}

func (s *Summary) inclusion(data []byte) error {
	in, err := DecodeInclusion(data)
	if err != nil {
		return err
	}
	s.ModelID = hex(in.ModelID[:])
	s.Inclusion = &InclusionSummary{Index: in.Index, Leaves: in.Leaves, Request: describeRequest(&in.Request)}
	for i := range in.Siblings {
		s.Inclusion.Siblings = append(s.Inclusion.Siblings, hex(in.Siblings[i][:]))
	}
	s.part("request", 1, len(data)-headerSize-2*4-checksumSize*(2+len(in.Siblings)))
	s.part("siblings", len(in.Siblings), checksumSize*len(in.Siblings))
	return nil
}

func (s *Summary) witness(data []byte) error {
	w, err := DecodeWitness(data)
	if err != nil {
		return err
	}
	if err := s.statement(&w.Statement); err != nil {
		return err
	}
	blinds := 0
	for i := range w.Statement.Requests {
		blinds += len(w.InputBlinds[i]) + len(w.OutputBlinds[i])
	}
	s.part("blinders", blinds, fr.Bytes*blinds)
	return nil
}

func (s *Summary) srs(data []byte) error {
	v, err := pcs.ReadSRS(bytes.NewReader(data))
	if err != nil {
		return err
	}
	s.mark(v.Unsafe)
	s.SRS = &SRSSummary{Digest: hex(v.Digest[:]), Unsafe: v.Unsafe, Powers: len(v.G1), Name: v.Name}
	s.part("SRS powers", len(v.G1), affineSize*len(v.G1))
	return nil
}

func hex(b []byte) string { return fmt.Sprintf("0x%x", b) }
