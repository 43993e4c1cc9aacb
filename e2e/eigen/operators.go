package eigen

import (
	"context"
	"crypto/ecdsa"
	"errors"
	"fmt"
	"math/big"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/zkvin/zkvin/contracts/bindings"
	"github.com/zkvin/zkvin/contracts/test/harness"
	"github.com/zkvin/zkvin/network/bls"
)

// Wad is the whole of an operator's magnitude.
const Wad = uint64(1e18)

// Operator is an operator of the core.
type Operator struct {
	Key *ecdsa.PrivateKey
	BLS *bls.SecretKey // for attesters; not used for providers

	secret []byte // of BLS, which does not show it
}

// NewOperator is the operator of a key. Its BLS key follows from the key, so it is as secret as a development chain's.
func NewOperator(key *ecdsa.PrivateKey) *Operator {
	for salt := byte(0); ; salt++ {
		secret := crypto.Keccak256([]byte("zkvin devnet bls"), crypto.FromECDSA(key), []byte{salt})
		secret[0] &= 0x3f
		if k, err := bls.SecretKeyFrom(secret); err == nil {
			return &Operator{key, k, secret}
		}
	}
}

// Address is the operator's account.
func (o *Operator) Address() common.Address { return Address(o.Key) }

// Fund gives operators wei and tokens of the sender.
func (c *Core) Fund(ctx context.Context, from *ecdsa.PrivateKey, to []common.Address, wei, tokens *big.Int) error {
	for _, account := range to {
		if wei.Sign() > 0 {
			if _, err := c.node.SendValue(ctx, from, &account, wei, nil); err != nil {
				return fmt.Errorf("fund %s: %w", account, err)
			}
		}
		if tokens.Sign() == 0 {
			continue
		}
		if _, err := c.node.Send(ctx, from, &c.Token, harness.NewToken().PackTransfer(account, tokens)); err != nil {
			return fmt.Errorf("fund %s with tokens: %w", account, err)
		}
	}
	return nil
}

// Deposit makes accounts operators, each with a stake of its own tokens, and mines until they may allocate it.
func (c *Core) Deposit(ctx context.Context, operators []*Operator, stake *big.Int) error {
	for _, o := range operators {
		if err := c.Send(ctx, o.Key, "DelegationManager", "registerAsOperator", common.Address{}, uint32(0), ""); err != nil {
			return err
		}
		approve := harness.NewToken().PackApprove(c.StrategyManager, stake)
		if _, err := c.node.Send(ctx, o.Key, &c.Token, approve); err != nil {
			return fmt.Errorf("approve: %w", err)
		}
		if err := c.Send(ctx, o.Key, "StrategyManager", "depositIntoStrategy", c.Strategy, c.Token, stake); err != nil {
			return err
		}
	}
	return c.node.Mine(ctx, uint64(c.AllocationConfigDelay)+2)
}

// allocation is the core's AllocateParams.
type allocation struct {
	OperatorSet   operatorSet
	Strategies    []common.Address
	NewMagnitudes []uint64
}

type operatorSet struct {
	Avs common.Address
	ID  uint32 `abi:"id"`
}

// Allocate lets a set slash a part of an operator's stake, in parts of Wad of its magnitude.
func (c *Core) Allocate(ctx context.Context, o *Operator, avs common.Address, set uint32, magnitude uint64) error {
	return c.Send(ctx, o.Key, "AllocationManager", "modifyAllocations", o.Address(),
		[]allocation{{operatorSet{avs, set}, []common.Address{c.Strategy}, []uint64{magnitude}}})
}

// RegisterKey registers the operator's BLS key for a set.
func (c *Core) RegisterKey(ctx context.Context, o *Operator, avs common.Address, set uint32) error {
	id, err := c.node.ChainID(ctx)
	if err != nil {
		return err
	}
	r := bls.Registration{ChainID: id, Registrar: c.KeyRegistrar, Operator: o.Address(), AVS: avs, Set: set}
	data, signature := r.Sign(o.BLS)
	return c.Send(ctx, o.Key, "KeyRegistrar", "registerKey", o.Address(), operatorSet{avs, set}, data, signature)
}

// Register registers the operator for a set of the AVS.
func (c *Core) Register(ctx context.Context, o *Operator, avs common.Address, set uint32) error {
	type params struct {
		Avs            common.Address
		OperatorSetIds []uint32
		Data           []byte
	}
	return c.Send(ctx, o.Key, "AllocationManager", "registerForOperatorSets", o.Address(), params{avs, []uint32{set}, nil})
}

// Deregister leaves a set. The stake stays slashable for the deallocation delay.
func (c *Core) Deregister(ctx context.Context, o *Operator, avs common.Address, set uint32) error {
	type params struct {
		Operator       common.Address
		Avs            common.Address
		OperatorSetIds []uint32
	}
	return c.Send(ctx, o.Key, "AllocationManager", "deregisterFromOperatorSets", params{o.Address(), avs, []uint32{set}})
}

// Withdraw queues a withdrawal of some of the operator's own shares. They stay slashable for the withdrawal delay.
func (c *Core) Withdraw(ctx context.Context, o *Operator, shares *big.Int) error {
	type params struct {
		Strategies           []common.Address
		DepositShares        []*big.Int
		DeprecatedWithdrawer common.Address
	}
	return c.Send(ctx, o.Key, "DelegationManager", "queueWithdrawals",
		[]params{{[]common.Address{c.Strategy}, []*big.Int{shares}, o.Address()}})
}

// Join takes operators with a deposit into a set of the AVS, with all their stake; those of set 0, the attesters, with
// their BLS keys.
func (c *Core) Join(ctx context.Context, operators []*Operator, avs common.Address, set uint32) error {
	for _, o := range operators {
		if err := c.Allocate(ctx, o, avs, set, Wad); err != nil {
			return err
		}
		if set == 0 {
			if err := c.RegisterKey(ctx, o, avs, set); err != nil {
				return err
			}
		}
		if err := c.Register(ctx, o, avs, set); err != nil {
			return err
		}
	}
	return nil
}

// UpdateTable brings the attesters' table to the certificate verifier, and returns it with its reference timestamp.
func (c *Core) UpdateTable(ctx context.Context, key *ecdsa.PrivateKey, avs common.Address) (*bls.Table, uint32, error) {
	update := harness.NewTableUpdater().PackUpdate(harness.OperatorSet{Avs: avs})
	receipt, err := c.node.Send(ctx, key, &c.OperatorTableUpdater, update)
	var revert *Revert
	if errors.As(err, &revert) && strings.HasPrefix(revert.Name, "TableUpdateStale") {
		// There is a table of this second.
		time.Sleep(time.Second)
		if err := c.node.Mine(ctx, 1); err != nil {
			return nil, 0, err
		}
		receipt, err = c.node.Send(ctx, key, &c.OperatorTableUpdater, update)
	}
	if err != nil {
		return nil, 0, fmt.Errorf("update the operator table: %w", err)
	}
	table, err := c.Table(ctx, avs, receipt.BlockNumber)
	if err != nil {
		return nil, 0, err
	}
	head, err := c.node.HeaderByNumber(ctx, receipt.BlockNumber)
	if err != nil {
		return nil, 0, err
	}
	return table, uint32(head.Time), nil
}

// Table reads the attesters' table as it was in a block; nil for the last one. Keys have their first half alone.
func (c *Core) Table(ctx context.Context, avs common.Address, block *big.Int) (*bls.Table, error) {
	manager := bindings.NewSertnServiceManager()
	answer, err := c.node.CallContract(ctx, callMsg(avs, manager.PackAttesters()), block)
	if err != nil {
		return nil, fmt.Errorf("attesters: %w", c.node.explain(err))
	}
	out, err := manager.UnpackAttesters(answer)
	if err != nil {
		return nil, fmt.Errorf("attesters: %w", err)
	}
	table := new(bls.Table)
	for i, row := range out.Rows {
		operator := bls.Operator{Address: out.Operators[i], Weights: row.Weights}
		operator.Key.G1.X.SetBigInt(row.Pubkey.X)
		operator.Key.G1.Y.SetBigInt(row.Pubkey.Y)
		table.Operators = append(table.Operators, operator)
	}
	return table, nil
}

// Log is one event of a receipt, by its contract's ABI.
func (n *Node) Log(receipt *types.Receipt, contract common.Address, topic common.Hash) *types.Log {
	for _, l := range receipt.Logs {
		if l.Address == contract && l.Topics[0] == topic {
			return l
		}
	}
	return nil
}
