// Package deployed tests network/deploy on anvil with a release of EigenLayer's core: the modules e2e/v1.8 and e2e/v1.9 run
// it with theirs. Whoever joins does so as a user does, with an account of a key file.
package deployed

import (
	"context"
	"encoding/json"
	"errors"
	"math/big"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/ethclient"

	"github.com/zkvin/zkvin"
	"github.com/zkvin/zkvin/chain"
	"github.com/zkvin/zkvin/contracts"
	"github.com/zkvin/zkvin/contracts/bindings"
	"github.com/zkvin/zkvin/e2e/anvil"
	"github.com/zkvin/zkvin/e2e/eigen"
	"github.com/zkvin/zkvin/network/bls"
	"github.com/zkvin/zkvin/network/deploy"
)

var (
	ether = big.NewInt(1e18)
	stake = new(big.Int).Mul(big.NewInt(1000), ether)
)

// world is a chain with a core and a market on it.
type world struct {
	release *eigen.Release
	node    *anvil.Node
	core    *eigen.Core
	market  *deploy.Market
	owner   *chain.Account
	waiting []*chain.Account // have ether and tokens
}

// Run deploys core and market, lets a provider and three attesters join, and has the core accept a certificate of two.
func Run(t *testing.T, release *eigen.Release) {
	w := newWorld(t, release)
	provider := w.operator(t)
	if err := w.market.JoinProviders(t.Context(), provider, 1, deploy.WholeStake); err != nil {
		t.Fatal(err)
	}
	if err := w.market.OpenProviderSet(t.Context(), w.owner, 7); err != nil {
		t.Fatal(err)
	}
	table, keys := new(bls.Table), []*bls.SecretKey(nil)
	for range 3 {
		account := w.operator(t)
		key, err := bls.NewSecretKey()
		if err != nil {
			t.Fatal(err)
		}
		for range 2 { // the second time nothing is left to do
			if err := w.market.JoinAttesters(t.Context(), account, key, deploy.WholeStake); err != nil {
				t.Fatal(err)
			}
		}
		keys = append(keys, key)
		table.Operators = append(table.Operators, bls.Operator{Address: account.Address(), Key: *key.Public()})
	}
	if err := w.market.UpdateTable(t.Context(), w.owner); err != nil {
		t.Fatal(err)
	}
	if err := w.market.OpenTasks(t.Context(), w.owner); err != nil {
		t.Fatal(err)
	}
	w.checkStake(t, provider.Address())
	w.checkCertificate(t, table, keys)
	w.checkLeaving(t, provider)
}

func newAccount(t *testing.T) *chain.Account {
	t.Helper()
	const passphrase = "for a test"
	file, err := chain.NewAccount(t.TempDir(), passphrase)
	if err != nil {
		t.Fatal(err)
	}
	a, err := file.Open(passphrase)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func newWorld(t *testing.T, release *eigen.Release) *world {
	t.Helper()
	node := anvil.Start(t)
	key, err := crypto.GenerateKey()
	if err != nil {
		t.Fatal(err)
	}
	node.Fund(eigen.Address(key), new(big.Int).Mul(big.NewInt(1000), ether))
	backend, err := ethclient.Dial(node.URL)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(backend.Close)
	w := &world{release: release, node: node, owner: newAccount(t)}
	mine := &eigen.Node{Backend: backend, Mine: w.mine}
	w.core, err = eigen.Deploy(t.Context(), mine, release, key, eigen.Options{
		TokenSupply: new(big.Int).Mul(stake, stake), DeallocationDelay: 3600, WithdrawalDelay: 3600, TableCadence: 60,
	})
	if err != nil {
		t.Fatal(err)
	}
	w.deploy(t)
	for range 4 {
		account := newAccount(t)
		if err := w.core.Fund(t.Context(), key, []common.Address{account.Address()}, ether, stake); err != nil {
			t.Fatal(err)
		}
		w.waiting = append(w.waiting, account)
	}
	return w
}

func (w *world) mine(_ context.Context, blocks uint64) error {
	w.node.Mine(blocks)
	return nil
}

// deploy deploys the market on the core's token, from the JSON of its addresses.
func (w *world) deploy(t *testing.T) {
	t.Helper()
	client, err := chain.Dial(t.Context(), w.node.URL, big.NewInt(anvil.ChainID))
	if err != nil {
		t.Fatal(err)
	}
	client.Poll = 10 * time.Millisecond
	var abis []string
	for _, name := range contracts.Names() {
		artifact, err := contracts.Load(name)
		if err != nil {
			t.Fatal(err)
		}
		abis = append(abis, artifact.ABI)
	}
	for _, c := range w.release.Contracts {
		abis = append(abis, c.ABI)
	}
	if client.Errors, err = chain.NewRegistry(nil, abis...); err != nil {
		t.Fatal(err)
	}
	text, err := json.Marshal(w.core.Addresses)
	if err != nil {
		t.Fatal(err)
	}
	var core deploy.Core
	if err := json.Unmarshal(text, &core); err != nil {
		t.Fatal(err)
	}
	w.node.Fund(w.owner.Address(), new(big.Int).Mul(big.NewInt(100), ether))
	w.market, err = deploy.Deploy(t.Context(), client, w.owner, &deploy.Config{
		Setup: readSetup(t), AllowUnsafe: true, Token: core.Token, Terms: deploy.DevelopmentTerms(), Delay: 3600, Core: &core,
		AVS: deploy.DevelopmentAVS(),
	}, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
}

// readSetup reads the SRS that the vectors of the contracts rest on.
func readSetup(t *testing.T) zkvin.VerifierSetup {
	t.Helper()
	data, err := os.ReadFile("../../contracts/test/testdata/registry.json")
	if err != nil {
		t.Fatal(err)
	}
	var v struct {
		SRS common.Hash
		Tau hexutil.Bytes
	}
	if err := json.Unmarshal(data, &v); err != nil {
		t.Fatal(err)
	}
	return zkvin.VerifierSetup{SRS: zkvin.Digest(v.SRS), Tau: [128]byte(v.Tau), Unsafe: true}
}

// operator is a new operator with a stake, who can allocate it.
func (w *world) operator(t *testing.T) *chain.Account {
	t.Helper()
	account := w.waiting[0]
	w.waiting = w.waiting[1:]
	if err := w.market.BecomeOperator(t.Context(), account, ""); err != nil {
		t.Fatal(err)
	}
	if err := w.market.Stake(t.Context(), account, stake); err != nil {
		t.Fatal(err)
	}
	can, err := w.market.CanAllocate(t.Context(), account.Address()) // at once since 1.9
	if err != nil {
		t.Fatal(err)
	}
	if !can {
		if err := w.market.JoinProviders(t.Context(), account, 1, deploy.WholeStake); !errors.Is(err, deploy.ErrTooEarly) {
			t.Errorf("an operator joins before it can allocate: %v", err)
		}
	}
	w.node.Mine(uint64(w.core.AllocationConfigDelay) + 2)
	return account
}

// checkStake asks the service manager, as the market does at a lock.
func (w *world) checkStake(t *testing.T, provider common.Address) {
	t.Helper()
	manager := bindings.NewSertnServiceManager()
	window := big.NewInt(1200)
	most := new(big.Int).Sub(stake, big.NewInt(1)) // shares are rounded up
	for exposure, want := range map[*big.Int]bool{most: true, stake: false} {
		check := manager.PackCheckProvider(1, provider, exposure, window)
		if _, err := w.market.Client.Read(t.Context(), w.market.ServiceManager, check); (err == nil) != want {
			t.Errorf("with %s at risk: %v", exposure, err)
		}
	}
}

// checkCertificate compares the table with the core's and has its verifier look at certificates.
func (w *world) checkCertificate(t *testing.T, table *bls.Table, keys []*bls.SecretKey) {
	t.Helper()
	for i := range table.Operators {
		table.Operators[i].Weights = []*big.Int{stake}
	}
	set := struct {
		Avs common.Address
		ID  uint32 `abi:"id"`
	}{Avs: w.market.ServiceManager}
	latest, err := w.core.Read(t.Context(), "BN254CertificateVerifier", "latestReferenceTimestamp", set)
	if err != nil {
		t.Fatal(err)
	}
	reference := latest[0].(uint32)
	info, err := table.Info()
	if err != nil {
		t.Fatal(err)
	}
	message := w.market.Domain().Message(w.market.ServiceManager, deploy.Attesters, common.Hash{1}, reference)
	digest := bls.CertificateDigest(reference, message)
	c, err := table.Certify(reference, message, map[int]*bls.Signature{0: keys[0].Sign(digest), 2: keys[2].Sign(digest)})
	if err != nil {
		t.Fatal(err)
	}
	if signed, err := info.Verify(c); err != nil || signed[0].Cmp(new(big.Int).Lsh(stake, 1)) != 0 {
		t.Errorf("of the stake, %v signed: %v", signed, err)
	}
	parsed, err := abi.JSON(strings.NewReader(w.release.Contracts["BN254CertificateVerifier"].ABI))
	if err != nil {
		t.Fatal(err)
	}
	inputs := parsed.Methods["verifyCertificateProportion"].Inputs
	values, err := inputs[1:2].Unpack(c.Encode())
	if err != nil {
		t.Fatal(err)
	}
	for quorum, want := range map[uint16]bool{6_600: true, 6_700: false} {
		enough, err := w.core.Read(t.Context(), "BN254CertificateVerifier", "verifyCertificateProportion", set, values[0], []uint16{quorum})
		if err != nil || enough[0] != want {
			t.Errorf("two thirds are %d of 10,000: %v, %v", quorum, enough, err)
		}
	}
}

func (w *world) checkLeaving(t *testing.T, provider *chain.Account) {
	t.Helper()
	for range 2 {
		if err := w.market.Leave(t.Context(), provider, 1); err != nil {
			t.Fatal(err)
		}
	}
}
