package node

import (
	"context"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/zkvin/zkvin/contracts/bindings"
	"github.com/zkvin/zkvin/network/market"
)

// Facts are what the chain says about an order when a node looks at it.
type Facts struct {
	Request common.Hash
	Now     uint64
	Stored  Stored
	Used    bool // the requester's nonce
	Model   bindings.IModelRegistryModel
	Class   bindings.IModelRegistryClassTerms
	Terms   bindings.IParametersTerms
	Balance *big.Int // of the requester, free
}

// Facts reads what decides about an order.
func (s *Side) Facts(ctx context.Context, o *market.Order) (*Facts, error) {
	f := &Facts{Request: s.Domain().Request(o)}
	var err error
	if f.Now, err = s.Now(ctx); err != nil {
		return nil, err
	}
	if f.Stored, err = s.Request(ctx, f.Request); err != nil {
		return nil, err
	}
	if f.Used, err = read(ctx, s, s.Market, marketABI.PackUsed(o.Requester, o.Nonce), marketABI.UnpackUsed); err != nil {
		return nil, err
	}
	if f.Model, err = read(ctx, s, s.Registry, registryABI.PackModel(o.ModelOwner, o.Model), registryABI.UnpackModel); err != nil {
		return nil, err
	}
	if f.Class, err = read(ctx, s, s.Registry, registryABI.PackTerms(f.Model.Class), registryABI.UnpackTerms); err != nil {
		return nil, err
	}
	current, err := read(ctx, s, s.Parameters, parametersABI.PackCurrent(), parametersABI.UnpackCurrent)
	if err != nil {
		return nil, err
	}
	if f.Terms, err = read(ctx, s, s.Parameters, parametersABI.PackGet(current), parametersABI.UnpackGet); err != nil {
		return nil, err
	}
	f.Balance, err = read(ctx, s, s.Vault, vaultABI.PackBalanceOf(o.Requester), vaultABI.UnpackBalanceOf)
	return f, err
}

const basisPoints = 10_000

// LeastFee is the least feeStart that the market takes for a tier of the model: its price floor with the tier's premium.
func (f *Facts) LeastFee(t market.Tier) *big.Int {
	least := new(big.Int).Mul(f.Model.PriceFloor, big.NewInt(basisPoints+int64(f.Terms.PremiumBps[t])))
	return least.Quo(least, big.NewInt(basisPoints))
}

// CheckOrder returns a Refusal unless a provider may take the order now: it is for this provider and the pinned model,
// which is registered as it was derived; its requester signed it or it is posted; it is in time, pays enough, and the
// requester's balance holds the fee. least is what the provider asks itself, or nil.
func (f *Facts) CheckOrder(d market.Domain, p *Pinned, o *market.Order, signature []byte, provider common.Address, least *big.Int) error {
	if err := o.Validate(); err != nil {
		return err
	}
	if o.Provider != (common.Address{}) && o.Provider != provider {
		return refuse(BadOrder, "provider: the order is for %s, this is %s", o.Provider, provider)
	}
	if err := f.checkModel(p, o); err != nil {
		return err
	}
	switch f.Stored.State {
	case None:
		if f.Used {
			return refuse(BadState, "nonce: the requester has used or cancelled it, or request %s was answered", f.Request)
		}
		if err := d.Check(o, signature); err != nil {
			return err
		}
	case Posted: // the requester itself posted it
	case Locked:
		if f.Stored.Provider != provider {
			return refuse(BadState, "request %s is locked by %s", f.Request, f.Stored.Provider)
		}
		return nil // its fee is fixed and held
	default:
		return refuse(BadState, "request %s is %s", f.Request, f.Stored.State)
	}
	if f.Model.Deprecated {
		return refuse(BadModel, "model: %s is deprecated", o.Model)
	}
	if f.Now > o.LockBy {
		return refuse(Late, "lockBy: %d has passed, the chain is at %d", o.LockBy, f.Now)
	}
	return f.checkFee(o, least)
}

// checkModel compares the order's model with the pinned one and with what is registered under its name.
func (f *Facts) checkModel(p *Pinned, o *market.Order) error {
	if o.Model != p.Version || o.ModelOwner != p.Owner {
		return refuse(BadModel, "model: %s of %s, this node has %s of %s", o.Model, o.ModelOwner, p.Version, p.Owner)
	}
	if f.Model.ModelId == (common.Hash{}) {
		return refuse(BadModel, "model: %s of %s is not registered", o.Model, o.ModelOwner)
	}
	if id := p.Key.ID(); f.Model.ModelId != id {
		return refuse(BadModel, "model: registered with ModelID 0x%x, its key has %s", f.Model.ModelId, id)
	}
	return nil
}

func (f *Facts) checkFee(o *market.Order, least *big.Int) error {
	if asked := f.LeastFee(o.Tier); o.FeeStart.Cmp(asked) < 0 {
		return refuse(LowFee, "feeStart: %s, the model's least for the %s tier is %s", o.FeeStart, o.Tier, asked)
	}
	fee := o.FeeAt(f.Now)
	if least != nil && fee.Cmp(least) < 0 {
		return refuse(LowFee, "fee: %s now, this provider asks at least %s", fee, least)
	}
	if f.Stored.State == None && f.Balance.Cmp(fee) < 0 {
		return refuse(NoFunds, "the requester's balance is %s, the fee %s", f.Balance, fee)
	}
	return nil
}

// String describes the facts for logs.
func (f *Facts) String() string {
	return fmt.Sprintf("request %s, %s, chain at %d", f.Request, f.Stored.State, f.Now)
}
