package node

import (
	"context"
	"fmt"
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/zkvin/zkvin/chain"
	"github.com/zkvin/zkvin/contracts/bindings"
	"github.com/zkvin/zkvin/network/market"
)

// Place is an answer on chain with all that a challenge of it names.
type Place struct {
	Request common.Hash
	Order   *market.Order
	Item    bindings.Item
	Data    []byte // the posted bytes
	// Attestation is what a certificate paid for; nil for a deferred answer.
	Attestation *bindings.Attestation
	Name        common.Hash // of the attestation
	Items       []common.Hash
	Index       int
	Paid        bool
}

// contract is the place as contracts take it.
func (p *Place) contract() bindings.IMarketRecordsPlace {
	out := bindings.IMarketRecordsPlace{Item: p.Item, Index: big.NewInt(int64(p.Index)), Items: [][32]byte{}}
	out.Attestation = bindings.Attestation{OpenedAt: new(big.Int), StoppedAt: new(big.Int), Bond: new(big.Int), Value: new(big.Int)}
	if p.Attestation != nil {
		out.Attestation = *p.Attestation
	}
	for _, item := range p.Items {
		out.Items = append(out.Items, item)
	}
	return out
}

// Answer is what the place holds, for CheckProof.
func (p *Place) Answer(d market.Domain) *Answer {
	return &Answer{
		Request: p.Request, Context: d.Context(p.Request, p.Item.Provider, p.Order.Nonce), Provider: p.Item.Provider,
		Output: p.Item.Output, Data: p.Data,
	}
}

// event returns the newest log of the market about a request, nil for none.
func (s *Side) event(ctx context.Context, from uint64, event string, request common.Hash) (*types.Log, error) {
	logs, err := s.logs(ctx, s.Market, from, marketABI.GetABI().Events[event].ID, request)
	if err != nil || len(logs) == 0 {
		return nil, err
	}
	return &logs[len(logs)-1], nil
}

// FindOrder returns the order of a request from what the market logged since a block.
func (s *Side) FindOrder(ctx context.Context, from uint64, request common.Hash) (*market.Order, error) {
	for _, event := range []string{"Posted", "Ordered", "Locked"} {
		log, err := s.event(ctx, from, event, request)
		if err != nil {
			return nil, err
		}
		if log == nil {
			continue
		}
		order, err := loggedOrder(event, log)
		if err != nil {
			return nil, fmt.Errorf("%w: %w", chain.ErrAnswer, err)
		}
		return s.checkOrder(order, request)
	}
	return nil, refuse(NotFound, "the market knows no request %s since block %d", request, from)
}

// loggedOrder reads the order of one of the events that have it.
func loggedOrder(event string, log *types.Log) (*market.Order, error) {
	switch event {
	case "Posted":
		e, err := marketABI.UnpackPostedEvent(log)
		if err != nil {
			return nil, err
		}
		return marketOrder(&e.Order), nil
	case "Ordered":
		e, err := marketABI.UnpackOrderedEvent(log)
		if err != nil {
			return nil, err
		}
		return marketOrder(&e.Order), nil
	}
	e, err := marketABI.UnpackLockedEvent(log)
	if err != nil {
		return nil, err
	}
	return marketOrder(&e.Order), nil
}

// checkOrder holds an order that a node gave to the request that it is to be of.
func (s *Side) checkOrder(o *market.Order, request common.Hash) (*market.Order, error) {
	if err := o.Validate(); err != nil {
		return nil, fmt.Errorf("%w: request %s: %w", chain.ErrAnswer, request, err)
	}
	if got := s.Domain().Request(o); got != request {
		return nil, fmt.Errorf("%w: the order of request %s has the name %s", chain.ErrAnswer, request, got)
	}
	return o, nil
}

// FindPlace finds where the answer to a request stands. order may be nil: it is looked for then.
func (s *Side) FindPlace(ctx context.Context, from uint64, request common.Hash, order *market.Order) (*Place, error) {
	var err error
	if order == nil {
		if order, err = s.FindOrder(ctx, from, request); err != nil {
			return nil, err
		}
	}
	p := &Place{Request: request, Order: order, Item: bindings.Item{Order: contractOrder(order)}}
	paid, err := s.event(ctx, from, "Paid", request)
	if err != nil {
		return nil, err
	}
	if paid != nil {
		return p, s.placePaid(ctx, p, paid)
	}
	answered, err := s.event(ctx, from, "Answered", request)
	if err != nil {
		return nil, err
	}
	proven, err := s.event(ctx, from, "Proven", request)
	if err != nil {
		return nil, err
	}
	if answered == nil && proven == nil {
		return nil, refuse(BadState, "request %s has no answer", request)
	}
	stored, err := s.Request(ctx, request)
	if err != nil {
		return nil, err
	}
	if proven != nil {
		return p, s.placeProven(ctx, p, proven, &stored)
	}
	e, err := marketABI.UnpackAnsweredEvent(answered)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", chain.ErrAnswer, err)
	}
	p.fill(e.Provider, stored.Fee, stored.Bond, e.Output, e.Data)
	if hash := p.item().Hash(); stored.Answer != (common.Hash{}) && stored.Answer != hash {
		return nil, refuse(BadState, "request %s: the market holds the answer %s, its log tells of %s", request, stored.Answer, hash)
	}
	return p, nil
}

func (p *Place) fill(provider common.Address, fee, bond *big.Int, output common.Hash, data []byte) {
	p.Item.Provider, p.Item.Fee, p.Item.Bond, p.Item.Output = provider, fee, bond, output
	p.Item.Data, p.Data = market.DataHash(data), data
}

func (p *Place) item() *market.Item {
	i := &p.Item
	return &market.Item{Request: p.Request, Provider: i.Provider, Fee: i.Fee, Bond: i.Bond, Output: i.Output, Data: i.Data}
}

// placePaid finds the attestation that a payment was part of: both are logged by one transaction.
func (s *Side) placePaid(ctx context.Context, p *Place, paid *types.Log) error {
	e, err := marketABI.UnpackPaidEvent(paid)
	if err != nil {
		return fmt.Errorf("%w: %w", chain.ErrAnswer, err)
	}
	p.Paid = true
	p.fill(e.Provider, e.Fee, e.Bond, e.Output, e.Data)
	return s.placeAttested(ctx, p, paid)
}

// placeProven is for an answer with a private output that is not paid yet.
func (s *Side) placeProven(ctx context.Context, p *Place, proven *types.Log, stored *Stored) error {
	e, err := marketABI.UnpackProvenEvent(proven)
	if err != nil {
		return fmt.Errorf("%w: %w", chain.ErrAnswer, err)
	}
	p.fill(stored.Provider, stored.Fee, stored.Bond, e.Output, e.Data)
	return s.placeAttested(ctx, p, proven)
}

// placeAttested finds the attestation of an item that was logged by the same transaction, if there is one.
func (s *Side) placeAttested(ctx context.Context, p *Place, with *types.Log) error {
	logs, err := s.logs(ctx, s.Market, with.BlockNumber, marketABI.GetABI().Events["Attested"].ID)
	if err != nil {
		return err
	}
	hash := p.item().Hash()
	for i := range logs {
		if logs[i].TxHash != with.TxHash {
			continue
		}
		a, err := marketABI.UnpackAttestedEvent(&logs[i])
		if err != nil {
			return fmt.Errorf("%w: %w", chain.ErrAnswer, err)
		}
		p.Items = nil
		for _, item := range a.Items {
			p.Items = append(p.Items, item)
		}
		if p.Index = slices.Index(p.Items, hash); p.Index >= 0 {
			p.Attestation, p.Name = &a.Record, a.Attestation
			return nil
		}
	}
	return nil // on a settlement proof: nothing to challenge
}

// Final tells whether nothing can happen to a paid answer any more.
func (s *Side) Final(ctx context.Context, p *Place) (bool, error) {
	if !p.Paid || p.Attestation == nil {
		return p.Paid, nil
	}
	record, err := read(ctx, s, s.Market, marketABI.PackAttestations(p.Name), marketABI.UnpackAttestations)
	return err == nil && !record.Open, err
}
