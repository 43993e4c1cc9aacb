package node

import (
	"context"
	"fmt"
	"log/slog"
	"math/big"
	"net/http"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/zkvin/zkvin"
	"github.com/zkvin/zkvin/contracts/bindings"
	"github.com/zkvin/zkvin/network/market"
)

// Provider answers orders for one model.
type Provider struct {
	Side   *Side
	Model  *zkvin.Model
	Pinned *Pinned
	Keep   *Keep
	// Attesters collects signatures; nil if this provider serves no attested orders.
	Attesters *Attesters
	// LeastFee is what it asks beside the market's own least fee; nil for nothing.
	LeastFee *big.Int
	// Seal opens what requesters seal to it; nil if it takes no private orders.
	Seal *market.PrivateKey
	// Settler makes ready to settle. It is called when first needed, and takes seconds.
	Settler func(context.Context) (*zkvin.Settler, error)
	// SettleAhead is how long before settleBy deferred answers are settled at the latest.
	SettleAhead time.Duration
	// Fault makes a provider that breaks the rules, for tests of the market alone.
	Fault Fault
	Log   *slog.Logger

	work    sync.Mutex // one proof at a time: each takes all processors
	settler *zkvin.Settler
	mu      sync.Mutex
	under   map[common.Hash]bool // requests under way
}

// Fault says how a provider breaks the rules.
type Fault string

// The faults. They lose the provider's bond.
const (
	Honest Fault = ""
	Lie    Fault = "lie"    // answers other values than the model gives, where no proof is asked for at once
	Silent Fault = "silent" // locks and never answers
)

// Handler serves POST /orders, GET /proofs/{request} and GET /healthz.
func (p *Provider) Handler() http.Handler {
	mux := http.NewServeMux()
	packed := int64(0)
	for _, t := range p.Pinned.Key.Inputs() {
		n := int64(2)
		for _, d := range t.Shape {
			n *= int64(d)
		}
		packed += n
	}
	// Base64 of the values or of a sealed opening, which has a row commitment for at least 64 entries.
	most := 64<<10 + 4*packed
	mux.Handle("POST /orders", method(p.Log, most, p.Answer))
	mux.HandleFunc("GET /proofs/{request}", serveProof(p.Keep))
	mux.HandleFunc("GET /healthz", health("provider", p.Side, p.Pinned))
	return mux
}

// job is an order with all that answering it takes.
type job struct {
	order     *market.Order
	signature []byte
	request   zkvin.Request
	key       *market.OutputKey // of a private output
	facts     *Facts
}

func (j *job) id() common.Hash { return j.facts.Request }

// Answer checks an order, answers it, and has it paid where its tier pays at once. It is safe to ask again: an answer
// that was given is given again.
func (p *Provider) Answer(ctx context.Context, m *OrderMessage) (*AnswerMessage, error) {
	if m.Order == nil {
		return nil, refuse(Malformed, "order: missing")
	}
	if err := m.Order.Validate(); err != nil {
		return nil, err
	}
	request := p.Side.Domain().Request(m.Order)
	if given, err := p.Keep.answer(request); given != nil || err != nil {
		return given, err
	}
	if !p.begin(request) {
		return nil, refuse(BadState, "request %s is under way", request)
	}
	defer p.end(request)
	j, err := p.accept(ctx, m)
	if err != nil {
		return nil, err
	}
	// Who asks may go away; an answer that was begun is finished, since the chain may hold the provider to it.
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), writeTimeout)
	defer cancel()
	answer, err := p.perform(ctx, j)
	if err != nil {
		return nil, err
	}
	return answer, p.Keep.saveAnswer(request, answer)
}

func (p *Provider) begin(request common.Hash) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.under[request] {
		return false
	}
	if p.under == nil {
		p.under = map[common.Hash]bool{}
	}
	p.under[request] = true
	return true
}

func (p *Provider) end(request common.Hash) {
	p.mu.Lock()
	defer p.mu.Unlock()
	delete(p.under, request)
}

// accept decides whether to take an order. It runs the model on the input first: an input that the model cannot run on is
// refused here, where it costs nobody anything.
func (p *Provider) accept(ctx context.Context, m *OrderMessage) (*job, error) {
	o := m.Order
	facts, err := p.Side.Facts(ctx, o)
	if err != nil {
		return nil, err
	}
	if err := facts.CheckOrder(p.Side.Domain(), p.Pinned, o, m.Signature, p.Side.Address(), p.LeastFee); err != nil {
		return nil, err
	}
	if o.Tier == market.Attested && p.Attesters == nil {
		return nil, refuse(BadOrder, "tier: this provider has no attesters")
	}
	if settle := uint64(facts.Class.SettleSeconds); o.Tier != market.Attested && facts.Now+settle > o.SettleBy {
		return nil, refuse(Late, "settleBy: %d, a settlement proof takes %d seconds from %d on", o.SettleBy, settle, facts.Now)
	}
	j := &job{order: o, signature: m.Signature, facts: facts}
	in, err := p.input(m, j)
	if err != nil {
		return nil, err
	}
	if _, err := p.Model.Run(in); err != nil {
		return nil, err
	}
	return j, nil
}

// input reads the input and compares it with the order's digest, and opens the one-time key.
func (p *Provider) input(m *OrderMessage, j *job) (in []zkvin.Tensor, err error) {
	o, request := m.Order, j.id()
	if o.Privacy != 0 && p.Seal == nil {
		return nil, refuse(BadOrder, "privacy: this provider takes public orders alone")
	}
	if o.Privacy&market.PrivateOutput != 0 {
		// A lock for what cannot be delivered costs the bond.
		if n := p.Pinned.Key.OutputCoefficients(); n == 0 || n > market.MaxDelivered {
			return nil, refuse(BadOrder, "privacy: a private output is delivered as at most %d coefficients of one row, this model's has %d", market.MaxDelivered, n)
		}
		raw, err := p.Seal.Unseal(market.SealedOutputKey, request, m.OutputKey)
		if err != nil {
			return nil, fmt.Errorf("output_key: %w", err)
		}
		if len(raw) != len(market.OutputKey{}) || (market.OutputKey)(raw).Commitment() != o.EncryptionKey {
			return nil, refuse(BadInput, "output_key: it is not the one that the order names")
		}
		key := market.OutputKey(raw)
		j.key = &key
	}
	digest := zkvin.Digest{}
	if o.Privacy&market.PrivateInput == 0 {
		if in, err = p.Pinned.Key.UnpackInputs(m.Input); err != nil {
			return nil, fmt.Errorf("input: %w", err)
		}
		if digest, err = p.Pinned.Key.InputDigest(in); err != nil {
			return nil, err
		}
		j.request.Inputs = in
	} else {
		raw, err := p.Seal.Unseal(market.SealedOpening, request, m.Opening)
		if err != nil {
			return nil, fmt.Errorf("opening: %w", err)
		}
		if j.request.Opening, err = zkvin.DecodeOpening(raw); err != nil {
			return nil, fmt.Errorf("opening: %w", err)
		}
		if in, err = p.Pinned.Key.CheckOpening(j.request.Opening); err != nil {
			return nil, refuse(BadInput, "opening: %v", err)
		}
		digest = j.request.Opening.Commitment()
	}
	if common.Hash(digest) != o.Input {
		return nil, refuse(BadInput, "input: its digest is %s, the order names %s", digest, o.Input)
	}
	return in, nil
}

// perform answers an order that was accepted. Where it is paid later, it has to be locked first.
func (p *Provider) perform(ctx context.Context, j *job) (*AnswerMessage, error) {
	locked := j.facts.Stored.State == Locked
	if !locked && (j.order.Tier == market.Deferred || j.order.Privacy&market.PrivateOutput != 0 || p.Fault == Silent) {
		if _, err := p.Side.send(ctx, p.Side.Market, marketABI.PackLock(contractOrder(j.order), j.signature)); err != nil {
			return nil, fmt.Errorf("lock: %w", err)
		}
		p.Log.Info("locked", "request", j.id())
		locked = true
	}
	if p.Fault == Silent {
		p.Log.Warn("FAULT: silent, this provider never answers", "request", j.id())
		return nil, refuse(Internal, "this provider was told to be silent")
	}
	if locked {
		j.signature = nil // the chain has the order
	}
	if p.Fault == Lie && j.order.Tier == market.Deferred {
		return p.lie(ctx, j)
	}
	start := time.Now()
	kept, proof, err := p.prove(ctx, j)
	if err != nil {
		return nil, err
	}
	answer := &AnswerMessage{
		Request: j.id(), Context: kept.Context, Provider: p.Side.Address(), Output: kept.Output, Data: kept.Data,
		Proof: "/proofs/" + j.id().Hex(), ProveMillis: time.Since(start).Milliseconds(),
	}
	switch j.order.Tier {
	case market.Attested:
		err = p.attest(ctx, j, kept, proof, answer)
	case market.Settled:
		err = p.settle(ctx, j, kept, answer)
	default:
		err = p.post(ctx, j, kept, answer)
	}
	return answer, err
}

// prove proves the answer, bound to the request and its context, and keeps proof and witness.
func (p *Provider) prove(ctx context.Context, j *job) (*Kept, *zkvin.Proof, error) {
	p.work.Lock()
	defer p.work.Unlock()
	bound := p.Side.Domain().Context(j.id(), p.Side.Address(), j.order.Nonce)
	j.request.ID, j.request.Context = zkvin.Digest(j.id()), zkvin.Digest(bound)
	private := j.order.Privacy&market.PrivateOutput != 0
	witness := p.Keep.Path(j.id(), ".zkw")
	proof, err := p.Model.ProveBatch(ctx, []zkvin.Request{j.request}, zkvin.ProveOptions{PrivateOutputs: private, Witness: witness})
	if err != nil {
		return nil, nil, err
	}
	statement, err := p.Model.Statement(proof)
	if err != nil {
		return nil, nil, err
	}
	r := &statement.Requests[0]
	kept := &Kept{Order: j.order, Signature: j.signature, Provider: p.Side.Address(), Context: bound, Output: common.Hash(r.Output), Data: r.Data}
	if private {
		if kept.Data, err = p.deliver(witness, j); err != nil {
			return nil, nil, err
		}
	}
	if len(kept.Data) > maxData || (j.order.Tier == market.Settled && !private && !shows(kept)) {
		kept.Data = nil // it goes with the proof: the market takes no values at once that it is not shown
	}
	return kept, proof, p.Keep.Save(j.id(), kept, proof)
}

// deliver encrypts a private output under the order's one-time key.
func (p *Provider) deliver(witness string, j *job) ([]byte, error) {
	w, err := zkvin.OpenWitness(witness)
	if err != nil {
		return nil, err
	}
	row, err := p.Model.OutputRow(w)
	if err != nil {
		return nil, err
	}
	return j.key.Encrypt(&market.Delivery{Coefficients: row.Coefficients, Blinder: row.Blinder})
}

func (p *Provider) submission(j *job, kept *Kept) bindings.Submission {
	return bindings.Submission{Order: contractOrder(j.order), Signature: j.signature, Output: kept.Output, Data: kept.Data}
}

// attest collects a certificate and has the market pay on it.
func (p *Provider) attest(ctx context.Context, j *job, kept *Kept, proof *zkvin.Proof, answer *AnswerMessage) error {
	data, err := proof.Bytes()
	if err != nil {
		return err
	}
	certificate, signed, err := p.Attesters.Certify(ctx, p.Side, kept, data, j.signature)
	if err != nil {
		return err
	}
	call := marketABI.PackAttest([]bindings.Submission{p.submission(j, kept)}, p.Side.Address(), certificate)
	result, err := p.Side.send(ctx, p.Side.Market, call)
	if err != nil {
		return fmt.Errorf("attest: %w", err)
	}
	answer.Transaction, answer.Paid, answer.Attesters = result.Transaction, paidAtOnce(j.order), signed
	return nil
}

// paidAtOnce tells that the proof of an answer pays for it: a private one is released by its requester, or by time.
func paidAtOnce(o *market.Order) bool { return o.Privacy&market.PrivateOutput == 0 }

// post answers under bond; it is settled later.
func (p *Provider) post(ctx context.Context, j *job, kept *Kept, answer *AnswerMessage) error {
	result, err := p.Side.send(ctx, p.Side.Market, marketABI.PackAnswer(contractOrder(j.order), kept.Output, kept.Data))
	if err != nil {
		return fmt.Errorf("answer: %w", err)
	}
	answer.Transaction = result.Transaction
	return nil
}

// lie answers a deferred order with values that the model does not give, one class further than the honest ones.
func (p *Provider) lie(ctx context.Context, j *job) (*AnswerMessage, error) {
	kept, _, err := p.prove(ctx, j)
	if err != nil {
		return nil, err
	}
	values := kept.Data
	kept.Data = append(append([]byte{}, values[len(values)-2:]...), values[:len(values)-2]...)
	digest, err := p.Pinned.Key.OutputDigest(kept.Data)
	if err != nil {
		return nil, err
	}
	kept.Output = common.Hash(digest)
	p.Log.Warn("FAULT: lie, this provider answers what the model does not", "request", j.id())
	answer := &AnswerMessage{
		Request: j.id(), Context: kept.Context, Provider: p.Side.Address(), Output: kept.Output, Data: kept.Data, Proof: "/proofs/" + j.id().Hex(),
	}
	if err := p.Keep.Save(j.id(), kept, nil); err != nil {
		return nil, err
	}
	return answer, p.post(ctx, j, kept, answer)
}
