package deploy_test

import (
	"encoding/json"
	"errors"
	"math/big"
	"os"
	"reflect"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/zkvin/zkvin"
	"github.com/zkvin/zkvin/chain"
	"github.com/zkvin/zkvin/contracts"
	"github.com/zkvin/zkvin/contracts/bindings"
	"github.com/zkvin/zkvin/contracts/test/harness"
	"github.com/zkvin/zkvin/e2e/anvil"
	"github.com/zkvin/zkvin/network/deploy"
)

// account is made once, because key files cost a second each.
var account = sync.OnceValues(func() (*chain.Account, error) {
	const passphrase = "for a test"
	dir, err := os.MkdirTemp("", "keystore")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	file, err := chain.NewAccount(dir, passphrase)
	if err != nil {
		return nil, err
	}
	return file.Open(passphrase)
})

// world is a fresh chain with a token, an account that has ether and all tokens, and what a market needs.
type world struct {
	node    *anvil.Node
	client  *chain.Client
	account *chain.Account
	config  deploy.Config
	lenet   *zkvin.ModelVersion
}

func newWorld(t *testing.T) *world {
	t.Helper()
	node := anvil.Start(t)
	a, err := account()
	if err != nil {
		t.Fatal(err)
	}
	client, err := chain.Dial(t.Context(), node.URL, big.NewInt(anvil.ChainID))
	if err != nil {
		t.Fatal(err)
	}
	client.Poll = 10 * time.Millisecond
	client.Journal = t.TempDir()
	var abis []string
	for _, name := range contracts.Names() {
		artifact, err := contracts.Load(name)
		if err != nil {
			t.Fatal(err)
		}
		abis = append(abis, artifact.ABI)
	}
	if client.Errors, err = chain.NewRegistry(nil, abis...); err != nil {
		t.Fatal(err)
	}
	node.Fund(a.Address(), new(big.Int).Mul(big.NewInt(100), big.NewInt(1e18)))
	w := &world{node: node, client: client, account: a}
	supply := new(big.Int).Mul(big.NewInt(1e9), big.NewInt(1e18))
	result, err := client.Do(t.Context(), a, chain.Call{
		Data: append(common.FromHex(harness.TokenMetaData.Bin), harness.NewToken().PackConstructor(supply)...)})
	if err != nil {
		t.Fatal(err)
	}
	w.readLenet(t)
	w.config.Token, w.config.Terms, w.config.Delay, w.config.AllowUnsafe = result.Contract, deploy.DevelopmentTerms(), 3600, true
	return w
}

// readLenet reads what the registration of lenet-digits needs, and the SRS.
func (w *world) readLenet(t *testing.T) {
	t.Helper()
	data, err := os.ReadFile("../../contracts/test/testdata/registry.json")
	if err != nil {
		t.Fatal(err)
	}
	var v struct {
		SRS, Version, ModelID     common.Hash
		Tau, Identity             hexutil.Bytes
		Batches                   []int
		CourtKeys, SettlementKeys []hexutil.Bytes
	}
	if err := json.Unmarshal(data, &v); err != nil {
		t.Fatal(err)
	}
	w.config.Setup = zkvin.VerifierSetup{SRS: zkvin.Digest(v.SRS), Tau: [128]byte(v.Tau), Unsafe: true}
	w.lenet = &zkvin.ModelVersion{Digest: zkvin.Digest(v.Version), ModelID: zkvin.Digest(v.ModelID), Identity: v.Identity}
	for i, n := range v.Batches {
		w.lenet.Keys = append(w.lenet.Keys, zkvin.KeyVersion{Requests: n, CourtKey: v.CourtKeys[i], SettlementKey: v.SettlementKeys[i]})
	}
}

func (w *world) deploy(t *testing.T) *deploy.Market {
	t.Helper()
	m, err := deploy.Deploy(t.Context(), w.client, w.account, &w.config, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func TestMarketStandsAndTakesAModel(t *testing.T) {
	w := newWorld(t)
	m := w.deploy(t)
	class := common.HexToHash("0x5345545452")
	c := deploy.Class{MaxGas: 600_000, SettleSeconds: 30, SettleGas: 700_000, ProvingCost: big.NewInt(1e15), ProviderSet: 1}
	model := deploy.Model{Version: w.lenet, Class: class, PriceFloor: big.NewInt(1e15), URI: "file:lenet.zkv"}
	for range 2 { // the second time nothing is left to do
		if err := m.AddClass(t.Context(), w.account, class, &c); err != nil {
			t.Fatal(err)
		}
		if err := m.RegisterModel(t.Context(), w.account, &model); err != nil {
			t.Fatal(err)
		}
	}
	registry := bindings.NewModelRegistry()
	answer, err := m.Client.Read(t.Context(), m.Registry, registry.PackModel(w.account.Address(), [32]byte(w.lenet.Digest)))
	if err != nil {
		t.Fatal(err)
	}
	got, err := registry.UnpackModel(answer)
	if err != nil || got.ModelId != [32]byte(w.lenet.ModelID) || got.Class != class {
		t.Errorf("the registry has %+v, %v", got, err)
	}
	amount := big.NewInt(12345)
	if err := m.Deposit(t.Context(), w.account, amount); err != nil {
		t.Fatal(err)
	}
	answer, err = m.Client.Read(t.Context(), m.Vault, bindings.NewBondVault().PackBalanceOf(w.account.Address()))
	if err != nil || new(big.Int).SetBytes(answer).Cmp(amount) != 0 {
		t.Errorf("the balance is %x, %v", answer, err)
	}
	market := bindings.NewInferenceMarket()
	order := bindings.Order{
		Requester: w.account.Address(), ValueAtRisk: amount, FeeStart: amount, FeeEnd: amount, RampStart: amount, LockBy: amount,
		AnswerBy: amount, SettleBy: amount, Nonce: amount,
	}
	if _, err := m.Client.Read(t.Context(), m.Market, market.PackRequestOf(order)); err != nil {
		t.Error(err)
	}
}

func TestInterruptedDeploymentGoesOn(t *testing.T) {
	w := newWorld(t)
	first, err := w.client.Nonce(t.Context(), w.account.Address())
	if err != nil {
		t.Fatal(err)
	}
	stop := errors.New("stop")
	deployed := 0
	func() {
		defer func() {
			if r := recover(); r != stop {
				t.Fatalf("ended with %v", r)
			}
		}()
		_, _ = deploy.Deploy(t.Context(), w.client, w.account, &w.config, nil, func(string, common.Address) {
			if deployed++; deployed == 5 {
				panic(stop)
			}
		})
	}()
	m, err := deploy.Deploy(t.Context(), w.client, w.account, &w.config, &first, nil)
	if err != nil {
		t.Fatal(err)
	}
	next, err := w.client.Nonce(t.Context(), w.account.Address())
	if err != nil || m.Nonce != first || next != first+11 {
		t.Errorf("11 contracts from nonce %d on took the account to %d: %v", first, next, err)
	}
	text, err := json.Marshal(m.Addresses)
	if err != nil {
		t.Fatal(err)
	}
	var back deploy.Addresses
	if err := json.Unmarshal(text, &back); err != nil || !reflect.DeepEqual(&back, m.Addresses) {
		t.Errorf("%s came back as %+v, %v", text, back, err)
	}
}

func TestForeignTransactionsStopADeployment(t *testing.T) {
	w := newWorld(t)
	steps := 0
	_, err := deploy.Deploy(t.Context(), w.client, w.account, &w.config, nil, func(string, common.Address) {
		if steps++; steps == 3 {
			transfer := chain.Call{To: &w.config.Token, Data: harness.NewToken().PackTransfer(common.Address{1}, big.NewInt(1))}
			if _, err := w.client.Do(t.Context(), w.account, transfer); err != nil {
				t.Error(err)
			}
		}
	})
	if !errors.Is(err, deploy.ErrNonce) {
		t.Errorf("got %v", err)
	}
}

func TestForeignContractsAreSeen(t *testing.T) {
	w := newWorld(t)
	m := w.deploy(t)
	for name, change := range map[string]func(a *deploy.Addresses){
		"another vault":    func(a *deploy.Addresses) { a.Vault = a.Policy },
		"another treasury": func(a *deploy.Addresses) { a.Treasury[0] ^= 1 },
		"another token":    func(a *deploy.Addresses) { a.Token[0] ^= 1 },
		"another court":    func(a *deploy.Addresses) { a.CourtProgram[0] ^= 1 },
	} {
		a := *m.Addresses
		change(&a)
		other := deploy.Market{Client: m.Client, Addresses: &a}
		if err := other.Check(t.Context()); !errors.Is(err, deploy.ErrWiring) && !errors.Is(err, chain.ErrReverted) {
			t.Errorf("%s: %v", name, err)
		}
	}
	a := *m.Addresses
	a.ChainID++
	if err := (&deploy.Market{Client: m.Client, Addresses: &a}).Check(t.Context()); !errors.Is(err, chain.ErrWrongChain) {
		t.Errorf("another chain: %v", err)
	}
}

func TestConfigurationsWithoutSenseAreRefused(t *testing.T) {
	token, core := common.Address{1}, deploy.Core{Token: common.Address{2}}
	for name, tc := range map[string]struct {
		config deploy.Config
		is     error
	}{
		"no token":           {deploy.Config{}, deploy.ErrConfig},
		"development SRS":    {deploy.Config{Token: token, Setup: zkvin.VerifierSetup{Unsafe: true}}, zkvin.ErrUnsafeSRS},
		"token of the stake": {deploy.Config{Token: token, Core: &core}, deploy.ErrConfig},
	} {
		if _, err := tc.config.Predict(common.Address{3}, 0); !errors.Is(err, tc.is) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
