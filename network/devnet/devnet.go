package devnet

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"math/big"
	"os"
	"path/filepath"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/zkvin/zkvin"
	"github.com/zkvin/zkvin/chain"
	"github.com/zkvin/zkvin/contracts/test/harness"
	"github.com/zkvin/zkvin/network/bls"
	"github.com/zkvin/zkvin/network/deploy"
	"github.com/zkvin/zkvin/network/node"
)

// The names of the accounts, in every role.
const (
	Owner      = "owner"
	Requester  = "requester"
	Challenger = "challenger"
	Providers  = 3 // provider1, …
	Operators  = 3 // operator1, …, who attest
)

const (
	// Passphrase of all key files.
	Passphrase = "zkvin devnet"
	// FileName is the network's document in the folder of a devnet.
	FileName = "devnet.json"

	providerSet  = 1
	blockSeconds = 12
	stake        = "1000000000000000000000" // 1,000 tokens, in the smallest unit
)

// Options of Start.
type Options struct {
	Dir   string // everything is written there
	Port  int    // of anvil; 0 for a free one
	Core  string // a release ("v1.8", "v1.9"), "none", or a file with the addresses of a core that stands on the chain
	Model string // .zkm file, on the development SRS and with a settlement layout
	Keys  zkvin.SettlementOptions
	// Tell is told of each part; may be nil.
	Tell func(what string)
}

// Devnet is a running devnet.
type Devnet struct {
	*node.Network
	Chain *Chain
	Path  string // of the network's document
}

// builder is a devnet on its way.
type builder struct {
	Options
	chain    *Chain
	client   *chain.Client
	core     *coreTool // nil without one
	network  *node.Network
	accounts map[string]*chain.Account
	secrets  map[string][]byte
	market   *deploy.Market
}

// Start makes a devnet and leaves it running. It returns ErrNoAnvil, ErrNoCore, and what deployment returns; anvil has
// ended then.
func Start(ctx context.Context, o Options) (*Devnet, error) {
	if o.Tell == nil {
		o.Tell = func(string) {}
	}
	binary, err := FindAnvil()
	if err != nil {
		return nil, err
	}
	if err := os.MkdirAll(o.Dir, 0o700); err != nil {
		return nil, err
	}
	if o.Dir, err = filepath.Abs(o.Dir); err != nil {
		return nil, err
	}
	b := &builder{Options: o, accounts: map[string]*chain.Account{}, secrets: map[string][]byte{}}
	o.Tell("start anvil")
	if b.chain, err = startChain(ctx, binary, filepath.Join(o.Dir, "anvil.log"), o.Port); err != nil {
		return nil, err
	}
	if err := b.build(ctx); err != nil {
		b.chain.Stop()
		return nil, err
	}
	path := filepath.Join(o.Dir, FileName)
	if err := b.network.WriteFile(path); err != nil {
		b.chain.Stop()
		return nil, err
	}
	return &Devnet{b.network, b.chain, path}, nil
}

func (b *builder) build(ctx context.Context) error {
	var err error
	if b.client, err = chain.Dial(ctx, b.chain.URL, big.NewInt(chainID)); err != nil {
		return err
	}
	b.client.Poll = DevelopmentPoll
	b.network = &node.Network{
		RPC: b.chain.URL, Keystore: "keys", PasswordFile: "password", Accounts: map[string]common.Address{}, Node: b.chain.PID(),
	}
	for _, step := range []struct {
		what string
		do   func(context.Context) error
	}{
		{"make accounts", b.makeAccounts},
		{"put EigenLayer's core on the chain", b.deployCore},
		{"deploy the market", b.deployMarket},
		{"register the model", b.registerModel},
		{"give the accounts tokens", b.fund},
		{"take operators into their sets", b.joinOperators},
	} {
		b.Tell(step.what)
		if err := step.do(ctx); err != nil {
			return fmt.Errorf("%s: %w", step.what, err)
		}
	}
	return nil
}

func names() []string {
	all := []string{Owner, Requester, Challenger}
	for i := range Providers {
		all = append(all, fmt.Sprintf("provider%d", i+1))
	}
	for i := range Operators {
		all = append(all, fmt.Sprintf("operator%d", i+1))
	}
	return all
}

// devKey is the first account of anvil, which owns everything: deploycore pays from it as well.
const devKey = "0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80"

// secretOf is the key of a role.
func secretOf(name string) []byte {
	if name == Owner {
		return hexutil.MustDecode(devKey)
	}
	return crypto.Keccak256([]byte("zkvin devnet account"), []byte(name))
}

// makeAccounts writes the key files and gives the accounts ether.
func (b *builder) makeAccounts(ctx context.Context) error {
	keys := filepath.Join(b.Dir, b.network.Keystore)
	if err := os.MkdirAll(keys, 0o700); err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(b.Dir, b.network.PasswordFile), []byte(Passphrase+"\n"), 0o600); err != nil {
		return err
	}
	ether := new(big.Int).Mul(big.NewInt(1000), big.NewInt(1e18))
	for _, name := range names() {
		b.secrets[name] = secretOf(name)
		file, err := chain.DevelopmentAccount(keys, name+".json", Passphrase, b.secrets[name])
		if err != nil {
			return err
		}
		if b.accounts[name], err = file.Open(Passphrase); err != nil {
			return err
		}
		b.network.Accounts[name] = file.Address
		if err := b.chain.rpc.CallContext(ctx, nil, "anvil_setBalance", file.Address, (*hexutil.Big)(ether)); err != nil {
			return fmt.Errorf("anvil_setBalance: %w", err)
		}
	}
	return nil
}

// deployCore puts the core on the chain; without one it deploys a token.
func (b *builder) deployCore(ctx context.Context) (err error) {
	b.market = &deploy.Market{Client: b.client, Addresses: &deploy.Addresses{}}
	if _, release := Releases[b.Core]; release {
		if b.core, err = findCore(b.Core, b.chain.URL, b.Dir); err != nil {
			return err
		}
		b.market.Core, err = b.core.deploy(ctx)
	} else if b.Core != "none" {
		return fmt.Errorf("%w: %q: want v1.8, v1.9 or none", ErrNoCore, b.Core)
	}
	if err != nil || b.market.Core != nil {
		return err
	}
	supply := new(big.Int).Exp(big.NewInt(10), big.NewInt(27), nil)
	code := append(common.FromHex(harness.TokenMetaData.Bin), harness.NewToken().PackConstructor(supply)...)
	result, err := b.client.Do(ctx, b.accounts[Owner], chain.Call{Data: code})
	if err == nil {
		b.market.Token = result.Contract
	}
	return err
}

func (b *builder) deployMarket(ctx context.Context) error {
	model, err := zkvin.OpenModel(b.Model)
	if err != nil {
		return err
	}
	key, err := model.VerificationKey()
	if err = errors.Join(err, model.Close()); err != nil {
		return err
	}
	if _, unsafe := key.SRS(); !unsafe {
		return fmt.Errorf("%s: %w: it rests on a ceremony; a devnet takes models on the development SRS", b.Model, zkvin.ErrMismatch)
	}
	if err := key.WriteFile(filepath.Join(b.Dir, "model.zkv")); err != nil {
		return err
	}
	path, err := filepath.Abs(b.Model)
	if err != nil {
		return err
	}
	config := &deploy.Config{
		Setup: key.VerifierSetup(), AllowUnsafe: true, Token: b.market.Token, Terms: deploy.DevelopmentTerms(), Delay: 60, Core: b.market.Core,
		AVS: deploy.AVS{MaxStaleness: 7 * 86400, BlockSeconds: blockSeconds, ExecutionSeconds: 600, StakersBps: 2000, ProviderSets: providerSet,
			MetadataURI: "https://zkvin.invalid/devnet.json", TaskSeconds: 600, TaskBps: 6600},
	}
	if b.market.Core != nil {
		config.Token = b.market.Core.Token
	}
	if b.market, err = deploy.Deploy(ctx, b.client, b.accounts[Owner], config, nil, func(name string, _ common.Address) { b.Tell("  " + name) }); err != nil {
		return err
	}
	b.network.Addresses = b.market.Addresses
	b.network.Model = node.NetworkModel{Owner: b.accounts[Owner].Address(), Batches: []int{1}, Key: "model.zkv", Package: path, AllowUnsafeSRS: true}
	return nil
}

// registerModel registers the model under the owner, in a class of its own.
func (b *builder) registerModel(ctx context.Context) error {
	key, err := zkvin.OpenVerificationKey(filepath.Join(b.Dir, b.network.Model.Key))
	if err != nil {
		return err
	}
	version, err := key.Version(ctx, b.network.Model.Batches, b.Keys)
	if err != nil {
		return err
	}
	b.network.Model.Version = common.Hash(version.Digest)
	class := crypto.Keccak256Hash([]byte("zkvin devnet class"))
	terms := &deploy.Class{MaxGas: 5_000_000, SettleSeconds: 10, SettleGas: 800_000, ProvingCost: big.NewInt(1e15)}
	if b.core != nil {
		terms.ProviderSet = providerSet
	}
	if err := b.market.AddClass(ctx, b.accounts[Owner], class, terms); err != nil {
		return err
	}
	return b.market.RegisterModel(ctx, b.accounts[Owner], &deploy.Model{Version: version, Class: class, PriceFloor: big.NewInt(1e16), URI: "file:model.zkv"})
}

// fund gives every account tokens, and deposits most of them.
func (b *builder) fund(ctx context.Context) error {
	deposit := new(big.Int).Mul(big.NewInt(100), big.NewInt(1e18))
	amount := new(big.Int).Mul(deposit, big.NewInt(2))
	for _, name := range names()[1:] {
		transfer := harness.NewToken().PackTransfer(b.accounts[name].Address(), amount)
		if _, err := b.client.Do(ctx, b.accounts[Owner], chain.Call{To: &b.market.Token, Data: transfer}); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		if err := b.market.Deposit(ctx, b.accounts[name], deposit); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	return nil
}

// joinOperators gives providers and attesters stake on the core and takes them into the operator sets of the AVS.
func (b *builder) joinOperators(ctx context.Context) error {
	if b.core == nil {
		return nil
	}
	group := func(role string, n int) (secrets [][]byte) {
		for i := range n {
			secrets = append(secrets, b.secrets[fmt.Sprintf("%s%d", role, i+1)])
		}
		return secrets
	}
	if _, err := b.core.operators(ctx, b.market.ServiceManager, providerSet, stake, group("provider", Providers)); err != nil {
		return err
	}
	keys, err := b.core.operators(ctx, b.market.ServiceManager, 0, stake, group("operator", Operators))
	if err != nil {
		return err
	}
	for i, secret := range keys {
		key, err := bls.SecretKeyFrom(secret)
		if err != nil {
			return err
		}
		path := filepath.Join(b.Dir, b.network.Keystore, fmt.Sprintf("operator%d.bls", i+1))
		if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		if err := key.WriteFile(path, Passphrase); err != nil {
			return err
		}
	}
	return nil
}
