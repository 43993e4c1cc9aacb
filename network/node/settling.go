package node

import (
	"context"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/zkvin/zkvin"
	"github.com/zkvin/zkvin/contracts/bindings"
	"github.com/zkvin/zkvin/network/market"
)

// settle proves a kept answer to the market's contract and has it paid.
func (p *Provider) settle(ctx context.Context, j *job, kept *Kept, answer *AnswerMessage) error {
	proof, err := p.settlementProof(ctx, kept, j.id())
	if err != nil {
		return err
	}
	call := marketABI.PackSettle([]bindings.Submission{p.submission(j, kept)}, p.Side.Address(), *proof)
	result, err := p.Side.send(ctx, p.Side.Market, call)
	if err != nil {
		return fmt.Errorf("settle: %w", err)
	}
	answer.Transaction, answer.Paid = result.Transaction, paidAtOnce(j.order)
	return nil
}

// settlementProof proves a kept answer from its witness; the proof pays this provider.
func (p *Provider) settlementProof(ctx context.Context, kept *Kept, request common.Hash) (*bindings.Proof, error) {
	p.work.Lock()
	defer p.work.Unlock()
	if p.settler == nil {
		settler, err := p.Settler(ctx)
		if err != nil {
			return nil, fmt.Errorf("settlement keys: %w", err)
		}
		p.settler = settler
	}
	w, err := zkvin.OpenWitness(p.Keep.Path(request, ".zkw"))
	if err != nil {
		return nil, err
	}
	proof, err := p.settler.SettleWitness(ctx, w, zkvin.SettleOptions{Payee: zkvin.Address(p.Side.Address()), ShowOutputs: shows(kept)})
	if err != nil {
		return nil, err
	}
	return ContractProof(p.settler.Key, proof)
}

// shows tells whether a settlement proof of an answer shows its values: the posted bytes must equal them.
func shows(kept *Kept) bool {
	return kept.Order.Privacy&market.PrivateOutput == 0 && len(kept.Data) > 0 && len(kept.Data) <= 2*zkvin.MaxShown
}

// ContractProof is a settlement proof of one request as the market takes it.
func ContractProof(key *zkvin.SettlementKey, proof *zkvin.SettlementProof) (*bindings.Proof, error) {
	call, err := key.Call(proof)
	if err != nil {
		return nil, err
	}
	return &bindings.Proof{
		Payee: common.Address(call.Payee), Shown: new(big.Int).SetBytes(call.Shown[:]), Values: call.Values, Key: call.KeyBytes, Proof: call.Proof,
	}, nil
}
