package suite

import (
	"math/big"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"

	"github.com/zkvin/zkvin/contracts/bindings"
	"github.com/zkvin/zkvin/e2e/eigen"
)

// knows lets reverts of a contract be named.
func (w *world) knows(text string) {
	parsed, err := abi.JSON(strings.NewReader(text))
	w.must(err)
	w.Errors = append(w.Errors, &parsed)
}

// one reads a single value from the core.
func one[T any](w *world, contract, function string, arguments ...any) T {
	w.t.Helper()
	out, err := w.core.Read(w.ctx, contract, function, arguments...)
	w.must(err)
	return out[0].(T)
}

func (w *world) set(id uint32) bindings.OperatorSet { return bindings.OperatorSet{Avs: w.avs, Id: id} }

func setsHaveOneShape(t *testing.T, w *world) {
	if _, err := w.send(w.treasury, w.manager.PackOpenProviderSet(7)); err != nil {
		t.Fatal(err)
	}
	for _, id := range []uint32{0, 1, 7} {
		if got := one[common.Address](w, "AllocationManager", "getRedistributionRecipient", w.set(id)); got != w.slashVault {
			t.Errorf("set %d redistributes to %s, not %s", id, got, w.slashVault)
		}
		strategies := one[[]common.Address](w, "AllocationManager", "getStrategiesInOperatorSet", w.set(id))
		if len(strategies) != 1 || strategies[0] != w.core.Strategy {
			t.Errorf("set %d has strategies %v", id, strategies)
		}
		if w.core.Version != "1.8.1" {
			if got := one[common.Address](w, "AllocationManager", "getSlasher", w.set(id)); got != w.avs {
				t.Errorf("set %d is slashed by %s", id, got)
			}
		}
	}
	if got := one[*big.Int](w, "AllocationManager", "getOperatorSetCount", w.avs); got.Cmp(big.NewInt(3)) != 0 {
		t.Errorf("there are %s sets", got)
	}
	_, err := w.send(w.treasury, w.manager.PackOpenProviderSet(0))
	w.refused("NotAProviderSet", err)
	_, err = w.send(w.treasury, w.manager.PackOpenProviderSet(7))
	w.refused("InvalidOperatorSet", err)

	admins := one[[]common.Address](w, "PermissionController", "getAdmins", w.avs)
	if len(admins) != 1 || admins[0] != w.avs {
		t.Errorf("admins are %v", admins)
	}
	for _, stranger := range []common.Address{eigen.Address(w.deployer), eigen.Address(w.market)} {
		selector := [4]byte{1, 2, 3, 4}
		if one[bool](w, "PermissionController", "canCall", w.avs, stranger, w.core.AllocationManager, selector) {
			t.Errorf("%s may call for the AVS", stranger)
		}
	}
	// The core has the table as Go reads it.
	info, err := w.table.Info()
	w.must(err)
	out, err := w.core.Read(w.ctx, "BN254CertificateVerifier", "getOperatorSetInfo", w.set(0), w.reference)
	w.must(err)
	stored := *abi.ConvertType(out[0], new(struct {
		OperatorInfoTreeRoot [32]byte
		NumOperators         *big.Int
		AggregatePubkey      bindings.G1Point
		TotalWeights         []*big.Int
	})).(*struct {
		OperatorInfoTreeRoot [32]byte
		NumOperators         *big.Int
		AggregatePubkey      bindings.G1Point
		TotalWeights         []*big.Int
	})
	if stored.OperatorInfoTreeRoot != info.Root || stored.NumOperators.Int64() != 3 || stored.TotalWeights[0].Cmp(tokens(600)) != 0 {
		t.Errorf("the core has %v, Go %v", stored, info)
	}
	if stored.AggregatePubkey.X.Cmp(info.Key.X.BigInt(new(big.Int))) != 0 {
		t.Error("the core has another sum of keys")
	}
}

func rolesExclude(t *testing.T, w *world) {
	attester, other := w.attesters[0], w.operator(tokens(5))
	w.refused("OtherRole", w.core.Register(w.ctx, attester, w.avs, providerSet))
	w.must(w.core.RegisterKey(w.ctx, w.provider, w.avs, 0))
	w.refused("OtherRole", w.core.Register(w.ctx, w.provider, w.avs, 0))
	w.refused("NoKey", w.core.Register(w.ctx, other, w.avs, 0))

	ids := []uint32{providerSet}
	for _, call := range [][]byte{
		w.manager.PackRegisterOperator(other.Address(), w.avs, ids, nil),
		w.manager.PackDeregisterOperator(w.provider.Address(), w.avs, ids),
	} {
		_, err := w.send(other.Key, call)
		w.refused("NotAllowed", err)
	}
	// Who has left may take the other role.
	w.must(w.core.Deregister(w.ctx, attester, w.avs, 0))
	w.must(w.core.Register(w.ctx, attester, w.avs, providerSet))
	w.mine(deallocationDelay + 1)
	w.refused("OtherRole", w.core.Register(w.ctx, attester, w.avs, 0))
}

// check asks what the market asks at a lock.
func (w *world) check(set uint32, provider common.Address, exposure *big.Int, seconds int64) error {
	_, err := w.read(w.avs, w.manager.PackCheckProvider(set, provider, exposure, big.NewInt(seconds)))
	return err
}

func locksAreAtMostStake(t *testing.T, w *world) {
	provider, all := w.provider.Address(), tokens(500)
	less := new(big.Int).Sub(all, big.NewInt(1)) // shares are rounded up
	w.must(w.check(providerSet, provider, less, window))
	w.must(w.check(providerSet, provider, new(big.Int), window))
	w.refused("StakeTooLow", w.check(providerSet, provider, all, window))
	w.refused("NotInSet", w.check(providerSet, w.attesters[0].Address(), tokens(1), window))
	w.refused("NotInSet", w.check(9, provider, tokens(1), window))
	w.refused("NotAProviderSet", w.check(0, w.attesters[0].Address(), tokens(1), window))
	w.must(w.check(providerSet, provider, less, withdrawalDelay-1-executionSeconds))
	w.refused("WindowTooLong", w.check(providerSet, provider, less, withdrawalDelay-executionSeconds))

	// What is deallocated counts until it leaves, and not for windows that end after.
	w.must(w.core.Allocate(w.ctx, w.provider, w.avs, providerSet, eigen.Wad/2))
	w.must(w.check(providerSet, provider, less, window))
	w.mine(deallocationDelay - window)
	w.refused("StakeTooLow", w.check(providerSet, provider, less, window))
	half := new(big.Int).Rsh(all, 1)
	w.must(w.check(providerSet, provider, half.Sub(half, big.NewInt(1)), window))
	// What is in the withdrawal queue does not.
	w.must(w.core.Withdraw(w.ctx, w.provider, tokens(250)))
	w.refused("StakeTooLow", w.check(providerSet, provider, half, window))
	// Who has left is not in the set, whatever can still be slashed.
	w.must(w.core.Deregister(w.ctx, w.provider, w.avs, providerSet))
	w.refused("NotInSet", w.check(providerSet, provider, big.NewInt(1), window))
}
