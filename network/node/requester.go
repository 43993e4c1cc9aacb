package node

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"net/http"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/zkvin/zkvin"
	"github.com/zkvin/zkvin/chain"
	"github.com/zkvin/zkvin/network/market"
)

// Requester orders answers and believes none that it has not verified.
type Requester struct {
	Side  *Side
	Model *Pinned
}

// Want is what a requester wants answered.
type Want struct {
	Inputs  []zkvin.Tensor
	Tier    market.Tier
	Private market.Privacy
	// Provider answers; zero for any, where nothing is private.
	Provider common.Address
	// SealTo is the provider's key for what is private.
	SealTo market.PublicKey
	// FeeStart and FeeEnd are the ramp of the fee; nil for the least fee of the tier.
	FeeStart, FeeEnd *big.Int
	ValueAtRisk      *big.Int
	// LockIn, AnswerIn and SettleIn are the deadlines, from now on.
	LockIn, AnswerIn, SettleIn time.Duration
}

// Ordered is an order with all that the requester keeps of it.
type Ordered struct {
	Request   common.Hash
	Order     *market.Order
	Message   *OrderMessage
	OutputKey *market.OutputKey // of a private output
	Opening   *zkvin.Opening    // of a private input
}

// NewOrder makes an order for the wanted answer and signs it.
func (r *Requester) NewOrder(ctx context.Context, w *Want) (*Ordered, error) {
	nonce, err := drawHash()
	if err != nil {
		return nil, err
	}
	now, err := r.Side.Now(ctx)
	if err != nil {
		return nil, err
	}
	in := func(d time.Duration) uint64 { return now + uint64((d+time.Second-1)/time.Second) }
	o := &market.Order{
		Requester: r.Side.Address(), ModelOwner: r.Model.Owner, Model: r.Model.Version, Tier: w.Tier, Privacy: w.Private, ValueAtRisk: w.ValueAtRisk,
		FeeStart: w.FeeStart, FeeEnd: w.FeeEnd, RampStart: now, LockBy: in(w.LockIn), AnswerBy: in(w.AnswerIn), SettleBy: in(w.SettleIn),
		Provider: w.Provider, Nonce: nonce.Big(),
	}
	out := &Ordered{Order: o, Message: &OrderMessage{Order: o}}
	if err := r.fillFee(ctx, o); err != nil {
		return nil, err
	}
	if err := r.fillInput(w, out); err != nil {
		return nil, err
	}
	if w.Private&market.PrivateOutput != 0 {
		key, err := market.NewOutputKey()
		if err != nil {
			return nil, err
		}
		out.OutputKey, o.EncryptionKey = &key, key.Commitment()
	}
	if out.Message.Signature, err = r.Side.Domain().Sign(r.Side.Account, o); err != nil {
		return nil, err
	}
	out.Request = r.Side.Domain().Request(o)
	return out, r.seal(w, out)
}

// fillFee takes the least fee of the tier where none is given.
func (r *Requester) fillFee(ctx context.Context, o *market.Order) error {
	if o.FeeStart != nil && o.FeeEnd != nil {
		return nil
	}
	facts, err := r.Side.Facts(ctx, &market.Order{
		Requester: o.Requester, ModelOwner: o.ModelOwner, Model: o.Model,
		ValueAtRisk: new(big.Int), FeeStart: new(big.Int), FeeEnd: new(big.Int), Nonce: new(big.Int),
	})
	if err != nil {
		return err
	}
	if err := facts.checkModel(r.Model, o); err != nil {
		return err
	}
	least := facts.LeastFee(o.Tier)
	if o.FeeStart == nil {
		o.FeeStart = least
	}
	if o.FeeEnd == nil {
		o.FeeEnd = o.FeeStart
	}
	return nil
}

// fillInput packs a public input, or commits to a private one.
func (r *Requester) fillInput(w *Want, out *Ordered) (err error) {
	digest := zkvin.Digest{}
	if w.Private&market.PrivateInput == 0 {
		if out.Message.Input, err = r.Model.Key.PackInputs(w.Inputs); err != nil {
			return err
		}
		digest, err = r.Model.Key.InputDigest(w.Inputs)
	} else {
		if len(w.Inputs) != 1 {
			return refuse(BadInput, "%d inputs: commitments are for models with one", len(w.Inputs))
		}
		if out.Opening, err = r.Model.Key.Commit(w.Inputs[0]); err == nil {
			digest = out.Opening.Commitment()
		}
	}
	out.Order.Input = common.Hash(digest)
	return err
}

// seal encrypts what is private to the provider, for this request alone.
func (r *Requester) seal(w *Want, out *Ordered) (err error) {
	if out.Opening != nil {
		data, err := out.Opening.Bytes()
		if err != nil {
			return err
		}
		if out.Message.Opening, err = market.Seal(w.SealTo, market.SealedOpening, out.Request, data); err != nil {
			return err
		}
	}
	if out.OutputKey != nil {
		out.Message.OutputKey, err = market.Seal(w.SealTo, market.SealedOutputKey, out.Request, out.OutputKey[:])
	}
	return err
}

// Post puts an order on chain, with the highest fee in escrow. Providers then need no signature.
func (r *Requester) Post(ctx context.Context, o *Ordered) (*chain.Result, error) {
	result, err := r.Side.send(ctx, r.Side.Market, marketABI.PackPost(contractOrder(o.Order)))
	if err == nil {
		o.Message.Signature = nil
	}
	return result, err
}

// Verified is an answer that the requester has verified itself.
type Verified struct {
	*AnswerMessage
	Statement *zkvin.StatedRequest
	Outputs   []zkvin.Tensor // decrypted if they are private
	Proof     *zkvin.Proof
}

// Send sends an order to a provider, waits for its answer, fetches the proof and verifies it. An answer whose proof is
// rejected, or is about something else, returns with a Refusal with BadProof or BadAnswer: it can be challenged.
func (r *Requester) Send(ctx context.Context, url string, o *Ordered) (*Verified, error) {
	answer := new(AnswerMessage)
	if err := post(ctx, url, "orders", o.Message, answer); err != nil {
		return nil, err
	}
	v := &Verified{AnswerMessage: answer}
	data, err := ask(ctx, http.MethodGet, url, "/proofs/"+o.Request.Hex(), nil)
	if err != nil {
		return v, err
	}
	if v.Proof, err = zkvin.DecodeProof(data); err != nil {
		return v, fmt.Errorf("proof: %w", err)
	}
	return v, r.verify(o, v)
}

// verify checks the proof against the order and what the answer says, none of which is taken from the provider but
// output, data and its own name.
func (r *Requester) verify(o *Ordered, v *Verified) error {
	if o.Order.Provider != (common.Address{}) && v.Provider != o.Order.Provider {
		return refuse(BadAnswer, "the answer is by %s, the order is for %s", v.Provider, o.Order.Provider)
	}
	answer := &Answer{
		Request: o.Request, Context: r.Side.Domain().Context(o.Request, v.Provider, o.Order.Nonce),
		Provider: v.Provider, Output: v.Output, Data: v.Data,
	}
	stated, err := r.Model.CheckProof(o.Order, answer, v.Proof)
	if err != nil {
		return err
	}
	v.Statement = stated
	if o.OutputKey == nil {
		v.Outputs, err = r.Model.Key.UnpackOutputs(stated.Data)
		return err
	}
	delivery, err := o.OutputKey.Decrypt(v.Data)
	if err != nil {
		return refuse(BadAnswer, "data: %v", err)
	}
	v.Outputs, err = r.Model.Key.OpenOutputRow(zkvin.Digest(v.Output), &zkvin.OutputRow{Coefficients: delivery.Coefficients, Blinder: delivery.Blinder})
	return err
}

// ErrUnpaid says that a request was not paid in the time that was waited.
var ErrUnpaid = errors.New("not paid")

// WaitPaid waits until the market has logged the payment of a request, and returns its transaction. It returns ErrUnpaid
// when ctx ends before.
func (s *Side) WaitPaid(ctx context.Context, from uint64, request common.Hash) (common.Hash, error) {
	for {
		log, err := s.event(ctx, from, "Paid", request)
		if err == nil && log != nil {
			return log.TxHash, nil
		}
		if err != nil && ctx.Err() == nil {
			return common.Hash{}, err
		}
		select {
		case <-ctx.Done():
			return common.Hash{}, fmt.Errorf("%w: request %s: %w", ErrUnpaid, request, ctx.Err())
		case <-time.After(s.Client.Poll):
		}
	}
}
