package node

import (
	"context"
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/zkvin/zkvin"
	"github.com/zkvin/zkvin/network/market"
)

// Pinned is a model as one party knows it: from its .zkv file, not from the chain.
type Pinned struct {
	Key     *zkvin.VerificationKey
	Owner   common.Address // under whom it is registered
	Version common.Hash    // ModelVersion, derived from Key
	// AllowUnsafeSRS lets proofs under a development SRS pass: on development chains alone.
	AllowUnsafeSRS bool
}

// Pin derives the ModelVersion of a key for single requests. It takes seconds where the cache of o does not hold the
// settlement key.
func Pin(ctx context.Context, key *zkvin.VerificationKey, owner common.Address, batches []int, o zkvin.SettlementOptions) (*Pinned, error) {
	version, err := key.Version(ctx, batches, o)
	if err != nil {
		return nil, err
	}
	return &Pinned{Key: key, Owner: owner, Version: common.Hash(version.Digest)}, nil
}

// Answer is an answer with what it belongs to.
type Answer struct {
	Request  common.Hash
	Context  common.Hash
	Provider common.Address
	Output   common.Hash // digest
	Data     []byte      // posted bytes
}

// Leaf is what attesters sign for an answer to an order.
func (a *Answer) Leaf(o *market.Order) common.Hash {
	return (&market.Answer{Request: a.Request, Context: a.Context, Input: o.Input, Output: a.Output, Data: market.DataHash(a.Data)}).Leaf()
}

// CheckProof verifies that a proof of one request shows the answer to the order: the model is the pinned one, its
// statement has exactly this request, context, input and output, and public data are the output's values. It returns
// the statement, or a Refusal with BadAnswer or BadProof.
func (p *Pinned) CheckProof(o *market.Order, a *Answer, proof *zkvin.Proof) (*zkvin.StatedRequest, error) {
	if o.Model != p.Version || o.ModelOwner != p.Owner {
		return nil, refuse(BadModel, "the order is for model %s of %s, pinned is %s of %s", o.Model, o.ModelOwner, p.Version, p.Owner)
	}
	if n := proof.Requests(); n != 1 {
		return nil, refuse(BadAnswer, "the proof has %d requests, not 1", n)
	}
	if err := p.Key.Verify(proof, zkvin.VerifyOptions{AllowUnsafeSRS: p.AllowUnsafeSRS}); err != nil {
		return nil, fmt.Errorf("proof: %w", err)
	}
	statement, err := p.Key.Statement(proof)
	if err != nil {
		return nil, err
	}
	r := &statement.Requests[0]
	for _, field := range []struct {
		name      string
		got, want common.Hash
	}{
		{"request", common.Hash(r.ID), a.Request},
		{"context", common.Hash(r.Context), a.Context},
		{"input", common.Hash(r.Input), o.Input},
		{"output", common.Hash(r.Output), a.Output},
	} {
		if field.got != field.want {
			return nil, refuse(BadAnswer, "the proof's %s is %s, the answer's %s", field.name, field.got, field.want)
		}
	}
	if private := o.Privacy&market.PrivateOutput != 0; private != (r.Data == nil) {
		return nil, refuse(BadAnswer, "the outputs of the proof are private: %v, those of the order: %v", r.Data == nil, private)
	}
	if private := o.Privacy&market.PrivateInput != 0; private != r.Inputs[0].Private {
		return nil, refuse(BadAnswer, "the inputs of the proof are private: %v, those of the order: %v", r.Inputs[0].Private, private)
	}
	return r, p.checkData(o, r, a.Data)
}

// maxData is the most bytes of an answer that are posted.
const maxData = 4096

// checkData compares posted bytes with a verified statement.
func (p *Pinned) checkData(o *market.Order, r *zkvin.StatedRequest, data []byte) error {
	if len(data) > maxData {
		return refuse(BadAnswer, "data: %d bytes, more than %d", len(data), maxData)
	}
	if o.Privacy&market.PrivateOutput != 0 {
		if _, err := (market.OutputKey{}).Decrypt(data); err != nil { // its length alone: the key is not ours
			return refuse(BadAnswer, "data: %v", err)
		}
		return nil
	}
	if len(data) == 0 && len(r.Data) > maxData {
		return nil // outputs that are too large to be posted go with the proof
	}
	if string(data) != string(r.Data) {
		return refuse(BadAnswer, "data: these are not the values of the proof's output")
	}
	return nil
}
