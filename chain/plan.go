package chain

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"strings"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
)

// MaxGas is the most gas that a transaction may ask for (EIP-7825).
const MaxGas = 1 << 24

// Call is what a transaction is to do.
type Call struct {
	To    *common.Address // nil deploys the contract whose creation code is Data
	Data  []byte
	Value *big.Int // wei; nil for none
}

func (c Call) value() *big.Int {
	if c.Value == nil {
		return new(big.Int)
	}
	return c.Value
}

// Plan is a call that ran without effect against the newest block, and what sending it costs. Amounts are in wei.
type Plan struct {
	Call
	From     common.Address
	Gas      uint64 // what the call uses, by the node's estimate
	GasLimit uint64 // what the transaction asks for: a tenth more, at most MaxGas
	BaseFee  *big.Int
	Tip      *big.Int
	FeeCap   *big.Int // twice the base fee and the tip: good for 5 full blocks
	Balance  *big.Int // of From
	Answer   []byte   // what the call returned
}

// Cost returns what the transaction costs if it is mined at once: gas at base fee and tip, and the value.
func (p *Plan) Cost() *big.Int { return p.cost(p.Gas, new(big.Int).Add(p.BaseFee, p.Tip)) }

// MaxCost returns the most it may cost: all gas at the highest fee, and the value.
func (p *Plan) MaxCost() *big.Int { return p.cost(p.GasLimit, p.FeeCap) }

func (p *Plan) cost(gas uint64, fee *big.Int) *big.Int {
	cost := new(big.Int).Mul(new(big.Int).SetUint64(gas), fee)
	return cost.Add(cost, p.value())
}

// CheckFunds returns a FundsError if the account cannot pay MaxCost.
func (p *Plan) CheckFunds() error {
	if needed := p.MaxCost(); p.Balance.Cmp(needed) < 0 {
		return &FundsError{Account: p.From, Balance: p.Balance, Needed: needed}
	}
	return nil
}

// Plan runs a call as from would send it, without sending it, and reckons its cost. It returns ErrNoContract, a
// RevertError, or ErrGasCap when the call needs more than MaxGas. It does not ask whether from can pay: see CheckFunds.
func (c *Client) Plan(ctx context.Context, from common.Address, call Call) (*Plan, error) {
	if call.To != nil {
		if err := c.requireContract(ctx, *call.To); err != nil {
			return nil, err
		}
	}
	head, err := c.Head(ctx)
	if err != nil {
		return nil, err
	}
	p := &Plan{Call: call, From: from, BaseFee: head.BaseFee}
	msg := ethereum.CallMsg{From: from, To: call.To, Data: call.Data, Value: call.Value, Gas: min(MaxGas, head.GasLimit)}
	if p.Answer, err = c.run(ctx, msg); err != nil {
		return nil, asGasCap(err)
	}
	if p.Gas, err = c.estimate(ctx, msg); err != nil {
		return nil, asGasCap(err)
	}
	if p.Gas > MaxGas {
		return nil, fmt.Errorf("%w: the call needs %d, the limit is %d (EIP-7825)", ErrGasCap, p.Gas, MaxGas)
	}
	p.GasLimit = min(p.Gas+p.Gas/10, MaxGas)
	if p.Balance, err = ask(ctx, c, "read the balance", func(ctx context.Context) (*big.Int, error) {
		return c.backend.BalanceAt(ctx, from, nil)
	}); err != nil {
		return nil, err
	}
	p.Tip, p.FeeCap, err = c.fees(ctx, head.BaseFee)
	return p, err
}

func (c *Client) estimate(ctx context.Context, msg ethereum.CallMsg) (uint64, error) {
	return ask(ctx, c, "estimate the gas", func(ctx context.Context) (uint64, error) {
		gas, err := c.backend.EstimateGas(ctx, msg)
		return gas, c.asRevert(msg.To, err)
	})
}

// fees returns tip and fee cap for a transaction now. The cap is never above MaxFee.
func (c *Client) fees(ctx context.Context, baseFee *big.Int) (tip, feeCap *big.Int, err error) {
	if tip, err = ask(ctx, c, "ask for a tip", c.backend.SuggestGasTipCap); err != nil {
		return nil, nil, err
	}
	if tip.Sign() < 0 || tip.BitLen() > 128 || baseFee.Sign() < 0 || baseFee.BitLen() > 128 {
		return nil, nil, fmt.Errorf("%w: base fee %s and tip %s wei", ErrAnswer, clip(baseFee.String()), clip(tip.String()))
	}
	feeCap = new(big.Int).Lsh(baseFee, 1)
	feeCap.Add(feeCap, tip)
	if c.MaxFee == nil || feeCap.Cmp(c.MaxFee) <= 0 {
		return tip, feeCap, nil
	}
	if baseFee.Cmp(c.MaxFee) > 0 {
		return nil, nil, fmt.Errorf("%w: it is %s gwei, the limit is %s gwei", ErrFeeCap, Decimal(baseFee, 9), Decimal(c.MaxFee, 9))
	}
	if tip.Cmp(c.MaxFee) > 0 {
		tip = c.MaxFee
	}
	return tip, c.MaxFee, nil
}

// asGasCap recognises a call that ran out of the gas that a transaction may have.
func asGasCap(err error) error {
	var revert *RevertError
	if err == nil || errors.As(err, &revert) {
		return err
	}
	text := strings.ToLower(err.Error())
	for _, sign := range []string{"out of gas", "gas required exceeds allowance", "outofgas"} {
		if strings.Contains(text, sign) {
			return fmt.Errorf("%w: the limit is %d (EIP-7825)", ErrGasCap, MaxGas)
		}
	}
	return err
}
