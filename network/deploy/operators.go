package deploy

import (
	"context"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/zkvin/zkvin/chain"
	"github.com/zkvin/zkvin/contracts/bindings"
	"github.com/zkvin/zkvin/network/bls"
)

const (
	// Attesters is the operator set of the attesters; providers have those from 1 on.
	Attesters uint32 = 0
	// WholeStake is the magnitude of all stake of an operator.
	WholeStake uint64 = 1e18
)

// set is an operator set of the market, or ErrNoAVS.
func (m *Market) set(id uint32) (operatorSet, error) {
	if m.Core == nil || m.ServiceManager == (common.Address{}) {
		return operatorSet{}, ErrNoAVS
	}
	return operatorSet{m.ServiceManager, id}, nil
}

// OpenProviderSet opens a set for providers unless it is open. Anybody may.
func (m *Market) OpenProviderSet(ctx context.Context, account *chain.Account, id uint32) error {
	set, err := m.set(id)
	if err != nil {
		return err
	}
	if open, err := m.tells(ctx, m.Core.AllocationManager, "isOperatorSet", set); err != nil || open {
		return err
	}
	_, err = m.do(ctx, account, "open the provider set", m.ServiceManager, bindings.NewSertnServiceManager().PackOpenProviderSet(id))
	return err
}

// BecomeOperator registers an account as an operator of the core unless it is one. Some blocks later it can Allocate.
func (m *Market) BecomeOperator(ctx context.Context, account *chain.Account, metadataURI string) error {
	if _, err := m.set(Attesters); err != nil {
		return err
	}
	if is, err := m.tells(ctx, m.Core.DelegationManager, "isOperator", account.Address()); err != nil || is {
		return err
	}
	return m.doCore(ctx, account, m.Core.DelegationManager, "registerAsOperator", common.Address{}, uint32(0), metadataURI)
}

// Stake deposits an account's tokens into the strategy of all sets. Each call deposits again.
func (m *Market) Stake(ctx context.Context, account *chain.Account, amount *big.Int) error {
	if _, err := m.set(Attesters); err != nil {
		return err
	}
	if err := m.approve(ctx, account, m.Core.StrategyManager, amount); err != nil {
		return err
	}
	return m.doCore(ctx, account, m.Core.StrategyManager, "depositIntoStrategy", m.Core.Strategy, m.Token, amount)
}

// CanAllocate tells whether the blocks have passed after which an operator can allocate stake.
func (m *Market) CanAllocate(ctx context.Context, operator common.Address) (bool, error) {
	if _, err := m.set(Attesters); err != nil {
		return false, err
	}
	return m.tells(ctx, m.Core.AllocationManager, "getAllocationDelay", operator)
}

// allocate makes a part of the operator's stake slashable by a set, in parts of WholeStake, unless it is that part already.
func (m *Market) allocate(ctx context.Context, account *chain.Account, set operatorSet, magnitude uint64) error {
	values, err := m.readCore(ctx, m.Core.AllocationManager, "getAllocation", account.Address(), set, m.Core.Strategy)
	if err != nil {
		return err
	}
	has := new(big.Int).Add(new(big.Int).SetUint64(values[0].(uint64)), values[1].(*big.Int))
	if has.Cmp(new(big.Int).SetUint64(magnitude)) == 0 {
		return nil
	}
	if can, err := m.CanAllocate(ctx, account.Address()); err != nil {
		return err
	} else if !can {
		return fmt.Errorf("%w: %s", ErrTooEarly, account)
	}
	type allocation struct {
		OperatorSet   operatorSet
		Strategies    []common.Address
		NewMagnitudes []uint64
	}
	return m.doCore(ctx, account, m.Core.AllocationManager, "modifyAllocations", account.Address(),
		[]allocation{{set, []common.Address{m.Core.Strategy}, []uint64{magnitude}}})
}

// JoinProviders takes an operator into a set of providers, with a part of its stake in parts of WholeStake. What is done
// already is left. It returns ErrNoAVS and ErrTooEarly.
func (m *Market) JoinProviders(ctx context.Context, account *chain.Account, id uint32, magnitude uint64) error {
	if id == Attesters {
		return fmt.Errorf("%w: set %d is that of the attesters", ErrConfig, id)
	}
	set, err := m.set(id)
	if err != nil {
		return err
	}
	if err := m.allocate(ctx, account, set, magnitude); err != nil {
		return err
	}
	return m.join(ctx, account, set)
}

// JoinAttesters takes an operator into the set of the attesters, with its BLS key and a part of its stake in parts of
// WholeStake. What is done already is left; a key that was registered once is never registered again, whatever set it is
// for. The attesters' next table has it. It returns ErrNoAVS and ErrTooEarly.
func (m *Market) JoinAttesters(ctx context.Context, account *chain.Account, key *bls.SecretKey, magnitude uint64) error {
	set, err := m.set(Attesters)
	if err != nil {
		return err
	}
	if err := m.allocate(ctx, account, set, magnitude); err != nil {
		return err
	}
	registered, err := m.tells(ctx, m.Core.KeyRegistrar, "isRegistered", set, account.Address())
	if err != nil {
		return err
	}
	if !registered {
		r := bls.Registration{
			ChainID: m.Client.ChainID(), Registrar: m.Core.KeyRegistrar, Operator: account.Address(), AVS: set.Avs, Set: set.ID,
		}
		data, signature := r.Sign(key)
		if err := m.doCore(ctx, account, m.Core.KeyRegistrar, "registerKey", account.Address(), set, data, signature); err != nil {
			return err
		}
	}
	return m.join(ctx, account, set)
}

func (m *Market) join(ctx context.Context, account *chain.Account, set operatorSet) error {
	if is, err := m.tells(ctx, m.Core.AllocationManager, "isMemberOfOperatorSet", account.Address(), set); err != nil || is {
		return err
	}
	type params struct {
		Avs            common.Address
		OperatorSetIds []uint32
		Data           []byte
	}
	return m.doCore(ctx, account, m.Core.AllocationManager, "registerForOperatorSets", account.Address(),
		params{set.Avs, []uint32{set.ID}, nil})
}

// Leave takes an operator out of a set. Its stake stays slashable for the core's deallocation delay.
func (m *Market) Leave(ctx context.Context, account *chain.Account, id uint32) error {
	set, err := m.set(id)
	if err != nil {
		return err
	}
	if is, err := m.tells(ctx, m.Core.AllocationManager, "isMemberOfOperatorSet", account.Address(), set); err != nil || !is {
		return err
	}
	type params struct {
		Operator       common.Address
		Avs            common.Address
		OperatorSetIds []uint32
	}
	return m.doCore(ctx, account, m.Core.AllocationManager, "deregisterFromOperatorSets",
		params{account.Address(), set.Avs, []uint32{id}})
}

// UpdateTable brings the attesters' table of this moment to the certificate verifier, on test chains: on others the core's
// own operators do it about daily, and the core's updater has no such call.
func (m *Market) UpdateTable(ctx context.Context, account *chain.Account) error {
	set, err := m.set(Attesters)
	if err != nil {
		return err
	}
	return m.doCore(ctx, account, m.Core.OperatorTableUpdater, "update", set)
}

// OpenTasks tells the TaskMailbox about the market's hook, once the core has a table of the attesters. Anybody may.
func (m *Market) OpenTasks(ctx context.Context, account *chain.Account) error {
	if m.TaskHook == (common.Address{}) {
		return fmt.Errorf("%w: no task hook", ErrNoAVS)
	}
	_, err := m.do(ctx, account, "register the task hook", m.TaskHook, bindings.NewTaskHook().PackRegister())
	return err
}
