package eigen

import (
	"context"
	"crypto/ecdsa"
	"errors"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/zkvin/zkvin/contracts/test/harness"
)

// Addresses are where the core is on a chain.
type Addresses struct {
	Version               string         `json:"version"`
	AllocationManager     common.Address `json:"allocationManager"`
	DelegationManager     common.Address `json:"delegationManager"`
	StrategyManager       common.Address `json:"strategyManager"`
	KeyRegistrar          common.Address `json:"keyRegistrar"`
	PermissionController  common.Address `json:"permissionController"`
	CrossChainRegistry    common.Address `json:"crossChainRegistry"`
	CertificateVerifier   common.Address `json:"certificateVerifier"`
	OperatorTableUpdater  common.Address `json:"operatorTableUpdater"` // not the core's: anybody updates
	RewardsCoordinator    common.Address `json:"rewardsCoordinator"`
	TaskMailbox           common.Address `json:"taskMailbox"`
	Strategy              common.Address `json:"strategy"`
	Token                 common.Address `json:"token"`
	DeallocationDelay     uint32         `json:"deallocationDelay"`     // blocks
	WithdrawalDelay       uint32         `json:"withdrawalDelay"`       // blocks
	AllocationConfigDelay uint32         `json:"allocationConfigDelay"` // blocks
	CalculationInterval   uint32         `json:"calculationInterval"`   // seconds
}

// Options are what a development chain chooses.
type Options struct {
	// Token is the underlying token of the strategy; a new one, all of it the deployer's, if zero.
	Token common.Address
	// TokenSupply of a new token.
	TokenSupply *big.Int
	// DeallocationDelay and WithdrawalDelay in blocks. Stake that is slashable now is slashable for the shorter one.
	DeallocationDelay, WithdrawalDelay uint32
	// TableCadence is the least staleness of operator tables, in seconds.
	TableCadence uint32
}

const (
	allocationConfigDelay = 5
	day                   = 86400
)

// Core is a deployed core, and how to call it.
type Core struct {
	Addresses
	node *Node
	abis map[string]*abi.ABI
}

// Attach is the core that stands at the addresses.
func Attach(node *Node, release *Release, addresses Addresses) (*Core, error) {
	abis, err := release.parse()
	if err != nil {
		return nil, err
	}
	for _, a := range abis {
		node.Errors = append(node.Errors, a)
	}
	return &Core{addresses, node, abis}, nil
}

// step is one contract behind a proxy of its own.
type step struct {
	name string          // in Solidity
	at   *common.Address // where the proxy must come to stand
	bare bool            // no proxy
}

// deployment is a core on its way.
type deployment struct {
	*Core
	release *Release
	key     *ecdsa.PrivateKey
	values  values
}

// Deploy puts a release on a chain, all of it owned by the deployer, and mines until withdrawals have a past to look at.
// Addresses follow from the deployer's nonces.
func Deploy(ctx context.Context, node *Node, release *Release, key *ecdsa.PrivateKey, options Options) (*Core, error) {
	core, err := Attach(node, release, Addresses{
		Version: release.Version, DeallocationDelay: options.DeallocationDelay, WithdrawalDelay: options.WithdrawalDelay,
		AllocationConfigDelay: allocationConfigDelay, CalculationInterval: day,
	})
	if err != nil {
		return nil, err
	}
	d := &deployment{core, release, key, nil}
	d.Token = options.Token
	if d.Token == (common.Address{}) {
		token := harness.NewToken()
		code := append(common.FromHex(harness.TokenMetaData.Bin), token.PackConstructor(options.TokenSupply)...)
		if d.Token, err = node.Deploy(ctx, key, code); err != nil {
			return nil, fmt.Errorf("token: %w", err)
		}
	}
	pausers, err := d.create(ctx, "PauserRegistry", values{"pausers": []common.Address{Address(key)}, "unpauser": Address(key)})
	if err != nil {
		return nil, err
	}
	if err := d.contracts(ctx, pausers, options); err != nil {
		return nil, err
	}
	whitelist := []common.Address{d.Strategy}
	if err := d.Send(ctx, key, "StrategyManager", "addStrategiesToDepositWhitelist", whitelist); err != nil {
		return nil, err
	}
	return core, node.Mine(ctx, uint64(options.WithdrawalDelay)+2)
}

// create deploys a contract of the release without a proxy.
func (d *deployment) create(ctx context.Context, name string, v values) (common.Address, error) {
	parsed, ok := d.abis[name]
	if !ok {
		return common.Address{}, fmt.Errorf("%s has no %s", d.release.Version, name)
	}
	code, err := d.release.creation(name, parsed, v)
	if err != nil {
		return common.Address{}, err
	}
	at, err := d.node.Deploy(ctx, d.key, code)
	if err != nil {
		return common.Address{}, fmt.Errorf("deploy %s of %s: %w", name, d.release.Version, err)
	}
	return at, nil
}

// contracts predicts where each proxy comes to stand, and deploys them all.
func (d *deployment) contracts(ctx context.Context, pausers common.Address, options Options) error {
	var eigenPods, view, ecdsaVerifier common.Address
	steps := []step{
		{"PermissionController", &d.PermissionController, false},
		{"EigenPodManager", &eigenPods, false},
		{"DelegationManager", &d.DelegationManager, false},
		{"StrategyManager", &d.StrategyManager, false},
		{"AllocationManagerView", &view, true},
		{"AllocationManager", &d.AllocationManager, false},
		{"KeyRegistrar", &d.KeyRegistrar, false},
		{"CrossChainRegistry", &d.CrossChainRegistry, false},
		{"ECDSACertificateVerifier", &ecdsaVerifier, false},
		{"BN254CertificateVerifier", &d.CertificateVerifier, false},
		{"RewardsCoordinator", &d.RewardsCoordinator, false},
		{"TaskMailbox", &d.TaskMailbox, false},
		{"StrategyBase", &d.Strategy, false},
	}
	nonce, err := d.node.PendingNonceAt(ctx, Address(d.key))
	if err != nil {
		return err
	}
	for i, s := range steps {
		if _, ok := d.abis[s.name]; !ok && s.bare { // only later releases are split
			steps[i].at = nil
			continue
		}
		if !s.bare {
			nonce++
		}
		*s.at = crypto.CreateAddress(Address(d.key), nonce)
		nonce++
	}
	d.OperatorTableUpdater = crypto.CreateAddress(Address(d.key), nonce)
	d.values = d.arguments(pausers, eigenPods, view, ecdsaVerifier, options)
	for _, s := range steps {
		if s.at == nil {
			continue
		}
		if err := d.step(ctx, s); err != nil {
			return err
		}
	}
	updater := harness.NewTableUpdater()
	code := append(common.FromHex(harness.TableUpdaterMetaData.Bin), updater.PackConstructor(d.CrossChainRegistry, d.CertificateVerifier)...)
	at, err := d.node.Deploy(ctx, d.key, code)
	if err == nil && at != d.OperatorTableUpdater {
		err = errors.New("another account's transaction came between")
	}
	return err
}

// step deploys one contract and its proxy.
func (d *deployment) step(ctx context.Context, s step) error {
	at, err := d.create(ctx, s.name, d.values)
	if err != nil {
		return err
	}
	if !s.bare {
		call, err := initializer(d.abis[s.name], d.values)
		if err != nil {
			return fmt.Errorf("initialize %s of %s: %w", s.name, d.release.Version, err)
		}
		proxy := harness.NewProxy()
		code := append(common.FromHex(harness.ProxyMetaData.Bin), proxy.PackConstructor(at, call)...)
		if at, err = d.node.Deploy(ctx, d.key, code); err != nil {
			return fmt.Errorf("proxy of %s of %s: %w", s.name, d.release.Version, err)
		}
	}
	if at != *s.at {
		return fmt.Errorf("%s stands at %s, not at %s: another transaction of the account came between", s.name, at, s.at)
	}
	return nil
}

// arguments are the values of all constructors and initializers. There are no pods and no EIGEN; where the core wants an
// address for them it gets one that nobody has.
func (d *deployment) arguments(pausers, eigenPods, view, ecdsaVerifier common.Address, options Options) values {
	owner, nobody := Address(d.key), common.BytesToAddress([]byte("nobody"))
	v := values{
		"version": d.release.Version, "pauserRegistry": pausers, "eigenPodManager": eigenPods,
		"ethPOS": nobody, "eigenPodBeacon": nobody, "eigenStrategy": nobody,
		"permissionController": d.PermissionController, "delegation": d.DelegationManager,
		"delegationManager": d.DelegationManager, "strategyManager": d.StrategyManager,
		"allocationManager": d.AllocationManager, "allocationManagerView": view, "keyRegistrar": d.KeyRegistrar,
		"operatorTableUpdater": d.OperatorTableUpdater, "bn254CertificateVerifier": d.CertificateVerifier,
		"ecdsaCertificateVerifier": ecdsaVerifier, "underlyingToken": d.Token,
		"MIN_WITHDRAWAL_DELAY": options.WithdrawalDelay, "DEALLOCATION_DELAY": options.DeallocationDelay,
		"ALLOCATION_CONFIGURATION_DELAY": uint32(allocationConfigDelay),
		"initialTableUpdateCadence":      options.TableCadence,
		"maxTaskSLA":                     big.NewInt(day),
	}
	// RewardsCoordinator; intervals as on the main chain.
	for name, days := range map[string]uint32{
		"CALCULATION_INTERVAL_SECONDS": 1, "MAX_REWARDS_DURATION": 70, "MAX_RETROACTIVE_LENGTH": 84,
		"MAX_FUTURE_LENGTH": 28, "GENESIS_REWARDS_TIMESTAMP": 19000,
	} {
		v[name] = days * day
	}
	for _, name := range []string{"owner", "initialOwner", "initialStrategyWhitelister", "rewardsUpdater", "feeSplitCollector"} {
		v[name] = owner
	}
	for _, name := range []string{"initialPausedStatus", "initPausedStatus"} {
		v[name] = new(big.Int)
	}
	v["activationDelay"], v["defaultSplitBips"], v["feeSplit"] = uint32(0), uint16(1000), uint16(0)
	return v
}

// at is where a contract of the core stands.
func (c *Core) at(contract string) common.Address {
	return map[string]common.Address{
		"AllocationManager": c.AllocationManager, "DelegationManager": c.DelegationManager,
		"StrategyManager": c.StrategyManager, "KeyRegistrar": c.KeyRegistrar,
		"CrossChainRegistry": c.CrossChainRegistry, "BN254CertificateVerifier": c.CertificateVerifier,
		"RewardsCoordinator": c.RewardsCoordinator, "TaskMailbox": c.TaskMailbox,
		"PermissionController": c.PermissionController, "StrategyBase": c.Strategy,
	}[contract]
}

// Send calls a function of a contract of the core, by their names in Solidity, in a transaction.
func (c *Core) Send(ctx context.Context, key *ecdsa.PrivateKey, contract, function string, arguments ...any) error {
	data, err := c.abis[contract].Pack(function, arguments...)
	if err != nil {
		return fmt.Errorf("%s.%s: %w", contract, function, err)
	}
	to := c.at(contract)
	if _, err := c.node.Send(ctx, key, &to, data); err != nil {
		return fmt.Errorf("%s.%s: %w", contract, function, err)
	}
	return nil
}

// Read calls a function of a contract of the core and returns what it answers.
func (c *Core) Read(ctx context.Context, contract, function string, arguments ...any) ([]any, error) {
	data, err := c.abis[contract].Pack(function, arguments...)
	if err != nil {
		return nil, fmt.Errorf("%s.%s: %w", contract, function, err)
	}
	answer, err := c.node.Call(ctx, common.Address{}, c.at(contract), data)
	if err != nil {
		return nil, fmt.Errorf("%s.%s: %w", contract, function, err)
	}
	return c.abis[contract].Unpack(function, answer)
}
