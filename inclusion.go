package zkvin

import (
	"fmt"

	"github.com/zkvin/zkvin/proof"
	"github.com/zkvin/zkvin/verify"
)

// Inclusion shows one request of a proof without the others.
type Inclusion struct{ in *proof.Inclusion }

// OpenInclusion reads a .zki file. It is untrusted until verified.
func OpenInclusion(path string) (*Inclusion, error) {
	in, err := proof.ReadInclusion(path)
	if err != nil {
		return nil, err
	}
	return &Inclusion{in}, nil
}

// DecodeInclusion reads the canonical encoding of an inclusion proof.
func DecodeInclusion(data []byte) (*Inclusion, error) {
	in, err := proof.DecodeInclusion(data)
	if err != nil {
		return nil, err
	}
	return &Inclusion{in}, nil
}

// WriteFile writes the .zki file.
func (in *Inclusion) WriteFile(path string) error { return in.in.WriteFile(path) }

// Bytes is the canonical encoding, as in a .zki file.
func (in *Inclusion) Bytes() ([]byte, error) { return proof.EncodeInclusion(in.in) }

// Requests is the number of requests of the batch.
func (in *Inclusion) Requests() int { return in.in.Leaves }

// Inclusion makes the inclusion proof of a request, counted from 0, of a proof under k. It
// does not verify the proof. It returns ErrMismatch for a proof about another model and
// for a request that the proof does not have.
func (k *VerificationKey) Inclusion(p *Proof, request int) (*Inclusion, error) {
	s := &p.p.Statement
	if s.ModelID != k.key.ModelID {
		return nil, fmt.Errorf("%w: the proof is about model %v, the key is %v", ErrMismatch, Digest(s.ModelID), k.ID())
	}
	if err := s.CheckShape(k.key.Shape); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrMismatch, err)
	}
	if n := len(s.Requests); request < 0 || request >= n {
		return nil, fmt.Errorf("%w: request %d of a proof of %d, counted from 0", ErrMismatch, request, n)
	}
	rows := k.key.RowKey()
	leaves, err := rows.Leaves(s)
	if err != nil {
		return nil, err
	}
	return &Inclusion{&proof.Inclusion{
		ModelID: s.ModelID, Leaves: len(leaves), Index: request,
		Request: s.Requests[request], Siblings: proof.Siblings(leaves, request),
	}}, nil
}

// VerifyInclusion checks that the request of in is one of those under root, and that it is
// what o expects (o.Root and o.Request are not looked at), and returns it. k must be the key
// for as many requests (Batch of in.Requests). It returns ErrRejected for a request that is
// not under root or is about another model, ErrMismatch for one that differs, ErrUnsafeSRS
// unless a development SRS is allowed. A root is as good as where it comes from: the caller
// must know that a proof under the ModelID of k was verified whose statement has this root
// (Verify with VerifyOptions.Root, or a contract's record of ModelID and root).
func (k *VerificationKey) VerifyInclusion(in *Inclusion, root Digest, o VerifyOptions) (*StatedRequest, error) {
	name, err := verify.Inclusion(k.key, in.in, root, verify.Options{AllowUnsafeSRS: o.AllowUnsafeSRS})
	if err != nil {
		return nil, err
	}
	if err := k.compareRequest(&in.in.Request, &o); err != nil {
		return nil, err
	}
	r := statedRequest(k.file.Graph, in.in.Index, &in.in.Request, name)
	return &r, nil
}

// compareRoot matches the root of a proof that has the key's shape with the expected one.
func (k *VerificationKey) compareRoot(p *Proof, want *Digest) error {
	if want == nil {
		return nil
	}
	rows := k.key.RowKey()
	leaves, err := rows.Leaves(&p.p.Statement)
	if err != nil {
		return err
	}
	if got := Digest(proof.StatementRoot(leaves)); got != *want {
		return fmt.Errorf("%w: the root of the proof is %v, expected %v", ErrMismatch, got, *want)
	}
	return nil
}
