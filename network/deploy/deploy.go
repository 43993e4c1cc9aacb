package deploy

import (
	"context"
	"fmt"
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/zkvin/zkvin"
	"github.com/zkvin/zkvin/chain"
	"github.com/zkvin/zkvin/contracts/bindings"
)

// Terms are terms of the market, Parameters.Terms in Solidity. Amounts are in the smallest unit of the token.
type Terms = bindings.IParametersTerms

// Config says how a market is deployed.
type Config struct {
	Setup       zkvin.VerifierSetup // VerificationKey.VerifierSetup of any model on the SRS
	AllowUnsafe bool                // take a development SRS, whose proofs anybody forges

	Token    common.Address // fees and bonds
	Owner    common.Address // of router, registry and parameters; zero for the account that deploys
	Guardian common.Address // may freeze; zero for nobody
	Treasury common.Address // has protocol fees; zero for the owner

	Terms Terms
	Delay uint32 // seconds from proposed terms to theirs being in force

	Core *Core // nil for a market without attesters
	AVS  AVS   // with a core
}

// AVS says how the service manager is built, AvsDeps in Solidity.
type AVS struct {
	MaxStaleness     uint32 // seconds for which certificates over a table are taken
	BlockSeconds     uint32 // from block to block, at least
	ExecutionSeconds uint32 // in which a slash is to be executed
	StakersBps       uint16 // of attesters' pay
	ProviderSets     uint32 // sets 1 … ProviderSets are opened
	MetadataURI      string
	TaskSeconds      uint64 // of a task of the TaskMailbox
	TaskBps          uint16 // of the stake that signs a task
}

// step is one contract, and its creation code once all addresses are known.
type step struct {
	name string
	at   *common.Address
	code func(a *Addresses) []byte
}

// steps are the contracts in the order of their nonces.
func (c *Config) steps(a *Addresses) []step {
	steps := []step{
		{"SettlementVerifier", &a.SettlementVerifier, c.settlementVerifier},
		{"VerifierRouter", &a.Router, func(a *Addresses) []byte {
			return creation(&bindings.VerifierRouterMetaData, bindings.NewVerifierRouter().PackConstructor(a.Owner, a.Guardian))
		}},
		{"CourtProgram", &a.CourtProgram, func(*Addresses) []byte { return creation(&bindings.CourtProgramMetaData, nil) }},
		{"DirectVerifier", &a.Court, func(a *Addresses) []byte {
			return creation(&bindings.DirectVerifierMetaData, bindings.NewDirectVerifier().PackConstructor(a.CourtProgram))
		}},
		{"Parameters", &a.Parameters, func(a *Addresses) []byte {
			return creation(&bindings.ParametersMetaData, bindings.NewParameters().PackConstructor(a.Owner, c.Delay, c.Terms))
		}},
		{"ModelRegistry", &a.Registry, func(a *Addresses) []byte {
			return creation(&bindings.ModelRegistryMetaData, bindings.NewModelRegistry().PackConstructor(a.Router, a.Owner))
		}},
		{"BondVault", &a.Vault, func(a *Addresses) []byte {
			return creation(&bindings.BondVaultMetaData, bindings.NewBondVault().PackConstructor(a.Token, a.Market, a.Disputes))
		}},
		{"StakePolicy", &a.Policy, func(a *Addresses) []byte {
			return creation(&bindings.StakePolicyMetaData, bindings.NewStakePolicy().PackConstructor(a.Market))
		}},
		{"Disputes", &a.Disputes, func(a *Addresses) []byte {
			return creation(&bindings.DisputesMetaData, bindings.NewDisputes().PackConstructor(bindings.DisputesDeps{
				Market: a.Market, Vault: a.Vault, Registry: a.Registry, Parameters: a.Parameters, Router: a.Router, Court: a.Court,
			}))
		}},
		{"Directory", &a.Directory, func(*Addresses) []byte { return creation(&bindings.DirectoryMetaData, nil) }},
	}
	if c.Core != nil {
		steps = append(steps, c.coreSteps(a)...)
	}
	return append(steps, step{"InferenceMarket", &a.Market, func(a *Addresses) []byte {
		return creation(&bindings.InferenceMarketMetaData, bindings.NewInferenceMarket().PackConstructor(bindings.Deps{
			Vault: a.Vault, Registry: a.Registry, Parameters: a.Parameters, Policy: a.Policy, Stake: a.ServiceManager,
			Disputes: a.Disputes, Router: a.Router, Treasury: a.Treasury,
		}))
	}})
}

func (c *Config) settlementVerifier(*Addresses) []byte {
	t := c.Setup.Tau
	word := func(i int) *big.Int { return new(big.Int).SetBytes(t[32*i : 32*i+32]) }
	tau := bindings.Bn254G2{X1: word(0), X0: word(1), Y1: word(2), Y0: word(3)}
	return creation(&bindings.SettlementVerifierMetaData, bindings.NewSettlementVerifier().PackConstructor([32]byte(c.Setup.SRS), tau))
}

// coreSteps are the contracts of a market with attesters.
func (c *Config) coreSteps(a *Addresses) []step {
	steps := []step{{"SlashVault", &a.SlashVault, func(a *Addresses) []byte {
		return creation(&bindings.SlashVaultMetaData, bindings.NewSlashVault().PackConstructor(a.Token, a.Vault, a.Treasury))
	}}}
	if c.Core.TaskMailbox != (common.Address{}) {
		steps = append(steps, step{"TaskHook", &a.TaskHook, func(a *Addresses) []byte {
			return creation(&bindings.TaskHookMetaData, bindings.NewTaskHook().PackConstructor(
				c.Core.TaskMailbox, a.ServiceManager, new(big.Int).SetUint64(c.AVS.TaskSeconds), c.AVS.TaskBps))
		}})
	}
	return append(steps, step{"SertnServiceManager", &a.ServiceManager, func(a *Addresses) []byte {
		k := c.Core
		return creation(&bindings.SertnServiceManagerMetaData, bindings.NewSertnServiceManager().PackConstructor(bindings.AvsDeps{
			AllocationManager: k.AllocationManager, DelegationManager: k.DelegationManager, StrategyManager: k.StrategyManager,
			KeyRegistrar: k.KeyRegistrar, CertificateVerifier: k.CertificateVerifier, CrossChainRegistry: k.CrossChainRegistry,
			RewardsCoordinator: k.RewardsCoordinator, Strategy: k.Strategy,
			Market: a.Market, Vault: a.Vault, SlashVault: a.SlashVault, TaskHook: a.TaskHook, Treasury: a.Treasury,
			MaxStaleness: c.AVS.MaxStaleness, BlockSeconds: c.AVS.BlockSeconds, ExecutionSeconds: c.AVS.ExecutionSeconds,
			StakersBps: c.AVS.StakersBps, ProviderSets: c.AVS.ProviderSets, MetadataURI: c.AVS.MetadataURI,
		}))
	}})
}

func creation(contract *bind.MetaData, arguments []byte) []byte {
	return slices.Concat(common.FromHex(contract.Bin), arguments)
}

// Predict returns where the contracts of a configuration come to stand if the account's transactions from this nonce on
// deploy them. It returns ErrConfig.
func (c *Config) Predict(deployer common.Address, nonce uint64) (*Addresses, error) {
	if c.Token == (common.Address{}) {
		return nil, fmt.Errorf("%w: no token", ErrConfig)
	}
	if c.Setup.Unsafe && !c.AllowUnsafe {
		return nil, fmt.Errorf("%w: a verifier for it accepts forged proofs", zkvin.ErrUnsafeSRS)
	}
	if c.Core != nil && c.Core.Token != c.Token {
		return nil, fmt.Errorf("%w: the token is %s, that of the core's strategy %s", ErrConfig, c.Token, c.Core.Token)
	}
	a := &Addresses{
		Deployer: deployer, Nonce: nonce, Token: c.Token, Owner: c.Owner, Guardian: c.Guardian, Treasury: c.Treasury, Core: c.Core,
	}
	if a.Owner == (common.Address{}) {
		a.Owner = deployer
	}
	if a.Treasury == (common.Address{}) {
		a.Treasury = a.Owner
	}
	for i, s := range c.steps(a) {
		*s.at = crypto.CreateAddress(deployer, nonce+uint64(i))
	}
	return a, nil
}

// Progress is told of each contract before it is deployed, or where it is found.
type Progress func(name string, at common.Address)

// Deploy deploys a market from an account that sends nothing else meanwhile, and checks it (Market.Check). nonce is that
// of the first contract, for a deployment that was interrupted: contracts that stand already are left; nil begins one
// with the account's next nonce. It returns ErrConfig, ErrNonce, ErrWiring, and what Client.Send returns.
func Deploy(ctx context.Context, client *chain.Client, account *chain.Account, c *Config, nonce *uint64, progress Progress) (*Market, error) {
	head, err := client.Head(ctx)
	if err != nil {
		return nil, err
	}
	next, err := client.Nonce(ctx, account.Address())
	if err != nil {
		return nil, err
	}
	if nonce == nil {
		nonce = &next
	}
	a, err := c.Predict(account.Address(), *nonce)
	if err != nil {
		return nil, err
	}
	a.ChainID, a.Block = client.ChainID().Uint64(), head.Number.Uint64()
	for i, s := range c.steps(a) {
		if progress != nil {
			progress(s.name, *s.at)
		}
		if err := deployStep(ctx, client, account, s, a, *nonce+uint64(i)); err != nil {
			return nil, fmt.Errorf("deploy %s: %w", s.name, err)
		}
	}
	m := &Market{Client: client, Addresses: a}
	return m, m.Check(ctx)
}

func deployStep(ctx context.Context, client *chain.Client, account *chain.Account, s step, a *Addresses, nonce uint64) error {
	call := chain.Call{Data: s.code(a)}
	if pending, err := client.Pending(account.Address(), call); err != nil {
		return err
	} else if !pending {
		code, err := client.Code(ctx, *s.at)
		if err != nil || len(code) > 0 {
			return err
		}
		next, err := client.Nonce(ctx, account.Address())
		if err != nil {
			return err
		}
		if next != nonce {
			return fmt.Errorf("%w: %d, not %d", ErrNonce, next, nonce)
		}
	}
	result, err := client.Do(ctx, account, call)
	if err != nil {
		return err
	}
	if result.Contract != *s.at {
		return fmt.Errorf("%w: it is at %s, not at %s", ErrNonce, result.Contract, *s.at)
	}
	return nil
}
