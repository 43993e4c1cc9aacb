package node

import (
	"context"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/zkvin/zkvin/chain"
	"github.com/zkvin/zkvin/network/market"
)

// Watch looks at what is kept every so often: deferred answers are settled before their time ends, challenges are answered
// with settlement proofs, and what is final is forgotten. It returns when ctx ends.
func (p *Provider) Watch(ctx context.Context, every time.Duration) {
	for ctx.Err() == nil {
		requests, err := p.Keep.Requests()
		if err != nil {
			p.Log.Error("read what is kept", "why", err)
		}
		for _, request := range requests {
			if err := p.look(ctx, request); err != nil && ctx.Err() == nil {
				p.Log.Warn("look after an answer", "request", request, "why", err)
			}
		}
		select {
		case <-ctx.Done():
		case <-time.After(every):
		}
	}
}

// Watch looks at what this attester signed every so often: answers that are final are forgotten, and a challenge that the
// provider has not answered when half of the time is over is answered by the court, with the proof that was kept. It
// returns when ctx ends.
func (a *Attester) Watch(ctx context.Context, every time.Duration) {
	for ctx.Err() == nil {
		requests, err := a.Keep.Requests()
		if err != nil {
			a.Log.Error("read what is kept", "why", err)
		}
		for _, request := range requests {
			if err := a.look(ctx, request); err != nil && ctx.Err() == nil {
				a.Log.Warn("look after a signed answer", "request", request, "why", err)
			}
		}
		select {
		case <-ctx.Done():
		case <-time.After(every):
		}
	}
}

// look does what one signed answer needs now.
func (a *Attester) look(ctx context.Context, request common.Hash) error {
	kept, err := a.Keep.Load(request)
	if err != nil {
		return err
	}
	place, err := a.Side.FindPlace(ctx, a.Side.Block, request, kept.Order)
	if codeOfError(err) == BadState {
		return a.drop(ctx, request, kept)
	}
	if err != nil {
		return err
	}
	if final, err := a.Side.Final(ctx, place); final || err != nil {
		if err == nil {
			err = a.Keep.Forget(request)
		}
		return err
	}
	c, err := a.Side.ChallengeOf(ctx, request)
	if err != nil || c.Status != Open || !a.Defend {
		return err
	}
	facts, err := a.Side.Facts(ctx, kept.Order)
	if err != nil {
		return err
	}
	if facts.Now+uint64(facts.Terms.ResponseWindow)/2 < c.RespondBy {
		return nil // the provider's turn
	}
	proof, err := a.Keep.Proof(request)
	if err != nil {
		return err
	}
	a.Log.Warn("defend a signed answer in the court", "request", request)
	return a.Side.AnswerByCourt(ctx, a.Side.Block, place, a.Model, proof, a.Settlement, func(step string, r *chain.Result) {
		a.Log.Info("took a step in the court", "request", request, "step", step, "transaction", r.Transaction)
	})
}

// drop forgets a signed answer that was not paid and can no longer be.
func (a *Attester) drop(ctx context.Context, request common.Hash, kept *Kept) error {
	now, err := a.Side.Now(ctx)
	if err != nil || now <= kept.Order.SettleBy+keptAfter {
		return err
	}
	return a.Keep.Forget(request)
}

// keptAfter is how long proofs are kept after settleBy: freezes move deadlines, by seven days in all.
const keptAfter = 14 * 24 * 3600

// look does what one kept answer needs now.
func (p *Provider) look(ctx context.Context, request common.Hash) error {
	if p.Fault != Honest || !p.begin(request) {
		return nil
	}
	defer p.end(request)
	kept, err := p.Keep.Load(request)
	if err != nil {
		return err
	}
	c, err := p.Side.ChallengeOf(ctx, request)
	if err != nil {
		return err
	}
	if c.Status == Open {
		return p.defend(ctx, request, kept)
	}
	stored, err := p.Side.Request(ctx, request)
	if err != nil {
		return err
	}
	switch stored.State {
	case Answered:
		return p.settleInTime(ctx, request, kept)
	case Refunded, Faulted, Closed:
		return p.Keep.Forget(request)
	case Paid:
		if kept.Order.Tier != market.Attested {
			return p.Keep.Forget(request)
		}
	}
	return nil
}

// defend answers a challenge with a settlement proof, whose payee is this provider.
func (p *Provider) defend(ctx context.Context, request common.Hash, kept *Kept) error {
	place, err := p.Side.FindPlace(ctx, p.Side.Block, request, kept.Order)
	if err != nil {
		return err
	}
	proof, err := p.settlementProof(ctx, kept, request)
	if err != nil {
		return err
	}
	result, err := p.Side.AnswerBySettlement(ctx, place, proof)
	if err != nil {
		return err
	}
	p.Log.Info("answered a challenge", "request", request, "transaction", result.Transaction)
	return nil
}

// settleInTime settles a deferred answer once SettleAhead of its deadline has begun.
func (p *Provider) settleInTime(ctx context.Context, request common.Hash, kept *Kept) error {
	now, err := p.Side.Now(ctx)
	if err != nil || now+uint64(p.SettleAhead/time.Second) < kept.Order.SettleBy {
		return err
	}
	facts, err := p.Side.Facts(ctx, kept.Order)
	if err != nil {
		return err
	}
	answer := new(AnswerMessage)
	if err := p.settle(ctx, &job{order: kept.Order, facts: facts}, kept, answer); err != nil {
		return err
	}
	p.Log.Info("settled a deferred answer", "request", request, "transaction", answer.Transaction)
	return nil
}
