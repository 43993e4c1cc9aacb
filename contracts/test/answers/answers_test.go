package answers

import (
	"encoding/json"
	"flag"
	"math/big"
	"os"
	"path/filepath"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/zkvin/zkvin/network/market"
	"github.com/zkvin/zkvin/proof"
)

var update = flag.Bool("update", false, "prove everything and write the vectors again")

const folder = "../testdata/market"

// The accounts of the tests are those of small private keys, the market is what the deployer creates with a fixed nonce.
var (
	deployer   = account(0xdeb)
	modelOwner = account(0x0e)
	requester  = account(0xa11ce)
	provider   = account(0xb0b)
	payee      = account(0xca11)

	domain    = market.Domain{ChainID: big.NewInt(31337), Market: crypto.CreateAddress(deployer, marketNonce)}
	outputKey = market.OutputKey(crypto.Keccak256([]byte("one-time key of the tests")))
)

const (
	marketNonce = 100
	start       = 1_000_000 // of all orders, seconds
)

func account(secret int64) common.Address {
	k, err := crypto.ToECDSA(common.LeftPadBytes(big.NewInt(secret).Bytes(), 32))
	if err != nil {
		panic(err)
	}
	return crypto.PubkeyToAddress(k.PublicKey)
}

type modelVector struct {
	Owner    common.Address `json:"owner"`
	Version  common.Hash    `json:"version"`
	Identity hexutil.Bytes  `json:"identity"`
	SRS      common.Hash    `json:"srs"`
	Rest     common.Hash    `json:"rest"`
	Powers   hexutil.Bytes  `json:"powers"`
	Entries  []entryVector  `json:"entries"`
}

type entryVector struct {
	Batch      int           `json:"batch"`
	Court      hexutil.Bytes `json:"court"`
	Settlement hexutil.Bytes `json:"settlement"`
}

// answerVector is an order with its answer. ABI is the order as Solidity decodes it.
type answerVector struct {
	Order   *market.Order  `json:"order"`
	ABI     hexutil.Bytes  `json:"abi"`
	Request common.Hash    `json:"request"`
	Context common.Hash    `json:"context"`
	Locker  common.Address `json:"provider"`
	Output  common.Hash    `json:"output"`
	Data    hexutil.Bytes  `json:"data"`
	Row     hexutil.Bytes  `json:"row"`
}

// proofVector is a settlement proof; its leaves are those of the answers that it is about.
type proofVector struct {
	Leaves []common.Hash  `json:"leaves"`
	Payee  common.Address `json:"payee"`
	Shown  uint64         `json:"shown"`
	Values hexutil.Bytes  `json:"values"`
	Key    hexutil.Bytes  `json:"key"`
	Proof  hexutil.Bytes  `json:"proof"`
}

// caseVector is a case of the court with the calldata of its steps.
type caseVector struct {
	ID     common.Hash     `json:"id"`
	Key    hexutil.Bytes   `json:"key"`
	Root   common.Hash     `json:"root"`
	Length int             `json:"length"`
	Head   common.Hash     `json:"head"`
	Steps  []hexutil.Bytes `json:"steps,omitempty"`
}

type vectors struct {
	Deployer common.Address           `json:"deployer"`
	Nonce    uint64                   `json:"nonce"`
	Market   common.Address           `json:"market"`
	Key      hexutil.Bytes            `json:"outputKey"`
	Model    *modelVector             `json:"model"`
	Answers  map[string]*answerVector `json:"answers"`
	Proofs   map[string]*proofVector  `json:"proofs"`
	Cases    map[string]*caseVector   `json:"cases"` // without steps
}

// newOrder is one that differs from others in tier and nonce.
func newOrder(name string, tier market.Tier, model, input common.Hash) *market.Order {
	ether := big.NewInt(1e18)
	return &market.Order{
		Requester: requester, ModelOwner: modelOwner, Model: model, Input: input, Tier: tier,
		ValueAtRisk: new(big.Int).Mul(big.NewInt(10), ether), FeeStart: ether, FeeEnd: new(big.Int).Mul(big.NewInt(2), ether),
		RampStart: start, LockBy: start + 600, AnswerBy: start + 3600, SettleBy: start + 86400,
		Provider: provider, Nonce: new(big.Int).SetBytes(crypto.Keccak256([]byte(name))[:4]),
	}
}

// nameOrder names an order for the provider.
func nameOrder(o *market.Order) *answerVector {
	a := &answerVector{Order: o, ABI: abiOf(o), Request: domain.Request(o), Locker: provider}
	a.Context = domain.Context(a.Request, provider, o.Nonce)
	return a
}

// abiOf are the words of an order.
func abiOf(o *market.Order) (b []byte) {
	word := func(n *big.Int) { b = append(b, common.LeftPadBytes(n.Bytes(), 32)...) }
	number := func(n uint64) { word(new(big.Int).SetUint64(n)) }
	bytes := func(x []byte) { b = append(b, common.LeftPadBytes(x, 32)...) }
	bytes(o.Requester[:])
	bytes(o.ModelOwner[:])
	bytes(o.Model[:])
	bytes(o.Input[:])
	number(uint64(o.Tier))
	number(uint64(o.Privacy))
	word(o.ValueAtRisk)
	word(o.FeeStart)
	word(o.FeeEnd)
	for _, time := range []uint64{o.RampStart, o.LockBy, o.AnswerBy, o.SettleBy} {
		number(time)
	}
	bytes(o.Provider[:])
	bytes(o.EncryptionKey[:])
	bytes(o.Callback[:])
	number(uint64(o.CallbackGas))
	word(o.Nonce)
	return b
}

func write(t *testing.T, name string, v any) {
	t.Helper()
	data, err := json.MarshalIndent(v, "", "  ")
	check(t, err)
	check(t, os.WriteFile(filepath.Join(folder, name+".json"), append(data, '\n'), 0o644))
}

// makeVectors proves everything.
func makeVectors(t *testing.T) {
	w := newWorkshop(t)
	v := vectors{
		Deployer: deployer, Nonce: marketNonce, Market: domain.Market, Key: outputKey[:], Model: w.newModel(),
		Answers: map[string]*answerVector{}, Proofs: map[string]*proofVector{}, Cases: map[string]*caseVector{},
	}
	settled := w.order("settled", 0, market.Settled, 0)
	attested := w.order("attested", 1, market.Attested, 0)
	first, second := w.order("first", 2, market.Deferred, 0), w.order("second", 3, market.Deferred, 0)
	secret := w.order("secret", 4, market.Settled, market.PrivateOutput)
	v.Proofs["settled"] = w.public([]int{0}, settled)
	v.Proofs["attested"] = w.public([]int{1}, attested)
	v.Proofs["pair"] = w.public([]int{2, 3}, first, second)
	v.Proofs["secret"] = w.secret(4, secret)
	steps := w.prove([]int{1}, attested)
	v.Answers["settled"], v.Answers["attested"], v.Answers["secret"] = settled, attested, secret
	v.Answers["first"], v.Answers["second"] = first, second
	for name, c := range map[string]*caseVector{"attested": steps, "pair": w.prove([]int{2, 3}, first, second)} {
		short := *c
		short.Steps = nil
		v.Cases[name] = &short
	}
	write(t, "answers", &v)
	write(t, "court", steps)
}

// TestNames: what the contracts' tests answer orders with has the names of network/market, at the market that the
// tests deploy; ciphertexts are those of the outputs.
func TestNames(t *testing.T) {
	if *update {
		makeVectors(t)
	}
	data, err := os.ReadFile(filepath.Join(folder, "answers.json"))
	check(t, err)
	var v vectors
	check(t, json.Unmarshal(data, &v))
	if v.Market != domain.Market || v.Deployer != deployer || v.Nonce != marketNonce {
		t.Fatalf("market %v: run with -update", v.Market)
	}
	leaves := map[string]common.Hash{}
	for name, a := range v.Answers {
		want := nameOrder(a.Order)
		if want.Request != a.Request || want.Context != a.Context || want.ABI.String() != a.ABI.String() || a.Order.Model != v.Model.Version {
			t.Errorf("%s is named %v at %v", name, a.Request, a.Context)
		}
		index := 0
		if name == "second" {
			index = 1
		}
		leaves[name] = proof.Leaf(index, a.Request, a.Context, a.Order.Input, a.Output)
	}
	for name, answers := range map[string][]string{"settled": {"settled"}, "attested": {"attested"}, "secret": {"secret"}, "pair": {"first", "second"}} {
		for i, a := range answers {
			if got := v.Proofs[name].Leaves[i]; got != leaves[a] {
				t.Errorf("proof %s has leaf %v, the answer %v", name, got, leaves[a])
			}
		}
	}
	secret := v.Answers["secret"]
	if _, err := outputKey.Decrypt(secret.Data); err != nil || secret.Order.EncryptionKey != outputKey.Commitment() {
		t.Errorf("ciphertext: %v", err)
	}
}
