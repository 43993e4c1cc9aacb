package index_test

import (
	"encoding/json"
	"math/big"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/accounts/keystore"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/zkvin/zkvin"
	"github.com/zkvin/zkvin/chain"
	"github.com/zkvin/zkvin/contracts"
	"github.com/zkvin/zkvin/contracts/bindings"
	"github.com/zkvin/zkvin/contracts/test/harness"
	"github.com/zkvin/zkvin/e2e/anvil"
	"github.com/zkvin/zkvin/network/deploy"
	"github.com/zkvin/zkvin/network/index"
	"github.com/zkvin/zkvin/network/market"
)

// answers are orders at a market of fixed address, with real proofs: contracts/test/answers makes them.
type answers struct {
	Deployer common.Address
	Nonce    uint64
	Market   common.Address
	Model    struct {
		Owner    common.Address
		Version  common.Hash
		Identity hexutil.Bytes
		Entries  []struct{ Court, Settlement hexutil.Bytes }
	}
	Answers map[string]struct {
		Order   *market.Order
		Request common.Hash
		Output  common.Hash
		Data    hexutil.Bytes
	}
	Proofs map[string]struct {
		Payee              common.Address
		Shown              int64
		Values, Key, Proof hexutil.Bytes
	}
}

func readJSON(t *testing.T, path string, into any) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, into); err != nil {
		t.Fatalf("%s: %v", path, err)
	}
}

// deployerSecret is the private key of the deployer of the answers, and ordersFrom the second in which their ramps begin.
const (
	deployerSecret = 0xdeb
	ordersFrom     = "1000000"
)

// deployer opens the account of a small private key.
func deployer(t *testing.T) *chain.Account {
	t.Helper()
	const passphrase = "for a test"
	key, err := crypto.ToECDSA(common.BigToHash(big.NewInt(deployerSecret)).Bytes())
	if err != nil {
		t.Fatal(err)
	}
	text, err := keystore.EncryptKey(&keystore.Key{Address: crypto.PubkeyToAddress(key.PublicKey), PrivateKey: key}, passphrase, 2, 1)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "key"), text, 0o600); err != nil {
		t.Fatal(err)
	}
	file, err := chain.FindAccount(dir, nil)
	if err != nil {
		t.Fatal(err)
	}
	account, err := file.Open(passphrase)
	if err != nil {
		t.Fatal(err)
	}
	return account
}

// town is a deployed market on a test chain, at the address that the answers name.
type town struct {
	*testing.T
	*anvil.Node
	client *chain.Client
	market *deploy.Market
	answers
}

func newTown(t *testing.T) *town {
	t.Helper()
	w := &town{T: t, Node: anvil.Start(t, "--timestamp", ordersFrom, "--auto-impersonate")}
	readJSON(t, "../../contracts/test/testdata/market/answers.json", &w.answers)
	var registry struct {
		SRS common.Hash
		Tau hexutil.Bytes
	}
	readJSON(t, "../../contracts/test/testdata/registry.json", &registry)
	var err error
	if w.client, err = chain.Dial(t.Context(), w.URL, big.NewInt(anvil.ChainID)); err != nil {
		t.Fatal(err)
	}
	w.client.Poll, w.client.Journal = 10*time.Millisecond, t.TempDir()
	ether := big.NewInt(1e18)
	supply := new(big.Int).Mul(big.NewInt(1e9), ether)
	token := w.Deploy(append(common.FromHex(harness.TokenMetaData.Bin), harness.NewToken().PackConstructor(supply)...))
	account := deployer(t)
	w.Fund(account.Address(), new(big.Int).Mul(big.NewInt(100), ether))
	const contractsBefore = 10 // the market is the last of eleven
	w.RPC(nil, "anvil_setNonce", account.Address(), hexutil.Uint64(w.Nonce-contractsBefore))
	w.market, err = deploy.Deploy(t.Context(), w.client, account, &deploy.Config{
		Setup: zkvin.VerifierSetup{SRS: zkvin.Digest(registry.SRS), Tau: [128]byte(registry.Tau), Unsafe: true}, AllowUnsafe: true,
		Token: token, Terms: deploy.DevelopmentTerms(), Delay: 3600,
	}, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	if w.market.Market != w.Market {
		t.Fatalf("the market is at %s, the answers are for one at %s", w.market.Market, w.Market)
	}
	w.register(account)
	vault, amount := bindings.NewBondVault(), new(big.Int).Mul(big.NewInt(1e6), ether)
	w.Transact(token, harness.NewToken().PackApprove(w.market.Vault, supply))
	order := w.Answers["settled"].Order
	for _, to := range []common.Address{order.Requester, order.Provider} {
		w.Transact(w.market.Vault, vault.PackDeposit(to, amount))
		w.Fund(to, ether)
	}
	return w
}

// register adds a class and the model of the answers.
func (w *town) register(owner *chain.Account) {
	w.Helper()
	class := crypto.Keccak256Hash([]byte("class"))
	err := w.market.AddClass(w.Context(), owner, class, &deploy.Class{MaxGas: 600_000, SettleSeconds: 30, SettleGas: 700_000, ProvingCost: big.NewInt(1e15)})
	if err != nil {
		w.Fatal(err)
	}
	r := bindings.ModelRegistryRegistration{
		Version: w.Model.Version, Class: class, PriceFloor: big.NewInt(1e17), Identity: w.Model.Identity, Uri: "lenet.zkv",
	}
	for _, e := range w.Model.Entries {
		r.Entries = append(r.Entries, bindings.ModelRegistryKeys{Court: e.Court, Settlement: e.Settlement})
	}
	w.Fund(w.Model.Owner, big.NewInt(1e18))
	w.send(w.Model.Owner, w.market.Registry, bindings.NewModelRegistry().PackRegister(r))
}

// send has anvil send a call from any account, and wants it to work.
func (w *town) send(from, to common.Address, data []byte) *types.Receipt {
	w.Helper()
	call := map[string]any{"from": from, "to": to, "data": hexutil.Bytes(data), "gas": hexutil.Uint64(5_000_000)}
	w.RPC(nil, "eth_call", call, "latest") // fails with the reason
	var hash common.Hash
	w.RPC(&hash, "eth_sendTransaction", call)
	var receipt *types.Receipt
	for receipt == nil {
		w.RPC(&receipt, "eth_getTransactionReceipt", hash)
	}
	if receipt.Status != types.ReceiptStatusSuccessful {
		w.Fatalf("transaction %s reverted", hash)
	}
	return receipt
}

// act makes one step of the life of the order "settled".
func (w *town) act(step string) {
	w.Helper()
	a, calls := w.Answers["settled"], bindings.NewInferenceMarket()
	order := a.Order.Binding()
	switch step {
	case "post":
		w.send(order.Requester, w.Market, calls.PackPost(order))
	case "lock":
		w.send(order.Provider, w.Market, calls.PackLock(order, nil))
	case "answer":
		w.send(order.Provider, w.Market, calls.PackAnswer(order, a.Output, a.Data))
	case "settle":
		p := w.Proofs["settled"]
		w.send(order.Provider, w.Market, calls.PackSettle(
			[]bindings.Submission{{Order: order, Output: a.Output, Data: a.Data}}, order.Provider,
			bindings.Proof{Payee: p.Payee, Shown: big.NewInt(p.Shown), Values: p.Values, Key: p.Key, Proof: p.Proof}))
	default:
		w.Fatalf("no step %q", step)
	}
}

// indexed are the contracts of the market whose events are indexed.
func (w *town) indexed() []index.Contract {
	w.Helper()
	var out []index.Contract
	for name, at := range map[string]common.Address{
		"InferenceMarket": w.Market, "Disputes": w.market.Disputes, "BondVault": w.market.Vault, "ModelRegistry": w.market.Registry,
		"Directory": w.market.Directory, "Parameters": w.market.Parameters,
	} {
		artifact, err := contracts.Load(name)
		if err != nil {
			w.Fatal(err)
		}
		parsed, err := artifact.Parse()
		if err != nil {
			w.Fatal(err)
		}
		out = append(out, index.Contract{Name: name, Address: at, ABI: parsed})
	}
	return out
}

func (w *town) open() *index.Store {
	w.Helper()
	s, err := index.Open(w.Context(), "sqlite:"+filepath.Join(w.TempDir(), "index.db"))
	if err != nil {
		w.Fatal(err)
	}
	w.Cleanup(func() { _ = s.Close() })
	return s
}

// want catches up and compares the state of the order's request.
func (w *town) want(s *index.Store, when string, state index.State, reorgs uint64) *index.Request {
	w.Helper()
	o := index.Options{From: w.market.Block, Confirmations: 3}
	if err := s.CatchUp(w.Context(), w.client, w.indexed(), o); err != nil {
		w.Fatalf("%s: %v", when, err)
	}
	status, err := s.Status(w.Context())
	if err != nil || status.Reorgs != reorgs {
		w.Fatalf("%s: %+v, %v, want %d reorganizations", when, status, err, reorgs)
	}
	r, err := s.Request(w.Context(), w.Answers["settled"].Request)
	if state == index.None {
		if err == nil {
			w.Fatalf("%s: the request is %s, want none", when, r.State)
		}
		return nil
	}
	if err != nil || r.State != state {
		w.Fatalf("%s: request %+v, %v, want it %s", when, r, err, state)
	}
	return r
}

// TestMarketIsIndexedThroughReorganizations lets anvil forget each step of an order's life after it was indexed, once by
// going back and mining other blocks and once by its own reorganization, and takes the step again. The payment is by a
// real settlement proof.
func TestMarketIsIndexedThroughReorganizations(t *testing.T) {
	w := newTown(t)
	s := w.open()
	states := map[string]index.State{"post": index.Posted, "lock": index.Locked, "answer": index.Answered, "settle": index.Paid}
	before, reorgs := index.None, uint64(0)
	for _, step := range []string{"post", "lock", "answer", "settle"} {
		var snapshot hexutil.Big
		w.RPC(&snapshot, "evm_snapshot")
		w.act(step)
		first := w.want(s, step, states[step], reorgs)
		w.RPC(nil, "evm_revert", &snapshot)
		w.want(s, step+", node gone back", states[step], reorgs) // as a node that is behind
		w.Mine(2)
		reorgs++
		w.want(s, step+" undone", before, reorgs)
		w.act(step)
		again := w.want(s, step+" again", states[step], reorgs)
		if first.LastBlock == again.LastBlock {
			t.Errorf("%s is in block %d both times", step, first.LastBlock)
		}
		w.RPC(nil, "anvil_reorg", 1, []any{})
		reorgs++
		w.want(s, step+" reorganized", before, reorgs)
		w.act(step)
		before = states[step]
		w.want(s, step+" the third time", before, reorgs)
	}
	w.Mine(3)
	w.sameFromScratch(s, reorgs)
}

// sameFromScratch compares with an index that reads the chain at once.
func (w *town) sameFromScratch(s *index.Store, reorgs uint64) {
	w.Helper()
	got := w.want(s, "at last", index.Paid, reorgs)
	fresh := w.open()
	want := w.want(fresh, "from scratch", index.Paid, 0)
	if string(marshal(w.T, got)) != string(marshal(w.T, want)) {
		w.Errorf("the request is %s, from scratch %s", marshal(w.T, got), marshal(w.T, want))
	}
	a := w.Answers["settled"]
	if got.Output != a.Output || got.Data != market.DataHash(a.Data) || !got.Ended || got.Requester != a.Order.Requester || got.Fee.Cmp(a.Order.FeeStart) < 0 {
		w.Errorf("request %+v", got)
	}
	kept, _, err := s.Events(w.Context(), index.EventFilter{}, 0, 0)
	if err != nil {
		w.Fatal(err)
	}
	read, _, err := fresh.Events(w.Context(), index.EventFilter{}, 0, 0)
	if err != nil || string(marshal(w.T, kept)) != string(marshal(w.T, read)) {
		w.Errorf("%d events, from scratch %d, %v", len(kept), len(read), err)
	}
	names := map[string]int{}
	for _, e := range kept {
		names[e.Contract+"."+e.Name]++
		if e.Name == "" {
			w.Errorf("event of %s without a name", e.Contract)
		}
	}
	for _, name := range []string{"InferenceMarket.Paid", "ModelRegistry.Registered", "BondVault.Locked"} {
		if names[name] == 0 {
			w.Errorf("no event %s among %v", name, names)
		}
	}
}

func marshal(t *testing.T, v any) []byte {
	t.Helper()
	text, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return text
}
