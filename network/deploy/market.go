package deploy

import (
	"context"
	"fmt"
	"math/big"
	"strings"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"

	"github.com/zkvin/zkvin"
	"github.com/zkvin/zkvin/chain"
	"github.com/zkvin/zkvin/contracts"
	"github.com/zkvin/zkvin/contracts/bindings"
)

// Market is a deployed market and a node that knows its chain.
type Market struct {
	Client *chain.Client
	*Addresses
}

// Check compares the chain with the addresses: every contract knows the others where they are. It returns ErrWiring.
func (m *Market) Check(ctx context.Context) error {
	if id := m.Client.ChainID(); !id.IsUint64() || id.Uint64() != m.ChainID {
		return fmt.Errorf("%w: the addresses are of chain %d, the node is of %s", chain.ErrWrongChain, m.ChainID, id)
	}
	known := m.wiring()
	for i := range known {
		parsed, err := parse(known[i].contract)
		if err != nil {
			return err
		}
		for getter, want := range known[i].knows {
			if err := m.checkOne(ctx, known[i].contract, known[i].at, parsed, getter, want); err != nil {
				return err
			}
		}
	}
	return nil
}

type wired struct {
	contract string
	at       common.Address
	knows    map[string]common.Address // by getter
}

func (m *Market) wiring() []wired {
	a := m.Addresses
	all := []wired{
		{"VerifierRouter", a.Router, nil},
		{"DirectVerifier", a.Court, map[string]common.Address{"PROGRAM": a.CourtProgram}},
		{"ModelRegistry", a.Registry, map[string]common.Address{"ROUTER": a.Router}},
		{"BondVault", a.Vault, map[string]common.Address{"TOKEN": a.Token, "MARKET": a.Market, "DISPUTES": a.Disputes}},
		{"StakePolicy", a.Policy, map[string]common.Address{"MARKET": a.Market}},
		{"Disputes", a.Disputes, map[string]common.Address{
			"MARKET": a.Market, "VAULT": a.Vault, "REGISTRY": a.Registry, "PARAMETERS": a.Parameters, "ROUTER": a.Router, "COURT": a.Court,
		}},
		{"InferenceMarket", a.Market, map[string]common.Address{
			"VAULT": a.Vault, "REGISTRY": a.Registry, "PARAMETERS": a.Parameters, "POLICY": a.Policy, "STAKE": a.ServiceManager,
			"DISPUTES": a.Disputes, "ROUTER": a.Router, "TREASURY": a.Treasury,
		}},
	}
	if a.Core == nil {
		return all
	}
	return append(all,
		wired{"SlashVault", a.SlashVault, map[string]common.Address{"TOKEN": a.Token, "VAULT": a.Vault, "TREASURY": a.Treasury}},
		wired{"SertnServiceManager", a.ServiceManager, map[string]common.Address{
			"MARKET": a.Market, "VAULT": a.Vault, "SLASH_VAULT": a.SlashVault, "TOKEN": a.Token, "STRATEGY": a.Core.Strategy,
			"ALLOCATION_MANAGER": a.Core.AllocationManager, "CERTIFICATE_VERIFIER": a.Core.CertificateVerifier,
			"KEY_REGISTRAR": a.Core.KeyRegistrar,
		}})
}

func parse(contract string) (abi.ABI, error) {
	artifact, err := contracts.Load(contract)
	if err != nil {
		return abi.ABI{}, err
	}
	return artifact.Parse()
}

func (m *Market) checkOne(ctx context.Context, name string, at common.Address, parsed abi.ABI, getter string, want common.Address) error {
	call, err := parsed.Pack(getter)
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	answer, err := m.Client.Read(ctx, at, call)
	if err != nil {
		return fmt.Errorf("%s.%s: %w", name, getter, err)
	}
	if got := common.BytesToAddress(answer); len(answer) != 32 || got != want {
		return fmt.Errorf("%w: %s.%s is %s, not %s", ErrWiring, name, getter, got, want)
	}
	return nil
}

// do sends a call of an account to a contract, and says what it was for if it fails.
func (m *Market) do(ctx context.Context, account *chain.Account, what string, to common.Address, data []byte) (*chain.Result, error) {
	result, err := m.Client.Do(ctx, account, chain.Call{To: &to, Data: data})
	if err != nil {
		return nil, fmt.Errorf("%s: %w", what, err)
	}
	return result, nil
}

// Class is a service class: what models that cost alike to settle share.
type Class struct {
	MaxGas        uint64   // the most that the verifier may use for a proof
	SettleSeconds uint32   // to make a settlement proof
	SettleGas     uint64   // of the transaction that brings one
	ProvingCost   *big.Int // of a settlement proof, in the token
	ProviderSet   uint32   // operator set of the providers; 0 without attesters
}

// AddClass adds a class under the same identifier to the router, with the market's settlement verifier, and to the
// registry. The account owns both. What is there already is left.
func (m *Market) AddClass(ctx context.Context, owner *chain.Account, id common.Hash, c *Class) error {
	router, registry := bindings.NewVerifierRouter(), bindings.NewModelRegistry()
	answer, err := m.Client.Read(ctx, m.Router, router.PackClasses(id))
	if err != nil {
		return fmt.Errorf("read the router's class: %w", err)
	}
	known, err := router.UnpackClasses(answer)
	if err != nil {
		return fmt.Errorf("read the router's class: %w: %w", chain.ErrAnswer, err)
	}
	if known.Verifier == (common.Address{}) {
		if _, err := m.do(ctx, owner, "add the class to the router", m.Router, router.PackAdd(id, m.SettlementVerifier, c.MaxGas)); err != nil {
			return err
		}
	}
	answer, err = m.Client.Read(ctx, m.Registry, registry.PackTerms(id))
	if err != nil {
		return fmt.Errorf("read the registry's class: %w", err)
	}
	terms, err := registry.UnpackTerms(answer)
	if err != nil {
		return fmt.Errorf("read the registry's class: %w: %w", chain.ErrAnswer, err)
	}
	if terms.Verifier != [32]byte{} {
		return nil
	}
	_, err = m.do(ctx, owner, "add the class to the registry", m.Registry, registry.PackAddClass(id, bindings.IModelRegistryClassTerms{
		Verifier: id, SettleSeconds: c.SettleSeconds, SettleGas: c.SettleGas, ProvingCost: c.ProvingCost, ProviderSet: c.ProviderSet,
	}))
	return err
}

// Model is a model to register.
type Model struct {
	Version    *zkvin.ModelVersion // VerificationKey.Version for the lengths of batch that are served
	Class      common.Hash
	PriceFloor *big.Int // of a request, in the token
	Capability common.Hash
	URI        string // where the .zkv is
}

// RegisterModel registers a model under the account, unless it is registered there already.
func (m *Market) RegisterModel(ctx context.Context, owner *chain.Account, model *Model) error {
	registry := bindings.NewModelRegistry()
	version := [32]byte(model.Version.Digest)
	answer, err := m.Client.Read(ctx, m.Registry, registry.PackModel(owner.Address(), version))
	if err != nil {
		return fmt.Errorf("read the model: %w", err)
	}
	known, err := registry.UnpackModel(answer)
	if err != nil {
		return fmt.Errorf("read the model: %w: %w", chain.ErrAnswer, err)
	}
	if known.ModelId != [32]byte{} {
		return nil
	}
	r := bindings.ModelRegistryRegistration{
		Version: version, Class: model.Class, PriceFloor: model.PriceFloor, Capability: model.Capability, Uri: model.URI,
		Identity: model.Version.Identity,
	}
	for _, k := range model.Version.Keys {
		r.Entries = append(r.Entries, bindings.ModelRegistryKeys{Court: k.CourtKey, Settlement: k.SettlementKey})
	}
	_, err = m.do(ctx, owner, "register the model", m.Registry, registry.PackRegister(r))
	return err
}

// Deposit moves an account's tokens into its own balance in the vault: an allowance of exactly the amount, and the
// deposit.
func (m *Market) Deposit(ctx context.Context, account *chain.Account, amount *big.Int) error {
	if err := m.approve(ctx, account, m.Vault, amount); err != nil {
		return err
	}
	_, err := m.do(ctx, account, "deposit", m.Vault, bindings.NewBondVault().PackDeposit(account.Address(), amount))
	return err
}

func (m *Market) approve(ctx context.Context, account *chain.Account, spender common.Address, amount *big.Int) error {
	data, err := tokenABI.Pack("approve", spender, amount)
	if err != nil {
		return fmt.Errorf("%w: amount: %w", ErrConfig, err)
	}
	_, err = m.do(ctx, account, "approve", m.Token, data)
	return err
}

var tokenABI = mustParse(`[{"type":"function","name":"approve","inputs":[{"name":"spender","type":"address"},{"name":"amount","type":"uint256"}],
"outputs":[{"name":"","type":"bool"}]}]`)

// mustParse reads an ABI of this package.
func mustParse(text string) abi.ABI {
	parsed, err := abi.JSON(strings.NewReader(text))
	if err != nil {
		panic(err)
	}
	return parsed
}
