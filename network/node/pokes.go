package node

import (
	"context"
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/zkvin/zkvin/chain"
	"github.com/zkvin/zkvin/contracts/bindings"
	"github.com/zkvin/zkvin/network/market"
)

var serviceABI = bindings.NewSertnServiceManager()

// Timeout has the market hold a provider at fault that did not answer, or settle, in time.
func (s *Side) Timeout(ctx context.Context, o *market.Order) (*chain.Result, error) {
	return s.send(ctx, s.Market, marketABI.PackTimeout(contractOrder(o)))
}

// Expire gives the escrow of a posted order back that nobody locked in time.
func (s *Side) Expire(ctx context.Context, o *market.Order) (*chain.Result, error) {
	return s.send(ctx, s.Market, marketABI.PackExpire(contractOrder(o)))
}

// Cancel ends an order of this account that nobody has locked; a signed one can never be used then.
func (s *Side) Cancel(ctx context.Context, o *market.Order) (*chain.Result, error) {
	return s.send(ctx, s.Market, marketABI.PackCancel(contractOrder(o)))
}

// Finalize frees the bonds of an attestation whose window is over.
func (s *Side) Finalize(ctx context.Context, p *Place) (*chain.Result, error) {
	if p.Attestation == nil {
		return nil, refuse(BadState, "request %s was not paid on a certificate", p.Request)
	}
	return s.send(ctx, s.Market, marketABI.PackFinalize(*p.Attestation, p.contract().Items))
}

// Release has a private answer paid: by its requester at once, by anybody after the delivery window.
func (s *Side) Release(ctx context.Context, p *Place) (*chain.Result, error) {
	return s.send(ctx, s.Market, marketABI.PackRelease(contractOrder(p.Order), p.Item.Output, p.Data))
}

// Unwind gives fee and bonds back where the class has been frozen for seven days.
func (s *Side) Unwind(ctx context.Context, p *Place) (*chain.Result, error) {
	if p.Attestation != nil {
		return s.send(ctx, s.Market, marketABI.PackUnwindAttestation(*p.Attestation, p.contract().Items))
	}
	return s.send(ctx, s.Market, marketABI.PackUnwind(contractOrder(p.Order)))
}

// SlashProvider executes the slash of a provider's stake for a recorded fault, on EigenLayer.
func (s *Side) SlashProvider(ctx context.Context, request common.Hash, provider common.Address) (*chain.Result, error) {
	if s.ServiceManager == (common.Address{}) {
		return nil, refuse(BadState, "this market has no AVS: faults cost bonds alone")
	}
	nobody := bindings.CertificatesSigner{NonSigners: []uint32{}, Row: bindings.OperatorInfoWitness{
		OperatorInfo: bindings.OperatorInfo{Pubkey: bindings.G1Point{X: new(big.Int), Y: new(big.Int)}, Weights: []*big.Int{}},
	}}
	return s.send(ctx, s.ServiceManager, serviceABI.PackExecuteSlash(request, provider, nobody))
}

// SlashedShares is what an operator lost by a transaction of SlashProvider, in shares.
func SlashedShares(r *chain.Result) *big.Int {
	total := new(big.Int)
	for _, log := range r.Logs {
		if e, err := serviceABI.UnpackSlashedEvent(log); err == nil {
			total.Add(total, e.Shares)
		}
	}
	return total
}

// Fault is what the service manager has on record for a request; its provider is zero for none.
func (s *Side) Fault(ctx context.Context, request common.Hash) (bindings.SlashingFault, error) {
	return read(ctx, s, s.ServiceManager, serviceABI.PackFaults(request), serviceABI.UnpackFaults)
}

var tokenABI = mustParse(`[
 {"type":"function","name":"approve","inputs":[{"name":"spender","type":"address"},{"name":"amount","type":"uint256"}],"outputs":[{"name":"","type":"bool"}]},
 {"type":"function","name":"allowance","inputs":[{"name":"owner","type":"address"},{"name":"spender","type":"address"}],"outputs":[{"name":"","type":"uint256"}]},
 {"type":"function","name":"balanceOf","inputs":[{"name":"account","type":"address"}],"outputs":[{"name":"","type":"uint256"}]}
]`)

// Tokens is what an account has of the market's token outside of it.
func (s *Side) Tokens(ctx context.Context, account common.Address) (*big.Int, error) {
	data, err := tokenABI.Pack("balanceOf", account)
	if err != nil {
		return nil, err
	}
	return read(ctx, s, s.Token, data, unpackNumber)
}

func unpackNumber(answer []byte) (*big.Int, error) {
	values, err := tokenABI.Unpack("balanceOf", answer)
	if err != nil {
		return nil, err
	}
	return values[0].(*big.Int), nil
}

// Deposit brings tokens of this account into the balance of an account in the market.
func (s *Side) Deposit(ctx context.Context, account common.Address, amount *big.Int) (*chain.Result, error) {
	data, err := tokenABI.Pack("allowance", s.Address(), s.Vault)
	if err != nil {
		return nil, err
	}
	allowed, err := read(ctx, s, s.Token, data, unpackNumber)
	if err != nil {
		return nil, err
	}
	if allowed.Cmp(amount) < 0 {
		if data, err = tokenABI.Pack("approve", s.Vault, amount); err != nil {
			return nil, err
		}
		if _, err := s.send(ctx, s.Token, data); err != nil {
			return nil, err
		}
	}
	return s.send(ctx, s.Vault, vaultABI.PackDeposit(account, amount))
}

// Withdraw pays tokens out of this account's balance in the market.
func (s *Side) Withdraw(ctx context.Context, to common.Address, amount *big.Int) (*chain.Result, error) {
	return s.send(ctx, s.Vault, vaultABI.PackWithdraw(to, amount))
}
