package court

import (
	"fmt"

	"github.com/zkvin/zkvin/iop"
	"github.com/zkvin/zkvin/proof"
	"github.com/zkvin/zkvin/verify"
)

const (
	wordSize  = 32
	pieceSize = 64 // words
)

// layout says where the parts of a stream begin, in words, and the counts that it follows
// from. The contract's Layout is the same.
type layout struct {
	c, requests, tensors, inputs            int
	keyRows, statementRows, witnessRows     int
	messages, variables, products           int // commitments of messages; values; products among them
	challenges                              int // of the interactive proof
	commitments, errors                     int // of messages and products; of products
	statement, witness, mask, message       int // where they begin
	blind, product, random, u, error, cross int
	folded, folds, evals, quotient, total   int
}

func newLayout(vk *verify.Key, keyRows, inputs int, p *Program) layout {
	sc, shape := vk.Schedule, vk.Shape
	l := layout{
		c: shape.LogC, requests: shape.Requests, tensors: len(shape.Inputs) + len(shape.Outputs), inputs: inputs,
		keyRows: keyRows, statementRows: sc.Layout.Rows(iop.KindStatement), witnessRows: shape.Witness,
		messages: shape.Messages - shape.Errors, variables: shape.Variables, products: p.Products,
		challenges: p.Challenges, commitments: shape.Messages, errors: shape.Errors,
	}
	l.statement = l.requests * (2 + (l.tensors+wordSize-1)/wordSize)
	l.witness = l.statement + 2*l.statementRows
	l.mask = l.witness + 2*l.witnessRows
	l.message = l.mask + 2
	l.blind = l.message + 2*l.messages
	l.product = l.blind + 2
	l.random = l.product + 2*l.errors
	l.u = l.random + 2*l.commitments
	l.error = l.u + 1
	l.cross = l.error + 2*l.errors
	l.folded = l.cross + 2*l.errors
	l.folds = l.folded + l.variables + 1
	l.evals = l.folds + 2*(l.c-1)
	l.quotient = l.evals + 3*l.c
	l.total = l.quotient + 4
	return l
}

// pack is the word of counts in the key.
func (l *layout) pack() ([32]byte, error) {
	return packWord(field{l.c, 1}, field{l.requests, 2}, field{l.tensors, 2}, field{l.keyRows, 3}, field{l.statementRows, 3},
		field{l.witnessRows, 3}, field{l.messages, 3}, field{l.variables, 3}, field{l.products, 3}, field{l.challenges, 3}, field{l.inputs, 2})
}

// rows is the number of rows of the matrix.
func (l *layout) rows() int { return l.keyRows + l.statementRows + l.witnessRows }

// Case is what the court decides: that the proof with a stream proves the statement with a
// root under a key.
type Case struct {
	Key    [32]byte // digest
	Root   [32]byte
	Length int // words of the stream
	Head   [32]byte
}

// ID names the case on chain: H(domain ‖ key digest ‖ root ‖ word length ‖ head).
func (c *Case) ID() [32]byte {
	return proof.Keccak([]byte(domainCase), c.Key[:], c.Root[:], proof.Word(c.Length), c.Head[:])
}

// Stream returns the words of a proof in the order in which the transcript absorbs them,
// 32 bytes each: docs/settlement.md, "Stream". Two proofs of one statement have equal
// streams exactly if they are equal. It returns ErrStream for a statement that does not have
// the key's shape, and for a proof of other lengths that has as many words as the key's: they
// would be read as another proof's. Of any other number of words the case is a bad one.
func (k *Key) Stream(p *proof.Proof) ([]byte, error) {
	if err := p.Statement.CheckShape(k.verify.Shape); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrStream, err)
	}
	keys := k.verify.RowKey()
	rows, err := keys.Rows(&p.Statement)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrStream, err)
	}
	b := k.appendRequests(nil, &p.Statement)
	b = proof.AppendPoints(proof.AppendPoints(b, rows...), p.Witness...)
	b = proof.AppendPoints(b, p.Mask)
	n := min(k.layout.messages, len(p.Messages))
	b = proof.AppendScalars(proof.AppendPoints(b, p.Messages[:n]...), p.Blind, p.Value)
	f := &p.Fold
	b = proof.AppendPoints(proof.AppendPoints(b, p.Messages[n:]...), f.Random...)
	b = proof.AppendPoints(proof.AppendPoints(proof.AppendScalars(b, f.U), f.Error...), f.Cross...)
	b = proof.AppendScalars(proof.AppendScalars(b, f.Witness...), f.Blind)
	b = proof.AppendPoints(b, p.Opening.Folds...)
	for i := range p.Opening.Evals {
		b = proof.AppendScalars(b, p.Opening.Evals[i][:]...)
	}
	b = proof.AppendPoints(b, p.Opening.Quotient, p.Opening.Witness)
	if err := p.CheckShape(k.verify.Shape); err != nil && len(b) == k.layout.total*wordSize {
		return nil, fmt.Errorf("%w: its words are those of another proof: %w", ErrStream, err)
	}
	return b, nil
}

// appendRequests appends each request's id, context and visibility, one byte a tensor
// (1 public) in whole words.
func (k *Key) appendRequests(b []byte, s *proof.Statement) []byte {
	for i := range s.Requests {
		r := &s.Requests[i]
		b = append(append(b, r.ID[:]...), r.Context[:]...)
		shown := make([]byte, (k.layout.tensors+wordSize-1)/wordSize*wordSize)
		for t := range k.layout.tensors {
			tensors, at := r.Inputs, t
			if at >= len(r.Inputs) {
				tensors, at = r.Outputs, t-len(r.Inputs)
			}
			if tensors[at].Public() {
				shown[t] = 1
			}
		}
		b = append(b, shown...)
	}
	return b
}

// Case returns the case of a stream and the statement root that its proof claims.
func (k *Key) Case(root [32]byte, stream []byte) *Case {
	return &Case{Key: k.Digest(), Root: root, Length: len(stream) / wordSize, Head: chainDigests(stream)[0]}
}

// CaseOf returns the case of a proof, with the root of its own statement. It returns
// ErrStream as Stream does.
func (k *Key) CaseOf(p *proof.Proof) (*Case, error) {
	stream, err := k.Stream(p)
	if err != nil {
		return nil, err
	}
	root, err := k.Root(&p.Statement)
	if err != nil {
		return nil, err
	}
	return k.Case(root, stream), nil
}

// Root is the statement root. It returns ErrStream for a statement of another shape.
func (k *Key) Root(s *proof.Statement) ([32]byte, error) {
	if err := s.CheckShape(k.verify.Shape); err != nil {
		return [32]byte{}, fmt.Errorf("%w: %w", ErrStream, err)
	}
	keys := k.verify.RowKey()
	leaves, err := keys.Leaves(s)
	if err != nil {
		return [32]byte{}, fmt.Errorf("%w: %w", ErrStream, err)
	}
	return proof.StatementRoot(leaves), nil
}

// chainDigests returns the digest of a list of words from each of its pieces on, and zero
// for what follows the last: d_k = H(d_{k+1} ‖ piece k).
func chainDigests(list []byte) [][32]byte {
	const size = pieceSize * wordSize
	n := (len(list) + size - 1) / size
	out := make([][32]byte, n+1)
	for k := n - 1; k >= 0; k-- {
		out[k] = proof.Keccak(out[k+1][:], list[k*size:min((k+1)*size, len(list))])
	}
	return out
}
