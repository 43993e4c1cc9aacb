package suite

import (
	"context"
	"crypto/ecdsa"
	"errors"
	"math/big"
	"slices"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/ethclient/simulated"

	"github.com/zkvin/zkvin/contracts/bindings"
	"github.com/zkvin/zkvin/contracts/test/harness"
	"github.com/zkvin/zkvin/e2e/eigen"
	"github.com/zkvin/zkvin/network/bls"
)

const (
	deallocationDelay = 100 // blocks
	withdrawalDelay   = 80  // blocks
	executionSeconds  = 10
	window            = 40 // seconds that stake must stay, for most tests
	stakersBps        = 2000
	providerSet       = 1
)

// Run runs all tests against a release, each on a chain of its own.
func Run(t *testing.T, release *eigen.Release) {
	tests := map[string]func(*testing.T, *world){
		"sets have one shape and nobody's say":          setsHaveOneShape,
		"attester and provider exclude each other":      rolesExclude,
		"locks are at most slashable stake":             locksAreAtMostStake,
		"certificates of enough stake are taken":        certificatesAreTaken,
		"forged messages are refused":                   forgedMessagesAreRefused,
		"forged signers are refused":                    forgedSignersAreRefused,
		"too little stake is refused":                   tooLittleStakeIsRefused,
		"certificates of old tables are refused":        oldTablesAreRefused,
		"attesters are not providers of what they sign": attestersAreNotProviders,
		"faults slash the provider once":                faultsSlashTheProviderOnce,
		"faults slash signers alone":                    faultsSlashSignersAlone,
		"slashes lower the quorum":                      slashesLowerTheQuorum,
		"who leaves stays slashable for the delay":      leaversStaySlashable,
		"queued withdrawals are slashed":                queuedWithdrawalsAreSlashed,
		"zero slashable stays recorded":                 zeroSlashableStaysRecorded,
		"slashes are within their tolerance":            slashesAreWithinTolerance,
		"attesters share pay by stake":                  attestersSharePay,
		"rewards of stakers are swept":                  rewardsAreSwept,
		"the mailbox takes the hook":                    mailboxTakesTheHook,
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			test(t, newWorld(t, release))
		})
	}
}

// world is a chain with the core, the AVS, three attesters and one provider.
type world struct {
	t   *testing.T
	ctx context.Context
	sim *simulated.Backend

	*eigen.Node
	core *eigen.Core

	deployer, market, treasury   *ecdsa.PrivateKey
	vault, slashVault, hook, avs common.Address
	attesters                    []*eigen.Operator // in order of their addresses
	provider                     *eigen.Operator
	table                        *bls.Table
	reference                    uint32
	manager                      *bindings.SertnServiceManager
	stake                        *big.Int // of each attester; the provider has five times as much
}

func tokens(n int64) *big.Int { return new(big.Int).Mul(big.NewInt(n), big.NewInt(1e18)) }

func newKey(t *testing.T) *ecdsa.PrivateKey {
	key, err := crypto.GenerateKey()
	if err != nil {
		t.Fatal(err)
	}
	return key
}

func newWorld(t *testing.T, release *eigen.Release) *world {
	w := &world{
		t: t, ctx: t.Context(), deployer: newKey(t), market: newKey(t), treasury: newKey(t),
		manager: bindings.NewSertnServiceManager(), stake: tokens(100),
	}
	alloc := types.GenesisAlloc{}
	for _, key := range []*ecdsa.PrivateKey{w.deployer, w.market, w.treasury} {
		alloc[eigen.Address(key)] = types.Account{Balance: tokens(1000)}
	}
	w.sim = simulated.NewBackend(alloc)
	t.Cleanup(func() { _ = w.sim.Close() }) // the test is over
	w.Node = &eigen.Node{Backend: w.sim.Client(), Commit: func() { w.sim.Commit() }, Mine: func(_ context.Context, n uint64) error {
		for range n {
			w.sim.Commit()
		}
		return nil
	}}
	for _, m := range []string{bindings.SertnServiceManagerMetaData.ABI, bindings.BondVaultMetaData.ABI, bindings.TaskHookMetaData.ABI, harness.TokenMetaData.ABI} {
		w.knows(m)
	}
	var err error
	w.core, err = eigen.Deploy(w.ctx, w.Node, release, w.deployer, eigen.Options{
		TokenSupply: tokens(1_000_000), DeallocationDelay: deallocationDelay, WithdrawalDelay: withdrawalDelay, TableCadence: 1,
	})
	w.must(err)
	w.deployAVS()
	w.join()
	return w
}

// deployAVS deploys vault, slash vault, hook and service manager, at addresses predicted from nonces.
func (w *world) deployAVS() {
	w.t.Helper()
	nonce, err := w.PendingNonceAt(w.ctx, eigen.Address(w.deployer))
	w.must(err)
	at := func(i uint64) common.Address { return crypto.CreateAddress(eigen.Address(w.deployer), nonce+i) }
	w.vault, w.slashVault, w.hook, w.avs = at(0), at(1), at(2), at(3)
	token, market, treasury := w.core.Token, eigen.Address(w.market), eigen.Address(w.treasury)
	w.deploy(bindings.BondVaultMetaData.Bin, bindings.NewBondVault().PackConstructor(token, market, market))
	w.deploy(bindings.SlashVaultMetaData.Bin, bindings.NewSlashVault().PackConstructor(token, w.vault, treasury))
	w.deploy(bindings.TaskHookMetaData.Bin, bindings.NewTaskHook().PackConstructor(w.core.TaskMailbox, w.avs, big.NewInt(3600), 6000))
	w.deploy(bindings.SertnServiceManagerMetaData.Bin, w.manager.PackConstructor(w.deps()))
}

func (w *world) deps() bindings.AvsDeps {
	d := coreDeps(&w.core.Addresses)
	d.Market, d.Vault, d.SlashVault, d.TaskHook = eigen.Address(w.market), w.vault, w.slashVault, w.hook
	d.Treasury, d.StakersBps = eigen.Address(w.treasury), stakersBps
	return d
}

// coreDeps are what a service manager needs of a core, with numbers for tests.
func coreDeps(c *eigen.Addresses) bindings.AvsDeps {
	return bindings.AvsDeps{
		AllocationManager: c.AllocationManager, DelegationManager: c.DelegationManager, StrategyManager: c.StrategyManager,
		KeyRegistrar: c.KeyRegistrar, CertificateVerifier: c.CertificateVerifier, CrossChainRegistry: c.CrossChainRegistry,
		RewardsCoordinator: c.RewardsCoordinator, Strategy: c.Strategy, MaxStaleness: 1 << 20,
		BlockSeconds: 1, ExecutionSeconds: executionSeconds, ProviderSets: 1, MetadataURI: "ipfs://test",
	}
}

// join takes attesters with one, two and three stakes, and a provider.
func (w *world) join() {
	w.t.Helper()
	for i := range 3 {
		w.attesters = append(w.attesters, w.operator(tokens(100*int64(i+1))))
	}
	w.provider = w.operator(tokens(500))
	w.must(w.core.Join(w.ctx, w.attesters, w.avs, 0))
	w.must(w.core.Join(w.ctx, []*eigen.Operator{w.provider}, w.avs, providerSet))
	w.update()
}

// operator is a new operator with a stake.
func (w *world) operator(stake *big.Int) *eigen.Operator {
	w.t.Helper()
	o := eigen.NewOperator(newKey(w.t))
	w.must(w.core.Fund(w.ctx, w.deployer, []common.Address{o.Address()}, tokens(10), stake))
	w.must(w.core.Deposit(w.ctx, []*eigen.Operator{o}, stake))
	return o
}

// update brings a new table, and completes its keys.
func (w *world) update() {
	w.t.Helper()
	var err error
	w.table, w.reference, err = w.core.UpdateTable(w.ctx, w.deployer, w.avs)
	w.must(err)
	for i := range w.table.Operators {
		for _, a := range w.attesters {
			if a.Address() == w.table.Operators[i].Address {
				w.table.Operators[i].Key = *a.BLS.Public()
			}
		}
	}
}

func (w *world) must(err error) {
	w.t.Helper()
	if err != nil {
		w.t.Fatal(err)
	}
}

// refused fails unless the error is a revert with this name.
func (w *world) refused(name string, err error) {
	w.t.Helper()
	var revert *eigen.Revert
	if !errors.As(err, &revert) || !strings.HasPrefix(revert.Name, name) {
		w.t.Fatalf("want %s, got %v", name, err)
	}
}

func (w *world) deploy(code string, arguments []byte) {
	w.t.Helper()
	_, err := w.Deploy(w.ctx, w.deployer, slices.Concat(common.FromHex(code), arguments))
	w.must(err)
}

// send calls the service manager.
func (w *world) send(from *ecdsa.PrivateKey, data []byte) (*types.Receipt, error) {
	return w.Send(w.ctx, from, &w.avs, data)
}

// read reads from a contract.
func (w *world) read(to common.Address, data []byte) ([]byte, error) {
	return w.Call(w.ctx, common.Address{}, to, data)
}

// mine makes blocks, one second each.
func (w *world) mine(n uint64) {
	w.t.Helper()
	w.must(w.Mine(w.ctx, n))
}

// tokensOf is an account's token balance.
func (w *world) tokensOf(account common.Address) *big.Int {
	w.t.Helper()
	token := harness.NewToken()
	answer, err := w.read(w.core.Token, token.PackBalanceOf(account))
	w.must(err)
	balance, err := token.UnpackBalanceOf(answer)
	w.must(err)
	return balance
}

// balanceOf is an account's balance in the vault.
func (w *world) balanceOf(account common.Address) *big.Int {
	w.t.Helper()
	vault := bindings.NewBondVault()
	answer, err := w.read(w.vault, vault.PackBalanceOf(account))
	w.must(err)
	balance, err := vault.UnpackBalanceOf(answer)
	w.must(err)
	return balance
}
