package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math/big"
	"os"
	"path/filepath"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/spf13/cobra"

	"github.com/zkvin/zkvin"
	"github.com/zkvin/zkvin/chain"
	"github.com/zkvin/zkvin/network/deploy"
	"github.com/zkvin/zkvin/network/node"
)

// maxMarketConfig bounds the file that a market is deployed by.
const maxMarketConfig = 1 << 20

// marketConfig is what a market is deployed by: contracts, terms, one service class and one model. Windows are seconds,
// bps parts of 10,000, amounts decimal numbers of the token's smallest unit.
type marketConfig struct {
	Token    common.Address `json:"token"`
	Guardian common.Address `json:"guardian"` // may freeze; zero for nobody
	Treasury common.Address `json:"treasury"` // has protocol fees; zero for the account that deploys
	Delay    uint32         `json:"delay"`    // from proposed terms to theirs being in force
	Terms    termsConfig    `json:"terms"`
	Core     *deploy.Core   `json:"core,omitempty"` // EigenLayer's; none for a market without attesters
	AVS      *avsConfig     `json:"avs,omitempty"`
	Class    classConfig    `json:"class"`
	Model    modelConfig    `json:"model"`
}

type termsConfig struct {
	ChallengeWindow uint32    `json:"challenge_window"`
	ResponseWindow  uint32    `json:"response_window"`
	DeliveryWindow  uint32    `json:"delivery_window"`
	ProtocolFeeBps  uint16    `json:"protocol_fee_bps"`
	AttesterFeeBps  uint16    `json:"attester_fee_bps"`
	ChallengerBps   uint16    `json:"challenger_bps"`
	QuorumBps       uint16    `json:"quorum_bps"`
	QuorumStake     *big.Int  `json:"quorum_stake"`
	ValueBps        uint16    `json:"value_bps"`
	PremiumBps      [3]uint16 `json:"premium_bps"` // attested, settled, deferred
	ChallengeFloor  *big.Int  `json:"challenge_floor"`
	ChallengeFactor uint16    `json:"challenge_factor"` // tenths
	TokenPerEther   *big.Int  `json:"token_per_ether"`
	BaseFeeCap      uint64    `json:"base_fee_cap"` // wei
	SlashGas        uint64    `json:"slash_gas"`
}

type avsConfig struct {
	MaxStaleness     uint32 `json:"max_staleness"`
	BlockSeconds     uint32 `json:"block_seconds"`
	ExecutionSeconds uint32 `json:"execution_seconds"`
	StakersBps       uint16 `json:"stakers_bps"`
	ProviderSets     uint32 `json:"provider_sets"`
	MetadataURI      string `json:"metadata_uri"`
	TaskSeconds      uint64 `json:"task_seconds"`
	TaskBps          uint16 `json:"task_bps"`
}

type classConfig struct {
	Name          string   `json:"name"`
	MaxGas        uint64   `json:"max_gas"`
	SettleSeconds uint32   `json:"settle_seconds"`
	SettleGas     uint64   `json:"settle_gas"`
	ProvingCost   *big.Int `json:"proving_cost"`
	ProviderSet   uint32   `json:"provider_set"`
}

type modelConfig struct {
	PriceFloor *big.Int `json:"price_floor"`
	Batches    []int    `json:"batches"`
	URI        string   `json:"uri"`
}

// exampleMarket is what --example writes: values for a chain of 12 seconds a block and a token worth a 2,000th of ether.
func exampleMarket() *marketConfig {
	token := big.NewInt(1e18)
	return &marketConfig{
		Delay: 2 * 86400,
		Terms: termsConfig{
			ChallengeWindow: 86400, ResponseWindow: 2 * 86400, DeliveryWindow: 3600, ProtocolFeeBps: 200, AttesterFeeBps: 1000,
			ChallengerBps: 5000, QuorumBps: 6600, QuorumStake: new(big.Int).Mul(token, big.NewInt(10_000)), ValueBps: 5000,
			PremiumBps: [3]uint16{0, 1000, 500}, ChallengeFloor: token, ChallengeFactor: 15,
			TokenPerEther: new(big.Int).Mul(token, big.NewInt(2000)), BaseFeeCap: 50e9, SlashGas: 600_000,
		},
		Core: new(deploy.Core),
		AVS: &avsConfig{MaxStaleness: 14 * 86400, BlockSeconds: 12, ExecutionSeconds: 6 * 3600, StakersBps: 2000, ProviderSets: 1,
			MetadataURI: "https://example.org/avs.json", TaskSeconds: 3600, TaskBps: 6600},
		Class: classConfig{Name: "small", MaxGas: 5_000_000, SettleSeconds: 60, SettleGas: 800_000, ProvingCost: big.NewInt(5e16), ProviderSet: 1},
		Model: modelConfig{PriceFloor: big.NewInt(1e16), Batches: []int{1, 64}, URI: "https://example.org/model.zkv"},
	}
}

func (a *app) marketDeployCommand() *cobra.Command {
	var f chainFlags
	var keys settlementFlags
	var config, keyPath, out, example string
	var nonce int64
	var allowUnsafe bool
	cmd := &cobra.Command{
		Use:   "deploy --config FILE --key MODEL.zkv --rpc-url URL --keystore FOLDER",
		Short: "Deploy a market on a chain, and register a class and a model",
		Long: `Deploy sends all contracts of a market from one account, checks that they belong together, adds a
service class, registers the model under the account, and writes the document that the other
commands read. --example writes a configuration to start from (docs/market.md says what the
values mean). The account owns router, registry and parameters, and must send nothing else
meanwhile. An interrupted deployment goes on with --nonce, the nonce of its first contract.`,
		Example: `  zkvin market deploy --example market.json
  zkvin market deploy --config market.json --key model.zkv --rpc-url https://node.example --keystore keys --yes -o network.json`,
		Args: exactArgs(),
	}
	f.register(cmd)
	keys.register(cmd)
	flags := cmd.Flags()
	flags.StringVar(&config, "config", "", "what to deploy, a JSON `FILE`")
	flags.StringVar(&keyPath, "key", "", "verification key of the model, a .zkv `FILE`")
	flags.StringVarP(&out, "out", "o", "network.json", "write the market's document to `FILE`")
	flags.Int64Var(&nonce, "nonce", -1, "go on with the deployment whose first contract had nonce `N`")
	flags.StringVar(&example, "example", "", "write a configuration to start from to `FILE`, and do nothing else")
	flags.BoolVar(&allowUnsafe, "allow-unsafe-srs", false, "deploy for a development SRS, for tests")
	cmd.RunE = a.run(func(cmd *cobra.Command, _ []string) error {
		if example != "" {
			if err := os.WriteFile(example, []byte(encoded(exampleMarket())), 0o644); err != nil {
				return err
			}
			return a.answer(exampleMarket(), "wrote "+example+"\n")
		}
		if config == "" {
			return usageError(commandName(cmd), "--config is missing")
		}
		c, err := readMarketConfig(config)
		if err != nil {
			return err
		}
		n, err := a.deployMarket(cmd, &f, c, &keys, keyPath, nonce, allowUnsafe)
		if errors.Is(err, deploy.ErrConfig) {
			return badFile("mend the configuration", "%s: %w", config, err)
		}
		if err != nil {
			return err
		}
		if f.dryRun {
			return a.answer(n, fmt.Sprintf("the market would be %s on chain %d; nothing was sent\n", n.Addresses.Market.Hex(), n.Addresses.ChainID))
		}
		n.Model.Key = keyPath
		if rel, err := filepath.Rel(filepath.Dir(out), keyPath); err == nil {
			n.Model.Key = rel
		}
		if err := os.WriteFile(out, []byte(encoded(n)), 0o600); err != nil {
			return err
		}
		return a.answer(n, fmt.Sprintf("market %s on chain %d, wrote %s\n", n.Addresses.Market.Hex(), n.Addresses.ChainID, out))
	})
	return cmd
}

// encoded is a document as people edit it.
func encoded(v any) string {
	data, err := json.MarshalIndent(v, "", "  ")
	if err != nil {
		panic(err) // our own types
	}
	return string(data) + "\n"
}

func readMarketConfig(path string) (*marketConfig, error) {
	const next = "write one to start from with zkvin market deploy --example FILE"
	info, err := os.Stat(path)
	if err != nil {
		return nil, fileError(err, next)
	}
	if info.Size() > maxMarketConfig {
		return nil, badFile(next, "%s has %d bytes, at most %d are read", path, info.Size(), maxMarketConfig)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, fileError(err, next)
	}
	c := new(marketConfig)
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	if err := d.Decode(c); err != nil {
		return nil, badFile(next, "%s: %v", path, err)
	}
	for field, value := range map[string]*big.Int{
		"terms.quorum_stake": c.Terms.QuorumStake, "terms.challenge_floor": c.Terms.ChallengeFloor, "terms.token_per_ether": c.Terms.TokenPerEther,
		"class.proving_cost": c.Class.ProvingCost, "model.price_floor": c.Model.PriceFloor,
	} {
		if value == nil || value.Sign() < 0 || value.BitLen() > 96 {
			return nil, badFile(next, "%s: %s: want an amount of at most 96 bits", path, field)
		}
	}
	if c.Class.Name == "" || len(c.Model.Batches) == 0 {
		return nil, badFile(next, "%s: class.name and model.batches are missing", path)
	}
	if (c.Core == nil) != (c.AVS == nil) {
		return nil, badFile(next, "%s: core and avs come together", path)
	}
	return c, nil
}

func (c *marketConfig) deployment(setup zkvin.VerifierSetup, allowUnsafe bool) *deploy.Config {
	t := c.Terms
	d := &deploy.Config{
		Setup: setup, AllowUnsafe: allowUnsafe, Token: c.Token, Guardian: c.Guardian, Treasury: c.Treasury, Delay: c.Delay, Core: c.Core,
		Terms: deploy.Terms{
			ChallengeWindow: t.ChallengeWindow, ResponseWindow: t.ResponseWindow, DeliveryWindow: t.DeliveryWindow,
			ProtocolFeeBps: t.ProtocolFeeBps, AttesterFeeBps: t.AttesterFeeBps, ChallengerBps: t.ChallengerBps, QuorumBps: t.QuorumBps,
			QuorumStake: t.QuorumStake, ValueBps: t.ValueBps, PremiumBps: t.PremiumBps, ChallengeFloor: t.ChallengeFloor,
			ChallengeFactor: t.ChallengeFactor, TokenPerEther: t.TokenPerEther, BaseFeeCap: t.BaseFeeCap, SlashGas: t.SlashGas,
		},
	}
	if c.AVS != nil {
		d.AVS = deploy.AVS(*c.AVS)
	}
	return d
}

// pinVersion derives what a registry pins the model by.
func (a *app) pinVersion(cmd *cobra.Command, key *zkvin.VerificationKey, keys *settlementFlags, batches []int) (*zkvin.ModelVersion, error) {
	update, done := a.progress()
	defer done()
	settlement, err := keys.options(update)
	if err != nil {
		return nil, err
	}
	return key.Version(cmd.Context(), batches, settlement)
}

// deployMarket sends everything and returns the market's document, without the place of the key.
func (a *app) deployMarket(cmd *cobra.Command, f *chainFlags, c *marketConfig, keys *settlementFlags, keyPath string,
	nonce int64, allowUnsafe bool) (*node.Network, error) {
	key, err := zkvin.OpenVerificationKey(keyPath)
	if err != nil {
		return nil, fileError(err, inspectNext)
	}
	setup := key.VerifierSetup()
	if setup.Unsafe && !allowUnsafe {
		return nil, fmt.Errorf("%w: a market for it pays for forged proofs", zkvin.ErrUnsafeSRS)
	}
	version, err := a.pinVersion(cmd, key, keys, c.Model.Batches)
	if err != nil {
		return nil, err
	}
	client, err := a.connect(cmd, f)
	if err != nil {
		return nil, err
	}
	file, err := f.account.find(cmd)
	if err != nil {
		return nil, err
	}
	client.Journal = filepath.Join(filepath.Dir(file.Path), ".pending")
	config := c.deployment(setup, allowUnsafe)
	begin := uint64(max(nonce, 0))
	if nonce < 0 {
		if begin, err = client.Nonce(cmd.Context(), file.Address); err != nil {
			return nil, err
		}
	}
	n := &node.Network{RPC: f.rpc, Model: node.NetworkModel{
		Owner: file.Address, Version: common.Hash(version.Digest), Batches: c.Model.Batches, AllowUnsafeSRS: allowUnsafe,
	}}
	if n.Addresses, err = config.Predict(file.Address, begin); err != nil {
		return nil, err
	}
	n.Addresses.ChainID = client.ChainID().Uint64()
	fmt.Fprintf(a.stderr, "the market will be %s, from nonce %d on\n", n.Addresses.Market.Hex(), begin)
	if f.dryRun {
		return n, nil
	}
	if !f.yes {
		if err := a.confirm(cmd, fmt.Sprintf("Deploy it on chain %s from %s?", client.ChainID(), file.Address.Hex())); err != nil {
			return nil, err
		}
	}
	account, err := f.account.open(cmd, a, file)
	if err != nil {
		return nil, err
	}
	tell := func(name string, at common.Address) { fmt.Fprintf(a.stderr, "%s %s\n", name, at.Hex()) }
	if a.quiet {
		tell = nil
	}
	m, err := deploy.Deploy(cmd.Context(), client, account, config, &begin, tell)
	if err != nil {
		return nil, err
	}
	n.Addresses = m.Addresses
	return n, c.furnish(cmd.Context(), m, account, version)
}

// furnish adds the service class and the model.
func (c *marketConfig) furnish(ctx context.Context, m *deploy.Market, account *chain.Account, version *zkvin.ModelVersion) error {
	class := crypto.Keccak256Hash([]byte(c.Class.Name))
	if err := m.AddClass(ctx, account, class, &deploy.Class{
		MaxGas: c.Class.MaxGas, SettleSeconds: c.Class.SettleSeconds, SettleGas: c.Class.SettleGas, ProvingCost: c.Class.ProvingCost,
		ProviderSet: c.Class.ProviderSet,
	}); err != nil {
		return err
	}
	return m.RegisterModel(ctx, account, &deploy.Model{Version: version, Class: class, PriceFloor: c.Model.PriceFloor, URI: c.Model.URI})
}
