package zkvin

import (
	"fmt"

	"github.com/zkvin/zkvin/graph"
	"github.com/zkvin/zkvin/proof"
	"github.com/zkvin/zkvin/quant"
)

// Proof is a statement with its proof.
type Proof struct {
	p *proof.Proof
	g *graph.Graph // nil for a proof from a file
}

func newProof(p *proof.Proof, g *graph.Graph) *Proof { return &Proof{p, g} }

// OpenProof reads a .zkp file. It is untrusted until verified.
func OpenProof(path string) (*Proof, error) {
	p, err := proof.ReadProof(path)
	if err != nil {
		return nil, err
	}
	return &Proof{p: p}, nil
}

// WriteFile writes the .zkp file.
func (p *Proof) WriteFile(path string) error { return p.p.WriteFile(path) }

// Bytes is the canonical encoding, as in a .zkp file.
func (p *Proof) Bytes() ([]byte, error) { return proof.EncodeProof(p.p) }

// DecodeProof reads the canonical encoding of a proof.
func DecodeProof(data []byte) (*Proof, error) {
	p, err := proof.DecodeProof(data)
	if err != nil {
		return nil, err
	}
	return &Proof{p: p}, nil
}

// Requests is the number of requests that the proof's statement has.
func (p *Proof) Requests() int { return len(p.p.Statement.Requests) }

// StatementTensor is one input or output of a statement.
type StatementTensor struct {
	TensorInfo
	Private    bool
	Commitment Digest    // digest of the statement rows of a private tensor
	Values     []float64 // nil when private
}

// StatedRequest is one request of a statement, in real values. Leaf names it under the root.
type StatedRequest struct {
	Index           int
	ID, Context     Digest
	Leaf            Digest
	Input, Output   Digest // of all inputs, of all outputs
	Inputs, Outputs []StatementTensor
	Data            []byte // the outputs as packed values, as PackInputs packs; nil if one of them is private
}

// Statement is what a proof shows, in real values. Context, Inputs and Outputs are those of
// the only request; a batch has them empty, so that none passes for all.
type Statement struct {
	ModelID         Digest // of the model's key for as many requests
	Context         Digest
	UnsafeSRS       bool
	Inputs, Outputs []StatementTensor
	Root            Digest // over the leaves of the requests; docs/formats.md, "Digests"
	Requests        []StatedRequest
}

// Statement reads a proof's statement under the names, shapes and exponents of a key. It
// returns ErrMismatch for a proof about another model. The statement means nothing
// before Verify.
func (k *VerificationKey) Statement(p *Proof) (*Statement, error) {
	if p.p.Statement.ModelID != k.key.ModelID {
		return nil, fmt.Errorf("%w: the proof is about model %v, the key is %v", ErrMismatch, Digest(p.p.Statement.ModelID), k.ID())
	}
	if err := p.p.CheckShape(k.key.Shape); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrMismatch, err)
	}
	rows := k.key.RowKey()
	return newStatement(k.file.Graph, &rows, p.p)
}

// Statement reads the statement of a proof that this model has just made, without the
// work of getting a verification key ready. It returns ErrMismatch for any other proof.
func (m *Model) Statement(p *Proof) (*Statement, error) {
	if p.g != m.file.Key.Graph {
		return nil, fmt.Errorf("%w: the proof is not of this model's making, read it with a verification key", ErrMismatch)
	}
	k, err := m.keyFor(p.Requests())
	if err != nil {
		return nil, err
	}
	return newStatement(p.g, &proof.RowKey{Schedule: k.Schedule, Spans: k.Spans, Commit: k.Commit}, p.p)
}

// newStatement describes a proof that has the shape of graph g.
func newStatement(g *graph.Graph, rows *proof.RowKey, p *proof.Proof) (*Statement, error) {
	named, err := rows.Names(&p.Statement)
	if err != nil {
		return nil, err
	}
	leaves := make([][32]byte, len(named))
	for i := range named {
		leaves[i] = named[i].Leaf
	}
	s := &Statement{ModelID: p.Statement.ModelID, UnsafeSRS: p.Unsafe, Root: proof.StatementRoot(leaves)}
	for i := range p.Statement.Requests {
		s.Requests = append(s.Requests, statedRequest(g, i, &p.Statement.Requests[i], named[i]))
	}
	if len(s.Requests) == 1 {
		s.Context, s.Inputs, s.Outputs = s.Requests[0].Context, s.Requests[0].Inputs, s.Requests[0].Outputs
	}
	return s, nil
}

func statedRequest(g *graph.Graph, index int, r *proof.Request, name proof.Name) StatedRequest {
	return StatedRequest{
		Index: index, ID: r.ID, Context: r.Context, Leaf: name.Leaf, Input: name.Input, Output: name.Output,
		Inputs:  statementTensors(g, g.Inputs, r.Inputs),
		Outputs: statementTensors(g, g.Outputs, r.Outputs),
		Data:    packTensors(r.Outputs),
	}
}

func statementTensors(g *graph.Graph, ids []int, ts []proof.Tensor) []StatementTensor {
	out := make([]StatementTensor, len(ts))
	for i, info := range infos(g, ids) {
		out[i] = StatementTensor{TensorInfo: info, Private: !ts[i].Public()}
		if out[i].Private {
			out[i].Commitment = proof.TensorDigest(ts[i].Rows)
		} else {
			out[i].Values = quant.Dequantize(&g.Tensors[ids[i]], widen(ts[i].Values))
		}
	}
	return out
}

func quantizeData(t *TensorInfo, data []float64) ([]int64, error) {
	return quant.QuantizeInput(&graph.Tensor{Name: t.Name, Shape: t.Shape, Exp: t.Exponent, Offset: t.Offset}, data)
}
